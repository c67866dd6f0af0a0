// The bot's commands in the person's language: the menu button's list, and what "/" in the composer suggests.
import { h } from "./dom.js";
import { withGlyphs } from "./glyphs.js";
import { say } from "./i18n.js";

/** The commands that a person with this language sees in a private chat: the nearest scope first, then the language, as Telegram chooses. */
export function commandsOf(bot, language, chat = { type: "private" }) {
  const known = bot?.commands ?? {};
  if (Array.isArray(known)) return known;
  const code = (language ?? "").slice(0, 2).toLowerCase();
  const scopes = chat.type === "private" ? [`chat:${chat.id}`, "all_private_chats", "default"] : [`chat:${chat.id}`, "all_group_chats", "default"];
  const keys = scopes.flatMap((scope) => [`${scope}:${code}`, ...(scope === "default" ? [code, "default"] : [scope])]);
  for (const key of keys) if (known[key]?.length) return known[key];
  return [];
}

export class CommandPanel {
  constructor(onPick) {
    this.onPick = onPick;
    this.element = h("div", { class: "command-panel", role: "group", "aria-label": say("commands"), testid: "command-list", hidden: true });
    this.element.addEventListener("keydown", (event) => this.#move(event));
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** Shows these commands; `isExplicit` shows words for none, too. */
  open(commands, { isExplicit = false } = {}) {
    const rows = commands.map(({ command, description }) => h("button", {
      type: "button", class: "command", testid: "command", onclick: () => { this.close(); this.onPick(`/${command}`); },
    }, h("strong", {}, `/${command}`), h("span", {}, withGlyphs(description))));
    if (rows.length === 0 && isExplicit) rows.push(h("p", { class: "soft command-none" }, say("commands-none")));
    this.element.replaceChildren(...rows);
    this.element.hidden = rows.length === 0;
  }

  close() {
    this.element.hidden = true;
  }

  /** Puts the focus on the first or last command. */
  focus(isLast = false) {
    const buttons = [...this.element.querySelectorAll("button")];
    (isLast ? buttons.at(-1) : buttons[0])?.focus();
  }

  #move(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...this.element.querySelectorAll("button")];
    buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length]?.focus();
  }
}
