// Shows the question of a <details class="confirm"> as a dialog. Without script it folds out below its button.
for (const details of document.querySelectorAll("details.confirm")) {
  const summary = details.querySelector("summary");
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", details.querySelector(".confirm-question").getAttribute("aria-label"));
  dialog.append(details.querySelector(".confirm-question"));
  details.after(dialog);
  summary.setAttribute("aria-haspopup", "dialog");
  summary.addEventListener("click", event => {
    event.preventDefault();
    dialog.showModal();
  });
  // A press beside the dialog, or on a button that only closes, leaves everything as it was.
  dialog.addEventListener("click", event => {
    if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
  });
  dialog.addEventListener("close", () => summary.focus());
}
