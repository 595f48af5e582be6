//! The rows of the register: authorisations, sites, holders.

use crate::page::{Formats, Handler, Page};
use crate::pages::register::{calendar, holder, list, one, site};
use crate::pages::structures;
use crate::route::{asked, placed};

/// The authorisations of a region.
pub static AUTHORISATIONS: Page = Page {
    entry: Some("web-menu-authorisations"),
    title: Some("register-title"),
    formats: Formats::List(list::file),
    ..Page::shown("/authorisations", || asked(list::page))
};

/// One authorisation with its life.
pub static AUTHORISATION: Page =
    within("/authorisations/{*number}", "register-one-title", || placed(one::page));

/// One site with the lives of its authorisations.
pub static SITE: Page = within("/sites/{finess}", "register-site-title", || placed(site::page));

/// One legal entity with what it holds.
pub static HOLDER: Page = within("/holders/{finess}", "register-holder-title", || placed(holder::page));

/// The structures outside the regime of authorisation.
pub static STRUCTURES: Page = Page {
    title: Some("structures-title"),
    parent: Some(&AUTHORISATIONS),
    formats: Formats::List(structures::file),
    ..Page::shown("/structures", || asked(structures::page))
};

/// What authorisations wait for.
pub static REGISTER_CALENDAR: Page = Page {
    entry: Some("web-menu-calendar"),
    title: Some("register-calendar-title"),
    formats: Formats::List(calendar::file),
    ..Page::shown("/calendar", || asked(calendar::page))
};

/// The same days, for a calendar.
pub static REGISTER_DAYS: Page = Page::shown("/calendar.ics", || asked(calendar::days));

/// A page that belongs to the list.
const fn within(path: &'static str, title: &'static str, get: Handler) -> Page {
    Page { title: Some(title), parent: Some(&AUTHORISATIONS), ..Page::shown(path, get) }
}
