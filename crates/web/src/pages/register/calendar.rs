//! What the authorisations of a region wait for, and the same for the calendar of whoever follows it.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use jiff::civil::Date;
use maillage_service::format::{ICS, TableFormat};
use maillage_service::register::asked::RegisterFilter;
use maillage_service::register::calendar::calendar;
use maillage_service::{App, Reader, download};
use maillage_views::register::{DueKind, DueOf, MonthView, RegisterCalendarView, month};
use maillage_views::words::Argument;
use serde::Deserialize;

use super::{Leads, stem, when};
use crate::document::Document;
use crate::error::{Failure, FieldFault};
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::pages::filled;
use crate::route::{self, Answered};
use crate::routes::{REGISTER_CALENDAR, REGISTER_DAYS};

/// The query of the page and of its files.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CalendarQuery {
    /// A kind of day by its word in data.
    kind: String,
    /// A zone by its code.
    zone: String,
    /// The month that is laid out: `2026-03`; that of the day, if empty.
    month: String,
}

impl CalendarQuery {
    fn filter(&self) -> RegisterFilter {
        RegisterFilter { zone: filled(&self.zone), ..RegisterFilter::default() }
    }

    /// This state, with its filters.
    fn state(&self, visit: &Visit) -> Link {
        let (kind, zone) = (self.kind.trim().to_owned(), self.zone.trim().to_owned());
        visit.link(&REGISTER_CALENDAR).with("kind", kind).with("zone", zone)
    }
}

#[derive(Template)]
#[template(path = "calendar.html")]
struct CalendarPage {
    frame: Frame,
    view: RegisterCalendarView,
    query: CalendarQuery,
    /// The month that is laid out.
    month: MonthView,
    /// This state, with its filters.
    state: Link,
}

impl Leads for CalendarPage {
    fn frame(&self) -> &Frame {
        &self.frame
    }
}

impl CalendarPage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state)
    }

    /// The days for the calendar of who follows them; it opens on the day on which it is asked.
    fn subscription(&self) -> Link {
        self.state.clone().at(&REGISTER_DAYS).at_no_time()
    }

    /// "12 days until 2 March 2027".
    fn heading(&self) -> String {
        let until = self.frame.date(self.view.until);
        let said = [("count", Argument::count(self.view.days.len())), ("until", Argument::Text(&until))];
        self.frame.words().with("register-calendar-heading", &said)
    }

    /// The first letters of the name of a day.
    fn short(&self, id: &str) -> String {
        self.frame.say(id).chars().take(3).collect()
    }

    fn is_picked(&self, kind: &str) -> bool {
        self.query.kind.trim() == kind
    }

    /// Every kind, for the choice of the form.
    fn kinds(&self) -> Vec<(&'static str, String)> {
        DueKind::ALL
            .map(|kind| (kind.as_str(), self.frame.say(&format!("register-kind-{}", kind.as_str()))))
            .into()
    }

    /// Another month of the same calendar.
    fn other(&self, month: &str) -> Link {
        self.state.clone().with("month", month)
    }

    /// "3 days", "2 days late".
    fn left(&self, day: &DueOf) -> String {
        let id = if day.due.late { "register-calendar-late" } else { "register-calendar-left" };
        self.frame.words().with(id, &[("days", Argument::count(day.days_left.unsigned_abs()))])
    }

    /// How urgent it looks.
    fn urgency(day: &DueOf) -> &'static str {
        if day.due.late {
            "ml-left--late"
        } else if day.is_soon() {
            "ml-left--soon"
        } else {
            ""
        }
    }
}

/// The days of a week, by their messages.
const DAYS: [&str; 7] =
    ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];

/// A field that may hold a month.
fn of_month(text: &str) -> Result<Option<Date>, Failure> {
    let read = |text: String| month(&text).ok_or_else(|| FieldFault::failure("month", "date", &text));
    filled(text).map(read).transpose()
}

/// `GET /calendar`
pub(crate) async fn page(reader: Reader, visit: Visit, query: CalendarQuery) -> Answered {
    let kind = filled(&query.kind);
    let asked = (&when(&reader, &visit)?, &query.filter(), kind.as_deref());
    let view = calendar(&reader, asked, visit.words).await?;
    let month = MonthView::new(&view, of_month(&query.month)?.unwrap_or(view.at), visit.words);
    let state = query.state(&visit);
    let frame = Frame::of(&REGISTER_CALENDAR, &reader, &visit);
    html(&visit, StatusCode::OK, &CalendarPage { frame, view, query, month, state }).map_err(Failure::from)
}

/// `GET /calendar.csv` and the others: what the page shows, as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: CalendarQuery| async move {
        let (asked, filter, kind, words) =
            (when(&reader, &visit)?, query.filter(), filled(&query.kind), visit.words);
        let document = Document::new(format.file().row(), &stem(&[REGISTER_CALENDAR.stem()], &visit), &visit);
        let from = reader.clone();
        let make = || async move {
            let question = (&asked, &filter, kind.as_deref());
            download::register_calendar(&from, question, format, words).await
        };
        document.made(&reader, &visit, make).await
    })
}

/// `GET /calendar.ics`: the same days, for a calendar.
pub(crate) async fn days(reader: Reader, visit: Visit, query: CalendarQuery) -> Answered {
    let (asked, filter, kind, words) =
        (when(&reader, &visit)?, query.filter(), filled(&query.kind), visit.words);
    let document = Document::new(&ICS, &stem(&[REGISTER_CALENDAR.stem()], &visit), &visit);
    let from = reader.clone();
    let make = || async move {
        let question = (&asked, &filter, kind.as_deref());
        download::register_days(&from, question, words).await
    };
    document.made(&reader, &visit, make).await
}
