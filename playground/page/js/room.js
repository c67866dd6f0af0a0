// One chat as the browser knows it: its messages in order, what is read, what the bot is doing.
import { recall, remember } from "./memory.js";

/** How long a chat action such as "typing" holds, in milliseconds; Telegram's own limit. */
const ACTION_MS = 5200;
/** How long a draft of the bot is shown, in milliseconds; Telegram's own limit. */
const DRAFT_MS = 30_000;

export class Room {
  #touched = null;
  #actionTimer = 0;
  #draftTimer = 0;

  constructor(chatId, userId) {
    this.chatId = chatId;
    this.userId = userId;
    this.messages = new Map();
    this.loaded = false;
    this.action = null;
    this.drafted = null;
    this.unreadFrom = null;
    this.seenId = Number(recall(this.#readKey, "0"));
  }

  /** The messages, oldest first; what the bot is still writing stands last. */
  get ordered() {
    const written = [...this.messages.values()].sort((one, other) => one.message_id - other.message_id);
    return this.drafted ? [...written, this.drafted] : written;
  }

  get newestId() {
    return Math.max(0, ...this.messages.keys());
  }

  /** Is this message written by the person at this browser? */
  isOwn(message) {
    return !message.from_bot && !message.sender_chat && message.from?.id === this.userId;
  }

  /** Takes a new or an edited message. */
  put(message) {
    this.messages.set(message.message_id, message);
    this.#touched?.add(message.message_id);
  }

  drop(messageId) {
    this.messages.delete(messageId);
    this.#touched?.add(messageId);
  }

  react(messageId, reactions) {
    const message = this.messages.get(messageId);
    if (message) this.put({ ...message, reactions });
  }

  /** Replaces what is known by what the server says; what changed while it was asked stays. */
  async refresh(fetchMessages) {
    const touched = new Set();
    this.#touched = touched;
    try {
      const fetched = await fetchMessages(this.chatId);
      const ids = new Set(fetched.map((message) => message.message_id));
      for (const id of [...this.messages.keys()]) {
        if (!ids.has(id) && !touched.has(id)) this.messages.delete(id);
      }
      for (const message of fetched) {
        if (!touched.has(message.message_id)) this.messages.set(message.message_id, message);
      }
    } finally {
      if (this.#touched === touched) this.#touched = null;
    }
    if (!this.loaded) this.#restoreUnread();
    this.loaded = true;
  }

  /** Notes what the bot is doing, and calls back when that has passed. */
  act(action, onEnd) {
    clearTimeout(this.#actionTimer);
    this.action = action;
    if (action) this.#actionTimer = setTimeout(() => { this.action = null; onEnd(); }, ACTION_MS);
  }

  /** Shows what the bot has written so far, or takes it away; calls back when it has grown too old. */
  draft(message, onEnd) {
    clearTimeout(this.#draftTimer);
    // One key for all states of it, so that the bubble stays and only its text changes.
    this.drafted = message && { ...message, message_id: Infinity, from_bot: true, is_draft: true };
    if (message) this.#draftTimer = setTimeout(() => { this.drafted = null; onEnd(); }, DRAFT_MS);
  }

  get #readKey() {
    return `read.${this.userId}.${this.chatId}`;
  }

  /** What came while the person was away stands under the unread line. A first visit starts with everything read. */
  #restoreUnread() {
    if (!this.seenId || this.seenId > this.newestId) this.markRead();
    else this.unreadFrom = this.ordered.find((message) => message.message_id > this.seenId && !this.isOwn(message))?.message_id ?? null;
  }

  /** Notes that a message came; `isReading`: the person is looking at the end of the chat. */
  noteArrival(message, isReading) {
    if (this.isOwn(message) || isReading) this.unreadFrom = null;
    else this.unreadFrom ??= message.message_id;
  }

  /** Everything up to the newest message has been seen. */
  markRead() {
    if (this.newestId === this.seenId) return;
    this.seenId = this.newestId;
    remember(this.#readKey, this.seenId);
  }

  get nUnread() {
    return [...this.messages.values()].filter((message) => message.message_id > this.seenId && !this.isOwn(message)).length;
  }
}
