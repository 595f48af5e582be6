//! The way of a figure of the fund: the acts that moved it, or the line that prints it.

use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::execution::Contribution;
use maillage_domain::fund::status::Source;
use maillage_domain::fund::trace::{FigureAsked, FigureTrace};
use maillage_domain::state::{ActSummary, State};
use schemars::JsonSchema;
use serde::Serialize;

use super::as_of::AsOf;
use super::figure::word_of;
use super::money::{euros, qualified};
use super::status::FundFindingView;
use crate::document_address::DocumentAddress;
use crate::trace::{Exact, Hop, HopFact, TraceView};
use crate::words::{Argument, Words};

/// A figure of the fund whose way is told, as other programs read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TracedFigure {
    /// Its name: `ae-committed`.
    pub figure: &'static str,
    /// The exercise.
    pub year: i16,
    /// The mission; nothing for all of them.
    pub mission: Option<u8>,
    /// The figure, in cents.
    pub cents: i64,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<&'static str>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
    /// The acts that are in no figure, where there are some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FundFindingView>,
}

impl TracedFigure {
    /// A figure, as of when it was asked for, and what a reader should know of it.
    pub fn new(asked: FigureAsked, trace: &FigureTrace, as_of: AsOf, findings: Vec<FundFindingView>) -> Self {
        Self {
            figure: asked.figure.as_str(),
            year: asked.year.get(),
            mission: asked.mission.map(Mission::number),
            cents: trace.stated.value,
            qualifier: word_of(trace.stated.qualifier),
            as_of,
            findings,
        }
    }
}

impl TraceView {
    /// Words the way of a figure of the fund; `document` is the one that prints it, where one does.
    pub fn of_fund(
        state: &State,
        asked: FigureAsked,
        trace: &FigureTrace,
        figure: TracedFigure,
        document: Option<Digest>,
        words: Words,
    ) -> Self {
        let subject = subject(asked, figure.as_of, words);
        let hops = vec![source(state, trace, document, words), answer(asked, trace, words)];
        Self { subject, hops, figure: Some(figure) }
    }
}

/// "AE committed, fund of 2023, mission 2. As it stood on 30 June 2023".
fn subject(asked: FigureAsked, as_of: AsOf, words: Words) -> String {
    let (figure, year) = (figure_name(asked, words), asked.year.to_string());
    let mut arguments = vec![("figure", Argument::Text(&figure)), ("year", Argument::Text(&year))];
    let mission = asked.mission.map(|mission| mission.number().to_string());
    let id = match &mission {
        None => "trace-fund-subject",
        Some(mission) => {
            arguments.push(("mission", Argument::Text(mission)));
            "trace-fund-subject-mission"
        }
    };
    let subject = words.with(id, &arguments);
    as_of.sentence(words).map_or_else(|| subject.clone(), |as_of| format!("{subject}. {as_of}"))
}

fn figure_name(asked: FigureAsked, words: Words) -> String {
    words.get(&format!("fund-figure-{}", asked.figure.as_str()))
}

fn source(state: &State, trace: &FigureTrace, document: Option<Digest>, words: Words) -> Hop {
    match trace.stated.source {
        Source::Acts(_) => {
            let facts = trace.contributions.iter().map(|moved| moved_by(state, moved, words));
            hop("acts", facts.collect(), words)
        }
        Source::Line { act, line } => {
            let exact = Exact { line: Some(line), ..Exact::default() };
            let mut facts = read_in(state, act, fact("source-line", line.to_string(), exact, words), words);
            let address = document.map(|document| DocumentAddress::line(document, line));
            facts.extend(address.map(|address| HopFact::source(address, words)));
            hop("document", facts, words)
        }
        Source::Computed { act } => {
            let computed = words.get("trace-fund-computed");
            hop(
                "document",
                read_in(state, act, fact("computed", computed, Exact::default(), words), words),
                words,
            )
        }
    }
}

/// The act that recorded a document, then where the figure stands in it.
fn read_in(state: &State, act: ActNumber, place: HopFact, words: Words) -> Vec<HopFact> {
    let exact = Exact { act: Some(act.get()), ..Exact::default() };
    vec![
        fact("number", act.to_string(), exact, words),
        fact("title", named(state.act(act)), Exact::default(), words),
        place,
    ]
}

fn named(act: Option<&ActSummary>) -> String {
    act.map(|act| act.subject.to_string()).unwrap_or_default()
}

/// One act: its number, its day, what it is about, and by how much it moved the figure.
fn moved_by(state: &State, moved: &Contribution, words: Words) -> HopFact {
    let number = moved.stamp.number.to_string();
    let (effective, amount) = (words.date(moved.stamp.effective), euros(moved.cents, words));
    let (title, subject) = state.act(moved.stamp.number).map_or_else(Default::default, |act| {
        (words.get(&format!("act-{}", act.kind.as_str())), act.subject.to_string())
    });
    let arguments = [
        ("effective", Argument::Text(&effective)),
        ("title", Argument::Text(&title)),
        ("subject", Argument::Text(&subject)),
        ("amount", Argument::Text(&amount)),
    ];
    let value = words.with("trace-fund-act", &arguments);
    let name = words.with("trace-fund-act-number", &[("number", Argument::Text(&number))]);
    let exact = Exact {
        act: Some(moved.stamp.number.get()),
        effective: Some(moved.stamp.effective),
        cents: Some(moved.cents),
        ..Exact::default()
    };
    HopFact { fact: number, name, value, text: None, exact }
}

fn answer(asked: FigureAsked, trace: &FigureTrace, words: Words) -> Hop {
    // Acts make a figure to the cent; a document prints it as it likes.
    let text = match trace.stated.source {
        Source::Acts(_) => euros(trace.stated.value, words),
        Source::Line { .. } | Source::Computed { .. } => {
            qualified(trace.stated.value, trace.stated.qualifier, words)
        }
    };
    let name = figure_name(asked, words);
    let exact = Exact { cents: Some(trace.stated.value), ..Exact::default() };
    let fact = HopFact { fact: asked.figure.as_str().to_owned(), name, value: text, text: None, exact };
    hop("answer", vec![fact], words)
}

fn hop(name: &'static str, facts: Vec<HopFact>, words: Words) -> Hop {
    Hop { hop: name, title: words.get(&format!("trace-{name}")), facts }
}

fn fact(id: &str, value: String, exact: Exact, words: Words) -> HopFact {
    HopFact { fact: id.to_owned(), name: words.get(&format!("fact-{id}")), value, text: None, exact }
}
