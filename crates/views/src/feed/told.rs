//! What there is to say of the records of a feed, in words.

use maillage_domain::care::arhgos::former::FormerCode;
use maillage_domain::care::arhgos::unlisted::Unlisted;
use maillage_domain::care::arhgos::{FeedNote, FieldFault, NoteOn, NotedNumber, RecordFault, UnreadRecord};
use maillage_domain::care::authorisation::gathering::{Differs, RowConflict};
use maillage_domain::care::authorisation::subject::{AuthorisationNumber, NotANumber};
use maillage_domain::care::finess::StandardFeed;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::diagnostic::Severity;
use maillage_domain::entity::finess::{CellFault, RowFault, UnreadFiness};
use maillage_domain::ground::register::NotAnIdentifier;

use super::FeedDiagnosticView;
use crate::register::FormerCommuneView;
use crate::words::{Argument, Words};

/// Where something stood first, and how often it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The line.
    pub line: u32,
    /// How often.
    pub times: u64,
}

impl Seen {
    /// On a line, once.
    pub const fn on(line: u32) -> Self {
        Self { line, times: 1 }
    }

    /// Once more.
    pub const fn again(&mut self) {
        self.times += 1;
    }
}

/// A record that could not be read.
pub fn unread_record(unread: &UnreadRecord, words: Words) -> FeedDiagnosticView {
    let faults = unread.faults.iter().map(|fault| record_fault(*fault, words));
    let number = unread.number.as_ref().map(ToString::to_string);
    unreadable(unread.line, number, &faults.collect::<Vec<_>>(), words)
}

/// A row of an extract that could not be read.
pub fn unread_row(unread: &UnreadFiness, words: Words) -> FeedDiagnosticView {
    let faults = unread.faults.iter().map(|fault| row_fault(*fault, words));
    let number = unread.number.map(|number| number.to_string());
    unreadable(unread.line, number, &faults.collect::<Vec<_>>(), words)
}

/// What could not be read on a line, and why.
pub fn unreadable(line: u32, number: Option<String>, faults: &[String], words: Words) -> FeedDiagnosticView {
    let faults = faults.join(words.semicolon());
    let message = match &number {
        Some(number) => {
            words.with("feed-unread-number", &[("number", said(number)), ("faults", said(&faults))])
        }
        None => words.with("feed-unread", &[("faults", said(&faults))]),
    };
    FeedDiagnosticView {
        code: "record_unreadable",
        severity: Severity::Error,
        line: Some(line),
        number,
        message,
    }
}

/// Two rows of one authorisation that contradict each other.
pub fn conflict(conflict: &RowConflict, words: Words) -> FeedDiagnosticView {
    let RowConflict { number, first, other, .. } = conflict;
    let differs = differing(conflict, words);
    let arguments = [
        ("number", said(number.as_str())),
        ("first", Argument::printed(*first)),
        ("differs", said(&differs)),
    ];
    FeedDiagnosticView {
        code: "rows_differ",
        severity: Severity::Warning,
        line: Some(*other),
        number: Some(number.to_string()),
        message: words.with("feed-rows-differ", &arguments),
    }
}

/// What is told of a feed once.
pub fn note(note: &FeedNote, words: Words) -> FeedDiagnosticView {
    let times = ("count", Argument::count(note.times));
    let numbered = |id: &str, number: String| {
        (words.with(id, &[("number", said(&number)), times]), "wrong_key", Severity::Warning, Some(number))
    };
    let (message, code, severity, number) = match &note.about {
        NoteOn::UnknownElement(name) => {
            let message = words.with("feed-element", &[("name", said(name)), times]);
            (message, "element_unknown", Severity::Info, None)
        }
        NoteOn::OtherElements => {
            (words.with("feed-elements", &[times]), "element_unknown", Severity::Info, None)
        }
        NoteOn::WrongKey(NotedNumber::LegalEntity(entity)) => {
            numbered("feed-key-legal-entity", entity.to_string())
        }
        NoteOn::WrongKey(NotedNumber::Site(site)) => numbered("feed-key-site", site.to_string()),
    };
    FeedDiagnosticView { code, severity, line: Some(note.line), number, message }
}

/// Rows that are not recorded, for it is not known here what their codes mean.
pub fn unlisted(about: &Unlisted, seen: Seen, words: Words) -> FeedDiagnosticView {
    let times = ("count", Argument::count(seen.times));
    let coded = |id: &str, FormerCode { activity, modality, form }: &FormerCode| {
        let parts = [("activity", said(activity)), ("modality", said(modality)), ("form", said(form)), times];
        words.with(id, &parts)
    };
    let message = match about {
        Unlisted::Activity(code) => coded("feed-unlisted-activity", code),
        Unlisted::Other(code) => coded("feed-unlisted-other", code),
        Unlisted::Equipment(code) => words.with("feed-unlisted-equipment", &[("code", said(code)), times]),
        Unlisted::Recognition => words.with("feed-unlisted-recognition", &[times]),
        Unlisted::Unnumbered => words.with("feed-unlisted-unnumbered", &[times]),
        Unlisted::Undated => words.with("feed-unlisted-undated", &[times]),
        Unlisted::TakenOut => words.with("feed-unlisted-taken-out", &[times]),
        Unlisted::LapsedSome => words.with("feed-unlisted-lapsed", &[times]),
        Unlisted::Nature(code) => words.with("feed-unlisted-nature", &[("code", said(code)), times]),
        Unlisted::Replacing(code) => words.with("feed-unlisted-replacing", &[("code", said(code)), times]),
    };
    let (code, severity) = ("not_recorded", Severity::Warning);
    FeedDiagnosticView { code, severity, line: Some(seen.line), number: None, message }
}

/// A line that the list of the day does not have: it is recorded as it is written.
pub fn line_unknown(
    code: &LineCode,
    first: &AuthorisationNumber,
    times: u64,
    words: Words,
) -> FeedDiagnosticView {
    let arguments =
        [("code", said(code.as_str())), ("number", said(first.as_str())), ("count", Argument::count(times))];
    let message = words.with("feed-line-unknown", &arguments);
    FeedDiagnosticView {
        code: "line_unknown",
        severity: Severity::Warning,
        line: None,
        number: None,
        message,
    }
}

/// The columns of a table of another program that say nothing here, where there are any.
pub fn columns(ignored: &[String], words: Words) -> Option<FeedDiagnosticView> {
    let names = ignored.join(", ");
    let message = words.with("feed-columns", &[("columns", said(&names))]);
    let (code, severity) = ("columns_ignored", Severity::Info);
    let told = FeedDiagnosticView { code, severity, line: Some(1), number: None, message };
    (!ignored.is_empty()).then_some(told)
}

/// How many sites are spelt out; the rest are counted. Arbitrary: the whole list stands in the answer for programs.
const SPELT_OUT: usize = 10;

/// The sites that lie in no zone yet, where there are any.
pub fn to_place(sites: &[String], words: Words) -> Option<FeedDiagnosticView> {
    let (first, rest) = sites.split_at(sites.len().min(SPELT_OUT));
    let mut named = first.join(", ");
    if !rest.is_empty() {
        named.push(' ');
        named.push_str(&words.with("and-more", &[("count", Argument::count(rest.len()))]));
    }
    let message = words.with("feed-sites-to-place", &[("sites", said(&named))]);
    let (code, severity) = ("to_place", Severity::Warning);
    let told = FeedDiagnosticView { code, severity, line: None, number: None, message };
    (!sites.is_empty()).then_some(told)
}

/// Codes of a list of the register, which is read and not kept.
pub fn list(list: StandardFeed, seen: Seen, words: Words) -> FeedDiagnosticView {
    let name = match list {
        StandardFeed::Clienteles => "feed-list-clienteles",
        StandardFeed::Statuses => "feed-list-statuses",
        StandardFeed::Ends => "feed-list-ends",
        StandardFeed::LegalEntities
        | StandardFeed::Sites
        | StandardFeed::Activities
        | StandardFeed::Equipment
        | StandardFeed::Categories => "feed-list-categories",
    };
    let arguments = [
        ("list", said(list.number())),
        ("name", Argument::Text(&words.get(name))),
        ("count", Argument::count(seen.times)),
    ];
    let message = words.with("feed-list", &arguments);
    let (code, severity) = ("list_left", Severity::Info);
    FeedDiagnosticView { code, severity, line: Some(seen.line), number: None, message }
}

/// The ends of entities that the register does not know, where there are any.
pub fn ends_left(times: u64, words: Words) -> Option<FeedDiagnosticView> {
    let message = words.with("feed-ends-left", &[("count", Argument::count(times))]);
    let (code, severity) = ("ends_left", Severity::Info);
    let told = FeedDiagnosticView { code, severity, line: None, number: None, message };
    (0 < times).then_some(told)
}

/// Ends that are not for good, by the code of their kind: what they end is left as it is.
pub fn other_end(kind: Option<&str>, times: u64, words: Words) -> FeedDiagnosticView {
    let times = ("count", Argument::count(times));
    let message = match kind {
        Some(kind) => words.with("feed-other-end", &[("kind", said(kind)), times]),
        None => words.with("feed-end-of-no-kind", &[times]),
    };
    let (code, severity) = ("not_recorded", Severity::Warning);
    FeedDiagnosticView { code, severity, line: None, number: None, message }
}

/// Sites in communes that are known by a code of before, with the movement that leads to the commune of today.
pub fn commune_moved(movement: &FormerCommuneView, sites: u64, words: Words) -> FeedDiagnosticView {
    let message = words
        .with("feed-commune-moved", &[("text", said(&movement.text)), ("count", Argument::count(sites))]);
    let (code, severity) = ("commune_moved", Severity::Info);
    FeedDiagnosticView { code, severity, line: None, number: None, message }
}

/// A site in a commune that several may have taken the place of.
pub fn commune_open(site: &str, movement: &FormerCommuneView, words: Words) -> FeedDiagnosticView {
    let message = words.with("feed-commune-open", &[("site", said(site)), ("text", said(&movement.text))]);
    let (code, severity) = ("commune_open", Severity::Warning);
    FeedDiagnosticView { code, severity, line: None, number: Some(site.to_owned()), message }
}

/// Rows that say where sites stand, which the register does not keep.
pub fn points(seen: Seen, words: Words) -> FeedDiagnosticView {
    let message = words.with("feed-points", &[("count", Argument::count(seen.times))]);
    let (code, severity) = ("points_left", Severity::Info);
    FeedDiagnosticView { code, severity, line: Some(seen.line), number: None, message }
}

/// What two rows of one authorisation say differently.
pub fn differing(conflict: &RowConflict, words: Words) -> String {
    let message = |what: &Differs| match what {
        Differs::Holder => "feed-differs-holder",
        Differs::Site => "feed-differs-site",
        Differs::Line => "feed-differs-line",
        Differs::Days => "feed-differs-days",
        Differs::Units => "feed-differs-units",
    };
    conflict.differs.iter().map(|what| words.get(message(what))).collect::<Vec<_>>().join(", ")
}

/// What cannot be read of a record.
fn record_fault(fault: RecordFault, words: Words) -> String {
    match fault {
        RecordFault::Field { line, field, why } => {
            let why = field_fault(why, words);
            let line = ("line", Argument::printed(line));
            words.with("feed-fault-field", &[("field", said(field)), line, ("why", said(&why))])
        }
        RecordFault::IllFormed { line } => {
            words.with("feed-fault-ill-formed", &[("line", Argument::printed(line))])
        }
        RecordFault::CutShort => words.get("feed-fault-cut-short"),
        RecordFault::TooLong => words.get("feed-fault-too-long"),
        RecordFault::Encoding => words.get("feed-fault-encoding"),
    }
}

/// Why a field cannot be read.
fn field_fault(fault: FieldFault, words: Words) -> String {
    match fault {
        FieldFault::Missing => words.get("feed-why-missing"),
        FieldFault::Twice => words.get("feed-why-twice"),
        FieldFault::Identifier(no) => identifier(no, words),
        FieldFault::Number(no) => number(no, words),
        FieldFault::Day => words.get("feed-why-day"),
        FieldFault::Code => words.get("feed-why-code"),
        FieldFault::Text => words.get("feed-why-text"),
        FieldFault::Count => words.get("feed-why-count"),
        FieldFault::Decimal => words.get("feed-why-decimal"),
        FieldFault::Above { most } => words.with("feed-why-above", &[("most", Argument::printed(most))]),
    }
}

/// Why a text is no number of an authorisation.
pub fn number(no: NotANumber, words: Words) -> String {
    match no {
        NotANumber::Empty => words.get("feed-why-missing"),
        NotANumber::TooLong => {
            let most = i64::try_from(AuthorisationNumber::LONGEST).unwrap_or(i64::MAX);
            words.with("feed-why-number-long", &[("most", Argument::printed(most))])
        }
        NotANumber::NotOneWord => words.get("feed-why-number-words"),
    }
}

/// Why a text is no number of a register.
pub fn identifier(no: NotAnIdentifier, words: Words) -> String {
    match no {
        NotAnIdentifier::Shape { register } => {
            words.with("feed-why-identifier", &[("register", said(register))])
        }
        NotAnIdentifier::Key(_) => words.get("feed-why-key"),
    }
}

/// What is wrong with a row of an extract.
fn row_fault(fault: RowFault, words: Words) -> String {
    match fault {
        RowFault::Cell { column, why } => {
            let why = cell_fault(why, words);
            words.with("feed-fault-cell", &[("column", said(column)), ("why", said(&why))])
        }
        RowFault::Cells { found } => words.with("feed-fault-cells", &[("count", Argument::count(found))]),
        RowFault::Section => words.get("feed-fault-section"),
        RowFault::TooLong => words.get("feed-fault-row-too-long"),
    }
}

fn cell_fault(fault: CellFault, words: Words) -> String {
    match fault {
        CellFault::Missing => words.get("feed-why-missing"),
        CellFault::Identifier(no) => identifier(no, words),
        CellFault::Day => words.get("feed-why-day"),
        CellFault::Text => words.get("feed-why-text"),
        CellFault::Code => words.get("feed-why-code"),
        CellFault::Decimal => words.get("feed-why-decimal"),
    }
}

const fn said(text: &str) -> Argument<'_> {
    Argument::Text(text)
}
