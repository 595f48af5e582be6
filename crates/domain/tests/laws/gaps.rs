//! Target minus current: sums, signs, and what opens.

use maillage_domain::care::bilan::{BilanQuery, Counted, Only, at, by_zone};
use maillage_domain::care::quantity::{Current, Quantities, Tally};
use maillage_domain::territory::RegionCode;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::answers::{bilan_of, counted, known, known_in, position, region};
use crate::arbitrary::instant;
use crate::arbitrary_bilan::{quantities, tally};

/// The answer for one row: whether it is there under each filter (all, open, above target), and whether it is open.
fn asked(quantities: Quantities) -> ([bool; 3], bool) {
    let state = known(vec![(
        bilan_of(jiff::civil::date(2021, 3, 15), vec![position("irm", "1A", quantities)]),
        instant(0),
    )]);
    let there = [vec![], vec![Only::Open], vec![Only::Negative]].map(|only| {
        let query = BilanQuery { only, ..BilanQuery::whole(region(), jiff::civil::date(2021, 3, 15)) };
        at(&state, &query).is_ok_and(|answer| answer.rows.len() == 1)
    });
    let whole = BilanQuery::whole(region(), jiff::civil::date(2021, 3, 15));
    (there, at(&state, &whole).expect("on its picture date").rows[0].is_open())
}

/// Sites or units with a gap.
fn with_gap(gap: i64) -> Tally {
    let tally = counted(5, u32::try_from(5 + gap).expect("a small gap"));
    assert_eq!(tally.gap(), Some(gap));
    tally
}

#[test]
fn given_one_quantity_on_both_sides_of_zero_when_asked_then_open_only_above() {
    for (gap, open, negative) in [(-1, false, true), (0, false, false), (1, true, false)] {
        assert_eq!(asked(Quantities::Sites(with_gap(gap))), ([true, open, negative], open), "gap {gap}");
    }
}

#[test]
fn given_equipment_when_asked_then_the_units_open_and_either_gap_is_above_target() {
    for (sites, units, open, negative) in [
        (0, 1, true, false),
        (1, 0, false, false),
        (1, 1, true, false),
        (-1, 1, true, true),
        (0, 0, false, false),
        (1, -1, false, true),
        (0, -1, false, true),
        (-1, 0, false, true),
    ] {
        let quantities = Quantities::SitesAndUnits { sites: with_gap(sites), units: with_gap(units) };
        assert_eq!(asked(quantities), ([true, open, negative], open), "sites {sites}, units {units}");
    }
}

#[test]
fn given_zero_of_zero_when_asked_then_the_row_stays_and_is_closed() {
    assert_eq!(asked(Quantities::Sites(counted(0, 0))), ([true, false, false], false));
    let equipment = Quantities::SitesAndUnits { sites: counted(0, 0), units: counted(0, 0) };
    assert_eq!(asked(equipment), ([true, false, false], false));
}

/// What one row of equipment says in a region: whether it is open, the gap that decides, and the places of its zone.
fn decided(region: &str, sites: i64, units: i64, printed: Option<bool>) -> (Option<bool>, Option<i64>, i64) {
    let region = RegionCode::new(region);
    let quantities = Quantities::SitesAndUnits { sites: with_gap(sites), units: with_gap(units) };
    let mut row = position("irm", "1A", quantities);
    row.admissible = printed;
    let picture = jiff::civil::date(2021, 3, 15);
    let state = known_in(&region, vec![(bilan_of(picture, vec![row]), instant(0))]);
    let answer = at(&state, &BilanQuery::whole(region, picture)).expect("on its picture date");
    let row = answer.rows.first().expect("one row");
    let places = by_zone(&answer.rows, Counted::Units)[&row.position.zone].places;
    (row.admissible(), row.deciding_room(), places)
}

#[test]
fn given_gaps_that_disagree_where_no_practice_says_which_decides_when_asked_then_the_document_and_no_places()
{
    assert_eq!(decided("44", -1, 2, Some(false)), (Some(false), None, 0));
    assert_eq!(decided("44", -1, 2, Some(true)), (Some(true), None, 0));
    assert_eq!(decided("44", 1, 0, Some(true)), (Some(true), None, 0));
    assert_eq!(decided("44", -1, 2, None), (None, None, 0));
    assert_eq!(decided("44", 1, 2, Some(true)), (Some(true), Some(2), 2));
    assert_eq!(decided("44", 0, -1, None), (Some(false), Some(-1), 0));
}

#[test]
fn given_gaps_that_disagree_in_hauts_de_france_when_asked_then_the_units_decide_what_no_document_prints() {
    assert_eq!(decided("32", -1, 2, None), (Some(true), Some(2), 2));
    assert_eq!(decided("32", 1, 0, None), (Some(false), Some(0), 0));
    assert_eq!(decided("32", 1, 2, None), (Some(true), Some(2), 2));
}

#[test]
fn given_an_answer_that_its_gap_does_not_give_when_asked_then_the_printed_one_and_no_place_where_it_is_no() {
    assert_eq!(decided("32", -1, 2, Some(false)), (Some(false), Some(2), 0));
    assert_eq!(decided("32", 1, 0, Some(true)), (Some(true), Some(0), 0));
    assert_eq!(decided("44", 1, 2, Some(false)), (Some(false), Some(2), 0));
}

proptest! {
    #[test]
    fn given_tallies_when_their_gaps_are_summed_then_the_sum_of_targets_less_the_sum_of_what_counts(
        tallies in vec(tally(), 0..20),
    ) {
        let gaps: i64 = tallies.iter().filter_map(Tally::gap).sum();
        let targets: i64 = tallies.iter().filter_map(Tally::wanted).map(i64::from).sum();
        let current: i64 = tallies.iter().filter_map(Tally::counted).map(i64::from).sum();
        prop_assert_eq!(gaps, targets - current);
    }

    #[test]
    fn given_one_authorisation_more_when_counted_then_the_gap_is_one_less(current in 0..u32::MAX, target: u32) {
        prop_assert_eq!(counted(current + 1, target).gap(), counted(current, target).gap().map(|gap| gap - 1));
    }

    #[test]
    fn given_a_text_in_place_of_a_number_when_counted_then_nothing_counts(text: String, target: u32) {
        let shown = Tally { current: Some(Current::Shown(text)), ..counted(0, target) };
        prop_assert_eq!((shown.counted(), shown.gap()), (Some(0), Some(i64::from(target))));
    }

    #[test]
    fn given_any_row_when_asked_then_there_open_exactly_where_its_deciding_gap_is_above_zero(quantities in quantities()) {
        let open = quantities.units().unwrap_or(quantities.sites()).gap() > Some(0);
        let gaps = [quantities.sites().gap(), quantities.units().and_then(Tally::gap)];
        let negative = gaps.into_iter().flatten().any(|gap| gap < 0);
        prop_assert_eq!(asked(quantities), ([true, open, negative], open));
    }
}
