// The camera: frame after frame goes to the decoder, the next one as soon as it is free.
const MOST_WIDTH = 1280;

export class Camera {
  #video;
  #decoder = new Worker(new URL("./decoder.js", import.meta.url), { type: "module" });
  #read;

  /** @param read hears every code that is seen, again and again while it is held there. */
  constructor(video, read) {
    this.#video = video;
    this.#read = read;
    this.frames = 0;
    this.#decoder.onmessage = ({ data: text }) => {
      this.frames++;
      this.#video.dataset.frames = this.frames;
      if (text !== null) this.#read(text);
      this.#next();
    };
  }

  async start() {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "environment", width: { ideal: MOST_WIDTH }, height: { ideal: 720 } },
    });
    this.#video.srcObject = stream;
    await this.#video.play();
    this.#next();
    navigator.wakeLock?.request("screen").catch(() => {});
  }

  #next() {
    this.#video.requestVideoFrameCallback(async () => {
      const width = Math.min(this.#video.videoWidth, MOST_WIDTH);
      const picture = await createImageBitmap(this.#video, { resizeWidth: width, resizeHeight: Math.round(this.#video.videoHeight * width / this.#video.videoWidth) });
      this.#decoder.postMessage(picture, [picture]);
    });
  }
}
