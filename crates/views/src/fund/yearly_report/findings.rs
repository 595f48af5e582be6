//! What cannot be right or is unlikely: what is printed, what is retained, and why.

use super::making::Making;
use super::{ReportCell, ReportRow, ReportSection};
use crate::fund::page::FundPage;
use crate::fund::page::findings::FindingCard;

impl Making<'_> {
    pub(super) fn findings(&mut self, page: &FundPage) -> ReportSection {
        let mut section = self.section("findings");
        if page.findings.is_empty() {
            section.said.push(ReportCell::plain(self.say("yearly-report-findings-none")));
        } else {
            section.said.push(ReportCell::plain(self.say("yearly-report-findings-said")));
            let mut rows = Vec::new();
            for card in &page.findings {
                rows.push(self.finding(card));
            }
            let columns = [
                ("yearly-report-column-finding", false),
                ("yearly-report-column-beside", false),
                ("yearly-report-column-why", false),
            ];
            section.tables.push(self.table("yearly-report-findings-table", &columns, rows));
        }
        for card in &page.remarks {
            let sources = self.of_card(card);
            section.listed.push(ReportCell::from(card.finding.because.clone(), sources));
        }
        section
    }

    fn of_card(&mut self, card: &FindingCard) -> Vec<usize> {
        let lines: Vec<_> = card.lines.numbers.iter().filter_map(|(_, address)| *address).collect();
        if lines.is_empty() {
            return self.acts(card.finding.acts.iter().copied());
        }
        lines.into_iter().map(|line| self.document(line)).collect()
    }

    /// The printed value stays beside the one that is retained.
    fn finding(&mut self, card: &FindingCard) -> ReportRow {
        let sources = self.of_card(card);
        let beside = card.figures.iter().map(|(name, amount)| format!("{name}\u{a0}: {amount}"));
        let beside = beside.collect::<Vec<_>>().join(self.words.semicolon());
        let because = if card.figures.is_empty() {
            card.finding.because.clone()
        } else {
            let because = &card.because;
            let acts: Vec<_> = because.acts.iter().map(|act| act.number().to_string()).collect();
            format!("{}{}{}", because.before, acts.join(", "), because.after)
        };
        let title = format!("{} ({})", card.title, card.badge);
        let cells =
            vec![ReportCell::plain(title), ReportCell::from(beside, sources), ReportCell::plain(because)];
        ReportRow::new(cells)
    }
}
