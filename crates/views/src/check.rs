//! A published annex against the store: every difference, with both places.

use jiff::civil::Date;
use maillage_domain::care::annex::Annex;
use maillage_domain::care::bilan::{Compared, Difference};
use maillage_domain::territory::RegionCode;
use serde::Serialize;

use crate::contradiction::ContradictionView;
use crate::heading::BilanName;
use crate::words::{Argument, Words};

/// What a check found, for all media.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckView {
    /// The name of the file.
    pub file: String,
    /// The day whose authorisations are counted.
    pub at: Date,
    /// The bilan it was held against.
    pub bilan: BilanName,
    /// The region of that bilan.
    pub region: RegionCode,
    /// How many rows the document prints.
    pub rows: usize,
    /// The columns of the outside contract that the document does not have, and that were not compared.
    pub absent_columns: Vec<&'static str>,
    /// The columns of the document that mean nothing here.
    pub ignored_columns: Vec<String>,
    /// The differences.
    pub differences: Vec<DifferenceView>,
    /// What contradicts itself in the document or could not be read of it, whatever is recorded.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contradictions: Vec<ContradictionView>,
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DifferenceView {
    /// `column`, `cell_not_read`, `document`, `line_not_read`, `table_not_read`, `row_not_recorded`, `row_not_published`, `line_not_published`.
    pub kind: &'static str,
    /// The annex.
    pub annex: Option<u8>,
    /// The section.
    pub section: String,
    /// The title of the section.
    pub activity: String,
    /// The headings and the modality.
    pub modality: String,
    /// The zone.
    pub zone: String,
    /// Which column, or what of the document.
    pub figure: &'static str,
    /// What the document prints.
    pub published: String,
    /// The line of the document where its row stands.
    pub published_line: Option<u32>,
    /// What is recorded.
    pub recorded: String,
    /// The line of the recorded source where its row stands.
    pub recorded_line: Option<u32>,
    /// The act of the journal that recorded it.
    pub act: Option<u64>,
    /// The line of the nomenclature.
    pub code: Option<String>,
}

impl DifferenceView {
    /// The view of one difference.
    pub fn new(difference: &Difference<'_>, annex: &Annex) -> Self {
        let (published, recorded) = (difference.published, difference.recorded);
        let (kind, figure) = match difference.compared {
            Compared::Column(name) => ("column", name),
            Compared::CellNotRead(name) => ("cell_not_read", name),
            Compared::Document(name) => ("document", name),
            Compared::LineNotRead => ("line_not_read", ""),
            Compared::TableNotRead => ("table_not_read", ""),
            Compared::RowNotRecorded => ("row_not_recorded", ""),
            Compared::RowNotPublished => ("row_not_published", ""),
            Compared::LineNotPublished => ("line_not_published", ""),
        };
        let table = published.and_then(|row| annex.tables.get(row.table));
        let text =
            |printed: Option<&String>, known: Option<&String>| printed.or(known).cloned().unwrap_or_default();
        let position = recorded.map(|row| row.position);
        let known = recorded.map(|row| row.table);
        let one_zone = !matches!(difference.compared, Compared::LineNotPublished | Compared::TableNotRead);
        let zone = published
            .map(|row| row.zone.clone())
            .or_else(|| position.filter(|_| one_zone).map(|row| row.zone.to_string()));
        let code = published
            .and_then(|row| row.code.as_ref())
            .or_else(|| position.and_then(|row| row.code.as_ref()));
        Self {
            kind,
            annex: table.map(|table| table.annex).or_else(|| known.map(|table| table.annex)),
            section: text(table.map(|table| &table.section), known.map(|table| &table.section)),
            activity: text(table.map(|table| &table.activity), known.map(|table| &table.activity)),
            modality: text(published.map(|row| &row.modality), position.map(|row| &row.modality)),
            zone: zone.unwrap_or_default(),
            figure,
            published: difference.published_value.clone(),
            published_line: difference.published_line,
            recorded: difference.recorded_value.clone(),
            recorded_line: position.and_then(|row| row.line),
            act: recorded.map(|row| row.bilan.stamp.number.get()),
            code: code.map(ToString::to_string),
        }
    }
}

impl CheckView {
    /// What was found, in one sentence.
    pub fn sentence(&self, words: Words) -> String {
        let id = if self.differences.is_empty() { "checked-none" } else { "checked-some" };
        let act = self.bilan.raa.as_deref().or(self.bilan.act.as_deref()).unwrap_or_default();
        let arguments = [
            ("file", Argument::Text(&self.file)),
            ("rows", Argument::count(self.rows)),
            ("count", Argument::count(self.differences.len())),
            ("act", Argument::Text(act)),
            ("version", Argument::count(self.bilan.version)),
        ];
        words.with(id, &arguments)
    }

    /// What is to be said beside the differences, a sentence each: what contradicts itself in the document, and what was not
    /// compared.
    pub fn asides(&self, words: Words) -> Vec<String> {
        let columns = |id, names: String| words.with(id, &[("columns", Argument::Text(&names))]);
        let absent = Some(self.absent_columns.join(", ")).filter(|names| !names.is_empty());
        let ignored = Some(self.ignored_columns.join(", ")).filter(|names| !names.is_empty());
        let absent = absent.map(|names| columns("checked-without", names));
        let columns = absent.into_iter().chain(ignored.map(|names| columns("checked-ignored", names)));
        self.contradictions.iter().map(|found| found.placed(words)).chain(columns).collect()
    }
}
