//! Calls for the terminal.

use comfy_table::Cell;
use maillage_views::fund::call::{CallApplicationView, CallView, CallsView};
use maillage_views::words::Words;

use super::agreement::money;
use super::fund::as_of;
use super::{Width, finish, table};

/// The calls of a fund.
pub fn calls(view: &CallsView, width: Width, words: Words) -> String {
    let mut rows = table(&["label"], width, words);
    let header = [
        "calls-column-call",
        "calls-column-kind",
        "calls-column-standing",
        "calls-column-title",
        "calls-column-deadline",
        "calls-column-applications",
        "calls-column-ceiling",
        "calls-column-requested",
        "calls-column-granted",
        "calls-column-left",
    ];
    rows.set_header(header.map(|id| words.get(id)));
    for row in &view.calls {
        let texts = [&row.call, &row.kind_text, &row.standing_text, &row.title];
        let deadline = row.deadline.map_or_else(|| words.get("call-always-open"), |day| words.date(day));
        let results = row.results.as_ref();
        let kept = words.get("calls-results-kept");
        let number = results.map_or(kept, |results| words.number(results.applications));
        let amounts = [
            row.ceiling,
            results.map(|results| results.requested),
            results.map(|results| results.granted),
            results.and_then(|results| results.left),
        ];
        let amounts = amounts.map(|cents| money(cents, words));
        rows.add_row(
            texts.map(Cell::new).into_iter().chain([Cell::new(deadline), Cell::new(number)]).chain(amounts),
        );
    }
    format!("{}{}", as_of(view.as_of, words), finish(&rows))
}

/// One call: what it says, and what was sent in answer.
pub fn call(view: &CallView, width: Width, words: Words) -> String {
    let row = &view.row;
    let mut said = table(&["label"], width, words);
    said.set_header([view.title.clone(), row.standing_text.clone()]);
    said.add_row([words.get("call-object"), view.object.clone()]);
    let opens = words.date(row.opens);
    let until = row.deadline.map_or_else(|| words.get("call-always-open"), |day| words.date(day));
    said.add_row([words.get("call-when"), format!("{opens}, {until}")]);
    said.add_row([words.get("call-decides"), row.body_text.clone()]);
    let criteria = view.criteria.iter().map(|one| match one.weight {
        Some(weight) => format!("{} {weight}", one.name),
        None => one.name.clone(),
    });
    let criteria = criteria.collect::<Vec<_>>().join(", ");
    said.add_row([words.get("call-criteria"), criteria]);
    if let Some(place) = &view.taken_from {
        said.add_row([words.get("call-taken-from"), place.clone()]);
    }
    let results = row
        .results
        .as_ref()
        .map_or_else(|| words.get("call-not-published"), |results| results.sentence(words));
    let mut rows = table(&["label"], width, words);
    let header = [
        "call-column-number",
        "call-column-applicant",
        "call-column-project",
        "call-column-received",
        "calls-column-requested",
        "calls-column-granted",
        "call-column-outcome",
        "call-column-points",
        "call-column-motive",
        "call-column-follow-up",
    ];
    rows.set_header(header.map(|id| words.get(id)));
    for one in &view.applications {
        rows.add_row(application(one, words));
    }
    format!("{}{}{results}\n{}", as_of(view.as_of, words), finish(&said), finish(&rows))
}

fn application(one: &CallApplicationView, words: Words) -> Vec<Cell> {
    let received = words.date(one.received_on);
    let received = if one.late { format!("{received} ({})", words.get("call-late")) } else { received };
    let points = one.points.map(|points| words.number(points)).unwrap_or_default();
    let follow_up = one.agreement.clone().unwrap_or_else(|| words.get("call-follow-up-none"));
    let texts =
        [one.number.clone(), one.applicant_text.clone(), one.title.clone().unwrap_or_default(), received];
    let after = [one.outcome_text.clone(), points, one.motive.clone().unwrap_or_default(), follow_up];
    let amounts = [money(Some(one.requested), words), money(Some(one.granted), words)];
    texts.map(Cell::new).into_iter().chain(amounts).chain(after.map(Cell::new)).collect()
}
