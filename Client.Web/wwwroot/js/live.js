// Keeps a part of a page live: whenever the stream says that something changed, the page is asked again and the part exchanged.
// A part with data-each-minute is asked for each minute as well: a clock, what is due, who came within a minute.
// The stream comes back by itself after a disconnection; meanwhile the page says that what it shows may be old.
const part = document.querySelector("[data-live]");
const stale = document.querySelector("[data-stale]");
const silence = 40_000, apart = 400;
let heard = Date.now(), minute = minuteNow(), asking = false, again = false, source;

function minuteNow() {
  return Math.floor(Date.now() / 60_000);
}

const isTyping = () => part.contains(document.activeElement) && document.activeElement.matches("input, select, textarea, summary");

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

async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
    if (!answer.ok || !next) throw new Error("The page is not there.");
    if (isTyping()) again = true;
    else {
      part.replaceChildren(...document.importNode(next, true).childNodes);
      part.dispatchEvent(new CustomEvent("live:fresh", { bubbles: true }));
    }
    fresh();
  } catch {
    old();
    again = true;
  }
  setTimeout(() => {
    asking = false;
    if (again) {
      again = false;
      refresh();
    }
  }, again ? 2_000 : apart);
}

function open() {
  source = new EventSource(part.dataset.live);
  for (const name of (part.dataset.events ?? "presence").split(" ")) source.addEventListener(name, refresh);
  source.addEventListener("beat", fresh);
  source.onopen = fresh;
  source.onerror = () => {
    old();
    if (source.readyState === EventSource.CLOSED) setTimeout(open, 3_000);
  };
}

setInterval(() => {
  if (Date.now() - heard > silence) old();
  if (!("eachMinute" in part.dataset) || minute === minuteNow()) return;
  minute = minuteNow();
  if (!document.hidden) refresh();
}, 1_000);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) refresh();
});
open();
