// Starts the binary on a free port and a temporary folder, and a browser to look at it.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import { chromium } from "playwright-core";

export const BINARY = process.env.MAILLAGE_BIN ?? fileURLToPath(new URL("../target/debug/maillage", import.meta.url));
const BROWSER = process.env.CHROMIUM_BIN ?? "/usr/bin/chromium";
const START_MS = 60_000;

/** The documents of the demonstration: of the first only the digest ships. */
const BILAN = "19708649bced1965cd39ec2e65ec2ede32a8c34b9f6dc1f9b13e57145953eeb3";
const COMMUNES = "0295cd70d2d094e9f2e04cf39e20030a1d920d111f76660bb3010fd0739425ed";

/** Every page, with the status it answers. */
export const PAGES = [
  { name: "home", address: "/?on=2019-08-01&region=32" },
  { name: "home-closed", address: "/?on=2026-03-02&region=32" },
  { name: "home-other-region", address: "/?on=2025-02-15&region=44" },
  { name: "regions", address: "/?on=2025-02-15" },
  { name: "regions-one-too-early", address: "/?on=2019-08-01" },
  { name: "bilan-other-region", address: "/bilan?region=44" },
  { name: "bilan", address: "/bilan" },
  { name: "bilan-line", address: "/bilan?activity=neonatologie.2a" },
  { name: "bilan-equipment", address: "/bilan?activity=irm" },
  { name: "bilan-mixed", address: "/bilan?page=8" },
  { name: "bilan-searched", address: "/bilan?q=reanimaton+laon" },
  { name: "bilan-nothing", address: "/bilan?q=zzzzzz" },
  { name: "bilan-zone-columns", address: "/bilan?zone=21A&sort=-gap&columns=figures&columns=sites&columns=units&columns=place" },
  { name: "bilan-open", address: "/bilan?only=open" },
  { name: "bilan-no-table", address: "/bilan?activity=chirurgie.ambulatoire" },
  { name: "matrix", address: "/bilan/matrix?at=2019-08-01" },
  { name: "matrix-ranges", address: "/bilan/matrix?region=44&at=2025-02-15" },
  { name: "compare", address: "/bilan/compare?from=2019-06-21&to=2019-08-01" },
  { name: "zone", address: "/zones/21A?at=2019-08-01" },
  { name: "zone-unknown-communes", address: "/zones/R1?region=44&at=2025-02-15" },
  { name: "zone-elsewhere", address: "/zones/21A?region=44&at=2025-02-15", status: 404 },
  { name: "activity", address: "/activites/chirurgie?at=2019-08-01" },
  { name: "activity-of-2023", address: "/activites/amm%3AQA004%2FME049?region=44&at=2025-02-15" },
  { name: "admissibility", address: "/admissibility" },
  { name: "ruling-yes", address: "/admissibility?operation=creation&activity=chirurgie&zone=15A&on=2019-08-01" },
  { name: "ruling-no", address: "/admissibility?operation=creation&activity=irm&zone=17A&on=2019-08-01" },
  { name: "ruling-subject-to", address: "/admissibility?operation=transfer&activity=chirurgie&zone=15A&on=2019-08-01" },
  { name: "ruling-not-comparable", address: "/admissibility?operation=creation&activity=chirurgie.ambulatoire&zone=15A&on=2024-10-01" },
  { name: "ruling-zone-missing", address: "/admissibility?operation=creation&activity=irm&on=2019-08-01" },
  { name: "ruling-problem", address: "/admissibility?operation=creation&activity=scanner&zone=1B&on=2019-08-01", status: 422 },
  { name: "objectives", address: "/objectives?at=2019-08-01&zone=17A" },
  { name: "authorisations", address: "/authorisations" },
  { name: "structures", address: "/structures?at=2024-01-01" },
  { name: "aides", address: "/aides?scheme=crai&applicant=general-practitioner&commune=Arras&sum=25000&on=2023-06-01" },
  { name: "reconciliation", address: "/bilan/reconciliation?region=00" },
  { name: "calendar", address: "/calendar" },
  { name: "windows", address: "/windows" },
  { name: "window", address: "/windows?id=2019-07-16" },
  { name: "fund", address: "/fund" },
  { name: "fund-chosen", address: "/fund?q=psychiatrie&sort=-amount" },
  { name: "fund-indicators", address: "/fund/indicators?at=2024-01-01" },
  { name: "fund-resources", address: "/fund/resources?year=2023" },
  { name: "yearly-report", address: "/fund/2023/rapport" },
  { name: "agreements", address: "/fund/agreements" },
  { name: "calls", address: "/fund/calls" },
  { name: "fund-reconciliation", address: "/fund/reconciliation?year=2023" },
  { name: "fund-territories", address: "/fund/territories?year=2023" },
  { name: "fund-none", address: "/fund?at=2019-08-01" },
  { name: "france", address: "/france?at=2025-02-15" },
  { name: "france-one-bilan", address: "/france?at=2019-08-01" },
  { name: "bridge", address: "/bridge" },
  { name: "rules", address: "/rules" },
  { name: "journal", address: "/journal" },
  { name: "trace", address: "/journal/trace?activity=irm&zone=17A&at=2019-06-21" },
  { name: "trace-fund", address: "/journal/trace?figure=cp.paid&year=2023&region=32" },
  { name: "act-window", address: "/acts/14" },
  { name: "act-bilan", address: "/acts/13" },
  { name: "act-report", address: "/acts/16?lang=en" },
  { name: "trace-question", address: "/journal/trace" },
  { name: "data", address: "/data" },
  { name: "document-not-kept", address: `/documents/${BILAN}?line=3880` },
  { name: "document-lines", address: `/documents/${COMMUNES}?line=120` },
  { name: "help", address: "/aide" },
  { name: "accessibility", address: "/accessibilite" },
  { name: "legal-notice", address: "/mentions-legales" },
  { name: "site-map", address: "/plan-du-site" },
  { name: "sign-in", address: "/connexion" },
  { name: "account-unknown", address: "/compte", status: 401 },
  { name: "not-found", address: "/nope", status: 404 },
  { name: "refusal", address: "/bilan?at=2001-01-01", status: 409 },
  { name: "region-unknown", address: "/bilan?region=99", status: 404 },
];

/** The annexes of 2021: a bilan and its erratum, two versions of one picture date. */
const ANNEXES = fileURLToPath(new URL("../testdata/annexes/", import.meta.url));
export const TWO_VERSIONS = [
  ["import", "annex", join(ANNEXES, "hauts-de-france-2021-03-15.txt")],
  ["import", "annex", join(ANNEXES, "hauts-de-france-2021-erratum.txt"), "--erratum-of", "2021-045"],
];

/** Serves the demonstration, with what `commands` add to it; resolves to its address, its folder and how to stop it. */
export async function serve(commands = [], { listen = "127.0.0.1:0", flags = [], env = {} } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "maillage-e2e-"));
  if (commands.length) {
    for (const words of [["import", "demo"], ...commands]) execFileSync(BINARY, ["--data", folder, ...words], { stdio: "ignore" });
  }
  const server = spawn(BINARY, ["--data", folder, "serve", "--demo", "--listen", listen, ...flags], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  let said = "";
  const url = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${BINARY} named no address: ${said}`)), START_MS);
    server.on("error", reject);
    server.on("exit", (code) => reject(new Error(`${BINARY} stopped with ${code}: ${said}`)));
    server.stderr.on("data", (chunk) => {
      said += chunk;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) { clearTimeout(late); resolve(found[0]); }
    });
  });
  const stop = async () => {
    server.removeAllListeners("exit");
    const stopped = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await stopped;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, folder, stop, said: () => said };
}

/** A browser without a window. */
export function browse() {
  return chromium.launch({ executablePath: BROWSER, args: ["--no-sandbox", "--headless=new"] });
}

/** A page of `browser` that notes every request to another host and every error in the console. */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) faults.push(`asked ${request.url()}`);
  });
  page.on("console", (message) => {
    // That the page asked for is a 404 or a 409 is meant.
    const meant = message.location().url === page.url() && message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !meant) faults.push(`said ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => faults.push(`threw ${error}`));
  return { context, page, faults };
}

/** What a file of tests looks at, from its first test to its last: the demonstration served, a browser, and a page open in it. */
export let site;
export let browser;
export let page;

/** Serves the demonstration, with what `commands` add to it, to the tests of this file. */
export function visits(commands = []) {
  before(async () => {
    [site, browser] = await Promise.all([serve(commands), browse()]);
    ({ page } = await open(browser, site.url));
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });
}

/** Opens an address in the page; says what its `main` says. */
export async function read(address) {
  await page.goto(site.url + address);
  return said(page);
}

/** Has a page sum how far what it shows moves by itself, from its first paint on: `globalThis.jumps`, a part of the screen. */
export function countJumps(watched) {
  return watched.addInitScript(() => {
    globalThis.jumps = 0;
    const add = (list) => list.getEntries().forEach((entry) => { globalThis.jumps += entry.hadRecentInput ? 0 : entry.value; });
    new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  });
}

/** The address with its language named. */
export function inLanguage(address, language) {
  return `${address}${address.includes("?") ? "&" : "?"}lang=${language}`;
}

/** The widths at which pages are measured, from a small phone to a wide screen. */
export const WIDTHS = [320, 390, 600, 768, 1024, 1440, 1920];

/** In the page: by how many pixels it is wider than the screen. */
export function tooWide() {
  return Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/**
 * In the page: what is pressed and is smaller than 24 px in either direction. A link in a sentence may be as high as its
 * line; what is drawn to scale (a map) has its table.
 */
export function narrowTargets() {
  const SMALLEST = 24;
  const pressed = "a[href], button, summary, input:not([type=hidden]), select, textarea, [role=button], [tabindex='0']";
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const inSentence = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const around = element.closest("p, li, dd, dt, td, th, label, caption, small, h1, h2, h3, h4") ?? element.parentElement;
    return around.textContent.trim().length > element.textContent.trim().length;
  };
  const measured = (element) => {
    const boxes = [...element.getClientRects()];
    if (element.labels?.length) boxes.push(...[...element.labels].flatMap((label) => [...label.getClientRects()]));
    return { width: Math.max(...boxes.map((box) => box.width)), height: Math.max(...boxes.map((box) => box.height)) };
  };
  const clipped = (element) => getComputedStyle(element).clipPath !== "none" || element.closest(".fr-sr-only, .fr-skiplinks, svg");
  const targets = [...document.querySelectorAll(pressed)].filter((element) => shown(element) && !clipped(element));
  const small = targets.filter((element) => {
    const { width, height } = measured(element);
    return (width < SMALLEST - 0.5 || height < SMALLEST - 0.5) && !inSentence(element);
  });
  const told = (element) => `${element.outerHTML.slice(0, 120)} ${JSON.stringify(measured(element))}`;
  return small.slice(0, 5).map(told);
}

/** In the page: names that controls share although they lead to different places. */
export function sameNames() {
  const name = (element) => (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim();
  const places = new Map();
  for (const link of document.querySelectorAll("a[href]")) {
    if (link.closest("svg")) continue;
    if (!places.has(name(link))) places.set(name(link), new Set());
    places.get(name(link)).add(link.href.split("#")[0] === location.href.split("#")[0] ? link.hash : link.href);
  }
  const sources = [...document.querySelectorAll("summary")].map(name);
  for (const text of sources.filter((text, rank) => sources.indexOf(text) < rank)) places.set(text, new Set(["opens one", "opens another"]));
  return [...places].filter(([, hrefs]) => hrefs.size > 1).map(([text, hrefs]) => `${text}: ${[...hrefs].slice(0, 3).join(" ")}`).slice(0, 5);
}

/** The settings in which pages are looked at: both values of language, theme, script and width, in every way. */
export const SETTINGS = ["fr", "en"].flatMap((language) =>
  ["light", "dark"].flatMap((colorScheme) =>
    [true, false].flatMap((script) => [1440, 390].map((width) => ({ language, colorScheme, script, width })))));

/**
 * Whether what stands at a rank of a list is looked at in a setting: in one and in its opposite, so that each is seen in both values of
 * each, and eight that follow each other are seen in all sixteen; each in every one with MAILLAGE_E2E=all.
 */
export function looksAt(rank, setting) {
  const half = SETTINGS.length / 2;
  return process.env.MAILLAGE_E2E === "all" || [rank % half, SETTINGS.length - 1 - (rank % half)].includes(setting);
}

/** Gives a page an empty script in the place of ours: what axe brings still runs. */
export function withoutScript(page) {
  return page.route("**/static/**/*.js", (route) => route.fulfill({ body: "", contentType: "text/javascript" }));
}

/** What `main` says, with plain spaces. */
export async function said(page) {
  return (await page.locator("main").innerText()).replace(/\s+/gu, " ");
}

/** Presses Tab until `locator` is in focus. */
export async function tabTo(page, locator) {
  const wanted = await locator.elementHandle();
  for (let pressed = 0; pressed < 400; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => document.activeElement === element)) return;
  }
  assert.fail(`Tab never reaches ${locator}`);
}

/** A visitor's hand: the mouse, or the keyboard alone. It counts what it presses, and no task may take more than three. */
export class Hand {
  static MOST = 3;

  constructor(page, { keyboard = false } = {}) {
    Object.assign(this, { page, keyboard, pressed: 0 });
  }

  /** Presses what `locator` finds: a link, a button, a summary. */
  async press(locator) {
    this.#count();
    if (!this.keyboard) return locator.click();
    await tabTo(this.page, locator);
    return this.page.keyboard.press("Enter");
  }

  /** Follows a link to another page. */
  async follow(locator) {
    await Promise.all([this.page.waitForEvent("framenavigated"), this.press(locator)]);
    await this.page.waitForLoadState("domcontentloaded");
  }

  /** Types words into the search of a form and sends it. */
  async search(form, words) {
    const box = form.getByRole("searchbox");
    if (!this.keyboard) {
      await box.fill(words);
      return this.follow(form.getByRole("button"));
    }
    this.#count();
    await tabTo(this.page, box);
    await this.page.keyboard.type(words);
    await Promise.all([this.page.waitForEvent("framenavigated"), this.page.keyboard.press("Enter")]);
    return this.page.waitForLoadState("domcontentloaded");
  }

  #count() {
    this.pressed += 1;
    assert.ok(this.pressed <= Hand.MOST, `more than ${Hand.MOST} clicks`);
  }
}

/** The files of a ZIP archive (a workbook is one), by name, as texts. */
export function unzipped(bytes) {
  const [END, ENTRY_BYTES, LOCAL_BYTES] = [0x06054b50, 46, 30];
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== END) end -= 1;
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, name, extra, comment] = [10, 20, 28, 30, 32].map((offset) => (offset === 20 ? bytes.readUInt32LE(at + 20) : bytes.readUInt16LE(at + offset)));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    const file = method === 0 ? packed : inflateRawSync(packed);
    files.set(bytes.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + name), file.toString("utf8"));
    at += ENTRY_BYTES + name + extra + comment;
  }
  return files;
}
