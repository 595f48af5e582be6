//! Rules 45, 52 and 59: which financial reports are due, what they propose to claim back, and what may be paid twice.

use jiff::civil::date;
use maillage_domain::fund::agreement::{
    AgreementTerms, Clause, EvaluateAgreement, EvaluationOutcome, ReceiveReport,
};
use maillage_domain::fund::agreement_finding::AgreementFinding;
use maillage_domain::fund::agreement_finding::PaperState::{Elsewhere, Met, Missing, NotNeeded};
use maillage_domain::fund::beneficiary::BeneficiaryId;
use maillage_domain::fund::cell::Earmark;
use maillage_domain::fund::commitment::{Commit, Days};
use maillage_domain::fund::follow_up::{Alike, DoubleFunding};
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::recovery::{OrderRecovery, RecoveryId, RecoveryReason};
use maillage_domain::fund::refusal::{Reason, UnfitAgreement};
use uuid::Uuid;

use crate::agreements::{conclude, fund, reference, whole};
use crate::given::parameters_of;
use crate::kit::*;

fn report(unused: Cp, received_on: jiff::civil::Date) -> ReceiveReport {
    ReceiveReport {
        key: format!("report {}", unused.cents()),
        agreement: reference("C-1"),
        year: YEAR,
        received_on,
        unused,
        received_by: person(2),
    }
}

/// 50 000 EUR of 2023 under an agreement, all of it paid.
fn paid() -> Fund {
    let mut fund = fund();
    let agreement = conclude("C-1", whole(ae(50_000)));
    fund.record(fund.ledger.conclude_agreement(&agreement, &fund.context()));
    fund.commit(&Commit { agreement: Some(reference("C-1")), ..commit(1, ae(50_000)) });
    fund.pay(1, YEAR, cp(50_000));
    fund
}

#[test]
fn rule_52_given_a_sum_of_2023_when_asked_on_30_june_2024_then_due_and_on_1_july_overdue() {
    let fund = paid();
    assert_eq!(fund.ledger.reports_due(date(2023, 12, 31)), [], "the exercise is not over");
    let due = fund.ledger.reports_due(date(2024, 1, 1));
    assert_eq!(due.len(), 1);
    assert_eq!((due[0].due, due[0].paid, due[0].to_claim()), (date(2024, 6, 30), cp(50_000), None));
    assert!(!due[0].is_overdue(date(2024, 6, 30)));
    assert!(due[0].is_overdue(date(2024, 7, 1)));
}

#[test]
fn rule_52_given_an_agreement_under_which_nothing_was_paid_when_asked_then_no_report_is_due() {
    let mut fund = fund();
    let agreement = conclude("C-1", whole(ae(50_000)));
    fund.record(fund.ledger.conclude_agreement(&agreement, &fund.context()));
    fund.commit(&Commit { agreement: Some(reference("C-1")), ..commit(1, ae(50_000)) });
    assert_eq!(fund.ledger.reports_due(date(2024, 7, 1)), []);
}

#[test]
fn rule_45_given_12_300_unused_when_reported_then_proposed_to_be_claimed_until_it_is_ordered_back() {
    let mut fund = paid();
    fund.record(fund.ledger.receive_report(&report(cp(12_300), date(2024, 5, 1)), &fund.context()));
    let due = fund.ledger.reports_due(date(2024, 7, 1));
    assert_eq!((due[0].to_claim(), due[0].is_overdue(date(2024, 7, 1))), (Some(cp(12_300)), false));
    let order = OrderRecovery {
        key: "order".to_owned(),
        recovery: RecoveryId::new(Uuid::from_u128(9)),
        commitment: id(1),
        year: YEAR,
        amount: cp(12_300),
        reason: RecoveryReason::Unused,
        signed_by: person(1),
    };
    fund.record(fund.ledger.order_recovery(&order, &fund.context()));
    assert_eq!(fund.ledger.reports_due(date(2024, 7, 1))[0].to_claim(), None);
}

#[test]
fn given_a_report_on_another_exercise_or_before_its_own_when_received_then_refused() {
    let fund = paid();
    let refused = |command: &ReceiveReport| reason(fund.ledger.receive_report(command, &fund.context()));
    let nothing = Reason::AgreementUnfit { id: reference("C-1"), why: UnfitAgreement::NothingToReport };
    let other = ReceiveReport { year: YEAR.later(1), ..report(cp(0), date(2025, 5, 1)) };
    assert_eq!(refused(&other), nothing);
    assert_eq!(refused(&report(cp(0), YEAR.first_day())), nothing);
    assert_eq!(refused(&report(Cp::from_cents(-1), date(2024, 5, 1))), Reason::OutOfRange);
}

#[test]
fn given_an_experiment_when_evaluated_then_the_step_is_kept_and_decides_nothing() {
    let mut fund = paid();
    let findings = "files pleines".parse::<Clause>().expect("a clause");
    let command = EvaluateAgreement {
        key: "evaluate".to_owned(),
        agreement: reference("C-1"),
        year: YEAR,
        evaluated_on: date(2023, 9, 30),
        outcome: EvaluationOutcome::Stop,
        findings,
        signed_by: person(1),
    };
    fund.record(fund.ledger.evaluate_agreement(&command, &fund.context()));
    let kept = fund.ledger.agreement(&reference("C-1")).expect("recorded");
    assert_eq!((kept.evaluations.len(), kept.ended.is_none()), (1, true));
}

/// What the second of two commitments may pay twice.
fn doubled(second: impl FnOnce(Commit) -> Commit) -> Vec<DoubleFunding> {
    let credits = |earmark| opening(bound(earmark), ae(1_000), cp(0));
    let mut fund =
        Fund::with(vec![credits(Earmark::Free), credits(Earmark::Sanctuarised("vaccination".to_owned()))]);
    fund.commit(&commit(1, ae(10)));
    fund.commit(&second(commit(2, ae(10))));
    fund.ledger.double_funding()
}

#[test]
fn rule_59_given_two_sums_for_one_object_over_the_same_days_when_asked_then_told_and_never_refused() {
    let alert = doubled(|second| Commit { object: "  ESSAI ".to_owned(), ..second });
    let both = Days { from: date(2023, 5, 2), until: date(2023, 12, 31) };
    assert_eq!(alert, [DoubleFunding { later: id(2), earlier: id(1), both, alike: Alike::Object }]);
    let other = |second| Commit { object: "autre".to_owned(), ..second };
    assert_eq!(doubled(other), []);
    let another = doubled(|mut second| {
        second.beneficiary.id = BeneficiaryId::Person(person(9));
        second
    });
    assert_eq!(another, []);
    let runs = Some(Days { from: date(2024, 1, 1), until: date(2024, 6, 30) });
    let later = |second| {
        let term = maillage_domain::fund::commitment::Term::Firm { instalments: vec![cp(10), cp(0)] };
        Commit { runs, term, ..second }
    };
    assert_eq!(doubled(later), []);
}

#[test]
fn rule_59_given_two_sums_from_the_same_bound_credits_when_asked_then_told_and_from_free_ones_not() {
    let mut fund = Fund::with(vec![
        opening(bound(Earmark::Prevention), ae(100), cp(0)),
        opening(free(), ae(100), cp(0)),
    ]);
    let bound_to = |number, object: &str| Commit {
        place: bound(Earmark::Prevention),
        purpose: purpose(maillage_domain::fund::commitment::Field::Prevention),
        object: object.to_owned(),
        ..commit(number, ae(10))
    };
    fund.commit(&bound_to(1, "un"));
    fund.commit(&bound_to(2, "deux"));
    fund.commit(&Commit { object: "trois".to_owned(), ..commit(3, ae(10)) });
    let alike: Vec<_> = fund.ledger.double_funding().iter().map(|double| double.alike).collect();
    assert_eq!(alike, [Alike::Earmark]);
    // What was withdrawn pays for nothing any more.
    fund.record(fund.ledger.release(&release(1, YEAR, ae(10)), &fund.context()));
    assert_eq!(fund.ledger.double_funding(), []);
}

#[test]
fn given_terms_said_in_an_amendment_when_both_say_partners_then_the_later_ones() {
    let partner = |name: &str| maillage_domain::fund::essentials::LegalName::parse(name).expect("a name");
    let before = AgreementTerms { partners: vec![partner("Un")], ..AgreementTerms::default() };
    let later = AgreementTerms { partners: vec![partner("Deux")], ..AgreementTerms::default() };
    assert_eq!(before.amended_by(&later).partners, [partner("Deux")]);
    assert_eq!(later.amended_by(&AgreementTerms::default()).partners, [partner("Deux")]);
}

#[test]
fn given_a_payment_to_make_when_its_papers_are_looked_at_then_what_is_missing_is_named() {
    let mut fund = fund();
    fund.commit(&commit(1, ae(1_000)));
    let on = date(2023, 7, 1);
    let papers = |fund: &Fund| {
        let commitment = fund.ledger.commitment(id(1)).expect("recorded");
        let papers = fund.ledger.payment_papers(commitment, on, &fund.parameters);
        papers.into_iter().map(|(_, state)| state).collect::<Vec<_>>()
    };
    assert_eq!(papers(&fund), [NotNeeded, Met, Missing, Met, Elsewhere]);
    fund.record(fund.ledger.certify(&certify(1, cp(500)), &fund.context()));
    assert_eq!(papers(&fund), [NotNeeded, Met, Met, Met, Elsewhere]);
    // A sum recorded before agreements were, above what needs none.
    fund.parameters = parameters_of("50000");
    assert_eq!(papers(&fund), [Missing, Met, Met, Met, Elsewhere]);
}

#[test]
fn given_an_agreement_when_looked_at_then_each_finding_is_named_with_its_rule() {
    let mut fund = paid();
    let of = |fund: &Fund, day| {
        let kept = fund.ledger.agreement(&reference("C-1")).expect("recorded");
        let findings = fund.ledger.agreement_findings(kept, day);
        findings.iter().map(|one| (one.as_str(), one.rule().id)).collect::<Vec<_>>()
    };
    assert_eq!(of(&fund, date(2024, 6, 30)), []);
    assert_eq!(of(&fund, date(2024, 7, 1)), [("report-overdue", "fund.financial-report")]);
    fund.record(fund.ledger.receive_report(&report(cp(12_300), date(2024, 7, 2)), &fund.context()));
    assert_eq!(of(&fund, date(2024, 7, 2)), [("to-claim", "fund.recovery")]);
    let draft = conclude("C-2", AgreementTerms { object: None, signed_on: None, ..whole(ae(1)) });
    fund.record(fund.ledger.conclude_agreement(&draft, &fund.context()));
    let kept = fund.ledger.agreement(&reference("C-2")).expect("recorded");
    let names: Vec<_> =
        fund.ledger.agreement_findings(kept, fund.on).iter().map(AgreementFinding::as_str).collect();
    assert_eq!(names, ["lacks", "unsigned"]);
}
