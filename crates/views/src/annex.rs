//! What was understood of a published annex.

use jiff::civil::Date;
use maillage_domain::care::annex::{Annex, AnnexNote, TakenColumn};
use maillage_domain::care::answer_rule::{AnswerRule, RuleFound};
use maillage_domain::care::column::Column;
use maillage_domain::diagnostic::Reading;
use serde::Serialize;

use crate::diagnostic::{DiagnosticView, diagnostics};
use crate::spot::spot;
use crate::tidy::TidyRow;
use crate::words::{Argument, Words};

/// What was understood of a published annex, as JSON writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnnexView {
    /// What the document says of itself.
    pub document: DocumentView,
    /// The notes above the tables.
    pub notes: Vec<NoteView>,
    /// The tables.
    pub tables: Vec<TableView>,
    /// The rows, in the columns of the outside contract.
    pub rows: Vec<TidyRow>,
    /// One entry per fault.
    pub diagnostics: Vec<DiagnosticView>,
    /// The rules by which the document answers, one for each kind of row it has.
    pub answer_rules: Vec<AnswerRuleView>,
}

/// A rule by which a document answers, as its rows show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnswerRuleView {
    /// Its name in data.
    pub rule: &'static str,
    /// Answers that follow from it.
    pub agreeing: usize,
    /// Answers of which it says something.
    pub rows: usize,
    /// The same in a sentence.
    pub text: String,
}

/// What a document says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentView {
    /// The region's name.
    pub region: Option<String>,
    /// The number of the order.
    pub act: Option<String>,
    /// The number in the register of administrative acts.
    pub raa: Option<String>,
    /// The day whose authorisations are counted.
    pub picture_date: Option<Date>,
    /// The filing window.
    pub window: Option<WindowView>,
    /// The date of the decision that draws the zones.
    pub zone_decision: Option<Date>,
    /// The digest of the bytes.
    pub sha256: String,
}

/// A filing window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WindowView {
    /// The first day.
    pub opens: Option<Date>,
    /// The last day, included.
    pub closes: Option<Date>,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TableView {
    /// The annex.
    pub annex: u8,
    /// The printed numeral of the section.
    pub section: String,
    /// The title of the section.
    pub activity: String,
    /// The headings below it.
    pub modality: String,
    /// The line of its header, where the source has lines.
    pub line: Option<u32>,
    /// Its notes.
    pub notes: Vec<NoteView>,
    /// What its columns of figures and answers were taken for, in the order of its rows; none for a table that was refused.
    pub columns: Vec<ColumnView>,
    /// The page of its header, where the source has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// Where its header stands, in words.
    #[serde(skip)]
    pub spot: String,
    /// How many rows it has.
    #[serde(skip)]
    pub rows: usize,
}

/// What a column was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnView {
    /// What it was taken for: a column of the rows.
    pub role: Column,
    /// What says so: `header`, or `rows` where the header left it open.
    pub evidence: &'static str,
    /// How far the rows bear it out: `certain`, `likely` or `unproven`.
    pub confidence: &'static str,
}

/// One note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteView {
    /// The line where it begins, where the source has lines.
    pub line: Option<u32>,
    /// What it says.
    pub text: String,
    /// The page where it begins, where the source has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

impl AnnexView {
    /// The view of a reading.
    pub fn new(reading: &Reading<Annex>, words: Words) -> Self {
        let annex = &reading.value;
        let document = &annex.document;
        let window = WindowView { opens: document.window_opens, closes: document.window_closes };
        Self {
            document: DocumentView {
                region: document.region.clone(),
                act: document.act.clone(),
                raa: document.raa.clone(),
                picture_date: document.picture_date,
                window: (window.opens.is_some() || window.closes.is_some()).then_some(window),
                zone_decision: document.zone_decision,
                sha256: document.sha256.to_string(),
            },
            notes: notes(&annex.notes),
            tables: annex
                .tables
                .iter()
                .enumerate()
                .map(|(at, table)| TableView {
                    annex: table.annex,
                    section: table.section.clone(),
                    activity: table.activity.clone(),
                    modality: table.modality.clone(),
                    line: table.place.line,
                    notes: notes(&table.notes),
                    columns: table.columns.iter().copied().map(ColumnView::new).collect(),
                    page: table.place.page,
                    spot: spot(table.place, words),
                    rows: annex.rows.iter().filter(|row| row.table == at).count(),
                })
                .collect(),
            rows: annex.rows.iter().map(|row| TidyRow::printed(annex, row)).collect(),
            diagnostics: diagnostics(&reading.diagnostics, words),
            answer_rules: annex.answer_rules.iter().map(|found| AnswerRuleView::new(*found, words)).collect(),
        }
    }
}

impl AnswerRuleView {
    fn new(found: RuleFound, words: Words) -> Self {
        let RuleFound { rule, agreeing, rows, .. } = found;
        let counts = [("agreeing", Argument::count(agreeing)), ("rows", Argument::count(rows))];
        Self { rule: rule.as_str(), agreeing, rows, text: words.with(rule_id(rule), &counts) }
    }
}

const fn rule_id(rule: AnswerRule) -> &'static str {
    match rule {
        AnswerRule::SitesGap => "answer-rule-sites-gap",
        AnswerRule::UnitsGap => "answer-rule-units-gap",
        AnswerRule::BelowMaximum => "answer-rule-below-maximum",
        AnswerRule::BelowMinimum => "answer-rule-below-minimum",
    }
}

impl ColumnView {
    const fn new(column: TakenColumn) -> Self {
        Self { role: column.role, evidence: column.evidence.as_str(), confidence: column.confidence.as_str() }
    }
}

fn notes(notes: &[AnnexNote]) -> Vec<NoteView> {
    notes
        .iter()
        .map(|note| NoteView { line: note.place.line, text: note.text.clone(), page: note.place.page })
        .collect()
}
