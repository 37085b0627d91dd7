// Saves a form by itself while it is filled in. What the reader sees is true: "saved" is shown after the server's answer only.
// One save is under way at a time. A save without an answer is sent again with the same key until it is answered, so nothing is saved twice
// and nothing is lost; what is typed meanwhile goes with the next one. Text stays in the page: nothing is kept in the browser's storage.
// A form with data-after-saves is sent only once everything on the page is saved.
const pause = 800, longestPause = 15_000, look = 100;

const kept = [...document.querySelectorAll("form[data-autosave]")].map(keep);
let afterSaves = 0;
document.addEventListener("submit", event => { if (event.target.matches("[data-after-saves]")) sendAfterSaves(event); });

function keep(form) {
  const state = form.querySelector(".save-state");
  const key = form.elements["form-key"];
  const version = form.elements[state.dataset.versionField];
  let dirty = false, waiting = null, busy = false, stopped = false, refused = false, tries = 0, timer = 0, submitter = null;

  form.addEventListener("input", () => {
    dirty = true;
    if (!waiting) plan(pause);
  });

  // Leaving by a button waits for the save under way, whose key and version the form needs.
  form.addEventListener("submit", event => {
    clearTimeout(timer);
    if (!waiting || stopped) {
      dirty = false;
      stopped = true;
      return;
    }
    event.preventDefault();
    submitter = { button: event.submitter };
    save();
  });
  addEventListener("online", save);
  addEventListener("beforeunload", event => { if ((dirty || waiting) && !stopped) event.preventDefault(); });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(); });

  // What was filled in before this script had come.
  if ([...form.elements].some(changed)) {
    dirty = true;
    plan(0);
  }

  function plan(delay) {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  }

  async function save() {
    if (busy || stopped || (!dirty && !waiting)) return;
    if (!waiting) {
      waiting = new URLSearchParams(new FormData(form));
      dirty = false;
    }
    busy = true;
    if (tries === 0) show("saving");
    try {
      await take(await fetch(form.action, { method: "POST", body: waiting, headers: { Autosave: "1" }, redirect: "manual", keepalive: waiting.toString().length < 60_000 }));
    } catch {
      again("waiting");
    } finally {
      busy = false;
    }
    if (submitter && !waiting) {
      const { button } = submitter;
      submitter = null;
      if (!stopped) form.requestSubmit(button);
    } else if (dirty && !waiting) plan(pause);
  }

  async function take(answer) {
    if (answer.type === "opaqueredirect") return again("signedout");
    if (answer.status === 409) {
      stopped = refused = true;
      return show("older");
    }
    if (answer.status === 422) {
      waiting = null;
      refused = true;
      tries = 0;
      return show("refused", (await answer.json()).errors.join(" "));
    }
    if (!answer.ok) return again("waiting");
    const saved = await answer.json();
    key.value = saved.formKey;
    if (version && saved.version !== null) version.value = saved.version;
    waiting = null;
    refused = false;
    tries = 0;
    show("saved", saved.at);
    form.dispatchEvent(new CustomEvent("saved", { bubbles: true }));
  }

  function again(name) {
    tries++;
    show(name);
    plan(Math.min(longestPause, 1000 * 2 ** Math.min(tries - 1, 4)));
  }

  function show(name, value = "") {
    state.dataset.state = name;
    const words = state.dataset[name];
    const text = words.includes("{0}") ? words.replace("{0}", value) : `${words} ${value}`.trim();
    if (state.textContent !== text) state.textContent = text;
  }

  return { form, save, isOpen: () => !refused && (dirty || waiting !== null), isRefused: () => refused };
}

function changed(field) {
  return field.type === "radio" || field.type === "checkbox" ? field.checked !== field.defaultChecked
    : field.tagName === "TEXTAREA" && field.value !== field.defaultValue;
}

function sendAfterSaves(event) {
  clearInterval(afterSaves);
  const refused = kept.find(other => other.isRefused());
  if (refused) {
    event.preventDefault();
    refused.form.querySelector(".save-state").scrollIntoView({ block: "center" });
    return;
  }
  if (!kept.some(other => other.isOpen())) return;
  event.preventDefault();
  const { target: form, submitter } = event;
  afterSaves = setInterval(() => {
    for (const other of kept) other.save();
    if (kept.some(other => other.isOpen())) return;
    clearInterval(afterSaves);
    form.requestSubmit(submitter);
  }, look);
}
