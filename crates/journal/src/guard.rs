//! The triggers that keep a journal growing only, held against those of this version; and those that are nobody's here.
//!
//! Who may change the tables may also drop a trigger, write, and make it again: a trigger in its place proves nothing of
//! the past. One that is gone or was changed is told, because nothing stands in the way of the next writing; and one that is not
//! of this program, because it may swallow or change what is written.

use std::collections::BTreeMap;

use sqlx::{AnyConnection, AnyPool, Connection as _, Row as _};

use crate::error::JournalError;
use crate::schema::steps;
use crate::store::{Engine, Journal};

/// Triggers by table and name, each with all that makes it what it is.
type Guards = BTreeMap<(String, String), String>;

/// The triggers as SQLite keeps them; a table may be named in any letters.
const SQLITE: &str = "SELECT LOWER(tbl_name), name, sql FROM sqlite_master WHERE type = 'trigger' \
     AND LOWER(tbl_name) IN ('journal', 'file', 'person', 'cache', 'kept')";

/// The same of PostgreSQL: when and what, whether it is switched on, and the body of its function; and every rule, of which
/// there is none of ours.
const POSTGRES: &str = "WITH ours AS (SELECT oid, CAST(relname AS TEXT) AS name FROM pg_class WHERE oid IN \
     (to_regclass('journal'), to_regclass('file'), to_regclass('person'), to_regclass('cache'), to_regclass('kept'))) \
     SELECT ours.name, CAST(tgname AS TEXT), pg_get_triggerdef(pg_trigger.oid, true) || ' ' || CAST(tgenabled AS TEXT) \
     || ' ' || prosrc FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid JOIN ours ON ours.oid = tgrelid \
     WHERE NOT tgisinternal UNION ALL SELECT ours.name, CAST(rulename AS TEXT), 'a rule' FROM pg_rewrite \
     JOIN ours ON ours.oid = ev_class";

/// What keeps nothing from being written: without it a server hears of an append later.
const TELLS: &str = "journal_tells";

/// Each trigger of PostgreSQL: its table, its name, when it fires as PostgreSQL words it, and its function.
const GUARDS: [(&str, &str, &str, &str); 8] = [
    (
        "journal",
        "journal_refuses_change",
        "BEFORE DELETE OR UPDATE OR TRUNCATE ON journal FOR EACH STATEMENT",
        "journal_refuses",
    ),
    ("journal", "journal_dense", "BEFORE INSERT ON journal FOR EACH ROW", "journal_is_dense"),
    (
        "file",
        "payload_refuses_change",
        "BEFORE DELETE OR UPDATE ON file FOR EACH ROW WHEN (old.disposition = 'act'::text)",
        "payload_refuses",
    ),
    ("journal", TELLS, "AFTER INSERT ON journal FOR EACH STATEMENT", "journal_tells"),
    ("file", "file_refuses_truncate", "BEFORE TRUNCATE ON file FOR EACH STATEMENT", "payload_refuses"),
    (
        "file",
        "file_is_kept",
        "AFTER INSERT ON file FOR EACH ROW WHEN (new.disposition <> 'act'::text)",
        "file_stays_named",
    ),
    ("kept", "kept_refuses_delete", "BEFORE DELETE OR TRUNCATE ON kept FOR EACH STATEMENT", "kept_refuses"),
    (
        "kept",
        "kept_refuses_rename",
        "BEFORE UPDATE ON kept FOR EACH ROW WHEN (new.sha256 <> old.sha256)",
        "kept_refuses",
    ),
];

/// What stands around the tables and must not, or does not and must.
#[derive(Debug, Default)]
pub(crate) struct Guarding {
    /// The names of the triggers that are missing, switched off or not as this version writes them.
    pub(crate) missing: Vec<String>,
    /// The names of triggers and rules that are not of this program, each behind its table.
    pub(crate) foreign: Vec<String>,
}

/// Holds the triggers of a store against those of the steps that its schema has taken.
pub(crate) async fn guarding(journal: &Journal) -> Result<Guarding, JournalError> {
    let found = found(&journal.pool, journal.engine).await?;
    let taken: Vec<_> = steps(journal.engine).into_iter().take(journal.taken().await?).collect();
    let expected = match journal.engine {
        Engine::Sqlite => expected_by_sqlite(&taken).await?,
        Engine::Postgres => expected_by_postgres(&taken),
    };
    let missing = expected.iter().filter(|(key, guard)| key.1 != TELLS && found.get(*key) != Some(*guard));
    let is_foreign = |key: &(String, String), guard: &String| match expected.get(key) {
        None => true,
        // What is named among the missing where it was changed is not named twice.
        Some(ours) => key.1 == TELLS && ours != guard,
    };
    let foreign = found.iter().filter(|(key, guard)| is_foreign(key, guard));
    Ok(Guarding {
        missing: missing.map(|((_, name), _)| name.clone()).collect(),
        foreign: foreign.map(|((table, name), _)| format!("{table}.{name}")).collect(),
    })
}

async fn found(pool: &AnyPool, engine: Engine) -> Result<Guards, JournalError> {
    let query = match engine {
        Engine::Sqlite => SQLITE,
        Engine::Postgres => POSTGRES,
    };
    let rows = sqlx::query(query).fetch_all(pool).await;
    let read = rows.and_then(|rows| guards(&rows));
    read.map_err(JournalError::query("look at the triggers"))
}

fn guards(rows: &[sqlx::any::AnyRow]) -> Result<Guards, sqlx::Error> {
    rows.iter().map(|row| Ok(((row.try_get(0)?, row.try_get(1)?), row.try_get(2)?))).collect()
}

/// What SQLite keeps of our schema: it is asked of an empty database in memory.
async fn expected_by_sqlite(steps: &[&'static str]) -> Result<Guards, JournalError> {
    let failed = || JournalError::query("look at the triggers");
    let mut empty = AnyConnection::connect("sqlite::memory:").await.map_err(failed())?;
    for step in steps {
        sqlx::raw_sql(*step).execute(&mut empty).await.map_err(failed())?;
    }
    let rows = sqlx::query(SQLITE).fetch_all(&mut empty).await.map_err(failed())?;
    guards(&rows).map_err(failed())
}

/// What PostgreSQL keeps of our schema: each trigger as it words it, switched on (`O`), and the body of its function.
fn expected_by_postgres(steps: &[&'static str]) -> Guards {
    let schema = steps.concat();
    let made = GUARDS.into_iter().filter(|(_, name, ..)| schema.contains(&format!(" TRIGGER {name} ")));
    made.filter_map(|(table, name, when, function)| {
        let body = schema.split_once(&format!(" FUNCTION {function}() RETURNS"))?.1.split("$$").nth(1)?;
        let guard = format!("CREATE TRIGGER {name} {when} EXECUTE FUNCTION {function}() O {body}");
        Some(((table.to_owned(), name.to_owned()), guard))
    })
    .collect()
}
