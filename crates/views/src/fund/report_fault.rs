//! Why a report of the fund is not recorded, in words: every place at once.

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::report::admit::ReportFault;
use maillage_domain::fund::report::finding::ReportFinding;

use crate::problem::Problem;
use crate::report::ReportFindingView;
use crate::words::{Argument, Words};

/// What cannot be recorded; `findings` are those of the checks of the report, which say why.
pub fn problem(faults: &[ReportFault], findings: &[ReportFinding], words: Words) -> Problem {
    let count = Argument::count(faults.len());
    let problem = Problem::worded("report-untrue", &[("count", count)], words);
    let problem = faults.iter().fold(problem, |problem, fault| {
        details(fault, findings, words).into_iter().fold(problem, Problem::detail)
    });
    problem.hint("report-untrue", &[], words)
}

/// Where a fault is: the line, and its page where there are pages.
fn place(fault: &ReportFault, words: Words) -> String {
    let line = ("line", Argument::printed(fault.line()));
    match fault.page() {
        None => words.with("report-place", &[line]),
        Some(page) => words.with("report-place-on-page", &[line, ("page", Argument::printed(page))]),
    }
}

fn details(fault: &ReportFault, findings: &[ReportFinding], words: Words) -> Vec<String> {
    let line = fault.line();
    let place = place(fault, words);
    match fault {
        ReportFault::NoteOfNothing { .. } => {
            vec![words.with("report-note-of-nothing", &[("place", Argument::Text(&place))])]
        }
        ReportFault::Untrue { printed, label, .. } => {
            let place = ("place", Argument::Text(&place));
            let arguments = [place, ("printed", Argument::Text(printed)), ("label", Argument::Text(label))];
            let accusing =
                findings.iter().filter(|finding| finding.line == line && finding.severity == Severity::Error);
            let accusing = accusing.map(|finding| ReportFindingView::new(finding, words).because);
            [words.with("report-amount-untrue", &arguments)].into_iter().chain(accusing).collect()
        }
    }
}
