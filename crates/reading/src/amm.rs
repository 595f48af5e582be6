//! The nomenclature of 2023, joined of two files: the list of activities "AMM" that the Agence du numérique en santé
//! publishes, and what we add to it (`data/nomenclature/2023-words.toml`).
//!
//! A row of the list is an activity, a modality, a mention, a practice and a declaration. A line is what is authorised: the
//! triple of the first three. A modality means nothing alone, so a line is always known by its triple.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::amm::AmmCode;
use maillage_domain::care::nomenclature::{
    Counting, Headings, Line, LineCode, Measure, Nomenclature, OfficialNumber,
};
use maillage_domain::period::Period;
use maillage_domain::text;
use serde::{Deserialize, Serialize};

use crate::reference::{ReferenceError, invalid, parse};

/// The columns of the list.
const COLUMNS: usize = 10;
/// The codes by which the list says "no modality" and "no mention".
const PLACEHOLDERS: [&str; 2] = ["MO000", "ME000"];

/// What is added to the list.
#[derive(Serialize, Deserialize)]
struct AmmWords {
    id: String,
    since: Date,
    title: Bilingual,
    source: String,
    activities: Vec<ActivityWords>,
    lines: BTreeMap<String, LineWords>,
}

/// What is added to an activity.
#[derive(Serialize, Deserialize)]
struct ActivityWords {
    code: String,
    official: OfficialNumber,
    counted: Counted,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reformed: Option<Date>,
    label: Bilingual,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    titles: Vec<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    modalities: BTreeMap<String, Vec<String>>,
}

/// What is counted of an activity.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Counted {
    SiteAndEntity,
    Site,
    SiteAndUnits,
}

impl Counted {
    const fn counting(self) -> Counting {
        match self {
            Self::SiteAndEntity => Counting::SiteAndEntity,
            Self::Site | Self::SiteAndUnits => Counting::Site,
        }
    }

    const fn measure(self) -> Measure {
        match self {
            Self::SiteAndEntity | Self::Site => Measure::Sites,
            Self::SiteAndUnits => Measure::SitesAndUnits,
        }
    }
}

/// What is added to a line.
#[derive(Serialize, Deserialize)]
struct LineWords {
    label: Bilingual,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    printed: Vec<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    alone: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    includes: Vec<LineCode>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    requires: Vec<LineCode>,
}

/// What serde leaves out.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

/// A triple of the list, with its labels as people read them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmmTriple {
    /// The code.
    pub code: AmmCode,
    /// The label of the activity.
    pub activity: String,
    /// The label of the modality, where there is one.
    pub modality: Option<String>,
    /// The label of the mention, where there is one.
    pub mention: Option<String>,
}

/// The list, as published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmmList {
    /// How many rows it has.
    pub rows: usize,
    /// Its triples, each once, in its order.
    pub triples: Vec<AmmTriple>,
}

impl AmmList {
    /// How many activities and kinds of equipment it has.
    pub fn activities(&self) -> usize {
        self.triples.iter().map(|triple| triple.code.activity()).collect::<BTreeSet<_>>().len()
    }
}

/// Reads the list as it is published: ten columns between semicolons, the first row their names.
///
/// # Errors
///
/// A row that has not ten columns, or whose codes are no activity, modality and mention; with its line.
pub fn amm_list(bytes: &[u8]) -> Result<AmmList, ReferenceError> {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(bytes);
    let mut list = AmmList { rows: 0, triples: Vec::new() };
    for (index, row) in reader.records().enumerate() {
        let place = format!("line {}", index + 2);
        let row = row.map_err(|error| invalid(&place, error.to_string()))?;
        if row.len() != COLUMNS {
            return Err(invalid(place, format!("{} columns where the list has {COLUMNS}", row.len())));
        }
        let triple = triple(&row, &place)?;
        list.rows += 1;
        if list.triples.iter().all(|known| known.code != triple.code) {
            list.triples.push(triple);
        }
    }
    Ok(list)
}

fn triple(row: &csv::StringRecord, place: &str) -> Result<AmmTriple, ReferenceError> {
    let cell = |column: usize| readable(row.get(column).unwrap_or_default());
    let named = |column: usize| Some(cell(column)).filter(|code| !PLACEHOLDERS.contains(&code.as_str()));
    let (modality, mention) = (named(2), named(4));
    let parts = [Some(cell(0)), modality.clone(), mention.clone()];
    let code = format!("amm:{}", parts.into_iter().flatten().collect::<Vec<_>>().join("/"));
    Ok(AmmTriple {
        code: AmmCode::parse(&code).map_err(|error| invalid(place, error.to_string()))?,
        activity: cell(1),
        modality: modality.map(|_| cell(3)),
        mention: mention.map(|_| cell(5)),
    })
}

/// A label without the spaces that nobody sees, one space between two words.
fn readable(label: &str) -> String {
    label.replace('\u{200B}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Joins the list with what we add to it.
///
/// # Errors
///
/// A file that cannot be read; a code of one that the other lacks; an activity without words; with its place.
pub fn amm_nomenclature(list: &[u8], words: &str) -> Result<Nomenclature, ReferenceError> {
    let list = amm_list(list)?;
    let words: AmmWords = parse(words)?;
    let mut lines = Vec::with_capacity(words.lines.len());
    for triple in &list.triples {
        let code = triple.code.to_string();
        let own =
            words.lines.get(&code).ok_or_else(|| invalid(&code, "the list has it, the words lack it"))?;
        lines.push(words.activity(&triple.code)?.line(LineCode::new(code), own, Some(triple)));
    }
    let known: BTreeSet<String> = list.triples.iter().map(|triple| triple.code.to_string()).collect();
    for (code, own) in words.lines.iter().filter(|(code, _)| !known.contains(*code)) {
        let code = LineCode::new(code);
        if !code.is_gathered() || !code.members().all(|member| known.contains(member.as_str())) {
            return Err(invalid(code.as_str(), "the words have it, the list lacks it"));
        }
        let first = list.triples.iter().find(|triple| code.counts(&LineCode::new(triple.code.to_string())));
        let activity =
            words.activity(&first.ok_or_else(|| invalid(code.as_str(), "it counts nothing"))?.code)?;
        lines.push(activity.line(code, own, None));
    }
    Ok(Nomenclature {
        id: words.id,
        title: words.title,
        in_force: Period::since(words.since),
        source: words.source,
        lines,
    })
}

impl AmmWords {
    fn activity(&self, code: &AmmCode) -> Result<&ActivityWords, ReferenceError> {
        let activity = self.activities.iter().find(|activity| activity.code == code.activity());
        activity.ok_or_else(|| invalid(code.activity(), "the list has this activity, the words lack it"))
    }
}

impl ActivityWords {
    /// A line of it: one triple, or several that an act counts together.
    fn line(&self, code: LineCode, own: &LineWords, triple: Option<&AmmTriple>) -> Line {
        Line {
            code,
            label: own.label.clone(),
            family_label: self.label.clone(),
            family_aliases: self.aliases.clone(),
            aliases: own.aliases.clone(),
            official: self.official,
            measure: self.counted.measure(),
            counting: Some(self.counted.counting()),
            reformed: self.reformed,
            includes: own.includes.clone(),
            requires: own.requires.clone(),
            headings: Some(self.headings(own, triple)),
        }
    }

    /// How acts print it: the mention under its modality, or the modality alone, by the labels of the list and by the
    /// spellings of acts that were read; those that stand alone say modality and mention in one.
    fn headings(&self, own: &LineWords, triple: Option<&AmmTriple>) -> Headings {
        let listed = triple.map(|triple| triple.activity.clone());
        let mut section: Vec<String> = listed.into_iter().collect();
        add(&mut section, std::iter::once(&self.label.fr).chain(&self.titles));
        let (modality, mention) =
            triple.map_or((None, None), |triple| (triple.modality.as_deref(), triple.mention.as_deref()));
        let below = modality.filter(|_| mention.is_some() && !own.alone);
        let mut row = own.printed.clone();
        if !own.alone {
            add(&mut row, &spellings(mention.or(modality)));
        }
        let below = below.map(|label| self.spelt(label, triple)).into_iter().collect();
        Headings { section, below, row, whole: true }
    }

    /// A modality as headings spell it: the label of the list, and what acts print in its place.
    fn spelt(&self, label: &str, triple: Option<&AmmTriple>) -> String {
        let code = triple.and_then(|triple| triple.code.modality());
        let others = code.and_then(|code| self.modalities.get(code)).into_iter().flatten();
        std::iter::once(label).chain(others.map(String::as_str)).collect::<Vec<_>>().join("|")
    }
}

/// The label of a mention, and the same without the letter before it: `A - Thrombectomie mécanique`.
fn spellings(label: Option<&str>) -> Vec<String> {
    let bare = label.and_then(|label| label.split_once(" - ")).map(|(_, bare)| bare);
    label.into_iter().chain(bare).map(str::to_owned).collect()
}

/// Adds the spellings that are not there yet, whatever their case, accents and spaces.
fn add<'a>(spellings: &mut Vec<String>, others: impl IntoIterator<Item = &'a String>) {
    for other in others {
        if spellings.iter().all(|known| text::key(known) != text::key(other)) {
            spellings.push(other.clone());
        }
    }
}
