//! `maillage user`: the accounts of a store, kept by whoever may open it.

use std::process::ExitCode;

use maillage_publishing::{csv, text};
use maillage_service::people::{
    Keeper, Keeping, Origin, Token, TokenAsked, account_id, add, block, end_token, erase, grant, held,
    link_identity, linked, list, make_token, read_grant, revoke_role, unblock, unlink_identity,
};
use maillage_service::{App, Mode};
use maillage_views::people::AccountView;
use maillage_views::words::Argument;
use serde_json::json;

use super::{Ended, Store, acted, answered};
use crate::output::{Failure, Output};
use crate::user_args::{Granted, User};

pub(super) async fn run(store: &Store, command: User, output: &Output) -> Ended {
    let words = output.words;
    let app = store.open(Mode::Existing, output).await?;
    let app = app.as_ref();
    let from = Origin::default();
    let keeping = Keeping { by: Keeper::Local, from: &from, words };
    let failed = |error| Failure::of(&error, words);
    match command {
        User::List => {
            let view = list(app, keeping.by, words).await.map_err(failed)?;
            answered(
                &view.accounts,
                || text::accounts(&view.accounts),
                || csv::accounts(&view.accounts),
                output,
            )?;
        }
        User::Show(whose) => {
            let known = held(app, &whose.account, keeping.by, words).await.map_err(failed)?;
            let lines = || text::held(&known, words);
            answered(&known, lines, || csv::accounts(std::slice::from_ref(&known.account)), output)?;
        }
        User::Add { email, person_name } => {
            let (view, link) = add(app, (&email, &person_name), &from, words).await.map_err(failed)?;
            given(app, &view.email, &link, output)?;
        }
        User::Link(whose) => {
            let link = linked(app, &whose.account, keeping).await.map_err(failed)?;
            given(app, &whose.account, &link, output)?;
        }
        User::LinkIdentity(provided) => {
            let named = (provided.issuer.said(words)?.as_str(), provided.subject.as_str());
            let view = link_identity(app, &provided.whose.account, named, keeping).await.map_err(failed)?;
            let identity = view.identity.as_ref().map(|identity| identity.text.as_str()).unwrap_or_default();
            let said = [("email", view.email.as_str()), ("identity", identity)];
            let said = said.map(|(name, text)| (name, Argument::Text(text)));
            acted(&view, &words.with("user-identity-linked", &said), output)?;
        }
        User::UnlinkIdentity(whose) => {
            let view = unlink_identity(app, &whose.account, keeping).await.map_err(failed)?;
            let said = words.with("user-identity-unlinked", &[("email", Argument::Text(&view.email))]);
            acted(&view, &said, output)?;
        }
        User::Grant(role) => {
            let granted = read_grant(&app.known().state, typed(&role, store), words).map_err(failed)?;
            let view = grant(app, &role.whose.account, &granted, keeping).await.map_err(failed)?;
            told("user-granted", &view, output)?;
        }
        User::RevokeRole(role) => {
            let granted = read_grant(&app.known().state, typed(&role, store), words).map_err(failed)?;
            let view = revoke_role(app, &role.whose.account, &granted, keeping).await.map_err(failed)?;
            told("user-role-revoked", &view, output)?;
        }
        User::Block(whose) => {
            let view = block(app, &whose.account, keeping).await.map_err(failed)?;
            told("user-blocked", &view, output)?;
        }
        User::Unblock(whose) => {
            let view = unblock(app, &whose.account, keeping).await.map_err(failed)?;
            told("user-unblocked", &view, output)?;
        }
        User::Token { whose, token_name, scope, days } => {
            let id = account_id(app, &whose.account, words).await.map_err(failed)?;
            let regions = store.globals.region.iter().cloned().collect();
            let asked = TokenAsked { name: token_name, scope, regions, days: days.to_string() };
            let made = make_token(app, id, &asked, &from, words).await.map_err(failed)?;
            let said = [("account", whose.account.as_str()), ("secret", &made.secret)];
            let said = words.with("user-token", &said.map(|(name, text)| (name, Argument::Text(text))));
            acted(&json!({ "token": made.view, "secret": made.secret, "text": said }), &said, output)?;
        }
        User::EndToken { whose, token } => {
            let id = account_id(app, &whose.account, words).await.map_err(failed)?;
            end_token(app, id, &token, &from, words).await.map_err(failed)?;
            let said = words.with("user-token-ended", &[("id", Argument::Text(&token))]);
            acted(&json!({ "ended": token, "text": said }), &said, output)?;
        }
        User::Erase(whose) => {
            let id = erase(app, &whose.account, keeping).await.map_err(failed)?.to_string();
            let said = words.with("user-erased", &[("id", Argument::Text(&id))]);
            acted(&json!({ "erased": id, "text": said }), &said, output)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A grant as it was typed; the region is that of the command line.
fn typed<'t>(role: &'t Granted, store: &'t Store) -> (&'t str, &'t str, &'t str) {
    let region = store.globals.region.as_deref().unwrap_or_default();
    (&role.role, region, role.legal_entity.as_deref().unwrap_or_default())
}

/// Says what an account is now.
fn told(id: &str, view: &AccountView, output: &Output) -> Result<(), Failure> {
    let roles: Vec<_> = view.roles.iter().map(|role| role.text.as_str()).collect();
    let said = [("email", view.email.as_str()), ("state", &view.state_text), ("roles", &roles.join(" ; "))];
    let said = said.map(|(name, text)| (name, Argument::Text(text)));
    acted(view, &output.words.with(id, &said), output)
}

/// Says the link by which an account chooses its password.
fn given(app: &App, account: &str, link: &Token, output: &Output) -> Result<(), Failure> {
    let path = format!("{}/mot-de-passe/{}", app.site().unwrap_or_default(), link.as_str());
    let said = [("account", Argument::Text(account)), ("link", Argument::Text(&path))];
    let said = output.words.with("user-link", &said);
    acted(&json!({ "account": account, "link": path, "text": said }), &said, output)
}
