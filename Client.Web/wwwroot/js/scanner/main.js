// The scanner: a device of its own at one gate. It asks the server while it can, and decides alone while it cannot.
import { asDigits, readToken, readTyped } from "./badge.js";
import { Camera } from "./camera.js";
import { Device, GONE, Refused } from "./device.js";
import { Pack } from "./pack.js";
import { People } from "./people.js";
import { Queue } from "./queue.js";
import * as screen from "./screen.js";
import { allowSound, signal } from "./signals.js";
import { openVault } from "./vault.js";

const ANSWER_PATIENCE_MS = 1_500, SHOWN_MS = 12_000, UNDO_MS = 8_000, SAME_CODE_MS = 3_000;
const SYNC_MS = 15_000, POLL_MS = 3_000, SKEW_MS = 120_000, ANOTHER_GATE_MS = 120_000, HAND_PAUSE_MS = 1_000;
const UNJUDGED = new Set(["unsure", "unlisted"]); // what this door says where it does not know: the bearer is sent elsewhere
const SHORTEST_HAND = 8; // characters: a typed code with no hyphen

const conference = document.body.dataset.conference;
const vault = await opened();
const device = new Device(conference, vault);
const pack = new Pack(vault, device);
const people = new People(vault);
const queue = new Queue(vault, device, pack);

let direction = "in";
let working = Promise.resolve();
let admitted = 0;
let isStarted = false;
let rehearsal = 0;
let syncing = null, pairing = null, camera = null;
let shown = 0;
let idling, undoing;
const seenAt = new Map();

await device.open();
await pack.open();
await queue.open();
admitted = await vault.get("device", "admitted") ?? 0;
keepPage().catch(console.warn);
if (device.pairing === null) await pair();
else {
  screen.show("start");
  sync(); // what waits is sent, and a revoked phone hears of it, before anybody touches it
}
bar();

queue.addEventListener("change", bar);
queue.addEventListener("refused", event => refused(event.detail));
screen.on("start", "click", start);
screen.on("direction-button", "click", () => {
  direction = direction === "in" ? "out" : "in";
  bar();
});
screen.on("type", "click", openTyping);
screen.on("typing", "close", () => {
  screen.people([]);
  screen.part("typed").value = "";
  screen.put("typing-said", "");
});
screen.on("typed", "input", () => find());
screen.on("typing-form", "submit", event => {
  event.preventDefault();
  typed(screen.part("typed").value);
});
listenToHandScanner(code => scan(code));

/** Opens the vault; where the browser gives none, nothing works, and the page says what is missing. */
async function opened() {
  if (!window.isSecureContext) {
    screen.show("insecure");
    throw new Error("Cameras and keys need HTTPS.");
  }
  try {
    return await openVault(conference);
  } catch (failure) {
    screen.show("storeless");
    throw failure;
  }
}

/** Shows nonce and thumbprint until an organizer confirms them. */
function pair() {
  pairing ??= pairNow().finally(() => { pairing = null; });
  return pairing;
}

async function pairNow() {
  screen.idle();
  screen.show("pairing");
  for (let askedUntil = 0; ;) {
    try {
      if (Date.now() >= askedUntil) {
        const asked = await device.ask();
        screen.put("nonce", asked.nonce.replace(/(...)/, "$1 "));
        screen.put("thumbprint", asked.thumbprint);
        screen.put("pairing-trouble", "");
        askedUntil = Date.now() + 9 * 60_000;
      }
      await device.prove();
      screen.show("start");
      bar();
      return;
    } catch (failure) {
      if (failure instanceof Refused && failure.code === "device.revoked") return wipe();
      screen.put("pairing-trouble", whyUnpaired(failure));
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}

/** What to say to whoever waits; nothing while the organizer is all that is waited for. What a browser says of its network is in nobody's language. */
function whyUnpaired(failure) {
  if (!(failure instanceof Refused)) return screen.say("no-network");
  if (GONE.has(failure.code)) return "";
  return failure.status === 429 ? screen.say("crowded") : failure.message || screen.say("no-network");
}

/** A person's touch: camera and sound are allowed from here on. */
async function start() {
  allowSound();
  people.touch();
  navigator.storage?.persist?.(); // what waits to be sent is no cache
  if (pack.name === null || pack.isOver) {
    screen.put("start-trouble", screen.say("loading"));
    await sync();
    if (document.body.dataset.state !== "start") return;
    screen.put("start-trouble", pack.name === null ? screen.say("first-needs-network") : "");
    if (pack.name === null) return;
  } else sync(); // nobody at the door waits for it
  screen.show("door");
  screen.idle();
  bar();
  if (isStarted) return;
  isStarted = true;
  setInterval(sync, SYNC_MS);
  addEventListener("online", sync);
  addEventListener("offline", bar);
  camera = new Camera(screen.part("video"), seen, word => {
    screen.put("camera-word", screen.say(word));
    screen.part("camera").dataset.camera = word === "no-camera" ? "none" : "";
  });
  await camera.start();
}

/** Brings what waits and fetches what changed; the shift key comes along while somebody works here. */
function sync() {
  syncing ??= syncNow().finally(() => { syncing = null; });
  return syncing;
}

async function syncNow() {
  if (document.body.dataset.state === "wiped") return;
  try {
    await queue.send();
    const hasChanged = await pack.sync(queue.waiting === 0);
    queue.reached();
    rehearsal = pack.rehearsal;
    if (!pack.scansOut) direction = "in";
    people.synced(pack.name, hasChanged);
    if (people.isWanted) await people.unlock(device, pack.name);
  } catch (failure) {
    if (failure instanceof Refused && failure.isOurs) await refused(failure);
    else {
      queue.reached(false);
      rehearsal = pack.rehearsal;
      if (pack.isOver) await end();
    }
  }
  bar();
}

/** The pack's time is over: without network nothing more can be said. */
async function end() {
  people.lock();
  await pack.drop();
  screen.idle();
  screen.show("start");
}

/**
 * The camera sees one code many times, and another one between: each counts again once it was away for a moment. While somebody types, nobody
 * would see the answer. A typed code is typed: as a QR it is none, so that no film of codes uses up the wrong ones that a door and a desk may have.
 */
function seen(text) {
  if (document.body.dataset.state !== "door" || screen.part("typing").open) return;
  const code = readTyped(text) ? `QR ${text}` : text;
  for (const [known, at] of seenAt) if (Math.abs(Date.now() - at) >= SAME_CODE_MS) seenAt.delete(known);
  const isSame = seenAt.has(code);
  seenAt.set(code, Date.now());
  if (!isSame) scan(code);
}

/** One scan after another, in the order in which they were made. One that could not be written down is told so, never passed over. */
function scan(code, options = {}) {
  working = working.then(() => decide(code.trim(), { direction, gate: device.pairing.gate, ...options })).catch(failure => trouble(failure, code));
  return working;
}

async function decide(code, { direction, gate, person, undone = false }) {
  people.touch();
  const byName = person !== undefined && code === person.card.id;
  const [known, item] = await Promise.all([judge(code, gate, person).catch(unjudged), queue.add({ code, gate, direction, byName })]);
  const about = { code, direction, gate, person, known, undone };
  const decided = alone(known, direction, gate);
  const answered = await queue.answer(item, ANSWER_PATIENCE_MS, !UNJUDGED.has(decided));
  const outcome = answered ? answered.outcome ?? "unsure" : decided;
  const number = ++shown;
  told(outcome, answered, about);
  queue.late(item)?.then(answer => corrected(answer, about, outcome, number)).catch(console.warn);
  await remembered(outcome, about).catch(console.warn); // the scan itself is on disk
}

/** The server's answer came when this door had decided alone. Where it says otherwise, whoever stands here is told, as long as nothing else was shown. */
async function corrected(answered, about, decided, number) {
  const outcome = answered.outcome ?? "unsure";
  if (outcome === decided && !answered.elsewhere) return;
  if (number === shown) told(outcome, answered, about);
  if (about.isCounted) await count(-1);
  await remembered(outcome, about);
}

function told(outcome, answered, { code, direction, gate, person, known, undone }) {
  rehearsal = answered?.outcome ? answered.rehearsal ?? 0 : pack.rehearsal;
  if (rehearsal !== pack.rehearsal) sync(); // it began or ended since: the pack is to know that before the network is gone
  present(outcome, known, answered, gate);
  const went = ["admitted", "left"].includes(outcome);
  if (undone && went) screen.put("word", screen.say("undone"));
  else if (went) offerUndo(code, direction, gate, person);
}

/** What this device keeps of an answer for the time without network. */
async function remembered(outcome, about) {
  const { gate, known, undone } = about;
  about.isCounted = outcome === "admitted" && !undone && rehearsal === 0;
  if (about.isCounted) await count(1);
  if (outcome === "left" && undone && rehearsal === 0) await count(-1);
  if (!known.lookup) return;
  if (["admitted", "left"].includes(outcome)) await pack.mark(known.lookup, outcome === "admitted", device.now(), gate, rehearsal);
  if (outcome === "withdrawn-badge") await pack.withdraw(known.lookup);
}

/** The pack could not be read in that moment: the server may still know. */
function unjudged(failure) {
  console.warn(failure);
  return { outcome: "unsure" };
}

/** A badge that is still held there is scanned again after a moment. */
function trouble(failure, code) {
  console.error(failure);
  setTimeout(() => seenAt.delete(code), SAME_CODE_MS);
  if (document.body.dataset.state !== "door") return;
  shown += 1;
  present("trouble", { outcome: "trouble" }, null, null);
}

/** What the pack says of a code. A typed one says nothing without the shift key. */
async function judge(code, gate, person) {
  if (person) return pack.standing(gate, person.entry.lookup, person.entry, person.card);
  const typed = readTyped(code);
  if (typed === null) return pack.judge(code, gate);
  const found = await people.byCode(typed);
  return found ? pack.standing(gate, found.entry.lookup, found.entry, found.card) : { outcome: people.isOpen ? "unknown" : "unsure" };
}

/** What this door says alone: in the order of questions, and with the words, in which the server would. */
function alone(known, direction, gate) {
  if (!pack.isGate(gate)) return "unknown-gate";
  if (known.outcome !== "genuine") return known.outcome;
  if (direction === "in") {
    const entitled = pack.isEntitled(known.card, gate, device.now());
    if (!entitled) return entitled === null ? "unlisted" : "not-entitled";
    return known.since ? "already-inside" : "admitted";
  }
  return known.since ? "left" : "not-inside";
}

function present(outcome, known, answered, gate) {
  const words = screen.wordsOf(outcome);
  const name = answered?.name ?? known.card?.name;
  const isSomebody = name && !["forged", "unknown", "wrong-conference", "unsure", "trouble"].includes(outcome);
  const since = outcome === "already-inside" ? sinceOf(answered, known) : null;
  const elsewhere = answered ? answered.elsewhere?.gate : soonElsewhere(since, gate);
  const tone = elsewhere ? "wait" : words.tone;
  const person = isSomebody ? { ...known.card, name } : known.outcome === "genuine" && !answered ? { name: screen.say("genuine") } : null;
  screen.answer({
    outcome,
    tone,
    word: words.word,
    ask: elsewhere ? screen.say("elsewhere", elsewhere) : words.ask,
    reason: words.reason,
    person,
    seat: answered?.seat ?? known.card?.seat,
    since,
  });
  signal(tone);
  undo(null);
  bar();
  later(SHOWN_MS);
}

// A second scan is green; so soon at another gate it is amber: the badge may have changed hands.
function soonElsewhere(since, gate) {
  return since?.gate && since.gate !== gate && device.now() - since.at < ANOTHER_GATE_MS ? since.gate : null;
}

function sinceOf(answered, known) {
  return answered?.firstAdmission ? { at: Date.parse(answered.firstAdmission.at), gate: answered.firstAdmission.gate } : known.since;
}

/** Taking a scan back is going the other way through the same gate: what happened stays on record. */
function offerUndo(code, direction, gate, person) {
  const back = direction === "in" ? "out" : "in";
  undo(() => {
    undo(null);
    scan(code, { direction: back, gate, person, undone: true });
  });
  undoing = setTimeout(() => undo(null), UNDO_MS);
}

function undo(take) {
  clearTimeout(undoing);
  screen.undo(take);
}

/** The screen is ready for the next one after some time; a name stands there no longer. */
function later(ms) {
  clearTimeout(idling);
  idling = setTimeout(() => {
    shown += 1;
    screen.idle();
  }, ms);
}

async function count(by) {
  admitted = Math.max(0, admitted + by);
  await vault.put("device", admitted, "admitted");
  bar();
}

function bar() {
  if (device.pairing === null) return;
  screen.bar({
    title: (document.documentElement.lang === "en" && device.pairing.titleEn) || device.pairing.title,
    gate: device.pairing.gate,
    direction,
    isOnline: queue.isOnline && navigator.onLine,
    waiting: queue.waiting,
    isSkewed: Math.abs(device.offset) > SKEW_MS || device.hasLostTime,
    isRehearsal: rehearsal !== 0,
    mayTurn: pack.scansOut,
  });
  screen.put("admitted", admitted);
}

async function refused(failure) {
  if (failure.code === "device.revoked") await wipe();
  else if (GONE.has(failure.code)) {
    device.forgetToken();
    people.lock();
    await pack.drop();
    await pair();
  }
}

/** Forgets everything that this device ever held. */
async function wipe() {
  people.lock();
  queue.close();
  camera?.stop();
  device.pairing = null;
  screen.idle();
  screen.show("wiped");
  await vault.wipe();
  for (const name of await caches.keys()) if (name.startsWith("laurel-scanner")) await caches.delete(name);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
}

/** Names need the shift key: after ten quiet minutes it is fetched again. */
async function openTyping() {
  screen.part("typed").value = "";
  screen.part("typing").showModal();
  people.touch();
  await find();
  if (people.isOpen) return;
  await sync();
  await find();
}

async function find() {
  const field = screen.part("typed"), text = field.value;
  const found = readTyped(text) ? [] : await people.find(text);
  if (text !== field.value || !screen.part("typing").open) return; // somebody typed on
  screen.people(found, choose);
  screen.put("typing-said", text.trim() === "" || readTyped(text) || found.length > 0 ? "" : screen.say(people.isOpen ? "nobody" : "no-names"));
}

function typed(text) {
  const digits = asDigits(text.trim());
  const code = readTyped(text) ?? (readToken(digits) ? digits : null);
  if (code === null) {
    if (/\d|-/.test(text)) screen.put("typing-said", screen.say("mistyped"));
    return;
  }
  screen.part("typing").close();
  scan(code);
}

/** By name a desk checks in; an usher sees who it is and where the seat is. */
function choose(person) {
  screen.part("typing").close();
  if (device.pairing.role === "registrar") scan(person.card.id, { person });
  else {
    shown += 1;
    screen.answer({ outcome: "", tone: "idle", word: screen.say("found"), person: person.card, seat: person.card.seat });
    undo(null);
    later(SHOWN_MS);
  }
}

// A number key is its digit, whatever the keyboard that is set makes of it: Windows' Vietnamese one makes letters with marks.
const NUMBER_KEY = /^(?:Digit|Numpad)([0-9])$/;
const typedBy = ({ code, key }) => NUMBER_KEY.exec(code)?.[1] ?? (key.length === 1 ? key : "");

/** A hand scanner is a keyboard: many digits and Enter, wherever the focus is. */
function listenToHandScanner(heard) {
  let typedSoFar = "", typedAt = 0;
  addEventListener("keydown", event => {
    if (document.body.dataset.state !== "door" || screen.part("typing").open || event.ctrlKey || event.metaKey || event.altKey) return;
    if (Date.now() - typedAt > HAND_PAUSE_MS) typedSoFar = "";
    typedAt = Date.now();
    if (event.key === "Enter") {
      if (typedSoFar.length >= SHORTEST_HAND) {
        event.preventDefault();
        heard(typedSoFar);
      }
      typedSoFar = "";
    } else typedSoFar += typedBy(event);
  });
}

/** The page's own files are kept for the time without network. */
async function keepPage() {
  if (!("serviceWorker" in navigator)) return;
  const worker = document.body.dataset.worker;
  await navigator.serviceWorker.register(worker, { scope: location.pathname });
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage([location.pathname, ...JSON.parse(document.body.dataset.keep)]);
}
