// What people see: the whole screen is the answer. Names are there as long as the answer stands, and in no store.
const part = name => document.querySelector(`[data-part="${name}"]`);
const words = JSON.parse(document.getElementById("words").textContent);

export const say = (key, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), words.texts[key] ?? key);

/** Word, tone, what to say and why, for an outcome. */
export const wordsOf = outcome => words.answers[outcome] ?? words.answers.unknown;

export const clock = instant => new Date(instant).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false });

/** Shows one of the page's parts: start, pairing, door, wiped, insecure, storeless. */
export function show(state) {
  document.body.dataset.state = state;
}

export function put(name, text) {
  part(name).textContent = text;
}

export function on(name, event, hear) {
  part(name).addEventListener(event, hear);
}

export { part };

/** The bar that is always in sight: which gate, which way, and whether everything was sent. */
export function bar({ title, gate, direction, isOnline, waiting, isSkewed, isRehearsal, mayTurn }) {
  put("title", title);
  put("gate", gate);
  put("direction", say(direction));
  part("direction-button").dataset.direction = direction;
  part("direction-button").disabled = !mayTurn;
  part("rehearsal").hidden = !isRehearsal;
  part("net").dataset.net = isOnline ? "on" : "off";
  put("net-word", isOnline ? (waiting === 0 ? say("sent") : say("sending", waiting)) : say("offline", waiting));
  part("skew").hidden = !isSkewed;
  part("offline-note").hidden = isOnline;
  put("offline-words", say("offline-note", waiting));
}

/** The answer: a tone, a word, a name and a seat, or what to say and, on a tap, why. */
export function answer({ outcome, tone, word, ask, reason, person, seat, since }) {
  const door = part("door");
  door.dataset.tone = tone;
  door.dataset.outcome = outcome;
  door.querySelector(".answer").scrollTop = 0; // the one before may have been scrolled
  put("word", word);
  part("icon").setAttribute("href", `#icon-${tone}`);
  part("person").hidden = !person;
  put("honorific", person?.honorific ?? "");
  put("name", person?.name ?? "");
  put("position", person?.position ?? "");
  put("unit", person?.unit ?? "");
  part("seatline").hidden = !person || tone === "stop" || Boolean(ask); // who is sent elsewhere needs the sentence, not the seat
  put("seat", seat || "–");
  put("since", since ? say("since", clock(since.at), since.gate ?? "") : "");
  part("ask").hidden = !ask;
  put("ask", ask ?? "");
  part("why").hidden = !reason;
  part("why").open = false;
  put("reason", reason ?? "");
}

/** Ready for the next badge. */
export function idle() {
  answer({ outcome: "", tone: "idle", word: say("ready") });
  undo(null);
}

/** Offers to take the last scan back; null takes the offer away. */
export function undo(take) {
  part("undo").hidden = take === null;
  part("undo").onclick = take;
}

/** People to choose from. */
export function people(found, choose) {
  part("found").replaceChildren(...found.map(person => {
    const [line, button, name, more] = ["li", "button", "b", "span"].map(tag => document.createElement(tag));
    name.textContent = `${person.card.honorific} ${person.card.name}`.trim();
    more.textContent = [person.card.unit, person.card.seat].filter(Boolean).join(" · ");
    button.type = "button";
    button.append(name, more);
    button.addEventListener("click", () => choose(person));
    line.append(button);
    return line;
  }));
}
