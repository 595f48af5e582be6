//! The bilan: a search, filters, the rows that are left and open on their sources, downloads of what is shown.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::care::bilan::{Figure, Order, Quantity, SortKey};
use maillage_domain::ground::id::ActNumber;
use maillage_service::care::BilanRequest;
use maillage_service::care::bilan_file::{bilan_file, has_bilan_file, map_file};
use maillage_service::care::bilan_page::bilan_page;
use maillage_service::format::{self, FileFormat};
use maillage_service::{App, Reader, press};
use maillage_views::act_address::ActAddress;
use maillage_views::bilan::BilanCard;
use maillage_views::bilan_page::{BilanPage, Total};
use maillage_views::explorer::active::{Active, Filter};
use maillage_views::explorer::columns::{Cell, Column};
use maillage_views::explorer::facets::{Branch, Choice};
use maillage_views::explorer::picks::Pick;
use maillage_views::filing::Filing;
use maillage_views::map::{MapQuantity, MapZone};

use super::bilan_query::{BilanQuery, MapQuery, pick_name, state, stem};
use super::map::{Maps, QUANTITY, ZoneMap, mark};
use super::rows::{RowWords, Stem, anchor};
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::page::Page;
use crate::pagination::Pagination;
use crate::route::{self, Answered};
use crate::routes::{ADMISSIBILITY, AUTHORISATIONS, BILAN, COMPARE, MAP, OBJECTIVES, TRACE, WINDOWS};

/// A row of the page, with its place on it.
struct ShownRow {
    card: BilanCard,
    /// Nothing where an earlier row of the page has the same.
    id: Option<String>,
}

/// Rows of one domain.
struct ShownGroup {
    title: String,
    detail: String,
    rows: Vec<ShownRow>,
}

#[derive(Template)]
#[template(path = "bilan.html")]
struct BilanTemplate {
    frame: Frame,
    view: BilanPage,
    groups: Vec<ShownGroup>,
    words: RowWords,
    /// This state as it was asked for, with its filters.
    state: Link,
    /// The same with the date of the answer, for its files.
    file: Link,
    of_line: Stem,
    of_zone: Stem,
    pagination: Pagination,
    maps: Maps,
    visit: Visit,
}

impl BilanTemplate {
    /// What the page shows of the bilan; empty where it is of several lines and zones.
    fn state_title(&self) -> &str {
        if self.is_of_one() { &self.view.title } else { "" }
    }

    /// Whether the page is about one line or one zone.
    const fn is_of_one(&self) -> bool {
        self.view.shared.line || self.view.shared.zone
    }

    /// What the form of a part keeps of this state: all but what that part asks itself.
    fn kept_but(&self, own: &[&str]) -> Vec<(&'static str, &str)> {
        self.state.pairs().filter(|(name, _)| !own.contains(name)).collect()
    }

    /// The state without what is typed.
    fn cleared(&self) -> Link {
        let link = self.frame.link(&BILAN).with("sort", self.value("sort"));
        link.with_each("columns", self.values("columns"))
    }

    fn value(&self, name: &str) -> String {
        self.state
            .pairs()
            .find(|(known, _)| *known == name)
            .map_or_else(String::new, |(_, value)| value.to_owned())
    }

    fn values(&self, name: &str) -> Vec<String> {
        self.state.pairs().filter(|(known, _)| *known == name).map(|(_, value)| value.to_owned()).collect()
    }

    /// The window nearest to the day.
    fn window(&self) -> Option<Link> {
        Some(self.frame.link(&WINDOWS).with("id", self.view.window.clone()?))
    }

    /// Whether anything is chosen or looked for.
    fn is_picked(&self) -> bool {
        !self.view.active.is_empty() || self.view.understood.is_some()
    }

    /// The state without one filter.
    fn without(&self, active: &Active) -> Link {
        let (name, without) = match active.filter {
            Filter::Activity => ("activity", self.values("activity")),
            Filter::Zone => ("zone", self.values("zone")),
            Filter::Only => ("only", self.values("only")),
        };
        let left = without.into_iter().enumerate().filter(|(rank, _)| *rank != active.rank);
        self.state.clone().with_each(name, left.map(|(_, value)| value))
    }

    /// The state with another search.
    fn searching(&self, question: &str) -> Link {
        self.state.clone().with("q", question)
    }

    /// A search among all rows.
    fn searching_all(&self, question: &str) -> Link {
        self.cleared().with("q", question)
    }

    /// The page of an act.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates give references")]
    fn act(&self, number: &ActNumber) -> String {
        self.frame.act(&ActAddress::new(*number))
    }

    /// The state sorted by a column, the other way round where it is already.
    fn sorted(&self, key: SortKey) -> Link {
        let by_name = matches!(key, SortKey::Activity | SortKey::Zone);
        let order = match self.view.typed.order {
            Some(order) if order.key == key => Order { key, descending: !order.descending },
            _ => Order { key, descending: !by_name },
        };
        self.state.clone().with("sort", order.to_string())
    }

    /// How a column is sorted, as `aria-sort` says it; empty where it is not.
    fn direction(&self, column: &Column) -> &'static str {
        match self.view.typed.order {
            Some(order) if column.sort == Some(order.key) && order.descending => "descending",
            Some(order) if column.sort == Some(order.key) => "ascending",
            _ => "",
        }
    }

    /// The state in the order of the document.
    fn unsorted(&self) -> Link {
        self.state.clone().with("sort", "")
    }

    /// The state with all rows on one page, or page by page.
    fn whole(&self, whole: bool) -> Link {
        self.state.clone().with("rows", if whole { "all" } else { "" })
    }

    /// "Chirurgie, trié par Écart, décroissant".
    fn caption(&self) -> String {
        let sorted = self.view.columns.iter().find(|column| !self.direction(column).is_empty());
        let title = &self.view.title;
        match sorted {
            None => self.frame.say_of("explorer-caption", "title", title),
            Some(column) => {
                let falling = if self.direction(column) == "descending" { "yes" } else { "no" };
                self.frame.say_all(
                    "explorer-caption-sorted",
                    &[("title", title), ("column", &column.label), ("descending", falling)],
                )
            }
        }
    }

    /// Whether a pick is shown.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates give references")]
    fn picks(&self, pick: &Pick) -> bool {
        let picked = &self.view.typed.columns;
        if picked.is_empty() { Pick::USUAL.contains(pick) } else { picked.contains(pick) }
    }

    /// Whether the notes of rows are shown.
    fn shows_notes(&self) -> bool {
        self.picks(&Pick::Notes)
    }

    /// The objectives of the plan for what the page shows.
    fn objectives(&self) -> Link {
        let one = |name| match self.values(name).as_slice() {
            [one] => one.clone(),
            _ => String::new(),
        };
        let link = self.frame.link(&OBJECTIVES).with("activity", one("activity")).with("zone", one("zone"));
        link.with("at", self.view.at.clone()).with("known_on", self.value("known_on"))
    }

    /// The bilan at the same times, at another of its pages.
    fn view_of(&self, page: &'static Page, part: &str) -> Link {
        self.frame.link(page).part(part)
    }

    /// The same bilan beside another date.
    fn compared(&self) -> Link {
        self.frame.link(&COMPARE).with("to", self.view.at.clone())
    }

    /// The line that the page is about, where it is one that is asked for.
    fn line_shown(&self) -> Option<String> {
        let asked = self.values("activity");
        asked.first().filter(|_| self.view.shared.line && asked.len() == 1).cloned()
    }

    /// The zone that the page is about.
    fn zone_shown(&self) -> Option<String> {
        let asked = self.values("zone");
        asked.first().filter(|_| asked.len() == 1).cloned()
    }

    /// The zones that what is looked for stands for: each has its sheet.
    fn zones_understood(&self) -> Vec<&String> {
        let parts = self.view.understood.iter().flat_map(|understood| &understood.parts);
        parts.flat_map(|part| &part.zones).collect()
    }

    /// What the page shows, as files; its maps among them.
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.file).into_iter().chain(self.maps.files.iter().cloned()).collect()
    }

    /// The way of one cell, where its line is known.
    fn trace(&self, card: &BilanCard) -> Option<Link> {
        let code = card.tidy.code.as_ref()?;
        let link =
            self.frame.link(&TRACE).with("activity", code.clone()).with("zone", card.tidy.zone.clone());
        Some(link.with("at", self.view.at.clone()).with("known_on", self.value("known_on")))
    }

    /// The question of who wants to file in the cell, on the day that the page shows; nothing where its line is not known.
    fn question(&self, card: &BilanCard) -> Option<Link> {
        let link = self.frame.link(&ADMISSIBILITY).with("operation", card.filing);
        Some(link.with("activity", card.tidy.code.as_ref()?.clone()).with("zone", card.tidy.zone.clone()))
    }

    /// The authorisations that make the cell, at the times that the page shows; nothing where its line is not known, or where no
    /// act speaks of a register.
    fn authorisations(&self, card: &BilanCard) -> Option<Link> {
        let code = card.tidy.code.as_ref().filter(|_| self.view.has_register)?;
        Some(
            self.of_register(&AUTHORISATIONS)
                .with("activity", code.clone())
                .with("zone", card.tidy.zone.clone()),
        )
    }

    /// A page of the register at the times that this one shows.
    fn of_register(&self, page: &'static Page) -> Link {
        self.frame.link(page).with("at", self.view.at.clone()).with("known_on", self.value("known_on"))
    }

    /// The state with one line only; nothing where it is not known.
    fn line_of(&self, card: &BilanCard) -> Option<String> {
        card.tidy.code.as_deref().map(|code| self.of_line.with(code))
    }

    /// The state with one zone only.
    fn zone_of(&self, card: &BilanCard) -> String {
        self.of_zone.with(&card.tidy.zone)
    }

    /// Whether a column is the first that shows a gap of the row: there all of its source is told.
    fn tells_all(&self, of: Quantity) -> bool {
        let first = self.view.columns.iter().find_map(|column| match column.cell {
            Cell::Figure(of, Figure::Gap) => Some(of),
            _ => None,
        });
        first == Some(of)
    }

    /// Whether a gap opens on its source: not where the column of the quantity that decides shows the same gap already.
    fn opens(&self, of: Quantity, card: &BilanCard) -> bool {
        let decides = Cell::Figure(Quantity::Deciding, Figure::Gap);
        of != card.decides || !self.view.columns.iter().any(|column| column.cell == decides)
    }

    /// "2 implantations sur 2", where a row shows only the units that decide.
    fn sites_hint(&self, card: &BilanCard) -> String {
        let alone = self.picks(&Pick::Figures) && !self.picks(&Pick::Sites);
        if !alone || card.decides != Quantity::Units {
            return String::new();
        }
        let (current, target) = (&card.sites_current, &card.sites_target);
        self.frame.say_two("explorer-sites-hint", ("current", current), ("target", target))
    }

    /// Whether targets say that they are of units: where the heading does not.
    fn says_units(&self, of: Quantity, card: &BilanCard) -> bool {
        of == Quantity::Deciding && !self.view.shared.line && card.shows_units(of)
    }

    /// "Rows 1 to 115 of 1,229".
    fn rows_shown(&self) -> String {
        self.frame.rows_shown(self.view.pages)
    }

    /// "39 lignes".
    fn rows_left(&self) -> String {
        self.frame.say_count("explorer-rows", "rows", self.view.pages.rows)
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
        let typed = &self.view.typed;
        let whole = typed.only.is_empty() && typed.zones.is_empty() && self.view.understood.is_none();
        if whole { "web-total" } else { "web-total-shown" }
    }
}

/// What is written before the number of a choice for who hears it, and after: "1 sur 23".
fn said_open(choice: &Choice, of: &str) -> impl Display + use<> {
    format!("{of}{}", choice.count.rows)
}

/// The same of a branch.
fn said_branch(branch: &Branch, of: &str) -> impl Display + use<> {
    format!("{of}{}", branch.count.rows)
}

/// `GET /bilan`
pub(crate) async fn page(reader: Reader, visit: Visit, query: BilanQuery) -> Answered {
    let clock = visit.clock(&reader)?;
    let request = BilanRequest { at: Some(clock.day), ..query.request(&visit)? };
    let mut view = bilan_page(&reader, &request, query.part()?, visit.words).await?;
    // What the summary says already is not said again.
    view.notes.retain(|note| note.text != view.summary && note.text != view.ended_text);
    let quantity = query.quantity()?;
    let state = state(&visit, &view.typed);
    // A file is named and kept apart from the page: it says its date even where the page takes the last one.
    let file = state.clone().with("rows", "").with("at", view.at.clone());
    let link = state.with(QUANTITY, quantity.map_or("", MapQuantity::as_str));
    let groups = shown(std::mem::take(&mut view.groups));
    let zone = |map: &MapZone| zone_link(&link, &groups, view.shared.line, map);
    let maps = std::mem::take(&mut view.maps.drawn);
    let maps = Maps::new(maps, quantity, &link, |map| ZoneMap::new(map, &file, zone));
    let template = BilanTemplate {
        maps,
        frame: Frame::of(&BILAN, &reader, &visit).titled(view.title.clone()),
        groups,
        words: RowWords::new(visit.words),
        pagination: Pagination::new(view.pages, &link),
        of_line: Stem::of(&link, "activity"),
        of_zone: Stem::of(&link, "zone"),
        state: link,
        file,
        view,
        visit,
    };
    html(&template.visit, StatusCode::OK, &template).map_err(Failure::from)
}

/// The groups of a page with the place of each row on it.
fn shown(groups: Vec<maillage_views::explorer::groups::Group>) -> Vec<ShownGroup> {
    let mut seen = BTreeSet::new();
    let mut row = |card: BilanCard| {
        let id = Some(anchor(&card.tidy)).filter(|id| seen.insert(id.clone()));
        ShownRow { card, id }
    };
    groups
        .into_iter()
        .map(|group| ShownGroup {
            title: group.title,
            detail: group.detail,
            rows: group.cards.into_iter().map(&mut row).collect(),
        })
        .collect()
}

/// Where a zone of the map leads: to its row where the page is about one line, else to the zone's own rows.
fn zone_link(state: &Link, groups: &[ShownGroup], one_line: bool, map: &MapZone) -> Link {
    let mut rows = groups.iter().flat_map(|group| &group.rows);
    match rows.find(|row| one_line && row.card.tidy.zone == map.zone) {
        Some(row) => state.clone().anchor(anchor(&row.card.tidy)),
        None => state.clone().with("zone", map.zone.clone()),
    }
}

/// `GET /bilan.csv`, `/bilan.xlsx` and the others: what the page shows, as a file of `format`.
pub(crate) fn file(format: FileFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: BilanQuery| async move {
        let (request, words) = (query.request(&visit)?, visit.words);
        query.part()?;
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

/// `GET /map.svg`: the map of one quantity on one zone set.
pub(crate) async fn map(reader: Reader, visit: Visit, query: MapQuery) -> Answered {
    let (bilan, zones, quantity) = query.parts()?;
    let (request, words) = (bilan.request(&visit)?, visit.words);
    has_bilan_file(&reader, &request, words)?;
    let quantity_named = quantity.map(|quantity| format!("-{}", quantity.as_str())).unwrap_or_default();
    let name = stem(&format!("{}-{zones}{quantity_named}", MAP.stem()), &request);
    let document = Document::new(&format::MAP, &name, &visit);
    let asked = reader.clone();
    let make = || async move { map_file(&asked, &request, (&zones, quantity), words).await };
    document.made(&reader, &visit, make).await
}
