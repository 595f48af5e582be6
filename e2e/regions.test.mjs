// The choice of a region: with the keyboard, without the script, on a narrow screen; and the regions side by side.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browser, open, site, visits } from "./support.mjs";

visits();

const SWITCH = "details.ml-region";

describe("choice of a region", () => {
  test("given the first page when read then each region stands beside the other with its way in", async () => {
    const { context, page, faults } = await open(browser, site.url);
    await page.goto(`${site.url}/?on=2025-02-15`);
    const fictional = "Nulle-Part (région fictive, fictional region)";
    assert.deepEqual(await page.locator(".ml-reg h2").allTextContents(), ["Hauts-de-France", "Grand Est", fictional]);
    assert.match(await page.locator(`${SWITCH} summary`).textContent(), /Toutes les régions/);
    await page.getByRole("link", { name: "Entrer : Grand Est" }).click();
    const address = new URL(page.url());
    assert.deepEqual([address.searchParams.get("region"), address.searchParams.get("on")], ["44", "2025-02-15"]);
    assert.match(await page.locator("h1").textContent(), /^16 /);
    assert.deepEqual(faults, []);
    await context.close();
  });

  test("given the keyboard when the choice is opened then its links follow and Esc closes it", async () => {
    const { context, page } = await open(browser, site.url);
    await page.goto(`${site.url}/windows`);
    const summary = page.locator(`${SWITCH} summary`);
    await summary.focus();
    await page.keyboard.press("Enter");
    assert.ok(await page.locator(`${SWITCH} ul`).isVisible());
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(SWITCH).getAttribute("open"), null);
    assert.ok(await summary.evaluate((element) => element === document.activeElement), "focus stays on the choice");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/region=44/);
    assert.equal(new URL(page.url()).pathname, "/windows");
    assert.ok(await page.getByText("du 1er février 2025").first().isVisible());
    await context.close();
  });

  for (const width of [320, 390, 1440]) {
    test(`given no script and ${width} px when another region is chosen then pages and forms keep it`, async () => {
      const options = { javaScriptEnabled: false, viewport: { width, height: 800 } };
      const { context, page } = await open(browser, site.url, options);
      await page.goto(`${site.url}/bilan`);
      await page.locator(`${SWITCH} summary`).click();
      const list = page.locator(`${SWITCH} ul`);
      const { x, width: wide } = await list.boundingBox();
      assert.ok(x >= 0 && x + wide <= width, "the list stands on the screen");
      await list.getByRole("link", { name: /Grand Est/ }).click();
      // On a phone the filters are folded above the table.
      if (width < 1200) await page.locator(".ml-facets > summary").click();
      await page.getByRole("button", { name: "Appliquer" }).click();
      assert.equal(new URL(page.url()).searchParams.get("region"), "44");
      await page.locator(".fr-nav__link", { hasText: "Périodes" }).click();
      assert.equal(new URL(page.url()).searchParams.get("region"), "44");
      await page.locator(`${SWITCH} summary`).click();
      await page.getByRole("link", { name: /Toutes les régions/ }).click();
      const { pathname, search } = new URL(page.url());
      assert.deepEqual([pathname, search], ["/france", ""]);
      await context.close();
    });
  }
});
