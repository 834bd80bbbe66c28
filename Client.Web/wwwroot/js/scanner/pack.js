// The pack: what this device knows of the conference's badges while there is no network. Each card opens only from its own badge.
import { importPublicKey, isSigned, openCard, openerOf, readToken } from "./badge.js";
import { fromBase64 } from "./bytes.js";

// The lists behind a pack may be some seconds old: for so long this device's own memory of who went in counts more.
const SETTLED_MS = 30_000;
const PATIENCE_MS = 60_000; // five thousand cards over a weak network
const MAIN_AREA = "main";

export class Pack {
  #vault;
  #device;
  #keys = {};
  #marks = {};

  constructor(vault, device) {
    this.#vault = vault;
    this.#device = device;
  }

  async open() {
    this.#marks = await this.#vault.get("device", "marks") ?? {};
    await this.#take(await this.#vault.get("device", "pack") ?? null);
    if (this.isOver) await this.drop();
  }

  /** Names the pack; null while there is none. */
  get name() {
    return this.head?.pack ?? null;
  }

  /** Whether there is a pack whose time is over: it may be looked at no more without network. */
  get isOver() {
    return this.head !== null && this.#device.now() >= Date.parse(this.head.until);
  }

  get sealKey() {
    return fromBase64(this.head.sealKey);
  }

  /** Whether doors scan people out. */
  get scansOut() {
    return this.head?.scansOut === true;
  }

  /** The number of the rehearsal to which what is scanned now belongs; 0 for none. */
  get rehearsal() {
    const { number, from, until } = this.head?.rehearsal ?? {};
    return number !== undefined && this.#device.now() >= Date.parse(from) && this.#device.now() < Date.parse(until) ? number : 0;
  }

  /** Takes what changed since the last time; whether anything of anybody did. */
  async sync(queueIsEmpty) {
    const held = this.head ? `?pack=${this.head.pack}&since=${this.head.version}` : "";
    const { entries, now, gate, ...head } = await this.#device.send("GET", `/pack${held}`, undefined, PATIENCE_MS);
    const isOther = this.head?.pack !== head.pack;
    const known = await Promise.all(entries.map(entry => isOther ? undefined : this.#vault.get("entries", entry.l)));
    await this.#vault.write(["entries", "device"], tables => {
      if (isOther) tables.entries.clear();
      entries.forEach((entry, i) => tables.entries.put(merged(entry, known[i])));
      tables.device.put(head, "pack");
    });
    await this.#take(head);
    if (gate) await this.#device.standAt(gate);
    if (queueIsEmpty) await this.#settle();
    return isOther || entries.length > 0;
  }

  /** Drops the pack: its time is over, or the pairing's. */
  async drop() {
    await this.#vault.write(["entries", "device"], tables => {
      tables.entries.clear();
      tables.device.delete("pack");
      tables.device.delete("marks");
    });
    this.#marks = {};
    await this.#take(null);
  }

  /** Whose badge a scanned text is, in the order of the questions that a door asks: malformed, foreign, forged, then what is known of it. */
  async judge(text, gate) {
    const token = readToken(text);
    if (token === null) return { outcome: "unknown" };
    if (token.tag !== this.head.tag) return { outcome: "wrong-conference" };
    if (!await isSigned(token, this.#keys)) return { outcome: "forged" };
    const { lookup, key } = await openerOf(token);
    const entry = await this.#vault.get("entries", lookup);
    if (entry === undefined) return this.standing(gate, lookup);
    const card = entry.card ? await openCard(key, entry.card, entry.version, lookup) : null;
    return this.standing(gate, lookup, entry, card);
  }

  /** What a genuine badge is worth at a gate. One that the pack does not know yet is genuine all the same. */
  standing(gate, lookup, entry, card = null) {
    if (entry?.state === "withdrawn") return { outcome: "withdrawn-badge", lookup };
    if (entry?.state === "cancelled") return { outcome: "cancelled", lookup };
    const area = this.#areaOf(gate);
    const mark = this.#marks[placeOf(lookup, area)];
    const since = mark === undefined || !this.#isOfNow(mark) ? this.#entered(entry, area) : mark.inside ? mark : null;
    return { outcome: "genuine", lookup, card, since };
  }

  /** Whether a gate is one of those that were defined; any is while none are. */
  isGate(gate) {
    return this.#areaOf(gate) !== undefined;
  }

  /** Whether somebody may go in through a gate at an instant; null where the area asks and nothing is known of the badge. */
  isEntitled(card, gate, at) {
    const right = (this.head.rights ?? []).find(known => known.area === this.#areaOf(gate));
    if (!right || at < Date.parse(right.from ?? 0) || at >= Date.parse(right.until ?? "9999-12-31")) return true;
    return card && (right.roles.includes(card.role) || card.areas.includes(right.number));
  }

  /** Remembers that somebody went through here, before the server's lists say so. */
  async mark(lookup, inside, at, gate, rehearsal) {
    const place = placeOf(lookup, this.#areaOf(gate));
    const known = this.#marks[place];
    const goesOn = inside && known?.inside && (known.rehearsal ?? 0) === rehearsal;
    this.#marks[place] = goesOn ? { ...known, made: Date.now() } : { inside, at, gate, rehearsal, made: Date.now() };
    await this.#vault.put("device", this.#marks, "marks");
  }

  /** Remembers what the server just said, before its next changes come: a badge once withdrawn admits never again. */
  async withdraw(lookup) {
    await this.#vault.write(["entries"], tables => tables.entries.put({ lookup, state: "withdrawn" }));
  }

  // What a rehearsal left is gone with it, with or without network; nor does it know of those who are really inside.
  #isOfNow(mark) {
    return (mark.rehearsal ?? 0) === this.rehearsal;
  }

  #entered(entry, area) {
    const isHere = entry?.at && this.rehearsal === 0 && this.#areaOf(entry.gate) === area;
    return isHere ? { at: Date.parse(entry.at), gate: entry.first ?? entry.gate } : null;
  }

  async #settle() {
    const kept = Object.entries(this.#marks).filter(([, mark]) => Date.now() - mark.made < SETTLED_MS);
    this.#marks = Object.fromEntries(kept);
    await this.#vault.put("device", this.#marks, "marks");
  }

  async #take(head) {
    this.head = head;
    this.#keys = {};
    for (const [id, spki] of Object.entries(head?.keys ?? {})) this.#keys[id] = await importPublicKey(fromBase64(spki));
  }

  #areaOf(gate) {
    const gates = this.head?.gates ?? {};
    return Object.keys(gates).length === 0 ? MAIN_AREA : gates[gate];
  }
}

// Somebody is inside an area, not inside the house.
const placeOf = (lookup, area) => `${lookup} ${area}`;

function merged(entry, known) {
  const { l: lookup, s: state, at, gate, first } = entry;
  const card = entry.c ? { version: entry.v, card: fromBase64(entry.c), found: fromBase64(entry.f) } : {};
  const before = known && state === "valid" ? { version: known.version, card: known.card, found: known.found } : {};
  return { lookup, state, at, gate, first, ...before, ...card };
}
