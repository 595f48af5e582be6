//! Why an operation makes no sense for a line.

use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::site_units::UnitKind;
use maillage_domain::reference::book::ReferenceBook;

use crate::problem::{Problem, line_name};
use crate::ruling::operation as named;
use crate::words::{Argument, Words};

/// Units are not counted where the site is authorised: the operation that is meant.
pub(crate) fn units_of_site(line: &str, instead: Operation, words: Words) -> Problem {
    let problem = Problem::worded("units-of-site", &[("line", Argument::Text(line))], words);
    ask_instead(problem, instead, words)
}

/// The operation goes by another name since the reform.
pub(crate) fn named_otherwise(operation: Operation, instead: Operation, words: Words) -> Problem {
    let operation = named(operation, words);
    let arguments = [("operation", Argument::Text(operation.as_str()))];
    ask_instead(Problem::worded("operation-named-otherwise", &arguments, words), instead, words)
}

fn ask_instead(problem: Problem, instead: Operation, words: Words) -> Problem {
    let (name, code) = (named(instead, words), instead.as_str());
    let arguments = [("name", Argument::Text(&name)), ("code", Argument::Text(code))];
    problem.hint("operation-instead", &arguments, words)
}

/// The operation belongs to another activity or equipment than the line asked for.
pub(crate) fn of_another(
    operation: Operation,
    [line, belongs_to]: [&LineCode; 2],
    reference: &ReferenceBook,
    words: Words,
) -> Problem {
    let (operation, line) = (named(operation, words), line_name(line, reference, words));
    let activity = activity_name(belongs_to, reference, words);
    let arguments = [
        ("operation", Argument::Text(operation.as_str())),
        ("line", Argument::Text(&line)),
        ("activity", Argument::Text(&activity)),
    ];
    Problem::worded("operation-of-another-line", &arguments, words)
}

/// The unit is of a type that belongs to another activity or equipment than the line asked for.
pub(crate) fn unit_of_another(
    unit: UnitKind,
    [line, belongs_to]: [&LineCode; 2],
    reference: &ReferenceBook,
    words: Words,
) -> Problem {
    let (kind, line) =
        (words.get(&format!("unit-kind-{}", unit.as_str())), line_name(line, reference, words));
    let activity = activity_name(belongs_to, reference, words);
    let arguments = [
        ("kind", Argument::Text(kind.as_str())),
        ("line", Argument::Text(&line)),
        ("activity", Argument::Text(&activity)),
    ];
    let fitting = UnitKind::ALL.into_iter().filter(|kind| kind.added_by() != unit.added_by());
    let names: Vec<_> = fitting.map(UnitKind::as_str).collect();
    let names = [("names", Argument::Text(&names.join(", ")))];
    Problem::worded("unit-of-another-line", &arguments, words).hint("unit-kinds", &names, words)
}

/// What people call an activity, of which a list may have lines only below it; its code where no list has any.
fn activity_name(code: &LineCode, reference: &ReferenceBook, words: Words) -> String {
    let mut lines = reference.nomenclatures().flat_map(|list| &list.lines);
    let line = lines.find(|line| line.code.family() == code.as_str());
    line.map_or_else(|| code.to_string(), |line| line.family_label.get(words.language()).to_owned())
}
