// A selfie, or a round video note, from the camera. Nothing leaves the browser before it is sent.
import { h } from "./dom.js";
import { say } from "./i18n.js";
import { openSheet } from "./sheets.js";

/** Telegram's limit of a video note. */
const NOTE_SECONDS = 60;
/** The side of a video note in pixels. */
const NOTE_SIDE = 384;

function reason(error) {
  return error?.name === "NotAllowedError" || error?.name === "SecurityError" ? say("camera-denied") : say("camera-none");
}

async function openCamera(video, withSound) {
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException("no camera", "NotFoundError");
  const picture = { facingMode: "user", width: { ideal: 1280 }, height: { ideal: 960 } };
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: picture, audio: withSound });
  } catch (error) {
    // A camera without a microphone still makes a picture.
    if (!withSound || error.name !== "NotFoundError") throw error;
    stream = await navigator.mediaDevices.getUserMedia({ video: picture });
  }
  video.srcObject = stream;
  await video.play();
  return stream;
}

function cameraSheet({ title, isRound, withSound, onReady, onEnd }) {
  const video = h("video", { class: "camera-view", playsinline: true });
  video.muted = true;
  const words = h("p", { class: "camera-words", role: "status" }, say("camera-wait"));
  const row = h("div", { class: "alert-row" });
  let stream = null;
  let isClosed = false;
  const stop = () => stream?.getTracks().forEach((track) => track.stop());
  const dialog = openSheet({
    title,
    testid: "camera",
    onClose: () => { isClosed = true; stop(); onEnd?.(); },
    body: [h("div", { class: `camera-frame${isRound ? " is-round" : ""}` }, video), words, row],
  });
  openCamera(video, withSound).then((opened) => {
    stream = opened;
    if (isClosed) stop();
    else {
      words.textContent = "";
      onReady({ dialog, video, stream, words, row });
    }
  }, (error) => {
    video.parentElement.hidden = true;
    words.textContent = reason(error);
    row.append(h("button", { type: "button", class: "button", onclick: () => dialog.close() }, say("close")));
  });
}

/** Takes a picture with the camera that looks at the person; hands over a JPEG file. */
export function openSelfie(onFile) {
  cameraSheet({
    title: say("attach-selfie"),
    withSound: false,
    onReady: ({ dialog, video, row }) => {
      const shoot = async () => {
        const canvas = h("canvas", { width: video.videoWidth, height: video.videoHeight });
        canvas.getContext("2d").drawImage(video, 0, 0);
        const blob = await new Promise((resolve) => { canvas.toBlob(resolve, "image/jpeg", 0.9); });
        dialog.close();
        onFile(new File([blob], "selfie.jpg", { type: "image/jpeg" }));
      };
      row.append(h("button", { type: "button", class: "button is-main", testid: "camera-shot", onclick: shoot }, say("camera-shot")));
    },
  });
}

/** Records a round video note and sends it with `send({files, duration, length})`. */
export function openVideoNote(send) {
  let recording = null;
  cameraSheet({
    title: say("attach-round"),
    isRound: true,
    withSound: true,
    onEnd: () => recording?.cancel(),
    onReady: ({ dialog, video, stream, words, row }) => {
      const button = h("button", { type: "button", class: "button is-main", testid: "camera-record" }, say("camera-record"));
      button.addEventListener("click", () => {
        if (recording) {
          recording.finish();
          return;
        }
        button.textContent = say("camera-stop");
        recording = record(video, stream, {
          onTick: (seconds) => { words.textContent = say("camera-left", { n: NOTE_SECONDS - seconds }); },
          onDone: (file, duration) => {
            recording = null;
            dialog.close();
            send({ files: [{ kind: "video_note", file, name: file.name }], duration, length: NOTE_SIDE });
          },
        });
      });
      row.append(button);
    },
  });
}

/** Records the middle square of the picture, with the sound. */
function record(video, stream, { onTick, onDone }) {
  const canvas = h("canvas", { width: NOTE_SIDE, height: NOTE_SIDE });
  const pen = canvas.getContext("2d");
  let frame = 0;
  const draw = () => {
    const side = Math.min(video.videoWidth, video.videoHeight);
    pen.drawImage(video, (video.videoWidth - side) / 2, (video.videoHeight - side) / 2, side, side, 0, 0, NOTE_SIDE, NOTE_SIDE);
    frame = requestAnimationFrame(draw);
  };
  draw();
  const tracks = [...canvas.captureStream(30).getVideoTracks(), ...stream.getAudioTracks()];
  const type = ["video/mp4;codecs=avc1,mp4a.40.2", "video/mp4", "video/webm;codecs=vp8,opus", "video/webm"].find((one) => MediaRecorder.isTypeSupported(one));
  const recorder = new MediaRecorder(new MediaStream(tracks), { mimeType: type, videoBitsPerSecond: 1_000_000 });
  const parts = [];
  const started = performance.now();
  let isCancelled = false;
  const seconds = () => Math.round((performance.now() - started) / 1000);
  const ticker = setInterval(() => {
    onTick(seconds());
    if (seconds() >= NOTE_SECONDS) recorder.stop();
  }, 500);
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.onstop = () => {
    clearInterval(ticker);
    cancelAnimationFrame(frame);
    const extension = recorder.mimeType.includes("mp4") ? "mp4" : "webm";
    if (!isCancelled) onDone(new File(parts, `note.${extension}`, { type: recorder.mimeType.split(";")[0] }), Math.max(1, seconds()));
  };
  recorder.start(1000);
  const end = () => recorder.state !== "inactive" && recorder.stop();
  return { finish: end, cancel: () => { isCancelled = true; end(); } };
}
