//! The law of the view `bilan_at`: whatever was published, in whatever order, it gives the rows of the bilan at a date as known
//! at an instant, in their order.
#![expect(clippy::unwrap_used, reason = "a test that cannot look has failed")]

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry};
use maillage_domain::care::bilan::{BilanQuery, Position, PublishedBilan, Table, at};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::quantity::{Current, Quantities, Tally, Target};
use maillage_domain::digest::Digest;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{RegionCode, ZoneCode};
use maillage_relational::sqlite::Database;
use maillage_views::open::{OpenRows, instant, tables};
use proptest::prelude::*;
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};
use uuid::Uuid;

/// A row that is printed: its table, whether its line is known, its zone.
type Cell = (usize, bool, u8);

/// A bilan: the month of its picture, its version, its rows.
type Bilan = (i8, u32, Vec<Cell>);

fn region() -> RegionCode {
    RegionCode::new("32")
}

fn recorded(number: u64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_nanos(i64::try_from(number).unwrap())
}

/// A row; `mark` tells it from every other.
fn position((table, known, zone): Cell, mark: u32) -> Position {
    let current = Some(Current::Counted(mark));
    let tally = Tally { current, target: Some(Target::Exactly(mark)), printed_gap: Some(0) };
    Position {
        table,
        modality: if zone % 2 == 0 { String::new() } else { "de jour".to_owned() },
        zone: ZoneCode::parse(&format!("{}A", zone / 2 + 1)),
        zone_name: String::new(),
        region: None,
        quantities: Quantities::Sites(tally),
        admissible: None,
        target_year: None,
        doubt: Vec::new(),
        notes: Vec::new(),
        page: None,
        line: Some(mark),
        area: None,
        cell: None,
        code: known.then(|| LineCode::new(format!("ligne-{table}"))),
    }
}

fn published((month, version, cells): &Bilan, number: u64) -> PublishedBilan {
    let table = |name: &str| Table {
        annex: 1,
        section: String::new(),
        activity: name.to_owned(),
        page: None,
        line: None,
        area: None,
    };
    let marks = u32::try_from(number).unwrap() * 100..;
    PublishedBilan {
        version: *version,
        corrects: None,
        act: None,
        raa: None,
        picture_date: date(2021, *month, 1),
        published: None,
        window: None,
        zone_decision: None,
        common_to: Vec::new(),
        range_rule: None,
        document: Digest::new([u8::try_from(number).unwrap(); 32]),
        // The third table that a row may name is missing.
        tables: vec![table("Médecine"), table("Chirurgie")],
        rows: cells.iter().zip(marks).map(|(cell, mark)| position(*cell, mark)).collect(),
        notes: Vec::new(),
        contradictions: Vec::new(),
        unread: Vec::new(),
    }
}

fn entry(bilan: &Bilan, number: u64) -> Entry {
    let act = Act {
        id: ActId::new(Uuid::from_u128(number.into())),
        region: region(),
        effective: date(2021, bilan.0, 20),
        basis: None,
        actor: Actor::Program,
        fact: published(bilan, number).into(),
    };
    Entry { number: ActNumber::new(number), recorded_at: recorded(number), act }
}

/// The rows by their marks, as the view of a database file gives them.
async fn in_sql(entries: &[Entry], state: &State, day: Date, known_on: Timestamp) -> Vec<i64> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("tables.sqlite");
    let tables = tables();
    let mut database = Database::create(&file, &tables).await.unwrap();
    let mut rows = OpenRows::default();
    for entry in entries {
        rows.add(entry, state.act(entry.number).unwrap());
    }
    let rows = rows.take();
    for table in &tables {
        database.insert(table, rows.get(table.name).map(Vec::as_slice).unwrap_or_default()).await.unwrap();
    }
    database.finish(&tables).await.unwrap();
    database.close().await.unwrap();
    let mut read = SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    let asked = format!("UPDATE asked SET day = '{day}', known_on = '{}'", instant(known_on));
    sqlx::query(AssertSqlSafe(asked)).execute(&mut read).await.unwrap();
    let found =
        sqlx::query_scalar("SELECT sites_current FROM bilan_at WHERE region = '32' ORDER BY position");
    found.fetch_all(&mut read).await.unwrap()
}

fn bilan() -> impl Strategy<Value = Bilan> {
    (1_i8..4, 1_u32..4, prop::collection::vec((0_usize..3, any::<bool>(), 0_u8..4), 0..8))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn given_any_bilans_when_asked_at_a_date_as_known_then_the_view_gives_the_same_rows_in_the_same_order(
        bilans in prop::collection::vec(bilan(), 1..7),
        month in 1_i8..5,
        known in 0_u64..8,
    ) {
        let entries: Vec<_> = (1..).zip(&bilans).map(|(number, bilan)| entry(bilan, number)).collect();
        let state = State::default().fold(entries.clone());
        let asked = Asked { day: date(2021, month, 1), known_on: recorded(known) };
        let query = BilanQuery { asked, ..BilanQuery::whole(region(), asked.day) };
        let ours: Vec<i64> = at(&state, &query).map_or_else(|_none| Vec::new(), |answer| {
            answer.rows.iter().map(|row| row.sites().counted().map(i64::from).unwrap()).collect()
        });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        prop_assert_eq!(runtime.block_on(in_sql(&entries, &state, asked.day, asked.known_on)), ours);
    }
}
