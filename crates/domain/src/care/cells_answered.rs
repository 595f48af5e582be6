//! A person's answers to the doubtful cells of a document.

use serde::{Deserialize, Serialize};

use super::cell_answer::CellAnswer;
use super::column::Column;
use crate::digest::Digest;
use crate::ground::payload::Payload;
use crate::ground::place::Place;
use crate::text::key;

/// By what a cell is told from every other of its document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellName {
    /// Where it stands.
    pub place: Place,
    /// The zone of its row, as printed.
    pub zone: String,
    /// The heading of its row and its modality, as printed, joined by ` > `.
    pub activity: String,
    /// Its column.
    pub column: Column,
}

impl CellName {
    /// Whether another name means the same cell. A box names its cell alone, and another engine may measure it otherwise by a
    /// point; sheets of one workbook share their lines, so that there the row is told too, however its words are set.
    pub fn means(&self, other: &Self) -> bool {
        let same_row = || key(&self.zone) == key(&other.zone) && key(&self.activity) == key(&other.activity);
        let same_place = match (self.place.area, other.place.area) {
            (Some(one), Some(two)) => self.place.page == other.place.page && one.is_nearly(&two),
            _ => self.place == other.place && same_row(),
        };
        same_place && self.column == other.column
    }
}

/// A cell, what the reader made of it, and what a person says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnsweredCell {
    /// The cell.
    pub cell: CellName,
    /// What the reader seemed to read; empty where it read nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub read: String,
    /// What a person sees there.
    pub answer: CellAnswer,
}

/// A person looked at doubtful cells of a document, and said what is printed in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellsAnswered {
    /// The document.
    pub document: Digest,
    /// The cells, each once.
    pub cells: Vec<AnsweredCell>,
}

impl Payload for CellsAnswered {
    fn subject(&self) -> String {
        self.document.short()
    }
}

/// What was last said of a cell; later answers stand behind earlier ones.
pub fn answer_to<'a>(answers: &'a [AnsweredCell], cell: &CellName) -> Option<&'a AnsweredCell> {
    answers.iter().rfind(|answered| answered.cell.means(cell))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ground::place::Area;

    fn on_line(zone: &str, column: Column) -> CellName {
        let (place, zone) = (Place::on_line(8), zone.to_owned());
        CellName { place, zone, activity: "Chirurgie".to_owned(), column }
    }

    fn in_box(zone: &str, left: u32) -> CellName {
        let area = Area { left, top: 478, right: 170, bottom: 497 };
        let place = Place { page: Some(6), area: Some(area), ..Place::default() };
        CellName { place, ..on_line(zone, Column::SitesMin) }
    }

    #[test]
    fn given_a_box_when_its_row_is_called_otherwise_then_the_same_cell_and_on_a_line_another() {
        assert!(in_box("Champagne", 148).means(&in_box("Charnpagne", 148)));
        assert!(in_box("Champagne", 148).means(&in_box("Champagne", 149)));
        assert!(!in_box("Champagne", 148).means(&in_box("Champagne", 160)));
        let page =
            |page| CellName { place: Place { page: Some(page), ..in_box("", 148).place }, ..in_box("", 148) };
        assert!(!page(6).means(&page(7)));
        assert!(on_line("3A", Column::SitesGap).means(&on_line("3A", Column::SitesGap)));
        assert!(!on_line("3A", Column::SitesGap).means(&on_line("3B", Column::SitesGap)));
        assert!(!on_line("3A", Column::SitesGap).means(&on_line("3A", Column::SitesTarget)));
    }

    #[test]
    fn given_two_answers_to_a_cell_when_asked_for_then_the_later_one() {
        let said = |number| AnsweredCell {
            cell: in_box("Champagne", 148),
            read: String::new(),
            answer: CellAnswer::Number(number),
        };
        let answers = [said(1), said(2)];
        assert_eq!(answer_to(&answers, &in_box("Champagne", 148)), Some(&answers[1]));
        assert_eq!(answer_to(&answers, &in_box("Champagne", 149)), Some(&answers[1]));
        assert_eq!(answer_to(&answers, &in_box("Champagne", 160)), None);
    }
}
