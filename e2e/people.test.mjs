// From the administrator's first link to a planner who lost his application of codes; with and without script, axe on each page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lookAt } from "./look.mjs";
import { codeAt, STEP_MS } from "./person.mjs";
import { browse, open, serve, withoutScript } from "./support.mjs";

const STARTED_MS = 20_000;

let browser;

before(async () => { browser = await browse(); });
after(() => browser?.close());

/** A person with a browser and an application of codes. */
async function person(site, { script, name }) {
  const options = { colorScheme: script ? "light" : "dark", viewport: { width: script ? 1440 : 320, height: 900 } };
  const { context, page, faults } = await open(browser, site.url, options);
  if (!script) await withoutScript(page);
  let secret = "";
  let taken = 0;
  const look = (what) => lookAt(page, `people-${name}-${what}`);
  /** The code of a step that was not taken yet: one step ahead is taken too. */
  const code = () => {
    taken = Math.max(taken + 1, Math.floor(Date.now() / STEP_MS));
    return codeAt(secret, taken);
  };
  const setUp = async () => {
    await page.waitForURL(/\/connexion\/facteur/);
    await look("factor");
    const link = await page.getByRole("link", { name: /ouvrez l’application/ }).getAttribute("href");
    secret = new URL(link).searchParams.get("secret");
    await page.getByLabel("Code à six chiffres").fill(code());
    await page.getByRole("button", { name: "Confirmer" }).click();
    await page.getByRole("heading", { name: "Vos codes de secours" }).waitFor();
    await look("codes");
    const codes = await page.locator(".ml-codes code").allTextContents();
    assert.equal(codes.length, 10);
    await page.getByRole("link", { name: /C’est noté/ }).click();
    return codes;
  };
  const choose = async (password) => {
    await page.getByLabel("Nouveau mot de passe").fill(password);
    await page.getByLabel("Le même, encore une fois").fill(password);
    await page.getByRole("button", { name: "Choisir ce mot de passe" }).click();
  };
  const enter = async (email, password) => {
    await page.goto(`${site.url}/connexion`);
    await look("sign-in");
    await page.getByLabel("Adresse électronique professionnelle").fill(email);
    await page.getByLabel("Mot de passe", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Continuer" }).click();
  };
  const leave = async () => {
    await page.goto(`${site.url}/deconnexion`);
    await look("sign-out");
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.waitForURL(`${site.url}/`);
  };
  return { page, context, faults, look, code, setUp, choose, enter, leave };
}

/** The link that the server printed at its start. */
async function firstLink(site) {
  for (const end = Date.now() + STARTED_MS; Date.now() < end; ) {
    const found = site.said().match(/http:\S+\/mot-de-passe\/[0-9a-f]+/);
    if (found) return found[0];
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`no link in ${site.said()}`);
}

for (const script of [true, false]) {
  test(`given a fresh server when an administrator invites a planner then he signs in and comes back with a recovery code (${script ? "with" : "without"} script)`, async (t) => {
    const site = await serve();
    t.after(() => site.stop());
    const chief = await person(site, { script, name: "chief" });
    await chief.page.goto(await firstLink(site));
    await chief.look("link");
    await chief.page.getByLabel("Adresse électronique professionnelle").fill("chef@agence.example");
    await chief.page.getByLabel("Nom affiché").fill("Administration");
    await chief.choose("la phrase du premier jour");
    await chief.setUp();
    await chief.look("account");
    await chief.page.getByRole("link", { name: "Comptes", exact: true }).click();
    await chief.page.getByLabel("Adresse électronique professionnelle").fill("planification@agence.example");
    await chief.page.getByLabel("Nom affiché").fill("Planification");
    await chief.page.getByRole("button", { name: "Ouvrir le compte" }).click();
    const link = await chief.page.locator(".ml-copied code").textContent();
    await chief.look("admin");
    await chief.page.getByRole("link", { name: "Planification" }).click();
    await chief.page.getByLabel("Rôle", { exact: true }).selectOption("planner");
    await chief.page.getByLabel(/^Région/).selectOption("32");
    await chief.page.getByRole("button", { name: "Donner ce rôle" }).click();
    await chief.page.getByText("planification, région 32").first().waitFor();
    await chief.look("admin-account");

    const planner = await person(site, { script, name: "planner" });
    await planner.page.goto(link);
    await planner.choose("la phrase de la planification");
    const codes = await planner.setUp();
    await planner.page.getByRole("heading", { name: "Mon compte" }).waitFor();
    assert.equal(await planner.page.getByText("planification, région 32").count(), 1);
    assert.equal((await planner.page.goto(`${site.url}/admin`)).status(), 403);
    await planner.look("not-his");
    await planner.leave();
    assert.equal((await planner.page.goto(`${site.url}/compte`)).status(), 401);

    await planner.enter("planification@agence.example", "pas la bonne phrase");
    await planner.page.getByRole("heading", { name: "Une erreur à corriger" }).waitFor();
    await planner.look("sign-in-wrong");
    await planner.enter("planification@agence.example", "la phrase de la planification");
    await planner.page.getByLabel("Code à six chiffres").fill(planner.code());
    await planner.look("code");
    await planner.page.getByRole("button", { name: "Entrer" }).click();
    await planner.page.getByRole("heading", { name: "Mon compte" }).waitFor();
    await planner.leave();

    await planner.enter("planification@agence.example", "la phrase de la planification");
    await planner.page.getByRole("link", { name: "Je n’ai plus mon application" }).click();
    await planner.page.getByLabel("Code de secours").last().fill(codes[0]);
    await planner.look("recovery");
    await planner.page.getByRole("button", { name: "Entrer" }).click();
    await planner.page.getByText("Il en reste 9.").waitFor();
    await planner.look("account");

    assert.deepEqual([...chief.faults, ...planner.faults], []);
    await Promise.all([chief.context.close(), planner.context.close()]);
  });
}
