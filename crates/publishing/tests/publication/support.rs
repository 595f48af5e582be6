//! What the tests of the writers share: a small bilan with every feature, the demonstration, and readers.

use std::io::{Cursor, Read};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

use calamine::{Data, Ods, Reader, Xlsx};
use jiff::Timestamp;
use jiff::civil::date;
use maillage_domain::act::{ActNumber, Actor, Salt};
use maillage_domain::bilingual::Language;
use maillage_domain::digest::Digest;
use maillage_publishing::workbook::{Sheet, Value};
use maillage_service::care::BilanRequest;
use maillage_service::care::document::bilan_document;
use maillage_service::care::show_bilan::show_bilan;
use maillage_service::import_demo::import_real_regions;
use maillage_service::{App, Clock, Location, Mode, Reader as StateReader};
use maillage_views::bilan::{BilanTable, GapMark};
use maillage_views::document::{
    AnnexPart, BilanDocument, DocumentFact, DocumentNote, DocumentRow, DocumentTally, DocumentTotal, Labels,
    SectionPart, TablePart, TerritoryPart, TerritoryRow,
};
use maillage_views::head::HeadView;
use maillage_views::tidy::TidyRow;
use maillage_views::words::Words;
use uuid::Uuid;

static SECONDS: AtomicI64 = AtomicI64::new(1_700_000_000);
static IDS: AtomicU64 = AtomicU64::new(1);

const CLOCK: Clock = Clock { now: tick, id: next_id, salt: || Salt::new(1) };

fn tick() -> Timestamp {
    Timestamp::from_second(SECONDS.fetch_add(1, Ordering::SeqCst)).expect("a second of our time")
}

fn next_id() -> Uuid {
    Uuid::from_u128(IDS.fetch_add(1, Ordering::SeqCst).into())
}

/// A head of a journal.
pub(crate) static HEAD: LazyLock<HeadView> =
    LazyLock::new(|| HeadView::new(ActNumber::new(7), Digest::ZERO, Words::new(Language::French)));

/// What is seen of a store that holds the demonstration.
pub(crate) async fn with_demo<T>(see: impl AsyncFnOnce(&StateReader) -> T) -> T {
    let folder = tempfile::tempdir().expect("a folder");
    let app = App::open(&Location::Folder(folder.path().to_owned()), Mode::CreateIfMissing, CLOCK).await;
    let app = Arc::new(app.expect("a fresh store"));
    import_real_regions(&app, Actor::Program, Words::new(Language::French)).await.expect("the demonstration");
    let seen = see(&StateReader::new(&app).await.expect("the state")).await;
    app.close().await;
    seen
}

/// The bilan of the demonstration, as a document and as a table.
pub(crate) async fn demo() -> (BilanDocument, BilanTable) {
    with_demo(bilan).await
}

async fn bilan(reader: &StateReader) -> (BilanDocument, BilanTable) {
    let words = Words::new(Language::French);
    let request = BilanRequest {
        at: Some(date(2019, 6, 21)),
        known_on: Some("2100-01-01".to_owned()),
        ..BilanRequest::default()
    };
    let document = bilan_document(reader, &request, None, words).expect("a document");
    let table = show_bilan(reader, &request, words).expect("a table");
    (document, table)
}

fn fact(name: &str, value: &str) -> DocumentFact {
    DocumentFact { name: name.to_owned(), value: value.to_owned() }
}

fn note(number: usize, text: &str, line: Option<u32>) -> DocumentNote {
    DocumentNote { number, text: text.to_owned(), line }
}

/// A quantity; a text in place of its first number.
pub(crate) fn tally(current: Result<i64, &str>, target: i64, gap: i64) -> DocumentTally {
    let mark = match gap {
        1.. => GapMark::Positive,
        0 if target == 0 => GapMark::Void,
        0 => GapMark::Met,
        _ => GapMark::Negative,
    };
    DocumentTally {
        current: current.ok(),
        current_text: current.map_or_else(ToOwned::to_owned, |number| number.to_string()),
        target: Some(target),
        target_text: target.to_string(),
        gap: Some(gap),
        gap_text: format!("{gap:+}"),
        mark: Some(mark),
    }
}

/// A row of a table in zone 1A.
pub(crate) fn row(modality: &str, sites: DocumentTally, units: Option<DocumentTally>) -> DocumentRow {
    let admissible = sites.gap > Some(0);
    DocumentRow {
        zone: "1A".to_owned(),
        zone_name: "Dunkerquois - Flandre maritime".to_owned(),
        zone_span: 1,
        modality: modality.to_owned(),
        sites,
        units,
        admissible: Some(admissible),
        admissible_text: if admissible { "Oui" } else { "Non" }.to_owned(),
        notes: Vec::new(),
    }
}

/// A table of rows.
pub(crate) fn table(headings: &[&str], rows: Vec<DocumentRow>) -> TablePart {
    TablePart {
        headings: headings.iter().map(|&heading| heading.to_owned()).collect(),
        has_modality: rows.iter().any(|row| !row.modality.is_empty()),
        has_units: rows.iter().any(|row| row.units.is_some()),
        rows,
        total: None,
        notes: Vec::new(),
    }
}

/// A section of tables.
pub(crate) fn section(numeral: &str, title: &str, tables: Vec<TablePart>) -> SectionPart {
    let (numeral, title, tab) = (numeral.to_owned(), title.to_owned(), title.to_owned());
    SectionPart { numeral, title, tab, notes: Vec::new(), tables }
}

/// The tidy rows that stand beside the tables of sections.
pub(crate) fn tidy(annexes: &[AnnexPart]) -> Vec<TidyRow> {
    let mut rows = Vec::new();
    for annex in annexes {
        for section in &annex.sections {
            for (table, row) in
                section.tables.iter().flat_map(|table| table.rows.iter().map(move |row| (table, row)))
            {
                let mut path = table.headings.clone();
                path.extend((!row.modality.is_empty()).then(|| row.modality.clone()));
                let units = row.units.as_ref();
                rows.push(TidyRow {
                    annex: annex.number,
                    section: section.numeral.clone(),
                    activity: section.title.clone(),
                    modality: path.join(" > "),
                    zone: row.zone.clone(),
                    zone_name: row.zone_name.clone(),
                    sites_current: row.sites.current,
                    sites_target: row.sites.target,
                    sites_gap: row.sites.gap,
                    units_current: units.and_then(|units| units.current),
                    units_target: units.and_then(|units| units.target),
                    units_gap: units.and_then(|units| units.gap),
                    admissible: row.admissible.map(|yes| if yes { "oui" } else { "non" }),
                    notes: row.notes.join(" | "),
                    line: Some(u32::try_from(rows.len()).expect("a short table") + 1),
                    code: (annex.number == 2).then(|| "scanner".to_owned()),
                    page: None,
                    sites_min: None,
                    sites_max: None,
                    target_year: None,
                    doubt: String::new(),
                });
            }
        }
    }
    rows
}

fn labels() -> Labels {
    let of = |label: &str| label.to_owned();
    Labels {
        zone: of("Zone"),
        zone_name: of("Nom de la zone"),
        modality: of("Modalité"),
        table: of("Tableau"),
        sites: of("Implantations"),
        units: of("Appareils"),
        current: of("actuelles"),
        target: of("cibles"),
        gap: of("Écart"),
        admissible: of("Demandes nouvelles"),
        notes: of("Notes"),
        contents: of("Sommaire"),
        section: of("Section"),
        sources: of("Sources"),
        territory: of("Zones et population"),
        communes: of("Communes"),
        population: of("Habitants"),
        data: of("Données"),
        maps: of("Cartes"),
        column: of("Colonne"),
        meaning: of("Sens"),
        page: of("page"),
        of: of("sur"),
        line: of("ligne"),
        marks: ["place ouverte", "cible atteinte", "rien de prévu", "au-dessus de la cible"].map(of),
        legend: of("Lire les écarts"),
        table_of: of("Tableau"),
    }
}

/// A document of annexes, everything else being the same.
pub(crate) fn document(annexes: Vec<AnnexPart>) -> BilanDocument {
    BilanDocument {
        language: "fr",
        title: "Bilan & « offre »".to_owned(),
        region: "Hauts-de-France".to_owned(),
        subtitle: "Au 21 juin 2019".to_owned(),
        dated: date(2019, 6, 21),
        act: "Arrêté n° 2019-121 & suite".to_owned(),
        watermark: Some("Projet".to_owned()),
        standing: "Projet : sans signature, ce document n’a pas valeur d’acte.".to_owned(),
        extract: None,
        maps: Vec::new(),
        facts: vec![fact("Acte", "Arrêté n° 2019-121"), fact("Version", "Version 1")],
        summary: "1 ligne est ouverte.".to_owned(),
        rows: tidy(&annexes),
        annexes,
        remarks: vec![note(9, "Une ligne sans tableau.", None)],
        territories: vec![TerritoryPart {
            title: "Zones d’activités de soins".to_owned(),
            doubt: "Composition approchée".to_owned(),
            source: "Source : essai".to_owned(),
            zones: vec![
                TerritoryRow {
                    zone: "1A".to_owned(),
                    zone_name: "Dunkerquois - Flandre maritime".to_owned(),
                    communes: 112,
                    communes_text: "112".to_owned(),
                    population: Some(381_234),
                    population_text: "381 234".to_owned(),
                },
                TerritoryRow {
                    zone: "2A".to_owned(),
                    zone_name: "Calaisis".to_owned(),
                    communes: 3,
                    communes_text: "3".to_owned(),
                    population: None,
                    population_text: String::new(),
                },
            ],
        }],
        head: HEAD.clone(),
        sources: vec![
            fact("Cadre", "art. R. 6122-30 CSP"),
            fact("Licence des données", "Licence Ouverte 2.0"),
        ],
        labels: labels(),
        dictionary: maillage_views::dictionary::columns(Words::new(Language::French))
            .into_iter()
            .map(|column| fact(column.name, &column.meaning))
            .collect(),
    }
}

/// A small bilan with every feature: notes at each level, a text in place of a number, units, modalities, each mark of
/// a gap, two sections of one name, a text that looks like a formula.
pub(crate) fn small() -> BilanDocument {
    let mut shown = row("", tally(Err("1 implantation autorisée selon un besoin exceptionnel"), 0, 0), None);
    shown.notes = vec!["=1+1".to_owned(), "limitée à \"l’étude\" <a & b>".to_owned()];
    let mut general = table(
        &["Psychiatrie", "Adultes"],
        vec![
            row("HC", tally(Ok(3), 3, 0), None),
            row("HDJ", tally(Ok(2), 3, 1), None),
            row("HDN", tally(Ok(4), 3, -1), None),
        ],
    );
    general.rows[0].zone_span = 2;
    general.rows[1].zone_span = 0;
    general.notes = vec![note(4, "Une note du tableau,\nsur deux lignes.", Some(300))];
    let mut plain = table(&[], vec![shown, row("", tally(Ok(0), 0, 0), None)]);
    plain.total = Some(DocumentTotal {
        label: "Ensemble, 2 zones".to_owned(),
        sites: tally(Ok(1_200), 0, -1_200),
        units: None,
        open: 0,
    });
    let mut first = section("IV", "Psychiatrie", vec![general, plain]);
    first.notes = vec![note(3, "Une note de la section.", Some(200))];
    let again = section("IV", "Psychiatrie", vec![table(&["Seul"], vec![row("", tally(Ok(1), 1, 0), None)])]);
    let units = Some(tally(Ok(6), 8, 2));
    let mut scanner = table(&[], vec![row("", tally(Ok(5), 5, 0), units.clone())]);
    scanner.total = Some(DocumentTotal {
        label: "Ensemble, 1 zone".to_owned(),
        sites: tally(Ok(5), 5, 0),
        units,
        open: 1,
    });
    document(vec![
        AnnexPart {
            number: 1,
            title: "Annexe 1".to_owned(),
            notes: vec![note(1, "Une note de l’annexe.", Some(15)), note(2, "Une autre.", None)],
            sections: vec![first, again],
        },
        AnnexPart {
            number: 2,
            title: "Annexe 2".to_owned(),
            notes: Vec::new(),
            sections: vec![section("", "Scanographes / [utilisation] médicale: longue suite", vec![scanner])],
        },
    ])
}

/// A sheet as read back: its name, and its cells by row and column.
pub(crate) struct ReadSheet {
    /// Its name.
    pub(crate) name: String,
    /// Its cells.
    pub(crate) range: calamine::Range<Data>,
}

impl ReadSheet {
    /// The value of a cell, from row and column 0.
    pub(crate) fn value(&self, row: usize, column: usize) -> Value {
        let place = |rank: usize| u32::try_from(rank).expect("a rank in a sheet");
        match self.range.get_value((place(row), place(column))) {
            None | Some(Data::Empty) => Value::Empty,
            Some(Data::String(text)) if text.is_empty() => Value::Empty,
            Some(Data::String(text)) => Value::Text(text.clone()),
            Some(other) => number(&other.to_string()),
        }
    }

    /// The text of a cell, empty where it is.
    pub(crate) fn text(&self, row: usize, column: usize) -> String {
        match self.value(row, column) {
            Value::Empty | Value::Covered => String::new(),
            Value::Text(text) => text,
            Value::Integer(number) => number.to_string(),
            Value::Hundredths(number) => format!("{}.{:02}", number / 100, number % 100),
        }
    }

    /// How many rows and columns are used.
    pub(crate) fn size(&self) -> (usize, usize) {
        let count = |rank: u32| usize::try_from(rank).expect("a rank in a sheet") + 1;
        self.range.end().map_or((0, 0), |(row, column)| (count(row), count(column)))
    }
}

/// A number as written, whole or with two decimals at most: no other is, and a date would not parse.
fn number(written: &str) -> Value {
    match written.split_once('.') {
        None => Value::Integer(written.parse().expect("a whole number")),
        Some((whole, decimals)) => {
            let hundredths = format!("{whole}{decimals:0<2}");
            Value::Hundredths(hundredths.parse().expect("two decimals at most"))
        }
    }
}

fn sheets<R: Reader<Cursor<Vec<u8>>>>(mut book: R) -> Vec<ReadSheet>
where
    R::Error: std::fmt::Debug,
{
    let names = book.sheet_names();
    let range = |name: String| ReadSheet { range: book.worksheet_range(&name).expect("a sheet"), name };
    names.into_iter().map(range).collect()
}

/// The sheets of an XLSX.
pub(crate) fn read_xlsx(bytes: &[u8]) -> Vec<ReadSheet> {
    sheets(Xlsx::new(Cursor::new(bytes.to_vec())).expect("an XLSX"))
}

/// The sheets of an ODS.
pub(crate) fn read_ods(bytes: &[u8]) -> Vec<ReadSheet> {
    sheets(Ods::new(Cursor::new(bytes.to_vec())).expect("an ODS"))
}

/// One part of an archive as text.
pub(crate) fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("UTF-8");
    text
}

/// Whether a sheet as read holds the cells of a sheet, all of them and no other.
pub(crate) fn same(sheet: &Sheet, read: &ReadSheet) {
    assert_eq!(read.name, sheet.name);
    let (rows, columns) = read.size();
    let own = |row: usize, column: usize| {
        let cell = sheet.rows.get(row).and_then(|row| row.cells.get(column));
        cell.map_or(Value::Empty, |cell| cell.value.clone())
    };
    let width = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default().max(columns);
    for row in 0..rows.max(sheet.rows.len()) {
        for column in 0..width {
            assert_eq!(read.value(row, column), own(row, column), "{} {row} {column}", sheet.name);
        }
    }
}
