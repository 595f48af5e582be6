//! The fund: what is asked of its page and files, and who answers.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::routing::MethodRouter;
use jiff::civil::Date;
use maillage_domain::fund::chosen::{ActionChoice, ActionOrder, OfMission};
use maillage_service::format::{FileFormat, TableFormat};
use maillage_service::fund::file::{self as fund_file, FundFile};
use maillage_service::fund::page::FundShown;
use maillage_service::fund::{FundQuestion, page as fund, settled};
use maillage_service::{App, Reader, download};
use maillage_views::when::Shown;
use serde::Deserialize;

use super::fund_page::{FundTemplate, NoFundTemplate};
use crate::document::Document;
use crate::error::{Failure, FieldFault};
use crate::frame::{Frame, Visit, html};
use crate::pages::{apart, filled, year};
use crate::route::{self, Answered};
use crate::routes::FUND;

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FundQuery {
    /// The budget year; the last one known, if empty.
    year: String,
    /// Words that stand in the actions shown; all of them, if empty.
    q: String,
    /// Their mission: `1` to `5`, or `none`; every one, if empty.
    mission: String,
    /// By what they are sorted: `label`, `-amount`; under their missions, if empty.
    sort: String,
}

impl FundQuery {
    /// The question as it is asked.
    pub(super) fn asked(&self, visit: &Visit) -> Result<FundQuestion, Failure> {
        let times = visit.named_times();
        let (year, at, known_on) = (year(&self.year)?, times.day(), times.known_on());
        let region = visit.region().map(ToOwned::to_owned);
        let actions = self.actions()?;
        Ok(FundQuestion { region, year, at, known_on, actions, ..FundQuestion::default() })
    }

    fn actions(&self) -> Result<ActionChoice, Failure> {
        let mission = |text: String| {
            OfMission::parse(&text).ok_or_else(|| FieldFault::failure("mission", "of-mission", &text))
        };
        let order = |text: String| {
            ActionOrder::parse(&text).ok_or_else(|| FieldFault::failure("sort", "action-sort", &text))
        };
        Ok(ActionChoice {
            search: filled(&self.q).unwrap_or_default(),
            mission: filled(&self.mission).map(mission).transpose()?,
            order: filled(&self.sort).map(order).transpose()?.unwrap_or_default(),
        })
    }

    /// The same at its two times: the end of the exercise, or today, where the address names no day.
    async fn question(&self, reader: &Reader, visit: &Visit) -> Result<FundQuestion, Failure> {
        let (asked, words) = (self.asked(visit)?, visit.words);
        Ok(apart(reader, move |reader| settled(reader, &asked, words)).await?)
    }
}

/// `GET /fund`
pub(crate) async fn page(reader: Reader, visit: Visit, query: FundQuery) -> Answered {
    let (asked, words) = (query.asked(&visit)?, visit.words);
    let shown = apart(&reader, move |reader| fund::page(reader, &asked, words)).await?;
    let frame = Frame::of(&FUND, &reader, &visit);
    let rendered = match shown {
        FundShown::Nothing(view) => {
            let frame = frame.titled(view.sentence.clone());
            html(&visit, StatusCode::OK, &NoFundTemplate { frame, view })
        }
        FundShown::Year(view) => {
            let frame = frame.titled(view.title.clone());
            let named = visit.named_times().day().is_some();
            let frame = match view.as_of.at.filter(|_| !named) {
                Some(end) => frame.showing(reader.state(), Shown::YearEnd(end)),
                None => frame,
            };
            html(&visit, StatusCode::OK, &FundTemplate { frame, view: *view })
        }
    };
    rendered.map_err(Failure::from)
}

/// `GET /fund.csv`, `/fund.pdf` and the others: the figures and the actions as a file.
pub(crate) fn file(format: FileFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: FundQuery| async move {
        let (question, words) = (query.question(&reader, &visit).await?, visit.words);
        let document =
            Document::new(format.row(), &stem(FUND.stem(), &question, visit.named_times().day()), &visit);
        let asked = question.clone();
        // Said at once where there is no such year; it is kept folded for the writing.
        apart(&reader, move |reader| fund::document(reader, &asked, words).map(drop)).await?;
        let asked = reader.clone();
        let make = || async move {
            apart(&asked, move |reader| download::fund(reader, &question, format, words)).await
        };
        document.made(&reader, &visit, make).await
    })
}

/// `GET /api/v1/fund/commitments` and the others: one of the tables of the fund as a file.
pub(crate) fn part((name, of): (&'static str, FundFile), format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: FundQuery| async move {
        let (question, words) = (query.asked(&visit)?, visit.words);
        let document =
            Document::new(format.file().row(), &stem(name, &question, visit.named_times().day()), &visit);
        let asked = reader.clone();
        let make = || async move {
            apart(&asked, move |reader| fund_file::file(reader, of, &question, format, words)).await
        };
        document.made(&reader, &visit, make).await
    })
}

/// `fund-2023-2023-06-30`: what the file is called and of which exercise it is, and as of when, where that was asked; `chosen` where not all of its actions.
fn stem(name: &str, question: &FundQuestion, named: Option<Date>) -> String {
    let year = question.year.map(|year| year.to_string());
    let at = named.map(|at| at.to_string());
    let known_on = question.known_on.as_ref().map(|known_on| format!("known-{known_on}"));
    let chosen = (!question.actions.is_whole()).then(|| "chosen".to_owned());
    let parts = [Some(name.to_owned()), year, at, known_on, chosen];
    parts.into_iter().flatten().collect::<Vec<_>>().join("-")
}
