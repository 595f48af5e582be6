//! The bilan as a document: the official order, each figure once, each note at the narrowest part that holds it.

use std::sync::Arc;

use jiff::civil::date;
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_domain::territory::Fidelity;
use maillage_service::care::BilanRequest;
use maillage_service::care::document::bilan_document;
use maillage_service::care::show_bilan::show_bilan;
use maillage_service::import_demo::import_real_regions;
use maillage_service::territory::import_territory::{TerritoryRequest, import_territory};
use maillage_service::{App, Location, Mode, Reader};
use maillage_views::document::{BilanDocument, SectionPart, TablePart};
use maillage_views::tidy::TidyRow;
use maillage_views::words::Words;

use crate::support::CLOCK;

const FR: Words = Words::new(Language::French);

pub(crate) async fn demo(folder: &tempfile::TempDir) -> Reader {
    let app = App::open(&Location::Folder(folder.path().to_owned()), Mode::CreateIfMissing, CLOCK).await;
    let app = app.expect("a fresh store");
    import_real_regions(&app, Actor::Program, FR).await.expect("the demonstration");
    Reader::new(&Arc::new(app)).await.expect("the store is read")
}

/// The communes that ship, without the last line.
fn fewer_communes() -> &'static [u8] {
    let shipped = include_bytes!("../../../../data/territory/hauts-de-france-communes.csv");
    let end = shipped.trim_ascii_end().iter().rposition(|byte| *byte == b'\n');
    &shipped[..=end.expect("several lines")]
}

#[tokio::test]
async fn given_communes_recorded_later_when_a_document_is_asked_for_as_known_before_then_it_lists_those_known_then()
 {
    let folder = tempfile::tempdir().expect("a folder");
    let app = App::open(&Location::Folder(folder.path().to_owned()), Mode::CreateIfMissing, CLOCK).await;
    let app = Arc::new(app.expect("a fresh store"));
    import_real_regions(&app, Actor::Program, FR).await.expect("the demonstration");
    let before = (CLOCK.now)().to_string();
    let list = TerritoryRequest {
        keep_source: false,
        zoning: None,
        bytes: fewer_communes(),
        file: "communes.csv",
        region: None,
        fidelity: Fidelity::Approximate,
        source: None,
    };
    import_territory(&app, &list, Actor::Program, FR).await.expect("a list of communes");
    let reader = Reader::new(&app).await.expect("the store is read");
    let communes = |known_on: &str| {
        let asked = BilanRequest { known_on: Some(known_on.to_owned()), ..request(None) };
        let document = bilan_document(&reader, &asked, None, FR).expect("a document");
        let zones = document.territories.into_iter().flat_map(|territory| territory.zones);
        zones.map(|zone| zone.communes).sum::<u32>()
    };
    assert!(communes("2100-01-01") < communes(&before));
}

fn request(activity: Option<&str>) -> BilanRequest {
    BilanRequest {
        at: Some(date(2019, 6, 21)),
        known_on: Some("2100-01-01".to_owned()),
        activities: activity.map(ToOwned::to_owned).into_iter().collect(),
        ..BilanRequest::default()
    }
}

fn sections(document: &BilanDocument) -> impl Iterator<Item = &SectionPart> {
    document.annexes.iter().flat_map(|annex| &annex.sections)
}

fn tables(document: &BilanDocument) -> impl Iterator<Item = &TablePart> {
    sections(document).flat_map(|section| &section.tables)
}

/// The figures of every row of the tables, as a tidy row has them.
fn figures(document: &BilanDocument) -> Vec<(String, [Option<i64>; 6], Option<bool>)> {
    let rows = tables(document).flat_map(|table| &table.rows);
    rows.map(|row| {
        let units = row.units.as_ref();
        let numbers = [
            row.sites.current,
            row.sites.target,
            row.sites.gap,
            units.and_then(|units| units.current),
            units.and_then(|units| units.target),
            units.and_then(|units| units.gap),
        ];
        (row.zone.clone(), numbers, row.admissible)
    })
    .collect()
}

fn tidy(row: &TidyRow) -> (String, [Option<i64>; 6], Option<bool>) {
    let numbers = [
        row.sites_current,
        row.sites_target,
        row.sites_gap,
        row.units_current,
        row.units_target,
        row.units_gap,
    ];
    (row.zone.clone(), numbers, row.admissible.map(|word| word == "oui"))
}

#[tokio::test]
async fn given_the_demonstration_when_made_a_document_then_its_tables_hold_the_rows_of_the_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let reader = demo(&folder).await;
    let document = bilan_document(&reader, &request(None), None, FR).expect("a document");
    let table = show_bilan(&reader, &request(None), FR).expect("a table");
    if let Some(path) = std::env::var_os("MAILLAGE_DUMP") {
        std::fs::write(path, serde_json::to_vec_pretty(&document).unwrap()).unwrap();
    }
    assert_eq!(tables(&document).count(), 72);
    assert_eq!(sections(&document).count(), 18);
    assert_eq!(document.rows, table.rows);
    assert_eq!(figures(&document), table.rows.iter().map(tidy).collect::<Vec<_>>());
}

#[tokio::test]
async fn given_notes_when_placed_then_each_stands_once_and_is_numbered_in_the_order_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let reader = demo(&folder).await;
    let document = bilan_document(&reader, &request(None), None, FR).expect("a document");
    let table = show_bilan(&reader, &request(None), FR).expect("a table");
    let mut shown = Vec::new();
    for annex in &document.annexes {
        shown.extend(annex.notes.iter().map(|note| note.number));
        for section in &annex.sections {
            shown.extend(section.notes.iter().map(|note| note.number));
            shown.extend(section.tables.iter().flat_map(|table| &table.notes).map(|note| note.number));
        }
    }
    shown.extend(document.remarks.iter().map(|note| note.number));
    assert_eq!(shown, (1..=table.notes.len()).collect::<Vec<_>>());
}

#[tokio::test]
async fn given_a_table_by_zone_and_modality_when_made_a_document_then_zones_span_their_rows() {
    let folder = tempfile::tempdir().expect("a folder");
    let reader = demo(&folder).await;
    let whole = bilan_document(&reader, &request(None), None, FR).expect("a document");
    let psychiatry = sections(&whole).find(|section| section.numeral == "IV").expect("section IV");
    let general = psychiatry.tables.first().expect("its first table");
    assert_eq!(general.headings, ["Psychiatrie générale"]);
    assert!(general.has_modality && general.total.is_none());
    let spans: Vec<_> = general.rows.iter().map(|row| row.zone_span).collect();
    assert_eq!(spans.iter().sum::<usize>(), general.rows.len());
    assert_eq!(spans.iter().take(8).collect::<Vec<_>>(), [&7, &0, &0, &0, &0, &0, &0, &7]);
    let scanner = bilan_document(&reader, &request(Some("scanner")), None, FR).expect("a document");
    let table = tables(&scanner).next().expect("a table");
    assert!(table.has_units && !table.has_modality);
    let total = table.total.as_ref().expect("one line");
    assert_eq!(total.sites.gap, Some(table.rows.iter().filter_map(|row| row.sites.gap).sum()));
}

#[tokio::test]
async fn given_a_document_in_english_when_asked_for_then_labels_stand_first_and_what_the_act_prints_in_brackets()
 {
    let folder = tempfile::tempdir().expect("a folder");
    let reader = demo(&folder).await;
    let document =
        bilan_document(&reader, &request(None), None, Words::new(Language::English)).expect("a document");
    let titles: Vec<_> = sections(&document).map(|section| section.title.as_str()).collect();
    assert!(titles.contains(&"Surgery (Chirurgie)"), "{titles:?}");
    assert!(
        titles.contains(&"Computed tomography scanner (CT) (Scanographes à utilisation médicale)"),
        "{titles:?}"
    );
    let psychiatry = sections(&document).find(|section| section.tab == "Psychiatry").expect("psychiatry");
    let adults = psychiatry.tables.first().expect("a table");
    assert_eq!(adults.headings, ["General psychiatry (Psychiatrie générale)"]);
    let modalities: Vec<_> = adults.rows.iter().take(2).map(|row| row.modality.as_str()).collect();
    assert_eq!(modalities, ["inpatient care (HC)", "day hospital (HdJ)"]);
    let sources: Vec<_> = document.territories.iter().map(|territory| territory.source.as_str()).collect();
    assert!(sources.iter().all(|source| source.starts_with("Composition reconstructed")), "{sources:?}");
    assert!(document.rows.iter().any(|row| row.activity == "Chirurgie"), "the data stay as printed");
}

#[tokio::test]
async fn given_a_document_in_french_when_asked_for_then_it_bears_the_words_of_the_act_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let document =
        bilan_document(&demo(&folder).await, &request(Some("chirurgie")), None, FR).expect("a document");
    let titles: Vec<_> =
        sections(&document).map(|section| (section.title.as_str(), section.tab.as_str())).collect();
    assert_eq!(titles, [("Chirurgie", "Chirurgie")]);
}

/// The sources that ship are recorded in French and told in the reader's language: both must be the same text.
#[test]
fn given_what_ships_when_its_source_is_told_in_english_then_it_is_known() {
    use maillage_service::shipped::{COMMUNES, HAUTS_DE_FRANCE, OUTLINES};
    use maillage_views::source::source;

    for written in [COMMUNES.source, OUTLINES.source, &HAUTS_DE_FRANCE.window.source] {
        assert_eq!(source(written, FR), written.trim());
        assert_ne!(source(written, Words::new(Language::English)), written, "its English is not known");
    }
}

#[tokio::test]
async fn given_an_act_printed_zone_by_zone_when_made_a_document_then_a_section_an_activity_and_its_zones_named()
 {
    let folder = tempfile::tempdir().expect("a folder");
    let reader = demo(&folder).await;
    let asked = BilanRequest {
        at: Some(date(2025, 1, 13)),
        known_on: Some("2100-01-01".to_owned()),
        region: Some("44".to_owned()),
        ..BilanRequest::default()
    };
    for words in [FR, Words::new(Language::English)] {
        let document = bilan_document(&reader, &asked, None, words).expect("a document");
        let mut titles: Vec<_> = sections(&document).map(|section| section.title.to_lowercase()).collect();
        let count = titles.len();
        titles.sort();
        titles.dedup();
        assert_eq!((titles.len(), count), (count, count), "{titles:?}");
        assert!(count < 8, "{titles:?}");
        for section in sections(&document) {
            let mut headings: Vec<_> = section.tables.iter().map(|table| &table.headings).collect();
            let tables = headings.len();
            headings.sort();
            headings.dedup();
            assert_eq!(headings.len(), tables, "{}", section.title);
        }
        let zones =
            tables(&document).filter(|table| table.headings.iter().any(|name| name.starts_with("R1 ")));
        assert_eq!(zones.count(), 2);
        // Each row once, and its tidy row in its place.
        let rows = tables(&document).flat_map(|table| &table.rows).map(|row| &row.zone);
        assert!(rows.eq(document.rows.iter().map(|row| &row.zone)));
        assert_eq!(document.rows.len(), 121);
    }
}
