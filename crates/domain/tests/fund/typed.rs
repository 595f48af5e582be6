//! What is typed of a term or of an approval, and what is refused of it before a ledger is looked at.

use jiff::civil::date;
use maillage_domain::fund::budget::{Approval, ApprovalSaid, Vote, VotePart};
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Year};
use maillage_domain::fund::commitment::{Commit, Committed, Credits, Term};
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::refusal::{NoApproval, Reason, Refusal};

use crate::kit::*;

fn scheduled(sums: &[(i16, i64)], euros: i64) -> Result<Term, Refusal> {
    let sums: Vec<_> = sums.iter().map(|(year, euros)| (Year::new(*year), cp(*euros))).collect();
    Term::scheduled(YEAR, &sums, ae(euros))
}

#[test]
fn rule_32_given_sums_by_exercise_when_they_make_the_amount_then_one_exercise_or_firm_over_all_of_them() {
    assert_eq!(scheduled(&[], 10), Ok(Term::Single));
    assert_eq!(scheduled(&[(2023, 10)], 10), Ok(Term::Single));
    // 2024 is not named: nothing is foreseen for it.
    let firm = Term::Firm { instalments: vec![cp(4), cp(0), cp(6)] };
    assert_eq!(scheduled(&[(2025, 6), (2023, 4)], 10), Ok(firm));
    let late = Term::Firm { instalments: vec![cp(0), cp(10)] };
    assert_eq!(scheduled(&[(2024, 10)], 10), Ok(late));
}

#[test]
fn rule_32_given_sums_that_miss_the_amount_or_an_exercise_out_of_place_when_typed_then_refused_with_it() {
    let reason = |sums: &[(i16, i64)], euros| scheduled(sums, euros).expect_err("refused").reason;
    let (sum, amount) = (ae(11), ae(10));
    assert_eq!(reason(&[(2023, 5), (2024, 6)], 10), Reason::Schedule { sum, amount });
    let first = YEAR;
    assert_eq!(reason(&[(2023, 5), (2022, 5)], 10), Reason::InstalmentYear { year: Year::new(2022), first });
    assert_eq!(reason(&[(2024, 5), (2024, 5)], 10), Reason::InstalmentYear { year: Year::new(2024), first });
    let all = [(YEAR, Cp::from_cents(i64::MAX)), (YEAR.later(1), Cp::from_cents(1))];
    assert_eq!(Term::scheduled(YEAR, &all, ae(1)).expect_err("refused").reason, Reason::OutOfRange);
}

#[test]
fn given_a_commitment_without_a_mission_when_made_then_refused_and_for_operating_costs_then_accepted() {
    let none = |place: Place| Place { destination: None, ..place };
    let running = place(Envelope::Operating, Earmark::Free);
    let mut fund =
        Fund::with(vec![opening(none(free()), ae(100), cp(100)), opening(running.clone(), ae(100), cp(100))]);
    let bare = Commit { place: none(free()), ..commit(1, ae(1)) };
    let refused = fund.ledger.commit(&bare, &fund.context());
    assert_eq!(rule(refused.clone()), "fund.destination");
    assert_eq!(reason(refused), Reason::NoMission);
    fund.commit(&Commit { place: running, ..commit(2, ae(1)) });
    // A journal that holds one folds as it always did.
    fund.apply(Committed { commit: bare.into(), credits: Credits::Budget }.into());
    assert_eq!(fund.position(YEAR).1, ae(1));
}

#[test]
fn rule_30_given_an_approval_when_said_in_full_then_that_and_else_what_is_missing() {
    let day = |day| Some(date(2023, 3, day));
    let ministers = ApprovalSaid { decided_on: day(1), ..ApprovalSaid::default() };
    assert_eq!(Approval::try_from(ministers), Ok(Approval::Ministers { decided_on: date(2023, 3, 1) }));
    let board = ApprovalSaid {
        held_on: day(1),
        votes: Some(30),
        against: Some(0),
        received_on: day(2),
        ..ApprovalSaid::default()
    };
    let vote = Vote { held_on: date(2023, 3, 1), votes: 30, against: 0 };
    let (received_on, opposed_on) = (date(2023, 3, 2), None);
    assert_eq!(Approval::try_from(board), Ok(Approval::Board { vote, received_on, opposed_on }));
    let incomplete = |missing| Reason::Approval(NoApproval::VoteIncomplete { missing });
    let faults = [
        (ApprovalSaid::default(), Reason::Approval(NoApproval::NotApproved)),
        (ApprovalSaid { decided_on: day(3), ..board }, Reason::Approval(NoApproval::ApprovedTwice)),
        (ApprovalSaid { held_on: None, ..board }, incomplete(VotePart::Day)),
        (ApprovalSaid { votes: None, ..board }, incomplete(VotePart::Votes)),
        (ApprovalSaid { against: None, ..board }, incomplete(VotePart::Against)),
        (ApprovalSaid { received_on: None, ..board }, incomplete(VotePart::Reception)),
        (ApprovalSaid { opposed_on: day(9), ..ApprovalSaid::default() }, incomplete(VotePart::Day)),
    ];
    for (said, expected) in faults {
        let refused = Approval::try_from(said).expect_err("refused");
        assert_eq!(refused.reason.rule().map(|rule| rule.id), Some("fund.vote"));
        assert_eq!(refused.reason, expected);
    }
}
