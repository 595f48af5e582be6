//! What stands around the money: agreements, indicators, orders and aid schemes.

use jiff::civil::Date;

use super::making::Making;
use super::{NUMBER, ReportCell, ReportColumn, ReportRow, ReportSection, ReportTable, TEXT, YearlyTold};
use crate::fund::agreement::AgreementRowView;
use crate::fund::money;
use crate::fund::resources::{AMOUNTS, ResourceRowView};
use crate::indicator::{IndicatorLine, IndicatorView};
use crate::words::Argument;

impl Making<'_> {
    /// The agreements that run in the year, by kind; nothing where none does.
    pub(super) fn agreements(&mut self, told: &YearlyTold<'_>) -> Option<ReportSection> {
        let mut kinds: Vec<(&str, Vec<&AgreementRowView>)> = Vec::new();
        for one in told.agreements.agreements.iter().filter(|one| runs_in(one, told)) {
            match kinds.iter_mut().find(|(kind, _)| *kind == one.kind_text) {
                Some((_, of_kind)) => of_kind.push(one),
                None => kinds.push((&one.kind_text, vec![one])),
            }
        }
        if kinds.is_empty() {
            return None;
        }
        let mut rows = Vec::new();
        for (kind, of_kind) in kinds {
            let sources = self.acts(of_kind.iter().map(|one| one.act));
            let sum = |of: fn(&AgreementRowView) -> i64| {
                let sum = of_kind.iter().fold(0_i64, |sum, one| sum.saturating_add(of(one)));
                money::euros(sum, self.words)
            };
            let figures = [self.words.number(of_kind.len()), sum(|one| one.committed), sum(|one| one.paid)];
            let figures = figures.map(|text| ReportCell::from(text, sources.clone()));
            rows.push(ReportRow::new(std::iter::once(ReportCell::plain(kind)).chain(figures).collect()));
        }
        let columns = [
            ("yearly-report-column-agreement", TEXT),
            ("yearly-report-column-count", NUMBER),
            ("agreements-column-committed", NUMBER),
            ("agreements-column-paid", NUMBER),
        ];
        let mut section = self.section("agreements");
        section.tables.push(ReportTable {
            note: self.say("yearly-report-agreements-note"),
            ..self.table("yearly-report-agreements-table", &columns, rows)
        });
        Some(section)
    }

    /// The indicators of the year, with what there is to say of them; nothing where none has a value or a target.
    pub(super) fn indicators(&mut self, told: &YearlyTold<'_>) -> Option<ReportSection> {
        let mut section = self.section("indicators");
        let mut rows = Vec::new();
        for one in &told.indicators.indicators {
            let lines: Vec<_> = one.values.iter().filter(|line| is_of(line, told)).collect();
            for line in &lines {
                rows.push(self.indicator(one, line));
            }
            if !lines.is_empty() {
                let findings = one
                    .findings
                    .iter()
                    .map(|finding| ReportCell::from(format!("{} : {finding}", one.label), Vec::new()));
                section.listed.extend(findings);
            }
        }
        let columns = [
            ("yearly-report-column-indicator", TEXT),
            ("yearly-report-column-scope", TEXT),
            ("yearly-report-column-target", NUMBER),
            ("yearly-report-column-recorded", NUMBER),
            ("yearly-report-column-computed", NUMBER),
        ];
        (!rows.is_empty()).then(|| {
            section.tables.push(self.table("yearly-report-indicators-table", &columns, rows));
            section
        })
    }

    fn indicator(&mut self, one: &IndicatorView, line: &IndicatorLine) -> ReportRow {
        let target = line.targeted_by.map(|act| self.acts([act.number()])).unwrap_or_default();
        let recorded = line.recorded_by.map(|act| self.acts([act.number()])).unwrap_or_default();
        let mut seen = line.seen_at.map(|address| vec![self.document(address)]).unwrap_or_default();
        if seen.is_empty() {
            seen = self.acts([one.act]);
        }
        let value = |text: &str, sources: Vec<usize>| {
            if text.is_empty() { ReportCell::plain("–") } else { ReportCell::from(text, sources) }
        };
        let scope = [&line.territory_text, &line.period_text, &line.action];
        let scope: Vec<_> = scope.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect();
        let cells = vec![
            ReportCell::cited(one.label.clone()),
            ReportCell::plain(scope.join(", ")),
            value(&line.target_text, target),
            value(&line.recorded_text, recorded),
            value(&line.computed_text, seen),
        ];
        ReportRow::new(cells).computed(&line.basis_text, self.words)
    }

    /// What orders notify; nothing where no order of the year is recorded.
    pub(super) fn resources(&mut self, told: &YearlyTold<'_>) -> Option<ReportSection> {
        let resources = told.resources?;
        let mut rows = Vec::new();
        for row in &resources.rows {
            rows.push(self.resource(row));
        }
        let first = ReportColumn { name: self.say("fund-resources-column-resource"), kind: TEXT };
        let amounts = AMOUNTS.map(|id| ReportColumn { name: self.say(id), kind: NUMBER });
        let mut section = self.section("resources");
        for order in &resources.orders {
            let source = self.acts([order.act]);
            let day = self.words.date(order.stands_on);
            let (name, source_text) = (self.words.cited(&order.name), self.words.cited(&order.source));
            let said = [
                ("order", Argument::Text(name.as_str())),
                ("day", Argument::Text(&day)),
                ("source", Argument::Text(&source_text)),
            ];
            let text = self.words.with("yearly-report-resources-order", &said);
            section.said.push(ReportCell::from(text, source));
        }
        section.tables.push(ReportTable {
            title: self.say("yearly-report-resources-table"),
            note: String::new(),
            chart: None,
            columns: std::iter::once(first).chain(amounts).collect(),
            rows,
        });
        section.listed.extend(resources.notes.iter().map(|note| ReportCell::plain(note.clone())));
        Some(section)
    }

    fn resource(&mut self, row: &ResourceRowView) -> ReportRow {
        let sources = self.acts(row.acts.iter().copied());
        let unsaid = self.say("fund-unsaid");
        let amount = |cents: Option<i64>| {
            cents.map_or_else(
                || ReportCell::plain(unsaid.clone()),
                |cents| ReportCell::from(money::euros(cents, self.words), sources.clone()),
            )
        };
        let amounts = row.amounts().map(amount);
        let cells = std::iter::once(ReportCell::plain(row.name.clone())).chain(amounts).collect();
        let made = ReportRow::new(cells);
        if row.is_part { made.part() } else { made }
    }

    /// What the report of the year prints of aid schemes; nothing where it is not the document that their figures are of.
    pub(super) fn aids(&mut self, told: &YearlyTold<'_>) -> Option<ReportSection> {
        let document = self.sources.report?.fact.document.to_string();
        if told.aids.document != document {
            return None;
        }
        let mut rows = Vec::new();
        let own = |region: &Option<String>| region.as_ref().is_none_or(|region| *region == told.aids.region);
        for scheme in told.aids.schemes.iter().filter(|scheme| own(&scheme.region)) {
            if scheme.figures.is_empty() {
                continue;
            }
            let heading = format!("{} ({})", scheme.name, scheme.payer_text);
            rows.push(ReportRow::heading(ReportCell::plain(heading)));
            for figure in &scheme.figures {
                let source = self.document(figure.seen_at);
                rows.push(ReportRow::new(vec![ReportCell::from(figure.text(self.words), vec![source])]));
            }
        }
        let columns = [("yearly-report-column-figure", TEXT)];
        let mut section = self.section("aids");
        section.said.push(ReportCell::plain(self.say("yearly-report-aids-said")));
        (!rows.is_empty()).then(|| {
            section.tables.push(self.table("yearly-report-aids-table", &columns, rows));
            section
        })
    }
}

/// Whether an agreement has a day in the year of the report.
fn runs_in(one: &AgreementRowView, told: &YearlyTold<'_>) -> bool {
    let year = told.fund.status.year.get();
    let from = one.from.or(one.signed_on).map(Date::year);
    let until = one.until.or(one.signed_on).map(Date::year);
    from.is_some_and(|from| from <= year) && until.is_none_or(|until| year <= until)
}

/// Whether a value is of the year of the report, or of no year that anybody said.
fn is_of(line: &IndicatorLine, told: &YearlyTold<'_>) -> bool {
    let year = told.fund.status.year.get();
    let (first, last) = line.period.split_once('-').unwrap_or((&line.period, &line.period));
    match (first.parse::<i16>(), last.parse::<i16>()) {
        (Ok(first), Ok(last)) => first <= year && year <= last,
        _ => true,
    }
}
