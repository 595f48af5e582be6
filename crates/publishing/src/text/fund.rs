//! The fund as tables for a terminal.

use comfy_table::{Cell, CellAlignment};
use maillage_views::fund::as_of::AsOf;
use maillage_views::fund::execution::ExecutionView;
use maillage_views::fund::money::euros;
use maillage_views::fund::register::{CommitmentView, CommitmentsView, RecoveriesView};
use maillage_views::fund::resources::{AMOUNTS, ResourcesView};
use maillage_views::fund::rows::FundActions;
use maillage_views::fund::status::{FundFindingView, StatusView};
use maillage_views::words::{Argument, Words};

use super::{Width, finish, number, table};

/// What the fund stands at: its figures, then what a reader should know of them.
pub fn fund_status(view: &StatusView, width: Width, words: Words) -> String {
    let mut figures = table(&["figure", "mission", "label", "amount", "line"], width, words);
    for figure in view.figures() {
        let amount = match figure.value {
            None => words.get("fund-unsaid"),
            Some(_) => figure.text(words),
        };
        figures.add_row(vec![
            Cell::new(view.item(&figure, words)),
            Cell::new(figure.mission.map_or_else(String::new, |mission| mission.to_string())),
            Cell::new(figure.label.as_deref().unwrap_or_default()),
            Cell::new(amount).set_alignment(CellAlignment::Right),
            number(figure.line.map(i64::from)),
        ]);
    }
    let mut findings = table(&["severity", "because", "suggestion", "lines"], width, words);
    for finding in &view.findings {
        let lines: Vec<_> = finding.lines.iter().map(ToString::to_string).collect();
        findings.add_row(vec![
            Cell::new(words.severity(finding.severity)),
            Cell::new(&finding.because),
            Cell::new(finding.suggestion.as_deref().unwrap_or_default()),
            Cell::new(lines.join(", ")),
        ]);
    }
    let title = words.with("fund-status-title", &[("year", Argument::Text(&view.year.to_string()))]);
    format!("{title}\n{}\n{}\n{}", as_of(view.as_of, words), finish(&figures), finish(&findings))
}

/// The actions that a report cites.
pub fn fund_actions(view: &FundActions, width: Width, words: Words) -> String {
    let ids = ["mission", "label", "amount", "status", "years", "attribution", "line"];
    let mut table = table(&["label"], width, words);
    table.set_header(ids.map(|id| Cell::new(words.get(&format!("fund-table-column-{id}")))));
    for action in &view.actions {
        let years = action.span.map(|[first, last]| format!("{first}–{last}")).unwrap_or_default();
        table.add_row(vec![
            number(action.mission.map(i64::from)),
            Cell::new(&action.label),
            money(action.value, words),
            Cell::new(words.get(&format!("fund-table-status-{}", action.status))),
            Cell::new(years),
            Cell::new(words.get(&format!("fund-page-attribution-{}", action.attribution))),
            number(Some(i64::from(action.line))),
        ]);
    }
    format!("{}{}", as_of(view.as_of, words), finish(&table))
}

/// The commitments of a register.
pub fn commitments(view: &CommitmentsView, width: Width, words: Words) -> String {
    let columns = ["commitment", "object", "beneficiary", "years", "committed", "paid", "rest"];
    let mut table = table(&columns, width, words);
    for commitment in &view.commitments {
        let CommitmentView { first_year, last_year, .. } = commitment;
        let years = if first_year == last_year {
            first_year.to_string()
        } else {
            format!("{first_year}–{last_year}")
        };
        table.add_row(vec![
            Cell::new(&commitment.commitment),
            Cell::new(&commitment.object),
            Cell::new(&commitment.beneficiary),
            Cell::new(years),
            money(commitment.committed, words),
            money(commitment.paid, words),
            money(commitment.rest, words),
        ]);
    }
    format!("{}{}{}", as_of(view.as_of, words), finish(&table), set_aside(&view.findings))
}

/// The revenue orders of a register.
pub fn recoveries(view: &RecoveriesView, width: Width, words: Words) -> String {
    let mut table = table(&["recovery", "commitment", "years", "amount", "to-collect"], width, words);
    for recovery in &view.recoveries {
        table.add_row(vec![
            Cell::new(&recovery.recovery),
            Cell::new(&recovery.commitment),
            Cell::new(recovery.year),
            money(recovery.amount, words),
            money(recovery.to_collect, words),
        ]);
    }
    format!("{}{}{}", as_of(view.as_of, words), finish(&table), set_aside(&view.findings))
}

/// As of when an answer about the fund holds, in a line of its own; nothing where that was not asked.
pub(super) fn as_of(as_of: AsOf, words: Words) -> String {
    as_of.sentence(words).map(|sentence| format!("{sentence}\n")).unwrap_or_default()
}

/// The acts that are in no figure, a line for each reason.
pub(super) fn set_aside(findings: &[FundFindingView]) -> String {
    findings.iter().map(|finding| format!("{}\n", finding.sentence())).collect::<Vec<_>>().concat()
}

fn money(cents: i64, words: Words) -> Cell {
    Cell::new(euros(cents, words)).set_alignment(CellAlignment::Right)
}

/// The execution of a budget.
pub fn fund_execution(view: &ExecutionView, width: Width, words: Words) -> String {
    let ids = ["ae-opened", "ae-committed", "ae-available", "cp-opened", "cp-paid", "cp-available"];
    let mut table = table(&["label"], width, words);
    let year = words.with("fund-status-title", &[("year", Argument::Text(&view.year.to_string()))]);
    let header = ids.map(|id| words.get(&format!("fund-figure-{id}")));
    table.set_header([year].into_iter().chain(header).map(Cell::new));
    for row in &view.rows {
        let amounts =
            [row.ae_opened, row.ae_committed, row.ae_available, row.cp_opened, row.cp_paid, row.cp_available];
        let amounts = amounts.map(|cents| Cell::new(euros(cents, words)).set_alignment(CellAlignment::Right));
        table.add_row([Cell::new(&row.name)].into_iter().chain(amounts));
    }
    let outstanding = euros(view.outstanding.end, words);
    let outstanding = words.with("fund-outstanding-end", &[("amount", Argument::Text(&outstanding))]);
    let aside = set_aside(&view.findings);
    format!("{}{}\n{outstanding}\n{aside}", as_of(view.as_of, words), finish(&table))
}

/// The resources of an exercise: each with what is left of it, then the orders, the year, and how to read it.
pub fn fund_resources(view: &ResourcesView, width: Width, words: Words) -> String {
    let amount = |cents: Option<i64>| {
        cents.map_or_else(|| Cell::new(words.get("fund-unsaid")), |cents| money(cents, words))
    };
    let mut rows = table(&["label"], width, words);
    let year = words.with("fund-resources-title", &[("year", Argument::Text(&view.year.to_string()))]);
    let header = AMOUNTS.map(|id| words.get(id));
    rows.set_header([year].into_iter().chain(header).map(Cell::new));
    for row in &view.rows {
        let amounts = row.amounts().map(amount);
        rows.add_row([Cell::new(&row.name)].into_iter().chain(amounts));
    }
    let mut steps = table(&["label"], width, words);
    steps.set_header([
        words.get("fund-resources-column-on"),
        words.get("fund-resources-column-step"),
        words.get("fund-resources-column-notified"),
        words.get("fund-resources-column-planned"),
    ]);
    for step in &view.steps {
        let first = [words.date(step.on), step.name.clone()].map(Cell::new);
        steps.add_row(first.into_iter().chain([step.notified, step.planned].map(amount)));
    }
    let orders = view.orders.iter().map(|order| order.sentence.as_str());
    let told = orders.chain(view.notes.iter().map(String::as_str)).collect::<Vec<_>>().join("\n");
    let aside = set_aside(&view.findings);
    format!("{}{}\n{}\n{told}\n{aside}", as_of(view.as_of, words), finish(&rows), finish(&steps))
}
