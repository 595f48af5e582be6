//! All that is held on one person (RGPD, article 15): for himself, and for whoever answers his request.

use jiff::Timestamp;
use serde::Serialize;

use crate::api_token::TokenView;
use crate::people::{AccountView, NoteView};
use crate::words::{Argument, Words};

/// All that is held on the person of an account.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeldView {
    /// The account: the address, the name, the roles, the identity.
    pub account: AccountView,
    /// Since when it is there.
    pub created_at: Timestamp,
    /// Since when it has its password; the password itself is not held.
    pub password_at: Option<Timestamp>,
    /// Since when it has its second factor.
    pub second_factor_at: Option<Timestamp>,
    /// With what its person comes in, what ended and was not erased yet among it.
    pub sessions: Vec<HeldSessionView>,
    /// With what his programs come in, without what opens anything.
    pub tokens: Vec<TokenView>,
    /// The link that he was given and has not used.
    pub link: Option<HeldLinkView>,
    /// Every event that was noted of him.
    pub notes: Vec<NoteView>,
    /// What the agency keeps of him beside his account, as it keeps it; nothing where that is nothing.
    pub record: Option<serde_json::Value>,
}

/// What somebody comes in with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeldSessionView {
    /// Its name in lists.
    pub id: String,
    /// The browser and the system.
    pub device: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it came last.
    pub seen_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
}

/// A link that was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeldLinkView {
    /// `invitation` or `recovery`.
    pub purpose: &'static str,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
}

impl HeldView {
    /// The same as people read it: what each is called, and what is held of it.
    pub fn lines(&self, words: Words) -> Vec<(String, String)> {
        let (account, none) = (&self.account, words.get("held-none"));
        let at = |at: Option<Timestamp>| at.map_or_else(|| none.clone(), |at| words.instant(at));
        let roles: Vec<_> = account.roles.iter().map(|role| role.text.as_str()).collect();
        let identity = account.identity.as_ref().map(|identity| identity.text.clone());
        let link = self.link.as_ref().map(|link| {
            let times = [words.instant(link.created_at), words.instant(link.ends_at)];
            let [made, ends] = times.each_ref().map(|time| Argument::Text(time));
            words.with("held-link-times", &[("made", made), ("ends", ends)])
        });
        let or_none = |text: Option<String>| text.unwrap_or_else(|| none.clone());
        let joined = roles.join(" ; ");
        let lines = [
            ("email", account.email.clone()),
            ("name", account.name.clone()),
            ("id", account.id.clone()),
            ("state", account.state_text.clone()),
            ("roles", if joined.is_empty() { none.clone() } else { joined }),
            ("created", words.instant(self.created_at)),
            ("password", at(self.password_at)),
            ("second-factor", at(self.second_factor_at)),
            ("recovery-codes", account.recovery_codes.to_string()),
            ("identity", or_none(identity)),
            ("link", or_none(link)),
            ("record", or_none(self.record.as_ref().map(ToString::to_string))),
        ];
        lines.into_iter().map(|(id, text)| (words.get(&format!("held-{id}")), text)).collect()
    }

    /// Its sessions, as people read them.
    pub fn session_lines(&self, words: Words) -> Vec<String> {
        let line = |session: &HeldSessionView| {
            let times = [session.created_at, session.seen_at, session.ends_at].map(|at| words.instant(at));
            let [since, seen, ends] = times.each_ref().map(|time| Argument::Text(time));
            let said = [
                ("device", Argument::Text(&session.device)),
                ("since", since),
                ("seen", seen),
                ("ends", ends),
            ];
            words.with("held-session", &said)
        };
        self.sessions.iter().map(line).collect()
    }
}
