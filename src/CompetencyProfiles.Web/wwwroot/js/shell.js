// Small improvements of every page. Nothing here is needed to use it.
import "./confirm.js";
import "./autosave.js";

// A form is sent once: a second press while the answer is under way does nothing.
// (The server would know it by the form's key; this saves the wait.)
const sent = new WeakSet();
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (sent.has(form)) event.preventDefault();
  else sent.add(form);
});
addEventListener("pageshow", event => {
  if (event.persisted) document.querySelectorAll("form").forEach(form => sent.delete(form));
});

// After a refused form, the reader starts where it says why.
(document.querySelector(".notice.bad[role=alert]") ?? document.querySelector("[aria-invalid=true]"))?.focus();

// A filter applies as soon as it is chosen; the button remains for those without script.
document.addEventListener("change", event => {
  const form = event.target.form;
  if (form?.matches("[data-submit-on-change]") && event.target.matches("select, input[type=checkbox], input[type=radio]")) form.requestSubmit();
});
