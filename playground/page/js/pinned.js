// The newest pinned message of a chat, as a line under the header; a press goes there.
import { h, icon } from "./dom.js";
import { withGlyphs } from "./glyphs.js";
import { say } from "./i18n.js";
import { mediaKind } from "./render/media.js";

export class PinnedBar {
  constructor({ store, room, onJump }) {
    Object.assign(this, { store, room });
    this.words = h("span", { class: "pinned-text" });
    this.element = h("button", { type: "button", class: "pinned", testid: "pinned", hidden: true, onclick: () => onJump(this.messageId) },
      icon("pin"), h("span", { class: "pinned-words" }, h("strong", {}, say("pinned")), this.words));
  }

  /** Shows what is pinned now. */
  draw() {
    const chat = this.store.world.chats.find(({ id }) => id === this.room.chatId);
    const message = this.room.messages.get(chat?.pinned?.at(-1));
    this.element.hidden = !message;
    this.messageId = message?.message_id ?? null;
    if (!message) return;
    const text = message.text ?? message.caption ?? say(mediaKind(message) ?? "service");
    if (this.words.dataset.text !== text) this.words.replaceChildren(...withGlyphs(text.slice(0, 200)));
    this.words.dataset.text = text;
  }
}
