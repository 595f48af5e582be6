//! Everything of one line.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::TableFormat;
use maillage_service::sheet::activity::{ActivityRequest, activity_sheet};
use maillage_service::sheet::file::activity_file;
use maillage_service::{App, Reader, press};
use maillage_views::map::MapZone;
use maillage_views::ruling_detail::CandidateView;
use maillage_views::sheet::activity::{ActivityView, OperationView};
use maillage_views::sheet::zone::ZoneLine;

use super::findings::badge;
use super::map::ZoneMap;
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
use crate::route::{self, Answered, Rests};
use crate::routes::{ACTIVITY, ADMISSIBILITY, BILAN, OBJECTIVES, TRACE, WINDOWS, ZONE};

#[derive(Template)]
#[template(path = "activity.html")]
struct ActivityPage {
    frame: Frame,
    view: ActivityView,
    /// This state.
    state: Link,
    /// The bilan at the same times, of this line.
    bilan: Link,
    maps: Vec<ZoneMap>,
}

impl ActivityPage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// The window of the day, with its rules.
    fn window(&self) -> Option<Link> {
        Some(self.frame.link(&WINDOWS).with("id", self.view.window.clone()?))
    }

    /// The sheet of a zone at the same times.
    fn zone(&self, line: &ZoneLine) -> Link {
        self.state.clone().at(&ZONE).part(line.card.tidy.zone.clone())
    }

    /// The sheet of a line of the other list.
    fn other(&self, code: &str) -> Link {
        self.state.clone().part(code)
    }

    /// The row of the bilan behind a line.
    fn row(&self, line: &ZoneLine) -> Link {
        self.bilan.clone().anchor(rows::anchor(&line.card.tidy))
    }

    /// The way of the figures of a line.
    #[expect(clippy::unnecessary_wraps, reason = "the template asks for it where the line may not be known")]
    fn trace(&self, line: &ZoneLine) -> Option<Link> {
        Some(self.bilan.clone().at(&TRACE).with("zone", line.card.tidy.zone.clone()))
    }

    /// The question of who wants to file in a zone.
    fn question(&self, line: &ZoneLine) -> Link {
        self.asking(line.card.filing, &line.card.tidy.zone)
    }

    /// The question of who wants one of the operations.
    fn ask(&self, operation: &OperationView) -> Link {
        self.asking(operation.operation, &operation.ask)
    }

    fn asking(&self, operation: &str, zone: &str) -> Link {
        let link = self.frame.link(&ADMISSIBILITY).with("operation", operation);
        link.with("activity", self.view.code.clone()).with("zone", zone)
    }

    fn ask_label(&self, operation: &OperationView) -> String {
        let what = format!("{}, {} {}", operation.name, self.frame.say("web-in-zone"), operation.ask);
        self.frame.say_two("web-label", ("action", &self.frame.say("web-activity-ask")), ("what", &what))
    }

    /// What a link does and for which zone, for who does not see the row.
    fn label(&self, action: &str, line: &ZoneLine) -> String {
        let what = format!("{} {}", self.frame.say("web-in-zone"), line.card.tidy.zone);
        self.frame.label(action, &what)
    }

    /// "Gap +1, zone 15A: see the source".
    fn source_label(&self, line: &ZoneLine) -> String {
        let (zone, see) = (self.frame.say("web-in-zone"), self.frame.say("web-see-source"));
        format!(
            "{} {}, {zone} {}{see}",
            self.frame.say("column-sites-gap"),
            line.cell.text,
            line.card.tidy.zone
        )
    }

    /// "Several activities merged, text that was read".
    fn candidate(&self, other: &CandidateView) -> String {
        let (kind, confidence) = (other.kind_text.as_str(), other.confidence_text.as_str());
        self.frame.say_two("web-activity-candidate", ("kind", kind), ("confidence", confidence))
    }

    /// The objectives of the plan for the line.
    fn objectives(&self) -> Link {
        self.bilan.clone().at(&OBJECTIVES)
    }
}

/// `GET /activites/chirurgie`, and `GET /activites/chirurgie.csv` and the others.
pub(crate) async fn page(reader: Reader, visit: Visit, part: String, _: NoQuery) -> Answered {
    if let Some(told) = metadata::of_part(&ACTIVITY, &part, &reader, &visit).await {
        return told;
    }
    let (line, format) = named(&part)?;
    let request = ActivityRequest { line, when: when(&reader, &visit)? };
    if let Some(format) = format {
        return file(&reader, &visit, request, format).await;
    }
    let mut view = activity_sheet(&reader, &request, visit.words).await?;
    let bilan = visit.link(&BILAN);
    let bilan = bilan.with("activity", view.code.clone());
    let sheet = visit.link(&ZONE);
    let zone = |map: &MapZone| sheet.clone().part(map.zone.clone());
    let maps = std::mem::take(&mut view.maps.drawn);
    let page = ActivityPage {
        frame: Frame::of(&ACTIVITY, &reader, &visit).titled(view.label.clone()),
        maps: maps.into_iter().map(|map| ZoneMap::new(map, &bilan, zone)).collect(),
        state: visit.link(&ACTIVITY).part(view.code.clone()),
        bilan,
        view,
    };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /api/v1/lines/{line}`: the file alone, of a code that may end as a file does.
pub(crate) fn part(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::placing(Rests::State, move |reader: Reader, visit: Visit, line: String, _: NoQuery| async move {
        let request = ActivityRequest { line, when: when(&reader, &visit)? };
        file(&reader, &visit, request, format).await
    })
}

async fn file(reader: &Reader, visit: &Visit, request: ActivityRequest, format: TableFormat) -> Answered {
    let (asked, words) = (reader.clone(), visit.words);
    let stem = stem(&["activite", &request.line], visit);
    let document = Document::new(format.file().row(), &stem, visit);
    let make = || async move {
        let written = activity_file(&asked, &request, words).await?;
        press::pressed(move || written.write(format, words)).await
    };
    document.made(reader, visit, make).await
}
