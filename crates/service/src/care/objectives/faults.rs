//! What is wrong with a table of objectives and its rows, in words.

use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::objective::{BoundsReversed, GoalsFault, Named, NotDue, StagesFault, Unlawful};
use maillage_reading::objectives::{COLUMNS, ObjectiveFault};
use maillage_reading::table::NoSuchTable;
use maillage_views::objective::unlawful;
use maillage_views::words::{Argument, Words};

use crate::shipped::BRIDGE;
use crate::unreadable::no_such_table;

/// Why a file is no table of objectives.
pub(super) fn table(no: &NoSuchTable, words: Words) -> String {
    no_such_table(no, COLUMNS, words)
}

/// What is wrong with a row.
pub(super) fn row(fault: &ObjectiveFault, words: Words) -> String {
    let cell = |id: &str, column: &str, text: &str| {
        words.with(id, &[("column", said(column)), ("text", said(text))])
    };
    let naming = |id: &str, name: &str, text: &str| words.with(id, &[(name, said(text))]);
    match fault {
        ObjectiveFault::Torn => words.get("objective-row-torn"),
        ObjectiveFault::Empty(column) => naming("objective-row-empty", "column", column),
        ObjectiveFault::Count { column, text } => cell("objective-row-count", column, text),
        ObjectiveFault::Time { column, text } => cell("objective-row-time", column, text),
        ObjectiveFault::Ways(column) => naming("objective-row-ways", "column", column),
        ObjectiveFault::Reversed(reversed) => bounds(*reversed, words),
        ObjectiveFault::Stage(text) => naming("objective-row-stage", "text", text),
        ObjectiveFault::Stages(fault) => stages(*fault, words),
        ObjectiveFault::Due(NotDue(text)) => naming("objective-row-due", "text", text),
        ObjectiveFault::Goals(fault) => goals(*fault, words),
        ObjectiveFault::Withdrawn(text) => naming("objective-row-withdrawn", "text", text),
        ObjectiveFault::WithdrawnAndWanted => words.get("objective-row-withdrawn-and-wanted"),
    }
}

fn bounds(BoundsReversed { min, max }: BoundsReversed, words: Words) -> String {
    let (min, max) = (min.to_string(), max.to_string());
    words.with("objective-row-reversed", &[("min", said(&min)), ("max", said(&max))])
}

fn stages(fault: StagesFault, words: Words) -> String {
    match fault {
        StagesFault::None => words.get("objective-row-nothing"),
        StagesFault::OutOfOrder { earlier, later } => {
            let (earlier, later) = (earlier.to_string(), later.to_string());
            words.with("objective-row-stages", &[("earlier", said(&earlier)), ("later", said(&later))])
        }
    }
}

fn goals(fault: GoalsFault, words: Words) -> String {
    match fault {
        GoalsFault::Nothing => words.get("objective-row-nothing"),
        GoalsFault::TargetBeforeStage { target, stage } => {
            let (target, stage) = (target.to_string(), stage.to_string());
            words.with("objective-row-target", &[("target", said(&target)), ("stage", said(&stage))])
        }
    }
}

/// Why a row names what cannot stand there on its day; a line of another list with those that it became.
pub(crate) fn unlawful_row(no: &Unlawful, named: &Named<'_>, words: Words) -> String {
    let mapping = match no {
        Unlawful::OtherList { line, .. } => BRIDGE.mapping(line),
        _ => None,
    };
    let candidates = mapping.into_iter().flat_map(|mapping| &mapping.candidates);
    let codes: Vec<_> = candidates.map(|found| LineCode::new(found.code.to_string())).collect();
    unlawful(no, (named.line, named.zone), &codes, words)
}

const fn said(text: &str) -> Argument<'_> {
    Argument::Text(text)
}
