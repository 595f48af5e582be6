//! The arguments of `maillage fund call`.

use clap::{Args, Subcommand};
use maillage_domain::call::book::CallStanding;
use maillage_domain::call::code::CallCode;
use maillage_domain::call::terms::{CallKind, DecidingBody};
use maillage_domain::fund::agreement::{AgreementKind, AgreementRef, Clause};
use maillage_domain::fund::beneficiary::BeneficiaryId;
use maillage_domain::fund::essentials::{LegalName, PaymentConditions, PaymentPeriod};
use maillage_domain::ground::one_line::OneLine;
use maillage_reading::fund_values::{
    CriterionTyped, Euros, Instalment, Notice, PartOfGrant, ScoreTyped, Spot, Unreadable, beneficiary,
    one_line,
};
use uuid::Uuid;

use crate::agreement_args::{TermsArguments, When, kind as agreement_kind};
use crate::fund_args::SignedOn;
use crate::fund_values::{BeneficiaryKind, Field};

/// What is done with calls, and what is asked of them.
#[derive(Debug, Subcommand)]
pub(crate) enum CallCommand {
    Open(Box<OpenArguments>),
    Amend(Box<CallAmendArguments>),
    Apply(Box<ApplyArguments>),
    Decide(Box<DecideArguments>),
    Publish {
        #[arg(id = "call-code", value_name = "CODE")]
        call: CallCode,
        #[command(flatten)]
        by: CallActor,
    },
    Grant(Box<GrantArguments>),
    List {
        #[arg(id = "call-kind", long = "kind", value_name = "projects|interest", value_parser = kind)]
        kind: Option<CallKind>,
        #[arg(
            id = "call-standing",
            long = "standing",
            value_name = "to-come|open|closed|published",
            value_parser = standing
        )]
        standing: Option<CallStanding>,
        #[arg(id = "call-year", long = "year", value_name = "YEAR")]
        year: Option<i16>,
        #[command(flatten)]
        when: When,
    },
    Show {
        #[arg(id = "call-code", value_name = "CODE")]
        call: CallCode,
        #[command(flatten)]
        when: When,
    },
}

/// Who records, and of which day.
#[derive(Debug, Args)]
pub(crate) struct CallActor {
    #[arg(id = "call-day", long = "on", value_name = "DATE")]
    pub(crate) on: Option<String>,
    #[arg(id = "call-actor", long = "actor", value_name = "UUID")]
    pub(crate) actor: Option<Uuid>,
}

/// What a call says.
#[derive(Debug, Args)]
pub(crate) struct OpenArguments {
    #[arg(id = "call-code", value_name = "CODE")]
    pub(crate) call: CallCode,
    #[arg(id = "call-kind", long = "kind", value_name = "projects|interest", value_parser = kind)]
    pub(crate) kind: CallKind,
    #[arg(id = "call-title", long = "title", value_name = "LINE", value_parser = one_line)]
    pub(crate) title: OneLine,
    #[arg(id = "call-object", long = "object", value_name = "TEXT")]
    pub(crate) object: Clause,
    #[arg(id = "call-criterion", long = "criterion", value_name = "LINE[=POINTS]")]
    pub(crate) criteria: Vec<CriterionTyped>,
    #[arg(
        id = "call-body",
        long = "body",
        value_name = "director|selection|emergency-fund|LINE",
        value_parser = body
    )]
    pub(crate) body: DecidingBody,
    #[arg(id = "call-year", long = "year", value_name = "YEAR")]
    pub(crate) year: i16,
    #[arg(id = "call-opens", long = "opens", value_name = "DATE")]
    pub(crate) opens: String,
    #[arg(id = "call-deadline", long = "deadline", value_name = "DATE")]
    pub(crate) deadline: Option<String>,
    #[arg(id = "call-ceiling", long = "ceiling", value_name = "EUROS", requires = "call-place")]
    pub(crate) ceiling: Option<Euros>,
    #[arg(id = "call-place", long = "place", value_name = "PLACE", requires = "call-ceiling")]
    pub(crate) place: Option<Spot>,
    #[command(flatten)]
    pub(crate) by: CallActor,
}

/// What is said anew of a call.
#[derive(Debug, Args)]
pub(crate) struct CallAmendArguments {
    #[arg(id = "call-code", value_name = "CODE")]
    pub(crate) call: CallCode,
    #[arg(id = "call-title", long = "title", value_name = "LINE", value_parser = one_line)]
    pub(crate) title: Option<OneLine>,
    #[arg(id = "call-object", long = "object", value_name = "TEXT")]
    pub(crate) object: Option<Clause>,
    #[arg(id = "call-criterion", long = "criterion", value_name = "LINE[=POINTS]")]
    pub(crate) criteria: Vec<CriterionTyped>,
    #[arg(
        id = "call-body",
        long = "body",
        value_name = "director|selection|emergency-fund|LINE",
        value_parser = body
    )]
    pub(crate) body: Option<DecidingBody>,
    #[arg(id = "call-opens", long = "opens", value_name = "DATE")]
    pub(crate) opens: Option<String>,
    #[arg(id = "call-deadline", long = "deadline", value_name = "DATE", conflicts_with = "call-always-open")]
    pub(crate) deadline: Option<String>,
    #[arg(id = "call-always-open", long = "no-deadline")]
    pub(crate) always_open: bool,
    #[arg(id = "call-ceiling", long = "ceiling", value_name = "EUROS")]
    pub(crate) ceiling: Option<Euros>,
    #[arg(id = "call-place", long = "place", value_name = "PLACE")]
    pub(crate) place: Option<Spot>,
    #[command(flatten)]
    pub(crate) by: CallActor,
}

/// Which application: its call, and its number on the form.
#[derive(Debug, Args)]
pub(crate) struct ApplicationNamed {
    #[arg(id = "call-code", value_name = "CODE")]
    pub(crate) call: CallCode,
    #[arg(id = "form-number", value_name = "NUMBER", value_parser = one_line)]
    pub(crate) number: OneLine,
}

/// An application.
#[derive(Debug, Args)]
pub(crate) struct ApplyArguments {
    #[command(flatten)]
    pub(crate) of: ApplicationNamed,
    #[arg(id = "call-applicant", long = "applicant", value_name = "ISSUER:ID", value_parser = beneficiary)]
    pub(crate) applicant: BeneficiaryId,
    #[arg(id = "applicant-kind", long = "applicant-kind", value_enum, default_value = "other")]
    pub(crate) applicant_kind: BeneficiaryKind,
    #[arg(id = "applicant-name", long = "name", value_name = "LINE", value_parser = LegalName::parse)]
    pub(crate) name: Option<LegalName>,
    #[arg(id = "project-title", long = "title", value_name = "LINE", value_parser = one_line)]
    pub(crate) title: OneLine,
    #[arg(id = "requested", long = "requested", value_name = "EUROS")]
    pub(crate) requested: Euros,
    #[command(flatten)]
    pub(crate) by: CallActor,
}

/// A decision.
#[derive(Debug, Args)]
pub(crate) struct DecideArguments {
    #[command(flatten)]
    pub(crate) of: ApplicationNamed,
    #[arg(
        id = "granted",
        long = "granted",
        value_name = "EUROS",
        required_unless_present = "refused-application"
    )]
    pub(crate) granted: Option<Euros>,
    #[arg(id = "refused-application", long = "refused", conflicts_with = "granted")]
    pub(crate) refused: bool,
    #[arg(id = "motive", long = "motive", value_name = "TEXT")]
    pub(crate) motive: Option<Clause>,
    #[arg(id = "score", long = "score", value_name = "LINE=POINTS")]
    pub(crate) scores: Vec<ScoreTyped>,
    #[arg(
        id = "call-body",
        long = "body",
        value_name = "director|selection|emergency-fund|LINE",
        value_parser = body
    )]
    pub(crate) body: Option<DecidingBody>,
    #[arg(id = "replaces-decision", long = "replaces")]
    pub(crate) replaces: bool,
    #[command(flatten)]
    pub(crate) by: CallActor,
}

/// A grant that becomes an agreement and a commitment.
#[derive(Debug, Args)]
pub(crate) struct GrantArguments {
    #[command(flatten)]
    pub(crate) of: ApplicationNamed,
    #[command(flatten)]
    pub(crate) signed: SignedOn,
    #[arg(id = "granted-agreement", long = "agreement", value_name = "REF")]
    pub(crate) agreement: AgreementRef,
    #[arg(
        id = "granted-kind",
        long = "kind",
        value_name = "cpom|cpom-amendment|contract|order",
        default_value = "contract",
        value_parser = agreement_kind
    )]
    pub(crate) kind: AgreementKind,
    #[arg(id = "granted-amends", long = "amends", value_name = "REF")]
    pub(crate) amends: Option<AgreementRef>,
    #[arg(id = "granted-field", long = "field", value_enum, default_value = "care")]
    pub(crate) field: Field,
    #[arg(id = "granted-purpose", long = "purpose", value_name = "CODE")]
    pub(crate) purpose: Option<String>,
    #[arg(id = "granted-conditions", long = "conditions", value_name = "LINE", value_parser = PaymentConditions::parse)]
    pub(crate) conditions: Option<PaymentConditions>,
    #[arg(id = "granted-period", long = "period", value_name = "DAY[/DAY]", value_parser = PaymentPeriod::parse)]
    pub(crate) period: Option<PaymentPeriod>,
    #[arg(id = "granted-share", long = "share", value_name = "SHARE")]
    pub(crate) share: Option<PartOfGrant>,
    #[arg(id = "granted-eu", long = "eu", value_name = "yes|no", num_args = 0..=1, default_missing_value = "yes")]
    pub(crate) eu: Option<Notice>,
    #[command(flatten)]
    pub(crate) terms: TermsArguments,
}

impl GrantArguments {
    /// What is foreseen to be paid in each exercise: of the agreement and of the commitment alike.
    pub(crate) fn instalments(&self) -> &[Instalment] {
        &self.terms.foreseen
    }
}

fn kind(text: &str) -> Result<CallKind, Unreadable> {
    CallKind::parse(text).ok_or(Unreadable)
}

fn standing(text: &str) -> Result<CallStanding, Unreadable> {
    CallStanding::parse(text).ok_or(Unreadable)
}

fn body(text: &str) -> Result<DecidingBody, Unreadable> {
    DecidingBody::parse(text).map_err(|_unfit| Unreadable)
}
