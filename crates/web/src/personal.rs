//! Pages for one person: made from the store as it is when they are asked for, and kept by nobody.

use std::sync::Arc;

use axum::Extension;
use axum::body::Body;
use axum::extract::multipart::MultipartRejection;
use axum::extract::rejection::PathRejection;
use axum::extract::{Multipart, Path, State};
use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use maillage_service::people::{Identity, Token};
use maillage_service::{App, Reader, ServiceError};

use crate::error::{Failure, refusal, refusal_of};
use crate::form::{LONGEST, LONGEST_SEEN, Sent};
use crate::hosting::Hosting;
use crate::route::Answered;
use crate::upload::Uploaded;
use crate::visit::Visit;
use crate::visitor::give;

/// One request for such a page.
#[derive(Debug, Clone)]
pub(crate) struct Asking {
    /// The application.
    pub(crate) app: Arc<App>,
    /// The state at which the page stands.
    pub(crate) reader: Reader,
    /// What the request says of its visitor.
    pub(crate) visit: Visit,
    /// The part that the path leaves open; empty where it leaves none.
    pub(crate) part: String,
    /// What the browser holds, or is given with the answer.
    pub(crate) token: Token,
    /// What a form sent; nothing where the page is only shown.
    pub(crate) sent: Sent,
}

impl Asking {
    /// Who is signed in, at least half way.
    ///
    /// # Errors
    ///
    /// Nobody is.
    pub(crate) fn who(&self) -> Result<&Identity, Failure> {
        self.visit.visitor.identity.as_ref().ok_or(Failure::Unknown)
    }

    /// Whether the address says more than the form that confirms it can send.
    pub(crate) fn is_beyond_sending(&self) -> bool {
        self.visit.uri().query().is_some_and(|query| LONGEST_SEEN < query.len())
    }

    /// Each value of a parameter of the address, as typed, in their order.
    pub(crate) fn asked_all(&self, name: &str) -> Vec<String> {
        let typed = crate::query::typed(self.visit.uri());
        typed.into_iter().filter(|(own, _)| own == name).map(|(_, value)| value).collect()
    }

    /// A parameter of the address, as typed; empty where it is not there.
    pub(crate) fn asked(&self, name: &str) -> String {
        let typed = crate::query::typed(self.visit.uri());
        typed.into_iter().find(|(own, _)| own == name).map(|(_, value)| value).unwrap_or_default()
    }
}

type Given = (State<Arc<App>>, Visit, Result<Path<String>, PathRejection>);

/// Shows such a page.
pub(crate) fn shown<F>(
    asks: &'static [&'static str],
    show: impl Fn(Asking) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    F: Future<Output = Answered> + Send,
{
    get(move |given: Given| async move {
        let fresh = given.1.visitor.token.is_none();
        let (State(app), visit, part) = given;
        let visit = visit.asking(asks);
        let token = visit.visitor.token.clone().unwrap_or_else(|| Token::fresh(&app));
        let held = token.clone();
        let mut response = answered(Arc::clone(&app), visit, part, token, Sent::default(), show).await;
        if fresh {
            give(&app, &held, &mut response);
        }
        response
    })
}

/// Takes what its form sends.
pub(crate) fn taken<F>(take: impl Fn(Asking) -> F + Clone + Send + Sync + 'static) -> MethodRouter<Arc<App>>
where
    F: Future<Output = Answered> + Send,
{
    posted(LONGEST, take)
}

/// Takes what a form sends back of what stood in the address, and was seen.
pub(crate) fn confirmed<F>(
    take: impl Fn(Asking) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    F: Future<Output = Answered> + Send,
{
    posted(LONGEST_SEEN + LONGEST, take)
}

/// Takes what a form sends, of at most so many bytes.
fn posted<F>(
    most: usize,
    take: impl Fn(Asking) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    F: Future<Output = Answered> + Send,
{
    post(move |given: Given, body: Body| async move {
        let (State(app), visit, part) = given;
        let sent = match Sent::read(&visit.visitor, body, most).await {
            Ok(sent) => sent,
            Err(failure) => return refusal(&app, &visit, &failure).await,
        };
        let Some(token) = visit.visitor.token.clone() else {
            return refusal(&app, &visit, &Failure::Forged).await;
        };
        answered(app, visit, part, token, sent, take).await
    })
}

/// Takes a file that its form sends.
pub(crate) fn uploaded<F>(
    take: impl Fn(Asking, Uploaded) -> F + Clone + Send + Sync + 'static,
) -> MethodRouter<Arc<App>>
where
    F: Future<Output = Answered> + Send,
{
    type Parts = Result<Multipart, MultipartRejection>;
    post(move |Extension(hosting): Extension<Arc<Hosting>>, given: Given, parts: Parts| async move {
        let (State(app), visit, part) = given;
        let read = match parts {
            Ok(parts) => Uploaded::read(&visit.visitor, parts, hosting.upload).await,
            Err(_no_parts) => Err(Failure::Forged),
        };
        let file = match read {
            Ok(file) => file,
            Err(failure) => return refusal(&app, &visit, &failure).await,
        };
        let Some(token) = visit.visitor.token.clone() else {
            return refusal(&app, &visit, &Failure::Forged).await;
        };
        let sent = file.sent.clone();
        answered(app, visit, part, token, sent, |asking| take(asking, file)).await
    })
}

async fn answered<F>(
    app: Arc<App>,
    visit: Visit,
    part: Result<Path<String>, PathRejection>,
    token: Token,
    sent: Sent,
    answer: impl FnOnce(Asking) -> F,
) -> Response
where
    F: Future<Output = Answered>,
{
    let reader = match Reader::new(&app).await {
        Ok(reader) => reader,
        Err(error) => return refusal(&app, &visit, &ServiceError::from(error).into()).await,
    };
    let visit = visit.at_work(reader.state());
    let part = part.map(|Path(part)| part).unwrap_or_default();
    let asking =
        Asking { app: Arc::clone(&app), reader: reader.clone(), visit: visit.clone(), part, token, sent };
    let answered = answer(asking).await;
    let mut response =
        answered.unwrap_or_else(|failure| refusal_of(&app, Some(reader.state()), &visit, &failure));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Leads to another page of the site, by a request of its own.
pub(crate) fn onward(address: &str) -> Response {
    let location = HeaderValue::from_str(address).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response()
}

/// An address of this site, as a page gave it away: any other leads home.
pub(crate) fn of_this_site(address: &str) -> &str {
    let own = address.starts_with('/')
        && !address.starts_with("//")
        && !address.contains('\\')
        && !address.chars().any(char::is_control);
    if own { address } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_an_address_to_go_on_to_when_looked_at_then_only_one_of_this_site_is_taken() {
        for (address, taken) in [
            ("/bilan?at=2024-01-01", "/bilan?at=2024-01-01"),
            ("https://example.org/", ""),
            ("//example.org", ""),
            ("/\\example.org", ""),
            ("javascript:alert(1)", ""),
            ("/a\nb", ""),
            ("", ""),
        ] {
            assert_eq!(of_this_site(address), taken, "{address}");
        }
    }
}
