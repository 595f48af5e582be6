//! All that one beneficiary received. Of a natural person there is no such page.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::TableFormat;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::agreements::{beneficiary, beneficiary_id};
use maillage_service::fund::file::FundFile;
use maillage_service::{App, Reader, region};
use maillage_views::fund::agreement::BeneficiaryView;

use super::agreements::{badge, question, written};
use super::metadata;
use super::part::named;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pages::apart;
use crate::query::NoQuery;
use crate::route::{self, Answered, Rests};
use crate::routes::{ACT, AGREEMENT, BENEFICIARY};

#[derive(Template)]
#[template(path = "beneficiary.html")]
struct BeneficiaryPage {
    frame: Frame,
    view: BeneficiaryView,
    /// This state.
    state: Link,
}

impl BeneficiaryPage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    fn one(&self, reference: &str) -> Link {
        self.frame.link(&AGREEMENT).part(reference)
    }

    fn act(&self, number: u64) -> Link {
        self.frame.link(&ACT).part(number.to_string())
    }

    /// Its names but the first, which is the title.
    fn other_names(&self) -> String {
        self.view.names.iter().skip(1).cloned().collect::<Vec<_>>().join(", ")
    }
}

/// What an address names: a register and a number. A natural person is no such address.
fn asked(reader: &Reader, visit: &Visit, part: &str) -> Result<FundQuestion, Failure> {
    let region = region::asked(reader.state(), visit.region(), visit.words)?;
    let id = beneficiary_id(reader, &region, &part.replacen('/', ":", 1)).ok_or(Failure::NotFound)?;
    Ok(FundQuestion { beneficiary: Some(id), ..question(reader, visit) })
}

/// `GET /fund/beneficiaries/siret/12345678200010`, and the same as files.
pub(crate) async fn page(reader: Reader, visit: Visit, part: String, _: NoQuery) -> Answered {
    if let Some(told) = metadata::of_part(&BENEFICIARY, &part, &reader, &visit).await {
        return told;
    }
    let (id, format) = named(&part)?;
    let asked = asked(&reader, &visit, &id)?;
    if let Some(format) = format {
        let chosen = [id.replace('/', "-")];
        return written(&reader, &visit, (FundFile::Beneficiary, asked), (&chosen, format)).await;
    }
    let words = visit.words;
    let view = apart(&reader, move |reader| beneficiary(reader, &asked, words)).await?;
    let frame = Frame::of(&BENEFICIARY, &reader, &visit).titled(view.title.clone());
    let state = visit.link(&BENEFICIARY).part(view.beneficiary.replacen(':', "/", 1));
    html(&visit, StatusCode::OK, &BeneficiaryPage { frame, view, state }).map_err(Failure::from)
}

/// `GET /api/v1/fund/beneficiaries/{beneficiary}`
pub(crate) fn part(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::placing(Rests::State, move |reader: Reader, visit: Visit, part: String, _: NoQuery| async move {
        let asked = asked(&reader, &visit, &part.replacen(':', "/", 1))?;
        let chosen = [part.replace([':', '/'], "-")];
        written(&reader, &visit, (FundFile::Beneficiary, asked), (&chosen, format)).await
    })
}
