// The picture follows the measures, and a part that is dragged on it writes its place into the form. Without this the form's buttons do the same.
const form = document.getElementById("design");
const looks = document.getElementById("looks");
const picture = () => document.getElementById("picture");
const svgSpace = "http://www.w3.org/2000/svg";
let asked = 0;

const field = (part, name) => form.elements.namedItem(`box.${part}.${name}`);
const number = (part, name) => Number.parseFloat(field(part, name).value.replace(",", ".")) || 0;

async function draw() {
  const mine = ++asked;
  const answer = await fetch("?handler=Looks", { method: "POST", body: new FormData(form) });
  if (mine !== asked || !answer.ok) return;
  const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
  looks.replaceChildren(...drawn.body.childNodes);
  addHandles();
}

// Where a part may be taken hold of: about where its ink is.
function addHandles() {
  const svg = picture().querySelector("svg");
  for (const row of form.querySelectorAll("tr[data-part]")) {
    const part = row.dataset.part;
    if (!field(part, "shown").checked) continue;
    const [x, y, width, size] = ["x", "y", "width", "size"].map(name => number(part, name));
    const square = part === "Mark" || part === "Qr";
    const tall = square ? width : part === "Photo" ? width * 4 / 3 : part === "Band" ? 9 : part === "Name" ? size * 1.4 : Math.max(size, 2);
    const top = square || part === "Photo" || part === "Name" || part === "Band" ? y : y - Math.max(size, 2) * 0.8;
    const handle = document.createElementNS(svgSpace, "rect");
    for (const [name, value] of Object.entries({ x: part === "Code" ? x - width / 2 : x, y: top, width, height: tall })) handle.setAttribute(name, value);
    handle.dataset.part = part;
    svg.append(handle);
  }
}

looks.addEventListener("pointerdown", event => {
  const part = event.target.dataset?.part;
  const svg = picture()?.querySelector("svg");
  if (!part || !svg) return;
  event.preventDefault();
  const handle = event.target;
  handle.setPointerCapture(event.pointerId);
  const scale = svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
  const from = { x: number(part, "x"), y: number(part, "y"), atX: event.clientX, atY: event.clientY };
  const put = (dx, dy) => {
    field(part, "x").value = (Math.round((from.x + dx) * 10) / 10).toString();
    field(part, "y").value = (Math.round((from.y + dy) * 10) / 10).toString();
    handle.setAttribute("transform", `translate(${dx} ${dy})`);
  };
  const over = new AbortController();
  handle.addEventListener("pointermove", move => put((move.clientX - from.atX) * scale, (move.clientY - from.atY) * scale), { signal: over.signal });
  handle.addEventListener("pointerup", () => {
    over.abort();
    draw();
  }, { signal: over.signal });
  handle.addEventListener("pointercancel", () => {
    over.abort();
    put(0, 0);
  }, { signal: over.signal });
});

form.addEventListener("change", draw);
addHandles();
