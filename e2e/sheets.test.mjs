// The matrix by keyboard and without script, the sheets one click away, and no page that scrolls sideways.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browser, open, site, visits } from "./support.mjs";

visits();

const MATRIX = "/bilan/matrix?at=2019-08-01";
const here = (page) => page.evaluate(() => {
  const cell = document.activeElement.closest("td, th");
  return [cell?.parentElement.cells[0].textContent.trim(), cell?.cellIndex];
});

describe("matrix", () => {
  test("given the grid when walked by keys then one tab stop each, arrows, ends, pages, and Enter opens the row", async () => {
    const { context, page, faults } = await open(browser, site.url);
    await page.goto(site.url + MATRIX);
    const stops = () => page.locator("table[data-ml-grid] [tabindex='0']").count();
    assert.equal(await stops(), 2);
    await page.locator("table[data-ml-grid] [tabindex='0']").first().focus();
    const [line, column] = await here(page);
    assert.equal(line, "Hospitalisation à domicile (HAD)".slice(0, line.length));
    await page.keyboard.press("ArrowRight");
    assert.deepEqual(await here(page), [line, column + 1]);
    await page.keyboard.press("Home");
    assert.deepEqual(await here(page), [line, 0]);
    await page.keyboard.press("End");
    assert.deepEqual(await here(page), [line, 23]);
    await page.keyboard.press("PageDown");
    assert.notEqual((await here(page))[0], line);
    assert.equal(await stops(), 2);
    assert.match(await page.locator("[data-ml-read]").textContent(), /23A Soissons.*écart/);
    await page.locator("td.p").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/bilan\?.*activity=chirurgie.*#chirurgie-15A/);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("given open lines only when ticked then the others leave, with and without script", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { context, page } = await open(browser, site.url, { javaScriptEnabled });
      await page.goto(site.url + MATRIX);
      assert.equal(await page.locator("td.n").first().isVisible(), true);
      await page.getByLabel("Seulement les activités ouvertes").check();
      assert.equal(await page.locator("tbody tr:not(.g):not(.is-open):visible").count(), 0);
      assert.ok((await page.locator("tbody tr.is-open:visible").count()) > 10);
      await context.close();
    }
  });

  test("given no script when a marked cell is followed then its row opens", async () => {
    const { context, page } = await open(browser, site.url, { javaScriptEnabled: false });
    await page.goto(site.url + MATRIX);
    await page.locator("td.p a").first().click();
    assert.match(page.url(), /activity=chirurgie/);
    await context.close();
  });

  test("given a phone when shown then lists of what is not on target in the place of the grid", async () => {
    const { context, page } = await open(browser, site.url, { viewport: { width: 390, height: 900 } });
    await page.goto(site.url + MATRIX);
    assert.equal(await page.locator("table[data-ml-grid]").first().isVisible(), false);
    assert.equal(await page.locator(".ml-mx-list .z a:visible").count(), 39);
    await context.close();
  });
});

test("given the new pages when shown at seven widths then none scrolls sideways", async () => {
  const pages = [
    MATRIX, "/bilan/matrix?region=44&at=2025-02-15", "/zones/21A?at=2019-08-01", "/zones/R1?region=44&at=2025-02-15",
    "/activites/chirurgie?at=2019-08-01", "/activites/irm?at=2019-08-01", "/bilan/compare?from=2019-06-21&to=2019-08-01",
  ];
  for (const width of [320, 390, 600, 768, 1024, 1440, 1920]) {
    const { context, page } = await open(browser, site.url, { viewport: { width, height: 900 } });
    for (const address of pages) {
      await page.goto(site.url + address);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(scroll <= width, `${address} at ${width}: ${scroll}`);
    }
    await context.close();
  }
});

test("given a zone when its neighbour and one of its lines are followed then their sheets", async () => {
  const { context, page } = await open(browser, site.url);
  await page.goto(`${site.url}/zones/21A?at=2019-08-01`);
  await page.locator("figcaption").getByRole("link", { name: "17A Amiens" }).click();
  assert.match(page.url(), /\/zones\/17A\?at=2019-08-01/);
  await page.locator("#open ~ .fr-table th a, section[aria-labelledby=open] th a").first().click();
  assert.match(page.url(), /\/activites\//);
  await context.close();
});
