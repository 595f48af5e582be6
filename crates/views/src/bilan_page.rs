//! The page of the bilan: filters, one page of rows, and where they come from.

use std::collections::BTreeMap;

use jiff::Timestamp;
use maillage_domain::care::bilan::{BilanAt, BilanQuery, Facets, Figure, Only, Order, Quantity, Row};
use maillage_domain::care::bridge::Bridge;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::procedure::window::Window;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::State;

use crate::authorisable::Authorisable;
use crate::bilan::{BilanCard, NoteView, notes};
use crate::bridge::OtherList;
use crate::explorer::active::{Active, active};
use crate::explorer::columns::{Column, Shared, columns};
use crate::explorer::facets::FacetsView;
use crate::explorer::groups::{self, Group};
use crate::explorer::picks::Pick;
use crate::explorer::understood::UnderstoodView;
use crate::filing::{Filing, ended_text};
use crate::heading::Heading;
use crate::map::MapsView;
use crate::sheet::zone::until;
use crate::tally::{Measured, Sums};
use crate::targets::Targets;
use crate::words::{Argument, Words};

/// How many rows a page shows.
/// The largest table of the known bilan has 23 rows and each zone 41 at most: either is one page. Arbitrary otherwise.
pub const PAGE_ROWS: usize = 100;

/// The page of the bilan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BilanPage {
    /// "Chirurgie", the zone that is shown, or the name of the whole.
    pub title: String,
    /// Where the rows come from.
    pub heading: Heading,
    /// One or two sentences that say what the table proves.
    pub summary: String,
    /// Whether applications are received on that day for what is left.
    pub filing: Filing,
    /// Until when one may file; where nothing is received, how the nearest window stands.
    pub until: String,
    /// The window nearest to the day, by its identifier.
    pub window: Option<String>,
    /// What was asked.
    pub typed: Typed,
    /// The date, `YYYY-MM-DD`.
    pub at: String,
    /// What can be chosen, with what stands behind it.
    pub facets: FacetsView,
    /// What is chosen.
    pub active: Vec<Active>,
    /// What was looked for, as it was understood; nothing where nothing was.
    pub understood: Option<UnderstoodView>,
    /// What all rows share.
    pub shared: Shared,
    /// The columns of the table.
    pub columns: Vec<Column>,
    /// The rows of this page, by domain.
    pub groups: Vec<Group>,
    /// How many rows there are before any is picked.
    pub all_rows: usize,
    /// What may be looked for, of what is shown.
    pub examples: Vec<String>,
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
    /// Whether some act speaks of the register of the region: then cells open on their authorisations.
    pub has_register: bool,
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
    /// Of all rows, those that the page shows.
    pub fn of<T>(self, rows: &[T]) -> &[T] {
        rows.get(self.first.saturating_sub(1)..self.last).unwrap_or_default()
    }

    /// The page `asked` of `rows` rows, as near as there is one.
    pub fn new(asked: usize, rows: usize) -> Self {
        let count = rows.div_ceil(PAGE_ROWS).max(1);
        let number = asked.clamp(1, count);
        let before = (number - 1) * PAGE_ROWS;
        let last = rows.min(before + PAGE_ROWS);
        Self { number, count, first: if rows == 0 { 0 } else { before + 1 }, last, rows }
    }

    /// The page that a text asks for, of `rows` rows; the first where it asks for none.
    pub fn typed(asked: &str, rows: usize) -> Self {
        Self::new(asked.trim().parse().unwrap_or(1), rows)
    }

    /// The page `asked` of those that end at `cuts`, as near as there is one.
    pub fn between(asked: usize, cuts: &[usize]) -> Self {
        let count = cuts.len().max(1);
        let number = asked.clamp(1, count);
        let end =
            |page: usize| page.checked_sub(1).and_then(|page| cuts.get(page)).copied().unwrap_or_default();
        let (before, last, rows) = (end(number - 1), end(number), end(count));
        Self { number, count, first: if rows == 0 { 0 } else { before + 1 }, last, rows }
    }

    /// How many rows stand on the pages before.
    pub const fn before(self) -> usize {
        self.first.saturating_sub(1)
    }
}

/// Sums over the zones of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// How many zones.
    pub zones: usize,
    /// Sites authorised, planned, and the sum of their gaps with its sign, in words.
    pub sites: [String; 3],
    /// The same of units, for equipment.
    pub units: Option<[String; 3]>,
    /// Whether units decide.
    decides_units: bool,
    /// How many zones are open.
    pub open: usize,
}

impl Total {
    /// The sum of a figure of a quantity; nothing where it is not summed.
    pub fn figure(&self, of: Quantity, figure: Figure) -> Option<&str> {
        let of_units = of == Quantity::Units || (of == Quantity::Deciding && self.decides_units);
        let sums = if of_units { self.units.as_ref()? } else { &self.sites };
        let [current, target, gap] = sums;
        Some(match figure {
            Figure::Current => current,
            Figure::Target => target,
            Figure::Gap => gap,
        })
    }
}

/// What was asked, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// The lines.
    pub activities: Vec<String>,
    /// The zones.
    pub zones: Vec<String>,
    /// As known on.
    pub known_on: String,
    /// What rows say.
    pub only: Vec<Only>,
    /// What is looked for.
    pub search: String,
    /// The order of rows.
    pub order: Option<Order>,
    /// The columns picked.
    pub columns: Vec<Pick>,
    /// Whether all rows stand on one page.
    pub whole: bool,
    /// Which page, from 1.
    pub page: usize,
}

/// An answer as it is explored: what was asked, and what is told beside the rows.
#[derive(Debug)]
pub struct Explored<'a, 's> {
    /// The rows that are left.
    pub answer: &'a BilanAt<'s>,
    /// The question.
    pub query: &'a BilanQuery,
    /// As known on this instant.
    pub known_on: Timestamp,
    /// What stands behind each choice.
    pub facets: &'a Facets<'s>,
    /// How many rows there are before any is picked.
    pub all_rows: usize,
    /// What was looked for, as it was understood.
    pub understood: Option<UnderstoodView>,
    /// The window nearest to the day.
    pub window: Option<&'s Window>,
}

impl Explored<'_, '_> {
    /// Whether applications are received on the day asked for.
    pub fn filing(&self) -> Filing {
        Filing::in_window(self.answer, self.window)
    }
}

impl BilanPage {
    /// Words the page.
    pub fn new(
        explored: Explored<'_, '_>,
        state: &State,
        maps: MapsView,
        typed: Typed,
        words: Words,
    ) -> Self {
        let filing = explored.filing();
        let Explored { answer, query, known_on, facets, all_rows, understood, window } = explored;
        let rows = answer.rows.as_slice();
        let pages = groups::pages(rows, typed.order.is_some(), typed.whole, typed.page);
        let groups =
            groups::groups(rows, (pages.before(), pages.last), |row| BilanCard::new(row, words), words);
        let line = one_line(answer);
        let shared = Shared { line: line.is_some(), zone: one_zone(answer, query, understood.as_ref()) };
        let picture = answer.bilan.fact.picture_date;
        Self {
            title: title(answer, line.as_ref(), shared, words),
            heading: Heading::new(answer.bilan, query.asked.day, known_on, words),
            summary: summary(answer, filing, words),
            filing,
            until: until(window, filing, query.asked.day, words),
            window: window.map(|window| window.id.clone()),
            at: query.asked.day.to_string(),
            facets: FacetsView::new(state, facets, query, (picture, filing), words),
            active: active(state, query, &typed, (picture, filing), words),
            columns: columns(&groups, &typed.columns, shared, Targets::of(rows.iter()), words),
            legend: Targets::of(rows.iter()).legend_where(filing, words),
            ended_text: ended_text(answer.list_ended, words),
            total: line.is_some().then(|| total(rows, words)),
            other_list: None,
            has_register: state.register(&query.region).is_some(),
            notes: notes(answer, words),
            examples: examples(answer, words),
            understood,
            shared,
            groups,
            all_rows,
            maps,
            pages,
            typed,
        }
    }
}

impl BilanPage {
    /// The same with what another list of lines has for each of its rows, over a bridge.
    #[must_use]
    pub fn over(mut self, bridge: &Bridge, book: &ReferenceBook, words: Words) -> Self {
        let mut known: BTreeMap<String, Option<OtherList>> = BTreeMap::new();
        for card in self.groups.iter_mut().flat_map(|group| &mut group.cards) {
            let Some(code) = &card.tidy.code else { continue };
            let other = known.entry(code.clone()).or_insert_with(|| {
                OtherList::of(book.line(&LineCode::new(code.as_str()))?, bridge, book, words)
            });
            card.other_list.clone_from(other);
        }
        let mut cards = self.groups.iter().flat_map(|group| &group.cards);
        let first = cards.next().and_then(|card| card.other_list.clone());
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

/// What may be looked for: a line in a zone, the first that is open; a zone; the act.
fn examples(answer: &BilanAt<'_>, words: Words) -> Vec<String> {
    let row = answer.rows.iter().find(|row| row.is_open()).or_else(|| answer.rows.first());
    let cell = row.and_then(|row| {
        let line = row.line?;
        let name = line.aliases.first().map_or_else(|| line.label.get(words.language()), String::as_str);
        Some(format!("{name} {}", row.position.zone_name))
    });
    let zone = answer.rows.last().map(|row| row.position.zone.to_string());
    [cell, zone, answer.bilan.fact.act.clone()].into_iter().flatten().collect()
}

/// Whether all rows are of the one zone that was asked for.
fn one_zone(answer: &BilanAt<'_>, query: &BilanQuery, understood: Option<&UnderstoodView>) -> bool {
    let Some(first) = answer.rows.first() else { return false };
    let asked = query.zones.len() == 1 || understood.is_some();
    asked && answer.rows.iter().all(|row| row.position.zone == first.position.zone)
}

fn title(answer: &BilanAt<'_>, line: Option<&Row<'_>>, shared: Shared, words: Words) -> String {
    let language = words.language();
    let zone = answer.rows.first().filter(|_| shared.zone).map(|row| {
        let (code, name) = (row.position.zone.as_str(), row.position.zone_name.as_str());
        if code == name { name.to_owned() } else { format!("{code} {name}") }
    });
    let line = line.and_then(|row| row.line).map(|line| line.label.get(language));
    match (line, zone, answer.without_table.as_slice()) {
        (Some(line), Some(zone), _) => format!("{line}, {zone}"),
        (Some(line), None, _) => line.to_owned(),
        (None, Some(zone), _) => zone,
        (None, None, [line]) if answer.rows.is_empty() => line.label.get(language).to_owned(),
        (None, None, _) => words.get("bilan-title"),
    }
}

/// One or two sentences that say what the rows prove: what is open where applications are received, else what was below target.
pub(crate) fn summary(answer: &BilanAt<'_>, filing: Filing, words: Words) -> String {
    if let ([], [line, ..]) = (answer.rows.as_slice(), answer.without_table.as_slice()) {
        let label = line.label.get(words.language());
        return words.with("note-no-bilan", &[("line", Argument::Text(label))]);
    }
    let open = answer.rows.iter().filter(|row| row.is_open()).count();
    let above = answer.rows.iter().filter(|row| row.above_target()).count();
    let places: i64 = answer.rows.iter().map(Row::places).sum();
    let left = Authorisable::of_rows(answer.rows.iter()).text_where(filing, words);
    words.with(
        if filing == Filing::Possible { "bilan-summary" } else { "bilan-summary-closed" },
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
    let has_units = rows.iter().any(|row| row.units().is_some());
    Total {
        zones: rows.len(),
        sites: sums(rows.iter().map(Measured::sites), words),
        units: has_units.then(|| sums(rows.iter().filter_map(Measured::units), words)),
        decides_units: rows
            .iter()
            .any(|row| row.tally(Quantity::Deciding) == row.units() && row.units().is_some()),
        open: rows.iter().filter(|row| row.is_open()).count(),
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
    fn given_pages_of_several_lengths_when_one_is_asked_then_from_where_the_one_before_ends() {
        let between = |asked| Pages::between(asked, &[115, 216, 230]);
        assert_eq!(between(1), Pages { number: 1, count: 3, first: 1, last: 115, rows: 230 });
        assert_eq!(between(2), Pages { number: 2, count: 3, first: 116, last: 216, rows: 230 });
        assert_eq!(between(9), Pages { number: 3, count: 3, first: 217, last: 230, rows: 230 });
        assert_eq!(Pages::between(1, &[0]), Pages { number: 1, count: 1, first: 0, last: 0, rows: 0 });
    }

    #[test]
    fn given_no_row_or_a_page_too_far_when_paged_then_the_nearest_page_stands() {
        assert_eq!(Pages::new(7, 0), Pages { number: 1, count: 1, first: 0, last: 0, rows: 0 });
        assert_eq!(Pages::new(99, 1229).number, 13);
        assert_eq!(Pages::new(0, 1229).first, 1);
    }
}
