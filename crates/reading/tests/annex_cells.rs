//! Annexes whose tables are cells, or name their zone above them: every layout that agencies print is read with its right rows,
//! or refused by name.

use maillage_domain::care::annex::{Annex, AnnexRow, ColumnConfidence};
use maillage_domain::care::answer_rule::{AnswerRule, RowKind, RuleFound};
use maillage_domain::care::column::Column;
use maillage_domain::diagnostic::oddity::Oddity;
use maillage_domain::diagnostic::{Code, Diagnostic, Reading};
use maillage_domain::text;
use maillage_reading::annex::{ReadAgainst, read};
use maillage_testing::shared::source;

fn number(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn answer(row: &AnnexRow) -> &'static str {
    row.admissible.map(|yes| if yes { "oui" } else { "non" }).unwrap_or_default()
}

/// A row in the columns of the handed rows: zone, activity, modality, current, minimum, maximum, answer.
fn ranged(annex: &Annex, row: &AnnexRow) -> [String; 7] {
    let activity = annex.tables[row.table].activity.clone();
    let [current, min, max] = [row.sites.current, row.sites.min, row.sites.max].map(number);
    assert_eq!((row.sites.target, row.sites.gap), (None, None), "a bound is no target and no gap");
    [row.zone_name.clone(), activity, row.modality.clone(), current, min, max, answer(row).to_owned()]
}

/// The rows of a table of right rows, apostrophes of one kind.
fn right_rows(csv: &str) -> Option<Vec<[String; 7]>> {
    let bytes = source(csv)?;
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let headers = reader.headers().expect("a header").clone();
    let rows = reader.records().map(|record| {
        let record = record.expect("a row");
        let cell = |names: &[&str]| {
            let at = headers.iter().position(|name| names.contains(&name)).expect("a column");
            record[at].to_owned()
        };
        let current = ["current", "sites_current"];
        [
            &["zone_name"][..],
            &["activity"],
            &["modality"],
            &current,
            &["target_min"],
            &["target_max"],
            &["admissible"],
        ]
        .map(cell)
    });
    Some(rows.collect())
}

fn as_seen(rows: &[[String; 7]]) -> Vec<[String; 7]> {
    rows.iter().map(|row| row.clone().map(|cell| text::as_seen(&cell).replace('’', "'"))).collect()
}

fn reads_as(document: &str, expected: &str) -> Option<Reading<Annex>> {
    let right = right_rows(expected)?;
    let reading = read(&source(document)?, &ReadAgainst::nothing()).expect("it is a bilan");
    let annex = &reading.value;
    let rows: Vec<_> = annex.rows.iter().map(|row| ranged(annex, row)).collect();
    assert_eq!(as_seen(&rows), as_seen(&right), "{document}");
    Some(reading)
}

const FICTIONAL: &str = "data/grand-est-2025/variants/seed1";

#[test]
fn given_one_bilan_by_zones_in_each_form_of_text_when_read_then_its_rows_and_the_planted_faults_with_their_zones()
 {
    for form in ["table.md", "layout.txt", "raw.txt", "ocr-like.md"] {
        let expected = if form == "ocr-like.md" { "expected-ocr-like.csv" } else { "expected.csv" };
        let (document, expected) = (format!("{FICTIONAL}/{form}"), format!("{FICTIONAL}/{expected}"));
        let Some(reading) = reads_as(&document, &expected) else { return };
        let told = reading.diagnostics.iter().filter_map(|told| match &told.oddity {
            Oddity::Row { row, .. } if told.code() != Code::NumberExpected => {
                Some((told.code(), row.zone.as_str()))
            }
            _ => None,
        });
        let planted = [
            (Code::AdmissibleMismatch, "1"),
            (Code::AdmissibleMismatch, "6"),
            (Code::AboveMaximum, "Val-de-Brume"),
        ];
        assert_eq!(told.collect::<Vec<_>>(), planted, "{form}");
        let rules = &reading.value.answer_rules;
        let [RuleFound { rule: AnswerRule::BelowMaximum, agreeing, rows, .. }] = rules.as_slice() else {
            panic!("{form}: {rules:?}")
        };
        assert_eq!(rows - agreeing, 2, "{form}");
        let years = reading.value.rows.iter().map(|row| row.target_year);
        assert!(years.eq([Some(2036); 73]), "{form}");
        assert_eq!(
            reading.value.document.picture_date.map(|day| day.to_string()).as_deref(),
            Some("2033-01-01"),
            "{form}"
        );
    }
}

#[test]
fn given_a_column_of_answers_that_a_recognition_lost_when_read_then_those_answers_are_in_doubt_and_each_is_told()
 {
    let document = format!("{FICTIONAL}/ocr-like.md");
    let Some(reading) = reads_as(&document, &format!("{FICTIONAL}/expected-ocr-like.csv")) else { return };
    let in_doubt = reading.value.rows.iter().filter(|row| !row.doubtful.is_empty());
    assert!(in_doubt.clone().all(|row| row.doubt() == [Column::Admissible] && row.admissible.is_none()));
    let told = reading.diagnostics.iter().filter(|told| told.code() == Code::NumberExpected);
    assert_eq!((in_doubt.count(), told.count()), (17, 17));
}

#[test]
fn given_the_first_pages_of_a_real_bilan_by_zones_when_read_then_the_rows_as_printed_and_what_it_says_of_itself()
 {
    let folder = "data/grand-est-2025";
    let read = reads_as(&format!("{folder}/ocr-first-pages.md"), &format!("{folder}/handed_rows.csv"));
    let Some(reading) = read else { return };
    let document = &reading.value.document;
    assert_eq!((document.region.as_deref(), document.act.as_deref()), (Some("Grand Est"), Some("2025-0182")));
    let days = [document.picture_date, document.window_opens, document.window_closes, document.zone_decision];
    let days = days.map(|day| day.map(|day| day.to_string()).unwrap_or_default());
    assert_eq!(days, ["2025-01-01", "2025-02-01", "2025-04-01", "2023-10-30"]);
    assert_eq!(reading.diagnostics, []);
    let whole = RuleFound { kind: RowKind::Range, rule: AnswerRule::BelowMaximum, agreeing: 32, rows: 32 };
    assert_eq!(reading.value.answer_rules, [whole]);
    let zones: Vec<&str> = reading.value.rows.iter().map(|row| row.zone.as_str()).collect();
    assert_eq!(zones, [["1"; 8], ["2"; 8], ["3"; 8], ["4"; 8]].concat());
}

#[test]
fn given_tables_by_zone_whose_cells_end_their_lines_when_read_then_the_right_rows() {
    let folder = "trials/03-zone-first-layout";
    let Some(reading) = reads_as(&format!("{folder}/zone-first.txt"), &format!("{folder}/expected-txt.csv"))
    else {
        return;
    };
    let zones: Vec<&str> = reading.value.rows.iter().map(|row| row.zone.as_str()).collect();
    assert_eq!(zones, ["1", "1", "1", "1", "1", "1", "2", "2"]);
}

#[test]
fn given_tables_by_activity_with_a_minimum_and_a_maximum_when_read_then_bounds_and_no_gap() {
    let Some(bytes) = source("trials/18-target-min-max/min-max-rows.txt") else { return };
    let reading = read(&bytes, &ReadAgainst::nothing()).expect("it is a bilan");
    let annex = &reading.value;
    let rows: Vec<_> =
        annex.rows.iter().map(|row| (row.zone.clone(), ranged(annex, row)[3..].join(" "))).collect();
    let right = [("1A", "2 2 3 oui"), ("2A", "3 1 3 non"), ("3A", "4 4 4 non")];
    assert_eq!(rows, right.map(|(zone, figures)| (zone.to_owned(), figures.to_owned())));
    assert_eq!(reading.diagnostics, []);
    assert!(annex.rows.iter().all(|row| row.target_year == Some(2028)));
    let columns: Vec<_> =
        annex.tables[0].columns.iter().map(|column| (column.role, column.confidence)).collect();
    let roles = [Column::SitesCurrent, Column::SitesMin, Column::SitesMax, Column::Admissible];
    assert_eq!(columns, roles.map(|role| (role, ColumnConfidence::Certain)));
}

#[test]
fn given_a_bilan_by_zones_as_a_pdf_with_and_without_rulings_when_read_then_its_rows_each_on_its_page() {
    for form in ["annexe-ruled.pdf", "annexe-unruled.pdf"] {
        let (document, expected) = (format!("{FICTIONAL}/{form}"), format!("{FICTIONAL}/expected.csv"));
        let Some(reading) = reads_as(&document, &expected) else { return };
        let pages: Vec<String> =
            reading.value.rows.iter().map(|row| row.place.page.unwrap_or_default().to_string()).collect();
        let table = source(&expected).expect("it stands there");
        let mut right = csv::Reader::from_reader(table.as_slice());
        let right: Vec<String> = right.records().map(|row| row.expect("a row")[0].to_owned()).collect();
        assert_eq!(pages, right, "{form}");
        assert!(reading.value.rows.iter().all(|row| row.place.line.is_none() && row.place.area.is_some()));
        let told: Vec<Code> = reading.diagnostics.iter().map(Diagnostic::code).collect();
        assert_eq!(told, [Code::AdmissibleMismatch, Code::AdmissibleMismatch, Code::AboveMaximum], "{form}");
        assert!(reading.diagnostics.iter().all(|told| told.place.page.is_some()), "{form}");
    }
}
