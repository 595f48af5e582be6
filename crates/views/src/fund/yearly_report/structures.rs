//! The structures that the fund pays for: what documents count of them by department, and those that are named.

use std::collections::{BTreeMap, BTreeSet};

use super::basis::is_of_year;
use super::making::Making;
use super::{NUMBER, ReportCell, ReportColumn, ReportRow, ReportSection, ReportTable, TEXT, YearlyTold};
use crate::structure::{PrintedCount, StructureView};
use crate::words::{Argument, Words};

/// The word in data of a figure of the whole region.
const REGION: &str = "region";

impl Making<'_> {
    /// Nothing where nothing is counted and none is named.
    pub(super) fn structures(&mut self, told: &YearlyTold<'_>) -> Option<ReportSection> {
        let printed = told.structures.printed.iter().filter(|figure| is_of_year(figure.day, told));
        let printed: Vec<_> = printed.collect();
        let named = &told.structures.structures;
        if printed.is_empty() && named.is_empty() {
            return None;
        }
        let mut section = self.section("structures");
        if !printed.is_empty() {
            section.said.push(ReportCell::plain(self.say("yearly-report-structures-said")));
            section.tables.push(self.counts(&printed));
        }
        if !named.is_empty() {
            section.tables.push(self.named_structures(named));
        }
        Some(section)
    }

    /// A row to each thing that is counted, a column to each department.
    fn counts(&mut self, printed: &[&PrintedCount]) -> ReportTable {
        let departments: BTreeMap<_, _> = printed
            .iter()
            .filter(|figure| figure.territory != REGION)
            .map(|figure| (figure.territory.as_str(), figure.territory_text.as_str()))
            .collect();
        let mut counted: Vec<(&str, &[&str], &str)> = Vec::new();
        for figure in printed {
            let of = of(figure);
            if !counted.contains(&of) {
                counted.push(of);
            }
        }
        let territories: Vec<_> = std::iter::once(REGION).chain(departments.keys().copied()).collect();
        let mut rows = Vec::new();
        for own in counted {
            let figures: Vec<_> = printed.iter().filter(|figure| of(figure) == own).collect();
            let label = figures.first().map(|figure| counts_what(figure, self.words)).unwrap_or_default();
            let mut cells = vec![ReportCell::plain(label)];
            for territory in &territories {
                let known = figures.iter().find(|figure| figure.territory == *territory);
                cells.push(match known {
                    None => ReportCell::plain("–"),
                    Some(figure) => {
                        let source = self.document(figure.seen_at);
                        ReportCell::from(self.words.number(figure.count), vec![source])
                    }
                });
            }
            rows.push(ReportRow::new(cells));
        }
        let heads = [self.say("yearly-report-column-region")].into_iter();
        let heads = heads.chain(departments.into_values().map(ToOwned::to_owned));
        let first = ReportColumn { name: self.say("yearly-report-column-structure"), kind: TEXT };
        let columns = heads.map(|name| ReportColumn { name, kind: NUMBER });
        ReportTable {
            title: self.say("yearly-report-structures-table"),
            note: self.say("yearly-report-structures-note"),
            chart: None,
            columns: std::iter::once(first).chain(columns).collect(),
            rows,
        }
    }

    /// How many structures of each kind are named, and where they are said to be.
    fn named_structures(&mut self, named: &[StructureView]) -> ReportTable {
        let mut kinds: Vec<(&str, Vec<&StructureView>)> = Vec::new();
        for one in named {
            match kinds.iter_mut().find(|(kind, _)| *kind == one.kind_text) {
                Some((_, of_kind)) => of_kind.push(one),
                None => kinds.push((&one.kind_text, vec![one])),
            }
        }
        let mut rows = Vec::new();
        for (kind, of_kind) in kinds {
            let mut sources = Vec::new();
            for one in &of_kind {
                let source = self.document(one.seen_at);
                if !sources.contains(&source) {
                    sources.push(source);
                }
            }
            let towns: BTreeSet<_> =
                of_kind.iter().map(|one| one.town.as_str()).filter(|town| !town.is_empty()).collect();
            let towns = towns.into_iter().collect::<Vec<_>>().join(", ");
            let cells = vec![
                ReportCell::plain(kind),
                ReportCell::from(self.words.number(of_kind.len()), sources),
                ReportCell::cited(towns),
            ];
            rows.push(ReportRow::new(cells));
        }
        let columns = [
            ("yearly-report-column-structure", TEXT),
            ("yearly-report-column-named", NUMBER),
            ("yearly-report-column-towns", TEXT),
        ];
        let mut table = self.table("yearly-report-structures-named", &columns, rows);
        let count = [("count", Argument::count(named.len()))];
        table.note = self.words.with("yearly-report-structures-named-note", &count);
        table
    }
}

/// What a figure counts, wherever.
fn of(figure: &PrintedCount) -> (&str, &[&'static str], &str) {
    (figure.kind, &figure.statuses, &figure.only)
}

/// The same in words; what the document asks besides is a quotation.
fn counts_what(figure: &PrintedCount, words: Words) -> String {
    let only = if figure.only.is_empty() { String::new() } else { words.cited(&figure.only) };
    let parts = [figure.kind_text.as_str(), figure.statuses_text.as_str(), &only];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
