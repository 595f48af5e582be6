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

/* the explorer and the actions of the fund: rows shown are filtered while typing (accents and case forgiven, every word), and it is said how many; Enter
   searches everything. Without this the form does the same by itself. */
(() => {
  const box = document.querySelector("[data-ml-find]"), found = document.querySelector("[data-ml-found]");
  const bodies = [...document.querySelectorAll("[data-ml-rows] tbody")];
  if (!box || !found || !bodies.length) return;
  const HEAD = ".ml-grouphead, .ml-group", rowsOf = (body) => [...body.querySelectorAll("tr")].filter((row) => !row.matches(HEAD));
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const asked = fold(box.value);
  /* what a row says beside its figures: the text of panels is not of the row */
  const said = (row) => [...row.querySelectorAll(":scope > th, :scope > .ml-zone, :scope > td > code")].map((cell) => cell.textContent).join(" ");
  let rows;
  const read = () => bodies.flatMap((body) => {
    const head = body.querySelector(".ml-grouphead__in, .ml-group th")?.firstChild?.textContent ?? "";
    return rowsOf(body).map((row) => ({ row, text: fold(`${head} ${said(row)}`) }));
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
    for (const body of bodies) body.hidden = rowsOf(body).every((row) => row.hidden);
    clearTimeout(later);
    /* said once the typing stops, so that it is heard */
    later = setTimeout(() => {
      const how = count === 0 ? found.dataset.none : `${count} ${count === 1 ? found.dataset.one : found.dataset.many}`;
      found.textContent = words.length ? `${how} « ${box.value.trim()} »` : "";
    }, 300);
  });
})();

/* matrices: the ARIA grid pattern, one tab stop each; arrows, Home, End, Page up and down, Ctrl, Enter */
(() => {
  const line = document.querySelector("[data-ml-read]");
  const lit = (table, rows, y, x) => {
    for (const cell of table.querySelectorAll(".is-col, .is-row")) cell.classList.remove("is-col", "is-row");
    if (x < 1 || y < 0) return;
    for (const row of rows) row[x]?.classList.add("is-col");
    rows[y][0].parentElement.classList.add("is-row");
  };
  const read = (rows, y, x) => {
    if (!line || x < 1 || y < 1) return;
    const parts = [["b", rows[y][0]], ["span", rows[0][x].dataset.n], ["span", rows[y][x].dataset.d]];
    line.replaceChildren(...parts.filter(([, text]) => text).map(([name, text]) => {
      const part = document.createElement(name);
      part.textContent = `${text.textContent ?? text} `.replace(/\s+/g, " ");
      return part;
    }));
  };
  for (const table of document.querySelectorAll("table[data-ml-grid]")) {
    /* a heading over a whole row is no place to stand on */
    const rows = [...table.rows].map((row) => [...row.cells]).filter((cells) => cells.length > 1);
    const marked = rows.findIndex((cells, y) => y && cells.some((cell) => cell.querySelector("a b")));
    let y = Math.max(1, marked), x = Math.max(1, rows[y].findIndex((cell) => cell.querySelector("a b")));
    table.setAttribute("role", "grid");
    for (const link of table.querySelectorAll("a")) link.tabIndex = -1;
    for (const cell of rows.flat()) cell.tabIndex = -1;
    rows[y][x].tabIndex = 0;
    const shown = (row) => rows[row]?.[0].offsetParent !== null;
    const go = (toY, toX) => {
      const step = Math.sign(toY - y) || 1;
      while (rows[toY] && !shown(toY)) toY += step;
      if (!rows[toY]?.[toX]) return;
      rows[toY][toX].focus();
    };
    table.addEventListener("keydown", (event) => {
      const last = rows.length - 1, end = rows[y].length - 1;
      const to = {
        ArrowRight: [y, x + 1], ArrowLeft: [y, x - 1], ArrowDown: [y + 1, x], ArrowUp: [y - 1, x],
        Home: [event.ctrlKey ? 0 : y, 0], End: [event.ctrlKey ? last : y, end],
        PageDown: [Math.min(last, y + 10), x], PageUp: [Math.max(0, y - 10), x],
      }[event.key];
      if (to) { event.preventDefault(); go(...to); }
      if (event.key === "Enter" && event.target.matches("td, th")) event.target.querySelector("a")?.click();
    });
    const at = (event) => {
      const cell = event.target.closest("td, th"), row = rows.findIndex((cells) => cells.includes(cell));
      return row < 0 ? [-1, -1] : [row, rows[row].indexOf(cell)];
    };
    table.addEventListener("focusin", (event) => {
      const [toY, toX] = at(event);
      if (toY < 0) return;
      rows[y][x].tabIndex = -1;
      [y, x] = [toY, toX];
      rows[y][x].tabIndex = 0;
      lit(table, rows, y, x);
      read(rows, y, x);
    });
    table.addEventListener("focusout", () => lit(table, rows, -1, -1));
    table.addEventListener("pointerover", (event) => { const [row, column] = at(event); lit(table, rows, row, column); read(rows, row, column); });
    table.addEventListener("pointerleave", () => lit(table, rows, -1, -1));
  }
})();
