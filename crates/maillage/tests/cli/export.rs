//! `maillage export`: the journal as open tables, and the questions that they answer by themselves.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use maillage_testing::machine::program;
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection as _, Row as _, SqliteConnection};

use crate::fund_times::{OFFICER, Year, act};
use crate::kit::{ANNEX, SHIPPED, Workplace};

const ERRATUM: &str = include_str!("../../../../testdata/annexes/hauts-de-france-2021-erratum.txt");

/// The files below a folder, by their path in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("it is below").to_owned();
                found.insert(name, std::fs::read(path).expect("a file"));
            }
        }
    }
    found
}

/// What a query of the exported database answers for a day and an instant: the columns named, row after row.
fn answered(place: &Workplace, day: &str, known_on: &str, query: &str, columns: &[&str]) -> Vec<Value> {
    let known_on: Timestamp = known_on.parse().expect("an instant");
    let asked = known_on.strftime("%Y-%m-%dT%H:%M:%S.%9fZ");
    let asked = format!("UPDATE asked SET day = '{day}', known_on = '{asked}'");
    let file = format!("sqlite://{}", place.path("tables/maillage-export.sqlite").display());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let mut database = SqliteConnection::connect(&file).await.expect("it opens");
        sqlx::query(AssertSqlSafe(asked)).execute(&mut database).await.expect("it is ours");
        let query = sqlx::query(AssertSqlSafe(query.to_owned()));
        let rows = query.fetch_all(&mut database).await.expect("it answers");
        let cell = |row: &sqlx::sqlite::SqliteRow, column: &str| match row.try_get::<Option<i64>, _>(column) {
            Ok(number) => json!(number),
            Err(_text) => json!(row.get::<Option<String>, _>(column)),
        };
        let object = |row| columns.iter().map(|column| ((*column).to_owned(), cell(row, column))).collect();
        rows.iter().map(object).collect()
    })
}

/// The columns of a row of `bilan show`, as the shipped rows have them.
fn columns() -> Vec<&'static str> {
    SHIPPED.lines().next().expect("a header").split(',').collect()
}

#[test]
fn given_the_tables_when_asked_for_the_bilan_at_a_date_as_known_then_every_row_of_ours() {
    let place = Workplace::with_demo();
    place.write("annex.txt", ANNEX);
    place.succeeds(&["import", "annex", "annex.txt"]);
    place.import("erratum.txt", ERRATUM, &["--erratum-of", "2021-045"]);
    place.succeeds(&["export", "-o", "tables"]);
    let recorded = place.recorded();
    for (day, known_on) in [
        ("2019-06-21", &recorded[2]),
        ("2021-03-15", &recorded[1]),
        ("2021-03-15", &recorded[2]),
        ("2026-01-01", &recorded[2]),
    ] {
        let ours = place.json(&["bilan", "show", "--at", day, "--known-on", known_on]);
        let rows = "SELECT * FROM bilan_at WHERE region = '32' ORDER BY position";
        let theirs = answered(&place, day, known_on, rows, &columns());
        assert!(theirs.len() > 70, "{}", theirs.len());
        assert_eq!(ours["rows"], json!(theirs), "{day} as known on {known_on}");
    }
}

#[test]
fn given_a_window_with_its_publication_and_needs_when_exported_then_the_tables_say_all_of_both() {
    let place = Workplace::with_demo();
    place.write(
        "window.toml",
        "id = \"a\"\nopens = \"2020-03-01\"\ncloses = \"2020-05-31\"\npublished = \"2020-02-01\"\n\
         source = \"essai\"\noperations = \"all\"\nlines = [\"chirurgie\"]\n\
         [[needs]]\nline = \"chirurgie\"\nzone = \"14A\"\nplaces = 1\nnature = \"fermeture\"\n\
         extent = \"deux blocs\"\nwished = [\"Lens\", \"Liévin\"]\n",
    );
    place.succeeds(&["import", "window", "window.toml"]);
    place.succeeds(&["export", "-o", "tables"]);
    let now = "2030-01-01T00:00:00Z";
    let asked = |query, columns: &[&str]| answered(&place, "2020-03-01", now, query, columns);
    let windows = "SELECT window_id, published_on FROM windows WHERE region = '32' ORDER BY window_id DESC";
    assert_eq!(
        asked(windows, &["window_id", "published_on"]),
        [
            json!({"window_id": "a", "published_on": "2020-02-01"}),
            json!({"window_id": "2019-07-16", "published_on": null})
        ]
    );
    let needs = "SELECT extent, wished FROM window_needs";
    assert_eq!(
        asked(needs, &["extent", "wished"]),
        [json!({"extent": "deux blocs", "wished": "Lens, Liévin"})]
    );
}

#[test]
fn given_the_tables_when_asked_for_the_missions_of_the_fund_at_a_date_as_known_then_the_sums_of_ours() {
    let year = Year::lived();
    year.place.succeeds(&["export", "-o", "tables"]);
    let columns =
        ["mission", "ae_opened", "ae_committed", "ae_available", "cp_opened", "cp_paid", "cp_available"];
    let query = "SELECT * FROM fund_missions_at WHERE exercise = 2023 ORDER BY mission";
    for day in ["2023-03-31", "2023-06-30", "2023-12-31"] {
        for known_on in [&year.summer, &year.after] {
            let execution = year.asked("fund execution", day, known_on);
            let rows = execution["rows"].as_array().expect("rows").iter();
            let missions = rows.filter(|row| row["level"] == "mission").map(|row| {
                let code = row["code"].as_str().unwrap_or_default().parse::<i64>().ok();
                columns.iter().map(move |name| match *name {
                    "mission" => ((*name).to_owned(), json!(code)),
                    _ => ((*name).to_owned(), row[*name].clone()),
                })
            });
            let ours: Vec<Value> = missions.map(Iterator::collect).collect();
            assert_eq!(
                ours,
                answered(&year.place, day, known_on, query, &columns),
                "{day} as known on {known_on}"
            );
        }
    }
}

#[test]
fn given_a_store_when_exported_twice_then_the_same_bytes_and_the_second_takes_the_place_of_the_first() {
    let place = Workplace::with_demo();
    let told = place.succeeds(&["export", "-o", "tables"]);
    assert!(told.contains("jusqu’à l’acte n° 54"), "{told}");
    let first = files(&place.path("tables"));
    place.write("tables/csv/bilan_rows.csv", "cut short");
    place.succeeds(&["export", "-o", "tables"]);
    assert!(files(&place.path("tables")) == first);
    let parts = first.keys().filter(|name| name.starts_with("parquet/bilan_rows"));
    let names = ["32-2019", "44-2025"].map(|part| format!("parquet/bilan_rows/{part}.parquet"));
    assert_eq!(parts.collect::<Vec<_>>(), names.each_ref().map(Path::new));
    let beside = std::fs::read_dir(place.path("")).expect("the folder").map(|entry| entry.expect("an entry"));
    let left = beside.filter(|entry| entry.file_name().to_string_lossy().starts_with('.')).count();
    assert_eq!(left, 0, "nothing is left beside it");
}

#[test]
fn given_a_folder_of_something_else_when_exported_into_then_refused_and_untouched_and_an_empty_one_is_taken()
{
    let place = Workplace::with_demo();
    std::fs::create_dir(place.path("mine")).expect("a folder");
    place.write("mine/note.txt", "mine");
    let told = place.fails(2, &["export", "-o", "mine"]);
    assert!(told.contains("contient autre chose qu’un export"), "{told}");
    assert_eq!(place.read("mine/note.txt"), "mine");
    place.write("mine/datapackage.json", r#"{"name":"another"}"#);
    place.fails(2, &["export", "-o", "mine"]);
    place.fails(2, &["export", "-o", "mine/note.txt"]);
    place.fails(2, &["export", "-o", "/"]);
    place.fails(2, &["export"]);
    std::fs::create_dir(place.path("empty")).expect("a folder");
    place.succeeds(&["export", "-o", "empty"]);
    for mine in ["empty/map.qgz", "empty/csv/mine.csv"] {
        place.write(mine, "mine");
        let told = place.fails(2, &["export", "-o", "empty"]);
        assert!(told.contains("contient autre chose qu’un export"), "{told}");
        assert_eq!(place.read(mine), "mine");
        std::fs::remove_file(place.path(mine)).expect("it is there");
    }
    place.succeeds(&["export", "-o", "empty"]);
}

#[test]
fn given_the_tables_when_held_against_the_public_tool_then_a_valid_package() {
    let Some(mut checker) = program("frictionless", "scripts/test") else { return };
    let place = Workplace::with_demo();
    place.succeeds(&["export", "-o", "tables"]);
    checker.args(["validate", "datapackage.json"]).current_dir(place.path("tables"));
    let found = checker.output().expect("it runs");
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stdout));
}

#[test]
fn given_a_commitment_to_a_person_when_exported_then_no_file_says_who() {
    let place = Workplace::with_annex(ANNEX);
    let (officer, person) = (OFFICER, "00000000-0000-4000-8000-0000000000ff");
    place.write("budget.csv", "envelope;earmark;mission;ae;cp\nintervention;;1;600;500\n");
    act(&place, "year open --year 2023", "2023-01-02");
    act(&place, "budget budget.csv --year 2023 --ministers 2023-01-20", "2023-01-20");
    let words = "commit --year 2023 --mission 1 --amount 100 --object essai --beneficiary person:";
    act(&place, &format!("{words}{person}"), "2023-02-06");
    place.succeeds(&["export", "-o", "tables"]);
    for (name, bytes) in files(&place.path("tables")) {
        let holds = |id: &str| bytes.windows(id.len()).any(|part| part == id.as_bytes());
        assert!(!holds(person) && !holds(officer), "{}", name.display());
    }
    assert!(place.read("tables/csv/fund_commitments.csv").contains(",person,,"));
}
