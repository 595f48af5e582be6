// The five tasks of a newcomer, each from the first page in at most three clicks: with script, without, and by keyboard alone.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { Hand, TWO_VERSIONS, browser, open, said, site, unzipped, visits } from "./support.mjs";

visits(TWO_VERSIONS);

const WAYS = [
  { name: "with script", javaScriptEnabled: true },
  { name: "without script", javaScriptEnabled: false },
  { name: "by keyboard alone", javaScriptEnabled: true, keyboard: true },
];

for (const { name, javaScriptEnabled, keyboard } of WAYS) {
  /** Does a task from the first page; nothing may ask another host or fail in the console. */
  const from = async (task) => {
    const { context, page, faults } = await open(browser, site.url, { javaScriptEnabled });
    await page.goto(site.url);
    await task(page, new Hand(page, { keyboard }));
    assert.deepEqual(faults, []);
    await context.close();
  };
  /** The search of a region on the first page. */
  const search = (page) => page.getByRole("search", { name: "Chercher dans le bilan : Hauts-de-France" });

  describe(name, () => {
    test("given surgery in Arras when searched then open, until when, and the answer of the rules", () => from(async (page, hand) => {
      await hand.search(search(page), "chirurgie arras");
      const answer = await said(page);
      assert.match(answer, /1 activité par zone est ouverte aux demandes nouvelles : 1 implantation autorisable/);
      assert.match(answer, /Déposer jusqu’au 10 octobre 2019 inclus, encore 70 jours/);
      assert.equal(await page.locator("tbody tr[data-z]").count(), 1);
      await hand.press(page.locator("tbody tr[data-z] details.ml-src summary"));
      await hand.follow(page.getByRole("link", { name: /Puis-je déposer ici/ }));
      assert.ok(await page.getByRole("heading", { name: "Recevable", exact: true }).isVisible());
    }));

    test("given Laon when searched then its sheet says what is open, and beside it its neighbours", () => from(async (page, hand) => {
      await hand.search(search(page), "laon");
      await hand.follow(page.getByRole("link", { name: "Fiche de la zone 22A" }));
      const open = page.locator("section[aria-labelledby=open]");
      assert.deepEqual(await open.locator("tbody th a").allTextContents(), ["Néonatologie sans soins intensifs (II A)"]);
      assert.match(await said(page), /Déposer jusqu’au 10 octobre 2019 inclus/);
      await hand.follow(page.locator("figcaption").getByRole("link", { name: /^21A/ }));
      assert.equal(await page.locator("section[aria-labelledby=open] tbody th a").count(), 3);
    }));

    test("given two versions when compared then each figure before and after, and the act that changed it", () => from(async (page, hand) => {
      await hand.follow(page.locator(".fr-nav__link", { hasText: "Bilan" }));
      await hand.follow(page.getByRole("link", { name: "Comparer deux dates" }));
      await hand.follow(page.getByRole("link", { name: /Ce que cette version a changé : Version 2/ }));
      const changes = page.locator("ul.ml-changes li");
      assert.ok((await changes.count()) > 0);
      assert.match((await changes.first().textContent()).trim(), /^.+ : .+ → .+$/);
      assert.match(await page.locator("ol.ml-acts").textContent(), /2021-058|R32-2021-04-09-001/);
    }));

    test("given mobile psychiatry when searched in the fund then the amount, and where it is printed", () => from(async (page, hand) => {
      await hand.follow(page.locator(".fr-nav__link", { hasText: "FIR" }));
      await hand.search(page.getByRole("search"), "equipe mobile psychatrie");
      const row = page.locator(".ml-actions tr", { hasText: "Équipes mobiles psychiatrie précarité" });
      assert.match(await row.innerText(), /4\s000\s000\s€/u);
      const line = row.locator("td").last().getByRole("link");
      const number = (await line.innerText()).replace(/\D/gu, "");
      await hand.follow(line);
      const { pathname, searchParams, hash } = new URL(page.url());
      assert.match(pathname, /^\/documents\/[0-9a-f]{64}$/);
      assert.deepEqual([searchParams.get("line"), hash], [number, `#L${number}`]);
      assert.match(await said(page), /Équipes mobiles psychiatrie précarité Imprimé 4 M€ Montant retenu 4 000 000 €/);
    }));

    test("given what is open when its spreadsheet is downloaded then the open lines and no other", () => from(async (page, hand) => {
      await hand.follow(page.getByRole("link", { name: "Entrer : Hauts-de-France" }));
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        hand.press(page.locator("section[aria-labelledby=open] .fr-download").getByRole("link", { name: /XLSX/ })),
      ]);
      assert.match(download.suggestedFilename(), /open.*\.xlsx$/);
      const files = unzipped(await readFile(await download.path()));
      const sheets = [...files].filter(([part]) => /worksheets\/sheet\d+\.xml$/.test(part)).map(([, xml]) => (xml.match(/<row /g) ?? []).length);
      assert.ok(sheets.some((rows) => rows >= 25 && rows < 60), `rows of the sheets: ${sheets}`);
    }));
  });
}
