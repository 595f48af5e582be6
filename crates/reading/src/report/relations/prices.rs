//! Unit amounts (*21,2 K€ par année*, *8 300 €/salarié*) and how many got each.

use maillage_domain::fund::report::{FactId, Statement};
use maillage_domain::text;

use super::super::document::{Document, Draft};
use super::super::labels;

/// Words behind an amount for one.
const PER: [&str; 6] = ["/", "par ", "pour chaque ", "chacun", "l’unité", "maximum par"];

/// Whether an amount is for one beneficiary, one year, one unit.
pub(super) fn is_unit_amount(document: &Document, draft: &Draft) -> bool {
    let after = document.after(draft);
    let begins = PER.iter().any(|per| after.trim_start().starts_with(per));
    draft.is_amount() && begins
}

/// The unit amounts in the text of the action that a block names.
pub(in super::super) fn of(document: &Document, owner: usize) -> Vec<FactId> {
    let units = document.body(owner).filter(|(_, draft)| is_unit_amount(document, draft));
    units.map(|(id, _)| id).collect()
}

pub(super) fn find(document: &Document) -> Vec<Statement> {
    let titular = document.each().filter(|(_, draft)| document.is_titular(draft));
    titular.filter_map(|(whole, draft)| priced(document, whole, draft.block)).collect()
}

/// An action whose unit amounts each find their beneficiaries.
fn priced(document: &Document, whole: FactId, owner: usize) -> Option<Statement> {
    let units: Vec<(FactId, &Draft)> =
        document.body(owner).filter(|(_, draft)| is_unit_amount(document, draft)).collect();
    let counts = document.body(owner).filter(|(_, draft)| draft.is_count());
    let products: Vec<(FactId, FactId)> =
        counts.filter_map(|(count, draft)| Some((count, unit_of(document, draft, &units)?))).collect();
    let used = |(id, _): &(FactId, &Draft)| products.iter().any(|(_, price)| price == id);
    (!units.is_empty() && units.iter().all(used)).then_some(Statement::Priced { whole, products })
}

/// The unit amount of the people whom a count counts: its words name them, and it is of the same year of training.
fn unit_of(document: &Document, count: &Draft, units: &[(FactId, &Draft)]) -> Option<FactId> {
    // `31 pour la première année (9 libéraux…)`: the counts in parentheses are those of one kind.
    let noun = text::words(&labels::phrase(document, count)).next().filter(|noun| noun.len() > 3)?;
    if ["pour", "dans", "avec"].contains(&noun.as_str()) {
        return None;
    }
    let year = ordinal(&document.said(count.block, count.sentence.0, count.figure.start));
    let matching = |(_, unit): &&(FactId, &Draft)| {
        let (before, after) = (above(document, unit, units), document.after(unit));
        let names = text::words(&before).chain(text::words(&after)).any(|word| stem(&word) == stem(&noun));
        let same_year = ordinal(&after).is_none_or(|unit_year| Some(unit_year) == year);
        names && same_year
    };
    let mut found = units.iter().filter(matching);
    let (first, second) = (found.next()?, found.next());
    second.is_none().then_some(first.0)
}

/// The text of a sentence before a unit amount, back to the unit amount before it.
fn above(document: &Document, unit: &Draft, units: &[(FactId, &Draft)]) -> String {
    let same_sentence =
        units.iter().filter(|(_, other)| other.block == unit.block && other.sentence == unit.sentence);
    let ends = same_sentence.map(|(_, other)| other.figure.end).filter(|end| *end <= unit.figure.start);
    document.said(unit.block, ends.max().unwrap_or(unit.sentence.0), unit.figure.start)
}

/// A word without its plural.
fn stem(word: &str) -> &str {
    word.strip_suffix("aux").or_else(|| word.strip_suffix("al")).unwrap_or(word.trim_end_matches(['s', 'x']))
}

/// The first year, the second year: the last that a text names.
fn ordinal(text: &str) -> Option<u8> {
    const ORDINALS: [(&str, u8); 14] = [
        ("premiere", 1),
        ("premier", 1),
        ("1ere", 1),
        ("1re", 1),
        ("1er", 1),
        ("seconde", 2),
        ("second", 2),
        ("2nde", 2),
        ("2nd", 2),
        ("deuxieme", 2),
        ("2e", 2),
        ("2eme", 2),
        ("troisieme", 3),
        ("3e", 3),
    ];
    let rank = |word: String| ORDINALS.iter().find(|(name, _)| *name == word).map(|(_, rank)| *rank);
    text::words(text).filter_map(rank).last()
}
