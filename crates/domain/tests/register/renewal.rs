//! The renewal of an authorisation: rules 48 and 49 of the domain, silence and its limits, the passage to the regime of 2023.

use jiff::civil::{Date, date};
use maillage_domain::care::authorisation::clocks::Clocks;
use maillage_domain::care::authorisation::due::Duty;
use maillage_domain::care::authorisation::ending::{End, Ending};
use maillage_domain::care::authorisation::life::Life;
use maillage_domain::care::authorisation::misfit::Misfit;
use maillage_domain::care::authorisation::registered::AuthorisationTold;
use maillage_domain::care::authorisation::running::{Origin, Term};
use maillage_domain::care::authorisation::stage::Stage;
use maillage_domain::care::authorisation::status::Status;
use maillage_domain::care::authorisation::turn::{Manner, RefusalGround, Renewal, Turn};
use maillage_domain::ground::asked::Asked;
use maillage_domain::ground::stamp::Recorded;

use crate::kit::{clocks, dated, granted, lived, started, surgery};

/// One that expires on 31 December 2027, then further acts.
fn until_2027(acts: impl IntoIterator<Item = (Date, Turn)>) -> Vec<Recorded<AuthorisationTold>> {
    let begun = [(date(2020, 3, 1), granted(surgery())), (date(2021, 1, 1), started())];
    lived(begun.into_iter().chain(acts))
}

fn at(turns: &[Recorded<AuthorisationTold>], day: Date) -> Life<'_> {
    Life::lived(turns, &clocks(), Asked::on(day)).expect("it has begun")
}

fn status(turns: &[Recorded<AuthorisationTold>], day: Date) -> Status {
    at(turns, day).status()
}

fn in_force(until: Date) -> Status {
    Status::InForce { until: Term::Until(until) }
}

fn origin(turns: &[Recorded<AuthorisationTold>], day: Date) -> Origin {
    let Stage::Running(running) = at(turns, day).stage else { panic!("it runs") };
    running.origin
}

fn renewed(manner: Manner) -> Turn {
    Turn::Renewed(Renewal { manner, until: None })
}

const EXPIRY: Date = date(2027, 12, 31);
const RENEWED: Date = date(2034, 12, 31);

#[test]
fn given_a_file_in_time_and_no_order_when_the_year_before_expiry_begins_then_renewed_from_the_day_after() {
    let turns = until_2027([(date(2026, 10, 31), Turn::RenewalFiled)]);
    assert_eq!(status(&turns, date(2026, 12, 31)), in_force(EXPIRY), "a full file may be ordered still");
    assert_eq!(status(&turns, date(2027, 1, 1)), in_force(RENEWED));
    assert_eq!(origin(&turns, date(2028, 1, 1)), Origin::Silence { first: date(2028, 1, 1) });
    assert_eq!(status(&turns, date(2028, 1, 1)), in_force(RENEWED));
}

#[test]
fn given_a_file_a_day_late_when_it_expires_then_examined_and_no_silence_renews_it() {
    let turns = until_2027([(date(2026, 11, 1), Turn::RenewalFiled)]);
    assert_eq!(status(&turns, EXPIRY), in_force(EXPIRY));
    assert_eq!(status(&turns, date(2028, 1, 1)), Status::UnderExamination { expired: EXPIRY });
}

#[test]
fn given_a_file_in_time_when_it_is_filed_again_late_then_the_first_one_counts_and_silence_renews_it() {
    let turns =
        until_2027([(date(2026, 10, 31), Turn::RenewalFiled), (date(2026, 11, 15), Turn::RenewalFiled)]);
    assert_eq!(status(&turns, date(2027, 1, 1)), in_force(RENEWED));
    let full = until_2027([
        (date(2026, 10, 1), Turn::RenewalFiled),
        (date(2026, 12, 1), Turn::FullFileOrdered),
        (EXPIRY, Turn::RenewalFiled),
        (date(2028, 1, 1), Turn::RenewalFiled),
    ]);
    assert_eq!(status(&full, date(2028, 1, 1)), Status::UnderExamination { expired: EXPIRY });
}

#[test]
fn given_a_file_on_the_last_day_when_it_expires_then_examined_and_a_day_later_it_revives_nothing() {
    let last = until_2027([(EXPIRY, Turn::RenewalFiled)]);
    assert_eq!(status(&last, date(2028, 1, 1)), Status::UnderExamination { expired: EXPIRY });
    let after = until_2027([(date(2028, 1, 1), Turn::RenewalFiled)]);
    assert_eq!(status(&after, date(2028, 1, 1)), Status::Expired { on: EXPIRY });
    let ordered = [(date(2026, 10, 1), Turn::RenewalFiled), (date(2026, 12, 1), Turn::FullFileOrdered)];
    let full = until_2027(ordered.into_iter().chain([(date(2028, 1, 1), Turn::RenewalFiled)]));
    assert_eq!(status(&full, date(2028, 1, 1)), Status::Expired { on: EXPIRY });
}

#[test]
fn given_what_silence_renewed_when_a_file_is_ordered_or_it_is_refused_then_no_effect_noted_or_not() {
    let filed = (date(2026, 10, 1), Turn::RenewalFiled);
    let refused = Turn::RenewalRefused(RefusalGround::Evaluation);
    let acts = [(Turn::FullFileOrdered, Misfit::OrderedLate), (refused, Misfit::Renewed)];
    let notes = [
        None,
        Some((date(2027, 1, 5), renewed(Manner::Tacit))),
        Some((date(2027, 1, 5), renewed(Manner::Unsaid))),
    ];
    for note in &notes {
        for (act, why) in &acts {
            for day in [date(2027, 2, 1), EXPIRY, date(2028, 1, 1), date(2028, 6, 1)] {
                let before = [filed.clone()].into_iter().chain(note.clone());
                let turns = until_2027(before.chain([(day, act.clone())]));
                let life = at(&turns, day);
                let unfit: Vec<_> = life.unfit.iter().map(|unfit| unfit.why).collect();
                assert_eq!((unfit, life.status()), (vec![*why], in_force(RENEWED)), "{act:?} on {day}");
                assert_eq!(status(&turns, RENEWED), in_force(RENEWED), "{act:?} on {day}");
            }
        }
    }
}

#[test]
fn given_a_term_that_silence_gave_when_its_own_renewal_is_refused_then_it_ends_with_it() {
    let refused = Turn::RenewalRefused(RefusalGround::Evaluation);
    let turns = until_2027([
        (date(2026, 10, 1), Turn::RenewalFiled),
        (date(2034, 1, 15), Turn::RenewalFiled),
        (date(2034, 9, 1), refused),
    ]);
    assert_eq!(at(&turns, date(2034, 9, 1)).unfit, []);
    assert_eq!(status(&turns, date(2035, 1, 1)), Status::Expired { on: RENEWED });
}

#[test]
fn given_what_an_act_renewed_when_the_next_renewal_is_ordered_or_refused_unasked_then_it_has_effect() {
    let refused = Turn::RenewalRefused(RefusalGround::Evaluation);
    let next = date(2034, 3, 1);
    for (manner, unfit) in
        [(Manner::Express, vec![]), (Manner::Unsaid, vec![]), (Manner::Tacit, vec![Misfit::Renewed])]
    {
        let turns = until_2027([(date(2027, 6, 1), renewed(manner)), (next, refused.clone())]);
        let found: Vec<_> = at(&turns, next).unfit.iter().map(|unfit| unfit.why).collect();
        assert_eq!(found, unfit, "{manner:?}");
    }
    let ordered = until_2027([(date(2027, 6, 1), renewed(Manner::Unsaid)), (next, Turn::FullFileOrdered)]);
    assert_eq!(at(&ordered, next).unfit, []);
}

#[test]
fn given_delays_that_change_when_days_are_counted_back_then_by_the_law_of_the_day_that_decided_the_term() {
    let changing = |before, after| dated([(date(2010, 1, 1), before), (date(2027, 1, 1), after)]);
    let clocks = Clocks { renewal_request: changing(14, 8), renewal_injunction: changing(12, 6), ..clocks() };
    let due = |turns: &[_], day| {
        let life = Life::lived(turns, &clocks, Asked::on(day)).expect("it has begun");
        life.dues(&clocks)[0]
    };
    let turns = until_2027([]);
    assert_eq!(due(&turns, date(2026, 3, 12)).by, date(2026, 10, 31), "decided in 2020");
    let filed = until_2027([(date(2026, 10, 31), Turn::RenewalFiled)]);
    assert_eq!(due(&filed, date(2026, 11, 1)).by, date(2026, 12, 31));
    assert_eq!(due(&filed, date(2027, 1, 1)).by, date(2034, 4, 30), "silence decided on 1 January 2027");
    let noted = [(date(2026, 10, 31), Turn::RenewalFiled), (date(2026, 12, 30), renewed(Manner::Tacit))];
    assert_eq!(due(&until_2027(noted), date(2027, 1, 1)).by, date(2033, 10, 31), "an act did before");
}

#[test]
fn given_no_file_when_it_expires_then_expired_and_until_then_the_days_to_come_are_told() {
    let turns = until_2027([]);
    assert_eq!(status(&turns, date(2028, 1, 1)), Status::Expired { on: EXPIRY });
    let dues = |day| {
        let dues = at(&turns, day).dues(&clocks());
        dues.into_iter().map(|due| (due.duty, due.by)).collect::<Vec<_>>()
    };
    let to_come = [(Duty::AskRenewal, date(2026, 10, 31)), (Duty::Expiry, EXPIRY)];
    assert_eq!(dues(date(2026, 3, 12)), to_come);
    assert_eq!(dues(date(2028, 1, 1)), []);
    let filed = until_2027([(date(2026, 10, 1), Turn::RenewalFiled)]);
    let order = at(&filed, date(2026, 10, 2)).dues(&clocks())[0];
    assert_eq!((order.duty, order.by), (Duty::OrderFile, date(2026, 12, 31)));
}

#[test]
fn given_a_full_file_ordered_in_time_when_it_expires_then_examined_if_the_file_came_and_expired_if_not() {
    let ordered = [(date(2026, 10, 1), Turn::RenewalFiled), (date(2026, 12, 31), Turn::FullFileOrdered)];
    let none = until_2027(ordered.clone());
    assert_eq!(status(&none, date(2028, 1, 1)), Status::Expired { on: EXPIRY });
    let came = until_2027(ordered.into_iter().chain([(date(2027, 5, 1), Turn::RenewalFiled)]));
    assert_eq!(status(&came, EXPIRY), in_force(EXPIRY));
    assert_eq!(status(&came, date(2028, 1, 1)), Status::UnderExamination { expired: EXPIRY });
}

#[test]
fn given_a_full_file_ordered_a_day_late_when_asked_then_it_has_no_effect_and_silence_had() {
    let turns =
        until_2027([(date(2026, 10, 1), Turn::RenewalFiled), (date(2027, 1, 1), Turn::FullFileOrdered)]);
    let life = at(&turns, date(2027, 1, 1));
    assert_eq!(life.unfit.iter().map(|unfit| unfit.why).collect::<Vec<_>>(), [Misfit::OrderedLate]);
    assert_eq!(life.status(), in_force(RENEWED));
}

#[test]
fn given_a_tacit_renewal_noted_by_an_act_when_asked_then_one_renewal_and_not_two() {
    for day in [date(2026, 12, 31), date(2027, 1, 1), date(2027, 6, 1)] {
        let turns = until_2027([(date(2026, 10, 1), Turn::RenewalFiled), (day, renewed(Manner::Tacit))]);
        assert_eq!(status(&turns, date(2028, 1, 1)), in_force(RENEWED), "noted on {day}");
        assert_eq!(origin(&turns, date(2028, 1, 1)), Origin::Renewed(Manner::Tacit), "noted on {day}");
    }
}

#[test]
fn given_an_express_decision_after_silence_when_asked_then_it_decides_the_same_term_anew() {
    let turns =
        until_2027([(date(2026, 10, 1), Turn::RenewalFiled), (date(2027, 6, 1), renewed(Manner::Express))]);
    assert_eq!(status(&turns, date(2028, 1, 1)), in_force(RENEWED));
    assert_eq!(origin(&turns, date(2028, 1, 1)), Origin::Renewed(Manner::Express));
}

#[test]
fn given_a_term_that_silence_gave_when_its_own_renewal_is_asked_for_then_a_full_file_may_be_ordered_again() {
    let begun = [(date(2026, 10, 1), Turn::RenewalFiled), (date(2033, 10, 1), Turn::RenewalFiled)];
    let ordered = (date(2033, 12, 31), Turn::FullFileOrdered);
    let turns = until_2027(begun.clone().into_iter().chain([ordered.clone()]));
    assert_eq!(at(&turns, date(2034, 1, 1)).unfit, []);
    assert_eq!(status(&turns, date(2035, 1, 1)), Status::Expired { on: RENEWED });
    let noted = (date(2035, 2, 1), renewed(Manner::Tacit));
    let filed = (date(2034, 5, 1), Turn::RenewalFiled);
    let turns = until_2027(begun.into_iter().chain([ordered, filed, noted]));
    assert_eq!(status(&turns, date(2035, 1, 31)), Status::UnderExamination { expired: RENEWED });
    assert_eq!(status(&turns, date(2035, 2, 1)), in_force(date(2041, 12, 31)));
}

#[test]
fn given_an_express_renewal_when_asked_then_seven_years_from_the_day_after_or_as_the_decision_says() {
    let filed = (date(2026, 11, 2), Turn::RenewalFiled);
    let turns = until_2027([filed.clone(), (date(2028, 3, 1), renewed(Manner::Express))]);
    assert_eq!(status(&turns, date(2028, 2, 29)), Status::UnderExamination { expired: EXPIRY });
    assert_eq!(status(&turns, date(2028, 3, 1)), in_force(RENEWED));
    let said = Turn::Renewed(Renewal { manner: Manner::Express, until: Some(date(2030, 6, 30)) });
    let shorter = until_2027([filed, (date(2027, 9, 1), said)]);
    assert_eq!(status(&shorter, date(2028, 1, 1)), in_force(date(2030, 6, 30)));
    assert_eq!(status(&shorter, date(2030, 7, 1)), Status::Expired { on: date(2030, 6, 30) });
}

#[test]
fn given_a_renewal_refused_when_asked_then_to_the_end_of_its_term_and_at_once_where_that_is_past() {
    let refused = Turn::RenewalRefused(RefusalGround::Evaluation);
    let filed = (date(2026, 11, 2), Turn::RenewalFiled);
    let before = until_2027([filed.clone(), (date(2027, 9, 1), refused.clone())]);
    assert_eq!(status(&before, EXPIRY), in_force(EXPIRY));
    assert_eq!(status(&before, date(2028, 1, 1)), Status::Expired { on: EXPIRY });
    let after = until_2027([filed, (date(2028, 3, 1), refused)]);
    let end = End { since: date(2028, 3, 1), how: Ending::RenewalRefused(RefusalGround::Evaluation) };
    assert_eq!(status(&after, date(2028, 3, 1)), Status::Ended(end));
}

#[test]
fn given_one_asked_for_again_each_time_when_years_pass_then_silence_renews_it_again() {
    let turns =
        until_2027([(date(2026, 10, 31), Turn::RenewalFiled), (date(2033, 10, 31), Turn::RenewalFiled)]);
    assert_eq!(status(&turns, date(2034, 1, 1)), in_force(date(2041, 12, 31)));
}

#[test]
fn given_a_prolonged_authorisation_when_its_last_day_passes_then_in_force_until_a_decision_or_an_omission() {
    let prolonged = (date(2023, 6, 1), Turn::Prolonged);
    let turns = until_2027([prolonged.clone()]);
    assert_eq!(status(&turns, date(2030, 1, 1)), Status::InForce { until: Term::UntilDecided });
    let omitted = until_2027([prolonged.clone(), (date(2024, 12, 10), Turn::EndedByOmission)]);
    let end = End { since: date(2024, 12, 10), how: Ending::Omitted };
    assert_eq!(status(&omitted, date(2024, 12, 10)), Status::Ended(end));
    let decided = until_2027([prolonged, (date(2025, 3, 1), renewed(Manner::Express))]);
    assert_eq!(status(&decided, date(2025, 3, 1)), in_force(date(2032, 2, 29)));
}

#[test]
fn given_a_start_on_a_leap_day_when_it_is_renewed_then_no_day_is_lost_and_none_is_in_both() {
    let turns = lived([
        (date(2019, 3, 1), granted(surgery())),
        (date(2020, 2, 29), started()),
        (date(2025, 12, 28), Turn::RenewalFiled),
    ]);
    assert_eq!(status(&turns, date(2025, 12, 29)), in_force(date(2027, 2, 28)));
    assert_eq!(status(&turns, date(2026, 3, 1)), in_force(date(2034, 2, 28)), "from 1 March 2027");
}
