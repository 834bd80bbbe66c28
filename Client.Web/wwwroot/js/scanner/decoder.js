// Reads QR codes from pictures, in a worker of its own, so that the page stays quick. WebAssembly from this server, never from elsewhere.
import { prepareZXingModule, readBarcodes } from "./zxing/reader/index.js";

const ready = prepareZXingModule({
  overrides: { locateFile: file => new URL(`./zxing/${file}`, import.meta.url).href },
  fireImmediately: true,
});

const options = { formats: ["QRCode"], maxNumberOfSymbols: 1, tryHarder: true, tryRotate: true, tryInvert: false, tryDownscale: true };
const canvas = new OffscreenCanvas(1, 1);
const pen = canvas.getContext("2d", { willReadFrequently: true });

onmessage = async ({ data: picture }) => {
  await ready;
  canvas.width = picture.width;
  canvas.height = picture.height;
  pen.drawImage(picture, 0, 0);
  picture.close();
  const [found] = await readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height), options);
  postMessage(found?.isValid ? found.text : null);
};
