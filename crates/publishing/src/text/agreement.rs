//! Agreements for the terminal.

use comfy_table::{Cell, CellAlignment};
use maillage_views::fund::agreement::{AgreementClauseView, AgreementView, AgreementsView, ReportsDueView};
use maillage_views::fund::money::euros;
use maillage_views::words::Words;

use super::fund::{as_of, set_aside};
use super::{Width, finish, table};

pub(super) fn money(cents: Option<i64>, words: Words) -> Cell {
    let text = cents.map(|cents| euros(cents, words)).unwrap_or_default();
    Cell::new(text).set_alignment(CellAlignment::Right)
}

/// The agreements of a fund.
pub fn agreements(view: &AgreementsView, width: Width, words: Words) -> String {
    let mut rows = table(&["label"], width, words);
    let header = [
        "agreements-column-agreement",
        "agreements-column-kind",
        "agreements-column-standing",
        "agreements-column-beneficiary",
        "agreements-column-object",
        "agreements-column-sum",
        "agreements-column-committed",
        "agreements-column-paid",
    ];
    rows.set_header(header.map(|id| words.get(id)));
    for row in &view.agreements {
        let texts = [&row.agreement, &row.kind_text, &row.standing_text, &row.beneficiary_text];
        let object = row.object.clone().unwrap_or_default();
        let amounts = [row.sum, Some(row.committed), Some(row.paid)].map(|cents| money(cents, words));
        rows.add_row(texts.map(Cell::new).into_iter().chain([Cell::new(object)]).chain(amounts));
    }
    format!("{}{}{}", as_of(view.as_of, words), finish(&rows), set_aside(&view.findings))
}

/// One agreement: what it says, what is committed under it, and what to look at.
pub fn agreement(view: &AgreementView, width: Width, words: Words) -> String {
    let unsaid = words.get("agreement-unsaid");
    let mut said = table(&["label"], width, words);
    said.set_header([view.title.clone(), view.row.standing_text.clone()]);
    said.add_row([words.get("agreement-with"), view.row.beneficiary_text.clone()]);
    let line = |clause: &AgreementClauseView| {
        [clause.label.clone(), clause.text.clone().unwrap_or_else(|| unsaid.clone())]
    };
    for clause in view.clauses.iter().chain(&view.facts) {
        said.add_row(line(clause));
    }
    let mut under = table(&["label"], width, words);
    let header = [
        "agreement-column-commitment",
        "agreements-column-object",
        "agreement-column-year",
        "agreements-column-committed",
        "agreements-column-paid",
        "agreement-column-rest",
    ];
    under.set_header(header.map(|id| words.get(id)));
    for one in &view.commitments {
        let texts = [one.commitment.clone(), one.object.clone(), one.year.to_string()].map(Cell::new);
        let amounts = [one.committed, one.paid, one.rest].map(|cents| money(Some(cents), words));
        under.add_row(texts.into_iter().chain(amounts));
    }
    let under = if view.commitments.is_empty() {
        format!("{}\n", words.get("agreement-no-money"))
    } else {
        finish(&under)
    };
    let findings =
        view.to_look_at.iter().map(|finding| format!("{} ({})\n", finding.because, finding.citation));
    let findings: String = findings.collect();
    format!("{}{}\n{under}{findings}", as_of(view.as_of, words), finish(&said))
}

/// The financial reports that are due.
pub fn reports_due(view: &ReportsDueView, width: Width, words: Words) -> String {
    let mut rows = table(&["label"], width, words);
    let header = [
        "agreements-column-agreement",
        "agreements-column-beneficiary",
        "agreement-column-year",
        "agreement-column-due",
        "agreement-column-overdue",
        "agreement-column-received",
        "agreement-column-to-claim",
    ];
    rows.set_header(header.map(|id| words.get(id)));
    for report in &view.reports {
        let texts = [
            report.agreement.clone(),
            report.beneficiary_text.clone(),
            report.year.to_string(),
            words.date(report.due),
            words.yes_no(report.overdue),
            report.received_on.map(|day| words.date(day)).unwrap_or_default(),
        ];
        rows.add_row(texts.map(Cell::new).into_iter().chain([money(report.to_claim, words)]));
    }
    format!("{}{}{}", as_of(view.as_of, words), finish(&rows), set_aside(&view.findings))
}
