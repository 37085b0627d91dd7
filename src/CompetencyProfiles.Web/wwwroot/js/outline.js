// Criteria are put into order by dragging their grip. What is dropped is sent by the same form as the buttons beside it, which work without a mouse.
const form = document.getElementById("move");
const lists = [...document.querySelectorAll("ol.outline")];
let dragged = null;

for (const list of lists) {
  for (const item of list.children) {
    const grip = item.querySelector(".grip");
    grip.classList.add("ready");
    grip.addEventListener("pointerdown", () => { item.draggable = true; });
    grip.addEventListener("pointerup", () => { item.draggable = false; });
    item.addEventListener("dragstart", event => {
      dragged = item;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", item.dataset.key);
      item.classList.add("dragged");
    });
    item.addEventListener("dragend", () => {
      item.draggable = false;
      item.classList.remove("dragged");
      dragged = null;
    });
  }
  list.addEventListener("dragover", event => {
    if (!dragged) return;
    event.preventDefault();
    const after = [...list.children].find(item => item !== dragged && event.clientY < item.getBoundingClientRect().top + item.offsetHeight / 2);
    if (after !== dragged.nextElementSibling || dragged.parentElement !== list) list.insertBefore(dragged, after ?? null);
  });
  list.addEventListener("drop", event => {
    if (!dragged) return;
    event.preventDefault();
    const to = document.createElement("input");
    to.type = "hidden";
    to.name = "to";
    to.value = `${dragged.dataset.key}|${list.dataset.field}|${[...list.children].indexOf(dragged)}`;
    form.append(to);
    form.requestSubmit();
  });
}
