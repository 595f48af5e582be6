//! What only the API gives of the register: one site, one holder, as data.

use std::sync::Arc;

use axum::routing::MethodRouter;
use maillage_service::register::{holder, site};
use maillage_service::{App, Reader};

use super::lists::told;
use crate::pages::matrix::when;
use crate::query::NoQuery;
use crate::route::{self, Rests};
use crate::visit::Visit;

/// `GET /api/v1/sites/{site}`
pub(super) fn one_site() -> MethodRouter<Arc<App>> {
    route::placing(Rests::State, async |reader: Reader, visit: Visit, number: String, _: NoQuery| {
        told(&site::site(&reader, &when(&reader, &visit)?, &number, visit.words).await?)
    })
}

/// `GET /api/v1/holders/{holder}`
pub(super) fn one_holder() -> MethodRouter<Arc<App>> {
    route::placing(Rests::State, async |reader: Reader, visit: Visit, number: String, _: NoQuery| {
        told(&holder::holder(&reader, &when(&reader, &visit)?, &number, visit.words).await?)
    })
}
