//! What became of a feed of others that was imported: counts, what is to be done, and every record that could not be read.

pub mod told;

use jiff::civil::Date;
use maillage_domain::diagnostic::Severity;
use maillage_domain::digest::Digest;
use maillage_domain::register::news::Novelty;
use maillage_domain::territory::RegionCode;
use serde::Serialize;

use crate::words::{Argument, Words};

/// What became of a feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeedView {
    /// All of it, in sentences.
    pub text: String,
    /// The number of the last act of the journal.
    pub act: u64,
    /// The name of the file.
    pub file: String,
    /// What its bytes are named by.
    pub document: Digest,
    /// The day that it is of.
    pub day: Date,
    /// Whose register it entered.
    pub region: RegionCode,
    /// Whether the same file was read for that register before.
    pub again: bool,
    /// How many rows were read.
    pub rows: u64,
    /// How many could not be.
    pub unreadable: u64,
    /// How many say something else than an earlier one of the same authorisation.
    pub conflicts: u64,
    /// How many are not recorded, for it is not known here what their codes mean.
    pub not_recorded: u64,
    /// Its authorisations.
    pub authorisations: TallyView,
    /// Its legal entities.
    pub legal_entities: TallyView,
    /// Its sites.
    pub sites: TallyView,
    /// The sites that lie in no zone yet: nobody placed them, and their commune is not known, or its code has several successors.
    pub sites_to_place: Vec<String>,
    /// What there is to say of it, with its places.
    pub diagnostics: Vec<FeedDiagnosticView>,
}

/// How many of a kind, by what they bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct TallyView {
    /// Those of which nothing was known.
    pub new: u64,
    /// Those of which something else was known.
    pub changed: u64,
    /// Those of which the same was known.
    pub unchanged: u64,
    /// Those that are closed, merged or split by then, and left so.
    pub gone: u64,
}

impl TallyView {
    /// Counts one more.
    pub const fn count(&mut self, novelty: Novelty) {
        let counted = match novelty {
            Novelty::New => &mut self.new,
            Novelty::Changed => &mut self.changed,
            Novelty::Unchanged => &mut self.unchanged,
            Novelty::Gone => &mut self.gone,
        };
        *counted += 1;
    }

    /// How many there are.
    pub const fn all(&self) -> u64 {
        self.new + self.changed + self.unchanged + self.gone
    }

    /// Whether one of them brings something.
    pub const fn brings_something(&self) -> bool {
        0 < self.new + self.changed
    }
}

/// Something to say of a feed, with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeedDiagnosticView {
    /// What kind of thing it is.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The line of the file where it stands, first where it stands often.
    pub line: Option<u32>,
    /// The authorisation, legal entity or site, where one is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What it is.
    pub message: String,
}

impl FeedView {
    /// The same, in sentences: what was read, what it brings, and what is to be looked at.
    #[must_use]
    pub fn worded(mut self, source: &str, region: &str, words: Words) -> Self {
        let day = words.date(self.day);
        let arguments = [
            ("file", Argument::Text(&self.file)),
            ("source", Argument::Text(source)),
            ("day", Argument::Text(&day)),
            ("region", Argument::Text(region)),
            ("count", Argument::count(self.rows)),
        ];
        let mut said = vec![words.with("feed-read", &arguments)];
        let kinds = [
            ("feed-authorisations", self.authorisations),
            ("feed-legal-entities", self.legal_entities),
            ("feed-sites", self.sites),
        ];
        said.extend(kinds.into_iter().filter(|(_, tally)| 0 < tally.all()).map(|(id, tally)| {
            let counts = [
                ("new", Argument::count(tally.new)),
                ("changed", Argument::count(tally.changed)),
                ("unchanged", Argument::count(tally.unchanged)),
            ];
            words.with(id, &counts)
        }));
        let gone = self.legal_entities.gone + self.sites.gone;
        let to_place = u64::try_from(self.sites_to_place.len()).unwrap_or(u64::MAX);
        let counted = [
            ("feed-gone", gone),
            ("feed-to-place", to_place),
            ("feed-conflicts", self.conflicts),
            ("feed-not-recorded", self.not_recorded),
            ("feed-unreadable", self.unreadable),
        ];
        let told = counted.into_iter().filter(|(_, count)| 0 < *count);
        said.extend(told.map(|(id, count)| words.with(id, &[("count", Argument::count(count))])));
        if !self.brings_something() {
            said.push(words.get(if self.again { "feed-nothing" } else { "feed-nothing-new" }));
        }
        self.text = said.join(" ");
        self
    }

    /// Whether it brings something that was not recorded.
    pub const fn brings_something(&self) -> bool {
        self.authorisations.brings_something()
            || self.legal_entities.brings_something()
            || self.sites.brings_something()
    }
}
