// The open tables in an engine that nobody here wrote: DuckDB reads the Parquet and the CSV files, and its bilan at a date is ours.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { BINARY } from "./support.mjs";

const TESTDATA = fileURLToPath(new URL("../testdata/annexes/", import.meta.url));

let folder;
/** The columns of a row of `bilan show`, as the command names them. */
let columns;
let script;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "maillage-export-"));
  maillage("import", "demo");
  maillage("import", "annex", join(TESTDATA, "hauts-de-france-2021-03-15.txt"));
  maillage("import", "annex", join(TESTDATA, "hauts-de-france-2021-erratum.txt"), "--erratum-of", "2021-045");
  const [header] = maillage("bilan", "show", "--at", "2019-06-21", "--format", "csv").split("\n", 1);
  columns = header.split(",");
  maillage("export", "-o", join(folder, "tables"));
  script = await readFile(join(folder, "tables", "duckdb.sql"), "utf8");
  process.chdir(join(folder, "tables"));
});
after(async () => {
  process.chdir(tmpdir());
  await rm(folder, { recursive: true, force: true });
});

/** What a command answers on standard output. */
function maillage(...words) {
  return execFileSync(BINARY, ["--data", join(folder, "store"), ...words], { encoding: "utf8" });
}

/** A database of DuckDB after a script. */
async function database(text) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(text);
  return connection;
}

/** The rows of a query; whole numbers as numbers. */
async function rows(connection, query) {
  const found = await connection.runAndReadAll(query);
  const plain = (value) => (typeof value === "bigint" ? Number(value) : value);
  return found.getRowObjects().map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  );
}

/** The instants at which bilans of Hauts-de-France were recorded, the oldest first. */
async function recorded(connection) {
  const found = await rows(connection, "SELECT recorded_at FROM bilans WHERE region = '32' ORDER BY act");
  return found.map((bilan) => bilan.recorded_at);
}

/** Holds the bilan at a day as known at an instant, computed by DuckDB, against that of the command line. */
async function compare(connection, day, knownOn) {
  await connection.run(`UPDATE asked SET day = DATE '${day}', known_on = '${knownOn}'`);
  const query = `SELECT ${columns.join(", ")} FROM bilan_at WHERE region = '32' ORDER BY position`;
  const theirs = await rows(connection, query);
  const answer = maillage("bilan", "show", "--at", day, "--known-on", knownOn, "--format", "json");
  const ours = JSON.parse(answer).rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])));
  assert.ok(theirs.length > 70, `${theirs.length} rows`);
  assert.deepEqual(theirs, ours, `${day} as known on ${knownOn}`);
}

test("given the Parquet files when DuckDB computes the bilan at a date as known then it is ours", async () => {
  const connection = await database(script);
  const [, first, erratum] = await recorded(connection);
  await compare(connection, "2019-06-21", erratum);
  await compare(connection, "2021-03-15", first);
  await compare(connection, "2021-03-15", erratum);
});

test("given the CSV files when DuckDB computes the same then it is ours too", async () => {
  // What a CSV leaves empty is told from an empty text by no quotes: the columns of the contract that are always texts.
  const texts = ["section", "modality", "notes", "doubt"];
  const csv = (name) => `read_csv('csv/${name}.csv', types = {'region': 'VARCHAR', 'recorded_at': 'VARCHAR'},
    auto_type_candidates = ['BOOLEAN', 'BIGINT', 'DATE', 'VARCHAR'], sample_size = -1)`;
  const filled = texts.map((name) => `COALESCE(${name}, '') AS ${name}`).join(", ");
  const tables = script
    .replace(/^CREATE VIEW bilans AS .*$/m, `CREATE VIEW bilans AS SELECT * FROM ${csv("bilans")};`)
    .replace(
      /^CREATE VIEW bilan_rows AS .*$/m,
      `CREATE VIEW bilan_rows AS SELECT * REPLACE (${filled}) FROM ${csv("bilan_rows")};`,
    );
  const connection = await database(tables);
  const [, first, erratum] = await recorded(connection);
  await compare(connection, "2021-03-15", first);
  await compare(connection, "2021-03-15", erratum);
});

test("given every table when DuckDB reads its Parquet and its CSV then they have as many rows", async () => {
  const connection = await database(script);
  const lines = (await readFile("dictionary.csv", "utf8")).trim().split("\n").slice(1);
  const tables = [...new Set(lines.map((line) => line.split(",")[0]))];
  for (const table of tables) {
    const [{ parquet }] = await rows(connection, `SELECT COUNT(*) AS parquet FROM ${table}`);
    const [{ csv }] = await rows(connection, `SELECT COUNT(*) AS csv FROM read_csv('csv/${table}.csv', header = true)`);
    assert.equal(parquet, csv, table);
  }
});
