//! The doubtful cells of documents, for a person to look at.

use maillage_domain::act::ActNumber;
use maillage_domain::care::agreeing::{Agreeing, Run};
use maillage_domain::care::annex::{Annex, AnnexRow};
use maillage_domain::care::cell_answer::CellAnswer;
use maillage_domain::care::cells_answered::{AnsweredCell, CellName, answer_to};
use maillage_domain::care::column::Column;
use maillage_domain::care::doubtful_cell::DoubtfulCell;
use maillage_domain::digest::Digest;
use maillage_domain::ground::place::Area;
use serde::Serialize;

use crate::contradiction::column_id;
use crate::spot::spot;
use crate::words::{Argument, Words};

/// The doubtful cells of one document or of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReviewView {
    /// The documents, in the order in which they were given.
    pub documents: Vec<ReviewedView>,
    /// Their cells, in that order and in the order of each document.
    pub cells: Vec<DoubtView>,
}

/// How a document stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReviewedView {
    /// The name of the file.
    pub file: String,
    /// The digest of its bytes.
    pub sha256: String,
    /// How many rows have doubtful cells.
    pub rows: usize,
    /// How many cells are doubtful as the document is read.
    pub cells: usize,
    /// How many of them a recorded answer settles.
    pub settled: usize,
    /// The same in a sentence.
    pub text: String,
}

/// A doubtful cell. Its fields are the columns of the file that is filled in, in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DoubtView {
    /// The digest of the document.
    pub sha256: String,
    /// The page, where the document has pages.
    pub page: Option<u32>,
    /// The left edge of its box on the page, in points.
    pub left: Option<u32>,
    /// The upper edge.
    pub top: Option<u32>,
    /// The right edge.
    pub right: Option<u32>,
    /// The lower edge.
    pub bottom: Option<u32>,
    /// The zone of its row, as printed.
    pub zone: String,
    /// The heading of its row and its modality, joined by ` > `.
    pub activity: String,
    /// Its column, by its name in the outside contract.
    pub column: Column,
    /// What the reader seems to read there; empty where nothing was read.
    pub read: String,
    /// What would agree with the rest of the row: `2`, `2..` for two or more, `..0`, `0..3`, *oui*, *non*; empty where
    /// anything does, `aucune` where nothing does.
    pub would_agree: String,
    /// The name of the file with its picture, where one is made.
    pub picture: String,
    /// What is recorded as the answer; empty where nobody has answered.
    pub answer: String,
    /// The line, where the document has lines.
    pub line: Option<u32>,
    /// How surely it was read, in hundredths, where a picture was read.
    pub confidence: Option<u8>,
    /// The line of the text where it stands, as printed.
    pub text: String,
    /// The sheet, where the document is a workbook; its row is the line.
    pub sheet: Option<String>,
    /// The number of the column of that sheet.
    pub sheet_column: Option<u32>,
    /// Where it stands, in words.
    #[serde(skip)]
    pub spot: String,
    /// The name of its column, in words.
    #[serde(skip)]
    pub column_text: String,
    /// What would agree, in words.
    #[serde(skip)]
    pub would_agree_text: String,
    /// What was read and how surely, in words.
    #[serde(skip)]
    pub read_text: String,
}

/// The columns of the file that is filled in, in their order.
pub const REVIEW_COLUMNS: [&str; 18] = [
    "sha256",
    "page",
    "left",
    "top",
    "right",
    "bottom",
    "zone",
    "activity",
    "column",
    "read",
    "would_agree",
    "picture",
    "answer",
    "line",
    "confidence",
    "text",
    "sheet",
    "sheet_column",
];

/// The doubtful cells of a document and what people answered of them.
#[derive(Debug, Clone, Copy)]
pub struct Reviewed<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// The document as its bytes are read.
    pub read: &'a Annex,
    /// The same with the recorded answers in it: its rows are the same rows.
    pub settled: &'a Annex,
    /// The recorded answers.
    pub answers: &'a [AnsweredCell],
}

impl Reviewed<'_> {
    /// How it stands, and its cells; `line_text` gives a line of the document as it is printed, where it has lines.
    pub fn view(
        &self,
        line_text: &dyn Fn(u32) -> Option<String>,
        words: Words,
    ) -> (ReviewedView, Vec<DoubtView>) {
        let pairs = self.read.rows.iter().zip(&self.settled.rows);
        let cells: Vec<DoubtView> = pairs
            .flat_map(|(row, settled)| row.doubtful.iter().map(move |cell| (row, settled, cell)))
            .map(|(row, settled, cell)| self.doubt(row, settled, cell, line_text, words))
            .collect();
        let rows = self.read.rows.iter().filter(|row| !row.doubtful.is_empty()).count();
        let open: usize = self.settled.rows.iter().map(|row| row.doubtful.len()).sum();
        let counts = Counts { cells: cells.len(), rows, settled: cells.len().saturating_sub(open) };
        (self.standing(counts, words), cells)
    }

    fn standing(&self, counts: Counts, words: Words) -> ReviewedView {
        let Counts { cells, rows, settled } = counts;
        let id = match (cells, settled) {
            (0, _) => "review-none",
            (_, 0) => "review-some",
            _ => "review-settled",
        };
        let arguments = [
            ("file", Argument::Text(self.file)),
            ("cells", Argument::count(cells)),
            ("rows", Argument::count(rows)),
            ("settled", Argument::count(settled)),
        ];
        ReviewedView {
            file: self.file.to_owned(),
            sha256: self.digest().to_string(),
            rows,
            cells,
            settled,
            text: words.with(id, &arguments),
        }
    }

    const fn digest(&self) -> Digest {
        self.read.document.sha256
    }

    fn doubt(
        &self,
        row: &AnnexRow,
        settled: &AnnexRow,
        cell: &DoubtfulCell,
        line_text: &dyn Fn(u32) -> Option<String>,
        words: Words,
    ) -> DoubtView {
        let CellName { place, zone, activity, column } = self.read.cell_name(row, cell);
        let edge = |of: fn(Area) -> u32| place.area.map(of);
        let agreeing = self.settled.figures(settled).agreeing(column, &self.settled.answer_rules);
        let name = CellName { place, zone: zone.clone(), activity: activity.clone(), column };
        let answer = answer_to(self.answers, &name).map(|said| said.answer);
        DoubtView {
            sha256: self.digest().to_string(),
            page: place.page,
            left: edge(|area| area.left),
            top: edge(|area| area.top),
            right: edge(|area| area.right),
            bottom: edge(|area| area.bottom),
            zone,
            activity,
            column,
            read: cell.seen.clone(),
            would_agree: agreeing.written(),
            picture: String::new(),
            answer: answer.map(CellAnswer::written).unwrap_or_default(),
            line: place.line,
            confidence: cell.confidence,
            text: place.line.and_then(line_text).unwrap_or_default(),
            sheet: place.cell.map(|cell| cell.sheet.as_str().to_owned()),
            sheet_column: place.cell.map(|cell| cell.column),
            spot: spot(place, words),
            column_text: self::column(column, words),
            would_agree_text: agreeing_text(&agreeing, words),
            read_text: read_text(cell, words),
        }
    }
}

/// How many cells and rows are in doubt, and how many of the cells are settled.
#[derive(Debug, Clone, Copy)]
struct Counts {
    cells: usize,
    rows: usize,
    settled: usize,
}

/// A column, in words.
pub fn column(column: Column, words: Words) -> String {
    words.get(column_id(column))
}

/// What a person answered of a cell.
pub(crate) fn answer_text(said: &AnsweredCell, words: Words) -> String {
    match said.answer {
        CellAnswer::Number(number) => number.to_string(),
        CellAnswer::Admissible(yes) => words.admissible(Some(yes)),
        CellAnswer::NothingPrinted => words.get("review-answer-nothing"),
        CellAnswer::Illegible => words.get("review-answer-illegible"),
    }
}

/// What a person answered of a cell, and in which act.
pub fn answered(said: &AnsweredCell, act: ActNumber, words: Words) -> String {
    let answer = answer_text(said, words);
    let place = spot(said.cell.place, words);
    let arguments = [
        ("answer", Argument::Text(&answer)),
        ("seen", Argument::Text(&said.read)),
        ("place", Argument::Text(&place)),
        ("act", Argument::count(act.get())),
    ];
    words.with(if said.read.is_empty() { "review-answered-unread" } else { "review-answered" }, &arguments)
}

/// What was read, and how surely.
fn read_text(cell: &DoubtfulCell, words: Words) -> String {
    match (cell.seen.as_str(), cell.confidence) {
        ("", _) => words.get("review-read-nothing"),
        (seen, None) => seen.to_owned(),
        (seen, Some(sure)) => {
            words.with("review-read", &[("seen", Argument::Text(seen)), ("sure", Argument::count(sure))])
        }
    }
}

/// What would agree.
fn agreeing_text(agreeing: &Agreeing, words: Words) -> String {
    let parts: Vec<String> = match agreeing {
        Agreeing::Anything => return words.get("review-agrees-anything"),
        Agreeing::Numbers(runs) => runs.iter().map(|run| run_text(*run, words)).collect(),
        Agreeing::Answers(answers) => answers.iter().map(|yes| words.admissible(Some(*yes))).collect(),
    };
    if parts.is_empty() { words.get("review-agrees-nothing") } else { parts.join(words.semicolon()) }
}

fn run_text(run: Run, words: Words) -> String {
    let number = |name, number: i64| (name, Argument::Printed(number));
    match (run.from, run.to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => {
            words.with("review-agrees-between", &[number("from", from), number("to", to)])
        }
        (Some(from), None) => words.with("review-agrees-from", &[number("from", from)]),
        (None, Some(to)) => words.with("review-agrees-to", &[number("to", to)]),
        (None, None) => words.get("review-agrees-anything"),
    }
}
