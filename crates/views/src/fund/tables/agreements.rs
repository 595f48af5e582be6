//! Agreements as tables: the list, what is committed under one, the reports that are due, what a beneficiary received.

use jiff::civil::Date;

use crate::fund::agreement::{
    AgreementRowView, AgreementView, AgreementsView, BeneficiaryView, ReportsDueView, UnderView,
};
use crate::table::CellKind::{Count, Euros, Text};
use crate::table::{CellKind, Table, TableCell};
use crate::words::Words;

/// The columns of these messages.
pub(super) fn columns<const N: usize>(known: [(&str, CellKind); N], words: Words) -> [(String, CellKind); N] {
    known.map(|(id, kind)| {
        let title = words.get(id);
        (if kind == Euros { format!("{title} (€)") } else { title }, kind)
    })
}

pub(super) fn day(day: Option<Date>) -> TableCell {
    TableCell::text(day.map(|day| day.to_string()).unwrap_or_default())
}

pub(super) fn amount(cents: Option<i64>) -> TableCell {
    cents.map_or(TableCell::Empty, TableCell::Euros)
}

pub(super) fn act(number: u64) -> TableCell {
    TableCell::count(i64::try_from(number).ok())
}

/// The agreements, in the order of their references.
pub fn agreements(view: &AgreementsView, words: Words) -> Table {
    let known = [
        ("agreements-column-agreement", Text),
        ("agreements-column-kind", Text),
        ("agreements-column-standing", Text),
        ("agreements-column-beneficiary", Text),
        ("agreements-column-name", Text),
        ("agreements-column-object", Text),
        ("agreements-column-sum", Euros),
        ("agreements-column-from", Text),
        ("agreements-column-until", Text),
        ("agreements-column-signed", Text),
        ("agreements-column-committed", Euros),
        ("agreements-column-paid", Euros),
        ("agreements-column-lacks", Text),
        ("agreements-column-sites", Text),
        ("agreements-column-act", Count),
    ];
    let rows = view.agreements.iter().map(row);
    Table::with_columns(words.get("agreements-title"), columns(known, words)).rows(rows).built()
}

fn row(known: &AgreementRowView) -> [TableCell; 15] {
    let optional = |text: &Option<String>| TableCell::text(text.clone().unwrap_or_default());
    [
        TableCell::text(known.agreement.as_str()),
        TableCell::text(known.kind),
        TableCell::text(known.standing),
        optional(&known.beneficiary),
        optional(&known.name),
        optional(&known.object),
        amount(known.sum),
        day(known.from),
        day(known.until),
        day(known.signed_on),
        TableCell::Euros(known.committed),
        TableCell::Euros(known.paid),
        TableCell::text(known.lacks.join(", ")),
        TableCell::text(known.sites.join(", ")),
        act(known.act),
    ]
}

/// What is committed under an agreement.
pub fn agreement(view: &AgreementView, words: Words) -> Table {
    let known = [
        ("agreement-column-commitment", Text),
        ("agreements-column-object", Text),
        ("agreement-column-year", Count),
        ("agreements-column-committed", Euros),
        ("agreement-column-certified", Euros),
        ("agreements-column-paid", Euros),
        ("agreement-column-rest", Euros),
        ("agreement-column-ordered-back", Euros),
        ("agreement-column-payable-until", Text),
        ("agreements-column-act", Count),
    ];
    let rows = view.commitments.iter().map(under);
    Table::with_columns(view.row.agreement.clone(), columns(known, words)).rows(rows).built()
}

fn under(known: &UnderView) -> [TableCell; 10] {
    [
        TableCell::text(known.commitment.as_str()),
        TableCell::text(known.object.as_str()),
        TableCell::count(Some(known.year)),
        TableCell::Euros(known.committed),
        TableCell::Euros(known.certified),
        TableCell::Euros(known.paid),
        TableCell::Euros(known.rest),
        TableCell::Euros(known.ordered_back),
        day(known.payable_until),
        act(known.act),
    ]
}

/// The financial reports, by the day on which they are due.
pub fn reports_due(view: &ReportsDueView, words: Words) -> Table {
    let known = [
        ("agreements-column-agreement", Text),
        ("agreement-column-year", Count),
        ("agreement-column-due", Text),
        ("agreement-column-overdue", Text),
        ("agreements-column-paid", Euros),
        ("agreement-column-received", Text),
        ("agreement-column-unused", Euros),
        ("agreement-column-to-claim", Euros),
    ];
    let rows = view.reports.iter().map(|report| {
        [
            TableCell::text(report.agreement.as_str()),
            TableCell::count(Some(report.year)),
            day(Some(report.due)),
            TableCell::text(words.yes_no(report.overdue)),
            TableCell::Euros(report.paid),
            day(report.received_on),
            amount(report.unused),
            amount(report.to_claim),
        ]
    });
    Table::with_columns(words.get("reports-title"), columns(known, words)).rows(rows).built()
}

/// The commitments to a beneficiary, each with the agreement on which it rests.
pub fn beneficiary(view: &BeneficiaryView, words: Words) -> Table {
    let known = [
        ("agreement-column-commitment", Text),
        ("agreements-column-object", Text),
        ("agreement-column-year", Count),
        ("agreements-column-committed", Euros),
        ("agreement-column-certified", Euros),
        ("agreements-column-paid", Euros),
        ("agreement-column-rest", Euros),
        ("agreement-column-ordered-back", Euros),
        ("agreement-column-payable-until", Text),
        ("agreements-column-act", Count),
        ("agreements-column-agreement", Text),
    ];
    let rows = view.commitments.iter().map(|known| {
        let agreement = TableCell::text(known.agreement.clone().unwrap_or_default());
        let [id, object, year, committed, certified, paid, rest, back, until, act] = under(&known.commitment);
        [id, object, year, committed, certified, paid, rest, back, until, act, agreement]
    });
    Table::with_columns(words.get("beneficiary-page"), columns(known, words)).rows(rows).built()
}
