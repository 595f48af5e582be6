//! What people add to a report that is recorded: corrections, places that no reader can tell, and the rules by which actions
//! are attributed to missions. Each with its reason and its line.

use crate::bilingual::Bilingual;
use crate::fund::cell::Year;
use crate::fund::destination::Mission;
use crate::fund::reported::AmountStatus;
use crate::text;

use super::printed::{PrintedAmount, Role};

/// What people add to a report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReportNotes {
    /// The notes on its amounts.
    pub amounts: Vec<AmountNote>,
    /// The share of what was opened that was committed.
    pub ae_rate: Option<Place>,
    /// The share of what was opened that was paid.
    pub cp_rate: Option<Place>,
}

/// A figure by its line and, where several stand there, its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The page, where the note names it; a text has none.
    pub page: Option<u32>,
    /// The 1-based line.
    pub line: u32,
    /// As printed; nothing where no other stands on the line.
    pub printed: Option<String>,
}

impl Place {
    /// Whether a figure stands here.
    pub fn holds(&self, page: Option<u32>, line: u32, printed: &str) -> bool {
        let on_page = self.page.is_none() || self.page == page;
        on_page && self.line == line && self.printed.as_ref().is_none_or(|own| own == printed)
    }
}

/// What is added to one amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmountNote {
    /// The amount.
    pub place: Place,
    /// A shorter label.
    pub label: Option<String>,
    /// What it is of, where the document says so in no words that a reader knows.
    pub role: Option<Role>,
    /// What the document says has become of it, where a reader does not tell.
    pub status: Option<AmountStatus>,
    /// The years it covers.
    pub span: Option<(Year, Year)>,
    /// The line of the action it is a part of.
    pub part_of: Option<u32>,
    /// What becomes of it otherwise.
    pub remark: Option<Remark>,
}

/// What becomes of an amount, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// Another value is taken.
    Corrected {
        /// The value, in cents.
        cents: i64,
        /// Why.
        reason: Bilingual,
    },
    /// A check accuses it, and it stands as printed.
    Kept {
        /// Why.
        reason: Bilingual,
    },
    /// It is no action of its own.
    LeftOut {
        /// Why.
        reason: Bilingual,
    },
}

/// The rules by which actions are attributed to missions, the same for every report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributionRules {
    /// The titles of the missions.
    pub titles: Vec<(Mission, Bilingual)>,
    /// The rules, in order: the first that speaks of an action attributes it.
    pub rules: Vec<AttributionRule>,
    /// Why an action of which none speaks has no mission.
    pub unsaid: Bilingual,
}

/// A rule of attribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributionRule {
    /// The mission; nothing where the rule says why there is none.
    pub mission: Option<Mission>,
    /// The words of which one has to be printed.
    pub words: Vec<String>,
    /// Why.
    pub reason: Bilingual,
}

impl AttributionRules {
    /// The rule that speaks of an action: by its own words, else by the heading above it, where one is given.
    pub fn of(&self, action: &PrintedAmount, heading: Option<&str>) -> Option<&AttributionRule> {
        let by = |said: &str| self.rules.iter().find(|rule| rule.speaks_of(said));
        by(&action.label).or_else(|| heading.and_then(by))
    }
}

impl AttributionRule {
    /// Whether one of its words is printed: as a word or the beginning of one, several in a row as they stand.
    fn speaks_of(&self, said: &str) -> bool {
        let said = format!(" {}", text::words(said).collect::<Vec<_>>().join(" "));
        self.words.iter().any(|word| {
            let word = text::words(word).collect::<Vec<_>>().join(" ");
            !word.is_empty() && said.contains(&format!(" {word}"))
        })
    }
}
