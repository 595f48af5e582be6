//! `maillage read report`: the fund's yearly report, and what is none.

use maillage_testing::shared::source;

use crate::kit::{STORE, Workplace, snapshot_of};

const REAL: &str = "sources/fir-hauts-de-france-2023.txt";
const PRINTED: &str = include_str!("../../../../testdata/reports/hauts-de-france-2023-printed.txt");
const REPORT: &str = include_str!("../../../reading/corpus/report/states.txt");
const RIGHT: &str = include_str!("../../../reading/corpus/report/totals_right.txt");

#[test]
fn given_what_is_no_report_when_read_then_one_line_names_it_and_nothing_is_answered() {
    let place = Workplace::new();
    place.write("empty.txt", "");
    place.write("binary.dat", (0..=255_u8).cycle().take(4096).collect::<Vec<_>>());
    place.write("report.pdf", b"%PDF-1.7\n1 0 obj\n");
    place.write("letter.txt", include_str!("../../../reading/corpus/report/letter.txt"));
    place.write("no_amount.txt", include_str!("../../../reading/corpus/report/no_amount.txt"));
    for file in ["empty.txt", "binary.dat", "report.pdf", "letter.txt", "no_amount.txt", "nowhere.txt"] {
        for language in ["fr", "en"] {
            let error = place.fails(2, &["read", "report", file, "--lang", language]);
            assert_eq!(error.lines().count(), 1, "{error}");
            assert!(error.starts_with(file), "{error}");
        }
    }
    assert!(!place.path(STORE).exists(), "reading makes no store");
}

#[test]
fn given_a_report_when_read_then_each_format_in_both_languages() {
    let place = Workplace::new();
    place.write("report.txt", REPORT);
    snapshot_of(
        "read_report",
        &place,
        &[
            &["read", "report", "report.txt", "--format", "csv"],
            &["read", "report", "report.txt", "--format", "table", "--lang", "en"],
            &["read", "report", "report.txt", "--format", "json", "--lang", "en"],
        ],
    );
}

#[test]
fn given_a_report_that_adds_up_when_read_then_no_finding() {
    let place = Workplace::new();
    place.write("report.txt", RIGHT);
    let json = place.json(&["read", "report", "report.txt"]);
    assert_eq!(json["findings"].as_array().map(Vec::len), Some(0), "{}", json["findings"]);
}

/// What holds the reader wherever the published report is not; `maillage-reading` holds each figure to its line.
#[test]
fn given_the_shipped_figures_as_our_own_writer_prints_them_when_read_then_each_amount_and_the_slip_of_the_figures()
 {
    let place = Workplace::new();
    place.write("report.txt", PRINTED);
    let json = place.json(&["read", "report", "report.txt"]);
    let of = |list: &str| json[list].as_array().cloned().unwrap_or_default();
    assert_eq!(of("facts").iter().filter(|fact| fact["unit"] == "EUR").count(), 101);
    let errors: Vec<_> =
        of("findings").into_iter().filter(|finding| finding["severity"] == "error").collect();
    assert_eq!(errors.iter().map(|error| error["rule"].clone()).collect::<Vec<_>>(), ["parts_above_whole"]);
}

#[test]
fn given_the_published_report_when_read_then_its_slips_are_told_and_the_answer_is_given() {
    let Some(report) = source(REAL) else { return };
    let place = Workplace::new();
    place.write("report.txt", report);
    let json = place.json(&["read", "report", "report.txt"]);
    let of = |list: &str| json[list].as_array().cloned().unwrap_or_default();
    assert_eq!(of("facts").iter().filter(|fact| fact["unit"] == "EUR").count(), 115);
    let errors: Vec<_> = of("findings")
        .iter()
        .filter(|finding| finding["severity"] == "error")
        .map(|finding| finding["line"].as_u64().unwrap())
        .collect();
    assert_eq!(errors, [350, 618, 862, 1957, 1987]);
}

const PDF: &[u8] = include_bytes!("../../../../testdata/reports/valombre-2031.pdf");

#[test]
fn given_a_report_as_pdf_when_read_then_each_figure_and_each_finding_has_its_page() {
    let place = Workplace::new();
    place.write("rapport.pdf", PDF);
    let json = place.json(&["read", "report", "rapport.pdf"]);
    let first = &json["facts"][0];
    assert_eq!((&first["page"], &first["mission"], &first["year"]), (&1.into(), &1.into(), &2029.into()));
    assert_eq!(first["value"], "41200000");
    let pages: Vec<_> =
        json["findings"].as_array().into_iter().flatten().map(|told| told["page"].clone()).collect();
    assert_eq!(pages, [2, 3]);
    assert!(json["findings"][0]["because"].as_str().is_some_and(|because| because.contains("(p. 2, l. 48)")));
}

#[test]
fn given_a_report_as_pdf_when_imported_with_a_note_on_another_page_then_refused_with_page_and_line_and_else_recorded()
 {
    let place = Workplace::new();
    place.write("rapport.pdf", PDF);
    let notes = |page: u32| {
        format!(
            "key = \"invented\"\nyear = 2031\ntitle = \"FIR 2031\"\nfigures_at = \"2031-12-31\"\nlicence = \"none\"\nsource = \"invented\"\n\
             [text]\nsha256 = \"{}\"\nlines = 90\n[[amounts]]\npage = {page}\nline = 48\nprinted = \"75 400 000\"\n\
             left_out = {{ fr = \"autre région\", en = \"another region\" }}\n",
            maillage_reading::digest::of(PDF)
        )
    };
    place.write("notes.toml", notes(1));
    let import = ["import", "report", "rapport.pdf", "--notes", "notes.toml", "--region", "32"];
    let refused = place.fails(1, &import);
    assert!(refused.contains("Page 1, ligne 48"), "{refused}");
    place.write("notes.toml", notes(2));
    place.succeeds(&import);
}
