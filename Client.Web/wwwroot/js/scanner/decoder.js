// Reads QR codes from pictures, in a worker of its own, so that the page stays quick. WebAssembly from this server, never from elsewhere.
import { prepareZXingModule, readBarcodes } from "./zxing/reader/index.js";

const ready = prepareZXingModule({
  overrides: { locateFile: file => new URL(`./zxing/${file}`, import.meta.url).href },
  fireImmediately: true,
});

// What the page shows is the middle of the picture, so most frames are cut to that square and read quickly.
// Some are read whole and hard: that finds what lies beside, and what is far off, dirty or badly printed.
const MOST_SIDE = 720;
const quickly = { formats: ["QRCode"], maxNumberOfSymbols: 1, tryHarder: false, tryRotate: false, tryInvert: false, tryDownscale: false };
const hard = { ...quickly, tryHarder: true, tryRotate: true, tryDownscale: true };
const canvas = new OffscreenCanvas(1, 1);
const pen = canvas.getContext("2d", { willReadFrequently: true });

onmessage = async ({ data: { frame, isWhole } }) => {
  await ready;
  const began = performance.now();
  cut(frame, isWhole);
  frame.close();
  const [found] = await readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height), isWhole ? hard : quickly);
  postMessage({ text: found?.isValid ? found.text : null, ms: performance.now() - began });
};

/** Draws what is to be read: at most as much as a picture of 1280 × 720 has. */
function cut(frame, isWhole) {
  const [width, height] = [frame.displayWidth ?? frame.width, frame.displayHeight ?? frame.height];
  const side = Math.min(width, height), scale = Math.min(1, MOST_SIDE / side);
  const [w, h] = isWhole ? [width, height] : [side, side];
  canvas.width = Math.round(w * scale);
  canvas.height = Math.round(h * scale);
  pen.drawImage(frame, (width - w) / 2, (height - h) / 2, w, h, 0, 0, canvas.width, canvas.height);
}
