//! A published yearly report of the fund enters the journal.

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::digest::Digest;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::report::checks;
use maillage_domain::fund::report::finding::ReportFinding;
use maillage_domain::fund::report::notes::ReportNotes;
use maillage_domain::fund::report::printed::PrintedFigures;
use maillage_domain::state::State;
use maillage_domain::territory::Region;
use maillage_reading::digest;
use maillage_reading::reference::{self, FundReport};
use maillage_views::problem::Problem;
use maillage_views::report::ReportFindingView;
use maillage_views::words::{Argument, Words};

use super::enter_report::{Entered, EnteringReport};
use super::read_report::read;
use crate::app::{App, Drafted};
use crate::ask::region;
use crate::care::reference_acts::reference_acts;
use crate::error::ServiceError;
use crate::paper::Paper;
use crate::territory::shipped::ShippedTerritory;
use crate::{published, shipped, unreadable};

/// A report to import, and what the person who imports it adds.
#[derive(Debug, Clone)]
pub struct ReportRequest<'a> {
    /// The document.
    pub paper: &'a Paper<'a>,
    /// What people add to it: which report it is, corrections, places.
    pub notes: Option<ReportNoted<'a>>,
    /// The region's code; the only one registered, if absent.
    pub region: Option<String>,
    /// The exercise, where the notes do not tell.
    pub year: Option<Year>,
    /// Whether what cannot be true is recorded all the same.
    pub as_printed: bool,
}

/// Notes on a report, as typed.
#[derive(Debug, Clone, Copy)]
pub struct ReportNoted<'a> {
    /// The name of their file, for messages.
    pub file: &'a str,
    /// Their text.
    pub text: &'a str,
}

/// What became of an import.
#[derive(Debug, Clone)]
pub struct ReportReceipt {
    /// What happened, in one sentence.
    pub text: String,
    /// What contradicts itself in the document, worded.
    pub findings: Vec<ReportFindingView>,
    /// The act that holds its figures.
    pub act: ActNumber,
}

/// Records a published report, once: the same bytes again write nothing, and what cannot be true is refused.
pub async fn import_report(
    app: &App,
    request: &ReportRequest<'_>,
    actor: Actor,
    words: Words,
) -> Result<ReportReceipt, ServiceError> {
    let mut report = ReadReport::read(request, words)?;
    report.held = app.journal().has_file(report.document).await?;
    let known = app.current().await?;
    let region = region_of(&known.state, request, words)?;
    let territory = ShippedTerritory::read(known.state.reference(), &region.code);
    drop(known);
    let findings = report.findings.iter().map(|finding| ReportFindingView::new(finding, words)).collect();
    let (last, entered) = app.write(actor, |state| report.decide(state, territory, request, words)).await?;
    let (id, act, actions) = match entered {
        Admitted::New { actions } => ("imported-report", last, actions),
        Admitted::Already(act) => ("imported-report-already", act, 0),
        Admitted::Kept(act) => ("imported-kept", act, 0),
    };
    let number = Argument::count(act.get());
    let actions = Argument::count(actions);
    let arguments = [("file", Argument::Text(request.paper.file)), ("number", number), ("actions", actions)];
    Ok(ReportReceipt { text: words.with(id, &arguments), findings, act })
}

/// What became of a report that was not refused.
#[derive(Clone, Copy)]
enum Admitted {
    New {
        actions: usize,
    },
    Already(ActNumber),
    /// Recorded already, but its bytes were not kept until now.
    Kept(ActNumber),
}

/// A report as it was read, before anybody waits for it.
struct ReadReport {
    figures: PrintedFigures,
    findings: Vec<ReportFinding>,
    document: Digest,
    /// Whether its bytes are kept already.
    held: bool,
    lines: u32,
    identity: Identity,
    notes: ReportNotes,
}

/// What a report says it is, or a person says of it.
struct Identity {
    key: String,
    year: Year,
    title: String,
    figures_at: Date,
}

impl ReadReport {
    fn read(request: &ReportRequest<'_>, words: Words) -> Result<Self, ServiceError> {
        let report = read(request.paper, words)?;
        let findings = checks::check(&report);
        let figures = PrintedFigures::of(&report, &findings);
        let document = digest::of(request.paper.bytes);
        let lines = report.lines.count;
        let (identity, notes) = match &request.notes {
            Some(noted) => noted_as(noted, document, words)?,
            None => (told(request, document, words)?, ReportNotes::default()),
        };
        Ok(Self { figures, findings, document, held: false, lines, identity, notes })
    }

    fn decide(
        self,
        state: &State,
        territory: ShippedTerritory,
        request: &ReportRequest<'_>,
        words: Words,
    ) -> Result<(Drafted, Admitted), ServiceError> {
        let region = region_of(state, request, words)?;
        let entering = EnteringReport {
            region: &region.code,
            key: &self.identity.key,
            year: self.identity.year,
            title: &self.identity.title,
            document: self.document,
            lines: self.lines,
            figures_at: self.identity.figures_at,
            figures: &self.figures,
            findings: &self.findings,
            notes: &self.notes,
            as_printed: request.as_printed,
        };
        let kept = || published::kept(self.document, request.paper.bytes);
        let (drafts, actions) = match entering.decide(state, words)? {
            Entered::Already(act) if self.held => return Ok((Drafted::default(), Admitted::Already(act))),
            Entered::Already(act) => return Ok((Drafted::from(kept()), Admitted::Kept(act))),
            Entered::New { drafts, actions } => (drafts, actions),
        };
        let mut decision = if state.reference().region(&region.code).is_some() {
            Drafted::default()
        } else {
            reference_acts(state.reference(), &region, None, territory)
        };
        decision.drafts.extend(drafts);
        decision.files.push(kept());
        Ok((decision, Admitted::New { actions }))
    }
}

/// The region asked for, whether it is registered or not; else the only one that is.
fn region_of(state: &State, request: &ReportRequest<'_>, words: Words) -> Result<Region, ServiceError> {
    let asked = request.region.as_deref();
    let known = shipped::REGIONS.iter().find(|known| asked.is_some_and(|asked| known.code.as_str() == asked));
    if let Some(known) = known {
        return Ok(known.clone());
    }
    let code = region(state, asked, words)?;
    let registered = state.reference().region(&code).cloned();
    Ok(registered.expect("`region` answers with one that is registered"))
}

/// What notes say of their report, and add to it.
fn noted_as(
    noted: &ReportNoted<'_>,
    document: Digest,
    words: Words,
) -> Result<(Identity, ReportNotes), ServiceError> {
    let file = ("file", Argument::Text(noted.file));
    let report = reference::fund_report(noted.text).map_err(|error| {
        let reason = unreadable::reference(&error, noted.text, words);
        let problem = Problem::worded("report-notes", &[file], words);
        ServiceError::unusable(problem.detail(reason))
    })?;
    if report.text.sha256 != document {
        let problem = Problem::worded("report-notes-of-another", &[file], words);
        return Err(ServiceError::unusable(problem));
    }
    let FundReport { key, year, title, figures_at, notes, .. } = report;
    Ok((Identity { key, year, title, figures_at }, notes))
}

/// What a person says of a report without notes: its exercise. Its figures stand on the last day of it.
fn told(request: &ReportRequest<'_>, document: Digest, words: Words) -> Result<Identity, ServiceError> {
    let last = request.year.and_then(|year| Some((year, Date::new(year.get(), 12, 31).ok()?)));
    let Some((year, figures_at)) = last else {
        let problem = Problem::worded("report-year", &[("file", Argument::Text(request.paper.file))], words);
        return Err(ServiceError::unusable(problem.hint("report-year", &[], words)));
    };
    let key = format!("report-{document}");
    Ok(Identity { key, year, title: request.paper.file.to_owned(), figures_at })
}
