//! A published bilan against the register, cell by cell.

use std::collections::BTreeSet;
use std::fmt::Display;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use maillage_domain::care::bilan::BilanAt;
use maillage_domain::care::count::reconciliation::{Figures, Reconciled, Reconciliation, Unprinted, Why};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use schemars::JsonSchema;
use serde::Serialize;

use crate::heading::{BilanName, Heading};
use crate::objective::words::{label, zone_name};
use crate::tidy::TidyRow;
use crate::words::{Argument, Words};

/// A published bilan beside the register, for all media.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReconciliationView {
    /// The legal day.
    pub at: Date,
    /// As known on this instant.
    pub known_on: Timestamp,
    /// The code of the region.
    pub region: String,
    /// The bilan.
    pub bilan: BilanName,
    /// Its cells in its order, then those in which the register counts and that it does not print.
    pub cells: Vec<ReconciledView>,
    /// How many cells agree.
    pub agree: usize,
    /// How many differ.
    pub differ: usize,
    /// How many keep their opening position: no authorisation of theirs is known by name.
    pub unnamed: usize,
    /// Where the bilan comes from, worded.
    #[serde(skip)]
    pub heading: Heading,
}

/// A cell on both sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReconciledView {
    /// The annex; nothing for a cell that is not printed.
    pub annex: Option<u8>,
    /// The section.
    pub section: String,
    /// Its title, or the line of a cell that is not printed.
    pub activity: String,
    /// The headings and the modality.
    pub modality: String,
    /// The zone; empty where sites lie in no known one.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// The line of the nomenclature.
    pub code: Option<String>,
    /// Sites, as printed.
    pub sites_published: Option<u32>,
    /// Sites, as the register counts them; nothing where no authorisation of the cell is known by name.
    pub sites_counted: Option<u32>,
    /// How many more the register counts.
    pub sites_difference: Option<i64>,
    /// Units, as printed.
    pub units_published: Option<u32>,
    /// Units, as the register counts them.
    pub units_counted: Option<u32>,
    /// How many more the register counts.
    pub units_difference: Option<i64>,
    /// Why they differ.
    pub why: Vec<WhyView>,
    /// The numbers of the authorisations that make the count.
    pub authorisations: Vec<String>,
}

/// A reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WhyView {
    /// Its kind, in data.
    pub kind: &'static str,
    /// What it says.
    pub text: String,
}

impl ReconciliationView {
    /// Words a reconciliation of the answer of a day.
    pub fn new(
        answer: &BilanAt<'_>,
        found: &Reconciliation<'_>,
        known_on: Timestamp,
        state: &State,
        words: Words,
    ) -> Self {
        let at = answer.asked.day;
        let region = &answer.bilan.stamp.region;
        let around = Around { state, region, answer, words };
        let printed = found.cells.iter().map(|cell| around.printed(cell));
        let unprinted = found.unprinted.iter().map(|cell| around.unprinted(cell));
        let (named, unnamed): (Vec<_>, Vec<_>) = found.cells.iter().partition(|cell| cell.is_named());
        let differ = named.iter().filter(|cell| cell.differs()).count();
        let heading = Heading::new(answer.bilan, at, known_on, words);
        Self {
            at,
            known_on,
            region: region.to_string(),
            bilan: heading.bilan.clone(),
            cells: printed.chain(unprinted).collect(),
            agree: named.len() - differ,
            differ: differ + found.unprinted.len(),
            unnamed: unnamed.len(),
            heading,
        }
    }

    /// Whether nothing differs.
    pub const fn agrees(&self) -> bool {
        self.differ == 0
    }

    /// The cells that differ.
    pub fn differences(&self) -> impl Iterator<Item = &ReconciledView> {
        self.cells.iter().filter(|cell| !cell.why.is_empty())
    }

    /// How many agree, how many differ, and how many keep their opening position.
    pub fn sentence(&self, words: Words) -> String {
        let counts = [
            ("agree", Argument::count(self.agree)),
            ("differ", Argument::count(self.differ)),
            ("unnamed", Argument::count(self.unnamed)),
        ];
        words.with("reconcile-done", &counts)
    }
}

/// The kinds of reasons, in the order in which they are told.
pub const KINDS: [&str; 8] =
    ["since", "other-zone", "other-line", "not-placed", "not-counted", "missing", "extra", "not-printed"];

/// Cells that differ for one kind of reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonCount {
    /// Its kind, in data.
    pub kind: &'static str,
    /// What it is called.
    pub text: String,
    /// How many cells say it.
    pub cells: usize,
}

impl ReconciliationView {
    /// The kinds of reasons that some cell gives, with how many cells do: one that has two reasons stands under both.
    pub fn reasons(&self, words: Words) -> Vec<ReasonCount> {
        let counted = KINDS.map(|kind| ReasonCount {
            kind,
            text: words.get(&format!("reconcile-kind-{kind}")),
            cells: self.cells.iter().filter(|cell| cell.is_for(kind)).count(),
        });
        counted.into_iter().filter(|reason| 0 < reason.cells).collect()
    }

    /// "73 cells agree, 7 differ."
    pub fn title(&self, words: Words) -> String {
        let counts = [("agree", Argument::count(self.agree)), ("differ", Argument::count(self.differ))];
        words.with("reconcile-heading", &counts)
    }

    /// How many cells keep their opening position; empty where none does.
    pub fn unnamed_text(&self, words: Words) -> String {
        if self.unnamed == 0 {
            return String::new();
        }
        words.with("reconcile-unnamed", &[("unnamed", Argument::count(self.unnamed))])
    }
}

impl ReconciledView {
    /// Whether it differs for a kind of reason.
    pub fn is_for(&self, kind: &str) -> bool {
        self.why.iter().any(|why| why.kind == kind)
    }

    /// The reasons in data, a space between two.
    pub fn kinds(&self) -> String {
        self.why.iter().map(|why| why.kind).collect::<Vec<_>>().join(" ")
    }

    /// The reasons, a sentence each.
    pub fn reasons(&self) -> String {
        self.why.iter().map(|why| why.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

fn numbers(numbers: &BTreeSet<&AuthorisationNumber>) -> Vec<String> {
    numbers.iter().map(ToString::to_string).collect()
}

struct Around<'a> {
    state: &'a State,
    region: &'a RegionCode,
    answer: &'a BilanAt<'a>,
    words: Words,
}

impl Around<'_> {
    fn printed(&self, cell: &Reconciled<'_>) -> ReconciledView {
        let row = TidyRow::answered(&cell.row);
        ReconciledView {
            annex: Some(row.annex),
            section: row.section,
            activity: row.activity,
            modality: row.modality,
            zone: row.zone,
            zone_name: row.zone_name,
            code: row.code,
            sites_published: cell.sites.published,
            sites_counted: cell.sites.counted,
            sites_difference: cell.sites.difference(),
            units_published: cell.units.and_then(|units| units.published),
            units_counted: cell.units.and_then(|units| units.counted),
            units_difference: cell.units.and_then(Figures::difference),
            why: cell.why.iter().map(|why| self.why(why)).collect(),
            authorisations: numbers(&cell.numbers),
        }
    }

    fn why(&self, why: &Why<'_>) -> WhyView {
        let words = self.words;
        let named = |id: &str, names: String| words.with(id, &[("names", Argument::Text(&names))]);
        let counted = |id: &str, count: u64| words.with(id, &[("count", Argument::count(count))]);
        let of = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let (kind, text) = match why {
            Why::Since(numbers) => ("since", named("reconcile-why-since", joined(numbers))),
            Why::OtherZone(zones) => ("other-zone", named("reconcile-why-other-zone", joined(zones))),
            Why::OtherLine(lines) => ("other-line", named("reconcile-why-other-line", self.labels(lines))),
            Why::NotPlaced(count) => ("not-placed", counted("reconcile-why-not-placed", of(*count))),
            Why::NotCounted(count) => ("not-counted", counted("reconcile-why-not-counted", of(*count))),
            Why::Missing(count) => ("missing", counted("reconcile-why-missing", *count)),
            Why::Extra(count) => ("extra", counted("reconcile-why-extra", *count)),
        };
        WhyView { kind, text }
    }

    /// What people call lines.
    fn labels(&self, lines: &BTreeSet<&LineCode>) -> String {
        let reference = self.state.reference();
        lines.iter().map(|line| label(reference, line, self.words)).collect::<Vec<_>>().join(", ")
    }

    fn unprinted(&self, cell: &Unprinted<'_>) -> ReconciledView {
        let reference = self.state.reference();
        let name = |zone| zone_name(reference, self.region, self.answer.asked, zone);
        let (kind, id) = match cell.zone {
            Some(_) => ("not-printed", "reconcile-why-not-printed"),
            None => ("not-placed", "reconcile-why-lies-nowhere"),
        };
        let sites = u32::try_from(cell.sites).unwrap_or(u32::MAX);
        ReconciledView {
            annex: None,
            section: String::new(),
            activity: label(reference, cell.line, self.words),
            modality: String::new(),
            zone: cell.zone.map(ToString::to_string).unwrap_or_default(),
            zone_name: cell.zone.map(name).unwrap_or_default(),
            code: Some(cell.line.to_string()),
            sites_published: None,
            sites_counted: Some(sites),
            sites_difference: None,
            units_published: None,
            units_counted: None,
            units_difference: None,
            why: vec![WhyView { kind, text: self.words.get(id) }],
            authorisations: numbers(&cell.numbers),
        }
    }
}

fn joined(names: &BTreeSet<impl Display>) -> String {
    names.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
