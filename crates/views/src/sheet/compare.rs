//! What changed between two times, row by row, each with the act that explains it.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, PublishedBilan};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::state::{Recorded, State};
use schemars::JsonSchema;
use serde::Serialize;

use super::matrix::zone_text;
use crate::comparison::{ChangeView, ComparisonView};
use crate::heading::Heading;
use crate::journal::ActView;
use crate::register::explained::CountsOtherwise;
use crate::words::{Argument, Words};

/// The two answers that are compared, and every version that is known.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'a, 's> {
    /// The earlier answer, and the instant it is known on.
    pub before: (&'a BilanAt<'s>, Timestamp),
    /// The later one.
    pub after: (&'a BilanAt<'s>, Timestamp),
    /// The bilans of the region.
    pub versions: &'a [&'s Recorded<PublishedBilan>],
}

/// What changed between two times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CompareView {
    /// The comparison.
    #[serde(flatten)]
    pub comparison: ComparisonView,
    /// How many figures differ, or that none is compared.
    #[serde(skip)]
    pub sentence: String,
    /// Where the earlier figures come from.
    #[serde(skip)]
    pub before: Heading,
    /// Where the later ones come from.
    #[serde(skip)]
    pub after: Heading,
    /// The rows that differ.
    #[serde(skip)]
    pub rows: Vec<RowChange>,
    /// The acts that explain them, in words.
    #[serde(skip)]
    pub acts: Vec<ActView>,
    /// The versions to choose from, the latest first.
    #[serde(skip)]
    pub versions: Vec<VersionView>,
}

/// A row that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RowChange {
    /// The line, where it is known.
    pub code: Option<String>,
    /// What people call it.
    pub label: String,
    /// The code of the zone.
    pub zone: String,
    /// "15A Arrageois".
    pub zone_title: String,
    /// `changed`, `appeared` or `gone`.
    pub kind: &'static str,
    /// The same in words.
    pub kind_text: String,
    /// Each figure that differs: its name, what stood before and what stands after.
    pub figures: Vec<(String, String, String)>,
    /// The act that explains it.
    #[serde(skip)]
    pub act: u64,
    /// The authorisations of the register that count otherwise.
    #[serde(skip)]
    pub otherwise: Vec<CountsOtherwise>,
}

/// A version of a bilan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionView {
    /// "Version 1, order no. 2019-121, on 21 June 2019".
    pub label: String,
    /// Its picture date.
    pub at: Date,
    /// Since when it is known.
    pub known_on: Timestamp,
    /// The picture date of the version before it, and since when that one is known; nothing of the first.
    pub before: Option<(Date, Timestamp)>,
}

impl CompareView {
    /// Words a comparison.
    pub fn new(comparison: ComparisonView, sides: &Sides<'_, '_>, state: &State, words: Words) -> Self {
        let heading = |(answer, known_on): (&BilanAt<'_>, Timestamp)| {
            Heading::new(answer.bilan, answer.asked.day, known_on, words)
        };
        let numbers: Vec<u64> = comparison.acts.iter().map(|act| act.number).collect();
        let acts = state.acts().filter(|summary| numbers.contains(&summary.stamp.number.get()));
        let earlier = std::iter::once(None).chain(sides.versions.iter().copied().map(Some));
        let version = |(bilan, before): (&&_, _)| VersionView::new(bilan, before, words);
        let versions: Vec<_> = sides.versions.iter().zip(earlier).map(version).collect();
        Self {
            sentence: comparison.sentence(words),
            before: heading(sides.before),
            after: heading(sides.after),
            rows: rows(&comparison, state, words),
            acts: acts.map(|summary| ActView::new(summary, String::new(), words)).collect(),
            versions: versions.into_iter().rev().collect(),
            comparison,
        }
    }
}

impl VersionView {
    fn new(
        bilan: &Recorded<PublishedBilan>,
        before: Option<&Recorded<PublishedBilan>>,
        words: Words,
    ) -> Self {
        let heading = Heading::new(bilan, bilan.fact.picture_date, bilan.stamp.recorded_at, words);
        Self {
            label: format!("{}, {}, {}", heading.version_text, heading.act_text, heading.picture_text),
            at: bilan.fact.picture_date,
            known_on: bilan.stamp.recorded_at,
            before: before.map(|before| (before.fact.picture_date, before.stamp.recorded_at)),
        }
    }
}

/// Figures of one row stand one behind the other.
pub(crate) fn rows(comparison: &ComparisonView, state: &State, words: Words) -> Vec<RowChange> {
    let same = |one: &ChangeView, two: &ChangeView| {
        (&one.code, &one.modality, &one.activity, &one.zone, one.act)
            == (&two.code, &two.modality, &two.activity, &two.zone, two.act)
    };
    let rows = comparison.changes.chunk_by(same).filter_map(|figures| row(figures, state, words));
    let explained = |row: RowChange| {
        let otherwise = comparison.counts_otherwise(row.code.as_deref(), &row.zone).to_vec();
        RowChange { otherwise, ..row }
    };
    rows.map(explained).collect()
}

fn row(figures: &[ChangeView], state: &State, words: Words) -> Option<RowChange> {
    let first = figures.first()?;
    let kind = if figures.iter().all(|figure| figure.before.is_empty()) {
        "appeared"
    } else if figures.iter().all(|figure| figure.after.is_empty()) {
        "gone"
    } else {
        "changed"
    };
    let line = first.code.as_ref().and_then(|code| state.reference().line(&LineCode::new(code.as_str())));
    let printed = || if first.modality.is_empty() { &first.activity } else { &first.modality };
    let figure = |change: &ChangeView| {
        let name = words.get(&format!("column-{}", change.figure.replace('_', "-")));
        (name, told(change.figure, &change.before, words), told(change.figure, &change.after, words))
    };
    Some(RowChange {
        code: first.code.clone(),
        label: line.map_or_else(|| printed().clone(), |line| line.label.get(words.language()).to_owned()),
        zone: first.zone.clone(),
        zone_title: zone_text(&first.zone, &first.zone_name),
        kind,
        kind_text: words.get(&format!("compare-{kind}")),
        figures: figures.iter().map(figure).collect(),
        act: first.act,
        otherwise: Vec::new(),
    })
}

/// A figure in words: gaps with their sign, answers as yes or no, a dash for nothing.
fn told(figure: &str, text: &str, words: Words) -> String {
    match (figure, text, text.parse::<i64>()) {
        (_, "", _) => "–".to_owned(),
        ("admissible", text, _) => words.yes_no(text == "oui"),
        ("sites_gap" | "units_gap", _, Ok(gap)) => words.gap(gap),
        (_, _, Ok(number)) => words.number(number),
        (_, text, Err(_)) => text.to_owned(),
    }
}

/// How many rows appeared, went or changed, in words.
pub fn counted(rows: &[RowChange], words: Words) -> String {
    let count = |kind: &str| Argument::count(rows.iter().filter(|row| row.kind == kind).count());
    words.with(
        "compare-counted",
        &[("changed", count("changed")), ("appeared", count("appeared")), ("gone", count("gone"))],
    )
}
