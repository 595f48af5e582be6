//! What every route shares: one state is taken, the query is read, and a failure is told in the visitor's way.

use std::sync::Arc;

use axum::Extension;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::ETAG;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use maillage_service::{App, Reader, ServiceError, region};
use serde::de::DeserializeOwned;

use crate::api;
use crate::error::{Failure, refusal, refusal_of};
use crate::query::names;
use crate::shelf::Shelf;
use crate::tag::Tag;
use crate::visit::Visit;

/// What every route answers from: the application, and the answers it gave last.
type Given = (State<Arc<App>>, Extension<Shelf>);

/// An answer, or why there is none.
pub(crate) type Answered = Result<Response, Failure>;

/// A route that takes no query.
pub(crate) fn plain<F>(
    show: impl Fn(Reader, Visit) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    F: Future<Output = Answered> + Send,
{
    get(move |given: Given, visit: Visit| async move {
        answer(given, visit.asking(&[]), Rests::State, show).await
    })
}

/// What an answer is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rests {
    /// From the state: while that is the same, so is the answer.
    State,
    /// From the store as it is when it is asked.
    Store,
}

/// A route that takes a query; one that cannot be read is told like any other failure.
pub(crate) fn asked<Q, F>(
    show: impl Fn(Reader, Visit, Q) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    Q: DeserializeOwned + Send + 'static,
    F: Future<Output = Answered> + Send,
{
    resting(Rests::State, show)
}

/// The same, of an answer made from something else than the state.
pub(crate) fn resting<Q, F>(
    on: Rests,
    show: impl Fn(Reader, Visit, Q) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    Q: DeserializeOwned + Send + 'static,
    F: Future<Output = Answered> + Send,
{
    type Read<Q> = Result<Query<Q>, QueryRejection>;
    get(move |given: Given, visit: Visit, query: Read<Q>| async move {
        answer(given, visit.asking(names::<Q>()), on, |reader, visit| async move {
            let Query(query) = query?;
            show(reader, visit, query).await
        })
        .await
    })
}

/// A route that takes a part of its path and a query, made from the store as it is when it is asked. A path that cannot be read is
/// no address.
pub(crate) fn placed<P, Q, F>(
    show: impl Fn(Reader, Visit, P, Q) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    P: DeserializeOwned + Send + 'static,
    Q: DeserializeOwned + Send + 'static,
    F: Future<Output = Answered> + Send,
{
    placing(Rests::Store, show)
}

/// The same, of an answer that rests on what is said.
pub(crate) fn placing<P, Q, F>(
    on: Rests,
    show: impl Fn(Reader, Visit, P, Q) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    P: DeserializeOwned + Send + 'static,
    Q: DeserializeOwned + Send + 'static,
    F: Future<Output = Answered> + Send,
{
    type Part<P> = Result<Path<P>, PathRejection>;
    type Read<Q> = Result<Query<Q>, QueryRejection>;
    get(move |given: Given, visit: Visit, part: Part<P>, query: Read<Q>| async move {
        answer(given, visit.asking(names::<Q>()), on, |reader, visit| async move {
            let Path(part) = part.map_err(|_no_text| Failure::NotFound)?;
            let Query(query) = query?;
            show(reader, visit, part, query).await
        })
        .await
    })
}

/// Takes the state as it is now, once: the page, its frame and what is told in its place are answered from it. Who has
/// the answer already is told so.
async fn answer<F>(given: Given, visit: Visit, on: Rests, show: impl FnOnce(Reader, Visit) -> F) -> Response
where
    F: Future<Output = Answered>,
{
    let (State(app), Extension(shelf)) = given;
    let reader = match Reader::new(&app).await {
        Ok(reader) => reader,
        Err(error) => return refusal(&app, &visit, &ServiceError::from(error).into()).await,
    };
    // What one person is shown is given to nobody else, nor told to be the same as what the public was.
    // The API is read by a program as by the public.
    let public = visit.visitor.identity.is_none() || api::is_within(visit.path());
    let shared = on == Rests::State && public;
    let tag = shared.then(|| Tag::new(&reader, &visit));
    if let Some(tag) = tag.as_ref().filter(|tag| visit.has(tag)) {
        return (StatusCode::NOT_MODIFIED, [(ETAG, tag.header())]).into_response();
    }
    // Who asks for the headers alone is told of a body that was not made.
    let kept = tag.clone().filter(|_| !visit.headers_only);
    if let Some(response) = kept.as_ref().and_then(|tag| shelf.get(tag)) {
        return response;
    }
    let answered = match unanswerable(&reader, &visit) {
        Some(failure) => Err(failure),
        None => show(reader.clone(), visit.clone()).await,
    };
    let mut response =
        answered.unwrap_or_else(|failure| refusal_of(&app, Some(reader.state()), &visit, &failure));
    if let Some(tag) = tag.filter(|_| response.status() == StatusCode::OK) {
        response.headers_mut().insert(ETAG, tag.header());
    }
    match kept {
        Some(tag) => shelf.keep(&tag, response).await,
        None => response,
    }
}

/// Why a question has no answer whatever page it is asked of: a file that does not know a parameter, times that
/// cannot be read, a region that is not recorded.
fn unanswerable(reader: &Reader, visit: &Visit) -> Option<Failure> {
    if visit.wants_data() && !visit.strangers.is_empty() {
        return Some(Failure::Strangers(visit.strangers.clone()));
    }
    if let Some(failure) = visit.named_times().failure() {
        return Some(failure);
    }
    let named = visit.region()?;
    region::asked(reader.state(), Some(named), visit.words).err().map(Failure::from)
}
