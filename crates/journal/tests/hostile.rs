//! What somebody who may administer the database puts in the way of a journal, on both engines: it is refused or named.
#![expect(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use jiff::Timestamp;
use maillage_domain::act::{Act, ActId, ActNumber, Actor, DocumentRead, Fact, PersonId, Salt, Salted};
use maillage_domain::digest::Digest;
use maillage_domain::territory::RegionCode;
use maillage_journal::erasable::{Disposition, File, Person, seal};
use maillage_journal::{Break, Fault, Head, Journal, JournalError, Location, Mode, Tip, copy};
use maillage_testing::postgres;
use sqlx::AnyPool;
use uuid::Uuid;

fn salted(title: &str) -> Salted {
    let fact = DocumentRead { sha256: text().sha256, title: title.to_owned(), lines: 1 };
    let act = Act {
        id: ActId::new(Uuid::from_u128(7)),
        region: RegionCode::new("32"),
        effective: jiff::civil::date(2026, 1, 1),
        basis: None,
        actor: Actor::Program,
        fact: Fact::from(fact),
    };
    Salted { act, salt: Salt::new(5) }
}

fn text() -> File {
    File {
        sha256: seal(&[], "text"),
        media_type: "text/plain".to_owned(),
        content: b"text".to_vec(),
        retained_until: None,
        disposition: Disposition::Keep,
    }
}

async fn append(journal: &Journal, title: &str) -> Result<Tip, JournalError> {
    let mut writer = journal.writer().await?;
    let (_, tip) = writer.follow(&Tip::EMPTY).await?;
    let tip = writer.append(&tip, Timestamp::UNIX_EPOCH, &[salted(title)]).await?;
    writer.keep().await?;
    Ok(tip)
}

async fn put(journal: &Journal, file: &File) -> Result<(), JournalError> {
    let mut writer = journal.writer().await?;
    writer.put_file(file).await?;
    writer.keep().await
}

async fn opened(location: &Location) -> (Journal, AnyPool) {
    let journal = Journal::open(location, Mode::CreateIfMissing).await.unwrap();
    let url = match location {
        Location::Postgres(url) => url.clone(),
        Location::Folder(folder) => format!("sqlite://{}", Location::file(folder).display()),
    };
    (journal, AnyPool::connect(&url).await.unwrap())
}

fn folder() -> (tempfile::TempDir, Location) {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::Folder(folder.path().join("store"));
    (folder, location)
}

fn swallowed<T: std::fmt::Debug>(outcome: &Result<T, JournalError>, by: &str) {
    assert!(matches!(outcome, Err(JournalError::Swallowed { table }) if *table == by), "{by}: {outcome:?}");
}

/// Nothing is acknowledged that the database did not keep.
async fn each_refused(journal: &Journal) {
    swallowed(&append(journal, "b").await, "journal");
    swallowed(&put(journal, &text()).await, "file");
    let id = PersonId::new(Uuid::from_u128(1));
    let person = Person { id, salt: vec![1], record: "{}".to_owned(), retained_until: None };
    swallowed(&journal.put_person(&person).await, "person");
    swallowed(&journal.vouch(Digest::ZERO).await, "cache");
}

/// What the database swallows is refused, and who stands in the way is named; when they are gone, the journal goes on.
async fn swallows(location: Location, set: &[&'static str], names: &[&str], unset: &'static str) {
    let (journal, pool) = opened(&location).await;
    append(&journal, "a").await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(set.join("; "))).execute(&pool).await.unwrap();
    each_refused(&journal).await;
    let found = journal.verify(&[]).await.unwrap();
    assert!(!found.holds() && found.foreign == names, "{:?}", found.foreign);
    sqlx::raw_sql(unset).execute(&pool).await.unwrap();
    assert_eq!(append(&journal, "b").await.unwrap().head.number, ActNumber::new(2));
    put(&journal, &text()).await.unwrap();
    assert!(journal.verify(&[]).await.unwrap().holds());
}

#[tokio::test]
async fn given_a_foreign_trigger_of_sqlite_when_it_swallows_then_refused_and_named() {
    let (_folder, location) = folder();
    let set = [
        "CREATE TRIGGER eats BEFORE INSERT ON JOURNAL BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TRIGGER eats_files BEFORE INSERT ON file BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TRIGGER eats_persons BEFORE INSERT ON person BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TRIGGER eats_caches BEFORE INSERT ON cache BEGIN SELECT RAISE(IGNORE); END",
    ];
    let names = ["cache.eats_caches", "file.eats_files", "journal.eats", "person.eats_persons"];
    let unset =
        "DROP TRIGGER eats; DROP TRIGGER eats_files; DROP TRIGGER eats_persons; DROP TRIGGER eats_caches";
    swallows(location, &set, &names, unset).await;
}

#[tokio::test]
async fn given_a_foreign_trigger_of_postgresql_when_it_swallows_or_changes_then_refused_and_named() {
    let Some(url) = postgres::schema("hostile_trigger") else { return };
    let set = [
        "CREATE FUNCTION eat() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "CREATE FUNCTION change() RETURNS trigger LANGUAGE plpgsql AS \
         'BEGIN NEW.acts = replace(NEW.acts, ''b'', ''c''); RETURN NEW; END'",
        "CREATE TRIGGER zzz BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION change()",
        "CREATE TRIGGER aaa BEFORE INSERT ON file FOR EACH ROW EXECUTE FUNCTION eat()",
        "CREATE TRIGGER aaa BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION eat()",
        "CREATE TRIGGER aaa BEFORE INSERT ON cache FOR EACH ROW EXECUTE FUNCTION eat()",
    ];
    let names = ["cache.aaa", "file.aaa", "journal.zzz", "person.aaa"];
    let unset = "DROP FUNCTION eat CASCADE; DROP FUNCTION change CASCADE";
    swallows(Location::Postgres(url), &set, &names, unset).await;
}

#[tokio::test]
async fn given_a_rule_of_postgresql_when_it_does_nothing_instead_then_refused_and_named() {
    let Some(url) = postgres::schema("hostile_rule") else { return };
    let set = [
        "CREATE RULE r AS ON INSERT TO journal DO INSTEAD NOTHING",
        "CREATE RULE r AS ON INSERT TO file DO INSTEAD NOTHING",
        "CREATE FUNCTION eat() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "CREATE TRIGGER aaa BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION eat()",
        "CREATE TRIGGER aaa BEFORE INSERT ON cache FOR EACH ROW EXECUTE FUNCTION eat()",
    ];
    let names = ["cache.aaa", "file.r", "journal.r", "person.aaa"];
    let unset = "DROP RULE r ON journal; DROP RULE r ON file; DROP FUNCTION eat CASCADE";
    swallows(Location::Postgres(url), &set, &names, unset).await;
}

/// What a verification tells of documents that are no longer there: those that are gone, and those that were erased.
async fn told(location: &Location, gone: &[Digest], erased: &[Digest]) {
    let journal = Journal::open(location, Mode::Existing).await.unwrap();
    let found = journal.verify(&[]).await.unwrap();
    assert_eq!((found.holds(), &found.gone[..], &found.erased[..]), (gone.is_empty(), gone, erased));
}

/// A document that goes is told, unless it was erased: then that is told, and of a copy too.
async fn lost(location: Location, copied: Location) {
    let (journal, pool) = opened(&location).await;
    let digest = text().sha256;
    append(&journal, "a").await.unwrap();
    put(&journal, &text()).await.unwrap();
    sqlx::query("DELETE FROM file").execute(&pool).await.unwrap();
    told(&location, &[digest], &[]).await;
    put(&journal, &text()).await.unwrap();
    told(&location, &[], &[]).await;
    journal.erase_file(digest).await.unwrap();
    copy(&location, &copied).await.unwrap();
    told(&location, &[], &[digest]).await;
    told(&copied, &[], &[digest]).await;
    put(&journal, &text()).await.unwrap();
    told(&location, &[], &[]).await;
}

#[tokio::test]
async fn given_a_document_of_sqlite_when_it_goes_then_named_unless_it_was_erased() {
    let ((_one, location), (_other, copied)) = (folder(), folder());
    lost(location, copied).await;
}

#[tokio::test]
async fn given_a_document_of_postgresql_when_it_goes_then_named_unless_it_was_erased() {
    let [Some(url), Some(copied)] = ["hostile_lost", "hostile_lost_copy"].map(postgres::schema) else {
        return;
    };
    lost(Location::Postgres(url), Location::Postgres(copied)).await;
}

/// What is said to be erased is gone.
async fn kept_back(location: Location, set: &[&'static str]) {
    let (journal, pool) = opened(&location).await;
    put(&journal, &text()).await.unwrap();
    let id = PersonId::new(Uuid::from_u128(1));
    let person = Person { id, salt: vec![1], record: "{}".to_owned(), retained_until: None };
    journal.put_person(&person).await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(set.join("; "))).execute(&pool).await.unwrap();
    swallowed(&journal.erase_person(id).await, "person");
    swallowed(&journal.erase_file(text().sha256).await, "file");
    let foreign = journal.verify(&[]).await.unwrap().foreign;
    assert_eq!(foreign, ["file.stays", "person.stays_too"]);
}

#[tokio::test]
async fn given_a_foreign_trigger_of_sqlite_when_it_keeps_what_is_erased_then_refused_and_named() {
    let (_folder, location) = folder();
    let set = [
        "CREATE TRIGGER stays BEFORE DELETE ON file BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TRIGGER stays_too BEFORE DELETE ON person BEGIN SELECT RAISE(IGNORE); END",
    ];
    kept_back(location, &set).await;
}

#[tokio::test]
async fn given_a_foreign_trigger_of_postgresql_when_it_keeps_what_is_erased_then_refused_and_named() {
    let Some(url) = postgres::schema("hostile_erasing") else { return };
    let set = [
        "CREATE FUNCTION eat() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        "CREATE TRIGGER stays BEFORE DELETE ON file FOR EACH ROW EXECUTE FUNCTION eat()",
        "CREATE TRIGGER stays_too BEFORE DELETE ON person FOR EACH ROW EXECUTE FUNCTION eat()",
    ];
    kept_back(Location::Postgres(url), &set).await;
}

/// Who waits for another writer is told so, and not for ever.
async fn held(location: Location) {
    let (journal, _pool) = opened(&location).await;
    let other = Journal::open(&location, Mode::Existing).await.unwrap();
    let writer = journal.writer().await.unwrap();
    let waited = other.writer().await;
    assert!(matches!(waited, Err(JournalError::Busy)), "{waited:?}");
    drop(writer);
    append(&other, "a").await.unwrap();
}

#[tokio::test]
async fn given_a_writer_on_sqlite_when_another_waits_then_told_within_seconds() {
    let (_folder, location) = folder();
    held(location).await;
}

#[tokio::test]
async fn given_a_writer_on_postgresql_when_another_waits_then_told_within_seconds() {
    let Some(url) = postgres::schema("hostile_held") else { return };
    held(Location::Postgres(url)).await;
}

/// Rows that are no longer what was known of them are found by who looks at them.
#[tokio::test]
async fn given_an_edited_row_when_its_hashes_or_its_tree_are_looked_at_then_the_act_is_named() {
    let (_folder, location) = folder();
    let (journal, pool) = opened(&location).await;
    let mut tip = Tip::EMPTY;
    for title in ["a", "b", "c"] {
        tip = append(&journal, title).await.unwrap();
    }
    journal.holds_through(&tip).await.unwrap();
    journal.holds_through(&Tip::EMPTY).await.unwrap();
    let beyond = Head { number: tip.head.number.next(), ..tip.head };
    assert!(journal.holds_through(&Tip { head: beyond, ..tip.clone() }).await.is_err());
    sqlx::raw_sql("DROP TRIGGER journal_refuses_update").execute(&pool).await.unwrap();
    let tree = "UPDATE journal SET tree = ZEROBLOB(LENGTH(tree)) WHERE first = 2";
    sqlx::raw_sql(tree).execute(&pool).await.unwrap();
    broken(&journal.holds_through(&tip).await, Fault::Tree);
    let act = r#"UPDATE journal SET acts = REPLACE(acts, '"title":"b"', '"title":"x"')"#;
    sqlx::raw_sql(act).execute(&pool).await.unwrap();
    broken(&journal.holds_through(&tip).await, Fault::Hash);
}

fn broken(outcome: &Result<(), JournalError>, reason: Fault) {
    let second = Break { number: ActNumber::new(2), reason };
    assert!(matches!(outcome, Err(JournalError::Broken(found)) if *found == second), "{outcome:?}");
}

#[cfg(unix)]
#[tokio::test]
async fn given_a_fresh_store_in_a_folder_that_stands_when_made_then_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let location = Location::Folder(folder.path().to_path_buf());
    let (journal, _pool) = opened(&location).await;
    append(&journal, "a").await.unwrap();
    let files = std::fs::read_dir(folder.path()).unwrap().map(Result::unwrap);
    let modes: Vec<_> =
        files.map(|file| (file.file_name(), file.metadata().unwrap().permissions().mode() & 0o777)).collect();
    assert!(2 < modes.len() && modes.iter().all(|(_, mode)| *mode == 0o600), "{modes:?}");
}
