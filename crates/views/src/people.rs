//! Accounts as people see them: who they are, what they may do, with what they come in, and what was noted of it.

use jiff::Timestamp;
use maillage_domain::act::PersonId;
use maillage_domain::people::{Grant, Permission, Role};
use serde::Serialize;

use crate::words::{Argument, Words};

/// Every account, and what was noted last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccountsView {
    /// The accounts, by their addresses.
    pub accounts: Vec<AccountView>,
    /// What was noted of those who came in, or tried to; the last first.
    pub notes: Vec<NoteView>,
}

/// One account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccountView {
    /// Its opaque id: the actor of what it enters.
    pub id: String,
    /// The address by which it signs in.
    pub email: String,
    /// The name of its person.
    pub name: String,
    /// `active`, `invited` or `blocked`.
    pub state: &'static str,
    /// The same in words.
    #[serde(skip)]
    pub state_text: String,
    /// What it was granted.
    pub roles: Vec<GrantView>,
    /// Whether its second factor is set up.
    pub second_factor: bool,
    /// How many recovery codes are left.
    pub recovery_codes: usize,
    /// The identity at a provider that opens it; nothing where none does.
    pub identity: Option<IdentityView>,
    /// Since when it has its password, in words; empty where it has none.
    #[serde(skip)]
    pub password_since: String,
    /// Since when it has its second factor, in words; empty where it has none.
    #[serde(skip)]
    pub factor_since: String,
    /// What it may do, in words.
    #[serde(skip)]
    pub may: Vec<String>,
}

/// The name of a person at a provider of identities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IdentityView {
    /// The provider.
    pub issuer: String,
    /// The name, which means nothing elsewhere.
    pub subject: String,
    /// Since when it opens the account.
    pub since: Timestamp,
    /// All this in words.
    #[serde(skip)]
    pub text: String,
}

/// A role that was granted, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GrantView {
    /// The role.
    pub role: &'static str,
    /// The region; nothing where it is every one.
    pub region: Option<String>,
    /// The legal entity of an applicant.
    pub legal_entity: Option<String>,
    /// All this in words.
    #[serde(skip)]
    pub text: String,
}

/// What somebody comes in with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SessionView {
    /// Its name in lists.
    pub id: String,
    /// The browser and the system.
    pub device: String,
    /// Since when, and when it came last, in words.
    pub times: String,
    /// Whether it is that of who looks.
    pub own: bool,
}

/// What was noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteView {
    /// When.
    pub at: Timestamp,
    /// The same in words.
    #[serde(skip)]
    pub at_text: String,
    /// Whose account; nothing where it is erased, or where none was meant.
    pub who: Option<String>,
    /// What happened.
    pub event: String,
    /// The same in words.
    #[serde(skip)]
    pub text: String,
    /// The network address; empty where it was the command line.
    pub address: String,
}

/// What an account is made of, apart from its roles.
#[derive(Debug, Clone, Copy)]
pub struct AccountFacts<'f> {
    /// Its id.
    pub id: PersonId,
    /// Its address.
    pub email: &'f str,
    /// The name of its person.
    pub name: &'f str,
    /// Whether it is blocked.
    pub blocked: bool,
    /// Since when it has its password.
    pub password: Option<Timestamp>,
    /// Since when it has its second factor.
    pub factor: Option<Timestamp>,
    /// How many recovery codes are left.
    pub recovery_codes: usize,
    /// The identity that opens it: the provider, the name there, and since when.
    pub identity: Option<(&'f str, &'f str, Timestamp)>,
}

impl IdentityView {
    fn new((issuer, subject, since): (&str, &str, Timestamp), words: Words) -> Self {
        let at = words.instant(since);
        let said = [("issuer", issuer), ("subject", subject), ("since", &at)];
        let said = said.map(|(name, text)| (name, Argument::Text(text)));
        let text = words.with("people-identity", &said);
        Self { issuer: issuer.to_owned(), subject: subject.to_owned(), since, text }
    }
}

impl AccountView {
    /// Words an account and what it was granted.
    pub fn new(facts: &AccountFacts<'_>, grants: &[Grant], words: Words) -> Self {
        let opens = facts.password.is_some() || facts.identity.is_some();
        let state = match (facts.blocked, opens) {
            (true, _) => "blocked",
            (false, false) => "invited",
            (false, true) => "active",
        };
        let since = |at: Option<Timestamp>| at.map(|at| words.instant(at)).unwrap_or_default();
        let may = |permission: &&Permission| grants.iter().any(|grant| grant.gives(**permission));
        let done = Permission::ALL.iter().filter(|permission| !shared(**permission)).filter(may);
        Self {
            id: facts.id.to_string(),
            email: facts.email.to_owned(),
            name: facts.name.to_owned(),
            state,
            state_text: words.get(&format!("people-state-{state}")),
            roles: grants.iter().map(|grant| GrantView::new(grant, words)).collect(),
            second_factor: facts.factor.is_some(),
            recovery_codes: facts.recovery_codes,
            identity: facts.identity.map(|identity| IdentityView::new(identity, words)),
            password_since: since(facts.password),
            factor_since: since(facts.factor),
            may: done.map(|permission| words.get(&format!("people-may-{}", permission.as_str()))).collect(),
        }
    }
}

/// What everybody who signs in may do: nothing to tell him.
const fn shared(permission: Permission) -> bool {
    matches!(permission, Permission::Read | Permission::OwnAccount)
}

impl GrantView {
    /// Words a grant.
    pub fn new(grant: &Grant, words: Words) -> Self {
        let role = role_name(grant.role(), words);
        let place = match grant.region() {
            Some(region) => words.with("people-in-region", &[("region", Argument::Text(region.as_str()))]),
            None => words.get("people-everywhere"),
        };
        let entity = grant.legal_entity().map(ToString::to_string);
        let said =
            [("role", role.as_str()), ("place", &place), ("entity", entity.as_deref().unwrap_or_default())];
        let said = said.map(|(name, text)| (name, Argument::Text(text)));
        let id = if entity.is_some() { "people-grant-of-entity" } else { "people-grant" };
        let text = words.with(id, &said);
        Self {
            role: grant.role().as_str(),
            region: grant.region().map(ToString::to_string),
            legal_entity: entity,
            text,
        }
    }
}

/// What a role is called.
pub fn role_name(role: Role, words: Words) -> String {
    words.get(&format!("people-role-{}", role.as_str()))
}

impl SessionView {
    /// Words what somebody comes in with: since when, and when it came last.
    pub fn new(
        id: &str,
        device: &str,
        (since, seen): (Timestamp, Timestamp),
        own: bool,
        words: Words,
    ) -> Self {
        let times = [("since", words.instant(since)), ("seen", words.instant(seen))];
        let times = times.each_ref().map(|(name, text)| (*name, Argument::Text(text)));
        let times = words.with("people-session-times", &times);
        Self { id: id.to_owned(), device: device.to_owned(), times, own }
    }
}

impl NoteView {
    /// Words an event: when it was, what happened, and where it came from.
    pub fn new((at, event, address): (Timestamp, &str, &str), who: Option<String>, words: Words) -> Self {
        Self {
            at,
            at_text: words.instant(at),
            who,
            event: event.to_owned(),
            text: words.get(&format!("people-event-{event}")),
            address: address.to_owned(),
        }
    }
}
