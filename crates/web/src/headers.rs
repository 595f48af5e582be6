//! What holds for every request: of a bounded length, answered even where the program stops, with headers that keep
//! browsers strict.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{
    CONTENT_LENGTH, CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use maillage_service::App;
use tokio::task::JoinSet;

use crate::error::{Failure, refusal};
use crate::hosting::Hosting;
use crate::visit::Visit;
use crate::visit::is_within_office;

/// No question of ours comes near this length, in bytes.
const QUERY_BYTES_MAX: usize = 2048;
/// Only what we serve, no inline script or style, in no frame.
const POLICY: &str =
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The same routes, guarded.
pub(crate) fn guarded(app: Arc<App>, routes: Router<Arc<App>>) -> Router<Arc<App>> {
    routes.layer(from_fn_with_state(app, guard))
}

async fn guard(State(app): State<Arc<App>>, visit: Visit, request: Request, next: Next) -> Response {
    let mut response = if is_long(&request) {
        refusal(&app, &visit, &Failure::TooLong).await
    } else if let Some(most) = less_than_it_brings(&request) {
        refusal(&app, &visit, &Failure::TooLarge(most)).await
    } else {
        // A task of its own: if it panics, the visitor reads a page like any other. It ends with this one: who leaves is
        // not answered any more.
        let mut task = JoinSet::new();
        task.spawn(next.run(request));
        match task.join_next().await {
            Some(Ok(response)) => response,
            Some(Err(_)) | None => refusal(&app, &visit, &Failure::Panicked).await,
        }
    };
    let headers = response.headers_mut();
    // What others wrote is served under a stricter policy than our pages.
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    for (name, value) in
        [(X_CONTENT_TYPE_OPTIONS, "nosniff"), (X_FRAME_OPTIONS, "DENY"), (REFERRER_POLICY, "same-origin")]
    {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Whether an address says more than any question of ours. What is typed into a form of the office stands in the address of its
/// page, which holds it against its own bound.
fn is_long(request: &Request) -> bool {
    let of_form = is_within_office(request.uri().path());
    !of_form && request.uri().query().is_some_and(|query| query.len() > QUERY_BYTES_MAX)
}

/// How many bytes a request may bring, where it says that it brings more. What comes without a length is counted as it comes.
fn less_than_it_brings(request: &Request) -> Option<usize> {
    let length = request.headers().get(CONTENT_LENGTH)?.to_str().ok()?.parse::<usize>().ok()?;
    let most = request.extensions().get::<Arc<Hosting>>()?.upload;
    (most < length).then_some(most)
}

#[cfg(test)]
mod tests {
    use std::future::pending;
    use std::time::Duration;

    use axum::body::{Body, to_bytes};
    use axum::http::StatusCode;
    use axum::routing::get;
    use maillage_service::{Clock, Location, Mode};
    use tokio::sync::Notify;
    use tokio::time::timeout;
    use tower::ServiceExt;

    use super::*;

    async fn app() -> (Arc<App>, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let location = Location::Folder(folder.path().to_owned());
        let clock =
            Clock { now: || jiff::Timestamp::UNIX_EPOCH, id: uuid::Uuid::nil, salt: Default::default };
        (Arc::new(App::open(&location, Mode::CreateIfMissing, clock).await.unwrap()), folder)
    }

    async fn asked(address: &str) -> (StatusCode, String) {
        let (app, _folder) = app().await;
        let broken =
            || get(async || -> &'static str { panic!("on purpose: the word in the panic is secret") });
        let routes = Router::new().route("/broken", broken()).route("/broken.json", broken());
        let site = guarded(Arc::clone(&app), routes).with_state(app);
        let request = Request::get(address).body(Body::empty()).unwrap();
        let response = site.oneshot(request).await.unwrap();
        let status = response.status();
        assert!(response.headers().contains_key(CONTENT_SECURITY_POLICY));
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8(bytes.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn given_a_page_that_panics_when_asked_then_an_internal_error_with_a_number_and_no_more() {
        let (status, body) = asked("/broken").await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(body.contains(">Une erreur interne s’est produite.</h1>"), "{body}");
        assert!(body.contains("<code>0</code>"));
        assert!(!body.contains("secret"));
    }

    #[tokio::test]
    async fn given_data_that_panic_when_asked_then_problem_json_with_a_number() {
        let (status, body) = asked("/broken.json").await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(body.contains("\"trace_id\": \"0\""), "{body}");
    }

    #[tokio::test]
    async fn given_a_visitor_who_leaves_when_the_answer_is_not_ready_then_it_is_given_up() {
        static BEGUN: Notify = Notify::const_new();
        static GIVEN_UP: Notify = Notify::const_new();
        struct Work;
        impl Drop for Work {
            fn drop(&mut self) {
                GIVEN_UP.notify_one();
            }
        }
        let endless = || {
            get(async || -> &'static str {
                let _work = Work;
                BEGUN.notify_one();
                pending().await
            })
        };
        let (app, _folder) = app().await;
        let site = guarded(Arc::clone(&app), Router::new().route("/endless", endless())).with_state(app);
        let request = Request::get("/endless").body(Body::empty()).unwrap();
        let visitor = tokio::spawn(site.oneshot(request));
        BEGUN.notified().await;
        visitor.abort();
        timeout(Duration::from_mins(1), GIVEN_UP.notified()).await.expect("the work is given up");
    }
}
