//! One annex as people really have it, from many extractors and word processors: read with the right rows, or refused by
//! name; never with wrong ones.
//!
//! The trials stand outside the repository; `maillage_testing::shared` says what follows where they do not.

use std::collections::BTreeSet;

use maillage_domain::care::annex::{Annex, AnnexRow, PrintedTally};
use maillage_domain::care::column::Column;
use maillage_domain::diagnostic::oddity::Oddity;
use maillage_domain::diagnostic::{Code, Diagnostic, Reading};
use maillage_domain::text;
use maillage_reading::annex::{LayoutSeen, NotABilan, ReadAgainst, read};
use maillage_testing::shared::source;

fn reading(trial: &str) -> Option<Result<Reading<Annex>, NotABilan>> {
    Some(read(&source(&format!("trials/{trial}"))?, &ReadAgainst::nothing()))
}

/// A row in the words of the trial's own table of right rows.
fn line(annex: &Annex, row: &AnnexRow) -> String {
    let table = &annex.tables[row.table];
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let tally = |tally: PrintedTally| [tally.current, tally.target, tally.gap].map(number).join(",");
    let units = row.units.map_or_else(|| ",,".to_owned(), tally);
    let answer = match row.admissible {
        Some(true) => "oui",
        Some(false) => "non",
        None => "",
    };
    let (annex, section, activity) = (table.annex, &table.section, &table.activity);
    let (modality, zone, name, sites) = (&row.modality, &row.zone, &row.zone_name, tally(row.sites));
    format!("{annex},{section},{activity},{modality},{zone},{name},{sites},{units},{answer}")
}

fn right_rows() -> Option<Vec<String>> {
    rows_of("02-annex-pdf-extractors/expected.csv")
}

/// The rows that a trial says are right.
fn rows_of(trial: &str) -> Option<Vec<String>> {
    let text = String::from_utf8(source(&format!("trials/{trial}"))?).expect("UTF-8");
    Some(text.lines().skip(1).map(|line| line.replace('"', "")).collect())
}

fn lines(annex: &Annex) -> Vec<String> {
    annex.rows.iter().map(|row| line(annex, row)).collect()
}

/// What the trials print alike but for marks that this comparison is not about.
fn without_case_and_accents(lines: &[String]) -> Vec<Vec<String>> {
    lines.iter().map(|line| line.split(',').map(text::key).collect()).collect()
}

const WHOLE: [&str; 13] = [
    "02-annex-pdf-extractors/annex.pdf",
    "02-annex-pdf-extractors/x-raw.txt",
    "02-annex-pdf-extractors/x-pypdf.txt",
    "02-annex-pdf-extractors/x-mupdf.txt",
    "06-word-paste/a-word-tabs.txt",
    "06-word-paste/b-word-tabs-two-level-header.txt",
    "06-word-paste/c-tabs-nbsp.txt",
    "06-word-paste/e-unicode-minus.txt",
    "06-word-paste/f-OUI-NON.txt",
    "06-word-paste/g-markdown.txt",
    "06-word-paste/i-cp1252.txt",
    "06-word-paste/k-mac-cr.txt",
    "06-word-paste/p-crlf-bom.txt",
];

#[test]
fn given_one_annex_from_many_programs_when_read_then_the_same_right_rows() {
    let Some(right) = right_rows() else { return };
    for trial in WHOLE {
        let annex = reading(trial).expect("it stands beside the others").expect("it is a bilan").value;
        assert_eq!(lines(&annex), right, "{trial}");
    }
    for trial in ["06-word-paste/q-no-accents-caps.txt", "06-word-paste/r-ecart-accent.txt"] {
        let annex = reading(trial).expect("it stands beside the others").expect("it is a bilan").value;
        assert_eq!(without_case_and_accents(&lines(&annex)), without_case_and_accents(&right), "{trial}");
    }
}

#[test]
fn given_an_extraction_that_moves_cells_when_read_then_each_row_is_right_or_its_table_refused_by_name() {
    let Some(right) = right_rows() else { return };
    for trial in ["x-layout.txt", "x-plumberlayout.txt"] {
        let trial = format!("02-annex-pdf-extractors/{trial}");
        let reading = reading(&trial).expect("it stands beside the others").expect("some of it is read");
        let given = lines(&reading.value);
        let wrong: Vec<&String> = given.iter().filter(|line| !right.contains(line)).collect();
        assert_eq!(wrong, Vec::<&String>::new(), "{trial}");
        let refused: BTreeSet<&str> = reading
            .diagnostics
            .iter()
            .filter_map(|told| match &told.oddity {
                Oddity::TableRefused { title, .. } => title.split([',', '>']).next().map(str::trim),
                _ => None,
            })
            .collect();
        let lost = right.iter().filter(|line| !given.contains(line));
        let unexplained: Vec<_> =
            lost.filter(|line| !refused.iter().any(|title| line.contains(title))).collect();
        assert_eq!(unexplained, Vec::<&String>::new(), "{trial}: {refused:?}");
    }
}

#[test]
fn given_one_header_under_six_forms_when_read_then_the_same_right_rows_and_nothing_swapped() {
    let Some(right) = rows_of("02-annex-pdf-extractors/header-expected.csv") else { return };
    for form in ["a-plumber", "b-two-lines", "c-one-line-levels", "d-layout", "e-by-line", "f-own-pdf"] {
        let trial = format!("02-annex-pdf-extractors/header-{form}.txt");
        let annex = reading(&trial).expect("it stands beside the others").expect("it is a bilan").value;
        assert_eq!(lines(&annex), right, "{trial}");
    }
}

#[test]
fn given_a_sign_that_was_lost_when_read_then_no_figure_is_made_up_and_each_row_it_was_lost_in_is_told() {
    let Some(right) = right_rows() else { return };
    let trial = |name: &str| reading(&format!("16-signs-lost/{name}.txt"));
    let read = |name: &str| trial(name).expect("it stands beside the others").expect("it is a bilan");
    let negative: Vec<&String> = right.iter().filter(|line| line.contains(",-")).collect();
    let told =
        |reading: &Reading<Annex>| reading.diagnostics.iter().map(Diagnostic::code).collect::<Vec<_>>();
    assert_eq!(negative.len(), 9);
    assert_eq!(told(&read("a-minus-lost")), [Code::GapMismatch; 9]);
    let plus_lost = read("b-plus-lost");
    assert_eq!((lines(&plus_lost.value), told(&plus_lost)), (right.clone(), Vec::new()));
    let parentheses = read("c-parentheses");
    assert_eq!(told(&parentheses), [Code::NumberExpected; 9]);
    let without_gap: Vec<&AnnexRow> =
        parentheses.value.rows.iter().filter(|row| row.sites.gap.is_none()).collect();
    assert_eq!(without_gap.len(), 9);
    assert!(without_gap.iter().all(|row| row.doubt() == [Column::SitesGap]), "{without_gap:?}");
}

#[test]
fn given_a_layout_that_is_not_read_yet_when_read_then_it_is_named() {
    let Some(read) = reading("02-annex-pdf-extractors/x-plain.txt") else { return };
    assert_eq!(read.err(), Some(NotABilan::OtherLayout(LayoutSeen::CellsApart)));
}

#[test]
fn given_accents_dashes_and_ligatures_in_other_characters_when_read_then_the_same_rows() {
    let trial = |name: &str| reading(&format!("07-accents-decomposed/{name}.txt"));
    let Some(reference) = trial("reference-nfc") else { return };
    let reference = reference.expect("it is a bilan");
    assert_eq!(reference.value.rows.len(), 92);
    for name in ["d-endash-zones", "l-nfd", "m-ligatures"] {
        let read = trial(name).expect("it stands beside the others").expect("it is a bilan");
        assert_eq!(read.diagnostics.len(), reference.diagnostics.len(), "{name}");
        let pairs = lines(&read.value).into_iter().zip(lines(&reference.value));
        assert_eq!(pairs.filter(|(read, known)| !text::same(read, known)).collect::<Vec<_>>(), [], "{name}");
        assert_eq!(read.value.rows.len(), 92);
    }
}

#[test]
fn given_a_document_that_contradicts_itself_when_read_then_as_printed() {
    let Some(reading) = reading("17-import-of-a-contradiction/contradiction.txt") else { return };
    let reading = reading.expect("it is a bilan");
    let rows: Vec<_> = reading.value.rows.iter().map(|row| (row.sites.gap, row.admissible)).collect();
    assert_eq!(rows, [(Some(-1), Some(false)), (Some(0), Some(true)), (Some(1), Some(false))]);
    let codes: Vec<Code> = reading.diagnostics.iter().map(Diagnostic::code).collect();
    assert_eq!(codes, [Code::GapMismatch, Code::AdmissibleMismatch, Code::AdmissibleMismatch]);
}

/// The first cells of the rows that a file of right rows has, as [`line`] writes them.
fn rows_of_own_pdf(noun: &str) -> Option<Vec<String>> {
    let bytes = source(&format!("trials/01-own-pdf/expected-{noun}.csv"))?;
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let records = reader.records().map(|record| record.expect("a row"));
    Some(records.map(|record| record.iter().take(13).collect::<Vec<_>>().join(",")).collect())
}

#[test]
fn given_our_own_pdf_as_text_of_many_programs_when_read_then_its_rows_or_refused_by_name_and_no_table_of_inhabitants()
 {
    const EXACT: [&str; 4] = ["pdfplumber", "pdftotext-layout", "pdftotext-raw", "pymupdf"];
    for noun in ["chirurgie", "irm"] {
        let Some(right) = rows_of_own_pdf(noun) else { return };
        for program in ["pdfplumber", "pdftotext-layout", "pdftotext-raw", "pdftotext", "pymupdf", "pypdf"] {
            let read =
                reading(&format!("01-own-pdf/{noun}-{program}.txt")).expect("it stands beside the others");
            match read {
                Ok(reading) => assert_eq!(lines(&reading.value), right, "{noun} {program}"),
                Err(refused) => {
                    assert!(matches!(refused, NotABilan::OtherLayout(_)), "{noun} {program}: {refused:?}");
                    assert!(noun == "irm" || !EXACT.contains(&program), "{noun} {program}: {refused:?}");
                }
            }
        }
    }
}

#[test]
fn given_a_sum_below_rows_when_read_then_it_is_none_and_what_follows_is_of_another_table() {
    let text = "ANNEXE 1\n\nBILAN AU 1er MARS 2024\n\nI. Médecine6\n\nZONES Implantations actuelles Implantations cibles Ecart Demandes nouvelles recevables\n1C - Brest 3 4 1 Oui\n2C - Vannes 1 1 0 Non\nEnsemble, 2 zones 4 5 +1\n6\nUne note de la médecine.\nII. Chirurgie\nZONES Implantations actuelles Implantations cibles Ecart Demandes nouvelles recevables\n1C - Brest 2 2 0 Non\n\nFait à Rennes\n";
    let annex = read(text.as_bytes(), &ReadAgainst::nothing()).expect("it is a bilan").value;
    assert_eq!(annex.rows.len(), 3);
    let titles: Vec<&str> = annex.tables.iter().map(|table| table.activity.as_str()).collect();
    assert_eq!(titles, ["Médecine", "Chirurgie"]);
}

#[test]
fn given_a_zone_that_is_named_as_a_sum_when_no_rows_are_added_up_in_it_then_it_is_a_row() {
    let bilan = |rows: &str| {
        let text = format!(
            "ANNEXE 1\n\nBILAN AU 1er MARS 2024\n\nI. Médecine\n\nZONES Implantations actuelles Implantations cibles Ecart Demandes nouvelles recevables\n{rows}\nII. Chirurgie\n\nZONES Implantations actuelles Implantations cibles Ecart Demandes nouvelles recevables\n1C - Brest 2 2 0 Non\n\nFait à Rennes\n"
        );
        read(text.as_bytes(), &ReadAgainst::nothing()).expect("it is a bilan").value.rows.len()
    };
    assert_eq!(bilan("Ensemble de la région 1 1 0 Non"), 2);
    assert_eq!(bilan("Bretagne 3 4 1 Oui\nVannes 1 1 0 Non\nEnsemble du littoral 2 2 0 Non"), 4);
    assert_eq!(bilan("Bretagne 3 4 1 Oui\nVannes 1 1 0 Non\nEnsemble de la région 4 5 1 Oui"), 3);
    assert_eq!(bilan("Bretagne 3 4 1 Oui\nVannes 1 1 0 Non\nSous-total 4 5 1\nTotal 4 5 1"), 3);
}
