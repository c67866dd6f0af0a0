// Which emoji this machine can draw. Some have no emoji typeface: for those a few are drawn by the page, and the
// palette of reactions offers only what can be seen. The text itself stays what it is, for copying and reading aloud.
import { h } from "./dom.js";
import { SHAPES } from "./glyph-shapes.js";

const SVG = "http://www.w3.org/2000/svg";
const SIDE = 24;
/** A code point that no typeface has: it is drawn as the box of a missing glyph. */
const MISSING = "\u{10FFFE}";
const known = new Map();
let pen = null;

function picture(text) {
  if (!pen) {
    const canvas = h("canvas", { width: SIDE, height: SIDE });
    pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.font = `${SIDE * 0.7}px system-ui, sans-serif`;
    pen.textBaseline = "middle";
  }
  pen.clearRect(0, 0, SIDE, SIDE);
  pen.fillText(text, 0, SIDE / 2);
  return pen.getImageData(0, 0, SIDE, SIDE).data.join();
}

/** Can the typefaces of this machine draw this emoji? */
export function canDraw(emoji) {
  if (!known.has(MISSING)) known.set(MISSING, picture(MISSING));
  if (!known.has(emoji)) known.set(emoji, picture(emoji) !== known.get(MISSING));
  return known.get(emoji);
}

/** Can this emoji be shown, by a typeface or by the page itself? */
export function canShow(emoji) {
  return emoji in SHAPES || canDraw(emoji);
}

/** Splits a text into strings and drawn emoji; on a machine with an emoji typeface it stays one string. */
export function withGlyphs(text) {
  if (!/\p{Extended_Pictographic}/u.test(text)) return [text];
  const nodes = [];
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const shape = SHAPES[segment.replace("\ufe0f", "")];
    if (shape && !canDraw(segment)) nodes.push(drawn(segment, shape));
    else if (typeof nodes.at(-1) === "string") nodes.push(nodes.pop() + segment);
    else nodes.push(segment);
  }
  return nodes;
}

function drawn(emoji, { line, fill, warm }) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  for (const [name, data] of [["line", line], ["fill", fill]]) {
    if (!data) continue;
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", `glyph-${name}`);
    path.setAttribute("d", data);
    svg.append(path);
  }
  return h("span", { class: `glyph${warm ? " is-warm" : ""}` }, h("span", { class: "glyph-text" }, emoji), svg);
}
