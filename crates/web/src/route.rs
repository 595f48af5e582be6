//! What every route shares: the visitor is read, the query is read, and a failure is told in the visitor's way.

use std::sync::Arc;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use maillage_service::App;
use serde::de::DeserializeOwned;

use crate::error::{Failure, answer};
use crate::frame::Visit;

/// An answer, or why there is none.
pub(crate) type Outcome = Result<Response, Failure>;

/// A route that takes no query.
pub(crate) fn plain<F>(
    show: impl Fn(Arc<App>, Visit) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    F: Future<Output = Outcome> + Send,
{
    get(move |State(app): State<Arc<App>>, visit: Visit| async move {
        let outcome = show(Arc::clone(&app), visit.clone()).await;
        answer(&app, &visit, outcome).await
    })
}

/// A route that takes a query; one that cannot be read is told like any other failure.
pub(crate) fn asked<Q, F>(
    show: impl Fn(Arc<App>, Visit, Q) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    Q: DeserializeOwned + Send + 'static,
    F: Future<Output = Outcome> + Send,
{
    type Read<Q> = Result<Query<Q>, QueryRejection>;
    get(move |State(app): State<Arc<App>>, visit: Visit, query: Read<Q>| async move {
        let outcome = match query {
            Ok(Query(query)) => show(Arc::clone(&app), visit.clone(), query).await,
            Err(unread) => Err(unread.into()),
        };
        answer(&app, &visit, outcome).await
    })
}
