// Reads QR codes from pictures, in a worker of its own, so that the page stays quick. WebAssembly from this server, never from elsewhere.
import { readToken } from "./badge.js";
import { prepareZXingModule, readBarcodes } from "./zxing/reader/index.js";

const ready = prepareZXingModule({
  overrides: { locateFile: file => new URL(`./zxing/${file}`, import.meta.url).href },
  fireImmediately: true,
});
ready.catch(() => postMessage({ isBroken: true }));

// What the page shows is the middle of the picture, so most frames are cut to that square and read quickly.
// Some are read whole and hard: that finds what lies beside, and what is far off, dirty or badly printed.
const MOST_SIDE = 720;
// People stand close together: of several badges the one that is held into the frame counts, and none where it is not clear which that is.
// A poster's code is in nobody's way.
const MOST_CODES = 4, CLEARLY_NEARER = 2;
const quickly = { formats: ["QRCode"], maxNumberOfSymbols: MOST_CODES, tryHarder: false, tryRotate: false, tryInvert: false, tryDownscale: false };
const hard = { ...quickly, tryHarder: true, tryRotate: true, tryDownscale: true };
const canvas = new OffscreenCanvas(1, 1);
const pen = canvas.getContext("2d", { willReadFrequently: true });

// Every frame is answered, read or not: the page sends the next one only then.
onmessage = async ({ data: { frame, isWhole } }) => {
  await ready;
  const began = performance.now();
  const { text = null, isSeveral = false } = await read(frame, isWhole).catch(() => ({}));
  postMessage({ text, isSeveral, ms: performance.now() - began });
};

async function read(frame, isWhole) {
  try {
    cut(frame, isWhole);
  } finally {
    frame.close();
  }
  const found = await readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height), isWhole ? hard : quickly);
  const codes = found.filter(code => code.isValid), badges = codes.filter(code => readToken(code.text) !== null);
  return chosen(badges.length > 0 ? badges : codes);
}

/** The code in the middle; where two are about as near, none, and that there are several. */
function chosen(codes) {
  const byDistance = codes.map(code => ({ text: code.text, off: offCentre(code.position) })).sort((one, other) => one.off - other.off);
  const [nearest, next] = byDistance.filter((code, i) => byDistance.findIndex(known => known.text === code.text) === i);
  return next && next.off < CLEARLY_NEARER * nearest.off ? { isSeveral: true } : { text: nearest?.text };
}

/** How far the middle of a code is from the middle of the picture. */
function offCentre(corners) {
  const all = [corners.topLeft, corners.topRight, corners.bottomRight, corners.bottomLeft];
  const middle = axis => all.reduce((sum, corner) => sum + corner[axis], 0) / all.length;
  return Math.hypot(middle("x") - canvas.width / 2, middle("y") - canvas.height / 2);
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
