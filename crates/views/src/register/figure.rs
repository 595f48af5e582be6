//! Whether an authorisation stands in the figures of a bilan, with what is to be said of it and the reason why not.

use maillage_domain::care::authorisation::subject::Basis;
use maillage_domain::care::count::reckoning::{Absence, Mark};
use maillage_domain::care::nomenclature::LineCode;

use super::reader::RegisterReader;
use super::words::worded;
use crate::words::{Argument, Words};

/// How an authorisation stands in the figures of a bilan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figured {
    /// It is one of those that make a figure.
    Counted(Vec<Mark>),
    /// Another line of the same place takes it in, and is counted.
    Within(LineCode),
    /// It would be, and nobody placed its site in a zone yet.
    Unplaced(Vec<Mark>),
    /// It is shown beside the figure.
    Shown(Vec<Mark>),
    /// It is in no figure.
    Absent(Absence),
    /// No list of lines is in force on the day.
    NoList,
}

/// The words in data for what is to be said of an authorisation beside its figure.
pub const MARKS: [&str; 8] = [
    "not-started",
    "lapse-to-note",
    "suspended",
    "interrupted",
    "under-examination",
    "renewed-by-silence",
    "limited",
    "granted",
];

/// The word in data for a mark.
const fn mark_word(mark: &Mark) -> &'static str {
    match mark {
        Mark::NotStarted(_) => MARKS[0],
        Mark::LapseToNote => MARKS[1],
        Mark::Suspended(_) => MARKS[2],
        Mark::Interrupted(_) => MARKS[3],
        Mark::UnderExamination(_) => MARKS[4],
        Mark::RenewedBySilence => MARKS[5],
        Mark::Limited => MARKS[6],
        Mark::Granted(_) => MARKS[7],
    }
}

fn mark_text(mark: &Mark, words: Words) -> String {
    match mark {
        Mark::Granted(basis) => basis_text(*basis, words),
        mark => words.get(&format!("register-mark-{}", mark_word(mark))),
    }
}

pub(super) fn basis_text(basis: Basis, words: Words) -> String {
    worded("basis", &basis, words)
}

impl Figured {
    /// Whether it is one of those that make a figure.
    pub const fn counts(&self) -> bool {
        matches!(self, Self::Counted(_))
    }

    /// Why it is not, by its word in data; nothing where it is.
    pub const fn reason(&self) -> Option<&'static str> {
        match self {
            Self::Counted(_) => None,
            Self::Within(_) => Some("within"),
            Self::Unplaced(_) => Some("unplaced"),
            Self::Shown(_) => Some("shown"),
            Self::Absent(absence) => Some(absence.as_str()),
            Self::NoList => Some("no-list"),
        }
    }

    fn marks(&self) -> &[Mark] {
        match self {
            Self::Counted(marks) | Self::Unplaced(marks) | Self::Shown(marks) => marks,
            Self::Within(_) | Self::Absent(_) | Self::NoList => &[],
        }
    }

    /// What is to be said of it, by its words in data.
    pub(super) fn mark_words(&self) -> Vec<&'static str> {
        self.marks().iter().map(mark_word).collect()
    }

    /// "yes, suspended"; "no: its site lies in no zone yet".
    pub(super) fn text(&self, reader: &RegisterReader<'_>) -> String {
        let words = reader.words();
        let marks: Vec<_> = self.marks().iter().map(|mark| mark_text(mark, words)).collect();
        let marks = marks.join(", ");
        let Some(reason) = self.reason() else {
            let said = [("marks", Argument::Text(marks.as_str()))];
            return if marks.is_empty() {
                words.get("register-counts-yes")
            } else {
                words.with("register-counts-marked", &said)
            };
        };
        let why = match self {
            Self::Within(line) => {
                words.with("register-absent-within", &[("line", Argument::Text(&reader.line(line)))])
            }
            Self::Shown(_) => words.with("register-absent-shown", &[("marks", Argument::Text(&marks))]),
            _ => words.get(&format!("register-absent-{reason}")),
        };
        words.with("register-counts-no", &[("why", Argument::Text(&why))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_each_way_to_stand_in_the_figures_when_told_then_a_reason_unless_it_counts() {
        let line = LineCode::new("amm:QA001");
        let ways = [
            (Figured::Counted(vec![Mark::Limited]), None),
            (Figured::Within(line), Some("within")),
            (Figured::Unplaced(Vec::new()), Some("unplaced")),
            (Figured::Shown(vec![Mark::Granted(Basis::Crisis)]), Some("shown")),
            (Figured::Absent(Absence::OtherList), Some("other-list")),
            (Figured::NoList, Some("no-list")),
        ];
        for (figured, reason) in ways {
            assert_eq!((figured.counts(), figured.reason()), (reason.is_none(), reason), "{figured:?}");
        }
        let shown = Figured::Shown(vec![Mark::LapseToNote, Mark::Granted(Basis::Crisis)]);
        assert_eq!(shown.mark_words(), ["lapse-to-note", "granted"]);
    }
}
