//! The register in flat rows: authorisations, and the life of one.

use maillage_domain::care::column::oui_non;
use maillage_views::dictionary::ColumnKind::{self, Integer, Text};
use maillage_views::register::reconciliation::ReconciliationView;
use maillage_views::register::{AuthorisationDetail, AuthorisationsView, RegisterCalendarView};

use crate::WriteError;
use crate::list::List;

/// The columns of authorisations, in order.
pub(crate) const AUTHORISATIONS: [(&str, ColumnKind); 22] = [
    ("number", Text),
    ("line", Text),
    ("line_label", Text),
    ("site", Text),
    ("site_name", Text),
    ("town", Text),
    ("holder", Text),
    ("holder_name", Text),
    ("zone", Text),
    ("zone_name", Text),
    ("status", Text),
    ("status_text", Text),
    ("since", Text),
    ("granted", Text),
    ("started", Text),
    ("until", Text),
    ("counted", Text),
    ("reason", Text),
    ("marks", Text),
    ("next_due", Text),
    ("next_due_by", Text),
    ("lapse_to_note", Text),
];

/// The authorisations of a region.
pub fn authorisations(view: &AuthorisationsView) -> Result<List, WriteError> {
    let rows = view.authorisations.iter().map(|one| {
        let due = one.next_due.as_ref();
        (
            (&one.number, &one.line, &one.line_label, &one.site, &one.site_name, &one.town),
            (&one.holder, &one.holder_name, &one.zone, &one.zone_name),
            (one.status, one.status_said()),
            (one.since, one.granted, one.started, one.until),
            (oui_non(one.counted), one.reason, one.marks.join(" ")),
            (due.map(|due| due.duty), due.map(|due| due.by), oui_non(one.lapse_to_note)),
        )
    });
    List::new(&AUTHORISATIONS, &rows.collect::<Vec<_>>())
}

/// The columns of what authorisations wait for, in order.
pub(crate) const CALENDAR: [(&str, ColumnKind); 15] = [
    ("by", Text),
    ("kind", Text),
    ("duty", Text),
    ("duty_text", Text),
    ("late", Text),
    ("days_left", Integer),
    ("number", Text),
    ("line", Text),
    ("line_label", Text),
    ("site", Text),
    ("site_name", Text),
    ("holder", Text),
    ("holder_name", Text),
    ("zone", Text),
    ("follows", Text),
];

/// What the authorisations of a region wait for.
pub fn register_calendar(view: &RegisterCalendarView) -> Result<List, WriteError> {
    let rows = view.days.iter().map(|day| {
        let due = &day.due;
        (
            (due.by, day.kind, due.duty, &due.text, oui_non(due.late), day.days_left),
            (&day.number, &day.line, &day.line_label, &day.site, &day.site_name),
            (&day.holder, &day.holder_name, &day.zone, &due.rule),
        )
    });
    List::new(&CALENDAR, &rows.collect::<Vec<_>>())
}

/// The columns of a reconciliation, in order.
pub(crate) const RECONCILIATION: [(&str, ColumnKind); 15] = [
    ("annex", Integer),
    ("section", Text),
    ("activity", Text),
    ("modality", Text),
    ("zone", Text),
    ("zone_name", Text),
    ("code", Text),
    ("sites_published", Integer),
    ("sites_counted", Integer),
    ("sites_difference", Integer),
    ("units_published", Integer),
    ("units_counted", Integer),
    ("units_difference", Integer),
    ("why", Text),
    ("authorisations", Text),
];

/// A published bilan beside the register, a row for each cell.
pub fn reconciliation(view: &ReconciliationView) -> Result<List, WriteError> {
    let cells = view.cells.iter().map(|cell| {
        let place = (&cell.annex, &cell.section, &cell.activity, &cell.modality, &cell.zone, &cell.zone_name);
        let sites = (&cell.sites_published, &cell.sites_counted, &cell.sites_difference);
        let units = (&cell.units_published, &cell.units_counted, &cell.units_difference);
        (place, &cell.code, sites, units, cell.kinds(), cell.authorisations.join(" "))
    });
    List::new(&RECONCILIATION, &cells.collect::<Vec<_>>())
}

/// The life of one authorisation: what was said of it, then what it waits for.
pub fn authorisation(view: &AuthorisationDetail) -> Result<List, WriteError> {
    let steps = view.steps.iter().map(|step| {
        let by = if step.registered { "register" } else { "act" };
        let (text, detail) = (&step.text, step.detail.as_str());
        (step.day, by, step.turn, text, detail, Some(step.act), oui_non(step.misfit.is_none()), step.misfit)
    });
    let dues =
        view.dues.iter().map(|due| (due.by, "due", due.duty, &due.text, due.rule.as_str(), None, "", None));
    let columns = [
        ("day", Text),
        ("kind", Text),
        ("turn", Text),
        ("turn_text", Text),
        ("detail", Text),
        ("act", Integer),
        ("effect", Text),
        ("misfit", Text),
    ];
    List::new(&columns, &steps.chain(dues).collect::<Vec<_>>())
}
