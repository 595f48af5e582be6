//! Figures that the text repeats: a box that merges two figures of its paragraph, a title that counts otherwise.

use maillage_domain::fund::report::{FactId, Statement};
use maillage_domain::text;
use rust_decimal::Decimal;

use super::super::blocks::Kind;
use super::super::document::{Document, Draft};
use super::super::labels;
use super::super::outline::{self, Role};

pub(super) fn find(document: &Document) -> Vec<Statement> {
    let entries: Vec<Entry> = document
        .each()
        .filter(|(_, draft)| draft.is_count())
        .map(|(id, draft)| Entry::new(document, id, draft))
        .collect();
    let mut found: Vec<Statement> = entries.iter().filter_map(|second| merged(&entries, second)).collect();
    found.extend(recounted(document));
    found.extend(entries.iter().filter_map(|entry| boxed_count(document, &entries, entry)));
    found.extend(document.each().filter_map(|(id, draft)| boxed_amount(document, id, draft)));
    found
}

/// A count with the words of its entry.
struct Entry {
    id: FactId,
    block: usize,
    part: usize,
    value: Decimal,
    words: Vec<String>,
}

/// Words that carry no meaning of their own: articles, prepositions, auxiliaries. Another word has to be the same in both for a
/// repetition, so that one which is lacking here only finds less.
const EMPTY: &str =
    " a ainsi au aux d dans de des du en est et ete l la le les ont par pour sont sur un une ";

/// The words of a text that carry meaning.
fn meaningful(text: &str) -> Vec<String> {
    text::words(text).filter(|word| !EMPTY.contains(&format!(" {word} "))).collect()
}

impl Entry {
    fn new(document: &Document, id: FactId, draft: &Draft) -> Self {
        let words = meaningful(&labels::phrase(document, draft));
        Self { id, block: draft.block, part: document.place(draft).part, value: draft.figure.value, words }
    }
}

/// How many words two entries must share to be one and the same.
/// One word, *équipes*, is that of many counts; at three the repetitions of the known report are missed. One reads it like
/// two, which is the safer.
const SHARED: usize = 2;

/// How many figures of the same value are looked at, the nearest first.
/// A bound on the work in a text of one number. Any value from 2 to 200 finds the same in the known reports.
const CANDIDATES: usize = 32;

/// The counts near an entry, in its block.
fn beside<'e>(entries: &'e [Entry], of: &'e Entry) -> impl Iterator<Item = &'e Entry> {
    let at = entries.partition_point(|entry| entry.id < of.id);
    let near = entries.iter().skip(at.saturating_sub(CANDIDATES)).take(2 * CANDIDATES);
    near.filter(|entry| entry.block == of.block && entry.id != of.id)
}

/// Whether a value stands beside an entry.
fn stands_beside(entries: &[Entry], of: &Entry, value: &Entry) -> bool {
    beside(entries, of).any(|other| other.value == value.value)
}

/// A repetition of a figure with the end of another one, which stands beside the first and not beside the repetition.
fn merged(entries: &[Entry], second: &Entry) -> Option<Statement> {
    let before = entries.partition_point(|entry| entry.block < second.block);
    let same_value = entries.iter().take(before).rev().filter(|entry| entry.value == second.value);
    let first = same_value.take(CANDIDATES).find(|first| {
        let shared = shared_start(&first.words, &second.words);
        first.part == second.part
            && (SHARED..first.words.len().min(second.words.len())).contains(&shared)
            && beside(entries, first).any(|other| stands_beside(entries, second, other))
    })?;
    let tail = second.words.get(shared_start(&first.words, &second.words)..)?;
    let dropped = beside(entries, first)
        .find(|other| other.words.ends_with(tail) && !stands_beside(entries, second, other))?;
    Some(Statement::Merged { first: first.id, dropped: dropped.id, second: second.id })
}

fn shared_start(left: &[String], right: &[String]) -> usize {
    left.iter().zip(right).take_while(|(left, right)| left == right).count()
}

/// A count of the title whose words begin a count of its text.
fn recounted(document: &Document) -> Vec<Statement> {
    let titles =
        document.each().filter(|(_, draft)| draft.is_count() && document.place(draft).role == Role::Title);
    titles.filter_map(|(title, draft)| recount(document, title, draft)).collect()
}

fn recount(document: &Document, title: FactId, draft: &Draft) -> Option<Statement> {
    let said = Entry::new(document, title, draft);
    if said.words.len() < SHARED {
        return None;
    }
    let body: Vec<Entry> = document
        .body(draft.block)
        .filter(|(_, other)| other.is_count())
        .map(|(id, other)| Entry::new(document, id, other))
        .filter(|entry| entry.words.starts_with(&said.words))
        .collect();
    let same = body.iter().any(|entry| entry.value == draft.figure.value);
    let other = body.first().filter(|_| !same)?;
    Some(Statement::Repeated { first: title, second: other.id })
}

/// From how many words on a box that begins like a sentence repeats it.
/// One more than `SHARED`: a box stands alone, without the figure beside it that the other rule asks for. Two to four find
/// the same in the known reports; at one, boxes of other things are accused.
const REPEATED: usize = 3;

/// Whether a figure begins a box: a plain block of its own.
fn begins_box(document: &Document, draft: &Draft) -> bool {
    draft.figure.start == 0 && document.kind(draft) == Kind::Plain && document.place(draft).role == Role::Body
}

/// A box that gives a count of the text above it, in the same words, another value.
fn boxed_count(document: &Document, entries: &[Entry], entry: &Entry) -> Option<Statement> {
    let (id, draft) = document.of_block(entry.block).next()?;
    if id != entry.id || !begins_box(document, draft) {
        return None;
    }
    let before = entries.partition_point(|other| other.block < entry.block);
    let nearest = entries.iter().take(before).rev().take(CANDIDATES);
    let same: Vec<&Entry> = nearest
        .filter(|other| {
            let shared = shared_start(&other.words, &entry.words);
            other.part == entry.part
                && shared >= REPEATED
                && shared == other.words.len().min(entry.words.len())
        })
        .collect();
    let agrees = same.iter().any(|other| other.value == entry.value);
    let first = same.first().filter(|_| !agrees)?;
    Some(Statement::Repeated { first: first.id, second: entry.id })
}

/// A box that repeats the amount of its title: its words stand in the title.
fn boxed_amount(document: &Document, id: FactId, draft: &Draft) -> Option<Statement> {
    if !draft.is_amount() || !begins_box(document, draft) {
        return None;
    }
    let (first, title) = document.title_of(draft)?;
    let named: Vec<String> = meaningful(&outline::name(document.block(title.block)));
    let words = meaningful(&labels::phrase(document, draft));
    let held = words.iter().filter(|word| named.contains(word)).count();
    (words.len() >= REPEATED && held == words.len()).then_some(Statement::Repeated { first, second: id })
}
