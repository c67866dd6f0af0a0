// The chats of one person, side by side where there is room, behind tabs on a phone.
import { Column } from "./column.js";
import { h } from "./dom.js";
import { currentLanguage, say, setLanguage } from "./i18n.js";
import { toast } from "./sheets.js";

export class Deck {
  #columns = new Map();
  #personId = null;
  #activeId = null;

  constructor({ store, element, tabs, payload }) {
    Object.assign(this, { store, element, tabs, payload });
    store.addEventListener("world", () => this.#worldChanged());
    store.addEventListener("room", ({ detail }) => this.#roomChanged(detail));
    store.addEventListener("action", ({ detail }) => this.#columns.get(detail.chatId)?.header.drawAction());
    store.addEventListener("connection", () => this.#columns.forEach((column) => column.header.draw()));
    document.addEventListener("visibilitychange", () => this.#columns.forEach((column) => column.list.noteReading()));
  }

  #worldChanged() {
    const { me } = this.store;
    const person = `${me.id}:${me.language_code}:${this.store.bot?.id}`;
    const isOther = this.#personId !== person;
    if (isOther) this.#clear();
    this.#personId = person;
    setLanguage(me.language_code);
    const chats = [{ id: me.chat_id ?? me.id, type: "private" }, ...this.store.publicChats];
    this.#keepOnly(new Set(chats.map((chat) => chat.id)));
    for (const chat of chats) this.#show(chat);
    if (!this.#columns.has(this.#activeId)) this.#activeId = chats[0].id;
    this.element.dataset.n = String(chats.length);
    this.element.setAttribute("aria-busy", "false");
    this.refreshTabs();
    if (isOther && !document.querySelector("dialog[open]")) this.#private.composer.focusQuietly();
  }

  #clear() {
    this.#columns.forEach((column) => column.close());
    this.#columns.clear();
  }

  #keepOnly(ids) {
    for (const [id, column] of this.#columns) {
      if (ids.has(id)) continue;
      column.close();
      this.#columns.delete(id);
    }
  }

  #show(chat) {
    const known = this.#columns.get(chat.id);
    if (known) {
      Object.assign(known.chat, chat);
      known.draw();
      return;
    }
    const column = new Column({ store: this.store, chat: { ...chat }, deck: this });
    this.#columns.set(chat.id, column);
    this.element.append(column.element);
    column.draw();
    this.store.loadRoom(chat.id).catch((error) => toast(say("failed", { why: error.message })));
  }

  #roomChanged({ chatId, event }) {
    this.#columns.get(chatId)?.take(event);
    const group = this.store.world.chats.find((chat) => chat.id === chatId);
    // A new comment changes the count under the channel's post.
    if (group?.linked_chat_id) this.#columns.get(group.linked_chat_id)?.draw();
    this.refreshTabs();
  }

  /** Draws the tabs, with how much is unread behind each. */
  refreshTabs() {
    this.tabs.hidden = this.#columns.size < 2;
    const signature = [...this.#columns].map(([id, column]) => [id, column.title, column.room.nUnread, id === this.#activeId]).join("|");
    for (const [id, column] of this.#columns) column.element.classList.toggle("is-active", id === this.#activeId);
    if (this.tabs.dataset.signature === signature) return;
    this.tabs.dataset.signature = signature;
    const nUnread = [...this.#columns.values()].reduce((sum, column) => sum + column.room.nUnread, 0);
    document.title = nUnread > 0 ? `(${nUnread}) ${say("title")}` : say("title");
    this.tabs.replaceChildren(...[...this.#columns].map(([id, column]) => h("button", {
      type: "button", class: "tab", "aria-current": id === this.#activeId ? "true" : undefined, testid: "tab", onclick: () => this.activate(id),
    }, h("span", { class: "tab-name" }, column.title), column.room.nUnread > 0 && h("span", { class: "badge" }, String(column.room.nUnread)))));
  }

  /** Brings a chat to the front on a phone. */
  activate(chatId) {
    this.#activeId = chatId;
    this.refreshTabs();
    const { list } = this.#columns.get(chatId);
    list.draw();
    list.noteReading();
  }

  get #private() {
    return [...this.#columns.values()].find((column) => column.isPrivate);
  }

  /** Sends /start, with the payload of a deep link where there is one. */
  startBot(payload) {
    this.payload = null;
    this.activate(this.#private.chat.id);
    return this.#private.actions.start(payload);
  }

  /** Goes on in the other language: as the person who already speaks it, or as a new one. */
  async otherLanguage() {
    const code = currentLanguage() === "ko" ? "en" : "ko";
    const known = this.store.world.users.find((user) => (user.language_code ?? "ko").startsWith(code));
    if (known) {
      this.store.switchPerson(known);
      return;
    }
    setLanguage(code);
    await this.store.createPerson({ first_name: say("default-name"), language_code: code });
    this.store.switchPerson(this.store.me);
  }

  #threadOf(channel, message) {
    if (!channel.linked_chat_id || !this.#columns.has(channel.linked_chat_id)) return null;
    const origin = (one) => one.forward_origin;
    return this.store.room(channel.linked_chat_id).ordered.find((one) => one.is_automatic_forward
      && origin(one)?.chat?.id === channel.id && origin(one)?.message_id === message.message_id) ?? null;
  }

  /** How many comments a channel's post has; null where it has no thread. */
  commentCount(channel, message) {
    const thread = this.#threadOf(channel, message);
    if (!thread) return null;
    const { messages } = this.store.room(channel.linked_chat_id);
    return [...messages.values()].filter((one) => one.message_thread_id === thread.message_id && one.message_id !== thread.message_id).length;
  }

  /** Goes to the thread of a post and starts a comment there. */
  comment(channel, message) {
    const thread = this.#threadOf(channel, message);
    if (!thread) return;
    this.activate(channel.linked_chat_id);
    const column = this.#columns.get(channel.linked_chat_id);
    column.list.jumpTo(thread.message_id);
    column.composer?.startReply(thread);
  }
}
