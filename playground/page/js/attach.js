// Attaching: choose, paste or drop files, look at them, add a caption, send.
import { openSelfie, openVideoNote } from "./camera.js";
import { h, icon } from "./dom.js";
import { say, size } from "./i18n.js";
import { openSheet, toast } from "./sheets.js";

const MAX_FILES = 10;
const isPicture = (file) => ["image/jpeg", "image/png", "image/webp"].includes(file.type);

/** The hidden fields through which files are chosen; they stand in the composer. */
export function fileFields(send) {
  const field = (accept, testid, isFile) => h("input", {
    type: "file", accept, multiple: true, hidden: true, tabindex: "-1", "aria-label": say(isFile ? "attach-file" : "attach-photo"), testid,
    onchange: ({ target }) => {
      const chosen = [...target.files];
      target.value = "";
      previewFiles(chosen, send, { isFile });
    },
  });
  return { photos: field("image/jpeg,image/png,image/webp", "photo-input", false), files: field(undefined, "file-input", true) };
}

/** Opens the sheet that asks what to send; `send({files: [{kind, file, name}], caption})` sends them. */
export function openAttach(send, { photos, files }) {
  const entry = (name, label, act) => h("button", { type: "button", class: "attach-entry", testid: `attach-${name}`, onclick: () => { dialog.close(); act(); } },
    h("span", { class: "attach-icon" }, icon(name)), label);
  const dialog = openSheet({
    title: say("attach-title"),
    testid: "attach-sheet",
    body: h("div", { class: "attach-grid" },
      entry("photo", say("attach-photo"), () => photos.click()),
      entry("camera", say("attach-selfie"), () => openSelfie((file) => previewFiles([file], send))),
      entry("round", say("attach-round"), () => openVideoNote(send)),
      entry("file", say("attach-file"), () => files.click())),
  });
}

/** Shows what will be sent, with a caption to write. */
export function previewFiles(files, send, { isFile = false } = {}) {
  if (files.length === 0) return;
  if (files.length > MAX_FILES) toast(say("too-many"));
  const chosen = files.slice(0, MAX_FILES);
  const urls = [];
  const pictures = chosen.map((file) => tile(file, urls));
  const caption = h("textarea", { class: "field caption-field", rows: "1", maxlength: "1024", placeholder: say("caption"), "aria-label": say("caption"), testid: "caption" });
  const asFile = h("input", { type: "checkbox", checked: isFile });
  const submit = () => {
    dialog.close();
    const kindOf = (file) => (isPicture(file) && !asFile.checked ? "photo" : "document");
    const files = chosen.map((file) => ({ kind: kindOf(file), file, name: file.name || "file" }));
    // Photos and files do not mix in an album; each kind goes as one.
    const groups = ["photo", "document"].map((kind) => files.filter((file) => file.kind === kind)).filter((group) => group.length > 0);
    groups.forEach((group, at) => send({ files: group, caption: at === 0 ? caption.value.trim() : "" }));
  };
  caption.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    submit();
  });
  const dialog = openSheet({
    title: chosen.length > 1 ? say("files-n", { n: chosen.length }) : chosen.some(isPicture) ? say("photo") : say("document"),
    testid: "preview",
    onClose: () => urls.forEach((url) => URL.revokeObjectURL(url)),
    body: [
      h("div", { class: "preview-grid", "data-n": String(Math.min(chosen.length, 3)) }, pictures),
      chosen.some(isPicture) && h("label", { class: "check" }, asFile, say("as-file")),
      h("div", { class: "preview-row" }, caption, h("button", { type: "button", class: "button is-main", testid: "preview-send", onclick: submit }, say("send"))),
    ],
  });
  caption.focus();
}

function tile(file, urls) {
  if (!isPicture(file)) return h("div", { class: "preview-file" }, icon("file"), h("span", {}, file.name), h("span", { class: "soft" }, size(file.size)));
  const url = URL.createObjectURL(file);
  urls.push(url);
  return h("img", { class: "preview-image", src: url, alt: file.name || say("photo") });
}

/** Lets files be dropped on a column. */
export function listenForDrop(element, onFiles) {
  const veil = h("div", { class: "drop-veil", hidden: true }, say("drop"));
  element.append(veil);
  const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  element.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  element.addEventListener("dragleave", (event) => {
    if (!element.contains(event.relatedTarget)) veil.hidden = true;
  });
  element.addEventListener("drop", (event) => {
    veil.hidden = true;
    if (!hasFiles(event)) return;
    event.preventDefault();
    onFiles([...event.dataTransfer.files]);
  });
}
