// What people do: with the keyboard, with the script, without it, on paper.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { browser, open, site, visits } from "./support.mjs";

visits();

/** Presses Tab until the element in focus matches `selector`. */
async function tabTo(page, selector) {
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`Tab never reaches ${selector}`);
}

describe("keyboard", () => {
  test("given a gap when reached by Tab then Enter opens its source and Esc closes it", async () => {
    const { context, page } = await open(browser, site.url);
    await page.goto(`${site.url}/bilan?activity=neonatologie.2a&zone=22A`);
    await tabTo(page, "td summary");
    const source = page.locator("td details.ml-src");
    await page.keyboard.press("Enter");
    assert.equal(await source.getAttribute("open"), "");
    assert.ok(await source.locator(".ml-src__panel").isVisible());
    await page.keyboard.press("Escape");
    assert.equal(await source.getAttribute("open"), null);
    assert.ok(await page.evaluate(() => document.activeElement.matches("td summary")), "focus stays on the gap");
    await context.close();
  });

  test("given a page when Tab is pressed first then the link to the content shows and leads there", async () => {
    const { context, page } = await open(browser, site.url);
    await page.goto(site.url);
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.getBoundingClientRect().left >= 0));
    await page.keyboard.press("Enter");
    assert.equal(new URL(page.url()).hash, "#content");
    await context.close();
  });
});

describe("script", () => {
  test("given the button for the theme when pressed then the page turns and the next page keeps it", async () => {
    const { context, page } = await open(browser, site.url);
    await page.goto(site.url);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    const button = page.locator("[data-ml-theme]");
    await button.click();
    assert.equal(await button.textContent(), "Affichage\u00a0: clair");
    await button.click();
    assert.equal(await button.textContent(), "Affichage\u00a0: sombre");
    assert.notEqual(await ground(), light);
    await page.goto(`${site.url}/data?lang=en`);
    assert.equal(await button.textContent(), "Display: dark");
    assert.notEqual(await ground(), light);
    await context.close();
  });

  test("given words typed into the search when rows are filtered then those shown are said and Enter asks all", async () => {
    const { context, page } = await open(browser, site.url);
    await page.goto(`${site.url}/bilan?activity=irm`);
    await page.locator("#q").fill("amiens");
    assert.equal(await page.locator("tbody tr[data-z]:visible").count(), 1);
    await page.locator("[data-ml-found]", { hasText: "1 ligne affichée" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=amiens/);
    assert.match(await page.locator("h1").textContent(), /17A Amiens/);
    await context.close();
  });

  test("given a source open when another is opened then one stays open", async () => {
    const { context, page } = await open(browser, site.url);
    await page.goto(`${site.url}/bilan?activity=neonatologie.2a`);
    await page.locator("td summary").nth(0).click();
    await page.locator("td summary").nth(22).click();
    assert.equal(await page.locator("td details[open]").count(), 1);
    await context.close();
  });
});

describe("without script", () => {
  const options = { javaScriptEnabled: false };

  test("given the filters when sent then the rows and the address follow", async () => {
    const { context, page } = await open(browser, site.url, options);
    await page.goto(`${site.url}/bilan`);
    await page.locator(".ml-when__chip summary").click();
    await page.locator("#when-day").fill("01/08/2019");
    await page.locator(".ml-when__panel button").click();
    await page.locator(".ml-tree summary", { hasText: "Équipements matériels lourds" }).click();
    await page.locator("input[name=activity][value=irm]").check();
    await page.getByLabel("Ouverte aux demandes").check();
    await page.getByRole("button", { name: "Appliquer" }).click();
    const address = new URL(page.url());
    assert.equal(address.searchParams.get("activity"), "irm");
    assert.equal(address.searchParams.get("only"), "open");
    assert.equal(await page.locator("h1").textContent(), "Imagerie par résonance magnétique (IRM)");
    assert.equal(await page.locator("tbody tr[data-z]").count(), 1);
    assert.equal(address.searchParams.get("at"), "2019-08-01");
    await page.locator(".ml-when__chip summary").click();
    assert.equal(await page.locator("#when-day").inputValue(), "01/08/2019");
    await context.close();
  });

  test("given a gap when opened then its source shows and leads to the trace and back", async () => {
    const { context, page } = await open(browser, site.url, options);
    await page.goto(`${site.url}/bilan?activity=irm&zone=17A`);
    await page.locator("td summary").last().click();
    await page.getByRole("link", { name: "Trace complète" }).click();
    assert.match(await page.locator("h1").textContent(), /17A Amiens/);
    assert.equal(await page.locator(".ml-hops > li").count(), 7);
    await page.getByRole("link", { name: "Voir ces chiffres dans le bilan" }).click();
    assert.equal(await page.locator("tbody tr[data-z]").count(), 1);
    await context.close();
  });

  test("given a question as people type it when searched then what was understood and its rows show", async () => {
    const { context, page } = await open(browser, site.url, options);
    await page.goto(`${site.url}/bilan`);
    await page.locator("#q").fill("reanimaton laon");
    await page.getByRole("button", { name: "Chercher" }).click();
    assert.equal(await page.locator("tbody tr[data-z]").count(), 2);
    await page.getByRole("link", { name: /zone.*22A Laon.*retirer/ }).click();
    assert.equal(await page.locator("tbody tr[data-z]").count(), 46);
    await context.close();
  });

  test("given many rows when paged then the next hundred show", async () => {
    const { context, page } = await open(browser, site.url, options);
    await page.goto(`${site.url}/bilan?lang=en`);
    await page.getByRole("link", { name: "Next page" }).click();
    assert.ok(await page.getByText(/Rows 1[0-9][0-9]–[0-9]+ of 1,229\./).isVisible());
    await context.close();
  });

  test("given the home page when a line is followed then its row is marked on the bilan", async () => {
    const { context, page } = await open(browser, site.url, options);
    await page.goto(`${site.url}/?on=2019-08-01&region=32`);
    await page.getByRole("link", { name: /^Voir.*IRM.*17A/ }).click();
    const row = page.locator("tr:target");
    assert.match(await row.locator("th").textContent(), /17A Amiens/);
    await context.close();
  });

  test("given the five questions when answered then the ruling stands beside them", async () => {
    const { context, page } = await open(browser, site.url, options);
    await page.goto(`${site.url}/admissibility?lang=en&on=2019-08-01`);
    await page.getByLabel("What do you want to do?").selectOption("creation");
    await page.getByLabel("For which activity or equipment?").selectOption("irm");
    await page.getByLabel("In which zone?").selectOption("17A");
    await page.getByLabel("On which day do you file?").fill("2019-08-01");
    await page.getByRole("button", { name: "See the answer" }).click();
    assert.ok(await page.getByRole("heading", { name: "Not admissible" }).isVisible());
    assert.ok(await page.getByText("ask for an extra unit").isVisible());
    await context.close();
  });

  test("given no window open when the offered day is followed then the page shows it open", async () => {
    const { context, page } = await open(browser, site.url, options);
    await page.goto(`${site.url}/?on=2026-03-02&region=32`);
    await page.getByRole("link", { name: "telle qu’au" }).click();
    assert.ok(await page.getByText("Période de dépôt ouverte", { exact: true }).isVisible());
    await context.close();
  });

  test("given the theme button when there is no script then it is not shown", async () => {
    const { context, page } = await open(browser, site.url, options);
    await page.goto(site.url);
    assert.equal(await page.locator("[data-ml-theme]").isVisible(), false);
    await context.close();
  });
});

describe("language", () => {
  test("given a state when the other language is chosen then the state and later links keep it", async () => {
    const { context, page } = await open(browser, site.url);
    await page.goto(`${site.url}/bilan?activity=irm&only=open`);
    await page.getByRole("link", { name: "English" }).click();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.equal(await page.locator("h1").textContent(), "Magnetic resonance imaging (MRI)");
    assert.ok(await page.getByLabel("Open to applications").isChecked());
    await page.getByRole("button", { name: "Apply" }).click();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await page.getByRole("link", { name: "Journal", exact: true }).click();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await context.close();
  });
});

describe("paper", () => {
  test("given the bilan when printed then menus and panels are left out and the table is not", async () => {
    const { context, page } = await open(browser, site.url);
    await page.goto(`${site.url}/bilan?activity=neonatologie.2a`);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.equal(await page.locator(".fr-nav").isVisible(), false);
    assert.equal(await page.locator("form:visible").count(), 0);
    assert.equal(await page.locator("tbody tr[data-z]").count(), 23);
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper"));
    assert.equal(ground.trim(), "#fff");
    const sheets = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    assert.ok(sheets <= 3, `${sheets} sheets`);
    await context.close();
  });
});
