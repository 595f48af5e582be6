//! The map of gaps: zones drawn, each with the gap it shows and the sentence that says it.

mod drawing;
mod listed;
mod quantity;
mod sentence;
mod tiles;

use maillage_domain::care::bilan::{BilanAt, Row, ZoneBalance, by_zone};
use maillage_domain::state::Recorded;
use maillage_domain::territory::{Fidelity, ZoneSet, ZonesComposed, ZonesOutlined};

use crate::filing::Filing;
use crate::source::source;
use crate::tally::{GapMark, gap_mark};
use crate::targets::Targets;
use crate::words::{Argument, Words};

use quantity::Shown;

pub use drawing::{Drawing, DrawnZone};
pub use listed::{InZone, Listed, ListedMap, ListedMaps, ListedZone, Undrawn};
pub use quantity::MapQuantity;
pub use tiles::Tile;

/// The maps of a page, and why one that should be there is not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MapsView {
    /// For each zone set that the rows use, of its outlines or of tiles where none are known: a map for each quantity.
    pub drawn: Vec<MapView>,
    /// Why none is drawn, where the outlines no longer are what the journal says of them.
    pub undrawn: Option<String>,
}

/// The map of one quantity on one zone set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapView {
    /// The zone set.
    pub zone_set: String,
    /// What it shows.
    pub quantity: MapQuantity,
    /// "Sites that can be authorised", whatever the zone set.
    pub shows: String,
    /// "Sites that can be authorised, zones A".
    pub title: String,
    /// The width of the drawing.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// The zones, in the order of the set.
    pub zones: Vec<MapZone>,
    /// The header of what it shows: of gaps, where targets are ranges, that they are rooms that we compute.
    pub gap_column: String,
    /// The headers of what is counted beside it in each zone.
    pub count_columns: Vec<String>,
    /// What the marks say, in the order positive, met, void, negative: those that the map may show.
    pub legend: Vec<(GapMark, String)>,
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
    /// How many rows are open or above their target, in words, under the headers of the map; empty where no row is about it.
    pub counts: Vec<String>,
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
    /// The maps of an answer on the drawing of a zone set, one for each quantity, with the inhabitants of its composition;
    /// `outlined` is where the outlines come from, and nothing for tiles.
    pub fn each(
        (answer, filing): (&BilanAt<'_>, Filing),
        drawing: &Drawing,
        set: &ZoneSet,
        outlined: Option<&Recorded<ZonesOutlined>>,
        composed: Option<&Recorded<ZonesComposed>>,
        words: Words,
    ) -> Vec<Self> {
        let of_set = |row: &&Row<'_>| set.zone(&row.position.zone).is_some();
        let rows: Vec<Row<'_>> = answer.rows.iter().filter(of_set).copied().collect();
        let view = |(quantity, shown)| {
            Self::new(((quantity, shown), &rows, filing), drawing, set, (outlined, composed), words)
        };
        quantity::shown(&rows).into_iter().map(view).collect()
    }

    fn new(
        ((quantity, shown), rows, filing): ((MapQuantity, Shown), &[Row<'_>], Filing),
        drawing: &Drawing,
        set: &ZoneSet,
        (outlined, composed): (Option<&Recorded<ZonesOutlined>>, Option<&Recorded<ZonesComposed>>),
        words: Words,
    ) -> Self {
        let balances = by_zone(rows, quantity.counted());
        let zones = drawing.zones.iter().map(|drawn| {
            let name = set.zone(&drawn.zone).map_or_else(String::new, |zone| zone.name.clone());
            let extents = composed.map(|composed| composed.fact.zones.as_slice()).unwrap_or_default();
            let extent = extents.iter().find(|extent| extent.zone == drawn.zone);
            let population = extent.and_then(|extent| extent.population);
            MapZone {
                population: population.map(|count| inhabitants(count, words)).unwrap_or_default(),
                ..zone(drawn, name, balances.get(&drawn.zone), (quantity, shown, filing), words)
            }
        });
        let doubt = match (outlined.map(|outlined| outlined.fact.fidelity), composed) {
            (Some(Fidelity::Approximate), _) => words.get("composition-approximate"),
            (Some(Fidelity::Official), _) => String::new(),
            (None, None) => words.get("tiles-unknown"),
            (None, Some(_)) => words.get("tiles-without-outlines"),
        };
        let title = if outlined.is_some() { "map-title" } else { "tiles-title" };
        let targets = Targets::of(rows.iter().filter(|row| row.counted() == quantity.counted()));
        let told = shown.title(quantity.counted(), filing, words);
        let arguments = [("shows", Argument::Text(&told)), ("zones", Argument::Text(&set.title))];
        Self {
            zone_set: set.id.to_string(),
            quantity,
            title: words.with(title, &arguments),
            width: drawing.width,
            height: drawing.height,
            zones: zones.collect(),
            gap_column: match shown {
                Shown::Gap => targets.gap_column("column-sites-gap", words),
                Shown::Open | Shown::Excess => told.clone(),
            },
            count_columns: count_columns(shown, filing, words),
            legend: legend(shown, targets.legend_where(filing, words)),
            shows: told,
            doubt,
            source: outlined
                .map_or_else(|| set.decision.clone(), |outlined| source(&outlined.fact.source, words)),
        }
    }
}

/// The marks that a map may show, with their words.
fn legend(shown: Shown, words: [String; 4]) -> Vec<(GapMark, String)> {
    let marks = [GapMark::Positive, GapMark::Met, GapMark::Void, GapMark::Negative];
    let may = |mark: GapMark| match shown {
        Shown::Gap => true,
        Shown::Open => mark == GapMark::Positive,
        Shown::Excess => mark == GapMark::Negative,
    };
    marks.into_iter().zip(words).filter(|(mark, _)| may(*mark)).collect()
}

fn count_columns(shown: Shown, filing: Filing, words: Words) -> Vec<String> {
    let open = if filing == Filing::Possible { "web-map-open" } else { "web-map-below" };
    let ids: &[&str] = match shown {
        Shown::Gap => &[open, "web-map-above"],
        Shown::Open => &[open],
        Shown::Excess => &["web-map-above"],
    };
    ids.iter().map(|id| words.get(id)).collect()
}

/// How many rows of a zone are open, and how many above their target: what the map shows of them.
fn counts(shown: Shown, balance: &ZoneBalance) -> Vec<usize> {
    match shown {
        Shown::Gap => vec![balance.open, balance.above],
        Shown::Open => vec![balance.open],
        Shown::Excess => vec![balance.above],
    }
}

fn zone(
    drawn: &DrawnZone,
    zone_name: String,
    balance: Option<&ZoneBalance>,
    (quantity, shown, filing): (MapQuantity, Shown, Filing),
    words: Words,
) -> MapZone {
    let zone = drawn.zone.to_string();
    let gap = balance.and_then(|balance| {
        let gap = shown.gap(balance)?;
        Some(MapGap { text: words.gap(gap), mark: gap_mark(gap, balance.target) })
    });
    let count = |count: &usize| words.number(*count);
    let counts = balance.map_or_else(
        || vec![String::new(); count_columns(shown, filing, words).len()],
        |balance| counts(shown, balance).iter().map(count).collect(),
    );
    MapZone {
        sentence: sentence::of((&zone, &zone_name), balance, (quantity.counted(), shown, filing), words),
        counts,
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
