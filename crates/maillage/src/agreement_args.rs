//! The arguments of `maillage fund agreement`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use maillage_domain::fund::agreement::{
    ActionRank, AgreementEnd, AgreementKind, AgreementMode, AgreementRef, AgreementStanding, Clause,
    EvaluationOutcome,
};
use maillage_domain::fund::beneficiary::BeneficiaryId;
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::structure::kind::StructureKind;
use maillage_reading::fund_values::{Carried, Euros, Instalment, Other, SiteNumber, Unreadable, beneficiary};

use crate::fund_args::Signed;
use crate::fund_values::BeneficiaryKind;

/// What is done with agreements, and what is asked of them.
#[derive(Debug, Subcommand)]
pub(crate) enum AgreementCommand {
    Add(Box<AgreementArguments>),
    Amend(Box<AmendArguments>),
    End {
        #[arg(value_name = "REF")]
        reference: AgreementRef,
        #[command(flatten)]
        signed: Signed,
        #[arg(long = "why", value_name = "term|terminated|stopped", value_parser = end)]
        why_ended: AgreementEnd,
    },
    Report {
        #[arg(value_name = "REF")]
        reference: AgreementRef,
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "EUROS", default_value = "0")]
        unused: Euros,
    },
    Evaluate {
        #[arg(value_name = "REF")]
        reference: AgreementRef,
        #[command(flatten)]
        signed: Signed,
        #[arg(long = "outcome", value_name = "extend|stop", value_parser = outcome)]
        evaluation_outcome: EvaluationOutcome,
        #[arg(long = "findings", value_name = "TEXT")]
        evaluation_findings: Clause,
    },
    List {
        #[arg(long = "kind", value_name = "cpom|cpom-amendment|contract|order", value_parser = kind)]
        agreement_kind: Option<AgreementKind>,
        #[arg(long = "standing", value_name = "draft|to-come|running|over", value_parser = standing)]
        agreement_standing: Option<AgreementStanding>,
        #[command(flatten)]
        when: When,
    },
    Show {
        #[arg(value_name = "REF")]
        reference: AgreementRef,
        #[command(flatten)]
        when: When,
    },
    Reports(When),
    Document {
        #[arg(value_name = "REF")]
        reference: AgreementRef,
        #[arg(long)]
        letter: bool,
        #[arg(long, value_name = "FILE")]
        template: Option<PathBuf>,
        #[command(flatten)]
        when: When,
    },
    Template,
}

/// As it stood when.
#[derive(Debug, Clone, Args)]
pub(crate) struct When {
    #[arg(long, value_name = "DATE")]
    pub(crate) at: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub(crate) known_on: Option<String>,
}

/// An agreement.
#[derive(Debug, Args)]
pub(crate) struct AgreementArguments {
    #[arg(value_name = "REF")]
    pub(crate) reference: AgreementRef,
    #[command(flatten)]
    pub(crate) signed: Signed,
    #[arg(long = "kind", value_name = "cpom|cpom-amendment|contract|order", value_parser = kind)]
    pub(crate) agreement_kind: AgreementKind,
    #[arg(long, value_name = "REF")]
    pub(crate) amends: Option<AgreementRef>,
    #[arg(long, value_name = "ISSUER:ID", value_parser = beneficiary)]
    pub(crate) beneficiary: BeneficiaryId,
    #[arg(long, value_enum, default_value = "other")]
    pub(crate) beneficiary_kind: BeneficiaryKind,
    #[arg(long = "name", value_name = "LINE", value_parser = LegalName::parse)]
    pub(crate) beneficiary_name: Option<LegalName>,
    #[command(flatten)]
    pub(crate) terms: TermsArguments,
}

/// An amendment.
#[derive(Debug, Args)]
pub(crate) struct AmendArguments {
    #[arg(value_name = "REF")]
    pub(crate) reference: AgreementRef,
    #[command(flatten)]
    pub(crate) signed: Signed,
    #[arg(long, value_name = "LINE", value_parser = LegalName::parse)]
    pub(crate) amendment: LegalName,
    #[command(flatten)]
    pub(crate) terms: TermsArguments,
}

/// What an agreement says.
#[derive(Debug, Args)]
pub(crate) struct TermsArguments {
    #[arg(long = "object", value_name = "TEXT")]
    pub(crate) agreed_object: Option<Clause>,
    #[arg(long = "sum", value_name = "EUROS")]
    pub(crate) agreed_sum: Option<Euros>,
    #[arg(long = "payment", value_name = "TEXT")]
    pub(crate) payment_terms: Option<Clause>,
    #[arg(long = "use", value_name = "TEXT")]
    pub(crate) conditions_of_use: Option<Clause>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) evaluation: Option<Clause>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) undertakings: Option<Clause>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) control: Option<Clause>,
    #[arg(long, value_name = "DATE", requires = "ends")]
    pub(crate) begins: Option<String>,
    #[arg(long, value_name = "DATE", requires = "begins")]
    pub(crate) ends: Option<String>,
    #[arg(long = "signed", value_name = "DATE")]
    pub(crate) agreement_signed: Option<String>,
    #[arg(long = "mode", value_name = "firm|yearly", value_parser = mode)]
    pub(crate) agreement_mode: Option<AgreementMode>,
    #[arg(long = "cp", value_name = "YEAR=EUROS")]
    pub(crate) foreseen: Vec<Instalment>,
    #[arg(long = "advance", value_name = "EUROS")]
    pub(crate) agreed_advance: Option<Euros>,
    #[arg(long, value_name = "ID")]
    pub(crate) carries: Vec<Carried>,
    #[arg(long, value_name = "ISSUER:ID", value_parser = beneficiary)]
    pub(crate) recipient: Option<BeneficiaryId>,
    #[arg(long, value_name = "LINE", value_parser = LegalName::parse, requires = "recipient")]
    pub(crate) recipient_name: Option<LegalName>,
    #[arg(long = "partner", value_name = "LINE", value_parser = LegalName::parse)]
    pub(crate) partners: Vec<LegalName>,
    #[arg(long = "co-funder", value_name = "LINE=EUROS")]
    pub(crate) co_funders: Vec<Other>,
    #[arg(long = "action", value_name = "new|continued", value_parser = rank)]
    pub(crate) action_rank: Option<ActionRank>,
    #[arg(long = "objective", value_name = "CODE", value_parser = LegalName::parse)]
    pub(crate) plan_objective: Option<LegalName>,
    #[arg(long = "objective-text", value_name = "LINE", value_parser = LegalName::parse, requires = "plan_objective")]
    pub(crate) plan_objective_text: Option<LegalName>,
    #[arg(long = "site", value_name = "FINESS")]
    pub(crate) covered_site: Vec<SiteNumber>,
    #[arg(long = "structure", value_name = "KIND", value_parser = structure)]
    pub(crate) aided_structure: Option<StructureKind>,
}

/// A kind of agreement, by its word.
pub(crate) fn kind(text: &str) -> Result<AgreementKind, Unreadable> {
    AgreementKind::parse(text).ok_or(Unreadable)
}

fn standing(text: &str) -> Result<AgreementStanding, Unreadable> {
    AgreementStanding::parse(text).ok_or(Unreadable)
}

fn mode(text: &str) -> Result<AgreementMode, Unreadable> {
    AgreementMode::parse(text).ok_or(Unreadable)
}

fn rank(text: &str) -> Result<ActionRank, Unreadable> {
    ActionRank::parse(text).ok_or(Unreadable)
}

fn end(text: &str) -> Result<AgreementEnd, Unreadable> {
    AgreementEnd::parse(text).ok_or(Unreadable)
}

fn outcome(text: &str) -> Result<EvaluationOutcome, Unreadable> {
    EvaluationOutcome::parse(text).ok_or(Unreadable)
}

/// A kind of structure, by its word.
pub(crate) fn structure(text: &str) -> Result<StructureKind, Unreadable> {
    StructureKind::parse(text).ok_or(Unreadable)
}
