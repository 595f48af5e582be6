//! What cannot be right or is unlikely: what is printed, what is retained, and why.

use maillage_domain::act::ActNumber;

use super::making::Making;
use super::{ReportCell, ReportRow, ReportSection, TEXT};
use crate::fund::page::FundPage;
use crate::fund::page::findings::FindingCard;
use crate::told::Told;

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
                ("yearly-report-column-finding", TEXT),
                ("yearly-report-column-beside", TEXT),
                ("yearly-report-column-why", TEXT),
            ];
            section.tables.push(self.table("yearly-report-findings-table", &columns, rows));
        }
        for card in &page.remarks {
            let sources = self.of_card(card);
            let acts: Vec<_> = card.finding.acts.iter().copied().map(ActNumber::new).collect();
            section.listed.push(ReportCell { sources, ..self.naming(&card.finding.because, &acts) });
        }
        section
    }

    /// A sentence that may name acts.
    fn naming(&self, text: &str, acts: &[ActNumber]) -> ReportCell {
        let told = Told::naming(text.to_owned(), acts, self.words);
        ReportCell { told: Some(told).filter(|told| !told.acts.is_empty()), ..ReportCell::plain(text) }
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
        let acts: Vec<_> = card.finding.acts.iter().copied().map(ActNumber::new).collect();
        let because = &card.because;
        let named = because.acts.iter().map(|act| self.words.number(act.number()));
        let short = format!("{}{}{}", because.before, named.collect::<Vec<_>>().join(", "), because.after);
        let because = if card.figures.is_empty() { &card.finding.because } else { &short };
        let because = self.naming(because, &acts);
        let title = format!("{} ({})", card.title, card.badge);
        let cells = vec![ReportCell::plain(title), ReportCell::from(beside, sources), because];
        ReportRow::new(cells)
    }
}
