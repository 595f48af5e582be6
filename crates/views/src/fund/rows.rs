//! The fund of a year as data: its status, and the actions a report itemises.

use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::reported::{AmountStatus, Attribution, FundReported, Qualifier, ReportedAction};
use maillage_domain::fund::status::Status;
use serde::Serialize;

use super::as_of::AsOf;
use super::status::StatusView;
use crate::words::Words;

/// The fund of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FundDocument {
    /// What it stands at.
    #[serde(flatten)]
    pub status: StatusView,
    /// The actions that the report itemises, in its order; none beside a register.
    pub actions: Vec<ActionData>,
}

/// An action of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActionData {
    /// Its label.
    pub label: String,
    /// The amount taken, in cents.
    pub amount: i64,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_qualifier: Option<&'static str>,
    /// What the source prints, where another amount is taken.
    pub printed: Option<String>,
    /// What the amount says: `paid`, `committed`, `forecast`.
    pub status: &'static str,
    /// The first and the last budget year, where it covers several.
    pub years: Option<[i16; 2]>,
    /// The mission it is attributed to.
    pub mission: Option<u8>,
    /// Who says so: `printed`, `inferred`, `none`.
    pub attribution: &'static str,
    /// Why; nothing where the source prints it.
    pub reason: Option<String>,
    /// The line of the action it is a part of.
    pub part_of: Option<u32>,
    /// Its line.
    pub line: u32,
}

/// A figure of a status or an action, as a row of CSV.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FundRow {
    /// Its path in the JSON document: `missions.cp_paid`, `actions.amount`.
    pub figure: &'static str,
    /// The mission.
    pub mission: Option<u8>,
    /// Its label.
    pub label: Option<String>,
    /// In cents; in basis points for a rate.
    pub value: Option<i64>,
    /// How it is printed, where not as it stands.
    pub qualifier: Option<&'static str>,
    /// Its line in the source.
    pub line: Option<u32>,
    /// What an amount of an action says.
    pub status: Option<&'static str>,
    /// The first budget year of several.
    pub first_year: Option<i16>,
    /// The last one.
    pub last_year: Option<i16>,
    /// Who attributes an action to its mission.
    pub attribution: Option<&'static str>,
    /// Why.
    pub reason: Option<String>,
    /// The line of the action it is a part of.
    pub part_of: Option<u32>,
    /// What the source prints, where another amount is taken.
    pub printed: Option<String>,
}

impl FundDocument {
    /// Words the fund of a year.
    pub fn new(status: &Status, ledger: &Ledger, as_of: AsOf, words: Words) -> Self {
        let report = ledger.exercise(status.year).and_then(|exercise| exercise.reports.last());
        let report = report.filter(|_| !ledger.keeps(status.year)).map(|report| report.fact.as_ref());
        let actions = report
            .into_iter()
            .flat_map(|report| report.actions.iter().map(|action| ActionData::new(action, report, words)));
        Self { status: StatusView::new(status, as_of, words), actions: actions.collect() }
    }

    /// Every figure, then every action.
    pub fn rows(&self) -> Vec<FundRow> {
        let figures = self.status.figures().into_iter().map(|known| FundRow {
            mission: known.mission,
            label: known.label,
            value: known.value,
            qualifier: known.qualifier,
            line: known.line,
            ..FundRow::empty(known.figure)
        });
        figures.chain(self.actions.iter().map(ActionData::row)).collect()
    }
}

impl FundRow {
    const fn empty(figure: &'static str) -> Self {
        Self {
            figure,
            mission: None,
            label: None,
            value: None,
            qualifier: None,
            line: None,
            status: None,
            first_year: None,
            last_year: None,
            attribution: None,
            reason: None,
            part_of: None,
            printed: None,
        }
    }
}

impl ActionData {
    fn new(action: &ReportedAction, report: &FundReported, words: Words) -> Self {
        let parent = action.part_of.and_then(|rank| report.actions.get(rank));
        Self {
            label: action.label.clone(),
            amount: action.amount.value.cents(),
            amount_qualifier: (action.amount.qualifier != Qualifier::Exact)
                .then(|| action.amount.qualifier.as_str()),
            printed: action.amount.correction.as_ref().map(|correction| correction.printed.clone()),
            status: match action.status {
                AmountStatus::Forecast => "forecast",
                AmountStatus::Committed => "committed",
                AmountStatus::Paid => "paid",
            },
            years: action.span.map(|(first, last)| [first.get(), last.get()]),
            mission: action.attribution.mission().map(Mission::number),
            attribution: action.attribution.as_str(),
            reason: match &action.attribution {
                Attribution::Printed(_) => None,
                Attribution::Inferred { reason, .. } | Attribution::None { reason } => {
                    Some(reason.get(words.language()).to_owned())
                }
            },
            part_of: parent.map(|parent| parent.amount.line),
            line: action.amount.line,
        }
    }

    fn row(&self) -> FundRow {
        FundRow {
            mission: self.mission,
            label: Some(self.label.clone()),
            value: Some(self.amount),
            qualifier: self.amount_qualifier,
            line: Some(self.line),
            status: Some(self.status),
            first_year: self.years.map(|[first, _]| first),
            last_year: self.years.map(|[_, last]| last),
            attribution: Some(self.attribution),
            reason: self.reason.clone(),
            part_of: self.part_of,
            printed: self.printed.clone(),
            ..FundRow::empty("actions.amount")
        }
    }
}
