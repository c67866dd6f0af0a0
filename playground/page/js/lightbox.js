// Pictures at full size: arrows and swipes go through an album, a tap zooms, Escape closes.
import { h, iconButton } from "./dom.js";
import { say } from "./i18n.js";

/** Opens pictures (`{url, caption}`) at the given one. */
export function openPhotos(pictures, start = 0) {
  let at = start;
  const image = h("img", { class: "lightbox-image", alt: "" });
  const caption = h("p", { class: "lightbox-caption" });
  const count = h("span", { class: "lightbox-count", "aria-live": "polite" });
  const stage = h("div", { class: "lightbox-stage" }, image);
  const show = (index) => {
    at = (index + pictures.length) % pictures.length;
    stage.classList.remove("is-zoomed");
    image.src = pictures[at].url;
    image.alt = pictures[at].caption || say("photo");
    caption.textContent = pictures[at].caption === say("photo") ? "" : pictures[at].caption;
    count.textContent = pictures.length > 1 ? say("photo-n", { n: at + 1, total: pictures.length }) : "";
  };
  const dialog = h("dialog", { class: "lightbox", testid: "lightbox", "aria-label": say("photo") });
  const close = iconButton("close", say("close"), { class: "lightbox-close", onclick: () => dialog.close() });
  const step = pictures.length < 2 ? [] : [
    iconButton("left", say("photo-previous"), { class: "lightbox-step is-left", onclick: () => show(at - 1) }),
    iconButton("right", say("photo-next"), { class: "lightbox-step is-right", onclick: () => show(at + 1) }),
  ];
  dialog.append(h("div", { class: "lightbox-bar" }, count, close), stage, caption, ...step);
  listen(dialog, { stage, image, next: () => show(at + 1), previous: () => show(at - 1), isMany: pictures.length > 1 });
  document.body.append(dialog);
  show(start);
  dialog.showModal();
}

function listen(dialog, { stage, image, next, previous, isMany }) {
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("keydown", (event) => {
    if (isMany && event.key === "ArrowRight") next();
    if (isMany && event.key === "ArrowLeft") previous();
  });
  stage.addEventListener("click", (event) => {
    if (event.target === image) zoom(stage, event);
    else dialog.close();
  });
  let startX = null;
  stage.addEventListener("pointerdown", (event) => { startX = event.clientX; });
  stage.addEventListener("pointerup", (event) => {
    const moved = startX === null ? 0 : event.clientX - startX;
    startX = null;
    if (!isMany || stage.classList.contains("is-zoomed") || Math.abs(moved) < 60) return;
    if (moved < 0) next();
    else previous();
  });
}

function zoom(stage, event) {
  const box = event.target.getBoundingClientRect();
  const x = (event.clientX - box.left) / box.width;
  const y = (event.clientY - box.top) / box.height;
  if (!stage.classList.toggle("is-zoomed")) return;
  stage.scrollLeft = stage.scrollWidth * x - stage.clientWidth / 2;
  stage.scrollTop = stage.scrollHeight * y - stage.clientHeight / 2;
}
