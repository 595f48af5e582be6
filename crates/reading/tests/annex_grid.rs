//! Tables of cells built by hand: what their headers and rows settle is read, what they leave open is refused by name, and a
//! reading of a picture is a figure only where something bears it out.

use maillage_documents::{
    Area, Block, Cell, Confidence, Document, Format, Line, Page, Place, Span, Table, TableKind,
};
use maillage_domain::care::annex::{Annex, ColumnEvidence};
use maillage_domain::care::cell_answer::CellAnswer;
use maillage_domain::care::cells_answered::AnsweredCell;
use maillage_domain::care::column::Column;
use maillage_domain::diagnostic::column_doubt::ColumnDoubt;
use maillage_domain::diagnostic::oddity::Oddity;
use maillage_domain::diagnostic::{Code, Diagnostic, Reading};
use maillage_domain::digest::Digest;
use maillage_reading::annex::{LayoutSeen, NotABilan, ReadAgainst, read_document};
use proptest::prelude::*;

fn area(top: f32) -> Area {
    Area { left: 10.0, top, right: 50.0, bottom: top + 9.5 }
}

/// The box of a cell of a table.
fn cell(row: u32, column: u32) -> Area {
    let number = |number: u32| f32::from(u8::try_from(number).expect("few"));
    let (top, left) = (area(number(row) * 20.0), 10.0 + 40.0 * number(column));
    Area { left, right: left + 40.0, ..top }
}

/// A line; its height is that of a text.
fn line(text: &str) -> Block {
    let place = Place::Box { page: 3, area: area(1.0) };
    Block::Line(Line { text: text.to_owned(), place, height: None, confidence: Confidence::CERTAIN })
}

/// A table of rows whose cells stand between bars; `?88` behind a text tells how surely it was read.
fn table(rows: &[&str]) -> Block {
    let cells: Vec<Cell> = (0_u32..)
        .zip(rows)
        .flat_map(|(row, texts)| {
            (0_u32..).zip(texts.split('|')).map(move |(column, text)| {
                let (text, sureness) = text.split_once('?').unwrap_or((text, "100"));
                Cell {
                    rows: Span::one(row),
                    columns: Span::one(column),
                    text: text.trim().to_owned(),
                    value: None,
                    place: Place::Box { page: 3, area: cell(row, column) },
                    confidence: Confidence::new(sureness.trim().parse().expect("hundredths")),
                }
            })
        })
        .collect();
    let columns = cells.iter().map(|cell| cell.columns.last + 1).max().unwrap_or_default();
    let rows = u32::try_from(rows.len()).expect("few rows");
    Block::Table(Table { kind: TableKind::Ruled, rows, columns, cells })
}

fn read(blocks: Vec<Block>) -> Result<Reading<Annex>, NotABilan> {
    read_answered(blocks, &[])
}

/// The same with what people answered of doubtful cells.
fn read_answered(blocks: Vec<Block>, answers: &[AnsweredCell]) -> Result<Reading<Annex>, NotABilan> {
    let page = Page { number: 3, name: None, area: None, blocks };
    let document = Document { format: Format::Scan, pages: vec![page], hidden: Vec::new() };
    read_document(&document, Digest::ZERO, &ReadAgainst { answers, ..ReadAgainst::nothing() })
}

fn rows(annex: &Annex) -> Vec<String> {
    let number = |number: Option<i64>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
    let rows = annex.rows.iter().map(|row| {
        let sites = row.sites;
        let figures = [sites.current, sites.target, sites.gap, sites.min, sites.max].map(number).join(" ");
        let activity = &annex.tables[row.table].activity;
        let answer = row.admissible.map_or("-", |yes| if yes { "oui" } else { "non" });
        format!("{}/{activity}/{}: {figures} {answer}", row.zone, row.modality)
    });
    rows.collect()
}

fn doubts(reading: &Reading<Annex>) -> Vec<(&str, ColumnDoubt)> {
    let refused = reading.diagnostics.iter().filter_map(|told| match &told.oddity {
        Oddity::TableRefused { title, doubt } => Some((title.as_str(), *doubt)),
        _ => None,
    });
    refused.collect()
}

const FLAT: &str = "Zone | Activité | Modalité | Autorisées | Cible | Écart | Demandes recevables";

#[test]
fn given_zone_and_activity_in_columns_when_read_then_a_table_for_each_activity_and_totals_are_no_rows() {
    let flat = [
        FLAT,
        "1C - Brest | Chirurgie | HC | 3 | 4 | 1 | Oui",
        "2C - Vannes | Chirurgie | HC | 2 | 2 | 0 | Non",
        "1C - Brest | Médecine | HAD | 1 | 1 | 0 | Non",
        "Total | | | 6 | 7 | 1 | ",
    ];
    let annex = read(vec![table(&flat)]).expect("it is a bilan").value;
    assert_eq!(
        rows(&annex),
        [
            "1C/Chirurgie/HC: 3 4 1 - - oui",
            "2C/Chirurgie/HC: 2 2 0 - - non",
            "1C/Médecine/HAD: 1 1 0 - - non"
        ]
    );
    assert_eq!(annex.tables.len(), 2);
}

#[test]
fn given_a_zone_of_a_table_that_is_named_as_a_sum_when_no_rows_are_added_up_in_it_then_it_is_a_row() {
    let named = |rows: &[&str]| -> Vec<String> {
        let table = table(&[&["Zone | Autorisées | Cible | Écart | Demandes recevables"], rows].concat());
        let annex = read(vec![line("II. Chirurgie"), table]).expect("it is a bilan").value;
        rows_of_names(&annex)
    };
    assert_eq!(named(&["Ensemble de la région | 1 | 1 | 0 | Non"]), ["Ensemble de la région"]);
    let (one, two) = ("1C - Brest | 3 | 4 | 1 | Oui", "2C - Vannes | 2 | 2 | 0 | Non");
    assert_eq!(named(&[one, two, "Ensemble | 5 | 6 | 1 | Oui"]), ["1C", "2C"]);
    assert_eq!(named(&[one, two, "Ensemble | 9 | 9 | 0 | Oui"]), ["1C", "2C"], "zones have codes here");
    let (one, two) = ("Brest | 3 | 4 | 1 | Oui", "Vannes | 2 | 2 | 0 | Non");
    assert_eq!(named(&[one, two, "Ensemble | 5 | 6 | 1 | Oui"]), ["Brest", "Vannes"]);
    assert_eq!(named(&[one, two, "Ensemble du littoral | 1 | 1 | 0 | Non"]).len(), 3);
    let flat = |last: &str| {
        let rows = [FLAT, "1C - Brest | Chirurgie | HC | 1 | 1 | 0 | Non", last];
        read(vec![table(&rows)]).expect("it is a bilan").value.rows.len()
    };
    assert_eq!(flat("Ensemble de la région | Médecine | HAD | 1 | 1 | 0 | Non"), 2, "of another activity");
    assert_eq!(flat("Total | | | 1 | 1 | 0 | "), 1);
}

fn rows_of_names(annex: &Annex) -> Vec<String> {
    annex.rows.iter().map(|row| row.zone.clone()).collect()
}

#[test]
fn given_columns_in_another_order_or_fewer_when_read_then_by_their_words() {
    let bilan = |rows: &[&str]| read(vec![line("II. Chirurgie"), table(rows)]).expect("it is a bilan").value;
    let other = bilan(&["Recevable | Écart | Cible | Existant | Zone", "Oui | 1 | 4 | 3 | 1C - Brest"]);
    assert_eq!(rows(&other), ["1C/Chirurgie/: 3 4 1 - - oui"]);
    let fewer = bilan(&[
        "Zone | Implantations autorisées | Objectif 2028",
        "1C - Brest | 3 | 4",
        "2C - Vannes | 1 | 1",
    ]);
    assert_eq!(rows(&fewer), ["1C/Chirurgie/: 3 4 - - - -", "2C/Chirurgie/: 1 1 - - - -"]);
    assert_eq!(fewer.rows[0].target_year, Some(2028));
}

#[test]
fn given_one_column_without_a_title_when_the_rows_settle_it_then_read_else_refused() {
    let bilan = |rows: &[&str]| read(vec![line("II. Chirurgie"), table(rows)]);
    let header = "Zone | Autorisées | | Écart | Recevable";
    let settled = bilan(&[header, "1C - Brest | 3 | 4 | 1 | Oui", "2C - Vannes | 2 | 1 | -1 | Non"]);
    let annex = settled.expect("the rows settle it").value;
    assert_eq!(rows(&annex), ["1C/Chirurgie/: 3 4 1 - - oui", "2C/Chirurgie/: 2 1 -1 - - non"]);
    assert!(annex.tables[0].columns.iter().all(|column| column.evidence == ColumnEvidence::Rows));
    let open = bilan(&["Zone | Autorisées | ", "1C - Brest | 3 | 4", "2C - Vannes | 2 | 1"]);
    assert_eq!(open.err(), Some(NotABilan::OtherLayout(LayoutSeen::HeaderUnsettled)));
}

#[test]
fn given_tables_of_other_things_when_read_then_no_rows_and_no_word_of_them() {
    let blocks = vec![
        line("II. Chirurgie"),
        table(&["Zone | Autorisées | Cible", "1C - Brest | 3 | 4"]),
        line("Zones et population"),
        table(&["Zone | Communes | Population", "1C - Brest | 12 | 258238"]),
    ];
    let reading = read(blocks).expect("it is a bilan");
    assert_eq!(rows(&reading.value).len(), 1);
    assert_eq!(doubts(&reading), []);
}

#[test]
fn given_a_table_of_one_zone_whose_header_tells_two_targets_when_read_then_it_alone_is_refused_by_its_title()
{
    let blocks = vec![
        line("Zone de référence n°1 Nord"),
        table(&["| Autorisées | Minimum | Maximum | Recevable", "Psychiatrie | 1 | 1 | 2 | Oui"]),
        line("Zone de référence n°2 Sud"),
        table(&["| Autorisées | Cible | Cible | Recevable", "Psychiatrie | 1 | 1 | 2 | Oui"]),
    ];
    let reading = read(blocks).expect("one of them is read");
    assert_eq!(rows(&reading.value), ["1/Psychiatrie/: 1 - - 1 2 oui"]);
    let doubt = ColumnDoubt::HeaderUnsettled { named: 3, numbers: 3 };
    assert_eq!(doubts(&reading), [("Zone de référence n°2 Sud", doubt)]);
}

#[test]
fn given_rows_of_which_nothing_says_the_zone_when_read_then_refused() {
    let nowhere = read(vec![table(&["Établissement | Autorisées | Cible", "Clinique | 3 | 4"])]);
    assert_eq!(nowhere.err(), Some(NotABilan::OtherLayout(LayoutSeen::NoZone)));
}

#[test]
fn given_a_label_torn_from_its_row_when_read_then_the_table_is_refused() {
    let torn = ["Zone | Autorisées | Cible", "1C - Brest | 3 | 4", "2C - Vannes | 1 | 1", "maritime | 2 | 2"];
    let read = read(vec![line("II. Chirurgie"), table(&torn)]);
    assert_eq!(read.err(), Some(NotABilan::OtherLayout(LayoutSeen::NoZone)));
}

const RANGES: &str = "| Autorisées | Minimum | Maximum | Recevable";

/// The rows of a table of one zone, below three whose answers follow the maximum.
fn ranged(row: &str) -> Reading<Annex> {
    let own = [
        RANGES,
        "Chirurgie | 1 | 1 | 2 | OUI",
        "Médecine | 2 | 1 | 2 | NON",
        "Greffe | 0 | 0 | 1 | OUI",
        row,
    ];
    read(vec![line("Zone de référence n°1 Nord"), table(&own)]).expect("it is a bilan")
}

fn last(reading: &Reading<Annex>) -> (String, Vec<Column>, Vec<Code>) {
    let row = reading.value.rows.last().expect("a row");
    let text = rows(&reading.value).pop().expect("a row");
    let told = reading.diagnostics.iter().filter(|told| told.code() != Code::IdentityMissing);
    (text, row.doubt(), told.map(Diagnostic::code).collect())
}

#[test]
fn given_a_reading_that_nothing_bears_out_when_read_then_its_cell_is_empty_and_told_with_page_and_box() {
    let reading = ranged("SSR | 1 | 4 ?30 | 4 | OUI");
    let (text, doubt, told) = last(&reading);
    assert_eq!(text, "1/SSR/: 1 - - - 4 oui");
    assert_eq!((doubt, told), (vec![Column::SitesMin], vec![Code::CellDoubtful]));
    let place =
        reading.diagnostics.iter().find(|told| told.code() == Code::CellDoubtful).expect("it is told").place;
    let found = place.area.map(|area| (area.left, area.top, area.right, area.bottom));
    assert_eq!((place.page, found), (Some(3), Some((90, 80, 130, 90))));
}

#[test]
fn given_a_reading_on_which_two_sources_agree_when_the_answer_follows_from_it_then_it_stands_else_not() {
    assert_eq!(
        last(&ranged("SSR | 1 | 1 | 4 ?88 | OUI")),
        ("1/SSR/: 1 - - 1 4 oui".to_owned(), vec![], vec![])
    );
    let against = last(&ranged("SSR | 1 | 1 | 4 ?88 | NON"));
    assert_eq!(against.0, "1/SSR/: 1 - - 1 - non");
    assert_eq!((against.1, against.2), (vec![Column::SitesMax], vec![Code::CellDoubtful]));
}

#[test]
fn given_a_row_that_contradicts_itself_when_read_then_what_is_not_firm_is_in_doubt_and_what_is_stands_as_printed()
 {
    let blurred = last(&ranged("SSR | 2 ?95 | 1 | 2 | OUI"));
    assert_eq!((blurred.0.as_str(), blurred.1), ("1/SSR/: - - - 1 2 oui", vec![Column::SitesCurrent]));
    let firm = last(&ranged("SSR | 2 ?98 | 1 ?98 | 2 ?98 | OUI ?97"));
    assert_eq!((firm.0.as_str(), firm.2), ("1/SSR/: 2 - - 1 2 oui", vec![Code::AdmissibleMismatch]));
}

#[test]
fn given_a_gap_when_it_bears_a_blurred_figure_out_then_the_figure_stands() {
    let bilan = |row: &str| {
        let rows =
            ["Zone | Autorisées | Cible | Écart", "1C - Brest | 3 | 4 | 1", "2C - Vannes | 2 | 2 | 0", row];
        read(vec![line("II. Chirurgie"), table(&rows)]).expect("it is a bilan").value
    };
    assert_eq!(rows(&bilan("3C - Lorient | 1 ?30 | 3 | 2"))[2], "3C/Chirurgie/: 1 3 2 - - -");
    assert_eq!(rows(&bilan("3C - Lorient | 4 ?30 | 3 | 2"))[2], "3C/Chirurgie/: - 3 2 - - -");
}

/// The doubtful cells of a reading, each with the answer that `say` gives.
fn answers(annex: &Annex, say: impl Fn(&str, Column) -> Option<CellAnswer>) -> Vec<AnsweredCell> {
    let cells = annex.rows.iter().flat_map(|row| row.doubtful.iter().map(move |cell| (row, cell)));
    let said = cells.filter_map(|(row, cell)| {
        let answer = say(&annex.subject(row), cell.column)?;
        Some(AnsweredCell { cell: annex.cell_name(row, cell), read: cell.seen.clone(), answer })
    });
    said.collect()
}

/// A table of one zone whose last two rows have doubtful cells.
fn blurred() -> Vec<Block> {
    let own = [
        RANGES,
        "Chirurgie | 1 | 1 | 2 | OUI",
        "Médecine | 2 | 1 | 2 | NON",
        "Greffe | 0 | 0 | 1 | OUI",
        "SSR | 1 | 4 ?30 | 4 | OUI",
        "HAD | | 1 | 2 | NON ?30",
    ];
    vec![line("Zone de référence n°1 Nord"), table(&own)]
}

#[test]
fn given_answers_to_doubtful_cells_when_read_then_they_stand_as_printed_and_no_doubt_is_told_of_them() {
    let annex = read(blurred()).expect("a bilan").value;
    let said = answers(&annex, |activity, column| match (activity, column) {
        ("SSR", Column::SitesMin) => Some(CellAnswer::Number(1)),
        ("HAD", Column::SitesCurrent) => Some(CellAnswer::NothingPrinted),
        ("HAD", Column::Admissible) => Some(CellAnswer::Admissible(false)),
        _ => None,
    });
    assert_eq!(said.iter().map(|said| said.read.as_str()).collect::<Vec<_>>(), ["4", "", "NON"]);
    let reading = read_answered(blurred(), &said).expect("a bilan");
    assert_eq!(rows(&reading.value)[3..], ["1/SSR/: 1 - - 1 4 oui", "1/HAD/: - - - 1 2 non"]);
    assert_eq!(last(&reading).1, []);
    assert_eq!(last(&reading).2, []);
}

#[test]
fn given_answers_whose_cells_another_engine_measures_or_reads_otherwise_when_read_then_they_stand_and_what_differs_is_told()
 {
    let annex = read(blurred()).expect("a bilan").value;
    let mut said = answers(&annex, |activity, column| match (activity, column) {
        ("SSR", Column::SitesMin) => Some(CellAnswer::Number(1)),
        ("HAD", Column::Admissible) => Some(CellAnswer::Admissible(false)),
        _ => None,
    });
    for area in said.iter_mut().filter_map(|said| said.cell.place.area.as_mut()) {
        (area.left, area.top) = (area.left + 1, area.top + 1);
    }
    let sure = ["SSR | 1 | 2 | 4 | OUI", "HAD | 2 | 1 | 2 | NON"];
    let own = [RANGES, "Chirurgie | 1 | 1 | 2 | OUI", "Médecine | 2 | 1 | 2 | NON", sure[0], sure[1]];
    let blocks = || vec![line("Zone de référence n°1 Nord"), table(&own)];
    // The rows of this table stand a row higher: one answer falls on a row that says so, the other below the table.
    let moved = read_answered(blocks(), &said).expect("a bilan");
    assert_eq!(last(&moved).2, [Code::AnswerUnplaced]);
    for area in said.iter_mut().filter_map(|said| said.cell.place.area.as_mut()) {
        (area.top, area.bottom) = (area.top - 20, area.bottom - 20);
    }
    let reading = read_answered(blocks(), &said).expect("a bilan");
    assert_eq!(rows(&reading.value)[2..], ["1/SSR/: 1 - - 1 4 oui", "1/HAD/: 2 - - 1 2 non"]);
    assert_eq!(last(&reading).2, [Code::AnswerPreferred]);
}

#[test]
fn given_an_answer_that_contradicts_its_row_when_read_then_it_stands_and_the_contradiction_is_told() {
    let annex = read(blurred()).expect("a bilan").value;
    let said = answers(&annex, |activity, _| (activity == "SSR").then_some(CellAnswer::Number(7)));
    let reading = read_answered(blurred(), &said).expect("a bilan");
    assert_eq!(rows(&reading.value)[3], "1/SSR/: 1 - - 7 4 oui");
    let told: Vec<_> = reading.diagnostics.iter().map(Diagnostic::code).collect();
    assert!(told.contains(&Code::BoundsReversed), "{told:?}");
}

#[test]
fn given_a_cell_that_nobody_can_read_when_answered_so_then_it_stays_in_doubt() {
    let annex = read(blurred()).expect("a bilan").value;
    let said = answers(&annex, |_, _| Some(CellAnswer::Illegible));
    let reading = read_answered(blurred(), &said).expect("a bilan");
    assert_eq!((said.len(), &reading.value), (3, &annex));
}

proptest! {
    #[test]
    fn given_doubtful_cells_with_one_agreeing_value_when_answered_with_it_then_neither_doubt_nor_contradiction(
        figures in prop::collection::vec((0_u32..9, -3_i64..4, 0_usize..5), 1..8),
    ) {
        // Each row holds together; one of its cells is blurred, or none.
        let row = |(rank, (current, gap, blurred)): (usize, &(u32, i64, usize))| {
            let (current, gap) = (i64::from(*current), (*gap).max(-i64::from(*current)));
            let answer = if gap > 0 { "Oui" } else { "Non" }.to_owned();
            let mut cells = [current.to_string(), (current + gap).to_string(), gap.to_string(), answer];
            if let Some(cell) = cells.get_mut(*blurred) {
                *cell = "9 ?30".to_owned();
            }
            format!("{}C - Lieu | {}", rank + 10, cells.join(" | "))
        };
        let header = "Zone | Autorisées | Cible | Écart | Demandes recevables".to_owned();
        let firm = ["1C - Brest | 3 | 4 | 1 | Oui", "2C - Vannes | 2 | 2 | 0 | Non", "3C - Rennes | 2 | 1 | -1 | Non"];
        let lines: Vec<String> = std::iter::once(header)
            .chain(firm.map(ToOwned::to_owned))
            .chain(figures.iter().enumerate().map(row))
            .collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let blocks = || vec![line("II. Chirurgie"), table(&lines)];
        let annex = read(blocks()).expect("a bilan").value;
        let cells = annex.rows.iter().flat_map(|row| row.doubtful.iter().map(move |cell| (row, cell)));
        let said: Vec<AnsweredCell> = cells
            .map(|(row, cell)| {
                let agreeing = annex.figures(row).agreeing(cell.column, &annex.answer_rules);
                let answer = agreeing.unique().expect("three cells of a row give the fourth");
                AnsweredCell { cell: annex.cell_name(row, cell), read: cell.seen.clone(), answer }
            })
            .collect();
        let reading = read_answered(blocks(), &said).expect("a bilan");
        prop_assert!(reading.value.rows.iter().all(|row| row.doubtful.is_empty()), "{:?}", reading.value.rows);
        let told: Vec<_> = reading.diagnostics.iter().map(Diagnostic::code).filter(|code| *code != Code::IdentityMissing).collect();
        prop_assert!(told.is_empty(), "{told:?}");
    }
}

/// A line of a height.
fn printed(text: &str, height: f32, top: f32) -> Block {
    let place = Place::Box { page: 3, area: area(top) };
    Block::Line(Line { text: text.to_owned(), place, height: Some(height), confidence: Confidence::CERTAIN })
}

#[test]
fn given_footnotes_of_a_title_and_of_a_label_when_read_then_notes_of_their_table_with_their_place() {
    let header = "ZONES|Implantations actuelles|Implantations cibles|Écart";
    let blocks = |rows: [&str; 2]| table(&[&[header], &rows[..]].concat());
    let reading = read(vec![
        printed("Une longue phrase du document, qui en fait le corps, et plus encore", 11.0, 10.0),
        printed("II. Chirurgie6", 12.0, 20.0),
        blocks(["1A - Nord|1|1|0", "2A - Suda|1|2|1"]),
        printed("6 Le titulaire peut", 7.0, 300.0),
        printed("demander davantage.", 7.0, 310.0),
        printed("a Dont un site saisonnier.", 7.0, 320.0),
        printed("III. Périnatalité", 12.0, 400.0),
        blocks(["1A - Nord|1|1|0", "2A - Sud|1|2|1"]),
    ]);
    let annex = reading.expect("it is a bilan").value;
    let notes = |at: usize| -> Vec<(&str, Option<u32>)> {
        annex.tables[at].notes.iter().map(|note| (note.text.as_str(), note.place.page)).collect()
    };
    let first = [("Le titulaire peut demander davantage.", Some(3)), ("Dont un site saisonnier.", Some(3))];
    assert_eq!((notes(0), notes(1)), (first.to_vec(), Vec::new()));
    assert_eq!(annex.tables[0].activity, "Chirurgie");
    let borne: Vec<&[String]> = annex.rows.iter().map(|row| row.notes.as_slice()).collect();
    assert_eq!(borne[1], ["Dont un site saisonnier."]);
    assert_eq!((borne[0].len(), annex.rows[1].zone_name.as_str()), (0, "Sud"));
}
