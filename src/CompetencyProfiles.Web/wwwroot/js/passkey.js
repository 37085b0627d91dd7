// Fills in the forms of passkeys: asks the server what is to be signed, the browser for the signature, and sends it as the form's field.
// Without this script, or in a browser without passkeys, the form says what is missing and the password remains.
const able = "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;

// A challenge is good for five minutes; one that waits in a field is renewed before.
const renewal = 4 * 60_000;
let waiting = null;

if (able) document.querySelectorAll("form[data-passkey]").forEach(prepare);

function prepare(form) {
  const credential = form.elements["Credential"];
  form.querySelector("[data-passkey-missing]").hidden = true;
  form.querySelector("button").hidden = false;
  form.addEventListener("submit", event => {
    if (credential.value) return;
    event.preventDefault();
    waiting?.abort();
    fill(form, {}).catch(error => tell(form, error));
  });
  // After a refusal the browser may show the page again with what was signed before.
  addEventListener("pageshow", () => { credential.value = ""; });
  if (form.dataset.passkeyInFields === "True") offer(form);
}

// Offers passkeys in the list that the browser shows below the name.
async function offer(form) {
  if (!await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
  waiting = new AbortController();
  const renew = setTimeout(() => { waiting.abort(); offer(form); }, renewal);
  try {
    await fill(form, { mediation: "conditional", signal: waiting.signal });
  } catch {
    // Nobody chose one; the password and the button are there.
  } finally {
    clearTimeout(renew);
  }
}

async function fill(form, how) {
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.dataset.passkeyOptions, { method: "POST", body, redirect: "manual" });
  if (!answer.ok) {
    // Signed out meanwhile, or a fresh proof is asked for: the page itself leads there.
    if (!how.mediation) location.reload();
    return;
  }
  const options = await answer.json();
  const made = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), ...how });
  form.elements["Credential"].value = JSON.stringify(made);
  form.requestSubmit();
}

function tell(form, error) {
  const state = form.querySelector("[data-passkey-state]");
  state.textContent = (error.name === "InvalidStateError" && state.dataset.known) || state.dataset.failed;
}
