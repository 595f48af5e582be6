//! Signing in, one's own account, and the accounts of the store.

pub(crate) mod account;
pub(crate) mod admin;
pub(crate) mod admin_account;
pub(crate) mod held;
pub(crate) mod provider;
pub(crate) mod sign_in;
pub(crate) mod tokens;

use maillage_service::ServiceError;
use maillage_service::people::Token;
use maillage_views::people::SessionView;
use maillage_views::words::{Argument, Words};

use crate::error::Failure;
use crate::form::{Field, Form, Sent};
use crate::frame::Frame;
use crate::personal::Asking;

/// What a refusal of a use case is about: the field at fault and what is wrong; anything else is a failure.
fn refused(
    error: ServiceError,
    fields: &[(&str, &'static str)],
    usual: &'static str,
) -> Result<(&'static str, String), Failure> {
    match error {
        ServiceError::Told(problem, _) => {
            let kind = problem.kind.trim_start_matches("maillage:");
            let field = fields.iter().find(|(known, _)| *known == kind).map_or(usual, |(_, field)| *field);
            let said = [vec![problem.title], problem.details].concat().join(" ");
            Ok((field, said))
        }
        failed => Err(failed.into()),
    }
}

/// Marks, of several forms, the one that was sent with what is wrong with it.
fn marked(forms: Vec<Form>, sent: &Sent, fault: Option<&(&'static str, String)>) -> Vec<Form> {
    let Some((field, said)) = fault else { return forms };
    let is_sent = |form: &Form| {
        form.act == sent.get("act") && form.hidden.iter().all(|(name, value)| sent.get(name) == value)
    };
    forms.into_iter().map(|form| if is_sent(&form) { form.faulty(sent, field, said) } else { form }).collect()
}

/// The field of a password that is chosen, and that of the same once more.
fn chosen_password(words: Words) -> [Field; 2] {
    [
        Field::typed("password", "password", words.get("web-people-new-password"))
            .hint(words.get("web-people-password-hint"))
            .autocomplete("new-password"),
        Field::typed("again", "password", words.get("web-people-password-again"))
            .autocomplete("new-password"),
    ]
}

/// The field of the present password.
fn present_password(words: Words) -> Field {
    Field::typed("present", "password", words.get("web-people-present-password"))
        .autocomplete("current-password")
}

/// A form that is told from others of its act by what it is about: "End: opened on 2 March".
fn labelled(act: &'static str, button: &str, what: &str, words: Words) -> Form {
    let button = words.get(button);
    let said = [("action", Argument::Text(&button)), ("what", Argument::Text(what))];
    Form::new(act, words.with("web-label", &said), button)
}

/// Sessions, each with the form that ends it.
fn ending(sessions: Vec<SessionView>, words: Words) -> Vec<(SessionView, Form)> {
    let with_form = |(rank, session): (usize, SessionView)| {
        let form = labelled("revoke", "web-session-revoke", &session.times, words);
        let form = form.ranked(rank).tone("tertiary").about("session", session.id.clone());
        (session, form)
    };
    sessions.into_iter().enumerate().map(with_form).collect()
}

/// What a page with forms shows around them.
#[derive(Debug)]
struct Around {
    frame: Frame,
    /// What every form of the page holds.
    csrf: String,
}

impl Around {
    fn new(frame: Frame, token: &Token) -> Self {
        Self { frame, csrf: token.form_proof() }
    }

    fn of(page: &'static crate::page::Page, asking: &Asking) -> Self {
        Self::new(Frame::of(page, &asking.reader, &asking.visit), &asking.token)
    }
}
