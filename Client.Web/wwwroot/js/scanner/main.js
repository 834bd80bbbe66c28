// The scanner: a device of its own at one gate. It asks the server while it can, and decides alone while it cannot.
import { readTyped } from "./badge.js";
import { Camera } from "./camera.js";
import { Device, Refused } from "./device.js";
import { Pack } from "./pack.js";
import { People } from "./people.js";
import { Queue } from "./queue.js";
import * as screen from "./screen.js";
import { allowSound, signal } from "./signals.js";
import { openVault } from "./vault.js";

const ANSWER_PATIENCE_MS = 1_500, SHOWN_MS = 12_000, UNDO_MS = 8_000, SAME_CODE_MS = 3_000;
const SYNC_MS = 15_000, POLL_MS = 3_000, SKEW_MS = 120_000, ANOTHER_GATE_MS = 120_000, HAND_PAUSE_MS = 1_000;

const conference = document.body.dataset.conference;
const vault = await openVault(conference);
const device = new Device(conference, vault);
const pack = new Pack(vault);
const people = new People(vault);
const queue = new Queue(vault, device, pack);

let direction = "in";
let last = { code: null, at: 0 };
let working = Promise.resolve();
let admitted = 0;
let isStarted = false;
let syncing = null;
let timers = [];

await device.open();
await pack.open();
await queue.open();
admitted = await vault.get("device", "admitted") ?? 0;
keepPage();
if (!window.isSecureContext) screen.show("insecure");
else if (device.pairing === null) await pair();
else screen.show("start");
bar();

queue.addEventListener("change", bar);
queue.addEventListener("refused", event => refused(event.detail));
screen.on("start", "click", start);
screen.on("direction-button", "click", () => {
  direction = direction === "in" ? "out" : "in";
  bar();
});
screen.on("type", "click", openTyping);
screen.on("typing", "close", () => screen.people([]));
screen.on("typed", "input", () => find());
screen.on("typing-form", "submit", event => {
  event.preventDefault();
  typed(screen.part("typed").value);
});
listenToHandScanner(code => scan(code));

/** Shows nonce and thumbprint until an organizer confirms them. */
async function pair() {
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
      const isWaiting = failure instanceof Refused && ["device.unknown", "device.expired"].includes(failure.code);
      screen.put("pairing-trouble", isWaiting ? "" : failure.message || screen.say("no-network"));
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}

/** A person's touch: camera and sound are allowed from here on. */
async function start() {
  allowSound();
  people.touch();
  await sync();
  if (document.body.dataset.state !== "start") return;
  if (pack.head === null) {
    screen.put("start-trouble", screen.say("first-needs-network"));
    return;
  }
  screen.show("door");
  screen.idle();
  bar();
  if (isStarted) return;
  isStarted = true;
  setInterval(sync, SYNC_MS);
  addEventListener("online", sync);
  addEventListener("offline", bar);
  try {
    await new Camera(screen.part("video"), code => seen(code)).start();
  } catch (failure) {
    screen.put("camera-word", screen.say("no-camera"));
    screen.part("camera").dataset.camera = "none";
    console.warn(failure);
  }
}

/** Brings what waits and fetches what changed; the shift key comes along while somebody works here. */
function sync() {
  syncing ??= syncNow().finally(() => { syncing = null; });
  return syncing;
}

async function syncNow() {
  try {
    await queue.send();
    await pack.sync(device, queue.waiting === 0);
    queue.reached();
    await people.changed(pack.name);
    if (people.isWanted) await people.unlock(device);
  } catch (failure) {
    if (failure instanceof Refused) await refused(failure);
    else if (pack.head !== null && pack.name === null) await end();
  }
  bar();
}

/** The pack's time is over: without network nothing more can be said. */
async function end() {
  people.lock();
  await pack.drop();
  screen.show("start");
}

/** The camera sees one code many times: it counts again once it was away for a moment. */
function seen(code) {
  const isSame = code === last.code && Date.now() - last.at < SAME_CODE_MS;
  last = { code, at: Date.now() };
  if (!isSame) scan(code);
}

/** One scan after another, in the order in which they were made. */
function scan(code, options = {}) {
  working = working.then(() => decide(code.trim(), { direction, gate: device.pairing.gate, ...options })).catch(console.error);
  return working;
}

async function decide(code, { direction, gate, person, undone = false }) {
  people.touch();
  const byName = person !== undefined && code === person.card.id;
  const [known, item] = await Promise.all([judge(code, person), queue.add({ code, gate, direction, byName })]);
  const answered = await queue.answer(item, ANSWER_PATIENCE_MS);
  const outcome = answered ? answered.outcome ?? "unsure" : alone(known, direction, gate);
  if (known.lookup && ["admitted", "left"].includes(outcome)) await pack.mark(known.lookup, outcome === "admitted", Date.now(), gate);
  if (known.lookup && outcome === "withdrawn-badge") await pack.withdraw(known.lookup);
  if (outcome === "admitted") await count();
  present(outcome, known, answered, gate);
  if (undone) screen.put("word", screen.say("undone"));
  else if (["admitted", "left"].includes(outcome)) offerUndo(code, direction, gate, person);
}

/** What the pack says of a code. A typed one says nothing without the shift key. */
async function judge(code, person) {
  if (person) return pack.standing(person.entry.lookup, person.entry, person.card);
  const typed = readTyped(code);
  if (typed === null) return pack.judge(code);
  const found = await people.byCode(typed);
  return found ? pack.standing(found.entry.lookup, found.entry, found.card) : { outcome: people.isOpen ? "unknown" : "unsure" };
}

function alone(known, direction, gate) {
  if (known.outcome !== "genuine") return known.outcome;
  if (direction === "in") {
    const entitled = pack.isEntitled(known.card, gate, Date.now() + device.offset);
    if (!entitled) return entitled === null ? "unlisted" : "not-entitled";
    return known.inside ? "already-inside" : "admitted";
  }
  return known.inside ? "left" : "not-inside";
}

function present(outcome, known, answered, gate) {
  const words = screen.wordsOf(outcome);
  const name = answered?.name ?? known.card?.name;
  const isSomebody = name && !["forged", "unknown", "wrong-conference", "unsure"].includes(outcome);
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
  screen.undo(null);
  later(SHOWN_MS, screen.idle);
}

// A second scan is green; so soon at another gate it is amber: the badge may have changed hands.
function soonElsewhere(since, gate) {
  return since?.gate && since.gate !== gate && Date.now() - since.at < ANOTHER_GATE_MS ? since.gate : null;
}

function sinceOf(answered, known) {
  return answered?.firstAdmission ? { at: Date.parse(answered.firstAdmission.at), gate: answered.firstAdmission.gate } : known.since;
}

/** Taking a scan back is going the other way through the same gate: what happened stays on record. */
function offerUndo(code, direction, gate, person) {
  const back = direction === "in" ? "out" : "in";
  screen.undo(() => scan(code, { direction: back, gate, person, undone: true }));
  setTimeout(() => screen.undo(null), UNDO_MS);
}

function later(ms, act) {
  timers.forEach(clearTimeout);
  timers = [setTimeout(act, ms)];
}

async function count() {
  admitted += 1;
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
    isSkewed: Math.abs(device.offset) > SKEW_MS,
  });
  screen.put("admitted", admitted);
}

async function refused(failure) {
  if (failure.code === "device.revoked") await wipe();
  else if (["device.expired", "device.unknown"].includes(failure.code)) {
    device.forgetToken();
    people.lock();
    await pack.drop();
    await pair();
  }
}

/** Forgets everything that this device ever held. */
async function wipe() {
  people.lock();
  device.pairing = null;
  screen.idle();
  screen.show("wiped");
  await vault.wipe();
  for (const name of await caches.keys()) if (name.startsWith("laurel-scanner")) await caches.delete(name);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
}

function openTyping() {
  screen.part("typed").value = "";
  screen.part("typing").showModal();
}

async function find() {
  const text = screen.part("typed").value;
  screen.people(readTyped(text) ? [] : await people.find(text), choose);
}

function typed(text) {
  if (readTyped(text) === null) return;
  screen.part("typing").close();
  scan(readTyped(text));
}

/** By name a desk checks in; an usher sees who it is and where the seat is. */
function choose(person) {
  screen.part("typing").close();
  if (device.pairing.role === "registrar") scan(person.card.id, { person });
  else screen.answer({ outcome: "", tone: "idle", word: screen.say("found"), person: person.card, seat: person.card.seat });
}

/** A hand scanner is a keyboard: many digits and Enter, wherever the focus is. */
function listenToHandScanner(heard) {
  let typedSoFar = "", typedAt = 0;
  addEventListener("keydown", event => {
    if (document.body.dataset.state !== "door" || screen.part("typing").open || event.ctrlKey || event.metaKey || event.altKey) return;
    if (Date.now() - typedAt > HAND_PAUSE_MS) typedSoFar = "";
    typedAt = Date.now();
    if (event.key === "Enter") {
      if (typedSoFar.length >= 8) {
        event.preventDefault();
        heard(typedSoFar);
      }
      typedSoFar = "";
    } else if (event.key.length === 1) typedSoFar += event.key;
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
