// A sheet typed by keyboard: a digit answers the row at hand and goes on to the next; what the quick fields say shows in the rows as it is typed.
// Keys are read by their place, because Vietnamese input methods rewrite letters and digits.
const sheet = document.getElementById("sheet");
const rows = [...sheet.querySelectorAll("fieldset")];
const [all, no, blank] = ["allYes", "no", "blank"].map(name => sheet.elements[name]);
const [button, sofar] = [sheet.querySelector("footer button"), document.getElementById("sofar")];
const keys = {
  Digit1: "y", Numpad1: "y", KeyD: "y", KeyY: "y", Digit2: "n", Numpad2: "n", KeyK: "n", KeyN: "n", Digit3: "b", Numpad3: "b", KeyT: "b", KeyB: "b",
};

const answered = row => row.querySelector("input:checked");
const choose = (row, letter) => {
  for (const input of row.querySelectorAll("input")) input.checked = input.value === letter;
};
const listed = field => field ? field.value.split(/[\s,;]+/).filter(Boolean) : [];

// A row that nobody answered by hand says what the quick fields say of it; one that is in both lists, or answered otherwise, is for its person to settle.
function show() {
  const said = new Map();
  for (const [letter, field] of [["n", no], ["b", blank]])
    for (const text of listed(field)) if (/^\d+$/.test(text)) said.set(Number(text), said.has(Number(text)) && said.get(Number(text)) !== letter ? "" : letter);
  for (const row of rows) {
    const here = said.get(Number(row.dataset.number));
    if (!("byHand" in row.dataset)) choose(row, here ?? (all?.checked ? "y" : ""));
    row.classList.toggle("twice", here !== undefined && answered(row)?.value !== here);
    if (answered(row)) row.classList.remove("todo");
  }
  for (const count of sofar.querySelectorAll("[data-of]")) count.textContent = rows.filter(row => (answered(row)?.value ?? "") === count.dataset.of).length;
}

function answer(row, letter) {
  row.dataset.byHand = "";
  choose(row, letter);
  show();
}

function goTo(row) {
  const place = row ? answered(row) ?? row.querySelector("input") : button;
  place.focus();
  place.scrollIntoView({ block: "nearest" });
}

const atHand = () => rows.find(row => row.contains(document.activeElement));

// Whether the key was meant for a row: the one that has the focus, or the first that is not answered.
function tookKey(code) {
  const here = atHand();
  const row = here ?? rows.find(one => !answered(one)) ?? rows[0];
  const at = rows.indexOf(row);
  if (code in keys) { answer(row, keys[code]); goTo(rows[at + 1]); }
  else if (code === "ArrowDown") goTo(here ? rows[at + 1] ?? row : row);
  else if (code === "ArrowUp" && here) goTo(rows[Math.max(0, at - 1)]);
  else if ((code === "Backspace" || code === "Delete") && here) { delete row.dataset.byHand; choose(row, ""); show(); }
  else return false;
  return true;
}

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat && event.code in keys) return;
  if (event.target.matches("input:not([type=radio]):not([type=checkbox]), select, a, button")) return;
  if (tookKey(event.code)) event.preventDefault();
});
sheet.addEventListener("change", event => {
  const row = event.target.type === "radio" && event.target.closest("fieldset");
  if (row) answer(row, event.target.value);
  else show();
});
sheet.addEventListener("input", event => { if (event.target === no || event.target === blank) show(); });

// The rows say everything by then: a complete sheet is sent by them alone, so that all of them are requests of one length.
sheet.addEventListener("submit", () => {
  const numbers = new Set(rows.map(row => Number(row.dataset.number)));
  const isRead = [...listed(no), ...listed(blank)].every(text => numbers.has(Number(text)));
  if (isRead && rows.every(row => answered(row) && !row.classList.contains("twice"))) for (const field of [all, no, blank]) if (field) field.disabled = true;
});
addEventListener("pageshow", () => { for (const field of [all, no, blank]) if (field) field.disabled = false; });

for (const row of rows) if (answered(row)) row.dataset.byHand = "";
for (const hidden of [sofar, document.getElementById("keys")]) if (hidden) hidden.hidden = false;
show();
