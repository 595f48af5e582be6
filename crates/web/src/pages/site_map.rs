//! The plan of the site: every page that people read, by its name, as the table of pages has them.

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::people::Permission;
use maillage_service::Reader;

use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::page::Page;
use crate::route::Answered;
use crate::routes::{PAGES, SITE_MAP};

/// A page on the plan, and those that belong to it.
#[derive(Template)]
#[template(path = "_place.html")]
struct Place {
    name: String,
    /// Its address; nothing where it is opened from another page only, for it is of one thing.
    link: Option<Link>,
    /// Beside its name: its files, or where it is opened from.
    note: String,
    below: Vec<Self>,
}

#[derive(Template)]
#[template(path = "site_map.html")]
struct SiteMapPage {
    frame: Frame,
    places: Vec<Place>,
}

/// `GET /plan-du-site`
pub(crate) async fn page(reader: Reader, visit: Visit) -> Answered {
    let frame = Frame::of(&SITE_MAP, &reader, &visit);
    let places = places(None, &frame);
    html(&visit, StatusCode::OK, &SiteMapPage { frame, places }).map_err(Failure::from)
}

/// The pages that belong to `parent`, in the order of the table.
fn places(parent: Option<&'static Page>, frame: &Frame) -> Vec<Place> {
    let of_parent = |page: &&'static Page| page.parent.map(|page| page.path) == parent.map(|page| page.path);
    PAGES
        .iter()
        .copied()
        .filter(|page| is_read(page))
        .filter(of_parent)
        .map(|page| place(page, frame))
        .collect()
}

/// Whether anyone may read the page, and it has a name.
fn is_read(page: &Page) -> bool {
    page.permission == Permission::Read && page.title.is_some() && page.get.is_some()
}

fn place(page: &'static Page, frame: &Frame) -> Place {
    let whole = !page.path.contains('{');
    Place {
        name: page.title.map(|id| frame.say(id)).unwrap_or_default(),
        link: whole.then(|| frame.link(page)),
        note: if whole { files(page, frame) } else { frame.say("site-map-of-one") },
        below: places(Some(page), frame),
    }
}

/// "Files: CSV, XLSX, ODS, JSON."; empty where there is none.
fn files(page: &Page, frame: &Frame) -> String {
    let names = page.format_names();
    if names.is_empty() { names } else { frame.say_of("site-map-files", "formats", &names) }
}
