//! What the tests share: a clock of their own, and the server of PostgreSQL.

use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use jiff::Timestamp;
use maillage_domain::act::{Actor, Salt};
use maillage_domain::bilingual::Language;
use maillage_service::care::import_annex::ImportRequest;
use maillage_service::import_demo::import_real_regions;
use maillage_service::paper::Paper;
use maillage_service::{App, Clock, Location, Mode};
use maillage_views::words::Words;
use uuid::Uuid;

static SECONDS: AtomicI64 = AtomicI64::new(1_780_000_000);
static IDS: AtomicU64 = AtomicU64::new(1);

/// A clock that moves a second at each look, and identifiers counted from 1.
pub(crate) const CLOCK: Clock = Clock { now: tick, id: next_id, salt: || Salt::new(1) };

fn tick() -> Timestamp {
    Timestamp::from_second(SECONDS.fetch_add(1, Ordering::SeqCst)).expect("a second of our time")
}

fn next_id() -> Uuid {
    Uuid::from_u128(IDS.fetch_add(1, Ordering::SeqCst).into())
}

/// A store that holds the real regions of the demonstration.
pub(crate) async fn demonstrated(location: &Location) -> Arc<App> {
    let app = App::open(location, Mode::CreateIfMissing, CLOCK).await.expect("the store is made");
    let words = Words::new(Language::English);
    import_real_regions(&app, Actor::Program, words).await.expect("the demonstration is loaded");
    Arc::new(app)
}

/// An annex to import, of which nothing is said beside its text.
pub(crate) const fn annex<'a>(paper: &'a Paper<'a>) -> ImportRequest<'a> {
    ImportRequest {
        paper,
        region: None,
        picture_date: None,
        common_to: Vec::new(),
        erratum_of: None,
        as_printed: false,
        answers: None,
    }
}

/// An empty schema on the server of the tests, where there is one.
pub(crate) fn postgres(schema: &str) -> Option<Location> {
    maillage_testing::postgres::schema(schema).map(Location::Postgres)
}

/// What a story tells of a store in a folder of its own.
pub(crate) async fn on_sqlite<T>(story: impl AsyncFnOnce(&Location) -> T) -> T {
    let folder = tempfile::tempdir().expect("a temporary folder");
    story(&Location::Folder(folder.path().join("store"))).await
}

/// That a story tells the same on PostgreSQL, in a schema of its own, where there is a server.
pub(crate) async fn same_on_postgresql<T: Debug + PartialEq>(
    schema: &str,
    story: impl AsyncFn(&Location) -> T,
) {
    let Some(location) = postgres(schema) else { return };
    assert_eq!(story(&location).await, on_sqlite(story).await);
}
