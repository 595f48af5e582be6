//! `/compte/jetons`: what programs come in with for who is signed in.

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::territory::Region;
use maillage_service::ServiceError;
use maillage_service::people::{TokenAsked, end_token, make_own_token, may_be_given, tokens};
use maillage_views::api_token::{TokenView, permission_name};
use maillage_views::words::Argument;

use super::{Around, labelled, marked, present_password, refused};
use crate::error::Failure;
use crate::form::{Field, Form};
use crate::frame::{Frame, html};
use crate::personal::{Asking, onward};
use crate::route::Answered;
use crate::routes::TOKENS;

/// The name of what was done, in the address a form leads back to.
pub(crate) const DONE: &str = "done";
/// That a token was ended.
const ENDED: &str = "ended";
/// How many days a token lasts, where its person does not think about it: a quarter.
const USUAL_DAYS: u16 = 90;

#[derive(Template)]
#[template(path = "tokens.html")]
struct TokensPage {
    frame: Frame,
    csrf: String,
    /// Each token, and the form that ends it.
    tokens: Vec<(TokenView, Form)>,
    /// The form of another one.
    new: Form,
    /// The token that was just made, shown this once.
    secret: Option<String>,
    /// Whether one was ended.
    ended: bool,
}

impl TokensPage {
    fn faults(&self) -> Vec<(String, String)> {
        let ending = self.tokens.iter().map(|(_, form)| form);
        ending.chain([&self.new]).flat_map(Form::faults).collect()
    }
}

/// `GET /compte/jetons`
pub(crate) async fn page(asking: Asking) -> Answered {
    shown(&asking, None, None).await
}

async fn shown(asking: &Asking, fault: Option<(&'static str, String)>, secret: Option<String>) -> Answered {
    let words = asking.visit.words;
    let who = asking.who()?;
    let own = tokens(&asking.app, who.account, words).await?;
    let ending = own.into_iter().enumerate().map(|(rank, token)| {
        let form = labelled("end", "web-token-end", &token.name, words);
        let form = form.ranked(rank).tone("tertiary").about("token", token.id.clone());
        (token, form)
    });
    let new = marked(vec![making(asking)?], &asking.sent, fault.as_ref());
    let Around { frame, csrf } = Around::of(&TOKENS, asking);
    let page = TokensPage {
        frame,
        csrf,
        tokens: ending.collect(),
        new: new.into_iter().next().unwrap_or_default(),
        secret,
        ended: asking.asked(DONE) == ENDED,
    };
    let status = if fault.is_none() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html(&asking.visit, status, &page).map_err(Failure::from)
}

/// The form of another token: of the rights that its person has, in the regions where he has them.
fn making(asking: &Asking) -> Result<Form, Failure> {
    let words = asking.visit.words;
    let access = &asking.who()?.access;
    let given = may_be_given(access.grants());
    let rights = given.iter().map(|right| (right.as_str().to_owned(), permission_name(*right, words)));
    let known = asking.reader.state().reference().regions();
    let own = |region: &&Region| access.grants().iter().any(|grant| grant.holds_in(&region.code));
    let regions = known.filter(own);
    let regions: Vec<_> = regions.map(|region| (region.code.to_string(), region.name.clone())).collect();
    let most = asking.app.longest_token();
    let said = [("most", Argument::count(usize::from(most)))];
    let title = words.get("web-token-new");
    let form = Form::new("make", title.clone(), title)
        .field(Field::typed("name", "text", words.get("web-token-name")))
        .field(Field::typed("scope", "checkbox", words.get("web-token-scope")).any_of(rights.collect()));
    let form = if regions.is_empty() {
        form
    } else {
        let field = Field::typed("regions", "checkbox", words.get("web-token-regions"));
        form.field(field.hint(words.get("web-token-regions-hint")).any_of(regions))
    };
    let days = Field::typed("days", "text", words.get("web-token-days"));
    let days = days.hint(words.with("web-token-days-hint", &said)).holding(USUAL_DAYS.min(most).to_string());
    Ok(form.field(days).field(present_password(words)))
}

/// `POST /compte/jetons`
pub(crate) async fn change(asking: Asking) -> Answered {
    let (app, sent, words) = (&asking.app, &asking.sent, asking.visit.words);
    let (who, origin) = (asking.who()?, &asking.visit.visitor.origin);
    match sent.get("act") {
        "make" => {
            let asked = TokenAsked {
                name: sent.get("name").to_owned(),
                scope: sent.all("scope"),
                regions: sent.all("regions"),
                days: sent.get("days").to_owned(),
            };
            match make_own_token(app, who, (sent.get("present"), &asked), origin, words).await {
                Ok(made) => shown(&asking, None, Some(made.secret)).await,
                Err(error) => {
                    let present = ["people-password-wrong", "people-password-none", "people-wait"];
                    let at = present.map(|kind| (kind, "present"));
                    let at = [&[("token-name", "name"), ("token-days", "days")][..], &at].concat();
                    let fault = refused(error, &at, "scope")?;
                    shown(&asking, Some(fault), None).await
                }
            }
        }
        "end" => match end_token(app, who.account, sent.get("token"), origin, words).await {
            // One that was gone already is what was wanted.
            Ok(()) | Err(ServiceError::Told(..)) => {
                let to = asking.visit.link(&TOKENS).at_no_time().with(DONE, ENDED);
                Ok(onward(&to.to_string()))
            }
            Err(failed) => Err(failed.into()),
        },
        _ => Err(Failure::Forged),
    }
}
