//! The columns of the table: those that are picked and hold something, each with its heading.

use maillage_domain::care::bilan::{Figure, Quantity, SortKey};

use super::groups::Group;
use super::picks::Pick;
use crate::bilan::BilanCard;
use crate::targets::Targets;
use crate::words::{Argument, Words};

/// What a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// What is counted.
    Activity,
    /// Where.
    Zone,
    /// A figure of a quantity.
    Figure(Quantity, Figure),
    /// Whether new applications are admissible.
    Admissible,
    /// Where the row is printed.
    Place,
    /// The identifier of the line.
    Code,
}

/// A column of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it shows.
    pub cell: Cell,
    /// Its heading.
    pub label: String,
    /// The same before a value, where a row is shown as a record.
    pub short: String,
    /// By what it sorts; nothing where it does not.
    pub sort: Option<SortKey>,
}

impl Column {
    /// Whether it holds numbers, or what stands with them at the right.
    pub const fn is_at_the_right(&self) -> bool {
        matches!(self.cell, Cell::Figure(..) | Cell::Admissible)
    }
}

/// What all rows share, so that no row repeats it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shared {
    /// All rows count one line.
    pub line: bool,
    /// All rows are of one zone.
    pub zone: bool,
}

/// The columns of some rows. A column without any value on the page is left out.
pub(crate) fn columns(
    groups: &[Group],
    picks: &[Pick],
    shared: Shared,
    targets: Targets,
    words: Words,
) -> Vec<Column> {
    let cards = || groups.iter().flat_map(|group| &group.cards);
    let picks = if picks.is_empty() { Pick::USUAL.as_slice() } else { picks };
    let mut cells = Vec::new();
    if !shared.line {
        cells.push(Cell::Activity);
    }
    if shared.line || !shared.zone {
        cells.push(Cell::Zone);
    }
    for pick in Pick::ALL.into_iter().filter(|pick| picks.contains(pick)) {
        match pick {
            Pick::Figures => cells.extend(figures(Quantity::Deciding)),
            Pick::Sites => cells.extend(figures(Quantity::Sites)),
            Pick::Units => cells.extend(figures(Quantity::Units)),
            Pick::Admissible => cells.push(Cell::Admissible),
            Pick::Place => cells.push(Cell::Place),
            Pick::Code => cells.push(Cell::Code),
            // Notes stand below the name of their row.
            Pick::Notes => {}
        }
    }
    let decides = decided(cards());
    cells.retain(|cell| cards().any(|card| card.has(*cell)));
    cells.into_iter().map(|cell| column(cell, decides, targets, words)).collect()
}

fn figures(of: Quantity) -> [Cell; 3] {
    [Figure::Current, Figure::Target, Figure::Gap].map(|figure| Cell::Figure(of, figure))
}

/// The quantity that decides in all rows; the mark of both where it is not the same.
fn decided<'c>(cards: impl Iterator<Item = &'c BilanCard>) -> Quantity {
    let mut found = cards.map(|card| card.decides);
    let first = found.next().unwrap_or(Quantity::Sites);
    if found.all(|other| other == first) { first } else { Quantity::Deciding }
}

fn column(cell: Cell, decides: Quantity, targets: Targets, words: Words) -> Column {
    let (label, short, key) = match cell {
        Cell::Activity => (words.get("web-filters-activity"), "column-activity", Some(SortKey::Activity)),
        Cell::Zone => (words.get("column-zone"), "column-zone", Some(SortKey::Zone)),
        Cell::Figure(of, figure) => {
            let shown = if of == Quantity::Deciding { decides } else { of };
            let plain = heading(shown, figure, targets, words);
            let label =
                if (of, figure) == (Quantity::Sites, Figure::Gap) { in_sites(&plain, words) } else { plain };
            (label, short(shown, figure), Some(SortKey::Figure(of, figure)))
        }
        Cell::Admissible => (words.get("column-admissible"), "web-short-open", Some(SortKey::Admissible)),
        Cell::Place => (words.get("web-source-place"), "web-source-place", None),
        Cell::Code => (words.get("explorer-column-code"), "explorer-column-code", None),
    };
    Column { cell, label, short: words.get(short), sort: key }
}

/// "Gap (sites)": a column of its own beside that of the quantity that decides.
fn in_sites(heading: &str, words: Words) -> String {
    words.with("explorer-column-in-sites", &[("heading", Argument::Text(heading))])
}

fn heading(of: Quantity, figure: Figure, targets: Targets, words: Words) -> String {
    match (of, figure) {
        (Quantity::Deciding, Figure::Current) => words.get("explorer-column-current"),
        (Quantity::Deciding, Figure::Target) => targets.target_column("explorer-column-target", words),
        (Quantity::Sites, Figure::Current) => words.get("column-sites-current"),
        (Quantity::Sites, Figure::Target) => targets.target_column("column-sites-target", words),
        (Quantity::Units, Figure::Current) => words.get("column-units-current"),
        (Quantity::Units, Figure::Target) => words.get("column-units-target"),
        (Quantity::Deciding | Quantity::Sites, Figure::Gap) => targets.gap_column("column-sites-gap", words),
        (Quantity::Units, Figure::Gap) => words.get("column-units-gap"),
    }
}

const fn short(of: Quantity, figure: Figure) -> &'static str {
    match (of, figure) {
        (Quantity::Deciding, Figure::Current) => "explorer-column-current",
        (Quantity::Sites, Figure::Current) => "web-short-sites",
        (Quantity::Units, Figure::Current) => "web-short-units",
        (_, Figure::Target) => "web-short-target",
        (_, Figure::Gap) => "column-sites-gap",
    }
}

impl BilanCard {
    /// The quantity of the row that a column is about.
    fn quantity(&self, of: Quantity) -> Quantity {
        if of == Quantity::Deciding { self.decides } else { of }
    }

    /// Whether a column has a value in the row.
    fn has(&self, cell: Cell) -> bool {
        match cell {
            Cell::Activity | Cell::Zone => true,
            Cell::Figure(of, Figure::Gap) => self.gap_of(of).is_some(),
            Cell::Figure(of, figure) => !matches!(self.figure(of, figure), "" | "–"),
            Cell::Admissible => self.admissible.is_some(),
            Cell::Place => self.tidy.line.is_some() || self.tidy.page.is_some(),
            Cell::Code => self.tidy.code.is_some(),
        }
    }

    /// What is authorised or planned of a quantity, in words; empty where the row does not count it.
    pub fn figure(&self, of: Quantity, figure: Figure) -> &str {
        match (self.quantity(of), figure) {
            (Quantity::Units, Figure::Current) => &self.units_current,
            (Quantity::Units, Figure::Target) => &self.units_target,
            (Quantity::Units, Figure::Gap) => self.units.as_ref().map_or("", |gap| &gap.text),
            (_, Figure::Current) => &self.sites_current,
            (_, Figure::Target) => &self.sites_target,
            (_, Figure::Gap) => &self.sites.text,
        }
    }

    /// The gap of a quantity; nothing where the row does not count it.
    pub fn gap_of(&self, of: Quantity) -> Option<&crate::bilan::GapView> {
        match self.quantity(of) {
            Quantity::Units => self.units.as_ref(),
            Quantity::Deciding | Quantity::Sites => Some(&self.sites),
        }
    }

    /// Whether a column shows units of equipment in this row.
    pub fn shows_units(&self, of: Quantity) -> bool {
        self.quantity(of) == Quantity::Units
    }

    /// What is said below a target: that a range is not reached or is passed.
    pub fn bounds(&self, of: Quantity) -> &str {
        if self.shows_units(of) { "" } else { &self.sites_bounds }
    }
}
