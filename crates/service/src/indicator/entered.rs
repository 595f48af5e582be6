//! What is to be said of indicators, held against what is said already and against itself.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::act::Draft;
use maillage_domain::indicator::book::IndicatorBook;
use maillage_domain::indicator::code::IndicatorCode;
use maillage_domain::indicator::defined::IndicatorDefined;
use maillage_domain::indicator::formula::Formula;
use maillage_domain::indicator::recorded::IndicatorRecorded;
use maillage_domain::indicator::target::IndicatorTargeted;
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;

/// What is to be said, each with the day that it has effect from.
#[derive(Debug, Default)]
pub(crate) struct Entering {
    /// Definitions.
    pub(crate) defined: Vec<(Date, IndicatorDefined)>,
    /// Targets.
    pub(crate) targeted: Vec<(Date, IndicatorTargeted)>,
    /// Values.
    pub(crate) recorded: Vec<(Date, IndicatorRecorded)>,
}

/// The formulas as they stand with what is to be said.
pub(super) struct Formulas<'a>(BTreeMap<&'a IndicatorCode, Option<&'a Formula>>);

impl<'a> Formulas<'a> {
    /// Those of the indicators that are defined, those to be defined before all.
    pub(super) fn of(book: Option<&'a IndicatorBook>, entering: &'a Entering) -> Self {
        let known =
            book.into_iter().flat_map(|book| book.definitions(Asked::LATEST)).map(|known| &*known.fact);
        let all = known.chain(entering.defined.iter().map(|(_, defined)| defined));
        Self(all.map(|one| (&one.indicator, one.definition.formula.as_ref())).collect())
    }

    /// Whether an indicator is defined.
    pub(super) fn has(&self, code: &IndicatorCode) -> bool {
        self.0.contains_key(code)
    }

    /// The first indicator of a formula that nobody defined.
    pub(super) fn lacks(&self, formula: &'a Formula) -> Option<&'a IndicatorCode> {
        formula.from().into_iter().find(|code| !self.has(code))
    }

    /// Whether an indicator would be computed from itself.
    pub(super) fn is_circular(&self, code: &IndicatorCode) -> bool {
        let parts =
            |code: &IndicatorCode| self.0.get(code).copied().flatten().map(Formula::from).unwrap_or_default();
        let (mut ahead, mut seen) = (parts(code), Vec::new());
        while let Some(next) = ahead.pop() {
            if next == code {
                return true;
            }
            if !seen.contains(&next) {
                seen.push(next);
                ahead.extend(parts(next));
            }
        }
        false
    }
}

/// How many of each are new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct New {
    pub(crate) defined: usize,
    pub(crate) targeted: usize,
    pub(crate) recorded: usize,
}

impl Entering {
    /// The acts of what is new.
    pub(crate) fn drafts(&self, region: &RegionCode, book: Option<&IndicatorBook>) -> (Vec<Draft>, New) {
        let defined = self
            .defined
            .iter()
            .filter(|(day, fact)| !book.is_some_and(|book| book.is_defined_as(fact, *day)));
        let defined: Vec<_> = defined.map(|(day, fact)| Draft::new(region, *day, fact.clone())).collect();
        let targeted = self
            .targeted
            .iter()
            .filter(|(day, fact)| !book.is_some_and(|book| book.is_targeted_as(fact, *day)));
        let targeted: Vec<_> = targeted.map(|(day, fact)| Draft::new(region, *day, fact.clone())).collect();
        let recorded = self
            .recorded
            .iter()
            .filter(|(day, fact)| !book.is_some_and(|book| book.is_recorded_as(fact, *day)));
        let recorded: Vec<_> = recorded.map(|(day, fact)| Draft::new(region, *day, fact.clone())).collect();
        let new = New { defined: defined.len(), targeted: targeted.len(), recorded: recorded.len() };
        (defined.into_iter().chain(targeted).chain(recorded).collect(), new)
    }
}
