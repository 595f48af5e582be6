//! The register as tables.

use comfy_table::{Cell, CellAlignment};
use jiff::civil::Date;
use maillage_views::register::{AuthorisationDetail, AuthorisationsView};
use maillage_views::words::{Argument, Words};

use super::{Width, finish, table};

fn day(day: Option<Date>) -> Cell {
    Cell::new(day.map(|day| day.to_string()).unwrap_or_default())
}

/// A name with its number under it; the number alone where no act names it.
fn named(name: &str, number: &str) -> String {
    if name.is_empty() { number.to_owned() } else { format!("{name} ({number})") }
}

/// The authorisations of a region.
pub fn authorisations(view: &AuthorisationsView, width: Width, words: Words) -> String {
    let columns = [
        "number", "activity", "site", "holder", "zone", "status", "started", "last-day", "counted",
        "next-due",
    ];
    let mut table = table(&columns, width, words);
    for one in &view.authorisations {
        let due = one.next_due.as_ref().map(|due| format!("{} ({})", due.text, due.by));
        table.add_row(vec![
            Cell::new(&one.number),
            Cell::new(&one.line_label),
            Cell::new(named(&one.site_name, one.site.as_deref().unwrap_or_default())),
            Cell::new(named(&one.holder_name, &one.holder)),
            Cell::new(one.zone_text()),
            Cell::new(one.status_said()),
            day(one.started),
            day(one.until),
            Cell::new(&one.counted_text),
            Cell::new(due.unwrap_or_default()),
        ]);
    }
    finish(&table)
}

/// One authorisation: what it is, what was said of it, what it waits for.
pub fn authorisation(view: &AuthorisationDetail, width: Width, words: Words) -> String {
    let one = &view.authorisation;
    let mut facts = table(&["label", "value"], width, words);
    let mut fact = |id: &str, value: &str| {
        if !value.is_empty() {
            facts.add_row([words.get(&format!("column-{id}")), value.to_owned()]);
        }
    };
    fact("number", &one.number);
    fact("activity", &one.line_label);
    fact("site", &named(&one.site_name, one.site.as_deref().unwrap_or_default()));
    fact("holder", &named(&one.holder_name, &one.holder));
    fact("zone", &one.zone_text());
    fact("status", &one.status_said());
    fact("last-day", &one.until.map(|until| until.to_string()).unwrap_or_default());
    fact("counted", &one.counted_text);
    fact("basis", view.basis.as_deref().unwrap_or_default());
    fact("limited-to", view.limited_to.as_deref().unwrap_or_default());
    fact("conditions", &view.conditions.join("\n"));
    fact("practices", &view.practices.join(", "));
    fact("declarations", &view.declarations.join(", "));
    let allowed = view.allowed.iter().map(|allowed| format!("{} × {}", allowed.count, allowed.text));
    fact("allowed-units", &allowed.collect::<Vec<_>>().join(", "));
    let units = view.units.iter().map(|unit| format!("{} ({}, {})", unit.name, unit.text, unit.used_for));
    fact("installed-units", &units.collect::<Vec<_>>().join("\n"));
    let mut course = table(&["effective", "what-happens", "act", "noticed"], width, words);
    for step in &view.steps {
        let told = step.registered.then(|| words.get("register-by-registered"));
        let unfit =
            step.misfit.map(|_| words.with("register-unfit", &[("why", Argument::Text(&step.misfit_text))]));
        let noticed = told.into_iter().chain(unfit).collect::<Vec<_>>().join(", ");
        course.add_row(vec![
            Cell::new(step.day),
            Cell::new(if step.detail.is_empty() {
                step.text.clone()
            } else {
                format!("{} ({})", step.text, step.detail)
            }),
            Cell::new(step.act).set_alignment(CellAlignment::Right),
            Cell::new(noticed),
        ]);
    }
    for due in &view.dues {
        let cells = [due.by.to_string(), due.text.clone(), String::new(), due.rule.clone()];
        course.add_row(cells);
    }
    format!("{}\n{}", finish(&facts), finish(&course))
}
