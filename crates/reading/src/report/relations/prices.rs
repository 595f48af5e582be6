//! Unit amounts (*21,2 K€ par année*, *8 300 €/salarié*) and how many got each.

use std::collections::BTreeMap;

use maillage_domain::fund::report::{FactId, Statement};
use maillage_domain::text;

use super::super::document::{Document, Draft};
use super::super::{labels, years};

/// Words behind an amount for one. A list, because the preposition alone makes a price of an amount; behind another it is one
/// of the action, as most are.
/// They come right behind the amount; *par* alone, without its space, also begins *parcours* and *partenaires*.
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
    let every_used = !units.is_empty() && units.iter().all(used);
    every_used.then(|| Statement::Priced { whole, products: surely(document, &products) })
}

/// The products that are surely paid: of counts of the same people at one price, the text can repeat one, count a part
/// of it, or count those of another year. The greatest of a year is paid; where years differ, that of the last one or that
/// without a year, whichever is less.
fn surely(document: &Document, products: &[(FactId, FactId)]) -> Vec<(FactId, FactId)> {
    let drafts: BTreeMap<FactId, &Draft> = document.each().collect();
    let key = |(count, price): &(FactId, FactId)| {
        let draft = drafts.get(count).expect("a product names a draft");
        (*price, noun(document, draft), rank(document, draft))
    };
    let value = |(count, _): &&(FactId, FactId)| drafts.get(count).map(|draft| draft.figure.value);
    let year =
        |(count, _): &(FactId, FactId)| drafts.get(count).and_then(|draft| years::named(draft.sentence()));
    let mut groups: BTreeMap<_, Vec<&(FactId, FactId)>> = BTreeMap::new();
    for product in products {
        groups.entry(key(product)).or_default().push(product);
    }
    let kept = groups.into_values().filter_map(|group| {
        let last = group.iter().filter_map(|product| year(product)).max();
        let greatest =
            |of: Option<u16>| group.iter().copied().filter(|product| year(product) == of).max_by_key(value);
        [greatest(None), last.and_then(|last| greatest(Some(last)))].into_iter().flatten().min_by_key(value)
    });
    let mut kept: Vec<(FactId, FactId)> = kept.copied().collect();
    kept.sort_unstable();
    kept
}

/// The first word of what a count counts, where it names somebody.
fn noun(document: &Document, count: &Draft) -> Option<String> {
    // Three letters or fewer are *de*, *par*, *en*: no people. One to five read alike.
    text::words(&labels::phrase(document, count)).next().filter(|noun| noun.len() > 3)
}

/// The year of training that a sentence names before a count.
fn rank(document: &Document, count: &Draft) -> Option<u8> {
    ordinal(&document.said(count.block, count.sentence.0, count.figure.start))
}

/// Whether an amount of its own stands right before a count: *8 300 € pour 15 salariés*.
fn has_own_price(document: &Document, count: &Draft) -> bool {
    let before = document.before(count);
    let led = document.previous(count).is_some_and(|(_, other)| other.is_amount());
    led && before.split_whitespace().all(|word| ["pour", "à", "aux"].contains(&word))
}

/// The unit amount of the people whom a count counts: its words name them, and it is of the same year of training.
fn unit_of(document: &Document, count: &Draft, units: &[(FactId, &Draft)]) -> Option<FactId> {
    // `31 pour la première année (9 libéraux…)`: the counts in parentheses are those of one kind.
    let noun = noun(document, count)?;
    if ["pour", "dans", "avec"].contains(&noun.as_str()) || has_own_price(document, count) {
        return None;
    }
    let year = rank(document, count);
    let matching = |(_, unit): &&(FactId, &Draft)| {
        let (before, after) = (above(document, unit, units), document.after(unit));
        let clause = after.split(';').next().unwrap_or_default();
        let names = text::words(&before).chain(text::words(clause)).any(|word| stem(&word) == stem(&noun));
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
