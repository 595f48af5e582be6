//! What contradicts itself in a report: pure functions over its figures and over what it says of them.
//!
//! A figure stands for the interval of the amounts that round to it, so nothing that adds up within rounding is
//! accused ([`ReportFact::stands_for`](super::ReportFact::stands_for) is the one tolerance). No check
//! knows a given report, a line or an amount.

mod exceeded;
mod figures;
mod missions;
mod shares;
mod slips;
mod sums;
mod texts;
mod totals;

use super::finding::{CheckSeen, ReportFinding, ReportRule};
use super::{HiddenSheet, RefusedTable, Report, TableDoubt, UnreadAmount};
use crate::diagnostic::Severity;
use slips::Slips;

/// Every finding, in the order of the lines to look at.
pub fn check(report: &Report) -> Vec<ReportFinding> {
    let slips = Slips::find(report);
    let mut found = slips.findings(report);
    found.extend(totals::total(report));
    found.extend(exceeded::missions(report, &slips));
    let said = report.statements.iter();
    found.extend(said.filter_map(|statement| {
        sums::judge(report, statement, &slips)
            .or_else(|| shares::judge(report, statement))
            .or_else(|| texts::judge(report, statement))
            .or_else(|| totals::judge(report, statement))
    }));
    found.extend(report.axes.iter().filter_map(|lines| axis(lines)));
    found.extend(report.unread_amounts.iter().map(not_read));
    found.extend(report.refused_tables.iter().map(refused));
    found.extend(report.hidden.iter().map(hidden));
    for finding in &mut found {
        finding.page = report.lines.page_of(finding.line);
    }
    found.sort_by_key(|finding| (finding.line, finding.rule));
    found.dedup();
    found
}

/// An amount that was not understood is told: it is in no figure and no sum.
fn not_read(amount: &UnreadAmount) -> ReportFinding {
    let seen = CheckSeen::AmountNotRead(amount.printed.clone());
    ReportFinding::new(ReportRule::AmountNotRead, Severity::Info, amount.line, [], seen)
}

/// A table of which no figure is read is told.
fn refused(table: &RefusedTable) -> ReportFinding {
    let caption = table.caption.clone();
    let (rule, seen) = match &table.doubt {
        TableDoubt::Units { head } => {
            (ReportRule::TableUnits, CheckSeen::Units { caption, head: head.clone() })
        }
        TableDoubt::Columns => (ReportRule::TableColumns, CheckSeen::Columns(caption)),
    };
    ReportFinding::new(rule, Severity::Warning, table.line, [table.other], seen)
}

/// What a sheet does not show is told: its figures are in no sum.
fn hidden(hidden: &HiddenSheet) -> ReportFinding {
    let seen = CheckSeen::Hidden { sheet: hidden.sheet.clone(), part: hidden.part };
    ReportFinding::new(ReportRule::PartHidden, Severity::Warning, hidden.line, [], seen)
}

fn axis(lines: &[u32]) -> Option<ReportFinding> {
    let first = *lines.first()?;
    let seen = CheckSeen::Axis(lines.len());
    let others = lines.iter().copied();
    Some(ReportFinding::new(ReportRule::ChartAxis, Severity::Info, first, others, seen))
}
