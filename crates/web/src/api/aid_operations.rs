//! The rows of aid in the table of operations: the schemes, and a ruling on what is asked of one.

use std::sync::Arc;

use axum::routing::MethodRouter;
use maillage_service::{App, Reader};
use maillage_views::fund::aid::ruling::AidRulingView;
use maillage_views::fund::aid::scheme::AidsView;
use maillage_views::region::InRegion;

use super::lists::told;
use super::operation::{Answers, Group, Operation, Times};
use super::operations::{of, read};
use crate::clock::DayName;
use crate::pages::aids::{self, AidsQuery};
use crate::route;
use crate::visit::Visit;

/// The schemes.
static SCHEMES: Operation = Operation {
    times: Times::Both(DayName::On),
    asks: &["applicant", "group"],
    list: Some("schemes"),
    schema: of::<AidsView>,
    answers: Answers::Tables(aids::file),
    ..read("aids", "/api/v1/aids", Group::Fund, "api-op-aids")
};

/// May this aid be asked for?
static RULING: Operation = Operation {
    times: Times::Both(DayName::On),
    asks: &[
        "scheme",
        "applicant",
        "commune",
        "practitioner_zone",
        "installed_on",
        "filed_on",
        "signed_on",
        "sum",
        "posts",
        "fees",
        "guaranteed",
        "hours",
        "earlier",
    ],
    required: &["scheme"],
    schema: of::<InRegion<'static, AidRulingView>>,
    answers: Answers::Json(ruling),
    ..read("aid-ruling", "/api/v1/aids/ruling", Group::Fund, "api-op-aid-ruling")
};

/// All of them, in the order of the description.
pub(super) static AIDS: &[&Operation] = &[&SCHEMES, &RULING];

/// `GET /api/v1/aids/ruling`
fn ruling() -> MethodRouter<Arc<App>> {
    route::asked(async |reader: Reader, visit: Visit, query: AidsQuery| {
        let view = aids::ruled(&reader, &visit, &query).await?;
        told(&InRegion { answer: &view, region: &aids::region(&reader, &visit)? })
    })
}
