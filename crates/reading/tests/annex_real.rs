//! The annexes of Hauts-de-France of 2019, read whole and compared with figures counted by other means.
//!
//! The source stands outside the repository; `maillage_testing::shared` says what follows where it does not.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

use maillage_domain::bilingual::Language;
use maillage_domain::care::annex::{Annex, AnnexRow, PrintedTally};
use maillage_domain::diagnostic::{Code, Diagnostic, Reading, Severity};
use maillage_reading::annex::{KnownRegion, NotABilan, ReadAgainst, read};
use maillage_reading::{digest, reference};
use maillage_testing::shared::source;
use maillage_views::diagnostic::DiagnosticView;
use maillage_views::words::Words;

/// The digest of all figures: line, numbers in the printed order, answer; one row a line. Computed once by a regular
/// expression over the raw text, apart from this reader.
const FIGURES: &str = "16b14bbd431efbea9a17b277cec53817f23ef08cde1cc8383f4aeed0fcb680ea";

const SOURCE: &str = "sources/bilan-hauts-de-france-2019.txt";

fn data(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data").join(path);
    std::fs::read_to_string(path).expect("the repository carries its reference data")
}

/// What the repository's own reference data knows.
fn with_known<T>(act: impl FnOnce(&ReadAgainst<'_>) -> T) -> T {
    let nomenclature =
        reference::nomenclature(&data("nomenclature/2019.toml")).expect("the nomenclature reads");
    let territory =
        reference::territory(&data("zones/hauts-de-france-2017-06-15.toml")).expect("the zones read");
    let assignment = nomenclature
        .lines
        .iter()
        .filter_map(|line| Some((line.code.clone(), territory.zone_set_of(&line.code)?.id.clone())))
        .collect();
    let region =
        KnownRegion { region: territory.region.clone(), zone_sets: territory.zone_sets.clone(), assignment };
    act(&ReadAgainst { nomenclatures: &[nomenclature], regions: &[region], answers: &[] })
}

fn real() -> Option<Reading<Annex>> {
    Some(read(&source(SOURCE)?, &ReadAgainst::nothing()).expect("it is a bilan"))
}

fn figures(annex: &Annex) -> String {
    let cell = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
    annex.rows.iter().fold(String::new(), |mut text, row| {
        let sites = row.sites;
        let numbers = match row.units {
            None => vec![sites.current, sites.target, sites.gap],
            Some(units) => {
                vec![sites.current, units.current, sites.target, units.target, sites.gap, units.gap]
            }
        };
        let numbers: Vec<String> = numbers.into_iter().map(cell).collect();
        let answer = if row.admissible == Some(true) { "oui" } else { "non" };
        writeln!(text, "{};{};{answer}", row.place.line.unwrap_or_default(), numbers.join(","))
            .expect("a string takes text");
        text
    })
}

fn sort(diagnostics: &[Diagnostic]) -> Vec<(Code, Severity, u32)> {
    diagnostics.iter().map(|d| (d.code(), d.severity(), d.place.line.unwrap_or_default())).collect()
}

const TRUE_FAULTS: [(Code, Severity, u32); 3] = [
    (Code::LegendMismatch, Severity::Info, 557),
    (Code::HeadingNumberRepeated, Severity::Info, 918),
    (Code::HeaderMismatch, Severity::Warning, 3307),
];

#[test]
fn given_the_real_annexes_when_read_then_every_figure_stands() {
    let Some(reading) = real() else { return };
    let annex = reading.value;
    assert_eq!((annex.tables.len(), annex.rows.len()), (72, 1_229));
    assert_eq!(annex.rows.iter().filter(|row| row.units.is_some()).count(), 70);
    assert_eq!(annex.rows.iter().filter(|row| row.admissible == Some(true)).count(), 24);
    assert!(annex.rows.iter().all(|row| row.admissible.is_some()));
    let negative: Vec<i64> = annex
        .rows
        .iter()
        .filter(|row| row.units.is_none())
        .filter_map(|row| row.sites.gap)
        .filter(|gap| *gap < 0)
        .collect();
    assert_eq!((negative.len(), negative.iter().min()), (15, Some(&-2)));
    let digest = digest::of(figures(&annex).as_bytes());
    assert_eq!(digest.to_string(), FIGURES);
}

#[test]
fn given_the_real_annexes_when_read_then_only_its_true_faults_are_told() {
    let Some(reading) = real() else { return };
    assert_eq!(sort(&reading.diagnostics), TRUE_FAULTS);
    let legend = &reading.diagnostics[0];
    for (language, place) in [(Language::French, "ligne 525"), (Language::English, "line 525")] {
        let legend = DiagnosticView::new(legend, Words::new(language)).message;
        for word in ["HdJ, HdN, Post cure, CdC", "HC, HJ, HN, PFT, AT, CC", place] {
            assert!(legend.contains(word), "{legend}");
        }
    }
}

#[test]
fn given_the_real_annexes_when_read_then_their_identity() {
    let Some(reading) = real() else { return };
    let document = reading.value.document;
    assert_eq!(document.region.as_deref(), Some("Hauts-de-France"));
    assert_eq!(document.act.as_deref(), Some("2019-121"));
    assert_eq!(document.raa.as_deref(), Some("R32-2019-06-26-014"));
    let days = [document.picture_date, document.window_opens, document.window_closes, document.zone_decision];
    let days: Vec<String> = days.into_iter().map(|day| day.expect("printed").to_string()).collect();
    assert_eq!(days, ["2019-06-21", "2019-07-16", "2019-10-10", "2017-06-15"]);
}

/// Zone, name, modality, current, target, gap, units, answer, notes of the row at a line.
fn row(annex: &Annex, line: u32) -> &AnnexRow {
    annex.rows.iter().find(|row| row.place.line == Some(line)).expect("a row at that line")
}

fn tally(current: i64, target: i64, gap: i64) -> PrintedTally {
    PrintedTally { current: Some(current), target: Some(target), gap: Some(gap), ..PrintedTally::default() }
}

/// One row of each quirk, checked by hand against the source.
#[test]
fn given_the_quirks_of_the_real_annexes_when_read_then_as_printed() {
    let Some(reading) = real() else { return };
    let annex = reading.value;
    let golden = [
        // The first row; a plain row with a plus.
        (81, "1A", "Dunkerquois - Flandre maritime", tally(3, 3, 0), false),
        (249, "15A", "Arrageois", tally(2, 3, 1), true),
        // The greatest negative gap.
        (185, "21A", "Péronne - St Quentin - Hirson", tally(5, 3, -2), false),
        // Zones whose labels stand above their modalities, on one to three lines.
        (557, "1B", "Métropole Flandres", tally(22, 23, 1), true),
        (600, "3B", "Pas de Calais", tally(4, 4, 0), false),
        (626, "5B", "Oise", tally(6, 10, 4), true),
        // A plus and a space.
        (761, "6B", "Aisne", tally(4, 7, 3), true),
        // A leading space, an en dash, other header orders.
        (834, "21A", "Péronne - St Quentin - Hirson", tally(7, 7, 0), false),
        (870, "1A", "Dunkerquois - Flandre maritime", tally(1, 1, 0), false),
        (1299, "12A", "Montreuillois", tally(1, 1, 0), false),
        // Starred numbers.
        (1993, "21A", "Péronne - St Quentin - Hirson", tally(4, 4, 0), false),
        (3661, "2B", "Hainaut", tally(1, 1, 0), false),
        // The header that bears a wrong title.
        (3347, "18A", "Beauvais", tally(2, 1, -1), false),
        // Implantations beside appareils; labels on several lines.
        (3739, "1B", "Métropole Flandre", tally(6, 6, 0), false),
        (3850, "2A", "Flandre intérieure", tally(2, 2, 0), false),
        (3940, "4A", "Roubaix - Tourcoing", tally(3, 4, 1), false),
        (3977, "21A", "Péronne - St Quentin - Hirson", tally(4, 4, 0), false),
        (4085, "6B", "Aisne", tally(0, 0, 0), false),
    ];
    for (line, zone, name, sites, admissible) in golden {
        let row = row(&annex, line);
        assert_eq!((row.zone.as_str(), row.zone_name.as_str()), (zone, name), "line {line}");
        assert_eq!((row.sites, row.admissible), (sites, Some(admissible)), "line {line}");
    }
    let units = [
        (3739, tally(9, 9, 0)),
        (3850, tally(3, 3, 0)),
        (3880, tally(7, 8, 1)),
        (3940, tally(8, 8, 0)),
        (3977, tally(5, 5, 0)),
    ];
    for (line, expected) in units {
        assert_eq!(row(&annex, line).units, Some(expected), "line {line}");
    }
    assert_eq!(row(&annex, 557).modality, "Psychiatrie générale > HdJ");
    assert_eq!(row(&annex, 600).modality, "Psychiatrie générale > Post cure");
    assert_eq!(
        row(&annex, 1993).notes,
        ["zone de Péronne-St Quentin-Hirson: 4 implantations de SMUR dont une antenne à Guise"]
    );
    assert_eq!(row(&annex, 3663).notes, ["limitée à l'étude de thrombophilie et de l'hématochromatose"]);
}

#[test]
fn given_a_text_in_place_of_a_number_when_read_then_it_is_a_note() {
    let Some(reading) = real() else { return };
    let without: Vec<&AnnexRow> =
        reading.value.rows.iter().filter(|row| row.sites.current.is_none()).collect();
    let [row] = without.as_slice() else { panic!("exactly one row") };
    assert_eq!((row.place.line, row.zone.as_str(), row.zone_name.as_str()), (Some(2859), "4B", "Somme"));
    assert_eq!((row.sites.target, row.sites.gap, row.admissible), (Some(0), Some(0), Some(false)));
    assert_eq!(row.notes, ["1 implantation autorisée selon la procédure de besoin exceptionnel"]);
}

#[test]
fn given_the_real_annexes_when_read_then_their_headings() {
    let Some(reading) = real() else { return };
    let annex = reading.value;
    let mut titles = String::new();
    for table in &annex.tables {
        writeln!(
            titles,
            "{} | {} | {} | {} | {}",
            table.place.line.unwrap_or_default(),
            table.annex,
            table.section,
            table.activity,
            table.modality
        )
        .expect("a string takes text");
    }
    insta::assert_snapshot!("real_headings", titles);
}

/// The line of each table that has notes, 0 for what stands above the tables, and the lines of these notes.
const NOTES: [(u32, &[u32]); 12] = [
    (0, &[15, 19, 23, 30, 35, 38, 3680, 3683, 3685]),
    (535, &[525, 526, 527, 528, 529, 530]),
    (781, &[776]),
    (854, &[844, 846]),
    (1329, &[1325]),
    (1939, &[1999]),
    (2400, &[2386, 2387, 2388, 2389, 2390]),
    (2562, &[2542, 2543, 2545, 2546, 2548, 2549, 2550, 2551, 2552]),
    (2753, &[2741, 2742, 2743, 2744, 2745, 2746]),
    (3645, &[3671]),
    (3813, &[3809]),
    (3896, &[3894]),
];

/// The digest of the notes, one a line: the line of the table, that of the note, its text.
const NOTES_DIGEST: &str = "a8b123609922ee366487a7277bae2f548775f5769c4f111a97addb4cd16bc35a";

/// The notes are sentences of the act, so they stand here by their lines and their digest only.
#[test]
fn given_the_real_annexes_when_read_then_their_notes() {
    let Some(reading) = real() else { return };
    let annex = reading.value;
    let (mut found, mut joined) = (BTreeMap::<u32, Vec<u32>>::new(), String::new());
    let of_tables = annex
        .tables
        .iter()
        .flat_map(|table| table.notes.iter().map(|note| (table.place.line.unwrap_or_default(), note)));
    for (owner, note) in annex.notes.iter().map(|note| (0, note)).chain(of_tables) {
        found.entry(owner).or_default().push(note.place.line.unwrap_or_default());
        writeln!(joined, "{owner} | {} | {}", note.place.line.unwrap_or_default(), note.text)
            .expect("a string takes text");
    }
    let found: Vec<(u32, &[u32])> = found.iter().map(|(owner, lines)| (*owner, lines.as_slice())).collect();
    assert_eq!(found, NOTES);
    assert_eq!(digest::of(joined.as_bytes()).to_string(), NOTES_DIGEST);
}

#[test]
fn given_the_reference_data_when_read_then_every_row_has_its_line() {
    let Some(bytes) = source(SOURCE) else { return };
    let reading = with_known(|known| read(&bytes, known)).expect("it is a bilan");
    let codes: BTreeSet<&str> =
        reading.value.rows.iter().map(|row| row.code.as_ref().expect("a code").as_str()).collect();
    assert_eq!(codes.len(), 83);
    assert_eq!(sort(&reading.diagnostics), TRUE_FAULTS);
    let bare = read(&bytes, &ReadAgainst::nothing()).expect("it is a bilan");
    let uncoded: Vec<AnnexRow> =
        reading.value.rows.iter().map(|row| AnnexRow { code: None, ..row.clone() }).collect();
    assert_eq!(uncoded, bare.value.rows);
    assert_eq!(reading.value.tables, bare.value.tables);
    // Each code has one row per zone of its set.
    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &reading.value.rows {
        *rows.entry(row.code.as_ref().expect("a code").as_str()).or_default() += 1;
    }
    assert!(rows.values().all(|rows| *rows == 23 || *rows == 6), "{rows:?}");
}

#[test]
fn given_another_official_text_when_read_then_it_is_no_bilan() {
    let Some(bytes) = source("sources/fir-hauts-de-france-2023.txt") else { return };
    assert_eq!(read(&bytes, &ReadAgainst::nothing()).err(), Some(NotABilan::NoTable));
}

/// Changes one line of the real text and tells what is said beyond its true faults.
fn after(change: impl Fn(&mut Vec<String>), known: &ReadAgainst<'_>) -> Option<Vec<(Code, u32)>> {
    let bytes = source(SOURCE)?;
    let mut lines: Vec<String> =
        String::from_utf8(bytes).expect("UTF-8").split('\n').map(str::to_owned).collect();
    change(&mut lines);
    let reading = read(lines.join("\n").as_bytes(), known).expect("it is a bilan");
    let beyond =
        reading.diagnostics.iter().filter(|d| !TRUE_FAULTS.iter().any(|(code, ..)| *code == d.code()));
    Some(beyond.map(|d| (d.code(), d.place.line.unwrap_or_default())).collect())
}

#[test]
fn given_one_planted_fault_when_read_then_one_remark() {
    let plants: [(usize, &str, &str, Code, u32); 25] = [
        (81, "3 3 0 Non", "3 3 +1 Non", Code::GapMismatch, 81),
        (81, "3 3 0 Non", "3 4 0 Non", Code::GapMismatch, 81),
        (81, "3 3 0 Non", "3 3 0 Oui", Code::AdmissibleMismatch, 81),
        (249, "Oui", "Non", Code::AdmissibleMismatch, 249),
        (81, "3 3 0 Non", "3 x 0 Non", Code::NumberExpected, 81),
        (81, "3 3 0 Non", "x 3 0 Non", Code::NumberExpected, 81),
        (81, "3 3 0 Non", "3 3 x Non", Code::NumberExpected, 81),
        (81, "3 3 0 Non", "3 3 0 x", Code::NumberExpected, 81),
        (81, "3 3 0 Non", "3 3 0", Code::NumberExpected, 81),
        (81, "3 3 0 Non", "3 0 Non", Code::NumberExpected, 81),
        (81, "3 3 0 Non", "-3 3 0 Non", Code::NumberExpected, 81),
        (81, "3 3 0 Non", "99999999999999999999 3 0 Non", Code::NumberExpected, 81),
        (81, "3 3 0 Non", "3 3 3 0 Non", Code::LineNotUnderstood, 81),
        (85, "3A - Lille 12 12 0 Non", "", Code::ZoneMissing, 67),
        (85, "3A - Lille", "2A - Lille", Code::ZoneRepeated, 85),
        (85, "3A - Lille", "99Z - Lille", Code::ZoneMissing, 67),
        (84, "", "Que dire de ceci", Code::LineNotUnderstood, 84),
        (557, "22 23 +1 Oui", "22 23 +1 Non", Code::AdmissibleMismatch, 557),
        (557, "22 23 +1 Oui", "22 x +1 Oui", Code::NumberExpected, 557),
        (577, "HdN 3 4 +1 Oui", "", Code::ZoneMissing, 535),
        (577, "HdN 3 4", "HdJ 3 4", Code::ZoneRepeated, 577),
        (3880, "0 +1 Oui", "0 +1 Non", Code::AdmissibleMismatch, 3880),
        (3880, "2 7 2 8", "2 7 3 8", Code::GapMismatch, 3880),
        (4085, "0 0 0 Non", "0 0 0 Oui", Code::AdmissibleMismatch, 4085),
        (4081, "Zone n°4 B - Somme 0 0 0 0 0 0 Non", "", Code::ZoneMissing, 4039),
    ];
    with_known(|full| {
        for (line, from, to, code, at) in plants {
            let change = |lines: &mut Vec<String>| {
                let text = &mut lines[line - 1];
                assert!(text.contains(from), "line {line}: {text}");
                *text = if from.is_empty() { to.to_owned() } else { text.replace(from, to) };
            };
            let Some(said) = after(change, &ReadAgainst::nothing()) else { return };
            assert_eq!(said, [(code, at)], "line {line}: {from} -> {to}");
            let expected = if to.contains("99Z") { (Code::ZoneUnknown, 85) } else { (code, at) };
            let said = after(change, full).expect("the source is there");
            assert_eq!(said, [expected], "with zones known, line {line}: {from} -> {to}");
        }
    });
}

#[test]
fn given_the_real_annexes_cut_at_any_line_when_read_then_at_most_one_cut_is_told() {
    let Some(bytes) = source(SOURCE) else { return };
    let text = String::from_utf8(bytes).expect("UTF-8");
    let lines: Vec<&str> = text.split('\n').collect();
    // All of them where it is quick; else some, and each where rows are spread over lines.
    let some = (1..lines.len()).step_by(if cfg!(debug_assertions) { 53 } else { 1 });
    for end in some.chain((545..575).chain(2_846..2_862).chain(3_715..3_745).chain(4_070..lines.len())) {
        let Ok(reading) = read(lines[..end].join("\n").as_bytes(), &ReadAgainst::nothing()) else { continue };
        let faults: Vec<_> = reading
            .diagnostics
            .iter()
            .filter(|d| !TRUE_FAULTS.iter().any(|(code, ..)| *code == d.code()))
            .collect();
        assert!(faults.len() <= 1, "cut after line {end}: {faults:?}");
        assert!(faults.iter().all(|d| d.code() == Code::DocumentCutOff), "cut after line {end}: {faults:?}");
    }
}
