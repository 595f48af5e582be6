//! A table of structures enters the journal: only what is new or different in it becomes an act.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use maillage_domain::act::{Actor, Draft};
use maillage_domain::digest::Digest;
use maillage_domain::ground::place::Place;
use maillage_domain::register::news::Novelty;
use maillage_domain::state::{Asked, State};
use maillage_domain::structure::book::StructureBook;
use maillage_domain::structure::news::{effective, novelty};
use maillage_domain::structure::told::{StructureSaid, StructureTold};
use maillage_domain::territory::RegionCode;
use maillage_reading::digest;
use maillage_reading::structures::{COLUMNS, StructureRow, StructureTable, structures};
use maillage_views::feed::TallyView;
use maillage_views::structure::StructuresImported;
use maillage_views::words::Words;

use super::faults;
use crate::app::{App, Drafted};
use crate::error::ServiceError;
use crate::mapped_table::{MappedTable, refused};

/// Records what a table says of structures, where it is new. Every row at fault is told at once, and nothing is written then.
///
/// # Errors
///
/// The table cannot be read, or a row cannot be taken.
pub async fn import_structures(
    app: &App,
    request: &MappedTable<'_>,
    actor: Actor,
    words: Words,
) -> Result<StructuresImported, ServiceError> {
    let mapping = request.mapping(COLUMNS, words)?;
    let table = structures(request.bytes, mapping.as_ref());
    let table = table.map_err(|no| faults::unread((request.file, &no, "structures-form"), COLUMNS, words))?;
    refuse_faults(request.file, &table, words)?;
    let (now, document) = (app.now(), digest::of(request.bytes));
    let decide = |state: &State| {
        let (region, name, day) = request.stands((state, now), words)?;
        let (drafts, rows) = told(state, (&region, day), &table, document);
        let view = StructuresImported {
            text: String::new(),
            act: 0,
            file: request.file.to_owned(),
            document,
            day,
            region: region.clone(),
            rows,
            ignored: table.ignored.clone(),
        };
        let titled = (document, format!("Structures {day}, {}", request.file));
        let drafted = Drafted::of_document(state, (&region, day), titled, request.bytes, drafts);
        Ok::<_, ServiceError>((drafted, view.worded(&name, words)))
    };
    let (last, view) = app.write(actor, decide).await?;
    Ok(StructuresImported { act: last.get(), ..view })
}

/// Tells every row at fault at once: what cannot be read, and what says a structure twice of one day.
fn refuse_faults(file: &str, table: &StructureTable, words: Words) -> Result<(), ServiceError> {
    let mut at_fault: Vec<_> =
        table.faults.iter().map(|(line, fault)| (*line, faults::row(fault, words))).collect();
    let mut first = BTreeMap::new();
    for row in &table.rows {
        let before = *first.entry((&row.structure, row.said.since)).or_insert(row.line);
        if before != row.line {
            at_fault.push((row.line, faults::twice(&row.structure.to_string(), before, words)));
        }
    }
    if at_fault.is_empty() { Ok(()) } else { Err(refused("structures-refused", file, at_fault, words)) }
}

/// What the rows bring, and how each stands to what is known.
fn told(
    state: &State,
    (region, day): (&RegionCode, Date),
    table: &StructureTable,
    document: Digest,
) -> (Vec<Draft>, TallyView) {
    let book = state.structures(region);
    let (mut drafts, mut tally) = (Vec::new(), TallyView::default());
    for row in &table.rows {
        let told = StructureTold {
            structure: row.structure.clone(),
            said: said(row, &table.columns, known(book, row, day)),
            document,
            place: Place::on_line(row.line),
        };
        let stands = novelty(book, &told, day);
        tally.count(stands);
        if stands != Novelty::Unchanged {
            drafts.push(Draft::new(region, effective(book, &told, day), told));
        }
    }
    (drafts, tally)
}

/// What is known of a structure on the day of a table.
fn known<'b>(book: Option<&'b StructureBook>, row: &StructureRow, day: Date) -> Option<&'b StructureSaid> {
    Some(&book?.structure(&row.structure, Asked::on(day))?.fact.said)
}

/// What a row says. Of what the table has no column for, it says nothing: what is known stays; but since when a status holds goes with
/// that status.
fn said(
    row: &StructureRow,
    columns: &BTreeSet<&'static str>,
    known: Option<&StructureSaid>,
) -> StructureSaid {
    let mut said = row.said.clone();
    let Some(known) = known else { return said };
    let lacks = |column| !columns.contains(column);
    if lacks("town") {
        said.town.clone_from(&known.town);
    }
    if lacks("commune") {
        said.commune = known.commune;
    }
    if lacks("status") {
        said.status = known.status;
    }
    if lacks("since") && said.status == known.status {
        said.since = known.since;
    }
    if lacks("source") {
        said.source.clone_from(&known.source);
    }
    said
}
