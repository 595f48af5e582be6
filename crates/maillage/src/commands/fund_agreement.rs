//! `maillage fund agreement`: what is agreed with beneficiaries, and what follows.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use maillage_domain::fund::agreement::{
    AgreementRef, AgreementTerms, AmendAgreement, ConcludeAgreement, EndAgreement, EvaluateAgreement,
    FinalRecipient, Foreseen, PlanObjective, ReceiveReport,
};
use maillage_domain::fund::beneficiary::Beneficiary;
use maillage_domain::fund::commitment::Days;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_service::fund::FundQuestion;
use maillage_service::fund::agreement_document::{
    AGREEMENT_TEMPLATE, AgreementDocument, agreement_pdf, agreement_sheet,
};
use maillage_views::fund::agreement::AgreementChoice;

use super::fund::{Draft, of};
use super::fund_questions::{AGREEMENT, AGREEMENTS, REPORTS, question, shown};
use super::{Ended, Store, date, read_text};
use crate::agreement_args::{AgreementArguments, AgreementCommand, AmendArguments, TermsArguments, When};
use crate::fund_args::{FundAsked, SignedOn};
use crate::output::{Failure, Output};

/// What a command is: an act to write, or a question.
pub(super) enum Written {
    /// An act: who decides, and what.
    Verb(SignedOn, Draft),
    /// A question.
    Asked(Asked),
}

/// A question about agreements.
pub(super) enum Asked {
    /// Which there are.
    List(AgreementChoice, When),
    /// One of them.
    Show(AgreementRef, When),
    /// The financial reports that are due.
    Reports(When),
    /// The template of those documents, as it ships.
    Template,
    /// A document of one of them, by the template of a file where one is given.
    Document(AgreementDocument, AgreementRef, Option<PathBuf>, When),
}

/// What a command is.
pub(super) fn written(command: AgreementCommand, output: &Output) -> Result<Written, Failure> {
    Ok(match command {
        AgreementCommand::Add(asked) => {
            let terms = terms(&asked.terms, output)?;
            Written::Verb(asked.signed.by.clone(), concluded(*asked, terms))
        }
        AgreementCommand::Amend(asked) => {
            let terms = terms(&asked.terms, output)?;
            Written::Verb(asked.signed.by.clone(), amended(*asked, terms))
        }
        AgreementCommand::End { reference: agreement, signed, why_ended: why } => {
            let (year, key, signed_by) = of(&signed);
            Written::Verb(
                signed.by,
                Box::new(move |made| {
                    Box::new(EndAgreement { key, agreement, year, ended_on: made.on, why, signed_by })
                }),
            )
        }
        AgreementCommand::Report { reference: agreement, signed, unused } => {
            let (year, key, received_by) = of(&signed);
            let unused = Cp::from_cents(unused.0);
            Written::Verb(
                signed.by,
                Box::new(move |made| {
                    let received_on = made.on;
                    Box::new(ReceiveReport { key, agreement, year, received_on, unused, received_by })
                }),
            )
        }
        AgreementCommand::Evaluate {
            reference: agreement,
            signed,
            evaluation_outcome: outcome,
            evaluation_findings: findings,
        } => {
            let (year, key, signed_by) = of(&signed);
            Written::Verb(
                signed.by,
                Box::new(move |made| {
                    let evaluated_on = made.on;
                    Box::new(EvaluateAgreement {
                        key,
                        agreement,
                        year,
                        evaluated_on,
                        outcome,
                        findings,
                        signed_by,
                    })
                }),
            )
        }
        AgreementCommand::List { agreement_kind: kind, agreement_standing: standing, when } => {
            Written::Asked(Asked::List(AgreementChoice { kind, standing }, when))
        }
        AgreementCommand::Show { reference: agreement, when } => Written::Asked(Asked::Show(agreement, when)),
        AgreementCommand::Reports(when) => Written::Asked(Asked::Reports(when)),
        AgreementCommand::Template => Written::Asked(Asked::Template),
        AgreementCommand::Document { reference, letter, template, when } => {
            let of = if letter { AgreementDocument::Letter } else { AgreementDocument::Agreement };
            Written::Asked(Asked::Document(of, reference, template, when))
        }
    })
}

/// Answers a question.
pub(super) async fn show(store: &Store, asked: Asked, output: &Output) -> Ended {
    let plain =
        |when: When| question(store, &FundAsked { year: None, at: when.at, known_on: when.known_on }, output);
    match asked {
        Asked::List(agreements, when) => {
            let question = FundQuestion { agreements, ..plain(when)? };
            shown(store, question, AGREEMENTS, output).await
        }
        Asked::Show(agreement, when) => {
            let question = FundQuestion { agreement: Some(agreement), ..plain(when)? };
            shown(store, question, AGREEMENT, output).await
        }
        Asked::Reports(when) => shown(store, plain(when)?, REPORTS, output).await,
        Asked::Template => {
            output.answer(AGREEMENT_TEMPLATE.as_bytes())?;
            Ok(ExitCode::SUCCESS)
        }
        Asked::Document(of, agreement, template, when) => {
            let question = FundQuestion { agreement: Some(agreement), ..plain(when)? };
            document(store, (of, &question), template.as_deref(), output).await
        }
    }
}

/// Writes an agreement or its letter as a PDF.
async fn document(
    store: &Store,
    (of, question): (AgreementDocument, &FundQuestion),
    template: Option<&Path>,
    output: &Output,
) -> Ended {
    output.no_terminal("PDF")?;
    let template = template.map(|path| read_text(path, output)).transpose()?;
    let reader = store.reader(output).await?;
    let failed = |error| Failure::of(&error, output.words);
    let sheet = agreement_sheet(&reader, of, question, output.words).map_err(failed)?;
    output.answer(&agreement_pdf(&sheet, template.as_deref()).map_err(failed)?)?;
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

fn concluded(asked: AgreementArguments, terms: AgreementTerms) -> Draft {
    let (year, key, signed_by) = of(&asked.signed);
    Box::new(move |made| {
        Box::new(ConcludeAgreement {
            key,
            agreement: asked.reference,
            year,
            kind: asked.agreement_kind,
            amends: asked.amends,
            beneficiary: Beneficiary { id: asked.beneficiary, kind: asked.beneficiary_kind.into() },
            name: asked.beneficiary_name,
            drawn_on: made.on,
            terms,
            signed_by,
        })
    })
}

fn amended(asked: AmendArguments, terms: AgreementTerms) -> Draft {
    let (year, key, signed_by) = of(&asked.signed);
    Box::new(move |made| {
        let (agreement, amendment, drawn_on) = (asked.reference, asked.amendment, made.on);
        Box::new(AmendAgreement { key, agreement, year, amendment, drawn_on, terms, signed_by })
    })
}

/// What an agreement says, as far as it was typed.
pub(super) fn terms(asked: &TermsArguments, output: &Output) -> Result<AgreementTerms, Failure> {
    let day = |text: Option<&String>| text.map(|text| date(text, output)).transpose();
    let (from, until) = (day(asked.begins.as_ref())?, day(asked.ends.as_ref())?);
    let objective = asked.plan_objective.clone();
    Ok(AgreementTerms {
        object: asked.agreed_object.clone(),
        sum: asked.agreed_sum.map(|sum| Ae::from_cents(sum.0)),
        payment: asked.payment_terms.clone(),
        conditions: asked.conditions_of_use.clone(),
        evaluation: asked.evaluation.clone(),
        undertakings: asked.undertakings.clone(),
        control: asked.control.clone(),
        runs: from.zip(until).map(|(from, until)| Days { from, until }),
        signed_on: day(asked.agreement_signed.as_ref())?,
        mode: asked.agreement_mode,
        instalments: asked
            .foreseen
            .iter()
            .map(|one| Foreseen { year: one.year, sum: Cp::from_cents(one.cents) })
            .collect(),
        advance: asked.agreed_advance.map(|sum| Cp::from_cents(sum.0)),
        carries: asked.carries.iter().map(|one| one.0).collect(),
        recipient: asked
            .recipient
            .clone()
            .map(|id| FinalRecipient { id, name: asked.recipient_name.clone() }),
        partners: asked.partners.clone(),
        co_funders: asked.co_funders.iter().map(|other| other.0.clone()).collect(),
        action: asked.action_rank,
        objective: objective.map(|code| PlanObjective { code, text: asked.plan_objective_text.clone() }),
        sites: asked.covered_site.iter().map(|site| site.0).collect(),
        structure: asked.aided_structure,
    })
}
