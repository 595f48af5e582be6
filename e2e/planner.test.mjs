// From a document to a signed bilan and its pack, as a planner does it in pages: uploaded, read, its doubtful cell answered, seen,
// recorded, signed by a delegation; looked at on every width, light and dark, with and without script, in French and in English.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { drawn } from "./annex.mjs";
import { lookEverywhere } from "./look.mjs";
import { Person } from "./person.mjs";
import { browse, said, serve, withoutScript } from "./support.mjs";

const ANNEX = new URL("../testdata/annexes/hauts-de-france-2021-03-15.txt", import.meta.url);
/** What makes it a published act: without them it is a draft. */
const NUMBERS = "R32-2021-03-22-003 - Annexes à l'arrêté DOS-ESSAI n°2021-045 relatif";
const LILLE = "3A - Lille 4 5 +1 Oui";

/** What the pages say, where a test reads it. */
const WORDS = {
  fr: {
    read: "Lire le document", look: "Voir ce que cela change", confirm: "Confirmer et écrire au journal", sign: /^Signer/, doubt: "Lu (page 1) : cinq",
    unanswered: "Cet acte est refusé", draft: "projet, sans effet", nobody: "vous préparez, vous ne signez pas", signed: /acte signé le/,
    none: "Aucun projet n’attend de signature", receipt: "C’est au journal", mark: /projet/i, opens: "Conforme",
  },
  en: {
    read: "Read the document", look: "See what this changes", confirm: "Confirm and write to the journal", sign: /^Sign/, doubt: "Read (page 1): cinq",
    unanswered: "This act is refused", draft: "draft, without effect", nobody: "you prepare, you do not sign", signed: /act signed on/,
    none: "No draft waits for a signature", receipt: "It is in the journal", mark: /draft/i, opens: "Complies",
  },
};

let browser;
let pdf;

before(async () => {
  browser = await browse();
  const text = (await readFile(ANNEX, "utf8")).replace(NUMBERS, "Annexes relatif").replace(LILLE, "3A - Lille 4 cinq +1 Oui");
  // The tables of equipment have other columns: only that of surgery is drawn.
  pdf = await drawn(browser, text.split(/\n.*Scanographes/u)[0]);
});
after(() => browser?.close());

for (const { language, script } of [{ language: "fr", script: true }, { language: "en", script: false }]) {
  describe(`from a document to a signed bilan (${language}, ${script ? "with" : "without"} script)`, () => {
    const words = WORDS[language];
    const lang = `region=32&lang=${language}`;
    let site;
    let planner;
    let chief;

    before(async () => {
      site = await serve();
      planner = await Person.of(browser, site, "planner@agence.example", "Personne fictive, planification", "planner");
      chief = await Person.of(browser, site, "chief@agence.example", "Personne fictive, administration", "administrator");
      if (!script) await Promise.all([planner, chief].map(({ page }) => withoutScript(page)));
    });
    after(async () => {
      await Promise.all([planner, chief].map((person) => person?.context.close()));
      await site?.stop();
    });

    /** Holds the page against what every page must be, on each width and in both colours. */
    async function look({ page, faults }, what) {
      await lookEverywhere(page, `planner-${language}-${what}`);
      assert.deepEqual(faults, [], what);
    }

    const press = (person, name) => person.page.getByRole("button", { name, exact: true }).click();
    const act = (person) => new URL(person.page.url()).searchParams.get("act");
    let bilan;

    test("given a document with a doubtful cell when it is uploaded then it is shown, answered, seen and recorded as a draft", async () => {
      await planner.go(`/bureau?${lang}`);
      await look(planner, "desk");
      await planner.go(`/bureau/imports?${lang}`);
      await look(planner, "imports");
      await planner.page.locator("input[type=file]").setInputFiles({ name: "bilan.pdf", mimeType: "application/pdf", buffer: pdf });
      await press(planner, words.read);
      assert.ok((await said(planner.page)).includes(words.doubt), await said(planner.page));
      await look(planner, "doubts");
      await press(planner, words.look);
      assert.ok((await said(planner.page)).includes(words.unanswered));
      await look(planner, "unanswered");
      await planner.page.locator("input[type=text][name=cell]").fill("5");
      await press(planner, words.look);
      await planner.page.reload();
      assert.ok((await said(planner.page)).includes(words.draft), await said(planner.page));
      assert.equal(await planner.page.locator("input[name=cell][type=text]").inputValue(), "5", "a reload keeps what was typed");
      await look(planner, "look");
      await press(planner, words.confirm);
      assert.ok((await said(planner.page)).includes(words.receipt));
      bilan = act(planner);
      await look(planner, "receipt");
    });

    test("given a draft when its planner has no delegation then refused in words, and with one he signs it", async () => {
      await planner.go(`/bureau/signatures?${lang}`);
      assert.ok((await said(planner.page)).includes(words.nobody));
      await look(planner, "not-his-to-sign");
      await chief.go(`/bureau/delegations?${lang}`);
      await look(chief, "delegation");
      const { page } = chief;
      const id = await page.locator("select[name=delegate] option", { hasText: "planner@" }).getAttribute("value");
      await page.locator("select[name=delegate]").selectOption(id);
      await page.locator("select[name=covers]").selectOption("bilans windows");
      for (const [name, value] of [["function", "directrice de l’offre de soins"], ["decision", "2026-001"], ["decided", "2021-01-05"], ["from", "2021-01-06"]]) {
        await page.locator(`input[type=text][name=${name}]`).fill(value);
      }
      await press(chief, words.look);
      await look(chief, "delegation-seen");
      await press(chief, words.confirm);
      assert.ok((await said(page)).includes(words.receipt));

      await planner.go(`/bureau/signatures?${lang}`);
      await look(planner, "drafts");
      await planner.page.getByRole("link", { name: words.sign }).first().click();
      await planner.page.locator("input[type=text][name=order]").fill("2026-014");
      await press(planner, words.look);
      assert.match(await said(planner.page), words.signed);
      await look(planner, "signing");
      await press(planner, words.confirm);
      assert.ok((await said(planner.page)).includes(words.receipt));
      await planner.page.goBack();
      await planner.go(`/bureau/signatures?${lang}`);
      assert.ok((await said(planner.page)).includes(words.none));
      await planner.go(`/acts/${bilan}?${lang}`);
      assert.equal(planner.faults.length, 0);
    });

    test("given a filing window when it is prepared then checked, and its pack is one click from its receipt", async () => {
      await planner.go(`/bureau/periodes?${lang}`);
      const { page } = planner;
      await page.locator("input[type=text][name=opens]").fill("2021-06-31");
      await page.locator("input[type=text][name=closes]").fill("2021-07-30");
      await page.locator("textarea[name=lines]").fill("chirurgie");
      await press(planner, words.look);
      await look(planner, "window-faulty");
      await page.locator("input[type=text][name=opens]").fill("2021-05-01");
      await press(planner, words.look);
      await look(planner, "window-seen");
      await press(planner, words.confirm);
      await page.locator("main a[href*='/windows?']").click();
      const pack = await page.locator("main a[href*='.zip']").getAttribute("href");
      const response = await page.request.get(`${site.url}${pack}`);
      assert.equal(response.status(), 200, pack);
      assert.equal((await response.body()).subarray(0, 2).toString(), "PK");
      await look(planner, "window");
    });
  });
}
