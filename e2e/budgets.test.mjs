// What a first visit may cost: bytes, requests, jumps, script.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { browser, countJumps, open, site, visits } from "./support.mjs";

/** All that the first page asks for, as it comes over the wire. */
const FIRST_VISIT_BYTES = 100_000;
/** The one script, before compression. */
const SCRIPT_BYTES = 30_000;

visits();

/** Opens an address as a first visit at a width; says what came over the wire, and how far the page jumped. */
async function visit(address, width) {
  const { context, page, faults } = await open(browser, site.url, { viewport: { width, height: 900 } });
  await countJumps(page);
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  const asked = [];
  let bytes = 0;
  wire.on("Network.requestWillBeSent", ({ request }) => asked.push(request.url));
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await page.goto(site.url + address, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const jumps = await page.evaluate(() => globalThis.jumps);
  await context.close();
  return { asked, bytes, jumps, faults };
}

for (const [address, width] of [["/", 390], ["/", 1440], ["/?on=2019-08-01&region=32", 1440]]) {
  describe(`${address} at ${width} px`, () => {
    let found;
    before(async () => { found = await visit(address, width); });

    test("given all its resources when weighed as sent then under 100 KB", () => {
      assert.ok(0 < found.bytes && found.bytes < FIRST_VISIT_BYTES, `${found.bytes} bytes`);
    });

    test("given the page while it loads when watched then nothing shifts", () => {
      assert.equal(found.jumps, 0);
    });

    test("given its requests when listed then none leaves the machine, and nothing is said in the console", () => {
      assert.ok(found.asked.length >= 4, "the page, its sheet, its script, its font");
      assert.deepEqual(found.asked.filter((url) => !url.startsWith(site.url) && !url.startsWith("data:")), []);
      assert.deepEqual(found.faults, []);
    });

    test("given its scripts when counted then one", () => {
      assert.equal(found.asked.filter((url) => url.endsWith(".js")).length, 1);
    });
  });
}

test("given every page of the menu when its scripts are listed then the same module, under 30 KB", async () => {
  const { context, page } = await open(browser, site.url);
  await page.goto(site.url);
  const pages = await page.$$eval(".fr-nav__link", (links) => links.map((link) => link.href));
  const scripts = new Set();
  for (const address of pages) {
    const html = await (await fetch(address)).text();
    for (const [, src] of html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)) scripts.add(src);
    assert.doesNotMatch(html, /<script\b(?![^>]*\bsrc=)[^>]*>\s*\S/, `${address} holds a script of its own`);
  }
  assert.equal(scripts.size, 1, [...scripts].join(" "));
  const [src] = scripts;
  const { byteLength } = await (await fetch(site.url + src)).arrayBuffer();
  assert.ok(0 < byteLength && byteLength < SCRIPT_BYTES, `${byteLength} bytes`);
  await context.close();
});
