//! One agreement: what it says, what is committed and paid under it, what follows, and what to look at.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::{FileFormat, TableFormat};
use maillage_service::fund::FundQuestion;
use maillage_service::fund::agreement_document::{AgreementDocument, agreement_pdf, agreement_sheet};
use maillage_service::fund::agreements::agreement;
use maillage_service::fund::file::FundFile;
use maillage_service::{App, Reader, press};
use maillage_views::fund::agreement::{AgreementView, ReportDueView};

use super::agreements::{badge, question, report_text, written};
use super::metadata;
use super::part::named;
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pages::apart;
use crate::query::NoQuery;
use crate::route::{self, Answered, Rests};
use crate::routes::{ACT, AGREEMENT, BENEFICIARY, SITE};

#[derive(Template)]
#[template(path = "agreement.html")]
struct AgreementPage {
    frame: Frame,
    view: AgreementView,
    /// This state.
    state: Link,
}

impl AgreementPage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// The page of who it is with; nothing where that is a natural person.
    fn beneficiary(&self) -> Option<Link> {
        let (register, number) = self.view.row.beneficiary_address()?;
        Some(self.frame.link(&BENEFICIARY).part(format!("{register}/{number}")))
    }

    fn one(&self, reference: &str) -> Link {
        self.frame.link(&AGREEMENT).part(reference)
    }

    fn site(&self, number: &str) -> Link {
        self.frame.link(&SITE).part(number)
    }

    fn act(&self, number: u64) -> Link {
        self.frame.link(&ACT).part(number.to_string())
    }

    /// The documents, each with its name.
    fn documents(&self) -> Vec<(Link, String)> {
        let document = |(_, ending, name): &(AgreementDocument, &str, &'static str)| {
            let part = format!("{}{ending}", self.view.row.agreement);
            (self.state.clone().part(part), self.frame.say(name))
        };
        DOCUMENTS.iter().rev().map(document).collect()
    }

    fn report(&self, report: &ReportDueView) -> String {
        report_text(&self.frame, report)
    }

    /// The sum agreed, what is committed, and what is paid, each with the message of its name.
    fn figures(&self) -> Vec<(&'static str, String)> {
        let row = &self.view.row;
        let sum = row.sum.map(|cents| ("agreement-figure-sum", self.frame.euros(cents)));
        let own = [("agreement-figure-committed", row.committed), ("agreement-figure-paid", row.paid)];
        sum.into_iter().chain(own.map(|(name, cents)| (name, self.frame.euros(cents)))).collect()
    }
}

/// What an address names.
fn asked(reader: &Reader, visit: &Visit, reference: &str) -> Result<FundQuestion, Failure> {
    let agreement = reference.parse().map_err(|_no_reference| Failure::NotFound)?;
    Ok(FundQuestion { agreement: Some(agreement), ..question(reader, visit) })
}

/// `GET /fund/agreements/C-2024-0031`, and the same as files.
pub(crate) async fn page(reader: Reader, visit: Visit, part: String, _: NoQuery) -> Answered {
    if let Some(told) = metadata::of_part(&AGREEMENT, &part, &reader, &visit).await {
        return told;
    }
    if let Some(written) = document(&reader, &visit, &part).await {
        return written;
    }
    let (reference, format) = named(&part)?;
    let asked = asked(&reader, &visit, &reference)?;
    if let Some(format) = format {
        return written(&reader, &visit, (FundFile::Agreement, asked), (&[reference], format)).await;
    }
    let words = visit.words;
    let view = apart(&reader, move |reader| agreement(reader, &asked, words)).await?;
    let frame = Frame::of(&AGREEMENT, &reader, &visit).titled(view.title.clone());
    let state = visit.link(&AGREEMENT).part(view.row.agreement.clone());
    html(&visit, StatusCode::OK, &AgreementPage { frame, view, state }).map_err(Failure::from)
}

/// The documents of an agreement, each with how its address ends.
const DOCUMENTS: [(AgreementDocument, &str, &str); 2] = [
    (AgreementDocument::Letter, ".letter.pdf", "agreement-letter"),
    (AgreementDocument::Agreement, ".pdf", "agreement-document"),
];

/// The agreement, or the letter that notifies it, as a PDF; nothing where the address names neither.
async fn document(reader: &Reader, visit: &Visit, part: &str) -> Option<Answered> {
    let ends = |(of, ending, _): &(AgreementDocument, &str, &str)| Some((*of, part.strip_suffix(ending)?));
    let (of, reference) = DOCUMENTS.iter().find_map(ends)?;
    Some(printed(reader, visit, of, reference).await)
}

async fn printed(reader: &Reader, visit: &Visit, of: AgreementDocument, reference: &str) -> Answered {
    let (asked, words) = (asked(reader, visit, reference)?, visit.words);
    let sheet = apart(reader, move |reader| agreement_sheet(reader, of, &asked, words)).await?;
    let name = match of {
        AgreementDocument::Agreement => reference.to_owned(),
        AgreementDocument::Letter => format!("{reference}-letter"),
    };
    let document = Document::new(FileFormat::Pdf.row(), &name, visit);
    document.made(reader, visit, || press::pressed(move || agreement_pdf(&sheet, None))).await
}

/// `GET /api/v1/fund/agreements/{agreement}`
pub(crate) fn part(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::placing(Rests::State, move |reader: Reader, visit: Visit, part: String, _: NoQuery| async move {
        let asked = asked(&reader, &visit, &part)?;
        written(&reader, &visit, (FundFile::Agreement, asked), (&[part], format)).await
    })
}
