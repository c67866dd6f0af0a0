// The page's own language follows the person's language_code: Korean or English.
import { EN } from "./words/en.js";
import { KO } from "./words/ko.js";

const WORDS = { ko: KO, en: EN };

let language = "ko";

/** The language now shown. */
export function currentLanguage() {
  return language;
}

/** Switches to Korean or English; anything that is not Korean reads English. */
export function setLanguage(code) {
  language = !code || code.toLowerCase().startsWith("ko") ? "ko" : "en";
  document.documentElement.lang = language;
  document.title = say("title");
}

/** The words for a key, with `{name}` filled in. */
export function say(key, values = {}) {
  const text = WORDS[language][key] ?? WORDS.en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

function locale() {
  return language === "ko" ? "ko-KR" : "en-GB";
}

/** The clock time of a message. */
export function clock(seconds) {
  return new Intl.DateTimeFormat(locale(), { hour: "numeric", minute: "2-digit" }).format(seconds * 1000);
}

/** A full date and time, for titles. */
export function fullTime(seconds) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short" }).format(seconds * 1000);
}

/** The day of a message: today, yesterday, or the date. */
export function day(seconds, now = new Date()) {
  const date = new Date(seconds * 1000);
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  if (days === 0) return say("today");
  if (days === 1) return say("yesterday");
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" };
  return new Intl.DateTimeFormat(locale(), { month: "long", day: "numeric", weekday: "long", ...year }).format(date);
}

function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** A number of bytes in words. */
export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const units = ["KB", "MB", "GB"];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value)} ${units[unit]}`;
}

/** Seconds as m:ss. */
export function duration(seconds) {
  const whole = Math.round(seconds ?? 0);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
