//! What the use cases of people share: where a request comes from, who keeps accounts, and what is typed.

use maillage_domain::act::PersonId;
use maillage_domain::people::{Access, Permission};
use maillage_domain::territory::RegionCode;
use maillage_journal::people::{Account, PeopleKeyError};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::app::App;
use crate::error::ServiceError;
use crate::system;

/// Where a request comes from, for who looks at the notes and the sessions later.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin {
    /// The network address; empty where it is the command line.
    pub address: String,
    /// The browser and the system, as people say them.
    pub device: String,
}

/// Who keeps accounts: a person in a page, or the command line on a store of its own.
#[derive(Debug, Clone, Copy)]
pub enum Keeper<'k> {
    /// Who may open the store may keep its accounts.
    Local,
    /// An administrator, of every region or of some: who he is, and what he may do where.
    Person(PersonId, &'k Access),
}

impl Keeper<'_> {
    /// The account of a person.
    pub(super) const fn person(self) -> Option<PersonId> {
        match self {
            Self::Local => None,
            Self::Person(id, _) => Some(id),
        }
    }

    /// Whether he keeps what holds in a region, or in every one where none is named.
    pub(super) fn keeps(self, region: Option<&RegionCode>) -> bool {
        match (self, region) {
            (Self::Local, _) => true,
            (Self::Person(_, access), Some(region)) => access.may_in(Permission::Administer, region),
            (Self::Person(_, access), None) => access.may_everywhere(Permission::Administer),
        }
    }
}

/// Who changes an account, from where, and in which words he is answered.
#[derive(Debug, Clone, Copy)]
pub struct Keeping<'k> {
    /// Who he is.
    pub by: Keeper<'k>,
    /// Where his request comes from.
    pub from: &'k Origin,
    /// The words of the answer.
    pub words: Words,
}

/// A refusal that has a sentence of its own and no figures.
pub(super) fn no(kind: &str, words: Words) -> ServiceError {
    ServiceError::refused(Problem::worded(kind, &[], words))
}

/// The same about something that was typed.
pub(super) fn unusable(kind: &str, typed: &str, words: Words) -> ServiceError {
    let typed: String = typed.chars().flat_map(char::escape_debug).collect();
    ServiceError::unusable(Problem::worded(kind, &[("value", Argument::Text(&typed))], words))
}

/// An address as it is kept: people do not mind capitals in it. Nothing that cannot be one is taken.
pub(super) fn address(typed: &str, words: Words) -> Result<String, ServiceError> {
    let email = typed.trim().to_lowercase();
    let parts = email.split_once('@').filter(|(name, host)| !name.is_empty() && host.contains('.'));
    let plain = email.len() <= 254 && !email.chars().any(|sign| sign.is_whitespace() || sign.is_control());
    match parts {
        Some((_, host)) if plain && !host.contains('@') && !host.starts_with('.') && !host.ends_with('.') => {
            Ok(email)
        }
        _ => Err(unusable("people-email", typed.trim(), words)),
    }
}

/// A name as it is kept.
pub(super) fn name(typed: &str, words: Words) -> Result<String, ServiceError> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = !name.is_empty() && name.chars().count() <= 100 && !name.chars().any(char::is_control);
    if fits { Ok(name) } else { Err(no("people-name", words)) }
}

/// The account of an address, or of an id, as typed.
pub(super) async fn account_of(app: &App, typed: &str, words: Words) -> Result<Account, ServiceError> {
    let found = match typed.trim().parse().map(PersonId::new) {
        Ok(id) => app.journal().account(id).await?,
        Err(_address) => app.journal().account_of(&typed.trim().to_lowercase()).await?,
    };
    found.ok_or_else(|| unusable("people-unknown", typed, words))
}

/// What is wrong with the key of second factors.
pub(super) fn key_failed(error: &PeopleKeyError, words: Words) -> ServiceError {
    let said = match error {
        PeopleKeyError::NoPlace => words.get("people-key-no-place"),
        PeopleKeyError::Exposed { path, mode } => {
            let mode = format!("{mode:03o}");
            words.with("key-exposed", &[("path", Argument::Text(path)), ("mode", Argument::Text(&mode))])
        }
        PeopleKeyError::File { path, source } => {
            let reason = system::reason(source, words);
            words.with(
                "people-key-file",
                &[("path", Argument::Text(path)), ("reason", Argument::Text(&reason))],
            )
        }
        PeopleKeyError::Malformed { path } => {
            words.with("people-key-malformed", &[("path", Argument::Text(path))])
        }
        PeopleKeyError::Sealed { path } => {
            words.with("people-key-another", &[("path", Argument::Text(path))])
        }
    };
    ServiceError::unusable(Problem::worded("people-key", &[], words).detail(said))
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Language;

    use super::*;

    #[test]
    fn given_an_address_as_typed_when_read_then_kept_in_lower_case_or_refused() {
        let words = Words::new(Language::French);
        let read = |typed| address(typed, words).ok();
        assert_eq!(read(" Fonction@Agence.Example "), Some("fonction@agence.example".to_owned()));
        for typed in ["", "agence.example", "@agence.example", "a@b", "a@b@c.d", "a b@c.d", "a@.d", "a@d."] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn given_a_name_as_typed_when_read_then_one_line_or_refused() {
        let words = Words::new(Language::French);
        assert_eq!(name("  Une \n planificatrice ", words).ok(), Some("Une planificatrice".to_owned()));
        assert!(name("   ", words).is_err() && name(&"x".repeat(101), words).is_err());
    }
}
