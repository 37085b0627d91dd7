// Reminds the writer when a word stands in a text that does not belong there. It happens in this page only: nothing is stored, sent or blocked.
const hints = document.getElementById("word-hints");
const words = new RegExp(`(?<!\\p{L})(?:${hints.dataset.words.split(", ").join("|")})`, "iu"); // At the start of a word: "eingehalten" is no "Gehalt".

document.addEventListener("input", event => { if (event.target.matches("textarea")) look(event.target); });
for (const area of document.querySelectorAll("textarea")) look(area);

function look(area) {
  const found = words.test(area.value);
  let hint = area.parentElement.querySelector(".word-hint");
  if (!found) return hint?.remove();
  if (hint) return;
  hint = document.createElement("p");
  hint.className = "word-hint";
  hint.setAttribute("role", "status");
  hint.textContent = hints.textContent;
  area.after(hint);
}
