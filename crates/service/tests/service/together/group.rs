//! Decisions that share an append.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::sync::Arc;

use maillage_domain::act::{ActNumber, Actor};
use maillage_service::{App, Drafted, Location, Outcome, ServiceError};
use maillage_testing::postgres;
use tokio::task::JoinSet;

use super::kit::{app, commit, decided, open, position, promise, room, whole};

/// As many commitments at once as asked, from `first` on; the acts of those accepted, and how many were refused.
async fn at_once(app: &Arc<App>, numbers: impl Iterator<Item = u128>) -> (Vec<ActNumber>, usize) {
    let mut writers = JoinSet::new();
    for number in numbers {
        let app = Arc::clone(app);
        writers.spawn(async move { promise(&app, number).await });
    }
    let (mut accepted, mut refused) = (Vec::new(), 0);
    while let Some(written) = writers.join_next().await {
        match written.expect("no panic") {
            Ok(act) => accepted.push(act),
            Err(error) => {
                assert_eq!(error.outcome(), Outcome::Refused, "{error}");
                refused += 1;
            }
        }
    }
    accepted.sort();
    (accepted, refused)
}

/// Two hundred at once where there is room for a hundred.
async fn ceiling(location: &Location) {
    let app = Arc::new(app(location).await);
    room(&app, 100).await;
    let (accepted, refused) = at_once(&app, 1..=200).await;
    assert_eq!((accepted.len(), refused), (100, 100));
    let dense: Vec<_> = (3..103).map(ActNumber::new).collect();
    assert_eq!(accepted, dense, "each was told its own act");
    assert_eq!(position(&app).await, (100, 0));
    assert_eq!(whole(&app).await, 102);
    app.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn given_room_for_a_hundred_when_two_hundred_commit_at_once_then_exactly_a_hundred() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    ceiling(&Location::Folder(folder.path().to_path_buf())).await;
}

#[tokio::test]
async fn given_one_thread_when_two_hundred_commit_at_once_then_exactly_a_hundred() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    ceiling(&Location::Folder(folder.path().to_path_buf())).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn given_postgresql_when_two_hundred_commit_at_once_then_exactly_a_hundred() {
    let Some(schema) = postgres::schema("service_group") else { return };
    ceiling(&Location::Postgres(schema)).await;
}

#[tokio::test]
async fn given_writers_in_order_when_they_share_an_append_then_acts_in_that_order_and_one_row() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = open(folder.path()).await;
    room(&app, 10).await;
    let (first, second, third) = tokio::join!(promise(&app, 1), promise(&app, 2), promise(&app, 3));
    let acts: Vec<_> =
        [first, second, third].into_iter().map(|act| act.expect("not refused").get()).collect();
    assert_eq!(acts, [3, 4, 5]);
    let mut instants = BTreeSet::new();
    let read = app.journal().each(ActNumber::new(2), |link| {
        instants.insert(link.recorded_at.to_owned());
        Ok::<_, Infallible>(())
    });
    let Ok(()) = read.await.expect("the journal is read");
    assert_eq!(instants.len(), 1, "one append: {instants:?}");
    whole(&app).await;
}

#[tokio::test]
async fn given_the_same_command_twice_in_a_group_when_told_then_one_act_and_both_know_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = open(folder.path()).await;
    room(&app, 10).await;
    let (first, second) = tokio::join!(promise(&app, 1), promise(&app, 1));
    assert_eq!((first.expect("not refused").get(), second.expect("not refused").get()), (3, 3));
    assert_eq!(whole(&app).await, 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn given_a_panic_and_a_refusal_in_a_group_when_others_commit_then_they_are_kept() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = Arc::new(open(folder.path()).await);
    room(&app, 30).await;
    let mut panics = JoinSet::new();
    for _ in 0..5 {
        let app = Arc::clone(&app);
        panics.spawn(async move {
            app.write::<()>(Actor::Program, |_| panic!("a decision that fails")).await.map(|_| ())
        });
    }
    let (accepted, refused) = at_once(&app, (1..=40).map(|number| number % 35)).await;
    assert_eq!((accepted.len() + refused, position(&app).await), (40, (30, 0)));
    while let Some(panicked) = panics.join_next().await {
        assert!(panicked.expect_err("it panicked").is_panic());
    }
    whole(&app).await;
}

#[tokio::test]
async fn given_callers_that_go_away_at_any_point_when_others_commit_then_nothing_is_stuck_or_torn() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = Arc::new(open(folder.path()).await);
    room(&app, 1_000).await;
    for round in 0..60_u128 {
        let mut gone = Box::pin(promise(&app, round));
        let mut stays = Box::pin(promise(&app, 1_000 + round));
        // Looked at a few times and dropped: while it waits, while the group opens, or once its act is in the group.
        for _ in 0..round % 12 {
            tokio::select! {
                biased;
                _ = &mut gone => break,
                _ = &mut stays => { stays = Box::pin(promise(&app, 2_000 + round)); }
                () = tokio::task::yield_now() => {}
            }
        }
        drop(gone);
        stays.await.expect("not refused");
    }
    let committed = position(&app).await.0;
    assert!((60..=180).contains(&committed), "{committed}");
    whole(&app).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn given_two_applications_on_one_store_when_both_commit_at_once_then_one_ceiling_for_both() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (one, other) = (Arc::new(open(folder.path()).await), Arc::new(open(folder.path()).await));
    room(&one, 100).await;
    let ((first, _), (second, _)) = tokio::join!(at_once(&one, 1..=80), at_once(&other, 101..=180));
    assert_eq!(first.len() + second.len(), 100);
    for app in [&one, &other] {
        assert_eq!(position(app).await, (100, 0));
        assert_eq!(whole(app).await, 102);
    }
}

async fn sabotage(folder: &std::path::Path, statement: &'static str) {
    sqlx::any::install_default_drivers();
    let url = format!("sqlite://{}", folder.join("maillage.sqlite").display());
    let pool = sqlx::AnyPool::connect(&url).await.expect("the store opens");
    sqlx::raw_sql(statement).execute(&pool).await.expect("done");
    pool.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn given_an_append_that_fails_when_a_group_shares_it_then_all_fail_and_the_state_is_as_it_was() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = Arc::new(open(folder.path()).await);
    room(&app, 100).await;
    assert_eq!(at_once(&app, 1..=10).await.0.len(), 10);
    let before = app.current().await.expect("the journal is read");
    sabotage(
        folder.path(),
        "CREATE TRIGGER full BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'full'); END",
    )
    .await;
    let mut writers = JoinSet::new();
    for number in 11..=150 {
        let app = Arc::clone(&app);
        writers.spawn(async move { promise(&app, number).await });
    }
    while let Some(written) = writers.join_next().await {
        let error = written.expect("no panic").expect_err("nothing can be kept");
        assert!(
            matches!(error, ServiceError::Journal(_)),
            "not even a refusal rests on what is not kept: {error}"
        );
    }
    let after = app.current().await.expect("the journal is read");
    assert!(after.tip == before.tip && after.state == before.state);
    sabotage(folder.path(), "DROP TRIGGER full").await;
    assert_eq!(at_once(&app, 11..=150).await.0.len(), 90);
    assert_eq!(whole(&app).await, 102);
}

#[tokio::test]
async fn given_a_decision_that_writes_nothing_when_alone_then_the_head_it_saw() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = open(folder.path()).await;
    room(&app, 1).await;
    let (seen, ()) = app.write(Actor::Program, |_| Ok((Drafted::default(), ()))).await.expect("not refused");
    assert_eq!(seen.get(), 2);
    let command = commit(1);
    app.write(Actor::Program, |state| decided(state, |ledger, context| ledger.commit(&command, context)))
        .await
        .expect("not refused");
    assert_eq!(whole(&app).await, 3);
}
