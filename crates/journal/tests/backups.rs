//! A store goes into one file while others write, and comes back the same; what is no backup, or a damaged one, is named.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::date;
use maillage_domain::act::{Act, ActId, Actor, DocumentRead, Fact, PersonId, Salt, Salted};
use maillage_domain::digest::Digest;
use maillage_domain::territory::RegionCode;
use maillage_journal::erasable::{Disposition, File, Person, seal};
use maillage_journal::people::{Account, Standing};
use maillage_journal::{Damage, Expected, Journal, JournalError, Location, Mode, Tip, backup, restore};
use maillage_testing::postgres;
use sqlx::AnyPool;
use tempfile::TempDir;
use uuid::Uuid;

fn act(number: u128) -> Salted {
    let fact = DocumentRead { sha256: Digest::ZERO, title: format!("document {number}"), lines: 1 };
    let act = Act {
        id: ActId::new(Uuid::from_u128(number)),
        region: RegionCode::new("32"),
        effective: date(2026, 1, 1),
        basis: None,
        actor: Actor::Program,
        fact: Fact::from(fact),
    };
    Salted { act, salt: Salt::new(number) }
}

fn person() -> Person {
    let id = PersonId::new(Uuid::from_u128(3));
    Person { id, salt: b"salt".to_vec(), record: "{}".to_owned(), retained_until: None }
}

fn document(text: &str) -> File {
    File {
        sha256: seal(&[], text),
        media_type: "text/plain".to_owned(),
        content: text.as_bytes().to_vec(),
        retained_until: None,
        disposition: Disposition::Keep,
    }
}

/// Appends an act to a journal, with a document beside it.
async fn append(journal: &Journal, number: u128) -> Tip {
    let mut writer = journal.writer().await.unwrap();
    let (_, tip) = writer.follow(&Tip::EMPTY).await.unwrap();
    writer.put_file(&document(&number.to_string())).await.unwrap();
    let tip = writer.append(&tip, Timestamp::UNIX_EPOCH, &[act(number)]).await.unwrap();
    writer.keep().await.unwrap();
    tip
}

/// A store with three acts, a person, a document that was erased, and a table that the copy of a journal knows nothing of.
async fn filled(location: &Location, url: &str) -> (Journal, Tip) {
    let journal = Journal::open(location, Mode::CreateIfMissing).await.unwrap();
    for number in 1..3 {
        append(&journal, number).await;
    }
    let tip = append(&journal, 3).await;
    journal.put_person(&person()).await.unwrap();
    journal.erase_file(document("1").sha256).await.unwrap();
    let pool = AnyPool::connect(url).await.unwrap();
    let added = "CREATE TABLE later (id BIGINT PRIMARY KEY, name TEXT, seen TEXT); \
                 INSERT INTO later VALUES (7, 'l''autre', NULL);";
    sqlx::raw_sql(added).execute(&pool).await.unwrap();
    pool.close().await;
    (journal, tip)
}

fn url(folder: &Path) -> String {
    format!("sqlite://{}?mode=rwc", Location::file(folder).display())
}

/// Makes a backup of a store and moves it out of the folder that goes with it.
async fn kept(location: &Location, within: &Path, name: &str) -> (PathBuf, Tip) {
    let made = backup(location, within).await.unwrap();
    let file = within.join(name);
    std::fs::rename(made.file(), &file).unwrap();
    (file, made.tip)
}

/// What was put into [`filled`] stands in a store.
async fn whole(location: &Location, tip: &Tip) {
    let journal = Journal::open(location, Mode::Existing).await.unwrap();
    let expected = [Expected::Act(tip.head), Expected::Tree { size: tip.tree.size(), root: tip.root() }];
    let found = journal.verify(&expected).await.unwrap();
    assert!(found.holds(), "{found:?}");
    assert_eq!(found.erased, [document("1").sha256]);
    assert_eq!(journal.person(person().id).await.unwrap(), Some(person()));
    assert_eq!(journal.file(document("2").sha256).await.unwrap(), Some(document("2")));
    journal.close().await;
}

async fn later(url: &str) -> (i64, String, Option<String>) {
    let pool = AnyPool::connect(url).await.unwrap();
    let row = sqlx::query_as("SELECT id, name, seen FROM later").fetch_one(&pool).await.unwrap();
    pool.close().await;
    row
}

fn damage_of(refused: Result<Tip, JournalError>, file: &Path) -> Damage {
    match refused {
        Err(JournalError::DamagedBackup { file: named, damage }) if Path::new(&named) == file => damage,
        other => panic!("{other:?}"),
    }
}

struct Folders(TempDir);

impl Folders {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn location(&self, name: &str) -> Location {
        Location::Folder(self.0.path().join(name))
    }

    /// How many files and folders stand there.
    fn count(&self) -> usize {
        std::fs::read_dir(self.0.path()).unwrap().count()
    }
}

#[tokio::test]
async fn given_a_store_that_is_written_when_backed_up_and_restored_then_all_of_that_instant_is_there() {
    let folders = Folders::new();
    let (store, again) = (folders.location("store"), folders.location("again"));
    let (journal, tip) = filled(&store, &url(store.folder().unwrap())).await;
    let (file, held) = kept(&store, folders.0.path(), "backup").await;
    assert_eq!(held, tip);
    // What comes after the backup is not in it, and whoever wrote goes on.
    append(&journal, 4).await;
    assert_eq!(restore(&file, &again).await.unwrap(), tip);
    whole(&again, &tip).await;
    assert_eq!(later(&url(again.folder().unwrap())).await, (7, "l'autre".to_owned(), None));
    assert_eq!(folders.count(), 3, "nothing else is left");
}

#[tokio::test]
async fn given_writers_at_work_when_backed_up_again_and_again_then_each_backup_holds() {
    let folders = Folders::new();
    let store = folders.location("store");
    let journal = Journal::open(&store, Mode::CreateIfMissing).await.unwrap();
    let writing = tokio::spawn({
        let journal = journal.clone();
        async move {
            for number in 1..40 {
                append(&journal, number).await;
            }
        }
    });
    let mut before = 0;
    for _ in 0..5 {
        let made = backup(&store, folders.0.path()).await.unwrap();
        assert!(before <= made.tip.head.number.get());
        before = made.tip.head.number.get();
    }
    writing.await.unwrap();
    assert_eq!(backup(&store, folders.0.path()).await.unwrap().tip.head.number.get(), 39);
}

fn account() -> Account {
    Account {
        id: PersonId::new(Uuid::from_u128(7)),
        email: "planification@agence.example".to_owned(),
        name: "Planification".to_owned(),
        standing: Standing::Active,
        created_at: Timestamp::UNIX_EPOCH,
        password: None,
        factor: None,
        step: 0,
    }
}

#[tokio::test]
async fn given_postgresql_when_backed_up_then_restored_into_a_folder_and_into_another_database() {
    let (Some(first), Some(second)) = (postgres::schema("backup_from"), postgres::schema("backup_to")) else {
        return;
    };
    let folders = Folders::new();
    let (store, other) = (Location::Postgres(first.clone()), Location::Postgres(second.clone()));
    let (journal, tip) = filled(&store, &first).await;
    let person = account();
    assert!(journal.add_account(&person).await.unwrap());
    let (file, held) = kept(&store, folders.0.path(), "backup").await;
    assert_eq!(held, tip);
    for to in [folders.location("again"), other.clone()] {
        assert_eq!(restore(&file, &to).await.unwrap(), tip);
        whole(&to, &tip).await;
        let restored = Journal::open(&to, Mode::Existing).await.unwrap();
        assert_eq!(restored.accounts().await.unwrap(), std::slice::from_ref(&person));
        restored.close().await;
    }
    let standing = restore(&file, &other).await;
    assert!(matches!(standing, Err(JournalError::Standing { .. })), "{standing:?}");
}

#[tokio::test]
async fn given_a_place_that_holds_a_store_when_restored_there_then_refused_and_it_stays() {
    let folders = Folders::new();
    let (store, other) = (folders.location("store"), folders.location("other"));
    let (_journal, tip) = filled(&store, &url(store.folder().unwrap())).await;
    let (file, _) = kept(&store, folders.0.path(), "backup").await;
    let there = Journal::open(&other, Mode::CreateIfMissing).await.unwrap();
    let standing = append(&there, 9).await;
    let refused = restore(&file, &other).await;
    assert!(matches!(refused, Err(JournalError::Standing { .. })), "{refused:?}");
    assert_eq!(there.fold(&Tip::EMPTY, drop).await.unwrap(), standing);
    whole(&store, &tip).await;
}

#[tokio::test]
async fn given_a_file_that_is_no_backup_or_a_damaged_one_when_restored_then_named_and_nothing_is_made() {
    let folders = Folders::new();
    let (store, again) = (folders.location("store"), folders.location("again"));
    let (journal, _) = filled(&store, &url(store.folder().unwrap())).await;
    journal.close().await;
    let (file, _) = kept(&store, folders.0.path(), "backup").await;
    let bytes = std::fs::read(&file).unwrap();
    let damaged = |bytes: &[u8]| {
        let path = folders.0.path().join("damaged");
        std::fs::write(&path, bytes).unwrap();
        path
    };
    for nothing in [&b""[..], b"SQLite", &b"x".repeat(5000)] {
        let path = damaged(nothing);
        let refused = restore(&path, &again).await;
        assert!(matches!(refused, Err(JournalError::NoBackup { .. })), "{refused:?}");
    }
    let path = damaged(&bytes[..bytes.len() / 2]);
    assert_eq!(damage_of(restore(&path, &again).await, &path), Damage::Pages);
    // One letter of an act, past every trigger: the pages are whole, the chain is not.
    let at = bytes.windows(10).position(|part| part == b"document 2").expect("the act of its document");
    let mut changed = bytes.clone();
    changed[at + 9] = b'5';
    let path = damaged(&changed);
    assert!(matches!(damage_of(restore(&path, &again).await, &path), Damage::Act(_)));
    let missing = restore(&folders.0.path().join("nowhere"), &again).await;
    assert!(matches!(missing, Err(JournalError::BackupFile { .. })), "{missing:?}");
    assert!(!again.folder().unwrap().exists(), "nothing is made");
}

/// Undoes the last step of the schema of a store, as if an earlier program had written it.
async fn taken_back(folder: &Path) {
    let pool = AnyPool::connect(&url(folder)).await.unwrap();
    let last: i64 = sqlx::query_scalar("SELECT MAX(number) FROM step").fetch_one(&pool).await.unwrap();
    assert!(3 <= last);
    let others: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
         AND name NOT IN ('journal', 'person', 'file', 'cache', 'format', 'step', 'kept')",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    for other in others {
        sqlx::raw_sql(sqlx::AssertSqlSafe(format!("DROP TABLE {other}"))).execute(&pool).await.unwrap();
    }
    let back = "DELETE FROM step WHERE number >= 3; DROP TRIGGER payload_refuses_replace; \
                DROP TRIGGER payload_refuses_displacement; DROP TRIGGER file_is_kept; DROP TABLE kept;";
    sqlx::raw_sql(back).execute(&pool).await.unwrap();
    pool.close().await;
}

#[tokio::test]
async fn given_a_store_of_an_earlier_schema_when_opened_then_backed_up_as_it_was_and_brought_forward() {
    let folders = Folders::new();
    let store = folders.location("store");
    let folder = store.folder().unwrap();
    let journal = Journal::open(&store, Mode::CreateIfMissing).await.unwrap();
    assert_eq!(journal.forward(), None, "a fresh store has nothing to put aside");
    let tip = append(&journal, 1).await;
    journal.close().await;
    taken_back(folder).await;
    let journal = Journal::open(&store, Mode::Existing).await.unwrap();
    let forward = journal.forward().expect("brought forward").clone();
    assert_eq!((forward.from, &forward.backup), (2, &Some(folder.join("backups/step-2-act-1.sqlite"))));
    journal.close().await;
    let again = Journal::open(&store, Mode::Existing).await.unwrap();
    assert_eq!(again.forward(), None);
    // It is the store as it was, which an earlier program reads too; this one restores it and brings it forward.
    let file = forward.backup.unwrap();
    let pool = AnyPool::connect(&format!("sqlite://{}?immutable=1", file.display())).await.unwrap();
    let steps: i64 = sqlx::query_scalar("SELECT MAX(number) FROM step").fetch_one(&pool).await.unwrap();
    assert_eq!(steps, 2);
    pool.close().await;
    assert_eq!(restore(&file, &folders.location("restored")).await.unwrap(), tip);
}

#[tokio::test]
async fn given_no_room_for_a_backup_when_the_schema_would_go_forward_then_refused_and_the_store_stays() {
    let folders = Folders::new();
    let store = folders.location("store");
    let folder = store.folder().unwrap();
    let journal = Journal::open(&store, Mode::CreateIfMissing).await.unwrap();
    append(&journal, 1).await;
    journal.close().await;
    taken_back(folder).await;
    std::fs::write(folder.join("backups"), "a file stands here").unwrap();
    let refused = Journal::open(&store, Mode::Existing).await;
    assert!(matches!(refused, Err(JournalError::NotPutAside { .. })), "{refused:?}");
    let elsewhere =
        maillage_journal::Opening::from(Mode::Existing).backed_up_in(Some(folders.0.path().join("aside")));
    let journal = Journal::open(&store, elsewhere).await.unwrap();
    assert_eq!(journal.forward().unwrap().backup, Some(folders.0.path().join("aside/step-2-act-1.sqlite")));
}
