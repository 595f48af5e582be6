//! Who comes in: the one place that looks at the permission a page asks for, and at the method by which it is asked.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::ALLOW;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::MethodRouter;
use maillage_domain::people::Permission;
use maillage_service::App;

use crate::error::{Failure, refusal};
use crate::page::Route;
use crate::visit::Visit;
use crate::visitor::Visitor;

/// What stands before one route.
#[derive(Debug, Clone)]
struct Gate {
    app: Arc<App>,
    permission: Permission,
    allowed: &'static str,
}

/// What answers at `route`, behind its gate.
pub(crate) fn gated(app: &Arc<App>, permission: Permission, route: Route) -> MethodRouter<Arc<App>> {
    let gate = Gate { app: Arc::clone(app), permission, allowed: route.allowed };
    route.answer.layer(from_fn_with_state(gate, pass))
}

/// Why a visitor is not let in; nothing where he is.
fn shut(permission: Permission, visitor: &Visitor) -> Option<Failure> {
    if visitor.access.may(permission) {
        return None;
    }
    Some(if visitor.access.person().is_some() { Failure::Forbidden } else { Failure::Unknown })
}

/// Lets a request through, or says why not: before its body is read.
async fn pass(State(gate): State<Gate>, visit: Visit, request: Request, next: Next) -> Response {
    if let Some(failure) = shut(gate.permission, &visit.visitor) {
        return refusal(&gate.app, &visit, &failure).await;
    }
    if !gate.allowed.split(", ").any(|method| method == request.method().as_str()) {
        let mut response = refusal(&gate.app, &visit, &Failure::Method).await;
        response.headers_mut().insert(ALLOW, HeaderValue::from_static(gate.allowed));
        return response;
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::StatusCode;
    use axum::http::header::CONTENT_TYPE;
    use axum::routing::{get, post};
    use maillage_service::format::FileFormat;
    use maillage_service::{Clock, Location, Mode};
    use tower::ServiceExt;

    use maillage_domain::act::PersonId;
    use maillage_domain::people::{Access, Grant, Role};

    use super::*;
    use crate::clock::DayName;
    use crate::page::{Formats, Page};
    use crate::routes::mounted;

    /// A page that only an administrator may use, with a file and a form.
    static CLOSED: Page = Page {
        path: "/closed",
        entry: None,
        title: None,
        parent: None,
        permission: Permission::Administer,
        day: DayName::At,
        formats: Formats::One(FileFormat::Json.row(), || get(async || "secret")),
        get: Some(|| get(async || "secret")),
        post: Some(|| post(async || "secret")),
    };

    /// One with the same, for everyone.
    static OPEN: Page = Page {
        path: "/open",
        entry: None,
        title: None,
        parent: None,
        permission: Permission::Read,
        day: DayName::At,
        formats: Formats::One(FileFormat::Json.row(), || get(async || "told")),
        get: Some(|| get(async || "told")),
        post: Some(|| post(async || "done")),
    };

    /// The status, the methods allowed, the media type and the body.
    async fn asked(method: &str, address: &str) -> (StatusCode, String, String, String) {
        let folder = tempfile::tempdir().unwrap();
        let location = Location::Folder(folder.path().to_owned());
        let clock =
            Clock { now: || jiff::Timestamp::UNIX_EPOCH, id: uuid::Uuid::nil, salt: Default::default };
        let app = Arc::new(App::open(&location, Mode::CreateIfMissing, clock).await.unwrap());
        let site = mounted(&app, &[&CLOSED, &OPEN]).with_state(app);
        let request = Request::builder().method(method).uri(address).body(Body::empty()).unwrap();
        let response = site.oneshot(request).await.unwrap();
        let header = |name| {
            response.headers().get(name).map_or("", |value: &HeaderValue| value.to_str().unwrap()).to_owned()
        };
        let (status, allowed, media) = (response.status(), header(ALLOW), header(CONTENT_TYPE));
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, allowed, media, String::from_utf8(bytes.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn given_a_page_for_another_role_when_the_public_asks_then_refused_in_its_language_by_every_method()
    {
        for (address, title) in [
            ("/closed", ">Cette page demande un compte.</h1>"),
            ("/closed?lang=en", ">This page asks for an account.</h1>"),
        ] {
            for method in ["GET", "POST", "DELETE"] {
                let (status, _, _, body) = asked(method, address).await;
                assert_eq!(status, StatusCode::UNAUTHORIZED, "{method} {address}");
                assert!(body.contains(title) && !body.contains("secret"), "{method} {address}: {body}");
            }
        }
    }

    #[tokio::test]
    async fn given_a_file_for_another_role_when_the_public_asks_then_a_problem_and_nothing_of_the_file() {
        for (address, title) in [
            ("/closed.json", "Cette page demande un compte."),
            ("/closed.json?lang=en", "This page asks for an account."),
        ] {
            let (status, _, media, body) = asked("GET", address).await;
            assert_eq!((status, media.as_str()), (StatusCode::UNAUTHORIZED, "application/problem+json"));
            assert!(body.contains("\"maillage:unknown-visitor\"") && body.contains(title), "{body}");
            assert!(!body.contains("secret"), "{body}");
        }
    }

    #[tokio::test]
    async fn given_a_page_with_a_form_when_asked_then_it_takes_what_is_sent_and_its_file_does_not() {
        assert_eq!(asked("GET", "/open").await.3, "told");
        assert_eq!(asked("POST", "/open").await.3, "done");
        assert_eq!(asked("GET", "/open.json").await.3, "told");
        for (method, address, allowed) in [
            ("PUT", "/open", "GET, HEAD, POST"),
            ("POST", "/open.json", "GET, HEAD"),
            ("POST", "/nowhere", "GET, HEAD"),
        ] {
            let (status, told, ..) = asked(method, address).await;
            let expected = (StatusCode::METHOD_NOT_ALLOWED, allowed);
            assert_eq!((status, told.as_str()), expected, "{method} {address}");
        }
    }

    #[test]
    fn given_a_page_with_a_permission_when_someone_comes_then_unknown_known_and_allowed_are_told_apart() {
        let with = |grants| Visitor {
            access: Access::of(PersonId::new(uuid::Uuid::nil()), grants),
            ..Visitor::default()
        };
        let granted = |role| with(vec![Grant::new(role, None, None).unwrap()]);
        let told = |visitor: &Visitor| shut(Permission::Administer, visitor);
        assert!(matches!(told(&Visitor::default()), Some(Failure::Unknown)));
        assert!(matches!(told(&granted(Role::Planner)), Some(Failure::Forbidden)));
        assert!(told(&granted(Role::Administrator)).is_none());
        assert!(shut(Permission::Read, &Visitor::default()).is_none());
    }
}
