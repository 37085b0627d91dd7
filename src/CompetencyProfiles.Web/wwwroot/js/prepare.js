// Counts what is chosen while preparing, opens the example where the level asks for one, and hints when every level is the same.
const cards = [...document.querySelectorAll(".prepare-card")];
const progress = document.getElementById("prepare-progress");
const same = document.getElementById("all-same");

document.addEventListener("change", event => { if (event.target.type === "radio") tell(); });
tell();

function tell() {
  const chosen = cards.map(card => card.querySelector("input[type=radio]:checked")?.value).filter(level => level !== undefined);
  progress.querySelector("progress").value = chosen.length;
  progress.querySelector("[data-text]").textContent = progress.dataset.text.replace("{0}", chosen.length).replace("{1}", cards.length);
  same.hidden = !(chosen.length === cards.length && chosen.length >= 3 && new Set(chosen).size === 1 && chosen[0] !== "0");
  for (const card of cards) {
    const level = card.querySelector("input[type=radio]:checked")?.value;
    const asked = (card.dataset.exampleAt ?? "").split(" ").includes(level);
    card.querySelector("[data-example-asked]").hidden = !asked;
    if (asked) card.querySelector("details").open = true;
  }
}
