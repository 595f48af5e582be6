//! The lines that a bilan counts, as a dated list.
//!
//! A nomenclature belongs to a period: the list of 2019 ends with the reform of 1 June 2023 and is never mapped
//! automatically to the next one. Identifiers are never reused and never renamed.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::bilingual::{Bilingual, Language};
use crate::ground::payload::Payload;
use crate::period::Period;
use crate::text;

pub use crate::ground::code::LineCode;

/// What a line counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Sites only (*implantations*).
    Sites,
    /// Sites and units (*implantations* and *appareils*): heavy equipment.
    SitesAndUnits,
}

/// What one authorisation of a line stands for, and so what is counted as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counting {
    /// A legal entity on a geographical site: two entities on one site are two.
    SiteAndEntity,
    /// A geographical site, whoever holds the authorisation and however many units stand there (art. D. 6121-9,
    /// R. 6123-136 and R. 6123-161 CSP).
    Site,
}

/// The official lists of the public health code that number activities and equipment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OfficialList {
    /// Care activities, art. R. 6122-25 CSP.
    #[serde(rename = "R6122-25")]
    Activities,
    /// Heavy equipment, art. R. 6122-26 CSP.
    #[serde(rename = "R6122-26")]
    Equipment,
}

impl OfficialList {
    /// The list as people cite it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Activities => "R6122-25",
            Self::Equipment => "R6122-26",
        }
    }
}

/// An entry of an official list: `R6122-25/2` is surgery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OfficialNumber {
    /// The list.
    pub list: OfficialList,
    /// The number in it.
    pub number: u8,
}

impl OfficialNumber {
    /// The entry that people cite as `E2°`: the second of the list of equipment.
    fn of_equipment(text: &str) -> Option<Self> {
        let number = text.strip_prefix(['E', 'e'])?;
        let number = without_degree(number).trim_start().parse().ok()?;
        Some(Self { list: OfficialList::Equipment, number })
    }
}

/// A number as it is cited, without the sign behind it: `17°`.
fn without_degree(number: &str) -> &str {
    number.trim_end().trim_end_matches(['°', 'º'])
}

impl fmt::Display for OfficialNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.list.as_str(), self.number)
    }
}

/// Where annexes print a line: the words by which a heading is recognised.
///
/// Words are compared by [`text::key`], so case, accents, spaces and punctuation do not matter.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Headings {
    /// Titles of the section; a printed title matches when it begins with one of them.
    pub section: Vec<String>,
    /// Headings below it, from the outermost in, each a list of spellings separated by `|`; a printed heading matches
    /// when it begins with one of them. Empty: the line is the section itself.
    pub below: Vec<String>,
    /// The spellings of the row's own modality, where a table has several lines (`HdJ`, `HJ`).
    pub row: Vec<String>,
    /// Whether a printed title is one of the spellings from its first word to its last: in a list where one title begins
    /// another (`Médecine`, `Médecine d’urgence`).
    #[serde(default, skip_serializing_if = "is_false")]
    pub whole: bool,
}

/// What serde leaves out.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

/// One line of a nomenclature: what is counted, planned and authorised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The identifier.
    pub code: LineCode,
    /// What people call it.
    pub label: Bilingual,
    /// The domain under which people look for it.
    pub family_label: Bilingual,
    /// Other names of that domain: `HAD`, `dialyse`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub family_aliases: Vec<String>,
    /// Other names: `IRM`, `scanner`, `HAD`.
    pub aliases: Vec<String>,
    /// The entry of the official list it falls under.
    pub official: OfficialNumber,
    /// What is counted.
    pub measure: Measure,
    /// What one authorisation stands for, where a text that was read says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counting: Option<Counting>,
    /// The first day of the conditions that the reform gave it, where it was reformed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reformed: Option<Date>,
    /// The mentions that it takes in: what is granted is counted, never their sum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub includes: Vec<LineCode>,
    /// What its holder must hold as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requires: Vec<LineCode>,
    /// How annexes print it; nothing for a line that has no table.
    pub headings: Option<Headings>,
}

impl Line {
    /// Whether it counts units as well as sites: heavy equipment.
    pub fn counts_units(&self) -> bool {
        self.measure == Measure::SitesAndUnits
    }
}

/// A dated list of lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nomenclature {
    /// The identifier: `2019`.
    pub id: String,
    /// What people call it.
    pub title: Bilingual,
    /// When it is in force.
    pub in_force: Period,
    /// The texts it comes from.
    pub source: String,
    /// The lines, in the order of the documents.
    pub lines: Vec<Line>,
}

/// What a name given by a person stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution<'n> {
    /// Exactly one line.
    One(&'n Line),
    /// Several lines bear that name.
    Several(Vec<&'n Line>),
    /// A number without its list: the entries it could mean.
    BareNumber(Vec<OfficialNumber>),
    /// A modality or a mention without its activity, which means nothing alone: the lines it could mean.
    BarePart(Vec<&'n Line>),
    /// No line; the nearest names.
    Unknown {
        /// Up to three lines whose names come nearest.
        nearest: Vec<&'n Line>,
    },
}

/// The line that stands for all of its family: `chirurgie` where the others are forms of it.
///
/// An official number names the activity, so it means that line; a family without one (`psychiatrie`) stays several.
fn base<'a, 'n>(lines: &'a [&'n Line]) -> Option<&'a &'n Line> {
    lines.iter().find(|base| lines.iter().all(|line| line.code.family() == base.code.as_str()))
}

impl Nomenclature {
    /// The line that bears `code`.
    pub fn line(&self, code: &LineCode) -> Option<&Line> {
        self.lines.iter().find(|line| line.code == *code)
    }

    /// What `name` stands for: an identifier, a name, an alias, a family, or an official number with its list.
    pub fn resolve(&self, name: &str) -> Resolution<'_> {
        let name = name.trim();
        if let Ok(number) = without_degree(name).parse() {
            return Resolution::BareNumber(self.numbers(number));
        }
        let parts: Vec<_> =
            self.lines.iter().filter(|line| !line.code.is_gathered() && line.code.has_part(name)).collect();
        if !parts.is_empty() {
            return Resolution::BarePart(parts);
        }
        self.named(name)
    }

    /// What a name stands for that is neither a bare number nor a bare part of a code.
    fn named(&self, name: &str) -> Resolution<'_> {
        let (key, equipment) = (text::key(name), OfficialNumber::of_equipment(name));
        let passes: [&dyn Fn(&Line) -> bool; 5] = [
            &|line| line.code.is_named(name),
            &|line| text::key(&line.official.to_string()) == key || Some(line.official) == equipment,
            &|line| line.aliases.iter().any(|alias| text::key(alias) == key),
            &|line| text::key(&line.label.fr) == key || text::key(&line.label.en) == key,
            &|line| {
                text::key(line.code.family()) == key
                    || line.code.is_of(name)
                    || line.family_aliases.iter().any(|alias| text::key(alias) == key)
                    || text::key(&line.family_label.fr) == key
                    || text::key(&line.family_label.en) == key
                    || line.code.as_str().starts_with(&format!("{}-", name.to_lowercase()))
            },
        ];
        let found = passes
            .iter()
            .map(|pass| self.lines.iter().filter(|line| pass(line)).collect::<Vec<_>>())
            .find(|lines| !lines.is_empty());
        match found.as_deref().map(|lines| base(lines).map_or(lines, std::slice::from_ref)) {
            Some([line]) => Resolution::One(line),
            Some(lines) => Resolution::Several(lines.to_vec()),
            None => Resolution::Unknown { nearest: self.nearest(&key) },
        }
    }

    fn numbers(&self, number: u8) -> Vec<OfficialNumber> {
        let mut found: Vec<_> =
            self.lines.iter().map(|line| line.official).filter(|entry| entry.number == number).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn nearest(&self, key: &str) -> Vec<&Line> {
        text::nearest(&self.lines, key, |line| {
            let labels = [line.label.get(Language::French), line.label.get(Language::English)];
            let aliases = line.aliases.iter().map(String::as_str);
            aliases.chain([line.code.as_str()]).chain(labels).collect()
        })
    }
}

impl Payload for Nomenclature {
    fn subject(&self) -> String {
        self.id.clone()
    }
}
