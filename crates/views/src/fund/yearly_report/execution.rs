//! What was opened, committed and paid.

use super::making::{Making, formula};
use super::{
    NUMBER, ReportBar, ReportCell, ReportChart, ReportColumn, ReportRow, ReportSection, ReportTable, TEXT,
};
use crate::fund::page::FundPage;
use crate::fund::page::balances::BalanceTable;
use crate::fund::page::figures::Gauge;

/// The columns of the balances of a register.
const BALANCES: [&str; 6] = [
    "fund-page-balance-ae-opened",
    "fund-page-balance-ae-committed",
    "fund-page-balance-ae-left",
    "fund-page-balance-cp-opened",
    "fund-page-balance-cp-paid",
    "fund-page-balance-cp-left",
];

impl Making<'_> {
    pub(super) fn execution(&mut self, page: &FundPage) -> ReportSection {
        let mut section = self.section("execution");
        section.said.push(ReportCell::plain(self.say("yearly-report-execution-said")));
        if page.gauges.is_empty() {
            section.said.push(ReportCell::plain(self.say("yearly-report-execution-none")));
        }
        let is_implied = |gauge: &Gauge| gauge.rate.is_some() && gauge.amounts.len() == 3;
        if !page.kept && page.gauges.iter().any(is_implied) {
            section.said.push(ReportCell::plain(self.say("fund-page-gauge-note")));
        }
        for gauge in &page.gauges {
            section.tables.push(self.gauge(gauge));
        }
        section.tables.extend(page.balances.iter().map(|table| self.balances(table)).collect::<Vec<_>>());
        section
    }

    fn gauge(&mut self, gauge: &Gauge) -> ReportTable {
        let mut rows = Vec::new();
        for (name, amount) in &gauge.amounts {
            let cells = vec![ReportCell::plain(name.clone()), self.figure(amount)];
            rows.push(ReportRow::new(cells).computed(&formula(&amount.source), self.words));
        }
        if let Some(rate) = &gauge.rate {
            let cells = vec![ReportCell::plain(self.say("yearly-report-execution-rate")), self.figure(rate)];
            rows.push(ReportRow::new(cells));
        }
        let columns = [("yearly-report-column-credits", TEXT), ("column-amount", NUMBER)];
        ReportTable {
            title: gauge.title.clone(),
            note: String::new(),
            chart: used(gauge),
            columns: self.columns(&columns),
            rows,
        }
    }

    fn balances(&mut self, table: &BalanceTable) -> ReportTable {
        let mut rows = Vec::new();
        for row in &table.rows {
            let sources = self.panel(&row.source);
            let amounts = row.amounts.iter().map(|text| ReportCell::from(text.clone(), sources.clone()));
            let label = ReportCell::plain(row.label.clone());
            rows.push(ReportRow::new(std::iter::once(label).chain(amounts).collect()));
        }
        let head = ReportColumn { name: table.title.clone(), kind: TEXT };
        let amounts = BALANCES.map(|id| ReportColumn { name: self.say(id), kind: NUMBER });
        ReportTable {
            title: table.title.clone(),
            note: self.say("fund-exercise-both-books"),
            chart: None,
            columns: std::iter::once(head).chain(amounts).collect(),
            rows,
        }
    }
}

/// How far credits are used, as a bar; nothing where no source says of how much.
fn used(gauge: &Gauge) -> Option<ReportChart> {
    let rate = gauge.rate.as_ref()?;
    let done = thousandths(&gauge.length)?;
    let label = gauge.amounts.first().map(|(name, _)| name.clone()).unwrap_or_default();
    Some(ReportChart {
        note: String::new(),
        book: if gauge.is_ae { "ae" } else { "cp" },
        bars: vec![ReportBar { label, text: rate.text.clone(), done, rest: 1_000 - done }],
    })
}

/// A length in percent with one decimal, in thousandths.
fn thousandths(length: &str) -> Option<u32> {
    let (whole, tenth) = length.split_once('.')?;
    let length = whole.parse::<u32>().ok()?.checked_mul(10)?.checked_add(tenth.parse().ok()?)?;
    Some(length.min(1_000))
}
