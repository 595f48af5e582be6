//! Who comes with a request: taken from it in one place, whatever it came with.
//!
//! A browser comes to pages with its cookie, a program to the API with its token. Neither opens anything in the place of the other:
//! what another site makes a browser send never writes by the API.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, COOKIE, HOST, ORIGIN, SET_COOKIE, USER_AGENT, WWW_AUTHENTICATE,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use maillage_domain::people::Access;
use maillage_service::people::{Identity, Origin, Token, bearer, identify};
use maillage_service::{App, ServiceError};

use crate::api;
use crate::error::{Failure, refusal};
use crate::hosting::{Hosting, Peer};
use crate::visit::Visit;

/// Who comes with a request: the public, or a person with what he may do.
#[derive(Debug, Clone, Default)]
pub(crate) struct Visitor {
    /// What he may do, and where.
    pub(crate) access: Access,
    /// Who he is, as far as he has signed in.
    pub(crate) identity: Option<Identity>,
    /// What his browser holds, whether anybody is signed in by it or not.
    pub(crate) token: Option<Token>,
    /// Where he comes from.
    pub(crate) origin: Origin,
    /// Whether what he sends was typed into a page of this site, as far as his browser tells.
    pub(crate) from_here: bool,
}

/// The name of what a browser holds. Over TLS it is bound to this host and to it alone (RFC 6265bis, `__Host-`).
const NAME: &str = "maillage";
const NAME_OVER_TLS: &str = "__Host-maillage";

/// Tells who comes, to all that answers the request. What is answered to one who is signed in is kept by nobody.
pub(crate) async fn told(
    State((app, hosting)): State<(Arc<App>, Arc<Hosting>)>,
    mut request: Request,
    next: Next,
) -> Response {
    let peer = request.extensions().get::<Peer>().copied();
    let address = address(&hosting, request.headers(), peer);
    let of_programs = api::is_within(request.uri().path());
    let visitor = if of_programs {
        program(&app, request.headers(), address).await
    } else {
        visitor(&app, request.headers(), address).await.map_err(Failure::from)
    };
    let visitor = match visitor {
        Ok(visitor) => visitor,
        Err(failure) => {
            let visit = Visit::new(request.uri(), request.headers());
            return asking_for_token(refusal(&app, &visit, &failure).await, of_programs);
        }
    };
    // What the API lets be read is everyone's: a token makes no other answer of it.
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = visitor.identity.is_some() && !(of_programs && reads);
    request.extensions_mut().insert(Arc::new(visitor));
    let mut response = asking_for_token(next.run(request).await, of_programs);
    let headers = response.headers_mut();
    let for_ever = headers.get(CACHE_CONTROL).is_some_and(|kept| kept.as_bytes().ends_with(b"immutable"));
    if known && !for_ever {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// An answer of the API that says to who has none, or too little of one, that a token is wanted (RFC 6750).
fn asking_for_token(mut response: Response, of_programs: bool) -> Response {
    let wanted = match response.status() {
        StatusCode::UNAUTHORIZED => "Bearer realm=\"maillage\"",
        StatusCode::FORBIDDEN => "Bearer realm=\"maillage\", error=\"insufficient_scope\"",
        _ => return response,
    };
    if of_programs {
        response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static(wanted));
    }
    response
}

/// What a program sends in the place of a session; nothing where it sends none.
fn sent(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = text(headers, AUTHORIZATION.as_str()).split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}

/// Who comes to the API: the public, or the person of a token. Cookies say nothing here.
async fn program(app: &App, headers: &HeaderMap, address: String) -> Result<Visitor, Failure> {
    let identity = match sent(headers) {
        Some(sent) => Some(bearer(app, sent).await?.ok_or(Failure::BadToken)?),
        None => None,
    };
    let access = identity.as_ref().map(|identity| identity.access.clone()).unwrap_or_default();
    let origin = Origin { address, device: String::new() };
    Ok(Visitor { access, identity, token: None, origin, from_here: false })
}

async fn visitor(app: &App, headers: &HeaderMap, address: String) -> Result<Visitor, ServiceError> {
    let token = held(app, headers);
    let identity = match &token {
        Some(token) => identify(app, token).await?,
        None => None,
    };
    let access = identity.as_ref().map(|identity| identity.access.clone()).unwrap_or_default();
    let origin = Origin { address, device: device(text(headers, USER_AGENT.as_str())) };
    let from_here = is_from_here(app, headers);
    Ok(Visitor { access, identity, token, origin, from_here })
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> &'h str {
    headers.get(name).and_then(|header| header.to_str().ok()).unwrap_or_default()
}

/// What the browser holds.
fn held(app: &App, headers: &HeaderMap) -> Option<Token> {
    let name = name(app);
    let pairs = headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
    let mut pairs = pairs.flat_map(|header| header.split(';')).filter_map(|pair| pair.trim().split_once('='));
    Token::parse(pairs.find(|(own, _)| *own == name)?.1)
}

/// Whether the site is spoken to over TLS: whoever set it up says so.
fn is_over_tls(app: &App) -> bool {
    app.site().is_some_and(|site| site.starts_with("https://"))
}

fn name(app: &App) -> &'static str {
    if is_over_tls(app) { NAME_OVER_TLS } else { NAME }
}

/// Gives a token to the browser, in the place of the one it holds: until it is closed, to this site alone, out of reach of scripts.
pub(crate) fn give(app: &App, token: &Token, response: &mut Response) {
    set(app, token.as_str(), "", response);
}

/// Takes it away.
pub(crate) fn take_away(app: &App, response: &mut Response) {
    set(app, "", "; Max-Age=0", response);
}

fn set(app: &App, value: &str, end: &str, response: &mut Response) {
    let secure = if is_over_tls(app) { "; Secure" } else { "" };
    let cookie = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{end}", name(app));
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
}

/// The network address somebody comes from: what a proxy that is believed says, else that of the connection.
fn address(hosting: &Hosting, headers: &HeaderMap, peer: Option<Peer>) -> String {
    let visitor = peer.and_then(|peer| hosting.visitor(peer, headers));
    let address = visitor.or_else(|| peer.map(|peer| peer.0.ip()));
    address.map(|address| address.to_string()).unwrap_or_default()
}

/// Whether what is sent was typed into a page of this site. Browsers say where a form stands; what says nothing is no browser, and
/// has not what the form holds either.
fn is_from_here(app: &App, headers: &HeaderMap) -> bool {
    if text(headers, "sec-fetch-site") == "cross-site" {
        return false;
    }
    if headers.get(ORIGIN).is_none() {
        return true;
    }
    let told = text(headers, ORIGIN.as_str());
    match app.site() {
        Some(site) => told == site,
        None => told.split_once("://").is_some_and(|(_, host)| host == text(headers, HOST.as_str())),
    }
}

/// "Firefox, Linux": as much of what a browser says of itself as its person knows it by, and no more.
fn device(said: &str) -> String {
    let first = |names: &[(&str, &'static str)]| {
        names.iter().find(|(sign, _)| said.contains(sign)).map(|(_, name)| *name)
    };
    let browser = first(&[
        ("Edg", "Edge"),
        ("OPR", "Opera"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_what_browsers_say_of_themselves_when_named_then_the_browser_and_the_system_and_no_more() {
        for (said, named) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
                "Safari, iOS",
            ),
            ("curl/8.5.0", ""),
        ] {
            assert_eq!(device(said), named, "{said}");
        }
    }
}
