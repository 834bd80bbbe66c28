// Names for search and typed codes for the time without network: open only under the shift key, which is in memory alone.
import { hex, fromBase64, sha256, utf8 } from "./bytes.js";
import { openCard } from "./badge.js";

const IDLE_MS = 10 * 60_000;
const MOST_SHOWN = 8;

const wordsOf = text => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

const areBegun = (words, within) => words.every(word => within.some(other => other.startsWith(word)));
const distance = (words, { name }) => words.every(word => name.includes(word)) ? 0 : areBegun(words, name) ? 1 : 2;

export class People {
  #vault;
  #key = null;
  #pack = null;
  #list = null;
  #timer;
  #usedAt = 0;

  constructor(vault) {
    this.#vault = vault;
  }

  get isOpen() {
    return this.#key !== null;
  }

  get #isIdle() {
    return Math.abs(Date.now() - this.#usedAt) >= IDLE_MS;
  }

  /** Whether the key is to be fetched: it is not here, and somebody works with this device. */
  get isWanted() {
    return !this.isOpen && !this.#isIdle;
  }

  /** Fetches the shift key of the pack that is here; only while there is network. It cannot be taken out of this page's memory, and outlives no reload. */
  async unlock(device, held) {
    const { pack, key } = await device.send("POST", "/pack/shift-key", {});
    if (pack !== held) return; // the server made another pack meanwhile: the next sync brings it
    this.#key = await crypto.subtle.importKey("raw", fromBase64(key), "AES-GCM", false, ["decrypt"]);
    this.#pack = pack;
    this.#list = null;
  }

  /** Somebody works with this device: the key stays ten minutes from now. While a phone sleeps no timer runs, so whoever wakes it later finds none. */
  touch() {
    if (this.#isIdle) this.#lose();
    this.#usedAt = Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.lock(), IDLE_MS);
  }

  lock() {
    this.#lose();
    clearTimeout(this.#timer);
  }

  /** The pack was synced: another one locks, and where anybody changed, names are opened again when they are next needed. */
  synced(pack, hasChanged) {
    if (hasChanged) this.#list = null;
    if (this.#pack !== pack) this.#lose();
  }

  /** Who fits what was typed, without accents; a few at most: names that have the words themselves first, then names that begin with them. */
  async find(text) {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const found = (await this.#all()).filter(person => areBegun(words, person.words));
    return found.sort((one, other) => distance(words, one) - distance(words, other)).slice(0, MOST_SHOWN);
  }

  /** Whose typed code this is; null where it is nobody's, or the key is not here. */
  async byCode(code) {
    const hash = hex(await sha256(utf8(`laurel-typed-v1 ${code}`))).slice(0, 16);
    return (await this.#all()).find(person => person.card.code === hash) ?? null;
  }

  #lose() {
    this.#key = this.#list = this.#pack = null;
  }

  async #all() {
    this.touch();
    if (this.#key === null) return [];
    this.#list ??= await this.#open();
    return this.#list;
  }

  async #open() {
    const entries = (await this.#vault.all("entries")).filter(entry => entry.found && entry.state === "valid");
    const people = await Promise.all(entries.map(async entry => {
      const card = await openCard(this.#key, entry.found, entry.version, entry.lookup);
      return { entry, card, name: wordsOf(card.name), words: wordsOf(`${card.name} ${card.unit} ${card.position} ${card.seat}`) };
    }));
    return [...new Map(people.map(person => [person.card.id, person])).values()].sort((one, other) => one.card.name.localeCompare(other.card.name, "vi"));
  }
}
