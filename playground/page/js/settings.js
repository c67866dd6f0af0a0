// The menu of the page: how it looks, block the bot, empty the playground.
import { api } from "./api.js";
import { h, icon } from "./dom.js";
import { say } from "./i18n.js";
import { ask, openSheet, toast } from "./sheets.js";
import { setTheme, theme, THEMES } from "./theme.js";

const THEME_ICONS = { auto: "auto", light: "sun", dark: "moon" };

/** Opens the menu. */
export function openSettings(store) {
  const act = (step) => async () => {
    dialog.close();
    try {
      await step();
    } catch (error) {
      toast(say("failed", { why: error.message }));
    }
  };
  const isBlocked = store.isBlocked;
  const dialog = openSheet({
    title: say("settings"),
    testid: "settings",
    body: [
      themeChoice(),
      h("div", { class: "menu-entries" },
        h("button", { type: "button", class: "menu-entry", testid: "block", onclick: act(() => store.setBlocked(!isBlocked)) }, icon(isBlocked ? "check" : "block"), say(isBlocked ? "unblock" : "block")),
        h("button", { type: "button", class: "menu-entry is-danger", testid: "reset", onclick: act(reset) }, icon("reset"), say("reset"))),
    ],
  });
}

function themeChoice() {
  const buttons = THEMES.map((one) => {
    const button = h("button", { type: "button", class: "choice", testid: `theme-${one}`, "aria-pressed": String(theme() === one) }, icon(THEME_ICONS[one]), say(`theme-${one}`));
    button.addEventListener("click", () => {
      setTheme(one);
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
    });
    return button;
  });
  return h("div", { class: "theme-choice", role: "group", "aria-label": say("theme") }, buttons);
}

async function reset() {
  if (await ask({ text: say("reset-ask"), yes: say("reset-yes"), isDanger: true })) await api.reset();
}
