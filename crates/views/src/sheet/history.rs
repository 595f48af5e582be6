//! The acts that made a zone or a line what it is on a day.

use jiff::civil::Date;
use maillage_domain::care::bilan::BilanAt;
use maillage_domain::procedure::window::Window;
use maillage_domain::reference::ZonesDelimited;

use crate::heading::act;
use crate::words::{Argument, Words};

/// Something that happened on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The day.
    pub day: Date,
    /// The same in words.
    pub day_text: String,
    /// What it was.
    pub title: String,
    /// What is to be said of it.
    pub text: String,
    /// The number of the act in the journal, where it is one.
    pub act: Option<u64>,
}

impl HistoryEntry {
    fn new(day: Date, title: String, text: String, act: Option<u64>, words: Words) -> Self {
        Self { day, day_text: words.date(day), title, text, act }
    }
}

/// The window, the bilans that have a part in an answer, and the decision that draws the zones, the latest first.
pub(crate) fn history(
    answer: &BilanAt<'_>,
    window: Option<&Window>,
    zones: Option<&ZonesDelimited>,
    words: Words,
) -> Vec<HistoryEntry> {
    let opened = window.filter(|window| window.opens <= answer.asked.day).map(|window| {
        let closes = words.date(window.closes);
        let text = words.with("history-window-text", &[("closes", Argument::Text(&closes))]);
        HistoryEntry::new(window.opens, words.get("history-window"), text, None, words)
    });
    let bilans = answer.rows.iter().map(|row| row.bilan).chain([answer.bilan]);
    let mut numbers: Vec<_> = bilans.map(|bilan| (bilan.stamp.number, bilan)).collect();
    numbers.sort_by_key(|(number, _)| *number);
    numbers.dedup_by_key(|(number, _)| *number);
    let published = numbers.into_iter().map(|(number, bilan)| {
        let fact = &bilan.fact;
        let day = fact.published.as_ref().map_or(fact.picture_date, |published| published.on);
        let version = [("version", Argument::count(fact.version))];
        let title = words.with("history-bilan", &version);
        HistoryEntry::new(day, title, act(fact, words), Some(number.get()), words)
    });
    let drawn = zones.map(|zones| {
        let set = &zones.zone_set;
        let day = set.decided_on.unwrap_or(set.in_force.from);
        let title = words.with("history-zones", &[("zones", Argument::Text(&set.title))]);
        HistoryEntry::new(day, title, set.decision.clone(), None, words)
    });
    let mut entries: Vec<_> = opened.into_iter().chain(published).chain(drawn).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.day));
    entries
}
