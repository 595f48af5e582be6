//! What the year of the fund comes to on the day on which its pages open.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::act::{Fact, FundFact};
use maillage_domain::call::book::CallStanding;
use maillage_domain::fund::agreement::{Agreement, AgreementKind, AgreementStanding};
use maillage_domain::fund::beneficiary::{BeneficiaryId, Siret};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::Term;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::parameters::Parameters;
use maillage_domain::fund::pending::Pending;
use maillage_domain::parameter::book::ParameterBook;
use maillage_domain::state::{Asked, State};
use maillage_reading::digest;

use super::super::tests::{STATE, TOLD, written};
use super::super::{FictionalRegister, apply};
use super::{LAST, THE_YEAR};
use crate::shipped::{FICTION, PARAMETERS};

/// The acts of the fund, its calls and its indicators, each as a line of the journal has its fact. What changes it changes every
/// demonstration: it is looked at, then written here.
const DIGEST: &str = "68b05b854ba6cf0ef575829dcb82c0a6d159d8bd6492dfb5e8ea19244edb805a";

/// The most acts that the year may have, so that a demonstration starts at once.
const MOST_ACTS: usize = 2_500;

fn ledger() -> &'static Ledger {
    STATE.fund(FICTION.code()).expect("a year is told")
}

fn parameters() -> Parameters {
    let asked = Asked::on(FICTION.opens_on);
    Parameters::of(&PARAMETERS, &ParameterBook::default(), FICTION.code(), asked).expect("shipped data")
}

fn of_the_year() -> impl Iterator<Item = &'static Agreement> {
    let all = ledger().agreements().map(|(_, agreement)| agreement);
    all.filter(|agreement| agreement.exercises().any(|year| year == THE_YEAR))
}

fn is_of_the_fund(fact: &Fact) -> bool {
    matches!(fact, Fact::Fund(_) | Fact::Call(_) | Fact::Indicator(_))
}

#[test]
fn given_the_seed_when_the_year_is_told_then_the_same_acts_and_no_more_than_may_be() {
    let own = TOLD.iter().filter(|draft| is_of_the_fund(&draft.fact));
    assert_eq!(digest::of(written(own.clone()).as_bytes()).to_string(), DIGEST);
    let count = own.clone().count();
    assert!((1_500..=MOST_ACTS).contains(&count), "{count}");
    assert!(own.clone().all(|draft| draft.effective <= LAST && draft.region == *FICTION.code()));
    assert_eq!(LAST.tomorrow().ok(), Some(FICTION.opens_on));
}

#[test]
fn given_the_year_when_counted_then_400_agreements_of_every_kind_and_standing_with_nearly_as_many() {
    assert_eq!(of_the_year().count(), 400);
    let beneficiaries: BTreeSet<_> =
        of_the_year().map(|agreement| &agreement.concluded.beneficiary.id).collect();
    assert!(375 < beneficiaries.len(), "{}", beneficiaries.len());
    let kinds: BTreeSet<_> = of_the_year().map(|agreement| agreement.concluded.kind.as_str()).collect();
    assert_eq!(kinds, AgreementKind::ALL.map(AgreementKind::as_str).into());
    let standings: BTreeSet<_> =
        of_the_year().map(|agreement| agreement.standing(FICTION.opens_on).as_str()).collect();
    assert_eq!(standings, AgreementStanding::ALL.map(AgreementStanding::as_str).into());
    let terms: BTreeSet<_> = ledger()
        .commitments()
        .map(|(_, commitment)| match &commitment.terms.term {
            Term::Single => "single",
            Term::Firm { .. } => "firm",
            Term::Tranches { .. } => "tranches",
        })
        .collect();
    assert_eq!(terms.len(), 3);
    assert!(ledger().commitments().any(|(_, commitment)| !commitment.terms.parties.is_empty()), "joint");
    assert!(of_the_year().any(|agreement| !agreement.amendments.is_empty()));
    assert!(of_the_year().any(|agreement| !agreement.evaluations.is_empty()));
}

#[test]
fn given_each_act_of_the_fund_when_taken_into_account_then_it_fits_and_no_rule_is_bent() {
    assert_eq!((ledger().unfit().count(), ledger().early().count()), (0, 0));
    for (id, commitment) in ledger().commitments() {
        let (certified, paid) = (commitment.certified.total(), commitment.paid.total());
        assert!(paid <= commitment.committed.to_pay() && certified <= commitment.committed.to_pay(), "{id}");
        assert!(paid.less(commitment.terms.advance) <= certified, "{id}");
    }
}

#[test]
fn given_payments_when_looked_at_then_who_pays_never_ordered_and_never_decided() {
    for draft in TOLD.iter() {
        let Fact::Fund(FundFact::Paid(paid)) = &draft.fact else { continue };
        let commitment = ledger().commitment(paid.pay.commitment).expect("it is committed");
        assert_ne!(paid.pay.ordered_by, paid.pay.paid_by);
        assert!(commitment.terms.signatories().all(|signed| signed != paid.pay.paid_by));
    }
}

#[test]
fn given_the_year_when_added_up_then_no_budget_is_exceeded_and_the_sums_agree() {
    for (year, _) in ledger().exercises() {
        for (pool, figures) in ledger().execution(year).by_pool() {
            assert!(!figures.ae_available.is_negative() && !figures.cp_available.is_negative(), "{pool:?}");
            assert!(figures.ae_committed <= figures.ae_opened && figures.cp_paid <= figures.cp_opened);
        }
    }
    let total = ledger().execution(THE_YEAR).total();
    let euros = |cents: i64| cents / 100;
    let (committed, paid) = (euros(total.ae_committed.cents()), euros(total.cp_paid.cents()));
    assert!((20_000_000..60_000_000).contains(&committed), "{committed}");
    assert!(committed / 4 < paid && paid < committed, "{paid}");
}

#[test]
fn given_its_calls_when_granted_then_as_much_is_agreed_and_committed() {
    let book = STATE.calls(FICTION.code()).expect("calls are told");
    let (mut standings, mut granted) = (BTreeSet::new(), 0);
    for call in book.calls(Asked::on(FICTION.opens_on)) {
        standings.insert(call.standing(FICTION.opens_on).as_str());
        for application in &call.applications {
            let Some(concluded) = application.concluded else { continue };
            let commitment = ledger().commitment(concluded.fact.commitment).expect("it is committed");
            let agreement = ledger().agreement(&concluded.fact.agreement).expect("it is agreed");
            assert_eq!(agreement.terms.sum, Some(application.granted()));
            assert_eq!(commitment.committed, application.granted());
            granted += 1;
        }
    }
    assert_eq!(granted, 25);
    assert_eq!(standings, [CallStanding::Open, CallStanding::Published].map(CallStanding::as_str).into());
}

#[test]
fn given_its_day_when_asked_what_waits_then_every_list_but_that_of_exercises_to_close_has_something() {
    let mut waits: BTreeMap<&str, usize> = BTreeMap::new();
    for pending in ledger().pending(FICTION.opens_on, &parameters()) {
        let what = match pending {
            Pending::Certify { .. } => "certify",
            Pending::Pay { .. } => "pay",
            Pending::Lose { last_day, .. } if Year::of(last_day) == THE_YEAR => "lose this year",
            Pending::Lose { .. } => "lose later",
            Pending::Collect { .. } => "collect",
            Pending::Close { .. } => "close",
        };
        *waits.entry(what).or_default() += 1;
    }
    let lists: BTreeSet<_> = waits.keys().copied().collect();
    assert_eq!(lists, BTreeSet::from(["certify", "pay", "lose this year", "lose later", "collect"]));
    let reports = ledger().reports_due(FICTION.opens_on);
    assert!(reports.iter().any(|report| report.is_overdue(FICTION.opens_on)));
    assert!(reports.iter().any(|report| report.received.is_some()));
    assert!(reports.iter().any(|report| report.to_claim().is_some()));
}

#[test]
fn given_findings_when_looked_through_then_every_kind_is_seen_and_most_agreements_have_none() {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    let mut clean = 0;
    for agreement in of_the_year() {
        let own = ledger().agreement_findings(agreement, FICTION.opens_on);
        clean += usize::from(own.is_empty());
        for finding in &own {
            *found.entry(finding.as_str()).or_default() += 1;
        }
    }
    for kind in [
        "lacks",
        "unsigned",
        "not-cpom",
        "structure-without-cpom",
        "double-funding",
        "report-overdue",
        "to-claim",
        "to-end",
    ] {
        assert!(found.contains_key(kind), "{kind}: {found:?}");
    }
    assert!(300 < clean, "{clean}: {found:?}");
}

#[test]
fn given_beneficiaries_when_read_then_none_is_anybody() {
    for (id, commitment) in ledger().commitments() {
        let name = commitment.terms.beneficiary_name();
        assert!(name.is_none_or(|name| name.as_str().to_lowercase().contains("ficti")), "{id}");
        match &commitment.terms.beneficiary.id {
            BeneficiaryId::Finess(number) => assert!(number.as_str().starts_with("00"), "{number}"),
            BeneficiaryId::Rna(number) => assert!(number.as_str().starts_with("W00"), "{number}"),
            BeneficiaryId::Siret(number) => assert!(Siret::parse(number.as_str()).is_err(), "{number}"),
            BeneficiaryId::Person(_) => assert_eq!(name, None),
        }
    }
}

#[test]
fn given_aid_without_an_agreement_when_added_up_then_none_goes_beyond_what_needs_none() {
    let without =
        ledger().commitments().map(|(_, one)| one).filter(|one| ledger().agreement_of(one).is_none());
    let mut count = 0;
    for commitment in without {
        assert!(!ledger().needs_contract(commitment, &parameters()));
        count += 1;
    }
    assert_eq!(count, 56);
}

#[test]
fn given_a_store_with_the_register_alone_when_told_again_then_the_fund_is_added_and_nothing_else() {
    let mut state = State::default();
    let older = TOLD.iter().filter(|draft| !is_of_the_fund(&draft.fact));
    older.for_each(|draft| apply(&mut state, draft.clone()));
    let added = FictionalRegister::invented().decide(&state, &[]).expect("nothing refuses it").drafts;
    let own: Vec<_> = TOLD.iter().filter(|draft| is_of_the_fund(&draft.fact)).collect();
    let fund: Vec<_> = added.iter().filter(|draft| is_of_the_fund(&draft.fact)).collect();
    assert_eq!(fund, own);
}
