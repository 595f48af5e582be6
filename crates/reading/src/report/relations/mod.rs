//! What the text states between its figures: parts of a whole, shares, unit amounts, totals, repetitions.

mod amounts;
mod lists;
mod parts;
pub(super) mod prices;
mod repeats;
mod shares;
mod totals;

use maillage_domain::fund::report::Statement;

use super::document::Document;

/// Every relation that the text states.
pub(super) fn find(document: &Document) -> Vec<Statement> {
    let mut found = parts::find(document);
    found.extend(lists::find(document));
    found.extend(shares::find(document));
    found.extend(amounts::find(document));
    found.extend(prices::find(document));
    found.extend(repeats::find(document));
    found.extend(totals::find(document));
    found
}
