//! The home page of a store of several regions: each beside the others, with the way in.

use std::fmt::Display;

use askama::Template;
use axum::http::StatusCode;
use maillage_service::Reader;
use maillage_service::home::side_by_side;
use maillage_views::filing::Filing;
use maillage_views::home::{ClockView, HomeView, OpenRow};
use maillage_views::journal::ActView;
use maillage_views::region::{RegionSide, SideBySideView};

use super::rows;
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::page::Page;
use crate::query::REGION;
use crate::route::Answered;
use crate::routes::{ADMISSIBILITY, BILAN, FUND, HOME};

/// What the search box of a region is known by.
pub(crate) fn search_id(region: &RegionSide) -> String {
    format!("q-{}", region.code)
}

#[derive(Template)]
#[template(path = "regions.html")]
struct RegionsPage {
    frame: Frame,
    view: SideBySideView,
}

impl RegionsPage {
    /// A page of one region.
    fn of_region(&self, page: &'static Page, region: &RegionSide) -> Link {
        self.frame.link(page).with(REGION, region.code.clone())
    }

    /// The home page of a region on the day shown; on its own, where nothing can be said of that one.
    fn enter(&self, region: &RegionSide) -> Link {
        match region.day() {
            Some(_) => self.of_region(&HOME, region),
            None => self.of_region(&HOME, region).at_no_time(),
        }
    }

    /// The questions of who wants to file in a region.
    fn questions(&self, region: &RegionSide) -> Link {
        self.of_region(&ADMISSIBILITY, region)
    }

    /// What a search of the bilan of a region keeps.
    fn searched_in(&self, region: &RegionSide) -> Vec<(&'static str, String)> {
        self.of_region(&BILAN, region).pairs().map(|(name, value)| (name, value.to_owned())).collect()
    }

    /// "Search the bilan of Grand Est".
    fn search_label(&self, region: &RegionSide) -> String {
        self.frame.say_of("web-search-region", "region", &region.name)
    }

    /// The row of the bilan that counts `row`.
    fn row(&self, region: &RegionSide, row: &OpenRow) -> Link {
        let code = row.card.tidy.code.clone().unwrap_or_default();
        self.of_region(&BILAN, region).with("activity", code).anchor(rows::anchor(&row.card.tidy))
    }

    /// The fund of a region in a year.
    fn fund(&self, region: &RegionSide, year: impl Display) -> Link {
        self.of_region(&FUND, region).with("year", year.to_string())
    }

    /// The window, for who does not see the bar.
    fn bar(&self, clock: &ClockView) -> String {
        self.frame.say_two("web-home-bar", ("opens", &clock.opens), ("closes", &clock.closes))
    }

    /// "Enter: Grand Est".
    fn enter_label(&self, region: &RegionSide) -> String {
        self.frame.say_of("web-regions-enter", "region", &region.name)
    }

    /// What the number beside it is: "can be authorised"; "below target" where nothing can be filed.
    fn places(&self, home: &HomeView, row: &OpenRow) -> String {
        if home.filing == Filing::Closed {
            return self.frame.say("web-home-below");
        }
        let places = usize::try_from(row.card.places).unwrap_or(0);
        self.frame.say_count("web-home-place", "places", places)
    }

    /// "Grand Est: filing window ordered".
    fn act_title(&self, act: &ActView) -> String {
        let region = self.view.regions.iter().find(|region| region.code == act.region);
        let region = region.map_or(&act.region, |region| &region.name);
        self.frame.say_two("web-label", ("action", region), ("what", &act.title))
    }

    /// How many of its rows are open.
    fn open_text(&self, region: &RegionSide) -> String {
        region.open_text(self.frame.words()).unwrap_or_default()
    }
}

/// `GET /` of a store of several regions, where none is asked for.
pub(super) fn page(reader: &Reader, visit: &Visit) -> Answered {
    let times = visit.named_times();
    let view = side_by_side(reader, times.day(), times.known_on().as_deref(), visit.words);
    let title = visit.words.get("web-regions-title");
    let frame = Frame::of(&HOME, reader, visit).titled(title).across_regions(reader.state());
    html(visit, StatusCode::OK, &RegionsPage { frame, view }).map_err(Failure::from)
}
