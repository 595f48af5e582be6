//! What a report rests on.

use std::collections::BTreeMap;

use super::making::Making;
use super::{ReportCell, ReportRow, ReportSection, TEXT, YearlyTold};
use crate::document_address::DocumentAddress;
use crate::fund::page::FundPage;
use crate::words::Argument;

impl Making<'_> {
    pub(super) fn basis(&mut self, told: &YearlyTold<'_>, page: &FundPage) -> ReportSection {
        let mut rows = Vec::new();
        if let Some(report) = self.sources.report {
            let whole = self.document(DocumentAddress::whole(report.fact.document));
            let mut sources = vec![whole];
            sources.extend(self.acts([report.stamp.number.get()]));
            let title = ReportCell { is_cited: true, ..ReportCell::from(report.fact.title.clone(), sources) };
            rows.push(ReportRow::new(vec![ReportCell::plain(self.say("yearly-report-basis-report")), title]));
        }
        if page.kept {
            let register = ReportCell::plain(self.say("fund-page-register"));
            rows.push(ReportRow::new(vec![
                ReportCell::plain(self.say("yearly-report-basis-register")),
                register,
            ]));
        }
        rows.extend(self.other_documents(told));
        let told_orders = told.resources.into_iter().flat_map(|resources| &resources.orders);
        for order in told_orders {
            let name = ReportCell::from(order.name.clone(), self.acts([order.act]));
            let name = ReportCell { is_cited: true, ..name };
            rows.push(ReportRow::new(vec![ReportCell::plain(self.say("yearly-report-basis-order")), name]));
        }
        let mut section = self.section("basis");
        let day = self.words.date(told.structures.at);
        let known = self.words.instant(told.structures.known_on);
        let when = [("day", Argument::Text(day.as_str())), ("known", Argument::Text(&known))];
        section.said.push(ReportCell::plain(self.words.with("yearly-report-basis-said", &when)));
        if !page.kept {
            section.said.push(ReportCell::plain(self.say("yearly-report-basis-rounded")));
        }
        let columns = [("yearly-report-column-what", TEXT), ("yearly-report-column-which", TEXT)];
        section.tables.push(self.table("yearly-report-basis-table", &columns, rows));
        section
    }

    /// The documents that counts of structures are printed in, but the report itself.
    fn other_documents(&mut self, told: &YearlyTold<'_>) -> Vec<ReportRow> {
        let own = self.sources.report.map(|report| report.fact.document);
        let printed = told.structures.printed.iter().filter(|figure| is_of_year(figure.day, told));
        let others: BTreeMap<_, _> =
            printed.map(|figure| (figure.seen_at.document, figure.title.clone())).collect();
        let mut rows = Vec::new();
        for (document, title) in others.into_iter().filter(|(document, _)| Some(*document) != own) {
            let sources = vec![self.document(DocumentAddress::whole(document))];
            let title = ReportCell { is_cited: true, ..ReportCell::from(title, sources) };
            rows.push(ReportRow::new(vec![
                ReportCell::plain(self.say("yearly-report-basis-structures")),
                title,
            ]));
        }
        rows
    }
}

/// Whether a day is one of the year of the report.
pub(super) fn is_of_year(day: jiff::civil::Date, told: &YearlyTold<'_>) -> bool {
    day.year() == told.fund.status.year.get()
}
