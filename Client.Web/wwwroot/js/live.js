// Keeps a part of a page live: whenever the stream says that something changed, the page is asked again and the part exchanged.
// A part with data-each-minute is asked for each minute as well: a clock, what is due, who came within a minute.
// The stream comes back by itself after a disconnection; meanwhile the page says that what it shows may be old.
// Nobody's hand is disturbed: nothing is exchanged while somebody types or presses, and focus and scrolling stay where they were.
const part = document.querySelector("[data-live]");
const stale = document.querySelector("[data-stale]");
const silence = 40_000, apart = 400, patience = 2_000;
let heard = Date.now(), minute = minuteNow(), asking = false, again = false, pressed = false, source;

function minuteNow() {
  return Math.floor(Date.now() / 60_000);
}

// What is folded open and has an id stays open; of any other, whoever opened it is still reading.
const typed = "input:not([readonly]), select, textarea:not([readonly]), details[open]:not([id]) > summary";
const isTyping = () => part.contains(document.activeElement) && document.activeElement.matches(typed) || isFilledIn();

// Where the part says so, what somebody chose in one of its forms stays chosen until it is sent: a phone is paired with the gate that was picked for it.
const isFilledIn = () => "keepFilled" in part.dataset && [...part.querySelectorAll("input, select")].some(isChanged);
const isChanged = field => field.options
  ? field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected))
  : field.value !== field.defaultValue;

function fresh() {
  heard = Date.now();
  if (stale) stale.hidden = true;
}

function old() {
  if (!stale || !stale.hidden) return;
  const since = stale.querySelector("time");
  if (since) since.textContent = new Date(heard).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  stale.hidden = false;
}

const rolled = () => [...part.querySelectorAll(".scroll")];

function exchange(next) {
  const focused = part.contains(document.activeElement) ? marksOf(document.activeElement) : null;
  const opened = [...part.querySelectorAll("details[id][open]")].map(one => one.id);
  const scrolled = rolled().map(one => [one.scrollLeft, one.scrollTop]);
  part.replaceChildren(...document.importNode(next, true).childNodes);
  for (const one of part.querySelectorAll("details[id]")) one.open ||= opened.includes(one.id);
  rolled().forEach((one, i) => { [one.scrollLeft, one.scrollTop] = scrolled[i] ?? [0, 0]; });
  if (focused) [...part.querySelectorAll("a[href], button, summary, [tabindex]")].find(one => marksOf(one) === focused)?.focus({ preventScroll: true });
  part.dispatchEvent(new CustomEvent("live:fresh", { bubbles: true }));
}

// What hangs over every page: that this is a rehearsal, or is one no more.
function hang(page) {
  const [bars, others] = [document, page].map(one => one.querySelector(".bars"));
  if (bars && others && bars.innerHTML !== others.innerHTML) bars.replaceChildren(...document.importNode(others, true).childNodes);
}

// What a thing is called, and whom or what it is about: a button of the same name in another row is another button.
function marksOf(one) {
  if (one.id) return one.id;
  if (one.matches("summary")) return `summary ${one.parentElement.id}`;
  const about = one.form ? [...new FormData(one.form)].filter(([name]) => !["command", "__RequestVerificationToken"].includes(name)) : one.href;
  return `${one.localName} ${one.ariaLabel ?? (one.matches("a, button") ? one.textContent : rolled().indexOf(one))} ${about}`;
}

async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  let wait = apart;
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (answer.redirected || answer.status === 401 || answer.status === 403) return leave();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("[data-live]");
    if (!answer.ok || !next) throw new Error("The page is not there.");
    hang(page);
    again ||= isTyping() || pressed;
    if (isTyping()) wait = patience;
    else if (!pressed) exchange(next);
    fresh();
  } catch {
    old();
    again = true;
    wait = patience;
  }
  setTimeout(() => {
    asking = false;
    if (again) {
      again = false;
      refresh();
    }
  }, wait);
}

// Whoever may no longer see the page is led to where the server leads: names do not stay on the screen.
// Without the place in the page: to go to the same address with one is to go nowhere.
function leave() {
  source?.close();
  location.assign(location.pathname + location.search);
}

function open() {
  source?.close();
  source = new EventSource(part.dataset.live);
  for (const name of (part.dataset.events ?? "presence").split(" ")) source.addEventListener(name, refresh);
  source.addEventListener("beat", fresh);
  source.onopen = fresh;
  source.onerror = ({ target }) => {
    if (target !== source) return;
    old();
    if (source.readyState === EventSource.CLOSED) setTimeout(reopen, 3_000, source);
  };
}

// What was refused is asked for as a page: it says why, or leads away.
function reopen(closed) {
  if (closed !== source || document.hidden) return;
  open();
  refresh();
}

setInterval(() => {
  if (document.hidden) return;
  if (Date.now() - heard > silence) old();
  if (!("eachMinute" in part.dataset) || minute === minuteNow()) return;
  minute = minuteNow();
  refresh();
}, 1_000);
// A browser keeps few connections to one address: a page that nobody sees holds none.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    source?.close();
    return;
  }
  open();
  refresh();
});
document.addEventListener("pointerdown", () => { pressed = true; }, true);
for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => setTimeout(() => { pressed = false; }), true);
addEventListener("blur", () => { pressed = false; });
if (!document.hidden) open();
