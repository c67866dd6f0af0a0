// Sheets, questions, alerts and short notes. All are <dialog>s, so that focus stays inside and Escape closes them.
import { h, iconButton } from "./dom.js";
import { withGlyphs } from "./glyphs.js";
import { say } from "./i18n.js";

/** Opens a sheet: from below on a phone, in the middle on a wide screen. Returns the dialog; `onClose` runs once. */
export function openSheet({ title, label, body, testid, kind = "sheet", role, onClose }) {
  const heading = title ? h("h2", { class: "sheet-title", id: `sheet-title-${Date.now()}` }, title) : null;
  const dialog = h("dialog", { class: kind, testid, role, "aria-labelledby": heading?.id, "aria-label": label });
  const close = kind === "sheet" ? iconButton("close", say("close"), { class: "sheet-close", onclick: () => dialog.close() }) : null;
  dialog.append(h("div", { class: "sheet-body" }, heading && h("div", { class: "sheet-head" }, heading, close), body));
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    onClose?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Asks a yes-or-no question; resolves to whether it was yes. */
export function ask({ text, yes, isDanger = false }) {
  return new Promise((resolve) => {
    let isYes = false;
    const agree = () => { isYes = true; dialog.close(); };
    const dialog = openSheet({
      kind: "alert",
      role: "alertdialog",
      testid: "ask",
      label: yes,
      onClose: () => resolve(isYes),
      body: [h("p", { class: "alert-text" }, text), h("div", { class: "alert-row" },
        h("button", { type: "button", class: "button", onclick: () => dialog.close() }, say("cancel")),
        h("button", { type: "button", class: `button ${isDanger ? "is-danger" : "is-main"}`, testid: "ask-yes", onclick: agree }, yes))],
    });
  });
}

/** Shows the bot's alert until it is put away. */
export function showAlert(text) {
  const dialog = openSheet({
    kind: "alert",
    role: "alertdialog",
    testid: "alert",
    label: say("service"),
    body: [h("p", { class: "alert-text" }, withGlyphs(text)), h("div", { class: "alert-row" },
      h("button", { type: "button", class: "button is-main", autofocus: true, onclick: () => dialog.close() }, say("ok")))],
  });
  return dialog;
}

const TOAST_MS = 3600;

/** Shows a short note for a few seconds; longer texts stay longer. */
export function toast(text) {
  const note = h("div", { class: "toast", testid: "toast" }, withGlyphs(text));
  const place = document.getElementById("toasts");
  // A modal dialog covers the page; notes then stand inside it.
  (document.querySelector("dialog.sheet[open] .sheet-body") ?? place).append(note);
  while (place.children.length > 3) place.firstChild.remove();
  const end = () => note.remove();
  note.addEventListener("click", end);
  setTimeout(() => {
    note.classList.add("is-leaving");
    setTimeout(end, 240);
  }, TOAST_MS + Math.min(4000, text.length * 30));
}

/** Copies text and says so. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(say("copied"));
  } catch (error) {
    toast(say("failed", { why: error.message }));
  }
}
