//! The headings above each table, as a stack, and the notes that wait for the next table.

use std::collections::BTreeMap;

use maillage_domain::care::annex::AnnexNote;
use maillage_domain::text;

use super::paragraphs::{self, Heading, Paragraph, Rank, Sort};

/// More abbreviations than this no legend announces; the longest known has six.
/// A bound on the work: they are looked at for each table.
const MOST_SHORTS: usize = 200;
/// More levels of headings than this no act has; the known bilan has four.
/// A bound on the work: each heading is held against those that are open.
const MOST_LEVELS: usize = 20;

/// A heading that is open.
#[derive(Debug, Clone)]
struct Entry {
    id: u32,
    line: u32,
    printed: String,
    heading: Heading,
    used: bool,
}

/// The abbreviations that a section announces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Legend {
    pub(super) line: u32,
    pub(super) shorts: Vec<String>,
}

/// A heading number that was already used beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Repeat {
    pub(super) line: u32,
    pub(super) number: String,
    pub(super) first: String,
    pub(super) second: String,
}

/// Where a table stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HeadingPlace {
    pub(super) annex: u8,
    pub(super) section: String,
    pub(super) activity: String,
    pub(super) headings: Vec<String>,
    pub(super) notes: Vec<AnnexNote>,
    /// The index of the legend in force.
    pub(super) legend: Option<usize>,
    /// Whether a heading stands between it and the table above.
    pub(super) headed: bool,
}

impl HeadingPlace {
    /// The headings above the table, joined by ` > `; empty where it has none.
    pub(super) fn title(&self) -> String {
        let headings = std::iter::once(&self.activity).chain(&self.headings);
        headings.filter(|heading| !heading.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" > ")
    }
}

/// The headings and notes gathered so far.
#[derive(Debug, Default)]
pub(super) struct Outline {
    annex: Option<u8>,
    stack: Vec<Entry>,
    next_id: u32,
    pending: Vec<AnnexNote>,
    /// The notes above the first section of each annex.
    pub(super) preamble: Vec<AnnexNote>,
    /// The legends of the document.
    pub(super) legends: Vec<Legend>,
    legend: Option<usize>,
    legend_open: bool,
    /// How the item of a list right above is set off.
    listed: Option<Rank>,
    headed: bool,
    tables_in_annex: usize,
    annex_announced: bool,
    /// The first heading that bears a number below its parent.
    numbers: BTreeMap<(u32, String), String>,
    /// Heading numbers used twice.
    pub(super) repeats: Vec<Repeat>,
}

impl Outline {
    /// Takes in the paragraphs between two tables.
    pub(super) fn take(&mut self, paragraphs: &[Paragraph]) {
        self.legend_open = false;
        for paragraph in paragraphs {
            let is_legend = matches!(paragraph.sort, Sort::Legend(_));
            self.legend_open &= is_legend;
            let listed = std::mem::take(&mut self.listed);
            match &paragraph.sort {
                Sort::Annexe(number) => self.open_annex(*number),
                Sort::Title => {}
                Sort::Heading(heading) if listed == Some(heading.rank) => {
                    self.listed = listed;
                    self.keep(paragraph);
                }
                Sort::Heading(heading) => self.open_heading(paragraph, heading),
                Sort::Item(rank) => {
                    self.close_siblings(*rank);
                    self.listed = Some(*rank);
                    self.keep(paragraph);
                }
                Sort::Legend(short) => {
                    self.announce(paragraph.line, short);
                    self.keep(paragraph);
                }
                Sort::Note | Sort::Footnote => self.keep(paragraph),
            }
        }
    }

    fn keep(&mut self, paragraph: &Paragraph) {
        self.pending.push(AnnexNote::on_line(paragraph.line, paragraphs::note_text(paragraph)));
    }

    /// An item of a list closes the heading that looked like its neighbour.
    fn close_siblings(&mut self, rank: Rank) {
        let sibling = self.stack.iter().position(|entry| entry.heading.rank == rank && !entry.used);
        if let Some(level) = sibling {
            self.close_from(level);
        }
    }

    fn announce(&mut self, line: u32, short: &str) {
        if !self.legend_open {
            self.legend = Some(self.legends.len());
            self.legends.push(Legend { line, shorts: Vec::new() });
            self.legend_open = true;
        }
        if let Some(legend) = self.legends.last_mut().filter(|legend| legend.shorts.len() < MOST_SHORTS) {
            legend.shorts.push(short.to_owned());
        }
    }

    fn open_annex(&mut self, number: u8) {
        self.close_from(0);
        self.keep_for_preamble();
        self.annex = Some(number);
        self.annex_announced = true;
        self.tables_in_annex = 0;
        self.legend = None;
    }

    fn open_heading(&mut self, paragraph: &Paragraph, heading: &Heading) {
        let level = self.level_of(heading);
        let leaves_section = level == 0;
        self.close_from(level);
        if leaves_section {
            self.legend = None;
            self.keep_for_preamble();
        }
        self.next_id += 1;
        self.headed = true;
        self.stack.push(Entry {
            id: self.next_id,
            line: paragraph.line,
            printed: paragraph.text.clone(),
            heading: heading.clone(),
            used: false,
        });
    }

    /// Above the first section, what waits belongs to the annex.
    fn keep_for_preamble(&mut self) {
        if self.tables_in_annex == 0 {
            self.preamble.append(&mut self.pending);
        }
    }

    /// How many of the open headings stand above a new one.
    fn level_of(&self, heading: &Heading) -> usize {
        let found = match heading.rank {
            Rank::Roman => Some(0),
            Rank::Numbered(depth) => self
                .stack
                .iter()
                .position(|entry| matches!(entry.heading.rank, Rank::Numbered(open) if open >= depth)),
            Rank::Sized(height) => self
                .stack
                .iter()
                .position(|entry| matches!(entry.heading.rank, Rank::Sized(open) if open <= height)),
            rank => self.stack.iter().position(|entry| entry.heading.rank == rank),
        };
        let level = found.unwrap_or(self.stack.len()).min(MOST_LEVELS);
        if self.leaves_a_repeated_title(level, heading) { 0 } else { level }
    }

    /// A plain heading that merely repeats its section's title stands for the section; another plain heading beside
    /// it then opens a section of its own.
    fn leaves_a_repeated_title(&self, level: usize, heading: &Heading) -> bool {
        let (Some(section), Some(beside)) = (self.stack.first(), self.stack.get(level)) else {
            return false;
        };
        level == 1
            && heading.rank == Rank::Plain
            && beside.used
            && beside.heading.rank == Rank::Plain
            && nearly_equal(&beside.heading.text, &section.heading.text)
            && !nearly_equal(&heading.text, &section.heading.text)
    }

    /// Closes the headings from `level` on; those that had no table were items of a list.
    fn close_from(&mut self, level: usize) {
        if level >= self.stack.len() {
            return;
        }
        let in_preamble = self.tables_in_annex == 0;
        for entry in self.stack.drain(level..).filter(|entry| !entry.used) {
            let introduces = in_preamble && entry.heading.rank == Rank::Plain && entry.printed.ends_with(':');
            if !introduces {
                // Notes stand in the order of their lines, and those below the heading are few.
                let at = self.pending.partition_point(|note| note.place.line <= Some(entry.line));
                self.pending.insert(at, AnnexNote::on_line(entry.line, entry.printed));
            }
        }
    }

    /// The place of a table that begins here.
    pub(super) fn place(&mut self) -> HeadingPlace {
        self.repeated_numbers();
        for entry in &mut self.stack {
            entry.used = true;
        }
        self.tables_in_annex += 1;
        self.annex_announced = false;
        let section = self.stack.first();
        HeadingPlace {
            annex: self.annex.unwrap_or(1),
            section: section.map(|entry| entry.heading.number.clone()).unwrap_or_default(),
            activity: section.map(|entry| entry.heading.text.clone()).unwrap_or_default(),
            headings: self.stack.iter().skip(1).map(|entry| entry.heading.text.clone()).collect(),
            notes: std::mem::take(&mut self.pending),
            legend: self.legend,
            headed: std::mem::take(&mut self.headed),
        }
    }

    /// Remarks on the headings that get their first table now and bear the number of a sibling.
    fn repeated_numbers(&mut self) {
        let mut parent = u32::from(self.annex.unwrap_or(1)).wrapping_neg();
        for entry in &self.stack {
            let key = (parent, entry.heading.number.clone());
            if !entry.used && !entry.heading.number.is_empty() {
                let first = self.numbers.entry(key).or_insert_with(|| entry.heading.text.clone());
                if *first != entry.heading.text {
                    self.repeats.push(Repeat {
                        line: entry.line,
                        number: entry.heading.number.clone(),
                        first: first.clone(),
                        second: entry.heading.text.clone(),
                    });
                }
            }
            parent = entry.id;
        }
    }

    /// Whether a heading came since the last table.
    pub(super) const fn is_headed(&self) -> bool {
        self.headed
    }

    /// The abbreviations that the legend in force announces.
    pub(super) fn shorts(&self) -> Vec<String> {
        let legend = self.legend.and_then(|legend| self.legends.get(legend));
        legend.map(|legend| legend.shorts.clone()).unwrap_or_default()
    }

    /// The notes that no table came to claim.
    pub(super) fn left_over(&mut self) -> Vec<AnnexNote> {
        std::mem::take(&mut self.pending)
    }

    /// The heading that the text ends with before any table came, if so.
    pub(super) fn unanswered(&self) -> Option<String> {
        let heading = self.stack.iter().rfind(|entry| !entry.used).map(|entry| entry.heading.text.clone());
        heading.or_else(|| self.annex_announced.then(|| format!("Annexe {}", self.annex.unwrap_or(1))))
    }
}

/// Whether two titles are the same up to a plural or two letters.
fn nearly_equal(left: &str, right: &str) -> bool {
    let (left, right) = (text::key(left), text::key(right));
    left.trim_end_matches('s') == right.trim_end_matches('s')
        // The distance takes the square of the length: longer titles are compared no further than their plural.
        || (left.len().abs_diff(right.len()) <= 2 && left.len() <= 200 && text::distance(&left, &right) <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annex::mending::Lexicon;
    use crate::annex::{kinds, lines};

    /// `|` stands for a table.
    fn places(text: &str) -> Vec<String> {
        let mut outline = Outline::default();
        let mut places = Vec::new();
        for block in text.split_inclusive('|') {
            let sight = kinds::see(lines::split(block.trim_end_matches('|')));
            outline.take(&paragraphs::gather(&sight.lines, &Lexicon::default()));
            if block.ends_with('|') {
                let place = outline.place();
                places.push(format!("{}/{}/{}", place.section, place.activity, place.headings.join(" > ")));
            }
        }
        places
    }

    #[test]
    fn given_ranks_when_nested_then_by_first_appearance() {
        let text = "I. A\n� b\n|\n� c\n• d\n1. liste ;\n2. liste ;\nPlain E\n|\nPlain F\n|\n• g\nPlain H\n|\nII. Z\n|";
        assert_eq!(
            places(text),
            ["I/A/b", "I/A/c > d > Plain E", "I/A/c > d > Plain F", "I/A/c > g > Plain H", "II/Z/"]
        );
    }

    #[test]
    fn given_numbers_when_nested_then_by_their_parts() {
        let text = "V. S\n1. un\n|\n2. deux\n2.1 sous\n|\n2.1 autre\n|\n3. trois\n3.1 x\n|";
        assert_eq!(places(text), ["V/S/un", "V/S/deux > sous", "V/S/deux > autre", "V/S/trois > x"]);
    }

    #[test]
    fn given_a_section_that_repeats_its_title_when_another_follows_then_a_section_of_its_own() {
        let text = "IV. Caissons hyperbares\nCaissons hyperbare\n|\nCyclotrons à utilisation médicale\n|";
        assert_eq!(
            places(text),
            ["IV/Caissons hyperbares/Caissons hyperbare", "/Cyclotrons à utilisation médicale/"]
        );
        let text = "I. Caméras à scintillation\nTEP\n|\nCaméras non munies\n|";
        assert_eq!(
            places(text),
            ["I/Caméras à scintillation/TEP", "I/Caméras à scintillation/Caméras non munies"]
        );
    }

    #[test]
    fn given_a_list_of_siblings_when_a_heading_follows_then_the_list_is_notes() {
        let text = "XI. P\n� DPN\n1. Examens un\n2. Examens deux\n3. Examens trois.\nExamens un\n|";
        assert_eq!(places(text), ["XI/P/DPN > Examens un"]);
        let text = "XI. P\n� DPN\n1. Examens un ;\n2. Examens deux\nExamens un\n|";
        assert_eq!(places(text), ["XI/P/DPN > Examens un"]);
    }
}
