// Which emoji this machine can draw: some have no emoji typeface, and empty boxes help nobody.

const SIDE = 24;
/** A code point that no typeface has: it is drawn as the box of a missing glyph. */
const MISSING = "\u{10FFFE}";
let pen = null;
let missing = null;

function picture(text) {
  if (!pen) {
    const canvas = document.createElement("canvas");
    canvas.width = SIDE;
    canvas.height = SIDE;
    pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.font = `${SIDE * 0.7}px system-ui, sans-serif`;
    pen.textBaseline = "middle";
  }
  pen.clearRect(0, 0, SIDE, SIDE);
  pen.fillText(text, 0, SIDE / 2);
  return pen.getImageData(0, 0, SIDE, SIDE).data.join();
}

/** Can this emoji be drawn here? */
export function canDraw(emoji) {
  missing ??= picture(MISSING);
  return picture(emoji) !== missing;
}
