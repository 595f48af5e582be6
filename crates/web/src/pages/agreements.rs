//! The agreements of the fund, and the financial reports that they wait for.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::fund::agreement::{AgreementKind, AgreementStanding};
use maillage_service::format::TableFormat;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::agreements::{agreements, reports_due};
use maillage_service::fund::file::{self as fund_file, FundFile};
use maillage_service::{App, Reader, region};
use maillage_views::fund::agreement::{
    AgreementChoice, AgreementRowView, AgreementsView, ReportDueView, ReportsDueView, kind_text,
    standing_text,
};
use serde::Deserialize;

use crate::document::Document;
use crate::error::{Failure, FieldFault};
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pages::{apart, choices, filled};
use crate::query::NoQuery;
use crate::route::{self, Answered};
use crate::routes::{AGREEMENT, AGREEMENTS, BENEFICIARY};

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AgreementsQuery {
    /// A kind by its word in data.
    kind: String,
    /// How they stand, by its word in data.
    standing: String,
}

impl AgreementsQuery {
    fn choice(&self) -> Result<AgreementChoice, Failure> {
        let kind = |word: String| {
            AgreementKind::parse(&word).ok_or_else(|| FieldFault::failure("kind", "agreement-kind", &word))
        };
        let standing = |word: String| {
            AgreementStanding::parse(&word)
                .ok_or_else(|| FieldFault::failure("standing", "agreement-standing", &word))
        };
        Ok(AgreementChoice {
            kind: filled(&self.kind).map(kind).transpose()?,
            standing: filled(&self.standing).map(standing).transpose()?,
        })
    }

    fn asked(&self, reader: &Reader, visit: &Visit) -> Result<FundQuestion, Failure> {
        Ok(FundQuestion { agreements: self.choice()?, ..question(reader, visit) })
    }
}

/// The question of a page of agreements, at the times of its address.
pub(super) fn question(reader: &Reader, visit: &Visit) -> FundQuestion {
    let times = visit.named_times();
    let opens_on = || reader.fund_opens_on(&region::asked(reader.state(), visit.region(), visit.words).ok()?);
    FundQuestion {
        region: visit.region().map(ToOwned::to_owned),
        at: times.day().or_else(opens_on),
        known_on: times.known_on(),
        ..FundQuestion::default()
    }
}

#[derive(Template)]
#[template(path = "agreements.html")]
struct AgreementsPage {
    frame: Frame,
    view: AgreementsView,
    reports: ReportsDueView,
    /// This state, with its filters.
    state: Link,
}

impl AgreementsPage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// "23 agreements".
    fn heading(&self) -> String {
        self.frame.say_count("agreements-count", "number", self.view.agreements.len())
    }

    /// Every kind, for the choice of the form.
    fn kinds(&self) -> Vec<(&'static str, String, bool)> {
        let said = |kind: AgreementKind| (kind.as_str(), kind_text(kind, self.frame.words()));
        choices(AgreementKind::ALL, said, self.view.kind)
    }

    /// Every way in which one may stand, for the choice of the form.
    fn standings(&self) -> Vec<(&'static str, String, bool)> {
        let said =
            |standing: AgreementStanding| (standing.as_str(), standing_text(standing, self.frame.words()));
        choices(AgreementStanding::ALL, said, self.view.standing)
    }

    fn one(&self, reference: &str) -> Link {
        self.frame.link(&AGREEMENT).part(reference)
    }

    /// The page of who it is with; nothing where that is a natural person.
    fn beneficiary(&self, row: &AgreementRowView) -> Option<Link> {
        let (register, number) = row.beneficiary_address()?;
        Some(self.frame.link(&BENEFICIARY).part(format!("{register}/{number}")))
    }

    /// "late since 30 June 2024".
    fn report(&self, report: &ReportDueView) -> String {
        report_text(&self.frame, report)
    }
}

/// Whether a report was received, is due or is late, and since when.
pub(super) fn report_text(frame: &Frame, report: &ReportDueView) -> String {
    let told = |id: &str, day| frame.say_of(id, "day", &frame.date(day));
    match report.received_on {
        Some(day) => told("agreement-report-received", day),
        None if report.overdue => told("agreement-report-late", report.due),
        None => told("agreement-report-due", report.due),
    }
}

/// The badge of a standing, as the sheet names it.
pub(super) fn badge(standing: &str) -> &'static str {
    match standing {
        "running" => "success",
        "draft" => "todo",
        _ => "info",
    }
}

/// `GET /fund/agreements`
pub(crate) async fn page(reader: Reader, visit: Visit, query: AgreementsQuery) -> Answered {
    let (asked, words) = (query.asked(&reader, &visit)?, visit.words);
    let (view, reports) = apart(&reader, move |reader| {
        Ok((agreements(reader, &asked, words)?, reports_due(reader, &asked, words)?))
    })
    .await?;
    let state = visit.link(&AGREEMENTS);
    let state = [("kind", view.kind), ("standing", view.standing)]
        .into_iter()
        .fold(state, |state, (name, value)| state.with(name, value.unwrap_or_default()));
    let frame = Frame::of(&AGREEMENTS, &reader, &visit);
    html(&visit, StatusCode::OK, &AgreementsPage { frame, view, reports, state }).map_err(Failure::from)
}

/// `GET /fund/agreements.csv` and the others: the list as a file, with its filters.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: AgreementsQuery| async move {
        let asked = query.asked(&reader, &visit)?;
        let chosen = [query.kind.trim(), query.standing.trim()].map(ToOwned::to_owned);
        written(&reader, &visit, (FundFile::Agreements, asked), (&chosen, format)).await
    })
}

/// `GET /api/v1/fund/reports`: the financial reports that are due.
pub(crate) fn reports(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, _: NoQuery| async move {
        let asked = (FundFile::Reports, question(&reader, &visit));
        written(&reader, &visit, asked, (&["reports".to_owned()], format)).await
    })
}

/// A file of what is asked, called by what it holds and by what was chosen.
pub(super) async fn written(
    reader: &Reader,
    visit: &Visit,
    (file, asked): (FundFile, FundQuestion),
    (chosen, format): (&[String], TableFormat),
) -> Answered {
    let chosen = chosen.iter().filter(|part| !part.is_empty()).cloned();
    let times = [asked.at.map(|day| day.to_string()), asked.known_on.clone().map(|at| format!("known-{at}"))];
    let parts = [AGREEMENTS.stem().to_owned()].into_iter().chain(chosen).chain(times.into_iter().flatten());
    let document = Document::new(format.file().row(), &parts.collect::<Vec<_>>().join("-"), visit);
    let (from, words) = (reader.clone(), visit.words);
    let make = || async move {
        apart(&from, move |reader| fund_file::file(reader, file, &asked, format, words)).await
    };
    document.made(reader, visit, make).await
}
