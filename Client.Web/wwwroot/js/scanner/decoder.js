// Reads QR codes from pictures, in a worker of its own, so that the page stays quick. WebAssembly from this server, never from elsewhere.
import { prepareZXingModule, readBarcodes } from "./zxing/reader/index.js";

const ready = prepareZXingModule({
  overrides: { locateFile: file => new URL(`./zxing/${file}`, import.meta.url).href },
  fireImmediately: true,
});
ready.catch(() => postMessage({ isBroken: true }));

// What the page shows is the middle of the picture, so most frames are cut to that square and read quickly.
// Some are read whole and hard: that finds what lies beside, and what is far off, dirty or badly printed.
const MOST_SIDE = 720;
const quickly = { formats: ["QRCode"], maxNumberOfSymbols: 1, tryHarder: false, tryRotate: false, tryInvert: false, tryDownscale: false };
const hard = { ...quickly, tryHarder: true, tryRotate: true, tryDownscale: true };
const canvas = new OffscreenCanvas(1, 1);
const pen = canvas.getContext("2d", { willReadFrequently: true });

// Every frame is answered, read or not: the page sends the next one only then.
onmessage = async ({ data: { frame, isWhole } }) => {
  await ready;
  const began = performance.now();
  const text = await read(frame, isWhole).catch(() => null);
  postMessage({ text, ms: performance.now() - began });
};

async function read(frame, isWhole) {
  try {
    cut(frame, isWhole);
  } finally {
    frame.close();
  }
  const [found] = await readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height), isWhole ? hard : quickly);
  return found?.isValid ? found.text : null;
}

/** Draws what is to be read: at most as much as a picture of 1280 × 720 has. */
function cut(frame, isWhole) {
  const [width, height] = [frame.displayWidth ?? frame.width, frame.displayHeight ?? frame.height];
  const side = Math.min(width, height), scale = Math.min(1, MOST_SIDE / side);
  const [w, h] = isWhole ? [width, height] : [side, side];
  canvas.width = Math.round(w * scale);
  canvas.height = Math.round(h * scale);
  pen.drawImage(frame, (width - w) / 2, (height - h) / 2, w, h, 0, 0, canvas.width, canvas.height);
}
