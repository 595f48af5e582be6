//! What nothing is recorded of: named, never made up.

use super::making::Making;
use super::{ReportCell, ReportSection, YearlyTold};
use crate::fund::page::FundPage;
use crate::words::Argument;

/// The sections that are left out where nothing is recorded of what they tell.
const LEFT_OUT: [&str; 6] = ["actions", "structures", "agreements", "indicators", "resources", "aids"];

impl Making<'_> {
    pub(super) fn gaps(
        &mut self,
        told: &YearlyTold<'_>,
        page: &FundPage,
        kept: &[&'static str],
    ) -> ReportSection {
        let mut section = self.section("gaps");
        section.said.push(ReportCell::plain(self.say("yearly-report-gaps-said")));
        let mut named: Vec<_> = LEFT_OUT
            .iter()
            .filter(|id| !kept.contains(id))
            .map(|id| self.say(&format!("yearly-report-gap-{id}")))
            .collect();
        let status = told.fund.status;
        if page.committed.is_none() {
            named.push(self.say("yearly-report-gap-committed"));
        }
        if status.ae.opened.is_none() || status.cp.opened.is_none() {
            named.push(self.say("yearly-report-gap-opened"));
        }
        let calls = [("count", Argument::count(told.calls))];
        named.push(match told.calls {
            0 => self.say("yearly-report-gap-calls"),
            _ => self.words.with("yearly-report-gap-calls-elsewhere", &calls),
        });
        named.push(self.say("yearly-report-gap-roads"));
        let report = self.sources.report.filter(|_| !page.kept);
        let not_carried = report.map_or(0, |report| report.fact.not_carried.len());
        if not_carried != 0 {
            let count = [("count", Argument::count(not_carried))];
            named.push(self.words.with("yearly-report-gap-not-carried", &count));
        }
        section.listed.extend(named.into_iter().map(ReportCell::plain));
        section
    }
}
