//! An article of law: its versions, where the official text of each stands, and in which copy it was read.
//!
//! A citation leads to the official text, never to the copy. What was read in a copy may be older than the law of the day:
//! the rule book names the copy, so that anyone can judge.

use jiff::civil::Date;

/// Where the public health code stands as a whole.
const PUBLIC_HEALTH: &str = "https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072665";

/// An article, or an act that rules cite as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Article {
    /// As people cite it: `R. 6122-29 CSP`.
    pub name: &'static str,
    /// Its versions that our sources name, the earliest first.
    pub versions: &'static [Version],
}

/// The wording of an article over some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// Its first day, where our sources show or imply one.
    pub from: Option<Date>,
    /// Its last day, likewise.
    pub until: Option<Date>,
    /// Its own address on the official site, where it is known.
    pub address: Option<&'static str>,
    /// How it was read.
    pub reading: Reading,
}

/// How a version was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// How much of it.
    pub extent: Extent,
    /// The copy, where it was noted.
    pub copy: Option<&'static str>,
}

/// How much of a version was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All that matters here.
    Whole,
    /// A part.
    Part,
    /// Its content as somebody restates it: the wording was not read.
    Restated,
    /// Nothing: what is said of it is general knowledge.
    Unread,
}

impl Extent {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Whole, Self::Part, Self::Restated, Self::Unread];

    /// The word in data: `whole`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Part => "part",
            Self::Restated => "restated",
            Self::Unread => "unread",
        }
    }
}

impl Article {
    /// The version in force on a day, as far as our sources name it.
    pub fn on(&self, day: Date) -> Option<&'static Version> {
        self.versions.iter().find(|version| version.meets(day, day))
    }

    /// Where the official text stands: that of the version in force on a day where its address is known, else the page of
    /// the code; nothing for what has neither.
    pub fn address(&self, day: Date) -> Option<&'static str> {
        let own = self.on(day).and_then(|version| version.address);
        own.or_else(|| self.name.ends_with(" CSP").then_some(PUBLIC_HEALTH))
    }
}

impl Version {
    /// Whether it was in force on some day between two, both included.
    pub fn meets(&self, first: Date, last: Date) -> bool {
        self.from.is_none_or(|from| from <= last) && self.until.is_none_or(|until| first <= until)
    }

    /// A version read in a copy, of any time.
    pub(super) const fn read(copy: &'static str) -> Self {
        Self::of(Extent::Whole, Some(copy))
    }

    /// A version of which a part was read.
    pub(super) const fn part(copy: &'static str) -> Self {
        Self::of(Extent::Part, Some(copy))
    }

    /// A version as somebody restates it.
    pub(super) const fn restated(by: &'static str) -> Self {
        Self::of(Extent::Restated, Some(by))
    }

    /// A version read in a copy that was not noted.
    pub(super) const fn read_somewhere() -> Self {
        Self::of(Extent::Whole, None)
    }

    /// A version that was not read.
    pub(super) const fn unread() -> Self {
        Self::of(Extent::Unread, None)
    }

    const fn of(extent: Extent, copy: Option<&'static str>) -> Self {
        Self { from: None, until: None, address: None, reading: Reading { extent, copy } }
    }

    /// The same, from a day on.
    pub(super) const fn since(self, from: Date) -> Self {
        Self { from: Some(from), ..self }
    }

    /// The same, until the end of a day.
    pub(super) const fn until(self, until: Date) -> Self {
        Self { until: Some(until), ..self }
    }

    /// The same, at its own address on the official site.
    pub(super) const fn at(self, address: &'static str) -> Self {
        Self { address: Some(address), ..self }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const OLD: &str = "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000000000001";
    const VERSIONS: [Version; 2] = [
        Version::read("a copy").until(date(2025, 2, 28)).at(OLD),
        Version::restated("an agency").since(date(2025, 3, 1)),
    ];

    #[test]
    fn given_two_versions_when_asked_on_each_side_then_the_one_in_force() {
        let article = Article { name: "R. 1 CSP", versions: &VERSIONS };
        assert_eq!(article.on(date(2025, 2, 28)), Some(&VERSIONS[0]));
        assert_eq!(article.on(date(2025, 3, 1)), Some(&VERSIONS[1]));
    }

    #[test]
    fn given_a_version_without_an_address_when_asked_then_the_page_of_its_code_or_nothing() {
        let coded = Article { name: "R. 1 CSP", versions: &VERSIONS };
        assert_eq!(coded.address(date(2025, 2, 28)), Some(OLD));
        assert_eq!(coded.address(date(2025, 3, 1)), Some(PUBLIC_HEALTH));
        let alone = Article { name: "décret 1, art. 1", versions: &VERSIONS };
        assert_eq!((alone.address(date(2025, 2, 28)), alone.address(date(2025, 3, 1))), (Some(OLD), None));
        let elsewhere = Article { name: "L. 1 CSS", versions: &[] };
        assert_eq!(elsewhere.address(date(2025, 3, 1)), None);
    }
}
