//! A backup, and what is restored from it: the same answers to the byte, and a clear no to what is none.

use std::path::Path;

use maillage_testing::postgres;
use sqlx::AnyPool;

use crate::kit::{ANNEX, Answer, STORE, Workplace, snapshot, snapshot_of};
use crate::server::Server;

const JOURNAL: &str = include_str!("../../../../testdata/journals/0.1.0.tsv");
const SCHEMA: &str = include_str!("../../../../testdata/journals/0.1.0.sqlite.sql");

/// Pages and files whose every byte comes from the store.
const ADDRESSES: [&str; 12] = [
    "/?lang=en",
    "/bilan?at=2019-06-21&activity=scanner",
    "/bilan.csv?at=2019-06-21",
    "/bilan.parquet?at=2019-06-21",
    "/bilan.geojson?at=2019-06-21&activity=scanner",
    "/fund?year=2023",
    "/fund.csv?year=2023",
    "/windows",
    "/journal.csv",
    "/acts/3",
    "/journal/checkpoint",
    "/rules.json",
];

/// Restores a backup into another place, which is given back.
fn restored(place: &Workplace, file: &str) -> Workplace {
    let other = Workplace::new();
    std::fs::copy(place.path(file), other.path("backup")).expect("the backup is there");
    other.succeeds(&["restore", "backup"]);
    other.succeeds(&["journal", "verify"]);
    other
}

/// Two stores answer the same bytes: their journals, each page and each file.
fn same(one: &Workplace, other: &Workplace) {
    assert!(one.journal() == other.journal(), "the journals differ");
    let servers = [one, other].map(|place| Server::of(place, &[]));
    let documents = one.succeeds(&["journal", "export"]);
    let digest = documents.split("\"sha256\":\"").nth(1).and_then(|rest| rest.get(..64)).expect("a document");
    let kept = format!("/documents/{digest}");
    for address in ADDRESSES.into_iter().chain([kept.as_str()]) {
        let [first, second] = servers.each_ref().map(|server| server.asked(address, ""));
        let expected = if address == kept { second.0 } else { 200 };
        assert_eq!((first.0, second.0), (expected, expected), "{address}");
        let body = |text: &str| text.split_once("\r\n\r\n").map(|(_, body)| body.to_owned());
        assert!(body(&first.1) == body(&second.1), "{address} differs");
    }
}

#[test]
fn given_a_backup_made_while_a_server_runs_when_restored_elsewhere_then_the_same_bytes_are_answered() {
    let place = Workplace::with_demo();
    let server = Server::of(&place, &[]);
    server.get("/bilan?at=2019-06-21");
    place.succeeds(&["backup", "-o", "backup.sqlite"]);
    // What is written after it is not in it.
    assert_eq!(place.import("annex.txt", ANNEX, &[]).code, Some(0));
    server.stopped();
    let other = restored(&place, "backup.sqlite");
    let first = Workplace::with_demo();
    assert_eq!(other.journal().lines().count(), first.journal().lines().count());
    place.succeeds(&["backup", "-o", "later.sqlite"]);
    same(&place, &restored(&place, "later.sqlite"));
}

#[test]
fn given_a_store_in_postgresql_when_backed_up_and_restored_then_the_same_bytes_there_and_in_a_folder() {
    let (Some(from), Some(to)) = (postgres::schema("cli_backup_from"), postgres::schema("cli_backup_to"))
    else {
        return;
    };
    let place = Workplace::on(&from);
    place.succeeds(&["import", "demo", "--without-fiction"]);
    place.succeeds(&["backup", "-o", "backup.sqlite"]);
    same(&place, &restored(&place, "backup.sqlite"));
    let other = Workplace::on(&to);
    other.succeeds(&["restore", place.path("backup.sqlite").to_str().expect("a path")]);
    same(&place, &other);
    let again =
        other.run(&["restore", place.path("backup.sqlite").to_str().expect("a path"), "--lang", "en"]);
    assert!(again.code == Some(1) && again.stderr.contains("There is a store in"), "{again:?}");
}

#[test]
fn given_a_backup_when_written_then_for_its_owner_alone_in_place_and_nothing_else_is_left() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Workplace::with_demo();
    let receipt = place.json(&["backup", "-o", "backup.sqlite"]);
    let mode = |name: &str| place.path(name).metadata().expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode("backup.sqlite"), 0o600);
    assert!(receipt["text"].as_str().is_some_and(|text| text.contains("SHA-256")), "{receipt}");
    // In the place of a longer file, whose other name sees it.
    place.write("long", "x".repeat(9_000_000));
    std::fs::hard_link(place.path("long"), place.path("same")).expect("ours");
    place.succeeds(&["backup", "-o", "long"]);
    let bytes = |name: &str| std::fs::read(place.path(name)).expect("it is there");
    assert!(bytes("same") == bytes("backup.sqlite"), "the same store, the same bytes");
    place.succeeds(&["backup", "-o", "/dev/null"]);
    assert!(!Path::new("/dev/null").metadata().expect("a device").is_file());
    // On standard output, with what is said on the other.
    let output = place.command(&["backup", "--lang", "en"]).output().expect("it starts");
    assert!(output.stdout == bytes("backup.sqlite"));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("Verified backup of"));
    let mut left: Vec<_> = std::fs::read_dir(place.path(""))
        .expect("a folder")
        .map(|file| file.expect("a file").file_name())
        .collect();
    left.sort();
    assert_eq!(left, ["backup.sqlite", "long", STORE, "same"]);
}

#[test]
fn given_what_is_no_backup_when_restored_then_refused_by_name_and_no_store_is_made() {
    let place = Workplace::with_demo();
    place.succeeds(&["backup", "-o", "backup"]);
    let bytes = std::fs::read(place.path("backup")).expect("it is there");
    place.write("half", &bytes[..bytes.len() / 2]);
    place.write("text", "no database");
    // A page has more than its rows in it: the last one is the act.
    let at =
        bytes.windows(16).rposition(|part| part == b"Hauts-de-France\"").expect("the name of the region");
    let mut changed = bytes.clone();
    changed[at] = b'h';
    place.write("changed", &changed);
    let restores =
        |file: &'static str, language: &'static str| ["--data", "new", "restore", file, "--lang", language];
    let answers: Vec<Answer> = ["half", "text", "changed", "nowhere"]
        .into_iter()
        .flat_map(|file| ["fr", "en"].map(|language| place.run(&restores(file, language))))
        .collect();
    assert!(answers.iter().all(|answer| answer.code == Some(2)), "{answers:#?}");
    assert!(!place.path("new").exists());
    snapshot("restore_refused", &answers);
    snapshot_of(
        "restore_standing",
        &place,
        &[&["restore", "backup"], &["restore", "backup", "--lang", "en"]],
    );
}

#[test]
fn given_no_store_when_backed_up_then_it_says_what_to_type_and_makes_nothing() {
    let place = Workplace::new();
    let error = place.fails(2, &["backup", "-o", "backup"]);
    assert!(error.contains("maillage import demo"), "{error}");
    assert!(!place.path("backup").exists() && !place.path(STORE).exists());
}

/// Runs statements on the store of a place.
fn on_the_store(folder: &Path, statements: &str, rows: &[(i64, i64, String, String, String)]) {
    sqlx::any::install_default_drivers();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let pool = AnyPool::connect(&format!("sqlite://{}/maillage.sqlite?mode=rwc", folder.display()))
            .await
            .expect("it opens");
        sqlx::raw_sql(sqlx::AssertSqlSafe(statements.to_owned())).execute(&pool).await.expect("they run");
        for (first, last, recorded_at, hashes, acts) in rows {
            sqlx::query(
                "INSERT INTO journal (first, last, recorded_at, hashes, acts) VALUES ($1, $2, $3, $4, $5)",
            )
            .bind(first)
            .bind(last)
            .bind(recorded_at.clone())
            .bind(hashes.clone())
            .bind(acts.clone())
            .execute(&pool)
            .await
            .expect("an act");
        }
        pool.close().await;
    });
}

#[test]
fn given_the_golden_store_of_the_first_release_when_upgraded_and_backed_up_then_restored_with_its_figures() {
    let place = Workplace::new();
    std::fs::create_dir(place.path("old")).expect("ours");
    let rows: Vec<_> = JOURNAL
        .lines()
        .map(|line| {
            let columns: Vec<&str> = line.splitn(4, '\t').collect();
            let number = columns[0].parse().expect("a number");
            (number, number, columns[1].to_owned(), columns[2].to_owned(), columns[3].to_owned())
        })
        .collect();
    on_the_store(&place.path("old"), SCHEMA, &rows);
    // What is of an older format is neither backed up as if it were of this one, nor restored.
    let refused = place.run(&["--data", "old", "backup", "-o", "backup", "--lang", "en"]);
    assert!(refused.code == Some(2) && refused.stderr.contains("journal upgrade"), "{refused:?}");
    place.succeeds(&["--data", "old", "journal", "upgrade", "--to", STORE]);
    place.succeeds(&["backup", "-o", "backup"]);
    let other = restored(&place, "backup");
    let show = ["bilan", "show", "--at", "2019-06-21", "--format", "csv"];
    assert_eq!(other.succeeds(&show), place.succeeds(&show));
    assert_eq!(other.journal().lines().count(), rows.len() + 1);
}

#[test]
fn given_a_store_of_a_newer_program_when_opened_or_restored_then_refused_with_both_versions_and_what_to_do() {
    for (newer, found) in [
        ("INSERT INTO step (number) VALUES (99)", "99"),
        ("DELETE FROM format; INSERT INTO format (version) VALUES (9)", "9"),
    ] {
        let place = Workplace::with_demo();
        on_the_store(&place.path(STORE), newer, &[]);
        std::fs::copy(place.path(STORE).join("maillage.sqlite"), place.path("backup")).expect("a copy");
        let commands: [&[&str]; 4] = [
            &["journal", "list"],
            &["journal", "list", "--lang", "en"],
            &["backup", "-o", "x", "--lang", "en"],
            &["--data", "new", "restore", "backup", "--lang", "en"],
        ];
        let answers: Vec<_> = commands.iter().map(|command| place.run(command)).collect();
        assert!(answers.iter().all(|answer| answer.code == Some(2)), "{answers:#?}");
        assert!(!place.path("x").exists() && !place.path("new").exists());
        for answer in &answers {
            let told = [found, env!("CARGO_PKG_VERSION"), "maillage"]
                .iter()
                .all(|part| answer.stderr.contains(part));
            assert!(told, "{answer:?}");
        }
        if found == "9" {
            snapshot("newer_format", &answers);
        }
    }
}
