//! What a document prints beside the figures of a row: conditions that an applicant must know.

use super::case::Case;
use crate::bilingual::Bilingual;
use crate::care::bilan::{Note, PublishedBilan};
use crate::care::nomenclature::LineCode;
use crate::territory::ZoneCode;

/// Something that is printed for a line, or for one of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition<'s> {
    /// What it says.
    pub text: ConditionText<'s>,
    /// The annex.
    pub annex: u8,
    /// The page of the source where it stands, where it has pages; for a note of the row, that of the row.
    pub page: Option<u32>,
    /// The line, in the same way.
    pub line: Option<u32>,
}

/// The words of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConditionText<'s> {
    /// Worded in both languages.
    Worded(&'s Bilingual),
    /// As the document prints it.
    Printed(&'s str),
}

/// What is printed for the row that was read: the notes of its line, but for those that name other zones, and the notes of the
/// row itself where none of the first names its zone.
pub fn conditions<'s>(case: &Case<'s>) -> Vec<Condition<'s>> {
    let Some(row) = case.row else { return Vec::new() };
    let bilan = row.bilan.fact.as_ref();
    let lines = [Some(&case.question.line.code), row.position.code.as_ref()];
    let of_line = |note: &&Note| lines.iter().flatten().any(|line| note.codes.contains(line));
    let concerned: Vec<_> = bilan
        .notes
        .iter()
        .filter(of_line)
        .map(|note| (note, named_zones(bilan, row.position.code.as_ref(), note)))
        .filter(|(_, zones)| zones.is_empty() || zones.contains(&case.question.zone))
        .collect();
    let named = concerned.iter().any(|(_, zones)| !zones.is_empty());
    let worded = concerned.iter().map(|(note, _)| Condition {
        text: ConditionText::Worded(&note.text),
        annex: note.annex,
        page: note.page,
        line: note.line,
    });
    let printed = row.position.notes.iter().filter(|_| !named).map(|note| Condition {
        text: ConditionText::Printed(note),
        annex: row.table.annex,
        page: row.position.page,
        line: row.position.line,
    });
    worded.chain(printed).collect()
}

/// The zones that a note names by code, among those in which its line is counted.
fn named_zones<'b>(bilan: &'b PublishedBilan, line: Option<&LineCode>, note: &Note) -> Vec<&'b ZoneCode> {
    let words: Vec<_> = note.text.fr.split(|letter: char| !letter.is_alphanumeric()).collect();
    let rows = bilan.rows.iter().filter(|row| row.code.as_ref() == line);
    rows.map(|row| &row.zone).filter(|zone| words.contains(&zone.as_str())).collect()
}
