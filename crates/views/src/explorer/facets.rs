//! The choices of the filters, each with how many of its rows are open.

use std::collections::BTreeSet;

use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanQuery, Count, Facets, Only};
use maillage_domain::care::nomenclature::{Line, LineCode};
use maillage_domain::state::State;
use maillage_domain::territory::Zone;

use crate::filing::Filing;
use crate::words::Words;

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As addresses say it.
    pub value: String,
    /// In words.
    pub label: String,
    /// What stands behind it.
    pub count: Count,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Choices that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// What they share.
    pub label: String,
    /// What stands behind all of them.
    pub count: Count,
    /// The choices.
    pub choices: Vec<Choice>,
}

impl Branch {
    /// Whether one of them is chosen.
    pub fn has_chosen(&self) -> bool {
        self.choices.iter().any(|choice| choice.chosen)
    }

    /// The choice, where there is no other.
    pub fn only_choice(&self) -> Option<&Choice> {
        match self.choices.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// The choices of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetsView {
    /// What rows say to who would apply, with how many rows say it.
    pub answers: Vec<Choice>,
    /// Lines by family.
    pub families: Vec<Branch>,
    /// Zones by set.
    pub zone_sets: Vec<Branch>,
    /// What is counted behind each line and zone: open rows, or rows below target where nothing is received.
    pub counted: String,
}

impl FacetsView {
    /// Words the choices of a question about the bilan of a picture date, and whether applications are received for it.
    pub fn new(
        state: &State,
        facets: &Facets<'_>,
        query: &BilanQuery,
        (picture, filing): (Date, Filing),
        words: Words,
    ) -> Self {
        Self {
            answers: Only::ALL
                .into_iter()
                .zip(facets.answers)
                .map(|found| answer(found, query, filing, words))
                .collect(),
            families: families(state, facets, query, picture, words),
            zone_sets: zone_sets(state, facets, query),
            counted: words.get(match filing {
                Filing::Possible => "explorer-open-unit",
                Filing::Closed => "explorer-below-unit",
            }),
        }
    }
}

/// What an answer is called in addresses.
pub const fn only_name(only: Only) -> &'static str {
    match only {
        Only::Open => "open",
        Only::Negative => "negative",
        Only::Met => "met",
        Only::Void => "void",
    }
}

/// What an answer is called.
pub(super) fn only_label(only: Only, filing: Filing, words: Words) -> String {
    words.get(match (only, filing) {
        (Only::Open, Filing::Possible) => "explorer-only-open",
        (Only::Open, Filing::Closed) => "explorer-only-below",
        (Only::Negative, _) => "explorer-only-negative",
        (Only::Met, _) => "explorer-only-met",
        (Only::Void, _) => "explorer-only-void",
    })
}

fn answer((only, rows): (Only, usize), query: &BilanQuery, filing: Filing, words: Words) -> Choice {
    Choice {
        value: only_name(only).to_owned(),
        label: only_label(only, filing, words),
        count: Count { rows, open: if only == Only::Open { rows } else { 0 } },
        chosen: query.only.contains(&only),
    }
}

/// The lines of which there are rows, and those that are chosen; what the list of the picture holds comes first.
fn families(
    state: &State,
    facets: &Facets<'_>,
    query: &BilanQuery,
    picture: Date,
    words: Words,
) -> Vec<Branch> {
    let language = words.language();
    let chosen = |code: &LineCode| query.lines.iter().any(|line| code.counts(line));
    let mut seen = BTreeSet::new();
    let mut families: Vec<Branch> = Vec::new();
    let lines = state.reference().nomenclatures_for(picture).flat_map(|list| &list.lines);
    for line in lines {
        let count = facets.lines.get(&line.code).copied().unwrap_or_default();
        let chosen = chosen(&line.code);
        if (count.rows == 0 && !chosen) || !seen.insert(&line.code) {
            continue;
        }
        let label = line.family_label.get(language);
        if families.last().is_none_or(|family| family.label != label) {
            families.push(Branch { label: label.to_owned(), count: Count::default(), choices: Vec::new() });
        }
        if let Some(family) = families.last_mut() {
            family.count += count;
            family.choices.push(choice(line, count, chosen, words));
        }
    }
    families
}

fn choice(line: &Line, count: Count, chosen: bool, words: Words) -> Choice {
    let label = line.label.get(words.language()).to_owned();
    Choice { value: line.code.to_string(), label, count, chosen }
}

fn zone_sets(state: &State, facets: &Facets<'_>, query: &BilanQuery) -> Vec<Branch> {
    let sets = state.reference().zone_sets(&query.region, query.asked).map(|zones| &zones.zone_set);
    sets.map(|set| {
        let choices: Vec<Choice> = set.zones.iter().filter_map(|zone| of_zone(zone, facets, query)).collect();
        let mut count = Count::default();
        for choice in &choices {
            count += choice.count;
        }
        Branch { label: set.title.clone(), count, choices }
    })
    .filter(|set| !set.choices.is_empty())
    .collect()
}

/// A zone, where there are rows of it beside the lines that are chosen, or it is chosen itself.
fn of_zone(zone: &Zone, facets: &Facets<'_>, query: &BilanQuery) -> Option<Choice> {
    let count = facets.zones.get(&zone.code).copied().unwrap_or_default();
    let (value, name) = (zone.code.to_string(), zone.name.clone());
    let label = if value == name { name } else { format!("{value} {name}") };
    let choice = Choice { label, value, count, chosen: query.zones.contains(&zone.code) };
    (count.rows > 0 || choice.chosen).then_some(choice)
}
