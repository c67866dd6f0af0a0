// What a person can do in a chat, as calls to the server; each failure is told in words.
import { api } from "./api.js";
import { say } from "./i18n.js";
import { openPhotos } from "./lightbox.js";
import { copyText, showAlert, toast } from "./sheets.js";

export class ChatActions {
  /** Sends go one after the other, so that they arrive in the order they were written. */
  #sending = Promise.resolve();

  constructor({ store, chat, canWrite }) {
    Object.assign(this, { store, chat, canWrite });
    this.userId = store.me.id;
    this.toast = toast;
    this.copy = copyText;
    this.openPhotos = openPhotos;
  }

  get #self() {
    return { chat_id: this.chat.id, user_id: this.userId };
  }

  async #try(step, key = "failed") {
    try {
      return await step();
    } catch (error) {
      toast(say(key, { why: error.message }));
      return null;
    }
  }

  /** Sends text; `onFail` gives it back to the composer. */
  send(text, { replyTo, onFail } = {}) {
    this.#sending = this.#sending.then(() => this.#try(async () => {
      await api.send({ ...this.#self, text, reply_to: replyTo }).catch((error) => {
        onFail?.();
        throw error;
      });
    }, "send-failed"));
    return this.#sending;
  }

  /** Sends `{files: [{kind, file, name}], caption, …}` as one message or album. */
  sendFiles(message) {
    this.#sending = this.#sending.then(() => this.#try(() => api.sendFiles({ ...this.#self, ...message }), "send-failed"));
    return this.#sending;
  }

  command(text) {
    if (this.canWrite) this.send(text);
  }

  start(payload) {
    return this.send(payload ? `/start ${payload}` : "/start");
  }

  /** The payload where `url` is a deep link to this playground's bot, else null. */
  deepLinkPayload(url) {
    const name = this.store.bot?.username?.toLowerCase();
    if (!name) return null;
    let link;
    try {
      link = new URL(url, "https://t.me");
    } catch {
      return null;
    }
    const isWeb = /^https?:$/.test(link.protocol) && ["t.me", "telegram.me"].includes(link.hostname) && link.pathname.slice(1).toLowerCase() === name;
    const isApp = link.protocol === "tg:" && /resolve/.test(link.href) && link.searchParams.get("domain")?.toLowerCase() === name;
    return isWeb || isApp ? link.searchParams.get("start") ?? "" : null;
  }

  edit(message, text, onFail) {
    return this.#try(() => api.edit({ ...this.#self, message_id: message.message_id, text }).catch((error) => {
      onFail?.();
      throw error;
    }));
  }

  remove(album) {
    return this.#try(async () => {
      for (const message of album) await api.remove({ ...this.#self, message_id: message.message_id });
    });
  }

  react(message, emoji) {
    return this.#try(() => api.react({ ...this.#self, message_id: message.message_id, emoji }));
  }

  vote(message, optionIds) {
    return this.#try(() => api.vote({ ...this.#self, message_id: message.message_id, option_ids: optionIds }));
  }

  /** Presses an inline button and shows what the bot answers. */
  async press(message, button) {
    const pressed = await this.#try(() => api.press({ ...this.#self, message_id: message.message_id, data: button.callback_data }));
    if (!pressed) return;
    const answer = await this.store.answerTo(pressed.callback_query_id);
    if (answer === null) toast(say("no-answer"));
    else this.#showAnswer(answer);
  }

  #showAnswer({ text, show_alert: isAlert, url }) {
    if (url) this.#follow(url);
    if (!text) return;
    if (isAlert) showAlert(text);
    else toast(text);
  }

  #follow(url) {
    const payload = this.deepLinkPayload(url);
    if (payload !== null) this.deepLink(payload);
    else if (/^https?:/i.test(url)) open(url, "_blank", "noopener,noreferrer");
  }
}
