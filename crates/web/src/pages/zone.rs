//! Everything of one zone.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::TableFormat;
use maillage_service::sheet::file::zone_file;
use maillage_service::sheet::zone::{ZoneAnswer, ZoneRequest, zone_sheet};
use maillage_service::{App, Reader, press};
use maillage_views::comparison::ChangeView;
use maillage_views::sheet::matrix::zone_text;
use maillage_views::sheet::place::{CommuneView, OverView};
use maillage_views::sheet::zone::{ZoneElsewhere, ZoneFound, ZoneLine, ZoneView};

use super::matrix::{stem, when};
use super::metadata;
use super::part::named;
use super::rows;
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::query::NoQuery;
use crate::query::REGION;
use crate::route::{self, Answered, Rests};
use crate::routes::{ACTIVITY, ADMISSIBILITY, BILAN, COMPARE, MATRIX, TRACE, WINDOWS, ZONE};

/// How many communes are named before the rest is folded.
/// Arbitrary: the towns that people know a zone by, in two lines of a screen.
const TOWNS: usize = 8;

#[derive(Template)]
#[template(path = "zone.html")]
struct ZonePage {
    frame: Frame,
    view: ZoneView,
    /// This state.
    state: Link,
    /// The bilan at the same times.
    bilan: Link,
}

#[derive(Template)]
#[template(path = "elsewhere.html")]
struct ElsewherePage {
    frame: Frame,
    text: String,
    found: Vec<(String, Link)>,
    matrix: Link,
}

impl ZonePage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// The sheet of another zone at the same times.
    fn zone(&self, code: &str) -> Link {
        self.state.clone().part(code)
    }

    /// What is shown of zones of other sets.
    fn other_sets_text(&self) -> String {
        let id = if self.view.receives { "web-zone-other-sets-text" } else { "web-zone-other-sets-closed" };
        self.frame.say(id)
    }

    /// The window of the day, with its rules.
    fn window(&self) -> Option<Link> {
        Some(self.frame.link(&WINDOWS).with("id", self.view.window.clone()?))
    }

    /// The row of the bilan behind a line.
    fn row(&self, line: &ZoneLine) -> Link {
        let code = line.card.tidy.code.clone().unwrap_or_default();
        self.bilan.clone().with("activity", code).anchor(rows::anchor(&line.card.tidy))
    }

    /// Its line in every zone; nothing where the line is not known.
    fn activity(&self, code: Option<&str>) -> Option<Link> {
        Some(self.state.clone().at(&ACTIVITY).part(code?))
    }

    /// The question of who wants to file for a line; nothing where the line is not known.
    fn question(&self, line: &ZoneLine) -> Option<Link> {
        let form = self.frame.link(&ADMISSIBILITY).with("operation", line.card.filing);
        let form = form.with("activity", line.card.tidy.code.clone()?).with("zone", self.view.zone.clone());
        Some(form)
    }

    /// The way of the figures of a line.
    fn trace(&self, line: &ZoneLine) -> Option<Link> {
        let way = self.bilan.clone().at(&TRACE).with("activity", line.card.tidy.code.clone()?);
        Some(way.with("zone", self.view.zone.clone()))
    }

    /// What a link does and for which line, for who does not see the row.
    fn label(&self, action: &str, line: &ZoneLine) -> String {
        let zone = self.frame.say("web-in-zone");
        let what = format!("{}, {zone} {}", line.label, self.view.zone);
        self.frame.label(action, &what)
    }

    /// "Gap +1, Surgery: see the source".
    fn source_label(&self, line: &ZoneLine) -> String {
        let (gap, see) = (self.frame.say("column-sites-gap"), self.frame.say("web-see-source"));
        format!("{gap} {}, {}{see}", line.cell.text, line.label)
    }

    /// The lists of what stands out: what is open, then what is above its target.
    fn lists(&self) -> [(&'static str, &'static str, &[ZoneLine]); 2] {
        let open = if self.view.receives { "web-zone-open" } else { "web-zone-below" };
        [("open", open, &self.view.open), ("above", "web-zone-above", &self.view.above)]
    }

    /// The communes that are named at once.
    fn towns(&self) -> &[CommuneView] {
        let all =
            self.view.communes.as_ref().map(|communes| communes.communes.as_slice()).unwrap_or_default();
        all.get(..TOWNS).unwrap_or(all)
    }

    fn other(&self, over: &OverView) -> String {
        self.frame.say_two("web-zone-all-of", ("zone", &over.title), ("size", &over.size))
    }

    /// What changed of the zone between its bilan and another date.
    fn compare(&self) -> Link {
        let from = self.view.heading.bilan.picture_date.to_string();
        let link = self.frame.link(&COMPARE).with("from", from).with("to", self.view.at.to_string());
        link.with("zone", self.view.zone.clone())
    }

    /// Whether the communes were drawn up again from other sources.
    fn is_approximate(&self) -> bool {
        self.view.communes.as_ref().is_some_and(|communes| communes.approximate)
    }

    /// "Surgery: gap, +1 then 0".
    fn change(&self, change: &ChangeView) -> String {
        let nothing = self.frame.say("web-zone-nothing");
        let told = |text: &str| if text.is_empty() { nothing.clone() } else { text.to_owned() };
        let line = if change.modality.is_empty() { &change.activity } else { &change.modality };
        let figure = self.frame.say(&format!("column-{}", change.figure.replace('_', "-")));
        let (before, after) = (told(&change.before), told(&change.after));
        let parts = [("line", line), ("figure", &figure), ("before", &before), ("after", &after)];
        self.frame.say_all("web-zone-change", &parts.map(|(name, text)| (name, text.as_str())))
    }
}

/// `GET /zones/21A`, and `GET /zones/21A.csv` and the others.
pub(crate) async fn page(reader: Reader, visit: Visit, part: String, _: NoQuery) -> Answered {
    if let Some(told) = metadata::of_part(&ZONE, &part, &reader, &visit).await {
        return told;
    }
    let (zone, format) = named(&part)?;
    let request = ZoneRequest { zone, when: when(&reader, &visit)? };
    if let Some(format) = format {
        return file(&reader, &visit, request, format).await;
    }
    let view = match zone_sheet(&reader, &request, visit.words).await? {
        ZoneAnswer::Here(view) => *view,
        ZoneAnswer::Elsewhere(elsewhere) => return told(&reader, &visit, &elsewhere),
    };
    let page = ZonePage {
        frame: Frame::of(&ZONE, &reader, &visit).titled(view.title.clone()),
        state: visit.link(&ZONE).part(view.zone.clone()),
        bilan: visit.link(&BILAN),
        view,
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// That the region has no such zone, and where there is one.
fn told(reader: &Reader, visit: &Visit, elsewhere: &ZoneElsewhere) -> Answered {
    let text = elsewhere.text(visit.words);
    let link = |found: &ZoneFound| {
        let link = visit.link(&ZONE).part(found.zone.clone()).with(REGION, found.region.clone());
        (zone_text(&found.title, &found.region_name), link)
    };
    let page = ElsewherePage {
        frame: Frame::of(&ZONE, reader, visit).titled(text.clone()),
        text,
        found: elsewhere.found.iter().map(link).collect(),
        matrix: visit.link(&MATRIX),
    };
    html(visit, StatusCode::NOT_FOUND, &page).map_err(Failure::from)
}

/// `GET /api/v1/zones/{zone}`: the file alone, of a code that may end as a file does.
pub(crate) fn part(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::placing(Rests::State, move |reader: Reader, visit: Visit, zone: String, _: NoQuery| async move {
        let request = ZoneRequest { zone, when: when(&reader, &visit)? };
        file(&reader, &visit, request, format).await
    })
}

async fn file(reader: &Reader, visit: &Visit, request: ZoneRequest, format: TableFormat) -> Answered {
    let (asked, words) = (reader.clone(), visit.words);
    let stem = stem(&["zone", &request.zone], visit);
    let document = Document::new(format.file().row(), &stem, visit);
    let make = || async move {
        let written = zone_file(&asked, &request, words).await?;
        press::pressed(move || written.write(format, words)).await
    };
    document.made(reader, visit, make).await
}
