//! Signing in through a provider of identities: the way there, and the way back.

use axum::http::StatusCode;
use axum::response::Response;
use maillage_service::people::{self, Answer, Farewell};
use maillage_views::words::{Argument, Words};

use super::sign_in::{Step, led, next_of};
use super::{Around, refused};
use crate::error::Failure;
use crate::form::Form;
use crate::frame::Frame;
use crate::personal::{Asking, onward};
use crate::route::Answered;
use crate::routes::{HOME, LINK_PROVIDER, PASSWORD_LINK, SIGN_IN, SIGN_IN_PROVIDER, SIGN_OUT};
use crate::visitor::give;

/// What a provider gives back, as it stands in the address (`OpenID Connect Core 1.0`, sections 3.1.2.5 and 3.1.2.6; RFC 9207).
pub(crate) const ANSWERED: &[&str] =
    &["code", "state", "iss", "session_state", "error", "error_description", "error_uri"];

/// What the page of a link gives with the way out, and no other site knows: an identity is tied to an account by who saw whose it is.
pub(crate) const PROOF: &str = "preuve";

/// The way through the provider, where there is one: what it says, and its address.
pub(super) fn way(asking: &Asking) -> Option<(String, String)> {
    let words = asking.visit.words;
    let name = asking.app.provider()?.name();
    let next = next_of(asking);
    let link = asking.visit.link(&SIGN_IN_PROVIDER).at_no_time();
    let link = if next.is_empty() { link } else { link.with(super::sign_in::NEXT, next) };
    Some((of_provider("web-provider-enter", name, words), link.to_string()))
}

/// The same for who was given a link.
pub(super) fn way_by_link(asking: &Asking) -> Option<(String, String)> {
    let name = asking.app.provider()?.name();
    let link = asking.visit.link(&LINK_PROVIDER).at_no_time().part(asking.part.clone());
    let link = link.with(PROOF, asking.token.link_proof(&asking.part));
    Some((of_provider("web-provider-link", name, asking.visit.words), link.to_string()))
}

/// A sentence that names the provider.
pub(super) fn of_provider(id: &str, name: &str, words: Words) -> String {
    words.with(id, &[("provider", Argument::Text(name))])
}

/// `GET /connexion/fournisseur`
pub(crate) async fn leave(asking: Asking) -> Answered {
    known(&asking)?;
    let next = next_of(&asking);
    sent(&asking, people::leave(&asking.app, &asking.token, &next, asking.visit.words).await)
}

/// `GET /connexion/fournisseur/{link}`
pub(crate) async fn leave_by_link(asking: Asking) -> Answered {
    known(&asking)?;
    if !asking.token.proves_link(&asking.part, &asking.asked(PROOF)) {
        // Sent here by another site, or from another browser: the page of the link says whose account it opens.
        let page = asking.visit.link(&PASSWORD_LINK).at_no_time().part(asking.part.clone());
        return Ok(onward(&page.to_string()));
    }
    let left = people::leave_by_link(&asking.app, &asking.token, &asking.part, asking.visit.words).await;
    sent(&asking, left)
}

fn sent(asking: &Asking, left: Result<String, maillage_service::ServiceError>) -> Answered {
    match left {
        Ok(address) => Ok(onward(&address)),
        Err(error) => told(asking, &refused(error, &[], "")?.1),
    }
}

/// Nothing stands there where no provider was set up.
fn known(asking: &Asking) -> Result<(), Failure> {
    if asking.app.provider().is_some() { Ok(()) } else { Err(Failure::NotFound) }
}

/// `GET /connexion/retour`
pub(crate) async fn come_back(asking: Asking) -> Answered {
    known(&asking)?;
    let [state, code, issuer, error] = ["state", "code", "iss", "error"].map(|name| asking.asked(name));
    let answer = Answer { state: &state, code: &code, issuer: &issuer, error: &error };
    let origin = &asking.visit.visitor.origin;
    match people::come_back(&asking.app, &asking.token, answer, origin, asking.visit.words).await {
        Ok(back) => {
            let mut response = onward(&led(&asking, back.progress, &back.next));
            give(&asking.app, &back.token, &mut response);
            Ok(response)
        }
        Err(error) => told(&asking, &refused(error, &[], "")?.1),
    }
}

/// What went wrong, and the way back to the beginning.
fn told(asking: &Asking, refusal: &str) -> Answered {
    let words = asking.visit.words;
    let form = Form::new("", String::new(), String::new());
    let form = form.or(words.get("web-provider-again"), asking.visit.link(&SIGN_IN).at_no_time());
    let step = Step::new(Around::of(&SIGN_IN, asking), "provider", form);
    step.refusing(refusal.to_owned()).with(asking, StatusCode::UNPROCESSABLE_ENTITY)
}

/// What is shown to who signed out here and is still signed in at the provider; nothing where it does not say how to leave it.
pub(super) async fn still_there(asking: &Asking, farewell: Farewell) -> Result<Option<Response>, Failure> {
    let Some((name, exit)) = people::exit(&asking.app, farewell).await else { return Ok(None) };
    let words = asking.visit.words;
    let form = Form::new("", String::new(), String::new())
        .or(of_provider("web-signed-out-provider", &name, words), exit)
        .or(words.get("web-signed-out-home"), asking.visit.link(&HOME).at_no_time());
    let visit = asking.visit.clone().of_nobody();
    let around = Around::new(Frame::of(&SIGN_OUT, &asking.reader, &visit), &asking.token);
    Step::new(around, "signed-out", form).with(asking, StatusCode::OK).map(Some)
}
