//! The page of the bilan: filters, one page of rows, and where they come from.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, Only, Row};
use maillage_domain::care::bridge::Bridge;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::State;

use crate::authorisable::Authorisable;
use crate::bilan::{BilanCard, NoteView, notes};
use crate::bridge::OtherList;
use crate::choice::{self, Family, ZoneSetChoice};
use crate::filing::{Filing, ended_text};
use crate::heading::Heading;
use crate::map::MapsView;
use crate::tally::{Measured, Sums};
use crate::targets::Targets;
use crate::words::{Argument, Words};

/// How many rows a page shows.
/// The largest table of the known bilan has 23 rows and each zone 41 at most: either is one page. Arbitrary otherwise.
pub const PAGE_ROWS: usize = 100;

/// The page of the bilan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BilanPage {
    /// "Chirurgie", or the name of the whole.
    pub title: String,
    /// Where the rows come from.
    pub heading: Heading,
    /// One or two sentences that say what the table proves.
    pub summary: String,
    /// The filters, with what is chosen.
    pub filters: Filters,
    /// The rows of this page.
    pub cards: Vec<BilanCard>,
    /// Whether any row of the page counts units.
    pub has_units: bool,
    /// The header of the targets in sites.
    pub target_column: String,
    /// The header of the gaps in sites: where targets are ranges, of the rooms that we compute.
    pub gap_column: String,
    /// What the marks of gaps say, in the order positive, met, void, negative.
    pub legend: [String; 4],
    /// That the bilan counts by a list that has ended; empty where it has not.
    pub ended_text: String,
    /// Sums over all rows that match, where one line is shown; nothing otherwise.
    pub total: Option<Total>,
    /// Which page this is.
    pub pages: Pages,
    /// What the other list of lines has for the one line that is shown; nothing where there are several.
    pub other_list: Option<OtherList>,
    /// The notes that concern the rows that match.
    pub notes: Vec<NoteView>,
    /// The maps of the zone sets that the rows use.
    pub maps: MapsView,
}

/// Where a page stands among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pages {
    /// The page shown, from 1.
    pub number: usize,
    /// How many there are, at least 1.
    pub count: usize,
    /// The rank of the first row shown, from 1; 0 if there is none.
    pub first: usize,
    /// The rank of the last row shown.
    pub last: usize,
    /// How many rows match.
    pub rows: usize,
}

impl Pages {
    /// The page `asked` of `rows` rows, as near as there is one.
    pub fn new(asked: usize, rows: usize) -> Self {
        let count = rows.div_ceil(PAGE_ROWS).max(1);
        let number = asked.clamp(1, count);
        let before = (number - 1) * PAGE_ROWS;
        let last = rows.min(before + PAGE_ROWS);
        Self { number, count, first: if rows == 0 { 0 } else { before + 1 }, last, rows }
    }
}

/// The filters of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filters {
    /// The line chosen: its code; empty for all.
    pub activity: String,
    /// The zone chosen; empty for all.
    pub zone: String,
    /// The date, `YYYY-MM-DD`.
    pub at: String,
    /// As known on, as typed; empty where it is today.
    pub known_on: String,
    /// Which rows.
    pub only: Only,
    /// The lines to choose from, by family.
    pub families: Vec<Family>,
    /// The zones to choose from, by zone set.
    pub zone_sets: Vec<ZoneSetChoice>,
}

/// Sums over the zones of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// How many zones.
    pub zones: usize,
    /// Sites authorised, in words.
    pub sites_current: String,
    /// Sites planned.
    pub sites_target: String,
    /// The sum of gaps, with its sign.
    pub sites_gap: String,
    /// Units authorised, planned and their gap, for equipment.
    pub units: Option<[String; 3]>,
    /// How many zones are open.
    pub open: usize,
}

/// What was asked, as typed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The line.
    pub activity: String,
    /// The zone.
    pub zone: String,
    /// As known on.
    pub known_on: String,
    /// Which rows.
    pub only: Only,
    /// Which page, from 1.
    pub page: usize,
}

impl BilanPage {
    /// Words the page.
    pub fn new(
        answer: &BilanAt<'_>,
        state: &State,
        maps: MapsView,
        typed: Typed,
        at: Date,
        known_on: Timestamp,
        words: Words,
    ) -> Self {
        let pages = Pages::new(typed.page, answer.rows.len());
        let shown = answer.rows.iter().skip(pages.first.saturating_sub(1)).take(PAGE_ROWS);
        let cards: Vec<_> = shown.map(|row| BilanCard::new(row, words)).collect();
        let line = one_line(answer);
        let targets = Targets::of(answer.rows.iter());
        Self {
            title: title(answer, line.as_ref(), words),
            heading: Heading::new(answer.bilan, at, known_on, words),
            summary: summary(answer, words),
            has_units: cards.iter().any(|card| card.units.is_some()),
            target_column: targets.target_column("column-sites-target", words),
            gap_column: targets.gap_column("column-sites-gap", words),
            legend: targets.legend_where(Filing::of_list(answer), words),
            ended_text: ended_text(answer.list_ended, words),
            total: line.is_some().then(|| total(&answer.rows, words)),
            filters: filters(state, answer, typed, at, words),
            other_list: None,
            notes: notes(answer, words),
            maps,
            cards,
            pages,
        }
    }
}

impl BilanPage {
    /// The same with what another list of lines has for each of its rows, over a bridge.
    #[must_use]
    pub fn over(mut self, bridge: &Bridge, book: &ReferenceBook, words: Words) -> Self {
        let mut known: BTreeMap<String, Option<OtherList>> = BTreeMap::new();
        for card in &mut self.cards {
            let Some(code) = &card.tidy.code else { continue };
            let other = known.entry(code.clone()).or_insert_with(|| {
                OtherList::of(book.line(&LineCode::new(code.as_str()))?, bridge, book, words)
            });
            card.other_list.clone_from(other);
        }
        let first = self.cards.first().and_then(|card| card.other_list.clone());
        self.other_list = first.filter(|_| self.total.is_some());
        self
    }
}

/// The name of the line, where all rows count the same one.
fn one_line<'s>(answer: &BilanAt<'s>) -> Option<Row<'s>> {
    let first = answer.rows.first()?;
    let code = first.position.code.as_ref()?;
    answer.rows.iter().all(|row| row.position.code.as_ref() == Some(code)).then_some(*first)
}

fn title(answer: &BilanAt<'_>, line: Option<&Row<'_>>, words: Words) -> String {
    let language = words.language();
    match (line.and_then(|row| row.line), answer.without_table.as_slice()) {
        (Some(line), _) => line.label.get(language).to_owned(),
        (None, [line]) if answer.rows.is_empty() => line.label.get(language).to_owned(),
        (None, _) => words.get("bilan-title"),
    }
}

/// One or two sentences that say what the rows prove.
pub(crate) fn summary(answer: &BilanAt<'_>, words: Words) -> String {
    if let ([], [line, ..]) = (answer.rows.as_slice(), answer.without_table.as_slice()) {
        let label = line.label.get(words.language());
        return words.with("note-no-bilan", &[("line", Argument::Text(label))]);
    }
    let open = answer.rows.iter().filter(|row| row.is_open()).count();
    let above = answer.rows.iter().filter(|row| row.above_target()).count();
    let places: i64 = answer.rows.iter().map(Row::places).sum();
    let left = Authorisable::of_rows(answer.rows.iter()).text_where(Filing::of_list(answer), words);
    words.with(
        "bilan-summary",
        &[
            ("rows", Argument::count(answer.rows.len())),
            ("open", Argument::count(open)),
            ("places", Argument::Count(places)),
            ("authorisable", Argument::Text(&left)),
            ("above", Argument::count(above)),
        ],
    )
}

/// Sums of what is known of each quantity, in words.
fn sums<'s>(measured: impl Iterator<Item = Measured<'s>>, words: Words) -> [String; 3] {
    let sums = Sums::of(measured);
    [words.number(sums.current), sums.target_text(words), words.gap(sums.room)]
}

fn total(rows: &[Row<'_>], words: Words) -> Total {
    let [sites_current, sites_target, sites_gap] = sums(rows.iter().map(Measured::sites), words);
    let has_units = rows.iter().any(|row| row.units().is_some());
    let units = has_units.then(|| sums(rows.iter().filter_map(Measured::units), words));
    Total {
        zones: rows.len(),
        sites_current,
        sites_target,
        sites_gap,
        units,
        open: rows.iter().filter(|row| row.is_open()).count(),
    }
}

fn filters(state: &State, answer: &BilanAt<'_>, typed: Typed, at: Date, words: Words) -> Filters {
    let families = choice::families_and_asked(state, answer.bilan.fact.picture_date, &typed.activity, words);
    Filters {
        families,
        activity: typed.activity,
        zone: typed.zone,
        at: at.to_string(),
        known_on: typed.known_on,
        only: typed.only,
        zone_sets: choice::zone_sets(state, &answer.bilan.stamp.region, answer.asked),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_rows_on_both_sides_of_a_full_page_when_paged_then_the_last_page_holds_the_rest() {
        assert_eq!(Pages::new(1, 100), Pages { number: 1, count: 1, first: 1, last: 100, rows: 100 });
        assert_eq!(Pages::new(2, 101), Pages { number: 2, count: 2, first: 101, last: 101, rows: 101 });
    }

    #[test]
    fn given_no_row_or_a_page_too_far_when_paged_then_the_nearest_page_stands() {
        assert_eq!(Pages::new(7, 0), Pages { number: 1, count: 1, first: 0, last: 0, rows: 0 });
        assert_eq!(Pages::new(99, 1229).number, 13);
        assert_eq!(Pages::new(0, 1229).first, 1);
    }
}
