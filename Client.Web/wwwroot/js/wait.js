// Counts down what the page says it waits for, then asks for the page again; not while somebody fills in a form, which then stays as typed.
const waiting = document.querySelector("[data-wait]");
const until = Date.now() + Number(waiting.dataset.wait) * 1_000;
const [left, bar] = [waiting.querySelector("[data-left]"), waiting.querySelector("progress")];
const typed = "input:not([type=hidden]), select, textarea";
let touched = false;

document.addEventListener("input", () => { touched = true; });

const beat = setInterval(() => {
  const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1_000));
  left.textContent = seconds;
  bar.value = bar.max - Math.min(bar.max, seconds);
  if (seconds > 0) return;
  clearInterval(beat);
  if (!touched && !document.activeElement.matches(typed)) location.reload();
}, 250);
