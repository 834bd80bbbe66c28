// The camera: frame after frame goes to the decoder, the next one as soon as it is free; whatever came in between is skipped.
// The page does no more than pass it on, so that it stays quick on a slow phone.
const WHOLE_EVERY = 4; // frames: decoder.js says how the others are read
const ANOTHER_DECODER_MS = 3_000;

export class Camera {
  #video;
  #decoder;
  #read;
  #works;
  #isAsking = false;
  #isStopped = false;

  /**
   * @param read hears every code that is seen, again and again while it is held there.
   * @param works hears whether the decoder could be loaded; one that could not is tried again.
   */
  constructor(video, read, works) {
    this.#video = video;
    this.#read = read;
    this.#works = works;
    this.frames = 0;
    this.#decode();
  }

  /** Opens the camera, and again whenever it was closed and somebody is at the page; the screen stays lit meanwhile. */
  async start() {
    document.addEventListener("visibilitychange", () => this.#awake().catch(console.warn));
    await this.#open();
    await this.#awake();
    this.#next();
  }

  /** Closes the camera for good. */
  stop() {
    this.#isStopped = true;
    this.#video.srcObject?.getTracks().forEach(track => track.stop());
  }

  #decode() {
    const decoder = this.#decoder = new Worker(new URL("./decoder.js", import.meta.url), { type: "module" });
    decoder.onmessage = ({ data: { text, ms, isBroken } }) => {
      if (decoder !== this.#decoder) return;
      if (isBroken) return this.#decodeAnew();
      this.#works(true);
      this.#video.dataset.frames = ++this.frames;
      this.#video.dataset.decodeMs = ms;
      if (text !== null) this.#read(text);
      this.#next();
    };
    decoder.onerror = () => decoder === this.#decoder && this.#decodeAnew();
  }

  #decodeAnew() {
    this.#works(false);
    this.#decoder.terminate();
    this.#decoder = null;
    setTimeout(() => {
      this.#decode();
      this.#next();
    }, ANOTHER_DECODER_MS);
  }

  async #open() {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
    });
    for (const track of stream.getVideoTracks()) track.onended = () => this.#awake().catch(console.warn);
    this.#video.srcObject = stream;
    await this.#video.play();
  }

  async #awake() {
    if (this.#isStopped || document.visibilityState !== "visible") return;
    navigator.wakeLock?.request("screen").catch(() => {});
    const isClosed = this.#video.srcObject.getVideoTracks().every(track => track.readyState === "ended");
    if (isClosed) await this.#open();
    else if (this.#video.paused) await this.#video.play();
  }

  #next() {
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.#video.requestVideoFrameCallback(async () => {
      this.#isAsking = false;
      const decoder = this.#decoder, isWhole = this.frames % WHOLE_EVERY === WHOLE_EVERY - 1;
      if (decoder === null) return; // another one comes, and asks
      try {
        const frame = "VideoFrame" in window ? new VideoFrame(this.#video) : await createImageBitmap(this.#video);
        decoder.postMessage({ frame, isWhole }, [frame]);
      } catch {
        this.#next(); // the camera was closed in that moment
      }
    });
  }
}
