//! Lists below an action: its amounts, and counts whose entries each begin with their number.

use std::collections::BTreeMap;

use maillage_domain::fund::report::{FactId, Statement};
use maillage_domain::text;
use rust_decimal::Decimal;

use super::super::blocks::Kind;
use super::super::document::{Document, Draft};
use super::super::labels;
use super::prices;

pub(super) fn find(document: &Document) -> Vec<Statement> {
    let titular = document.each().filter(|(_, draft)| document.is_titular(draft));
    let amounts = titular.filter_map(|(id, draft)| listed(document, id, draft));
    let counts = document.each().filter(|(_, draft)| draft.is_count());
    let counts = counts.filter_map(|(id, draft)| entries(document, id, draft));
    amounts.chain(counts).collect()
}

/// The amounts of the list below an action: one in each item that has any.
fn listed(document: &Document, whole: FactId, draft: &Draft) -> Option<Statement> {
    let mut items: BTreeMap<usize, Vec<(FactId, &Draft)>> = BTreeMap::new();
    let body = document.body(draft.block).filter(|(_, part)| document.kind(part) == Kind::Item);
    for (id, part) in body {
        items.entry(part.block).or_default().push((id, part));
    }
    let amounts = |item: &Vec<(FactId, &Draft)>| -> Vec<FactId> {
        let amounts =
            item.iter().filter(|(_, part)| part.is_amount() && !prices::is_unit_amount(document, part));
        amounts.map(|(id, _)| *id).collect()
    };
    let parts: Vec<FactId> = items.values().flat_map(amounts).collect();
    let one_each = items.values().all(|item| amounts(item).len() <= 1);
    if parts.len() < 2 || !one_each {
        return None;
    }
    let counted = counted(document, draft, items.values().filter(|item| !amounts(item).is_empty()));
    Some(Statement::Listed { whole, parts, counted })
}

/// How many things the action has, where each entry begins with how many of them it describes.
fn counted<'d>(
    document: &'d Document,
    draft: &Draft,
    items: impl Iterator<Item = &'d Vec<(FactId, &'d Draft)>>,
) -> Option<(FactId, Vec<FactId>)> {
    let mut described = Vec::new();
    let mut noun: Option<String> = None;
    for item in items {
        let (id, lead) = item.first().filter(|(_, lead)| lead.is_count())?;
        let name = noun_of(document, lead)?;
        if noun.get_or_insert_with(|| name.clone()) != &name {
            return None;
        }
        described.push(*id);
    }
    let all = document.body(draft.block).find(|(_, other)| {
        other.is_count() && document.kind(other) != Kind::Item && noun_of(document, other) == noun
    });
    all.filter(|_| described.len() >= 2).map(|(id, _)| (id, described))
}

/// The first word of what a count counts.
pub(super) fn noun_of(document: &Document, draft: &Draft) -> Option<String> {
    text::words(&labels::phrase(document, draft)).next()
}

/// A count at the end of a sentence that a list follows, each of whose items begins with its part.
fn entries(document: &Document, whole: FactId, draft: &Draft) -> Option<Statement> {
    let block = document.block(draft.block);
    let introduces = block.text.trim_end().ends_with(':') && document.next(draft).is_none();
    let at_end = block.text.get(draft.sentence.1..).is_some_and(|rest| rest.trim().is_empty());
    if !introduces || !at_end {
        return None;
    }
    let items = document.blocks.iter().enumerate().skip(draft.block + 1);
    let items: Vec<usize> =
        items.take_while(|(_, block)| block.kind == Kind::Item).map(|(at, _)| at).collect();
    let lead = |item: usize| {
        let (id, part) = document.of_block(item).next()?;
        (part.is_count() && part.figure.start == 0).then_some((id, part.figure.value))
    };
    // Where the items print amounts, the list is that of an action.
    let prints_amounts = items.iter().any(|item| document.of_block(*item).any(|(_, part)| part.is_amount()));
    let leads: Vec<(FactId, Decimal)> = items.iter().filter_map(|item| lead(*item)).collect();
    let sum = leads.iter().fold(Decimal::ZERO, |sum, (_, value)| sum.saturating_add(*value));
    let value = draft.figure.value;
    let near = sum <= value.saturating_mul(Decimal::TWO) && sum.saturating_mul(Decimal::TWO) >= value;
    (leads.len() >= 2 && leads.len() == items.len() && near && !prints_amounts)
        .then(|| Statement::Enumerated { whole, parts: leads.into_iter().map(|(id, _)| id).collect() })
}
