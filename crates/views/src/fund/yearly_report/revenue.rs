//! What came in.

use maillage_domain::fund::money::Revenue;
use maillage_domain::fund::status::Stated;

use super::chart::{Drawn, bars};
use super::making::{Making, formula};
use super::{NUMBER, ReportCell, ReportChart, ReportRow, ReportSection, ReportTable, TEXT, YearlyTold};
use crate::fund::page::FundPage;
use crate::fund::page::source::Sourced;
use crate::words::Argument;

/// A line of the revenue: the end of its messages, and its amount.
type Line<'s> = (&'static str, Option<&'s Stated<Revenue>>);

impl Making<'_> {
    pub(super) fn revenue(&mut self, told: &YearlyTold<'_>, page: &FundPage) -> ReportSection {
        let revenue = &told.fund.status.revenue;
        let lines: [Line<'_>; 4] = [
            ("national", revenue.national.as_ref()),
            ("own", revenue.own.as_ref()),
            ("total", revenue.total.as_ref()),
            ("restated", revenue.restated.as_ref()),
        ];
        let mut section = self.section("revenue");
        section.said.push(self.received(revenue.total.as_ref(), revenue.national.as_ref()));
        let rows: Vec<_> = lines.iter().filter_map(|line| self.revenue_row(*line)).collect();
        let columns = [("yearly-report-column-revenue", TEXT), ("column-amount", NUMBER)];
        if !rows.is_empty() {
            let chart = self.revenue_chart(&lines);
            section
                .tables
                .push(ReportTable { chart, ..self.table("yearly-report-revenue-table", &columns, rows) });
        }
        if !page.earmarked.is_empty() {
            let mut rows = Vec::new();
            for (label, amount) in &page.earmarked {
                rows.push(ReportRow::new(vec![ReportCell::cited(label.clone()), self.figure(amount)]));
            }
            let columns = [("fund-page-earmarked-object", TEXT), ("column-amount", NUMBER)];
            let mut table = self.table("fund-page-earmarked", &columns, rows);
            table.note = self.say("fund-page-earmarked-lead");
            section.tables.push(table);
        }
        section
    }

    fn stated(&self, stated: &Stated<Revenue>) -> Sourced {
        self.sources.amount(stated, stated.value.cents())
    }

    /// What was received, in a sentence.
    fn received(
        &mut self,
        total: Option<&Stated<Revenue>>,
        national: Option<&Stated<Revenue>>,
    ) -> ReportCell {
        let Some(total) = total.map(|total| self.stated(total)) else {
            return ReportCell::plain(self.say("yearly-report-revenue-none"));
        };
        let mut sources = self.panel(&total.source);
        let amount = ("total", Argument::Text(total.text.as_str()));
        let Some(national) = national.map(|national| self.stated(national)) else {
            return ReportCell::from(self.words.with("yearly-report-revenue-total-said", &[amount]), sources);
        };
        sources.extend(self.panel(&national.source));
        let both = [amount, ("national", Argument::Text(national.text.as_str()))];
        ReportCell::from(self.words.with("yearly-report-revenue-said", &both), sources)
    }

    fn revenue_row(&mut self, (id, stated): Line<'_>) -> Option<ReportRow> {
        let figure = self.stated(stated?);
        let label = ReportCell::plain(self.say(&format!("yearly-report-revenue-{id}")));
        let how =
            if id == "own" { self.say("yearly-report-revenue-own-formula") } else { formula(&figure.source) };
        let row = ReportRow::new(vec![label, self.figure(&figure)]).computed(&how, self.words);
        Some(if id == "total" { row.sum() } else { row })
    }

    /// Received in all, and without what may serve its purpose alone.
    fn revenue_chart(&self, lines: &[Line<'_>]) -> Option<ReportChart> {
        let drawn = lines.iter().filter_map(|(id, stated)| {
            let stated = (*stated)?;
            let label = self.say(&format!("yearly-report-revenue-{id}"));
            Some(Drawn { label, text: self.stated(stated).text, done: stated.value.cents(), rest: 0 })
        });
        let drawn: Vec<_> = drawn.collect();
        (1 < drawn.len()).then(|| ReportChart { note: String::new(), book: "revenue", bars: bars(drawn) })
    }
}
