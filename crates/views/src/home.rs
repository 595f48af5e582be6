//! The home page: what is open, how long, and the figures that matter.

use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, Row};
use maillage_domain::procedure::window::{Standing, Window};

use crate::authorisable::Authorisable;
use crate::bilan::BilanCard;
use crate::filing::{Filing, ended_text};
use crate::fund::page::FundGlance;
use crate::fund::page::none::NoFund;
use crate::heading::Heading;
use crate::journal::ActView;
use crate::map::MapsView;
use crate::tally::{counted_text, target_text};
use crate::targets::Targets;
use crate::words::{Argument, Words};

/// The home page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HomeView {
    /// The day it is asked for.
    pub on: Date,
    /// That day, in words.
    pub on_text: String,
    /// Where the answer comes from.
    pub heading: Heading,
    /// The filing window nearest to that day.
    pub clock: Option<ClockView>,
    /// "24 lines open to new applications".
    pub title: String,
    /// One sentence below it.
    pub lead: String,
    /// Open rows, grouped by family.
    pub groups: Vec<Group>,
    /// How many rows are open.
    pub open: usize,
    /// "24 lines, 29 places".
    pub open_text: String,
    /// Key figures of the supply of care.
    pub figures: Vec<KeyFigure>,
    /// Those of the fund, once something is known of it.
    pub fund: Option<FundGlance>,
    /// That nothing of the fund is recorded by that day, where something is recorded later.
    pub no_fund: Option<NoFund>,
    /// The last acts, the newest first.
    pub acts: Vec<ActView>,
    /// The maps of the zone sets.
    pub maps: MapsView,
    /// What the marks of gaps say, in the order positive, met, void, negative.
    pub legend: [String; 4],
    /// Whether what is left can be applied for on that day.
    pub filing: Filing,
    /// That the bilan counts by a list that has ended; empty where it has not.
    pub ended_text: String,
}

/// Rows of one family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The name of the family.
    pub family: String,
    /// Its open rows.
    pub rows: Vec<OpenRow>,
}

/// One open row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenRow {
    /// The row with all its words.
    pub card: BilanCard,
    /// "2 of 3", for the quantity that decides.
    pub progress: String,
    /// "sites" or "units".
    pub unit: String,
}

/// A figure and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFigure {
    /// The figure.
    pub value: String,
    /// What it counts.
    pub label: String,
    /// How it is computed.
    pub formula: String,
}

/// Where the day stands in the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockView {
    /// Whether the window is open on that day.
    pub open: bool,
    /// Days left, or days until it opens or since it closed.
    pub days: String,
    /// What those days are.
    pub days_label: String,
    /// One sentence with the dates.
    pub text: String,
    /// How much of the window has passed, in thousandths.
    pub done_permille: i32,
    /// The opening day, in words.
    pub opens: String,
    /// The closing day, in words.
    pub closes: String,
    /// A day inside the window, to look at it as it stood.
    pub example_day: Date,
}

impl ClockView {
    /// Words where `day` stands in `window`.
    pub fn new(window: &Window, day: Date, words: Words) -> Self {
        let (opens, closes) = (words.date(window.opens), words.date(window.closes));
        let dates = [("opens", Argument::Text(&opens)), ("closes", Argument::Text(&closes))];
        // Thousandths: a bar of some hundred pixels shows no finer step.
        let (open, days, id, done_permille) = match window.standing(day) {
            Standing::Before { days } => (false, days, "clock-before", 0),
            Standing::Open { day, of, left } => (true, left, "clock-open", permille(day, of)),
            Standing::After { days } => (false, days, "clock-after", 1000),
        };
        let count = Argument::count(days);
        let today = words.date(day);
        let mut arguments = dates.to_vec();
        arguments.push(("today", Argument::Text(&today)));
        Self {
            open,
            days: words.number(days),
            days_label: words.with(&format!("{id}-days"), &[("days", count)]),
            text: words.with(id, &arguments),
            done_permille,
            opens,
            closes,
            example_day: window.opens,
        }
    }
}

/// How much of a window has passed, in thousandths; a window may run to the end of the calendar.
fn permille(day: i32, of: i32) -> i32 {
    let part = 1000 * i64::from(day) / i64::from(of.max(1));
    i32::try_from(part).unwrap_or(1000)
}

/// What the home page says beside the bilan.
#[derive(Debug, Clone)]
pub struct Beside<'a> {
    /// The window nearest to the day.
    pub window: Option<&'a Window>,
    /// What the fund stands at.
    pub fund: Option<FundGlance>,
    /// That nothing of the fund is recorded by that day, where something is recorded later.
    pub no_fund: Option<NoFund>,
    /// The last acts, the newest first.
    pub acts: Vec<ActView>,
    /// The maps of the zone sets.
    pub maps: MapsView,
}

impl HomeView {
    /// What may be looked for in the bilan: the first line that is open, in its zone; empty where none is.
    pub fn example(&self) -> String {
        let row = self.groups.iter().flat_map(|group| &group.rows).next();
        row.map(|row| format!("{} {}", row.card.label, row.card.tidy.zone_name)).unwrap_or_default()
    }

    /// Words the home page from the whole bilan of a day and what stands beside it.
    pub fn new(answer: &BilanAt<'_>, heading: Heading, beside: Beside<'_>, on: Date, words: Words) -> Self {
        let Beside { window, fund, no_fund, acts, maps } = beside;
        let clock = window.map(|window| ClockView::new(window, on, words));
        let filing = Filing::in_window(answer, window);
        let open: Vec<_> = answer.rows.iter().filter(|row| row.is_open()).collect();
        let rows: Vec<_> = open.iter().map(|row| open_row(row, words)).collect();
        let places: i64 = rows.iter().map(|row| row.card.places).sum();
        let left = Authorisable::of_rows(open.iter().copied()).text_where(filing, words);
        let lines = Argument::count(open.len());
        let title = if filing == Filing::Possible { "home-title-open" } else { "home-title-closed" };
        Self {
            on,
            on_text: words.date(on),
            title: words.with(title, &[("lines", lines)]),
            lead: words.with("home-lead", &[("lines", lines)]),
            open: open.len(),
            open_text: words.with("home-open", &[("lines", lines), ("authorisable", Argument::Text(&left))]),
            groups: groups(rows),
            figures: figures(answer, (open.len(), places), filing, words),
            legend: Targets::of(answer.rows.iter()).legend_where(filing, words),
            filing,
            ended_text: ended_text(answer.list_ended, words),
            fund,
            no_fund,
            heading,
            clock,
            acts,
            maps,
        }
    }
}

fn open_row(row: &Row<'_>, words: Words) -> OpenRow {
    let (tally, unit) = match (row.deciding(), row.units()) {
        (Some(units), Some(_)) => (units, "unit-units"),
        _ => (row.sites(), "unit-sites"),
    };
    let (current, target) = (counted_text(tally.counted(), words), target_text(tally.target, words));
    let planned = Argument::Count(tally.target.map_or(0, |target| i64::from(target.highest())));
    let progress = if row.has_range() { "range-progress" } else { "progress" };
    OpenRow {
        card: BilanCard::new(row, words),
        progress: words
            .with(progress, &[("current", Argument::Text(&current)), ("target", Argument::Text(&target))]),
        unit: words.with(unit, &[("count", planned)]),
    }
}

fn groups(rows: Vec<OpenRow>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        match groups.iter_mut().find(|group| group.family == row.card.family) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { family: row.card.family.clone(), rows: vec![row] }),
        }
    }
    groups
}

fn figures(
    answer: &BilanAt<'_>,
    (open, places): (usize, i64),
    filing: Filing,
    words: Words,
) -> Vec<KeyFigure> {
    let mut tables: Vec<_> =
        answer.rows.iter().map(|row| (row.bilan.stamp.number, row.position.table)).collect();
    tables.sort_unstable();
    tables.dedup();
    let above = answer.rows.iter().filter(|row| row.above_target()).count();
    let figure = |id: &str, value, arguments: &[(&str, Argument<'_>)]| KeyFigure {
        value,
        label: words.with(id, arguments),
        formula: words.get(&format!("{id}-formula")),
    };
    let lines = [("lines", Argument::count(open))];
    let mut left = figure("figure-places", words.number(places), &lines);
    if filing == Filing::Closed {
        left.label = words.with("figure-below", &lines);
    }
    vec![
        figure("figure-rows", words.number(answer.rows.len()), &[("tables", Argument::count(tables.len()))]),
        left,
        figure("figure-above", words.number(above), &[]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_window_to_the_end_of_the_calendar_when_a_day_is_placed_in_it_then_its_part_is_told() {
        assert_eq!(permille(2_911_000, 2_911_000), 1000);
        assert_eq!(permille(1_455_500, 2_911_000), 500);
        assert_eq!((permille(15, 60), permille(0, 0)), (250, 0));
    }
}
