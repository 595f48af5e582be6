//! The questions about the fund: each is answered for people as a table, for programs and spreadsheets as a file.

use std::process::ExitCode;

use maillage_domain::fund::cell::Year;
use maillage_publishing::text::{self, Width};
use maillage_service::call::list::{call, calls};
use maillage_service::format::{ListFormat, TableFormat};
use maillage_service::fund::FundQuestion;
use maillage_service::fund::agreements::{agreement, agreements, reports_due};
use maillage_service::fund::execution::execution;
use maillage_service::fund::file::{FundFile, file};
use maillage_service::fund::page::actions;
use maillage_service::fund::register::{commitments, recoveries};
use maillage_service::fund::resources::resources;
use maillage_service::fund::status::status;
use maillage_service::{Reader, ServiceError};
use maillage_views::fund::agreement::{AgreementView, AgreementsView, ReportsDueView};
use maillage_views::fund::call::{CallView, CallsView};
use maillage_views::fund::execution::ExecutionView;
use maillage_views::fund::register::{CommitmentsView, RecoveriesView};
use maillage_views::fund::resources::ResourcesView;
use maillage_views::fund::rows::FundActions;
use maillage_views::fund::status::{FundFindingView, StatusView};
use maillage_views::words::Words;

use super::{Ended, Store, date};
use crate::fund_args::FundAsked;
use crate::output::{Failure, Output};

/// A question about the fund of the region that is asked for.
pub(super) fn question(store: &Store, asked: &FundAsked, output: &Output) -> Result<FundQuestion, Failure> {
    Ok(FundQuestion {
        region: store.globals.region.clone(),
        year: asked.year.map(Year::new),
        at: asked.at.as_deref().map(|text| date(text, output)).transpose()?,
        known_on: asked.known_on.clone(),
        ..FundQuestion::default()
    })
}

/// How a question about the fund is answered: by which use case, for people in which words, and in which file.
pub(super) struct Answering<V> {
    see: fn(&Reader, &FundQuestion, Words) -> Result<V, ServiceError>,
    table: fn(&V, Width, Words) -> String,
    file: FundFile,
    findings: fn(&V) -> &[FundFindingView],
}

/// Answers for people as a table, for programs and spreadsheets as a file.
pub(super) async fn show<V>(
    store: &Store,
    asked: &FundAsked,
    answering: Answering<V>,
    output: &Output,
) -> Ended {
    shown(store, question(store, asked, output)?, answering, output).await
}

/// The same for a question that asks more than of which exercise.
pub(super) async fn shown<V>(
    store: &Store,
    question: FundQuestion,
    answering: Answering<V>,
    output: &Output,
) -> Ended {
    let reader = store.reader(output).await?;
    let (words, failed) = (output.words, |error| Failure::of(&error, output.words));
    let format = output.spread()?;
    let view = (answering.see)(&reader, &question, words).map_err(failed)?;
    let bytes = match format {
        None => (answering.table)(&view, output.width(), words).into_bytes(),
        Some(format) => {
            file(&reader, answering.file, &question, TableFormat::List(format), words).map_err(failed)?
        }
    };
    output.answer(&bytes)?;
    if format.is_some_and(|format| is_silent(answering.file, format)) {
        beside((answering.findings)(&view), output);
    }
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

/// Whether a file has no room for acts that are in no figure.
const fn is_silent(file: FundFile, format: ListFormat) -> bool {
    match format {
        ListFormat::Json => false,
        ListFormat::Csv | ListFormat::Xlsx | ListFormat::Ods => !matches!(file, FundFile::Status),
    }
}

/// Names the acts that are in no figure beside an answer that has no room for them.
pub(super) fn beside(findings: &[FundFindingView], output: &Output) {
    let unsaid = findings.iter().filter(|finding| !finding.acts.is_empty());
    unsaid.for_each(|finding| output.say(&finding.sentence()));
}

pub(super) const STATUS: Answering<StatusView> = Answering {
    see: status,
    table: text::fund_status,
    file: FundFile::Status,
    findings: |view| &view.findings,
};

pub(super) const ACTIONS: Answering<FundActions> =
    Answering { see: actions, table: text::fund_actions, file: FundFile::Actions, findings: |_| &[] };

pub(super) const COMMITMENTS: Answering<CommitmentsView> = Answering {
    see: commitments,
    table: text::commitments,
    file: FundFile::Commitments,
    findings: |view| &view.findings,
};

pub(super) const RECOVERIES: Answering<RecoveriesView> = Answering {
    see: recoveries,
    table: text::recoveries,
    file: FundFile::Recoveries,
    findings: |view| &view.findings,
};

pub(super) const EXECUTION: Answering<ExecutionView> = Answering {
    see: execution,
    table: text::fund_execution,
    file: FundFile::Execution,
    findings: |view| &view.findings,
};

pub(super) const RESOURCES: Answering<ResourcesView> = Answering {
    see: resources,
    table: text::fund_resources,
    file: FundFile::Resources,
    findings: |view| &view.findings,
};

pub(super) const AGREEMENTS: Answering<AgreementsView> = Answering {
    see: agreements,
    table: text::agreements,
    file: FundFile::Agreements,
    findings: |view| &view.findings,
};

pub(super) const AGREEMENT: Answering<AgreementView> =
    Answering { see: agreement, table: text::agreement, file: FundFile::Agreement, findings: |_| &[] };

pub(super) const REPORTS: Answering<ReportsDueView> = Answering {
    see: reports_due,
    table: text::reports_due,
    file: FundFile::Reports,
    findings: |view| &view.findings,
};

pub(super) const CALLS: Answering<CallsView> =
    Answering { see: calls, table: text::calls, file: FundFile::Calls, findings: |_| &[] };

pub(super) const CALL: Answering<CallView> =
    Answering { see: call, table: text::call, file: FundFile::Call, findings: |_| &[] };
