//! The rules that lead to a figure or a ruling, each with its citation, its period of force, its scope and its confidence.
//!
//! A rule is a small pure function beside its articles: it looks at a case and says what it sees. The families are the
//! [figures] of a bilan, [windows](window) before their order is signed, [rulings](admissibility) on applications with the
//! [practices](hauts_de_france) of one region, and those of the [fund].
//!
//! The period of force begins on the first day our sources attest: a rule may be older. A practice that the acts of one
//! region show rules there and nowhere else; general knowledge is marked so and shown so. What a rule says in words stands
//! in the catalogues of the views, under its identifier.

/// The address of an article of the public health code, in the bilingual copy that was read.
macro_rules! fbl {
    ($article:literal) => {
        concat!(
            "https://french-business-law.com/french-legislation-art/article-",
            $article,
            "-of-the-french-public-health-code"
        )
    };
}

pub mod admissibility;
pub mod figures;
pub mod finding;
pub mod fund;
pub mod hauts_de_france;
pub mod window;

use jiff::civil::{Date, date};

use crate::period::Period;
use crate::territory::RegionCode;

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
    /// The article or act, as people cite it.
    pub text: &'static str,
    /// Where it can be read, if there is an address.
    pub url: Option<&'static str>,
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

impl Rule {
    /// Whether it may speak of a question: the region lies in its scope, and it has not ended by that day. A day before the
    /// first one attested is no reason for silence, since a rule may be older than our sources.
    pub fn speaks_of(&self, region: &RegionCode, day: Date) -> bool {
        self.scope.holds_in(region) && self.in_force.until.is_none_or(|until| day <= until)
    }
}

/// The first day attested by our sources: the picture date of the bilan of 2019.
pub(crate) const ATTESTED: Period = Period::since(date(2019, 6, 21));

/// The region whose acts show a practice: Hauts-de-France, act R32-2019-06-26-014.
pub(crate) const HAUTS_DE_FRANCE: Scope = Scope::Regions(&["32"]);

/// Every rule, in the order people read them.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let figures = figures::FIGURES.iter().map(|figure| figure.rule);
    let rulings = admissibility::RULINGS.iter().map(|ruling| ruling.rule);
    let windows = window::WINDOWS.iter().map(|window| window.rule);
    figures.chain(rulings).chain(windows).chain(fund::FUND)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_rule_of_one_region_when_asked_elsewhere_or_after_its_end_then_silent() {
        let until = Some(date(2023, 5, 31));
        let in_force = Period { until, ..ATTESTED };
        let rule = Rule { in_force, scope: HAUTS_DE_FRANCE, ..*all().next().expect("there are rules") };
        let (here, elsewhere) = (RegionCode::new("32"), RegionCode::new("53"));
        assert!(rule.speaks_of(&here, date(2023, 5, 31)));
        assert!(!rule.speaks_of(&here, date(2023, 6, 1)));
        assert!(!rule.speaks_of(&elsewhere, date(2023, 5, 31)));
        assert!(Rule { scope: Scope::National, ..rule }.speaks_of(&elsewhere, date(2023, 5, 31)));
    }

    #[test]
    fn given_a_practice_that_decides_when_read_in_the_act_of_one_region_then_it_rules_there_only() {
        let rulings = admissibility::RULINGS.iter().map(|ruling| ruling.rule);
        let read_there = |rule: &&Rule| {
            rule.confidence == Confidence::Practice && rule.citation.text.contains("R32-2019-06-26-014")
        };
        let practices: Vec<_> = rulings.filter(read_there).collect();
        assert_eq!(practices.len(), 4);
        assert!(practices.iter().all(|rule| rule.scope == HAUTS_DE_FRANCE));
    }

    #[test]
    fn given_the_rules_of_the_fund_when_read_then_all_are_national_for_its_decisions_ask_no_region() {
        assert!(fund::FUND.iter().all(|rule| rule.scope == Scope::National));
    }

    #[test]
    fn given_the_list_when_read_then_each_rule_has_an_id_of_its_own_and_a_citation() {
        let rules: Vec<_> = all().collect();
        for (index, rule) in rules.iter().enumerate() {
            assert!(rules.iter().skip(index + 1).all(|other| other.id != rule.id), "{}", rule.id);
            assert!(!rule.citation.text.is_empty());
        }
    }
}
