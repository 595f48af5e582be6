//! What was read of a line of a yearly report of the fund: the figures that it prints.

use std::ops::RangeInclusive;

use maillage_domain::fund::cell::Year;
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::reported::{Figure, FundReported, ReportedCredits, ReportedMission};
use maillage_domain::territory::RegionCode;

use super::read_row::ReadCellView;
use crate::fund::money::{percent, qualified, whole_euros};
use crate::words::{Argument, Words};

/// A figure of a report as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFigureView {
    /// What it is of: the label of an action, the name of a figure.
    pub subject: String,
    /// As it is printed, and the amount taken.
    pub cells: Vec<ReadCellView>,
    /// The exercise.
    pub year: Year,
    /// The region whose fund it is.
    pub region: RegionCode,
}

impl ReadFigureView {
    /// The figures of a report of a region that lines of its document print, in the order of the report.
    pub fn on(
        report: &FundReported,
        region: &RegionCode,
        lines: &RangeInclusive<u32>,
        words: Words,
    ) -> Vec<Self> {
        let mut read = Read { lines, words, found: Vec::new() };
        read.revenue(report);
        read.credits(["ae-opened", "ae-committed", "ae-rate-bp"], &report.ae, Ae::cents);
        read.credits(["cp-opened", "cp-paid", "cp-rate-bp"], &report.cp, Cp::cents);
        report.missions.iter().for_each(|mission| read.mission(mission));
        for action in &report.actions {
            read.amount(&action.label, Some(&action.amount), Cp::cents, &action.printed);
        }
        let figure = |(subject, cells)| Self { subject, cells, year: report.year, region: region.clone() };
        read.found.into_iter().map(figure).collect()
    }
}

/// What was found on some lines.
struct Read<'a> {
    lines: &'a RangeInclusive<u32>,
    words: Words,
    found: Vec<(String, Vec<ReadCellView>)>,
}

impl Read<'_> {
    fn name(&self, id: &str) -> String {
        self.words.get(&format!("fund-figure-{id}"))
    }

    fn cell(&self, column: &str, text: String) -> ReadCellView {
        ReadCellView { column: self.words.get(column), text, doubt: false }
    }

    /// An amount, as printed: in the words of the report where they are kept.
    fn amount<T: Copy>(
        &mut self,
        subject: &str,
        figure: Option<&Figure<T>>,
        cents: fn(T) -> i64,
        printed: &str,
    ) {
        let Some(figure) = figure.filter(|figure| self.lines.contains(&figure.line)) else { return };
        let taken = cents(figure.value);
        let corrected = figure.correction.as_ref().map(|correction| correction.printed.clone());
        let kept = Some(printed.to_owned()).filter(|printed| !printed.is_empty());
        let printed = corrected.or(kept).unwrap_or_else(|| qualified(taken, figure.qualifier, self.words));
        let cells = vec![
            self.cell("fund-page-column-printed", printed),
            self.cell("fund-page-column-amount", whole_euros(taken, self.words)),
        ];
        self.found.push((subject.to_owned(), cells));
    }

    fn revenue(&mut self, report: &FundReported) {
        let revenue = &report.revenue;
        let totals = [
            ("revenue-total", &revenue.total),
            ("revenue-national", &revenue.national),
            ("revenue-own", &revenue.own),
            ("revenue-restated", &revenue.restated),
        ];
        for (id, figure) in totals {
            self.amount(&self.name(id), figure.as_ref(), Revenue::cents, "");
        }
        for part in &revenue.earmarked {
            let label = [("label", Argument::Text(&part.label))];
            self.amount(
                &self.words.with("fund-table-earmarked", &label),
                Some(&part.amount),
                Revenue::cents,
                "",
            );
        }
    }

    fn credits<T: Copy>(&mut self, ids: [&str; 3], credits: &ReportedCredits<T>, cents: fn(T) -> i64) {
        let [opened, used, rate] = ids.map(|id| self.name(id));
        self.amount(&opened, credits.opened.as_ref(), cents, "");
        self.amount(&used, credits.used.as_ref(), cents, "");
        if let Some(share) = credits.rate_bp.as_ref().filter(|share| self.lines.contains(&share.line)) {
            let cells = vec![self.cell("fund-page-column-printed", percent(share.value, self.words))];
            self.found.push((rate, cells));
        }
    }

    fn mission(&mut self, mission: &ReportedMission) {
        let number = [("mission", Argument::printed(mission.mission.number()))];
        let title = mission.title.get(self.words.language());
        let name = format!("{}, {title}", self.words.with("said-mission", &number));
        let of = |id| format!("{name} – {}", self.name(id));
        let [committed, paid] = [of("ae-committed"), of("cp-paid")];
        self.amount(&committed, mission.ae_committed.as_ref(), Ae::cents, "");
        self.amount(&paid, mission.cp_paid.as_ref(), Cp::cents, "");
    }
}
