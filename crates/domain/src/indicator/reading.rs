//! The value of an indicator: what is recorded beside what is computed, what lies between, and what cannot be told without being asked.
//!
//! A quotient is computed only of two values of one scope: the same years, territory and action. Where a denominator of that scope is
//! missing, the values that could be meant are given, each with what it would make, and nobody chooses for the reader.

use std::collections::{BTreeMap, BTreeSet};

use super::book::IndicatorBook;
use super::code::IndicatorCode;
use super::defined::IndicatorDefined;
use super::formula::{Formula, FundFigure, FundPart};
use super::recorded::IndicatorRecorded;
use super::scope::{Scope, ScopeKey, Span, TerritoryKey, territory_key};
use super::target::IndicatorTargeted;
use super::value::{Divided, Value};
use crate::fund::cell::{Place, Year};
use crate::fund::ledger::Ledger;
use crate::ground::asked::Asked;
use crate::ground::code::ZoneCode;
use crate::ground::stamp::Recorded;
use crate::structure::beside::{Listed, listed};
use crate::structure::book::{StructureBook, TallyAt};
use crate::structure::kind::StructureKind;
use crate::structure::lying::Lying;
use crate::structure::status::StructureStatus;
use crate::structure::tally::{TallyOf, Territory};

/// What indicators are computed from.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// The indicators.
    pub book: &'a IndicatorBook,
    /// The structures, and where they lie.
    pub structures: Option<(&'a StructureBook, Lying<'a>)>,
    /// The register of the fund, as it was on that day.
    pub fund: Option<&'a Ledger>,
    /// The zones of each set in force: the parts that make a whole region.
    pub zone_sets: &'a [BTreeSet<ZoneCode>],
    /// The day, and what was known.
    pub asked: Asked,
}

/// From what a value was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis<'a> {
    /// A document prints it; what is listed stands beside it.
    Printed(TallyAt<'a>, Option<Listed>),
    /// So many structures are listed.
    Listed(Listed),
    /// The register of the fund has it.
    Fund,
    /// It is the sum of others.
    Sum,
    /// One value divided by another of the same scope.
    Quotient {
        /// What is divided.
        of: Value,
        /// By what.
        by: Value,
        /// Whether nothing was rounded.
        is_exact: bool,
    },
    /// What was spent less what was received for it.
    Earmark {
        /// What was received.
        received: Value,
        /// What was spent.
        spent: Value,
    },
}

/// A computed value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Computed<'a> {
    /// The value.
    pub value: Value,
    /// From what.
    pub basis: Basis<'a>,
}

/// An indicator in one scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// What its values are of.
    pub scope: Scope,
    /// What is aimed at.
    pub target: Option<&'a Recorded<IndicatorTargeted>>,
    /// What somebody found.
    pub recorded: Option<&'a Recorded<IndicatorRecorded>>,
    /// What is computed.
    pub computed: Option<Computed<'a>>,
}

/// What there is to say of the values of an indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The parts of a territory do not add up to the whole.
    Parts {
        /// Which years.
        period: Option<Span>,
        /// How many parts there are.
        parts: usize,
        /// Whether they are zones; else they are departments.
        are_zones: bool,
        /// Their sum.
        sum: Value,
        /// The whole.
        whole: Value,
    },
    /// No value shares the scope of what is to be divided; what it could be divided by, and what that would make.
    Asks {
        /// What is to be divided.
        of: (Scope, Value),
        /// What it could be divided by.
        candidates: Vec<(Scope, Value, Divided)>,
    },
    /// An indicator has no value, beyond doubt and of the same years and territory, to set beside these.
    Lacks {
        /// Which indicator.
        indicator: IndicatorCode,
        /// Of what.
        scope: Scope,
    },
    /// An indicator that it is computed from is not defined.
    Undefined(IndicatorCode),
    /// It is computed from itself.
    Circular,
}

/// An indicator, with its values and what there is to say of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<'a> {
    /// What it is.
    pub defined: &'a Recorded<IndicatorDefined>,
    /// Its values, scope by scope.
    pub lines: Vec<Line<'a>>,
    /// What there is to say of them.
    pub findings: Vec<Finding>,
}

impl Line<'_> {
    /// The recorded value less the computed one; nothing where one is missing.
    pub fn difference(&self) -> Option<Value> {
        self.recorded?.fact.value.checked_sub(self.computed?.value)
    }

    /// The value beyond doubt: where both stand and differ, there is none.
    pub fn settled(&self) -> Option<Value> {
        match (self.recorded, self.computed) {
            (Some(recorded), Some(computed)) => {
                Some(computed.value).filter(|value| *value == recorded.fact.value)
            }
            (Some(recorded), None) => Some(recorded.fact.value),
            (None, computed) => computed.map(|computed| computed.value),
        }
    }
}

/// The values of a scope while they are gathered.
type Gathered<'a> = Vec<(Scope, Computed<'a>)>;

impl<'a> Sources<'a> {
    /// An indicator with its values; nothing where it is not defined on that day.
    pub fn read(&self, code: &IndicatorCode) -> Option<Reading<'a>> {
        self.reading(code, &[])
    }

    /// Every indicator that is defined on that day, with its values.
    pub fn read_all(&self) -> Vec<Reading<'a>> {
        let codes = self.book.definitions(self.asked).map(|defined| &defined.fact.indicator);
        codes.filter_map(|code| self.read(code)).collect()
    }

    /// `path` are the indicators that are being computed from it.
    fn reading(&self, code: &IndicatorCode, path: &[&IndicatorCode]) -> Option<Reading<'a>> {
        let defined = self.book.definition(code, self.asked)?;
        let mut findings = Vec::new();
        let path: Vec<_> = path.iter().copied().chain([code]).collect();
        let computed = match &defined.fact.definition.formula {
            None => Vec::new(),
            Some(formula) => self.computed(formula, &path, &mut findings),
        };
        let lines = self.lines(code, computed);
        if defined.fact.definition.adds_up() {
            findings.extend(self.parts(&lines));
        }
        Some(Reading { defined, lines, findings })
    }

    /// Computed and recorded values, and targets, by their scopes.
    fn lines(&self, code: &IndicatorCode, computed: Gathered<'a>) -> Vec<Line<'a>> {
        let blank = |scope| Line { scope, target: None, recorded: None, computed: None };
        let mut lines: Vec<Line<'a>> = Vec::new();
        for (scope, value) in computed {
            lines.push(Line { computed: Some(value), ..blank(scope) });
        }
        for recorded in self.book.values(code, self.asked) {
            let same = lines.iter_mut().find(|line| line.scope.key() == recorded.fact.scope.key());
            match same {
                Some(line) => line.recorded = Some(recorded),
                None => lines.push(Line { recorded: Some(recorded), ..blank(recorded.fact.scope.clone()) }),
            }
        }
        for target in self.book.targets(code, self.asked) {
            let there = territory_key(&target.fact.territory);
            if !lines.iter().any(|line| territory_key(&line.scope.territory) == there) {
                lines.push(blank(Scope::of(None, target.fact.territory.clone())));
            }
        }
        for line in &mut lines {
            line.target = self.target(code, &line.scope);
        }
        lines.sort_by(|one, other| one.scope.key().cmp(&other.scope.key()));
        lines
    }

    /// What is aimed at in a territory: by the first day that is not before the years of a scope, else what was aimed at last.
    fn target(&self, code: &IndicatorCode, scope: &Scope) -> Option<&'a Recorded<IndicatorTargeted>> {
        let day = scope.period.map_or(self.asked.day, |period| period.last().last_day());
        let there = territory_key(&scope.territory);
        let own = self.book.targets(code, self.asked).into_iter();
        let own: Vec<_> = own.filter(|target| territory_key(&target.fact.territory) == there).collect();
        own.iter().find(|target| day <= target.fact.by).or_else(|| own.last()).copied()
    }

    fn computed(
        &self,
        formula: &Formula,
        path: &[&IndicatorCode],
        findings: &mut Vec<Finding>,
    ) -> Gathered<'a> {
        match formula {
            Formula::Structures { kind, statuses } => self.structures(*kind, statuses),
            Formula::Fund { figure, of } => self.fund(*figure, of),
            Formula::Sum(parts) => {
                let Some(first) = parts.first() else { return Vec::new() };
                let values = self.settled(first, path, findings);
                let sum = |(scope, _)| {
                    let sum = self.together(parts, (&scope, path), findings)?;
                    Some((scope, Computed { value: sum, basis: Basis::Sum }))
                };
                one_each(&values).into_iter().filter_map(sum).collect()
            }
            Formula::Quotient { of, by } => {
                let above = self.settled(of, path, findings);
                let below = self.settled(by, path, findings);
                above.into_iter().filter_map(|one| quotient(one, &below, findings)).collect()
            }
            Formula::Earmark { received, spent } => {
                let all = self.settled(received, path, findings);
                let balance = |(scope, _)| {
                    let received = self.together(std::slice::from_ref(received), (&scope, path), findings)?;
                    let spent = self.together(spent, (&scope, path), findings)?;
                    let value = spent.checked_sub(received)?;
                    Some((scope, Computed { value, basis: Basis::Earmark { received, spent } }))
                };
                one_each(&all).into_iter().filter_map(balance).collect()
            }
        }
    }

    /// The values of an indicator beyond doubt.
    fn settled(
        &self,
        code: &IndicatorCode,
        path: &[&IndicatorCode],
        findings: &mut Vec<Finding>,
    ) -> Vec<(Scope, Value)> {
        if path.contains(&code) {
            put(findings, Finding::Circular);
            return Vec::new();
        }
        let Some(reading) = self.reading(code, path) else {
            put(findings, Finding::Undefined(code.clone()));
            return Vec::new();
        };
        if reading.findings.contains(&Finding::Circular) {
            put(findings, Finding::Circular);
        }
        reading.lines.into_iter().filter_map(|line| line.settled().map(|value| (line.scope, value))).collect()
    }

    /// The sum of indicators over all actions, of the years and the territory of a scope; nothing where one has no value there.
    fn together(
        &self,
        codes: &[IndicatorCode],
        (scope, path): (&Scope, &[&IndicatorCode]),
        findings: &mut Vec<Finding>,
    ) -> Option<Value> {
        let mut sum = Value::ZERO;
        for code in codes {
            let own = self.settled(code, path, findings);
            let mut own =
                own.iter().filter(|(other, _)| other.where_and_when() == scope.where_and_when()).peekable();
            if own.peek().is_none() {
                put(findings, Finding::Lacks { indicator: code.clone(), scope: scope.clone() });
                return None;
            }
            sum = sum.checked_add(Value::sum(own.map(|(_, value)| *value))?)?;
        }
        Some(sum)
    }

    /// What documents print of structures, territory by territory; where none does, what is listed in the region.
    fn structures(&self, kind: StructureKind, statuses: &BTreeSet<StructureStatus>) -> Gathered<'a> {
        let Some((book, lying)) = self.structures else { return Vec::new() };
        let counts = |of: &TallyOf| of.kind == kind && of.statuses == *statuses && of.only.is_none();
        let mut found: Gathered<'a> = Vec::new();
        for at in book.tallies(self.asked).filter(|at| counts(&at.tally.of)) {
            let asked = Asked { day: at.counted.stamp.effective, ..self.asked };
            let beside = listed(book, &at.tally.of, &Lying { asked, ..lying }, asked);
            let scope = Scope::of(Some(Span::of(Year::of(asked.day))), at.tally.of.territory.clone());
            found.push((
                scope,
                Computed { value: Value::whole(at.tally.count), basis: Basis::Printed(at, beside) },
            ));
        }
        if !found.iter().any(|(scope, _)| scope.territory.is_region()) {
            let of = TallyOf { kind, statuses: statuses.clone(), only: None, territory: Territory::Region };
            let year = Some(Span::of(Year::of(self.asked.day)));
            let region = listed(book, &of, &lying, self.asked).map(|listed| {
                let computed = Computed { value: Value::whole(listed.counted), basis: Basis::Listed(listed) };
                (Scope::of(year, Territory::Region), computed)
            });
            found.extend(region);
        }
        found
    }

    /// A figure of the register, exercise by exercise.
    fn fund(&self, figure: FundFigure, of: &FundPart) -> Gathered<'a> {
        let Some(ledger) = self.fund else { return Vec::new() };
        let holds = |place: &Place| match of {
            FundPart::All => true,
            FundPart::Mission(mission) => place.mission() == Some(*mission),
            FundPart::Line(line) => place.code() == Some(line.as_str()),
        };
        let kept = ledger.kept().filter(|year| year.get() <= self.asked.day.year());
        let year = |year: Year| {
            let execution = ledger.execution(year);
            let own = execution.rows.iter().filter(|(place, _)| holds(place));
            let cents = own.map(|(_, figures)| match figure {
                FundFigure::Committed => figures.ae_committed.cents(),
                FundFigure::Paid => figures.cp_paid.cents(),
            });
            let value = Value::sum(cents.map(Value::from_hundredths))?;
            let scope = Scope::of(Some(Span::of(year)), Territory::Region);
            Some((scope, Computed { value, basis: Basis::Fund }))
        };
        kept.filter_map(year).collect()
    }

    /// Where the parts of the region do not add up to it: its departments, and the zones of each set.
    fn parts(&self, lines: &[Line<'_>]) -> Vec<Finding> {
        let settled = |line: &Line<'_>| line.settled();
        let mut found = Vec::new();
        for whole in lines.iter().filter(|line| line.scope.territory.is_region()) {
            let Some(value) = whole.settled() else { continue };
            let same = |line: &&Line<'_>| {
                line.scope.period == whole.scope.period && line.scope.action == whole.scope.action
            };
            let mut add = |are_zones: bool, own: Vec<Value>| {
                let Some(sum) = Value::sum(own.iter().copied()) else { return };
                if own.len() > 1 && sum != value {
                    let period = whole.scope.period;
                    found.push(Finding::Parts { period, parts: own.len(), are_zones, sum, whole: value });
                }
            };
            let is_department = |line: &&Line<'_>| {
                matches!(territory_key(&line.scope.territory), TerritoryKey::Department(_))
            };
            add(false, lines.iter().filter(same).filter(is_department).filter_map(settled).collect());
            for set in self.zone_sets {
                let is_in = |line: &&Line<'_>| match &line.scope.territory {
                    Territory::Zone(zone) => set.contains(zone),
                    Territory::Region | Territory::Department(_) => false,
                };
                add(true, lines.iter().filter(same).filter(is_in).filter_map(settled).collect());
            }
        }
        found
    }
}

/// One scope of each territory and time, whatever the action.
fn one_each(values: &[(Scope, Value)]) -> Vec<(Scope, Value)> {
    let mut seen = BTreeSet::new();
    let first = values.iter().filter(|(scope, _)| seen.insert(scope.where_and_when()));
    first.map(|(scope, value)| (Scope { action: None, ..scope.clone() }, *value)).collect()
}

/// A value divided by the one of its scope; where there is none, what could be meant is told.
fn quotient<'a>(
    (scope, above): (Scope, Value),
    below: &[(Scope, Value)],
    findings: &mut Vec<Finding>,
) -> Option<(Scope, Computed<'a>)> {
    let by_scope: BTreeMap<ScopeKey<'_>, Value> =
        below.iter().map(|(scope, value)| (scope.key(), *value)).collect();
    let same = scope.period.and_then(|_said| by_scope.get(&scope.key()));
    if let Some(by) = same {
        let Divided { value, is_exact } = above.divided_by(*by)?;
        let basis = Basis::Quotient { of: above, by: *by, is_exact };
        return Some((scope, Computed { value, basis }));
    }
    let here = territory_key(&scope.territory);
    let could = below.iter().filter(|(other, _)| territory_key(&other.territory) == here);
    let candidates = could.filter_map(|(other, by)| Some((other.clone(), *by, above.divided_by(*by)?)));
    let candidates = candidates.collect();
    put(findings, Finding::Asks { of: (scope, above), candidates });
    None
}

/// Says something once.
fn put(findings: &mut Vec<Finding>, finding: Finding) {
    if !findings.contains(&finding) {
        findings.push(finding);
    }
}
