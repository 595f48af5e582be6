// axe on each page, in each language, theme and width; no outside request, no error in the console.

import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { PAGES, browse, inLanguage, open, serve } from "./support.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const CAPTURES = new URL("captures/", import.meta.url);

let site;
let browser;

before(async () => {
  await mkdir(CAPTURES, { recursive: true });
  [site, browser] = await Promise.all([serve(), browse()]);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

/** What axe finds, a line to a fault. */
async function violations(page) {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate((tags) => axe.run({ runOnly: tags }), TAGS);
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

for (const language of ["fr", "en"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1440, 390]) {
      describe(`${language}, ${colorScheme}, ${width} px`, () => {
        for (const { name, address, status = 200 } of PAGES) {
          test(`given ${name} when axe looks then it finds nothing`, async () => {
            const options = { colorScheme, viewport: { width, height: 900 } };
            const { context, page, faults } = await open(browser, site.url, options);
            const response = await page.goto(site.url + inLanguage(address, language));
            assert.equal(response.status(), status);
            assert.deepEqual(await violations(page), []);
            const path = new URL(`${name}-${language}-${width}-${colorScheme}.png`, CAPTURES).pathname;
            await page.screenshot({ path, fullPage: true });
            assert.deepEqual(faults, []);
            await context.close();
          });
        }
        test("given a source panel open when axe looks then it finds nothing", async () => {
          const options = { colorScheme, viewport: { width, height: 900 } };
          const { context, page, faults } = await open(browser, site.url, options);
          for (const address of ["/?on=2019-08-01&region=32", "/bilan?activity=irm", "/bilan?only=negative", "/fund"]) {
            await page.goto(site.url + inLanguage(address, language));
            await page.locator("main details.ml-src").last().locator("summary").click();
            assert.deepEqual(await violations(page), [], address);
          }
          const path = new URL(`panel-${language}-${width}-${colorScheme}.png`, CAPTURES).pathname;
          await page.screenshot({ path });
          assert.deepEqual(faults, []);
          await context.close();
        });
      });
    }
  }
}

describe("320 px", () => {
  for (const { name, address } of PAGES) {
    test(`given ${name} when narrow then nothing scrolls sideways`, async () => {
      const { context, page } = await open(browser, site.url, { viewport: { width: 320, height: 700 } });
      for (const language of ["fr", "en"]) {
        await page.goto(site.url + inLanguage(address, language));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${language}: ${over} px too wide`);
      }
      await context.close();
    });
  }
});
