// The device itself: its key, which never leaves it, its pairing, and the token that a signed nonce buys for 15 minutes.
import { base64, hex, sha256, utf8 } from "./bytes.js";

const PATIENCE_MS = 8_000;

/** What the server says no to, with its stable code. */
export class Refused extends Error {
  constructor(code, message, status) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export class Device {
  #vault;
  #pair;
  #token = null;
  #tokenUntil = 0;

  constructor(conference, vault) {
    this.conference = conference;
    this.#vault = vault;
  }

  /** Reads the device's key, or makes one that cannot be taken out. */
  async open() {
    const kept = await this.#vault.get("device", "key");
    this.#pair = kept ?? await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
    if (!kept) await this.#vault.put("device", this.#pair, "key");
    this.publicKey = new Uint8Array(await crypto.subtle.exportKey("spki", this.#pair.publicKey));
    this.id = `d-${hex(await sha256(this.publicKey)).slice(0, 20)}`;
    this.pairing = await this.#vault.get("device", "pairing") ?? null;
    this.offset = await this.#vault.get("device", "offset") ?? 0;
  }

  /** Asks to be paired; the answer has the nonce and thumbprint to show. */
  ask() {
    return this.#post("/devices", { publicKey: base64(this.publicKey) });
  }

  /** Proves the key anew and hears how the device is paired. */
  async prove() {
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

  /** Asks the server as this device. */
  async send(method, path, body) {
    if (this.#token === null || Date.now() >= this.#tokenUntil) await this.prove();
    const began = Date.now();
    const answer = await this.#fetch(method, path, body, { Authorization: `Bearer ${this.#token}` });
    if (answer?.now) await this.#setClock(began, Date.parse(answer.now));
    return answer;
  }

  /** Drops the token: the next call proves the key anew. */
  forgetToken() {
    this.#token = null;
  }

  // What to add to this clock: the server's, at the middle of the way there and back.
  async #setClock(began, serverNow) {
    this.offset = Math.round(serverNow - (began + Date.now()) / 2);
    await this.#vault.put("device", this.offset, "offset");
  }

  #post(path, body) {
    return this.#fetch("POST", path, body, {});
  }

  async #fetch(method, path, body, headers) {
    const answer = await fetch(`/api/v1/conferences/${this.conference}${path}`, {
      method,
      headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.ok) return answer.json();
    const problem = await answer.json().catch(() => ({}));
    if (answer.status === 401) this.#token = null;
    throw new Refused(problem.code ?? `http.${answer.status}`, problem.detail ?? "", answer.status);
  }
}
