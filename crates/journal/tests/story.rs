//! One story of a journal, told on SQLite and on PostgreSQL.
//!
//! The server of PostgreSQL is that of `maillage_testing::postgres`; `make test` starts one.
#![expect(clippy::unwrap_used, reason = "a story that cannot go on has failed")]

use jiff::{SignedDuration, Timestamp};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Fact, PersonId, Salt, Salted};
use maillage_domain::digest::Digest;
use maillage_domain::territory::{Region, RegionCode};
use maillage_journal::erasable::{Disposition, File, Person, seal};
use maillage_journal::{
    Break, Expected, Fault, Head, Journal, JournalError, Location, Mode, Tip, WriteKey, WrittenUnder,
};
use maillage_testing::postgres;
use sqlx::AnyPool;
use uuid::Uuid;

fn act(name: &str) -> Act {
    Act {
        id: ActId::new(Uuid::from_u128(7)),
        region: RegionCode::new("32"),
        effective: jiff::civil::date(2019, 6, 21),
        basis: Some("art. R. 6122-30 CSP".to_owned()),
        actor: Actor::Program,
        fact: Fact::from(Region {
            code: RegionCode::new("32"),
            name: name.to_owned(),
            raa_prefix: "R32".to_owned(),
            time_zone: "Europe/Paris".to_owned(),
        }),
    }
}

fn instant() -> Timestamp {
    "2026-01-01T00:00:00Z".parse().unwrap()
}

fn salted(name: &str) -> Salted {
    Salted { act: act(name), salt: Salt::new(5) }
}

async fn append(journal: &Journal, names: &[&str]) -> Tip {
    let mut writer = journal.writer().await.unwrap();
    let (_, tip) = writer.follow(&Tip::EMPTY).await.unwrap();
    let acts: Vec<_> = names.iter().map(|name| salted(name)).collect();
    let after = writer.append(&tip, instant(), &acts).await.unwrap();
    writer.keep().await.unwrap();
    after
}

async fn refused(pool: &AnyPool, statement: &'static str) {
    let outcome = sqlx::query(statement).execute(pool).await;
    assert!(outcome.is_err(), "the store took: {statement}");
}

/// Given a fresh place, the whole life of a journal.
async fn story(location: Location, pool_url: String) {
    reading_creates_nothing(&location).await;
    let journal = Journal::open(&location, Mode::CreateIfMissing).await.unwrap();
    let head = appends(&journal).await;
    unkept(&journal, &head).await;
    let pool = AnyPool::connect(&pool_url).await.unwrap();
    refusals(&pool, &location).await;
    beside(&journal).await;
    let head = apart(&journal, &pool, &location).await;
    whole(&journal, &head).await;
    expected(&journal, &head).await;
    altered(&journal, &pool).await;
    tampering(&journal, &pool, &location).await;
    rows(&journal, &pool).await;
}

async fn reading_creates_nothing(location: &Location) {
    let missing = Journal::open(location, Mode::Existing).await;
    assert!(matches!(missing, Err(JournalError::Missing { .. })), "{missing:?}");
}

/// What stands beside the acts.
async fn beside(journal: &Journal) {
    people(journal).await;
    files(journal).await;
    keys(journal).await;
}

/// Two appends: dense numbers, one chain, and following from the middle of a block gives the rest.
async fn appends(journal: &Journal) -> Tip {
    assert_eq!(journal.first().await.unwrap(), None);
    assert_eq!(append(journal, &["a", "b"]).await.head.number, ActNumber::new(2));
    let head = append(journal, &["c"]).await;
    let (entries, followed) = journal.follow(&Tip::EMPTY).await.unwrap();
    assert_eq!(entries.iter().map(|entry| entry.number.get()).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!((&followed, &entries[2].act), (&head, &act("c")));
    let mut middle = Vec::new();
    let read = journal.each(ActNumber::new(1), |link| {
        middle.push(link.number.get());
        if link.number.get() < 3 { Ok(()) } else { Err("enough") }
    });
    assert_eq!(read.await.unwrap(), Err("enough"));
    assert_eq!(middle, [2, 3]);
    head
}

/// The first act tells one journal from another: its hash is that of the export.
async fn first(journal: &Journal) {
    let written = journal.each(ActNumber::default(), |link| Err(link.hash.to_owned())).await.unwrap();
    let first = journal.first().await.unwrap().map(|hash| hash.to_string());
    assert_eq!(first, written.err());
}

/// A writer that is not kept leaves no trace.
async fn unkept(journal: &Journal, tip: &Tip) {
    let mut dropped = journal.writer().await.unwrap();
    dropped.append(tip, instant(), &[salted("lost")]).await.unwrap();
    drop(dropped);
    assert_eq!(journal.last().await.unwrap(), tip.head.number);
}

/// Nothing in it is updated, deleted, replaced or skipped.
async fn refusals(pool: &AnyPool, location: &Location) {
    let common = [
        "UPDATE journal SET acts = 'x' WHERE first = 1",
        "DELETE FROM journal WHERE first = 1",
        "INSERT INTO journal (first, last, recorded_at, tree, hashes, acts) VALUES (1, 1, 'x', '', 'x', 'x')",
        "INSERT INTO journal (first, last, recorded_at, tree, hashes, acts) VALUES (9, 9, 'x', '', 'x', 'x')",
    ];
    let own: &[&'static str] = match location {
        Location::Folder(_) => &[
            "INSERT OR REPLACE INTO journal (first, last, recorded_at, tree, hashes, acts) VALUES (1, 2, 'x', x'', 'x', 'x')",
            "REPLACE INTO journal (first, last, recorded_at, tree, hashes, acts) VALUES (3, 3, 'x', x'', 'x', 'x')",
        ],
        Location::Postgres(_) => &["TRUNCATE journal"],
    };
    for statement in common.iter().chain(own) {
        refused(pool, statement).await;
    }
}

async fn people(journal: &Journal) {
    let person = Person {
        id: PersonId::new(Uuid::from_u128(1)),
        salt: vec![1; 16],
        record: r#"{"role":"planner"}"#.to_owned(),
        retained_until: Some(jiff::civil::date(2030, 1, 1)),
    };
    let digest = seal(&person.salt, &person.record);
    assert_ne!(digest, seal(&[2; 16], &person.record), "the salt counts");
    journal.put_person(&person).await.unwrap();
    assert_eq!(journal.person(person.id).await.unwrap().as_ref(), Some(&person));
    journal.erase_person(person.id).await.unwrap();
    assert_eq!(journal.person(person.id).await.unwrap(), None);
}

async fn files(journal: &Journal) {
    let file = File {
        sha256: seal(&[], "outlines"),
        media_type: "text/plain".to_owned(),
        content: b"outlines".to_vec(),
        retained_until: None,
        disposition: Disposition::Keep,
    };
    for _ in 0..2 {
        put(journal, &file).await;
    }
    assert_eq!(journal.file(file.sha256).await.unwrap().as_ref(), Some(&file));
    journal.erase_file(file.sha256).await.unwrap();
    assert_eq!(journal.file(file.sha256).await.unwrap(), None);
    uploads(journal).await;
}

/// A file that is there for a while only is found when its time is past, and stays for good once something rests on it.
#[expect(clippy::cognitive_complexity, reason = "a story is told in its order")]
async fn uploads(journal: &Journal) {
    let last = jiff::civil::date(2030, 1, 1);
    let kept = File {
        sha256: seal(&[], "upload"),
        media_type: "text/plain".to_owned(),
        content: b"upload".to_vec(),
        retained_until: None,
        disposition: Disposition::Keep,
    };
    let upload = File { retained_until: Some(last), disposition: Disposition::Destroy, ..kept.clone() };
    put(journal, &upload).await;
    assert_eq!(journal.file(upload.sha256).await.unwrap().as_ref(), Some(&upload));
    assert!(!journal.has_file(upload.sha256).await.unwrap(), "it is not kept yet");
    assert!(journal.files_past(last).await.unwrap().is_empty(), "its last day is its own");
    assert_eq!(
        journal.files_past(last.tomorrow().unwrap()).await.unwrap(),
        [(upload.sha256, Disposition::Destroy)]
    );
    let longer = File { retained_until: last.tomorrow().ok(), ..upload.clone() };
    for (file, until) in [(&longer, &longer), (&upload, &longer)] {
        put(journal, file).await;
        assert_eq!(
            journal.file(upload.sha256).await.unwrap().as_ref(),
            Some(until),
            "as long as it was last asked for"
        );
    }
    assert!(journal.destroy_past(last.tomorrow().unwrap()).await.unwrap().is_empty());
    for file in [&kept, &upload] {
        put(journal, file).await;
        assert_eq!(journal.file(kept.sha256).await.unwrap().as_ref(), Some(&kept), "once kept it stays");
    }
    assert!(
        journal.destroy_past(jiff::civil::date(2031, 1, 1)).await.unwrap().is_empty(),
        "an act may rest on it"
    );
    assert!(journal.has_file(kept.sha256).await.unwrap());
    assert!(journal.files_past(last.tomorrow().unwrap()).await.unwrap().is_empty());
    journal.erase_file(kept.sha256).await.unwrap();
}

/// A key is kept with its write, or not at all; it says what was done under it up to its last instant, and is then free again.
async fn keys(journal: &Journal) {
    let ends_at = instant() + SignedDuration::from_hours(1);
    let just_before = ends_at - SignedDuration::from_millis(1);
    let key = WriteKey { hash: Digest::new([1; 32]), body: Digest::new([2; 32]), ends_at };
    let (first, second) = (ActNumber::new(1), ActNumber::new(2));
    let mut dropped = journal.writer().await.unwrap();
    dropped.put_key(&key, first, instant()).await.unwrap();
    drop(dropped);
    assert_eq!(under(journal, &key, instant()).await, None);
    keep_key(journal, &key, first, instant()).await;
    assert_eq!(under(journal, &key, just_before).await, Some(WrittenUnder { body: key.body, act: first }));
    assert_eq!(under(journal, &key, ends_at).await, None, "it has ended");
    let again = WriteKey { ends_at: ends_at + SignedDuration::from_hours(1), ..key };
    keep_key(journal, &again, second, ends_at).await;
    assert_eq!(under(journal, &again, ends_at).await, Some(WrittenUnder { body: again.body, act: second }));
}

/// What was written under a key, which is the same for who reads and for who writes.
async fn under(journal: &Journal, key: &WriteKey, now: Timestamp) -> Option<WrittenUnder> {
    let read = journal.written_under(key.hash, now).await.unwrap();
    let mut writer = journal.writer().await.unwrap();
    assert_eq!(writer.written_under(key.hash, now).await.unwrap(), read);
    read
}

async fn keep_key(journal: &Journal, key: &WriteKey, act: ActNumber, now: Timestamp) {
    let mut writer = journal.writer().await.unwrap();
    writer.put_key(key, act, now).await.unwrap();
    writer.keep().await.unwrap();
}

async fn put(journal: &Journal, file: &File) {
    let mut writer = journal.writer().await.unwrap();
    writer.put_file(file).await.unwrap();
    writer.keep().await.unwrap();
}

/// Someone with the rights of an administrator changes a byte: verification says where.
async fn tampering(journal: &Journal, pool: &AnyPool, location: &Location) {
    let drop_trigger = match location {
        Location::Folder(_) => "DROP TRIGGER journal_refuses_update",
        Location::Postgres(_) => "DROP TRIGGER journal_refuses_change ON journal",
    };
    sqlx::query(drop_trigger).execute(pool).await.unwrap();
    sqlx::query("UPDATE journal SET acts = REPLACE(acts, '\"name\":\"b\"', '\"name\":\"x\"')")
        .execute(pool)
        .await
        .unwrap();
    let found = journal.verify(&[]).await.unwrap();
    let broken = Break { number: ActNumber::new(2), reason: Fault::Hash };
    assert_eq!(
        (found.breaks, found.tip.head.number),
        (vec![broken], ActNumber::new(1)),
        "the third act holds"
    );
    let dropped = drop_trigger.split(' ').nth(2).unwrap();
    assert_eq!(found.unguarded, [dropped]);
    assert!(matches!(journal.follow(&Tip::EMPTY).await, Err(JournalError::Broken(_))));
}

/// An act too long for a line is kept apart: it is read back, proved like any other, and never erased.
async fn apart(journal: &Journal, pool: &AnyPool, location: &Location) -> Tip {
    let long = "é".repeat(40_000);
    let after = append(journal, &["d", &long, "e"]).await;
    let (entries, followed) = journal.follow(&Tip::EMPTY).await.unwrap();
    assert_eq!((&followed, &entries[4].act), (&after, &act(&long)));
    let mut lines = Vec::new();
    let read = journal.each(ActNumber::new(3), |link| {
        lines.push(link.act.to_owned());
        Ok::<_, ()>(())
    });
    read.await.unwrap().unwrap();
    let digest = maillage_domain::act::apart(&lines[1]).unwrap();
    assert!(lines.iter().all(|line| line.len() < 1_000), "{lines:?}");
    assert!(journal.erase_file(digest).await.is_err());
    refused(pool, "DELETE FROM file WHERE disposition = 'act'").await;
    refused(pool, "UPDATE file SET content = 'x' WHERE disposition = 'act'").await;
    unreplaced(pool, location).await;
    payload(journal, digest).await;
    after
}

/// A payload is given by its digest, and one that is not kept is told with its act.
async fn payload(journal: &Journal, digest: Digest) {
    let number = ActNumber::new(5);
    let kept = journal.file(digest).await.unwrap().unwrap();
    assert_eq!(journal.payload(number, digest).await.unwrap(), kept.content);
    let gone = journal.payload(number, Digest::ZERO).await;
    let told = Break { number, reason: Fault::Payload };
    assert!(matches!(gone, Err(JournalError::Broken(broken)) if broken == told), "{gone:?}");
}

/// The payload of an act is not replaced by way of another file either, nor are all files taken away at once.
async fn unreplaced(pool: &AnyPool, location: &Location) {
    let statements: &[&'static str] = match location {
        Location::Folder(_) => &[
            "INSERT OR REPLACE INTO file SELECT sha256, media_type, x'78', NULL, 'keep' FROM file WHERE disposition = 'act'",
            "REPLACE INTO file (rowid, sha256, media_type, content, disposition) SELECT rowid, 'x', 'x', x'78', 'keep' FROM file \
             WHERE disposition = 'act'",
            "UPDATE OR REPLACE file SET sha256 = (SELECT sha256 FROM file WHERE disposition = 'act') WHERE disposition = 'keep'",
            "UPDATE OR REPLACE file SET rowid = (SELECT rowid FROM file WHERE disposition = 'act') WHERE disposition = 'keep'",
            "DELETE FROM kept",
        ],
        Location::Postgres(_) => &["TRUNCATE file", "TRUNCATE kept", "DELETE FROM kept"],
    };
    let other = "INSERT INTO file (sha256, media_type, content, disposition) VALUES ('0000000000000000000000000000000000000000000000000000000000000000', 'x', 'x', 'keep')";
    // Over SQLite the content would be text, and its table is strict.
    let other = if location.folder().is_some() {
        other.replace("'x', 'keep'", "x'78', 'keep'")
    } else {
        other.to_owned()
    };
    sqlx::raw_sql(sqlx::AssertSqlSafe(other)).execute(pool).await.unwrap();
    for statement in statements {
        refused(pool, statement).await;
    }
    for clean in [
        "DELETE FROM file WHERE sha256 = '0000000000000000000000000000000000000000000000000000000000000000'",
        "UPDATE kept SET erased = 1 WHERE sha256 = '0000000000000000000000000000000000000000000000000000000000000000'",
    ] {
        sqlx::query(clean).execute(pool).await.unwrap();
    }
}

/// What is expected of a journal is found or told.
async fn expected(journal: &Journal, tip: &Tip) {
    let size = tip.tree.size();
    let (root, head) = (tip.root(), tip.head);
    let met = [Expected::Act(head), Expected::Tree { size, root }, Expected::Act(Head::EMPTY)];
    assert_eq!(journal.verify(&met).await.unwrap().unmet, []);
    let later = Head { number: head.number.next(), ..head };
    let unmet = [
        Expected::Act(Head { hash: root, ..head }),
        Expected::Act(later),
        Expected::Tree { size: size - 1, root },
    ];
    let found = journal.verify(&unmet).await.unwrap();
    let ends: Vec<_> = found.unmet.iter().map(|unmet| unmet.found.is_none()).collect();
    assert_eq!((found.holds(), ends), (false, vec![false, true, false]));
    assert_eq!(journal.tip_at(head, root).await.unwrap().as_ref(), Some(tip));
    assert_eq!(journal.tip_at(head, head.hash).await.unwrap(), None);
    assert_eq!(journal.tip_at(later, root).await.unwrap(), None);
    assert_eq!(journal.tip_at(Head::EMPTY, Tip::EMPTY.root()).await.unwrap(), Some(Tip::EMPTY));
    first(journal).await;
    proofs(journal, size).await;
}

/// Each act is proved, each tree goes on from each before it, and a tile ends where the journal does.
async fn proofs(journal: &Journal, size: u64) {
    for size in 0..=size {
        for act in 0..=size + 1 {
            let proof = journal.prove(ActNumber::new(act), size).await.unwrap();
            assert_eq!(proof.is_some(), (1..=size).contains(&act), "act {act} of {size}");
            let goes_on = journal.consistency(act, size).await.unwrap();
            assert_eq!(goes_on.is_some(), act <= size, "{size} after {act}");
        }
    }
    assert_eq!(
        journal.tile(0, 0, u16::try_from(size).unwrap()).await.unwrap().map(|tile| tile.len()),
        Some(6 * 32)
    );
    for (level, number, width) in [(0, 0, 7), (0, 0, 0), (0, 1, 1), (1, 0, 1), (8, 0, 1), (0, u64::MAX, 1)] {
        assert_eq!(journal.tile(level, number, width).await.unwrap(), None, "tile {level} {number} {width}");
    }
}

/// Refusing and erasing leave the chain whole.
async fn whole(journal: &Journal, tip: &Tip) {
    let found = journal.verify(&[]).await.unwrap();
    assert_eq!((found.holds(), &found.tip), (true, tip), "{:?}", found.breaks);
}

/// Someone changes a document under its digest: it is named, and no longer handed out.
async fn altered(journal: &Journal, pool: &AnyPool) {
    let digest = seal(&[], "text");
    let content = b"text".to_vec();
    let media_type = "text/plain".to_owned();
    let file =
        File { sha256: digest, media_type, content, retained_until: None, disposition: Disposition::Keep };
    let mut writer = journal.writer().await.unwrap();
    writer.put_file(&file).await.unwrap();
    writer.keep().await.unwrap();
    assert!(journal.verify(&[]).await.unwrap().holds());
    let changed = sqlx::query("UPDATE file SET content = $1 WHERE media_type = 'text/plain'")
        .bind(b"test".to_vec())
        .execute(pool)
        .await;
    assert_eq!(changed.unwrap().rows_affected(), 1);
    let found = journal.verify(&[]).await.unwrap();
    assert_eq!((found.holds(), found.altered), (false, vec![digest.to_string()]));
    assert!(matches!(journal.file(digest).await, Err(JournalError::Altered { .. })));
    journal.erase_file(digest).await.unwrap();
}

/// Someone adds a line feed to a row, and another writes no instant: each break is named, the first ones first.
async fn rows(journal: &Journal, pool: &AnyPool) {
    let line_feed = sqlx::query("UPDATE journal SET acts = acts || $1 WHERE first = 1").bind("\n");
    line_feed.execute(pool).await.unwrap();
    sqlx::query("UPDATE journal SET recorded_at = 'yesterday' WHERE first = 3").execute(pool).await.unwrap();
    let found = journal.verify(&[]).await.unwrap();
    let first = Break { number: ActNumber::new(1), reason: Fault::Row };
    let third = Break { number: ActNumber::new(3), reason: Fault::Hash };
    assert_eq!((found.breaks, found.tip.head), (vec![first, third], Head::EMPTY));
    assert!(matches!(journal.follow(&Tip::EMPTY).await, Err(JournalError::Damaged { first: 1, .. })));
}

#[tokio::test]
async fn given_sqlite_when_the_story_is_told_then_it_holds() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a folder with 100% of the # and ? of the world");
    let url = format!("sqlite://{}", path.join("maillage.sqlite").display());
    let url = url.replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    story(Location::Folder(path), url).await;
}

#[tokio::test]
async fn given_postgresql_when_the_story_is_told_then_it_holds() {
    let Some(url) = postgres::schema("story") else { return };
    story(Location::Postgres(url.clone()), url).await;
}

#[tokio::test]
async fn given_two_writers_when_both_append_then_numbers_stay_dense() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::Folder(folder.path().to_path_buf());
    let journal = Journal::open(&location, Mode::CreateIfMissing).await.unwrap();
    let other = Journal::open(&location, Mode::Existing).await.unwrap();
    let tasks: Vec<_> = [journal.clone(), other.clone(), journal.clone(), other]
        .into_iter()
        .map(|journal| tokio::spawn(async move { append(&journal, &["x", "y"]).await }))
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let verified = journal.verify(&[]).await.unwrap();
    assert_eq!((verified.tip.head.number, verified.holds()), (ActNumber::new(8), true));
}

#[tokio::test]
async fn given_a_store_of_a_newer_format_when_opened_then_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::Folder(folder.path().to_path_buf());
    let _journal = Journal::open(&location, Mode::CreateIfMissing).await.unwrap();
    let pool = AnyPool::connect(&format!("sqlite://{}", folder.path().join("maillage.sqlite").display()))
        .await
        .unwrap();
    sqlx::query("INSERT INTO format (version) VALUES (3)").execute(&pool).await.unwrap();
    let newer = Journal::open(&location, Mode::CreateIfMissing).await;
    assert!(matches!(newer, Err(JournalError::Newer { found: 3, known: 2, .. })), "{newer:?}");
}
