//! What each mission paid, and how much of it is shown by action.

use maillage_domain::fund::money::Cp;
use maillage_domain::fund::reported::FundReported;
use maillage_domain::fund::status::Status;

use super::chart::{Drawn, bars};
use super::making::{Making, formula};
use super::{NUMBER, ReportCell, ReportChart, ReportRow, ReportSection, ReportTable, TEXT, YearlyTold};
use crate::document_address::DocumentAddress;
use crate::fund::money;
use crate::fund::page::FundPage;
use crate::fund::page::committed::CommittedTable;
use crate::fund::page::missions::MissionTable;
use crate::words::Argument;

/// To what digit sums of printed amounts are told: a tenth of a million euros.
/// The missions are printed to it at best, and the sum of all of them is told to it in the decisions of an agency.
const TOLD_TO: i64 = 10_000_000;

impl Making<'_> {
    pub(super) fn missions(&mut self, told: &YearlyTold<'_>, page: &FundPage) -> ReportSection {
        let status = told.fund.status;
        let mut section = self.section("missions");
        let Some(missions) = &page.missions else {
            section.said.push(ReportCell::plain(self.say("yearly-report-missions-none")));
            return section;
        };
        let report = self.sources.report.filter(|_| !page.kept);
        let whole = report.map(|report| DocumentAddress::whole(report.fact.document));
        let itemised = report.and_then(|report| Itemised::of(&report.fact, status));
        if let Some((itemised, whole)) = itemised.zip(whole) {
            let said = self.itemised_said(&itemised, whole);
            section.said.push(said);
        }
        let chart = self.missions_chart(status, page);
        section.tables.push(ReportTable { chart, ..self.missions_table(missions) });
        if let Some((itemised, whole)) = itemised.zip(whole) {
            let table = self.itemised_table(&itemised, whole);
            section.tables.push(table);
        }
        if let Some(committed) = &page.committed {
            section.tables.push(self.committed(committed));
        }
        section
    }

    fn missions_chart(&self, status: &Status, page: &FundPage) -> Option<ReportChart> {
        let drawn: Vec<_> = status
            .missions
            .iter()
            .filter_map(|mission| {
                let paid = mission.cp_paid.as_ref()?;
                let itemised = if page.kept { paid.value } else { mission.itemised? };
                let title = mission.title.as_ref().map(|title| title.get(self.words.language()));
                Some(Drawn {
                    label: format!("{}\u{a0}{}", mission.mission.number(), title.unwrap_or_default()),
                    text: self.sources.amount(paid, paid.value.cents()).text,
                    done: itemised.cents(),
                    rest: paid.value.less(itemised).cents(),
                })
            })
            .collect();
        let note = if page.kept {
            "yearly-report-missions-chart-register"
        } else {
            "yearly-report-missions-chart-note"
        };
        (!drawn.is_empty()).then(|| ReportChart { note: self.say(note), book: "cp", bars: bars(drawn) })
    }

    fn missions_table(&mut self, table: &MissionTable) -> ReportTable {
        let mut rows = Vec::new();
        for row in &table.rows {
            let paid = self.figure(&row.paid);
            let computed = |text: &String| ReportCell::from(text.clone(), paid.sources.clone());
            let title = ReportCell::plain(format!("{}\u{a0}{}", row.number, row.title));
            let (share, itemised) = (computed(&row.share), computed(&row.itemised));
            let rest = self.figure(&row.rest);
            let cells = vec![title, paid, share, itemised, rest];
            rows.push(ReportRow::new(cells).computed(&formula(&row.rest.source), self.words));
        }
        let [paid, itemised, rest] = table.sums.clone().map(ReportCell::plain);
        let sum = ReportCell::plain(self.say("fund-page-missions-sum"));
        rows.push(ReportRow::new(vec![sum, paid, ReportCell::default(), itemised, rest]).sum());
        let columns = [
            ("column-mission", TEXT),
            ("fund-page-column-paid", NUMBER),
            ("fund-page-column-share", NUMBER),
            ("fund-page-column-itemised", NUMBER),
            ("fund-page-column-rest", NUMBER),
        ];
        self.table("yearly-report-missions-table", &columns, rows)
    }

    fn committed(&mut self, table: &CommittedTable) -> ReportTable {
        let mut rows = Vec::new();
        for row in &table.rows {
            let committed = row.committed.as_ref().map(|sum| self.figure(sum));
            let title = ReportCell::plain(format!("{}\u{a0}{}", row.number, row.title));
            let committed = committed.unwrap_or_else(|| self.unsaid());
            rows.push(ReportRow::new(vec![title, committed]));
        }
        let sum = self.say("fund-page-missions-sum");
        rows.push(ReportRow::new(vec![ReportCell::plain(sum), ReportCell::plain(table.sum.clone())]).sum());
        let columns = [("column-mission", TEXT), ("fund-exercise-committed-column", NUMBER)];
        ReportTable {
            note: self.say("fund-exercise-committed-hint"),
            ..self.table("fund-exercise-committed", &columns, rows)
        }
    }

    /// How much of what the missions paid is shown by action.
    fn itemised_said(&mut self, itemised: &Itemised, whole: DocumentAddress) -> ReportCell {
        let [cited, paid, rest] =
            [itemised.cited, itemised.missions, itemised.rest].map(|sum| self.told(sum));
        let share = money::rate(money::share(itemised.cited.cents(), itemised.missions.cents()), self.words);
        let said = [
            ("cited", Argument::Text(cited.as_str())),
            ("paid", Argument::Text(&paid)),
            ("share", Argument::Text(&share)),
            ("rest", Argument::Text(&rest)),
        ];
        let text = self.words.with("yearly-report-missions-said", &said);
        ReportCell::from(text, vec![self.document(whole)])
    }

    fn told(&self, sum: Cp) -> String {
        money::computed(sum.cents(), TOLD_TO, self.words)
    }

    fn itemised_table(&mut self, itemised: &Itemised, whole: DocumentAddress) -> ReportTable {
        let source = vec![self.document(whole)];
        let lines = [
            ("cited", "row", itemised.cited),
            ("of-missions", "part", itemised.of_missions),
            ("of-none", "part", itemised.of_none),
            ("aside", "part", itemised.aside),
            ("rest", "row", itemised.rest),
            ("paid", "sum", itemised.missions),
        ];
        let row = |(id, kind, sum): (&str, &'static str, Cp)| {
            let share = money::rate(money::share(sum.cents(), itemised.missions.cents()), self.words);
            let label = ReportCell::plain(self.say(&format!("yearly-report-itemised-{id}")));
            let figures = [self.told(sum), share].map(|text| ReportCell::from(text, source.clone()));
            let cells = std::iter::once(label).chain(figures).collect();
            ReportRow { kind, ..ReportRow::new(cells) }
        };
        let rows = lines.into_iter().map(row).collect();
        let columns = [
            ("yearly-report-column-part", TEXT),
            ("column-amount", NUMBER),
            ("fund-page-column-share", NUMBER),
        ];
        ReportTable {
            note: self.say("yearly-report-itemised-note"),
            ..self.table("yearly-report-itemised-table", &columns, rows)
        }
    }
}

/// What the actions of a report show of what its missions paid: `cited + rest = missions`, and
/// `of_missions + of_none + aside = cited`.
#[derive(Debug, Clone, Copy)]
struct Itemised {
    missions: Cp,
    cited: Cp,
    of_missions: Cp,
    of_none: Cp,
    aside: Cp,
    rest: Cp,
}

impl Itemised {
    /// Nothing where the report leaves out what a mission paid, or where its actions exceed all of them.
    fn of(report: &FundReported, status: &Status) -> Option<Self> {
        let paid = status.missions.iter().map(|mission| mission.cp_paid.as_ref().map(|paid| paid.value));
        let missions = Cp::sum(paid.collect::<Option<Vec<_>>>()?)?;
        let of_missions = status.missions.iter().map(|mission| mission.itemised);
        let of_missions = Cp::sum(of_missions.collect::<Option<Vec<_>>>()?)?;
        let of_none = status.unattributed.unwrap_or(Cp::ZERO);
        let cited = report.cited()?;
        let aside = cited.less(of_missions).less(of_none);
        let rest = missions.less(cited);
        let holds = missions.is_positive() && !aside.is_negative() && !rest.is_negative();
        holds.then_some(Self { missions, cited, of_missions, of_none, aside, rest })
    }
}
