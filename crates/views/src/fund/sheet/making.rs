//! The parts of a sheet, made from the page of its year.

use super::{SheetColumn, SheetFigure, SheetFinding, SheetFindings, SheetRow, SheetTable};
use crate::fund::flow::listed::{Listed, Listing};
use crate::fund::page::FundPage;
use crate::fund::page::actions::ActionRow;
use crate::fund::page::chosen::ActionsView;
use crate::fund::page::committed::CommittedTable;
use crate::fund::page::figures::{Gauge, KeyFigure};
use crate::fund::page::findings::FindingCard;
use crate::fund::page::missions::MissionTable;
use crate::fund::page::series::{Chart, Series};
use crate::fund::page::source::{SourceView, Sourced};
use crate::words::{Argument, Words};

/// Makes the parts of a sheet.
#[derive(Clone, Copy)]
pub(super) struct Making {
    pub(super) words: Words,
}

impl Making {
    /// The number of the line that a panel names; empty where it names none.
    fn line(self, source: &SourceView) -> String {
        let line = source.rows.iter().find_map(|row| row.address?.place.line);
        line.map(|line| self.words.number(line)).unwrap_or_default()
    }

    /// Lines, named: "Lines 129 and 183"; empty where there are none.
    fn lines(self, lines: &[String]) -> String {
        let list = lines.join(", ");
        let arguments = [("count", Argument::count(lines.len())), ("lines", Argument::Text(&list))];
        if lines.is_empty() { String::new() } else { self.words.with("fund-page-lines", &arguments) }
    }

    fn columns(self, columns: &[(&str, bool)]) -> Vec<SheetColumn> {
        columns.iter().map(|(id, number)| SheetColumn { name: self.words.get(id), number: *number }).collect()
    }

    pub(super) fn figure(self, figure: &KeyFigure) -> SheetFigure {
        let amount = [figure.qualifier.clone(), figure.amount.to_string()];
        let amount: Vec<_> = amount.into_iter().filter(|part| !part.is_empty()).collect();
        let line: Vec<_> =
            Some(self.line(&figure.source)).filter(|line| !line.is_empty()).into_iter().collect();
        let line = self.lines(&line);
        SheetFigure { label: figure.label.clone(), amount: amount.join(" "), line }
    }

    fn finding(self, card: &FindingCard) -> SheetFinding {
        let lines: Vec<_> = card.lines.numbers.iter().map(|(number, _)| number.clone()).collect();
        SheetFinding {
            kind: card.kind,
            badge: card.badge.clone(),
            title: card.title.clone(),
            figures: card.figures.clone(),
            because: card.finding.because.clone(),
            lines: self.lines(&lines),
        }
    }

    pub(super) fn findings(self, page: &FundPage) -> SheetFindings {
        let title = if page.kept { "fund-page-findings-register" } else { "fund-page-findings" };
        SheetFindings {
            title: self.words.get(title),
            cards: page.findings.iter().map(|card| self.finding(card)).collect(),
            remarks_title: self.words.get("fund-page-remarks"),
            remarks: page.remarks.iter().map(|card| self.finding(card)).collect(),
        }
    }

    pub(super) fn tables(self, page: &FundPage) -> Vec<SheetTable> {
        let mut tables: Vec<_> = page.gauges.iter().map(|gauge| self.gauge(gauge)).collect();
        tables.extend(page.flow_listed.as_ref().map(|listed| self.sources_of_money(listed)));
        tables.extend(page.missions.as_ref().map(|missions| self.missions(missions)));
        tables.extend(page.committed.as_ref().map(|committed| self.committed(committed)));
        tables.extend(self.series(&page.series));
        tables.extend(page.actions.as_ref().map(|actions| self.actions(actions)));
        tables.extend((!page.earmarked.is_empty()).then(|| self.earmarked(page)));
        tables
    }

    /// Opened, used, left: one table to each book.
    fn gauge(self, gauge: &Gauge) -> SheetTable {
        let amount = |(name, amount): &(String, Sourced)| {
            SheetRow::new(vec![name.clone(), amount.text.clone(), self.line(&amount.source)])
        };
        SheetTable {
            title: gauge.title.clone(),
            note: gauge.rate.as_ref().map(|rate| self.rate(&rate.text)).unwrap_or_default(),
            columns: self.columns(&[
                ("fund-exercise-listed-node", false),
                ("column-amount", true),
                ("fund-page-column-line", true),
            ]),
            rows: gauge.amounts.iter().map(amount).collect(),
            sums: Vec::new(),
        }
    }

    fn rate(self, rate: &str) -> String {
        self.words.with("fund-exercise-sheet-rate", &[("rate", Argument::Text(rate))])
    }

    fn sources_of_money(self, listed: &Listed) -> SheetTable {
        let row = |row: &Listing| SheetRow::new(vec![row.title.clone(), row.amount.clone()]);
        SheetTable {
            title: self.words.get("fund-page-flow-head-revenue"),
            note: String::new(),
            columns: self.columns(&[("fund-exercise-listed-node", false), ("column-amount", true)]),
            rows: listed.sources.iter().map(row).collect(),
            sums: listed.trunk.iter().flat_map(|trunk| [trunk.title.clone(), trunk.amount.clone()]).collect(),
        }
    }

    fn missions(self, table: &MissionTable) -> SheetTable {
        let rows = table.rows.iter().map(|row| {
            let title = format!("{}\u{a0}{}", row.number, row.title);
            let paid = row.paid.text.clone();
            SheetRow::new(vec![
                title,
                paid,
                row.share.clone(),
                row.itemised.clone(),
                row.rest.text.clone(),
                self.line(&row.paid.source),
            ])
        });
        let [paid, itemised, rest] = table.sums.clone();
        let sum = self.words.get("fund-page-missions-sum");
        SheetTable {
            title: self.words.get("fund-page-missions"),
            note: self.words.get("fund-page-missions-hint"),
            columns: self.columns(&[
                ("column-mission", false),
                ("fund-page-column-paid", true),
                ("fund-page-column-share", true),
                ("fund-page-column-itemised", true),
                ("fund-page-column-rest", true),
                ("fund-page-column-line", true),
            ]),
            rows: rows.collect(),
            sums: vec![sum, paid, String::new(), itemised, rest, String::new()],
        }
    }

    fn committed(self, table: &CommittedTable) -> SheetTable {
        let unsaid = || self.words.get("fund-exercise-unsaid");
        let rows = table.rows.iter().map(|row| {
            let committed = row.committed.as_ref().map_or_else(unsaid, |sum| sum.text.clone());
            SheetRow::new(vec![format!("{}\u{a0}{}", row.number, row.title), committed])
        });
        SheetTable {
            title: self.words.get("fund-exercise-committed"),
            note: self.words.get("fund-exercise-committed-hint"),
            columns: self.columns(&[("column-mission", false), ("fund-exercise-committed-column", true)]),
            rows: rows.collect(),
            sums: vec![self.words.get("fund-page-missions-sum"), table.sum.clone()],
        }
    }

    /// One table to each figure over the years.
    fn series(self, series: &Series) -> Vec<SheetTable> {
        let chart = |chart: &Chart| SheetTable {
            title: format!("{} : {}", self.words.get("fund-exercise-series"), chart.title),
            note: String::new(),
            columns: self.columns(&[("fund-page-year", false), ("fund-exercise-series-amount", true)]),
            rows: chart
                .bars
                .iter()
                .map(|bar| SheetRow::new(vec![bar.year.to_string(), bar.text.clone()]))
                .collect(),
            sums: Vec::new(),
        };
        series.charts.iter().map(chart).collect()
    }

    fn actions(self, actions: &ActionsView) -> SheetTable {
        let mut rows = Vec::new();
        for group in &actions.groups {
            if actions.grouped {
                let number = group.mission.map(|mission| format!("{mission}\u{a0}")).unwrap_or_default();
                rows.push(SheetRow::heading(format!("{number}{} – {}", group.title, group.detail)));
            }
            rows.extend(group.rows.iter().map(|row| self.action(row)));
        }
        SheetTable {
            title: self.words.get("fund-page-actions"),
            note: format!("{} {}", actions.found_text, actions.sum_text),
            columns: self.columns(&[
                ("fund-page-column-action", false),
                ("fund-page-column-attribution", false),
                ("fund-page-column-printed", true),
                ("fund-page-column-amount", true),
                ("fund-page-column-line", true),
            ]),
            rows,
            sums: Vec::new(),
        }
    }

    fn action(self, row: &ActionRow) -> SheetRow {
        let aside = [&row.status, &row.aside].into_iter().filter(|text| !text.is_empty());
        let aside: Vec<_> = aside.map(String::as_str).collect();
        let label = if row.part {
            format!("{} {}", self.words.get("fund-page-actions-part"), row.label)
        } else {
            row.label.clone()
        };
        let label = if aside.is_empty() { label } else { format!("{label} ({})", aside.join(", ")) };
        let cells = vec![
            label,
            row.attribution_text.clone(),
            row.printed.clone(),
            row.amount.text.clone(),
            self.words.number(row.line),
        ];
        SheetRow { wrong: row.corrected, ..SheetRow::new(cells).below(row.part) }
    }

    fn earmarked(self, page: &FundPage) -> SheetTable {
        let rows = page.earmarked.iter().map(|(label, amount)| {
            SheetRow::new(vec![label.clone(), amount.text.clone(), self.line(&amount.source)])
        });
        SheetTable {
            title: self.words.get("fund-page-earmarked"),
            note: self.words.get("fund-page-earmarked-lead"),
            columns: self.columns(&[
                ("fund-page-earmarked-object", false),
                ("column-amount", true),
                ("fund-page-column-line", true),
            ]),
            rows: rows.collect(),
            sums: Vec::new(),
        }
    }

    pub(super) fn sources(self, page: &FundPage) -> SheetTable {
        let mut rows = vec![SheetRow::new(vec![self.words.get("fund-page-read-in"), page.origin.clone()])];
        rows.extend(
            page.as_of_text
                .clone()
                .map(|as_of| SheetRow::new(vec![self.words.get("fund-exercise-sheet-as-of"), as_of])),
        );
        if !page.kept {
            rows.push(SheetRow::new(vec![
                self.words.get("fund-exercise-sheet-amounts"),
                self.words.get("fund-page-rounded"),
            ]));
        }
        SheetTable {
            title: self.words.get("fund-exercise-sheet-sources"),
            note: String::new(),
            columns: Vec::new(),
            rows,
            sums: Vec::new(),
        }
    }
}
