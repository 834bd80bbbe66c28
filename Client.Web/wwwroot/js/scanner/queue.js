// The queue: every scan is sealed and on disk before anything is asked of the network, and leaves in order, under an id made once.
import { base64, hex, sha256, utf8 } from "./bytes.js";
import { GONE, Refused } from "./device.js";
import { seal } from "./seal.js";

const BATCH = 50;
const AFTER_FAILURE_MS = 3_000, HELD_BACK_MS = 15_000;
const NOBODY = "?"; // what stands in place of a code of which a door could say nothing alone
const LONGEST_CODE = 513; // longer than any badge: what is cut here is none, and stays none
const TOO_MANY = "door.too-many-codes";
const FINAL = new Set(["idempotency.mismatch", "device.unreadable-scan", "door.malformed-scan", "attendee.unknown", "conference.unknown"]);

export class Queue extends EventTarget {
  #vault;
  #device;
  #pack;
  #adding = Promise.resolve();
  #sending = null;
  #isWanted = false;
  #again;
  #isClosed = false;
  #waiting = new Map();
  #heldBack = new Map();

  constructor(vault, device, pack) {
    super();
    this.#vault = vault;
    this.#device = device;
    this.#pack = pack;
  }

  async open() {
    this.waiting = await this.#vault.count("queue");
    this.isOnline = navigator.onLine;
  }

  /** Seals a scan and puts it at the end; kept once it is on disk. */
  add(told) {
    // Two windows of one phone have one queue: each scan takes the next number for itself.
    const added = this.#adding.then(() => navigator.locks.request(this.#vault.name, () => this.#seal(told)));
    this.#adding = added.catch(() => {});
    return added;
  }

  /** The server's answer to a scan; null once patience is over, and then the scan counts as decided here: where this door sent its bearer elsewhere unjudged, as one of nobody. */
  async answer(item, patienceMs, isJudged = true) {
    if (!this.isOnline) return this.#decidedHere(item, isJudged);
    const heard = new Promise(hear => this.#waiting.set(item.id, { hear }));
    const timer = new Promise(resolve => setTimeout(resolve, patienceMs, null));
    this.#waiting.get(item.id).heard = heard;
    this.send();
    const answer = await Promise.race([heard, timer]);
    if (answer !== null) {
      this.#waiting.delete(item.id);
      if (answer.code === TOO_MANY) await this.#sentToDesk(item);
      return answer;
    }
    this.#setOnline(false);
    return this.#decidedHere(item, isJudged);
  }

  /** The answer that patience was too short for, whenever it comes; undefined for a scan of which nobody was asked, and for one that was answered. */
  late(item) {
    return this.#waiting.get(item.id)?.heard.finally(() => this.#waiting.delete(item.id));
  }

  /** The server was heard, or was not. */
  reached(isThere = true) {
    this.#setOnline(isThere);
  }

  /** Sends nothing any more. */
  close() {
    this.#isClosed = true;
    clearTimeout(this.#again);
  }

  /** Sends what waits, in order, until nothing does or the network fails. One sending at a time. */
  send() {
    if (this.#isClosed) return Promise.resolve();
    this.#isWanted = true;
    this.#sending ??= this.#sendAll();
    return this.#sending;
  }

  async #seal({ code, gate, direction, byName = false }) {
    const { sequence: last, previous, previousAt: before } = await this.#vault.get("device", "chain") ?? { sequence: 0, previous: null, previousAt: null };
    const sequence = last + 1;
    const scannedAt = Date.now();
    const id = crypto.randomUUID();
    const previousAt = Math.max(before ?? 0, this.#device.heardAt) || null;
    const told = { code: code.slice(0, LONGEST_CODE), gate, direction, byName, scannedAt, offsetMs: this.#device.offset, previous, previousAt };
    const item = { sequence, id, sealed: await this.#sealed({ sequence, id }, told), offline: false };
    // Without the code: nothing that is kept lets a code be guessed.
    const link = hex(await sha256(utf8([previous ?? "", id, gate, direction, scannedAt, sequence].join("\n"))));
    const chain = { sequence, previous: link, previousAt: this.#device.hasLostTime ? before : this.#device.now() };
    await this.#vault.write(["queue", "device"], tables => {
      tables.queue.add(item);
      tables.device.put(chain, "chain");
    });
    await this.#count();
    return { ...item, told };
  }

  #sealed(item, told) {
    return seal(this.#pack.sealKey, this.#device.conference, this.#device.id, item, told);
  }

  // Only what still waits: what was sent meanwhile is not put back. Whoever was sent elsewhere unjudged is not let in by this scan when it arrives.
  async #decidedHere({ sequence, id, told }, isJudged) {
    const changed = isJudged ? { offline: true } : { offline: true, sealed: await this.#sealed({ sequence, id }, { ...told, code: NOBODY }) };
    await this.#vault.write(["queue"], ({ queue }) => {
      const asked = queue.get(sequence);
      asked.onsuccess = () => asked.result && queue.put({ ...asked.result, ...changed });
    });
    return null;
  }

  // Whose code was not heard is at the desk: when the scan is heard, it is to let nobody in. As one of nobody it needs not wait.
  async #sentToDesk(item) {
    await this.#decidedHere(item, false);
    this.#heldBack.delete(item.id);
    this.send();
  }

  async #sendAll() {
    try {
      while (this.#isWanted) {
        this.#isWanted = false;
        await this.#adding;
        const waiting = await this.#vault.all("queue");
        const items = waiting.filter(item => !this.#isHeldBack(item)).slice(0, BATCH);
        if (items.length > 0) this.#isWanted = await this.#sendSome(items) || this.#isWanted;
        else if (waiting.length > 0) this.#sendAgain();
      }
    } catch (failure) {
      console.warn(failure);
      this.#sendAgain();
    } finally {
      this.#sending = null;
    }
  }

  /** Whether there may be more to send at once. */
  async #sendSome(items) {
    const scans = items.map(({ id, sequence, sealed, offline }) => ({ id, sequence, sealed: base64(sealed), decidedOffline: offline }));
    let answers;
    try {
      answers = await this.#device.send("POST", "/scans/sealed", { scans });
    } catch (failure) {
      this.#failed(failure);
      return false;
    }
    this.#setOnline(true);
    const taken = answers.filter(answer => answer.outcome !== undefined || FINAL.has(answer.code));
    const done = items.filter(item => taken.some(answer => answer.id === item.id));
    await this.#taken(done);
    // Too many wrong codes: these wait, and nothing behind them does.
    const held = answers.filter(answer => answer.code === TOO_MANY);
    for (const { id } of held) this.#heldBack.set(id, Date.now() + HELD_BACK_MS);
    for (const answer of [...taken, ...held]) this.#waiting.get(answer.id)?.hear(answer);
    if (done.length + held.length === items.length) return true;
    this.#sendAgain();
    return false;
  }

  // What this door decided alone while the answer was on its way is sent once more: the server is to know that.
  async #taken(done) {
    await this.#vault.write(["queue"], ({ queue }) => done.forEach(item => {
      const asked = queue.get(item.sequence);
      asked.onsuccess = () => asked.result?.offline === item.offline && queue.delete(item.sequence);
    }));
    await this.#count();
  }

  #isHeldBack({ id }) {
    if (Date.now() < this.#heldBack.get(id)) return true;
    this.#heldBack.delete(id);
    return false;
  }

  #failed(failure) {
    if (failure instanceof Refused && GONE.has(failure.code)) {
      this.dispatchEvent(new CustomEvent("refused", { detail: failure }));
      return;
    }
    this.#setOnline(false);
    this.#sendAgain();
  }

  // One waiting at a time, however many fail meanwhile.
  #sendAgain() {
    clearTimeout(this.#again);
    if (this.#isClosed) return;
    this.#again = setTimeout(() => this.send(), AFTER_FAILURE_MS);
  }

  #setOnline(isOnline) {
    if (this.isOnline === isOnline) return;
    this.isOnline = isOnline;
    this.dispatchEvent(new Event("change"));
  }

  async #count() {
    this.waiting = await this.#vault.count("queue");
    this.dispatchEvent(new Event("change"));
  }
}
