// The thirteen faults that the pages were found to have when seven people tried them: each is gone, and stays so.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { narrowTargets, open, page, read, said, serve, site, tooWide, unzipped, visits } from "./support.mjs";

const OPEN_DAY = "2019-08-01";
const CLOSED_DAY = "2026-11-28";
const AT_15A = "region=32&activity=chirurgie&zone=15A";
const VERDICT = "#answer";

visits();

/** The bytes of a file, with its status. */
async function file(address) {
  const response = await fetch(site.url + address);
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** The addresses to which the links that `selector` finds lead. */
const hrefs = (selector) => page.$$eval(selector, (links) => links.map((link) => link.href));

describe("1. the same row has one answer", () => {
  for (const day of [OPEN_DAY, CLOSED_DAY]) {
    test(`given 15A on ${day} when asked from the first page and from the bilan then the same day and the same outcome`, async () => {
      const answers = [];
      await read(`/?region=32&on=${day}`);
      answers.push((await hrefs('a[href*="/admissibility?"][href*="activity=chirurgie&"][href*="zone=15A"]'))[0]);
      await read(`/bilan?${AT_15A}&at=${day}`);
      await page.locator("tbody tr[data-z] details.ml-src summary").click();
      answers.push(await page.getByRole("link", { name: /Puis-je déposer ici/ }).evaluate((link) => link.href));
      assert.deepEqual(answers.map((href) => new URL(href).searchParams.get("on")), [day, day]);
      const outcomes = [];
      for (const href of answers) {
        await page.goto(href);
        outcomes.push(await page.locator(VERDICT).textContent());
      }
      assert.equal(outcomes[0], outcomes[1]);
      assert.equal(outcomes[0] === "Recevable", day === OPEN_DAY);
    });
  }

  test("given a day without a window when the pages are read then nothing is open in the present tense", async () => {
    for (const address of ["/bilan", "/bilan?only=open", "/bilan/matrix", "/activites/chirurgie", "/zones/15A"]) {
      const text = await read(`${address}${address.includes("?") ? "&" : "?"}region=32&at=${CLOSED_DAY}`);
      assert.doesNotMatch(text, /(est|sont) ouvertes? aux demandes|lignes? ouvertes?|Ouvertes? aux demandes|encore autorisable/u, address);
      assert.match(text, /sous (la|leur|sa) cible/, address);
    }
  });

  test("given a day inside the window when the bilan is read then what is open and until when", async () => {
    const text = await read(`/bilan?region=32&at=${OPEN_DAY}`);
    assert.match(text, /24 activités par zone sont ouvertes aux demandes nouvelles/);
    assert.match(text, /Déposer jusqu’au 10 octobre 2019 inclus, encore 70 jours/);
  });

  test("given a refusal when read then it counts no place", async () => {
    const text = await read(`/admissibility?operation=creation&${AT_15A}&on=${CLOSED_DAY}`);
    assert.doesNotMatch(text, /[0-9] places?\b/);
  });
});

describe("2. no green answer where a fact is missing or the list has ended", () => {
  const asked = {
    "a renewal under a list that has ended": `operation=renewal&${AT_15A}&on=${CLOSED_DAY}`,
    "a transfer from an unknown zone": `operation=transfer&${AT_15A}&on=${OPEN_DAY}`,
    "another form with an unknown holding": `operation=other-form&${AT_15A}&on=${OPEN_DAY}`,
  };
  for (const [what, query] of Object.entries(asked)) {
    test(`given ${what} when asked then no plain yes, and no green`, async () => {
      await read(`/admissibility?${query}`);
      assert.notEqual(await page.locator(VERDICT).textContent(), "Recevable");
      assert.equal(await page.locator(".ml-ruling--yes").count(), 0);
    });
  }

  test("given a fact missing when asked then the third answer says which", async () => {
    await read(`/admissibility?${asked["a transfer from an unknown zone"]}`);
    assert.equal(await page.locator(VERDICT).textContent(), "Recevable sous réserve");
    assert.ok((await page.locator(".ml-needs li").count()) > 0);
  });
});

describe("3. the files of the fund are in euros and say all that the page says", () => {
  test("given the CSV when read then French headers with their unit, the page's figures, their lines, no empty sum", async () => {
    const text = (await file("/fund.csv?region=32&year=2023")).bytes.toString("utf8");
    const [header, ...lines] = text.trim().split("\n");
    assert.match(header, /^Section,Poste,Montant \(€\),Taux \(%\)/);
    const line = (what) => lines.find((row) => row.startsWith(`Synthèse,${what},`)).split(",");
    assert.equal(line("Recettes")[2], "489400000.00");
    assert.equal(line("AE ouvertes")[2], "514400000.00");
    assert.equal(line("AE disponibles")[2], "8200000.00");
    assert.equal(line("Taux d’engagement")[3], "98.40");
    assert.equal(line("Recettes")[6], "66");
  });

  test("given the workbook when opened then sheets of missions, actions, findings and sources, with euros", async () => {
    const files = unzipped((await file("/fund.xlsx?region=32&year=2023")).bytes);
    const names = [...files.get("xl/workbook.xml").matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
    for (const sheet of ["Missions", "Actions", "Constats", "Sources"]) assert.ok(names.includes(sheet), `${sheet}: ${names}`);
    assert.match(files.get("xl/styles.xml"), /€/);
  });
});

describe("4. the law is read where the state publishes it", () => {
  test("given six pages when their outside links are listed then each leads to the official text", async () => {
    const pages = ["/bilan", `/admissibility?operation=creation&${AT_15A}&on=${OPEN_DAY}`, "/rules", "/windows?id=2019-07-16", "/activites/chirurgie?region=32", "/fund"];
    const outside = new Set();
    for (const address of pages) {
      await page.goto(site.url + address);
      for (const href of await hrefs("main a[href^=http]")) if (!href.startsWith(site.url)) outside.add(new URL(href).host);
    }
    assert.deepEqual([...outside], ["www.legifrance.gouv.fr"]);
  });
});

describe("5. the chain of a source ends at the source", () => {
  test("given a panel when its line is followed then the document, its line, what was read there and its acts", async () => {
    await read(`/bilan?${AT_15A}&at=${OPEN_DAY}`);
    await page.locator("tbody tr[data-z] details.ml-src summary").click();
    await page.getByRole("link", { name: /ligne 249 du texte lu/ }).click();
    assert.match(page.url(), /\/documents\/[0-9a-f]{64}\?.*line=249#L249$/);
    const text = await said(page);
    assert.match(text, /ligne 249/);
    assert.match(text, /Implantations actuelles 2 Implantations cibles 3/);
    assert.match(text, /R32-2019-06-26-014/);
  });

  test("given a document that is kept when opened at a line then that line and no other is marked", async () => {
    await read("/documents/0295cd70d2d094e9f2e04cf39e20030a1d920d111f76660bb3010fd0739425ed?line=120");
    assert.deepEqual(await page.locator("table.ml-lines [aria-current]").evaluateAll((marks) => marks.map((mark) => mark.closest("[id]").id)), ["L120"]);
  });

  for (const [address, act] of [["/fund?region=32&year=2023", 16], [`/?region=32&on=${OPEN_DAY}`, 14], ["/journal?page=99999", 1] /* the last page: the first acts, at least the first */, ["/windows?id=2019-07-16", 14]]) {
    test(`given ${address} when act ${act} is named then it leads to its own page`, async () => {
      await read(address);
      await page.locator(`main a[href*="/acts/${act}"]`).first().evaluate((link) => link.click());
      await page.waitForURL(new RegExp(`/acts/${act}(\\?|$)`));
    });
  }
});

describe("6. figures of the fund have their trace", () => {
  test("given what was paid when traced then the printed line, the act and the figure; another figure, another answer", async () => {
    const paid = await read("/journal/trace?region=32&year=2023&figure=cp.paid");
    assert.match(paid, /CP payés, FIR 2023/);
    assert.match(paid, /ligne 129/);
    assert.match(paid, /près de 510 M€/);
    await page.locator('main a[href*="/documents/"][href*="line=129"]').first().click();
    assert.match(await said(page), /CP payés Imprimé près de 510 M€ Montant retenu 510 000 000 €/);
    assert.match(await read("/journal/trace?region=32&year=2023&figure=ae.committed"), /506,2 M€/);
  });
});

describe("7. no page scrolls sideways on a tablet", () => {
  for (const width of [768, 800, 1024]) {
    test(`given ${width} px when the widest tables are shown then they fit`, async () => {
      await page.setViewportSize({ width, height: 900 });
      for (const address of ["/journal", "/bilan?activity=irm", "/bilan?page=11", "/bilan?all=yes&only=open"]) {
        await page.goto(site.url + address);
        assert.equal(await page.evaluate(tooWide), 0, address);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    });
  }
});

describe("8. where the flow is not drawn, bars and their legend stand for it", () => {
  for (const [name, width, media] of [["a tablet", 768, "screen"], ["a phone", 390, "screen"], ["paper", 1440, "print"]]) {
    test(`given ${name} when the fund is shown then bars, and a legend of what is shown`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media });
      await page.goto(`${site.url}/fund`);
      assert.equal(await page.locator(".ml-sankey").isVisible(), false);
      assert.ok((await page.locator(".ml-flowbars tbody tr").count()) > 10);
      assert.equal(await page.locator(".ml-flowbars table").isVisible(), true);
      assert.equal(await page.locator(".ml-flowbars .ml-bar--nd").first().isVisible(), true, "what the legend explains is shown");
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize({ width: 1440, height: 900 });
    });
  }
});

describe("9. an error speaks to who reads it", () => {
  test("given a day before anything was recorded when asked then what was known later is offered, and no command of a server", async () => {
    for (const address of ["/bilan?known_on=01/01/2020", "/bilan?at=2001-01-01", "/fund?year=1999", "/nope"]) {
      const text = await read(address);
      assert.doesNotMatch(text, /maillage (import|serve|config)|sur le serveur/iu, address);
    }
    const text = await read("/bilan?known_on=01/01/2020");
    assert.match(text, /Aucun bilan n’est enregistré à cette date de connaissance/);
    await page.getByRole("link", { name: "Ce qui est connu aujourd’hui" }).click();
    assert.ok((await page.locator("tbody tr[data-z]").count()) > 0);
  });
});

describe("10. an error keeps the question and names things as people do", () => {
  test("given a zone of another division when asked then the form as filled in, the fault marked and focused, ways out as links", async () => {
    const text = await read("/bilan?activity=irm&zone=1B");
    assert.match(text, /^Bilan Imagerie par résonance magnétique \(IRM\) se compte sur les zones A/);
    const form = page.locator("main form");
    assert.equal(await form.locator("[name=activity]").inputValue(), "irm");
    assert.equal(await form.locator("[name=zone]").inputValue(), "1B");
    assert.equal(await form.locator("[aria-invalid=true]").count(), 1);
    assert.ok(await page.evaluate(() => document.activeElement.matches("[aria-invalid=true]")));
    assert.match(await page.title(), /IRM/);
    await page.getByRole("link", { name: /dans toutes ses zones/ }).click();
    assert.equal(await page.locator("tbody tr[data-z]").count(), 23);
  });

  test("given the checks of a window when read then they name activities, never codes", async () => {
    const text = await read("/windows?id=2019-07-16");
    assert.match(text, /1 période enregistrée en 2019 pour Médecine \(hospitalisation/);
    assert.doesNotMatch(text, /psychiatrie-generale\.hc|pour medecine\b/);
  });

  test("given an activity when the questions are asked then only the zones it is counted on are offered", async () => {
    await read("/admissibility?region=32&activity=irm");
    const zones = await page.$$eval("#zone option", (options) => options.map((option) => option.value).filter(Boolean));
    assert.equal(zones.length, 23);
    assert.ok(zones.every((zone) => zone.endsWith("A")), zones.join(" "));
  });
});

describe("11. one day decides the whole page", () => {
  test("given 1 August 2019 when the first page is read then no act and no fund of later", async () => {
    const text = await read(`/?region=32&on=${OPEN_DAY}`);
    const days = await page.$$eval("ol.ml-acts time", (times) => times.map((time) => time.dateTime));
    assert.ok(days.length > 0 && days.every((day) => day <= OPEN_DAY), days.join(" "));
    assert.match(text, /Aucun exercice du FIR n’est enregistré au 1er août 2019/);
    assert.doesNotMatch(text, /489,4 M€|décembre 2023/);
  });
});

describe("12. what can be taken away is said and whole", () => {
  test("given the first page when it speaks of open data then it names each format that the bilan has", async () => {
    const text = await read(`/?region=32&on=${OPEN_DAY}`);
    await page.goto(`${site.url}/data`);
    const formats = await page.$$eval('main a[href^="/bilan."]', (links) => links.map((link) => link.textContent.trim()));
    assert.ok(formats.length >= 8, formats.join(" "));
    assert.ok(text.includes(`Les mêmes chiffres en ${formats.join(", ")}`), formats.join(", "));
  });

  test("given the windows as CSV when read then each holds its 84 lines and what is open", async () => {
    const text = (await file("/windows.csv?region=32")).bytes.toString("utf8");
    const [header, row] = text.trim().split("\n").map((line) => line.split(","));
    const cell = (name) => row[header.indexOf(name)];
    assert.equal(cell("activities").split(" ").length, 84);
    assert.deepEqual([cell("open_sites"), cell("open_units")], ["27", "2"]);
    const lines = (await file("/windows/2019-07-16.csv")).bytes.toString("utf8").trim().split("\n").slice(1);
    assert.equal(new Set(lines.map((line) => line.split(",")[3])).size, 84);
  });
});

describe("13. large files are announced or small", () => {
  test("given the whole bilan when its PDF is offered then that it takes time is said; of one line, nothing", async () => {
    assert.match(await read("/bilan?region=32"), /Le PDF du bilan entier se compose à la demande : de quelques secondes à une minute/);
    assert.doesNotMatch(await read("/bilan?region=32&activity=irm"), /se compose à la demande/);
  });

  test("given the map of the first page when its files are taken then each comes in under a megabyte", async () => {
    await read(`/?region=32&on=${OPEN_DAY}`);
    const files = await hrefs("section[aria-labelledby=map] .fr-download a");
    assert.ok(files.length > 1);
    for (const href of files) {
      const wire = await page.context().newCDPSession(page);
      await wire.send("Network.enable");
      const bytes = new Promise((resolve) => wire.on("Network.loadingFinished", ({ encodedDataLength }) => resolve(encodedDataLength)));
      await page.evaluate((address) => fetch(address).then((response) => response.arrayBuffer()).then(() => true), href);
      assert.ok((await bytes) < 1_000_000, `${href}: ${await bytes} bytes`);
      await wire.detach();
    }
  });
});

test("given the bilan and the fund when measured then what is pressed is large enough", async () => {
  for (const address of ["/bilan", "/fund"]) {
    await page.goto(site.url + address);
    assert.deepEqual(await page.evaluate(narrowTargets), [], address);
  }
});
