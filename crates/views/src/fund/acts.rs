//! Acts of the journal, named in a sentence.

use maillage_domain::act::ActNumber;

use crate::words::{Argument, Words};

/// How many acts are named: beyond, a reader looks them up in the journal.
/// Arbitrary: eight numbers are one line of text.
const NAMED_ACTS: usize = 8;

/// "5, 7 and 3 others".
pub(super) fn named(acts: &[ActNumber], words: Words) -> String {
    let named: Vec<_> = acts.iter().take(NAMED_ACTS).map(|act| number(*act, words)).collect();
    let named = named.join(", ");
    let others = acts.len().saturating_sub(NAMED_ACTS);
    if others == 0 {
        return named;
    }
    let arguments = [("acts", Argument::Text(named.as_str())), ("others", Argument::count(others))];
    words.with("fund-page-source-more-acts", &arguments)
}

/// The number of an act.
pub(super) fn number(act: ActNumber, words: Words) -> String {
    words.number(act.get())
}
