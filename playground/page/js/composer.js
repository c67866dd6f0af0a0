// Where one writes: a field that grows, the command menu, attachments, replies and edits, and reply keyboards.
import { CommandPanel } from "./commands.js";
import { h, icon, iconButton } from "./dom.js";
import { say } from "./i18n.js";
import { replyKeyboard } from "./render/keyboard.js";
import { senderName } from "./render/message.js";

/** Telegram's limit of one message, in UTF-16 units; longer texts go as several messages. */
const LIMIT = 4096;

export class Composer {
  #mode = null;
  #keyboard = null;
  #keyboardId = null;
  #isEndingSyllable = false;

  constructor({ isPrivate, commands, onSend, onEdit, onAttach, onFiles, toast }) {
    Object.assign(this, { isPrivate, commands, onSend, onEdit, onFiles, toast });
    const id = (name) => (isPrivate ? name : `group-${name}`);
    this.panel = new CommandPanel((command) => this.#sendNow(command));
    this.field = h("textarea", {
      class: "field", rows: "1", placeholder: say("message-placeholder"), "aria-label": say("message-label"), testid: id("composer"),
      enterkeyhint: "send", autocomplete: "off", spellcheck: "false",
    });
    this.sendButton = iconButton("send", say("send"), { class: "send", testid: id("send"), onclick: () => this.submit() });
    this.menuButton = iconButton("menu", say("commands"), { class: "commands", testid: id("commands"), "aria-expanded": "false", onclick: () => this.#toggleCommands() });
    this.attachButton = iconButton("attach", say("attach"), { testid: id("attach"), onclick: onAttach });
    this.keyboardButton = iconButton("keyboard", say("keyboard-hide"), { class: "keyboard-toggle", hidden: true, onclick: () => this.#toggleKeyboard() });
    this.modeBar = h("div", { class: "mode-bar", hidden: true });
    this.keyboardSlot = h("div", { class: "reply-keyboard-slot", hidden: true });
    this.row = h("div", { class: "composer-row" }, this.menuButton, h("div", { class: "field-box" }, this.field, this.keyboardButton, this.attachButton), this.sendButton);
    this.element = h("div", { class: "composer" }, this.panel.element, this.modeBar, this.row, this.keyboardSlot);
    this.#listen();
  }

  #listen() {
    const { field } = this;
    field.addEventListener("keydown", (event) => this.#keydown(event));
    field.addEventListener("keyup", () => { this.#isEndingSyllable = false; });
    field.addEventListener("beforeinput", (event) => {
      // The Enter that only ends a syllable must not break the line either.
      if (this.#isEndingSyllable && event.inputType === "insertLineBreak") event.preventDefault();
    });
    field.addEventListener("input", () => this.#changed());
    field.addEventListener("paste", (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      this.onFiles(files);
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !(this.panel.isOpen || this.#mode)) return;
      this.#closePanel();
      this.#leaveMode();
      field.focus();
    });
    document.addEventListener("pointerdown", (event) => this.panel.isOpen && this.element.isConnected && !this.element.contains(event.target) && this.#closePanel());
    this.#changed();
  }

  #keydown(event) {
    // While Hangul is being put together, Enter belongs to the input method (229 in browsers that say so late).
    const isComposing = event.isComposing || event.keyCode === 229;
    this.#isEndingSyllable = isComposing && event.key === "Enter" && !event.shiftKey;
    if (isComposing) return;
    if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "ArrowUp" && this.panel.isOpen) {
      event.preventDefault();
      this.panel.focus(true);
    } else if (event.key === "ArrowUp" && this.field.value === "") {
      this.onLastOwn?.();
    }
  }

  #changed() {
    const { field } = this;
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, 180)}px`;
    this.sendButton.disabled = field.value.trim() === "";
    const typed = /^\/(\w*)$/.exec(field.value);
    if (typed) this.#openPanel(this.commands().filter(({ command }) => command.startsWith(typed[1].toLowerCase())));
    else if (field.value !== "") this.#closePanel();
  }

  /** Sends or saves what stands in the field. */
  submit() {
    const text = this.field.value.trim();
    if (text === "") return;
    const mode = this.#mode;
    this.#leaveMode();
    this.#setText("");
    this.#closePanel();
    if (mode?.kind === "edit") this.onEdit(mode.message, text, () => this.startEdit(mode.message, text));
    else this.#send(text, mode?.message.message_id);
  }

  #send(text, replyTo) {
    for (let start = 0; start < text.length;) {
      let end = Math.min(text.length, start + LIMIT);
      // A pair of surrogates is one character; it is not cut.
      if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1])) end -= 1;
      const part = text.slice(start, end);
      this.onSend(part, { replyTo: start === 0 ? replyTo : undefined, onFail: () => this.field.value === "" && this.#setText(part) });
      start = end;
    }
  }

  #sendNow(text) {
    this.#setText("");
    this.#closePanel();
    this.onSend(text, {});
    this.focusQuietly();
  }

  /** Puts the cursor in the field where that raises no keyboard over half the screen. */
  focusQuietly() {
    if (matchMedia("(hover: hover) and (pointer: fine)").matches) this.field.focus({ preventScroll: true });
  }

  #setText(text) {
    this.field.value = text;
    this.#changed();
  }

  #toggleCommands() {
    if (this.panel.isOpen) {
      this.#closePanel();
      return;
    }
    this.#openPanel(this.commands(), { isExplicit: true });
    this.panel.focus();
  }

  #openPanel(commands, options) {
    this.panel.open(commands, options);
    this.menuButton.setAttribute("aria-expanded", String(this.panel.isOpen));
  }

  #closePanel() {
    this.panel.close();
    this.menuButton.setAttribute("aria-expanded", "false");
  }

  /** Answers a message. */
  startReply(message) {
    this.#enterMode({ kind: "reply", message }, say("replying", { name: senderName(message) }), message.text ?? message.caption ?? "");
  }

  /** Changes a message of one's own. */
  startEdit(message, text = message.text) {
    this.#enterMode({ kind: "edit", message }, say("editing"), message.text);
    this.#setText(text);
  }

  #enterMode(mode, title, text) {
    this.#mode = mode;
    this.modeBar.replaceChildren(icon(mode.kind), h("div", { class: "mode-words" }, h("strong", {}, title), h("span", {}, text.slice(0, 120))),
      iconButton("close", say("cancel"), { onclick: () => this.#leaveMode() }));
    this.modeBar.hidden = false;
    this.field.focus();
  }

  #leaveMode() {
    if (this.#mode?.kind === "edit") this.#setText("");
    this.#mode = null;
    this.modeBar.hidden = true;
  }

  /** Shows the reply keyboard now in force, or none. */
  setKeyboard(markup) {
    const id = markup?.messageId ?? null;
    if (id === this.#keyboardId && JSON.stringify(markup) === JSON.stringify(this.#keyboard)) return;
    const isNew = id !== this.#keyboardId;
    this.#keyboard = markup;
    this.#keyboardId = id;
    this.keyboardButton.hidden = !markup;
    this.keyboardSlot.replaceChildren(...(markup ? [replyKeyboard(markup, (text) => this.#pick(text), this.toast)] : []));
    if (!markup) this.keyboardSlot.hidden = true;
    else if (isNew) this.keyboardSlot.hidden = false;
    this.field.placeholder = markup?.input_field_placeholder ?? say("message-placeholder");
  }

  #pick(text) {
    this.onSend(text, {});
    if (this.#keyboard?.one_time_keyboard) this.keyboardSlot.hidden = true;
  }

  #toggleKeyboard() {
    this.keyboardSlot.hidden = !this.keyboardSlot.hidden;
    const label = say(this.keyboardSlot.hidden ? "keyboard" : "keyboard-hide");
    this.keyboardButton.title = label;
    this.keyboardButton.setAttribute("aria-label", label);
  }
}
