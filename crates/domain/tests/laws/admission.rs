//! Admission: a document enters once, and never against what is recorded.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Fact};
use maillage_domain::care::annex::{Annex, AnnexRow, AnnexTable, DocumentIdentity, PrintedTally};
use maillage_domain::care::bilan::{Admission, Proposal, Refusal, admit};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::digest::Digest;
use maillage_domain::ground::place::Place;
use maillage_domain::state::State;
use maillage_domain::territory::ZoneCode;
use proptest::collection::btree_map;
use proptest::prelude::*;
use uuid::Uuid;

use crate::answers::{known, region};
use crate::arbitrary::{code, instant, zone};

const PICTURE: Date = date(2021, 3, 15);

/// The figures of a document: one count and one target for each cell.
pub(crate) type Cells = BTreeMap<(LineCode, ZoneCode), (u8, u8)>;

/// Cells of lines that no zone set is recorded for, so that any zone will do.
/// What becomes of a document, against a state.
fn judged(state: &State, proposal: Proposal) -> Result<Admission, Refusal> {
    admit(state.reference(), state.care(), proposal)
}

fn cells() -> impl Strategy<Value = Cells> {
    let free =
        code().prop_filter("planned on recorded zones", |code| !["irm", "sld"].contains(&code.as_str()));
    btree_map((free, zone()), any::<(u8, u8)>(), 1..8)
}

pub(crate) fn proposal(cells: &Cells, digest: u8) -> Proposal {
    let row = |((code, zone), (current, target)): (&(LineCode, ZoneCode), &(u8, u8))| AnnexRow {
        table: 0,
        modality: String::new(),
        zone: zone.to_string(),
        zone_name: zone.to_string(),
        sites: PrintedTally {
            current: Some((*current).into()),
            target: Some((*target).into()),
            ..PrintedTally::default()
        },
        units: None,
        admissible: None,
        doubtful: Vec::new(),
        notes: Vec::new(),
        target_year: None,
        place: Place::on_line(1),
        told: None,
        code: Some(code.clone()),
    };
    let document = DocumentIdentity {
        act: Some(format!("2021-{digest}")),
        picture_date: Some(PICTURE),
        ..DocumentIdentity::unnamed(Digest::new([digest; 32]))
    };
    let table = AnnexTable {
        annex: 1,
        section: "I".to_owned(),
        activity: "Essai".to_owned(),
        modality: String::new(),
        place: Place::on_line(1),
        notes: Vec::new(),
        columns: Vec::new(),
    };
    let annex = Annex {
        document,
        tables: vec![table],
        rows: cells.iter().map(row).collect(),
        notes: Vec::new(),
        answer_rules: Vec::new(),
    };
    Proposal {
        region: region(),
        common_to: Vec::new(),
        annex,
        faults: Vec::new(),
        as_printed: false,
        published: None,
        notes: Vec::new(),
        erratum_of: None,
        answered: false,
    }
}

/// The state once what was admitted is recorded.
fn recorded(state: State, admission: Admission) -> State {
    let Admission::New(bilan) = admission else { return state };
    let number = state.head().next();
    let id = ActId::new(Uuid::from_u128(number.get().into()));
    let fact = Fact::from(*bilan);
    let act = Act { id, region: region(), effective: PICTURE, basis: None, actor: Actor::Program, fact };
    state.fold([Entry { number, recorded_at: instant(1), act }])
}

fn with_one(cells: &Cells) -> State {
    let state = known(Vec::new());
    let admission = judged(&state, proposal(cells, 1)).expect("nothing is recorded yet");
    assert!(matches!(admission, Admission::New(_)));
    recorded(state, admission)
}

proptest! {
    #[test]
    fn given_a_document_when_admitted_twice_then_the_second_has_nothing_to_write(cells in cells()) {
        let state = with_one(&cells);
        let number = ActNumber::new(4);
        prop_assert_eq!(judged(&state, proposal(&cells, 1)), Ok(Admission::AlreadyRecorded(number)));
        prop_assert_eq!(judged(&state, proposal(&cells, 2)), Ok(Admission::SameFigures(number)));
        // And nothing changes by recording what was admitted.
        let again = judged(&state, proposal(&cells, 2)).unwrap();
        prop_assert_eq!(&recorded(state.clone(), again), &state);
    }

    #[test]
    fn given_a_part_of_what_is_recorded_when_proposed_then_the_same_figures(cells in cells(), keep in 1_usize..8) {
        let part: Cells = cells.iter().take(keep).map(|(cell, figures)| (cell.clone(), *figures)).collect();
        prop_assert_eq!(judged(&with_one(&cells), proposal(&part, 2)), Ok(Admission::SameFigures(ActNumber::new(4))));
    }

    #[test]
    fn given_one_other_figure_when_proposed_then_refused_for_that_cell_alone(
        cells in cells(),
        which in any::<prop::sample::Index>(),
        more in 1..=255_u8,
    ) {
        let mut other = cells.clone();
        let (cell, _) = cells.iter().nth(which.index(cells.len())).unwrap();
        let figures = other.get_mut(cell).unwrap();
        figures.0 = figures.0.wrapping_add(more);
        let refusal = judged(&with_one(&cells), proposal(&other, 2));
        let Err(Refusal::Contradicts(found)) = refusal else { return Err(TestCaseError::fail(format!("{refusal:?}"))) };
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!((&found[0].subject, &found[0].zone), (&cell.0.to_string(), &cell.1));
        prop_assert_eq!((found[0].recorded.document, found[0].proposed.document), (Digest::new([1; 32]), Digest::new([2; 32])));
    }

    #[test]
    fn given_an_erratum_when_admitted_then_the_next_version_and_once(cells in cells(), errata in 1_u8..5) {
        let mut state = with_one(&cells);
        let mut figures = cells;
        for rank in 0..errata {
            for (current, _) in figures.values_mut() {
                *current = current.wrapping_add(1);
            }
            let erratum = || Proposal { erratum_of: Some("2021-1".to_owned()), ..proposal(&figures, 10 + rank) };
            let admission = judged(&state, erratum()).unwrap();
            let Admission::New(bilan) = &admission else { return Err(TestCaseError::fail("an erratum is new")) };
            prop_assert_eq!(bilan.version, u32::from(rank) + 2);
            state = recorded(state, admission);
            prop_assert_eq!(judged(&state, erratum()), Ok(Admission::AlreadyRecorded(state.head())));
        }
    }
}

#[test]
fn given_no_row_or_no_picture_date_when_proposed_then_refused() {
    let state = known(Vec::new());
    assert_eq!(judged(&state, proposal(&Cells::new(), 1)), Err(Refusal::NoRow));
    let cells = Cells::from([((LineCode::new("chirurgie"), ZoneCode::parse("1A")), (1, 1))]);
    let mut without = proposal(&cells, 1);
    without.annex.document.picture_date = None;
    assert_eq!(judged(&state, without), Err(Refusal::NoPictureDate));
}

#[test]
fn given_a_zone_of_another_set_when_proposed_then_refused_on_that_day_only() {
    let cells = Cells::from([((LineCode::new("irm"), ZoneCode::parse("1B")), (1, 1))]);
    let state = known(Vec::new());
    assert!(matches!(judged(&state, proposal(&cells, 1)), Err(Refusal::WrongZoneSet { .. })));
    // The zone sets of these tests end with 2025: a later picture is not held against them.
    for (day, refused) in [(date(2025, 12, 31), true), (date(2026, 1, 1), false)] {
        let mut later = proposal(&cells, 1);
        later.annex.document.picture_date = Some(day);
        assert_eq!(matches!(judged(&state, later), Err(Refusal::WrongZoneSet { .. })), refused, "{day}");
    }
}
