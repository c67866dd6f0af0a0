// Inline keyboards under a message, and reply keyboards under the composer.
import { h } from "../dom.js";
import { withGlyphs } from "../glyphs.js";
import { say } from "../i18n.js";

const SAFE_URL = /^(https?|tg):/i;

/** Rows of inline buttons; `actions` presses, copies and follows deep links. */
export function inlineKeyboard(message, actions) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length === 0) return null;
  return h("div", { class: "inline-keyboard", role: "group" },
    rows.filter((row) => row.length > 0).map((row) => h("div", { class: "inline-row" },
      row.map((button) => inlineButton(button, message, actions)))));
}

function inlineButton(button, message, actions) {
  const url = button.url ?? button.login_url?.url ?? button.web_app?.url;
  const style = button.style ? ` is-${button.style}` : "";
  if (url !== undefined) return urlButton(button, url, style, actions);
  return h("button", {
    type: "button", class: `inline-button${style}`, testid: "inline-button",
    onclick: (event) => press(event.currentTarget, button, message, actions),
  }, h("span", { class: "inline-label" }, withGlyphs(button.text)));
}

function urlButton(button, url, style, actions) {
  const payload = actions.deepLinkPayload(url);
  if (payload !== null) {
    return h("button", {
      type: "button", class: `inline-button${style}`, testid: "inline-button", onclick: () => actions.deepLink(payload),
    }, h("span", { class: "inline-label" }, withGlyphs(button.text)));
  }
  const mark = h("span", { class: "inline-mark", "aria-hidden": "true" }, "↗");
  const href = SAFE_URL.test(url) ? url : undefined;
  return h("a", { class: `inline-button is-url${style}`, href, target: "_blank", rel: "noopener noreferrer", testid: "inline-button", title: url },
    h("span", { class: "inline-label" }, withGlyphs(button.text)), mark);
}

async function press(element, button, message, actions) {
  if (button.callback_data === undefined) {
    if (button.copy_text) await actions.copy(button.copy_text.text);
    else actions.toast(say("button-unsupported"));
    return;
  }
  if (element.classList.contains("is-waiting")) return;
  element.classList.add("is-waiting");
  element.setAttribute("aria-busy", "true");
  try {
    await actions.press(message, button);
  } finally {
    element.classList.remove("is-waiting");
    element.removeAttribute("aria-busy");
  }
}

/** The reply keyboard now in force: the newest message that sets or removes one, or null. */
export function replyKeyboardOf(messages, userId) {
  for (let at = messages.length - 1; at >= 0; at -= 1) {
    const markup = messages[at].reply_keyboard ?? messages[at].reply_markup;
    if (!messages[at].from_bot || !markup) continue;
    if (markup.selective && !isMeant(messages[at], userId)) continue;
    if (markup.remove_keyboard) return null;
    if (markup.keyboard) return { ...markup, messageId: messages[at].message_id };
  }
  return null;
}

function isMeant(message, userId) {
  return message.reply_to_message?.from?.id === userId
    || (message.entities ?? []).some((entity) => entity.user?.id === userId);
}

/** Rows of buttons that send their own text. */
export function replyKeyboard(markup, onPick, toast) {
  const rows = markup.keyboard.map((row) => row.map((button) => (typeof button === "string" ? { text: button } : button)));
  return h("div", { class: `reply-keyboard${markup.resize_keyboard ? "" : " is-tall"}`, testid: "reply-keyboard" },
    rows.map((row) => h("div", { class: "reply-row" }, row.map((button) => h("button", {
      type: "button", class: "reply-button",
      onclick: () => {
        const isPlain = !(button.request_contact || button.request_location || button.request_users || button.request_chat || button.web_app || button.request_poll);
        if (isPlain) onPick(button.text);
        else toast(say("button-unsupported"));
      },
    }, withGlyphs(button.text))))));
}
