//! What others list of the money of the fund, beside its register: published grants, lines of HAPI, payment returns.

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::fund::cell::Year;
use maillage_service::Reader;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::reconcile::reconcile;
use maillage_views::fund::call::Eyes;
use maillage_views::fund::reconciled::{
    DIFFERS, MATCHES, ReconciledRow, ReconciledSource, ReconciledView, STANDINGS, source_text,
};
use serde::Deserialize;

use super::agreements::question;
use super::calls::eyes;
use crate::error::{Failure, FieldFault};
use crate::frame::{Frame, Visit, html};
use crate::pages::{apart, choices, filled};
use crate::route::Answered;
use crate::routes::FUND_RECONCILIATION;

/// The query of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReconciliationQuery {
    /// The exercise.
    year: String,
    /// Who lists it, by its word in data.
    source: String,
    /// How it stands, by its word in data.
    state: String,
}

/// What is asked of the page.
struct Asked {
    question: FundQuestion,
    source: Option<ReconciledSource>,
    standing: Option<&'static str>,
}

impl ReconciliationQuery {
    fn asked(&self, reader: &Reader, visit: &Visit) -> Result<Asked, Failure> {
        let year = |word: String| {
            let year = word.parse().map(Year::new);
            year.map_err(|_no_number| FieldFault::failure("year", "year", &word))
        };
        let source = |word: String| {
            let found = ReconciledSource::ALL.into_iter().find(|source| source.as_str() == word);
            found.ok_or_else(|| FieldFault::failure("source", "reconciled-source", &word))
        };
        let standing = |word: String| {
            let found = STANDINGS.into_iter().find(|standing| *standing == word);
            found.ok_or_else(|| FieldFault::failure("state", "reconciled-standing", &word))
        };
        Ok(Asked {
            question: FundQuestion {
                year: filled(&self.year).map(year).transpose()?,
                ..question(reader, visit)
            },
            source: filled(&self.source).map(source).transpose()?,
            standing: filled(&self.state).map(standing).transpose()?,
        })
    }
}

#[derive(Template)]
#[template(path = "fund_reconciliation.html")]
struct ReconciliationPage {
    frame: Frame,
    view: ReconciledView,
    source: Option<ReconciledSource>,
    standing: Option<&'static str>,
    /// Whether rows that may be of one person are kept from who looks.
    keeps: bool,
}

impl ReconciliationPage {
    /// "4 rows".
    fn heading(&self) -> String {
        self.frame.say_count("reconciled-count", "number", self.view.rows.len())
    }

    /// Every source, for the choice of the form.
    fn sources(&self) -> Vec<(&'static str, String, bool)> {
        let said = |source: ReconciledSource| (source.as_str(), source_text(source, self.frame.words()));
        choices(ReconciledSource::ALL, said, self.source.map(ReconciledSource::as_str))
    }

    /// Every way in which a row may stand, for the choice of the form.
    fn standings(&self) -> Vec<(&'static str, String, bool)> {
        let said =
            |standing: &'static str| (standing, self.frame.say(&format!("reconciled-standing-{standing}")));
        choices(STANDINGS, said, self.standing)
    }

    fn source_text(&self, row: &ReconciledRow) -> String {
        row.source_text(self.frame.words())
    }

    fn standing_text(&self, row: &ReconciledRow) -> String {
        row.standing_text(self.frame.words())
    }

    fn differences_text(&self, row: &ReconciledRow) -> String {
        row.differences_text(self.frame.words())
    }

    /// An amount, or that this side says none.
    fn amount(&self, cents: Option<i64>) -> String {
        cents.map_or_else(|| "–".to_owned(), |cents| self.frame.euros(cents))
    }

    /// The badge of a standing, as the sheet names it.
    fn badge(standing: &str) -> &'static str {
        match standing {
            MATCHES => "success",
            DIFFERS => "warning",
            _ => "info",
        }
    }
}

/// `GET /fund/reconciliation`
pub(crate) async fn page(reader: Reader, visit: Visit, query: ReconciliationQuery) -> Answered {
    let Asked { question, source, standing } = query.asked(&reader, &visit)?;
    let (eyes, words) = (eyes(&reader, &visit), visit.words);
    let question = FundQuestion { eyes, ..question };
    let view = apart(&reader, move |reader| reconcile(reader, &question, words)).await?;
    let view = view.chosen(source, standing);
    let frame = Frame::of(&FUND_RECONCILIATION, &reader, &visit);
    let page = ReconciliationPage { frame, view, source, standing, keeps: eyes == Eyes::Public };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}
