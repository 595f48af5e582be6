// axe on each page; no outside request, no error in the console.
//
// Language, theme, script and width have two values each, sixteen settings in all. A page is looked at in one and in its opposite, the
// next page in the next one: each page in both values of each, all sixteen over eight pages; with MAILLAGE_E2E=all each page in each.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { captured, violations } from "./look.mjs";
import { PAGES, SETTINGS, browser, inLanguage, looksAt, open, site, visits, withoutScript } from "./support.mjs";


visits();

for (const [rank, { language, colorScheme, script, width }] of SETTINGS.entries()) {
  const setting = `${language}-${width}-${colorScheme}${script ? "" : "-no-script"}`;
  const opened = async () => {
    const found = await open(browser, site.url, { colorScheme, viewport: { width, height: 900 } });
    if (!script) await withoutScript(found.page);
    return found;
  };
  describe(setting, () => {
    for (const { name, address, status = 200 } of PAGES.filter((_, place) => looksAt(place, rank))) {
      test(`given ${name} when axe looks then it finds nothing`, async () => {
        const { context, page, faults } = await opened();
        const response = await page.goto(site.url + inLanguage(address, language));
        assert.equal(response.status(), status);
        assert.deepEqual(await violations(page), []);
        await captured(page, `${name}-${setting}`);
        assert.deepEqual(faults, []);
        await context.close();
      });
    }
    if (!looksAt(0, rank)) return;
    test("given a source panel open when axe looks then it finds nothing", async () => {
      const { context, page, faults } = await opened();
      for (const address of ["/?on=2019-08-01&region=32", "/bilan?activity=irm", "/bilan?only=negative", "/fund"]) {
        await page.goto(site.url + inLanguage(address, language));
        await page.locator("main details.ml-src").last().locator("summary").click();
        assert.deepEqual(await violations(page), [], address);
      }
      await captured(page, `panel-${setting}`, { fullPage: false });
      assert.deepEqual(faults, []);
      await context.close();
    });
  });
}
