//! What a table tells of structures that is not said of their day yet: only what is new or different becomes an act.

use jiff::civil::Date;

use super::book::StructureBook;
use super::told::StructureTold;
use crate::ground::asked::Asked;
use crate::register::news::Novelty;

/// The day from which what is said has effect: that since when it is so, else the day that the table is of. Where its status was said
/// already, and since when, what else is new of it is so from the day of the table on.
pub fn effective(book: Option<&StructureBook>, told: &StructureTold, of: Date) -> Date {
    let then = book.and_then(|book| book.structure(&told.structure, Asked::on(of)));
    let is_same = then.is_some_and(|then| {
        (then.fact.said.status, then.fact.said.since) == (told.said.status, told.said.since)
    });
    told.said.since.filter(|_| !is_same).unwrap_or(of)
}

/// How what is told of a structure stands to what is said of that day: where it was read says nothing new.
pub fn novelty(book: Option<&StructureBook>, told: &StructureTold, of: Date) -> Novelty {
    let Some(book) = book else { return Novelty::New };
    let then = book.structure(&told.structure, Asked::on(effective(Some(book), told, of)));
    match then {
        Some(then) if then.fact.said == told.said => Novelty::Unchanged,
        None if book.told_of(&told.structure).next().is_none() => Novelty::New,
        Some(_) | None => Novelty::Changed,
    }
}
