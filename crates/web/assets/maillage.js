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

  /* one source open at a time; Esc and a click elsewhere close it, the choice of a region, that of a day, that of columns */
  const open = () => document.querySelectorAll(".ml-src[open], .ml-region[open], .ml-when details[open], .ml-pop[open]");
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
})();

/* the explorer: rows shown are filtered while typing (accents and case forgiven, every word), and it is said how many; Enter
   searches everything. Without this the form does the same by itself. */
(() => {
  const box = document.querySelector("[data-ml-find]"), found = document.querySelector("[data-ml-found]");
  const bodies = [...document.querySelectorAll("[data-ml-rows] tbody")];
  if (!box || !found || !bodies.length) return;
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const asked = fold(box.value);
  /* what a row says beside its figures: the text of panels is not of the row */
  const said = (row) => [...row.querySelectorAll(":scope > th, :scope > .ml-zone, :scope > td > code")].map((cell) => cell.textContent).join(" ");
  let rows;
  const read = () => bodies.flatMap((body) => {
    const head = body.querySelector(".ml-grouphead .ml-grouphead__in")?.firstChild?.textContent ?? "";
    return [...body.querySelectorAll("tr:not(.ml-grouphead)")].map((row) => ({ row, text: fold(`${head} ${said(row)}`) }));
  });
  let later;
  box.addEventListener("input", () => {
    rows ??= read();
    const typed = fold(box.value).trim(), words = typed === asked ? [] : typed.split(/[\s'’-]+/).filter(Boolean);
    let count = 0;
    for (const { row, text } of rows) {
      const kept = words.every((word) => text.includes(word));
      row.hidden = !kept;
      if (kept) count++;
    }
    for (const body of bodies) body.hidden = !body.querySelector("tr:not(.ml-grouphead):not([hidden])");
    clearTimeout(later);
    /* said once the typing stops, so that it is heard */
    later = setTimeout(() => {
      const how = count === 0 ? found.dataset.none : `${count} ${count === 1 ? found.dataset.one : found.dataset.many}`;
      found.textContent = words.length ? `${how} « ${box.value.trim()} »` : "";
    }, 300);
  });
})();
