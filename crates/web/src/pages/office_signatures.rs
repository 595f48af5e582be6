//! `/bureau/signatures`: the drafts that wait for a signature, and who may sign.

use std::future::{Ready, ready};

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::act::ActNumber;
use maillage_domain::people::Permission;
use maillage_service::office::drafts::drafts;
use maillage_views::act_address::ActAddress;
use maillage_views::office::drafts::{DraftView, DraftsView};
use maillage_views::signature::DelegationView;

use super::office_deed::allowed;
use crate::error::Failure;
use crate::frame::{Frame, html};
use crate::link::Link;
use crate::personal::Asking;
use crate::route::Answered;
use crate::routes::{OFFICE_DELEGATIONS, OFFICE_SIGN, OFFICE_SIGNATURES};

#[derive(Template)]
#[template(path = "office_signatures.html")]
struct SignaturesPage {
    frame: Frame,
    view: DraftsView,
}

impl SignaturesPage {
    /// Where a draft is signed.
    fn sign(&self, draft: &DraftView) -> Link {
        self.frame.link(&OFFICE_SIGN).at_no_time().with("draft", draft.act.to_string())
    }

    /// The act that records a delegation.
    fn delegation(&self, known: &DelegationView) -> String {
        self.frame.act(&ActAddress::new(ActNumber::new(known.act)))
    }
}

/// `GET /bureau/signatures`
pub(crate) fn page(asking: &Asking) -> Ready<Answered> {
    ready(shown(asking))
}

fn shown(asking: &Asking) -> Answered {
    let visit = &asking.visit;
    let (region, who) = allowed(Permission::Plan, asking)?;
    let view = drafts(&asking.reader, &region, who, visit.words)?;
    let frame = Frame::of(&OFFICE_SIGNATURES, &asking.reader, visit);
    html(visit, StatusCode::OK, &SignaturesPage { frame, view }).map_err(Failure::from)
}
