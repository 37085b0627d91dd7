// Shows what the program would say of a text beside it, after each save, and tells when somebody else has written on the same part.
// Without script the hints stand below the form.
const form = document.querySelector("form[data-hints]");
const panel = document.getElementById("hint-panel");
const list = panel.querySelector("ul");
const state = form.querySelector(".save-state");
const lookAgain = 15_000;

place([...list.children].map(line => ({ at: line.dataset.at ?? null, where: line.querySelector(".where").textContent, text: line.querySelector(".what").textContent })));
form.addEventListener("saved", look);
setInterval(() => { if (document.visibilityState === "visible") look(); }, lookAgain);

async function look() {
  const revision = form.elements[state.dataset.versionField].value;
  const answer = await fetch(`${form.dataset.hints}&revision=${encodeURIComponent(revision)}`).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const { hints, note } = await answer.json();
  list.replaceChildren(...hints.map(draw));
  panel.querySelector(".chip").textContent = hints.length;
  panel.querySelector("p").textContent = hints.length === 0 ? panel.dataset.none : panel.dataset.some;
  place(hints);
  tell(note);
}

function draw(hint) {
  const line = document.createElement("li");
  for (const [name, text] of [["where", hint.where], ["what", hint.text]]) {
    const part = document.createElement("span");
    part.className = name;
    part.textContent = text;
    line.append(part, " ");
  }
  return line;
}

function place(hints) {
  for (const spot of form.querySelectorAll(".hints")) spot.replaceChildren(...hints.filter(hint => hint.at === spot.id).map(hint => {
    const line = document.createElement("p");
    line.textContent = hint.text;
    return line;
  }));
}

function tell(note) {
  let told = form.querySelector(".others-note");
  if (!note) return told?.remove();
  if (!told) {
    told = document.createElement("p");
    told.className = "others-note notice due";
    told.setAttribute("role", "status");
    form.prepend(told);
  }
  told.textContent = note;
}
