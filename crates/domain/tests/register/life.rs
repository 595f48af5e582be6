//! The life of an authorisation, act by act: rules 43 to 47, 51 and 59 of the domain, each side of its line.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use maillage_domain::care::authorisation::due::Duty;
use maillage_domain::care::authorisation::ending::{End, Ending};
use maillage_domain::care::authorisation::equipment::{EquipmentKind, UnitTurn};
use maillage_domain::care::authorisation::life::Life;
use maillage_domain::care::authorisation::misfit::Misfit;
use maillage_domain::care::authorisation::registered::AuthorisationTold;
use maillage_domain::care::authorisation::running::{Suspension, Term};
use maillage_domain::care::authorisation::status::Status;
use maillage_domain::care::authorisation::subject::{Place, PracticeCode};
use maillage_domain::care::authorisation::turn::{
    Change, Conformity, Extent, Grant, LapseGround, PriorAgreement, RefusalGround, Start, Succession, Turn,
};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::ground::asked::Asked;
use maillage_domain::ground::stamp::Recorded;

use crate::kit::{clocks, entity, granted, known, line, lived, number, site, started, surgery};

fn at(turns: &[Recorded<AuthorisationTold>], day: Date) -> Life<'_> {
    Life::lived(turns, &clocks(), Asked::on(day)).expect("it has begun")
}

fn status(turns: &[Recorded<AuthorisationTold>], day: Date) -> Status {
    at(turns, day).status()
}

/// The days by which something is done, by a day.
fn due(turns: &[Recorded<AuthorisationTold>], day: Date, duty: Duty) -> Option<Date> {
    at(turns, day).dues(&clocks()).into_iter().find(|due| due.duty == duty).map(|due| due.by)
}

fn why_unfit(life: &Life<'_>) -> Vec<Misfit> {
    life.unfit.iter().map(|unfit| unfit.why).collect()
}

fn in_force(until: Date) -> Status {
    Status::InForce { until: Term::Until(until) }
}

#[test]
fn given_a_grant_when_three_years_pass_without_a_start_then_its_lapse_is_to_be_noted_and_it_is_one_still() {
    let turns = lived([(date(2020, 1, 10), granted(surgery()))]);
    let not_started = Status::NotStarted { start_by: date(2023, 1, 10) };
    for day in [date(2020, 1, 10), date(2023, 1, 10), date(2023, 1, 11)] {
        assert_eq!(status(&turns, day), not_started, "{day}");
    }
    let lapse = |day| at(&turns, day).lapse_to_note(&clocks());
    assert_eq!(lapse(date(2023, 1, 10)), None);
    assert_eq!(lapse(date(2023, 1, 11)), Some((LapseGround::NotStarted, date(2023, 1, 11))));
    assert!(Life::lived(&turns, &clocks(), Asked::on(date(2020, 1, 9))).is_none());
}

#[test]
fn given_a_lapse_noted_when_asked_then_it_ends_on_the_day_of_the_act_and_not_before() {
    let turns = lived([
        (date(2020, 1, 10), granted(surgery())),
        (date(2023, 10, 12), Turn::LapseNoted(LapseGround::NotStarted)),
    ]);
    assert!(matches!(status(&turns, date(2023, 10, 11)), Status::NotStarted { .. }));
    let end = End { since: date(2023, 10, 12), how: Ending::Lapsed(LapseGround::NotStarted) };
    assert_eq!(status(&turns, date(2023, 10, 12)), Status::Ended(end));
}

#[test]
fn given_a_notification_after_the_decision_when_the_clocks_run_then_from_the_notification() {
    let grant = Grant { notified: Some(date(2020, 1, 31)), ..Grant::of(surgery()) };
    let turns = lived([(date(2020, 1, 10), Turn::Granted(Box::new(grant)))]);
    assert_eq!(due(&turns, date(2020, 2, 1), Duty::Start), Some(date(2023, 1, 31)));
}

#[test]
fn given_a_part_started_when_four_years_pass_then_the_lapse_of_the_rest_is_to_be_noted_and_the_part_stays() {
    let part = Turn::Started(Start { extent: Extent::Part, until: None });
    let begun = [(date(2020, 1, 10), granted(surgery())), (date(2022, 3, 1), part)];
    let turns = lived(begun.clone());
    let lapse = |day| at(&turns, day).lapse_to_note(&clocks());
    assert_eq!(lapse(date(2024, 1, 10)), None);
    assert_eq!(lapse(date(2024, 1, 11)), Some((LapseGround::NotCompleted, date(2024, 1, 11))));
    let whole = lived(begun.iter().cloned().chain([(date(2023, 12, 1), Turn::Completed)]));
    assert_eq!(at(&whole, date(2024, 1, 11)).lapse_to_note(&clocks()), None);
    let noted = Turn::LapseNoted(LapseGround::NotCompleted);
    let reduced = lived(begun.into_iter().chain([(date(2024, 2, 1), noted)]));
    assert_eq!(status(&reduced, date(2024, 2, 1)), in_force(date(2029, 2, 28)));
}

#[test]
fn given_a_start_when_seven_years_pass_then_in_force_to_the_eve_and_expired_from_that_day() {
    let turns = lived([(date(2018, 3, 12), granted(surgery())), (date(2020, 6, 1), started())]);
    assert!(matches!(status(&turns, date(2020, 5, 31)), Status::NotStarted { .. }));
    assert_eq!(status(&turns, date(2020, 6, 1)), in_force(date(2027, 5, 31)));
    assert_eq!(status(&turns, date(2027, 5, 31)), in_force(date(2027, 5, 31)));
    assert_eq!(status(&turns, date(2027, 6, 1)), Status::Expired { on: date(2027, 5, 31) });
}

#[test]
fn given_a_decision_before_2018_when_started_after_then_the_duration_of_its_day() {
    let before = lived([(date(2017, 12, 31), granted(surgery())), (date(2019, 2, 1), started())]);
    assert_eq!(status(&before, date(2019, 2, 1)), in_force(date(2024, 1, 31)));
    let since = lived([(date(2018, 1, 1), granted(surgery())), (date(2019, 2, 1), started())]);
    assert_eq!(status(&since, date(2019, 2, 1)), in_force(date(2026, 1, 31)));
}

#[test]
fn given_a_stop_of_six_months_when_one_day_passes_then_the_lapse_is_to_be_noted_unless_it_was_agreed() {
    let stopped = |agreement| {
        lived([
            (date(2018, 3, 12), granted(surgery())),
            (date(2020, 6, 1), started()),
            (date(2024, 2, 1), Turn::Interrupted(agreement)),
        ])
    };
    let lapse = |turns: &[_], day| at(turns, day).lapse_to_note(&clocks());
    let alone = stopped(PriorAgreement::None);
    assert!(matches!(status(&alone, date(2024, 2, 1)), Status::Interrupted { .. }));
    assert_eq!(lapse(&alone, date(2024, 8, 1)), None);
    assert_eq!(lapse(&alone, date(2024, 8, 2)), Some((LapseGround::Interrupted, date(2024, 8, 2))));
    assert_eq!(lapse(&stopped(PriorAgreement::Given), date(2024, 8, 2)), None);
    let resumed = lived([
        (date(2018, 3, 12), granted(surgery())),
        (date(2020, 6, 1), started()),
        (date(2024, 2, 1), Turn::Interrupted(PriorAgreement::None)),
        (date(2024, 7, 31), Turn::Resumed),
    ]);
    assert_eq!(status(&resumed, date(2024, 8, 2)), in_force(date(2027, 5, 31)));
}

#[test]
fn given_a_start_when_a_visit_waits_then_it_is_told_within_a_month_and_made_within_six() {
    let begun = [(date(2025, 1, 10), granted(surgery())), (date(2025, 6, 1), started())];
    let turns = lived(begun.clone());
    assert_eq!(due(&turns, date(2025, 6, 1), Duty::AnnounceVisit), Some(date(2025, 7, 1)));
    assert_eq!(due(&turns, date(2025, 7, 2), Duty::AnnounceVisit), Some(date(2025, 7, 1)), "late, and told");
    assert_eq!(due(&turns, date(2025, 12, 1), Duty::Visit), Some(date(2025, 12, 1)));
    assert_eq!(due(&turns, date(2025, 12, 2), Duty::Visit), None);
    let announced = lived(begun.iter().cloned().chain([(date(2025, 6, 20), Turn::VisitAnnounced)]));
    assert_eq!(due(&announced, date(2025, 7, 2), Duty::AnnounceVisit), None);
    assert_eq!(due(&announced, date(2025, 7, 2), Duty::Visit), Some(date(2025, 12, 1)));
    let held = (date(2025, 9, 1), Turn::VisitHeld(Conformity::Conforms));
    let held = lived(begun.into_iter().chain([held, (date(2025, 9, 2), Turn::VisitAnnounced)]));
    assert_eq!(due(&held, date(2025, 9, 2), Duty::Visit), None);
    assert_eq!(why_unfit(&at(&held, date(2025, 9, 2))), [Misfit::Visited]);
}

#[test]
fn given_a_cession_before_the_start_when_it_comes_then_no_effect_and_after_it_the_holder_changes_when_confirmed()
 {
    let to = entity(2);
    let early = lived([(date(2025, 1, 10), granted(surgery())), (date(2025, 2, 1), Turn::Ceded { to })]);
    assert_eq!(why_unfit(&at(&early, date(2025, 2, 1))), [Misfit::NotStarted]);
    let turns = lived([
        (date(2025, 1, 10), granted(surgery())),
        (date(2025, 6, 1), started()),
        (date(2025, 9, 1), Turn::Ceded { to }),
        (date(2025, 12, 1), Turn::CessionConfirmed { to }),
    ]);
    assert_eq!(at(&turns, date(2025, 11, 30)).subject.holder, entity(1));
    let after = at(&turns, date(2025, 12, 1));
    assert_eq!((after.subject.holder, after.status()), (to, in_force(date(2032, 5, 31))));
    let other = lived([
        (date(2025, 1, 10), granted(surgery())),
        (date(2025, 6, 1), started()),
        (date(2025, 9, 1), Turn::Ceded { to }),
        (date(2025, 12, 1), Turn::CessionConfirmed { to: entity(3) }),
        (date(2025, 12, 2), Turn::CessionRefused),
        (date(2025, 12, 3), Turn::CessionRefused),
        (date(2025, 12, 4), Turn::CessionConfirmed { to: entity(1) }),
    ]);
    let misfits = [Misfit::NotCeded, Misfit::NotCeded, Misfit::SameHolder];
    assert_eq!(why_unfit(&at(&other, date(2025, 12, 4))), misfits);
}

#[test]
fn given_a_suspension_when_it_is_lifted_then_in_force_again_and_each_needs_the_other() {
    let turns = lived([
        (date(2018, 3, 12), granted(surgery())),
        (date(2020, 6, 1), started()),
        (date(2025, 2, 10), Turn::Suspended(Extent::Part)),
        (date(2025, 2, 11), Turn::Suspended(Extent::Part)),
        (date(2025, 5, 15), Turn::SuspensionLifted),
        (date(2025, 5, 16), Turn::SuspensionLifted),
    ]);
    assert!(matches!(status(&turns, date(2025, 2, 10)), Status::Suspended { .. }));
    assert_eq!(status(&turns, date(2025, 5, 15)), in_force(date(2027, 5, 31)));
    assert_eq!(why_unfit(&at(&turns, date(2025, 5, 16))), [Misfit::Suspended, Misfit::NotSuspended]);
}

#[test]
fn given_a_part_suspended_then_all_of_it_when_asked_then_all_of_it_since_the_second_day_and_not_before() {
    let turns = lived([
        (date(2018, 3, 12), granted(surgery())),
        (date(2020, 6, 1), started()),
        (date(2025, 2, 10), Turn::Suspended(Extent::Part)),
        (date(2025, 2, 20), Turn::Suspended(Extent::Whole)),
    ]);
    let until = Term::Until(date(2027, 5, 31));
    let suspended = |since, extent| Status::Suspended { suspension: Suspension { since, extent }, until };
    assert_eq!(status(&turns, date(2025, 2, 19)), suspended(date(2025, 2, 10), Extent::Part));
    assert_eq!(status(&turns, date(2025, 2, 20)), suspended(date(2025, 2, 20), Extent::Whole));
}

#[test]
fn given_each_way_to_end_when_it_comes_then_nothing_follows_it() {
    let by = number("99-04-0533");
    let how = Succession::Regrouped;
    let ways = [
        (Turn::Withdrawn, Ending::Withdrawn),
        (Turn::Ceased, Ending::Ceased),
        (Turn::EndedByOmission, Ending::Omitted),
        (Turn::Replaced { how, by: by.clone() }, Ending::Replaced { how, by }),
    ];
    for (turn, how) in ways {
        let turns = lived([
            (date(2018, 3, 12), granted(surgery())),
            (date(2020, 6, 1), started()),
            (date(2024, 10, 1), turn),
            (date(2024, 10, 2), Turn::SuspensionLifted),
        ]);
        assert_eq!(status(&turns, date(2024, 9, 30)), in_force(date(2027, 5, 31)));
        let life = at(&turns, date(2024, 10, 2));
        assert_eq!(life.status(), Status::Ended(End { since: date(2024, 10, 1), how }));
        assert_eq!(why_unfit(&life), [Misfit::Ended]);
    }
}

#[test]
fn given_an_application_when_refused_then_refused_and_granted_where_an_appeal_ends_so() {
    let turns = lived([
        (date(2024, 9, 23), Turn::Filed(Box::new(surgery()))),
        (date(2025, 4, 10), Turn::Refused(RefusalGround::Silence)),
        (date(2025, 9, 10), granted(surgery())),
    ]);
    assert_eq!(status(&turns, date(2025, 4, 9)), Status::Filed);
    assert_eq!(status(&turns, date(2025, 4, 10)), Status::Refused(RefusalGround::Silence));
    assert_eq!(at(&turns, date(2025, 4, 10)).granted, None);
    assert_eq!(status(&turns, date(2025, 9, 10)), Status::NotStarted { start_by: date(2028, 9, 10) });
    let early =
        lived([(date(2024, 9, 23), Turn::Filed(Box::new(surgery()))), (date(2024, 10, 1), started())]);
    assert_eq!(why_unfit(&at(&early, date(2024, 10, 1))), [Misfit::NotGranted]);
}

#[test]
fn given_a_transfer_a_deemed_line_and_changes_when_asked_on_each_side_then_the_subject_of_that_day() {
    let practices = Change::Practices([PracticeCode::new("PTS11")].into());
    let turns = lived([
        (date(2018, 3, 12), granted(surgery())),
        (date(2020, 6, 1), started()),
        (date(2023, 6, 1), Turn::DeemedUnder(LineCode::new("amm:QA050/ME051"))),
        (date(2024, 1, 1), Turn::Transferred(Place::on(site(2)))),
        (date(2025, 1, 1), Turn::Modified(practices)),
        (date(2025, 1, 1), Turn::Modified(Change::LimitedTo(Some(line("deux analyses"))))),
    ]);
    let subject = |day| at(&turns, day).subject.into_owned();
    assert_eq!(subject(date(2023, 5, 31)), surgery());
    assert_eq!(subject(date(2023, 6, 1)).line, LineCode::new("amm:QA050/ME051"));
    assert_eq!(subject(date(2023, 12, 31)).place, Some(Place::on(site(1))));
    assert_eq!(subject(date(2024, 1, 1)).place, Some(Place::on(site(2))));
    let last = subject(date(2025, 1, 1));
    assert_eq!((last.practices.len(), last.limited_to.is_some()), (1, true));
    assert_eq!(status(&turns, date(2025, 1, 1)), in_force(date(2027, 5, 31)), "its term is the same");
}

#[test]
fn given_units_when_they_change_then_those_of_the_day_and_a_strange_one_has_no_effect() {
    let units = UnitTurn::Authorised(BTreeMap::from([(EquipmentKind::Irm, 1), (EquipmentKind::Scanner, 2)]));
    let gone = UnitTurn::Removed { name: line("IRM n° 9") };
    let turns = lived([
        (date(2024, 6, 24), granted(surgery())),
        (date(2024, 6, 24), Turn::Units(units)),
        (date(2024, 7, 1), Turn::Units(gone)),
    ]);
    let life = at(&turns, date(2024, 7, 1));
    assert_eq!((life.fleet.allowed(), why_unfit(&life)), (Some(3), vec![Misfit::NoSuchUnit]));
}

#[test]
fn given_acts_in_another_order_of_recording_when_asked_then_the_same_life() {
    let acts = [
        (date(2018, 3, 12), granted(surgery())),
        (date(2020, 6, 1), started()),
        (date(2025, 2, 10), Turn::Suspended(Extent::Whole)),
    ];
    let turned = lived(acts.iter().rev().cloned());
    let day = date(2026, 3, 12);
    assert_eq!(status(&turned, day), status(&lived(acts), day));
    // As known before the grant was recorded, the last of the three, nothing was.
    assert_eq!(Life::lived(&turned, &clocks(), known(day, 2)), None);
}

#[test]
fn given_an_act_before_the_grant_when_asked_then_told_and_without_effect() {
    let turns = lived([(date(2018, 3, 11), started()), (date(2018, 3, 12), granted(surgery()))]);
    let life = at(&turns, date(2018, 3, 12));
    assert_eq!(why_unfit(&life), [Misfit::Unknown]);
    assert!(matches!(life.status(), Status::NotStarted { .. }));
}

#[test]
fn given_a_grant_for_a_time_when_it_is_past_then_expired_started_or_not() {
    let grant = Grant { until: Some(date(2020, 9, 30)), ..Grant::of(surgery()) };
    let alone = lived([(date(2020, 4, 1), Turn::Granted(Box::new(grant.clone())))]);
    assert!(matches!(status(&alone, date(2020, 9, 30)), Status::NotStarted { .. }));
    assert_eq!(status(&alone, date(2020, 10, 1)), Status::Expired { on: date(2020, 9, 30) });
    let used = lived([(date(2020, 4, 1), Turn::Granted(Box::new(grant))), (date(2020, 4, 2), started())]);
    assert_eq!(status(&used, date(2020, 9, 30)), in_force(date(2020, 9, 30)));
    assert_eq!(status(&used, date(2020, 10, 1)), Status::Expired { on: date(2020, 9, 30) });
}
