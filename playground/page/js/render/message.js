// One message: a bubble that is built once and then changed in place, part by part, only where something changed.
import { h, iconButton } from "../dom.js";
import { withGlyphs } from "../glyphs.js";
import { clock, fullTime, say } from "../i18n.js";
import { botAvatar, letterAvatar } from "./avatar.js";
import { richText } from "./entities.js";
import { inlineKeyboard } from "./keyboard.js";
import { media, mediaKind, swapPhoto } from "./media.js";

/** Media that stand alone, without a bubble around them. */
const BARE = new Set(["sticker", "video_note", "dice"]);

/** The name of who wrote a message. */
export function senderName(message) {
  if (message.sender_chat) return message.sender_chat.title ?? message.sender_chat.username ?? "";
  return [message.from?.first_name, message.from?.last_name].filter(Boolean).join(" ");
}

function isEmojiOnly(text) {
  if (!text || text.length > 40) return false;
  const parts = [...new Intl.Segmenter().segment(text.trim())].map((part) => part.segment);
  return parts.length <= 3 && parts.every((part) => /^(\p{Extended_Pictographic}|\p{Regional_Indicator}{2})/u.test(part));
}

export class MessageView {
  #signatures = new Map();
  #item = null;

  constructor(item, context) {
    this.context = context;
    this.slots = Object.fromEntries(["sender", "forward", "quote", "media", "text"].map((name) => [name, h("div", { class: name, hidden: true })]));
    this.bubble = h("div", { class: "bubble" }, Object.values(this.slots));
    this.reactions = h("div", { class: "reactions", hidden: true });
    this.keyboard = h("div", { class: "keyboard-slot", hidden: true });
    this.comments = h("div", { class: "comments-slot", hidden: true });
    const more = iconButton("smile", say("react"), { class: "react-button", tabindex: "-1", testid: "react" });
    more.addEventListener("click", () => context.actions.openMenu(this.#item, more.getBoundingClientRect()));
    const line = h("div", { class: "bubble-line" }, this.bubble, more);
    this.stack = h("div", { class: "stack" }, line, this.reactions, this.keyboard, this.comments);
    this.avatar = h("div", { class: "avatar-slot", hidden: !context.isGroup });
    this.element = h("div", { class: "message", role: "article", tabindex: "-1", testid: "message" }, this.avatar, this.stack);
    this.update(item);
  }

  get item() {
    return this.#item;
  }

  /** Shows a newer state of the message; the parts that did not change are left alone. */
  update(item) {
    const known = this.#item;
    this.#item = item;
    const isSame = known && known.isFirst === item.isFirst && known.isLast === item.isLast && known.album.length === item.album.length
      && known.album.every((message, at) => message === item.album[at]) && known.comments === item.comments;
    if (isSame) return;
    const { message, album } = item;
    this.#frame(item);
    this.#part("sender", [item.isFirst, senderName(message), message.author_signature], () => this.#sender(item));
    this.#part("forward", [message.forward_origin], () => this.#forward(message));
    this.#part("quote", [message.reply_to_message?.message_id, message.quote], () => this.#quote(message));
    this.#media(album);
    this.#text(album);
    this.#fill(this.keyboard, "keyboard", [message.reply_markup?.inline_keyboard], () => inlineKeyboard(message, this.context.actions));
    this.#fill(this.reactions, "reactions", [message.reactions], () => this.#reactionChips(message));
    this.#fill(this.comments, "comments", [item.comments], () => this.#commentsLink(item));
  }

  #frame({ message, album, isOwn, isFirst, isLast }) {
    const { element } = this;
    const kind = mediaKind(message);
    const who = isOwn ? "me" : message.from_bot || message.sender_chat ? "bot" : "other";
    element.dataset.messageId = message.message_id;
    element.dataset.from = who;
    element.setAttribute("aria-label", say("new-message-from", { name: isOwn ? say("you") : senderName(message) }));
    const hasText = album.some((one) => one.text || one.caption);
    const hasKeyboard = Boolean(message.reply_markup?.inline_keyboard?.length);
    const flags = {
      "is-own": isOwn, "is-first": isFirst, "is-last": isLast,
      "has-media": Boolean(kind) && !BARE.has(kind), "has-photo": Boolean(message.photo || message.video || message.animation),
      "is-bare": BARE.has(kind) || (isEmojiOnly(message.text) && !message.reply_to_message), "no-text": !hasText,
      "has-keyboard": hasKeyboard, "is-draft": Boolean(message.is_draft), "is-large-emoji": isEmojiOnly(message.text),
    };
    for (const [name, isOn] of Object.entries(flags)) element.classList.toggle(name, isOn);
    if (this.context.isGroup) this.#part("avatar", [isLast, isOwn], () => this.#avatarOf(message, isLast && !isOwn), this.avatar);
  }

  #avatarOf(message, isShown) {
    if (!isShown) return null;
    if (message.sender_chat) return letterAvatar(message.sender_chat.title, message.sender_chat.id);
    return message.from_bot ? botAvatar() : letterAvatar(senderName(message), message.from?.id);
  }

  /** Rebuilds a slot when the values it is made of changed. */
  #part(name, values, build, slot = this.slots[name]) {
    this.#fill(slot, name, values, build, { keepsPlace: slot === this.avatar });
  }

  #fill(slot, name, values, build, { keepsPlace = false } = {}) {
    const signature = JSON.stringify(values);
    if (this.#signatures.get(name) === signature) return;
    this.#signatures.set(name, signature);
    const node = build();
    slot.replaceChildren(...(node === null ? [] : [node].flat()));
    if (!keepsPlace) slot.hidden = node === null;
  }

  #sender({ message, isFirst, isOwn }) {
    if (!this.context.isGroup || !isFirst || isOwn) return null;
    return h("span", { class: "sender-name", "data-tone": String(Math.abs(Number(message.sender_chat?.id ?? message.from?.id) || 0) % 5) }, senderName(message));
  }

  #forward({ forward_origin: origin, is_automatic_forward: isAutomatic }) {
    if (!origin || isAutomatic) return null;
    const name = origin.chat?.title ?? origin.sender_chat?.title ?? origin.sender_user_name ?? origin.sender_user?.first_name ?? "?";
    return h("span", {}, say("forwarded", { name }));
  }

  #quote(message) {
    const original = message.reply_to_message;
    if (!original || original.forum_topic_created) return null;
    const kind = mediaKind(original);
    const text = message.quote?.text ?? original.text ?? original.caption ?? (kind ? say(kind) : "");
    return h("button", { type: "button", class: "quoted", onclick: () => this.context.actions.jumpTo(original.message_id) },
      h("strong", {}, senderName(original)), h("span", {}, withGlyphs(text.slice(0, 160))));
  }

  #media(album) {
    const slot = this.slots.media;
    const values = album.map((one) => [one.message_id, one[mediaKind(one) ?? ""], one.has_media_spoiler]);
    if (album.length === 1 && album[0].photo && this.#signatures.has("media") && swapPhoto(slot.firstChild, album[0])) {
      this.#signatures.set("media", JSON.stringify(values));
      slot.hidden = false;
      return;
    }
    this.#fill(slot, "media", values, () => media(album, this.context.actions));
  }

  #text(album) {
    const source = album.find((one) => one.text !== undefined || one.caption) ?? album[0];
    const text = source.text ?? source.caption ?? "";
    const entities = source.text === undefined ? source.caption_entities : source.entities;
    const isKnown = Boolean(text || mediaKind(source));
    const edited = album.some((one) => one.edit_date && !one.edit_hide);
    this.#part("text", [text, entities, edited, source.date, isKnown], () => {
      const words = isKnown ? richText(text, entities, this.context.actions) : [h("em", {}, say("unsupported"))];
      return [h("div", { class: "words", testid: "message-text" }, words), this.#meta(source, edited)];
    });
    this.slots.text.dir = "auto";
  }

  #meta(message, isEdited) {
    return h("span", { class: "meta", title: fullTime(message.date) }, isEdited && h("span", { class: "edited", testid: "edited" }, say("edited")),
      h("time", { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)));
  }

  #reactionChips(message) {
    const reactions = (message.reactions ?? []).filter((reaction) => (reaction.user_ids ?? []).length > 0);
    if (reactions.length === 0) return null;
    const { actions, userId } = this.context;
    return reactions.map(({ emoji, user_ids: users }) => {
      const isMine = users.includes(userId);
      return h("button", {
        type: "button", class: `reaction${isMine ? " is-mine" : ""}`, "aria-pressed": String(isMine), testid: "reaction",
        onclick: () => actions.react(message, isMine ? "" : emoji),
      }, h("span", {}, withGlyphs(emoji)), h("span", { class: "reaction-count" }, String(users.length)));
    });
  }

  #commentsLink({ comments, message }) {
    if (comments === undefined || comments === null) return null;
    const words = comments > 0 ? say("comments", { n: comments }) : say("comments-none");
    return h("button", { type: "button", class: "comments", testid: "comments", onclick: () => this.context.actions.comment(message) }, words);
  }
}
