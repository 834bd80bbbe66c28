// Keeps the one field ready: a hand scanner types into it at any moment, and Escape clears it.
const field = document.getElementById("q");
const writes = "input:not([type=checkbox]):not([type=radio]), select, textarea";

// One match alone is at hand: Enter hands over. It is a person's own Enter: neither a key that is still held down nor the second one that some scanners send.
const only = document.querySelector("[data-only]");
const [shownAt, soon] = [performance.now(), 500];
only?.querySelector("kbd").removeAttribute("hidden");
only?.focus();
only?.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.repeat || performance.now() - shownAt < soon)) event.preventDefault();
});

document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    field.value = "";
    field.focus();
    return;
  }
  // What is typed beside a field goes into the one: a scanner's Enter must never press the button or tick that happens to have the focus.
  const isText = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isText || event.target.matches?.(writes)) return;
  field.focus();
  if (only) field.select();
});

// Without network a browser would put its own page here, and what was typed would be gone.
const offline = document.getElementById("offline");
document.addEventListener("submit", event => {
  offline.hidden = navigator.onLine;
  if (!navigator.onLine) event.preventDefault();
});
addEventListener("online", () => { offline.hidden = true; });

// Whoever opens the newcomer's form types the name next; where the quota is full, the reason.
document.querySelector(".newcomer")?.addEventListener("toggle", event => {
  const next = event.target.querySelector("[name='newcomer.beyondQuota']") ?? event.target.querySelector("[name='newcomer.name']");
  if (!event.target.open || document.activeElement === field && field.value) return;
  next.focus();
  next.select();
});
