//! Delegations of signature on a terminal.

use comfy_table::{Cell, CellAlignment};
use maillage_views::signature::DelegationsView;
use maillage_views::words::Words;

use super::{Width, finish, table};

/// The delegations of a region, each by the act that records it.
pub fn delegations(view: &DelegationsView, width: Width, words: Words) -> String {
    let columns = ["act", "decision", "decided-on", "published", "function", "may-sign", "from", "until"];
    let mut table = table(&columns, width, words);
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    for delegation in &view.delegations {
        table.add_row(vec![
            Cell::new(delegation.act).set_alignment(CellAlignment::Right),
            Cell::new(&delegation.decision),
            Cell::new(delegation.decided_on),
            Cell::new(day(delegation.published)),
            Cell::new(&delegation.function),
            Cell::new(&delegation.may_sign_text),
            Cell::new(delegation.from),
            Cell::new(day(delegation.until)),
        ]);
    }
    finish(&table)
}
