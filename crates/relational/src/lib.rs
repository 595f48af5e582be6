//! Tier 2 of maillage: open tables to one database file, with its views, that any SQL engine reads.
//!
//! What is written, read back, equals the rows. The questions "at" and "known on" are views of plain SQL, the same text for
//! SQLite and for DuckDB, so that the tables alone answer them.

pub mod duckdb;
pub mod sqlite;

/// A database file could not be written or read back.
#[derive(Debug, thiserror::Error)]
#[error("cannot {doing}")]
pub struct RelationalError {
    doing: &'static str,
    source: sqlx::Error,
}

impl RelationalError {
    fn at(doing: &'static str) -> impl FnOnce(sqlx::Error) -> Self {
        move |source| Self { doing, source }
    }
}

/// The views, which SQLite and DuckDB read alike; they answer for the times in the one row of `asked`.
pub const VIEWS: &str = include_str!("views.sql");
