//! `maillage user`: the accounts of a store, kept by whoever may open it.

use std::process::ExitCode;

use maillage_domain::people::Grant;
use maillage_publishing::{csv, text};
use maillage_service::people::{
    Keeper, Keeping, Origin, Stay, Token, TokenAsked, account_id, add, block, end_token, erase, grant, held,
    link_identity, linked, list, make_token, read_grant, revoke_role, unblock, unlink_identity,
};
use maillage_service::{App, Mode, ServiceError};
use maillage_views::people::AccountView;
use maillage_views::words::Argument;
use serde_json::json;

use super::{Ended, Store, acted, answered};
use crate::output::{Failure, Output};
use crate::user_args::{Granted, Provided, User};

pub(super) async fn run(store: &Store, command: User, output: &Output) -> Ended {
    let words = output.words;
    let app = store.open(Mode::Existing, output).await?;
    let from = Origin::default();
    let keeping = Keeping { by: Keeper::Local, from: &from, words };
    let accounts = Accounts { app: app.as_ref(), store, keeping, output };
    accounts.keep(command).await?;
    Ok(ExitCode::SUCCESS)
}

/// The accounts of a store, and whoever keeps them.
#[derive(Clone, Copy)]
struct Accounts<'a> {
    app: &'a App,
    store: &'a Store,
    keeping: Keeping<'a>,
    output: &'a Output,
}

type Done = Result<(), Failure>;

impl Accounts<'_> {
    async fn keep(self, command: User) -> Done {
        match command {
            User::List => self.list().await,
            User::Show(whose) => self.show(&whose.account).await,
            User::Add { email, person_name } => self.add(&email, &person_name).await,
            User::Link(whose) => self.link(&whose.account).await,
            User::LinkIdentity(provided) => self.link_identity(provided).await,
            User::UnlinkIdentity(whose) => self.unlink_identity(&whose.account).await,
            User::Grant(role) => self.grant(&role).await,
            User::RevokeRole(role) => self.revoke_role(&role).await,
            User::Block(whose) => self.block(&whose.account).await,
            User::Unblock(whose) => self.unblock(&whose.account).await,
            User::Token { whose, token_name, scope, days, longest } => {
                self.app.lets_stay(Stay { token_days: longest.token_days.get(), ..Stay::default() });
                let regions = self.store.globals.region.iter().cloned().collect();
                let asked = TokenAsked { name: token_name, scope, regions, days: days.to_string() };
                self.make_token(&whose.account, &asked).await
            }
            User::EndToken { whose, token } => self.end_token(&whose.account, &token).await,
            User::Erase(whose) => self.erase(&whose.account).await,
        }
    }

    fn failed(self) -> impl Fn(ServiceError) -> Failure {
        let words = self.output.words;
        move |error| Failure::of(&error, words)
    }

    async fn list(self) -> Done {
        let view = list(self.app, self.keeping.by, self.keeping.words).await.map_err(self.failed())?;
        let lines = || text::accounts(&view.accounts);
        answered(&view.accounts, lines, || csv::accounts(&view.accounts), self.output).map(drop)
    }

    async fn show(self, whose: &str) -> Done {
        let known =
            held(self.app, whose, self.keeping.by, self.keeping.words).await.map_err(self.failed())?;
        let lines = || text::held(&known, self.keeping.words);
        answered(&known, lines, || csv::accounts(std::slice::from_ref(&known.account)), self.output).map(drop)
    }

    async fn add(self, email: &str, name: &str) -> Done {
        let added = add(self.app, (email, name), self.keeping.from, self.keeping.words).await;
        let (view, link) = added.map_err(self.failed())?;
        given(self.app, &view.email, &link, self.output)
    }

    async fn link(self, whose: &str) -> Done {
        let link = linked(self.app, whose, self.keeping).await.map_err(self.failed())?;
        given(self.app, whose, &link, self.output)
    }

    async fn link_identity(self, provided: Provided) -> Done {
        let words = self.keeping.words;
        let named = (provided.issuer.said(words)?.as_str(), provided.subject.as_str());
        let view = link_identity(self.app, &provided.whose.account, named, self.keeping).await;
        let view = view.map_err(self.failed())?;
        let identity = view.identity.as_ref().map(|identity| identity.text.as_str()).unwrap_or_default();
        let said = [("email", view.email.as_str()), ("identity", identity)];
        let said = said.map(|(name, text)| (name, Argument::Text(text)));
        acted(&view, &words.with("user-identity-linked", &said), self.output)
    }

    async fn unlink_identity(self, whose: &str) -> Done {
        let view = unlink_identity(self.app, whose, self.keeping).await.map_err(self.failed())?;
        let said = [("email", Argument::Text(&view.email))];
        acted(&view, &self.keeping.words.with("user-identity-unlinked", &said), self.output)
    }

    async fn grant(self, role: &Granted) -> Done {
        let granted = self.granted(role)?;
        let view =
            grant(self.app, &role.whose.account, &granted, self.keeping).await.map_err(self.failed())?;
        told("user-granted", &view, self.output)
    }

    async fn revoke_role(self, role: &Granted) -> Done {
        let granted = self.granted(role)?;
        let view = revoke_role(self.app, &role.whose.account, &granted, self.keeping).await;
        told("user-role-revoked", &view.map_err(self.failed())?, self.output)
    }

    fn granted(self, role: &Granted) -> Result<Grant, Failure> {
        read_grant(&self.app.known().state, typed(role, self.store), self.keeping.words)
            .map_err(self.failed())
    }

    async fn block(self, whose: &str) -> Done {
        let view = block(self.app, whose, self.keeping).await.map_err(self.failed())?;
        told("user-blocked", &view, self.output)
    }

    async fn unblock(self, whose: &str) -> Done {
        let view = unblock(self.app, whose, self.keeping).await.map_err(self.failed())?;
        told("user-unblocked", &view, self.output)
    }

    async fn make_token(self, whose: &str, asked: &TokenAsked) -> Done {
        let words = self.keeping.words;
        let id = account_id(self.app, whose, words).await.map_err(self.failed())?;
        let made = make_token(self.app, id, asked, self.keeping.from, words).await.map_err(self.failed())?;
        let said = [("account", whose), ("secret", &made.secret)];
        let said = words.with("user-token", &said.map(|(name, text)| (name, Argument::Text(text))));
        acted(&json!({ "token": made.view, "secret": made.secret, "text": said }), &said, self.output)
    }

    async fn end_token(self, whose: &str, token: &str) -> Done {
        let words = self.keeping.words;
        let id = account_id(self.app, whose, words).await.map_err(self.failed())?;
        end_token(self.app, id, token, self.keeping.from, words).await.map_err(self.failed())?;
        let said = words.with("user-token-ended", &[("id", Argument::Text(token))]);
        acted(&json!({ "ended": token, "text": said }), &said, self.output)
    }

    async fn erase(self, whose: &str) -> Done {
        let id = erase(self.app, whose, self.keeping).await.map_err(self.failed())?.to_string();
        let said = self.keeping.words.with("user-erased", &[("id", Argument::Text(&id))]);
        acted(&json!({ "erased": id, "text": said }), &said, self.output)
    }
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
