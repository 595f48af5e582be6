//! A table of what a document counts of structures enters the journal: printed figures, each with the words that print it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::act::{Actor, Draft};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::state::State;
use maillage_domain::structure::tally::StructuresCounted;
use maillage_reading::digest;
use maillage_reading::structures::{COUNTS, CountTable, counts};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::faults;
use crate::app::{App, Drafted, Receipt};
use crate::ask;
use crate::error::ServiceError;
use crate::mapped_table::refused;

/// A table of printed figures to import.
#[derive(Debug, Clone, Copy)]
pub struct CountsRequest<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The name of the file.
    pub file: &'a str,
    /// What the document that prints them is called.
    pub title: &'a str,
    /// The day of the figures.
    pub on: Date,
    /// The region's code; the store's own, if absent.
    pub region: Option<&'a str>,
}

/// Records the figures of a table, unless the same table is recorded. Every row at fault is told at once, and nothing is written then.
///
/// # Errors
///
/// The table cannot be read, or a row cannot be taken.
pub async fn import_counts(
    app: &App,
    request: &CountsRequest<'_>,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let table = counts(request.bytes, None)
        .map_err(|no| faults::unread((request.file, &no, "structure-counts-form"), COUNTS, words))?;
    refuse_faults(request.file, &table, words)?;
    let counted = StructuresCounted {
        document: digest::of(request.bytes),
        title: title(request.title, words)?,
        tallies: table.rows.into_iter().map(|row| row.tally).collect(),
    };
    let decide = |state: &State| decide(state, request, &counted, words);
    let (last, (text, recorded)) = app.write(actor, decide).await?;
    Ok(Receipt { act: recorded.unwrap_or(last.get()), text })
}

/// The drafts, what there is to say, and the act where the same is recorded already.
fn decide(
    state: &State,
    request: &CountsRequest<'_>,
    counted: &StructuresCounted,
    words: Words,
) -> Result<(Drafted, (String, Option<u64>)), ServiceError> {
    let region = ask::region(state, request.region, words)?;
    let name = ask::registered(state, region.as_str(), words)?.name.clone();
    let count = counted.tallies.len();
    let file = Argument::Text(request.file);
    let recorded = state.structures(&region).and_then(|book| {
        let mut recorded = book.counted_in(counted.document);
        recorded.find(|recorded| *recorded.fact == *counted && recorded.stamp.effective == request.on)
    });
    if let Some(recorded) = recorded {
        let text =
            words.with("structure-counts-already", &[("file", file), ("region", Argument::Text(&name))]);
        return Ok((Drafted::default(), (text, Some(recorded.stamp.number.get()))));
    }
    let document = counted.document;
    let titled = (document, format!("Structures comptées {}, {}", request.on, request.file));
    let said = [("file", file), ("region", Argument::Text(&name)), ("count", Argument::count(count))];
    let drafts = vec![Draft::new(&region, request.on, counted.clone())];
    let drafted = Drafted::of_document(state, (&region, request.on), titled, request.bytes, drafts);
    Ok((drafted, (words.with("structure-counts-imported", &said), None)))
}

fn title(text: &str, words: Words) -> Result<OneLine, ServiceError> {
    OneLine::try_from(text.to_owned())
        .map_err(|_unfit| ServiceError::unusable(Problem::worded("structure-counts-title", &[], words)))
}

/// Tells every row at fault at once: what cannot be read, and what is counted twice.
fn refuse_faults(file: &str, table: &CountTable, words: Words) -> Result<(), ServiceError> {
    let mut at_fault: Vec<_> =
        table.faults.iter().map(|(line, fault)| (*line, faults::row(fault, words))).collect();
    let mut first = BTreeMap::new();
    for row in &table.rows {
        let before = *first.entry(&row.tally.of).or_insert(row.line);
        if before != row.line {
            at_fault.push((row.line, faults::twice(row.tally.printed.as_str(), before, words)));
        }
    }
    if at_fault.is_empty() { Ok(()) } else { Err(refused("structures-refused", file, at_fault, words)) }
}
