//! The lines of several bilans side by side: which of them stand for the same, and whether what is open may be compared.
//!
//! Figures are never compared here, and nothing is added up: each bilan has its zones, its day and its targets. What may be
//! compared is the answer, open or not, and only where the bridge between two lists leads from one line to the other.

use std::collections::{BTreeMap, BTreeSet};

use super::bilan::{BilanAt, Row};
use super::bridge::{Bridge, Mapping, MappingKind};
use super::nomenclature::{Line, LineCode, OfficialNumber};
use crate::state::State;

/// Whether what is open may be compared; the worse comes later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Comparability {
    /// It may.
    Comparable,
    /// It may, where what differs is kept in mind.
    WithCaution,
    /// It may not.
    NotComparable,
}

impl Comparability {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Comparable, Self::WithCaution, Self::NotComparable];

    /// The word in data: `with-caution`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comparable => "comparable",
            Self::WithCaution => "with-caution",
            Self::NotComparable => "not-comparable",
        }
    }
}

/// Why it may or may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ground {
    /// Every bilan counts the same line of the same list.
    SameLine,
    /// One line of the earlier list became this one.
    OneToOne,
    /// One line of the earlier list became several codes, which the act counts together, as it did.
    Gathered,
    /// One line of the earlier list became several: this one, and others.
    Split,
    /// This line also takes in what that of the earlier list did not count.
    Wider,
    /// Several lines of the earlier list became this one: a site counted there once for each.
    Merged,
    /// What the line of the earlier list counted belongs to another activity now.
    Moved,
    /// One counts units where the other counts sites.
    Quantity,
    /// The list of 2019 had nothing of the kind.
    Appeared,
    /// Only one of the bilans counts it.
    Alone,
}

impl Ground {
    /// Every one.
    pub const ALL: [Self; 10] = [
        Self::SameLine,
        Self::OneToOne,
        Self::Gathered,
        Self::Split,
        Self::Wider,
        Self::Merged,
        Self::Moved,
        Self::Quantity,
        Self::Appeared,
        Self::Alone,
    ];

    /// The word in data: `one-to-one`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SameLine => "same-line",
            Self::OneToOne => "one-to-one",
            Self::Gathered => "gathered",
            Self::Split => "split",
            Self::Wider => "wider",
            Self::Merged => "merged",
            Self::Moved => "moved",
            Self::Quantity => "quantity",
            Self::Appeared => "appeared",
            Self::Alone => "alone",
        }
    }

    /// What it lets one compare.
    pub const fn lets(self) -> Comparability {
        match self {
            Self::SameLine | Self::OneToOne => Comparability::Comparable,
            Self::Gathered | Self::Split | Self::Wider => Comparability::WithCaution,
            Self::Merged | Self::Moved | Self::Quantity | Self::Appeared | Self::Alone => {
                Comparability::NotComparable
            }
        }
    }

    /// How a line of the earlier list stands to one of the later.
    fn between(earlier: &Line, mapping: &Mapping, later: &Line) -> Self {
        if earlier.counts_units() != later.counts_units() {
            return Self::Quantity;
        }
        let counted = |candidate: LineCode| later.code.counts(&candidate);
        match mapping.kind.value {
            MappingKind::OneToOne => Self::OneToOne,
            MappingKind::OneToMany if mapping.codes().all(counted) => Self::Gathered,
            MappingKind::OneToMany => Self::Split,
            MappingKind::Wider => Self::Wider,
            MappingKind::Merged | MappingKind::MergedThenSplit => Self::Merged,
            MappingKind::Moved => Self::Moved,
        }
    }
}

/// The rows of one line in one bilan.
#[derive(Debug, Clone)]
pub struct CountedLine<'s> {
    /// The line.
    pub line: &'s Line,
    /// How it passed to the later list, where it is of the earlier one and stands beside a line of the later.
    pub mapping: Option<&'s Mapping>,
    /// Its rows, in the document's order; one at least.
    pub rows: Vec<Row<'s>>,
}

/// A line with what each bilan counts of it.
#[derive(Debug, Clone)]
pub struct ComparedLine<'s> {
    /// The line: of the latest list that counts it.
    pub line: &'s Line,
    /// What each bilan counts of it, in the order of the bilans: nothing, itself, or the lines of the earlier list that became it.
    pub counted: Vec<Vec<CountedLine<'s>>>,
    /// Why it may be compared or may not, the decisive ones first; one at least.
    pub grounds: Vec<Ground>,
}

impl ComparedLine<'_> {
    /// Whether what is open of it may be compared.
    pub fn comparability(&self) -> Comparability {
        self.grounds.iter().map(|ground| ground.lets()).max().unwrap_or(Comparability::NotComparable)
    }
}

/// Puts bilans side by side, line by line, in the order of the official lists. A row whose line is not known stands nowhere.
pub fn side_by_side<'s>(
    state: &'s State,
    bridge: &'s Bridge,
    answers: &[BilanAt<'s>],
) -> Vec<ComparedLine<'s>> {
    let bilans: Vec<_> = answers.iter().map(by_line).collect();
    let ways = Ways::new(bridge);
    let known: BTreeSet<&LineCode> = bilans.iter().flat_map(BTreeMap::keys).copied().collect();
    let lines = known.into_iter().filter_map(|code| state.reference().line(code));
    let (later, earlier): (Vec<_>, Vec<_>) = lines.partition(|line| !ways.left.contains_key(&line.code));
    let mut compared: Vec<_> = later.into_iter().map(|line| ways.compared(state, line, &bilans)).collect();
    let led: BTreeSet<&LineCode> = compared.iter().flat_map(codes).collect();
    let ended = earlier.into_iter().filter(|line| !led.contains(&line.code));
    let ended: Vec<_> = ended.map(|line| ways.compared(state, line, &bilans)).collect();
    compared.extend(ended);
    compared.sort_by_cached_key(|compared| place(state, compared.line));
    compared
}

/// The rows of a bilan by their line.
type ByLine<'s> = BTreeMap<&'s LineCode, Vec<Row<'s>>>;

fn by_line<'s>(answer: &BilanAt<'s>) -> ByLine<'s> {
    let mut lines = ByLine::new();
    for row in &answer.rows {
        if let Some(code) = &row.position.code {
            lines.entry(code).or_default().push(*row);
        }
    }
    lines
}

fn codes<'s>(compared: &ComparedLine<'s>) -> impl Iterator<Item = &'s LineCode> {
    compared.counted.iter().flatten().map(|counted| &counted.line.code)
}

/// Where a line stands in the official lists; those of the later list before those that ended.
fn place(state: &State, line: &Line) -> (OfficialNumber, usize, usize) {
    let lists = state.reference().nomenclatures().enumerate();
    let mut ranked = lists.filter_map(|(list, nomenclature)| {
        Some((list, nomenclature.lines.iter().position(|other| other.code == line.code)?))
    });
    let (list, rank) = ranked.next().unwrap_or_default();
    (line.official, usize::MAX - list, rank)
}

/// The bridge, by the codes at both of its ends.
struct Ways<'s> {
    left: BTreeMap<&'s LineCode, &'s Mapping>,
    arrived: BTreeMap<LineCode, Vec<&'s Mapping>>,
}

impl<'s> Ways<'s> {
    fn new(bridge: &'s Bridge) -> Self {
        let mut ways = Self { left: BTreeMap::new(), arrived: BTreeMap::new() };
        for mapping in &bridge.mappings {
            ways.left.insert(&mapping.line, mapping);
            for code in mapping.codes() {
                ways.arrived.entry(code).or_default().push(mapping);
            }
        }
        ways
    }

    /// The lines of the earlier list that became one of the later, each once.
    fn leading_to(&self, line: &Line) -> Vec<&'s Mapping> {
        let mut leading: Vec<&Mapping> = Vec::new();
        for mapping in line.code.members().filter_map(|member| self.arrived.get(&member)).flatten() {
            if leading.iter().all(|known| known.line != mapping.line) {
                leading.push(mapping);
            }
        }
        leading
    }

    fn compared(&self, state: &'s State, line: &'s Line, bilans: &[ByLine<'s>]) -> ComparedLine<'s> {
        let leading = self.leading_to(line);
        let counted: Vec<_> = bilans.iter().map(|bilan| counted(state, line, &leading, bilan)).collect();
        let grounds = grounds(line, &counted, leading.is_empty() && !self.left.contains_key(&line.code));
        ComparedLine { line, counted, grounds }
    }
}

/// What a bilan counts of a line: the line itself, else those that led to it.
fn counted<'s>(
    state: &'s State,
    line: &'s Line,
    leading: &[&'s Mapping],
    bilan: &ByLine<'s>,
) -> Vec<CountedLine<'s>> {
    if let Some(rows) = bilan.get(&line.code) {
        return vec![CountedLine { line, mapping: None, rows: rows.clone() }];
    }
    let led = leading.iter().filter_map(|mapping| {
        let rows = bilan.get(&mapping.line)?.clone();
        Some(CountedLine { line: state.reference().line(&mapping.line)?, mapping: Some(mapping), rows })
    });
    led.collect()
}

/// Why what is open of a line may be compared or may not; `appeared` says that nothing of the earlier list led to it.
fn grounds(line: &Line, counted: &[Vec<CountedLine<'_>>], appeared: bool) -> Vec<Ground> {
    if counted.iter().filter(|lines| !lines.is_empty()).count() < 2 {
        return vec![if appeared { Ground::Appeared } else { Ground::Alone }];
    }
    let passed = counted.iter().flat_map(|lines| {
        let several = (lines.len() > 1).then_some(Ground::Merged);
        let each = lines.iter().filter_map(|counted| {
            counted.mapping.map(|mapping| Ground::between(counted.line, mapping, line))
        });
        several.into_iter().chain(each)
    });
    let mut grounds: BTreeSet<Ground> = passed.collect();
    if grounds.is_empty() {
        grounds.insert(Ground::SameLine);
    }
    let mut grounds: Vec<_> = grounds.into_iter().collect();
    grounds.sort_by_key(|ground| std::cmp::Reverse(ground.lets()));
    grounds
}
