//! What stands in the register of a fund: its commitments and its revenue orders, for all media; integer cents.

use maillage_domain::fund::beneficiary::BeneficiaryId;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::Commitment;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::recovery::{Recovery, RecoveryId};
use schemars::JsonSchema;
use serde::Serialize;

use super::as_of::AsOf;
use super::status::FundFindingView;

/// The commitments of a register, in the order of the acts that made them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CommitmentsView {
    /// The exercise asked for; nothing for all.
    pub year: Option<i16>,
    /// The commitments that run in it.
    pub commitments: Vec<CommitmentView>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
    /// The acts that are in no figure, where there are some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FundFindingView>,
}

/// A commitment as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CommitmentView {
    /// Its identifier.
    pub commitment: String,
    /// Its object.
    pub object: String,
    /// Who receives it, as typed: `siret:12345678200010`.
    pub beneficiary: String,
    /// The exercise that committed it.
    pub first_year: i16,
    /// The last exercise it runs in.
    pub last_year: i16,
    /// The envelope.
    pub envelope: &'static str,
    /// The earmark; nothing for fungible credits.
    pub earmark: Option<String>,
    /// The mission.
    pub mission: Option<u8>,
    /// The line of the nomenclature.
    pub code: Option<String>,
    /// The territory.
    pub territory: Option<String>,
    /// Committed in all.
    pub committed: i64,
    /// Service certified.
    pub certified: i64,
    /// Paid.
    pub paid: i64,
    /// Left to pay.
    pub rest: i64,
    /// Kept back for revenue orders: consumed here.
    pub kept_back: i64,
    /// The act that made it.
    pub act: u64,
}

/// The revenue orders of a register, in the order of the acts that issued them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecoveriesView {
    /// The exercise asked for; nothing for all.
    pub year: Option<i16>,
    /// The orders issued in it.
    pub recoveries: Vec<RecoveryView>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
    /// The acts that are in no figure, where there are some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FundFindingView>,
}

/// A revenue order as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecoveryView {
    /// Its identifier.
    pub recovery: String,
    /// The commitment under which the sum was paid.
    pub commitment: String,
    /// The exercise that issued it.
    pub year: i16,
    /// How much.
    pub amount: i64,
    /// What came back.
    pub collected: i64,
    /// What is still to come back.
    pub to_collect: i64,
    /// The act that issued it.
    pub act: u64,
}

impl CommitmentsView {
    /// The commitments that run in an exercise, or all of them.
    pub fn new(ledger: &Ledger, year: Option<Year>, as_of: AsOf, findings: Vec<FundFindingView>) -> Self {
        let known = ledger.commitments();
        let asked = known.filter(|(_, commitment)| year.is_none_or(|year| commitment.runs_in(year)));
        let mut commitments: Vec<_> = asked.map(|(_, commitment)| CommitmentView::new(commitment)).collect();
        commitments.sort_by_key(|commitment| commitment.act);
        Self { year: year.map(Year::get), commitments, as_of, findings }
    }
}

impl CommitmentView {
    /// A commitment as it stands.
    pub fn new(commitment: &Commitment) -> Self {
        let terms = &commitment.terms;
        let destination = terms.place.destination.as_ref();
        Self {
            commitment: terms.commitment.to_string(),
            object: terms.object.clone(),
            beneficiary: beneficiary(&terms.beneficiary.id),
            first_year: terms.year.get(),
            last_year: terms.term.last(terms.year).get(),
            envelope: terms.place.envelope.as_str(),
            earmark: terms.place.earmark.code().map(ToOwned::to_owned),
            mission: destination.map(|destination| destination.mission.number()),
            code: destination.and_then(|destination| destination.code.clone()),
            territory: terms.place.territory.as_ref().map(|territory| territory.as_str().to_owned()),
            committed: commitment.committed.cents(),
            certified: commitment.certified.total().cents(),
            paid: commitment.paid.total().cents(),
            rest: commitment.rest().cents(),
            kept_back: commitment.set_off.cents().saturating_add(commitment.kept_back.cents()),
            act: commitment.acts.first().map_or(0, |act| act.get()),
        }
    }
}

impl RecoveriesView {
    /// The revenue orders issued in an exercise, or all of them.
    pub fn new(ledger: &Ledger, year: Option<Year>, as_of: AsOf, findings: Vec<FundFindingView>) -> Self {
        let known = ledger.recoveries();
        let asked = known.filter(|(_, recovery)| year.is_none_or(|year| recovery.order.year == year));
        let mut recoveries: Vec<_> = asked.map(|(id, recovery)| RecoveryView::new(id, recovery)).collect();
        recoveries.sort_by_key(|recovery| recovery.act);
        Self { year: year.map(Year::get), recoveries, as_of, findings }
    }
}

impl RecoveryView {
    fn new(id: RecoveryId, recovery: &Recovery) -> Self {
        let (amount, to_collect): (Cp, Cp) = (recovery.order.amount, recovery.outstanding());
        Self {
            recovery: id.to_string(),
            commitment: recovery.order.commitment.to_string(),
            year: recovery.order.year.get(),
            amount: amount.cents(),
            collected: amount.less(to_collect).cents(),
            to_collect: to_collect.cents(),
            act: recovery.stamp.number.get(),
        }
    }
}

/// A beneficiary as it is typed.
pub(super) fn beneficiary(id: &BeneficiaryId) -> String {
    match id {
        BeneficiaryId::Siret(id) => format!("siret:{id}"),
        BeneficiaryId::Finess(id) => format!("finess:{id}"),
        BeneficiaryId::Rna(id) => format!("rna:{id}"),
        BeneficiaryId::Person(id) => format!("person:{id}"),
    }
}
