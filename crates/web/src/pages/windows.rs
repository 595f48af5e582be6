//! Filing windows: the list, and one of them with what its rules say.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_service::format::ListFormat;
use maillage_service::procedure::windows;
use maillage_service::{App, Reader, download, press};
use maillage_views::ruling::FindingView;
use maillage_views::window::WindowView;
use serde::Deserialize;

use super::findings::badge;
use crate::document::Document;
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::{self, Answered};
use crate::routes::WINDOWS;

/// The query of the page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WindowsQuery {
    /// One window, by identifier; the list, if empty.
    id: String,
}

#[derive(Template)]
#[template(path = "windows.html")]
struct WindowsPage {
    frame: Frame,
    windows: Vec<WindowView>,
}

#[derive(Template)]
#[template(path = "window.html")]
struct WindowPage {
    frame: Frame,
    window: WindowView,
}

impl WindowsPage {
    /// The page of one window.
    fn one(&self, window: &WindowView) -> Link {
        self.frame.link(&WINDOWS).with("id", window.id.clone())
    }

    /// How many of its lines it receives for some operations alone.
    fn restricted(&self, window: &WindowView) -> String {
        self.frame.say_count("web-windows-restricted", "count", window.restricted_lines())
    }

    /// How many of its rules stop it or warn of it.
    fn remarks(&self, window: &WindowView) -> String {
        let remark = |finding: &&FindingView| ["forbids", "warns"].contains(&finding.verdict);
        self.frame.say_count("web-windows-remarks", "count", window.findings.iter().filter(remark).count())
    }
}

impl WindowPage {
    /// What the window receives, in words.
    fn operations(&self) -> String {
        if self.window.operations == "all" {
            return self.frame.say("web-windows-all");
        }
        let names = self.window.operations.split(' ');
        names.map(|name| self.frame.say(&format!("operation-{name}"))).collect::<Vec<_>>().join(", ")
    }

    /// The regions that its order is common to.
    fn common(&self) -> String {
        self.frame.say_of("window-common", "regions", &self.window.common_names.join(", "))
    }

    /// The page of another window.
    fn other(&self, id: &str) -> Link {
        self.frame.link(&WINDOWS).with("id", id)
    }
}

/// `GET /windows`
pub(crate) async fn page(reader: Reader, visit: Visit, query: WindowsQuery) -> Answered {
    let words = visit.words;
    let day = Some(visit.clock(&reader)?.day);
    let frame = Frame::of(&WINDOWS, &reader, &visit);
    if query.id.trim().is_empty() {
        let windows = windows::list(&reader, visit.region(), day, words)?.windows;
        return html(&visit, StatusCode::OK, &WindowsPage { frame, windows }).map_err(Failure::from);
    }
    let window = windows::show(&reader, visit.region(), query.id.trim(), day, words)?;
    let frame = frame.titled(words.get("web-window-title"));
    html(&visit, StatusCode::OK, &WindowPage { frame, window }).map_err(Failure::from)
}

/// `GET /windows.csv` and the others: the windows as a file.
pub(crate) fn file(format: ListFormat) -> MethodRouter<Arc<App>> {
    route::plain(move |reader: Reader, visit: Visit| async move {
        let day = Some(visit.clock(&reader)?.day);
        let document = Document::new(format.file().row(), WINDOWS.stem(), &visit);
        let (asked, region, words) = (reader.clone(), visit.region().map(ToOwned::to_owned), visit.words);
        let make =
            || press::pressed(move || download::windows(&asked, region.as_deref(), day, format, words));
        document.made(&reader, &visit, make).await
    })
}
