//! Columns are never guessed: the header settles their order and the rows bear it out, or the table is refused by name.

mod both_languages;

use maillage_domain::bilingual::Language;
use maillage_domain::care::annex::{Annex, ColumnConfidence, ColumnEvidence, PrintedTally};
use maillage_domain::care::column::Column;
use maillage_domain::diagnostic::column_doubt::ColumnDoubt;
use maillage_domain::diagnostic::oddity::Oddity;
use maillage_domain::diagnostic::{Code, Diagnostic, Reading, Severity};
use maillage_reading::annex::{LayoutSeen, NotABilan, ReadAgainst, read};

const TITLE: &str = "ANNEXE 1\n\nBILAN AU 1er MARS 2024\n\n";
const HEADER: &str =
    "ZONES\nImplantations actuelles\nImplantations cibles\nEcart\nDemandes nouvelles recevables\n";
const TWO_LEVELS: &str = "Objectifs quantifiés Demandes\nZONES Implantations Implantations nouvelles\nactuelles cibles Ecart recevables\n";
const UNITS: &str = "ZONES Implantations actuelles Appareils actuels Implantations cibles Appareils cibles Ecart implantations Ecart appareils Demandes nouvelles recevables\n";
const GOOD: &str = "1C - Brest 3 4 +1 Oui\n2C - Vannes 2 1 -1 Non\n3C - Lorient 1 1 0 Non\n";

/// A document with a table that is read, and below it the one in question.
fn beside(header: &str, rows: &str) -> Reading<Annex> {
    let text = format!("{TITLE}I. Médecine\n\n{HEADER}{GOOD}\nII. Chirurgie\n\n{header}{rows}\n");
    let reading = read(text.as_bytes(), &ReadAgainst::nothing()).expect("its first table is read");
    both_languages::check(&reading.diagnostics);
    reading
}

/// The doubt on the table in question, of which nothing is given; what is above it is.
fn doubt(header: &str, rows: &str) -> ColumnDoubt {
    let reading = beside(header, rows);
    let told: Vec<_> = reading.diagnostics.iter().map(|told| (told.code(), told.severity())).collect();
    assert_eq!(told, [(Code::TableRefused, Severity::Error)], "{:?}", reading.diagnostics);
    assert_eq!(reading.value.rows.len(), 3);
    assert!(reading.value.rows.iter().all(|row| row.table == 0));
    let named = |told: &Diagnostic| match &told.oddity {
        Oddity::TableRefused { title, doubt } if title == "Chirurgie" => Some(*doubt),
        _ => None,
    };
    reading.diagnostics.iter().find_map(named).expect("the table is refused by its name")
}

/// The sites of the rows of the table in question.
fn sites(header: &str, rows: &str) -> Vec<PrintedTally> {
    let reading = beside(header, rows);
    assert!(
        reading.diagnostics.iter().all(|told| told.code() != Code::TableRefused),
        "{:?}",
        reading.diagnostics
    );
    reading.value.rows.iter().filter(|row| row.table == 1).map(|row| row.sites).collect()
}

fn tally(current: i64, target: i64, gap: i64) -> PrintedTally {
    PrintedTally { current: Some(current), target: Some(target), gap: Some(gap), ..PrintedTally::default() }
}

#[test]
fn given_a_header_of_two_levels_when_read_then_never_swapped_and_no_modality() {
    let reading = beside(TWO_LEVELS, GOOD);
    assert_eq!(reading.diagnostics, []);
    let rows = reading.value.rows.iter().filter(|row| row.table == 1);
    let rows: Vec<_> = rows.map(|row| (row.modality.as_str(), row.sites)).collect();
    assert_eq!(rows, [("", tally(3, 4, 1)), ("", tally(2, 1, -1)), ("", tally(1, 1, 0))]);
}

#[test]
fn given_nouns_and_adjectives_that_no_line_parts_when_read_then_refused() {
    let tangled = "ZONES Implantations Implantations actuelles Ecart\ncibles Demandes recevables\n";
    assert_eq!(doubt(tangled, GOOD), ColumnDoubt::HeaderUnsettled { named: 3, numbers: 3 });
}

#[test]
fn given_a_header_that_names_too_few_columns_when_read_then_refused_though_the_rows_look_usual() {
    let short = HEADER.replace("Implantations cibles\n", "");
    assert_eq!(doubt(&short, GOOD), ColumnDoubt::HeaderUnsettled { named: 2, numbers: 3 });
    let unnamed = HEADER.replace("Implantations cibles\n", "Implantations\n");
    assert_eq!(doubt(&unnamed, GOOD), ColumnDoubt::HeaderUnsettled { named: 3, numbers: 3 });
    let twice = HEADER.replace("Ecart", "Implantations cibles");
    assert_eq!(doubt(&twice, GOOD), ColumnDoubt::HeaderUnsettled { named: 3, numbers: 3 });
}

#[test]
fn given_no_header_when_read_then_refused() {
    assert_eq!(doubt("", GOOD), ColumnDoubt::HeaderAbsent { numbers: 3 });
}

#[test]
fn given_a_target_that_is_a_range_when_read_then_its_bounds_and_the_maximum_is_no_gap() {
    let range = "ZONES\nImplantations actuelles\nCible Minimum\nCible Maximum\nDemandes recevables\n";
    let bounds = |current, min, max| PrintedTally {
        current: Some(current),
        min: Some(min),
        max: Some(max),
        ..PrintedTally::default()
    };
    let rows = "1C - Brest 2 2 3 Oui\n2C - Vannes 3 1 3 Non\n";
    assert_eq!(sites(range, rows), [bounds(2, 2, 3), bounds(3, 1, 3)]);
    let reversed = "1C - Brest 2 3 2 Oui\n2C - Vannes 3 3 1 Non\n";
    assert_eq!(doubt(range, reversed), ColumnDoubt::RowsContradict { agreeing: 2, against: 2 });
    // A row has no column for bounds of units.
    let of_units = "ZONES\nImplantations actuelles\nAppareils cibles minimum\nAppareils cibles maximum\nDemandes recevables\n";
    assert_eq!(doubt(of_units, rows), ColumnDoubt::Range);
    // The same rows below a header that calls the maximum a gap.
    let against = doubt(HEADER, "1C - Brest 2 2 3 Oui\n2C - Vannes 3 1 4 Oui\n3C - Lorient 4 4 6 Oui\n");
    assert_eq!(against, ColumnDoubt::RowsContradict { agreeing: 3, against: 3 });
}

#[test]
fn given_rows_that_contradict_their_header_when_read_then_refused_only_beyond_those_that_agree() {
    let swapped =
        "ZONES\nImplantations cibles\nImplantations actuelles\nEcart\nDemandes nouvelles recevables\n";
    let contradict = ColumnDoubt::RowsContradict { agreeing: 4, against: 2 };
    assert_eq!(doubt(swapped, GOOD), contradict);
    // One slip among rows that agree is told of its row alone.
    let slip = GOOD.replace("3 4 +1", "3 4 -1");
    assert_eq!(sites(HEADER, &slip).first(), Some(&tally(3, 4, -1)));
}

#[test]
fn given_many_zones_without_a_gap_when_the_others_suit_another_order_then_refused() {
    let swapped =
        "ZONES\nImplantations cibles\nImplantations actuelles\nEcart\nDemandes nouvelles recevables\n";
    let zeros: Vec<String> = (4..20).map(|zone| format!("{zone}C - Zone {zone} 2 2 0 Non\n")).collect();
    let rows = format!("{GOOD}{}", zeros.concat());
    assert_eq!(doubt(swapped, &rows), ColumnDoubt::OtherOrder { agreeing: 17, other: 19 });
    assert_eq!(sites(HEADER, &rows).len(), 19);
    // What one row says may be a slip of its sign.
    let one = rows.replace("2C - Vannes 2 1 -1", "2C - Vannes 1 1 0");
    assert_eq!(sites(swapped, &one).first(), Some(&tally(4, 3, 1)));
}

#[test]
fn given_units_at_odds_beside_sites_that_agree_when_read_then_refused() {
    let swapped = UNITS.replace("Appareils actuels", "x").replace("Appareils cibles", "Appareils actuels");
    let swapped = swapped.replace('x', "Appareils cibles");
    let rows = "1C - Brest 2 7 2 8 0 +1 Oui\n2C - Vannes 1 4 1 5 0 +1 Oui\n3C - Lorient 1 1 1 1 0 0 Non\n";
    assert!(matches!(doubt(&swapped, rows), ColumnDoubt::OtherOrder { agreeing: 1, other: 3 }), "{swapped}");
    assert_eq!(beside(UNITS, rows).diagnostics, []);
}

#[test]
fn given_one_wrong_title_when_the_rows_settle_its_column_then_read_else_refused() {
    let wrong = "ZONES\nDemandes nouvelles recevables\nImplantations actuelles\nDemandes nouvelles recevables\nEcart\n";
    assert_eq!(sites(wrong, GOOD).first(), Some(&tally(3, 4, 1)));
    let zeros = "1C - Brest 3 3 0 Non\n2C - Vannes 1 1 0 Non\n";
    assert_eq!(sites(wrong, zeros).first(), Some(&tally(3, 3, 0)), "either order gives these figures");
    let either = "1C - Brest 3 4 +1 Oui\n2C - Vannes 2 1 +1 Oui\n";
    assert_eq!(doubt(wrong, either), ColumnDoubt::HeaderUnsettled { named: 2, numbers: 3 });
}

#[test]
fn given_rows_most_of_which_lack_cells_when_read_then_refused() {
    let lost = "1C - Brest 3 4 Oui\n2C - Vannes 2 -1 Non\n3C - Lorient 1 1 0 Non\n";
    assert_eq!(doubt(HEADER, lost), ColumnDoubt::CellsLost { broken: 2, rows: 3 });
}

#[test]
fn given_a_row_with_a_cell_absent_or_one_too_many_when_read_then_its_numbers_are_left_empty() {
    for row in ["2C - Vannes 2 -1 Non", "2C - Vannes 2 2 1 -1 Non"] {
        let rows = GOOD.replace("2C - Vannes 2 1 -1 Non", row);
        let reading = beside(HEADER, &rows);
        let told: Vec<_> = reading.diagnostics.iter().map(Diagnostic::severity).collect();
        assert_eq!(told, [Severity::Error], "{row}: {:?}", reading.diagnostics);
        let vannes =
            reading.value.rows.iter().find(|row| row.table == 1 && row.zone == "2C").expect("Vannes");
        assert_eq!((vannes.sites, vannes.admissible), (PrintedTally::default(), Some(false)), "{row}");
    }
}

#[test]
fn given_a_text_that_swallowed_cells_when_read_then_no_figure_of_its_row_is_answered_and_beside_one_number_they_are()
 {
    let row_of = |row: &str| {
        let reading = beside(HEADER, &GOOD.replace("2C - Vannes 2 1 -1 Non", row));
        let told: Vec<_> = reading.diagnostics.iter().map(Diagnostic::code).collect();
        assert_eq!(told, [Code::NumberExpected], "{row}: {:?}", reading.diagnostics);
        reading.value.rows.into_iter().find(|row| row.table == 1 && row.zone == "2C").expect("Vannes")
    };
    let swallowed = row_of("2C - Vannes dont 23 sites 84 85 en 12 2019 Non");
    assert_eq!(swallowed.sites, PrintedTally::default());
    assert_eq!(swallowed.doubt(), [Column::SitesCurrent, Column::SitesTarget, Column::SitesGap]);
    let kept = row_of("2C - Vannes 2 sites 1 -1 Non");
    assert_eq!(kept.sites, PrintedTally { current: None, ..tally(0, 1, -1) });
    assert_eq!(kept.doubt(), [Column::SitesCurrent]);
}

#[test]
fn given_labels_that_end_in_a_number_when_no_gap_proves_it_is_theirs_then_refused() {
    let no_gap = "ZONES\nImplantations actuelles\nImplantations cibles\nDemandes nouvelles recevables\n";
    let rows = "1C - Secteur 7 3 4 Oui\n2C - Secteur 8 2 1 Non\n";
    assert_eq!(doubt(no_gap, rows), ColumnDoubt::HeaderUnsettled { named: 2, numbers: 3 });
    let proven = "7C - Secteur 7 3 4 +1 Oui\n8C - Secteur 8 2 1 -1 Non\n";
    assert_eq!(sites(HEADER, proven), [tally(3, 4, 1), tally(2, 1, -1)]);
}

#[test]
fn given_another_order_of_columns_on_the_next_page_when_read_then_it_is_followed() {
    let other =
        "ZONES\nImplantations cibles\nImplantations actuelles\nEcart\nDemandes nouvelles recevables\n";
    let text = format!(
        "{TITLE}I. Médecine\n\n{HEADER}{GOOD}\n{other}4C - Quimper 5 4 +1 Oui\n5C - Rennes 2 1 +1 Oui\n"
    );
    let annex = read(text.as_bytes(), &ReadAgainst::nothing()).expect("it is a bilan").value;
    let quimper = annex.rows.iter().find(|row| row.zone == "4C").expect("Quimper");
    assert_eq!(quimper.sites, tally(4, 5, 1));
}

fn refusal(text: &str) -> NotABilan {
    read(text.as_bytes(), &ReadAgainst::nothing()).expect_err("none of its tables is read")
}

#[test]
fn given_no_table_that_is_read_when_refused_then_the_layout_is_named() {
    let zone_first = format!(
        "{TITLE}Zone de référence n°1 Vallée haute\n\nAu 1er janvier Cible Cible\n2025 Minimum Maximum\n\nDialyse en centre 2 2 2 NON\nAutodialyse 4 4 5 OUI\n"
    );
    let table = |header: &str, rows: &str| format!("{TITLE}I. Médecine\n\n{header}{rows}");
    let range = "ZONES\nImplantations actuelles\nCible minimum\nCible maximum\n";
    let of_units = "ZONES\nImplantations actuelles\nAppareils cibles minimum\nAppareils cibles maximum\n";
    for (text, seen) in [
        (zone_first.replace("Minimum Maximum", "Fixée"), LayoutSeen::HeaderUnsettled),
        (table(of_units, "1C - Brest 2 2 3 Oui\n2C - Vannes 3 1 3 Non\n"), LayoutSeen::Ranges),
        (table(range, GOOD), LayoutSeen::RowsContradict),
        (table("", GOOD), LayoutSeen::NoHeader),
        (table("ZONES\nImplantations\nImplantations\nEcart\n", GOOD), LayoutSeen::HeaderUnsettled),
        (table(HEADER, "1C - Brest 3 4 -1 Non\n2C - Vannes 1 4 -3 Non\n"), LayoutSeen::RowsContradict),
        (table("| Localité | Cible |\n|---|---|\n", "| Brest | 3 |\n| Vannes | 2 |\n"), LayoutSeen::NoZone),
        (
            table(HEADER, "1C - Brest\n\n3\n\nLorient\n\n4\n\nVannes\n\n1\n\n2C - Quimper\n\n1\n"),
            LayoutSeen::CellsApart,
        ),
    ] {
        assert_eq!(refusal(&text), NotABilan::OtherLayout(seen), "{text}");
    }
    assert_eq!(refusal("Monsieur le directeur,\n\nLes zones sont ouvertes.\n"), NotABilan::NoTable);
}

#[test]
fn given_a_refused_table_when_told_then_its_title_and_the_figures_of_the_doubt() {
    let reading = beside(HEADER, "1C - Brest 2 2 3 Oui\n2C - Vannes 3 1 4 Oui\n3C - Lorient 4 4 6 Oui\n");
    let told = reading.diagnostics.first().expect("it is refused");
    for language in [Language::French, Language::English] {
        let message = both_languages::worded(told, language).message;
        assert!(message.contains("Chirurgie") && message.contains('3'), "{message}");
    }
}

/// What the columns of the table in question were taken for.
fn taken(header: &str, rows: &str) -> Vec<(Column, ColumnEvidence, ColumnConfidence)> {
    let columns = beside(header, rows).value.tables.remove(1).columns;
    columns.into_iter().map(|column| (column.role, column.evidence, column.confidence)).collect()
}

#[test]
fn given_a_table_when_read_then_it_tells_what_each_column_was_taken_for_and_how_far_its_rows_bear_it_out() {
    use ColumnConfidence::{Certain, Likely, Unproven};
    use ColumnEvidence::{Header, Rows};
    const ORDER: [Column; 4] =
        [Column::SitesCurrent, Column::SitesTarget, Column::SitesGap, Column::Admissible];
    let all = |evidence, confidence| ORDER.map(|role| (role, evidence, confidence));
    assert_eq!(taken(HEADER, GOOD), all(Header, Certain));
    let slip = GOOD.replace("3C - Lorient 1 1 0 Non", "3C - Lorient 1 2 0 Non");
    let (figures, answer) = (all(Header, Likely), (Column::Admissible, Header, Certain));
    assert_eq!(taken(HEADER, &slip), [figures[0], figures[1], figures[2], answer]);
    let wrong_title = HEADER.replace("Implantations cibles", "Demandes nouvelles recevables");
    assert_eq!(taken(&wrong_title, GOOD), all(Rows, Certain));
    let no_gap = "ZONES\nImplantations actuelles\nImplantations cibles\nDemandes nouvelles recevables\n";
    let told = taken(no_gap, "1C - Brest 3 4 Oui\n2C - Vannes 2 1 Non\n");
    assert_eq!(
        told,
        [Column::SitesCurrent, Column::SitesTarget, Column::Admissible].map(|role| (role, Header, Unproven))
    );
    assert_eq!(taken("", GOOD), [], "a table that is refused");
}
