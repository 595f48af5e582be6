//! Acts of the journal, named in a sentence.

use maillage_domain::act::ActNumber;

use crate::told::NAMED_ACTS;
use crate::words::{Argument, Words};

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
fn number(act: ActNumber, words: Words) -> String {
    words.number(act.get())
}
