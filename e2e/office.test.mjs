// The year of a fund as its people keep it in pages: opened, budgeted, committed, certified and paid, each by who may; looked at on
// every width, light and dark, with and without script, in French and in English.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { lookEverywhere } from "./look.mjs";
import { administer, Person } from "./person.mjs";
import { browse, said, serve, withoutScript } from "./support.mjs";

const FUND = "/bureau/fonds";
const YEAR = new Date().getFullYear();
const TODAY = new Date().toISOString().slice(0, 10);
const OBJECT = "Plateforme de répit pour les aidants";
const BUDGET = ["envelope;earmark;mission;code;territory;ae;cp", "intervention;;2;;;100000;80000", "intervention;prevention;1;;;5000;5000"];

/** What the pages say, where a test reads it. */
const WORDS = {
  fr: {
    look: "Voir ce que cela change", confirm: "Confirmer et écrire au journal", preview: "Avant et après", receipt: "Reçu",
    fixed: /à corriger/, refused: "Cet acte est refusé", both: /ordonn|décid/, other: /autre comptable/, none: "Aucun exercice n’est ouvert",
    certified: "12 500,00 €", office: "Bureau",
  },
  en: {
    look: "See what this changes", confirm: "Confirm and write to the journal", preview: "Before and after", receipt: "Receipt",
    fixed: /to put right|to correct|to mend/, refused: "This act is refused", both: /order|decid/, other: /another accountant/i, none: "No year is open",
    certified: "€12,500.00", office: "Office",
  },
};

let browser;

before(async () => {
  browser = await browse();
});
after(() => browser?.close());

for (const { language, script } of [{ language: "fr", script: true }, { language: "en", script: false }]) {
  describe(`the year of a fund (${language}, ${script ? "with" : "without"} script)`, () => {
    const words = WORDS[language];
    const people = {};
    let site;

    before(async () => {
      site = await serve();
      for (const [name, ...role] of [
        ["manager", "fund-manager"], ["officer", "authorising-officer"], ["accountant", "accountant"],
        ["planner", "planner"], ["applicant", "applicant", "--legal-entity", "590000006"],
      ]) {
        people[name] = await Person.of(browser, site, `${name}@agence.example`, `Personne fictive, ${name}`, ...role);
        if (!script) await withoutScript(people[name].page);
      }
    });
    after(async () => {
      await Promise.all(Object.values(people).map((person) => person.context.close()));
      await site?.stop();
    });

    /** An address with the region and the language. */
    const at = (address) => `${address}${address.includes("?") ? "&" : "?"}region=32&lang=${language}`;
    const go = (person, address) => person.go(at(address));

    /** Looks at the page in every width and colour. */
    const look = ({ page }, what) => lookEverywhere(page, `office-${language}-${what}`);

    /** A field of the form that asks. */
    const field = (page, name) => page.locator(`form.ml-send[method=get] [name="${name}"]`);

    /** Fills in the fields of the form that asks. */
    async function fill(page, fields) {
      for (const [name, value] of Object.entries(fields)) {
        const asked = field(page, name);
        const chosen = await asked.evaluate((element) => element.tagName === "SELECT");
        if (chosen) await asked.selectOption(value); else await asked.fill(value);
      }
    }

    const press = (page, name) => page.getByRole("button", { name }).click();

    /** From the form of a verb by the look to the receipt. */
    async function done(person, verb, fields, { seen } = {}) {
      const { page } = person;
      await go(person, `${FUND}/${verb}`);
      await look(person, verb);
      await fill(page, fields);
      await press(page, words.look);
      await page.getByRole("heading", { name: words.preview }).waitFor();
      await look(person, `${verb}-preview`);
      if (seen) await seen(page);
      await press(page, words.confirm);
      await page.waitForURL(/\/bureau\/fonds\/recu/);
      await page.getByRole("heading", { name: words.receipt, level: 1 }).waitFor();
      return page.url();
    }

    test("given a fund without an open year when forms are opened then each says what to do, and only who may finds them", async () => {
      await go(people.officer, `${FUND}/engager`);
      assert.match(await said(people.officer.page), new RegExp(words.none));
      await look(people.officer, "no-year");
      for (const name of ["planner", "applicant"]) {
        await go(people[name], "/bureau");
        assert.equal(await people[name].page.locator(`a[href^="${FUND}"]`).count(), 0, `${name} finds no form`);
        await look(people[name], `office-${name}`);
        for (const verb of ["ouvrir", "budget", "engager", "certifier", "payer"]) {
          assert.equal((await go(people[name], `${FUND}/${verb}`)).status(), 403, `${name} at ${verb}`);
        }
        await look(people[name], `no-right-${name}`);
      }
    });

    test("given a year when its people keep it then opened, budgeted, committed, certified and paid, each with a receipt", async () => {
      const { manager, officer, accountant } = people;
      await done(manager, "ouvrir", { year: String(YEAR) });
      const openings = { year: String(YEAR), kind: "initial", table: BUDGET.join("\n"), ministers: TODAY };
      await done(manager, "budget", openings);
      await go(manager, `/bureau?on=${TODAY}`);
      await look(manager, "office-manager");

      const commitment = {
        place: "intervention/free/2", object: OBJECT, beneficiary: "rna:W123456789", "beneficiary-kind": "association",
        field: "care", amount: "12 500,00",
      };
      await done(officer, "engager", commitment, { seen: seenOnce });
      await done(manager, "certifier", { amount: "12 500,00" });
      await go(accountant, `/bureau?on=${TODAY}`);
      const task = accountant.page.locator(`a[href^="${FUND}/payer"]`).first();
      await look(accountant, "office-accountant");
      await task.click();
      assert.equal(await field(accountant.page, "amount").inputValue(), "12500.00", "the task fills in its form");
      await look(accountant, "payer");
      await press(accountant.page, words.look);
      await look(accountant, "payer-preview");
      assert.match(await said(accountant.page), new RegExp(words.certified.replace(".", "\\.")));
      await accountant.page.getByRole("button", { name: words.confirm }).dblclick();
      await accountant.page.waitForURL(/\/bureau\/fonds\/recu/);
      await look(accountant, "receipt");
      assert.deepEqual(Object.values(people).flatMap((person) => person.faults), []);
    });

    /** The look before the act, in two tabs: both confirm, and both come to the same receipt. */
    async function seenOnce(page) {
      const other = await page.context().newPage();
      await other.goto(page.url());
      await press(other, words.confirm);
      await other.waitForURL(/\/bureau\/fonds\/recu/);
      const receipt = other.url();
      await other.close();
      await press(page, words.confirm);
      await page.waitForURL(/\/bureau\/fonds\/recu/);
      assert.equal(page.url(), receipt, "two tabs, one act");
      await page.goBack();
    }

    test("given faults in a form and a session that ends when signed in again then what was typed is still there", async () => {
      const { officer } = people;
      const { page } = officer;
      await go(officer, `${FUND}/engager`);
      await fill(page, { object: OBJECT, beneficiary: "rna:W12", amount: "beaucoup", place: "intervention/free/2", field: "care" });
      await page.locator("form.ml-send[method=get]").evaluate((form) => { form.noValidate = true; });
      await press(page, words.look);
      assert.match(await said(page), words.fixed);
      await look(officer, "engager-faults");
      const typed = () => Promise.all(["object", "amount", "place"].map((name) => field(page, name).inputValue()));
      const before = await typed();
      assert.deepEqual(before, [OBJECT, "beaucoup", "intervention/free/2"]);
      await page.reload();
      assert.deepEqual(await typed(), before, "a reload keeps it");
      await officer.context.clearCookies();
      await page.reload();
      await look(officer, "session-ended");
      await officer.signIn();
      await page.waitForURL(/\/bureau\/fonds\/engager/);
      assert.deepEqual(await typed(), before, "a session that ended keeps it");
    });

    test("given an officer who became an accountant when he pays what he ordered then refused, and told what to do", async () => {
      const { officer, manager } = people;
      await done(officer, "engager", {
        place: "intervention/free/2", object: "Écoute des proches", beneficiary: "rna:W123456789", "beneficiary-kind": "association",
        field: "care", amount: "4 000,00",
      });
      await go(manager, `${FUND}/certifier`);
      await fill(manager.page, { amount: "4 000,00" });
      await press(manager.page, words.look);
      await press(manager.page, words.confirm);
      await manager.page.waitForURL(/\/bureau\/fonds\/recu/);
      administer(site, "revoke-role", "--account", officer.email, "--role", "authorising-officer");
      administer(site, "grant", "--account", officer.email, "--role", "accountant");
      await go(officer, `/bureau?on=${TODAY}`);
      await officer.page.locator(`a[href^="${FUND}/payer"]`).first().click();
      await press(officer.page, words.look);
      const text = await said(officer.page);
      assert.match(text, new RegExp(words.refused));
      assert.match(text, words.other);
      await look(officer, "payer-refused");
      assert.equal(await officer.page.getByRole("button", { name: words.confirm }).count(), 0, "nothing to confirm");
    });
  });
}
