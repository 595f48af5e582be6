//! What happened, the newest first, for whoever subscribes to a list.

use jiff::Timestamp;
use maillage_domain::act::ActId;
use maillage_domain::state::ActSummary;

use crate::act_address::ActAddress;
use crate::address::Query;
use crate::journal::subject_text;
use crate::words::Words;

/// How many acts a subscription tells: who asks once a day misses none of an ordinary day.
pub const TOLD: usize = 100;

/// A list that one may subscribe to, with the acts that changed it last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsView {
    /// What tells it from every other one, for ever: an absolute address.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whose it is.
    pub author: String,
    /// The page of the list, with its filters.
    pub page: String,
    /// The address of the subscription itself.
    pub address: String,
    /// The acts, the newest first.
    pub entries: Vec<NewsEntry>,
}

/// An act of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsEntry {
    /// The identifier of the act.
    pub id: ActId,
    /// What it is about.
    pub title: String,
    /// What it says.
    pub summary: String,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// The page that shows what it is about.
    pub address: String,
}

impl NewsView {
    /// When the list changed last; the beginning of time where it never did.
    pub fn updated(&self) -> Timestamp {
        self.entries.iter().map(|entry| entry.recorded_at).max().unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

impl NewsEntry {
    /// An act of the journal.
    pub fn of_act(act: &ActSummary, words: Words) -> Self {
        let kept = Query::default().with("region", act.stamp.region.to_string());
        Self {
            id: act.id,
            title: words.get(&format!("act-{}", act.kind.as_str())),
            summary: subject_text(&act.subject, words),
            recorded_at: act.stamp.recorded_at,
            address: ActAddress::new(act.stamp.number).keeping(&kept),
        }
    }
}
