// What every page is held against: axe, the width of the screen, the size of what is pressed. A picture of each is kept.

import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { narrowTargets, tooWide } from "./support.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const CAPTURES = new URL("captures/", import.meta.url);
/** The looks of a page of the office: its width, and its colours. */
const LOOKS = [[1440, "light"], [768, "dark"], [390, "light"], [390, "dark"]];

/** What axe finds, a line to a fault. */
export async function violations(page) {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate((tags) => axe.run({ runOnly: tags }), TAGS);
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

/** Keeps a picture of a page: the whole of it, unless told otherwise. */
export async function captured(page, name, { fullPage = true } = {}) {
  await mkdir(CAPTURES, { recursive: true });
  await page.screenshot({ path: new URL(`${name}.png`, CAPTURES).pathname, fullPage });
}

/** Holds a page against axe, the width of its screen and the size of what is pressed, and keeps a picture of it. */
export async function lookAt(page, name, look = "") {
  const seen = `${name}-${page.viewportSize().width}${look}`;
  // A page that a press leads to may still be on its way, without its style.
  await page.waitForLoadState("load");
  await page.evaluate(() => document.fonts.ready.then(() => true));
  assert.deepEqual(await violations(page), [], seen);
  assert.equal(await page.evaluate(tooWide), 0, `${seen} is wider than the screen`);
  assert.deepEqual(await page.evaluate(narrowTargets), [], seen);
  await captured(page, seen);
}

/** The same on every width and in both colours; then the page is wide again. */
export async function lookEverywhere(page, name) {
  for (const [width, colorScheme] of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await lookAt(page, name, `-${colorScheme}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
