//! A refusal or an error as people read it, and as `application/problem+json`.

use maillage_domain::care::annex::Annex;
use maillage_domain::care::bilan::{Clash, NoBilan, Refusal};
use maillage_domain::care::nomenclature::{Line, LineCode, OfficialNumber, Resolution};
use maillage_domain::diagnostic::Diagnostic;
use maillage_domain::procedure::ruling::NoRuling;
use maillage_domain::reference::book::ReferenceBook;
use schemars::JsonSchema;
use serde::Serialize;

use crate::diagnostic::diagnostics;
use crate::operation_line;
use crate::typed;
use crate::words::{Argument, Words};

/// How many contradictions are spelt out; the rest are counted.
/// Arbitrary: ten show what is wrong with a document, and leave the message one screen long.
const SPELT_OUT: usize = 10;

/// A refusal or an error, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Problem {
    /// The stable name of the kind of problem.
    #[serde(rename = "type")]
    pub kind: String,
    /// What happened, in one line.
    pub title: String,
    /// The figures and places, one to a line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<String>,
    /// What can be done instead.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
    /// The answers that would do, for who can choose one: they say what the hints say.
    #[serde(skip)]
    pub suggestions: Vec<Suggestion>,
    /// The part of the question that is at fault, where its kind alone does not tell.
    #[serde(skip)]
    pub about: Option<Part>,
    /// The value at fault as it was typed, where a part of the question has several.
    #[serde(skip)]
    pub value: Option<String>,
}

/// An answer that would do in the place of the one that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The part of the question.
    pub part: Part,
    /// The answer to it, as an address says it; empty where that part is not to be asked at all.
    pub value: String,
    /// The answer, in words.
    pub label: String,
}

/// A part of a question about the bilan, an application or the fund.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The line.
    Activity,
    /// The zone.
    Zone,
    /// The zone of departure.
    FromZone,
    /// What the site holds.
    Holds,
    /// The legal day.
    Day,
    /// As known when.
    KnownOn,
    /// The region.
    Region,
    /// The exercise.
    Year,
}

impl Problem {
    /// A problem with a title and no more.
    pub fn new(kind: &str, title: String) -> Self {
        Self {
            kind: format!("maillage:{kind}"),
            title,
            details: Vec::new(),
            hints: Vec::new(),
            suggestions: Vec::new(),
            about: None,
            value: None,
        }
    }

    /// The message `problem-<kind>`.
    pub fn worded(kind: &str, arguments: &[(&str, Argument<'_>)], words: Words) -> Self {
        Self::new(kind, words.with(&format!("problem-{kind}"), arguments))
    }

    /// Adds the hint `hint-<id>`.
    #[must_use]
    pub fn hint(mut self, id: &str, arguments: &[(&str, Argument<'_>)], words: Words) -> Self {
        self.hints.push(words.with(&format!("hint-{id}"), arguments));
        self
    }

    /// Adds an answer that would do.
    #[must_use]
    pub fn suggest(mut self, part: Part, value: impl Into<String>, label: String) -> Self {
        self.suggestions.push(Suggestion { part, value: value.into(), label });
        self
    }

    /// Says which part of the question is at fault; what would do is then an answer to that part.
    #[must_use]
    pub fn about(mut self, part: Part) -> Self {
        self.suggestions.iter_mut().for_each(|suggestion| suggestion.part = part);
        self.about = Some(part);
        self
    }

    /// Says which of the values of a part is at fault.
    #[must_use]
    pub fn at_value(mut self, typed: &str) -> Self {
        self.value = Some(typed.to_owned());
        self
    }

    /// Adds a line of detail.
    #[must_use]
    pub fn detail(mut self, detail: String) -> Self {
        self.details.push(detail);
        self
    }
}

/// A line as it is named: by its code in a terminal, where it is typed; by its name on a page, where it is read.
pub fn line_name(code: &LineCode, reference: &ReferenceBook, words: Words) -> String {
    let line = reference.line(code).filter(|_| words.are_on_pages());
    line.map_or_else(|| code.to_string(), |line| line.label.get(words.language()).to_owned())
}

/// Why there is no bilan.
pub fn no_bilan(no: &NoBilan, reference: &ReferenceBook, words: Words) -> Problem {
    match no {
        NoBilan::NoneRecorded => Problem::worded("no-bilan", &[], words).hint("import-annex", &[], words),
        NoBilan::BeforeFirst { first } => {
            let first_text = words.date(*first);
            Problem::worded("before-first-bilan", &[("first", Argument::Text(&first_text))], words)
                .hint("at-first", &[("date", Argument::Text(&first.to_string()))], words)
                .suggest(Part::Day, first.to_string(), first_text)
        }
        NoBilan::UnknownZone { zone } => {
            Problem::worded("unknown-zone", &[("zone", Argument::Text(zone.as_str()))], words)
        }
        NoBilan::WrongZoneSet { line, expected, zone, found } => {
            let found: Vec<_> = found.iter().map(ToString::to_string).collect();
            let line_name = line_name(line, reference, words);
            let problem = Problem::worded(
                "wrong-zone-set",
                &[
                    ("line", Argument::Text(&line_name)),
                    ("expected", Argument::Text(expected.as_str())),
                    ("zone", Argument::Text(zone.as_str())),
                    ("found", Argument::Text(&found.join(", "))),
                ],
                words,
            );
            let every_zone = words.with("suggest-every-zone", &[("line", Argument::Text(&line_name))]);
            problem.suggest(Part::Zone, "", every_zone)
        }
    }
}

/// Why there is no ruling.
pub fn no_ruling(no: &NoRuling, reference: &ReferenceBook, words: Words) -> Problem {
    match no {
        NoRuling::UnknownZone(zone) => {
            no_bilan(&NoBilan::UnknownZone { zone: zone.clone() }, reference, words)
        }
        NoRuling::WrongZoneSet { line, expected, zone, found } => {
            let (line, expected) = (line.clone(), expected.clone());
            let (zone, found) = (zone.clone(), found.clone());
            no_bilan(&NoBilan::WrongZoneSet { line, expected, zone, found }, reference, words)
        }
        NoRuling::NotEquipment(line) => {
            let line = line_name(line, reference, words);
            Problem::worded("not-equipment", &[("line", Argument::Text(&line))], words)
        }
        NoRuling::UnitsOfSite { line, instead } => {
            operation_line::units_of_site(&line_name(line, reference, words), *instead, words)
        }
        NoRuling::OfAnotherLine { operation, line, belongs_to } => {
            operation_line::of_another(*operation, [line, belongs_to], reference, words)
        }
        NoRuling::UnitOfAnotherLine { unit, line, belongs_to } => {
            operation_line::unit_of_another(*unit, [line, belongs_to], reference, words)
        }
        NoRuling::NamedOtherwise { operation, instead } => {
            operation_line::named_otherwise(*operation, *instead, words)
        }
        NoRuling::SeveralBilans(several) => {
            let bilans = several.bilans.join(", ");
            let id = ("id", Argument::Text(&several.window));
            Problem::worded("bilans-of-window", &[id, ("bilans", Argument::Text(&bilans))], words).hint(
                "bilans-of-window",
                &[],
                words,
            )
        }
    }
}

/// Why a name does not stand for one line.
pub fn unresolved(name: &str, resolution: &Resolution<'_>, words: Words) -> Problem {
    let name_of = |line: &Line| line.label.get(words.language()).to_owned();
    let label = |line: &&Line| {
        let name = name_of(line);
        if words.are_on_pages() { name } else { format!("{} ({name})", line.code) }
    };
    let suggested = |problem: Problem, lines: &[&Line]| {
        let one = |problem: Problem, line: &&Line| {
            problem.suggest(Part::Activity, line.code.to_string(), name_of(line))
        };
        lines.iter().fold(problem, one)
    };
    let name = ("name", Argument::Text(name));
    match resolution {
        Resolution::One(_) => Problem::worded("line-unknown", &[name], words),
        Resolution::Several(lines) => {
            let problem = Problem::worded("line-several", &[name], words);
            suggested(lines.iter().map(label).fold(problem, Problem::detail), lines)
        }
        Resolution::BarePart(lines) => {
            let problem = Problem::worded("line-bare-part", &[name], words);
            suggested(lines.iter().map(label).fold(problem, Problem::detail), lines)
        }
        Resolution::BareNumber(numbers) => {
            let text: Vec<_> = numbers.iter().map(OfficialNumber::to_string).collect();
            Problem::worded(
                "line-bare-number",
                &[name, ("candidates", Argument::Text(&text.join(", ")))],
                words,
            )
        }
        Resolution::Unknown { nearest } => {
            let text: Vec<_> = nearest.iter().map(label).collect();
            let problem = Problem::worded("line-unknown", &[name], words);
            let names = [("names", Argument::Text(&text.join(", ")))];
            suggested(problem.hint("nearest", &names, words), nearest)
        }
    }
}

/// Why a document is not recorded.
pub fn refusal(refusal: &Refusal, words: Words) -> Problem {
    match refusal {
        Refusal::NoPictureDate => {
            Problem::worded("no-picture-date", &[], words).hint("picture-date", &[], words)
        }
        Refusal::NoRow => Problem::worded("no-row", &[], words),
        Refusal::Faulty(faults) => faulty(faults, words),
        Refusal::Contradicts(clashes) => contradicts(clashes, words),
        Refusal::NothingToCorrect { act, recorded } => {
            let recorded = recorded.join(", ");
            Problem::worded("nothing-to-correct", &[("act", Argument::Text(act))], words).hint(
                "recorded-bilans",
                &[("bilans", Argument::Text(&recorded))],
                words,
            )
        }
        Refusal::OtherPicture { proposed, recorded } => {
            let (proposed, recorded) = (words.date(*proposed), words.date(*recorded));
            Problem::worded(
                "other-picture",
                &[("proposed", Argument::Text(&proposed)), ("recorded", Argument::Text(&recorded))],
                words,
            )
        }
        Refusal::ZoneOfSeveral { line, zone, regions } => {
            let regions: Vec<_> = regions.iter().map(ToString::to_string).collect();
            let arguments = [
                ("line", Argument::Text(&place(*line, words))),
                ("zone", Argument::Text(zone.as_str())),
                ("count", Argument::count(regions.len())),
                ("regions", Argument::Text(&regions.join(", "))),
            ];
            Problem::worded("row-of-several-regions", &arguments, words)
        }
        Refusal::WrongZoneSet { line, subject, zone, expected } => Problem::worded(
            "row-wrong-zone-set",
            &[
                ("line", Argument::Text(&place(*line, words))),
                ("subject", Argument::Text(subject)),
                ("zone", Argument::Text(zone.as_str())),
                ("expected", Argument::Text(expected.as_str())),
            ],
            words,
        ),
    }
}

/// The same of a document with doubtful cells: how many, and the command that shows them. None where no cell of it is in
/// doubt.
pub fn doubtful(faults: &[Diagnostic], annex: &Annex, file: &str, words: Words) -> Option<Problem> {
    let of_row: Vec<usize> =
        annex.rows.iter().map(|row| row.doubtful.len()).filter(|cells| *cells > 0).collect();
    let (cells, rows) = (of_row.iter().sum::<usize>(), of_row.len());
    if cells == 0 {
        return None;
    }
    let counts = [("cells", Argument::count(cells)), ("rows", Argument::count(rows))];
    let command = typed::review(file);
    let problem = Problem::worded("annex-doubtful", &counts, words).hint("left-empty", &[], words);
    Some(placed(problem, faults, words).hint("review", &[("command", Argument::Text(&command))], words))
}

/// Every place where a document cannot be taken at its word: none is left out, since each has to be looked at.
pub fn faulty(faults: &[Diagnostic], words: Words) -> Problem {
    let count = Argument::count(faults.len());
    let problem = Problem::worded("faulty", &[("count", count)], words);
    placed(problem, faults, words).hint("as-printed", &[], words)
}

/// A problem with a line for each place of a document.
fn placed(problem: Problem, faults: &[Diagnostic], words: Words) -> Problem {
    let told = diagnostics(faults, words).into_iter().map(|fault| {
        let code = fault.code.to_string();
        let arguments = [
            ("place", Argument::Text(&fault.spot)),
            ("code", Argument::Text(&code)),
            ("message", Argument::Text(&fault.message)),
        ];
        words.with("fault-at", &arguments)
    });
    told.fold(problem, Problem::detail)
}

/// A line of a document, where it has lines.
fn place(line: Option<u32>, words: Words) -> String {
    line.map_or_else(|| "–".to_owned(), |line| words.number(line))
}

fn contradicts(clashes: &[Clash], words: Words) -> Problem {
    let count = Argument::count(clashes.len());
    let problem = clashes
        .iter()
        .take(SPELT_OUT)
        .fold(Problem::worded("contradicts", &[("count", count)], words), |problem, clash| {
            problem.detail(spelt_out(clash, words))
        });
    let rest = clashes.len().saturating_sub(SPELT_OUT);
    let problem = match i64::try_from(rest) {
        Ok(0) | Err(_) => problem,
        Ok(rest) => problem.detail(words.with("contradictions-more", &[("count", Argument::Count(rest))])),
    };
    match clashes.first() {
        Some(first) if first.recorded.document != first.proposed.document => {
            let act = Argument::Text(&first.recorded.act);
            problem.hint("erratum", &[("act", act)], words)
        }
        _ => problem,
    }
}

fn spelt_out(clash: &Clash, words: Words) -> String {
    let (recorded, proposed) = (&clash.recorded, &clash.proposed);
    let line = |line: Option<u32>| line.map_or_else(|| "–".to_owned(), |line| line.to_string());
    let (recorded_line, proposed_line) = (line(recorded.line), line(proposed.line));
    words.with(
        "contradiction",
        &[
            ("subject", Argument::Text(&clash.subject)),
            ("zone", Argument::Text(clash.zone.as_str())),
            ("recorded", Argument::Text(&recorded.figures)),
            ("recorded-act", Argument::Text(&recorded.act)),
            ("recorded-document", Argument::Text(&recorded.document.short())),
            ("recorded-line", Argument::Text(&recorded_line)),
            ("proposed", Argument::Text(&proposed.figures)),
            ("proposed-act", Argument::Text(&proposed.act)),
            ("proposed-document", Argument::Text(&proposed.document.short())),
            ("proposed-line", Argument::Text(&proposed_line)),
        ],
    )
}
