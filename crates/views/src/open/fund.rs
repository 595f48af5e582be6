//! Tables of the fund's commitments and of what follows from them: decisions, service, payments, withdrawals, recoveries.

use maillage_domain::fund::agreement::AgreementRef;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId};
use maillage_domain::fund::commitment::{Commit, Committed, Party, Term, YearDecided};
use maillage_domain::fund::essentials::{Essentials, LegalName, PaymentConditions, PaymentPeriod};
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::payment::{Certify, Channel, Paid, PaidPart};
use maillage_domain::fund::recovery::{Collection, OrderRecovery, Recovered};
use maillage_domain::fund::release::{Released, Taken};
use maillage_domain::structure::kind::StructureKind;

use super::cell::OpenKind::{Cents, Day, Integer, Text};
use super::cell::{OpenCell, word};
use super::table::{Facts, OpenTable};

/// Every table of commitments and of what follows from them.
pub(super) fn tables() -> Vec<OpenTable> {
    vec![
        commitments().table(),
        instalments().table(),
        parties().table(),
        year_decisions().table(),
        certifications().table(),
        payments().table(),
        payment_parts().table(),
        releases().table(),
        release_parts().table(),
        recovery_orders().table(),
        recoveries().table(),
        set_off_parts().table(),
    ]
}

pub(super) fn commitments<'f>() -> Facts<&'f Committed, 30> {
    Facts {
        name: "fund_commitments",
        columns: [
            ("commitment", Text, |made| made.commit.commitment.into()),
            ("exercise", Integer, |made| made.commit.year.into()),
            ("envelope", Text, |made| made.commit.place.envelope.as_str().into()),
            ("earmark", Text, |made| made.commit.place.earmark.code().into()),
            ("mission", Integer, |made| made.commit.place.mission().into()),
            ("fund_line", Text, |made| made.commit.place.code().into()),
            ("territory", Text, |made| made.commit.place.territory.as_ref().into()),
            ("ae", Cents, |made| made.commit.amount.into()),
            ("term", Text, |made| term(&made.commit.term).into()),
            ("last_exercise", Integer, |made| made.commit.term.last(made.commit.year).into()),
            ("whole", Cents, |made| whole(&made.commit.term)),
            ("beneficiary_kind", Text, |made| word(&made.commit.beneficiary.kind)),
            ("register", Text, |made| register(&made.commit.beneficiary.id).into()),
            ("identifier", Text, |made| identifier(&made.commit.beneficiary)),
            ("field", Text, |made| word(&made.commit.purpose.field)),
            ("purpose", Text, |made| made.commit.purpose.code.as_ref().into()),
            ("object", Text, |made| (&made.commit.object).into()),
            ("advance", Cents, |made| made.commit.advance.into()),
            ("notified_on", Day, |made| made.commit.notified_on.into()),
            ("runs_from", Day, |made| made.commit.runs.map(|days| days.from).into()),
            ("runs_until", Day, |made| made.commit.runs.map(|days| days.until).into()),
            ("credits", Text, |made| word(&made.credits)),
            ("beneficiary_name", Text, |made| made.commit.beneficiary_name().map(LegalName::as_str).into()),
            ("payment_conditions", Text, |made| {
                of(made).and_then(|said| said.conditions.as_ref()).map(PaymentConditions::as_str).into()
            }),
            ("payment_from", Day, |made| {
                of(made).and_then(|said| said.paid_over).map(PaymentPeriod::from).into()
            }),
            ("payment_until", Day, |made| {
                of(made).and_then(|said| said.paid_over).and_then(PaymentPeriod::until).into()
            }),
            ("grant_share", Text, |made| {
                of(made).and_then(|said| said.share).map(|share| share.to_string()).into()
            }),
            ("eu_notice", Text, |made| {
                of(made).and_then(|said| said.notice).map_or(OpenCell::Empty, |notice| word(&notice))
            }),
            ("agreement", Text, |made| made.commit.agreement.as_ref().map(AgreementRef::as_str).into()),
            ("structure_kind", Text, |made| made.commit.structure.map(StructureKind::as_str).into()),
        ],
    }
}

/// What was said of a commitment for its publication.
fn of(made: &Committed) -> Option<&Essentials> {
    made.commit.essentials.as_ref()
}

const fn term(term: &Term) -> &'static str {
    match term {
        Term::Single => "single",
        Term::Firm { .. } => "firm",
        Term::Tranches { .. } => "tranches",
    }
}

/// The whole sum foreseen of a commitment by tranches.
fn whole(term: &Term) -> OpenCell {
    match term {
        Term::Tranches { whole, .. } => (*whole).into(),
        Term::Single | Term::Firm { .. } => OpenCell::Empty,
    }
}

pub(super) const fn register(id: &BeneficiaryId) -> &'static str {
    match id {
        BeneficiaryId::Siret(_) => "siret",
        BeneficiaryId::Finess(_) => "finess",
        BeneficiaryId::Rna(_) => "rna",
        BeneficiaryId::Person(_) => "person",
    }
}

/// The identifier of a beneficiary in its register; nothing for a natural person.
pub(super) fn identifier(beneficiary: &Beneficiary) -> OpenCell {
    match &beneficiary.id {
        BeneficiaryId::Siret(siret) => siret.to_string().into(),
        BeneficiaryId::Finess(finess) => finess.to_string().into(),
        BeneficiaryId::Rna(rna) => rna.to_string().into(),
        BeneficiaryId::Person(_) => OpenCell::Empty,
    }
}

/// What a firm commitment foresees to pay in each of its exercises.
pub(super) fn foreseen(commit: &Commit) -> impl Iterator<Item = (&Commit, i16, Cp)> {
    let instalments: &[Cp] = match &commit.term {
        Term::Firm { instalments } => instalments,
        Term::Single | Term::Tranches { .. } => &[],
    };
    (0..).zip(instalments).map(move |(after, sum)| (commit, after, *sum))
}

pub(super) fn instalments<'f>() -> Facts<(&'f Commit, i16, Cp), 3> {
    Facts {
        name: "fund_instalments",
        columns: [
            ("commitment", Text, |(commit, ..)| commit.commitment.into()),
            ("exercise", Integer, |(commit, after, _)| commit.year.later(*after).into()),
            ("cp", Cents, |(_, _, sum)| (*sum).into()),
        ],
    }
}

pub(super) fn parties<'f>() -> Facts<(&'f Commit, &'f Party), 3> {
    Facts {
        name: "fund_parties",
        columns: [
            ("commitment", Text, |(commit, _)| commit.commitment.into()),
            ("code", Text, |(_, party)| (&party.region).into()),
            ("share_bp", Integer, |(_, party)| party.share_bp.into()),
        ],
    }
}

pub(super) fn year_decisions<'f>() -> Facts<&'f YearDecided, 5> {
    Facts {
        name: "fund_year_decisions",
        columns: [
            ("commitment", Text, |decided| decided.decide.commitment.into()),
            ("exercise", Integer, |decided| decided.decide.year.into()),
            ("cp", Cents, |decided| decided.decide.sum.into()),
            ("notified_on", Day, |decided| decided.decide.notified_on.into()),
            ("credits", Text, |decided| word(&decided.credits)),
        ],
    }
}

pub(super) fn certifications<'f>() -> Facts<&'f Certify, 3> {
    Facts {
        name: "fund_certifications",
        columns: [
            ("commitment", Text, |certified| certified.commitment.into()),
            ("cp", Cents, |certified| certified.amount.into()),
            ("done_on", Day, |certified| certified.done_on.into()),
        ],
    }
}

pub(super) fn payments<'f>() -> Facts<&'f Paid, 6> {
    Facts {
        name: "fund_payments",
        columns: [
            ("commitment", Text, |paid| paid.pay.commitment.into()),
            ("exercise", Integer, |paid| paid.pay.year.into()),
            ("cp", Cents, |paid| paid.pay.amount.into()),
            ("channel", Text, |paid| channel(&paid.pay.channel).into()),
            ("channel_order", Text, |paid| match &paid.pay.channel {
                Channel::AcArs => OpenCell::Empty,
                Channel::Scheme { order, .. } => order.as_ref().into(),
            }),
            ("credits", Text, |paid| word(&paid.credits)),
        ],
    }
}

/// The body that pays, by its usual abbreviation; `ac-ars` for the accountant of the agency.
fn channel(channel: &Channel) -> &str {
    match channel {
        Channel::AcArs => "ac-ars",
        Channel::Scheme { body, .. } => body.as_str(),
    }
}

pub(super) fn payment_parts<'f>() -> Facts<(&'f Paid, &'f PaidPart), 3> {
    Facts {
        name: "fund_payment_parts",
        columns: [
            ("commitment", Text, |(paid, _)| paid.pay.commitment.into()),
            ("decided_for", Integer, |(_, part)| part.decided_for.into()),
            ("ae", Cents, |(_, part)| part.amount.into()),
        ],
    }
}

pub(super) fn releases<'f>() -> Facts<&'f Released, 4> {
    Facts {
        name: "fund_releases",
        columns: [
            ("commitment", Text, |released| released.release.commitment.into()),
            ("exercise", Integer, |released| released.release.year.into()),
            ("ae", Cents, |released| released.release.amount.into()),
            ("reopened", Cents, |released| released.reopened.into()),
        ],
    }
}

pub(super) fn release_parts<'f>() -> Facts<(&'f Released, &'f Taken), 3> {
    Facts {
        name: "fund_release_parts",
        columns: [
            ("commitment", Text, |(released, _)| released.release.commitment.into()),
            ("decided_for", Integer, |(_, taken)| taken.decided_for.into()),
            ("ae", Cents, |(_, taken)| taken.amount.into()),
        ],
    }
}

pub(super) fn recovery_orders<'f>() -> Facts<&'f OrderRecovery, 5> {
    Facts {
        name: "fund_recovery_orders",
        columns: [
            ("recovery", Text, |order| order.recovery.into()),
            ("commitment", Text, |order| order.commitment.into()),
            ("exercise", Integer, |order| order.year.into()),
            ("cp", Cents, |order| order.amount.into()),
            ("reason", Text, |order| word(&order.reason)),
        ],
    }
}

pub(super) fn recoveries<'f>() -> Facts<&'f Recovered, 5> {
    Facts {
        name: "fund_recoveries",
        columns: [
            ("recovery", Text, |back| back.collect.recovery.into()),
            ("exercise", Integer, |back| back.collect.year.into()),
            ("cp", Cents, |back| back.collect.amount.into()),
            ("collected_by", Text, |back| match back.collect.by {
                Collection::Cash => "cash".into(),
                Collection::Offset(_) => "set-off".into(),
            }),
            ("commitment", Text, |back| match back.collect.by {
                Collection::Cash => OpenCell::Empty,
                Collection::Offset(commitment) => commitment.into(),
            }),
        ],
    }
}

pub(super) fn set_off_parts<'f>() -> Facts<(&'f Recovered, &'f PaidPart), 3> {
    Facts {
        name: "fund_set_off_parts",
        columns: [
            ("recovery", Text, |(back, _)| back.collect.recovery.into()),
            ("decided_for", Integer, |(_, part)| part.decided_for.into()),
            ("ae", Cents, |(_, part)| part.amount.into()),
        ],
    }
}
