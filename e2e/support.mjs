// Starts the binary on a free port and a temporary folder, and a browser to look at it.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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
  { name: "bilan-mixed", address: "/bilan?page=12" },
  { name: "bilan-open", address: "/bilan?only=open" },
  { name: "bilan-no-table", address: "/bilan?activity=chirurgie.ambulatoire" },
  { name: "admissibility", address: "/admissibility" },
  { name: "ruling-yes", address: "/admissibility?operation=creation&activity=chirurgie&zone=15A&on=2019-08-01" },
  { name: "ruling-no", address: "/admissibility?operation=creation&activity=irm&zone=17A&on=2019-08-01" },
  { name: "ruling-problem", address: "/admissibility?operation=creation&activity=scanner&zone=1B&on=2019-08-01", status: 422 },
  { name: "objectives", address: "/objectives?at=2019-08-01&zone=17A" },
  { name: "windows", address: "/windows" },
  { name: "window", address: "/windows?id=2019-07-16" },
  { name: "fund", address: "/fund" },
  { name: "fund-chosen", address: "/fund?q=psychiatrie&sort=-amount" },
  { name: "fund-none", address: "/fund?at=2019-08-01" },
  { name: "france", address: "/france?at=2025-02-15" },
  { name: "france-one-bilan", address: "/france?at=2019-08-01" },
  { name: "bridge", address: "/bridge" },
  { name: "rules", address: "/rules" },
  { name: "journal", address: "/journal" },
  { name: "trace", address: "/journal/trace?activity=irm&zone=17A&at=2019-06-21" },
  { name: "trace-question", address: "/journal/trace" },
  { name: "data", address: "/data" },
  { name: "document-not-kept", address: `/documents/${BILAN}?line=3880` },
  { name: "document-lines", address: `/documents/${COMMUNES}?line=120` },
  { name: "not-found", address: "/nope", status: 404 },
  { name: "refusal", address: "/bilan?at=2001-01-01", status: 409 },
  { name: "region-unknown", address: "/bilan?region=99", status: 404 },
];

/** Serves the demonstration; resolves to its address and how to stop it. */
export async function serve() {
  const folder = await mkdtemp(join(tmpdir(), "maillage-e2e-"));
  const server = spawn(BINARY, ["--data", folder, "serve", "--demo", "--listen", "127.0.0.1:0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const url = await new Promise((resolve, reject) => {
    let said = "";
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
  return { url, stop };
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

/** The address with its language named. */
export function inLanguage(address, language) {
  return `${address}${address.includes("?") ? "&" : "?"}lang=${language}`;
}
