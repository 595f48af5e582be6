//! The regions of a store side by side, on a day of each.

use jiff::civil::Date;

use crate::filing::Filing;
use crate::home::{HomeView, OpenRow};
use crate::journal::ActView;
use crate::words::{Argument, Words};

/// How many open rows a region shows beside the others.
/// Arbitrary: enough to see what they are, in the room of one card; the page of the region has them all.
const ROWS_SHOWN: usize = 4;

/// The regions of a store, each in the order of the journal, and what was done last in all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideBySideView {
    /// One sentence on all of them.
    pub lead: String,
    /// The regions.
    pub regions: Vec<RegionSide>,
    /// The last acts of all, the newest first.
    pub acts: Vec<ActView>,
}

/// One region beside the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionSide {
    /// Its official code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The day it is read on, in words.
    pub on_text: String,
    /// What its own home page says; or why nothing can be said of that day.
    pub home: Result<HomeView, String>,
    /// How many rows its bilan has, open or not.
    pub rows: usize,
    /// The last exercise of its fund that something is told of.
    pub fund_year: Option<i16>,
}

impl SideBySideView {
    /// The regions side by side, and the last acts of all.
    pub fn new(regions: Vec<RegionSide>, acts: Vec<ActView>, words: Words) -> Self {
        let open = regions.iter().filter(|region| region.is_open()).count();
        let count = [("regions", Argument::count(regions.len())), ("open", Argument::count(open))];
        Self { lead: words.with("regions-lead", &count), regions, acts }
    }
}

impl RegionSide {
    /// Whether a filing window is open.
    pub fn is_open(&self) -> bool {
        self.home.as_ref().is_ok_and(|home| home.clock.as_ref().is_some_and(|clock| clock.open))
    }

    /// The first of its open rows.
    pub fn first(&self) -> Vec<&OpenRow> {
        let groups = self.home.iter().flat_map(|home| &home.groups);
        groups.flat_map(|group| &group.rows).take(ROWS_SHOWN).collect()
    }

    /// "24 of its 1,229 rows are open to new applications", or are below their target where nothing can be filed.
    pub fn open_text(&self, words: Words) -> Option<String> {
        let home = self.home.as_ref().ok()?;
        let id = if home.filing == Filing::Possible { "region-side-open" } else { "region-side-below" };
        let count = [("lines", Argument::count(home.open)), ("rows", Argument::count(self.rows))];
        Some(words.with(id, &count))
    }

    /// The day, where its page is about one.
    pub fn day(&self) -> Option<Date> {
        self.home.as_ref().ok().map(|home| home.on)
    }
}
