//! All regions of a store side by side: what is open where, how long, and what may be compared.
//!
//! Nothing is added up over regions: their days, zones and targets differ.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, Row};
use maillage_domain::care::quantity::Target;
use maillage_domain::care::side_by_side::{ComparedLine, CountedLine};
use maillage_domain::procedure::window::{Standing, Window};
use maillage_domain::territory::{RegionCode, ZoneSet};
use schemars::JsonSchema;
use serde::Serialize;

use crate::act_address::ActAddress;
use crate::authorisable::Authorisable;
use crate::compared::ComparedView;
use crate::filing::{Filing, ended_text};
use crate::heading::{BilanName, Heading};
use crate::home::ClockView;
use crate::map::MapsView;
use crate::tally::Measured;
use crate::words::{Argument, Words};

/// All regions side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FranceView {
    /// The regions, in the order of the journal.
    pub regions: Vec<RegionPicture>,
    /// Each line with what every region counts of it, in the order of the official lists.
    pub lines: Vec<FranceLine>,
    /// What keeps their bilans apart.
    #[serde(skip)]
    pub differences: Differences,
}

/// In what the bilans of regions differ, so that their figures are not to be added up or set against each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differences {
    /// The days on which they counted, in words, where these are not one.
    pub dates: Option<String>,
    /// Whether some targets are numbers and others ranges.
    pub targets: bool,
    /// Whether some count by one list and others by another.
    pub lists: bool,
}

/// One region on the day asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RegionPicture {
    /// Its official code.
    pub region: String,
    /// Its name.
    pub name: String,
    /// The day on which it is read.
    pub at: Date,
    /// The bilan of that day; nothing where there is none.
    pub bilan: Option<BilanName>,
    /// How many rows that bilan has, and how many of them are open.
    pub rows: usize,
    /// How many of them are open to new applications.
    pub open: usize,
    /// The filing window nearest to that day.
    pub window: Option<WindowPicture>,
    /// The day, in words.
    #[serde(skip)]
    pub at_text: String,
    /// "Order no. 2025-0182"; why there is none, where there is none.
    #[serde(skip)]
    pub act_text: String,
    /// The act that recorded it; nothing where there is none.
    #[serde(skip)]
    pub act: Option<ActAddress>,
    /// The day of its picture, in words.
    #[serde(skip)]
    pub picture_text: String,
    /// "16 open lines of 121: 23 sites can still be authorised".
    #[serde(skip)]
    pub open_text: String,
    /// That its bilan counts by a list that has ended, so that nothing can be filed for its lines; empty where it has not.
    #[serde(skip)]
    pub ended_text: String,
    /// Whether what is left can be applied for on that day.
    #[serde(skip)]
    pub filing: Filing,
    /// "12 zones de référence, 3 zones de recours".
    #[serde(skip)]
    pub zones_text: String,
    /// Where the day stands in that window.
    #[serde(skip)]
    pub clock: Option<ClockView>,
    /// The maps of its zones.
    #[serde(skip)]
    pub maps: MapsView,
}

/// A filing window on the day asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WindowPicture {
    /// Its identifier in its region.
    pub id: String,
    /// The first day on which applications are received.
    pub opens: Date,
    /// The last day, included.
    pub closes: Date,
    /// `before`, `open` or `after`.
    pub standing: &'static str,
    /// Days until it opens, left after this one, or since it closed.
    pub days: i32,
}

/// One line in every region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FranceLine {
    /// The line, and what may be compared of it.
    #[serde(flatten)]
    pub compared: ComparedView,
    /// What each region counts of it, in the order of the regions.
    pub regions: Vec<FranceCell>,
}

/// What one region counts of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FranceCell {
    /// The region.
    pub region: String,
    /// The lines that its bilan counts for it: none, itself, or those of the earlier list that became it.
    pub lines: Vec<CountedView>,
}

/// A line as a bilan counts it, zone by zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CountedView {
    /// Its code.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// How it passed to the later list; nothing for a line of that list.
    pub kind: Option<&'static str>,
    /// Its rows.
    pub zones: Vec<ZoneFigures>,
}

/// The figures of a line in a zone, as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ZoneFigures {
    /// The code of the zone.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// Whether new applications are admissible; nothing where nothing says so.
    pub admissible: Option<bool>,
    /// What is authorised of the quantity that decides; nothing where a text stands there.
    pub current: Option<u32>,
    /// What the plan wants at least: a number counts as both bounds.
    pub target_min: Option<u32>,
    /// What the plan wants at most.
    pub target_max: Option<u32>,
    /// The gap; of a range, the room to the bound by which the document answers, which is computed.
    pub room: Option<i64>,
    /// `sites` or `units`.
    pub counted: &'static str,
    /// "3 for a target of 3 to 4".
    #[serde(skip)]
    pub text: String,
}

/// A region with what is known of it on the day asked for.
#[derive(Debug)]
pub struct RegionAsked<'s> {
    /// Its official code.
    pub code: &'s RegionCode,
    /// Its name.
    pub name: &'s str,
    /// The day on which it is read.
    pub at: Date,
    /// As known on this instant.
    pub known_on: Timestamp,
    /// The bilan of that day, or why there is none.
    pub answer: Result<&'s BilanAt<'s>, String>,
    /// The filing window nearest to that day.
    pub window: Option<&'s Window>,
    /// Its zone sets on that day.
    pub zone_sets: Vec<&'s ZoneSet>,
    /// The maps of its zones.
    pub maps: MapsView,
}

impl FranceView {
    /// Words regions and their lines side by side; `compared` counts the regions that have a bilan, in their order.
    pub fn new(regions: Vec<RegionAsked<'_>>, compared: &[ComparedLine<'_>], words: Words) -> Self {
        let answered: Vec<_> = regions
            .iter()
            .filter(|region| region.answer.is_ok())
            .map(|region| region.code.to_string())
            .collect();
        // Between what is authorised and what is planned, in each of a thousand zones and more: looked up once.
        let of = words.get("france-of");
        let lines = compared.iter().map(|line| FranceLine {
            compared: ComparedView::new(line, words),
            regions: cells(line, &answered, &of, words),
        });
        let lines: Vec<_> = lines.collect();
        let regions: Vec<_> = regions.into_iter().map(|region| RegionPicture::new(region, words)).collect();
        Self { differences: Differences::between(&regions, &lines), regions, lines }
    }
}

impl Differences {
    fn between(regions: &[RegionPicture], lines: &[FranceLine]) -> Self {
        let answered = regions.iter().filter(|region| region.bilan.is_some());
        let mut dates: Vec<_> = answered.map(|region| region.picture_text.as_str()).collect();
        dates.dedup();
        let counted = || lines.iter().flat_map(|line| &line.regions).flat_map(|cell| &cell.lines);
        let is_range = |line: &CountedView| line.zones.iter().any(|zone| zone.target_min != zone.target_max);
        Self {
            dates: (dates.len() > 1).then(|| dates.join(", ")),
            targets: regions.len() > 1 && counted().any(is_range),
            lists: counted().any(|line| line.kind.is_some()),
        }
    }
}

impl RegionPicture {
    fn new(asked: RegionAsked<'_>, words: Words) -> Self {
        let heading = asked
            .answer
            .as_ref()
            .ok()
            .map(|answer| Heading::new(answer.bilan, asked.at, asked.known_on, words));
        let rows = asked.answer.as_ref().map_or(&[][..], |answer| answer.rows.as_slice());
        let filing =
            asked.answer.as_ref().map_or(Filing::Closed, |answer| Filing::in_window(answer, asked.window));
        let picture_text = heading.as_ref().map(|heading| heading.picture_text.clone()).unwrap_or_default();
        Self {
            region: asked.code.to_string(),
            name: asked.name.to_owned(),
            at: asked.at,
            at_text: words.date(asked.at),
            rows: rows.len(),
            open: rows.iter().filter(|row| row.is_open()).count(),
            open_text: open_text(rows, filing, words),
            filing,
            ended_text: ended_text(asked.answer.as_ref().ok().and_then(|answer| answer.list_ended), words),
            window: asked.window.map(|window| WindowPicture::new(window, asked.at)),
            clock: asked.window.map(|window| ClockView::new(window, asked.at, words)),
            zones_text: zones_text(&asked.zone_sets, rows, words),
            act_text: match (&heading, asked.answer) {
                (Some(heading), _) => heading.act_text.clone(),
                (None, Err(why)) => why,
                (None, Ok(_)) => String::new(),
            },
            act: heading.as_ref().map(|heading| heading.act),
            bilan: heading.map(|heading| heading.bilan),
            picture_text,
            maps: asked.maps,
        }
    }

    /// The maps, taken out for a page that gives them addresses.
    pub fn take_maps(&mut self) -> MapsView {
        std::mem::take(&mut self.maps)
    }
}

impl WindowPicture {
    fn new(window: &Window, day: Date) -> Self {
        let (standing, days) = match window.standing(day) {
            Standing::Before { days } => ("before", days),
            Standing::Open { left, .. } => ("open", left),
            Standing::After { days } => ("after", days),
        };
        Self { id: window.id.clone(), opens: window.opens, closes: window.closes, standing, days }
    }
}

impl CountedView {
    fn new(counted: &CountedLine<'_>, of: &str, words: Words) -> Self {
        Self {
            code: counted.line.code.to_string(),
            label: counted.line.label.get(words.language()).to_owned(),
            kind: counted.mapping.map(|mapping| mapping.kind.value.as_str()),
            zones: counted.rows.iter().map(|row| ZoneFigures::new(row, of, words)).collect(),
        }
    }

    /// The zones in which it is open.
    pub fn open(&self) -> impl Iterator<Item = &ZoneFigures> {
        self.zones.iter().filter(|zone| zone.admissible == Some(true))
    }
}

impl FranceCell {
    /// The zones in which any of its lines is open, each once, in the order of the document.
    pub fn open(&self) -> Vec<&str> {
        let mut zones: Vec<&str> = Vec::new();
        for zone in self.lines.iter().flat_map(|line| &line.zones) {
            if !zones.contains(&zone.zone.as_str()) {
                zones.push(&zone.zone);
            }
        }
        let open: BTreeSet<&str> =
            self.lines.iter().flat_map(CountedView::open).map(|zone| zone.zone.as_str()).collect();
        zones.retain(|zone| open.contains(zone));
        zones
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.lines.iter().map(|line| line.zones.len()).sum()
    }
}

impl ZoneFigures {
    fn new(row: &Row<'_>, of: &str, words: Words) -> Self {
        let units = Measured::units(row)
            .filter(|units| row.deciding().is_none_or(|tally| std::ptr::eq(tally, units.tally)));
        let measured = units.unwrap_or_else(|| Measured::sites(row));
        let target = measured.tally.target;
        let (current, wanted) = (measured.current_text(words), measured.target_text(words));
        Self {
            zone: row.position.zone.to_string(),
            zone_name: row.position.zone_name.clone(),
            admissible: row.admissible(),
            current: measured.tally.counted(),
            target_min: target.map(|target| target.bounds().map_or(target.highest(), |(min, _)| min)),
            target_max: target.map(Target::highest),
            room: measured.room(),
            counted: if units.is_some() { "units" } else { "sites" },
            text: format!("{current} {of} {wanted}"),
        }
    }
}

/// What each region counts of a line; `of` stands between its figures, and `answered` names those that have a bilan, which the line counts in their order.
fn cells(line: &ComparedLine<'_>, answered: &[String], of: &str, words: Words) -> Vec<FranceCell> {
    let cells = answered.iter().zip(&line.counted).map(|(region, counted)| FranceCell {
        region: region.clone(),
        lines: counted.iter().map(|counted| CountedView::new(counted, of, words)).collect(),
    });
    cells.collect()
}

fn open_text(rows: &[Row<'_>], filing: Filing, words: Words) -> String {
    let open: Vec<_> = rows.iter().filter(|row| row.is_open()).collect();
    let left = Authorisable::of_rows(open.iter().copied()).text_where(filing, words);
    let (open, rows) = (Argument::count(open.len()), Argument::count(rows.len()));
    let id = if filing == Filing::Possible { "france-open" } else { "france-below" };
    words.with(id, &[("open", open), ("rows", rows), ("authorisable", Argument::Text(&left))])
}

/// The zone sets that the rows use, each with how many zones it has.
fn zones_text(sets: &[&ZoneSet], rows: &[Row<'_>], words: Words) -> String {
    let used = sets.iter().filter(|set| rows.iter().any(|row| set.zone(&row.position.zone).is_some()));
    let counted = used.map(|set| {
        let zones = Argument::count(set.zones.len());
        words.with("france-zones", &[("zones", zones), ("title", Argument::Text(&set.title))])
    });
    counted.collect::<Vec<_>>().join(", ")
}
