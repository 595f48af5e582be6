//! The map of gaps: zones drawn, each with the gap it shows and the sentence that says it.

mod drawing;
mod tiles;

use maillage_domain::care::bilan::{BilanAt, ZoneBalance, by_zone};
use maillage_domain::state::Recorded;
use maillage_domain::territory::{Fidelity, ZoneSet, ZonesComposed, ZonesOutlined};

use crate::authorisable::Authorisable;
use crate::filing::Filing;
use crate::source::source;
use crate::tally::{GapMark, gap_mark, range_text};
use crate::targets::Targets;
use crate::words::{Argument, Words};

pub use drawing::{Drawing, DrawnZone};
pub use tiles::Tile;

/// The maps of a page, and why one that should be there is not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MapsView {
    /// A map for each zone set that the rows use: of its outlines, or of tiles where none are known.
    pub drawn: Vec<MapView>,
    /// Why none is drawn, where the outlines no longer are what the journal says of them.
    pub undrawn: Option<String>,
}

/// The map of one zone set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapView {
    /// The zone set.
    pub zone_set: String,
    /// "Map of gaps, zones A".
    pub title: String,
    /// The width of the drawing.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// The zones, in the order of the set.
    pub zones: Vec<MapZone>,
    /// The header of the gaps: where targets are ranges, of the rooms that we compute.
    pub gap_column: String,
    /// What the marks of gaps say, in the order positive, met, void, negative.
    pub legend: [String; 4],
    /// "Approximate composition", with its reason; of tiles, that their places say nothing; empty for official outlines.
    pub doubt: String,
    /// Where the outlines come from, and their licence.
    pub source: String,
}

/// One zone of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapZone {
    /// Its code.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// Its outline, as the `d` of an SVG path.
    pub path: String,
    /// Where its label is centred.
    pub label: (i32, i32),
    /// Its tile, where its outline is not known.
    pub tile: Option<Tile>,
    /// Its gap; nothing where no row is about it.
    pub gap: Option<MapGap>,
    /// How many rows are open, in words; empty where no row is about it.
    pub open: String,
    /// How many rows are above their target, in words.
    pub above: String,
    /// Its inhabitants, in words; empty where not known.
    pub population: String,
    /// "22A Laon: 0 authorised of 1 planned, gap +1".
    pub sentence: String,
}

/// The gap a zone shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapGap {
    /// With its sign.
    pub text: String,
    /// Its mark.
    pub mark: GapMark,
}

impl MapZone {
    /// Whether its gap stands out: open, or above the target.
    pub fn is_marked(&self) -> bool {
        let marks = [GapMark::Positive, GapMark::Negative];
        self.gap.as_ref().is_some_and(|gap| marks.contains(&gap.mark))
    }
}

impl MapView {
    /// The map of an answer on the drawing of a zone set, with the inhabitants of its composition; `outlined` is where the
    /// outlines come from, and nothing for tiles.
    pub fn new(
        (answer, filing): (&BilanAt<'_>, Filing),
        drawing: &Drawing,
        set: &ZoneSet,
        outlined: Option<&Recorded<ZonesOutlined>>,
        composed: Option<&Recorded<ZonesComposed>>,
        words: Words,
    ) -> Self {
        let balances = by_zone(&answer.rows);
        let zones = drawing.zones.iter().map(|drawn| {
            let name = set.zone(&drawn.zone).map_or_else(String::new, |zone| zone.name.clone());
            let extents = composed.map(|composed| composed.fact.zones.as_slice()).unwrap_or_default();
            let extent = extents.iter().find(|extent| extent.zone == drawn.zone);
            let population = extent.and_then(|extent| extent.population);
            MapZone {
                population: population.map(|count| inhabitants(count, words)).unwrap_or_default(),
                ..zone(drawn, name, balances.get(&drawn.zone), filing, words)
            }
        });
        let doubt = match (outlined.map(|outlined| outlined.fact.fidelity), composed) {
            (Some(Fidelity::Approximate), _) => words.get("composition-approximate"),
            (Some(Fidelity::Official), _) => String::new(),
            (None, None) => words.get("tiles-unknown"),
            (None, Some(_)) => words.get("tiles-without-outlines"),
        };
        let title = if outlined.is_some() { "map-title" } else { "tiles-title" };
        let targets = Targets::of(answer.rows.iter());
        Self {
            zone_set: set.id.to_string(),
            title: words.with(title, &[("zones", Argument::Text(&set.title))]),
            width: drawing.width,
            height: drawing.height,
            zones: zones.collect(),
            gap_column: targets.gap_column("column-sites-gap", words),
            legend: targets.legend_where(filing, words),
            doubt,
            source: outlined
                .map_or_else(|| set.decision.clone(), |outlined| source(&outlined.fact.source, words)),
        }
    }
}

fn zone(
    drawn: &DrawnZone,
    zone_name: String,
    balance: Option<&ZoneBalance>,
    filing: Filing,
    words: Words,
) -> MapZone {
    let zone = drawn.zone.to_string();
    let gap = balance.and_then(|balance| {
        let gap = balance.gap()?;
        Some(MapGap { text: words.gap(gap), mark: gap_mark(gap, balance.target) })
    });
    MapZone {
        sentence: sentence((&zone, &zone_name), balance, filing, words),
        open: balance.map(|balance| words.number(balance.open)).unwrap_or_default(),
        above: balance.map(|balance| words.number(balance.above)).unwrap_or_default(),
        population: String::new(),
        zone,
        zone_name,
        path: drawn.path.clone(),
        label: drawn.label,
        tile: drawn.tile.clone(),
        gap,
    }
}

/// A number of inhabitants, in words.
pub(crate) fn inhabitants(count: u64, words: Words) -> String {
    words.number(count)
}

/// What a zone shows, in one sentence; then whether its document contradicts itself.
fn sentence(
    (code, name): (&str, &str),
    balance: Option<&ZoneBalance>,
    filing: Filing,
    words: Words,
) -> String {
    let zone = if name.is_empty() || name == code { code.to_owned() } else { format!("{code} {name}") };
    let zone = ("zone", Argument::Text(&zone));
    let Some(balance) = balance else { return words.with("map-zone-without", &[zone]) };
    let said = balanced(zone, balance, filing, words);
    if balance.contradicted == 0 {
        return said;
    }
    let contradicted =
        words.with("map-zone-contradicted", &[("rows", Argument::count(balance.contradicted))]);
    format!("{said} {contradicted}")
}

/// What the rows of a zone come to.
fn balanced(zone: (&str, Argument<'_>), balance: &ZoneBalance, filing: Filing, words: Words) -> String {
    match (balance.rows, balance.gap()) {
        (1, None) => words.with("map-zone-no-gap", &[zone]),
        (1, Some(gap)) => {
            let gap = words.gap(gap);
            let (current, target) = (Argument::Count(balance.current), Argument::Count(balance.target));
            if balance.ranges > 0 {
                let target = range_text(balance.least, balance.target, words);
                let arguments = [zone, ("current", current), ("target", Argument::Text(&target))];
                return words
                    .with("map-zone-range", &[&arguments[..], &[("room", Argument::Text(&gap))]].concat());
            }
            words.with(
                "map-zone",
                &[zone, ("current", current), ("target", target), ("gap", Argument::Text(&gap))],
            )
        }
        _ => {
            let left = Authorisable::of_lines(balance.places - balance.units, balance.units)
                .text_where(filing, words);
            words.with(
                "map-zone-several",
                &[
                    zone,
                    ("rows", Argument::count(balance.rows)),
                    ("open", Argument::count(balance.open)),
                    ("authorisable", Argument::Text(&left)),
                    ("above", Argument::count(balance.above)),
                ],
            )
        }
    }
}
