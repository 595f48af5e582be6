//! The execution of a budget: opened, committed, paid and available, by envelope, earmark, mission and line.

use maillage_domain::fund::execution::{Execution, Figures};
use schemars::JsonSchema;
use serde::Serialize;

use super::as_of::AsOf;
use super::names::{credits_text, envelope_id};
use super::status::FundFindingView;
use crate::words::{Argument, Words};

/// The execution of an exercise, in cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExecutionView {
    /// The exercise.
    pub year: i16,
    /// The whole, then by envelope, earmark, mission and line.
    pub rows: Vec<ExecutionRow>,
    /// How restes à payer moved.
    pub outstanding: OutstandingView,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
    /// The acts that are in no figure, where there are some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FundFindingView>,
}

/// What one level of the budget has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ExecutionRow {
    /// `total`, `envelope`, `earmark`, `mission`, `line` or `territory`.
    pub level: &'static str,
    /// Its code, `intervention/prevention` for an earmark; empty for the whole and for what stands under no mission.
    pub code: String,
    /// Authority to commit opened.
    pub ae_opened: i64,
    /// Committed.
    pub ae_committed: i64,
    /// What may still be committed; below zero where a line went beyond its share.
    pub ae_available: i64,
    /// Payment credits opened.
    pub cp_opened: i64,
    /// Paid.
    pub cp_paid: i64,
    /// What may still be paid.
    pub cp_available: i64,
    /// What it is, in words.
    #[serde(skip)]
    pub name: String,
}

/// How restes à payer moved over an exercise, in cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OutstandingView {
    /// At its start.
    pub start: i64,
    /// Committed in it.
    pub committed: i64,
    /// Paid in it.
    pub paid: i64,
    /// Withdrawn in it from earlier exercises.
    pub withdrawn: i64,
    /// Lost in it by prescription.
    pub prescribed: i64,
    /// At its end.
    pub end: i64,
}

impl ExecutionView {
    /// Words an execution.
    pub fn new(execution: &Execution, as_of: AsOf, findings: Vec<FundFindingView>, words: Words) -> Self {
        let mut rows = vec![row("total", String::new(), words.get("fund-level-total"), execution.total())];
        rows.extend(execution.by_envelope().into_iter().map(|(envelope, figures)| {
            row("envelope", envelope.as_str().to_owned(), words.get(envelope_id(envelope)), figures)
        }));
        rows.extend(execution.by_pool().into_iter().map(|(pool, figures)| {
            let code = format!("{}/{}", pool.envelope.as_str(), pool.earmark.code().unwrap_or("free"));
            row("earmark", code, credits_text(&pool, words), figures)
        }));
        rows.extend(execution.by_mission().into_iter().map(|(mission, figures)| {
            let code = mission.map_or_else(String::new, |mission| mission.number().to_string());
            let name = named("fund-level-mission", &code, words);
            row("mission", code, name, figures)
        }));
        rows.extend(execution.by_line().into_iter().filter_map(|(code, figures)| {
            let code = code?;
            let name = named("fund-level-line", &code, words);
            Some(row("line", code, name, figures))
        }));
        rows.extend(execution.by_territory().into_iter().filter_map(|(territory, figures)| {
            let code = territory?.as_str().to_owned();
            let name = named("fund-level-territory", &code, words);
            Some(row("territory", code, name, figures))
        }));
        let outstanding = &execution.outstanding;
        Self {
            year: execution.year.get(),
            rows,
            outstanding: OutstandingView {
                start: outstanding.start.cents(),
                committed: outstanding.committed.cents(),
                paid: outstanding.paid.cents(),
                withdrawn: outstanding.withdrawn.cents(),
                prescribed: outstanding.prescribed.cents(),
                end: outstanding.end.cents(),
            },
            as_of,
            findings,
        }
    }
}

fn named(id: &str, code: &str, words: Words) -> String {
    if code.is_empty() {
        words.get("fund-level-none")
    } else {
        words.with(id, &[("code", Argument::Text(code))])
    }
}

const fn row(level: &'static str, code: String, name: String, figures: Figures) -> ExecutionRow {
    ExecutionRow {
        level,
        code,
        ae_opened: figures.ae_opened.cents(),
        ae_committed: figures.ae_committed.cents(),
        ae_available: figures.ae_available.cents(),
        cp_opened: figures.cp_opened.cents(),
        cp_paid: figures.cp_paid.cents(),
        cp_available: figures.cp_available.cents(),
        name,
    }
}
