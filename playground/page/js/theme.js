// Light, dark, or as the system has it.
import { recall, remember } from "./memory.js";

export const THEMES = ["auto", "light", "dark"];

/** The chosen theme. */
export function theme() {
  const chosen = recall("theme", "auto");
  return THEMES.includes(chosen) ? chosen : "auto";
}

/** Chooses a theme and remembers it. */
export function setTheme(chosen) {
  remember("theme", chosen === "auto" ? null : chosen);
  applyTheme();
}

/** Puts the chosen theme on the page. */
export function applyTheme() {
  const chosen = theme();
  if (chosen === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}
