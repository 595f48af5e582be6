//! All regions side by side: what is open where, how long, and what may be compared.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::TableFormat;
use maillage_service::france::{FranceRequest, france_page};
use maillage_service::{App, Reader, download, press};
use maillage_views::filing::Filing;
use maillage_views::france::{CountedView, Differences, FranceCell, FranceLine, FranceView, RegionPicture};
use maillage_views::map::{MapQuantity, MapZone};

use super::map::{Choice, MapsQuery, QUANTITY, ZoneMap, choices};
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::query::REGION;
use crate::route::{self, Answered};
use crate::routes::{ACTIVITY, BILAN, FRANCE, ZONE};

/// What is asked: the times that the address names; each region on its own day, where it names none.
fn request(visit: &Visit) -> FranceRequest {
    let times = visit.named_times();
    FranceRequest { at: times.day(), known_on: times.known_on() }
}

/// A region with the addresses of its maps.
struct Region {
    view: RegionPicture,
    bilan: Link,
    maps: Vec<ZoneMap>,
    undrawn: Option<String>,
}

/// Lines of one family.
struct Family {
    label: String,
    lines: Vec<FranceLine>,
}

#[derive(Template)]
#[template(path = "france.html")]
struct FrancePage {
    frame: Frame,
    regions: Vec<Region>,
    /// What the maps may show.
    choices: Vec<Choice>,
    families: Vec<Family>,
    differences: Differences,
    view: Legend,
    state: Link,
}

/// What the marks of gaps say where some bilans print targets and others ranges.
struct Legend {
    legend: [String; 4],
}

impl FrancePage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// The regions that have a bilan, which the table has a column for each of.
    fn answered(&self) -> Vec<&Region> {
        self.regions.iter().filter(|region| region.view.bilan.is_some()).collect()
    }

    /// The name of a region, for a column that is folded.
    fn name<'a>(&'a self, cell: &'a FranceCell) -> &'a str {
        let region = self.regions.iter().find(|region| region.view.region == cell.region);
        region.map_or(cell.region.as_str(), |region| region.view.name.as_str())
    }

    /// "Grand Est: reference zones (12)".
    fn zones(&self, region: &Region) -> String {
        let RegionPicture { name, zones_text, .. } = &region.view;
        self.frame.say_two("web-france-region-zones", ("region", name), ("zones", zones_text))
    }

    /// "Adult psychiatry, Grand Est", for who does not see the row and the column.
    fn place(&self, line: &FranceLine, cell: &FranceCell) -> String {
        self.frame.say_two(
            "web-france-of",
            ("label", line.compared.label.as_str()),
            ("region", self.name(cell)),
        )
    }

    /// The sheet of a line in its region.
    fn line(&self, cell: &FranceCell, line: &CountedView) -> Link {
        self.bilan(cell).at(&ACTIVITY).part(line.code.clone())
    }

    /// The sheet of a zone of a region.
    fn zone(&self, cell: &FranceCell, zone: &str) -> Link {
        self.bilan(cell).at(&ZONE).part(zone)
    }

    fn bilan(&self, cell: &FranceCell) -> Link {
        let region = self.regions.iter().find(|region| region.view.region == cell.region);
        region.map_or_else(|| self.frame.link(&BILAN), |region| region.bilan.clone())
    }

    /// "23 zones"; of several lines, how many there are.
    fn summary(&self, cell: &FranceCell) -> String {
        let rows = self.frame.number(cell.rows());
        match cell.lines.len() {
            0 | 1 => self.frame.say_count("web-france-by-zone", "rows", cell.rows()),
            lines => self.frame.say_two(
                "web-france-by-line",
                ("lines", &self.frame.number(lines)),
                ("rows", &rows),
            ),
        }
    }
}

/// `GET /france`
pub(crate) async fn page(reader: Reader, visit: Visit, query: MapsQuery) -> Answered {
    let quantity = query.quantity()?;
    let request = request(&visit);
    let FranceView { regions, lines, differences } = france_page(&reader, &request, visit.words).await?;
    let possible = regions.iter().any(|region| region.filing == Filing::Possible);
    let state = visit.link(&FRANCE);
    let own = state.clone().with(QUANTITY, quantity.map_or("", MapQuantity::as_str));
    let maps: Vec<_> = regions.iter().flat_map(|region| &region.maps.drawn).collect();
    let (shown, choices) = choices(&maps, quantity, &own);
    let regions = regions.into_iter().map(|region| with_addresses(region, shown, &request, &visit));
    let page = FrancePage {
        frame: Frame::of(&FRANCE, &reader, &visit).across_regions(reader.state()),
        regions: regions.collect(),
        choices,
        families: families(lines),
        differences,
        view: Legend {
            legend: [
                if possible { "web-legend-open" } else { "web-home-below" },
                "web-france-legend-met",
                "web-legend-void",
                "web-france-legend-above",
            ]
            .map(|id| visit.words.get(id)),
        },
        state,
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// A region with its maps of the quantity shown.
fn with_addresses(
    mut view: RegionPicture,
    shown: Option<MapQuantity>,
    request: &FranceRequest,
    visit: &Visit,
) -> Region {
    let bilan = visit
        .link(&BILAN)
        .with(REGION, view.region.clone())
        .with("at", view.at.to_string())
        .with("known_on", request.known_on.clone().unwrap_or_default());
    let maps = view.take_maps();
    let zone = |zone: &MapZone| bilan.clone().with("zone", zone.zone.clone());
    let drawn = maps
        .drawn
        .into_iter()
        .filter(|map| Some(map.quantity) == shown)
        .map(|map| ZoneMap::new(map, &bilan, zone).of_region(&view.region));
    Region { maps: drawn.collect(), undrawn: maps.undrawn, bilan: bilan.clone(), view }
}

/// Lines in their order under the families they belong to.
fn families(lines: Vec<FranceLine>) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    for line in lines {
        match families.last_mut().filter(|family| family.label == line.compared.family) {
            Some(family) => family.lines.push(line),
            None => families.push(Family { label: line.compared.family.clone(), lines: vec![line] }),
        }
    }
    families
}

/// `GET /france.csv` and the others: the same as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::plain(move |reader: Reader, visit: Visit| async move {
        let (request, words) = (request(&visit), visit.words);
        let at = request.at.map(|at| at.to_string());
        let known_on = request.known_on.as_ref().map(|known_on| format!("known-{known_on}"));
        let stem = [Some(FRANCE.stem().to_owned()), at, known_on];
        let stem = stem.into_iter().flatten().collect::<Vec<_>>().join("-");
        let document = Document::new(format.file().row(), &stem, &visit.clone().of_every_region());
        let asked = reader.clone();
        let make = || press::pressed(move || download::france(&asked, &request, format, words));
        document.made(&reader, &visit, make).await
    })
}
