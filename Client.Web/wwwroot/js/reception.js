// Keeps the one field ready: a hand scanner types into it at any moment, and Escape clears it.
const field = document.getElementById("q");
const writes = "input:not([type=checkbox]):not([type=radio]), select, textarea";

document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    field.value = "";
    field.focus();
    return;
  }
  // What is typed beside a field goes into the one: a scanner's Enter must never press the button or tick that happens to have the focus.
  const isText = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isText && !event.target.matches?.(writes)) field.focus();
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
