//! The page of admissibility: five questions, one ruling, and what remains possible.

use jiff::civil::Date;
use maillage_domain::care::nomenclature::{Line, LineCode};
use maillage_domain::procedure::operation::Operation;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;

use crate::choice::{self, Family, ZoneSetChoice};
use crate::ruling::{self, RulingView};
use crate::ruling_sheet::{Recipient, SheetFact};
use crate::words::Words;

/// The page of admissibility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulingPage {
    /// The five questions, with what was answered.
    pub questions: Questions,
    /// The ruling; nothing before the questions are answered.
    pub ruling: Option<RulingView>,
    /// What is told of it at a glance; empty without a ruling.
    pub strip: Vec<SheetFact>,
    /// The SHA-256 digest of its JSON; empty without a ruling.
    pub digest: String,
    /// Who receives applications.
    pub recipient: Recipient,
}

/// The five questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions {
    /// The operations to choose from: name and words.
    pub operations: Vec<(&'static str, String)>,
    /// The lines to choose from.
    pub families: Vec<Family>,
    /// What a site may hold in one form: the line with its form, and words.
    pub forms: Vec<(String, String)>,
    /// The zones to choose from: those in which the line that was chosen is planned, where one was.
    pub zone_sets: Vec<ZoneSetChoice>,
    /// Whether there are others, in which other lines are planned.
    pub zones_fitted: bool,
    /// Which questions the operation asks beside the five, or were answered all the same.
    pub asks: Vec<&'static str>,
    /// What was answered.
    pub answers: Answers,
}

/// What was answered, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// The operation.
    pub operation: String,
    /// The line.
    pub activity: String,
    /// The zone.
    pub zone: String,
    /// The zone of departure.
    pub from_zone: String,
    /// The day of filing.
    pub on: String,
    /// What the site holds.
    pub holds: Vec<String>,
    /// The form that is wanted.
    pub form: String,
    /// The last day of the authorisation to renew, as an ISO date; empty if it was not said.
    pub expires: String,
    /// Whether what is ceded was put to use.
    pub started: Option<bool>,
    /// Whether the equipment is used for research only.
    pub research_only: bool,
}

impl Questions {
    /// The five questions for a region on a day; `lines` are those that were chosen.
    pub fn new(
        state: &State,
        region: &RegionCode,
        day: Date,
        lines: &[LineCode],
        answers: Answers,
        words: Words,
    ) -> Self {
        let counts_units = |code: &LineCode| state.reference().line(code).is_some_and(Line::counts_units);
        let is_equipment = lines.iter().any(counts_units);
        let (zone_sets, zones_fitted) = choice::zone_sets_of(state, region, Asked::on(day), lines);
        Self {
            operations: Operation::ALL
                .into_iter()
                .map(|operation| (operation.as_str(), ruling::operation(operation, words)))
                .collect(),
            families: choice::families_and_asked(state, day, &answers.activity, words),
            forms: choice::forms(state, words),
            zone_sets,
            zones_fitted,
            asks: asks(&answers, is_equipment),
            answers,
        }
    }
}

/// The questions beside the five that an operation asks, and those that were answered although it does not: an answer that
/// is sent along is never out of sight.
fn asks(answers: &Answers, is_equipment: bool) -> Vec<&'static str> {
    let operation = Operation::parse(&answers.operation);
    let is = |apply: fn(Operation) -> bool| operation.is_some_and(apply);
    let questions = [
        ("from_zone", is(may_move), !answers.from_zone.is_empty()),
        ("form", is(|operation| operation == Operation::OtherForm), !answers.form.is_empty()),
        ("expires", is(may_expire), !answers.expires.is_empty()),
        ("started", is(|operation| operation == Operation::CessionConfirmation), answers.started.is_some()),
        ("research_only", is_equipment && is(Operation::needs_room), answers.research_only),
    ];
    questions.into_iter().filter(|(_, asked, said)| *asked || *said).map(|(name, ..)| name).collect()
}

/// Whether what is held may leave another zone.
fn may_move(operation: Operation) -> bool {
    matches!(operation, Operation::Transfer | Operation::Regrouping | Operation::Conversion)
}

/// Whether the last day of an authorisation counts.
fn may_expire(operation: Operation) -> bool {
    operation.renews() || operation == Operation::TransitionFile
}
