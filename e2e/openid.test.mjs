// Signing in through a real provider of identities on this machine: what holds opens, and whatever does not is told in words.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import Provider from "oidc-provider";
import { lookAt } from "./look.mjs";
import { codeAt, STEP_MS } from "./person.mjs";
import { BINARY, browse, open, said, serve } from "./support.mjs";

const SECRET = "a secret that the provider and the site share";
/** What the provider says of who gave it a second factor. */
const TWO = "two-factors";
const TTL_SECONDS = 600;

let browser;

before(async () => { browser = await browse(); });
after(() => browser?.close());

/** Listens on a port of the system's choice. */
function listening(server) {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}`)));
}

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer();
  const address = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return address;
}

/** A provider for one site: whoever comes is `present`, at once, and agrees to everything. */
async function provide(site) {
  const server = createServer();
  const issuer = await listening(server);
  const state = { present: { login: "nobody" } };
  const provider = new Provider(issuer, {
    clients: [{
      client_id: "maillage",
      client_secret: SECRET,
      redirect_uris: [`${site}/connexion/retour`],
      post_logout_redirect_uris: [`${site}/`],
    }],
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    acrValues: [TWO],
    claims: { acr: null, openid: ["sub"] },
    cookies: { keys: ["of this test"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/present/${interaction.uid}` },
    pkce: { required: () => true },
    ttl: { IdToken: TTL_SECONDS, AccessToken: TTL_SECONDS, Grant: TTL_SECONDS, Interaction: TTL_SECONDS, Session: TTL_SECONDS },
  });
  const answer = provider.callback();
  const agree = async (request, response) => {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === "login") {
      const { login, acr } = state.present;
      return provider.interactionFinished(request, response, { login: { accountId: login, acr } });
    }
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope("openid");
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  };
  server.on("request", (request, response) => {
    if (request.url.startsWith("/present/")) agree(request, response).catch((error) => response.writeHead(500).end(String(error)));
    else answer(request, response);
  });
  const stop = () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
  return { issuer, state, stop };
}

/** A site, its provider, and what its administrator types. */
async function place() {
  const address = await freePort();
  const provider = await provide(address);
  const flags = ["--public-address", address, "--openid-issuer", provider.issuer, "--openid-client", "maillage"];
  flags.push("--openid-name", "Agence d’essai", "--openid-second-factor", TWO);
  const site = await serve([], { listen: address.slice("http://".length), flags, env: { MAILLAGE_OPENID_SECRET: SECRET } });
  const user = (...words) => JSON.parse(execFileSync(BINARY, ["--data", site.folder, "--format", "json", "user", ...words], { encoding: "utf8" }));
  const invited = (email) => site.url + user("add", "--email", email, "--name", "Une personne").link;
  const stop = async () => { await site.stop(); await provider.stop(); };
  return { site, provider, user, invited, stop };
}

/** Somebody with a browser of his own. */
async function visitor(site) {
  const { context, page } = await open(browser, site.url);
  /** Where the site sends him who signs in, without going there. */
  const way = async () => {
    await page.goto(`${site.url}/connexion`);
    const sent = await context.request.get(`${site.url}/connexion/fournisseur`, { maxRedirects: 0 });
    assert.equal(sent.status(), 303);
    return new URL(sent.headers().location);
  };
  /** Goes a way to its end, and says the status and what the page tells. */
  const go = async (address) => {
    const response = await page.goto(String(address));
    return { status: response.status(), told: await said(page), address: page.url() };
  };
  /** The address by which the provider sends him back, which he does not follow. */
  const caught = async (address) => {
    let next = String(address);
    while (!next.startsWith(`${site.url}/connexion/retour`)) {
      const sent = await context.request.get(next, { maxRedirects: 0 });
      next = new URL(sent.headers().location, next).href;
    }
    return next;
  };
  const opened = async () => (await page.goto(`${site.url}/compte`)).status();
  return { context, page, way, go, caught, opened };
}

test("given an invited person when he links his identity then ours is asked as second factor, and he signs out of both", async () => {
  const { site, provider, user, invited, stop } = await place();
  try {
    provider.state.present = { login: "b7e1" };
    const { page, context } = await visitor(site);
    await page.goto(invited("planification@agence.example"));
    await lookAt(page, "openid-link");
    const way = await page.getByRole("link", { name: "Utiliser Agence d’essai, sans mot de passe" }).getAttribute("href");
    const bare = await context.request.get(new URL(way.split("?")[0], site.url).href, { maxRedirects: 0 });
    assert.match(bare.headers().location, /^\/mot-de-passe\//, "sent by another site, he first sees whose account it is");
    await page.getByRole("link", { name: "Utiliser Agence d’essai, sans mot de passe" }).click();
    await page.waitForURL(/\/connexion\/facteur/);
    const link = await page.getByRole("link", { name: /ouvrez l’application/ }).getAttribute("href");
    const secret = new URL(link).searchParams.get("secret");
    const step = Math.floor(Date.now() / STEP_MS);
    await page.getByLabel("Code à six chiffres").fill(codeAt(secret, step));
    await page.getByRole("button", { name: "Confirmer" }).click();
    await page.getByRole("link", { name: /C’est noté/ }).click();
    await page.getByText("sous l’identifiant b7e1").waitFor();
    await lookAt(page, "openid-account");
    const codes = page.locator("form", { has: page.locator("input[name=act][value=codes]") });
    assert.equal(await codes.count(), 0, "who has no password is asked for none");
    await page.goto(`${site.url}/compte`);
    await page.getByRole("link", { name: "Tout ce qui est gardé sur moi" }).click();
    await page.getByText("sous l’identifiant b7e1").waitFor();
    await lookAt(page, "openid-held");
    const { account } = user("show", "--account", "planification@agence.example");
    assert.deepEqual([account.state, account.identity.subject, account.identity.issuer], ["active", "b7e1", provider.issuer]);

    await page.goto(`${site.url}/deconnexion`);
    const before = await context.cookies(site.url);
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.getByRole("heading", { name: "Vous êtes déconnecté" }).waitFor();
    await lookAt(page, "openid-signed-out");
    await page.getByRole("link", { name: "Se déconnecter aussi de Agence d’essai" }).click();
    await page.getByRole("button", { name: /yes/i }).click();
    await page.waitForURL(`${site.url}/`);
    assert.equal((await page.goto(`${site.url}/compte`)).status(), 401);

    await page.goto(`${site.url}/connexion?next=/bilan`);
    await lookAt(page, "openid-sign-in");
    await page.getByRole("link", { name: "Se connecter avec Agence d’essai" }).click();
    await page.getByLabel("Code à six chiffres").fill(codeAt(secret, step + 1));
    await page.getByRole("button", { name: "Entrer" }).click();
    await page.waitForURL(/\/bilan/);
    const token = (cookies) => cookies.find(({ name }) => name === "maillage")?.value;
    assert.notEqual(token(await context.cookies(site.url)), token(before), "another token, whatever the browser held");
  } finally {
    await stop();
  }
});

test("given who gave the provider a second factor when he comes back then he is in at once, and only while he is linked", async () => {
  const { site, provider, user, invited, stop } = await place();
  try {
    const email = "instruction@agence.example";
    invited(email);
    provider.state.present = { login: "c0de", acr: TWO };
    const person = await visitor(site);
    const unknown = await person.go(await person.way());
    assert.equal(unknown.status, 422);
    await lookAt(person.page, "openid-unknown");
    assert.match(unknown.told, /aucun compte d’ici ne vous est rattaché.*c0de/);
    assert.equal(await person.opened(), 401);
    user("link-identity", "--account", email, "--openid-issuer", provider.issuer, "--subject", "c0de");
    assert.match((await person.go(await person.way())).told, /Mon compte/);
    assert.equal(await person.opened(), 200);
    user("block", "--account", email);
    assert.equal(await person.opened(), 401);
    assert.match((await person.go(await person.way())).told, /Ce compte est bloqué/);
    user("unblock", "--account", email);
    user("unlink-identity", "--account", email);
    assert.match((await person.go(await person.way())).told, /aucun compte d’ici/);
    const { notes } = user("show", "--account", email);
    for (const event of ["identity-linked", "signed-in-by-provider", "blocked", "identity-unlinked"]) {
      assert.ok(notes.some((note) => note.event === event), event);
    }
  } finally {
    await stop();
  }
});

test("given an answer that is another’s, changed, used or too old when it comes back then refused in words and nothing opens", async () => {
  const { site, provider, user, invited, stop } = await place();
  try {
    const email = "fir@agence.example";
    invited(email);
    user("link-identity", "--account", email, "--openid-issuer", provider.issuer, "--subject", "f00d");
    provider.state.present = { login: "f00d", acr: TWO };
    const person = await visitor(site);
    const refused = async (address, words, who = person) => {
      const { status, told } = await who.go(address);
      assert.equal(status, 422, told);
      assert.match(told, words);
      assert.equal(await who.opened(), 401);
    };

    const changed = new URL(await person.caught(await person.way()));
    changed.searchParams.set("state", `${changed.searchParams.get("state")}x`);
    await refused(changed, /n’a pas commencé dans ce navigateur/);

    // Any page can send anybody here with a state of its own: nobody waits for it.
    for (let times = 0; times < 40; times += 1) await person.context.request.get(`${site.url}/connexion/retour?state=x`);
    await refused(changed, /n’a pas commencé dans ce navigateur/);

    const stranger = await visitor(site);
    await stranger.page.goto(`${site.url}/connexion`);
    await refused(await person.caught(await person.way()), /n’a pas commencé dans ce navigateur/, stranger);

    const renonced = await person.way();
    assert.equal(renonced.searchParams.get("code_challenge_method"), "S256");
    assert.equal(renonced.searchParams.get("scope"), "openid", "nothing but who he is");
    renonced.searchParams.set("nonce", "another");
    await refused(renonced, /répond à une autre demande/);

    const rechallenged = await person.way();
    rechallenged.searchParams.set("code_challenge", "A".repeat(43));
    await refused(rechallenged, /ne reconnaît plus ce retour/);

    const mixed = new URL(await person.caught(await person.way()));
    mixed.searchParams.set("iss", "https://other.example");
    await refused(mixed, /ne se vérifie pas/);

    // The provider's clock is that of this process: it stands an hour behind that of the site.
    const clock = Date.now;
    Date.now = () => clock() - 3_600_000;
    try {
      await refused(await person.way(), /a expiré/);
    } finally {
      Date.now = clock;
    }

    // The code is taken once, even by the browser that left for it and as it was.
    const back = await person.caught(await person.way());
    const held = await person.context.cookies(site.url);
    assert.match((await person.go(back)).told, /Mon compte/);
    await person.context.clearCookies();
    await person.context.addCookies(held);
    await refused(back, /ne reconnaît plus ce retour/);
  } finally {
    await stop();
  }
});

test("given a provider that is down, or another than it says, when one signs in then told in words and the password still serves", async () => {
  const { site, provider, stop } = await place();
  try {
    await provider.stop();
    const { go, page } = await visitor(site);
    const down = await go(`${site.url}/connexion/fournisseur`);
    assert.equal(down.status, 422);
    assert.match(down.told, /Agence d’essai ne répond pas/);
    await page.getByRole("link", { name: "Revenir à la connexion" }).click();
    await page.getByLabel("Mot de passe", { exact: true }).waitFor();
  } finally {
    await stop();
  }
  const address = await freePort();
  const other = await provide(address);
  const issuer = other.issuer.replace("127.0.0.1", "localhost");
  const flags = ["--public-address", address, "--openid-issuer", issuer, "--openid-client", "maillage"];
  const strange = await serve([], { listen: address.slice("http://".length), flags, env: { MAILLAGE_OPENID_SECRET: SECRET } });
  try {
    const { go } = await visitor(strange);
    assert.match((await go(`${strange.url}/connexion/fournisseur`)).told, /répond autrement qu’un fournisseur/);
  } finally {
    await strange.stop();
    await other.stop();
  }
});
