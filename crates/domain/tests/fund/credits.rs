//! Rules 20 to 31: what is open, between what it may move, and how budgets open it.

use jiff::civil::date;
use maillage_domain::fund::act::AdoptDestinations;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind};
use maillage_domain::fund::budget::{AdoptBudget, Approval, BudgetKind, BudgetPart, Vote};
use maillage_domain::fund::cell::{Earmark, Envelope, Place};
use maillage_domain::fund::commitment::{Commit, Field, Purpose};
use maillage_domain::fund::destination::{DestinationLine, DestinationTree};
use maillage_domain::fund::ledger::AeAccount;
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::refusal::{NoApproval, NoEndowmentTransfer, Possible, Reason};
use maillage_domain::fund::revenue::{
    DelegateRevenue, Direction, Origin, RevenuePart, TransferEndowment, TransferOrder,
};
use maillage_domain::fund::year::OpenYear;

use crate::kit::*;

#[test]
fn rule_20_given_100_000_available_when_one_cent_more_is_asked_then_refused_and_the_same_then_accepted() {
    let mut fund = Fund::of(ae(100_000), cp(100_000));
    let asked = Ae::from_cents(10_000_001);
    let refused = refusal(fund.ledger.commit(&commit(1, asked), &fund.context()));
    let available = ae(100_000);
    assert_eq!(refused.reason, Reason::AeExceeded { pool: pool(&free()), asked, available });
    assert_eq!(refused.possible, [Possible::CommitAtMost(available), Possible::RectifyingBudget(YEAR)]);
    fund.commit(&commit(1, ae(100_000)));
    assert_eq!(fund.position(YEAR), (Ae::ZERO, ae(100_000), cp(100_000)));
}

#[test]
fn rule_20_given_two_envelopes_when_one_is_used_up_then_the_other_does_not_help() {
    let operating = place(Envelope::Operating, Earmark::Free);
    let mut fund = Fund::with(vec![opening(free(), ae(100), cp(100)), opening(operating, ae(100), cp(100))]);
    fund.commit(&commit(1, ae(100)));
    assert_eq!(rule(fund.ledger.commit(&commit(2, ae(1)), &fund.context())), "fund.ae-available");
}

#[test]
fn rule_20_given_a_commitment_that_could_be_withdrawn_when_refused_then_named() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&commit(1, ae(70)));
    let refused = refusal(fund.ledger.commit(&commit(2, ae(90)), &fund.context()));
    assert!(refused.possible.contains(&Possible::Withdraw { commitment: id(1), rest: ae(70) }));
}

#[test]
fn rule_21_given_authority_left_but_no_credits_when_paid_then_refused_and_the_same_then_accepted() {
    let mut fund = Fund::of(ae(1_000), cp(100));
    fund.commit(&commit(1, ae(500)));
    fund.record(fund.ledger.certify(&certify(1, cp(500)), &fund.context()));
    let asked = Cp::from_cents(10_001);
    let refused = refusal(fund.ledger.pay(&pay(1, YEAR, asked), &fund.context()));
    assert_eq!(refused.reason, Reason::CpExceeded { pool: pool(&free()), asked, available: cp(100) });
    assert_eq!(refused.possible, [Possible::PayAtMost(cp(100)), Possible::RectifyingBudget(YEAR)]);
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(100)), &fund.context()));
    assert_eq!(fund.position(YEAR).2, Cp::ZERO);
}

#[test]
fn rule_22_given_two_envelopes_when_moved_between_then_refused_and_between_lines_of_one_then_accepted() {
    let mut fund = Fund::of(ae(100), cp(100));
    let operating = place(Envelope::Operating, Earmark::Free);
    let refused =
        refusal(fund.ledger.transfer(&transfer(free(), operating, ae(10), cp(10)), &fund.context()));
    let (from, to) = (Envelope::Intervention, Envelope::Operating);
    assert_eq!(refused.reason, Reason::BetweenEnvelopes { from, to });
    assert_eq!(refused.possible, [Possible::RectifyingBudget(YEAR)]);
    let line = bound(Earmark::Prevention);
    fund.record(fund.ledger.transfer(&transfer(free(), line.clone(), ae(10), cp(10)), &fund.context()));
    assert_eq!(fund.position(YEAR), (ae(90), Ae::ZERO, cp(90)));
    assert_eq!(fund.balances(YEAR, &line).ae(AeAccount::Available), ae(10));
}

#[test]
fn rule_22_given_a_line_when_more_than_it_has_left_is_moved_then_refused_and_all_of_it_then_accepted() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&commit(1, ae(40)));
    let line = bound(Earmark::Prevention);
    let refused = refusal(
        fund.ledger.transfer(&transfer(free(), line.clone(), Ae::from_cents(6_001), cp(0)), &fund.context()),
    );
    assert_eq!(refused.possible, [Possible::MoveAtMost { ae: ae(60), cp: cp(100) }]);
    fund.record(fund.ledger.transfer(&transfer(free(), line, ae(60), cp(0)), &fund.context()));
    assert_eq!(fund.position(YEAR).0, Ae::ZERO);
}

#[test]
fn rule_23_given_the_main_budget_when_credits_would_leave_or_enter_it_then_refused() {
    let fund = Fund::of(ae(100), cp(100));
    let mut out = transfer(free(), free(), ae(1), cp(1));
    out.to.budget = BudgetPart::Main;
    let mut into = transfer(free(), free(), ae(1), cp(1));
    into.from.budget = BudgetPart::Main;
    for command in [out, into] {
        let refused = refusal(fund.ledger.transfer(&command, &fund.context()));
        assert!(matches!(refused.reason, Reason::BetweenBudgets { .. }));
        assert_eq!(refused.possible, []);
    }
}

#[test]
fn rule_24_given_prevention_credits_when_for_care_then_refused_and_free_credits_for_prevention_then_accepted()
{
    let prevention = bound(Earmark::Prevention);
    let mut fund =
        Fund::with(vec![opening(prevention.clone(), ae(50), cp(50)), opening(free(), ae(50), cp(50))]);
    let mut care = commit(1, ae(50));
    care.place = prevention.clone();
    let refused = refusal(fund.ledger.commit(&care, &fund.context()));
    assert_eq!(refused.reason.rule().map(|rule| rule.id), Some("fund.prevention"));
    assert_eq!(refused.possible, [Possible::ChooseEarmark { earmark: Earmark::Free, available: ae(50) }]);
    care.purpose = purpose(Field::Prevention);
    fund.commit(&care);
    let mut from_free = commit(2, ae(50));
    from_free.purpose = purpose(Field::Prevention);
    fund.commit(&from_free);
}

#[test]
fn rule_24_given_bound_credits_when_moved_to_free_ones_then_refused() {
    let prevention = bound(Earmark::Prevention);
    let fund = Fund::with(vec![opening(prevention.clone(), ae(50), cp(50))]);
    assert_eq!(
        rule(fund.ledger.transfer(&transfer(prevention, free(), ae(1), cp(1)), &fund.context())),
        "fund.prevention"
    );
}

#[test]
fn rule_25_given_credits_of_part_b_when_for_support_or_prevention_then_accepted_for_anyone_and_for_care_refused()
 {
    let place = bound(Earmark::MedicoSocial);
    let mut fund = Fund::with(vec![opening(place.clone(), ae(50), cp(50))]);
    let of = |number, field, kind| {
        let mut command = commit(number, ae(10));
        (command.place, command.purpose) = (place.clone(), purpose(field));
        command.beneficiary.kind = kind;
        command
    };
    let care = of(1, Field::Care, BeneficiaryKind::HealthEstablishment);
    assert_eq!(rule(fund.ledger.commit(&care, &fund.context())), "fund.medico-social");
    // By the nature of the action: what a home does may be care all the same.
    let care = of(1, Field::Care, BeneficiaryKind::MedicoSocial);
    assert_eq!(rule(fund.ledger.commit(&care, &fund.context())), "fund.medico-social");
    // Carers' respite by an association, prevention of the loss of autonomy by a home.
    fund.commit(&of(1, Field::MedicoSocial, BeneficiaryKind::Association));
    fund.commit(&of(2, Field::Prevention, BeneficiaryKind::MedicoSocial));
}

#[test]
fn rule_24_given_credits_of_part_a_when_for_support_then_refused_and_for_health_education_by_a_home_then_accepted()
 {
    let place = bound(Earmark::Prevention);
    let mut fund = Fund::with(vec![opening(place.clone(), ae(50), cp(50))]);
    let mut command = Commit { place, purpose: purpose(Field::MedicoSocial), ..commit(1, ae(10)) };
    command.beneficiary.kind = BeneficiaryKind::MedicoSocial;
    assert_eq!(rule(fund.ledger.commit(&command, &fund.context())), "fund.prevention");
    command.purpose = purpose(Field::Prevention);
    fund.commit(&command);
}

#[test]
fn rule_26_given_credits_for_ambulance_operators_when_used_for_a_home_then_refused_and_followed_apart() {
    let operators = bound(Earmark::Sanctuarised("transporteurs".to_owned()));
    let mut fund = Fund::with(vec![
        opening(operators.clone(), ae(20_200_000), cp(20_200_000)),
        opening(free(), ae(1_000), cp(1_000)),
    ]);
    let mut command = commit(1, ae(1_000_000));
    command.place = operators.clone();
    command.purpose = Purpose { field: Field::MedicoSocial, code: Some("esms".to_owned()) };
    command.beneficiary.kind = BeneficiaryKind::MedicoSocial;
    assert_eq!(rule(fund.ledger.commit(&command, &fund.context())), "fund.sanctuarised");
    command.purpose = Purpose { field: Field::Care, code: Some("transporteurs".to_owned()) };
    fund.commit(&command);
    assert_eq!(fund.balances(YEAR, &operators).ae(AeAccount::Available), ae(19_200_000));
    assert_eq!(fund.position(YEAR).0, ae(1_000));
}

fn swap(key: &str, amount: Revenue) -> TransferEndowment {
    TransferEndowment {
        key: key.to_owned(),
        year: YEAR,
        direction: Direction::ToDaf,
        amount,
        endowment: revenue(1_000_000),
        signed_by: person(1),
        order: Some(TransferOrder { limit: revenue(1_000_000), source: "arrêté".to_owned() }),
    }
}

#[test]
fn rule_27_given_one_per_cent_of_an_endowment_when_transferred_then_accepted_and_more_then_refused() {
    let mut fund = Fund::of(ae(1), cp(1));
    assert_eq!(
        rule(fund.ledger.transfer_endowment(&swap("a", revenue(10_100)), &fund.context())),
        "fund.daf-transfer"
    );
    fund.record(fund.ledger.transfer_endowment(&swap("b", revenue(10_000)), &fund.context()));
    let refused =
        refusal(fund.ledger.transfer_endowment(&swap("c", Revenue::from_cents(1)), &fund.context()));
    let (asked, limit) = (Revenue::from_cents(1_000_001), revenue(10_000));
    assert_eq!(refused.reason, Reason::Endowment(NoEndowmentTransfer::EndowmentShare { asked, limit }));
}

#[test]
fn rule_28_given_no_budget_when_committed_month_by_month_then_one_twelfth_of_the_first_order_each() {
    let mut fund = Fund::new();
    let first_order = Some(Revenue::from_cents(44_249_030_000));
    fund.record(fund.ledger.open_year(&OpenYear { first_order, ..open(YEAR) }, &fund.context()));
    fund.on = date(2023, 1, 31);
    let month = Ae::from_cents(3_687_419_166);
    let more = Ae::from_cents(3_687_419_167);
    let commit = |number, amount| Commit { notified_on: date(2023, 1, 31), ..commit(number, amount) };
    let refused = refusal(fund.ledger.commit(&commit(1, more), &fund.context()));
    assert_eq!(refused.reason.rule().map(|rule| rule.id), Some("fund.twelfths"));
    assert_eq!(refused.possible, [Possible::CommitAtMost(month), Possible::InitialBudget(YEAR)]);
    fund.commit(&commit(1, month));
    let cent = Ae::from_cents(1);
    assert_eq!(rule(fund.ledger.commit(&commit(2, cent), &fund.context())), "fund.twelfths");
    fund.on = date(2023, 2, 1);
    fund.commit(&commit(2, cent));
    fund.pay(1, YEAR, month.to_pay());
    // The budget that comes takes over what was used, and no less.
    let short = budget(YEAR, BudgetKind::Initial, vec![opening(free(), month, month.to_pay())]);
    assert_eq!(rule(fund.ledger.adopt_budget(&short, &fund.context())), "fund.versions");
    let enough = budget(YEAR, BudgetKind::Initial, vec![opening(free(), ae(100_000_000), month.to_pay())]);
    fund.record(fund.ledger.adopt_budget(&enough, &fund.context()));
    assert_eq!(fund.position(YEAR).2, Cp::ZERO);
}

#[test]
fn rule_28_given_last_years_first_order_in_the_ledger_when_a_year_opens_then_it_is_the_base() {
    let mut fund = Fund::of(ae(1), cp(1));
    fund.record(fund.ledger.delegate_revenue(&delegation(442_490_300, &[]), &fund.context()));
    fund.record(fund.ledger.open_year(&open(YEAR.later(1)), &fund.context()));
    let opened = fund.ledger.exercise(YEAR.later(1)).and_then(|exercise| exercise.opened.clone());
    assert_eq!(opened.and_then(|opened| opened.fact.twelfths_base), Some(revenue(442_490_300)));
    let mut without = Fund::new();
    without.record(without.ledger.open_year(&open(YEAR), &without.context()));
    assert_eq!(reason(without.ledger.commit(&commit(1, ae(1)), &without.context())), Reason::NoBudget(YEAR));
}

fn delegation(total: i64, parts: &[(Earmark, i64)]) -> DelegateRevenue {
    let part = |(earmark, amount): &(Earmark, i64)| RevenuePart {
        earmark: earmark.clone(),
        amount: revenue(*amount),
    };
    DelegateRevenue {
        key: format!("delegation {total} {parts:?}"),
        year: YEAR,
        origin: Origin::FirstOrder,
        total: revenue(total),
        parts: parts.iter().map(part).collect(),
        source: "arrêté du 26 mai 2023".to_owned(),
    }
}

#[test]
fn rule_29_given_the_order_of_2023_when_its_parts_miss_the_total_by_more_than_its_rounding_then_refused() {
    let fund = Fund::of(ae(1), cp(1));
    let parts = |free| [(Earmark::Free, free), (Earmark::Sanctuarised("divers".to_owned()), 9_849_700)];
    let judged = |free| fund.ledger.delegate_revenue(&delegation(442_490_300, &parts(free)), &fund.context());
    assert!(judged(432_640_600).is_ok());
    assert!(judged(432_640_700).is_ok());
    assert!(judged(432_640_500).is_ok());
    assert_eq!(rule(judged(432_640_701)), "fund.delegation-parts");
    assert_eq!(rule(judged(432_640_499)), "fund.delegation-parts");
}

#[test]
fn rule_30_given_two_thirds_against_when_adopted_then_refused_with_fifteen_days_and_one_less_then_adopted() {
    let mut fund = Fund::new();
    let mut command = budget(YEAR, BudgetKind::Initial, vec![opening(free(), ae(1), cp(1))]);
    let board = |against| Approval::Board {
        vote: Vote { held_on: date(2023, 3, 1), votes: 30, against },
        received_on: date(2023, 3, 10),
        opposed_on: None,
    };
    command.approval = board(20);
    let amended_by = date(2023, 3, 16);
    let refused = refusal(fund.ledger.adopt_budget(&command, &fund.context()));
    assert_eq!(
        refused.reason,
        Reason::Approval(NoApproval::VotedDown { against: 20, votes: 30, amended_by })
    );
    assert_eq!(refused.possible, [Possible::AmendBy(amended_by)]);
    command.approval = board(19);
    fund.on = date(2023, 3, 24);
    let from = date(2023, 3, 25);
    assert_eq!(
        reason(fund.ledger.adopt_budget(&command, &fund.context())),
        Reason::Approval(NoApproval::NotEnforceable { from })
    );
    fund.on = from;
    fund.record(fund.ledger.adopt_budget(&command, &fund.context()));
}

#[test]
fn rule_30_given_an_opposition_when_adopted_then_refused_and_by_the_ministers_then_adopted() {
    let mut fund = Fund::new();
    let mut command = budget(YEAR, BudgetKind::Initial, vec![opening(free(), ae(1), cp(1))]);
    let on = date(2023, 3, 20);
    command.approval = Approval::Board {
        vote: Vote { held_on: date(2023, 3, 1), votes: 30, against: 0 },
        received_on: date(2023, 3, 10),
        opposed_on: Some(on),
    };
    assert_eq!(
        reason(fund.ledger.adopt_budget(&command, &fund.context())),
        Reason::Approval(NoApproval::Opposed { on })
    );
    command.approval = Approval::Ministers { decided_on: date(2023, 6, 1) };
    fund.record(fund.ledger.adopt_budget(&command, &fund.context()));
}

#[test]
fn rule_31_given_a_rectifying_budget_when_adopted_then_it_replaces_the_openings_and_both_stay() {
    let mut fund = Fund::of(ae(100), cp(100));
    fund.commit(&commit(1, ae(60)));
    let rectifying = |amount| budget(YEAR, BudgetKind::Rectifying, vec![opening(free(), amount, cp(100))]);
    let short = Ae::from_cents(5_999);
    let refused = reason(fund.ledger.adopt_budget(&rectifying(short), &fund.context()));
    assert_eq!(refused, Reason::BelowCommitted { pool: pool(&free()), opened: short, committed: ae(60) });
    fund.record(fund.ledger.adopt_budget(&rectifying(ae(60)), &fund.context()));
    assert_eq!(fund.position(YEAR).0, Ae::ZERO);
    fund.record(fund.ledger.adopt_budget(&rectifying(ae(150)), &fund.context()));
    assert_eq!(fund.position(YEAR), (ae(90), ae(60), cp(100)));
    let versions: Vec<_> =
        fund.ledger.exercise(YEAR).expect("2023").budgets.iter().map(|b| b.fact.version).collect();
    assert_eq!(versions, [1, 2, 3]);
}

#[test]
fn rule_31_given_no_initial_budget_or_one_already_when_adopted_then_refused() {
    let fund = Fund::of(ae(100), cp(100));
    let second = budget(YEAR, BudgetKind::Initial, vec![opening(free(), ae(1), cp(1))]);
    let refused = reason(fund.ledger.adopt_budget(&second, &fund.context()));
    assert_eq!(refused, Reason::BudgetOrder { year: YEAR, versions: 1 });
    let empty = Fund::new();
    let first = budget(YEAR, BudgetKind::Rectifying, vec![opening(free(), ae(1), cp(1))]);
    let refused = reason(empty.ledger.adopt_budget(&first, &empty.context()));
    assert_eq!(refused, Reason::BudgetOrder { year: YEAR, versions: 0 });
}

#[test]
fn given_a_place_twice_or_below_nothing_when_adopted_then_refused_with_its_rank() {
    let fund = Fund::new();
    let twice = vec![opening(free(), ae(1), cp(1)), opening(free(), ae(1), cp(1))];
    let below = vec![opening(free(), ae(1), cp(-1))];
    for (openings, rank) in [(twice, 2), (below, 1)] {
        let command = budget(YEAR, BudgetKind::Initial, openings);
        let refused = reason(fund.ledger.adopt_budget(&command, &fund.context()));
        assert_eq!(refused, Reason::OpeningMalformed { rank });
    }
}

#[test]
fn given_a_key_used_when_the_same_command_comes_then_already_done_and_another_then_refused() {
    use maillage_domain::fund::decision::Decided;
    let mut fund = Fund::of(ae(100), cp(100));
    let act = fund.commit(&commit(1, ae(100)));
    assert_eq!(fund.ledger.commit(&commit(1, ae(100)), &fund.context()), Ok(Decided::Already(act)));
    let mut other = commit(1, ae(99));
    assert_eq!(reason(fund.ledger.commit(&other, &fund.context())), Reason::KeyReused { act });
    other.key = "another".to_owned();
    other.beneficiary =
        Beneficiary { id: BeneficiaryId::Person(person(9)), kind: BeneficiaryKind::HealthProfessional };
    assert!(matches!(reason(fund.ledger.commit(&other, &fund.context())), Reason::Commitment { .. }));
}

#[test]
fn rule_27_given_an_endowment_when_it_is_not_the_one_the_year_knows_then_refused() {
    let mut fund = Fund::of(ae(1), cp(1));
    let order = DelegateRevenue {
        key: "order".to_owned(),
        year: YEAR,
        origin: Origin::FirstOrder,
        total: revenue(1_000),
        parts: Vec::new(),
        source: "arrêté".to_owned(),
    };
    fund.record(fund.ledger.delegate_revenue(&order, &fund.context()));
    let known = revenue(1_000);
    let out = TransferEndowment { endowment: Revenue::from_cents(100_001), ..swap("a", revenue(1)) };
    let refused = reason(fund.ledger.transfer_endowment(&out, &fund.context()));
    assert_eq!(
        refused,
        Reason::Endowment(NoEndowmentTransfer::OtherEndowment { asked: Revenue::from_cents(100_001), known })
    );
    fund.record(
        fund.ledger.transfer_endowment(&TransferEndowment { endowment: known, ..out }, &fund.context()),
    );
    let direction = Direction::FromDaf;
    let entering = |key, endowment| TransferEndowment { direction, endowment, ..swap(key, revenue(1)) };
    let first = entering("b", revenue(500));
    fund.record(fund.ledger.transfer_endowment(&first, &fund.context()));
    let refused = reason(fund.ledger.transfer_endowment(&entering("c", revenue(600)), &fund.context()));
    assert_eq!(
        refused,
        Reason::Endowment(NoEndowmentTransfer::OtherEndowment { asked: revenue(600), known: revenue(500) })
    );
    fund.record(fund.ledger.transfer_endowment(&entering("d", revenue(500)), &fund.context()));
}

#[test]
fn given_a_line_when_credits_move_to_itself_then_refused_and_to_an_unknown_line_too() {
    let mut fund = Fund::of(ae(100), cp(100));
    let refused = fund.ledger.transfer(&transfer(free(), free(), ae(1), cp(1)), &fund.context());
    assert_eq!(reason(refused), Reason::SameLine);
    let line = |code: &str| Place { destination: codes().parse(code), ..free() };
    let tree = DestinationTree {
        year: YEAR,
        lines: vec![DestinationLine {
            destination: codes().parse("MI2-3-5").expect("a code"),
            label: "Essai".to_owned(),
        }],
        source: "essai".to_owned(),
    };
    let adopted = AdoptDestinations { key: "tree".to_owned(), tree };
    fund.record(fund.ledger.adopt_destinations(&adopted, &fund.context()));
    let unknown = fund.ledger.transfer(&transfer(free(), line("MI2-9-9"), ae(1), cp(1)), &fund.context());
    assert_eq!(reason(unknown), Reason::UnknownDestination { code: "MI2-9-9".to_owned() });
    fund.record(fund.ledger.transfer(&transfer(free(), line("MI2-3-5"), ae(1), cp(1)), &fund.context()));
}

#[test]
fn rule_30_given_a_budget_received_before_its_vote_or_opposed_too_late_when_adopted_then_refused_or_accepted()
{
    let approved = |received_on, against, opposed_on| {
        let vote = Vote { held_on: date(2023, 3, 1), votes: 30, against };
        let approval = Approval::Board { vote, received_on, opposed_on };
        AdoptBudget { approval, ..budget(YEAR, BudgetKind::Initial, vec![opening(free(), ae(1), cp(1))]) }
    };
    let mut fund = Fund::new();
    fund.record(fund.ledger.open_year(&open(YEAR), &fund.context()));
    let early = approved(date(2023, 2, 28), 0, None);
    let refused = reason(fund.ledger.adopt_budget(&early, &fund.context()));
    assert!(matches!(refused, Reason::Approval(NoApproval::ReceivedEarly { .. })));
    let refused = reason(fund.ledger.adopt_budget(&approved(date(2023, 3, 1), 31, None), &fund.context()));
    assert_eq!(refused, Reason::Approval(NoApproval::VotesMalformed { against: 31, votes: 30 }));
    let opposed = |day| approved(date(2023, 3, 1), 0, Some(date(2023, 3, day)));
    let refused = reason(fund.ledger.adopt_budget(&opposed(16), &fund.context()));
    assert_eq!(refused, Reason::Approval(NoApproval::Opposed { on: date(2023, 3, 16) }));
    fund.record(fund.ledger.adopt_budget(&opposed(17), &fund.context()));
}

#[test]
fn rule_27_given_the_amount_of_the_order_when_transferred_then_accepted_and_a_cent_more_or_without_an_order_refused()
 {
    let mut fund = Fund::of(ae(1), cp(1));
    let by = |key, cents, order| TransferEndowment { order, ..swap(key, Revenue::from_cents(cents)) };
    let order = || Some(TransferOrder { limit: revenue(5_000), source: "arrêté".to_owned() });
    let unnamed = Some(TransferOrder { limit: revenue(5_000), source: " ".to_owned() });
    for none in [None, unnamed] {
        let refused = fund.ledger.transfer_endowment(&by("a", 1, none), &fund.context());
        assert_eq!(reason(refused), Reason::Endowment(NoEndowmentTransfer::NoTransferOrder));
    }
    // Under one per cent of the endowment, which would be 10 000 EUR.
    let refused = refusal(fund.ledger.transfer_endowment(&by("a", 500_001, order()), &fund.context()));
    let (asked, limit) = (Revenue::from_cents(500_001), revenue(5_000));
    assert_eq!(refused.reason, Reason::Endowment(NoEndowmentTransfer::BeyondTransferOrder { asked, limit }));
    assert_eq!(refused.possible, [Possible::TransferAtMost(limit)]);
    fund.record(fund.ledger.transfer_endowment(&by("a", 500_000, order()), &fund.context()));
    assert_eq!(
        rule(fund.ledger.transfer_endowment(&by("b", 1, order()), &fund.context())),
        "fund.daf-transfer"
    );
}

#[test]
fn rule_29_given_protected_credits_added_to_the_fungible_level_they_are_in_when_delegated_then_refused_and_told()
 {
    let fund = Fund::of(ae(1), cp(1));
    // Hauts-de-France, 26 May 2023, in euros: prevention and medico-social are parts of the fungible level.
    let (fungible, prevention, social, kept) = (432_640_600, 43_288_500, 13_677_700, 9_849_700);
    let parts = |fungible| {
        [
            (Earmark::Free, fungible),
            (Earmark::Prevention, prevention),
            (Earmark::MedicoSocial, social),
            (Earmark::Sanctuarised("divers".to_owned()), kept),
        ]
    };
    let judged =
        |fungible| fund.ledger.delegate_revenue(&delegation(442_490_300, &parts(fungible)), &fund.context());
    let refused = refusal(judged(fungible));
    assert_eq!(refused.possible, [Possible::TakeOutOfFungible(revenue(prevention + social))]);
    assert!(judged(fungible - prevention - social).is_ok());
}

fn against(day: i8, against: u32) -> Vote {
    Vote { held_on: date(2023, 1, day), votes: 30, against }
}

#[test]
fn rule_30_given_a_budget_refused_when_the_ministers_decide_at_the_term_or_after_a_second_refusal_then_adopted()
 {
    let fund = Fund::new();
    let judged = |first, second, day| {
        let approval = Approval::AfterRefusal { first, second, decided_on: date(2023, 1, day) };
        let budget = budget(YEAR, BudgetKind::Initial, vec![opening(free(), ae(1), cp(1))]);
        fund.ledger.adopt_budget(&AdoptBudget { approval, ..budget }, &fund.context())
    };
    // Refused on the 3rd: an amended draft is due on the 18th.
    let (decided_on, from) = (date(2023, 1, 17), date(2023, 1, 18));
    let refused = refusal(judged(against(3, 20), None, 17));
    assert_eq!(refused.reason, Reason::Approval(NoApproval::MinistersEarly { decided_on, from }));
    assert_eq!(refused.possible, [Possible::WaitUntil(from)]);
    assert!(judged(against(3, 20), None, 18).is_ok());
    // Refused again on the 10th: they decide from then on.
    assert!(matches!(
        reason(judged(against(3, 20), Some(against(10, 20)), 9)),
        Reason::Approval(NoApproval::MinistersEarly { .. })
    ));
    assert!(judged(against(3, 20), Some(against(10, 20)), 10).is_ok());
    // A vote that approves leaves them nothing to decide.
    let on = date(2023, 1, 10);
    assert_eq!(
        reason(judged(against(3, 20), Some(against(10, 19)), 20)),
        Reason::Approval(NoApproval::NotRefused { on })
    );
    assert!(matches!(
        reason(judged(against(3, 31), None, 20)),
        Reason::Approval(NoApproval::VotesMalformed { .. })
    ));
}
