//! Two reports of agencies that do not exist, each figure held against a list written beside it: one of tables in thousands, as
//! Markdown, as the PDF that our own typesetting made of the same words, and as the text which an extractor made of that PDF;
//! one of prose with numbers in words.

use std::fmt::Write as _;

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::report::checks::check;
use maillage_domain::fund::report::finding::ReportRule;
use maillage_domain::fund::report::{Report, TableDoubt};
use maillage_reading::report::read;

const MARKDOWN: &[u8] = include_bytes!("../../../testdata/reports/valombre-2031.md");
const PDF: &[u8] = include_bytes!("../../../testdata/reports/valombre-2031.pdf");
const EXTRACTED: &[u8] = include_bytes!("../../../testdata/reports/valombre-2031.txt");
const OF_TABLES: &str = include_str!("../../../testdata/reports/valombre-2031.csv");
const PROSE: &[u8] = include_bytes!("../../../testdata/reports/hautes-brumes-2032.txt");
const OF_PROSE: &str = include_str!("../../../testdata/reports/hautes-brumes-2032.csv");

fn report(bytes: &[u8]) -> Report {
    read(bytes).expect("it is a report")
}

/// The figures in the columns of the lists.
fn listed(report: &Report) -> String {
    let mut text = "label;value;unit;qualifier;mission;region;year;section\n".to_owned();
    for fact in &report.facts {
        let own = |value: Option<String>| value.unwrap_or_default();
        let belongs = fact.belongs.clone();
        let (mission, year) =
            (belongs.mission.map(|mission| mission.to_string()), belongs.year.map(|year| year.to_string()));
        let (value, unit, qualifier) = (fact.value.normalize(), fact.unit.as_str(), fact.qualifier.as_str());
        let (mission, region, year) = (own(mission), own(belongs.region), own(year));
        writeln!(
            text,
            "{};{value};{unit};{qualifier};{mission};{region};{year};{}",
            fact.label, fact.section
        )
        .expect("a string takes text");
    }
    text
}

fn told(report: &Report) -> Vec<(ReportRule, Severity)> {
    check(report).iter().map(|finding| (finding.rule, finding.severity)).collect()
}

#[test]
fn given_a_report_of_tables_when_read_then_each_cell_with_its_mission_its_region_and_its_year() {
    let report = report(MARKDOWN);
    assert_eq!(listed(&report), OF_TABLES);
    let missions: Vec<_> =
        report.missions.iter().map(|mission| (mission.mission, report.fact(mission.amount).value)).collect();
    let thousands = |number: i64| rust_decimal::Decimal::from(number * 100);
    assert_eq!(
        missions,
        [(1, thousands(449_050)), (2, thousands(932_755)), (3, thousands(529_600))],
        "of the last year"
    );
}

#[test]
fn given_the_same_report_as_pdf_when_read_then_the_same_figures_each_on_its_page() {
    let report = report(PDF);
    assert_eq!(listed(&report), OF_TABLES);
    let pages: Vec<_> = report.facts.iter().map(|fact| fact.page).collect();
    let on = |page: u32| pages.iter().filter(|own| **own == Some(page)).count();
    assert_eq!((on(1), on(2), pages.len()), (31, 24, 55));
    assert!(report.facts.windows(2).all(|pair| pair[0].line <= pair[1].line), "in the order of reading");
    let found = check(&report);
    assert_eq!(found.iter().map(|finding| finding.page).collect::<Vec<_>>(), [Some(2), Some(3)]);
}

#[test]
fn given_a_row_that_does_not_add_up_and_a_table_of_two_units_when_checked_then_both_are_told_and_no_more() {
    for bytes in [MARKDOWN, PDF] {
        let report = report(bytes);
        let expected =
            [(ReportRule::PartsAboveWhole, Severity::Error), (ReportRule::TableUnits, Severity::Warning)];
        assert_eq!(told(&report), expected);
        let [refused] = &report.refused_tables[..] else { panic!("one table") };
        assert_eq!(refused.caption, "Tableau 5 : aides versées (en milliers d’euros)");
        assert_eq!(refused.doubt, TableDoubt::Units { head: "Montant (M€)".to_owned() });
    }
}

#[test]
fn given_a_text_whose_columns_nothing_parts_when_read_then_each_table_is_refused_by_name_and_no_figure_is_wrong()
 {
    let report = report(EXTRACTED);
    assert_eq!(report.facts, []);
    assert!(report.refused_tables.iter().all(|table| table.doubt == TableDoubt::Columns));
    assert_eq!(told(&report), [(ReportRule::TableColumns, Severity::Warning); 5]);
}

#[test]
fn given_a_report_of_prose_when_read_then_each_number_in_words_each_range_and_each_sign() {
    assert_eq!(listed(&report(PROSE)), OF_PROSE);
}
