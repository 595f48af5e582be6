//! What is chosen, in words, each so that it can be taken back by itself.

use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanQuery, Only};
use maillage_domain::care::nomenclature::Resolution;
use maillage_domain::state::State;

use super::facets::only_label;
use crate::bilan_page::Typed;
use crate::filing::Filing;
use crate::words::{Argument, Words};

/// What a filter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// The line.
    Activity,
    /// The zone.
    Zone,
    /// What rows say.
    Only,
}

/// A filter that is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Active {
    /// What it is about.
    pub filter: Filter,
    /// Its place among those about the same.
    pub rank: usize,
    /// In words.
    pub label: String,
    /// The same without what it is about.
    pub value: String,
}

/// The filters that are on, in the order in which they were given; of a bilan by its picture date and whether applications are
/// received for it.
pub fn active(
    state: &State,
    query: &BilanQuery,
    typed: &Typed,
    (picture, filing): (Date, Filing),
    words: Words,
) -> Vec<Active> {
    let on = |filter, id: &str, values: Vec<String>| -> Vec<Active> {
        let said = |value: &String| words.with(id, &[("value", Argument::Text(value))]);
        let one = |(rank, value)| Active { filter, rank, label: said(value), value: value.clone() };
        values.iter().enumerate().map(one).collect()
    };
    let activities = typed.activities.iter().map(|name| line_name(state, name, picture, words)).collect();
    let zones = typed.zones.iter().map(|typed| zone_name(state, query, typed)).collect();
    let only: Vec<String> = typed.only.iter().map(|only: &Only| only_label(*only, filing, words)).collect();
    let mut active = on(Filter::Only, "explorer-active-only", only);
    active.extend(on(Filter::Activity, "explorer-active-activity", activities));
    active.extend(on(Filter::Zone, "explorer-active-zone", zones));
    active
}

/// What a name of lines is called: the line; of several their family, where they share one; else as it was typed.
fn line_name(state: &State, typed: &str, picture: Date, words: Words) -> String {
    let language = words.language();
    match state.reference().resolve(typed, picture) {
        Some(Resolution::One(line)) => line.label.get(language).to_owned(),
        Some(Resolution::Several(lines)) => {
            let family = lines.first().map(|line| line.family_label.get(language)).unwrap_or_default();
            let same = lines.iter().all(|line| line.family_label.get(language) == family);
            if same { family.to_owned() } else { typed.to_owned() }
        }
        Some(Resolution::Unknown { .. } | Resolution::BareNumber(_) | Resolution::BarePart(_)) | None => {
            typed.to_owned()
        }
    }
}

/// "21A Péronne – St Quentin – Hirson".
fn zone_name(state: &State, query: &BilanQuery, typed: &str) -> String {
    let mut sets = state.reference().zone_sets(&query.region, query.asked);
    match sets.find_map(|set| set.zone_set.named(typed)) {
        Some(zone) if zone.code.as_str() != zone.name => format!("{} {}", zone.code, zone.name),
        _ => typed.to_owned(),
    }
}
