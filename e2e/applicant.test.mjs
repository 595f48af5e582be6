// The applicant's way: from what is open to an answer that is kept, with and without script, by keyboard.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browser, open, site, visits } from "./support.mjs";

visits();

for (const javaScriptEnabled of [true, false]) {
  describe(javaScriptEnabled ? "with script" : "without script", () => {
    test("given surgery in Arras when asked from home then yes, until when, and a sheet to keep in two clicks", async () => {
      const { context, page, faults } = await open(browser, site.url, { javaScriptEnabled });
      await page.goto(`${site.url}/?region=32`);
      await page.locator('a[href*="/admissibility?"][href*="activity=chirurgie&"][href*="zone=15A"]').first().click();
      assert.ok(await page.getByRole("heading", { name: "Recevable", exact: true }).isVisible());
      const strip = (await page.locator(".ml-ruling__strip").innerText()).replaceAll("\u00a0", " ");
      assert.match(strip, /Déposer jusqu’au\s+10 octobre 2019 inclus/);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "PDF avec son empreinte" }).click(),
      ]);
      assert.match(download.suggestedFilename(), /^admissibility.*\.pdf$/);
      assert.deepEqual(faults, []);
      await context.close();
    });

    test("given an activity alone when the answer is asked then only its zones are offered", async () => {
      const { context, page } = await open(browser, site.url, { javaScriptEnabled });
      await page.goto(`${site.url}/admissibility?region=32`);
      await page.getByLabel("Pour quelle activité ou quel équipement ?").selectOption("irm");
      await page.getByRole("button", { name: "Voir la réponse" }).click();
      assert.ok(await page.getByRole("heading", { name: "Choisissez la zone" }).isVisible());
      const groups = await page.locator("#zone optgroup").count();
      assert.equal(groups, 1);
      await context.close();
    });

    test("given a transfer when a fact is missing then it is given in place and the answer is firm", async () => {
      const { context, page } = await open(browser, site.url, { javaScriptEnabled });
      await page.goto(`${site.url}/admissibility?region=32&operation=transfer&activity=chirurgie&zone=15A`);
      assert.ok(await page.getByRole("heading", { name: "Recevable sous réserve" }).isVisible());
      await page.locator(".ml-needs #from_zone").selectOption("15A");
      await page.getByRole("button", { name: "Mettre à jour la réponse" }).click();
      assert.equal(await page.locator(".ml-needs").count(), 0);
      assert.equal(new URL(page.url()).searchParams.get("from_zone"), "15A");
      await context.close();
    });

    test("given a window when one of its zones is followed then the ruling is of the same day", async () => {
      const { context, page } = await open(browser, site.url, { javaScriptEnabled });
      await page.goto(`${site.url}/windows?id=2019-07-16&on=2019-08-02`);
      await page.getByRole("link", { name: "15A Arrageois, Chirurgie : puis-je déposer ?" }).click();
      assert.equal(new URL(page.url()).searchParams.get("on"), "2019-08-02");
      assert.ok(await page.getByRole("heading", { name: "Recevable", exact: true }).isVisible());
      await context.close();
    });
  });
}

test("given the link of an answer when pressed with script then it is copied and said so, and leads there without", async () => {
  const { context, page } = await open(browser, site.url);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${site.url}/admissibility?region=32&operation=creation&activity=chirurgie&zone=15A`);
  await page.getByRole("link", { name: "Lien de cette réponse" }).click();
  await page.getByText("Lien copié").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /\/admissibility\?.*on=2019-08-01/);
  await context.close();
});
