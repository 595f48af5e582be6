//! The rows of the register in the table of operations: authorisations, sites, who holds them, and what a bilan has of them.

use maillage_views::register::reconciliation::ReconciliationView;
use maillage_views::register::{
    AuthorisationDetail, AuthorisationsView, HolderView, RegisterCalendarView, SiteView,
};

use super::operation::{Answers, Group, Operation};
use super::operations::{of, read};
use super::register;
use crate::pages::register::{calendar, list, one, reconciliation};

/// The authorisations of a region.
static AUTHORISATIONS: Operation = Operation {
    asks: &["q", "activity", "zone", "status", "holder", "site", "before"],
    list: Some("authorisations"),
    schema: of::<AuthorisationsView>,
    answers: Answers::Tables(list::file),
    ..read("authorisations", "/api/v1/authorisations", Group::Register, "api-op-authorisations")
};

/// One of them, with its life.
static AUTHORISATION: Operation = Operation {
    schema: of::<AuthorisationDetail>,
    answers: Answers::Tables(one::part),
    ..read("authorisation", "/api/v1/authorisations/{authorisation}", Group::Register, "api-op-authorisation")
};

/// One site, with the lives of what is authorised there.
static SITE: Operation = Operation {
    schema: of::<SiteView>,
    answers: Answers::Json(register::one_site),
    ..read("site", "/api/v1/sites/{site}", Group::Register, "api-op-site")
};

/// One legal entity, with what it holds.
static HOLDER: Operation = Operation {
    schema: of::<HolderView>,
    answers: Answers::Json(register::one_holder),
    ..read("holder", "/api/v1/holders/{holder}", Group::Register, "api-op-holder")
};

/// What authorisations wait for.
static CALENDAR: Operation = Operation {
    asks: &["kind", "zone"],
    list: Some("days"),
    schema: of::<RegisterCalendarView>,
    answers: Answers::Tables(calendar::file),
    ..read("calendar", "/api/v1/calendar", Group::Register, "api-op-calendar")
};

/// A published bilan beside the register.
static RECONCILIATION: Operation = Operation {
    asks: &["activity", "zone", "why"],
    list: Some("cells"),
    schema: of::<ReconciliationView>,
    answers: Answers::Tables(reconciliation::file),
    ..read("reconciliation", "/api/v1/bilan/reconciliation", Group::Register, "api-op-reconciliation")
};

/// All of them, in the order of the description.
pub(super) static REGISTER: &[&Operation] =
    &[&AUTHORISATIONS, &AUTHORISATION, &SITE, &HOLDER, &CALENDAR, &RECONCILIATION];
