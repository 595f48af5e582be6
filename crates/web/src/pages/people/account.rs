//! `/compte`: one's own name, password, second factor and sessions.

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::people::Permission;
use maillage_service::people::{
    change_password, renamed, renew_codes, revoke_others, revoke_session, show_own,
};
use maillage_views::people::{AccountView, NoteView, SessionView};

use super::sign_in::differ;
use super::{Around, chosen_password, ending, marked, present_password, refused};
use crate::error::Failure;
use crate::form::{Field, Form};
use crate::frame::{Frame, html};
use crate::personal::{Asking, onward};
use crate::route::Answered;
use crate::routes::{ACCOUNT, ACCOUNT_DATA, ADMIN, SIGN_IN_FACTOR, SIGN_OUT, TOKENS};

/// The name of what was done, in the address a form leads back to.
const DONE: &str = "done";

/// What a form of the page did, as its address says it.
const DEEDS: [&str; 3] = ["name", "password", "revoked"];

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    frame: Frame,
    csrf: String,
    account: AccountView,
    sessions: Vec<(SessionView, Form)>,
    notes: Vec<NoteView>,
    name: Form,
    password: Form,
    codes: Form,
    others: Form,
    /// Recovery codes that are shown this once.
    fresh: Vec<String>,
    /// What was done; empty where nothing was.
    done: String,
    administers: bool,
}

impl AccountPage {
    /// Every fault of its forms: the address of the field and what is wrong.
    fn faults(&self) -> Vec<(String, String)> {
        let single = [&self.name, &self.password, &self.codes, &self.others];
        single.into_iter().chain(self.sessions.iter().map(|(_, form)| form)).flat_map(Form::faults).collect()
    }
}

/// `GET /compte`
pub(crate) async fn page(asking: Asking) -> Answered {
    shown(&asking, None, Vec::new()).await
}

async fn shown(asking: &Asking, fault: Option<(&'static str, String)>, fresh: Vec<String>) -> Answered {
    let words = asking.visit.words;
    let who = asking.who()?;
    let (account, sessions, notes) = show_own(&asking.app, who, words).await?;
    let name = Form::new("name", words.get("web-account-name-form"), words.get("web-account-name-go")).field(
        Field::typed("name", "text", words.get("web-people-name"))
            .autocomplete("name")
            .holding(&account.name),
    );
    let password =
        Form::new("password", words.get("web-account-password-form"), words.get("web-account-password-go"))
            .field(present_password(words));
    let password = chosen_password(words).into_iter().fold(password, Form::field);
    let codes = Form::new("codes", words.get("web-account-codes-form"), words.get("web-account-codes-go"))
        .tone("tertiary")
        .field(present_password(words));
    let others =
        Form::new("others", words.get("web-account-others-form"), words.get("web-account-others-go"))
            .tone("tertiary");
    let [name, password, codes, others] =
        <[Form; 4]>::try_from(marked(vec![name, password, codes, others], &asking.sent, fault.as_ref()))
            .map_err(|_as_many| Failure::Panicked)?;
    let asked = asking.asked(DONE);
    let done =
        DEEDS.iter().find(|deed| **deed == asked).map(|deed| words.get(&format!("web-account-done-{deed}")));
    let Around { frame, csrf } = Around::of(&ACCOUNT, asking);
    let page = AccountPage {
        administers: who.access.may(Permission::Administer),
        frame,
        csrf,
        account,
        sessions: ending(sessions, words),
        notes,
        name,
        password,
        codes,
        others,
        fresh,
        done: done.unwrap_or_default(),
    };
    let status = if page.faults().is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html(&asking.visit, status, &page).map_err(Failure::from)
}

/// `POST /compte`
pub(crate) async fn change(asking: Asking) -> Answered {
    let (app, sent, words) = (&asking.app, &asking.sent, asking.visit.words);
    let (who, origin) = (asking.who()?, &asking.visit.visitor.origin);
    let done = match sent.get("act") {
        "name" => renamed(app, who, sent.get("name"), words).await.map(|()| "name"),
        "password" if sent.get("password") != sent.get("again") => Err(differ(words)),
        "password" => {
            let typed = (sent.get("present"), sent.get("password"));
            change_password(app, who, typed, origin, words).await.map(|()| "password")
        }
        "codes" => match renew_codes(app, who, sent.get("present"), origin, words).await {
            Ok(codes) => return shown(&asking, None, codes).await,
            Err(error) => Err(error),
        },
        "revoke" => {
            revoke_session(app, who.account, sent.get("session"), origin, words).await.map(|()| "revoked")
        }
        "others" => revoke_others(app, who, origin).await.map(|()| "revoked"),
        _ => return Err(Failure::Forged),
    };
    match done {
        Ok(deed) => Ok(onward(&asking.visit.link(&ACCOUNT).at_no_time().with(DONE, deed).to_string())),
        Err(error) => {
            let at = [
                ("people-name", "name"),
                ("people-password-wrong", "present"),
                ("people-password-none", "present"),
                ("people-wait", "present"),
                ("people-password-twice", "again"),
            ];
            let fault = refused(error, &at, "password")?;
            shown(&asking, Some(fault), Vec::new()).await
        }
    }
}
