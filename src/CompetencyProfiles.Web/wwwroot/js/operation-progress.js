// Keeps the progress of long work up to date in place and loads the page again when it is over.
for (const box of document.querySelectorAll("[data-operation]")) {
  const text = box.querySelector("[data-operation-text]");
  const bar = box.querySelector("progress");
  box.querySelector("[data-operation-refresh]")?.remove();

  const ask = async () => {
    try {
      const answer = await fetch(box.dataset.operation, { headers: { Accept: "application/json" } });
      if (!answer.ok || answer.redirected) return location.reload();
      const state = await answer.json();
      if (state.isOver) return location.reload();
      if (text.textContent !== state.text) text.textContent = state.text;
      if (state.percent === null) bar.removeAttribute("value");
      else bar.value = state.percent;
    } catch {
      // The server restarts or the network is away: ask again.
    }
    setTimeout(ask, 1000);
  };
  setTimeout(ask, 1000);
}
