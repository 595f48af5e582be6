//! The shipped bilan: printed, read back, and held against the rows that were printed.

use maillage_domain::care::annex::{Annex, AnnexNote, AnnexRow, AnnexTable, DocumentIdentity, PrintedTally};
use maillage_domain::care::nomenclature::Nomenclature;
use maillage_domain::diagnostic::oddity::Oddity;
use maillage_domain::diagnostic::{Code, Reading};
use maillage_domain::ground::place::Place;
use maillage_reading::annex::{KnownRegion, ReadAgainst, read};
use maillage_reading::reference::{self, BilanIdentity, TerritoryFile};
use maillage_reading::tidy;
use proptest::prelude::*;

use crate::writers::annexes::{Printed, print};
use crate::{committed, digit};

const COMMITTED: &str = include_str!("../../../../testdata/annexes/hauts-de-france-2019-printed.txt");

fn nomenclature() -> Nomenclature {
    reference::nomenclature(include_str!("../../../../data/nomenclature/2019.toml")).expect("it reads")
}

fn territory() -> TerritoryFile {
    reference::territory(include_str!("../../../../data/zones/hauts-de-france-2017-06-15.toml"))
        .expect("it reads")
}

fn identity() -> BilanIdentity {
    reference::bilan_identity(include_str!("../../../../data/hauts-de-france/bilan-2019-06-21.toml"))
        .expect("it reads")
}

/// The shipped bilan, with the summaries of the notes above its first section.
fn shipped() -> Annex {
    let identity = identity();
    let rows = include_bytes!("../../../../data/hauts-de-france/bilan-2019-06-21.csv");
    let mut annex = tidy::read(rows, &identity.document()).expect("it reads").value;
    let above = identity.notes.iter().filter(|note| note.annex == 1 && note.section.is_empty());
    annex.notes.extend(
        above.map(|note| AnnexNote::on_line(note.line.expect("a line of the text"), note.text.fr.clone())),
    );
    annex
}

/// What the short names of modalities stand for, as the nomenclature spells both.
fn legend() -> Vec<(String, String)> {
    let headings = nomenclature().lines.into_iter().filter_map(|line| line.headings);
    let spelt = |row: Vec<String>| Some((row.first()?.clone(), row.get(1..)?.last()?.clone()));
    let mut legend: Vec<(String, String)> = headings.filter_map(|headings| spelt(headings.row)).collect();
    legend.sort();
    legend.dedup();
    legend
}

fn printed(annex: &Annex) -> Printed {
    print(annex, &legend())
}

fn read_back(text: &str) -> Reading<Annex> {
    let (nomenclature, territory) = (nomenclature(), territory());
    let assignment = nomenclature
        .lines
        .iter()
        .filter_map(|line| Some((line.code.clone(), territory.zone_set_of(&line.code)?.id.clone())))
        .collect();
    let region = KnownRegion { region: territory.region, zone_sets: territory.zone_sets, assignment };
    let known = ReadAgainst { nomenclatures: &[nomenclature], regions: &[region], answers: &[] };
    read(text.as_bytes(), &known).expect("it is a bilan")
}

/// The rows that a reader should find: those that were printed, each at the line of its first number.
fn expected(annex: &Annex, printed: &Printed) -> Vec<AnnexRow> {
    assert_eq!(annex.rows.len(), printed.lines.len());
    let at = |(row, line): (&AnnexRow, &u32)| AnnexRow { place: Place::on_line(*line), ..row.clone() };
    annex.rows.iter().zip(&printed.lines).map(at).collect()
}

fn differing(read: &[AnnexRow], expected: &[AnnexRow]) -> Option<(AnnexRow, AnnexRow)> {
    let pair = read.iter().zip(expected).find(|(read, expected)| read != expected);
    pair.map(|(read, expected)| (read.clone(), expected.clone()))
}

#[test]
fn given_the_shipped_rows_when_printed_then_the_committed_text() {
    committed::is(COMMITTED, "testdata/annexes/hauts-de-france-2019-printed.txt", &printed(&shipped()).text);
}

#[test]
fn given_the_shipped_rows_when_printed_and_read_then_the_1229_rows_each_at_the_line_of_its_first_number() {
    let annex = shipped();
    let read = read_back(COMMITTED).value.rows;
    assert_eq!(differing(&read, &expected(&annex, &printed(&annex))), None);
    assert_eq!(read.len(), 1_229);
}

#[test]
fn given_the_shipped_rows_when_printed_and_read_then_only_the_form_that_no_legend_announces_is_told() {
    let diagnostics = read_back(COMMITTED).diagnostics;
    let told: Vec<&Oddity> = diagnostics.iter().map(|told| &told.oddity).collect();
    assert!(
        matches!(told.as_slice(), [Oddity::LegendMismatch { used, .. }] if used.iter().any(|form| form == "Post cure")),
        "{told:?}"
    );
}

#[test]
fn given_the_shipped_rows_when_printed_and_read_then_headings_notes_and_identity() {
    let (annex, read) = (shipped(), read_back(COMMITTED).value);
    let heading = |table: &AnnexTable| {
        (table.annex, table.section.clone(), table.activity.clone(), table.modality.clone())
    };
    let headings = |annex: &Annex| annex.tables.iter().map(heading).collect::<Vec<_>>();
    assert_eq!(headings(&read), headings(&annex));
    let notes = |annex: &Annex| annex.notes.iter().map(|note| note.text.clone()).collect::<Vec<_>>();
    assert_eq!(notes(&read), notes(&annex));
    let sha256 = annex.document.sha256;
    assert_eq!(DocumentIdentity { sha256, ..read.document }, annex.document);
}

/// A part of the bilan with each way to set headings off, to head columns and to print rows: the tables of the zones B,
/// and all of the second annex.
fn part() -> Annex {
    let mut annex = shipped();
    let rows_of = |at: usize| annex.rows.iter().filter(move |row| row.table == at);
    let is_kept = |at: usize| annex.tables[at].annex == 2 || rows_of(at).all(|row| row.zone.ends_with('B'));
    let kept: Vec<usize> = (0..annex.tables.len()).filter(|at| is_kept(*at)).collect();
    let place =
        |row: AnnexRow| kept.iter().position(|at| *at == row.table).map(|table| AnnexRow { table, ..row });
    annex.rows = annex.rows.into_iter().filter_map(place).collect();
    annex.tables = kept.iter().map(|at| annex.tables[*at].clone()).collect();
    annex
}

/// Current and target of the sites, and of the units.
type Figures = (i64, i64, i64, i64);

fn tally(current: i64, target: i64) -> PrintedTally {
    PrintedTally {
        current: Some(current),
        target: Some(target),
        gap: Some(target - current),
        ..PrintedTally::default()
    }
}

/// The row with other figures that do not contradict each other; words in place of a number stay.
fn refigured(row: &AnnexRow, figures: Figures) -> AnnexRow {
    if row.sites.current.is_none() {
        return row.clone();
    }
    let (sites, units) = (tally(figures.0, figures.1), row.units.map(|_| tally(figures.2, figures.3)));
    // Where units are counted they decide.
    let admissible = Some(units.unwrap_or(sites).gap > Some(0));
    AnnexRow { sites, units, admissible, ..row.clone() }
}

fn figures() -> impl Strategy<Value = Vec<Figures>> {
    proptest::collection::vec((0..1_200_i64, 0..1_200_i64, 0..30_i64, 0..30_i64), part().rows.len())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn given_any_figures_when_printed_and_read_then_the_same_and_with_one_other_digit_not(
        figures in figures(), row in any::<prop::sample::Index>(), which in any::<prop::sample::Index>(), by in 1..10_u32
    ) {
        let mut annex = part();
        annex.rows = annex.rows.iter().zip(figures).map(|(row, figures)| refigured(row, figures)).collect();
        let printed = printed(&annex);
        let expected = expected(&annex, &printed);
        let read = read_back(&printed.text);
        prop_assert_eq!(differing(&read.value.rows, &expected), None);
        prop_assert_eq!(read.value.rows.len(), expected.len());
        prop_assert!(read.diagnostics.iter().all(|told| told.code() == Code::LegendMismatch), "{:?}", read.diagnostics);
        let other = digit::changed(&printed.text, *row.get(&printed.lines), |digits| which.index(digits), by);
        prop_assert_ne!(read_back(&other).value.rows, expected);
    }
}
