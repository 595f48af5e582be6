// The annex of a bilan as an agency publishes it: the text of one, drawn as tables with rulings and printed to a PDF.

/** A row of a table of the text: its zone, what stands, what is planned, the gap and the answer. */
const ROW = /^\s*(\d+[A-Z] - .+?) (\S+) (\S+) ([+-]?\d+) (Oui|Non)\s*$/u;
/** The words of the header, which the text has one below the other. */
const HEADER = /^\s*(ZONES|Objectifs quantifiés|Demandes nouvelles|recevables\b.*|Implantations|actuelles|cibles|Ecart)\s*$/u;
const COLUMNS = ["ZONES", "Implantations actuelles", "Implantations cibles", "Ecart", "Demandes nouvelles recevables"];

/** The lines of a text as HTML: rows that follow each other are one table. */
function html(text) {
  const cells = (tag, words) => `<tr>${words.map((word) => `<${tag}>${word}</${tag}>`).join("")}</tr>`;
  let inside = false;
  const lines = text.split("\n").filter((line) => line.trim() && !HEADER.test(line)).map((line) => {
    const row = line.match(ROW)?.slice(1);
    const begins = row && !inside ? `<table>${cells("th", COLUMNS)}` : "";
    const ends = !row && inside ? "</table>" : "";
    inside = Boolean(row);
    return `${begins}${ends}${row ? cells("td", row) : `<p>${line}</p>`}`;
  });
  const style = "body { font: 11px sans-serif } table { border-collapse: collapse; width: 100% } td, th { border: 1px solid; padding: 3px }";
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${lines.join("\n")}${inside ? "</table>" : ""}`;
}

/** The PDF of the text of an annex. */
export async function drawn(browser, text) {
  const page = await browser.newPage();
  await page.setContent(html(text));
  const pdf = await page.pdf({ format: "A4" });
  await page.close();
  return pdf;
}
