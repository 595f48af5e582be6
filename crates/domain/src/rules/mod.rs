//! The rules that lead to a figure or a ruling, each with its citation, its period of force and its confidence.
//!
//! A rule is a small pure function beside its articles: it looks at a case and says what it sees. The families are the
//! [figures] of a bilan, [windows](window) before their order is signed, [rulings](admissibility) on applications, and
//! those of the [fund].
//!
//! The period of force begins on the first day our sources attest: a rule may be older. What is a practice of one
//! region, or general knowledge, is marked so and shown so.

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
pub mod window;

use crate::bilingual::Language;
use crate::period::Period;

pub use crate::ground::confidence::Confidence;

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
    /// What it says, in French.
    pub fr: &'static str,
    /// What it says, in English.
    pub en: &'static str,
    /// Where it stands.
    pub citation: Citation,
    /// When it is in force, as far as our sources attest.
    pub in_force: Period,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Rule {
    /// Whether it may speak of a day: it has not ended by then. A day before the first one attested is no reason for
    /// silence, since a rule may be older than our sources.
    pub fn speaks_of(&self, day: jiff::civil::Date) -> bool {
        self.in_force.until.is_none_or(|until| day <= until)
    }

    /// What it says, in one sentence.
    pub const fn title(&self, language: Language) -> &'static str {
        match language {
            Language::French => self.fr,
            Language::English => self.en,
        }
    }
}

/// The first day attested by our sources: the picture date of the bilan of 2019.
pub(crate) const ATTESTED: Period = Period::since(jiff::civil::date(2019, 6, 21));

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
    fn given_the_list_when_read_then_each_rule_has_an_id_of_its_own_both_languages_and_a_citation() {
        let rules: Vec<_> = all().collect();
        for (index, rule) in rules.iter().enumerate() {
            assert!(rules.iter().skip(index + 1).all(|other| other.id != rule.id), "{}", rule.id);
            assert!(!rule.citation.text.is_empty());
            assert_ne!(rule.title(Language::French), rule.title(Language::English));
        }
    }
}
