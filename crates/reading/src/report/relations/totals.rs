//! Totals of the fund that the text gives more than once: receipts, restated receipts, spending in AE and in CP.

use std::collections::BTreeMap;

use maillage_domain::fund::report::{FactId, Statement};

use super::super::document::{Document, Draft};
use super::super::missions::{Basis, basis};
use super::super::outline::Role;
use super::super::years;

/// A total of the fund.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Total {
    Receipts,
    RestatedReceipts,
    Spending(Basis),
}

/// Words of sentences that state a total of the fund.
///
/// A list, because the verb alone tells the whole from one of its parts: *les recettes s’élèvent à*, and *des recettes de*. A
/// sentence with none of them states no total, and its amount is compared with no other.
const STATING: [&str; 7] =
    ["s’élève", "s'élève", "s’établi", "se sont établi", "portées", "ramener", "montant des recettes"];

pub(super) fn find(document: &Document) -> Vec<Statement> {
    let mut first_of: BTreeMap<(Total, u16), (FactId, &Draft)> = BTreeMap::new();
    let mut found = Vec::new();
    for (id, draft) in document.each().filter(|(_, draft)| draft.is_amount()) {
        let dated = |total| Some((total, years::of(document, draft)?));
        let Some(key) = total(document, draft).and_then(dated) else { continue };
        match first_of.get(&key) {
            // What follows a total in its own sentence is a part of it: *145 M€ : 141 M€ de crédits délégués…*
            Some((_, first)) if first.same_sentence(draft) => {}
            Some((first, _)) => found.push(Statement::Repeated { first: *first, second: id }),
            None => drop(first_of.insert(key, (id, draft))),
        }
    }
    found
}

/// What total of the whole fund an amount is.
fn total(document: &Document, draft: &Draft) -> Option<Total> {
    if document.place(draft).role != Role::Body || document.parentheses(draft).is_some() {
        return None;
    }
    let (before, after, sentence) = (document.before(draft), document.after(draft), draft.sentence());
    let states = STATING.iter().any(|word| sentence.contains(word));
    if !states || before.contains("dont") || before.contains("national") {
        return None;
    }
    if sentence.contains("recettes") && !sentence.contains("dépenses") {
        let restated = after.starts_with("après ") || before.contains("ramener");
        return Some(if restated { Total::RestatedReceipts } else { Total::Receipts });
    }
    let spent = sentence.contains("dépenses") && !sentence.contains("recettes");
    basis(&after).filter(|_| spent).map(Total::Spending)
}
