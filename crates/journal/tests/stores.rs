//! One store to another, on both engines: the first format carried forward, and copies.
#![expect(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use jiff::Timestamp;
use maillage_domain::act::{ActId, ActNumber, Fact, JournalContinued, PersonId, Salt, Salted, apart, decode};
use maillage_journal::erasable::seal;
use maillage_journal::{
    Break, Carrying, Copied, Expected, Fault, Head, Journal, JournalError, Location, Mode, News, Tip,
    Upgraded, chain, copy, upgrade,
};
use maillage_testing::postgres;
use sqlx::AnyPool;
use uuid::Uuid;

const JOURNAL: &str = include_str!("../../../testdata/journals/0.1.0.tsv");
const SQLITE: &str = include_str!("../../../testdata/journals/0.1.0.sqlite.sql");
const POSTGRES: &str = include_str!("../../../testdata/journals/0.1.0.postgres.sql");

fn carrying() -> Carrying {
    let now: Timestamp = "2026-12-01T00:00:00Z".parse().unwrap();
    Carrying { now, id: ActId::new(Uuid::from_u128(1)), salt: || Salt::new(9) }
}

async fn pool(location: &Location) -> AnyPool {
    sqlx::any::install_default_drivers();
    let url = match location {
        Location::Postgres(url) => url.clone(),
        Location::Folder(folder) => {
            std::fs::create_dir_all(folder).unwrap();
            format!("sqlite://{}?mode=rwc", Location::file(folder).display())
        }
    };
    AnyPool::connect(&url).await.unwrap()
}

/// A store of the first release: its golden journal, two acts to a row, a person and a document.
async fn former(location: &Location) -> Head {
    let pool = pool(location).await;
    let schema = if location.folder().is_some() { SQLITE } else { POSTGRES };
    sqlx::raw_sql(schema).execute(&pool).await.unwrap();
    let acts: Vec<Vec<&str>> = JOURNAL.lines().map(|line| line.splitn(4, '\t').collect()).collect();
    for row in acts.chunk_by(|one, next| one[1] == next[1]).flat_map(|append| append.chunks(2)) {
        let joined = |column: usize| row.iter().map(|act| act[column]).collect::<Vec<_>>().join("\n");
        sqlx::query(
            "INSERT INTO journal (first, last, recorded_at, hashes, acts) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(row[0][0].parse::<i64>().unwrap())
        .bind(row[row.len() - 1][0].parse::<i64>().unwrap())
        .bind(row[0][1])
        .bind(joined(2))
        .bind(joined(3))
        .execute(&pool)
        .await
        .unwrap();
    }
    sqlx::query("INSERT INTO person (id, salt, record) VALUES ($1, $2, $3)")
        .bind(person().to_string())
        .bind(b"salt".to_vec())
        .bind("{}")
        .execute(&pool)
        .await
        .unwrap();
    sqlx::query(
        "INSERT INTO file (sha256, media_type, content, disposition) VALUES ($1, 'text/plain', $2, 'keep')",
    )
    .bind(seal(&[], "text").to_string())
    .bind(b"text".to_vec())
    .execute(&pool)
    .await
    .unwrap();
    pool.close().await;
    let last = acts.last().unwrap();
    Head { number: ActNumber::new(last[0].parse().unwrap()), hash: last[2].parse().unwrap() }
}

fn person() -> PersonId {
    PersonId::new(Uuid::from_u128(3))
}

/// Each act as written, its payload where it is kept apart.
async fn lines(journal: &Journal) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    let read = journal.each(ActNumber::default(), |link| {
        lines.push((link.recorded_at.to_owned(), link.act.to_owned()));
        Ok::<_, ()>(())
    });
    read.await.unwrap().unwrap();
    for (_, line) in &mut lines {
        let Some(digest) = apart(line) else { continue };
        let payload = String::from_utf8(journal.file(digest).await.unwrap().unwrap().content).unwrap();
        *line = line.replace(&format!(r#","content":"{digest}"}}"#), &format!(r#","data":{payload}}}"#));
    }
    lines
}

/// A line of the first format again: without the envelope.
fn first_format(line: &str) -> String {
    let (_, rest) = line.split_once(r#","id""#).unwrap();
    format!(r#"{{"id"{rest}"#)
}

/// The former journal goes into a fresh store whole, names its head, and its chain can be computed from the new lines.
async fn carried(from: &Location, to: &Location) {
    let head = former(from).await;
    refused(Journal::open(from, Mode::Existing).await, |error| {
        matches!(error, JournalError::Older { found: 1, known: 2, .. })
    });
    let acts = head.number.get() + 1;
    let done = upgrade(from, to, carrying()).await.unwrap();
    assert_eq!(done, Upgraded { former: head, acts, already: false });
    assert_eq!(upgrade(from, to, carrying()).await.unwrap(), Upgraded { already: true, ..done });
    let lines = whole(to).await;
    let (continued, others) = lines.split_first().unwrap();
    let named =
        JournalContinued { format: 1, number: head.number, hash: head.hash, carried_at: carrying().now };
    assert_eq!(decode(&continued.1).unwrap().fact, Fact::from(named));
    assert_eq!(continued.0, others[0].0, "times never go back");
    assert_eq!(former_head(others), head);
    refused(upgrade(to, to, carrying()).await, |error| {
        matches!(error, JournalError::NotFormer { found: 2, .. })
    });
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, JournalError>, by: impl FnOnce(&JournalError) -> bool) {
    let refusal = outcome.unwrap_err();
    assert!(by(&refusal), "{refusal:?}");
}

/// The head of the first format, computed again from lines of the second.
fn former_head(lines: &[(String, String)]) -> Head {
    lines.iter().fold(Head::EMPTY, |before, (instant, line)| {
        let number = before.number.next();
        Head { number, hash: chain::hash(before.hash, number, instant, &first_format(line)) }
    })
}

/// The lines of a journal that holds, with what stands beside them.
async fn whole(location: &Location) -> Vec<(String, String)> {
    let journal = Journal::open(location, Mode::Existing).await.unwrap();
    assert!(journal.verify(&[]).await.unwrap().holds());
    assert!(journal.person(person()).await.unwrap().is_some());
    assert_eq!(journal.file(seal(&[], "text")).await.unwrap().unwrap().content, b"text");
    lines(&journal).await
}

/// What is broken in a former journal is told by name, and nothing is written.
async fn broken(statements: &'static str) -> JournalError {
    let folder = tempfile::tempdir().unwrap();
    let [from, to] = ["from", "to"].map(|name| Location::Folder(folder.path().join(name)));
    former(&from).await;
    let pool = pool(&from).await;
    sqlx::raw_sql("DROP TRIGGER journal_refuses_update").execute(&pool).await.unwrap();
    sqlx::raw_sql(statements).execute(&pool).await.unwrap();
    pool.close().await;
    let refusal = upgrade(&from, &to, carrying()).await.unwrap_err();
    refused(Journal::open(&to, Mode::Existing).await, |error| matches!(error, JournalError::Missing { .. }));
    refusal
}

/// What a row says beside its first number.
type Columns = (i64, String, Vec<u8>, String, String);

/// The first `rows` rows of a journal in another store, as one row: a copy that was cut off, with other cuts.
async fn begun(from: &Location, to: &Location, rows: i64) -> u64 {
    drop(Journal::open(to, Mode::CreateIfMissing).await.unwrap());
    let (source, target) = (pool(from).await, pool(to).await);
    let taken: Vec<Columns> =
        sqlx::query_as("SELECT last, recorded_at, tree, hashes, acts FROM journal ORDER BY first LIMIT $1")
            .bind(rows)
            .fetch_all(&source)
            .await
            .unwrap();
    let joined = |text: fn(&Columns) -> &str| taken.iter().map(text).collect::<Vec<_>>().join("\n");
    let last = taken.last().unwrap().0;
    sqlx::query(
        "INSERT INTO journal (first, last, recorded_at, tree, hashes, acts) VALUES (1, $1, $2, $3, $4, $5)",
    )
    .bind(last)
    .bind(taken[0].1.clone())
    .bind(taken.iter().flat_map(|row| row.2.clone()).collect::<Vec<u8>>())
    .bind(joined(|row| &row.3))
    .bind(joined(|row| &row.4))
    .execute(&target)
    .await
    .unwrap();
    u64::try_from(last).unwrap()
}

/// A copy holds the same lines, hashes and root, whatever its rows; one that was begun goes on; another journal is refused.
async fn copied(from: &Location, recut: &Location, begun_there: &Location) {
    let before = begun(from, recut, 2).await;
    let done = copy(from, recut).await.unwrap();
    let acts = done.tip.head.number.get();
    assert_eq!((done.before, acts > before), (before, true));
    assert_eq!(copy(from, recut).await.unwrap(), Copied { before: acts, tip: done.tip.clone() });
    // Its first row ends in the middle of that of the other.
    assert_eq!(begun(from, begun_there, 1).await, 1);
    assert_eq!(copy(recut, begun_there).await.unwrap(), Copied { before: 1, tip: done.tip.clone() });
    let lines = passing(from, &done.tip).await;
    for copy in [recut, begun_there] {
        assert!(passing(copy, &done.tip).await == lines);
    }
    parted(from, begun_there).await;
}

/// A copy that went on alone is ahead; once the journal went on too, each its own way, the copy is another journal.
async fn parted(from: &Location, begun_there: &Location) {
    further(begun_there, 2).await;
    refused(copy(from, begun_there).await, |error| matches!(error, JournalError::Ahead { by: 1, .. }));
    further(from, 3).await;
    refused(copy(from, begun_there).await, |error| matches!(error, JournalError::Another { .. }));
}

/// The lines of a journal that goes through the act and the tree of a tip.
async fn passing(location: &Location, tip: &Tip) -> Vec<(String, String)> {
    let journal = Journal::open(location, Mode::Existing).await.unwrap();
    let tree = Expected::Tree { size: tip.head.number.get(), root: tip.root() };
    assert!(journal.verify(&[Expected::Act(tip.head), tree]).await.unwrap().holds());
    whole(location).await
}

/// An act that only this copy has.
async fn further(location: &Location, salt: u128) {
    let journal = Journal::open(location, Mode::Existing).await.unwrap();
    let mut writer = journal.writer().await.unwrap();
    let (entries, tip) = writer.follow(&Tip::EMPTY).await.unwrap();
    let last = entries.last().unwrap();
    let salted = Salted { act: last.act.clone(), salt: Salt::new(salt) };
    writer.append(&tip, last.recorded_at, &[salted]).await.unwrap();
    writer.keep().await.unwrap();
}

#[tokio::test]
async fn given_stores_on_sqlite_when_carried_and_copied_then_the_same_acts_chain_and_tree() {
    let folder = tempfile::tempdir().unwrap();
    let [from, to, recut, begun] =
        ["from", "to", "recut", "begun"].map(|name| Location::Folder(folder.path().join(name)));
    carried(&from, &to).await;
    copied(&to, &recut, &begun).await;
}

#[tokio::test]
async fn given_stores_on_postgresql_when_carried_and_copied_then_the_same_acts_chain_and_tree() {
    let folder = tempfile::tempdir().unwrap();
    let Some(from) = postgres::schema("stores_from") else { return };
    let [to, begun] =
        ["stores_to", "stores_begun"].map(|name| Location::Postgres(postgres::schema(name).unwrap()));
    carried(&Location::Postgres(from), &to).await;
    // Out to SQLite and back.
    copied(&to, &Location::Folder(folder.path().join("recut")), &begun).await;
}

#[tokio::test]
async fn given_a_former_journal_that_is_broken_when_carried_then_its_first_break_is_named() {
    let changed = broken("UPDATE journal SET acts = REPLACE(acts, 'Zones B', 'Zones b')").await;
    assert!(
        matches!(&changed, JournalError::Broken(Break { number, reason: Fault::Hash }) if number.get() == 4)
    );
    let altered = broken("UPDATE file SET content = X'00'").await;
    assert!(matches!(altered, JournalError::Altered { .. }), "{altered}");
    let damaged = broken("UPDATE journal SET hashes = 'x' WHERE first = 1").await;
    assert!(matches!(damaged, JournalError::Damaged { first: 1, .. }), "{damaged}");
}

#[tokio::test]
async fn given_a_store_with_acts_of_its_own_when_a_journal_is_carried_there_then_refused_and_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let [from, to, other] = ["from", "to", "other"].map(|name| Location::Folder(folder.path().join(name)));
    former(&from).await;
    upgrade(&from, &to, carrying()).await.unwrap();
    begun(&to, &other, 1).await;
    let pool = pool(&other).await;
    sqlx::raw_sql("DROP TRIGGER journal_refuses_update; UPDATE journal SET acts = REPLACE(acts, '\"format\":1', '\"format\":0')")
        .execute(&pool)
        .await
        .unwrap();
    // An upgrade that was cut off left nothing; a store that names another head is another journal.
    sqlx::raw_sql("UPDATE journal SET acts = REPLACE(acts, '\"number\":10', '\"number\":11')")
        .execute(&pool)
        .await
        .unwrap();
    refused(upgrade(&from, &other, carrying()).await, |error| matches!(error, JournalError::Another { .. }));
}

#[tokio::test]
async fn given_an_empty_former_journal_when_carried_then_what_stands_beside_it_and_no_act() {
    let folder = tempfile::tempdir().unwrap();
    let [from, to] = ["from", "to"].map(|name| Location::Folder(folder.path().join(name)));
    sqlx::raw_sql(SQLITE).execute(&pool(&from).await).await.unwrap();
    let done = upgrade(&from, &to, carrying()).await.unwrap();
    assert_eq!(done, Upgraded { former: Head::EMPTY, acts: 0, already: false });
    assert_eq!(Journal::open(&to, Mode::Existing).await.unwrap().last().await.unwrap().get(), 0);
}

/// What takes the step of accounts back, on either engine.
const PEOPLE_TAKEN_BACK: &str = "DROP TABLE account; DROP TABLE recovery_code; DROP TABLE account_grant; DROP TABLE web_session; \
     DROP TABLE account_link; DROP TABLE login_audit; DROP TABLE login_failure; DROP TABLE api_token; \
     DROP TABLE account_identity; DROP TABLE write_key";

/// A store whose schema is the first of this format is brought forward when opened, and one of a later schema refused.
async fn schema(location: &Location, taken_back: &'static str) {
    drop(Journal::open(location, Mode::CreateIfMissing).await.unwrap());
    let pool = pool(location).await;
    let known = steps(&pool).await.unwrap();
    sqlx::raw_sql(PEOPLE_TAKEN_BACK).execute(&pool).await.unwrap();
    sqlx::raw_sql(taken_back).execute(&pool).await.unwrap();
    assert_eq!(steps(&pool).await, None);
    open_twice(location).await;
    assert_eq!(steps(&pool).await, Some(known));
    sqlx::query("INSERT INTO step (number) VALUES ($1)").bind(known + 1).execute(&pool).await.unwrap();
    refused(Journal::open(location, Mode::Existing).await, |error| {
        matches!(error, JournalError::NewerSchema { .. })
    });
}

/// The last step taken of a schema.
async fn steps(pool: &AnyPool) -> Option<i64> {
    sqlx::query_scalar("SELECT CAST(MAX(number) AS BIGINT) FROM step").fetch_one(pool).await.ok()
}

/// Two at once, as two servers that start together.
async fn open_twice(location: &Location) {
    let open = || Journal::open(location, Mode::Existing);
    let (one, other) = tokio::join!(open(), open());
    assert!(one.unwrap().verify(&[]).await.unwrap().holds() && other.is_ok());
}

#[tokio::test]
async fn given_an_older_or_newer_schema_of_sqlite_when_opened_then_brought_forward_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let taken_back = "DROP TABLE step; DROP TRIGGER payload_refuses_replace; DROP TRIGGER payload_refuses_displacement; \
         DROP TRIGGER file_is_kept; DROP TABLE kept";
    schema(&Location::Folder(folder.path().to_path_buf()), taken_back).await;
}

#[tokio::test]
async fn given_an_older_or_newer_schema_of_postgresql_when_opened_then_brought_forward_or_refused() {
    let Some(url) = postgres::schema("stores_schema") else { return };
    let taken_back = "DROP TABLE step; DROP TRIGGER journal_tells ON journal; DROP FUNCTION journal_tells; \
         DROP TRIGGER file_refuses_truncate ON file; DROP TRIGGER file_is_kept ON file; DROP FUNCTION file_stays_named; \
         DROP TABLE kept; DROP FUNCTION kept_refuses";
    schema(&Location::Postgres(url), taken_back).await;
}

#[tokio::test]
async fn given_a_journal_on_postgresql_when_another_server_appends_then_heard_also_past_a_lost_connection() {
    let Some(url) = postgres::schema("stores_news") else { return };
    let location = Location::Postgres(url);
    drop(Journal::open(&location, Mode::CreateIfMissing).await.unwrap());
    let mut news = News::of(&location).await.unwrap().unwrap();
    first_act(&location).await;
    news.heard().await.unwrap();
    let cut = "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query = 'LISTEN \"maillage_journal\"' AND datname = current_database()";
    sqlx::query(cut).execute(&pool(&location).await).await.unwrap();
    // That the connection was lost is news too: what was told meanwhile is found by number.
    news.heard().await.unwrap();
    further(&location, 2).await;
    news.heard().await.unwrap();
    assert!(News::of(&Location::Folder(".".into())).await.unwrap().is_none());
}

async fn first_act(location: &Location) {
    let journal = Journal::open(location, Mode::Existing).await.unwrap();
    let columns: Vec<_> = JOURNAL.lines().next().unwrap().splitn(4, '\t').collect();
    let (recorded_at, act) = (columns[1].parse().unwrap(), decode(columns[3]).unwrap());
    let mut writer = journal.writer().await.unwrap();
    writer.append(&Tip::EMPTY, recorded_at, &[Salted { act, salt: Salt::new(1) }]).await.unwrap();
    writer.keep().await.unwrap();
}
