//! What a document prints is what the store answers: gaps and answers that contradict themselves, targets as ranges, zones
//! printed twice, and bilans written before these were kept.

use jiff::civil::{Date, date};
use maillage_domain::act::{Fact, decode};
use maillage_domain::care::annex::{Annex, AnnexRow, AnnexTable, DocumentIdentity, PrintedTally};
use maillage_domain::care::bilan::{
    Admission, BilanQuery, Position, Proposal, PublishedBilan, Refusal, admit, at, check, compare,
    from_first_version,
};
use maillage_domain::care::column::Column;
use maillage_domain::care::doubtful_cell::DoubtfulCell;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::quantity::{Quantities, Tally, Target};
use maillage_domain::care::unread::Unread;
use maillage_domain::diagnostic::oddity::{CutOff, Oddity, ZoneFault};
use maillage_domain::diagnostic::row_fault::{Quantity, RowFault, RowName};
use maillage_domain::diagnostic::{Code, Diagnostic};
use maillage_domain::digest::Digest;
use maillage_domain::ground::place::Place;
use maillage_domain::state::State;
use serde_json::json;

use crate::answers::{bilan_of, counted, known, position, region};
use crate::arbitrary::{instant, written};

const PICTURE: Date = date(2020, 2, 3);

/// A row of surgery as printed: zone, current, target, gap, answer.
fn row(zone: &str, current: i64, target: i64, gap: i64, answer: bool) -> AnnexRow {
    AnnexRow {
        table: 0,
        modality: String::new(),
        zone: zone.to_owned(),
        zone_name: zone.to_owned(),
        sites: PrintedTally {
            current: Some(current),
            target: Some(target),
            gap: Some(gap),
            ..PrintedTally::default()
        },
        units: None,
        admissible: Some(answer),
        doubtful: Vec::new(),
        notes: Vec::new(),
        target_year: None,
        place: Place::on_line(14),
        told: None,
        code: Some(LineCode::new("chirurgie")),
    }
}

fn annex(rows: Vec<AnnexRow>) -> Annex {
    let table = AnnexTable {
        annex: 1,
        section: "II".to_owned(),
        activity: "Chirurgie".to_owned(),
        modality: String::new(),
        place: Place::on_line(8),
        notes: Vec::new(),
        columns: Vec::new(),
    };
    let document =
        DocumentIdentity { picture_date: Some(PICTURE), ..DocumentIdentity::unnamed(Digest::new([7; 32])) };
    Annex { document, tables: vec![table], rows, notes: Vec::new(), answer_rules: Vec::new() }
}

fn proposal(rows: Vec<AnnexRow>, faults: Vec<Diagnostic>, as_printed: bool) -> Proposal {
    Proposal {
        region: region(),
        common_to: Vec::new(),
        annex: annex(rows),
        faults,
        as_printed,
        published: None,
        notes: Vec::new(),
        erratum_of: None,
        answered: false,
    }
}

fn admitted(rows: Vec<AnnexRow>, faults: Vec<Diagnostic>) -> PublishedBilan {
    let state = known(Vec::new());
    let judged =
        admit(state.reference(), state.care(), proposal(rows, faults, true)).expect("taken as printed");
    let Admission::New(bilan) = judged else { unreachable!("nothing is recorded yet") };
    *bilan
}

/// The rows of trial 17: a gap that is not target minus current, and two answers that their gaps do not give.
fn contradicting() -> Vec<AnnexRow> {
    vec![row("1A", 3, 4, -1, false), row("2A", 4, 4, 0, true), row("3A", 5, 6, 1, false)]
}

fn whole(state: &State) -> maillage_domain::care::bilan::BilanAt<'_> {
    at(state, &BilanQuery::whole(region(), PICTURE)).expect("a bilan on its picture date")
}

#[test]
fn given_a_document_that_contradicts_itself_when_asked_then_what_it_prints_with_each_contradiction_beside() {
    let state = known(vec![(admitted(contradicting(), Vec::new()), instant(1))]);
    let answer = whole(&state);
    let said: Vec<_> = answer
        .rows
        .iter()
        .map(|row| (row.sites_gap(), row.admissible(), row.places(), row.contradictions().count()))
        .collect();
    assert_eq!(
        said,
        [(Some(-1), Some(false), 0, 1), (Some(0), Some(true), 0, 1), (Some(1), Some(false), 0, 1),]
    );
    let facts: Vec<_> = answer
        .bilan
        .fact
        .contradictions
        .iter()
        .flat_map(|fact| {
            let kind = fact.kind;
            fact.cells.iter().map(move |cell| {
                (kind, cell.row, cell.column, cell.printed.as_str(), cell.expected.as_deref())
            })
        })
        .collect();
    assert_eq!(
        facts,
        [
            (Code::GapMismatch, 0, Column::SitesGap, "-1", Some("1")),
            (Code::AdmissibleMismatch, 1, Column::Admissible, "oui", Some("non")),
            (Code::AdmissibleMismatch, 2, Column::Admissible, "non", Some("oui")),
        ]
    );
}

#[test]
fn given_a_document_that_contradicts_itself_when_recorded_then_checked_and_compared_with_itself_nothing_differs()
 {
    let state = known(vec![(admitted(contradicting(), Vec::new()), instant(1))]);
    let (annex, answer) = (annex(contradicting()), whole(&state));
    assert!(check(&annex, &Unread::default(), &answer).is_empty());
    assert!(compare(&answer, &answer).changes.is_empty());
}

fn mismatch(line: u32) -> Diagnostic {
    let fault = RowFault::GapMismatch { quantity: Quantity::Sites, current: 3, target: 4, gap: -1 };
    let row = RowName { zone: "1A".to_owned(), modality: String::new() };
    Diagnostic { place: Place::on_line(line), oddity: Oddity::Row { row, fault } }
}

#[test]
fn given_errors_when_admitted_then_all_places_are_refused_and_only_as_printed_are_they_taken() {
    let state = known(Vec::new());
    let unknown = ZoneFault::Unknown { zone: "9Z".to_owned(), name: "9Z".to_owned(), zone_set: None };
    let faults = vec![
        mismatch(14),
        Diagnostic { place: Place::on_line(15), oddity: Oddity::Zones(unknown) },
        mismatch(16),
    ];
    let judged = |as_printed| {
        let proposal = proposal(contradicting(), faults.clone(), as_printed);
        admit(state.reference(), state.care(), proposal)
    };
    // A warning is no reason to refuse.
    assert_eq!(judged(false), Err(Refusal::Faulty(vec![mismatch(14), mismatch(16)])));
    assert!(matches!(judged(true), Ok(Admission::New(_))));
    let (warned, _) = faults.split_at(0);
    let clean = proposal(vec![row("1A", 3, 4, 1, true)], warned.to_vec(), false);
    assert!(
        matches!(admit(state.reference(), state.care(), clean), Ok(Admission::New(bilan)) if bilan.contradictions.is_empty())
    );
}

#[test]
fn given_a_document_cut_off_when_recorded_as_printed_then_the_fault_is_a_fact_of_the_document() {
    let cut = Diagnostic { place: Place::on_line(20), oddity: Oddity::CutOff(CutOff::InRow) };
    let bilan = admitted(vec![row("1A", 3, 4, 1, true)], vec![cut, mismatch(14)]);
    // The gap does hold: what a reader says of a row is judged again from the row.
    let [fault] = bilan.contradictions.as_slice() else { unreachable!("{:?}", bilan.contradictions) };
    assert_eq!((fault.kind, fault.line, fault.cells.len()), (Code::DocumentCutOff, Some(20), 0));
}

/// A cell that could not be read.
fn in_doubt(column: Column) -> DoubtfulCell {
    DoubtfulCell { column, place: Place::on_line(14), seen: String::new(), confidence: None }
}

#[test]
fn given_cells_in_doubt_when_recorded_then_empty_and_named_and_no_figure_is_made_of_them() {
    let mut doubtful = row("1A", 4, 5, 1, true);
    doubtful.doubtful = vec![in_doubt(Column::SitesTarget)];
    let mut negative = row("2A", -3, 5, 8, true);
    negative.sites.current = Some(-3);
    let state = known(vec![(admitted(vec![doubtful, negative], Vec::new()), instant(1))]);
    let answer = whole(&state);
    let [first, second] = answer.rows.as_slice() else { unreachable!("two rows") };
    assert_eq!((first.sites().target, first.sites_gap(), first.admissible()), (None, Some(1), Some(true)));
    assert_eq!(first.position.doubt, [Column::SitesTarget]);
    assert_eq!(
        (second.sites().counted(), second.position.doubt.as_slice()),
        (None, &[Column::SitesCurrent][..])
    );
}

#[test]
fn given_a_document_that_is_recorded_when_its_cells_are_answered_then_recorded_again_in_its_place() {
    let mut doubtful = row("1A", 4, 5, 1, true);
    doubtful.doubtful = vec![in_doubt(Column::SitesTarget)];
    let state = known(vec![(admitted(vec![doubtful.clone()], Vec::new()), instant(1))]);
    let judged = |row: AnnexRow, answered| {
        let proposal = Proposal { answered, ..proposal(vec![row], Vec::new(), true) };
        admit(state.reference(), state.care(), proposal).expect("taken as printed")
    };
    let settled = AnnexRow { doubtful: Vec::new(), ..doubtful.clone() };
    assert!(matches!(judged(settled.clone(), false), Admission::AlreadyRecorded(_)));
    // That nobody can tell is no other figure.
    assert!(matches!(judged(doubtful, true), Admission::SameFigures(_)));
    let Admission::New(bilan) = judged(settled, true) else { unreachable!("other figures") };
    assert_eq!((bilan.version, bilan.corrects.as_deref()), (1, None));
    let before = whole(&state).rows.first().map(|row| row.sites().target);
    assert_eq!(before, Some(None));
    let first = whole(&state).bilan.fact.as_ref().clone();
    let state = known(vec![(first, instant(1)), (*bilan, instant(2))]);
    let answer = whole(&state);
    let [row] = answer.rows.as_slice() else { unreachable!("one row") };
    assert_eq!((row.sites().target, row.position.doubt.len()), (Some(Target::Exactly(5)), 0));
}

/// A row of trial 18: current, the bounds of the target, and the answer; no gap is printed.
fn ranged(zone: &str, current: u32, (min, max): (u32, u32), answer: bool) -> Position {
    let sites = Tally { target: Some(Target::Between { min, max }), ..counted(current, 0) };
    Position { admissible: Some(answer), ..position("chirurgie", zone, Quantities::Sites(sites)) }
}

#[test]
fn given_targets_printed_as_ranges_when_asked_then_their_bounds_the_printed_answer_and_no_gap() {
    let rows =
        vec![ranged("1A", 2, (2, 3), true), ranged("2A", 3, (1, 3), false), ranged("3A", 4, (4, 4), false)];
    let state = known(vec![(bilan_of(PICTURE, rows), instant(1))]);
    let said: Vec<_> = whole(&state)
        .rows
        .iter()
        .map(|row| {
            let bounds = row.sites().target.and_then(Target::bounds);
            (row.sites().counted(), bounds, row.sites_gap(), row.admissible(), row.is_answer_computed())
        })
        .collect();
    assert_eq!(
        said,
        [
            (Some(2), Some((2, 3)), None, Some(true), false),
            (Some(3), Some((1, 3)), None, Some(false), false),
            (Some(4), Some((4, 4)), None, Some(false), false),
        ]
    );
}

#[test]
fn given_no_gap_and_no_answer_printed_when_asked_then_computed_and_known_to_be() {
    let rows = vec![position("chirurgie", "1A", Quantities::Sites(counted(3, 4)))];
    let state = known(vec![(bilan_of(PICTURE, rows), instant(1))]);
    let answer = whole(&state);
    let [row] = answer.rows.as_slice() else { unreachable!("one row") };
    assert_eq!((row.sites_gap(), row.admissible()), (Some(1), Some(true)));
    assert!(row.sites().is_gap_computed() && row.is_answer_computed());
}

#[test]
fn given_a_zone_printed_twice_when_recorded_as_printed_then_both_rows_until_an_erratum_prints_it_once() {
    let twice = vec![row("1A", 4, 5, 1, true), row("1A", 5, 5, 0, false), row("2A", 1, 1, 0, false)];
    let state = known(Vec::new());
    let refused = admit(state.reference(), state.care(), proposal(twice.clone(), Vec::new(), false));
    assert!(matches!(refused, Err(Refusal::Contradicts(clashes)) if clashes.len() == 1));
    let printed = admitted(twice, Vec::new());
    let erratum = PublishedBilan { version: 2, ..admitted(vec![row("1A", 4, 5, 1, true)], Vec::new()) };
    let gaps = |state: &State| -> Vec<_> {
        let rows = whole(state).rows;
        rows.iter()
            .map(|row| (row.position.zone.to_string(), row.sites_gap(), row.holds_together()))
            .collect()
    };
    let first = known(vec![(printed.clone(), instant(1))]);
    let (one, two) = ("1A".to_owned(), "2A".to_owned());
    assert_eq!(
        gaps(&first),
        [(one.clone(), Some(1), false), (one.clone(), Some(0), false), (two.clone(), Some(0), true)]
    );
    let corrected = known(vec![(printed, instant(1)), (erratum, instant(2))]);
    assert_eq!(gaps(&corrected), [(one, Some(1), true), (two, Some(0), true)]);
}

#[test]
fn given_other_bytes_when_they_print_less_then_the_same_figures_and_where_they_print_other_then_refused() {
    let state = known(vec![(admitted(vec![row("1A", 3, 4, 1, true)], Vec::new()), instant(1))]);
    let judged = |row| {
        let mut proposal = proposal(vec![row], Vec::new(), false);
        proposal.annex.document.sha256 = Digest::new([8; 32]);
        admit(state.reference(), state.care(), proposal)
    };
    let mut less = row("1A", 3, 4, 1, true);
    (less.sites.gap, less.admissible) = (None, None);
    assert!(matches!(judged(less), Ok(Admission::SameFigures(_))));
    let answer = judged(row("1A", 3, 4, 1, false));
    let Err(Refusal::Contradicts(clashes)) = answer else { unreachable!("{answer:?}") };
    // Counts alike: what differs is told.
    assert_eq!(clashes[0].recorded.figures, "3 4 1 oui");
    assert_eq!(clashes[0].proposed.figures, "3 4 1 non");
}

/// A bilan as the first version of the act wrote it.
fn first_version(gap: i64, answer: bool) -> serde_json::Value {
    json!({
        "version": 1, "picture_date": "2020-02-03", "document": Digest::ZERO.to_string(),
        "tables": [{ "annex": 1, "section": "II", "activity": "Chirurgie", "line": 8 }],
        "rows": [
            { "table": 0, "zone": "1A", "zone_name": "Lille", "quantities": { "sites": { "current": 3, "target": 4 } },
              "printed": { "sites_gap": gap, "admissible": answer }, "line": 14, "code": "chirurgie" },
            { "table": 0, "zone": "2A", "zone_name": "Laon",
              "quantities": { "sites-and-units": { "sites": { "current": 1, "target": 2 }, "units": { "current": 2, "target": 2 } } },
              "printed": { "sites_gap": 1, "units_gap": 0, "admissible": true }, "line": 16, "code": "irm" },
        ],
        "notes": [{ "annex": 1, "line": 3, "text": { "fr": "Note", "en": "Note" } }],
        "unread": [{ "line": 18, "zone": "3A" }],
    })
}

#[test]
fn given_a_bilan_of_the_first_version_when_read_then_each_printed_figure_in_its_place_and_what_disagrees_told()
 {
    let read = |gap, answer| -> PublishedBilan {
        serde_json::from_value(from_first_version(first_version(gap, answer))).expect("a bilan")
    };
    let sound = read(1, true);
    assert_eq!(sound.rows[0].quantities.sites().printed_gap, Some(1));
    assert_eq!(sound.rows[1].quantities.units().and_then(|units| units.printed_gap), Some(0));
    assert_eq!((sound.rows[0].admissible, sound.rows[0].line, sound.unread.len()), (Some(true), Some(14), 1));
    // Sites and units disagree: an old payload does not say which decides.
    assert_eq!(sound.contradictions, []);
    let kinds = |bilan: PublishedBilan| bilan.contradictions.iter().map(|fact| fact.kind).collect::<Vec<_>>();
    assert_eq!(kinds(read(-1, false)), [Code::GapMismatch]);
    assert_eq!(kinds(read(1, false)), [Code::AdmissibleMismatch]);
}

#[test]
fn given_a_line_of_the_first_version_when_decoded_then_written_again_in_the_second() {
    let line = json!({
        "id": "00000000-0000-0000-0000-000000000000", "type": "bilan-published", "version": 1, "region": "32",
        "effective": "2020-02-10", "actor": "program", "data": first_version(-1, false),
    });
    let act = decode(&line.to_string()).expect("an act of an earlier release");
    let line = written(&act);
    for part in [
        r#""version":2,"region""#,
        r#""kind":"gap_mismatch""#,
        r#""sites":{"current":3,"gap":-1,"target":4}"#,
        r#""admissible":false"#,
    ] {
        assert!(line.contains(part), "{part}: {line}");
    }
    assert_eq!(decode(&line).ok(), Some(act.clone()));
    assert!(matches!(act.fact, Fact::Care(_)));
}

#[test]
fn given_what_is_no_bilan_when_carried_then_as_it_is() {
    for odd in [json!(null), json!([1]), json!({ "rows": [3, { "printed": 4 }] }), json!({ "rows": {} })] {
        assert_eq!(from_first_version(odd.clone()).is_object(), odd.is_object());
    }
    let broken = json!({ "type": "bilan-published" });
    assert_eq!(from_first_version(broken.clone()), broken);
}
