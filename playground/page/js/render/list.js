// The list of messages: keyed, so that an edit touches one bubble and nothing jumps; older ones are drawn as one scrolls up.
import { h, iconButton } from "../dom.js";
import { day, say } from "../i18n.js";
import { senderName, MessageView } from "./message.js";
import { serviceKind, toItems } from "./items.js";
import { Place } from "./place.js";

/** How many items are drawn at first and with each step upwards. */
const STEP = 60;
/** Within this distance of the end, in pixels, the list follows new messages. */
const NEAR_END_PX = 72;

export class MessageList {
  #views = new Map();
  #nShown = STEP;
  #nItems = 0;
  #lastKey = null;
  #isFollowing = true;
  #isFirstDraw = true;
  #lastTop = 0;

  constructor({ context, room, empty, onRead }) {
    Object.assign(this, { context, room, onRead });
    this.log = h("div", { class: "log", role: "log", "aria-live": "polite", "aria-relevant": "additions", "aria-label": say("message-label") });
    this.emptySlot = h("div", { class: "empty-slot", hidden: true }, empty);
    this.content = h("div", { class: "content" }, this.emptySlot, this.log);
    this.scroller = h("div", { class: "scroller", tabindex: "-1" }, this.content);
    this.badge = h("span", { class: "badge", hidden: true });
    this.toEnd = iconButton("down", say("to-bottom"), { class: "to-bottom", hidden: true, testid: "to-bottom", onclick: () => this.scrollToEnd(true) });
    this.toEnd.append(this.badge);
    this.element = h("div", { class: "list" }, this.scroller, this.toEnd);
    this.place = new Place(this);
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.log.addEventListener("keydown", (event) => this.#moveFocus(event));
    this.observer = new ResizeObserver(() => this.#isFollowing && !this.place.isResting && this.#jumpToEnd());
    this.observer.observe(this.content);
    this.observer.observe(this.scroller);
  }

  /** Is the person looking at the end of this list right now? */
  get isReading() {
    return this.#isFollowing && !document.hidden && this.element.offsetParent !== null;
  }

  /** Draws what the room holds now. */
  draw() {
    const messages = this.context.visible(this.room.ordered);
    const all = toItems(messages, { unreadFrom: this.room.unreadFrom, isOwn: (message) => this.room.isOwn(message) });
    for (const item of all) if (item.kind === "message") item.comments = this.context.commentCount?.(item.message);
    // Who reads further up keeps what is drawn there.
    if (!this.#isFollowing) this.#nShown += Math.max(0, all.length - this.#nItems);
    this.#nItems = all.length;
    const items = all.slice(Math.max(0, all.length - this.#nShown));
    this.hasMore = all.length > items.length;
    const before = { ...this.place.mark(), isTall: this.#isTall(this.#lastKey) };
    this.log.setAttribute("aria-busy", String(this.#isFirstDraw));
    this.#reconcile(items);
    this.emptySlot.hidden = all.length > 0 || !this.room.loaded;
    const isGrown = items.at(-1)?.key !== this.#lastKey;
    this.#lastKey = items.at(-1)?.key ?? null;
    this.#settle(before, isGrown);
    if (this.#isFirstDraw && this.room.loaded) this.#afterFirstDraw();
    this.#refreshBadge();
  }

  #afterFirstDraw() {
    this.#isFirstDraw = false;
    this.log.setAttribute("aria-busy", "false");
    const line = this.log.querySelector(".unread");
    if (line) {
      this.#isFollowing = false;
      line.scrollIntoView({ block: "center" });
      this.#scrolled();
    }
    requestAnimationFrame(() => this.log.classList.add("is-live"));
  }

  #reconcile(items) {
    const keys = new Set(items.map((item) => item.key));
    for (const [key, view] of this.#views) {
      if (keys.has(key)) continue;
      view.element.remove();
      this.#views.delete(key);
    }
    let place = this.log.firstChild;
    for (const item of items) {
      const view = this.#viewOf(item);
      if (view.element === place) place = place.nextSibling;
      else this.log.insertBefore(view.element, place);
    }
  }

  #viewOf(item) {
    const known = this.#views.get(item.key);
    if (known && known.kind === item.kind) {
      known.update?.(item);
      return known;
    }
    known?.element.remove();
    const view = item.kind === "message" ? new MessageView(item, this.context) : { element: note(item) };
    view.kind = item.kind;
    this.#views.set(item.key, view);
    return view;
  }

  /** The item that an element of the list shows. */
  itemOf(element) {
    return [...this.#views.values()].find((view) => view.element === element)?.item ?? null;
  }

  /** Finds the right place after a change: under the finger, where one was reading, or at the end. */
  #settle(before, isGrown) {
    // At the end, the end stays: the buttons there keep their place by themselves, and new rows can be seen.
    const isAtEnd = this.#isFollowing && (isGrown || !this.place.isResting);
    if (!isAtEnd) {
      this.place.hold(before);
      return;
    }
    this.#jumpToEnd();
    const hasBecomeTall = !before.isTall && this.place.tapped !== this.#views.get(this.#lastKey)?.element;
    if (!this.#isFirstDraw && this.#isTall(this.#lastKey) && (isGrown || hasBecomeTall)) this.#showBeginning();
  }

  /** Is this item taller than the list shows at once? */
  #isTall(key) {
    const view = this.#views.get(key);
    return Boolean(view) && view.element.offsetHeight > this.scroller.clientHeight;
  }

  /** What is too long for the screen is read from its beginning, as long as one has not written it oneself. */
  #showBeginning() {
    const { item, element } = this.#views.get(this.#lastKey);
    if (item?.isOwn ?? true) return;
    this.place.begin(element);
    if (!document.hidden) this.room.markRead();
  }

  #jumpToEnd() {
    this.place.end();
    this.#scrolled();
  }

  /** Goes to the newest message and follows from then on. */
  scrollToEnd(isSmooth = false) {
    this.#isFollowing = true;
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: isSmooth && !isCalm ? "smooth" : "instant" });
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    if (clientHeight === 0) return;
    this.place.noteScroll();
    const left = scrollHeight - scrollTop - clientHeight;
    // Only who scrolls up leaves the end: what grows before the browser tells of the last scrolling moves the end away too.
    const isScrolledUp = scrollTop < this.#lastTop;
    this.#lastTop = scrollTop;
    this.#isFollowing = left < NEAR_END_PX || (this.#isFollowing && !isScrolledUp);
    this.toEnd.hidden = left < NEAR_END_PX * 2;
    if (scrollTop < 400 && this.hasMore) this.#drawOlder();
    this.noteReading();
  }

  #drawOlder() {
    this.#nShown += STEP;
    this.hasMore = false;
    requestAnimationFrame(() => this.draw());
  }

  /** Marks the room as read where the person is looking at its end. */
  noteReading() {
    if (this.isReading && this.room.loaded) this.room.markRead();
    this.#refreshBadge();
    this.onRead();
  }

  #refreshBadge() {
    const { nUnread } = this.room;
    this.badge.hidden = nUnread === 0;
    this.badge.textContent = nUnread > 99 ? "99+" : String(nUnread);
    const label = nUnread ? say("to-bottom-new", { n: nUnread }) : say("to-bottom");
    this.toEnd.setAttribute("aria-label", label);
  }

  /** Scrolls to a message and lets it glow for a moment. */
  jumpTo(messageId) {
    if (!this.#views.has(`m${messageId}`)) {
      this.#nShown = Infinity;
      this.draw();
    }
    const view = this.#views.get(`m${messageId}`);
    if (!view) return;
    this.#isFollowing = false;
    view.element.scrollIntoView({ block: "center", behavior: "smooth" });
    view.element.classList.add("is-found");
    setTimeout(() => view.element.classList.remove("is-found"), 1600);
  }

  #moveFocus(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const current = event.target.closest(".message");
    if (!current || event.target !== current) return;
    if (event.key === "Enter" || event.key === "ContextMenu") {
      event.preventDefault();
      current.querySelector(".react-button").click();
    } else if (step) {
      event.preventDefault();
      const all = [...this.log.querySelectorAll(".message")];
      all[all.indexOf(current) + step]?.focus();
    }
  }

  /** Puts the keyboard's focus on the newest message. */
  focusNewest() {
    [...this.log.querySelectorAll(".message")].at(-1)?.focus();
  }

  close() {
    this.observer.disconnect();
  }
}

function note(item) {
  if (item.kind === "day") return h("div", { class: "day" }, h("span", {}, day(item.seconds)));
  if (item.kind === "unread") return h("div", { class: "unread", testid: "unread" }, h("span", {}, say("unread")));
  return h("div", { class: "service", "data-message-id": String(item.message.message_id) }, h("span", {}, serviceWords(item.message)));
}

function serviceWords(message) {
  const names = (users) => users.map((user) => user.first_name).join(", ");
  switch (serviceKind(message)) {
    case "new_chat_members": return say("joined", { name: names(message.new_chat_members) });
    case "left_chat_member": return say("left", { name: message.left_chat_member.first_name });
    case "pinned_message": return say("pinned-event");
    case "new_chat_title": return say("new-title", { name: message.new_chat_title });
    case "new_chat_photo": return say("new-photo");
    case "forum_topic_created": return message.forum_topic_created.name;
    case "channel_chat_created":
    case "group_chat_created":
    case "supergroup_chat_created": return say("created");
    default: return `${say("service")} · ${senderName(message)}`;
  }
}
