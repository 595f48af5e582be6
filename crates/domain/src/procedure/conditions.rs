//! What a document prints beside the figures of a row: conditions that an applicant must know.

use super::case::Case;
use crate::bilingual::Bilingual;
use crate::care::bilan::{Note, PublishedBilan};
use crate::care::nomenclature::LineCode;
use crate::digest::Digest;
use crate::ground::place::Place;
use crate::territory::ZoneCode;

/// Something that is printed for a line, or for one of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition<'s> {
    /// What it says.
    pub text: ConditionText<'s>,
    /// The annex.
    pub annex: u8,
    /// Where it stands in the source; for a note of the row, where the row does.
    pub place: Place,
    /// The document.
    pub document: Digest,
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
        place: note.place(),
        document: bilan.document,
    });
    let printed = row.position.notes.iter().filter(|_| !named).map(|note| Condition {
        text: ConditionText::Printed(note),
        annex: row.table.annex,
        place: row.position.place(),
        document: bilan.document,
    });
    worded.chain(printed).collect()
}

/// The zones that a note names by code, among those in which its line is counted.
fn named_zones<'b>(bilan: &'b PublishedBilan, line: Option<&LineCode>, note: &Note) -> Vec<&'b ZoneCode> {
    let words: Vec<_> = note.text.fr.split(|letter: char| !letter.is_alphanumeric()).collect();
    let rows = bilan.rows.iter().filter(|row| row.code.as_ref() == line);
    rows.map(|row| &row.zone).filter(|zone| words.contains(&zone.as_str())).collect()
}
