// Text with entities, counted in UTF-16 units as JavaScript strings are, turned into DOM nodes.
import { h } from "../dom.js";
import { withGlyphs } from "../glyphs.js";
import { say } from "../i18n.js";

const SAFE_LINK = /^(https?|tg|mailto|tel):/i;

/** Renders `text` with its entities; `actions` has `command(text)`, `mention(name)` and `deepLink(payload)`. */
export function richText(text, entities, actions) {
  const sorted = (entities ?? [])
    .filter((entity) => entity.length > 0 && entity.offset >= 0 && entity.offset < text.length)
    .map((entity) => ({ ...entity, end: Math.min(text.length, entity.offset + entity.length) }))
    .sort((one, other) => one.offset - other.offset || other.end - one.end);
  return drawEmoji(span(text, 0, text.length, sorted, actions));
}

function drawEmoji(nodes) {
  return nodes.flatMap((node) => (typeof node === "string" ? withGlyphs(node) : [node]));
}

function span(text, start, end, entities, actions) {
  const nodes = [];
  let position = start;
  let rest = entities;
  while (rest.length > 0) {
    const [entity, ...later] = rest;
    if (entity.offset > position) nodes.push(text.slice(position, entity.offset));
    const inner = later.filter((other) => other.offset < entity.end);
    // An entity that runs over the end of the one around it is split there.
    const within = inner.map((other) => ({ ...other, end: Math.min(other.end, entity.end) }));
    const over = inner.filter((other) => other.end > entity.end).map((other) => ({ ...other, offset: entity.end }));
    const children = span(text, entity.offset, entity.end, within, actions);
    nodes.push(wrap(entity, text.slice(entity.offset, entity.end), children, actions));
    position = entity.end;
    rest = [...over, ...later.filter((other) => other.offset >= entity.end)].sort((a, b) => a.offset - b.offset || b.end - a.end);
  }
  if (position < end) nodes.push(text.slice(position, end));
  return trimAroundBlocks(nodes);
}

/** A quote or a code block starts its own line; the line break that the text has there would double it. */
function trimAroundBlocks(nodes) {
  return nodes.map((node, at) => {
    if (typeof node !== "string") return node;
    const before = nodes[at - 1];
    const after = nodes[at + 1];
    let text = node;
    if (isBlock(before) && text.startsWith("\n")) text = text.slice(1);
    if (isBlock(after) && text.endsWith("\n")) text = text.slice(0, -1);
    return text;
  });
}

function isBlock(node) {
  return node instanceof HTMLElement && (node.tagName === "BLOCKQUOTE" || node.tagName === "PRE");
}

function wrap(entity, text, children, actions) {
  const inside = drawEmoji(children);
  const simple = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" }[entity.type];
  if (simple) return h(simple, {}, inside);
  switch (entity.type) {
    case "pre":
      return h("pre", {}, h("code", { "data-language": entity.language }, inside));
    case "spoiler":
      return spoiler(inside);
    case "blockquote":
      return h("blockquote", {}, inside);
    case "expandable_blockquote":
      return expandable(inside);
    case "bot_command":
      return h("button", { type: "button", class: "link", onclick: () => actions.command(text) }, inside);
    case "mention":
    case "text_mention":
      return h("span", { class: "mention" }, inside);
    case "hashtag":
    case "cashtag":
      return h("span", { class: "tag" }, inside);
    case "text_link":
      return link(entity.url, inside, actions);
    case "url":
      return link(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`, inside, actions);
    case "email":
      return link(`mailto:${text}`, inside, actions);
    case "phone_number":
      return link(`tel:${text.replace(/[^+\d]/g, "")}`, inside, actions);
    default:
      return h("span", {}, inside);
  }
}

/** A link that opens a new tab, or starts the bot where it is a deep link to it. */
function link(url, children, actions) {
  if (!SAFE_LINK.test(url ?? "")) return h("span", {}, children);
  const payload = actions.deepLinkPayload?.(url);
  if (payload !== null && payload !== undefined) {
    return h("button", { type: "button", class: "link", onclick: () => actions.deepLink(payload) }, children);
  }
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer", title: url }, children);
}

function spoiler(children) {
  const element = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": say("spoiler") }, h("span", {}, children));
  const show = (event) => {
    if (element.classList.contains("is-open")) return;
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    element.classList.add("is-open");
    for (const name of ["role", "tabindex", "aria-label"]) element.removeAttribute(name);
  };
  element.addEventListener("click", show, true);
  element.addEventListener("keydown", show);
  return element;
}

function expandable(children) {
  const quote = h("blockquote", { class: "is-folded" }, h("div", { class: "fold" }, children));
  const more = h("button", { type: "button", class: "fold-more", onclick: () => { quote.classList.remove("is-folded"); more.remove(); } }, say("expand"));
  quote.append(more);
  return quote;
}
