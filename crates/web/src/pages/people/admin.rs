//! `/admin`: the accounts of the store, and what was noted of those who came in.

use askama::Template;
use axum::http::StatusCode;
use maillage_service::ServiceError;
use maillage_service::people::{Keeper, Keeping, add, erase_outlived, list, outlived};
use maillage_views::people::AccountsView;
use maillage_views::retention::RetentionView;

use super::{Around, refused};
use crate::error::Failure;
use crate::form::{Field, Form};
use crate::frame::{Frame, html};
use crate::link::Link;
use crate::personal::{Asking, onward};
use crate::route::Answered;
use crate::routes::{ADMIN, ADMIN_ACCOUNT, PASSWORD_LINK};

/// The act of the form that erases what has outlived its time.
const RETENTION: &str = "retention";

#[derive(Template)]
#[template(path = "admin.html")]
struct AdminPage {
    frame: Frame,
    csrf: String,
    view: AccountsView,
    invite: Form,
    /// The address of a link that was just made, shown this once.
    link: Option<String>,
    /// What has outlived its time, and the form that erases it; nothing for who does not keep the whole store.
    retention: Option<(RetentionView, Form)>,
}

impl AdminPage {
    /// Where an account is kept.
    fn account(&self, id: &str) -> Link {
        self.frame.link(&ADMIN_ACCOUNT).at_no_time().part(id)
    }
}

/// The address of a link as its person opens it: with the site, where it is known.
pub(super) fn address_of(asking: &Asking, token: &str) -> String {
    let path = asking.visit.link(&PASSWORD_LINK).at_no_time().part(token).to_string();
    let host = || asking.visit.host().map(|host| format!("http://{host}"));
    let site = asking.app.site().map(|site| site.trim_end_matches('/').to_owned()).or_else(host);
    format!("{}{path}", site.unwrap_or_default())
}

/// Who keeps accounts here.
pub(in crate::pages) fn keeper(asking: &Asking) -> Result<Keeper<'_>, Failure> {
    let who = asking.who()?;
    Ok(Keeper::Person(who.account, &who.access))
}

/// Who keeps accounts here, from where, and in which words.
pub(super) fn keeping(asking: &Asking) -> Result<Keeping<'_>, Failure> {
    let from = &asking.visit.visitor.origin;
    Ok(Keeping { by: keeper(asking)?, from, words: asking.visit.words })
}

fn invitation(asking: &Asking) -> Form {
    let words = asking.visit.words;
    Form::new("invite", words.get("web-admin-invite"), words.get("web-admin-invite-go"))
        .field(
            Field::typed("email", "email", words.get("web-people-email"))
                .hint(words.get("web-people-email-hint")),
        )
        .field(
            Field::typed("name", "text", words.get("web-people-name"))
                .hint(words.get("web-people-name-hint")),
        )
}

/// `GET /admin`
pub(crate) async fn page(asking: Asking) -> Answered {
    let form = invitation(&asking);
    shown(&asking, form, None).await
}

async fn shown(asking: &Asking, invite: Form, link: Option<String>) -> Answered {
    let view = list(&asking.app, keeping(asking)?.by, asking.visit.words).await?;
    let Around { frame, csrf } = Around::of(&ADMIN, asking);
    let status = if invite.faults().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let retention = retention(asking).await?;
    let page = AdminPage { frame, csrf, view, invite, link, retention };
    html(&asking.visit, status, &page).map_err(Failure::from)
}

/// What waits for who keeps the whole store: rows that outlived their time.
async fn retention(asking: &Asking) -> Result<Option<(RetentionView, Form)>, Failure> {
    let words = asking.visit.words;
    match outlived(&asking.app, keeping(asking)?.by, words).await {
        Ok(view) => {
            let form = Form::new(RETENTION, words.get("web-retention-form"), words.get("web-retention-go"));
            Ok(Some((view, form.tone("secondary"))))
        }
        Err(ServiceError::Told(..)) => Ok(None),
        Err(failed) => Err(failed.into()),
    }
}

/// `POST /admin`
pub(crate) async fn change(asking: Asking) -> Answered {
    match asking.sent.get("act") {
        "invite" => invite(asking).await,
        RETENTION => {
            drop(erase_outlived(&asking.app, keeping(&asking)?).await?);
            Ok(onward(&asking.visit.link(&ADMIN).at_no_time().to_string()))
        }
        _ => Err(Failure::Forged),
    }
}

async fn invite(asking: Asking) -> Answered {
    let (sent, words) = (&asking.sent, asking.visit.words);
    let typed = (sent.get("email"), sent.get("name"));
    let made = add(&asking.app, typed, &asking.visit.visitor.origin, words).await;
    match made {
        Ok((_, token)) => {
            let link = address_of(&asking, token.as_str());
            let form = invitation(&asking);
            shown(&asking, form, Some(link)).await
        }
        Err(error) => {
            let (field, fault) = refused(error, &[("people-name", "name")], "email")?;
            let form = invitation(&asking).faulty(sent, field, &fault);
            shown(&asking, form, None).await
        }
    }
}
