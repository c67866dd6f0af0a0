// What the page knows: the world, the person, and a room for each chat. Events: world, room, action, answer, connection.
import { api } from "./api.js";
import { say } from "./i18n.js";
import { recall, remember } from "./memory.js";
import { Room } from "./room.js";

export class Store extends EventTarget {
  #rooms = new Map();
  #answers = new Map();

  constructor() {
    super();
    this.world = { bots: [], users: [], chats: [] };
    this.me = null;
    this.isConnected = true;
  }

  #emit(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** The bot one talks with: the first of the world. */
  get bot() {
    return this.world.bots[0] ?? null;
  }

  /** The channels and groups this person can see; closed groups only for their members. */
  get publicChats() {
    return this.world.chats.filter((chat) => chat.type !== "private" && this.#isSeen(chat));
  }

  #isSeen(chat) {
    if (chat.type === "channel" || chat.username || chat.linked_chat_id) return true;
    const people = (chat.members ?? []).filter(({ user_id: id }) => this.world.users.some((user) => user.id === id));
    const isGone = ({ status }) => status === "left" || status === "kicked";
    return people.length === 0 || people.some((member) => member.user_id === this.me?.id && !isGone(member));
  }

  /** Has this person blocked the bot? */
  get isBlocked() {
    const chat = this.world.chats.find(({ id }) => id === this.me?.chat_id);
    return Boolean(this.bot && chat?.blocked_by?.includes(this.bot.id));
  }

  room(chatId) {
    const key = `${this.me.id}:${chatId}`;
    if (!this.#rooms.has(key)) this.#rooms.set(key, new Room(chatId, this.me.id));
    return this.#rooms.get(key);
  }

  /** Every room of this chat that any person of this browser has opened. */
  #roomsOf(chatId) {
    return [...this.#rooms.values()].filter((room) => room.chatId === chatId);
  }

  /** Asks the server for the world; makes the first person where there is none. */
  async loadWorld(wanted = {}) {
    this.world = { bots: [], users: [], chats: [], ...(await api.world()) };
    await this.#choosePerson(wanted);
    this.#emit("world");
  }

  async #choosePerson({ userId, language }) {
    const find = (id) => this.world.users.find((user) => String(user.id) === String(id));
    const known = find(userId) ?? find(this.me?.id) ?? find(recall("person")) ?? this.world.users[0];
    if (known) this.me = known;
    else await this.createPerson({ first_name: recall("name") ?? say("default-name"), language_code: language ?? recall("language") ?? "ko" });
    remember("person", this.me.id);
  }

  /** Makes a person with a private chat, and becomes that person. */
  async createPerson(person) {
    const { user, chat } = await api.createUser(person);
    this.me = { ...user, chat_id: chat?.id ?? user.id };
    if (!this.world.users.some((other) => other.id === user.id)) this.world.users.push(this.me);
    this.#rememberMe();
  }

  #rememberMe() {
    remember("person", this.me.id);
    const address = new URL(location.href);
    if (address.searchParams.has("user")) {
      address.searchParams.set("user", this.me.id);
      history.replaceState(null, "", address);
    }
    remember("name", this.me.first_name);
    remember("language", this.me.language_code ?? "ko");
  }

  /** Becomes another person of this world. */
  switchPerson(user) {
    this.me = user;
    this.#rememberMe();
    this.#emit("world");
  }

  /** Blocks the bot, or lets it write again. */
  async setBlocked(isBlocked) {
    await api.block(this.me.id, isBlocked);
    await this.loadWorld();
  }

  async loadRoom(chatId) {
    const room = this.room(chatId);
    await room.refresh(api.messages);
    this.#emit("room", { chatId });
  }

  /** Asks anew for everything that is on show; called after the connection was lost. */
  async resync() {
    await this.loadWorld();
    const mine = [...this.#rooms.values()].filter((room) => room.userId === this.me.id && room.loaded);
    await Promise.all(mine.map((room) => this.loadRoom(room.chatId).catch(() => this.#forget(room))));
  }

  #forget(room) {
    room.messages.clear();
    this.#emit("room", { chatId: room.chatId });
  }

  setConnected(isConnected) {
    if (this.isConnected === isConnected) return;
    this.isConnected = isConnected;
    this.#emit("connection");
  }

  /** Takes one event of the server's stream. */
  async take(event) {
    const chatId = event.chat_id ?? event.message?.chat?.id;
    if (event.type === "world") await this.loadWorld();
    else if (event.type === "reset") await this.#startOver();
    else if (event.type === "callback_answer") this.#takeAnswer(event);
    else if (event.type === "chat_action") this.#takeAction(chatId, event.action);
    else if (event.type === "draft") this.#takeDraft(chatId, event);
    else {
      for (const room of this.#roomsOf(chatId)) this.#takeMessage(room, event);
      if (event.message?.pinned_message) await this.loadWorld();
    }
  }

  #takeMessage(room, event) {
    const isWritten = event.type === "message" || event.type === "edit";
    // Whatever the bot was said to be doing, this is what came of it.
    if (isWritten && event.message.from_bot) room.act(null);
    if (event.type === "message" && event.message.from_bot) room.draft(null);
    if (isWritten) room.put(event.message);
    else if (event.type === "delete") (event.message_ids ?? [event.message_id]).forEach((id) => room.drop(id));
    else if (event.type === "reaction") room.react(event.message_id, event.reactions);
    else return;
    if (room.userId === this.me.id) this.#emit("room", { chatId: room.chatId, event });
  }

  #takeAction(chatId, action) {
    for (const room of this.#roomsOf(chatId)) {
      const tell = () => this.#emit("action", { chatId });
      room.act(action === "cancel" ? null : action, tell);
      tell();
    }
  }

  #takeDraft(chatId, { text, entities }) {
    const message = { date: Math.floor(Date.now() / 1000), from: { ...this.bot, is_bot: true }, text: text || "…", entities };
    for (const room of this.#roomsOf(chatId)) {
      const tell = () => this.#emit("room", { chatId });
      room.act(null);
      room.draft(message, tell);
      tell();
      this.#emit("action", { chatId });
    }
  }

  #takeAnswer(event) {
    // The answer may overtake the reply to the press itself, so it is kept for a moment.
    this.#answers.set(event.callback_query_id, event);
    setTimeout(() => this.#answers.delete(event.callback_query_id), 10_000);
    this.#emit("answer", event);
  }

  /** Waits for the bot's answer to a press; null when none came in time. */
  answerTo(callbackQueryId, timeoutMs = 20_000) {
    const known = this.#answers.get(callbackQueryId);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => {
      const done = (answer) => {
        clearTimeout(timer);
        this.removeEventListener("answer", listen);
        resolve(answer);
      };
      const listen = ({ detail }) => detail.callback_query_id === callbackQueryId && done(detail);
      const timer = setTimeout(() => done(null), timeoutMs);
      this.addEventListener("answer", listen);
    });
  }

  async #startOver() {
    this.#rooms.clear();
    this.me = null;
    await this.loadWorld();
  }
}
