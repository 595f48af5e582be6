//! The one door by which the figures of a yearly report enter, the demonstration's among them: judged, then acts.

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, DocumentRead, Draft};
use maillage_domain::digest::Digest;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::decision::{Context, Decided};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::report::admit::{Proposal, admit};
use maillage_domain::fund::report::finding::ReportFinding;
use maillage_domain::fund::report::notes::ReportNotes;
use maillage_domain::fund::report::printed::PrintedFigures;
use maillage_domain::fund::reported::FundReported;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_views::fund::{refusal, report_fault};
use maillage_views::words::Words;

use super::parameters::parameters;
use crate::error::ServiceError;
use crate::shipped;

/// A report as it was read, with what people add to it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct EnteringReport<'a> {
    /// The region whose fund it is of.
    pub(crate) region: &'a RegionCode,
    /// The key under which it is recorded.
    pub(crate) key: &'a str,
    /// The exercise.
    pub(crate) year: Year,
    /// What it is.
    pub(crate) title: &'a str,
    /// Its text.
    pub(crate) document: Digest,
    /// How many lines that has.
    pub(crate) lines: u32,
    /// The legal day on which its figures stand.
    pub(crate) figures_at: Date,
    /// What it prints.
    pub(crate) figures: &'a PrintedFigures,
    /// What its checks say.
    pub(crate) findings: &'a [ReportFinding],
    /// What people add.
    pub(crate) notes: &'a ReportNotes,
    /// Whether what cannot be true is recorded all the same.
    pub(crate) as_printed: bool,
}

/// What became of a report that was not refused.
pub(crate) enum Entered {
    /// It is new: what is to be written, and how many actions it cites.
    New {
        /// The document, then its figures.
        drafts: Vec<Draft>,
        /// The actions.
        actions: usize,
    },
    /// It was recorded by this act.
    Already(ActNumber),
}

impl EnteringReport<'_> {
    /// What is written of it.
    pub(crate) fn decide(&self, state: &State, words: Words) -> Result<Entered, ServiceError> {
        let empty = Ledger::default();
        let ledger = state.fund(self.region).unwrap_or(&empty);
        let reports = ledger.exercise(self.year).map_or(&[][..], |exercise| &exercise.reports);
        if let Some(known) = reports.iter().find(|report| report.fact.document == self.document) {
            return Ok(Entered::Already(known.stamp.number));
        }
        let reported = self.admitted(words)?;
        let told = |refusal| ServiceError::refused(refusal::problem(&refusal, words));
        let parameters = parameters(state, self.region, Asked::on(self.figures_at));
        let context = Context { on: self.figures_at, parameters: &parameters };
        let actions = reported.actions.len();
        match ledger.report(&reported, &context).map_err(told)? {
            Decided::Already(act) => Ok(Entered::Already(act)),
            Decided::New(fact) => {
                let document =
                    DocumentRead { sha256: self.document, title: self.title.to_owned(), lines: self.lines };
                let document = Draft::new(self.region, self.figures_at, document);
                let figures = Draft::new(self.region, self.figures_at, fact);
                Ok(Entered::New { drafts: vec![document, figures], actions })
            }
        }
    }

    fn admitted(&self, words: Words) -> Result<FundReported, ServiceError> {
        let proposal = Proposal {
            key: self.key,
            year: self.year,
            document: self.document,
            title: self.title,
            figures: self.figures,
            notes: self.notes,
            attribution: &shipped::ATTRIBUTION,
            as_printed: self.as_printed,
        };
        admit(proposal)
            .map_err(|faults| ServiceError::refused(report_fault::problem(&faults, self.findings, words)))
    }
}
