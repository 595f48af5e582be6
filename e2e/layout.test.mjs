// Each page at seven widths: nothing scrolls sideways, what is pressed is large enough, nothing jumps, no other host.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PAGES, WIDTHS, browser, countJumps, inLanguage, narrowTargets, open, sameNames, site, tooWide, visits } from "./support.mjs";

visits();

describe("layout", () => {
  for (const [rank, { name, address }] of PAGES.entries()) {
    test(`given ${name} at seven widths when measured then it fits, and what is pressed can be pressed`, async () => {
      const language = ["fr", "en"][rank % 2];
      const { context, page, faults } = await open(browser, site.url);
      await countJumps(page);
      await page.goto(site.url + inLanguage(address, language));
      // A tenth of the page moved by a screen is what people notice.
      assert.ok((await page.evaluate(() => globalThis.jumps)) < 0.02, "the page jumps while it loads");
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await page.evaluate(tooWide), 0, `${language}, ${width} px: too wide by so many`);
        if ([390, 1440].includes(width)) {
          assert.deepEqual(await page.evaluate(narrowTargets), [], `${language}, ${width} px: under 24 px`);
        }
      }
      assert.deepEqual(await page.evaluate(sameNames), [], "the same name leads to different places");
      assert.deepEqual(faults, []);
      await context.close();
    });
  }

  test("given the plan of the site when compared with the list of pages then each page is looked at", async () => {
    const { context, page } = await open(browser, site.url);
    await page.goto(`${site.url}/plan-du-site`);
    const planned = await page.$$eval("main .ml-plan a", (links) => links.map((link) => new URL(link.href).pathname));
    const listed = new Set(PAGES.map(({ address }) => new URL(address, site.url).pathname));
    assert.ok(planned.length > 10);
    assert.deepEqual(planned.filter((path) => !listed.has(path)), []);
    await context.close();
  });
});
