//! `examples/mirror.py`: a mirror kept by the feed of changes is what is exported.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

use maillage_testing::machine::program;
use serde_json::{Value, json};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Column as _, Connection as _, Row as _, SqliteConnection};

use crate::fund_times::Year;
use crate::kit::{BRETAGNE, Workplace};

/// A server over the store of a workplace, which ends with it.
struct Server {
    child: Child,
    url: String,
}

impl Server {
    fn over(place: &Workplace) -> Self {
        let mut command = place.command(&["serve", "--listen", "127.0.0.1:0"]);
        let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().expect("it starts");
        let said = BufReader::new(child.stderr.take().expect("it is piped"));
        let url = said.lines().map_while(Result::ok).find_map(|line| {
            let (_, url) = line.split_once("http://")?;
            let url: String = url.chars().take_while(|sign| !sign.is_whitespace()).collect();
            Some(format!("http://{}", url.trim_end_matches('.')))
        });
        Self { child, url: url.expect("it says where it answers") }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ended = self.child.kill().and_then(|()| self.child.wait());
    }
}

/// The rows of every table of a database file that has any, in the order of the acts, but for what the mirror notes for itself.
fn tables(file: &Path) -> BTreeMap<String, Vec<Value>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let mut database =
            SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.expect("it opens");
        let names =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('mirrored', 'asked')";
        let names = sqlx::query(names).fetch_all(&mut database).await.expect("it answers");
        let mut found = BTreeMap::new();
        for name in names.iter().map(|row| row.get::<String, _>(0)) {
            let query = AssertSqlSafe(format!("SELECT * FROM \"{name}\" ORDER BY 1, 2"));
            let rows = sqlx::query(query).fetch_all(&mut database).await.expect("it answers");
            if !rows.is_empty() {
                found.insert(name, rows.iter().map(row).collect());
            }
        }
        found
    })
}

fn row(row: &SqliteRow) -> Value {
    let cell = |rank: usize| match row.try_get::<Option<i64>, _>(rank) {
        Ok(number) => json!(number),
        Err(_text) => json!(row.get::<Option<String>, _>(rank)),
    };
    row.columns().iter().map(|column| (column.name().to_owned(), cell(column.ordinal()))).collect()
}

#[test]
fn given_a_server_when_mirrored_in_two_goes_with_acts_in_between_then_the_mirror_is_the_export() {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/mirror.py");
    let Some(mut python) = program("python3", "apt-get install python3") else { return };
    let year = Year::lived();
    let server = Server::over(&year.place);
    let mirror = year.place.path("mirror.sqlite");
    python.arg(example).arg(&server.url).arg(&mirror);
    let mut go = || {
        let output = python.output().expect("it starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().parse::<u64>().expect("the number of an act")
    };
    let first = go();
    year.place.write("bretagne.txt", BRETAGNE);
    year.place.succeeds(&["import", "annex", "bretagne.txt"]);
    let second = go();
    assert!(first < second, "acts came after {first}");
    assert_eq!(go(), second, "nothing happened since");
    year.place.succeeds(&["export", "-o", "tables"]);
    let exported = tables(&year.place.path("tables/maillage-export.sqlite"));
    assert!(exported.contains_key("fund_postings"), "{:?}", exported.keys());
    let mirrored = tables(&mirror);
    for (name, rows) in &exported {
        assert_eq!(mirrored.get(name), Some(rows), "{name}");
    }
    assert_eq!(mirrored.len(), exported.len());
}
