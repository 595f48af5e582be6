// The life of the fund as five people meet it: a fund manager, an authorising officer and an accountant from the opening of a year to
// a payment under an agreement; an association and a citizen, without an account, from what is open to who received it. Each page is
// looked at on every width, light and dark; in French with our script, in English without.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { lookEverywhere } from "./look.mjs";
import { administer, Person } from "./person.mjs";
import { browse, open, said, serve, withoutScript } from "./support.mjs";

const FUND = "/bureau/fonds";
const YEAR = new Date().getFullYear();
const TODAY = new Date().toISOString().slice(0, 10);
/** The region of the three officials, whose fund has no year yet. */
const HOME = "32";
/** The region that does not exist: its fund has a year, with agreements, calls and results. */
const FICTION = "00";

const BUDGET = ["envelope;earmark;mission;code;territory;ae;cp", "intervention;;2;;;100000;80000"];
const REFERENCE = `C-${YEAR}-0001`;
const OBJECT = "Plateforme de répit pour les aidants";
const RNA = "rna:W123456789";
const NAME = "Association fictive Les Relais";
const BENEFICIARY = { beneficiary: RNA, "beneficiary-kind": "association" };
const COMMITMENT = { place: "intervention/free/2", object: OBJECT, ...BENEFICIARY, field: "care", amount: "30 000,00" };
/** What an agreement has to say before it carries a commitment. */
const PARTICULARS = {
  object: OBJECT, amount: "30 000,00", payment: "En deux versements, service fait", use: "Le répit des aidants, et rien d’autre",
  evaluation: "Un bilan par an", undertakings: "Ouvrir le lieu et en rendre compte", control: "Pièces tenues à disposition dix ans",
  begins: TODAY, ends: `${YEAR}-12-31`,
};

/** Beneficiaries who may be shown: legal persons, by their number. */
const LEGAL_PERSON = /^(siret:\d{14}|finess:\d{9}|rna:W\d{9})$/;
/** What the register knows a natural person of the invented region by. */
const NATURAL_PERSON = /[0-9a-f]{8}-0000-8000-8000-000000000002/;

/** What the pages say, where a test reads it. */
const WORDS = {
  fr: {
    look: "Voir ce que cela change", confirm: "Confirmer et écrire au journal", preview: "Avant et après", receipt: "Reçu",
    refused: "Cet acte est refusé", threshold: "30 000,00 € accordés à ce bénéficiaire", limit: "Engager au plus 23 000,00 €",
    conclude: "Conclure une convention avec ce bénéficiaire", lacking: [`La convention ${REFERENCE} est incomplète`, `Compléter la convention ${REFERENCE}`],
    unsigned: [`La convention ${REFERENCE} n’est pas signée`],
    opened: "Rôles qui l’ouvrent : ordonnateur", report: "Demander un compte rendu financier", late: /en retard de \d+ jours/,
    certified: "n’en permettent que 20 000,00 €", most: "Payer au plus 20 000,00 €", other: /autre comptable/,
    paid: ["30 000,00 €", "20 000,00 €", "10 000,00 €"],
    agreements: "Conventions", calls: "Les appels à projets", yearly: /^Rapport annuel \d{4}$/, answer: "Voir la réponse",
    elsewhere: "L’aide est celle d’une autre région", depends: "Aide possible sous réserve", missing: "À compléter",
    unpublished: "Les résultats ne sont pas publiés", counted: "les dossiers refusés ne sont que comptés",
    nothing: "Rien n’est enregistré pour ce bénéficiaire", unnamed: "personne physique, non nommée",
  },
  en: {
    look: "See what this changes", confirm: "Confirm and write to the journal", preview: "Before and after", receipt: "Receipt",
    refused: "This act is refused", threshold: "€30,000.00 granted to this beneficiary", limit: "Commit €23,000.00 at most",
    conclude: "Conclude an agreement with this beneficiary", lacking: [`Agreement ${REFERENCE} is incomplete`, `Complete agreement ${REFERENCE}`],
    unsigned: [`Agreement ${REFERENCE} is not signed`],
    opened: "Roles that open it: authorising officer", report: "Ask for a financial report", late: /\d+ days late|late by \d+ days/,
    certified: "allow only €20,000.00", most: "Pay €20,000.00 at most", other: /another accountant/i,
    paid: ["€30,000.00", "€20,000.00", "€10,000.00"],
    agreements: "Agreements", calls: "Calls for projects", yearly: /^Yearly report \d{4}$/, answer: "See the answer",
    elsewhere: "The aid is that of another region", depends: "Aid possible, subject to what is missing", missing: "To be completed",
    unpublished: "The results are not published", counted: "refused applications are only counted",
    nothing: "Nothing is recorded for this beneficiary", unnamed: "natural person, not named",
  },
};

const LANGUAGES = [{ language: "fr", script: true }, { language: "en", script: false }];
const told = (script) => `${script ? "with" : "without"} script`;

let browser;

before(async () => {
  browser = await browse();
});
after(() => browser?.close());

/** An address with the region and the language. */
const named = (address, region, language) => `${address}${address.includes("?") ? "&" : "?"}region=${region}&lang=${language}`;

for (const { language, script } of LANGUAGES) {
  describe(`those who keep the fund (${language}, ${told(script)})`, () => {
    const words = WORDS[language];
    const people = {};
    let site;

    before(async () => {
      site = await serve();
      for (const [name, role] of [
        ["manager", "fund-manager"], ["officer", "authorising-officer"], ["second", "authorising-officer"], ["accountant", "accountant"],
      ]) {
        people[name] = await Person.of(browser, site, `${name}@agence.example`, `Personne fictive, ${name}`, role);
        if (!script) await withoutScript(people[name].page);
      }
    });
    after(async () => {
      await Promise.all(Object.values(people).map((person) => person.context.close()));
      await site?.stop();
    });

    const go = (person, address) => person.go(named(address, HOME, language));
    const look = ({ page }, what) => lookEverywhere(page, `fund-life-${language}-${what}`);

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

    const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

    /** Fills in a form that is open, and asks for what the act would change: the look, or why it is refused. */
    async function ask({ page }, fields, heading) {
      await fill(page, fields);
      await press(page, words.look);
      await page.getByText(heading, { exact: true }).first().waitFor();
      return said(page);
    }

    /** Confirms what was looked at; resolves on the receipt. */
    async function confirm({ page }) {
      await press(page, words.confirm);
      await page.waitForURL(/\/bureau\/fonds\/recu/);
      await page.getByRole("heading", { name: words.receipt, level: 1 }).waitFor();
    }

    /** From the form of a verb to the receipt. */
    async function done(person, verb, fields) {
      await go(person, `${FUND}/${verb}`);
      await ask(person, fields, words.preview);
      await confirm(person);
    }

    /** Has the manager certify part of the commitment that has an object. */
    async function certify(object, amount) {
      const { manager } = people;
      await go(manager, `${FUND}/certifier`);
      const commitment = await field(manager.page, "commitment").locator("option", { hasText: object }).getAttribute("value");
      await ask(manager, { commitment, amount }, words.preview);
      await confirm(manager);
    }

    /** Asserts that an act is refused for a reason, that its page says what can be done instead, and that nothing can be confirmed. */
    async function refused(person, fields, sayings) {
      const text = await ask(person, fields, words.refused);
      for (const saying of sayings) assert.ok(text.includes(saying), `${saying}: ${text}`);
      assert.equal(await person.page.getByRole("button", { name: words.confirm }).count(), 0, "nothing to confirm");
    }

    /** Opens the first task of a person that leads to an address. */
    async function openTask(person, address, on = TODAY) {
      await go(person, `/bureau?on=${on}`);
      const task = person.page.locator(`main a[href^="${address}"]`).first();
      await task.click();
      await person.page.waitForURL((url) => url.pathname.startsWith(address));
    }

    test("given a fund without a year when its manager opens and budgets it then he does, and concluding stays the officer’s", async () => {
      const { manager } = people;
      await done(manager, "ouvrir", { year: String(YEAR) });
      await done(manager, "budget", { year: String(YEAR), kind: "initial", table: BUDGET.join("\n"), ministers: TODAY });
      await look(manager, "budgeted");
      for (const verb of ["convenir", "engager"]) {
        assert.equal((await go(manager, `${FUND}/${verb}`)).status(), 403, verb);
        assert.ok((await said(manager.page)).includes(words.opened), `${verb} says who may`);
      }
    });

    test("given more than the threshold without a contract when an officer commits then refused, and told what to do", async () => {
      const { officer } = people;
      await go(officer, `${FUND}/engager`);
      await refused(officer, COMMITMENT, [words.threshold, words.conclude, words.limit, "R. 1435-30"]);
      await look(officer, "above-threshold");
      await ask(officer, { amount: "23 000,00" }, words.preview);
      assert.equal(await officer.page.getByRole("button", { name: words.confirm }).count(), 1, "the threshold itself is not above it");
    });

    test("given an agreement when it lacks particulars or a signature then it carries nothing, and once signed the commitment", async () => {
      const { officer } = people;
      const agreed = { kind: "contract", ...BENEFICIARY, name: NAME };
      await go(officer, `${FUND}/convenir`);
      await look(officer, "agree");
      for (const [number, content, sayings] of [
        [2, { signed: TODAY }, words.lacking],
        [3, PARTICULARS, words.unsigned],
      ]) {
        const reference = `C-${YEAR}-000${number}`;
        await done(officer, "convenir", { agreement: reference, ...agreed, ...content });
        await go(officer, `${FUND}/engager`);
        await refused(officer, { ...COMMITMENT, agreement: reference }, sayings.map((saying) => saying.replace(REFERENCE, reference)));
        await look(officer, `draft-${number}`);
      }

      await done(officer, "convenir", { agreement: REFERENCE, ...agreed, ...PARTICULARS, signed: TODAY });
      await go(officer, `${FUND}/engager`);
      await ask(officer, { ...COMMITMENT, agreement: REFERENCE }, words.preview);
      await look(officer, "commit");
      await confirm(officer);
    });

    test("given certified service when the accountant pays then what is certified and no more, and what is paid is on its agreement", async () => {
      const { accountant } = people;
      await certify(OBJECT, "20 000,00");
      await openTask(accountant, `${FUND}/payer`);
      await refused(accountant, { amount: "25 000,00" }, [words.certified, words.most]);
      await look(accountant, "too-much");
      await ask(accountant, { amount: "20 000,00" }, words.preview);
      await confirm(accountant);
      await look(accountant, "paid");
      await go(accountant, `/fund/agreements/${REFERENCE}?at=${TODAY}`);
      const row = await accountant.page.locator("main table").first().locator("tbody tr").first().innerText();
      for (const sum of words.paid) assert.ok(row.replace(/\s+/gu, " ").includes(sum), `${sum}: ${row}`);
      await look(accountant, "agreement-paid");
    });

    test("given an officer who became an accountant when he pays what he ordered then refused, and another pays it", async () => {
      const { second, accountant } = people;
      await done(second, "engager", { ...COMMITMENT, object: "Écoute des proches", beneficiary: "rna:W987654321", amount: "4 000,00" });
      await certify("Écoute des proches", "4 000,00");
      administer(site, "revoke-role", "--account", second.email, "--role", "authorising-officer");
      administer(site, "grant", "--account", second.email, "--role", "accountant");
      await openTask(second, `${FUND}/payer`);
      await press(second.page, words.look);
      await second.page.getByText(words.refused, { exact: true }).first().waitFor();
      assert.match(await said(second.page), words.other);
      assert.equal(await second.page.getByRole("button", { name: words.confirm }).count(), 0, "nothing to confirm");
      await look(second, "own-order");
      await openTask(accountant, `${FUND}/payer`);
      await ask(accountant, {}, words.preview);
      await confirm(accountant);
    });

    test("given what was paid when the next year comes then its manager finds the report that is due, and that it is late", async () => {
      const { manager } = people;
      const soon = async (on) => {
        await go(manager, `/bureau?on=${on}`);
        return said(manager.page);
      };
      assert.ok(!(await soon(TODAY)).includes(words.report), "nothing is due before the year is over");
      const due = await soon(`${YEAR + 1}-05-01`);
      assert.ok(due.includes(words.report) && !words.late.test(due), due);
      const late = await soon(`${YEAR + 1}-07-15`);
      assert.ok(late.includes(words.report), late);
      assert.match(late, words.late);
      await look(manager, "report-late");
      await openTask(manager, `/fund/agreements/${REFERENCE}`, `${YEAR + 1}-07-15`);
      await look(manager, "agreement-late");
      assert.deepEqual(Object.values(people).flatMap((person) => person.faults), []);
    });
  });

  describe(`those who look at the fund (${language}, ${told(script)})`, () => {
    const words = WORDS[language];
    let site;
    let page;
    let visitor;

    before(async () => {
      site = await serve();
      visitor = await open(browser, site.url);
      ({ page } = visitor);
      if (!script) await withoutScript(page);
    });
    after(async () => {
      await visitor?.context.close();
      await site?.stop();
    });

    const go = (address, region = FICTION) => page.goto(site.url + named(address, region, language));
    const look = (what) => lookEverywhere(page, `fund-life-${language}-${what}`);
    const rows = () => page.locator("main table").last().locator("tbody tr");

    /** Follows a link of the page. */
    async function follow(link) {
      const { pathname, search } = new URL(await link.getAttribute("href"), page.url());
      await link.click();
      await page.waitForURL((url) => url.pathname === pathname && url.search === search);
    }

    /** Follows the link of the page of the fund that has a name. */
    async function fromFund(name, region) {
      await go("/", region);
      await follow(page.locator('.fr-nav__link[href^="/fund"]').first());
      await follow(page.locator("main").getByRole("link", { name, exact: true }).first());
    }

    /** The records below the header of the CSV file that the page offers. */
    async function records() {
      const [file] = await Promise.all([page.waitForEvent("download"), page.locator('main .fr-download__link[href*=".csv"]').click()]);
      const text = await readFile(await file.path(), "utf8");
      assert.doesNotMatch(text, NATURAL_PERSON);
      return text.trim().split(/\r?\n/).slice(1).map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell.replace(/^"|"$/g, "")));
    }

    /** What the page says, which is nothing of a natural person. */
    async function read() {
      assert.doesNotMatch(await page.content(), NATURAL_PERSON);
      return said(page);
    }

    test("given an association when it asks for an aid then the answer of its region, and why not elsewhere", async () => {
      const asked = async (region, on) => {
        await go(`/aides?on=${on}`, region);
        await page.locator('main select[name="scheme"]').selectOption("democratie-en-sante");
        await page.locator('main select[name="applicant"]').selectOption("association");
        await page.getByRole("button", { name: words.answer }).click();
        await page.waitForURL(/applicant=association/);
        return read();
      };
      assert.ok((await asked(FICTION, TODAY)).includes(words.elsewhere));
      await look("aid-elsewhere");
      const answer = await asked(HOME, "2023-06-01");
      for (const saying of [words.depends, words.missing]) assert.ok(answer.includes(saying), saying);
      await look("aid-at-home");
    });

    test("given open calls when an association looks for one then until when it may apply, and nothing of who applied", async () => {
      await fromFund(words.calls);
      await page.locator('main select[name="state"]').selectOption("open");
      await page.locator("main form").filter({ has: page.locator('select[name="state"]') }).getByRole("button").click();
      await page.waitForURL(/state=open/);
      assert.deepEqual(await rows().locator("a").allTextContents(), ["AMI-FICTIF-2026-03", "URGENCE-FICTIVE-2026"]);
      await look("calls-open");
      assert.deepEqual((await records()).map(([code]) => code), ["AMI-FICTIF-2026-03", "URGENCE-FICTIVE-2026"], "the file keeps the filter");
      await follow(rows().first().getByRole("link"));
      const text = await read();
      assert.match(text, /30 (octobre|October) 2026/);
      assert.ok(text.includes(words.unpublished));
      assert.doesNotMatch(text, /RNA|FINESS|SIRET/);
      assert.deepEqual(await records(), [], "nor in its file");
      await look("call-open");
    });

    test("given what an association received when it follows its agreement then its page by its RNA, with the sums of its file", async () => {
      await fromFund(words.agreements);
      const mine = rows().filter({ hasText: "RNA" }).first();
      const name = await mine.locator("td a, a").first().innerText();
      await follow(mine.getByRole("link", { name, exact: true }));
      await look("agreement");
      await follow(page.locator('main a[href^="/fund/beneficiaries/rna%2F"]'));
      const text = await read();
      assert.match(text, /RNA W\d{9}/);
      assert.ok(text.includes(name), "its agreement");
      const commitments = page.locator("main table", { has: page.locator('a[href^="/acts/"]') }).locator("tbody tr");
      const received = await records();
      assert.equal(received.length, await commitments.count());
      assert.ok(received.every((record) => record.includes(name)), "each under its agreement");
      await look("beneficiary");
    });

    test("given a number that received nothing or one of a natural person when its page is asked for then there is none", async () => {
      assert.equal((await go("/fund/beneficiaries/rna%2FW999999999")).status(), 409);
      assert.ok((await read()).includes(words.nothing));
      await look("beneficiary-none");
      const person = await go("/fund/beneficiaries/person%2F00000001-0000-8000-8000-000000000002");
      assert.equal(person.status(), 404);
    });

    test("given published results when a citizen opens them then who receives what, the others counted, and the file says the same", async () => {
      await fromFund(words.calls);
      await follow(page.getByRole("link", { name: "AAP-FICTIF-2026-01", exact: true }));
      const text = await read();
      assert.ok(text.includes(words.counted));
      const shown = await rows().locator('a[href^="/acts/"]').allTextContents();
      assert.equal(shown.length, 12);
      await look("results");
      const published = await records();
      assert.deepEqual(published.map(([number]) => number), shown, "the rows of the page, in their order");
      for (const [, applicant] of published) assert.match(applicant, LEGAL_PERSON);
      const granted = published.reduce((sum, record) => sum + Number(record[8]), 0);
      assert.equal(granted, 780_100);
      assert.match(text.replace(/[\s,.]/gu, ""), /780100/);
    });

    test("given 400 agreements when a citizen downloads them then the rows of the page, filters kept, and no natural person", async () => {
      await go("/fund/agreements");
      const all = await records();
      assert.equal(all.length, 400);
      assert.equal(await page.locator("main table").first().locator("tbody tr").count(), 400);
      for (const record of all) assert.match(record[3], LEGAL_PERSON);
      await go("/fund/agreements?kind=order");
      await look("agreements");
      const kept = await records();
      assert.ok(kept.length > 0 && kept.every(([, kind]) => kind === "order"));
      assert.equal(await page.locator("main table").first().locator("tbody tr").count(), kept.length);
      await read();
    });

    test("given an aid to a health professional when a citizen opens its act from the report then nobody is named", async () => {
      await go("/fund/2026/rapport");
      await read();
      const line = page.locator("main tr", { hasText: "Installation de professionnels de santé" }).first();
      const acts = await line.locator('td.ml-from a[href^="/acts/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      const texts = [];
      for (const act of acts) {
        await page.goto(site.url + act);
        texts.push(await read());
      }
      assert.ok(texts.some((text) => text.includes(words.unnamed)), "one of them is paid to a natural person");
      await look("act-unnamed");
    });

    test("given the yearly report when a citizen follows a figure then the act of the register, and at home the printed line", async () => {
      await fromFund(words.yearly);
      await look("report");
      const figure = page.locator('main td a[href^="/acts/"]').first();
      await follow(figure);
      assert.match(page.url(), /\/acts\/\d+/);
      await read();
      await look("act");
      await go("/fund/2023/rapport", HOME);
      await read();
      const printed = page.locator('main td[data-label] a[href*="#L92"]').first();
      const value = (await printed.innerText()).match(/484[.,]6/)[0];
      await follow(printed);
      assert.equal(new URL(page.url()).hash, "#L92");
      const line = await said(page);
      assert.ok(line.includes(value) || line.includes("484,6"), line.slice(0, 400));
      await look("printed-line");
      assert.deepEqual(visitor.faults, []);
    });
  });
}
