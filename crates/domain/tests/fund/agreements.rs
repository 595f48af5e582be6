//! Rules 33, 48 to 51, 60, F78, F80 and F81: above which yearly sum a contract is needed, what it says, and what it carries.

use jiff::civil::{Date, date};
use maillage_domain::fund::agreement::{
    AgreementEnd, AgreementKind, AgreementLack, AgreementRef, AgreementStanding, AgreementTerms,
    AmendAgreement, Clause, ConcludeAgreement, EndAgreement, FinalRecipient, Foreseen,
};
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Siret};
use maillage_domain::fund::cell::{Earmark, Envelope};
use maillage_domain::fund::commitment::{Commit, Days, Purpose, Term};
use maillage_domain::fund::decision::notice::Notice;
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::refusal::{IsRecorded, Possible, Reason, UnfitAgreement};
use maillage_domain::structure::kind::StructureKind;

use crate::given::parameters_of;
use crate::kit::*;

pub(crate) const SIGNED: Date = date(2023, 3, 1);

pub(crate) fn reference(text: &str) -> AgreementRef {
    text.parse().expect("a reference")
}

fn clause(text: &str) -> Option<Clause> {
    text.parse().ok()
}

/// All that a contract says, of 2023.
pub(crate) fn whole(sum: Ae) -> AgreementTerms {
    AgreementTerms {
        object: clause("répit"),
        sum: Some(sum),
        payment: clause("deux versements"),
        conditions: clause("frais de personnel"),
        evaluation: clause("un rapport"),
        undertakings: clause("ouvrir chaque jour"),
        runs: Some(Days { from: date(2023, 1, 1), until: date(2023, 12, 31) }),
        signed_on: Some(SIGNED),
        ..AgreementTerms::default()
    }
}

/// A contract with the beneficiary of the tests.
pub(crate) fn conclude(text: &str, terms: AgreementTerms) -> ConcludeAgreement {
    ConcludeAgreement {
        key: format!("conclude {text}"),
        agreement: reference(text),
        year: YEAR,
        kind: AgreementKind::Contract,
        amends: None,
        beneficiary: commit(1, ae(1)).beneficiary,
        name: None,
        drawn_on: SIGNED,
        terms,
        signed_by: person(1),
    }
}

fn amend(text: &str, terms: AgreementTerms) -> AmendAgreement {
    AmendAgreement {
        key: format!("amend {text} {terms:?}"),
        agreement: reference(text),
        year: YEAR,
        amendment: LegalName::parse("Avenant 1").expect("a name"),
        drawn_on: date(2023, 5, 1),
        terms,
        signed_by: person(1),
    }
}

/// A fund in which a contract is needed above 23 000 EUR.
pub(crate) fn fund() -> Fund {
    let mut fund = Fund::of(ae(1_000_000), cp(1_000_000));
    fund.parameters = parameters_of("2300000");
    fund
}

fn under(text: &str, command: Commit) -> Commit {
    Commit { agreement: Some(reference(text)), ..command }
}

fn concluded(fund: &mut Fund, command: &ConcludeAgreement) {
    fund.record(fund.ledger.conclude_agreement(command, &fund.context()));
}

fn notices(fund: &Fund) -> Vec<Notice> {
    let last = fund.recorded().last().cloned().expect("a fact");
    fund.ledger.notices(&last)
}

#[test]
fn rule_f80_given_23_000_euros_when_a_cent_more_without_agreement_then_refused_and_pay_of_care_on_duty_never()
{
    let mut at = fund();
    at.commit(&commit(1, ae(23_000)));
    let mut above = fund();
    let more = commit(1, Ae::from_cents(2_300_001));
    let refused = refusal(above.ledger.commit(&more, &above.context()));
    let granted = Ae::from_cents(2_300_001);
    let threshold = ae(23_000);
    assert_eq!(refused.reason, Reason::AgreementNeeded { year: YEAR, granted, threshold, by_order: false });
    assert_eq!(refused.reason.rule().map(|rule| rule.id), Some("fund.agreement"));
    assert_eq!(refused.possible, [Possible::ConcludeAgreement, Possible::CommitAtMost(threshold)]);
    let on_duty = Purpose { code: Some("PDSA".to_owned()), ..more.purpose.clone() };
    above.commit(&Commit { purpose: on_duty, ..commit(2, ae(80_000)) });
    // What is paid on duty is no part of the sum of the others.
    above.commit(&commit(3, ae(23_000)));
}

#[test]
fn rule_48_given_two_actions_of_one_beneficiary_when_they_sum_to_24_000_then_the_second_needs_an_agreement() {
    let mut fund = fund();
    fund.commit(&commit(1, ae(15_000)));
    let second = commit(2, ae(9_000));
    let refused = refusal(fund.ledger.commit(&second, &fund.context()));
    assert_eq!(refused.possible, [Possible::ConcludeAgreement, Possible::CommitAtMost(ae(8_000))]);
    // Another beneficiary is another sum.
    let mut other = commit(3, ae(20_000));
    other.beneficiary.id = BeneficiaryId::Person(person(9));
    fund.commit(&other);
    concluded(&mut fund, &conclude("C-1", whole(ae(24_000))));
    let refused = refusal(fund.ledger.commit(&second, &fund.context()));
    assert_eq!(refused.possible[0], Possible::NameAgreement(reference("C-1")));
    fund.commit(&under("C-1", second));
}

#[test]
fn rule_49_given_16_571_and_36_889_euros_when_committed_then_only_the_second_needs_an_agreement() {
    fund().commit(&commit(1, ae(16_571)));
    let fund = fund();
    let needed = fund.ledger.commit(&commit(1, ae(36_889)), &fund.context());
    assert_eq!(rule(needed), "fund.agreement");
}

#[test]
fn rule_48_given_operating_costs_above_the_sum_when_committed_then_no_agreement_is_asked() {
    let operating = place(Envelope::Operating, Earmark::Free);
    let mut fund = Fund::with(vec![opening(operating.clone(), ae(50_000), cp(0))]);
    fund.parameters = parameters_of("2300000");
    fund.commit(&Commit { place: operating, ..commit(1, ae(40_000)) });
}

#[test]
fn rule_48_given_a_firm_grant_over_years_when_each_is_decided_then_by_its_own_sum_and_what_was_withdrawn_is_none()
 {
    let mut fund = fund();
    let term = Term::Firm { instalments: vec![cp(20_000), cp(40_000)] };
    fund.commit(&Commit { term, ..commit(1, ae(60_000)) });
    assert_eq!(rule(fund.ledger.commit(&commit(2, ae(4_000)), &fund.context())), "fund.agreement");
    fund.commit(&commit(3, ae(3_000)));
    fund.record(fund.ledger.release(&release(3, YEAR, ae(3_000)), &fund.context()));
    fund.commit(&commit(4, ae(3_000)));
    fund.next_year(YEAR, vec![opening(free(), ae(0), cp(0))]);
    let next = decide_year(1, YEAR.later(1), cp(40_000));
    let refused = fund.ledger.decide_year(&next, &fund.context());
    assert_eq!(rule(refused), "fund.agreement");
    // An agreement that says it carries the commitment mends it.
    let terms = AgreementTerms {
        carries: vec![id(1)],
        runs: Some(Days { from: date(2023, 1, 1), until: date(2024, 12, 31) }),
        ..whole(ae(60_000))
    };
    concluded(&mut fund, &conclude("C-1", terms));
    fund.record(fund.ledger.decide_year(&next, &fund.context()));
}

#[test]
fn rule_f80_given_an_order_of_the_agency_when_it_alone_stands_behind_the_sum_then_it_is_no_contract() {
    let mut fund = fund();
    let order = ConcludeAgreement { kind: AgreementKind::Order, ..conclude("A-1", whole(ae(80_000))) };
    concluded(&mut fund, &order);
    fund.commit(&under("A-1", commit(1, ae(23_000))));
    let more = fund.ledger.commit(&under("A-1", commit(2, ae(1))), &fund.context());
    assert!(matches!(reason(more), Reason::AgreementNeeded { by_order: true, .. }));
}

/// Takes something out of the terms of an agreement.
type Taken = fn(&mut AgreementTerms);

#[test]
fn rule_51_given_a_contract_that_lacks_some_of_its_content_when_recorded_then_a_draft_that_carries_nothing() {
    let lacking: [(AgreementLack, Taken); 6] = [
        (AgreementLack::Object, |terms| terms.object = None),
        (AgreementLack::Sum, |terms| terms.sum = None),
        (AgreementLack::Payment, |terms| terms.payment = None),
        (AgreementLack::Conditions, |terms| terms.conditions = None),
        (AgreementLack::Evaluation, |terms| terms.evaluation = None),
        (AgreementLack::Undertakings, |terms| terms.undertakings = None),
    ];
    for (lack, take) in lacking {
        let mut fund = fund();
        let mut terms = whole(ae(30_000));
        take(&mut terms);
        concluded(&mut fund, &conclude("C-1", terms));
        let draft = fund.ledger.agreement(&reference("c-1")).expect("recorded");
        assert_eq!((draft.lacks(), draft.standing(fund.on)), (vec![lack], AgreementStanding::Draft));
        let carried = refusal(fund.ledger.commit(&under("C-1", commit(1, ae(30_000))), &fund.context()));
        let why = UnfitAgreement::Lacks(vec![lack]);
        assert_eq!(carried.reason, Reason::AgreementUnfit { id: reference("C-1"), why });
        assert_eq!(carried.possible, [Possible::AmendAgreement(reference("C-1"))]);
        let amended = amend("C-1", whole(ae(30_000)));
        fund.record(fund.ledger.amend_agreement(&amended, &fund.context()));
        fund.commit(&under("C-1", commit(1, ae(30_000))));
    }
}

#[test]
fn rule_51_given_a_cpom_when_it_says_what_it_covers_and_what_is_evaluated_then_whole_and_an_order_always() {
    let mut fund = fund();
    let said = AgreementTerms { payment: None, conditions: None, ..whole(ae(30_000)) };
    let cpom = ConcludeAgreement { kind: AgreementKind::Cpom, ..conclude("CPOM-1", said.clone()) };
    concluded(&mut fund, &cpom);
    let empty = AgreementTerms { object: None, evaluation: None, ..said };
    let amendment = ConcludeAgreement {
        kind: AgreementKind::CpomAmendment,
        amends: Some(reference("CPOM-1")),
        ..conclude("AV-1", empty)
    };
    concluded(&mut fund, &amendment);
    let order =
        ConcludeAgreement { kind: AgreementKind::Order, ..conclude("A-1", AgreementTerms::default()) };
    concluded(&mut fund, &order);
    let lacks = |text: &str| fund.ledger.agreement(&reference(text)).expect("recorded").lacks();
    assert_eq!(lacks("CPOM-1"), []);
    assert_eq!(lacks("AV-1"), [AgreementLack::Object, AgreementLack::Evaluation]);
    assert_eq!(lacks("A-1"), []);
    // A contract amends no CPOM, and what is no CPOM is not amended as one.
    for wrong in [
        ConcludeAgreement { amends: Some(reference("CPOM-1")), ..conclude("C-2", whole(ae(1))) },
        ConcludeAgreement {
            kind: AgreementKind::CpomAmendment,
            amends: Some(reference("A-1")),
            ..conclude("AV-2", whole(ae(1)))
        },
    ] {
        assert_eq!(rule(fund.ledger.conclude_agreement(&wrong, &fund.context())), "fund.agreement-cpom");
    }
}

#[test]
fn given_an_agreement_that_is_unsigned_over_or_with_another_when_named_then_refused_for_that() {
    let mut fund = fund();
    let unfit = |fund: &Fund, text: &str| match reason(
        fund.ledger.commit(&under(text, commit(1, ae(10))), &fund.context()),
    ) {
        Reason::AgreementUnfit { why, .. } => Some(why),
        other => panic!("{other:?}"),
    };
    concluded(&mut fund, &conclude("C-1", AgreementTerms { signed_on: None, ..whole(ae(10)) }));
    assert_eq!(unfit(&fund, "C-1"), Some(UnfitAgreement::Unsigned { on: date(2023, 5, 2) }));
    let runs = Some(Days { from: date(2023, 1, 1), until: date(2023, 5, 1) });
    concluded(&mut fund, &conclude("C-2", AgreementTerms { runs, ..whole(ae(10)) }));
    let over = UnfitAgreement::Over { last: date(2023, 5, 1), on: date(2023, 5, 2) };
    assert_eq!(unfit(&fund, "C-2"), Some(over));
    let id = BeneficiaryId::Siret(Siret::parse("12345678200010").expect("a SIRET"));
    let other = Beneficiary { id: id.clone(), kind: BeneficiaryKind::Association };
    concluded(&mut fund, &ConcludeAgreement { beneficiary: other, ..conclude("C-3", whole(ae(10))) });
    assert_eq!(unfit(&fund, "C-3"), Some(UnfitAgreement::OtherBeneficiary));
    let missing = reason(fund.ledger.commit(&under("C-4", commit(1, ae(10))), &fund.context()));
    assert_eq!(missing, Reason::Agreement { id: reference("C-4"), recorded: IsRecorded::Missing });
    let again = reason(fund.ledger.conclude_agreement(
        &ConcludeAgreement { key: "again".to_owned(), ..conclude("C-1", whole(ae(10))) },
        &fund.context(),
    ));
    assert_eq!(again, Reason::Agreement { id: reference("C-1"), recorded: IsRecorded::Already });
    // Rule 60: who receives is not who it is for, and both are stored.
    let recipient = FinalRecipient { id: commit(1, ae(1)).beneficiary.id, name: None };
    let terms = AgreementTerms { recipient: Some(recipient.clone()), ..whole(ae(10)) };
    let urps = Beneficiary { id, kind: BeneficiaryKind::Association };
    concluded(&mut fund, &ConcludeAgreement { beneficiary: urps.clone(), ..conclude("C-5", terms) });
    fund.commit(&under("C-5", commit(1, ae(10))));
    let kept = fund.ledger.agreement(&reference("C-5")).expect("recorded");
    assert_eq!((&kept.concluded.beneficiary, &kept.terms.recipient), (&urps, &Some(recipient)));
}

#[test]
fn rule_f78_given_an_agreement_of_five_years_when_a_day_more_then_refused_whatever_exercises_it_touches() {
    let fund = fund();
    let of = |until| AgreementTerms { runs: Some(Days { from: date(2026, 7, 1), until }), ..whole(ae(10)) };
    let concluded = |until| fund.ledger.conclude_agreement(&conclude("C-1", of(until)), &fund.context());
    assert!(concluded(date(2031, 6, 30)).is_ok());
    assert_eq!(rule(concluded(date(2031, 7, 1))), "fund.longest-term");
    assert_eq!(rule(concluded(date(2026, 6, 30))), "fund.longest-term");
}

#[test]
fn given_terms_that_do_not_hold_together_when_concluded_then_refused() {
    let fund = fund();
    let foreseen = |sum| Foreseen { year: YEAR, sum };
    let refused = |terms| reason(fund.ledger.conclude_agreement(&conclude("C-1", terms), &fund.context()));
    let short = AgreementTerms { instalments: vec![foreseen(cp(9))], ..whole(ae(10)) };
    assert_eq!(refused(short), Reason::Schedule { sum: ae(9), amount: ae(10) });
    let advance = AgreementTerms { advance: Some(cp(11)), ..whole(ae(10)) };
    assert_eq!(refused(advance), Reason::Advance { asked: cp(11), limit: cp(10) });
    assert_eq!(refused(whole(ae(0))), Reason::NothingAsked);
    let sums = vec![foreseen(cp(4)), Foreseen { year: YEAR.later(1), sum: cp(6) }];
    let lawful = AgreementTerms { instalments: sums, advance: Some(Cp::ZERO), ..whole(ae(10)) };
    assert!(fund.ledger.conclude_agreement(&conclude("C-1", lawful), &fund.context()).is_ok());
    let name = LegalName::parse("Une personne").ok();
    let mut person_named = ConcludeAgreement { name, ..conclude("C-1", whole(ae(10))) };
    person_named.beneficiary.id = BeneficiaryId::Person(person(9));
    assert_eq!(reason(fund.ledger.conclude_agreement(&person_named, &fund.context())), Reason::NamedPerson);
}

#[test]
fn rule_50_given_a_health_establishment_when_its_agreement_is_no_cpom_then_told_and_under_a_cpom_not() {
    let kind = BeneficiaryKind::HealthEstablishment;
    let told = |agreement: AgreementKind, kind: BeneficiaryKind| {
        let mut fund = fund();
        concluded(&mut fund, &ConcludeAgreement { kind: agreement, ..conclude("C-1", whole(ae(50))) });
        let command = commit(1, ae(50));
        let beneficiary = Beneficiary { kind, ..command.beneficiary.clone() };
        fund.commit(&under("C-1", Commit { beneficiary, ..command }));
        notices(&fund)
    };
    assert_eq!(told(AgreementKind::Contract, kind), [Notice::NotCpom { kind }]);
    assert_eq!(told(AgreementKind::Cpom, kind), []);
    assert_eq!(told(AgreementKind::CpomAmendment, BeneficiaryKind::MedicoSocial), []);
    assert_eq!(told(AgreementKind::Contract, BeneficiaryKind::Association), []);
}

#[test]
fn rule_f81_given_a_support_of_coordination_or_a_health_home_when_aided_without_cpom_then_told_whatever_the_sum()
 {
    let told = |structure: StructureKind, agreement: Option<AgreementKind>| {
        let mut fund = fund();
        let mut command = Commit { structure: Some(structure), ..commit(1, ae(10_000)) };
        if let Some(kind) = agreement {
            concluded(&mut fund, &ConcludeAgreement { kind, ..conclude("C-1", whole(ae(10_000))) });
            command = under("C-1", command);
        }
        fund.commit(&command);
        notices(&fund)
    };
    for structure in [StructureKind::Dac, StructureKind::Msp, StructureKind::Cds, StructureKind::Dsr] {
        let missing = [Notice::StructureWithoutCpom { structure }];
        assert_eq!(told(structure, None), missing);
        assert_eq!(told(structure, Some(AgreementKind::Contract)), missing);
        assert_eq!(told(structure, Some(AgreementKind::Cpom)), []);
    }
    // The article names no territorial community and no council of mental health.
    assert_eq!(told(StructureKind::Cpts, None), []);
    assert_eq!(told(StructureKind::Clsm, None), []);
}

#[test]
fn given_more_under_an_agreement_than_its_sum_when_committed_then_told_and_to_the_cent_not() {
    let mut fund = fund();
    concluded(&mut fund, &conclude("C-1", whole(ae(100))));
    fund.commit(&under("C-1", commit(1, ae(100))));
    assert_eq!(notices(&fund), []);
    let object = "autre".to_owned();
    fund.commit(&under("C-1", Commit { object, ..commit(2, ae(1)) }));
    assert_eq!(notices(&fund), [Notice::BeyondAgreement { sum: ae(100), committed: ae(101) }]);
}

#[test]
fn given_an_agreement_when_it_was_ended_then_it_carries_nothing_more_and_is_neither_amended_nor_ended_again()
{
    let mut fund = fund();
    concluded(&mut fund, &conclude("C-1", whole(ae(100))));
    let end = |key: &str, ended_on| EndAgreement {
        key: key.to_owned(),
        agreement: reference("C-1"),
        year: YEAR,
        ended_on,
        why: AgreementEnd::Terminated,
        signed_by: person(1),
    };
    let early = end("early", date(2023, 2, 28));
    let early = reason(fund.ledger.end_agreement(&early, &fund.context()));
    let why = UnfitAgreement::EndsEarly { since: SIGNED, on: date(2023, 2, 28) };
    assert_eq!(early, Reason::AgreementUnfit { id: reference("C-1"), why });
    fund.record(fund.ledger.end_agreement(&end("end", date(2023, 5, 1)), &fund.context()));
    let kept = fund.ledger.agreement(&reference("C-1")).expect("recorded");
    assert_eq!(kept.standing(date(2023, 5, 1)), AgreementStanding::Running);
    assert_eq!(kept.standing(date(2023, 5, 2)), AgreementStanding::Over);
    for refused in [
        fund.ledger.end_agreement(&end("again", date(2023, 6, 1)), &fund.context()),
        fund.ledger.amend_agreement(&amend("C-1", whole(ae(200))), &fund.context()),
        fund.ledger.commit(&under("C-1", commit(1, ae(10))), &fund.context()),
    ] {
        assert!(matches!(reason(refused), Reason::AgreementUnfit { why: UnfitAgreement::Over { .. }, .. }));
    }
}

#[test]
fn given_an_amendment_when_it_says_some_of_the_terms_then_those_are_replaced_and_the_others_stand() {
    let mut fund = fund();
    concluded(&mut fund, &conclude("C-1", AgreementTerms { carries: Vec::new(), ..whole(ae(100)) }));
    fund.commit(&commit(7, ae(5)));
    let later = AgreementTerms { sum: Some(ae(150)), carries: vec![id(7)], ..AgreementTerms::default() };
    fund.record(fund.ledger.amend_agreement(&amend("C-1", later), &fund.context()));
    let kept = fund.ledger.agreement(&reference("C-1")).expect("recorded");
    assert_eq!((kept.terms.sum, kept.terms.object.as_ref()), (Some(ae(150)), clause("répit").as_ref()));
    assert_eq!((kept.amendments.len(), kept.acts.len()), (1, 2));
    let carried: Vec<_> = fund.ledger.commitments_under(kept).map(|one| one.terms.commitment).collect();
    assert_eq!(carried, [id(7)]);
}
