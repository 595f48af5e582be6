//! Parquet, read back: the view, nothing more and nothing less, and the same bytes each time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use jiff::Timestamp;
use jiff::civil::date;
use maillage_columnar::parquet::bilan;
use maillage_domain::act::{Actor, Salt};
use maillage_domain::bilingual::Language;
use maillage_domain::territory::RegionCode;
use maillage_service::care::BilanRequest;
use maillage_service::care::show_bilan::show_bilan;
use maillage_service::import_demo::import_real_regions;
use maillage_service::{App, Clock, Location, Mode, Reader};
use maillage_views::bilan::BilanTable;
use maillage_views::heading::BilanName;
use maillage_views::tidy::TidyRow;
use maillage_views::words::Words;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};
use uuid::Uuid;

static SECONDS: AtomicI64 = AtomicI64::new(1_700_000_000);
static IDS: AtomicU64 = AtomicU64::new(1);

fn tick() -> Timestamp {
    Timestamp::from_second(SECONDS.fetch_add(1, Ordering::SeqCst)).expect("a second of our time")
}

fn next_id() -> Uuid {
    Uuid::from_u128(IDS.fetch_add(1, Ordering::SeqCst).into())
}

/// The bilan of the demonstration.
async fn demo() -> BilanTable {
    let folder = tempfile::tempdir().expect("a folder");
    let words = Words::new(Language::French);
    let clock = Clock { now: tick, id: next_id, salt: || Salt::new(1) };
    let app = App::open(&Location::Folder(folder.path().to_owned()), Mode::CreateIfMissing, clock).await;
    let app = Arc::new(app.expect("a fresh store"));
    import_real_regions(&app, Actor::Program, words).await.expect("the demonstration");
    let request = BilanRequest {
        at: Some(date(2019, 6, 21)),
        known_on: Some("2100-01-01".to_owned()),
        ..BilanRequest::default()
    };
    let table = show_bilan(&Reader::new(&app).await.expect("the state"), &request, words).expect("a table");
    app.close().await;
    table
}

/// One row with every number absent that may be, and texts of every kind.
fn small() -> BilanTable {
    let row = TidyRow {
        annex: 2,
        section: String::new(),
        activity: "Scanographes\n\"à\" <utilisation>".to_owned(),
        modality: "=1+1".to_owned(),
        zone: "1A".to_owned(),
        zone_name: "Dunkerquois".to_owned(),
        sites_current: None,
        sites_target: None,
        sites_gap: None,
        units_current: None,
        units_target: None,
        units_gap: None,
        admissible: None,
        notes: String::new(),
        line: None,
        code: None,
        page: None,
        sites_min: None,
        sites_max: None,
        target_year: None,
        doubt: String::new(),
    };
    let name = BilanName {
        version: 2,
        act: None,
        raa: Some("R32".to_owned()),
        picture_date: date(2019, 6, 21),
        published: None,
        published_inferred: false,
    };
    BilanTable {
        at: date(2019, 7, 1),
        known_on: Timestamp::UNIX_EPOCH,
        region: RegionCode::new("32"),
        bilan: name,
        columns: maillage_views::dictionary::NAMES.to_vec(),
        total: None,
        rows: vec![row],
        computed: Vec::new(),
        contradictions: Vec::new(),
        notes: Vec::new(),
    }
}

fn cells(row: &TidyRow) -> Vec<(String, Field)> {
    let text = |text: &str| Field::Str(text.to_owned());
    let number = |number: Option<i64>| number.map_or(Field::Null, Field::Long);
    [
        ("annex", Field::UByte(row.annex)),
        ("section", text(&row.section)),
        ("activity", text(&row.activity)),
        ("modality", text(&row.modality)),
        ("zone", text(&row.zone)),
        ("zone_name", text(&row.zone_name)),
        ("sites_current", number(row.sites_current)),
        ("sites_target", number(row.sites_target)),
        ("sites_gap", number(row.sites_gap)),
        ("units_current", number(row.units_current)),
        ("units_target", number(row.units_target)),
        ("units_gap", number(row.units_gap)),
        ("admissible", row.admissible.map_or(Field::Null, text)),
        ("notes", text(&row.notes)),
        ("line", row.line.map_or(Field::Null, Field::UInt)),
        ("code", row.code.as_deref().map_or(Field::Null, text)),
        ("page", row.page.map_or(Field::Null, Field::UInt)),
        ("sites_min", number(row.sites_min)),
        ("sites_max", number(row.sites_max)),
        ("target_year", row.target_year.map_or(Field::Null, Field::Short)),
        ("doubt", text(&row.doubt)),
    ]
    .map(|(name, field)| (name.to_owned(), field))
    .to_vec()
}

fn reader(bytes: Vec<u8>) -> SerializedFileReader<bytes::Bytes> {
    SerializedFileReader::new(bytes::Bytes::from(bytes)).expect("a Parquet file")
}

fn equals_the_view(table: &BilanTable) {
    let reader = reader(bilan(table).expect("a Parquet file"));
    let rows = reader.get_row_iter(None).expect("rows").map(|row| row.expect("a row"));
    let read: Vec<_> = rows.map(|row: Row| row.into_columns()).collect();
    assert_eq!(read, table.rows.iter().map(cells).collect::<Vec<_>>());
}

#[tokio::test]
async fn given_the_demonstration_when_read_back_then_it_equals_the_view_and_bytes_stay_the_same() {
    let table = demo().await;
    assert_eq!(table.rows.len(), 1229);
    equals_the_view(&table);
    assert_eq!(bilan(&table).unwrap(), bilan(&table).unwrap());
}

#[test]
fn given_absent_numbers_and_odd_texts_when_read_back_then_they_stand() {
    equals_the_view(&small());
    equals_the_view(&BilanTable { rows: Vec::new(), ..small() });
}

#[test]
fn given_a_file_when_asked_then_it_says_what_it_is_and_nothing_of_the_machine() {
    let reader = reader(bilan(&small()).expect("a Parquet file"));
    let metadata = reader.metadata().file_metadata();
    assert_eq!(metadata.created_by(), Some("maillage version 1"));
    let pairs = metadata.key_value_metadata().expect("metadata");
    let value = |key: &str| pairs.iter().find(|pair| pair.key == key).and_then(|pair| pair.value.clone());
    assert_eq!(value("title").as_deref(), Some("Bilan quantifié de l’offre de soins"));
    assert_eq!((value("act"), value("raa").as_deref()), (None, Some("R32")));
    assert_eq!(value("picture_date").as_deref(), Some("2019-06-21"));
    assert_eq!(value("known_on").as_deref(), Some("1970-01-01T00:00:00Z"));
    assert_eq!(value("licence").as_deref(), Some("Licence Ouverte 2.0 (etalab-2.0)"));
}

#[test]
fn given_a_row_with_all_its_figures_when_read_back_then_they_stand() {
    let mut table = small();
    let row = &mut table.rows[0];
    (row.sites_target, row.sites_gap, row.admissible, row.line) =
        (Some(0), Some(-3), Some("non"), Some(u32::MAX));
    equals_the_view(&table);
    let row = &mut table.rows[0];
    (row.page, row.sites_min, row.sites_max, row.target_year) = (Some(6), Some(2), Some(3), Some(2028));
    row.doubt = "sites_current admissible".to_owned();
    equals_the_view(&table);
}
