//! The rows of the register: authorisations, sites, holders.

use super::BILAN;
use crate::page::{Formats, Handler, Page};
use crate::pages::register::{calendar, holder, list, one, reconciliation, site};
use crate::pages::structures;
use crate::route::{asked, placed};

/// The authorisations of a region.
pub static AUTHORISATIONS: Page = Page {
    entry: Some("web-menu-authorisations"),
    title: Some("register-title"),
    formats: Formats::List(list::file),
    ..Page::shown("/authorisations", || asked(list::page))
};

/// The acts on them, for whoever subscribes.
pub static AUTHORISATIONS_NEWS: Page = Page::shown("/authorisations.atom", || asked(list::subscription));

/// One authorisation with its life.
pub static AUTHORISATION: Page =
    within("/authorisations/{*number}", "register-one-title", || placed(one::page));

/// One site with the lives of its authorisations.
pub static SITE: Page = within("/sites/{finess}", "register-site-title", || placed(site::page));

/// One legal entity with what it holds.
pub static HOLDER: Page = within("/holders/{finess}", "register-holder-title", || placed(holder::page));

/// A published bilan beside the register.
pub static RECONCILIATION: Page = Page {
    title: Some("reconcile-title"),
    parent: Some(&BILAN),
    formats: Formats::List(reconciliation::file),
    ..Page::shown("/bilan/reconciliation", || asked(reconciliation::page))
};

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
