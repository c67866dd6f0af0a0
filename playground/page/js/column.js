// One chat on the screen: header, messages, composer. The private chat has the person switcher and the menu as well.
import { ChatActions } from "./actions.js";
import { fileFields, listenForDrop, openAttach, previewFiles } from "./attach.js";
import { commandsOf } from "./commands.js";
import { Composer } from "./composer.js";
import { h } from "./dom.js";
import { say } from "./i18n.js";
import { Header } from "./header.js";
import { listenForMenu, openMessageMenu } from "./message-menu.js";
import { PinnedBar } from "./pinned.js";
import { botAvatar } from "./render/avatar.js";
import { replyKeyboardOf } from "./render/keyboard.js";
import { MessageList } from "./render/list.js";
import { toast } from "./sheets.js";

export class Column {
  constructor({ store, chat, deck }) {
    Object.assign(this, { store, chat, deck });
    this.isPrivate = chat.type === "private";
    this.room = store.room(chat.id);
    const canWrite = chat.type !== "channel";
    this.actions = new ChatActions({ store, chat, canWrite });
    this.#wireActions();
    this.header = new Header({ store, chat });
    this.list = new MessageList({ context: this.#context(), room: this.room, empty: this.#empty(), onRead: () => deck.refreshTabs() });
    this.pinned = new PinnedBar({ store, room: this.room, onJump: (messageId) => this.list.jumpTo(messageId) });
    listenForMenu(this.list.log, (element, box) => element.querySelector(".react-button") && this.#openMenuOf(element, box));
    this.composer = canWrite ? this.#makeComposer() : null;
    this.foot = h("div", { class: "foot" }, this.#footParts());
    this.element = h("section", { class: "column", testid: "column", "aria-label": this.title, data: { chatId: chat.id, kind: chat.type } },
      this.header.element, this.pinned.element, this.list.element, this.foot);
    if (canWrite) listenForDrop(this.element, (files) => this.#preview(files));
  }

  get title() {
    return this.isPrivate ? this.store.bot?.first_name ?? say("title") : this.chat.title;
  }

  #wireActions() {
    Object.assign(this.actions, {
      deepLink: (payload) => this.deck.startBot(payload),
      startReply: (message) => this.composer.startReply(message),
      startEdit: (message) => this.composer.startEdit(message),
      openMenu: (item, box) => openMessageMenu(item, box, this.actions),
      jumpTo: (messageId) => this.list.jumpTo(messageId),
      comment: (message) => this.deck.comment(this.chat, message),
    });
  }

  #context() {
    return {
      actions: this.actions,
      userId: this.store.me.id,
      isGroup: this.chat.type === "group" || this.chat.type === "supergroup",
      visible: (messages) => messages,
      commentCount: this.chat.type === "channel" && this.chat.linked_chat_id ? (message) => this.deck.commentCount(this.chat, message) : undefined,
    };
  }

  #openMenuOf(element, box) {
    const view = this.list.itemOf(element);
    if (view) openMessageMenu(view, box, this.actions);
  }

  #makeComposer() {
    const send = (message) => this.actions.sendFiles(message);
    const fields = fileFields(send);
    const composer = new Composer({
      isPrivate: this.isPrivate,
      commands: () => commandsOf(this.store.bot, this.store.me.language_code, this.chat),
      onSend: (text, options) => this.actions.send(text, options),
      onEdit: (message, text, onFail) => this.actions.edit(message, text, onFail),
      onAttach: () => openAttach(send, fields),
      onFiles: (files) => this.#preview(files),
      toast,
    });
    composer.onLastOwn = () => this.list.focusNewest();
    composer.element.append(fields.photos, fields.files);
    return composer;
  }

  #preview(files) {
    previewFiles(files, (message) => this.actions.sendFiles(message));
  }

  #empty() {
    if (!this.isPrivate) return h("p", { class: "empty" }, say("empty-other"));
    this.emptyTitle = h("h1", { class: "empty-title" });
    this.emptyText = h("p", { class: "soft" });
    const language = h("button", { type: "button", class: "link", testid: "other-language", onclick: () => this.deck.otherLanguage() }, say("other-language"));
    return h("div", { class: "empty is-bot" }, botAvatar(), this.emptyTitle, this.emptyText, language);
  }

  #footParts() {
    if (this.composer === null) return h("p", { class: "read-only soft" }, say("only-reading"));
    if (!this.isPrivate) return this.composer.element;
    this.startButton = h("button", { type: "button", class: "button is-main is-big", testid: "start", hidden: true, onclick: () => this.deck.startBot(this.deck.payload) }, say("start"));
    this.unblockButton = h("button", { type: "button", class: "button is-big", testid: "unblock", hidden: true, onclick: () => this.store.setBlocked(false) }, say("unblock"));
    return [h("div", { class: "foot-buttons" }, this.startButton, this.unblockButton), this.composer.element];
  }

  /** Draws everything anew from what the store knows; parts that did not change stay. */
  draw() {
    this.header.draw();
    this.pinned.draw();
    this.list.draw();
    this.composer?.setKeyboard(replyKeyboardOf(this.room.ordered, this.store.me.id));
    if (this.isPrivate) this.#drawPrivate();
  }

  #drawPrivate() {
    const { bot, isBlocked } = this.store;
    const isEmpty = this.room.loaded && this.room.messages.size === 0;
    this.startButton.hidden = !isEmpty || !bot || isBlocked;
    this.unblockButton.hidden = !isBlocked;
    this.composer.element.hidden = isBlocked;
    this.emptyTitle.textContent = bot ? say("empty-title", { name: bot.first_name }) : say("waiting-bot");
    this.emptyText.textContent = bot ? bot.description || bot.short_description || say("empty-text") : say("waiting-bot-more");
    this.element.setAttribute("aria-label", this.title);
  }

  /** A message came; the list follows where the person is reading, or has just written. */
  take(event) {
    if (event?.type === "message") {
      this.room.noteArrival(event.message, this.list.isReading);
      if (this.room.isOwn(event.message)) this.list.scrollToEnd();
      if (event.message.reply_keyboard?.force_reply) this.composer?.startReply(event.message);
    }
    this.draw();
  }

  close() {
    this.list.close();
    this.element.remove();
  }
}
