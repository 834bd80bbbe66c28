// The sheet and what is wrong with it follow the measures as they are typed. Without this the form's buttons do the same.
const form = document.getElementById("design");
const look = document.getElementById("look");
let asked = 0;
let waiting;

async function draw() {
  const mine = ++asked;
  const typed = new FormData(form);
  for (const [name, value] of [...typed]) if (value instanceof File) typed.delete(name);
  const answer = await fetch("?handler=Picture", { method: "POST", body: typed });
  if (mine !== asked || !answer.ok) return;
  const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
  look.replaceChildren(...[...drawn.body.childNodes].map(node => document.importNode(node, true)));
}

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(draw, 300);
});
