//! Why a file could not be read, in the reader's language: the readers speak English, to programmers.

use maillage_domain::care::column::Column;
use maillage_domain::ground::place::SheetName;
use maillage_reading::cell_answers::{AnswerFault, AnswersError};
use maillage_reading::cells::{UnreadRow, Why};
use maillage_reading::fund_tables::TableFault;
use maillage_reading::no_text::NoText;
use maillage_reading::reference::ReferenceError;
use maillage_reading::table::{Column as MayBe, NoSuchTable, SheetFault};
use maillage_reading::territory::{CompositionError, LineFault, OutlineError};
use maillage_reading::tidy::TidyError;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;

/// Why a file of ours, or of the same form, could not be read.
pub(crate) fn reference(error: &ReferenceError, text: &str, words: Words) -> String {
    match error {
        ReferenceError::Toml(error) => {
            toml(error.message(), error.span().map(|span| span.start), text, words)
        }
        ReferenceError::UnknownField { path } => words.with("unreadable-field", &[("path", said(path))]),
        ReferenceError::Repeated { place, name, before } => {
            let arguments = [("place", said(place)), ("name", said(name)), ("before", said(before))];
            words.with("unreadable-repeated", &arguments)
        }
        ReferenceError::Order { place, from, until } => {
            let (from, until) = (words.date(*from), words.date(*until));
            let arguments = [("place", said(place)), ("from", said(&from)), ("until", said(&until))];
            words.with("unreadable-order", &arguments)
        }
        ReferenceError::Invalid { place, .. } => words.with("unreadable-value", &[("place", said(place))]),
    }
}

/// What the reader of TOML says of a field that is not there.
const MISSING_FIELD: &str = "missing field `";

/// The place of a fault of TOML, and the field that is missing. Its reader says the rest in English only.
fn toml(message: &str, start: Option<usize>, text: &str, words: Words) -> String {
    let missing = message.strip_prefix(MISSING_FIELD).and_then(|rest| rest.split('`').next());
    if let Some(field) = missing {
        return words.with("unreadable-field-missing", &[("field", said(field))]);
    }
    let before = text.get(..start.unwrap_or_default()).unwrap_or_default();
    let line = before.split('\n').count();
    let printed = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim();
    words.with("unreadable-toml", &[("line", Argument::printed(line)), ("text", said(printed))])
}

/// Why a sheet is not taken for the whole of its table.
pub(crate) fn sheet(fault: SheetFault, words: Words) -> String {
    match fault {
        SheetFault::Hiding(sheet) => words.with("unreadable-hidden", &[("sheet", said(sheet.as_str()))]),
        SheetFault::Second(sheet) => second_sheet(&sheet, words),
    }
}

/// Why a file is no table of a kind, whose columns are these.
pub(crate) fn no_such_table(no: &NoSuchTable, columns: &[MayBe], words: Words) -> String {
    match no {
        NoSuchTable::Missing(columns) => {
            words.with("no-such-table-missing", &[("columns", said(&columns.join(", ")))])
        }
        NoSuchTable::NotThere(column) => words.with("no-such-table-not-there", &[("column", said(column))]),
        NoSuchTable::Repeated(column) => {
            words.with("unreadable-column-repeated", &[("column", said(column))])
        }
        NoSuchTable::Unknown(column) => {
            let known = columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ");
            words.with("no-such-table-unknown", &[("column", said(column)), ("known", said(&known))])
        }
        NoSuchTable::Sheet(fault) => sheet(*fault, words),
        NoSuchTable::NoText(no) => no_table(*no, words),
        NoSuchTable::Empty => words.get("no-such-table-empty"),
    }
}

/// That a second sheet of a workbook holds a table of the same columns.
pub(crate) fn second_sheet(sheet: &SheetName, words: Words) -> String {
    words.with("unreadable-second-sheet", &[("sheet", said(sheet.as_str()))])
}

/// Why a table that people fill in could not be read.
pub(crate) fn table(fault: &TableFault, words: Words) -> String {
    match fault {
        TableFault::Cell { line, column, value } => {
            let line = Argument::printed(*line);
            words.with(
                "unreadable-table-cell",
                &[("line", line), ("column", said(column)), ("value", said(value))],
            )
        }
        TableFault::Twice { line, column, value, first } => {
            let (line, first) = (Argument::printed(*line), Argument::printed(*first));
            let arguments =
                [("line", line), ("column", said(column)), ("value", said(value)), ("first", first)];
            words.with("unreadable-table-twice", &arguments)
        }
        TableFault::Row { line } => words.with("unreadable-table-row", &[("line", Argument::printed(*line))]),
        TableFault::Column { column, known } => {
            let known = known.join(", ");
            words.with("unreadable-table-column", &[("column", said(column)), ("known", said(&known))])
        }
        TableFault::Repeated { column } => {
            words.with("unreadable-column-repeated", &[("column", said(column))])
        }
        TableFault::Sheet(fault) => sheet(*fault, words),
        TableFault::NoText(no) => no_table(*no, words),
        TableFault::Empty => words.get("unreadable-table-empty"),
    }
}

/// Why bytes hold no table.
pub fn no_table(no: NoText, words: Words) -> String {
    words.get(match no {
        NoText::Empty | NoText::Blank => "unreadable-table-empty",
        NoText::Binary => "unreadable-table-binary",
        NoText::Locked => "unreadable-table-locked",
        NoText::Damaged => "unreadable-table-damaged",
    })
}

/// Why a file is no tidy bilan.
pub(crate) fn tidy(error: &TidyError, words: Words) -> String {
    match error {
        TidyError::Missing(columns) => {
            words.with("unreadable-columns-missing", &[("columns", said(&columns.join(", ")))])
        }
        TidyError::Repeated(column) => words.with("unreadable-column-repeated", &[("column", said(column))]),
        TidyError::SecondSheet(sheet) => second_sheet(sheet, words),
    }
}

/// What is wrong with a row of a table; `said_of` says why a cell cannot be read.
pub(crate) fn unread_row<W: Why>(
    fault: &UnreadRow<W>,
    said_of: impl FnOnce(W) -> String,
    words: Words,
) -> String {
    match fault {
        UnreadRow::Torn => words.get("objective-row-torn"),
        UnreadRow::Cell { column, why, .. } if *why == W::EMPTY => {
            words.with("objective-row-empty", &[("column", said(column))])
        }
        UnreadRow::Cell { column, text, why } => {
            let why = said_of(*why);
            let arguments = [("column", said(column)), ("text", said(text)), ("why", said(&why))];
            words.with("authorisation-row-cell", &arguments)
        }
    }
}

/// That a file is no table of its kind: the message says of which, and the hint where a template is.
pub(crate) fn unread_table(
    (file, no): (&str, &NoSuchTable),
    columns: &'static [MayBe],
    (message, hint): (&str, &str),
    words: Words,
) -> ServiceError {
    let reason = no_such_table(no, columns, words);
    let problem = Problem::worded(message, &[("file", said(file)), ("reason", said(&reason))], words);
    ServiceError::unusable(problem.hint(hint, &[], words))
}

/// Where and why a file of answers to doubtful cells could not be read.
pub(crate) fn cell_answers(error: &AnswersError, file: &str, words: Words) -> (String, String) {
    match error {
        AnswersError::Missing(columns) => {
            let columns = columns.join(", ");
            (file.to_owned(), words.with("unreadable-answer-columns", &[("columns", said(&columns))]))
        }
        AnswersError::Repeated(column) => {
            (file.to_owned(), words.with("unreadable-column-repeated", &[("column", said(column))]))
        }
        AnswersError::Sheet(fault) => (file.to_owned(), sheet(*fault, words)),
        AnswersError::AtLine { line, fault } => (format!("{file}:{line}"), cell_answer(fault, words)),
    }
}

/// Why a line is no answer to a doubtful cell.
fn cell_answer(fault: &AnswerFault, words: Words) -> String {
    match fault {
        AnswerFault::Torn => words.get("unreadable-answer-torn"),
        AnswerFault::Digest(text) => words.with("unreadable-answer-digest", &[("text", said(text))]),
        AnswerFault::Place(text) => words.with("unreadable-answer-number", &[("text", said(text))]),
        AnswerFault::Column(text) => words.with("unreadable-answer-column", &[("text", said(text))]),
        AnswerFault::Value { column, value } => {
            let id = match column {
                Column::Admissible => "unreadable-answer-yes-or-no",
                Column::SitesGap | Column::UnitsGap => "unreadable-answer-gap",
                _ => "unreadable-answer-count",
            };
            words.with(id, &[("text", said(value)), ("column", said(column.as_str()))])
        }
        AnswerFault::Twice { first } => {
            words.with("unreadable-answer-twice", &[("line", Argument::printed(*first))])
        }
    }
}

/// Why a list of communes could not be read.
pub(crate) fn composition(error: &CompositionError, words: Words) -> String {
    match error {
        CompositionError::MissingColumn(column) => {
            words.with("unreadable-communes-column", &[("column", said(column))])
        }
        CompositionError::RepeatedColumn(column) => {
            words.with("unreadable-column-repeated", &[("column", said(column))])
        }
        CompositionError::Sheet(fault) => sheet(*fault, words),
        CompositionError::Empty => words.get("unreadable-communes-none"),
        CompositionError::Line { line, fault } => {
            let fault = line_fault(fault, words);
            let line = ("line", Argument::printed(*line));
            words.with("unreadable-communes-line", &[line, ("fault", said(&fault))])
        }
    }
}

fn line_fault(fault: &LineFault, words: Words) -> String {
    match fault {
        LineFault::Fields => words.get("unreadable-communes-fields"),
        LineFault::Commune(code) => words.with("unreadable-communes-code", &[("code", said(code))]),
        LineFault::Zone => words.get("unreadable-communes-zone"),
        LineFault::Population(number) => {
            words.with("unreadable-communes-population", &[("number", said(number))])
        }
    }
}

/// Why outlines of zones could not be read.
pub(crate) fn outline(error: &OutlineError, words: Words) -> String {
    match error {
        OutlineError::NoCollection { at: None } => words.get("unreadable-outlines"),
        OutlineError::NoCollection { at: Some((line, column)) } => {
            let (line, column) = (("line", Argument::printed(*line)), ("column", Argument::printed(*column)));
            words.with("unreadable-outlines-at", &[line, column])
        }
        OutlineError::NoZone(rank) => {
            words.with("unreadable-outline-zone", &[("rank", Argument::printed(*rank))])
        }
        OutlineError::NoPolygon(zone) => words.with("unreadable-outline-polygon", &[("zone", said(zone))]),
        OutlineError::OpenRing(zone) => words.with("unreadable-outline-ring", &[("zone", said(zone))]),
        OutlineError::OutOfRange { zone, x, y } => {
            words.with("unreadable-outline-range", &[("zone", said(zone)), ("x", said(x)), ("y", said(y))])
        }
    }
}

const fn said(text: &str) -> Argument<'_> {
    Argument::Text(text)
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Language;
    use maillage_reading::reference;

    use super::*;

    const WINDOW: &str = include_str!("../../../data/hauts-de-france/window-2019-07-16.toml");

    fn refused(text: &str) -> [String; 2] {
        let error = reference::window(text).expect_err("it is no window");
        [Language::French, Language::English].map(|language| reference(&error, text, Words::new(language)))
    }

    fn without(field: &str) -> String {
        WINDOW.lines().filter(|line| !line.starts_with(field)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn given_a_window_without_a_field_when_refused_then_the_field_is_named_in_both_languages() {
        assert_eq!(
            refused(&without("opens")),
            ["le champ « opens » manque".to_owned(), "the field `opens` is missing".to_owned()]
        );
    }

    #[test]
    fn given_a_window_that_is_no_toml_when_refused_then_its_line_is_shown_in_both_languages() {
        let broken = WINDOW.replace("closes = ", "closes : ");
        let line = 1 + WINDOW.lines().take_while(|line| !line.starts_with("closes")).count();
        let printed = broken.lines().nth(line - 1).expect("the line");
        assert_eq!(
            refused(&broken),
            [
                format!("ligne {line}, « {printed} » : illisible"),
                format!("line {line}, `{printed}`: this cannot be read")
            ]
        );
    }

    #[test]
    fn given_a_window_that_ends_before_it_begins_when_refused_then_both_days_are_said() {
        let [french, _] = refused(&WINDOW.replace("2019-10-10", "2019-07-15"));
        assert_eq!(french.replace('\u{a0}', " "), "closes : le 15 juillet 2019 précède le 16 juillet 2019");
    }

    #[test]
    fn given_a_misspelt_field_or_a_line_listed_twice_when_refused_then_it_is_named_in_french() {
        assert_eq!(
            refused(&format!("{WINDOW}\n[extra]\na = 1\n"))[0],
            "« extra » n’est pas un champ de ce fichier, ou est vide"
        );
        let first = WINDOW.split('"').find(|word| *word == "medecine").expect("a line of the list");
        let twice = WINDOW.replacen(&format!("\"{first}\""), &format!("\"{first}\", \"{first}\""), 1);
        assert_eq!(refused(&twice)[0], "lines : « medecine » figure déjà à lines");
    }
}
