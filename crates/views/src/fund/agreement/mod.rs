//! Agreements of the fund as people read them: the list, one of them, the financial reports that are due, and all that one
//! beneficiary received. Amounts in cents.

mod beneficiary;
mod finding;
mod one;
mod reports;
mod sheet;

use jiff::civil::Date;
use maillage_domain::fund::agreement::{
    ActionRank, Agreement, AgreementEnd, AgreementKind, AgreementLack, AgreementMode, AgreementStanding,
    EvaluationOutcome,
};
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId};
use maillage_domain::fund::commitment::Commitment;
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::money::{Ae, Cp};
use schemars::JsonSchema;
use serde::Serialize;

use super::as_of::AsOf;
use super::names::beneficiary_id;
use super::status::FundFindingView;
use crate::words::{Argument, Words};

pub use beneficiary::{
    BeneficiaryCommitmentView, BeneficiaryView, BeneficiaryYearView, OfBeneficiary, PublishedAidView,
};
pub use finding::AgreementFindingView;
pub(crate) use finding::double_text;
pub use one::{
    AgreementAmendmentView, AgreementClauseView, AgreementPaperView, AgreementView, CommitmentPapersView,
    EvaluationView, InstalmentView, UnderView,
};
pub use reports::{ReportDueView, ReportsDueView};
pub use sheet::{AgreementSheet, SheetClause};

/// Which agreements are asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct AgreementChoice {
    /// Of this kind.
    pub kind: Option<AgreementKind>,
    /// That stand so.
    pub standing: Option<AgreementStanding>,
}

/// The agreements of a fund, in the order of their references.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreementsView {
    /// The day on which they are looked at.
    pub day: Date,
    /// The kind asked for; nothing for all: `cpom`, `cpom-amendment`, `contract`, `order`.
    pub kind: Option<&'static str>,
    /// How those asked for stand; nothing for all: `draft`, `to-come`, `running`, `over`.
    pub standing: Option<&'static str>,
    /// The agreements.
    pub agreements: Vec<AgreementRowView>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
    /// The acts that are in no figure, where there are some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FundFindingView>,
}

/// An agreement as it stands, in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreementRowView {
    /// How it is cited.
    pub agreement: String,
    /// What kind it is: `cpom`, `cpom-amendment`, `contract`, `order`.
    pub kind: &'static str,
    /// How it stands on the day: `draft`, `to-come`, `running`, `over`.
    pub standing: &'static str,
    /// With whom, as it is typed: `siret:12345678200010`; nothing where it is a natural person.
    pub beneficiary: Option<String>,
    /// What kind of beneficiary it is.
    pub beneficiary_kind: &'static str,
    /// The name of the beneficiary, where it is a legal person and its name was given.
    pub name: Option<String>,
    /// Its object.
    pub object: Option<String>,
    /// The sum.
    pub sum: Option<i64>,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day: its own, or that on which it was ended, the earlier.
    pub until: Option<Date>,
    /// The day all parties had signed it.
    pub signed_on: Option<Date>,
    /// Committed under it.
    pub committed: i64,
    /// Paid under it.
    pub paid: i64,
    /// What its content lacks.
    pub lacks: Vec<&'static str>,
    /// The sites that it covers, by their FINESS numbers.
    pub sites: Vec<String>,
    /// The act that concluded it.
    pub act: u64,
    /// What kind it is, in words.
    #[serde(skip)]
    pub kind_text: String,
    /// How it stands, in words.
    #[serde(skip)]
    pub standing_text: String,
    /// With whom, in words.
    #[serde(skip)]
    pub beneficiary_text: String,
}

impl AgreementsView {
    /// The agreements of a ledger that are asked for, on a day.
    pub fn new(
        ledger: &Ledger,
        day: Date,
        choice: AgreementChoice,
        (as_of, findings): (AsOf, Vec<FundFindingView>),
        words: Words,
    ) -> Self {
        let asked = |agreement: &Agreement| {
            choice.kind.is_none_or(|kind| agreement.concluded.kind == kind)
                && choice.standing.is_none_or(|standing| agreement.standing(day) == standing)
        };
        let agreements = ledger.agreements().map(|(_, agreement)| agreement).filter(|one| asked(one));
        Self {
            day,
            kind: choice.kind.map(AgreementKind::as_str),
            standing: choice.standing.map(AgreementStanding::as_str),
            agreements: agreements.map(|one| AgreementRowView::new(ledger, one, day, words)).collect(),
            as_of,
            findings,
        }
    }
}

impl AgreementRowView {
    /// An agreement as it stands on a day.
    pub fn new(ledger: &Ledger, agreement: &Agreement, day: Date, words: Words) -> Self {
        let concluded = &agreement.concluded;
        let (kind, standing) = (concluded.kind, agreement.standing(day));
        let under: Vec<_> = ledger.commitments_under(agreement).collect();
        Self {
            agreement: concluded.agreement.to_string(),
            kind: kind.as_str(),
            standing: standing.as_str(),
            beneficiary: public_id(&concluded.beneficiary.id),
            beneficiary_kind: beneficiary_id(concluded.beneficiary.kind)
                .trim_start_matches("fund-beneficiary-"),
            name: named(&concluded.beneficiary, concluded.name.as_ref()),
            object: agreement.terms.object.as_ref().map(ToString::to_string),
            sum: agreement.terms.sum.map(Ae::cents),
            from: agreement.terms.runs.map(|runs| runs.from),
            until: agreement.last_day(),
            signed_on: agreement.terms.signed_on,
            committed: committed(&under),
            paid: paid(&under),
            lacks: agreement.lacks().into_iter().map(AgreementLack::as_str).collect(),
            sites: agreement.terms.sites.iter().map(ToString::to_string).collect(),
            act: agreement.acts.first().map_or(0, |act| act.get()),
            kind_text: kind_text(kind, words),
            standing_text: standing_text(standing, words),
            beneficiary_text: beneficiary_text(&concluded.beneficiary, concluded.name.as_ref(), words),
        }
    }

    /// "siret", "12345678200010": the two parts of the address of the beneficiary; nothing where it is a natural person.
    pub fn beneficiary_address(&self) -> Option<(&str, &str)> {
        self.beneficiary.as_deref().and_then(|id| id.split_once(':'))
    }
}

fn committed(under: &[&Commitment]) -> i64 {
    let sums = under.iter().map(|commitment| commitment.committed.less(commitment.withdrawn));
    Ae::sum(sums).map_or(i64::MAX, Ae::cents)
}

fn paid(under: &[&Commitment]) -> i64 {
    Cp::sum(under.iter().map(|commitment| commitment.paid.total())).map_or(i64::MAX, Cp::cents)
}

/// A beneficiary as it is typed; nothing where it is a natural person, of whom nothing is published.
pub(super) fn public_id(id: &BeneficiaryId) -> Option<String> {
    match id {
        BeneficiaryId::Siret(id) => Some(format!("siret:{id}")),
        BeneficiaryId::Finess(id) => Some(format!("finess:{id}")),
        BeneficiaryId::Rna(id) => Some(format!("rna:{id}")),
        BeneficiaryId::Person(_) => None,
    }
}

pub(super) fn named(beneficiary: &Beneficiary, name: Option<&LegalName>) -> Option<String> {
    name.filter(|_| !beneficiary.id.is_person()).map(|name| name.as_str().to_owned())
}

/// "Maison d’essai, association, SIRET 12345678200010".
pub(super) fn beneficiary_text(beneficiary: &Beneficiary, name: Option<&LegalName>, words: Words) -> String {
    let register = register_text(&beneficiary.id, words);
    let kind = words.get(beneficiary_id(beneficiary.kind));
    let parts = [named(beneficiary, name), Some(kind), Some(register)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "SIRET 12345678200010"; of a natural person only that it is one.
fn register_text(id: &BeneficiaryId, words: Words) -> String {
    let (message, number) = match id {
        BeneficiaryId::Siret(number) => ("said-by-siret", number.to_string()),
        BeneficiaryId::Finess(number) => ("said-by-finess", number.to_string()),
        BeneficiaryId::Rna(number) => ("said-by-rna", number.to_string()),
        BeneficiaryId::Person(_) => return words.get("said-by-person"),
    };
    words.with(message, &[("number", Argument::Text(&number))])
}

/// What kind an agreement is, in words.
pub fn kind_text(kind: AgreementKind, words: Words) -> String {
    words.get(&format!("agreement-kind-{}", kind.as_str()))
}

/// How an agreement stands, in words.
pub fn standing_text(standing: AgreementStanding, words: Words) -> String {
    words.get(&format!("agreement-standing-{}", standing.as_str()))
}

/// What the content of an agreement lacks, in words.
pub(crate) fn lack_text(lack: AgreementLack, words: Words) -> String {
    words.get(&format!("agreement-lack-{}", lack.as_str()))
}

pub(crate) fn mode_text(mode: AgreementMode, words: Words) -> String {
    words.get(&format!("agreement-mode-{}", mode.as_str()))
}

pub(crate) fn rank_text(rank: ActionRank, words: Words) -> String {
    words.get(&format!("agreement-action-{}", rank.as_str()))
}

pub(crate) fn end_text(end: AgreementEnd, words: Words) -> String {
    words.get(&format!("agreement-end-{}", end.as_str()))
}

pub(crate) fn outcome_text(outcome: EvaluationOutcome, words: Words) -> String {
    words.get(&format!("agreement-outcome-{}", outcome.as_str()))
}
