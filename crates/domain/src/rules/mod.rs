//! The rules that lead to a figure or a ruling, each with its citation, its period of force, its scope and its confidence.
//!
//! The families are the [figures] of a bilan, [windows](window) before their order is signed, [rulings](admissibility) on
//! applications with the [practices](hauts_de_france) of one region, those of the [fund], and those of [aid] schemes. On windows and applications a rule
//! is a small pure function beside its articles: it looks at a case and says what it sees.
//!
//! A citation names its first [article] in [one table](articles), which knows the official address of each version.
//!
//! The period of force begins on the first day our sources attest: a rule may be older. A practice that the acts of one
//! region show rules there and nowhere else; general knowledge is marked so and shown so. What a rule says in words stands
//! in the catalogues of the views, under its identifier.

pub mod admissibility;
pub mod aid;
pub mod article;
pub mod articles;
pub mod book;
pub mod course_fact;
pub mod decision;
pub mod doubts;
pub mod figures;
pub mod files;
pub mod finding;
pub mod fund;
pub mod hauts_de_france;
pub mod held;
pub mod imaging;
mod judgement;
pub mod objectives;
pub mod outside_windows;
pub(crate) mod passage;
pub mod renewal;
pub mod required;
pub mod transition;
pub mod undertakings;
pub mod units;
pub mod units_fact;
pub mod window;

use jiff::civil::{Date, date};

use crate::ground::code::RegionCode;
use crate::period::Period;
use article::Article;

pub use crate::ground::confidence::Confidence;

/// Where a rule rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everywhere.
    National,
    /// In the regions with these official codes: a practice that their acts show, and that no other one need follow.
    Regions(&'static [&'static str]),
}

impl Scope {
    /// Whether it takes in a region.
    pub fn holds_in(self, region: &RegionCode) -> bool {
        match self {
            Self::National => true,
            Self::Regions(codes) => codes.contains(&region.as_str()),
        }
    }
}

/// Where a rule stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Citation {
    /// The articles or acts, as people cite them.
    pub text: &'static str,
    /// The first article of the text; nothing where it names none, such as an act of an agency.
    pub article: Option<&'static Article>,
}

/// One rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The stable identifier.
    pub id: &'static str,
    /// Where it stands.
    pub citation: Citation,
    /// When it is in force, as far as our sources attest.
    pub in_force: Period,
    /// Where it rules.
    pub scope: Scope,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Citation {
    /// What names no article.
    const fn of(text: &'static str) -> Self {
        Self { text, article: None }
    }

    /// What names articles, this one first.
    const fn at(text: &'static str, article: &'static Article) -> Self {
        Self { text, article: Some(article) }
    }

    /// Where the official text of its first article stands, in the version of a day where its address is known.
    pub fn address(&self, day: Date) -> Option<&'static str> {
        self.article.and_then(|article| article.address(day))
    }
}

impl Rule {
    /// A national rule whose text was read.
    const fn read(id: &'static str, citation: Citation, in_force: Period) -> Self {
        Self { id, citation, in_force, scope: Scope::National, confidence: Confidence::Text }
    }

    /// The same, as general knowledge has it.
    const fn general(self) -> Self {
        Self { confidence: Confidence::General, ..self }
    }

    /// The same, as an agency does.
    const fn practice(self) -> Self {
        Self { confidence: Confidence::Practice, ..self }
    }

    /// The same, until a day.
    const fn until(self, last: Date) -> Self {
        Self { in_force: Period { until: Some(last), ..self.in_force }, ..self }
    }

    /// The same, in the region whose acts show it.
    const fn in_hauts_de_france(self) -> Self {
        Self { scope: HAUTS_DE_FRANCE, ..self }
    }

    /// The last day on which it rules; the end of time where no end is known.
    pub fn last_day(&self) -> Date {
        self.in_force.until.unwrap_or(Date::MAX)
    }

    /// Whether it may speak of a question: the region lies in its scope, and it has begun and not ended by that day. A day
    /// before the first one attested is no reason for silence, since a rule may be older than our sources.
    pub fn speaks_of(&self, region: &RegionCode, day: Date) -> bool {
        let begun = self.in_force.from <= day || self.in_force.from == ATTESTED.from;
        self.scope.holds_in(region) && begun && self.in_force.until.is_none_or(|until| day <= until)
    }
}

/// The first day attested by our sources: the picture date of the bilan of 2019.
pub(crate) const ATTESTED: Period = Period::since(date(2019, 6, 21));

/// The last day before the reform of 1 June 2023 (ordonnance 2021-583): the practices of 2019 end with it.
pub(crate) const BEFORE_REFORM: Date = date(2023, 5, 31);

/// The first day of that reform.
pub(crate) const SINCE_REFORM: Period = Period::since(date(2023, 6, 1));

/// The last day before décret 2025-189 of 27 February 2025; its coming into force on 1 March is inferred.
pub(crate) const BEFORE_2025_189: Date = date(2025, 2, 28);

/// The second annex of the bilan of 2019.
const ANNEX_2: Citation = Citation::of("R32-2019-06-26-014, annexe 2");

/// Printed above the first annex of the same bilan.
const INFORMATION: Citation = Citation::of("R32-2019-06-26-014, annexe 1, informations préalables");

/// The region whose acts show a practice: Hauts-de-France, act R32-2019-06-26-014.
pub(crate) const HAUTS_DE_FRANCE: Scope = Scope::Regions(&["32"]);
