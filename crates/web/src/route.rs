//! What every route shares: one state is taken, the query is read, and a failure is told in the visitor's way.

use std::sync::Arc;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use maillage_service::{App, Reader, ServiceError};
use serde::de::DeserializeOwned;

use crate::error::{Failure, refusal, refusal_of};
use crate::frame::Visit;

/// An answer, or why there is none.
pub(crate) type Answered = Result<Response, Failure>;

/// A route that takes no query.
pub(crate) fn plain<F>(
    show: impl Fn(Reader, Visit) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    F: Future<Output = Answered> + Send,
{
    get(move |State(app): State<Arc<App>>, visit: Visit| async move { answer(app, visit, show).await })
}

/// A route that takes a query; one that cannot be read is told like any other failure.
pub(crate) fn asked<Q, F>(
    show: impl Fn(Reader, Visit, Q) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    Q: DeserializeOwned + Send + 'static,
    F: Future<Output = Answered> + Send,
{
    type Read<Q> = Result<Query<Q>, QueryRejection>;
    get(move |State(app): State<Arc<App>>, visit: Visit, query: Read<Q>| async move {
        answer(app, visit, |reader, visit| async move {
            let Query(query) = query?;
            show(reader, visit, query).await
        })
        .await
    })
}

/// Takes the state as it is now, once: the page, its frame and what is told in its place are answered from it.
async fn answer<F>(app: Arc<App>, visit: Visit, show: impl FnOnce(Reader, Visit) -> F) -> Response
where
    F: Future<Output = Answered>,
{
    let reader = match Reader::new(&app).await {
        Ok(reader) => reader,
        Err(error) => return refusal(&app, &visit, &ServiceError::from(error).into()).await,
    };
    match show(reader.clone(), visit.clone()).await {
        Ok(response) => response,
        Err(failure) => refusal_of(&app, Some(reader.state()), &visit, &failure),
    }
}
