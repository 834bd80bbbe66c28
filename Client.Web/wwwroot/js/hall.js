// Moves people between seats by mouse, pen, touch or keyboard. Nothing is asked of the server here: moves gather in one form, which a person sends.
const map = document.querySelector("svg.hall");
const said = document.getElementById("said");
const pending = document.getElementById("pending");
const drawn = document.getElementById("moved");
const links = [...map.querySelectorAll("a[data-seat]")];
const seats = new Map(links.map(link => [link.dataset.seat, seatOf(link)]));
const people = new Map();
const sitting = new Map(); // seat → attendee, as it would be
for (const link of links)
  if (link.dataset.attendee) {
    people.set(link.dataset.attendee, { name: link.dataset.name, from: link.dataset.seat, inside: link.dataset.inside === "true" });
    sitting.set(link.dataset.seat, link.dataset.attendee);
  }

let held = null; // the attendee being carried
let drag = null; // where a press began, and the label that follows it

function seatOf(link) {
  const box = link.querySelector("rect");
  const [x, y, size] = ["x", "y", "width"].map(name => Number(box.getAttribute(name)));
  return { name: link.dataset.seat, link, x: x + size / 2, y: y + size / 2, size, kept: link.dataset.kept === "true" };
}

const seatNow = attendee => [...sitting].find(([, one]) => one === attendee)?.[0] ?? null;
const say = (what, ...words) => { said.textContent = words.reduce((text, word, i) => text.replace(`{${i}}`, word), said.dataset[what]); };

function pick(attendee, name) {
  if (!people.has(attendee)) people.set(attendee, { name, from: null, inside: false });
  const seat = seatNow(attendee);
  if (seat && seats.get(seat).kept) return say("kept");
  held = attendee;
  mark();
  say("picked", people.get(attendee).name);
}

function put(name) {
  const [to, from] = [seats.get(name), seatNow(held)];
  const other = sitting.get(name);
  if (to.kept) return say("kept");
  if (other && !from) return say("taken");
  if (name !== from) {
    sitting.delete(from);
    if (other) sitting.set(from, other);
    sitting.set(name, held);
    say("moved", people.get(held).name, name);
  }
  held = null;
  mark();
  show();
}

function drop() {
  held = null;
  mark();
  say("dropped");
}

function mark() {
  const seat = held && seatNow(held);
  for (const link of links) link.classList.toggle("carried", link.dataset.seat === seat);
  map.classList.toggle("carrying", held !== null);
}

/** Everybody whose seat would differ, with old and new seat. */
function moves() {
  return [...sitting].map(([to, attendee]) => ({ attendee, to, ...people.get(attendee) })).filter(move => move.from !== move.to);
}

function show() {
  const list = moves();
  pending.hidden = list.length === 0;
  pending.querySelector(".moves").replaceChildren(...list.map(line));
  pending.querySelector(".asked").replaceChildren(...list.flatMap(move => [field("attendees", move.attendee), field("seats", move.to)]));
  const word = pending.querySelector(".tickline");
  word.hidden = !list.some(move => move.inside && move.from);
  word.querySelector("input").required = !word.hidden;
  drawn.replaceChildren(...list.flatMap(move => [ring(seats.get(move.to)), ...(move.from ? [arrow(seats.get(move.from), seats.get(move.to))] : [])]));
}

function field(name, value) {
  return Object.assign(document.createElement("input"), { type: "hidden", name, value });
}

function line(move, i) {
  const item = document.createElement("li");
  const parts = [["span", i + 1], ["div", move.name], ["em", move.from ?? "–"], ["i", "›"], ["strong", move.to]];
  item.append(...parts.map(([tag, text]) => Object.assign(document.createElement(tag), { textContent: text })));
  return item;
}

function shape(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

const ring = seat => shape("rect", { x: seat.x - seat.size / 2 - 2, y: seat.y - seat.size / 2 - 2, width: seat.size + 4, height: seat.size + 4, rx: 8, class: "mv" });
const arrow = (from, to) => shape("path", { d: `M${from.x} ${from.y}Q${(from.x + to.x) / 2} ${Math.min(from.y, to.y) - 18} ${to.x} ${to.y}`, class: "ar" });

/** The nearest seat in the direction of an arrow key; a step sideways counts less than a step astray. */
function nearest(seat, dx, dy) {
  const ahead = other => (other.x - seat.x) * dx + (other.y - seat.y) * dy;
  const astray = other => Math.abs((other.x - seat.x) * dy) + Math.abs((other.y - seat.y) * dx);
  return [...seats.values()].filter(other => ahead(other) > 4).sort((one, other) => ahead(one) + 4 * astray(one) - ahead(other) - 4 * astray(other))[0];
}

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

map.addEventListener("keydown", event => {
  const link = event.target.closest("a[data-seat]");
  if (!link || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in arrows) nearest(seats.get(link.dataset.seat), ...arrows[event.key])?.link.focus();
  else if (held && (event.key === "Enter" || event.key === " " || event.key === "m")) put(link.dataset.seat);
  else if (!held && (event.key === "m" || event.key === "M") && sitting.has(link.dataset.seat)) pick(sitting.get(link.dataset.seat));
  else return;
  event.preventDefault();
});
document.addEventListener("keydown", event => { if (event.key === "Escape" && held) drop(); });

// A click while somebody is carried sets the person down; else it opens the seat, as without script.
map.addEventListener("click", event => {
  const link = event.target.closest("a[data-seat]");
  if (!link || (!held && !drag?.ended)) return;
  event.preventDefault();
  if (held) put(link.dataset.seat);
}, true);
map.addEventListener("dragstart", event => event.preventDefault());

map.addEventListener("pointerdown", event => {
  const link = event.target.closest("a[data-seat]");
  const attendee = link && sitting.get(link.dataset.seat);
  drag = attendee && !held && event.button === 0 && event.pointerType !== "touch" ? { attendee, x: event.clientX, y: event.clientY, label: null } : null;
});
document.addEventListener("pointermove", event => {
  if (!drag || drag.ended) return;
  if (!drag.label && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > 6) {
    pick(drag.attendee);
    if (!held) return void (drag = null);
    drag.label = Object.assign(document.createElement("div"), { className: "carrylabel", textContent: people.get(held).name });
    document.body.append(drag.label);
  }
  if (drag.label) drag.label.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`;
});
document.addEventListener("pointerup", event => {
  if (!drag?.label) return;
  drag.label.remove();
  const link = document.elementFromPoint(event.clientX, event.clientY)?.closest("a[data-seat]");
  if (link) put(link.dataset.seat);
  else drop();
  drag = { ended: true };
  setTimeout(() => { drag = null; }, 0);
});

for (const button of document.querySelectorAll("[data-pick]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    pick(button.dataset.pick, button.dataset.name);
    map.scrollIntoView({ block: "nearest" });
  });
}
pending.querySelector(".drop").addEventListener("click", () => {
  sitting.clear();
  for (const [attendee, { from }] of people) if (from) sitting.set(from, attendee);
  drop();
  show();
});
