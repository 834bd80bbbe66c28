// The pack: what this device knows of the conference's badges while there is no network. Each card opens only from its own badge.
import { importPublicKey, isSigned, openCard, openerOf, readToken } from "./badge.js";
import { fromBase64 } from "./bytes.js";

// The lists behind a pack may be some seconds old: for so long this device's own memory of who went in counts more.
const SETTLED_MS = 30_000;
const MAIN_AREA = "main";

export class Pack {
  #vault;
  #keys = {};
  #marks = {};

  constructor(vault) {
    this.#vault = vault;
  }

  async open() {
    this.#marks = await this.#vault.get("device", "marks") ?? {};
    await this.#take(await this.#vault.get("device", "pack") ?? null);
  }

  /** Names the pack; null while there is none, or after its end. */
  get name() {
    return this.head && Date.now() < Date.parse(this.head.until) ? this.head.pack : null;
  }

  get sealKey() {
    return fromBase64(this.head.sealKey);
  }

  /** Takes what changed since the last time. */
  async sync(device, queueIsEmpty) {
    const held = this.name ? `?pack=${this.head.pack}&since=${this.head.version}` : "";
    const { entries, now, ...head } = await device.send("GET", `/pack${held}`);
    const known = await Promise.all(entries.map(entry => this.head?.pack === head.pack ? this.#vault.get("entries", entry.l) : undefined));
    await this.#vault.write(["entries", "device"], tables => {
      if (this.head?.pack !== head.pack) tables.entries.clear();
      entries.forEach((entry, i) => tables.entries.put(merged(entry, known[i])));
      tables.device.put(head, "pack");
    });
    await this.#take(head);
    if (queueIsEmpty) await this.#settle();
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
  async judge(text) {
    const token = readToken(text);
    if (token === null) return { outcome: "unknown" };
    if (token.tag !== this.head.tag) return { outcome: "wrong-conference" };
    if (!await isSigned(token, this.#keys)) return { outcome: "forged" };
    const { lookup, key } = await openerOf(token);
    const entry = await this.#vault.get("entries", lookup);
    if (entry === undefined) return this.standing(lookup);
    const card = entry.card ? await openCard(key, entry.card, entry.version, lookup) : null;
    return this.standing(lookup, entry, card);
  }

  /** What a genuine badge is worth. One that the pack does not know yet is genuine all the same. */
  standing(lookup, entry, card = null) {
    if (entry?.state === "withdrawn") return { outcome: "withdrawn-badge", lookup };
    if (entry?.state === "cancelled") return { outcome: "cancelled", lookup };
    const mark = this.#marks[lookup] ?? (entry?.at ? { inside: true, at: Date.parse(entry.at), gate: entry.gate } : null);
    return { outcome: "genuine", lookup, card, inside: mark?.inside === true, since: mark?.inside ? mark : null };
  }

  /** Whether somebody may go in through a gate at an instant; null where the area asks and nothing is known of the badge. */
  isEntitled(card, gate, at) {
    const { gates = {}, rights = [] } = this.head;
    const area = Object.keys(gates).length === 0 ? MAIN_AREA : gates[gate];
    const right = rights.find(known => known.area === area);
    if (!right || at < Date.parse(right.from ?? 0) || at >= Date.parse(right.until ?? "9999-12-31")) return true;
    return card && (right.roles.includes(card.role) || card.areas.includes(right.number));
  }

  /** Remembers that somebody went through here, before the server's lists say so. */
  async mark(lookup, inside, at, gate) {
    const known = this.#marks[lookup];
    this.#marks[lookup] = { inside, at: inside && known?.inside ? known.at : at, gate, made: Date.now() };
    await this.#vault.put("device", this.#marks, "marks");
  }

  /** Remembers what the server just said, before its next changes come: a badge once withdrawn admits never again. */
  async withdraw(lookup) {
    await this.#vault.write(["entries"], tables => tables.entries.put({ lookup, state: "withdrawn" }));
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
}

function merged(entry, known) {
  const { l: lookup, s: state, at, gate } = entry;
  const card = entry.c ? { version: entry.v, card: fromBase64(entry.c), found: fromBase64(entry.f) } : {};
  const before = known && state === "valid" ? { version: known.version, card: known.card, found: known.found } : {};
  return { lookup, state, at, gate, ...before, ...card };
}
