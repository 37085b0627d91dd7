// Fetches the units below another when its branch is unfolded for the first time; without this the link in its place does it.
const tree = document.querySelector(".unit-tree");

tree?.addEventListener("toggle", async event => {
  const link = event.target.open && event.target.querySelector(":scope > a[data-branch]");
  if (!link || link.ariaBusy === "true") return;
  link.ariaBusy = "true";
  try {
    const answer = await fetch(link.href);
    if (!answer.ok || answer.redirected) return location.assign(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const branch = page.getElementById(event.target.id)?.querySelector(":scope > ul");
    if (!branch) return location.assign(link.href);
    const hadFocus = document.activeElement === link;
    link.replaceWith(branch);
    if (hadFocus) branch.querySelector("a").focus();
  } catch {
    link.ariaBusy = "false";
  }
}, true);
