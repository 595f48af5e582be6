/* maillage: comfort only; each page reads and works without this file. */
(() => {
  const root = document.documentElement, KEY = "maillage-theme", ORDER = ["system", "light", "dark"];
  const button = document.querySelector("[data-ml-theme]");
  let mode = "system";
  try { mode = localStorage.getItem(KEY) ?? "system"; } catch { /* storage may be forbidden */ }
  if (!ORDER.includes(mode)) mode = "system";
  const apply = () => {
    if (mode === "system") root.removeAttribute("data-fr-theme"); else root.setAttribute("data-fr-theme", mode);
    /* the words stand on the button, in the language of the page */
    if (button) { button.hidden = false; button.textContent = button.dataset[mode]; }
  };
  apply();
  button?.addEventListener("click", () => {
    mode = ORDER[(ORDER.indexOf(mode) + 1) % ORDER.length];
    try { localStorage.setItem(KEY, mode); } catch { /* storage may be forbidden */ }
    apply();
  });

  /* one source open at a time; Esc and a click elsewhere close it, the choice of a region, that of a day */
  const open = () => document.querySelectorAll(".ml-src[open], .ml-region[open], .ml-when details[open]");
  document.addEventListener("click", (event) => {
    for (const source of open()) if (!source.contains(event.target)) source.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const source of open()) { source.open = false; source.querySelector("summary").focus(); }
  });

  /* map and table answer each other */
  const mark = (zone, on) => {
    for (const element of document.querySelectorAll("[data-z]")) {
      if (element.dataset.z === zone) element.classList.toggle("is-on", on);
    }
  };
  for (const element of document.querySelectorAll("[data-z]")) {
    element.addEventListener("pointerenter", () => mark(element.dataset.z, true));
    element.addEventListener("pointerleave", () => mark(element.dataset.z, false));
  }

  /* what only works with script is shown by it; a link that is to be copied leads where it says without */
  for (const button of document.querySelectorAll("[data-ml-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  for (const link of document.querySelectorAll("a[data-ml-copy]")) {
    const told = document.getElementById(link.dataset.mlCopy);
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      try { await navigator.clipboard.writeText(link.href); told.textContent = told.dataset.text; }
      catch { location.assign(link.href); }
    });
  }
})();
