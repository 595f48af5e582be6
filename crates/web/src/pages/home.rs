//! The home page: what is open, how long, the figures that matter, the last acts.

use askama::Template;
use axum::http::StatusCode;
use jiff::civil::Date;
use maillage_service::Reader;
use maillage_service::format::FileFormat;
use maillage_service::home::{HomeRequest, home};
use maillage_views::filing::Filing;
use maillage_views::fund::page::source::SourceView;
use maillage_views::home::{ClockView, HomeView, OpenRow};
use maillage_views::map::{MapQuantity, MapZone};

use super::map::{Maps, MapsQuery, QUANTITY, ZoneMap};
use super::{regions, rows};
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::Answered;
use crate::routes::{ACTIVITY, ADMISSIBILITY, BILAN, HOME, TRACE, ZONE};

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    frame: Frame,
    view: HomeView,
    /// The bilan on the day shown.
    bilan: Link,
    maps: Maps,
}

impl HomePage {
    /// The row of the bilan that counts `row`.
    fn row(&self, row: &OpenRow) -> Link {
        let code = row.card.tidy.code.clone().unwrap_or_default();
        self.bilan.clone().with("activity", code).anchor(rows::anchor(&row.card.tidy))
    }

    /// Its line in every zone; nothing where the line is not known.
    fn activity(&self, row: &OpenRow) -> Option<Link> {
        Some(self.bilan.clone().at(&ACTIVITY).part(row.card.tidy.code.clone()?))
    }

    /// Everything of its zone.
    fn zone(&self, row: &OpenRow) -> Link {
        self.bilan.clone().at(&ZONE).part(row.card.tidy.zone.clone())
    }

    /// The question of who wants to file for `row`.
    fn check(&self, row: &OpenRow) -> Link {
        let card = &row.card;
        self.questions()
            .with("operation", card.filing)
            .with("activity", card.tidy.code.clone().unwrap_or_default())
            .with("zone", card.tidy.zone.clone())
    }

    /// The way of a figure of the fund, where it may be followed.
    fn acts(&self, source: &SourceView, _: Option<u8>) -> Option<Link> {
        let year = self.view.fund.as_ref().map(|fund| fund.year.to_string());
        let link = self.frame.link(&TRACE).with("figure", source.figure?.as_str());
        Some(link.with("year", year.unwrap_or_default()))
    }

    /// "Check: Surgery, zone 15A".
    fn check_label(&self, row: &OpenRow) -> String {
        self.label("web-ruling-check", row)
    }

    /// What a link does and for which row, for who does not see the row.
    fn label(&self, action: &str, row: &OpenRow) -> String {
        let zone = self.frame.say("web-in-zone");
        let what = format!("{}, {zone} {}", row.card.label, row.card.tidy.zone);
        self.frame.say_two("web-label", ("action", &self.frame.say(action)), ("what", &what))
    }

    /// The five questions on the day shown.
    fn questions(&self) -> Link {
        self.frame.link(&ADMISSIBILITY)
    }

    /// What a search of the bilan from here keeps.
    fn searched(&self) -> Vec<(&'static str, &str)> {
        self.bilan.pairs().collect()
    }

    /// "Search the bilan".
    fn search_label(&self) -> String {
        self.frame.say("web-search")
    }

    /// The open rows as files.
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.bilan.clone().with("at", self.view.on.to_string()).with("only", "open"))
    }

    /// The maps as files.
    fn map_files(&self) -> Vec<FileLink> {
        let state = self.bilan.clone().with("at", self.view.on.to_string());
        let rows = FileLink { what: self.map_title(), ..files::one(FileFormat::Geojson.row(), &state) };
        self.maps.files.iter().cloned().chain([rows]).collect()
    }

    /// "What is open", or what was below target at the last bilan where nothing can be filed.
    fn open_title(&self) -> String {
        self.by_filing("web-home-open-title", "web-home-places-left")
    }

    /// The words where applications are received, or those where they are not.
    fn by_filing(&self, possible: &str, closed: &str) -> String {
        self.frame.say(if self.view.filing == Filing::Possible { possible } else { closed })
    }

    /// The header of the column of what is left.
    fn places_column(&self) -> String {
        self.by_filing("web-home-places", "web-home-below")
    }

    fn map_title(&self) -> String {
        self.by_filing("web-home-map", "web-home-map-below")
    }

    fn data_text(&self) -> String {
        self.frame.say_of("web-home-further-data-text", "formats", &BILAN.format_names())
    }

    fn map_text(&self) -> String {
        self.by_filing("web-home-map-text", "web-home-map-below-text")
    }

    /// "See: Surgery, zone 15A".
    fn row_label(&self, row: &OpenRow) -> String {
        self.label("web-home-see", row)
    }

    /// What its number of the last column is, where columns are folded: "can be authorised".
    fn places(&self, row: &OpenRow) -> String {
        if self.view.filing == Filing::Closed {
            return self.frame.say("web-home-below");
        }
        let places = usize::try_from(row.card.places).unwrap_or(0);
        self.frame.say_count("web-home-place", "places", places)
    }

    fn day(&self, day: Date) -> String {
        self.frame.date(day)
    }

    /// The window, for who does not see the bar.
    fn bar(&self, clock: &ClockView) -> String {
        self.frame.say_two("web-home-bar", ("opens", &clock.opens), ("closes", &clock.closes))
    }

    /// The home page on a day inside the window.
    fn example(&self, clock: &ClockView) -> Link {
        self.frame.link(&HOME).with("on", clock.example_day.to_string())
    }
}

/// `GET /`
pub(crate) async fn page(reader: Reader, visit: Visit, query: MapsQuery) -> Answered {
    let quantity = query.quantity()?;
    if visit.region().is_none() && reader.state().reference().regions().nth(1).is_some() {
        return regions::page(&reader, &visit);
    }
    let clock = visit.clock(&reader)?;
    let request = HomeRequest {
        region: visit.region().map(ToOwned::to_owned),
        on: clock.day,
        known_on: clock.known_on,
    };
    let mut view = home(&reader, &request, visit.words).await?;
    let frame = Frame::of(&HOME, &reader, &visit).titled(view.title.clone());
    let bilan = visit.link(&BILAN);
    let file = bilan.clone().with("at", view.on.to_string());
    let zone = |zone: &MapZone| bilan.clone().with("zone", zone.zone.clone());
    let maps = std::mem::take(&mut view.maps.drawn);
    let own = visit.link(&HOME).with(QUANTITY, quantity.map_or("", MapQuantity::as_str));
    let maps = Maps::new(maps, quantity, &own, |map| ZoneMap::new(map, &file, zone));
    html(&visit, StatusCode::OK, &HomePage { frame, view, bilan, maps }).map_err(Failure::from)
}
