// Round pictures for bots, chats and people: a simple pet's face for the bot, first letters for everyone else.
import { h } from "../dom.js";

const SVG = "http://www.w3.org/2000/svg";

function shape(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The bot's face: two ears, two eyes and a smile. */
export function botAvatar() {
  const svg = shape("svg", { viewBox: "0 0 48 48", "aria-hidden": "true", class: "face" });
  svg.append(
    shape("path", { class: "face-ear", d: "M11 21C7 15 8.5 8.5 12.5 8.5c4 0 7 4 8 8zM37 21c4-6 2.5-12.5-1.5-12.5-4 0-7 4-8 8z" }),
    shape("path", { class: "face-head", d: "M24 13c9 0 15 6 15 13.5S33 39 24 39 9 34 9 26.5 15 13 24 13z" }),
    shape("circle", { class: "face-line", cx: 18, cy: 25, r: 1.8 }),
    shape("circle", { class: "face-line", cx: 30, cy: 25, r: 1.8 }),
    shape("path", { class: "face-mouth", d: "M20 30.5c1.3 1.6 2.7 1.6 4 .2 1.3 1.4 2.7 1.4 4-.2M24 28.8v1.8" }),
    shape("path", { class: "face-line", d: "M22.5 28h3L24 29.6z" }),
  );
  return h("span", { class: "avatar avatar-bot" }, svg);
}

/** A person or a chat: the first letter on a quiet colour chosen by the id. */
export function letterAvatar(name, id) {
  const letter = [...(name || "?").trim()][0] ?? "?";
  return h("span", { class: "avatar", "data-tone": String(Math.abs(Number(id) || 0) % 5), "aria-hidden": "true" }, letter.toUpperCase());
}
