// The menu of one message: a palette of reactions, reply, copy, and edit or delete for one's own.
import { h, icon } from "./dom.js";
import { canShow, withGlyphs } from "./glyphs.js";
import { say } from "./i18n.js";
import { openSheet } from "./sheets.js";

/** Reactions that Telegram allows, the everyday ones first; the palette shows the first that can be drawn here. */
const REACTIONS = [
  "❤", "👍", "🔥", "🥰", "👏", "😁", "🤔", "😢", "🎉", "🙏", "🤗", "😭", "💯", "🤣", "👀", "👎",
  "😍", "😇", "😎", "😱", "😴", "😨", "😘", "😐", "⚡", "☃", "✍", "🏆", "🍓", "🕊", "💔", "😈",
];
const PALETTE_SIZE = 16;

/** Long press, in milliseconds. */
const LONG_PRESS_MS = 450;

/** Opens the menu of an item at a point of the screen. */
export function openMessageMenu(item, box, actions) {
  const message = item.album.find((one) => one.text || one.caption) ?? item.message;
  const text = message.text ?? message.caption ?? "";
  const mine = (item.message.reactions ?? []).filter(({ user_ids: users }) => users?.includes(actions.userId)).map(({ emoji }) => emoji);
  const done = (act) => () => { dialog.close(); act(); };
  const entry = (name, label, act, danger) => h("button", { type: "button", class: `menu-entry${danger ? " is-danger" : ""}`, testid: `menu-${name}`, onclick: done(act) }, icon(name), label);
  const dialog = openSheet({
    kind: "popmenu",
    testid: "message-menu",
    label: say("message-menu"),
    body: [
      h("div", { class: "palette", role: "group", "aria-label": say("react") }, REACTIONS.filter(canShow).slice(0, PALETTE_SIZE).map((emoji) => h("button", {
        type: "button", class: `palette-emoji${mine.includes(emoji) ? " is-mine" : ""}`, "aria-label": emoji, "aria-pressed": String(mine.includes(emoji)),
        onclick: done(() => actions.react(item.message, mine.includes(emoji) ? "" : emoji)),
      }, withGlyphs(emoji)))),
      h("div", { class: "menu-entries" },
        actions.canWrite && entry("reply", say("reply"), () => actions.startReply(message)),
        text && entry("copy", say("copy"), () => actions.copy(text)),
        item.isOwn && actions.canWrite && message.text && entry("edit", say("edit"), () => actions.startEdit(message)),
        item.isOwn && actions.canWrite && entry("trash", say("delete"), () => actions.remove(item.album), true)),
    ],
  });
  place(dialog, box);
}

function place(dialog, box) {
  const { width, height } = dialog.getBoundingClientRect();
  const left = Math.min(Math.max(8, box.left + box.width / 2 - width / 2), innerWidth - width - 8);
  const below = box.bottom + 6;
  const top = below + height + 8 < innerHeight ? below : Math.max(8, box.top - height - 6);
  dialog.style.left = `${left}px`;
  dialog.style.top = `${top}px`;
}

/** Opens the menu by right click or long press on a bubble of this list. */
export function listenForMenu(log, open) {
  let timer = 0;
  const bubbleOf = (event) => (event.target.closest("a, audio, video, input") ? null : event.target.closest(".bubble"));
  const show = (bubble, x, y) => open(bubble.closest(".message"), { left: x, top: y, width: 0, height: 0, bottom: y });
  log.addEventListener("contextmenu", (event) => {
    const bubble = bubbleOf(event);
    // A selection keeps the browser's own menu, so that it can be copied.
    if (!bubble || String(getSelection())) return;
    event.preventDefault();
    clearTimeout(timer);
    if (!document.querySelector("dialog[open]")) show(bubble, event.clientX, event.clientY);
  });
  log.addEventListener("pointerdown", (event) => {
    const bubble = bubbleOf(event);
    if (!bubble || event.pointerType === "mouse") return;
    const { clientX, clientY } = event;
    timer = setTimeout(() => {
      if (document.querySelector("dialog[open]")) return;
      swallowNextClick();
      show(bubble, clientX, clientY);
    }, LONG_PRESS_MS);
  });
  for (const name of ["pointerup", "pointercancel", "pointermove"]) {
    log.addEventListener(name, (event) => {
      if (name !== "pointermove" || Math.abs(event.movementX) + Math.abs(event.movementY) > 6) clearTimeout(timer);
    });
  }
}

/** The finger that lifts after a long press must not also press what lies under it. */
function swallowNextClick() {
  const swallow = (event) => { event.preventDefault(); event.stopPropagation(); };
  addEventListener("click", swallow, { capture: true, once: true });
  addEventListener("pointerup", () => setTimeout(() => removeEventListener("click", swallow, { capture: true }), 60), { once: true });
}
