//! The financial reports that are due, and what they propose to claim back.

use jiff::civil::Date;
use maillage_domain::fund::follow_up::ReportDue;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::money::Cp;
use schemars::JsonSchema;
use serde::Serialize;

use super::beneficiary_text;
use crate::fund::as_of::AsOf;
use crate::fund::status::FundFindingView;
use crate::words::Words;

/// The financial reports on exercises that are over, by the day on which they are due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportsDueView {
    /// The day on which they are looked at.
    pub day: Date,
    /// The reports.
    pub reports: Vec<ReportDueView>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
    /// The acts that are in no figure, where there are some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FundFindingView>,
}

/// The report on an exercise of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReportDueView {
    /// The agreement.
    pub agreement: String,
    /// The exercise.
    pub year: i16,
    /// The last day on which it is due.
    pub due: Date,
    /// Whether it is late.
    pub overdue: bool,
    /// What was paid for the exercise.
    pub paid: i64,
    /// The day it was received.
    pub received_on: Option<Date>,
    /// What was not used, where it was received.
    pub unused: Option<i64>,
    /// What a revenue order could claim back; nothing where there is nothing to claim.
    pub to_claim: Option<i64>,
    /// With whom the agreement is, in words.
    #[serde(skip)]
    pub beneficiary_text: String,
}

impl ReportsDueView {
    /// The reports of a ledger on a day.
    pub fn new(
        ledger: &Ledger,
        day: Date,
        (as_of, findings): (AsOf, Vec<FundFindingView>),
        words: Words,
    ) -> Self {
        let reports = ledger.reports_due(day);
        let reports = reports.iter().map(|report| ReportDueView::new(ledger, report, day, words));
        Self { day, reports: reports.collect(), as_of, findings }
    }
}

impl ReportDueView {
    /// A report on a day.
    pub fn new(ledger: &Ledger, report: &ReportDue, day: Date, words: Words) -> Self {
        let agreement = ledger.agreement(&report.agreement);
        let beneficiary = agreement.map(|agreement| {
            let concluded = &agreement.concluded;
            beneficiary_text(&concluded.beneficiary, concluded.name.as_ref(), words)
        });
        Self {
            agreement: report.agreement.to_string(),
            year: report.year.get(),
            due: report.due,
            overdue: report.is_overdue(day),
            paid: report.paid.cents(),
            received_on: report.received.map(|received| received.on),
            unused: report.received.map(|received| received.unused.cents()),
            to_claim: report.to_claim().map(Cp::cents),
            beneficiary_text: beneficiary.unwrap_or_default(),
        }
    }
}
