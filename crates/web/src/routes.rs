//! Every page, a row to each, and the router that is made of them.
//!
//! A page without a row does not exist: its routes, its entry in the menu, the addresses of its files and who may see it
//! are read from its row and from nowhere else.

mod fund;
mod office_fund;
mod register;
mod signed_in;

use std::sync::Arc;

use axum::Router;
use axum::routing::{any, get};
use maillage_domain::people::Permission;
use maillage_service::App;
use maillage_service::format::{self, FileFormat};

use crate::api::operations::operations;
use crate::api::{answering, describe};
use crate::clock::DayName;
use crate::gate::gated;
use crate::page::{Formats, Handler, Page};
use crate::pages::{
    activity, acts, admissibility, bilan, bridge, compare, data, documents, france, health, help, home,
    journal, legal, matrix, objectives, proof, rules, site_map, trace, window_file, windows, zone,
};
use crate::route::{Rests, asked, placed, plain, resting};
use crate::{assets, error, metrics};

pub use fund::{
    AGREEMENT, AGREEMENTS, AIDS, BENEFICIARY, CALL, CALLS, FUND, FUND_INDICATORS, FUND_RECONCILIATION,
    FUND_RESOURCES, FUND_TERRITORIES, YEARLY_REPORT,
};
pub(crate) use office_fund::page_of;
pub use office_fund::{
    OFFICE_AGREE, OFFICE_AMEND_AGREEMENT, OFFICE_AMEND_CALL, OFFICE_APPLY, OFFICE_BUDGET, OFFICE_CERTIFY,
    OFFICE_CLOSE_YEAR, OFFICE_COLLECT, OFFICE_COMMIT, OFFICE_DECIDE, OFFICE_DECIDE_APPLICATION,
    OFFICE_DESTINATIONS, OFFICE_END_AGREEMENT, OFFICE_ENDOWMENT, OFFICE_EVALUATE_AGREEMENT, OFFICE_GRANT,
    OFFICE_OPEN_CALL, OFFICE_OPEN_YEAR, OFFICE_PAY, OFFICE_PUBLISH_RESULTS, OFFICE_RECEIVE_REPORT,
    OFFICE_RECOVER, OFFICE_RELEASE, OFFICE_REVENUE, OFFICE_TRANSFER,
};
pub use register::{
    AUTHORISATION, AUTHORISATIONS, AUTHORISATIONS_NEWS, HOLDER, RECONCILIATION, REGISTER_CALENDAR,
    REGISTER_DAYS, SITE, STRUCTURES,
};
pub use signed_in::{
    ACCOUNT, ACCOUNT_DATA, ADMIN, ADMIN_ACCOUNT, LINK_PROVIDER, OFFICE, OFFICE_DEED_RECEIPT,
    OFFICE_DELEGATIONS, OFFICE_IMPORT, OFFICE_IMPORT_CELL, OFFICE_IMPORTS, OFFICE_PARAMETERS, OFFICE_RECEIPT,
    OFFICE_SIGN, OFFICE_SIGNATURES, OFFICE_WINDOWS, PASSWORD_LINK, SIGN_IN, SIGN_IN_BACK, SIGN_IN_CODE,
    SIGN_IN_FACTOR, SIGN_IN_PROVIDER, SIGN_OUT, TOKENS,
};

/// What is open now, and what was done last.
pub static HOME: Page = Page {
    path: "/",
    entry: Some("web-menu-home"),
    title: Some("web-menu-home"),
    parent: None,
    permission: Permission::Read,
    day: DayName::On,
    formats: Formats::None,
    get: Some(|| asked(home::page)),
    post: None,
};

/// The formats of the bilan, in the order in which they are offered.
const BILAN_FORMATS: [FileFormat; 8] = [
    FileFormat::Pdf,
    FileFormat::Xlsx,
    FileFormat::Ods,
    FileFormat::Csv,
    FileFormat::Json,
    FileFormat::Html,
    FileFormat::Parquet,
    FileFormat::Geojson,
];

/// The bilan.
pub static BILAN: Page = Page {
    path: "/bilan",
    entry: Some("web-menu-bilan"),
    title: Some("web-menu-bilan"),
    parent: None,
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::Each(&BILAN_FORMATS, bilan::file),
    get: Some(|| asked(bilan::page)),
    post: None,
};

/// The bilan as lines by zones, on one screen.
pub static MATRIX: Page = Page {
    path: "/bilan/matrix",
    entry: None,
    title: Some("matrix-title"),
    parent: Some(&BILAN),
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::List(matrix::file),
    get: Some(|| plain(matrix::page)),
    post: None,
};

/// What changed between two dates.
pub static COMPARE: Page = Page {
    path: "/bilan/compare",
    entry: None,
    title: Some("compare-title"),
    parent: Some(&BILAN),
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::List(compare::file),
    get: Some(|| asked(compare::page)),
    post: None,
};

/// Everything of one zone, and the same as files.
pub static ZONE: Page = Page {
    path: "/zones/{*zone}",
    entry: None,
    title: Some("web-zone-title"),
    parent: Some(&BILAN),
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::OfPart,
    get: Some(|| placed(zone::page)),
    post: None,
};

/// Everything of one line, and the same as files. Codes of the list of 2023 hold slashes.
pub static ACTIVITY: Page = Page {
    path: "/activites/{*line}",
    entry: None,
    title: Some("web-activity-title"),
    parent: Some(&BILAN),
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::OfPart,
    get: Some(|| placed(activity::page)),
    post: None,
};

/// The objectives of the plan, beside what the bilan prints.
pub static OBJECTIVES: Page = Page {
    path: "/objectives",
    entry: None,
    title: Some("web-objectives-title"),
    parent: Some(&BILAN),
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::List(objectives::file),
    get: Some(|| asked(objectives::page)),
    post: None,
};

/// May I file?
pub static ADMISSIBILITY: Page = Page {
    path: "/admissibility",
    entry: Some("web-menu-admissibility"),
    title: Some("web-ruling-title"),
    parent: None,
    permission: Permission::Read,
    day: DayName::On,
    formats: Formats::Each(&[FileFormat::Pdf, FileFormat::Json], admissibility::file),
    get: Some(|| asked(admissibility::page)),
    post: None,
};

/// Filing windows.
pub static WINDOWS: Page = Page {
    path: "/windows",
    entry: Some("web-menu-windows"),
    title: Some("web-windows-title"),
    parent: None,
    permission: Permission::Read,
    day: DayName::On,
    formats: Formats::List(windows::file),
    get: Some(|| asked(windows::page)),
    post: None,
};

/// The days of every window, for a calendar.
pub static CALENDAR: Page =
    Page { day: DayName::On, ..Page::shown("/windows.ics", || plain(window_file::calendar)) };

/// A file of one window: its lines, its days, its pack.
pub static WINDOW_FILE: Page =
    Page { day: DayName::On, ..Page::shown("/windows/{file}", || placed(window_file::one)) };

/// All regions side by side.
pub static FRANCE: Page = Page {
    path: "/france",
    entry: Some("web-menu-france"),
    title: Some("web-france-title"),
    parent: None,
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::List(france::file),
    get: Some(|| asked(france::page)),
    post: None,
};

/// The rule book.
pub static RULES: Page = Page {
    path: "/rules",
    entry: Some("web-menu-rules"),
    title: Some("web-rules-title"),
    parent: None,
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::List(rules::file),
    get: Some(|| plain(rules::page)),
    post: None,
};

/// The journal.
pub static JOURNAL: Page = Page {
    path: "/journal",
    entry: Some("web-menu-journal"),
    title: Some("web-journal-title"),
    parent: None,
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::List(journal::file),
    get: Some(|| resting(Rests::Store, journal::page)),
    post: None,
};

/// The last acts, for whoever subscribes to them.
pub static JOURNAL_NEWS: Page = Page::shown("/journal.atom", || asked(journal::subscription));

/// The checkpoint of the journal, for who verifies it.
pub static CHECKPOINT: Page = Page::shown("/journal/checkpoint", || get(proof::checkpoint));

/// The tiles of its tree.
static TILE: Page = Page::shown("/journal/tile/{level}/{*place}", || get(proof::tile));

/// The proof of one act.
static PROOF: Page = Page::shown("/journal/proof/{act}", || get(proof::proof));

/// One act, and its line as the journal has it.
pub static ACT: Page = Page {
    path: "/acts/{number}",
    entry: None,
    title: Some("act-page-trail"),
    parent: Some(&JOURNAL),
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::None,
    get: Some(|| placed(acts::page)),
    post: None,
};

/// The way of one figure.
pub static TRACE: Page = Page {
    path: "/journal/trace",
    entry: None,
    title: Some("web-trace-title"),
    parent: Some(&JOURNAL),
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::List(trace::file),
    get: Some(|| asked(trace::page)),
    post: None,
};

/// Downloads, dictionary, licence.
pub static DATA: Page = Page {
    path: "/data",
    entry: Some("web-menu-data"),
    title: Some("web-data-title"),
    parent: None,
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::None,
    get: Some(|| plain(data::page)),
    post: None,
};

/// The bridge between two lists of lines.
pub static BRIDGE: Page = Page {
    path: "/bridge",
    entry: None,
    title: Some("bridge-title"),
    parent: Some(&DATA),
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::List(bridge::file),
    get: Some(|| plain(bridge::page)),
    post: None,
};

/// One source document, opened where something of it is asked for.
pub static DOCUMENT: Page = Page {
    path: "/documents/{sha256}",
    entry: None,
    title: Some("web-document-title"),
    parent: Some(&DATA),
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::None,
    get: Some(|| placed(documents::page)),
    post: None,
};

/// Its bytes.
static DOCUMENT_SOURCE: Page = Page::shown("/documents/{sha256}/source", || placed(documents::source));

/// The picture of one of its pages.
static DOCUMENT_PICTURE: Page =
    Page::shown("/documents/{sha256}/pages/{picture}", || placed(documents::picture));

/// The guide, and the glossary.
pub static HELP: Page = said("/aide", "help-page", || plain(help::page));

/// The same, under its English name.
static HELP_IN_ENGLISH: Page = Page::shown("/help", || plain(help::moved));

/// How accessible the pages are.
pub static ACCESSIBILITY: Page = said("/accessibilite", "site-accessibility", || plain(legal::accessibility));

/// Who answers for the pages.
pub static LEGAL_NOTICE: Page = said("/mentions-legales", "site-notice", || plain(legal::notice));

/// Every page by its name.
pub static SITE_MAP: Page = said("/plan-du-site", "site-map", || plain(site_map::page));

/// A page about the site itself, which the footer leads to.
const fn said(path: &'static str, title: &'static str, get: Handler) -> Page {
    Page { title: Some(title), ..Page::shown(path, get) }
}

/// The map of one zone set, by itself.
pub static MAP: Page = Page {
    path: "/map",
    entry: None,
    title: None,
    parent: None,
    permission: Permission::Read,
    day: DayName::At,
    formats: Formats::One(&format::MAP, || asked(bilan::map)),
    get: None,
    post: None,
};

// What only programs ask for: those that watch over this one, and those that verify its journal.

/// Whether the program answers, for who watches over it.
static HEALTH: Page = Page::shown("/health", || get(health::alive));

/// The same, under the name that watchers look for first.
static HEALTHZ: Page = Page::shown("/healthz", || get(health::alive));

/// Whether the program can answer questions: whether the store can be read.
static READYZ: Page = Page::shown("/readyz", || get(health::ready));

/// What is counted and measured.
static METRICS: Page = Page::shown("/metrics", || get(metrics::metrics));

/// The description of the API.
pub static OPENAPI: Page = Page::shown(describe::PATH, describe::document);

/// The sheet, the script, the font and the icon.
static ASSETS: Page = Page::shown(assets::PATH, || get(assets::asset));

/// Any other address: a page that says so.
static NOWHERE: Page = Page::shown("", || any(error::not_found));

/// Every page, in the order of the menu.
pub static PAGES: &[&Page] = &[
    &HOME,
    &OFFICE,
    &OFFICE_OPEN_YEAR,
    &OFFICE_DESTINATIONS,
    &OFFICE_REVENUE,
    &OFFICE_BUDGET,
    &OFFICE_ENDOWMENT,
    &OFFICE_TRANSFER,
    &OFFICE_AGREE,
    &OFFICE_AMEND_AGREEMENT,
    &OFFICE_END_AGREEMENT,
    &OFFICE_RECEIVE_REPORT,
    &OFFICE_EVALUATE_AGREEMENT,
    &OFFICE_COMMIT,
    &OFFICE_DECIDE,
    &OFFICE_CERTIFY,
    &OFFICE_PAY,
    &OFFICE_RELEASE,
    &OFFICE_RECOVER,
    &OFFICE_COLLECT,
    &OFFICE_CLOSE_YEAR,
    &OFFICE_OPEN_CALL,
    &OFFICE_AMEND_CALL,
    &OFFICE_APPLY,
    &OFFICE_DECIDE_APPLICATION,
    &OFFICE_PUBLISH_RESULTS,
    &OFFICE_GRANT,
    &OFFICE_RECEIPT,
    &OFFICE_SIGNATURES,
    &OFFICE_SIGN,
    &OFFICE_DELEGATIONS,
    &OFFICE_WINDOWS,
    &OFFICE_PARAMETERS,
    &OFFICE_IMPORTS,
    &OFFICE_IMPORT,
    &OFFICE_IMPORT_CELL,
    &OFFICE_DEED_RECEIPT,
    &BILAN,
    &MATRIX,
    &COMPARE,
    &RECONCILIATION,
    &ZONE,
    &ACTIVITY,
    &OBJECTIVES,
    &ADMISSIBILITY,
    &AUTHORISATIONS,
    &AUTHORISATION,
    &SITE,
    &HOLDER,
    &STRUCTURES,
    &REGISTER_CALENDAR,
    &REGISTER_DAYS,
    &AUTHORISATIONS_NEWS,
    &JOURNAL_NEWS,
    &WINDOWS,
    &CALENDAR,
    &WINDOW_FILE,
    &FUND,
    &FUND_RESOURCES,
    &YEARLY_REPORT,
    &AGREEMENTS,
    &AGREEMENT,
    &BENEFICIARY,
    &FUND_RECONCILIATION,
    &FUND_TERRITORIES,
    &CALLS,
    &CALL,
    &FUND_INDICATORS,
    &AIDS,
    &FRANCE,
    &RULES,
    &JOURNAL,
    &ACT,
    &TRACE,
    &CHECKPOINT,
    &TILE,
    &PROOF,
    &DATA,
    &BRIDGE,
    &DOCUMENT,
    &DOCUMENT_SOURCE,
    &DOCUMENT_PICTURE,
    &HELP,
    &HELP_IN_ENGLISH,
    &ACCESSIBILITY,
    &LEGAL_NOTICE,
    &SITE_MAP,
    &SIGN_IN,
    &SIGN_IN_CODE,
    &SIGN_IN_FACTOR,
    &SIGN_IN_PROVIDER,
    &SIGN_IN_BACK,
    &PASSWORD_LINK,
    &LINK_PROVIDER,
    &SIGN_OUT,
    &ACCOUNT,
    &TOKENS,
    &ACCOUNT_DATA,
    &ADMIN,
    &ADMIN_ACCOUNT,
    &MAP,
    &HEALTH,
    &HEALTHZ,
    &READYZ,
    &METRICS,
    &OPENAPI,
    &ASSETS,
];

/// What is served where nothing but watching is.
pub(crate) static WATCHED: &[&Page] = &[&HEALTH, &HEALTHZ, &READYZ, &METRICS];

/// The router of `pages`: each route behind the gate, and so is what answers at any other address.
pub(crate) fn mounted(app: &Arc<App>, pages: &[&'static Page]) -> Router<Arc<App>> {
    let mut router = Router::new();
    for page in pages {
        for route in page.routes() {
            router = router.route(&route.path.clone(), gated(app, page.permission, route));
        }
    }
    for operation in operations() {
        let route = answering(app, operation);
        router = router.route(&route.path.clone(), gated(app, operation.permission, route));
    }
    for route in NOWHERE.routes() {
        router = router.fallback_service(gated(app, NOWHERE.permission, route).with_state(Arc::clone(app)));
    }
    router
}
