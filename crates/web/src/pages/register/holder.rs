//! One legal entity: who it is, its sites, what it holds.

use askama::Template;
use axum::http::StatusCode;
use maillage_service::Reader;
use maillage_service::register::holder::holder;
use maillage_views::register::{AuthorisationView, HolderView};

use super::{Leads, when};
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::query::NoQuery;
use crate::route::Answered;
use crate::routes::HOLDER;

#[derive(Template)]
#[template(path = "holder.html")]
struct HolderPage {
    frame: Frame,
    view: HolderView,
}

impl Leads for HolderPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}

impl HolderPage {
    fn rows(&self) -> &[AuthorisationView] {
        &self.view.authorisations
    }
}

/// `GET /holders/{finess}`
pub(crate) async fn page(reader: Reader, visit: Visit, number: String, _: NoQuery) -> Answered {
    let view = holder(&reader, &when(&reader, &visit)?, &number, visit.words).await?;
    let frame = Frame::of(&HOLDER, &reader, &visit).titled(view.name.clone());
    html(&visit, StatusCode::OK, &HolderPage { frame, view }).map_err(Failure::from)
}
