//! What a name stands for in an application: who creates means the list of the day, who holds means what was granted.

use jiff::civil::Date;

use super::operation::Operation;
use crate::care::nomenclature::{Line, Resolution};
use crate::reference::book::ReferenceBook;

/// What a name stands for, asked for an operation on a day. Some codes of a list that has ended are names in the next one:
/// where the operation is on what is held, they mean the line that was granted.
pub fn resolve<'s>(
    reference: &'s ReferenceBook,
    operation: Operation,
    name: &str,
    day: Date,
) -> Option<Resolution<'s>> {
    if operation.is_on_what_is_held() {
        resolve_held(reference, name, day)
    } else {
        reference.resolve(name, day)
    }
}

/// What a name stands for, of what is said to be held on a day: the line of a list that has ended by its exact code, else what
/// the name means on that day.
pub fn resolve_held<'s>(reference: &'s ReferenceBook, name: &str, day: Date) -> Option<Resolution<'s>> {
    // By the letter: `IRM` is a name in the next list, `irm` the code of the former.
    let bears = |line: &&Line| line.code.as_str() == name.trim();
    let mut lists =
        reference.nomenclatures().filter(|list| list.in_force.until.is_some_and(|last| last < day));
    let granted = lists.find_map(|list| list.lines.iter().find(bears));
    granted.map(Resolution::One).or_else(|| reference.resolve(name, day))
}

/// What is said to be held: its name, and its form after a last colon (`medecine:hc`). The colon of a code since 2023
/// (`amm:QA001`) is a part of its name.
pub fn name_and_form(text: &str) -> (&str, Option<&str>) {
    match text.rsplit_once(':') {
        Some((name, form)) if !name.trim().eq_ignore_ascii_case("amm") => (name, Some(form)),
        _ => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_what_is_held_when_read_then_a_form_stands_after_its_own_colon_alone() {
        assert_eq!(name_and_form("medecine:hc"), ("medecine", Some("hc")));
        assert_eq!(name_and_form("amm:QA001"), ("amm:QA001", None));
        assert_eq!(name_and_form("amm:QA001:htp"), ("amm:QA001", Some("htp")));
    }
}
