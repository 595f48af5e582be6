//! Filing windows: the list, and one of them with what its rules say.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::act::ActNumber;
use maillage_service::format::{FormatRow, ICS, TableFormat};
use maillage_service::procedure::windows;
use maillage_service::{App, Reader, download, press};
use maillage_views::act_address::ActAddress;
use maillage_views::ruling::FindingView;
use maillage_views::window::WindowView;
use maillage_views::window_duty::{DutyState, DutyView};
use maillage_views::window_lines::{OpenZoneView, WindowLineView};
use serde::Deserialize;

use super::findings::badge;
use super::matrix::{stem, when};
use super::window_file::{self, Pack};
use crate::document::Document;
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::{self, Answered};
use crate::routes::{ADMISSIBILITY, BILAN, CALENDAR, WINDOWS};

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
    /// Its pack; nothing where there is none to make.
    pack: Option<Pack>,
}

impl WindowsPage {
    /// Until when the bilan stays online, while that is owed.
    fn online(&self, window: &WindowView) -> Option<String> {
        let owed = |duty: &&DutyView| duty.name == "keep-online" && duty.state == DutyState::Due;
        let duty = window.duties.iter().find(owed)?;
        let (until, state) = (("until", duty.last_day_text.as_str()), ("state", duty.state_text.as_str()));
        Some(self.frame.say_two("duty-online-until", until, state))
    }

    /// The days of all of them, for a calendar.
    fn calendar(&self) -> Link {
        self.frame.link(&CALENDAR)
    }

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

    const fn address(&self) -> ActAddress {
        ActAddress::new(ActNumber::new(self.window.act))
    }

    /// Where the act that recorded it is seen.
    fn act(&self) -> String {
        self.frame.act(&self.address())
    }

    /// What that act is called.
    fn act_name(&self) -> String {
        self.frame.act_name(&self.address())
    }

    /// The page of another window.
    fn other(&self, id: &str) -> Link {
        self.frame.link(&WINDOWS).with("id", id)
    }

    /// The lines for which something is missing, or all others.
    fn lines(&self, open: bool) -> impl Iterator<Item = &WindowLineView> {
        self.window.activities.iter().filter(move |line| line.open.is_empty() != open)
    }

    /// The rows of a line in the bilan, on the day shown.
    fn row(&self, line: &WindowLineView) -> Link {
        self.frame.link(&BILAN).with("activity", line.code.clone())
    }

    /// The question of who wants to file for a line in a zone, on the day shown.
    fn question(&self, line: &WindowLineView, zone: &OpenZoneView) -> Link {
        let asked = self.frame.link(&ADMISSIBILITY).with("operation", zone.operation);
        asked.with("activity", line.code.clone()).with("zone", zone.zone.clone())
    }

    /// What such a link does, by a name that no other one of the page has; it begins with what is seen.
    fn check(&self, line: &WindowLineView, zone: &OpenZoneView) -> String {
        let name = if zone.zone == zone.zone_name { String::new() } else { format!(" {}", zone.zone_name) };
        let place = format!("{}{name}", zone.zone);
        self.frame.say_two("window-line-check", ("line", &line.label), ("zone", &place))
    }

    /// The files of its lines, in each format of lists, then its days and its pack.
    fn files(&self) -> Vec<FileLink> {
        let file = |format: &'static FormatRow, name: String| FileLink {
            name,
            address: window_file::address(&self.frame, &self.window.id, format),
        };
        let lists =
            TableFormat::ALL.map(|format| file(format.file().row(), format.file().row().name.to_owned()));
        let days = file(&ICS, self.frame.say("window-ics"));
        lists.into_iter().chain([days]).collect()
    }
}

/// Whether a line is received for every operation.
fn is_all(line: &WindowLineView) -> bool {
    line.operations == "all"
}

/// A file of a window, as its page offers it.
#[derive(Debug)]
struct FileLink {
    name: String,
    address: String,
}

/// `GET /windows`
pub(crate) async fn page(reader: Reader, visit: Visit, query: WindowsQuery) -> Answered {
    let (words, when) = (visit.words, when(&reader, &visit)?);
    let frame = Frame::of(&WINDOWS, &reader, &visit);
    if query.id.trim().is_empty() {
        let windows = windows::list(&reader, &when, words)?.windows;
        return html(&visit, StatusCode::OK, &WindowsPage { frame, windows }).map_err(Failure::from);
    }
    let window = windows::show(&reader, &when, query.id.trim(), words)?;
    let frame = frame.titled(words.get("web-window-title"));
    let pack = Pack::of(&reader, &visit, &frame, &window.id);
    html(&visit, StatusCode::OK, &WindowPage { frame, window, pack }).map_err(Failure::from)
}

/// `GET /windows.csv` and the others: the windows as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::plain(move |reader: Reader, visit: Visit| async move {
        let (asked, when, words) = (reader.clone(), when(&reader, &visit)?, visit.words);
        let document = Document::new(format.file().row(), &stem(&[WINDOWS.stem()], &visit), &visit);
        let make = || press::pressed(move || download::windows(&asked, &when, format, words));
        document.made(&reader, &visit, make).await
    })
}
