//! Tokens of programs as their person sees them: what each may, where, until when, and when it came last.

use jiff::Timestamp;
use maillage_domain::people::Permission;
use serde::Serialize;

use crate::words::{Argument, Words};

/// A token; what programs send is not known any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TokenView {
    /// Its name in lists.
    pub id: String,
    /// What its person calls it.
    pub name: String,
    /// How it begins.
    pub prefix: String,
    /// What it may, at the most.
    pub scope: Vec<&'static str>,
    /// The same in words.
    #[serde(skip)]
    pub may: Vec<String>,
    /// Where; wherever the roles of its account hold, if empty.
    pub regions: Vec<String>,
    /// The same in words.
    #[serde(skip)]
    pub place: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// When it came last.
    pub used_at: Option<Timestamp>,
    /// Its times in words.
    #[serde(skip)]
    pub times: String,
}

impl TokenView {
    /// Words a token: its id, its name and how it begins; what it may and where; when it was made, ends, and came last.
    pub fn new(
        (id, name, prefix): (&str, &str, &str),
        scope: &[Permission],
        regions: Vec<String>,
        (created_at, ends_at, used_at): (Timestamp, Timestamp, Option<Timestamp>),
        words: Words,
    ) -> Self {
        let place = match regions.as_slice() {
            [] => words.get("token-everywhere"),
            named => words.with("token-in-regions", &[("regions", Argument::Text(&named.join(", ")))]),
        };
        let (since, until) = (words.instant(created_at), words.instant(ends_at));
        let used = used_at.map(|used| words.instant(used));
        let said =
            [("since", since.as_str()), ("until", &until), ("used", used.as_deref().unwrap_or_default())];
        let said = said.map(|(name, text)| (name, Argument::Text(text)));
        let times = words.with(if used.is_some() { "token-times-used" } else { "token-times" }, &said);
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            prefix: prefix.to_owned(),
            scope: scope.iter().map(|permission| permission.as_str()).collect(),
            may: scope.iter().map(|permission| permission_name(*permission, words)).collect(),
            regions,
            place,
            created_at,
            ends_at,
            used_at,
            times,
        }
    }

    /// The same in one line.
    pub fn line(&self) -> String {
        format!(
            "{} · {}… · {} · {} · {}",
            self.name,
            self.prefix,
            self.may.join(" ; "),
            self.place,
            self.times
        )
    }
}

/// What a permission lets its person do, in words.
pub fn permission_name(permission: Permission, words: Words) -> String {
    words.get(&format!("people-may-{}", permission.as_str()))
}
