//! XLSX and ODS, read back: the view, nothing more and nothing less.

mod support;

use maillage_publishing::workbook::{Value, Workbook, section_columns};
use maillage_publishing::{WriteError, ods, xlsx};
use maillage_views::document::{BilanDocument, DocumentTally, SectionPart};
use maillage_views::tidy::TidyRow;
use support::{ReadSheet, demo, part, read_ods, read_xlsx, same, small};

fn both(document: &BilanDocument) -> [Vec<ReadSheet>; 2] {
    let xlsx = xlsx::bilan(document).expect("an XLSX");
    let ods = ods::bilan(document).expect("an ODS");
    if let Some(folder) = std::env::var_os("MAILLAGE_DUMP") {
        let folder = std::path::PathBuf::from(folder);
        std::fs::write(folder.join(format!("b{}.xlsx", document.rows.len())), &xlsx).unwrap();
        std::fs::write(folder.join(format!("b{}.ods", document.rows.len())), &ods).unwrap();
    }
    [read_xlsx(&xlsx), read_ods(&ods)]
}

fn number(number: Option<i64>) -> Value {
    number.map_or(Value::Empty, Value::Integer)
}

fn text(text: &str) -> Value {
    if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned()) }
}

fn tidy(row: &TidyRow) -> [Value; 16] {
    [
        number(Some(row.annex.into())),
        text(&row.section),
        text(&row.activity),
        text(&row.modality),
        text(&row.zone),
        text(&row.zone_name),
        number(row.sites_current),
        number(row.sites_target),
        number(row.sites_gap),
        number(row.units_current),
        number(row.units_target),
        number(row.units_gap),
        text(row.admissible.unwrap_or_default()),
        text(&row.notes),
        number(Some(row.line.into())),
        text(row.code.as_deref().unwrap_or_default()),
    ]
}

fn figures(tally: Option<&DocumentTally>) -> [Value; 3] {
    tally.map_or([Value::Empty, Value::Empty, Value::Empty], |tally| {
        let current = tally.current.map_or_else(|| text(&tally.current_text), Value::Integer);
        [current, Value::Integer(tally.target), Value::Integer(tally.gap)]
    })
}

/// The rows of the tables of a section, in the columns of its sheet.
fn rows(section: &SectionPart) -> Vec<Vec<Value>> {
    let columns = section_columns(section);
    let mut rows = Vec::new();
    for table in &section.tables {
        for row in &table.rows {
            let mut cells = Vec::new();
            cells.extend(columns.table.then(|| text(&table.headings.join(" > "))));
            cells.extend(columns.modality.then(|| text(&row.modality)));
            cells.extend([text(&row.zone), text(&row.zone_name)]);
            cells.extend(figures(Some(&row.sites)));
            cells.extend(columns.units.then(|| figures(row.units.as_ref())).into_iter().flatten());
            cells.extend([text(&row.admissible_text), text(&row.notes.join("\n"))]);
            rows.push(cells);
        }
    }
    rows
}

fn holds(sheet: &ReadSheet, from: usize, rows: &[Vec<Value>]) {
    for (rank, row) in rows.iter().enumerate() {
        for (column, value) in row.iter().enumerate() {
            assert_eq!(&sheet.value(from + rank, column), value, "{} {rank} {column}", sheet.name);
        }
    }
}

fn all_text(sheets: &[ReadSheet]) -> String {
    let cells = sheets.iter().flat_map(|sheet| {
        let (rows, columns) = sheet.size();
        (0..rows).flat_map(move |row| (0..columns).map(move |column| sheet.text(row, column)))
    });
    cells.collect::<Vec<_>>().join("\n")
}

/// Every note, fact and zone stands somewhere.
fn says_all(document: &BilanDocument, sheets: &[ReadSheet]) {
    let said = all_text(sheets);
    let mut texts: Vec<&str> = vec![&document.title, &document.standing, &document.summary, &document.act];
    for fact in document.facts.iter().chain(&document.sources).chain(&document.dictionary) {
        texts.extend([fact.name.as_str(), &fact.value]);
    }
    let mut notes: Vec<_> = document.remarks.iter().collect();
    for annex in &document.annexes {
        notes.extend(&annex.notes);
        for section in &annex.sections {
            notes.extend(&section.notes);
            notes.extend(section.tables.iter().flat_map(|table| &table.notes));
        }
    }
    texts.extend(notes.iter().map(|note| note.text.as_str()));
    texts.extend(document.labels.marks.iter().map(String::as_str));
    for part in &document.territories {
        texts.extend([part.title.as_str(), &part.doubt, &part.source]);
        texts.extend(part.zones.iter().map(|zone| zone.zone_name.as_str()));
    }
    for text in texts {
        assert!(said.contains(text), "{text:?} stands nowhere");
    }
}

fn equals_the_view(document: &BilanDocument) {
    let workbook = Workbook::bilan(document);
    for sheets in both(document) {
        assert_eq!(sheets.len(), workbook.sheets.len());
        for (sheet, read) in workbook.sheets.iter().zip(&sheets) {
            same(sheet, read);
        }
        let sections: Vec<_> = document.annexes.iter().flat_map(|annex| &annex.sections).collect();
        for (section, sheet) in sections.iter().zip(sheets.iter().skip(2)) {
            holds(sheet, 4, &rows(section));
        }
        let data = sheets.last().expect("the tidy sheet");
        let tidy: Vec<_> = document.rows.iter().map(|row| tidy(row).to_vec()).collect();
        holds(data, 1, &tidy);
        assert_eq!(data.size(), (document.rows.len() + 1, 16));
        says_all(document, &sheets);
    }
}

#[test]
fn given_a_bilan_with_every_feature_when_read_back_then_it_equals_the_view() {
    equals_the_view(&small());
}

#[tokio::test]
async fn given_the_demonstration_when_read_back_then_it_equals_the_view() {
    let (document, _) = demo().await;
    assert_eq!(document.rows.len(), 1229);
    equals_the_view(&document);
}
