// A person of an agency: an account with roles, a browser, and an application of codes.

import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { BINARY, open } from "./support.mjs";

/** How long a code lasts (RFC 6238). */
export const STEP_MS = 30_000;
const PASSWORD = "la phrase que personne ne devine";

/** The bytes of a text in base 32 (RFC 4648). */
function bytes(text) {
  const bits = [...text].map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0")).join("");
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

/** What an application of codes shows at a step of time (RFC 6238). */
export function codeAt(secret, step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", bytes(secret)).update(counter).digest();
  const at = mac[19] & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** Runs a command on the store of a site, as its administrator does. */
export function administer(site, ...words) {
  return execFileSync(BINARY, ["--data", site.folder, "--region", "32", "--lang", "fr", "user", ...words], { encoding: "utf8" });
}

/** Somebody with an account of the store, once he took his invitation. */
export class Person {
  #secret = "";
  #taken = 0;

  constructor(site, email, session) {
    Object.assign(this, { site, email, ...session });
  }

  /** Opens an account with a role, and takes the invitation in a browser of its own. */
  static async of(browser, site, email, name, role, ...more) {
    const link = administer(site, "add", "--email", email, "--name", name).match(/\/mot-de-passe\/[0-9a-f]+/)[0];
    administer(site, "grant", "--account", email, "--role", role, ...more);
    const person = new Person(site, email, await open(browser, site.url));
    const { page } = person;
    await page.goto(`${site.url}${link}`);
    for (const field of await page.locator("main input[type=password]").all()) await field.fill(PASSWORD);
    await page.locator("main form button").first().click();
    await page.waitForURL(/\/connexion\/facteur/);
    const secret = await page.locator('main a[href^="otpauth:"]').getAttribute("href");
    person.#secret = new URL(secret).searchParams.get("secret");
    await page.locator("main input[name=code]").fill(person.code());
    await page.locator("main form button").first().click();
    await page.locator(".ml-codes").waitFor();
    return person;
  }

  /** A code that was not taken yet: one step ahead is taken too. */
  code() {
    this.#taken = Math.max(this.#taken + 1, Math.floor(Date.now() / STEP_MS));
    return codeAt(this.#secret, this.#taken);
  }

  /** Goes to a page of the site. */
  go(address) {
    return this.page.goto(`${this.site.url}${address}`);
  }

  /** Signs in where the page asks for it, and is led on to where he wanted to go. */
  async signIn() {
    const { page } = this;
    await page.locator("main input[name=email]").fill(this.email);
    await page.locator("main input[name=password]").fill(PASSWORD);
    await page.locator("main form button").first().click();
    await page.locator("main input[name=code]").fill(this.code());
    await page.locator("main form button").first().click();
  }
}
