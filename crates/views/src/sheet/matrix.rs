//! Every line by every zone: a cell for each row, and a sentence for each cell.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, Matrix, MatrixLine, Row};
use maillage_domain::territory::RegionCode;
use schemars::JsonSchema;
use serde::Serialize;

use super::cell::CellView;
use crate::filing::{Filing, ended_text};
use crate::heading::{BilanName, Heading};
use crate::targets::Targets;
use crate::words::{Argument, Words};

/// The bilan of a day as lines by zones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MatrixView {
    /// The date asked for.
    pub at: Date,
    /// As known on this instant.
    pub known_on: Timestamp,
    /// The region.
    #[schemars(with = "String")]
    pub region: RegionCode,
    /// The bilan behind the answer.
    pub bilan: BilanName,
    /// One for each zone set.
    pub sets: Vec<MatrixSet>,
    /// Where it comes from, worded.
    #[serde(skip)]
    pub heading: Heading,
    /// What the cells come to, in a sentence.
    #[serde(skip)]
    pub summary: String,
    /// "Open lines only"; "lines below target only" where nothing is received.
    #[serde(skip)]
    pub only: String,
    /// What the marks of cells say: their class, a sign, words.
    #[serde(skip)]
    pub legend: Vec<(&'static str, &'static str, String)>,
    /// That the bilan counts by a list that has ended; empty where it has not.
    #[serde(skip)]
    pub ended_text: String,
    /// The header of gaps: of ranges, that they are computed.
    #[serde(skip)]
    pub gap_column: String,
}

/// The lines that are counted on one zone set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MatrixSet {
    /// The zone set; empty for zones that no recorded set has.
    pub zone_set: String,
    /// "By zones A".
    pub title: String,
    /// "43 activities, 23 zones".
    #[serde(skip)]
    pub size: String,
    /// Its zones: code and name.
    pub zones: Vec<MatrixZone>,
    /// Its lines, by the domain under which people look for them.
    pub families: Vec<MatrixFamily>,
}

/// One zone of a matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MatrixZone {
    /// Its code; its name where it has none.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
}

/// Lines of one domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MatrixFamily {
    /// Its name.
    pub label: String,
    /// Its lines.
    pub lines: Vec<MatrixRow>,
    /// "2 other activities: on target in every zone"; empty where each stands out somewhere.
    #[serde(skip)]
    pub others: String,
}

/// One line of a matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MatrixRow {
    /// The line of the nomenclature, where it is known.
    pub code: Option<String>,
    /// What people call it.
    pub label: String,
    /// Whether it is open in some zone.
    pub open: bool,
    /// What stands in each zone, in the order of the zones; nothing where no row is about it.
    pub cells: Vec<Option<CellView>>,
}

impl MatrixZone {
    /// "21A Péronne – St Quentin – Hirson"; the name alone for a zone without a code.
    pub fn text(&self) -> String {
        zone_text(&self.zone, &self.zone_name)
    }
}

/// "21A Péronne – St Quentin – Hirson"; the name alone for a zone without a code.
pub fn zone_text(code: &str, name: &str) -> String {
    if name.is_empty() || code == name { code.to_owned() } else { format!("{code} {name}") }
}

impl MatrixRow {
    /// The cells that are anything but on their target.
    pub fn standing_out(&self) -> impl Iterator<Item = &CellView> {
        self.cells.iter().flatten().filter(|cell| cell.stands_out)
    }

    /// Whether some cell is.
    pub fn stands_out(&self) -> bool {
        self.standing_out().next().is_some()
    }
}

impl MatrixSet {
    /// How many columns its table has: one for the lines, one for each zone.
    pub fn columns(&self) -> usize {
        self.zones.len() + 1
    }
}

impl MatrixView {
    /// Words an answer that was put in its places.
    pub fn new(
        answer: &BilanAt<'_>,
        matrices: &[Matrix<'_>],
        filing: Filing,
        known_on: Timestamp,
        words: Words,
    ) -> Self {
        let heading = Heading::new(answer.bilan, answer.asked.day, known_on, words);
        let targets = Targets::of(answer.rows.iter());
        Self {
            at: answer.asked.day,
            known_on,
            region: answer.bilan.stamp.region.clone(),
            bilan: heading.bilan.clone(),
            sets: matrices.iter().map(|matrix| set(matrix, filing, words)).collect(),
            summary: summary(answer, filing, words),
            only: words.get(match filing {
                Filing::Possible => "web-matrix-only",
                Filing::Closed => "web-matrix-only-below",
            }),
            legend: legend(answer, targets.legend_where(filing, words), words),
            ended_text: ended_text(answer.list_ended, words),
            gap_column: targets.gap_column("column-sites-gap", words),
            heading,
        }
    }
}

/// How many cells are open and how many above their target.
fn summary(answer: &BilanAt<'_>, filing: Filing, words: Words) -> String {
    let open = answer.rows.iter().filter(|row| row.is_open()).count();
    let above = answer.rows.iter().filter(|row| row.above_target()).count();
    let id = match filing {
        Filing::Possible => "matrix-summary",
        Filing::Closed => "matrix-summary-closed",
    };
    words.with(
        id,
        &[
            ("open", Argument::count(open)),
            ("above", Argument::count(above)),
            ("rows", Argument::count(answer.rows.len())),
        ],
    )
}

/// The marks that some cell bears, in their order, with what each says.
fn legend(
    answer: &BilanAt<'_>,
    [open, met, void, above]: [String; 4],
    words: Words,
) -> Vec<(&'static str, &'static str, String)> {
    let within = words.get("matrix-legend-within");
    let below = if answer.rows.iter().any(Row::has_range) { words.get("matrix-legend-below") } else { open };
    let entries = [
        ("p", "+1", below),
        ("w", "+1", within),
        ("l", "+1", words.get("matrix-legend-lacking")),
        ("0", "0", met),
        ("v", "·", void),
        ("n", "\u{2212}1", above),
        ("u", "–", words.get("matrix-legend-unknown")),
    ];
    let marks: Vec<_> = answer.rows.iter().map(|row| super::cell::mark(row.standing())).collect();
    entries.into_iter().filter(|(mark, ..)| marks.contains(mark)).collect()
}

fn set(matrix: &Matrix<'_>, filing: Filing, words: Words) -> MatrixSet {
    let title = match matrix.set {
        Some(set) => words.with("matrix-by-set", &[("zones", Argument::Text(&set.title))]),
        None => words.get("matrix-by-zone"),
    };
    let size =
        [("lines", Argument::count(matrix.lines.len())), ("zones", Argument::count(matrix.zones.len()))];
    let zone = |zone: &maillage_domain::territory::Zone| MatrixZone {
        zone: zone.code.to_string(),
        zone_name: zone.name.clone(),
    };
    MatrixSet {
        zone_set: matrix.set.map(|set| set.id.to_string()).unwrap_or_default(),
        title,
        size: words.with("matrix-size", &size),
        zones: matrix.zones.iter().map(zone).collect(),
        families: families(&matrix.lines, filing, words),
    }
}

/// Lines under their domains, each where its first line stands.
fn families(lines: &[MatrixLine<'_>], filing: Filing, words: Words) -> Vec<MatrixFamily> {
    let mut families: Vec<MatrixFamily> = Vec::new();
    for line in lines {
        let (label, row) = (family_of(&line.named, words), row(line, filing, words));
        match families.iter_mut().find(|family| family.label == label) {
            Some(family) => family.lines.push(row),
            None => families.push(MatrixFamily { label, lines: vec![row], others: String::new() }),
        }
    }
    for family in &mut families {
        let others = family.lines.iter().filter(|line| !line.stands_out()).count();
        if others > 0 {
            family.others = words.with("matrix-others", &[("lines", Argument::count(others))]);
        }
    }
    families
}

/// The domain under which people look for a row; the title of its section, where its line is not known.
pub(crate) fn family_of(row: &Row<'_>, words: Words) -> String {
    let own = row.line.map(|line| line.family_label.get(words.language()).to_owned());
    own.unwrap_or_else(|| row.table.activity.clone())
}

/// What people call what a row counts; its headings as printed, where its line is not known.
pub(crate) fn label_of(row: &Row<'_>, words: Words) -> String {
    match row.line {
        Some(line) => line.label.get(words.language()).to_owned(),
        None if row.position.modality.is_empty() => row.table.activity.clone(),
        None => row.position.modality.clone(),
    }
}

fn row(line: &MatrixLine<'_>, filing: Filing, words: Words) -> MatrixRow {
    let cell = |row: &Option<Row<'_>>| row.as_ref().map(|row| CellView::new(row, filing, words));
    MatrixRow {
        code: line.named.position.code.as_ref().map(ToString::to_string),
        label: label_of(&line.named, words),
        open: line.is_open(),
        cells: line.cells.iter().map(cell).collect(),
    }
}
