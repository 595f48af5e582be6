//! The rows of the register: authorisations, sites, holders.

use maillage_domain::people::Permission;

use crate::clock::DayName;
use crate::page::{Formats, Handler, Page};
use crate::pages::register::{calendar, holder, list, one, site};
use crate::route::{asked, placed};

/// The authorisations of a region.
pub static AUTHORISATIONS: Page = Page {
    path: "/authorisations",
    entry: Some("web-menu-authorisations"),
    title: Some("register-title"),
    parent: None,
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::List(list::file),
    get: Some(|| asked(list::page)),
    post: None,
};

/// One authorisation with its life.
pub static AUTHORISATION: Page =
    within("/authorisations/{*number}", "register-one-title", || placed(one::page));

/// One site with the lives of its authorisations.
pub static SITE: Page = within("/sites/{finess}", "register-site-title", || placed(site::page));

/// One legal entity with what it holds.
pub static HOLDER: Page = within("/holders/{finess}", "register-holder-title", || placed(holder::page));

/// What authorisations wait for.
pub static REGISTER_CALENDAR: Page = Page {
    path: "/calendar",
    entry: Some("web-menu-calendar"),
    title: Some("register-calendar-title"),
    parent: None,
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::List(calendar::file),
    get: Some(|| asked(calendar::page)),
    post: None,
};

/// The same days, for a calendar.
pub static REGISTER_DAYS: Page = Page {
    path: "/calendar.ics",
    entry: None,
    title: None,
    parent: None,
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::None,
    get: Some(|| asked(calendar::days)),
    post: None,
};

/// A page that belongs to the list.
const fn within(path: &'static str, title: &'static str, get: Handler) -> Page {
    Page {
        path,
        entry: None,
        title: Some(title),
        parent: Some(&AUTHORISATIONS),
        permission: Permission::Read,
        day: DayName::At,
        formats: Formats::None,
        get: Some(get),
        post: None,
    }
}
