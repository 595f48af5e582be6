//! The triggers that keep a journal growing only, held against those of this version.
//!
//! Who may change the tables may also drop a trigger, write, and make it again: a trigger in its place proves nothing of
//! the past. One that is gone or was changed is told, because nothing stands in the way of the next writing.

use std::collections::BTreeMap;

use sqlx::{AnyConnection, AnyPool, Connection as _, Row as _};

use crate::error::JournalError;
use crate::schema::steps;
use crate::store::{Engine, Journal};

/// Triggers by name, each with all that makes it what it is.
type Guards = BTreeMap<String, String>;

/// The triggers of the journal as SQLite keeps them.
const SQLITE: &str =
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('journal', 'file')";

/// The same of PostgreSQL: when and what, whether it is switched on, and the body of its function.
const POSTGRES: &str = "SELECT CAST(tgname AS TEXT), pg_get_triggerdef(pg_trigger.oid, true) || ' ' || CAST(tgenabled AS TEXT) \
     || ' ' || prosrc FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid \
     WHERE tgrelid IN ('journal'::regclass, 'file'::regclass) AND NOT tgisinternal";

/// The names of those that are missing, switched off or not as this version writes them.
pub(crate) async fn missing(journal: &Journal) -> Result<Vec<String>, JournalError> {
    let found = found(&journal.pool, journal.engine).await?;
    let expected = match journal.engine {
        Engine::Sqlite => expected_by_sqlite().await?,
        Engine::Postgres => expected_by_postgres(),
    };
    Ok(expected
        .into_iter()
        .filter(|(name, guard)| found.get(name) != Some(guard))
        .map(|(name, _)| name)
        .collect())
}

async fn found(pool: &AnyPool, engine: Engine) -> Result<Guards, JournalError> {
    let query = match engine {
        Engine::Sqlite => SQLITE,
        Engine::Postgres => POSTGRES,
    };
    let rows = sqlx::query(query).fetch_all(pool).await;
    let read = rows.and_then(|rows| rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect());
    read.map_err(JournalError::query("look at the triggers"))
}

/// What SQLite keeps of our schema: it is asked of an empty database in memory.
async fn expected_by_sqlite() -> Result<Guards, JournalError> {
    let failed = || JournalError::query("look at the triggers");
    let mut empty = AnyConnection::connect("sqlite::memory:").await.map_err(failed())?;
    for step in steps(Engine::Sqlite) {
        sqlx::raw_sql(step).execute(&mut empty).await.map_err(failed())?;
    }
    let rows = sqlx::query(SQLITE).fetch_all(&mut empty).await.map_err(failed())?;
    rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect::<Result<_, _>>().map_err(failed())
}

/// What PostgreSQL keeps of our schema: each trigger as it words it, switched on (`O`), and the body of its function.
fn expected_by_postgres() -> Guards {
    let guards = [
        (
            "journal_refuses_change",
            "BEFORE DELETE OR UPDATE OR TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses()",
        ),
        ("journal_dense", "BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION journal_is_dense()"),
        (
            "payload_refuses_change",
            "BEFORE DELETE OR UPDATE ON file FOR EACH ROW WHEN (old.disposition = 'act'::text) EXECUTE FUNCTION payload_refuses()",
        ),
    ];
    let [first, ..] = steps(Engine::Postgres);
    let bodies = first.split("$$").skip(1).step_by(2);
    let guards = guards.into_iter().zip(bodies);
    guards
        .map(|((name, when), body)| (name.to_owned(), format!("CREATE TRIGGER {name} {when} O {body}")))
        .collect()
}
