// axe on each page; no outside request, no error in the console.
//
// Language, theme, script and width have two values each. Five settings hold every pair of values of any two of them; with
// MAILLAGE_E2E=all every page is looked at in all sixteen.

import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { before, describe, test } from "node:test";
import { PAGES, SETTINGS, browser, inLanguage, open, site, visits, withoutScript } from "./support.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const CAPTURES = new URL("captures/", import.meta.url);

visits();
before(() => mkdir(CAPTURES, { recursive: true }));

/** What axe finds, a line to a fault. */
async function violations(page) {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate((tags) => axe.run({ runOnly: tags }), TAGS);
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

for (const { language, colorScheme, script, width } of SETTINGS) {
  const setting = `${language}-${width}-${colorScheme}${script ? "" : "-no-script"}`;
  const opened = async () => {
    const found = await open(browser, site.url, { colorScheme, viewport: { width, height: 900 } });
    if (!script) await withoutScript(found.page);
    return found;
  };
  describe(setting, () => {
    for (const { name, address, status = 200 } of PAGES) {
      test(`given ${name} when axe looks then it finds nothing`, async () => {
        const { context, page, faults } = await opened();
        const response = await page.goto(site.url + inLanguage(address, language));
        assert.equal(response.status(), status);
        assert.deepEqual(await violations(page), []);
        await page.screenshot({ path: new URL(`${name}-${setting}.png`, CAPTURES).pathname, fullPage: true });
        assert.deepEqual(faults, []);
        await context.close();
      });
    }
    test("given a source panel open when axe looks then it finds nothing", async () => {
      const { context, page, faults } = await opened();
      for (const address of ["/?on=2019-08-01&region=32", "/bilan?activity=irm", "/bilan?only=negative", "/fund"]) {
        await page.goto(site.url + inLanguage(address, language));
        await page.locator("main details.ml-src").last().locator("summary").click();
        assert.deepEqual(await violations(page), [], address);
      }
      await page.screenshot({ path: new URL(`panel-${setting}.png`, CAPTURES).pathname });
      assert.deepEqual(faults, []);
      await context.close();
    });
  });
}
