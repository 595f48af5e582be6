//! The actions that a report cites, under the headings that it prints above them.

use maillage_domain::fund::money::Cp;
use maillage_domain::fund::reported::{FundReported, ReportedAction};

use super::heading::lowered;
use super::making::Making;
use super::{NUMBER, ReportCell, ReportRow, ReportSection, TEXT, WORD, YearlyTold};
use crate::fund::money;
use crate::fund::page::FundPage;
use crate::fund::page::actions::ActionRow;
use crate::words::Argument;

/// What parts the headings above an action, the outer one first.
const BELOW: &str = " > ";

/// The actions under one heading: its text, and their ranks in the report, each followed by its parts.
struct Chapter {
    heading: String,
    ranks: Vec<usize>,
}

impl Making<'_> {
    /// Nothing where no report itemises actions, or a register keeps the year.
    pub(super) fn actions(&mut self, told: &YearlyTold<'_>, page: &FundPage) -> Option<ReportSection> {
        let report = self.sources.report.filter(|_| !told.fund.status.kept)?;
        let shown = page.actions.as_ref()?;
        let mut section = self.section("actions");
        section.said.push(ReportCell::plain(format!("{} {}", shown.found_text, shown.sum_text)));
        section.said.push(ReportCell::plain(self.say("yearly-report-actions-said")));
        let mut rows = Vec::new();
        for chapter in chapters(&report.fact) {
            rows.push(ReportRow::heading(self.chapter(&report.fact, &chapter)));
            for rank in &chapter.ranks {
                let action = report.fact.actions.get(*rank);
                let row = action.and_then(|action| worded(shown.rows(), action));
                rows.extend(row.map(|row| self.action(row)));
            }
        }
        let columns = [
            ("fund-page-column-action", TEXT),
            ("column-mission", WORD),
            ("fund-page-column-printed", NUMBER),
            ("fund-page-column-amount", NUMBER),
        ];
        section.tables.push(self.table("yearly-report-actions-table", &columns, rows));
        Some(section)
    }

    /// The heading of a chapter, with how many actions stand under it and what they sum to.
    fn chapter(&self, report: &FundReported, chapter: &Chapter) -> ReportCell {
        let counted = chapter.ranks.iter().filter_map(|rank| report.counted_of(*rank));
        let amounts: Vec<_> = counted.map(Cp::cents).collect();
        let step = amounts.iter().map(|cents| money::step(*cents)).max().unwrap_or(1);
        let sum = money::computed(amounts.iter().sum(), step, self.words);
        let said = [("count", Argument::count(amounts.len())), ("amount", Argument::Text(&sum))];
        let detail = self.words.with("fund-page-actions-detail", &said);
        let heading = lowered(&chapter.heading);
        let heading = if heading.is_empty() { self.say("yearly-report-actions-under-none") } else { heading };
        ReportCell {
            is_cited: !chapter.heading.is_empty(),
            ..ReportCell::plain(format!("{heading} – {detail}"))
        }
    }

    fn action(&mut self, row: &ActionRow) -> ReportRow {
        let sources = self.panel(&row.amount.source);
        let aside = [&row.status, &row.aside].into_iter().filter(|text| !text.is_empty());
        let aside: Vec<_> = aside.map(String::as_str).collect();
        let label = if row.part {
            format!("{} {}", self.say("fund-page-actions-part"), row.label)
        } else {
            row.label.clone()
        };
        let label = if aside.is_empty() { label } else { format!("{label} ({})", aside.join(", ")) };
        let mission = row.mission.map_or_else(
            || self.say("fund-exercise-no-mission"),
            |mission| format!("{mission}, {}", row.attribution_text),
        );
        let printed = ReportCell {
            is_wrong: row.corrected,
            is_cited: row.corrected,
            ..ReportCell::from(row.printed.clone(), sources.clone())
        };
        let amount = ReportCell::from(row.amount.text.clone(), sources);
        let cells = vec![ReportCell::cited(label), ReportCell::plain(mission), printed, amount];
        let made = ReportRow::new(cells);
        if row.part { made.part() } else { made }
    }
}

/// The row of an action.
fn worded<'r>(
    mut rows: impl Iterator<Item = &'r ActionRow>,
    action: &ReportedAction,
) -> Option<&'r ActionRow> {
    rows.find(|row| {
        row.line == action.amount.line && row.label == action.label && row.part == action.part_of.is_some()
    })
}

/// The actions under their outer headings, in the order of the document.
fn chapters(report: &FundReported) -> Vec<Chapter> {
    let mut heads: Vec<_> =
        report.actions.iter().enumerate().filter(|(_, action)| action.part_of.is_none()).collect();
    heads.sort_by_key(|(_, action)| action.amount.line);
    let mut chapters: Vec<Chapter> = Vec::new();
    for (rank, action) in heads {
        let outer = action.section.split_once(BELOW).map_or(action.section.as_str(), |(outer, _)| outer);
        let parts = report.actions.iter().enumerate().filter(|(_, part)| part.part_of == Some(rank));
        let ranks = std::iter::once(rank).chain(parts.map(|(part, _)| part));
        match chapters.iter_mut().find(|chapter| chapter.heading == outer) {
            Some(chapter) => chapter.ranks.extend(ranks),
            None => chapters.push(Chapter { heading: outer.to_owned(), ranks: ranks.collect() }),
        }
    }
    // What stands under no heading comes behind what stands under one.
    chapters.sort_by_key(|chapter| chapter.heading.is_empty());
    chapters
}
