//! One SQLite file with all tables: their keys, indexes and views.

use std::path::Path;

use futures_util::TryStreamExt as _;
use maillage_views::open::{OpenCell, OpenColumn, OpenKind, OpenTable};
use sqlx::query_builder::Separated;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteRow, SqliteSynchronous};
use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, QueryBuilder, Row as _, Sqlite, SqliteConnection,
};

use crate::{RelationalError, VIEWS};

/// How many rows one statement inserts: beyond that nothing is won, and a statement takes at most 32,766 values.
const AT_ONCE: usize = 256;

/// Columns by which people look rows up: each table that has one has an index of it.
const LOOKED_UP: [&str; 5] = ["code", "commitment", "exercise", "recovery", "zone"];

/// A file that is being written.
#[derive(Debug)]
pub struct Database {
    connection: SqliteConnection,
}

/// The rows of a table that have effect in one region and year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The code of the region.
    pub region: String,
    /// The year of the legal day.
    pub year: i64,
}

impl Database {
    /// Makes a file with empty tables. It is written beside its place by its caller, so it keeps no journal of its own.
    pub async fn create(file: &Path, tables: &[OpenTable]) -> Result<Self, RelationalError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Off)
            .synchronous(SqliteSynchronous::Off);
        let failed = RelationalError::at("make the database file");
        let mut made = Self { connection: options.connect().await.map_err(failed)? };
        let tables: Vec<_> = tables.iter().map(create_table).collect();
        made.run(format!("{}BEGIN;", tables.concat())).await?;
        Ok(made)
    }

    /// Adds rows to a table.
    pub async fn insert(&mut self, table: &OpenTable, rows: &[Vec<OpenCell>]) -> Result<(), RelationalError> {
        for rows in rows.chunks(AT_ONCE) {
            let mut insert = QueryBuilder::<Sqlite>::new(format!("INSERT INTO {} ", table.name));
            insert.push_values(rows, |mut values, row| row.iter().for_each(|cell| bind(&mut values, cell)));
            let added = insert.build().execute(&mut self.connection).await;
            added.map_err(RelationalError::at("add rows to the database file"))?;
        }
        Ok(())
    }

    /// Makes the indexes and views, when all rows are there.
    pub async fn finish(&mut self, tables: &[OpenTable]) -> Result<(), RelationalError> {
        let indexes: Vec<_> = tables.iter().flat_map(indexes).collect();
        let asked = "CREATE TABLE asked (day TEXT NOT NULL, known_on TEXT NOT NULL) STRICT;\
            INSERT INTO asked VALUES ('9999-12-31', '9999-12-31T23:59:59.999999999Z');";
        self.run(format!("{}{asked}{VIEWS}COMMIT;", indexes.concat())).await
    }

    /// The regions and years in which rows of a table have effect, in order.
    pub async fn parts(&mut self, table: &OpenTable) -> Result<Vec<Part>, RelationalError> {
        let query =
            format!("SELECT DISTINCT region, CAST(effective AS INTEGER) FROM {} ORDER BY 1, 2", table.name);
        let parts: Vec<(String, i64)> = sqlx::query_as(AssertSqlSafe(query))
            .fetch_all(&mut self.connection)
            .await
            .map_err(RelationalError::at("read the database file"))?;
        Ok(parts.into_iter().map(|(region, year)| Part { region, year }).collect())
    }

    /// Hands the rows of a table to `take`, in the order of the acts and at most so many at once: all of them, or those of a part.
    pub async fn each<E: From<RelationalError>>(
        &mut self,
        table: &OpenTable,
        part: Option<&Part>,
        at_once: usize,
        mut take: impl FnMut(&[Vec<OpenCell>]) -> Result<(), E>,
    ) -> Result<(), E> {
        let query = format!(
            "SELECT {} FROM {}{} ORDER BY act, rank",
            names(table),
            table.name,
            if part.is_some() { " WHERE region = ? AND CAST(effective AS INTEGER) = ?" } else { "" }
        );
        let mut query = sqlx::query(AssertSqlSafe(query));
        if let Some(part) = part {
            query = query.bind(&part.region).bind(part.year);
        }
        let failed = || RelationalError::at("read the database file");
        let mut found = query.fetch(&mut self.connection);
        let mut rows = Vec::new();
        while let Some(row) = found.try_next().await.map_err(failed())? {
            rows.push(cells(table, &row).map_err(failed())?);
            if at_once <= rows.len() {
                take(&rows)?;
                rows.clear();
            }
        }
        if rows.is_empty() { Ok(()) } else { take(&rows) }
    }

    /// Closes the file.
    pub async fn close(self) -> Result<(), RelationalError> {
        self.connection.close().await.map_err(RelationalError::at("close the database file"))
    }

    async fn run(&mut self, statements: String) -> Result<(), RelationalError> {
        let ran = sqlx::raw_sql(AssertSqlSafe(statements)).execute(&mut self.connection).await;
        ran.map(drop).map_err(RelationalError::at("prepare the database file"))
    }
}

fn names(table: &OpenTable) -> String {
    table.columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ")
}

fn create_table(table: &OpenTable) -> String {
    let column = |column: &OpenColumn| {
        let kind = match column.kind {
            OpenKind::Text | OpenKind::Day | OpenKind::Instant => "TEXT",
            OpenKind::Integer | OpenKind::Cents | OpenKind::Flag => "INTEGER",
        };
        format!("{} {kind}{}, ", column.name, if column.required { " NOT NULL" } else { "" })
    };
    let columns: String = table.columns.iter().map(column).collect();
    format!("CREATE TABLE {} ({columns}PRIMARY KEY (act, rank)) STRICT, WITHOUT ROWID;\n", table.name)
}

fn indexes(table: &OpenTable) -> Vec<String> {
    let name = table.name;
    let part = format!("CREATE INDEX {name}_by_part ON {name} (region, CAST(effective AS INTEGER));");
    let looked_up = table.columns.iter().filter(|column| LOOKED_UP.contains(&column.name));
    let own = looked_up.map(|column| format!("CREATE INDEX {name}_by_{0} ON {name} ({0});", column.name));
    std::iter::once(part).chain(own).collect()
}

fn bind(values: &mut Separated<'_, Sqlite, &'static str>, cell: &OpenCell) {
    match cell {
        OpenCell::Empty => values.push_bind(None::<i64>),
        OpenCell::Text(text) => values.push_bind(text.clone()),
        OpenCell::Integer(number) => values.push_bind(*number),
        OpenCell::Flag(flag) => values.push_bind(*flag),
    };
}

fn cells(table: &OpenTable, row: &SqliteRow) -> Result<Vec<OpenCell>, sqlx::Error> {
    let cell = |(rank, column): (usize, &OpenColumn)| {
        Ok(match column.kind {
            OpenKind::Text | OpenKind::Day | OpenKind::Instant => {
                row.try_get::<Option<String>, _>(rank)?.into()
            }
            OpenKind::Integer | OpenKind::Cents => row.try_get::<Option<i64>, _>(rank)?.into(),
            OpenKind::Flag => row.try_get::<Option<bool>, _>(rank)?.into(),
        })
    };
    table.columns.iter().enumerate().map(cell).collect()
}
