//! What contradicts itself in a document, in words: beside the figures, never in their place.

use maillage_domain::care::bilan::{BilanAt, ContradictedCell, Contradiction, PublishedBilan, Row};
use maillage_domain::care::column::Column;
use maillage_domain::care::quantity::Tally;
use maillage_domain::diagnostic::Code;
use schemars::JsonSchema;
use serde::Serialize;

use crate::bilan::sources;
use crate::words::{Argument, Words};

/// A contradiction of the documents behind an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ContradictionView {
    /// The stable name of the kind of fault.
    #[schemars(with = "String")]
    pub kind: Code,
    /// The line of the document where it was seen.
    pub line: Option<u32>,
    /// What is printed, and what the rest of the document gives, in a sentence.
    pub message: String,
    /// The cells that do not agree; none where the fault is of the document.
    pub cells: Vec<CellView>,
}

/// A cell that does not agree with the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CellView {
    /// The zone of its row.
    pub zone: String,
    /// The line of the nomenclature of its row, when known.
    pub code: Option<String>,
    /// The line of the document where its row stands.
    pub line: Option<u32>,
    /// Its column.
    #[schemars(with = "String")]
    pub column: Column,
    /// What is printed there.
    pub printed: String,
    /// What the other cells give; nothing where they do not tell.
    pub expected: Option<String>,
}

/// The contradictions that concern an answer: those of its rows, and those of the documents themselves.
pub fn contradictions(answer: &BilanAt<'_>, words: Words) -> Vec<ContradictionView> {
    let mut views = Vec::new();
    for bilan in sources(answer).into_values() {
        let concerns = |fault: &&Contradiction| fault.cells.is_empty() || touches(fault, bilan, answer);
        views.extend(bilan.contradictions.iter().filter(concerns).map(|fault| view(fault, bilan, words)));
    }
    views
}

/// What contradicts itself in a document, whatever is recorded.
pub fn of_document(bilan: &PublishedBilan, words: Words) -> Vec<ContradictionView> {
    bilan.contradictions.iter().map(|fault| view(fault, bilan, words)).collect()
}

/// What contradicts itself in one row.
pub(crate) fn in_row(row: &Row<'_>, words: Words) -> Vec<ContradictionView> {
    row.contradictions().map(|fault| view(fault, &row.bilan.fact, words)).collect()
}

/// Whether a row of the answer has a part in it.
fn touches(fault: &Contradiction, bilan: &PublishedBilan, answer: &BilanAt<'_>) -> bool {
    let rows = || answer.rows.iter().filter(|row| std::ptr::eq(row.bilan.fact.as_ref(), bilan));
    rows().any(|row| row.contradictions().any(|own| std::ptr::eq(own, fault)))
}

/// What contradicts itself or is in doubt in one row, a sentence each.
pub(crate) fn of_row(row: &Row<'_>, words: Words) -> Vec<String> {
    let faults = row.contradictions().map(|fault| sentence(fault, words));
    faults.chain(doubt(row, words)).collect()
}

/// The cells of a row that could not be read for certain, where there are.
fn doubt(row: &Row<'_>, words: Words) -> Option<String> {
    let columns: Vec<_> = row.position.doubt.iter().map(|column| words.get(column_id(*column))).collect();
    let columns = columns.join(", ");
    (!columns.is_empty()).then(|| words.with("printed-doubt", &[("columns", Argument::Text(&columns))]))
}

/// What is to be said of an answer because of what its documents print: each contradiction with its place, each row in
/// doubt, and how many gaps and answers are computed.
pub(crate) fn remarks(answer: &BilanAt<'_>, words: Words) -> Vec<String> {
    let faults = contradictions(answer, words).into_iter().map(|fault| fault.placed(words));
    let doubts = answer.rows.iter().filter_map(|row| {
        let (zone, line) = (row.position.zone.to_string(), row.position.line);
        Some(placed(&doubt(row, words)?, &zone, line, words))
    });
    let computed = [
        ("note-computed-gaps", answer.rows.iter().filter(|row| has_computed_gap(row)).count()),
        ("note-computed-answers", answer.rows.iter().filter(|row| row.is_answer_computed()).count()),
    ];
    let computed = computed.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| {
        let count = Argument::count(count);
        words.with(id, &[("count", count)])
    });
    faults.chain(doubts).chain(computed).collect()
}

fn has_computed_gap(row: &Row<'_>) -> bool {
    [Some(row.sites()), row.units()].into_iter().flatten().any(Tally::is_gap_computed)
}

fn view(fault: &Contradiction, bilan: &PublishedBilan, words: Words) -> ContradictionView {
    let cell = |cell: &ContradictedCell| {
        let row = bilan.rows.get(cell.row);
        CellView {
            zone: row.map(|row| row.zone.to_string()).unwrap_or_default(),
            code: row.and_then(|row| row.code.as_ref()).map(ToString::to_string),
            line: row.and_then(|row| row.line),
            column: cell.column,
            printed: cell.printed.clone(),
            expected: cell.expected.clone(),
        }
    };
    ContradictionView {
        kind: fault.kind,
        line: fault.line,
        message: sentence(fault, words),
        cells: fault.cells.iter().map(cell).collect(),
    }
}

impl ContradictionView {
    /// The sentence with its place: "line 14, zone 1A: …".
    pub(crate) fn placed(&self, words: Words) -> String {
        let zone = self.cells.first().map(|cell| cell.zone.as_str()).unwrap_or_default();
        placed(&self.message, zone, self.line, words)
    }
}

fn placed(sentence: &str, zone: &str, line: Option<u32>, words: Words) -> String {
    let line = line.map_or_else(|| "–".to_owned(), |line| line.to_string());
    let (line, sentence) = (("line", Argument::Text(&line)), ("sentence", Argument::Text(sentence)));
    if zone.is_empty() {
        return words.with("note-printed", &[line, sentence]);
    }
    words.with("note-printed-zone", &[line, ("zone", Argument::Text(zone)), sentence])
}

fn sentence(fault: &Contradiction, words: Words) -> String {
    let kind = fault.kind.to_string();
    let Some(cell) = fault.cells.first() else {
        return words.with("printed-part-unread", &[("kind", Argument::Text(&kind))]);
    };
    let column = words.get(column_id(cell.column));
    let expected = cell.expected.as_deref().unwrap_or("?");
    match fault.kind {
        Code::GapMismatch => gap_mismatch(&column, &cell.printed, expected, words),
        Code::AdmissibleMismatch => words.with(
            "printed-answer-mismatch",
            &[("printed", Argument::Text(&cell.printed)), ("expected", Argument::Text(expected))],
        ),
        Code::ZoneRepeated => {
            let pairs = printed_twice(&fault.cells, words);
            words.with("printed-zone-repeated", &[("pairs", Argument::Text(&pairs))])
        }
        _ => words.with(
            "printed-other",
            &[("column", Argument::Text(&column)), ("printed", Argument::Text(&cell.printed))],
        ),
    }
}

/// Both gaps with their signs, as people read them.
fn gap_mismatch(column: &str, printed: &str, expected: &str, words: Words) -> String {
    let signed = |gap: &str| gap.parse().map_or_else(|_| gap.to_owned(), |gap| words.gap(gap));
    let (printed, expected) = (signed(printed), signed(expected));
    words.with(
        "printed-gap-mismatch",
        &[
            ("column", Argument::Text(column)),
            ("printed", Argument::Text(&printed)),
            ("expected", Argument::Text(&expected)),
        ],
    )
}

/// "Sites today 4 / 5, Gap 1 / 0".
fn printed_twice(cells: &[ContradictedCell], words: Words) -> String {
    let pairs = cells.chunk_by(|one, two| one.column == two.column).filter_map(|cells| {
        let column = words.get(column_id(cells.first()?.column));
        let printed: Vec<_> = cells.iter().map(|cell| cell.printed.as_str()).collect();
        Some(format!("{column} {}", printed.join(" / ")))
    });
    pairs.collect::<Vec<_>>().join(", ")
}

/// The message that names a column.
pub(crate) const fn column_id(column: Column) -> &'static str {
    match column {
        Column::Zone => "column-zone",
        Column::SitesCurrent => "column-sites-current",
        Column::SitesTarget => "column-sites-target",
        Column::SitesGap => "column-sites-gap",
        Column::UnitsCurrent => "column-units-current",
        Column::UnitsTarget => "column-units-target",
        Column::UnitsGap => "column-units-gap",
        Column::Admissible => "column-admissible",
        Column::SitesMin => "column-sites-min",
        Column::SitesMax => "column-sites-max",
        Column::TargetYear => "column-target-year",
    }
}
