//! A store with a snapshot that somebody edits: its file, its database, or both.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use hmac::{Hmac, KeyInit as _, Mac as _};
use maillage_domain::bilingual::Language;
use maillage_domain::digest::Digest;
use maillage_journal::{Break, Fault, JournalError, Location};
use maillage_service::checkpoint::{self, Asker, From};
use maillage_service::expectation::Expectations;
use maillage_service::{Reader, ServiceError, journal};
use maillage_views::journal::VerificationView;
use maillage_views::words::Words;
use sha2::{Digest as _, Sha256};
use sqlx::AnyPool;

use super::kit::{open, position, promise, whole};
use super::snapshots::{file, filled, filled_within};

const EN: Words = Words::new(Language::English);

fn location(folder: &Path) -> Location {
    Location::Folder(folder.to_path_buf())
}

fn key(folder: &Path) -> PathBuf {
    folder.join("maillage.snapshot-key")
}

/// Writes to the database behind the program's back.
async fn tamper(folder: &Path, statements: &[&str]) {
    sqlx::any::install_default_drivers();
    let url = format!("sqlite://{}", folder.join("maillage.sqlite").display());
    let pool = AnyPool::connect(&url).await.expect("the store opens");
    for statement in statements {
        let statement = sqlx::AssertSqlSafe((*statement).to_owned());
        sqlx::raw_sql(statement).execute(&pool).await.expect("the store takes it");
    }
    pool.close().await;
}

/// Lets the store say of its cache what somebody computed.
async fn vouched(folder: &Path, digest: [u8; 32]) {
    tamper(folder, &[&format!("UPDATE cache SET sha256 = '{}'", Digest::new(digest))]).await;
}

async fn verified(folder: &Path) -> VerificationView {
    journal::verify_at(&location(folder), &Expectations::default(), EN).await.expect("the store is read")
}

/// The snapshot of a store of ten times the room under the first line of this one.
async fn forged(folder: &Path) -> Vec<u8> {
    let other = tempfile::tempdir().expect("a folder");
    filled(folder, 1_000).await;
    filled_within(other.path(), 100_000, 1_000).await;
    let [mine, richer] = [folder, other.path()].map(|folder| fs::read(file(folder)).expect("a snapshot"));
    let line = |bytes: &[u8]| bytes.iter().position(|byte| *byte == b'\n').expect("a first line");
    [&mine[..line(&mine)], &richer[line(&richer)..]].concat()
}

#[tokio::test]
async fn given_an_edited_snapshot_whose_digest_the_database_says_when_opened_then_not_believed() {
    let folder = tempfile::tempdir().expect("a folder");
    let forged = forged(folder.path()).await;
    let digests: [[u8; 32]; 2] = [
        Sha256::digest(&forged).into(),
        // By a key of one's own.
        Hmac::<Sha256>::new(&[9; 64].into()).chain_update(&forged).finalize().into_bytes().into(),
    ];
    for digest in digests {
        fs::write(file(folder.path()), &forged).expect("written");
        vouched(folder.path(), digest).await;
        let app = open(folder.path()).await;
        assert_eq!(position(&app).await, (1_000, 9_000), "the room that the acts say");
        assert_eq!(whole(&app).await, 1_002);
        app.close().await;
    }
}

#[tokio::test]
async fn given_a_snapshot_forged_with_its_key_when_verified_then_named_and_the_true_one_is_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let forged = forged(folder.path()).await;
    let found = verified(folder.path()).await;
    assert_eq!((found.holds, found.snapshot), (true, None));
    let secret = fs::read_to_string(key(folder.path())).expect("a key");
    let mut block = [0; 64];
    for (place, byte) in secret.trim().as_bytes().chunks(2).enumerate() {
        let digits = std::str::from_utf8(byte).expect("digits");
        block[place] = u8::from_str_radix(digits, 16).expect("a byte");
    }
    let seal = Hmac::<Sha256>::new(&block.into()).chain_update(&forged).finalize().into_bytes();
    fs::write(file(folder.path()), &forged).expect("written");
    vouched(folder.path(), seal.into()).await;
    let found = verified(folder.path()).await;
    assert_eq!((found.holds, found.snapshot), (false, Some(1_002)));
    assert!(found.text.contains("maillage.snapshot"), "{}", found.text);
}

#[tokio::test]
async fn given_a_true_snapshot_and_a_journal_that_lost_its_end_when_verified_then_named() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path(), 1_000).await;
    let last = "DELETE FROM journal WHERE first = (SELECT MAX(first) FROM journal)";
    tamper(folder.path(), &["DROP TRIGGER journal_refuses_delete", last]).await;
    let found = verified(folder.path()).await;
    assert_eq!((found.holds, found.snapshot), (false, Some(1_002)));
}

#[tokio::test]
async fn given_an_act_before_the_snapshot_that_was_edited_when_written_signed_or_proved_then_broken_there() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path(), 1_000).await;
    let edit = "UPDATE journal SET acts = REPLACE(acts, 'commit 7\"', 'commit 8\"')";
    tamper(folder.path(), &["DROP TRIGGER journal_refuses_update", edit]).await;
    let app = Arc::new(open(folder.path()).await);
    assert_eq!(position(&app).await, (1_000, 9_000), "the state is the one that the acts made");
    let broken = |error: &ServiceError| {
        matches!(error, ServiceError::Journal(JournalError::Broken(Break { reason: Fault::Hash, .. })))
    };
    assert!(promise(&app, 2_000).await.is_err_and(|error| broken(&error)));
    let reader = Reader::new(&app).await.expect("the store is read");
    assert!(proofs(&reader).await.iter().all(|proof| proof.as_ref().is_err_and(broken)));
}

/// What is signed or proved of a store, each on its own.
async fn proofs(reader: &Reader) -> Vec<Result<(), ServiceError>> {
    vec![
        checkpoint::checkpoint(reader, Asker::Command, EN).await.map(drop),
        checkpoint::prove(reader, 1, None, Asker::Command, EN).await.map(drop),
        checkpoint::grown(reader, From::Size(1), None, EN).await.map(drop),
        checkpoint::tile(reader, 0, 0, 1).await.map(drop),
    ]
}

#[tokio::test]
async fn given_a_tree_that_was_edited_before_the_snapshot_when_signed_or_proved_then_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path(), 1_000).await;
    let app = Arc::new(open(folder.path()).await);
    let reader = Reader::new(&app).await.expect("the store is read");
    assert!(proofs(&reader).await.iter().all(Result::is_ok));
    app.close().await;
    // The first row, of which no root along the edge is made anew.
    let edit = "UPDATE journal SET tree = ZEROBLOB(LENGTH(tree)) WHERE first = 1";
    tamper(folder.path(), &["DROP TRIGGER journal_refuses_update", edit]).await;
    let app = Arc::new(open(folder.path()).await);
    let reader = Reader::new(&app).await.expect("the store is read");
    for proof in proofs(&reader).await {
        let first = matches!(&proof, Err(ServiceError::Journal(JournalError::Broken(broken)))
            if broken.number.get() == 1 && broken.reason == Fault::Tree);
        assert!(first, "{proof:?}");
    }
}

#[tokio::test]
async fn given_a_tree_that_is_edited_while_the_program_runs_when_proved_then_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path(), 10).await;
    let app = Arc::new(open(folder.path()).await);
    let reader = Reader::new(&app).await.expect("the store is read");
    let edit = "UPDATE journal SET tree = ZEROBLOB(LENGTH(tree))";
    tamper(folder.path(), &["DROP TRIGGER journal_refuses_update", edit]).await;
    for proof in [
        checkpoint::prove(&reader, 1, None, Asker::Command, EN).await,
        checkpoint::grown(&reader, From::Size(1), None, EN).await,
    ] {
        assert!(matches!(proof, Err(ServiceError::Journal(JournalError::Broken(_)))), "{proof:?}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn given_a_pipe_or_an_endless_device_in_the_place_of_the_snapshot_or_its_key_when_opened_then_folded() {
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path(), 1_000).await;
    for place in [file(folder.path()), key(folder.path())] {
        fs::remove_file(&place).expect("there");
        let made = std::process::Command::new("mkfifo").args(["-m", "600"]).arg(&place).status();
        assert!(made.expect("it starts").success());
        settled(folder.path()).await;
        fs::remove_file(&place).expect("there");
        std::os::unix::fs::symlink("/dev/zero", &place).expect("a link");
        settled(folder.path()).await;
        assert!(fs::symlink_metadata(&place).expect("there").is_file(), "written anew: {place:?}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn given_a_key_that_others_may_read_when_opened_then_its_snapshot_is_not_believed_and_both_are_made_anew()
 {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    filled(folder.path(), 1_000).await;
    let mode = || fs::metadata(key(folder.path())).expect("there").permissions().mode() & 0o777;
    assert_eq!(mode(), 0o600);
    fs::set_permissions(key(folder.path()), fs::Permissions::from_mode(0o644)).expect("ours");
    settled(folder.path()).await;
    assert_eq!(mode(), 0o600);
}

/// Opens and closes the store, which answers as its acts say.
async fn settled(folder: &Path) {
    let app = open(folder).await;
    assert_eq!(position(&app).await, (1_000, 9_000));
    app.close().await;
}
