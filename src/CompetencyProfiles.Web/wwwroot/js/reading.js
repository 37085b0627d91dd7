// Reading a long profile: the contents mark where the reader is, and the list of a small screen folds away once something is chosen.
const links = new Map([...document.querySelectorAll(".profile-nav a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
const jump = document.querySelector(".profile-jump");
jump?.addEventListener("click", event => { if (event.target.closest("a")) jump.open = false; });

let here = null;
const seen = new Set();
const watch = new IntersectionObserver(entries => {
  for (const entry of entries) entry.isIntersecting ? seen.add(entry.target.id) : seen.delete(entry.target.id);
  const first = [...links.keys()].find(id => seen.has(id) && id.startsWith("criterion-"));
  if (!first || first === here) return;
  links.get(here)?.removeAttribute("aria-current");
  here = first;
  const link = links.get(first);
  link.setAttribute("aria-current", "true");
  const list = link.closest(".profile-nav");
  const [at, box] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (at.top < box.top || at.bottom > box.bottom) list.scrollTop += at.top - box.top - box.height / 3;
}, { rootMargin: "-10% 0px -55% 0px" });
for (const id of links.keys()) {
  const part = document.getElementById(id);
  if (part) watch.observe(part);
}
