//! The bilan: filters, a page of rows that open on their sources, downloads of what is shown.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::care::bilan::Only;
use maillage_service::care::BilanRequest;
use maillage_service::care::bilan_file::{bilan_file, has_bilan_file, map_file};
use maillage_service::care::bilan_page::bilan_page;
use maillage_service::format::{self, FileFormat};
use maillage_service::{App, Reader, press};
use maillage_views::bilan::BilanCard;
use maillage_views::bilan_page::{BilanPage, Filters, Total};
use maillage_views::map::MapZone;
use serde::Deserialize;

use super::filled;
use super::map::{ZoneMap, mark};
use super::rows::{Group, Kind, RowWords, Shape, anchor, groups};
use crate::document::Document;
use crate::error::{Failure, FieldFault};
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pagination::Pagination;
use crate::route::{self, Answered};
use crate::routes::{ADMISSIBILITY, BILAN, MAP, OBJECTIVES, TRACE};

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct BilanQuery {
    /// A line by code, name, alias, family or official number.
    activity: String,
    /// A zone by its code.
    zone: String,
    /// `open`, `negative`, or all.
    only: String,
    /// Which page, from 1.
    page: String,
}

impl BilanQuery {
    fn request(&self, visit: &Visit) -> Result<BilanRequest, Failure> {
        Ok(BilanRequest {
            region: visit.region().map(ToOwned::to_owned),
            at: visit.named_times().day(),
            known_on: visit.named_times().known_on(),
            activity: filled(&self.activity),
            zone: filled(&self.zone),
            only: self.only()?,
        })
    }

    fn only(&self) -> Result<Only, Failure> {
        match self.only.trim() {
            "" => Ok(Only::All),
            "open" => Ok(Only::Open),
            "negative" => Ok(Only::Negative),
            other => Err(FieldFault::failure("only", "only", other)),
        }
    }
}

const fn only_name(only: Only) -> &'static str {
    match only {
        Only::All => "",
        Only::Open => "open",
        Only::Negative => "negative",
    }
}

#[derive(Template)]
#[template(path = "bilan.html")]
struct BilanTemplate {
    frame: Frame,
    view: BilanPage,
    groups: Vec<Group>,
    words: RowWords,
    one_line: bool,
    /// The line that the list of lines shows as chosen.
    chosen: String,
    /// What was typed, where it is none of that list.
    typed: Option<String>,
    /// This state, with its filters.
    state: Link,
    pagination: Pagination,
    maps: Vec<ZoneMap>,
}

impl BilanTemplate {
    /// What the page shows of the bilan; empty for more than one line.
    fn state_title(&self) -> &str {
        if self.one_line { &self.view.title } else { "" }
    }

    fn only_is(&self, name: &str) -> bool {
        only_name(self.view.filters.only) == name
    }

    /// The objectives of the plan for what the page shows.
    fn objectives(&self) -> Link {
        let Filters { at, known_on, zone, .. } = &self.view.filters;
        let link =
            self.frame.link(&OBJECTIVES).with("activity", self.chosen.clone()).with("zone", zone.clone());
        link.with("at", at.clone()).with("known_on", known_on.clone())
    }

    /// What the page shows, as files; its maps among them.
    fn files(&self) -> Vec<FileLink> {
        let maps = self.maps.iter().map(ZoneMap::file);
        files::all(&self.state).into_iter().chain(maps).collect()
    }

    /// The way of one cell, where its line is known.
    fn trace(&self, card: &BilanCard) -> Option<Link> {
        let code = card.tidy.code.as_ref()?;
        let Filters { at, known_on, .. } = &self.view.filters;
        let link =
            self.frame.link(&TRACE).with("activity", code.clone()).with("zone", card.tidy.zone.clone());
        Some(link.with("at", at.clone()).with("known_on", known_on.clone()))
    }

    /// The question of who wants to file in the cell, in the window that its bilan announces; nothing where its line
    /// is not known.
    fn question(&self, card: &BilanCard) -> Option<Link> {
        let link = self.frame.link(&ADMISSIBILITY).with("operation", card.filing);
        let link =
            link.with("activity", card.tidy.code.as_ref()?.clone()).with("zone", card.tidy.zone.clone());
        Some(link.with("on", card.filing_from.map(|day| day.to_string()).unwrap_or_default()))
    }

    /// The place of a row on the page; nothing where an earlier row of the page has it.
    fn anchor(&self, card: &BilanCard) -> Option<String> {
        let same =
            |other: &&BilanCard| other.tidy.code == card.tidy.code && other.tidy.zone == card.tidy.zone;
        let first = self.groups.iter().flat_map(|group| &group.cards).find(same)?;
        (first.tidy.line == card.tidy.line && first.document == card.document).then(|| anchor(&card.tidy))
    }

    /// "Rows 1 to 100 of 1,229".
    fn rows_shown(&self) -> String {
        let pages = self.view.pages;
        let range = format!("{}–{}", self.frame.number(pages.first), self.frame.number(pages.last));
        self.frame.say_two("web-pages-shown", ("range", &range), ("rows", &self.frame.number(pages.rows)))
    }

    /// "Download these 23 rows".
    fn download_title(&self) -> String {
        self.frame.say_count("web-download-rows", "rows", self.view.pages.rows)
    }

    /// The sums, where there is more than one row to sum.
    fn total(&self) -> Option<&Total> {
        self.view.total.as_ref().filter(|total| total.zones > 1)
    }

    /// Whether the sums are those of the region, or only of the rows that the filters leave.
    fn total_label(&self) -> &'static str {
        let whole = self.view.filters.only == Only::All && self.view.filters.zone.is_empty();
        if whole { "web-total" } else { "web-total-shown" }
    }

    fn columns(&self) -> usize {
        if self.view.has_units { 8 } else { 5 }
    }

    fn number(&self, number: Option<i64>) -> String {
        number.map_or_else(|| "–".to_owned(), |number| self.frame.number(number))
    }
}

/// The first digits of a digest, enough to tell two documents apart.
fn short(digest: &str) -> &str {
    digest.get(..12).unwrap_or(digest)
}

/// `GET /bilan`
pub(crate) async fn page(reader: Reader, visit: Visit, query: BilanQuery) -> Answered {
    let clock = visit.clock(&reader)?;
    let request = BilanRequest { at: Some(clock.day), ..query.request(&visit)? };
    let number = query.page.trim().parse().unwrap_or(1);
    let mut view = bilan_page(&reader, &request, number, visit.words).await?;
    // What the summary says already is not said again.
    view.notes.retain(|note| note.text != view.summary && note.text != view.ended_text);
    let one_line = view.total.is_some();
    let cards = std::mem::take(&mut view.cards);
    let maps = std::mem::take(&mut view.maps.drawn);
    let (chosen, typed) = chosen(&view.filters, &cards, one_line);
    let state = visit
        .link(&BILAN)
        .with("activity", view.filters.activity.clone())
        .with("zone", view.filters.zone.clone())
        .with("at", clock.named_day())
        .with("known_on", view.filters.known_on.clone())
        .with("only", only_name(view.filters.only));
    // A file is named and kept apart from the page: it says its date even where the page takes the last one.
    let file = state.clone().with("at", view.filters.at.clone());
    let zone = |map: &MapZone| zone_link(&state, &cards, one_line, map);
    let maps = maps.into_iter().map(|map| ZoneMap::new(map, &file, zone)).collect();
    let template = BilanTemplate {
        maps,
        frame: Frame::of(&BILAN, &reader, &visit).titled(view.title.clone()),
        groups: groups(cards, shape(&view, one_line)),
        words: RowWords::new(visit.words),
        one_line,
        chosen,
        typed,
        pagination: Pagination::new(view.pages, &state),
        state: file,
        view,
    };
    html(&visit, StatusCode::OK, &template).map_err(Failure::from)
}

/// Where a zone of the map leads: to its row where the page is about one line, else to the zone's own rows.
fn zone_link(state: &Link, cards: &[BilanCard], one_line: bool, map: &MapZone) -> Link {
    let row = cards.iter().find(|card| one_line && card.tidy.zone == map.zone);
    match row {
        Some(card) => state.clone().anchor(anchor(&card.tidy)),
        None => state.clone().with("zone", map.zone.clone()),
    }
}

fn shape(view: &BilanPage, one_line: bool) -> Shape {
    match (one_line, view.filters.only, view.filters.zone.as_str()) {
        (true, ..) => Shape::OneLine,
        (false, Only::All, "") => Shape::Tables,
        (false, ..) => Shape::Picked,
    }
}

/// Which line of the list is chosen; else what was typed, to keep it: a family, say.
fn chosen(filters: &Filters, cards: &[BilanCard], one_line: bool) -> (String, Option<String>) {
    let typed = filters.activity.as_str();
    let listed = |code: &str| filters.families.iter().any(|f| f.lines.iter().any(|(line, _)| line == code));
    let shown = cards.first().filter(|_| one_line).and_then(|card| card.tidy.code.clone());
    match shown {
        _ if typed.is_empty() || listed(typed) => (typed.to_owned(), None),
        Some(code) if listed(&code) => (code, None),
        _ => (typed.to_owned(), Some(typed.to_owned())),
    }
}

/// `GET /bilan.csv`, `/bilan.xlsx` and the others: what the page shows, as a file of `format`.
pub(crate) fn file(format: FileFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: BilanQuery| async move {
        let (request, words) = (query.request(&visit)?, visit.words);
        has_bilan_file(&reader, &request, words)?;
        let document = Document::new(format.row(), &stem(BILAN.stem(), &request), &visit);
        let asked = reader.clone();
        let make = || async move {
            let file = bilan_file(&asked, &request, format, None, words).await?;
            press::pressed(move || file.write()).await
        };
        document.made(&reader, &visit, make).await
    })
}

/// The query of a map as a file.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MapQuery {
    /// A line by code, name, alias, family or official number.
    activity: String,
    /// A zone by its code.
    zone: String,
    /// `open`, `negative`, or all.
    only: String,
    /// The zone set.
    zones: String,
}

impl MapQuery {
    /// What the map shows, and the zone set.
    fn parts(self) -> (BilanQuery, String) {
        let Self { activity, zone, only, zones } = self;
        (BilanQuery { activity, zone, only, page: String::new() }, zones)
    }
}

/// `GET /map.svg`: the map of one zone set.
pub(crate) async fn map(reader: Reader, visit: Visit, query: MapQuery) -> Answered {
    let (bilan, zones) = query.parts();
    let (request, words) = (bilan.request(&visit)?, visit.words);
    has_bilan_file(&reader, &request, words)?;
    let document = Document::new(&format::MAP, &stem(&format!("{}-{zones}", MAP.stem()), &request), &visit);
    let asked = reader.clone();
    document.made(&reader, &visit, || async move { map_file(&asked, &request, &zones, words).await }).await
}

/// `bilan-2019-06-21-chirurgie-15A-open`: what the file holds, after what it is.
fn stem(what: &str, request: &BilanRequest) -> String {
    let at = request.at.map(|at| at.to_string());
    let known_on = request.known_on.as_ref().map(|known_on| format!("known-{known_on}"));
    let only = filled(only_name(request.only));
    let (activity, zone) = (request.activity.clone(), request.zone.clone());
    let parts = [Some(what.to_owned()), at, known_on, activity, zone, only];
    parts.into_iter().flatten().collect::<Vec<_>>().join("-")
}
