// Runs the npm package that the face nets come from, on pixels that were decoded already.
// node face_in_node.mjs PACKAGE_FOLDER WASM_FOLDER|cpu WIDTH HEIGHT REPEATS < RGB bytes; prints one JSON object.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, wasm, width, height, repeats] = process.argv.slice(2);

// The bundle is made for browsers, and stumbles over parts of Node that it finds half; it must not notice Node.
// What Node loads late and would miss its version is loaded first.
await fetch('data:,');
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: undefined } });
globalThis.window = globalThis;
globalThis.document = { createElement: () => ({ getContext: () => null }) };
const faceapi = await import(pathToFileURL(path.join(folder, 'dist', 'face-api.esm.js')));
const { tf, nets } = faceapi;

// The package fetches its models; here they lie in a folder.
const fromFolder = async (url) => new Response(fs.readFileSync(url));
faceapi.env.setEnv({
  Canvas: class {}, CanvasRenderingContext2D: class {}, Image: class {}, ImageData: class {}, Video: class {},
  createCanvasElement: () => { throw new Error('no canvas here'); },
  createImageElement: () => { throw new Error('no image element here'); },
  createVideoElement: () => { throw new Error('no video element here'); },
  fetch: fromFolder,
  readFile: async (file) => fs.readFileSync(file),
});

if (wasm !== 'cpu') {
  // The backend reads its program with fetch, which knows no files.
  const plainFetch = globalThis.fetch;
  globalThis.fetch = async (url, ...rest) => (
    fs.existsSync(url) ? new Response(fs.readFileSync(url), { headers: { 'content-type': 'application/wasm' } }) : plainFetch(url, ...rest)
  );
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false); // One thread, as on our side.
  tf.setWasmPaths(`${wasm}${path.sep}`);
}
await tf.setBackend(wasm === 'cpu' ? 'cpu' : 'wasm');
await tf.ready();

const models = path.join(folder, 'model');
for (const net of [nets.tinyFaceDetector, nets.faceLandmark68Net, nets.faceExpressionNet]) {
  await net.loadFromDisk(models);
}
const pixels = tf.tensor3d(new Uint8Array(fs.readFileSync(0)), [Number(height), Number(width), 3], 'int32');
const options = new faceapi.TinyFaceDetectorOptions({ inputSize: 416, scoreThreshold: 0.1 });
const look = () => faceapi.detectAllFaces(pixels, options).withFaceLandmarks().withFaceExpressions();

const milliseconds = [];
let faces = await look();
for (let i = 0; i < Number(repeats); i += 1) {
  const start = performance.now();
  faces = await look();
  milliseconds.push(performance.now() - start);
}
console.log(JSON.stringify({
  backend: tf.getBackend(),
  milliseconds,
  faces: faces.map((face) => ({
    score: face.detection.score,
    box: [face.detection.box.x, face.detection.box.y, face.detection.box.width, face.detection.box.height],
    landmarks: face.landmarks.positions.map((point) => [point.x, point.y]),
    expressions: { ...face.expressions },
  })),
}));
