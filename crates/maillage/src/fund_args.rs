//! The arguments of `maillage fund`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use maillage_domain::fund::agreement::AgreementRef;
use maillage_domain::fund::beneficiary::BeneficiaryId;
use maillage_domain::fund::cell::Envelope;
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::essentials::{LegalName, PaymentConditions, PaymentPeriod};
use maillage_domain::structure::kind::StructureKind;
use maillage_reading::fund_values::{
    AGENCY_ACCOUNTANT, Carry, Euros, Instalment, Notice, PartOfGrant, Partner, RefusedVote, Share, Spot,
    beneficiary,
};
use uuid::Uuid;

use crate::agreement_args::{AgreementCommand, structure};
use crate::call_args::CallCommand;
use crate::fund_values::{
    BeneficiaryKind, BudgetKind, Direction, Field, Origin, RecoveryReason, envelope, mission,
};
use crate::indicator_args::Indicator;

#[derive(Debug, Subcommand)]
pub(crate) enum Fund {
    Status(FundAsked),
    Execution(FundAsked),
    Resources(FundAsked),
    Actions(FundAsked),
    Commitments(FundAsked),
    Recoveries(FundAsked),
    Reconcile(FundAsked),
    Publish {
        #[arg(long, value_name = "YEAR")]
        year: i16,
        #[arg(long, value_name = "DATE")]
        at: Option<String>,
        #[arg(long, value_name = "TIME")]
        known_on: Option<String>,
    },
    Report {
        #[command(flatten)]
        asked: FundAsked,
        #[arg(long, value_name = "FILE", conflicts_with = "print_template")]
        template: Option<PathBuf>,
        #[arg(long)]
        print_template: bool,
    },
    #[command(subcommand)]
    Indicator(Indicator),
    #[command(subcommand)]
    Agreement(AgreementCommand),
    #[command(subcommand)]
    Call(CallCommand),
    #[command(flatten)]
    Verb(Box<Verb>),
}

/// Which exercise, as it stood when.
#[derive(Debug, Clone, Args)]
pub(crate) struct FundAsked {
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: Option<i16>,
    #[arg(long, value_name = "DATE")]
    pub(crate) at: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub(crate) known_on: Option<String>,
}

/// What writes an act.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Destinations {
        #[arg(value_name = "FILE")]
        table: PathBuf,
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "TEXT")]
        source: String,
    },
    #[command(subcommand)]
    Year(FundYear),
    Budget(Budget),
    Revenue {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_enum)]
        origin: Origin,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
        #[arg(long, value_name = "EARMARK=EUROS")]
        part: Vec<Share>,
        #[arg(long, value_name = "TEXT")]
        source: String,
    },
    Endowment {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_enum)]
        direction: Direction,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
        #[arg(long, value_name = "EUROS")]
        endowment: Euros,
        #[arg(long, value_name = "TEXT", requires = "limit")]
        order: Option<String>,
        #[arg(long, value_name = "EUROS", requires = "order")]
        limit: Option<Euros>,
    },
    Transfer {
        #[command(flatten)]
        signed: Signed,
        #[arg(long = "from", value_name = "PLACE")]
        from_place: Spot,
        #[arg(long = "to", value_name = "PLACE")]
        to_place: Spot,
        #[arg(long, value_name = "EUROS", default_value = "0")]
        ae: Euros,
        #[arg(long, value_name = "EUROS", default_value = "0")]
        cp: Euros,
    },
    Commit(Box<CommitArguments>),
    Decide {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "ID")]
        commitment: Uuid,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
    },
    Certify {
        #[command(flatten)]
        signed: SignedOn,
        #[arg(long, value_name = "ID")]
        commitment: Uuid,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
    },
    Pay {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "ID")]
        commitment: Uuid,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
        #[arg(long, value_name = "UUID")]
        ordered_by: Uuid,
        #[arg(long, value_name = "BODY", default_value = AGENCY_ACCOUNTANT)]
        channel: String,
        #[arg(long, value_name = "TEXT")]
        order: Option<String>,
    },
    Release {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "ID")]
        commitment: Uuid,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
    },
    Recover {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "ID")]
        commitment: Uuid,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
        #[arg(long, value_enum)]
        reason: RecoveryReason,
    },
    Collect {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "ID")]
        recovery: Uuid,
        #[arg(long, value_name = "EUROS")]
        amount: Euros,
        #[arg(long, value_name = "ID")]
        offset: Option<Uuid>,
    },
    Close {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "PLACE=AE/CP")]
        carry: Vec<Carry>,
        #[arg(long, conflicts_with = "carry")]
        carry_all: bool,
        #[arg(long, value_name = "EARMARK=EUROS", requires = "source")]
        exclude: Vec<Share>,
        #[arg(long, value_name = "TEXT", requires = "exclude")]
        source: Option<String>,
    },
}

impl Verb {
    /// Who decides, when, and under which key.
    pub(crate) const fn signed(&self) -> &SignedOn {
        match self {
            Self::Certify { signed, .. } => signed,
            Self::Budget(budget) => &budget.signed.by,
            Self::Commit(commit) => &commit.signed.by,
            Self::Destinations { signed, .. }
            | Self::Year(FundYear::Open { signed, .. })
            | Self::Revenue { signed, .. }
            | Self::Endowment { signed, .. }
            | Self::Transfer { signed, .. }
            | Self::Decide { signed, .. }
            | Self::Pay { signed, .. }
            | Self::Release { signed, .. }
            | Self::Recover { signed, .. }
            | Self::Collect { signed, .. }
            | Self::Close { signed, .. } => &signed.by,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum FundYear {
    Open {
        #[command(flatten)]
        signed: Signed,
        #[arg(long, value_name = "EUROS")]
        first_order: Option<Euros>,
    },
}

/// Who decides, when, and under which key.
#[derive(Debug, Clone, Args)]
pub(crate) struct SignedOn {
    #[arg(long, value_name = "KEY")]
    pub(crate) key: String,
    #[arg(long, value_name = "UUID")]
    pub(crate) actor: Uuid,
    #[arg(long = "on", value_name = "DATE")]
    pub(crate) decided_on: Option<String>,
}

/// The same, for an exercise.
#[derive(Debug, Clone, Args)]
pub(crate) struct Signed {
    #[arg(long = "year", value_name = "YEAR")]
    pub(crate) exercise: i16,
    #[command(flatten)]
    pub(crate) by: SignedOn,
}

/// A budget: its openings stand in a table.
#[derive(Debug, Args)]
pub(crate) struct Budget {
    #[arg(value_name = "FILE")]
    pub(crate) table: PathBuf,
    #[command(flatten)]
    pub(crate) signed: Signed,
    #[arg(long, value_enum, default_value = "initial")]
    pub(crate) kind: BudgetKind,
    #[arg(long, value_name = "DATE", required_unless_present = "vote", conflicts_with = "vote")]
    pub(crate) ministers: Option<String>,
    #[arg(long, value_name = "DATE", requires_all = ["votes", "against", "received"])]
    pub(crate) vote: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) votes: Option<u32>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) against: Option<u32>,
    #[arg(long, value_name = "DATE")]
    pub(crate) received: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) opposed: Option<String>,
    #[arg(long, value_name = "DATE=AGAINST/VOTES", requires = "ministers")]
    pub(crate) refused: Option<RefusedVote>,
    #[arg(long, value_name = "DATE=AGAINST/VOTES", requires = "refused")]
    pub(crate) refused_again: Option<RefusedVote>,
}

/// A commitment.
#[derive(Debug, Args)]
pub(crate) struct CommitArguments {
    #[command(flatten)]
    pub(crate) signed: Signed,
    #[arg(long, value_name = "1-5", value_parser = mission)]
    pub(crate) mission: Option<Mission>,
    #[arg(long, value_name = "CODE", requires = "mission")]
    pub(crate) code: Option<String>,
    #[arg(long, value_name = "ENVELOPE", default_value = "intervention", value_parser = envelope)]
    pub(crate) envelope: Envelope,
    #[arg(long, value_name = "EARMARK")]
    pub(crate) earmark: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub(crate) territory: Option<String>,
    #[arg(long, value_name = "EUROS")]
    pub(crate) amount: Euros,
    #[arg(long = "cp", value_name = "YEAR=EUROS", conflicts_with = "until")]
    pub(crate) schedule: Vec<Instalment>,
    #[arg(long, value_name = "YEAR", requires = "whole")]
    pub(crate) until: Option<i16>,
    #[arg(long, value_name = "EUROS", requires = "until")]
    pub(crate) whole: Option<Euros>,
    #[arg(long, value_name = "ISSUER:ID", value_parser = beneficiary)]
    pub(crate) beneficiary: BeneficiaryId,
    #[arg(long, value_enum, default_value = "other")]
    pub(crate) beneficiary_kind: BeneficiaryKind,
    #[arg(long, value_enum, default_value = "care")]
    pub(crate) field: Field,
    #[arg(long, value_name = "CODE")]
    pub(crate) purpose: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) object: String,
    #[arg(long, value_name = "EUROS", default_value = "0")]
    pub(crate) advance: Euros,
    #[arg(long, value_name = "REGION=PERCENT/UUID")]
    pub(crate) party: Vec<Partner>,
    #[arg(long, value_name = "DATE", requires = "ends")]
    pub(crate) begins: Option<String>,
    #[arg(long, value_name = "DATE", requires = "begins")]
    pub(crate) ends: Option<String>,
    #[arg(long = "agreement", value_name = "REF")]
    pub(crate) under_agreement: Option<AgreementRef>,
    #[arg(long = "structure", value_name = "KIND", value_parser = structure)]
    pub(crate) aided_structure: Option<StructureKind>,
    #[command(flatten)]
    pub(crate) essentials: EssentialsArguments,
}

/// What the law has published of a grant.
#[derive(Debug, Args)]
pub(crate) struct EssentialsArguments {
    #[arg(long = "name", value_name = "LINE", value_parser = LegalName::parse)]
    pub(crate) beneficiary_name: Option<LegalName>,
    #[arg(long, value_name = "LINE", value_parser = PaymentConditions::parse)]
    pub(crate) conditions: Option<PaymentConditions>,
    #[arg(long, value_name = "DAY[/DAY]", value_parser = PaymentPeriod::parse)]
    pub(crate) period: Option<PaymentPeriod>,
    #[arg(long, value_name = "SHARE")]
    pub(crate) share: Option<PartOfGrant>,
    #[arg(long, value_name = "yes|no", num_args = 0..=1, default_missing_value = "yes")]
    pub(crate) eu: Option<Notice>,
}
