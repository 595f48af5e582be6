//! What the tests share: a clock of their own, and the server of PostgreSQL.

use std::process::Command;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use jiff::Timestamp;
use maillage_service::{Clock, Location};
use uuid::Uuid;

static SECONDS: AtomicI64 = AtomicI64::new(1_780_000_000);
static IDS: AtomicU64 = AtomicU64::new(1);

/// A clock that moves a second at each look, and identifiers counted from 1.
pub(crate) const CLOCK: Clock = Clock { now: tick, id: next_id };

fn tick() -> Timestamp {
    Timestamp::from_second(SECONDS.fetch_add(1, Ordering::SeqCst)).expect("a second of our time")
}

fn next_id() -> Uuid {
    Uuid::from_u128(IDS.fetch_add(1, Ordering::SeqCst).into())
}

/// An empty schema on the server that `MAILLAGE_TEST_POSTGRES` names, where it names one.
#[expect(clippy::print_stdout, reason = "a test that is skipped says so")]
#[expect(clippy::disallowed_methods, reason = "the server of the tests is named by the environment")]
pub(crate) fn postgres(schema: &str) -> Option<Location> {
    let Ok(server) = std::env::var("MAILLAGE_TEST_POSTGRES") else {
        println!("skipped: MAILLAGE_TEST_POSTGRES is not set");
        return None;
    };
    // By `psql`: this crate has no database client of its own.
    let statement = format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
    let made = Command::new("psql").args([&server, "-q", "-v", "ON_ERROR_STOP=1", "-c", &statement]).status();
    assert!(made.expect("psql stands beside the server").success(), "the schema is made");
    let separator = if server.contains('?') { '&' } else { '?' };
    Some(Location::Postgres(format!("{server}{separator}options=-c%20search_path%3D{schema}")))
}
