//! XLSX and ODS, read back: the view, nothing more and nothing less.

use maillage_publishing::workbook::{Value, Workbook};
use maillage_publishing::{ods, xlsx};
use maillage_views::document::{BilanDocument, DocumentTally, SectionPart};
use maillage_views::tidy::TidyRow;

use crate::support::{ReadSheet, demo, part, read_ods, read_xlsx, same, small};

fn both(document: &BilanDocument) -> [Vec<ReadSheet>; 2] {
    let xlsx = xlsx::bilan(document).expect("an XLSX");
    let ods = ods::bilan(document).expect("an ODS");
    [read_xlsx(&xlsx), read_ods(&ods)]
}

fn number(number: Option<i64>) -> Value {
    number.map_or(Value::Empty, Value::Integer)
}

fn text(text: &str) -> Value {
    if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned()) }
}

fn tidy(row: &TidyRow) -> [Value; 21] {
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
        number(row.line.map(i64::from)),
        text(row.code.as_deref().unwrap_or_default()),
        number(row.page.map(i64::from)),
        number(row.sites_min),
        number(row.sites_max),
        number(row.target_year.map(i64::from)),
        text(&row.doubt),
    ]
}

fn figures(tally: Option<&DocumentTally>) -> [Value; 3] {
    tally.map_or([Value::Empty, Value::Empty, Value::Empty], |tally| {
        let current = tally.current.map_or_else(|| text(&tally.current_text), Value::Integer);
        let whole = |figure: Option<i64>| Value::Integer(figure.expect("a figure"));
        [current, whole(tally.target), whole(tally.gap)]
    })
}

/// The rows of the tables of a section, in the columns of its sheet.
fn rows(section: &SectionPart) -> Vec<Vec<Value>> {
    let (headed, modal) = (
        section.tables.iter().any(|t| !t.headings.is_empty()),
        section.tables.iter().any(|t| t.has_modality),
    );
    let units = section.tables.iter().any(|table| table.has_units);
    let mut rows = Vec::new();
    for table in &section.tables {
        for row in &table.rows {
            let mut cells = Vec::new();
            cells.extend(headed.then(|| text(&table.headings.join(" > "))));
            cells.extend(modal.then(|| text(&row.modality)));
            cells.extend([text(&row.zone), text(&row.zone_name)]);
            cells.extend(figures(Some(&row.sites)));
            cells.extend(units.then(|| figures(row.units.as_ref())).into_iter().flatten());
            cells.extend([text(&row.admissible_text), text(&row.notes.join("\n"))]);
            rows.push(cells);
        }
    }
    rows
}

/// The lines of the contents: each table with its sums.
fn contents(document: &BilanDocument) -> Vec<Vec<Value>> {
    let sections =
        || document.annexes.iter().flat_map(|annex| annex.sections.iter().map(move |part| (annex, part)));
    let units = sections().any(|(_, section)| section.tables.iter().any(|table| table.has_units));
    let mut lines = Vec::new();
    for (annex, section) in sections() {
        let point = if section.numeral.is_empty() { "" } else { ". " };
        let place = format!("{} · {}{point}{}", annex.title, section.numeral, section.title);
        for table in &section.tables {
            let total = table.total.as_ref();
            let mut cells = vec![text(&place), text(&table.headings.join(" > "))];
            cells.push(total.map_or(Value::Empty, |total| text(&total.label)));
            cells.extend(figures(total.map(|total| &total.sites)));
            cells.extend(
                units.then(|| figures(total.and_then(|total| total.units.as_ref()))).into_iter().flatten(),
            );
            cells.push(number(total.map(|total| i64::try_from(total.open).expect("a count"))));
            lines.push(cells);
        }
    }
    lines
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

pub(crate) fn equals_the_view(document: &BilanDocument) {
    let workbook = Workbook::bilan(document);
    for sheets in both(document) {
        assert_eq!(sheets.len(), workbook.sheets.len());
        for (sheet, read) in workbook.sheets.iter().zip(&sheets) {
            same(sheet, read);
        }
        holds(&sheets[1], 4, &contents(document));
        let sections: Vec<_> = document.annexes.iter().flat_map(|annex| &annex.sections).collect();
        for (section, sheet) in sections.iter().zip(sheets.iter().skip(2)) {
            holds(sheet, 4, &rows(section));
        }
        let data = sheets.last().expect("the tidy sheet");
        let tidy: Vec<_> = document.rows.iter().map(|row| tidy(row).to_vec()).collect();
        holds(data, 1, &tidy);
        assert_eq!(data.size(), (document.rows.len() + 1, 21));
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

#[tokio::test]
async fn given_the_same_bilan_when_written_twice_then_the_same_bytes() {
    for document in [small(), demo().await.0] {
        assert_eq!(xlsx::bilan(&document).unwrap(), xlsx::bilan(&document).unwrap());
        assert_eq!(ods::bilan(&document).unwrap(), ods::bilan(&document).unwrap());
    }
}

#[test]
fn given_a_section_when_opened_then_its_header_is_frozen_filtered_and_repeated_in_print() {
    let bytes = xlsx::bilan(&small()).expect("an XLSX");
    let sheet = part(&bytes, "xl/worksheets/sheet3.xml");
    assert!(sheet.contains(r#"<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>"#));
    assert!(sheet.contains(r#"<autoFilter ref="A4:I9"/>"#), "{sheet}");
    assert!(sheet.contains(r#"paperSize="9""#) && sheet.contains(r#"orientation="landscape""#));
    assert!(sheet.contains("&amp;LProjet · Arrêté n° 2019-121 &amp;&amp; suite · Établi à l’acte n° 7 du journal, racine 0000000000000000&amp;Rpage &amp;P sur &amp;N"));
    assert!(part(&bytes, "xl/workbook.xml").contains("'IV. Psychiatrie'!$3:$4</definedName>"));
    let bytes = ods::bilan(&small()).expect("an ODS");
    assert!(part(&bytes, "content.xml").contains(
        r#"table:target-range-address="&apos;IV. Psychiatrie&apos;.A4:&apos;IV. Psychiatrie&apos;.I9""#
    ));
    let settings = part(&bytes, "settings.xml");
    assert!(settings.contains(r#"config:name="VerticalSplitPosition" config:type="int">4<"#));
}

#[test]
fn given_gaps_when_written_then_signed_with_a_true_minus_in_both_files() {
    let xlsx = part(&xlsx::bilan(&small()).unwrap(), "xl/styles.xml");
    assert!(xlsx.contains("+0;\u{2212}0;0"), "{xlsx}");
    let ods = part(&ods::bilan(&small()).unwrap(), "content.xml");
    assert!(ods.contains("<number:text>\u{2212}</number:text>"));
    assert!(ods.contains("office:value=\"-1\"><text:p>\u{2212}1</text:p>"));
}

#[test]
fn given_the_files_when_asked_then_dated_as_the_document_and_titled() {
    let core = part(&xlsx::bilan(&small()).unwrap(), "docProps/core.xml");
    assert!(core.contains("<dc:title>Bilan &amp; « offre »</dc:title>"), "{core}");
    assert!(core.contains(">2019-06-21T00:00:00Z</dcterms:created>"), "{core}");
    let ods = ods::bilan(&small()).unwrap();
    assert!(part(&ods, "meta.xml").contains("<meta:creation-date>2019-06-21T00:00:00</meta:creation-date>"));
    // A program knows an ODS from its first bytes: the media type, uncompressed, in the first entry.
    assert_eq!(ods.get(30..38), Some("mimetype".as_bytes()));
    assert_eq!(ods.get(38..84), Some("application/vnd.oasis.opendocument.spreadsheet".as_bytes()));
}

#[test]
fn given_a_text_that_looks_like_a_formula_when_written_then_a_text_that_stays_one() {
    let document = small();
    for sheets in both(&document) {
        let notes = sheets.iter().find(|sheet| sheet.name == "IV. Psychiatrie").expect("the section");
        assert!(notes.text(7, 8).starts_with("=1+1"));
    }
    let bytes = xlsx::bilan(&document).unwrap();
    assert!(part(&bytes, "xl/styles.xml").contains(r#"quotePrefix="1""#));
    assert!(!part(&bytes, "xl/worksheets/sheet3.xml").contains("<f>"));
    assert!(!part(&ods::bilan(&document).unwrap(), "content.xml").contains("table:formula"));
}

#[test]
fn given_a_control_character_when_written_then_refused_with_its_text() {
    let mut document = small();
    document.summary = "page\u{c}suivante".to_owned();
    for refused in [xlsx::bilan(&document), ods::bilan(&document)] {
        let error = refused.expect_err("no XML holds a form feed");
        assert!(error.to_string().contains("suivante"), "{error}");
    }
}

#[test]
fn given_a_number_beyond_a_cell_when_written_then_refused() {
    let mut document = small();
    document.rows[0].sites_target = Some(i64::MAX);
    assert!(xlsx::bilan(&document).is_err());
}
