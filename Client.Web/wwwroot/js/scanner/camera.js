// The camera: frame after frame goes to the decoder, the next one as soon as it is free; whatever came in between is skipped.
// The page does no more than pass it on, so that it stays quick on a slow phone.
const WHOLE_EVERY = 4; // frames: decoder.js says how the others are read

export class Camera {
  #video;
  #decoder = new Worker(new URL("./decoder.js", import.meta.url), { type: "module" });
  #read;

  /** @param read hears every code that is seen, again and again while it is held there. */
  constructor(video, read) {
    this.#video = video;
    this.#read = read;
    this.frames = 0;
    this.#decoder.onmessage = ({ data: { text, ms } }) => {
      this.#video.dataset.frames = ++this.frames;
      this.#video.dataset.decodeMs = ms;
      if (text !== null) this.#read(text);
      this.#next();
    };
  }

  /** Opens the camera, and again whenever somebody comes back to the page and finds it closed; the screen stays lit meanwhile. */
  async start() {
    document.addEventListener("visibilitychange", () => this.#awake().catch(console.warn));
    await this.#open();
    await this.#awake();
    this.#next();
  }

  async #open() {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
    });
    this.#video.srcObject = stream;
    await this.#video.play();
  }

  async #awake() {
    if (document.visibilityState !== "visible") return;
    navigator.wakeLock?.request("screen").catch(() => {});
    const isClosed = this.#video.srcObject.getVideoTracks().every(track => track.readyState === "ended");
    if (isClosed) await this.#open();
    else if (this.#video.paused) await this.#video.play();
  }

  #next() {
    this.#video.requestVideoFrameCallback(async () => {
      const isWhole = this.frames % WHOLE_EVERY === WHOLE_EVERY - 1;
      try {
        const frame = "VideoFrame" in window ? new VideoFrame(this.#video) : await createImageBitmap(this.#video);
        this.#decoder.postMessage({ frame, isWhole }, [frame]);
      } catch {
        this.#next(); // the camera was closed in that moment
      }
    });
  }
}
