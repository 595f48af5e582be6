//! Which actions of a report a person looks at, and in what order.
//!
//! Words are looked for without accents or case. A word that stands nowhere is taken for the nearest one that does, and
//! that is told; one that nothing comes near finds nothing.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeSet;
use std::fmt;

use super::destination::Mission;
use super::reported::{FundReported, ReportedAction};
use crate::text;

/// How long a question is taken, in characters.
/// Arbitrary: no label of a report is much longer.
const LONGEST_QUESTION: usize = 200;

/// From how many letters on the beginning of a word stands for it.
/// Shorter ones begin too many words.
const BEGINNING: usize = 3;

/// Words that carry no meaning of their own.
const LINKS: [&str; 24] = [
    "a", "and", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "for", "in", "l", "la",
    "le", "les", "of", "par", "pour", "sur", "the", "to",
];

/// The actions of which mission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfMission {
    /// Those of one.
    One(Mission),
    /// Those that the report attributes to none.
    None,
}

impl OfMission {
    /// Reads `1` to `5`, or `none`.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "none" { Some(Self::None) } else { Mission::parse(text).map(Self::One) }
    }

    /// The mission; nothing for the actions of none.
    pub const fn mission(self) -> Option<Mission> {
        match self {
            Self::One(mission) => Some(mission),
            Self::None => None,
        }
    }
}

impl From<Option<Mission>> for OfMission {
    fn from(mission: Option<Mission>) -> Self {
        mission.map_or(Self::None, Self::One)
    }
}

impl fmt::Display for OfMission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(mission) => write!(f, "{}", mission.number()),
            Self::None => f.write_str("none"),
        }
    }
}

/// By what actions are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ActionKey {
    /// Under their missions, the largest of each first.
    #[default]
    Mission,
    /// By their labels.
    Label,
    /// By their amounts.
    Amount,
    /// By their lines.
    Line,
}

impl ActionKey {
    /// Each of them with its name in addresses.
    const NAMES: [(Self, &'static str); 4] =
        [(Self::Mission, "mission"), (Self::Label, "label"), (Self::Amount, "amount"), (Self::Line, "line")];

    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        Self::NAMES.iter().find(|(key, _)| *key == self).map_or("", |(_, name)| name)
    }

    /// Whether people look for the greatest first.
    pub const fn greatest_first(self) -> bool {
        matches!(self, Self::Amount)
    }
}

/// An order of actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ActionOrder {
    /// By what.
    pub key: ActionKey,
    /// Whether the greatest comes first.
    pub descending: bool,
}

impl ActionOrder {
    /// The order that `amount` or `-amount` asks for; nothing where it names no column.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, descending) = text.strip_prefix('-').map_or((text, false), |name| (name, true));
        let (key, _) = ActionKey::NAMES.iter().find(|(_, known)| *known == name)?;
        Some(Self { key: *key, descending })
    }

    /// The order that sorts by `key` next: the other way round where this one sorts by it.
    #[must_use]
    pub fn next(self, key: ActionKey) -> Self {
        let descending = if self.key == key { !self.descending } else { key.greatest_first() };
        Self { key, descending }
    }
}

impl fmt::Display for ActionOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.descending { "-" } else { "" }, self.key.as_str())
    }
}

/// Which actions a person asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActionChoice {
    /// Words that stand in them; empty where all are meant.
    pub search: String,
    /// Their mission; nothing where all are meant.
    pub mission: Option<OfMission>,
    /// Their order.
    pub order: ActionOrder,
}

impl ActionChoice {
    /// Whether all actions are meant, in any order.
    pub fn is_whole(&self) -> bool {
        self.search.trim().is_empty() && self.mission.is_none()
    }
}

/// An action and its parts, by their ranks in the report: they are found, sorted and counted together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// The action.
    pub head: usize,
    /// Its parts.
    pub parts: Vec<usize>,
}

/// The actions that were found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChosenActions {
    /// Each with its parts, in the order asked for.
    pub families: Vec<Family>,
    /// How many there are in the report.
    pub of: usize,
    /// Words that stand nowhere, each with the one it was taken for.
    pub mended: Vec<(String, String)>,
    /// Words that nothing comes near.
    pub unknown: Vec<String>,
}

impl ChosenActions {
    /// The ranks of the actions and parts, in the order asked for.
    pub fn ranks(&self) -> impl Iterator<Item = usize> {
        self.families
            .iter()
            .flat_map(|family| std::iter::once(family.head).chain(family.parts.iter().copied()))
    }
}

/// The actions of a report that a person asks for.
pub fn choose(report: &FundReported, choice: &ActionChoice) -> ChosenActions {
    let all = families(report);
    let words: Vec<Vec<String>> = all.iter().map(|family| words_of(report, family)).collect();
    let mut found = ChosenActions { of: all.len(), ..ChosenActions::default() };
    let sought = found.sought(&choice.search, &words);
    let nothing = !found.unknown.is_empty();
    let mission = |family: &Family| {
        let own = report.actions.get(family.head).map(|head| OfMission::from(head.attribution.mission()));
        choice.mission.is_none() || own == choice.mission
    };
    let chosen = all.into_iter().zip(&words).filter(|(family, words)| {
        !nothing && mission(family) && sought.iter().all(|word| words.iter().any(|own| stands(word, own)))
    });
    found.families = chosen.map(|(family, _)| family).collect();
    found.families.sort_by(|one, other| ordered(report, choice.order, one, other));
    found
}

impl ChosenActions {
    /// The words that are looked for; those that stand nowhere are mended, or told.
    fn sought(&mut self, search: &str, known: &[Vec<String>]) -> Vec<String> {
        let search: String = text::composed(search).chars().take(LONGEST_QUESTION).collect();
        let mut sought = Vec::new();
        for word in text::words(&search).filter(|word| !LINKS.contains(&word.as_str())) {
            if known.iter().flatten().any(|own| stands(&word, own)) {
                sought.push(word);
            } else if let Some(near) = near(&word, known) {
                sought.push(near.clone());
                self.mended.push((word, near));
            } else {
                self.unknown.push(word);
            }
        }
        sought
    }
}

/// The actions of a report, each with its parts, in its order.
fn families(report: &FundReported) -> Vec<Family> {
    let ranked = || report.actions.iter().enumerate();
    let parts =
        |head: usize| ranked().filter(|(_, part)| part.part_of == Some(head)).map(|(rank, _)| rank).collect();
    let heads = ranked().filter(|(_, action)| action.part_of.is_none());
    heads.map(|(head, _)| Family { head, parts: parts(head) }).collect()
}

/// The words of an action and its parts: their labels, the headings above them, their lines.
fn words_of(report: &FundReported, family: &Family) -> Vec<String> {
    let ranks = std::iter::once(family.head).chain(family.parts.iter().copied());
    let actions = ranks.filter_map(|rank| report.actions.get(rank));
    actions
        .flat_map(|action| {
            let texts = [action.label.as_str(), action.section.as_str()];
            let words: Vec<_> = texts.into_iter().flat_map(text::words).collect();
            words.into_iter().chain([action.amount.line.to_string()])
        })
        .collect()
}

/// Whether a word that is looked for is another one, begins it, or differs from it by its number alone.
fn stands(word: &str, own: &str) -> bool {
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    word == own
        || (!is_number && BEGINNING <= word.len() && own.starts_with(word))
        || (BEGINNING < word.len() && singular(word) == singular(own))
}

fn singular(word: &str) -> &str {
    word.strip_suffix(['s', 'x']).unwrap_or(word)
}

/// The word that was probably meant: the nearest one, where it is near enough and no other is as near.
fn near(word: &str, known: &[Vec<String>]) -> Option<String> {
    let slips = slips(word)?;
    let known: BTreeSet<&String> = known.iter().flatten().collect();
    let near = known.into_iter().map(|own| (text::distance(word, own), own)).filter(|(far, _)| *far <= slips);
    let mut near: Vec<_> = near.collect();
    near.sort_unstable();
    match near.as_slice() {
        // Two numbers of one word are no choice.
        [(far, own), (other, second), ..] if far == other && singular(own) != singular(second) => None,
        [(_, own), ..] => Some(singular(own).to_owned()),
        [] => None,
    }
}

/// How many slips are forgiven: none in a number or a word of three letters, one in a short word, two in a long one.
fn slips(word: &str) -> Option<usize> {
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    match word.len() {
        _ if is_number => None,
        0..=3 => None,
        4..=6 => Some(1),
        7.. => Some(2),
    }
}

fn ordered(report: &FundReported, order: ActionOrder, one: &Family, other: &Family) -> Ordering {
    let (Some(first), Some(second)) = (report.actions.get(one.head), report.actions.get(other.head)) else {
        return one.head.cmp(&other.head);
    };
    let by = match order.key {
        ActionKey::Mission => mission_rank(report, first).cmp(&mission_rank(report, second)),
        ActionKey::Label => text::key(&first.label).cmp(&text::key(&second.label)),
        ActionKey::Amount => first.amount.value.cmp(&second.amount.value),
        ActionKey::Line => first.amount.line.cmp(&second.amount.line),
    };
    let by = if order.descending { by.reverse() } else { by };
    // What is in a sum comes before what is in none, the largest first.
    let largest = |action: &ReportedAction| (!action.counts(), Reverse(action.amount.value));
    by.then_with(|| largest(first).cmp(&largest(second))).then_with(|| one.head.cmp(&other.head))
}

/// The place of the mission of an action in its report; behind them all where it has none.
fn mission_rank(report: &FundReported, action: &ReportedAction) -> usize {
    let own = action.attribution.mission();
    let place = report.missions.iter().position(|known| own == Some(known.mission));
    place.unwrap_or(report.missions.len() + usize::from(own.is_none()))
}
