// Pictures, albums, videos, round videos, voice, files, stickers and the small cards of a message.
import { api } from "../api.js";
import { h, icon } from "../dom.js";
import { duration, say, size } from "../i18n.js";
import { poll } from "./poll.js";

/** The kind of media a message carries, or null. */
export function mediaKind(message) {
  const kinds = ["animation", "photo", "video", "video_note", "voice", "audio", "document", "sticker", "dice", "poll", "venue", "location", "contact"];
  return kinds.find((kind) => message[kind] !== undefined) ?? null;
}

/** The media block of a message or an album; null when there is none. */
export function media(album, actions) {
  if (album.length > 1) return albumGrid(album, actions);
  const kind = mediaKind(album[0]);
  return kind ? BUILD[kind](album[0], actions) : null;
}

/** The best size of a photo: the largest. */
export function largest(photo) {
  return photo.reduce((best, one) => (one.width * one.height >= best.width * best.height ? one : best));
}

function setRatio(element, width, height) {
  // Very wide or very tall pictures are cut to a shape that a phone can show; the lightbox has them whole.
  const ratio = Math.min(2.4, Math.max(0.75, (width || 4) / (height || 3)));
  element.style.setProperty("--ratio", ratio.toFixed(4));
}

function photo(message, actions, album = [message]) {
  const best = largest(message.photo);
  const image = h("img", { src: api.fileUrl(best.file_id), alt: message.caption || say("photo"), width: best.width, height: best.height, decoding: "async", draggable: "false" });
  const frame = h("button", { type: "button", class: "photo", "aria-label": say("photo-open"), data: { file: best.file_id } }, image);
  frame.addEventListener("click", () => openPhoto(frame, message, album, actions));
  image.addEventListener("error", () => { frame.classList.add("is-broken"); image.alt = say("no-picture"); });
  if (message.has_media_spoiler) frame.classList.add("is-veiled");
  setRatio(frame, best.width, best.height);
  return frame;
}

function openPhoto(frame, message, album, actions) {
  if (frame.classList.contains("is-veiled")) {
    frame.classList.remove("is-veiled");
    return;
  }
  const shown = album.filter((one) => one.photo);
  // A photo that was edited since is looked up by what the frame shows now.
  const pictures = shown.map((one) => ({
    url: api.fileUrl(one === message ? frame.dataset.file : largest(one.photo).file_id),
    caption: one === message ? frame.firstChild.alt : one.caption ?? "",
  }));
  actions.openPhotos(pictures, Math.max(0, shown.indexOf(message)));
}

/** Changes a single photo in place: the old picture stays until the new one can be shown. Returns whether that was possible. */
export function swapPhoto(frame, message) {
  if (!frame?.classList.contains("photo") || !message.photo) return false;
  const best = largest(message.photo);
  const image = frame.querySelector("img");
  image.alt = message.caption || say("photo");
  if (frame.dataset.file === best.file_id) return true;
  frame.dataset.file = best.file_id;
  const next = new Image();
  next.src = api.fileUrl(best.file_id);
  const show = () => {
    if (frame.dataset.file !== best.file_id) return;
    frame.classList.remove("is-broken");
    image.src = next.src;
    setRatio(frame, best.width, best.height);
  };
  next.decode().then(show, show);
  return true;
}

function albumGrid(album, actions) {
  const cells = album.map((message) => {
    const kind = mediaKind(message);
    const cell = kind === "photo" ? photo(message, actions, album) : BUILD[kind](message, actions);
    cell.dataset.albumMessageId = message.message_id;
    return cell;
  });
  const isVisual = album.every((message) => message.photo || message.video);
  return h("div", { class: isVisual ? "album" : "album-list", "data-n": String(Math.min(album.length, 10)) }, cells);
}

function video(message) {
  const { file_id: fileId, width, height } = message.video;
  const element = h("video", { class: "video", src: api.fileUrl(fileId), controls: true, playsinline: true, preload: "metadata", "aria-label": say("video") });
  setRatio(element, width, height);
  return element;
}

function animation(message) {
  const { file_id: fileId, width, height, mime_type: type = "" } = message.animation;
  const url = api.fileUrl(fileId);
  const element = type.startsWith("image/")
    ? h("img", { class: "video", src: url, alt: say("animation") })
    : h("video", { class: "video", src: url, autoplay: true, loop: true, playsinline: true, "aria-label": say("animation") });
  element.muted = true;
  setRatio(element, width, height);
  return element;
}

function videoNote(message) {
  const clip = h("video", { src: api.fileUrl(message.video_note.file_id), loop: true, playsinline: true, preload: "metadata" });
  clip.muted = true;
  const frame = h("button", { type: "button", class: "video-note", "aria-label": `${say("video-note")}, ${say("video-note-play")}` }, clip,
    h("span", { class: "video-note-time" }, duration(message.video_note.duration)));
  frame.addEventListener("click", () => {
    const isSilent = clip.paused || clip.muted;
    clip.muted = !isSilent;
    frame.classList.toggle("is-playing", isSilent);
    if (isSilent) clip.play().catch(() => frame.classList.remove("is-playing"));
    else clip.pause();
  });
  return frame;
}

function sound(kind) {
  return (message) => {
    const { file_id: fileId, duration: seconds, title } = message[kind];
    return h("div", { class: "sound" },
      h("span", { class: "sound-name" }, title ?? say(kind), h("span", { class: "soft" }, ` ${duration(seconds)}`)),
      h("audio", { src: api.fileUrl(fileId), controls: true, preload: "metadata", "aria-label": say(kind) }));
  };
}

function file(message) {
  const { file_id: fileId, file_name: name, file_size: bytes } = message.document;
  return h("a", { class: "file", href: api.fileUrl(fileId), download: name ?? say("document"), target: "_blank", rel: "noopener" },
    h("span", { class: "file-icon" }, icon("file")),
    h("span", { class: "file-words" }, h("span", { class: "file-name" }, name ?? say("document")), h("span", { class: "soft" }, bytes ? size(bytes) : "")));
}

function sticker(message) {
  const one = message.sticker;
  const large = () => h("span", { class: "sticker-emoji" }, one.emoji ?? "🙂");
  if (one.is_animated) return large();
  const url = api.fileUrl(one.file_id);
  if (one.is_video) return h("video", { class: "sticker", src: url, autoplay: true, loop: true, playsinline: true, "aria-label": one.emoji ?? say("sticker") });
  const image = h("img", { class: "sticker", src: url, alt: one.emoji ?? say("sticker") });
  image.addEventListener("error", () => image.replaceWith(large()));
  return image;
}

function dice(message) {
  return h("span", { class: "sticker-emoji" }, message.dice.emoji, h("span", { class: "dice-value" }, String(message.dice.value)));
}

function card(title, text) {
  return h("div", { class: "card" }, h("strong", {}, title), h("span", { class: "soft" }, text));
}

function place(point, title) {
  return card(title, `${point.latitude.toFixed(5)}, ${point.longitude.toFixed(5)}`);
}

const BUILD = {
  photo,
  video,
  animation,
  video_note: videoNote,
  voice: sound("voice"),
  audio: sound("audio"),
  document: file,
  sticker,
  dice,
  poll,
  location: (message) => place(message.location, say("location")),
  venue: (message) => place(message.venue.location, `${message.venue.title} · ${message.venue.address}`),
  contact: ({ contact }) => card([contact.first_name, contact.last_name].filter(Boolean).join(" "), contact.phone_number),
};
