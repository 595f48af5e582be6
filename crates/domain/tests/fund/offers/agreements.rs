//! What may come to the agreements of a ledger.

use jiff::civil::date;
use maillage_domain::act::FundFact;
use maillage_domain::fund::agreement::{
    AgreementEnd, AgreementRef, AgreementTerms, AmendAgreement, ConcludeAgreement, EndAgreement,
    EvaluateAgreement, EvaluationOutcome, ReceiveReport,
};
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::money::Cp;

use super::{Draw, Offer, offer};
use crate::agreements::{conclude, reference, whole};
use crate::kit::{YEAR, ae, person};

/// An agreement that nobody concluded.
fn never() -> AgreementRef {
    reference("C-NEVER")
}

/// One that is recorded.
fn known(ledger: &Ledger, draw: Draw) -> Option<AgreementRef> {
    draw.one_of(ledger.agreements().map(|(reference, _)| reference.clone()))
}

pub(super) fn concluded(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let text = format!("C-{}", 1_000 + ledger.agreements().count());
    let command = ConcludeAgreement { key: key.to_owned(), ..conclude(&text, whole(ae(10))) };
    let flaws = known(ledger, draw)
        .map(|agreement| ("concludes what is concluded", ConcludeAgreement { agreement, ..command.clone() }));
    offer(&command, FundFact::from, flaws.into_iter().collect())
}

pub(super) fn amended(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let command = AmendAgreement {
        key: key.to_owned(),
        agreement: known(ledger, draw)?,
        year: YEAR,
        amendment: LegalName::parse("Avenant").ok()?,
        drawn_on: date(2023, 5, 1),
        terms: AgreementTerms { sum: Some(ae(20)), ..AgreementTerms::default() },
        signed_by: person(1),
    };
    let flawed = AmendAgreement { agreement: never(), ..command.clone() };
    offer(&command, FundFact::from, vec![("amends what is not concluded", flawed)])
}

pub(super) fn ended(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let standing = ledger.agreements().filter(|(_, agreement)| agreement.ended.is_none());
    let over = ledger.agreements().filter(|(_, agreement)| agreement.ended.is_some());
    let command = |agreement| EndAgreement {
        key: key.to_owned(),
        agreement,
        year: YEAR,
        ended_on: date(2023, 6, 1),
        why: AgreementEnd::Term,
        signed_by: person(1),
    };
    let ends = command(draw.one_of(standing.map(|(reference, _)| reference.clone()))?);
    let again = draw.one_of(over.map(|(reference, _)| reference.clone())).map(command);
    let again = again.map(|again| ("ends what is ended", again));
    let flaws = [("ends what is not concluded", command(never()))].into_iter().chain(again);
    offer(&ends, FundFact::from, flaws.collect())
}

pub(super) fn report_received(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let command = ReceiveReport {
        key: key.to_owned(),
        agreement: known(ledger, draw)?,
        year: YEAR,
        received_on: date(2024, 5, 1),
        unused: Cp::from_cents(draw.within(1_000)),
        received_by: person(2),
    };
    let flawed = ReceiveReport { agreement: never(), ..command.clone() };
    offer(&command, FundFact::from, vec![("reports on what is not concluded", flawed)])
}

pub(super) fn evaluated(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let command = EvaluateAgreement {
        key: key.to_owned(),
        agreement: known(ledger, draw)?,
        year: YEAR,
        evaluated_on: date(2023, 9, 1),
        outcome: EvaluationOutcome::Extend,
        findings: "essai".parse().ok()?,
        signed_by: person(1),
    };
    let flawed = EvaluateAgreement { agreement: never(), ..command.clone() };
    offer(&command, FundFact::from, vec![("evaluates what is not concluded", flawed)])
}
