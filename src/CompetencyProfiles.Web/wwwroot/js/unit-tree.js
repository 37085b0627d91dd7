// Fetches the units below another when its branch is unfolded for the first time; without this the link in its place does it.
import { read } from "./read-page.js";

const tree = document.querySelector(".unit-tree");

tree?.addEventListener("toggle", async event => {
  const link = event.target.open && event.target.querySelector(":scope > a[data-branch]");
  if (!link || link.ariaBusy === "true") return;
  link.ariaBusy = "true";
  const branch = (await read(link.href))?.getElementById(event.target.id)?.querySelector(":scope > ul");
  if (!branch) {
    // Signed out, or the network is away: the link stays, and following it says what is wrong.
    link.ariaBusy = "false";
    return;
  }
  const hadFocus = document.activeElement === link;
  link.replaceWith(branch);
  if (hadFocus) branch.querySelector("a").focus();
}, true);
