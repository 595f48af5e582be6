// The page of the fund: what it paid for mobile psychiatry and where that is printed, with and without script; nothing wider than the screen.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browser, open, site, visits } from "./support.mjs";

visits();

const LABEL = "Équipes mobiles psychiatrie précarité";

describe("a newcomer", () => {
  for (const javaScriptEnabled of [true, false]) {
    for (const width of [390, 1440]) {
      test(`given ${javaScriptEnabled ? "a" : "no"} script and ${width} px when mobile psychiatry is looked for then three clicks lead to the printed line`, async () => {
        const { context, page, faults } = await open(browser, site.url, { javaScriptEnabled, viewport: { width, height: 900 } });
        await page.goto(site.url);
        await page.locator(".fr-nav__link", { hasText: "FIR" }).click();
        const search = page.getByLabel(/Chercher une action citée/);
        await search.fill("equipe mobile psychatrie");
        await page.getByRole("button", { name: "Chercher", exact: true }).click();
        const row = page.locator(".ml-actions tr", { hasText: LABEL });
        assert.match(await row.innerText(), /4[\s\u00a0]000[\s\u00a0]000[\s\u00a0]€/u);
        assert.ok(await page.getByText("compris comme « psychiatrie »").isVisible());
        await row.locator("td").last().getByRole("link").click();
        const { pathname, hash } = new URL(page.url());
        assert.match(pathname, /^\/documents\//);
        assert.match(hash, /^#L\d+$/);
        assert.deepEqual(faults, []);
        await context.close();
      });
    }
  }

  test("given the keyboard alone when looked for then Enter sends the words and the line follows by Tab", async () => {
    const { context, page } = await open(browser, site.url);
    await page.goto(`${site.url}/fund`);
    await page.getByLabel(/Chercher une action citée/).focus();
    await page.keyboard.type("psychiatrie perinatale");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=psychiatrie\+perinatale/);
    assert.equal(await page.locator(".ml-actions tbody th[scope=row]").count(), 1);
    await context.close();
  });
});

describe("the flow", () => {
  for (const width of [390, 900]) {
    test(`given ${width} px when shown then bars stand in the place of the drawing`, async () => {
      const { context, page } = await open(browser, site.url, { viewport: { width, height: 900 } });
      await page.goto(`${site.url}/fund`);
      assert.equal(await page.locator(".ml-sankey").isVisible(), false);
      assert.equal(await page.locator(".ml-flowbars table").isVisible(), true);
      await context.close();
    });
  }

  test("given a wide screen when shown then the drawing, its table folded, and on paper the bars", async () => {
    const { context, page } = await open(browser, site.url);
    await page.goto(`${site.url}/fund`);
    assert.equal(await page.locator(".ml-sankey").isVisible(), true);
    assert.equal(await page.locator(".ml-flowbars table").isVisible(), false);
    const texts = await page.locator(".ml-sankey text tspan:not(.v):not(.m)").allTextContents();
    // What is left of each mission is told by its place.
    const labels = texts.filter((text) => !/autres? actions?$/.test(text));
    assert.ok(labels.length > 10);
    assert.equal(new Set(labels).size, labels.length, `two nodes bear one name: ${labels}`);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".ml-sankey").isVisible(), false);
    assert.equal(await page.locator(".ml-flowbars table").isVisible(), true);
    assert.equal(await page.locator(".ml-flowlegend").isVisible(), true);
    await context.close();
  });
});

describe("width", () => {
  for (const width of [320, 390, 600, 768, 1024, 1440, 1920]) {
    test(`given ${width} px when shown then nothing scrolls sideways`, async () => {
      const { context, page } = await open(browser, site.url, { viewport: { width, height: 800 } });
      for (const address of ["/fund", "/fund?q=psychiatrie&sort=-amount", "/fund?at=2019-08-01", "/fund?lang=en&mission=2"]) {
        await page.goto(site.url + address);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${address}: ${over} px too wide`);
      }
      await context.close();
    });
  }
});
