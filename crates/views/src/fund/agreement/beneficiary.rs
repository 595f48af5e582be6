//! All that one beneficiary received: commitments, payments, agreements, and what others published of it.

use jiff::civil::Date;
use maillage_domain::fund::agreement::AgreementRef;
use maillage_domain::fund::beneficiary::BeneficiaryId;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::Commitment;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::parameters::Parameters;
use maillage_domain::parameter::dated::on;
use maillage_domain::published_aid::listed::ListedAid;
use schemars::JsonSchema;
use serde::Serialize;

use super::finding::double_text;
use super::{AgreementRowView, UnderView, register_text};
use crate::fund::as_of::AsOf;
use crate::fund::names::beneficiary_id;
use crate::words::Words;

/// A beneficiary, who is a legal person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BeneficiaryView {
    /// The day on which it is looked at.
    pub day: Date,
    /// Who it is, as it is typed: `siret:12345678200010`.
    pub beneficiary: String,
    /// Its names, as commitments, agreements and published aids give them.
    pub names: Vec<String>,
    /// What kind of beneficiary it is, as its commitments and agreements say.
    pub kinds: Vec<&'static str>,
    /// Committed in all.
    pub committed: i64,
    /// Paid in all.
    pub paid: i64,
    /// Ordered to be paid back, in all.
    pub ordered_back: i64,
    /// What it is granted for each exercise, and whether a contract is needed.
    pub years: Vec<BeneficiaryYearView>,
    /// The commitments.
    pub commitments: Vec<BeneficiaryCommitmentView>,
    /// The agreements.
    pub agreements: Vec<AgreementRowView>,
    /// The aids that others, or the agency, published of it.
    pub published: Vec<PublishedAidView>,
    /// The commitments that may pay for the same, in words.
    pub double_funding: Vec<String>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
    /// Its first name, else its number, in words.
    #[serde(skip)]
    pub title: String,
    /// The register and its number, in words.
    #[serde(skip)]
    pub register_text: String,
    /// What kind of beneficiary it is, in words.
    #[serde(skip)]
    pub kinds_text: String,
}

/// What a beneficiary is granted for an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BeneficiaryYearView {
    /// The exercise.
    pub year: i16,
    /// What is granted for it, pay of care on duty left aside.
    pub granted: i64,
    /// How much needs no contract.
    pub threshold: i64,
    /// Whether it goes beyond that.
    pub needs_contract: bool,
}

/// A commitment to a beneficiary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BeneficiaryCommitmentView {
    /// The commitment.
    #[serde(flatten)]
    pub commitment: UnderView,
    /// The agreement on which it rests.
    pub agreement: Option<String>,
}

/// An aid that was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PublishedAidView {
    /// Who granted it.
    pub granter: String,
    /// The day of the agreement.
    pub signed_on: Date,
    /// Its object.
    pub object: String,
    /// The whole sum, before it is shared.
    pub whole: i64,
    /// The share of the beneficiary.
    pub share: String,
    /// The act that recorded it.
    pub act: u64,
}

/// What a beneficiary is asked about.
#[derive(Debug, Clone, Copy)]
pub struct OfBeneficiary<'b> {
    /// The ledger.
    pub ledger: &'b Ledger,
    /// Who it is.
    pub id: &'b BeneficiaryId,
    /// The day.
    pub day: Date,
    /// The parameters.
    pub parameters: &'b Parameters,
}

impl BeneficiaryView {
    /// All that a legal person received; nothing where nothing speaks of it, or it is a natural person.
    pub fn new(
        asked: OfBeneficiary<'_>,
        published: &[(&ListedAid, u64)],
        as_of: AsOf,
        words: Words,
    ) -> Option<Self> {
        let OfBeneficiary { ledger, id, day, parameters } = asked;
        let beneficiary = super::public_id(id)?;
        let commitments: Vec<_> = ledger.commitments_to(id).collect();
        let with =
            ledger.agreements().map(|(_, agreement)| agreement).filter(|agreement| agreement.is_with(id));
        let agreements: Vec<_> = with.collect();
        if commitments.is_empty() && agreements.is_empty() && published.is_empty() {
            return None;
        }
        let mut names = Vec::new();
        let committed_names = commitments.iter().filter_map(|one| one.terms.beneficiary_name());
        let own = agreements.iter().filter(|agreement| agreement.concluded.beneficiary.id == *id);
        let agreed_names = own.clone().filter_map(|agreement| agreement.concluded.name.as_ref());
        let published_names = published.iter().map(|(listed, _)| &listed.aid.name);
        for name in committed_names.chain(agreed_names).chain(published_names) {
            if !names.iter().any(|known| known == name.as_str()) {
                names.push(name.as_str().to_owned());
            }
        }
        let kinds = commitments.iter().map(|one| one.terms.beneficiary.kind);
        let mut kinds: Vec<_> =
            kinds.chain(own.map(|agreement| agreement.concluded.beneficiary.kind)).collect();
        kinds.sort();
        kinds.dedup();
        let register_text = register_text(id, words);
        let kinds_text: Vec<_> = kinds.iter().map(|kind| words.get(beneficiary_id(*kind))).collect();
        let doubled = commitments.iter().flat_map(|one| ledger.doubled_by(one));
        Some(Self {
            day,
            title: names.first().cloned().unwrap_or_else(|| register_text.clone()),
            names,
            kinds: kinds
                .iter()
                .map(|kind| beneficiary_id(*kind).trim_start_matches("fund-beneficiary-"))
                .collect(),
            committed: super::committed(&commitments),
            paid: super::paid(&commitments),
            ordered_back: Cp::sum(commitments.iter().map(|one| one.ordered_back)).map_or(i64::MAX, Cp::cents),
            years: years(&commitments, asked),
            agreements: agreements
                .iter()
                .map(|agreement| AgreementRowView::new(ledger, agreement, day, words))
                .collect(),
            published: published.iter().map(|(listed, act)| PublishedAidView::new(listed, *act)).collect(),
            double_funding: doubled.map(|double| double_text(ledger, &double, words)).collect(),
            commitments: commitments
                .iter()
                .map(|commitment| BeneficiaryCommitmentView {
                    commitment: UnderView::new(commitment, parameters),
                    agreement: ledger
                        .agreement_of(commitment)
                        .map(|agreement| AgreementRef::to_string(&agreement.concluded.agreement)),
                })
                .collect(),
            as_of,
            register_text,
            kinds_text: kinds_text.join(", "),
            beneficiary,
        })
    }
}

/// What is granted for each exercise for which something was decided.
fn years(commitments: &[&Commitment], asked: OfBeneficiary<'_>) -> Vec<BeneficiaryYearView> {
    let parts = commitments.iter().flat_map(|commitment| &commitment.parts);
    let mut years: Vec<Year> = parts.map(|part| part.decided_for).collect();
    years.sort();
    years.dedup();
    let of = |year: Year| {
        let granted = asked.ledger.granted_for(asked.id, year)?;
        let threshold = on(&asked.parameters.agreement_threshold, year.last_day().min(asked.day)).value;
        Some(BeneficiaryYearView {
            year: year.get(),
            granted: granted.cents(),
            threshold: Ae::cents(threshold),
            needs_contract: threshold < granted,
        })
    };
    years.into_iter().filter_map(of).collect()
}

impl PublishedAidView {
    fn new(listed: &ListedAid, act: u64) -> Self {
        let aid = &listed.aid;
        Self {
            granter: aid.granter.name.as_str().to_owned(),
            signed_on: aid.signed_on,
            object: aid.object.as_str().to_owned(),
            whole: aid.whole,
            share: aid.share.to_string(),
            act,
        }
    }
}
