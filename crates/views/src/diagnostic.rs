//! The faults of a document, in a sentence each, with what can be done.

use maillage_domain::diagnostic::column_doubt::ColumnDoubt;
use maillage_domain::diagnostic::oddity::{
    AnswerFate, CutOff, HeaderFault, HiddenPart, Oddity, RowsFault, ZoneFault,
};
use maillage_domain::diagnostic::row_fault::{Column, Expected, Quantity, Role, RowFault, RowName};
use maillage_domain::diagnostic::{Code, Diagnostic, Severity};
use serde::Serialize;

use crate::spot::{BoxView, spot};
use crate::words::{Argument, Words};

/// One fault of a document, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DiagnosticView {
    /// The stable name of the kind of fault.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// The line of the source, where it has lines.
    pub line: Option<u32>,
    /// What stands there and why it is odd.
    pub message: String,
    /// What can be done.
    pub hint: String,
    /// The page of the source, where it has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The rectangle on that page, where it is known.
    #[serde(rename = "box", skip_serializing_if = "Option::is_none")]
    pub area: Option<BoxView>,
    /// Where it stands, in words.
    #[serde(skip)]
    pub spot: String,
}

impl DiagnosticView {
    /// Words one fault.
    pub fn new(diagnostic: &Diagnostic, words: Words) -> Self {
        Self {
            code: diagnostic.code(),
            severity: diagnostic.severity(),
            line: diagnostic.place.line,
            message: message(diagnostic, words),
            hint: words.get(hint(&diagnostic.oddity)),
            page: diagnostic.place.page,
            area: BoxView::of(diagnostic.place),
            spot: spot(diagnostic.place, words),
        }
    }
}

/// Words the faults of a document, in their order.
pub fn diagnostics(diagnostics: &[Diagnostic], words: Words) -> Vec<DiagnosticView> {
    diagnostics.iter().map(|diagnostic| DiagnosticView::new(diagnostic, words)).collect()
}

/// What stands there and why it is odd, in a sentence.
fn message(diagnostic: &Diagnostic, words: Words) -> String {
    let stands = spot(diagnostic.place, words);
    let place = ("place", text(&stands));
    match &diagnostic.oddity {
        Oddity::EncodingRepaired { repairs } => {
            words.with("diagnostic-encoding-repaired", &[place, ("repairs", Argument::count(*repairs))])
        }
        Oddity::PictureDateMissing => words.get("diagnostic-picture-date-missing"),
        Oddity::HeadingNumberRepeated { number, first, second } => {
            let arguments = [("number", text(number)), ("first", text(first)), ("second", text(second))];
            words.with("diagnostic-heading-number-repeated", &arguments)
        }
        Oddity::LineUnknown { title, modalities } => line_unknown(title, modalities, words),
        Oddity::LegendMismatch { used, announced, legend } => {
            let (used, announced, legend) = (used.join(", "), announced.join(", "), spot(*legend, words));
            let arguments =
                [("used", text(&used)), ("announced", text(&announced)), ("legend", text(&legend))];
            words.with("diagnostic-legend-mismatch", &arguments)
        }
        Oddity::HeaderMismatch(fault) => header(*fault, words),
        Oddity::TableRefused { title, doubt } => refused(title, *doubt, place, words),
        Oddity::TableWithoutHeading => words.with("diagnostic-table-without-heading", &[place]),
        Oddity::HeaderWithoutRows => words.with("diagnostic-header-without-rows", &[place]),
        Oddity::StrayLine(stray) => words.with("diagnostic-stray-line", &[("text", text(stray))]),
        Oddity::Row { row, fault } => in_row(row, fault, words),
        Oddity::Answer { row, fate } => answered(row, fate, words),
        Oddity::Zones(fault) => zones(fault, words),
        Oddity::CutOff(place) => cut_off(place, words),
        Oddity::Rows(fault) => in_rows(fault, place, words),
        Oddity::Hidden { sheet, part } => hidden(sheet, *part, words),
    }
}

/// What can be done about it: the message.
const fn hint(oddity: &Oddity) -> &'static str {
    match oddity {
        Oddity::EncodingRepaired { .. } => "diagnostic-hint-encoding",
        Oddity::PictureDateMissing => "diagnostic-hint-picture-date",
        Oddity::HeadingNumberRepeated { .. } => "diagnostic-hint-heading-number",
        Oddity::LineUnknown { .. } => "diagnostic-hint-line",
        Oddity::LegendMismatch { .. } => "diagnostic-hint-legend",
        Oddity::HeaderMismatch(_) => "diagnostic-hint-header",
        Oddity::TableRefused { .. } => "diagnostic-hint-table-refused",
        Oddity::TableWithoutHeading => "diagnostic-hint-heading",
        Oddity::HeaderWithoutRows => "diagnostic-hint-rows",
        Oddity::StrayLine(_) => "diagnostic-hint-stray-line",
        Oddity::Row { fault, .. } => row_hint(fault),
        Oddity::Zones(ZoneFault::Unknown { .. }) => "diagnostic-hint-zone-unknown",
        Oddity::Zones(ZoneFault::Missing { .. } | ZoneFault::ModalityMissing { .. }) => {
            "diagnostic-hint-zone-missing"
        }
        Oddity::Answer { fate: AnswerFate::Unplaced { .. }, .. } => "diagnostic-hint-answer-unplaced",
        Oddity::Answer { fate: AnswerFate::Preferred { .. }, .. } => "diagnostic-hint-answer-preferred",
        Oddity::CutOff(_) => "diagnostic-hint-cut",
        Oddity::Rows(RowsFault::Cell { .. }) => "diagnostic-hint-cell-unread",
        Oddity::Rows(RowsFault::Line(_)) => "diagnostic-hint-line-torn",
        Oddity::Rows(RowsFault::Columns(_)) => "diagnostic-hint-columns-ignored",
        Oddity::Hidden { .. } => "diagnostic-hint-hidden",
    }
}

const fn row_hint(fault: &RowFault) -> &'static str {
    match fault {
        RowFault::CellTooMany => "diagnostic-hint-cell-too-many",
        RowFault::CellMisplaced { .. }
        | RowFault::CellImpossible { .. }
        | RowFault::CellsMissing { .. }
        | RowFault::CellEmpty { .. } => "diagnostic-hint-cell",
        RowFault::GapMismatch { .. } | RowFault::BoundsReversed { .. } => "diagnostic-hint-gap",
        RowFault::AnswerMismatch { .. } | RowFault::AnswerBesideRule { .. } => "diagnostic-hint-answer",
        RowFault::AboveMaximum { .. } => "diagnostic-hint-above-maximum",
        RowFault::CellDoubtful { .. } => "diagnostic-hint-cell-doubtful",
        RowFault::ZoneRepeated { .. } => "diagnostic-hint-zone-repeated",
    }
}

fn line_unknown(title: &str, modalities: &[String], words: Words) -> String {
    if modalities.is_empty() {
        return words.with("diagnostic-line-unknown", &[("title", text(title))]);
    }
    let modalities = modalities.join(", ");
    let arguments = [("title", text(title)), ("modalities", text(&modalities))];
    words.with("diagnostic-line-unknown-modalities", &arguments)
}

fn refused(title: &str, doubt: ColumnDoubt, place: (&'static str, Argument<'_>), words: Words) -> String {
    let doubt = column_doubt(doubt, words);
    let arguments = [place, ("title", text(title)), ("doubt", text(&doubt))];
    let message =
        if title.is_empty() { "diagnostic-table-refused-untitled" } else { "diagnostic-table-refused" };
    words.with(message, &arguments)
}

/// What is not certain of the columns of a table.
fn column_doubt(doubt: ColumnDoubt, words: Words) -> String {
    let with = |message, arguments: [(&'static str, usize); 2]| {
        words.with(message, &arguments.map(|(name, number)| (name, Argument::count(number))))
    };
    match doubt {
        ColumnDoubt::HeaderAbsent { numbers } => {
            words.with("diagnostic-doubt-header-absent", &[("numbers", Argument::count(numbers))])
        }
        ColumnDoubt::HeaderUnsettled { named, numbers } => {
            with("diagnostic-doubt-header-unsettled", [("named", named), ("numbers", numbers)])
        }
        ColumnDoubt::Range => words.get("diagnostic-doubt-range"),
        ColumnDoubt::ZoneAbsent => words.get("diagnostic-doubt-zone-absent"),
        ColumnDoubt::RowsContradict { agreeing, against } => {
            with("diagnostic-doubt-rows-contradict", [("agreeing", agreeing), ("against", against)])
        }
        ColumnDoubt::OtherOrder { agreeing, other } => {
            with("diagnostic-doubt-other-order", [("agreeing", agreeing), ("other", other)])
        }
        ColumnDoubt::CellsLost { broken, rows } => {
            with("diagnostic-doubt-cells-lost", [("broken", broken), ("rows", rows)])
        }
    }
}

fn header(fault: HeaderFault, words: Words) -> String {
    let HeaderFault { times, named, numbers } = fault;
    let arguments = [
        ("times", Argument::count(times)),
        ("named", Argument::count(named)),
        ("numbers", Argument::count(numbers)),
    ];
    words.with("diagnostic-header-answer-repeated", &arguments)
}

fn in_row(row: &RowName, fault: &RowFault, words: Words) -> String {
    let name = row_name(row, words);
    let row = ("row", text(&name));
    match fault {
        RowFault::CellTooMany => words.with("diagnostic-cell-too-many", &[row]),
        RowFault::CellMisplaced { text: misplaced, expected } => {
            let expected = words.get(expected_id(*expected));
            let arguments = [row, ("text", text(misplaced)), ("expected", text(&expected))];
            words.with("diagnostic-cell-misplaced", &arguments)
        }
        RowFault::CellImpossible { printed, column } => {
            let column = words.get(column_id(*column));
            let arguments = [row, ("printed", text(printed)), ("column", text(&column))];
            words.with("diagnostic-cell-impossible", &arguments)
        }
        RowFault::CellsMissing { expected, found } => words.with(
            "diagnostic-cells-missing",
            &[row, ("expected", Argument::count(*expected)), ("found", Argument::count(*found))],
        ),
        RowFault::GapMismatch { quantity, current, target, gap } => {
            let computed = target - current;
            let id = match quantity {
                Quantity::Sites => "diagnostic-gap-mismatch-sites",
                Quantity::Units => "diagnostic-gap-mismatch-units",
            };
            let figure = |name, figure| (name, Argument::Printed(figure));
            let (current, target) = (figure("current", *current), figure("target", *target));
            let arguments = [row, current, target, figure("gap", *gap), figure("computed", computed)];
            words.with(id, &arguments)
        }
        RowFault::AnswerMismatch { printed, gap } => {
            let id =
                if *printed { "diagnostic-answer-yes-mismatch" } else { "diagnostic-answer-no-mismatch" };
            words.with(id, &[row, ("gap", Argument::Printed(*gap))])
        }
        RowFault::AnswerBesideRule { printed, by, current, bound } => {
            let figures =
                [row, ("current", Argument::Printed(*current)), ("bound", Argument::Printed(*bound))];
            words.with(beside_rule_id(*by, *printed), &figures)
        }
        RowFault::AboveMaximum { current, max } => {
            let figures = [row, ("current", Argument::Printed(*current)), ("max", Argument::Printed(*max))];
            words.with("diagnostic-above-maximum", &figures)
        }
        RowFault::BoundsReversed { min, max } => {
            let figures = [row, ("min", Argument::Printed(*min)), ("max", Argument::Printed(*max))];
            words.with("diagnostic-bounds-reversed", &figures)
        }
        RowFault::CellDoubtful { seen, expected } => {
            let expected = words.get(expected_id(*expected));
            let id = if seen.is_empty() { "diagnostic-cell-blurred" } else { "diagnostic-cell-doubtful" };
            words.with(id, &[row, ("seen", text(seen)), ("expected", text(&expected))])
        }
        RowFault::CellEmpty { expected } => {
            let expected = words.get(expected_id(*expected));
            words.with("diagnostic-cell-empty", &[row, ("expected", text(&expected))])
        }
        RowFault::ZoneRepeated { first } => {
            let first = spot(*first, words);
            words.with("diagnostic-zone-repeated", &[row, ("first", text(&first))])
        }
    }
}

/// The message for an answer beside the rule of its document. Only the rules of ranges are told here: a gap has its own fault.
const fn beside_rule_id(by: Role, printed: bool) -> &'static str {
    match (by, printed) {
        (Role::Minimum, true) => "diagnostic-answer-yes-above-minimum",
        (Role::Minimum, false) => "diagnostic-answer-no-below-minimum",
        (_, true) => "diagnostic-answer-yes-at-maximum",
        (_, false) => "diagnostic-answer-no-below-maximum",
    }
}

/// What became of an answer about a cell of a row.
fn answered(row: &RowName, fate: &AnswerFate, words: Words) -> String {
    let row = row_name(row, words);
    let said = |id, expected: Expected, answer: &str, read: &str| {
        let expected = words.get(expected_id(expected));
        let arguments = [("row", text(&row)), ("expected", text(&expected)), ("answer", text(answer))];
        words.with(id, &[&arguments[..], &[("read", text(read))]].concat())
    };
    match fate {
        AnswerFate::Unplaced { expected, answer } => {
            said("diagnostic-answer-unplaced", *expected, answer, "")
        }
        AnswerFate::Preferred { read, expected, answer } => {
            let blank = "diagnostic-answer-preferred-blank";
            let id = if read.is_empty() { blank } else { "diagnostic-answer-preferred" };
            said(id, *expected, answer, read)
        }
    }
}

/// A row, as its table names it.
fn row_name(row: &RowName, words: Words) -> String {
    let zone = ("zone", text(&row.zone));
    match row.modality.as_str() {
        "" => words.with("diagnostic-row", &[zone]),
        modality => words.with("diagnostic-row-modality", &[zone, ("modality", text(modality))]),
    }
}

const fn expected_id(expected: Expected) -> &'static str {
    match expected {
        Expected::Number(column) => column_id(column),
        Expected::Answer => "diagnostic-expected-answer",
    }
}

const fn column_id(column: Column) -> &'static str {
    match (column.quantity, column.role) {
        (Quantity::Sites, Role::Current) => "diagnostic-expected-sites-current",
        (Quantity::Sites, Role::Target) => "diagnostic-expected-sites-target",
        (Quantity::Sites, Role::Gap) => "diagnostic-expected-sites-gap",
        (Quantity::Sites, Role::Minimum) => "diagnostic-expected-sites-min",
        (Quantity::Sites, Role::Maximum) => "diagnostic-expected-sites-max",
        (Quantity::Units, Role::Current) => "diagnostic-expected-units-current",
        (Quantity::Units, Role::Target | Role::Minimum | Role::Maximum) => "diagnostic-expected-units-target",
        (Quantity::Units, Role::Gap) => "diagnostic-expected-units-gap",
    }
}

fn zones(fault: &ZoneFault, words: Words) -> String {
    match fault {
        ZoneFault::Unknown { zone, name, zone_set: None } => {
            words.with("diagnostic-zone-unknown", &[("zone", text(zone)), ("name", text(name))])
        }
        ZoneFault::Unknown { zone, name, zone_set: Some(set) } => {
            let arguments = [("zone", text(zone)), ("name", text(name)), ("set", text(set))];
            words.with("diagnostic-zone-unknown-in-set", &arguments)
        }
        ZoneFault::Missing { zone, name: None } => {
            words.with("diagnostic-zone-missing", &[("zone", text(zone))])
        }
        ZoneFault::Missing { zone, name: Some(name) } => {
            words.with("diagnostic-zone-missing-named", &[("zone", text(zone)), ("name", text(name))])
        }
        ZoneFault::ModalityMissing { modality, zone } => {
            words.with("diagnostic-modality-missing", &[("modality", text(modality)), ("zone", text(zone))])
        }
    }
}

fn cut_off(place: &CutOff, words: Words) -> String {
    match place {
        CutOff::InHeader => words.get("diagnostic-cut-in-header"),
        CutOff::InRow => words.get("diagnostic-cut-in-row"),
        CutOff::BeforeZones => words.get("diagnostic-cut-before-zones"),
        CutOff::AfterHeading(heading) => {
            words.with("diagnostic-cut-after-heading", &[("heading", text(heading))])
        }
    }
}

fn in_rows(fault: &RowsFault, place: (&'static str, Argument<'_>), words: Words) -> String {
    match fault {
        RowsFault::Cell { column, text: said } if said.is_empty() => {
            words.with("diagnostic-cell-unsaid", &[place, ("column", text(column))])
        }
        RowsFault::Cell { column, text: said } => {
            let arguments = [place, ("column", text(column)), ("text", text(said))];
            words.with("diagnostic-cell-unread", &arguments)
        }
        RowsFault::Line(line) => words.with("diagnostic-line-torn", &[place, ("text", text(line))]),
        RowsFault::Columns(columns) => {
            words.with("diagnostic-columns-ignored", &[("columns", text(&columns.join(", ")))])
        }
    }
}

/// What a sheet holds and does not show.
pub(crate) fn hidden(sheet: &str, part: HiddenPart, words: Words) -> String {
    let sheet = ("sheet", text(sheet));
    match part {
        HiddenPart::Sheet => words.with("diagnostic-hidden-sheet", &[sheet]),
        HiddenPart::Rows(count) => {
            words.with("diagnostic-hidden-rows", &[sheet, ("count", Argument::count(count))])
        }
        HiddenPart::Columns(count) => {
            words.with("diagnostic-hidden-columns", &[sheet, ("count", Argument::count(count))])
        }
    }
}

const fn text(text: &str) -> Argument<'_> {
    Argument::Text(text)
}
