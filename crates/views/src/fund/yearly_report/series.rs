//! What each recorded year received, committed and paid: only the years that a report or a register gives.

use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::status::{Stated, Status};

use super::chart::{Drawn, bars};
use super::making::Making;
use super::{NUMBER, ReportCell, ReportChart, ReportRow, ReportSection, ReportTable, TEXT, YearlyTold};
use crate::fund::page::source::Sources;
use crate::words::Argument;

/// A figure of a year; nothing where no source says it.
type OfYear = fn(&Status) -> Option<Stated<i64>>;

/// The figures that are followed: of which credits, the end of its message, and where it stands in a status.
const FOLLOWED: [(&str, &str, OfYear); 3] = [
    ("revenue", "revenue", |status| {
        status.revenue.total.as_ref().map(|sum| sum.with(Revenue::cents(sum.value)))
    }),
    ("ae", "committed", |status| status.ae.used.as_ref().map(|sum| sum.with(Ae::cents(sum.value)))),
    ("cp", "paid", |status| status.cp.used.as_ref().map(|sum| sum.with(Cp::cents(sum.value)))),
];

impl Making<'_> {
    pub(super) fn series(&mut self, told: &YearlyTold<'_>) -> ReportSection {
        let mut section = self.section("series");
        let known: Vec<_> =
            told.fund.years.iter().filter_map(|known| Some((known.year, known.status.as_ref()?))).collect();
        section.said.extend(self.missing_years(told));
        if let [] | [_] = known.as_slice() {
            return section;
        }
        for (book, id, of) in FOLLOWED {
            let stated: Vec<_> = known.iter().map(|(year, status)| (*year, of(status))).collect();
            if stated.iter().all(|(_, stated)| stated.is_none()) {
                continue;
            }
            let title = self.say(&format!("fund-page-figure-{id}"));
            let (mut rows, mut drawn) = (Vec::new(), Vec::new());
            for (year, stated) in stated {
                let report = told.fund.ledger.exercise(year).and_then(|exercise| exercise.reports.last());
                let sources = Sources { report, words: self.words };
                let figure = stated.as_ref().map(|stated| sources.amount(stated, stated.value));
                if let Some((figure, stated)) = figure.as_ref().zip(stated.as_ref()) {
                    let (label, text) = (year.get().to_string(), figure.text.clone());
                    drawn.push(Drawn { label, text, done: stated.value, rest: 0 });
                }
                let cell = match figure {
                    Some(figure) => self.figure(&figure),
                    None => self.unsaid(),
                };
                rows.push(ReportRow::new(vec![ReportCell::plain(year.get().to_string()), cell]));
            }
            let columns = [("fund-page-year", TEXT), ("column-amount", NUMBER)];
            section.tables.push(ReportTable {
                title,
                note: String::new(),
                chart: Some(ReportChart { note: String::new(), book, bars: bars(drawn) }),
                columns: self.columns(&columns),
                rows,
            });
        }
        section
    }

    /// Of which years nothing is recorded: between those that are, and before the first.
    fn missing_years(&self, told: &YearlyTold<'_>) -> Vec<ReportCell> {
        let known: Vec<_> = told
            .fund
            .years
            .iter()
            .filter(|known| known.status.is_some())
            .map(|known| known.year.get())
            .collect();
        let (Some(first), Some(last)) = (known.first(), known.last()) else { return Vec::new() };
        let text = first.to_string();
        let year = [("year", Argument::Text(text.as_str()))];
        let one = (first == last).then(|| self.words.with("fund-exercise-series-one", &year));
        let before = self.words.with("yearly-report-series-before", &year);
        let absent: Vec<_> =
            (*first..=*last).filter(|year| !known.contains(year)).map(|year| year.to_string()).collect();
        let years = absent.join(", ");
        let said = [("years", Argument::Text(years.as_str())), ("count", Argument::count(absent.len()))];
        let between = (!absent.is_empty()).then(|| self.words.with("yearly-report-series-missing", &said));
        [one, between, Some(before)].into_iter().flatten().map(ReportCell::plain).collect()
    }
}
