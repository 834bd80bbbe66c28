// The camera: the decoder has the newest frame as soon as it is free, and never waits for the next; whatever came while it read is skipped.
// The page does no more than pass frames on, so that it stays quick on a slow phone.
const WHOLE_EVERY = 4; // frames: decoder.js says how the others are read
const AGAIN_MS = 3_000;
const SEVERAL_MS = 1_500; // the word stands long enough to be read, though the frames between show one badge alone
const BUSY = new Set(["NotReadableError", "AbortError"]); // another app has the camera: it gives it back

export class Camera {
  #video;
  #decoder;
  #read;
  #say;
  #said = null;
  #severalUntil = 0;
  #isReading = false;
  #isNewer = false;
  #isStopped = false;
  #opening = null;
  #again;

  /**
   * @param read hears every code that is seen, again and again while it is held there.
   * @param say hears what people at the page are to know whenever that changes: hold, one-at-a-time, no-decoder, no-camera, camera-taken.
   */
  constructor(video, read, say) {
    this.#video = video;
    this.#read = read;
    this.#say = say;
    this.frames = 0;
    this.#decode();
  }

  /** Opens the camera, and again whenever it was closed and somebody is at the page; the screen stays lit meanwhile. */
  async start() {
    document.addEventListener("visibilitychange", () => this.#awake());
    navigator.mediaDevices?.addEventListener("devicechange", () => this.#awake()); // a camera on a cable was plugged in again
    this.#hearOfLeave().catch(console.warn);
    this.#watch();
    await this.#awake();
  }

  /** Closes the camera for good. */
  stop() {
    this.#isStopped = true;
    this.#video.srcObject?.getTracks().forEach(track => track.stop());
  }

  get #isOpen() {
    return this.#video.srcObject?.getVideoTracks().some(track => track.readyState === "live") === true;
  }

  #decode() {
    const decoder = this.#decoder = new Worker(new URL("./decoder.js", import.meta.url), { type: "module" });
    decoder.onmessage = ({ data: { text, isSeveral, ms, isBroken } }) => {
      if (decoder !== this.#decoder) return;
      if (isBroken) return this.#decodeAnew();
      this.#isReading = false;
      this.#pass();
      if (isSeveral) this.#severalUntil = Date.now() + SEVERAL_MS;
      if (this.#isOpen) this.#tell(Date.now() < this.#severalUntil ? "one-at-a-time" : "hold"); // a camera that was taken away leaves a last, black frame
      this.#video.dataset.frames = ++this.frames;
      this.#video.dataset.decodeMs = ms;
      if (text !== null) this.#read(text);
    };
    decoder.onerror = () => decoder === this.#decoder && this.#decodeAnew();
  }

  #decodeAnew() {
    this.#tell("no-decoder");
    this.#decoder.terminate();
    this.#decoder = null;
    this.#isReading = false;
    setTimeout(() => {
      this.#decode();
      this.#pass();
    }, AGAIN_MS);
  }

  async #open() {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
    });
    if (this.#isStopped) return stream.getTracks().forEach(track => track.stop());
    for (const track of stream.getVideoTracks()) track.onended = () => this.#awake();
    this.#video.srcObject = stream;
    await this.#video.play();
  }

  // Somebody took the leave to use the camera away by mistake, and gives it again beside the page.
  async #hearOfLeave() {
    const leave = await navigator.permissions?.query({ name: "camera" });
    if (leave) leave.onchange = () => this.#awake();
  }

  async #awake() {
    if (this.#isStopped || document.visibilityState !== "visible") return;
    navigator.wakeLock?.request("screen").catch(() => {});
    try {
      if (!this.#isOpen) await (this.#opening ??= this.#open().finally(() => { this.#opening = null; }));
      else if (this.#video.paused) await this.#video.play();
    } catch (failure) {
      console.warn(failure);
      const isTaken = BUSY.has(failure.name);
      this.#tell(isTaken ? "camera-taken" : "no-camera");
      clearTimeout(this.#again);
      if (isTaken) this.#again = setTimeout(() => this.#awake(), AGAIN_MS);
    }
  }

  // Hears of every frame that the camera brings.
  #watch() {
    this.#video.requestVideoFrameCallback(() => {
      this.#watch();
      this.#isNewer = true;
      this.#pass();
    });
  }

  async #pass() {
    const decoder = this.#decoder, isWhole = this.frames % WHOLE_EVERY === WHOLE_EVERY - 1;
    if (decoder === null || this.#isReading || !this.#isNewer) return;
    [this.#isReading, this.#isNewer] = [true, false];
    try {
      const frame = "VideoFrame" in window ? new VideoFrame(this.#video) : await createImageBitmap(this.#video);
      decoder.postMessage({ frame, isWhole }, [frame]);
    } catch {
      this.#isReading = false; // the camera was closed in that moment
    }
  }

  // Words that stay as they are cost nothing: this is asked with every frame.
  #tell(word) {
    if (word === this.#said) return;
    this.#said = word;
    this.#say(word);
  }
}
