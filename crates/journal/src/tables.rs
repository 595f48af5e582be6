//! The tables that are neither the journal nor what its copy takes along: each row goes to another store as it is.
//!
//! Which tables there are is asked of the database, so that one that is added later is copied without a word here.

use std::fmt::Write as _;

use futures_util::TryStreamExt as _;
use sqlx::any::{AnyArguments, AnyRow, AnyTypeInfoKind};
use sqlx::query::Query;
use sqlx::{Any, AssertSqlSafe, Row as _, ValueRef as _};

use crate::error::JournalError;
use crate::store::{Engine, Journal};

/// The tables of the journal and of what is copied with it, and what says how they are kept.
const OWN: [&str; 7] = ["journal", "person", "file", "kept", "cache", "format", "step"];

/// A table, and its columns in their order.
#[derive(Debug)]
struct Table {
    name: String,
    columns: Vec<String>,
}

impl Journal {
    /// Copies the rows of every other table that both stores have into an empty store.
    pub(crate) async fn tables_into(&self, target: &Self) -> Result<(), JournalError> {
        let held: Vec<String> = target.others().await?;
        for name in self.others().await?.into_iter().filter(|name| held.contains(name)) {
            let table = Table { columns: self.columns(&name).await?, name };
            self.rows_into(&table, target).await?;
        }
        Ok(())
    }

    /// The names of the other tables; SQLite gives them as they were made, those that others refer to first.
    async fn others(&self) -> Result<Vec<String>, JournalError> {
        let query = match self.engine {
            Engine::Sqlite => {
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid"
            }
            Engine::Postgres => {
                "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
            }
        };
        let names: Result<Vec<String>, _> = sqlx::query_scalar(query).fetch_all(&self.pool).await;
        let mut names = names.map_err(JournalError::query("list the tables"))?;
        names.retain(|name| !OWN.contains(&name.as_str()));
        Ok(names)
    }

    async fn columns(&self, table: &str) -> Result<Vec<String>, JournalError> {
        let query = match self.engine {
            Engine::Sqlite => "SELECT name FROM pragma_table_info($1) ORDER BY cid",
            Engine::Postgres => {
                "SELECT CAST(column_name AS TEXT) FROM information_schema.columns \
                 WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position"
            }
        };
        let names = sqlx::query_scalar(query).bind(table.to_owned()).fetch_all(&self.pool).await;
        names.map_err(JournalError::query("list the columns of a table"))
    }

    /// Copies the rows of a table, all of them or none.
    async fn rows_into(&self, table: &Table, target: &Self) -> Result<(), JournalError> {
        let failed = || JournalError::query("copy a table");
        let mut transaction = target.begin().await?;
        if target.engine == Engine::Sqlite {
            // Rows that refer to each other come in any order.
            let deferred = sqlx::raw_sql("PRAGMA defer_foreign_keys = ON").execute(&mut *transaction);
            deferred.await.map_err(failed())?;
        }
        let every = format!("SELECT {} FROM {}", listed(&table.columns), quoted(&table.name));
        let mut rows = sqlx::query(AssertSqlSafe(every)).fetch(&self.pool);
        while let Some(row) = rows.try_next().await.map_err(failed())? {
            let insert = table.insertion(&row).map_err(failed())?;
            let query = bound(sqlx::query(AssertSqlSafe(insert)), &row).map_err(failed())?;
            query.execute(&mut *transaction).await.map_err(failed())?;
        }
        transaction.commit().await.map_err(failed())
    }
}

impl Table {
    /// The statement that inserts a row: what is empty in it is written as such, since it has no type that could be bound.
    fn insertion(&self, row: &AnyRow) -> Result<String, sqlx::Error> {
        let mut values = String::new();
        let mut bound = 0;
        for index in 0..row.len() {
            let apart = if index == 0 { "" } else { ", " };
            if row.try_get_raw(index)?.is_null() {
                values.push_str(apart);
                values.push_str("NULL");
            } else {
                bound += 1;
                write!(values, "{apart}${bound}").map_err(|error| sqlx::Error::Encode(Box::new(error)))?;
            }
        }
        // Accounts went along with the acts.
        let (name, columns) = (quoted(&self.name), listed(&self.columns));
        Ok(format!("INSERT INTO {name} ({columns}) VALUES ({values}) ON CONFLICT DO NOTHING"))
    }
}

type Bound<'q> = Query<'q, Any, AnyArguments>;

/// A statement with the values of a row that are not empty.
fn bound<'q>(query: Bound<'q>, row: &AnyRow) -> Result<Bound<'q>, sqlx::Error> {
    (0..row.len()).try_fold(query, |query, index| {
        let value = row.try_get_raw(index)?;
        if value.is_null() {
            return Ok(query);
        }
        Ok(match value.type_info().kind() {
            AnyTypeInfoKind::Null => query,
            AnyTypeInfoKind::Bool => query.bind(row.try_get::<bool, _>(index)?),
            AnyTypeInfoKind::SmallInt | AnyTypeInfoKind::Integer | AnyTypeInfoKind::BigInt => {
                query.bind(row.try_get::<i64, _>(index)?)
            }
            AnyTypeInfoKind::Real | AnyTypeInfoKind::Double => query.bind(row.try_get::<f64, _>(index)?),
            AnyTypeInfoKind::Text => query.bind(row.try_get::<String, _>(index)?),
            AnyTypeInfoKind::Blob => query.bind(row.try_get::<Vec<u8>, _>(index)?),
        })
    })
}

/// Names of columns, as a statement lists them.
fn listed(columns: &[String]) -> String {
    columns.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ")
}

/// A name that the database gave, as both engines quote it.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
