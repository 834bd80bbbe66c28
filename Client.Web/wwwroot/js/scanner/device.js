// The device itself: its key, which never leaves it, its pairing, and the token that a signed nonce buys for 15 minutes.
import { base64, hex, sha256, utf8 } from "./bytes.js";

const PATIENCE_MS = 8_000;
const LOST_MS = 120_000;

/** What the server says to a device that is paired no more. */
export const GONE = new Set(["device.revoked", "device.expired", "device.unknown"]);

/** What the server says no to, with its stable code. */
export class Refused extends Error {
  constructor(code, message, status) {
    super(message);
    this.code = code;
    this.status = status;
  }

  /** Whether the server itself said it; else a proxy did, or it is in trouble. */
  get isOurs() {
    return this.status < 500 && !this.code.startsWith("http.");
  }
}

export class Device {
  #vault;
  #pair;
  #token = null;
  #tokenUntil = 0;
  #proving = null;

  constructor(conference, vault) {
    this.conference = conference;
    this.#vault = vault;
  }

  /** Reads the device's key, or makes one that cannot be taken out. */
  async open() {
    this.#pair = await navigator.locks.request(`${this.#vault.name}-key`, () => this.#ownPair()); // two windows are one device
    this.publicKey = new Uint8Array(await crypto.subtle.exportKey("spki", this.#pair.publicKey));
    this.id = `d-${hex(await sha256(this.publicKey)).slice(0, 20)}`;
    this.pairing = await this.#vault.get("device", "pairing") ?? null;
    this.offset = await this.#vault.get("device", "offset") ?? 0;
    this.heardAt = await this.#vault.get("device", "heardAt") ?? 0;
  }

  /** This instant by the server's clock, as far as it is known. */
  now() {
    return Date.now() + this.offset;
  }

  /** Whether this clock stands further behind what was heard of the server than it goes wrong by itself: then it is no clock. */
  get hasLostTime() {
    return this.now() < this.heardAt - LOST_MS;
  }

  /** Asks to be paired; the answer has the nonce and thumbprint to show. */
  ask() {
    return this.#post("/devices", { publicKey: base64(this.publicKey) });
  }

  /** Proves the key anew and hears how the device is paired. Whoever asks while one goes on hears with it. */
  prove() {
    this.#proving ??= this.#prove().finally(() => { this.#proving = null; });
    return this.#proving;
  }

  /** Asks the server as this device; with a token that is no longer taken, once more with a new one. */
  async send(method, path, body, patienceMs = PATIENCE_MS) {
    if (this.#token === null || Date.now() >= this.#tokenUntil) await this.prove();
    return this.#sent(method, path, body, patienceMs).catch(async failure => {
      if (failure.status !== 401) throw failure;
      await this.prove();
      return this.#sent(method, path, body, patienceMs);
    });
  }

  /** An organizer moved the device to another gate. */
  async standAt(gate) {
    if (gate === this.pairing.gate) return;
    this.pairing = { ...this.pairing, gate };
    await this.#vault.put("device", this.pairing, "pairing");
  }

  /** Drops the token: the next call proves the key anew. */
  forgetToken() {
    this.#token = null;
  }

  async #ownPair() {
    const kept = await this.#vault.get("device", "key");
    if (kept) return kept;
    const made = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
    await this.#vault.put("device", made, "key");
    return made;
  }

  async #prove() {
    const { nonce } = await this.#post(`/devices/${this.id}/challenge`, {});
    const message = utf8(`laurel-device-v1\0${this.conference}\0${this.id}\0${nonce}`);
    const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, this.#pair.privateKey, message);
    const answer = await this.#post(`/devices/${this.id}/token`, { nonce, signature: base64(signature) });
    this.#token = answer.token;
    this.#tokenUntil = Date.now() + (Date.parse(answer.expiresAt) - Date.parse(answer.now)) - 60_000;
    const { label, gate, role, until, title, titleEn } = answer;
    this.pairing = { label, gate, role, until, title, titleEn };
    await this.#vault.put("device", this.pairing, "pairing");
    return this.pairing;
  }

  // What to add to this clock: the server's, at the middle of the way there and back; how long the answer is read counts for nothing.
  async #setClock(serverNow, middle) {
    this.offset = Math.round(serverNow - middle);
    this.heardAt = serverNow;
    await this.#vault.write(["device"], ({ device }) => {
      device.put(this.offset, "offset");
      device.put(this.heardAt, "heardAt");
    });
  }

  #sent(method, path, body, patienceMs) {
    return this.#fetch(method, path, body, { Authorization: `Bearer ${this.#token}` }, patienceMs);
  }

  #post(path, body) {
    return this.#fetch("POST", path, body, {}, PATIENCE_MS);
  }

  async #fetch(method, path, body, headers, patienceMs) {
    const began = Date.now();
    const answer = await fetch(`/api/v1/conferences/${this.conference}${path}`, {
      method,
      headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs),
    });
    const middle = (began + Date.now()) / 2;
    if (answer.ok) {
      const told = await answer.json();
      if (told?.now) await this.#setClock(Date.parse(told.now), middle);
      return told;
    }
    const problem = await answer.json().catch(() => ({}));
    if (answer.status === 401) this.#token = null;
    throw new Refused(problem.code ?? `http.${answer.status}`, problem.detail ?? "", answer.status);
  }
}
