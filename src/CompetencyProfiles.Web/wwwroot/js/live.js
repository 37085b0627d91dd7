// Keeps the parts of a page that somebody else writes up to date. Asks for the number of changes, and reads the page again when it has grown.
import { read } from "./read-page.js";

const page = document.querySelector("[data-live]");
const pause = 1_500;
let stamp = page.dataset.stamp;

document.addEventListener("saved", look);
setInterval(() => { if (document.visibilityState === "visible") look(); }, pause);

async function look() {
  const answer = await fetch(page.dataset.live).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const now = await answer.json();
  if (`${now.stamp}` === stamp) return;
  stamp = `${now.stamp}`;
  if (now.moved) return location.reload();
  const fresh = await read(location.href);
  if (!fresh) return;
  for (const part of document.querySelectorAll("[data-live-part]")) {
    const other = fresh.getElementById(part.id);
    if (other && !part.contains(document.activeElement) && !isFilledIn(part)) part.replaceWith(document.adoptNode(other));
  }
}

// What was typed into a part and not sent yet stays; the part follows when the page is read again.
function isFilledIn(part) {
  return [...part.querySelectorAll("input, select, textarea")].some(field =>
    field.tagName === "SELECT" ? [...field.options].some(option => option.selected !== option.defaultSelected)
      : field.type === "radio" || field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);
}
