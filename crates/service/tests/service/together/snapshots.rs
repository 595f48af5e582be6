//! The snapshot of a store: a cache that never shows in an answer.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use maillage_domain::act::Actor;
use maillage_domain::state::State;
use maillage_service::App;
use tokio::task::JoinSet;

use super::kit::{commit, decided, open, position, promise, room, whole};

pub(super) fn file(folder: &Path) -> PathBuf {
    folder.join("maillage.snapshot")
}

/// A store of so many commitments, closed.
pub(super) async fn filled(folder: &Path, commitments: u128) {
    filled_within(folder, 10_000, commitments).await;
}

/// The same under another ceiling.
pub(super) async fn filled_within(folder: &Path, ceiling: i64, commitments: u128) {
    let app = Arc::new(open(folder).await);
    room(&app, ceiling).await;
    let mut writers = JoinSet::new();
    for number in 1..=commitments {
        let app = Arc::clone(&app);
        writers.spawn(async move { promise(&app, number).await });
    }
    while let Some(written) = writers.join_next().await {
        written.expect("no panic").expect("not refused");
    }
    app.close().await;
}

async fn state(app: &App) -> State {
    app.current().await.expect("the journal is read").state.clone()
}

/// Opens the store as it is, and again without its snapshot: the same state.
async fn same_without(folder: &Path) {
    let app = open(folder).await;
    whole(&app).await;
    let with = state(&app).await;
    app.close().await;
    drop(fs::remove_file(file(folder)));
    let app = open(folder).await;
    assert!(state(&app).await == with, "the same state without the snapshot");
    app.close().await;
}

#[tokio::test]
async fn given_few_acts_when_closed_then_no_snapshot_and_from_a_thousand_on_one() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    filled(folder.path(), 997).await;
    assert!(!file(folder.path()).exists(), "999 acts");
    let app = open(folder.path()).await;
    promise(&app, 998).await.expect("not refused");
    app.close().await;
    assert!(file(folder.path()).is_file(), "1,000 acts");
    same_without(folder.path()).await;
}

#[tokio::test]
async fn given_a_snapshot_and_later_acts_when_opened_then_only_these_are_folded() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    filled(folder.path(), 1_000).await;
    let written = fs::read(file(folder.path())).expect("a snapshot");
    let app = open(folder.path()).await;
    promise(&app, 1_001).await.expect("not refused");
    assert_eq!(position(&app).await, (1_001, 8_999));
    assert_eq!(whole(&app).await, 1_003);
    app.close().await;
    assert!(fs::read(file(folder.path())).expect("a snapshot") == written, "few acts later it is still good");
    same_without(folder.path()).await;
}

#[tokio::test]
async fn given_a_damaged_snapshot_when_opened_then_folded_and_written_anew() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    filled(folder.path(), 1_000).await;
    let good = fs::read(file(folder.path())).expect("a snapshot");
    let middle = good.len() / 2;
    let mut flipped = good.clone();
    flipped[middle] ^= 1;
    for bad in [&good[..middle], &flipped, b"", b"maillage snapshot 0.0.1 1 5 "] {
        fs::write(file(folder.path()), bad).expect("written");
        let app = open(folder.path()).await;
        assert_eq!(position(&app).await, (1_000, 9_000));
        app.close().await;
        assert!(fs::read(file(folder.path())).expect("a snapshot") == good, "written anew, byte for byte");
    }
}

#[tokio::test]
async fn given_a_snapshot_whose_state_somebody_edited_when_opened_then_not_believed() {
    let (folder, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    filled(folder.path(), 1_000).await;
    filled_within(other.path(), 100_000, 1_000).await;
    let [mine, forged] =
        [folder.path(), other.path()].map(|folder| fs::read(file(folder)).expect("a snapshot"));
    let line = |bytes: &[u8]| bytes.iter().position(|byte| *byte == b'\n').expect("a first line");
    // All that the file says of itself is as it was, and its state is another one that can be read.
    let edited = [&mine[..line(&mine)], &forged[line(&forged)..]].concat();
    fs::write(file(folder.path()), &edited).expect("written");
    let app = open(folder.path()).await;
    assert_eq!(position(&app).await, (1_000, 9_000));
    assert_eq!(whole(&app).await, 1_002);
    app.close().await;
    assert!(fs::read(file(folder.path())).expect("a snapshot") == mine, "written anew");
}

#[tokio::test]
async fn given_the_snapshot_of_another_journal_when_opened_then_ignored() {
    let (folder, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    filled(folder.path(), 1_000).await;
    filled(other.path(), 1_100).await;
    fs::copy(file(other.path()), file(folder.path())).expect("copied");
    let app = open(folder.path()).await;
    assert_eq!(position(&app).await, (1_000, 9_000));
    assert_eq!(whole(&app).await, 1_002);
}

#[tokio::test]
async fn given_a_snapshot_when_a_ceiling_is_asked_then_it_holds_as_without() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    filled(folder.path(), 1_000).await;
    let app = open(folder.path()).await;
    let mut command = commit(5_000);
    command.amount = maillage_domain::fund::money::Ae::from_cents(900_001);
    let answer = app
        .write(Actor::Program, |state| decided(state, |ledger, context| ledger.commit(&command, context)))
        .await;
    assert!(answer.is_err(), "a cent above what is left");
    promise(&app, 1).await.expect("done already");
    assert_eq!(whole(&app).await, 1_002);
}

#[cfg(unix)]
#[tokio::test]
async fn given_a_store_that_only_its_owner_reads_when_a_snapshot_is_written_then_the_same_for_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a temporary folder");
    open(folder.path()).await.close().await;
    let store = folder.path().join("maillage.sqlite");
    fs::set_permissions(&store, fs::Permissions::from_mode(0o640)).expect("set");
    filled(folder.path(), 1_000).await;
    let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
    assert_eq!((mode(&file(folder.path())), mode(&store)), (0o640, 0o640));
    let left = fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(left, 3, "the store, its snapshot and the key of that, no draft");
}
