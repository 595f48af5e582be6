//! A table of indicators enters the journal: only what is new or different in it becomes an act.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::act::Actor;
use maillage_domain::digest::Digest;
use maillage_domain::ground::place::Place;
use maillage_domain::indicator::defined::IndicatorDefined;
use maillage_domain::indicator::recorded::{IndicatorRecorded, ReadIn};
use maillage_domain::indicator::target::IndicatorTargeted;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_reading::digest;
use maillage_reading::indicators::{COLUMNS, IndicatorRow, IndicatorTable, indicators};
use maillage_views::indicator::IndicatorsImported;
use maillage_views::words::Words;

use super::entered::{Entering, Formulas};
use super::faults;
use crate::app::{App, Drafted};
use crate::error::ServiceError;
use crate::mapped_table::{MappedTable, refused};

/// Records what a table says of indicators, where it is new. Every row at fault is told at once, and nothing is written then.
///
/// # Errors
///
/// The table cannot be read, or a row cannot be taken.
pub async fn import_indicators(
    app: &App,
    request: &MappedTable<'_>,
    actor: Actor,
    words: Words,
) -> Result<IndicatorsImported, ServiceError> {
    let mapping = request.mapping(COLUMNS, words)?;
    let table = indicators(request.bytes, mapping.as_ref());
    let table = table.map_err(|no| faults::unread(request.file, &no, words))?;
    let (now, document) = (app.now(), digest::of(request.bytes));
    let decide = |state: &State| {
        let (region, name, day) = request.stands((state, now), words)?;
        let entering = entering(&table, (day, document));
        refuse_faults(state, &region, (request.file, &table, &entering), words)?;
        let (drafts, new) = entering.drafts(&region, state.indicators(&region));
        let view = IndicatorsImported {
            text: String::new(),
            act: 0,
            file: request.file.to_owned(),
            document,
            region: region.clone(),
            defined: new.defined,
            targeted: new.targeted,
            recorded: new.recorded,
            ignored: table.ignored.clone(),
        };
        let titled = (document, format!("Indicateurs {day}, {}", request.file));
        let drafted = Drafted::of_document(state, (&region, day), titled, request.bytes, drafts);
        Ok::<_, ServiceError>((drafted, view.worded(&name, words)))
    };
    let (last, view) = app.write(actor, decide).await?;
    Ok(IndicatorsImported { act: last.get(), ..view })
}

/// What the rows say. A definition that several rows repeat is one.
fn entering(table: &IndicatorTable, (day, document): (Date, Digest)) -> Entering {
    let mut entering = Entering::default();
    for row in &table.rows {
        let indicator = row.indicator.clone();
        if let Some(definition) = row.definition.clone() {
            let defined = (
                row.found.as_ref().and_then(|found| found.day).unwrap_or(day).min(day),
                IndicatorDefined { indicator: indicator.clone(), definition },
            );
            let same = |other: &(Date, IndicatorDefined)| other.1 == defined.1;
            match entering.defined.iter_mut().find(|other| same(other)) {
                Some(other) => other.0 = other.0.min(defined.0),
                None => entering.defined.push(defined),
            }
        }
        if let Some(aimed) = row.aimed.clone() {
            let target = IndicatorTargeted {
                indicator: indicator.clone(),
                territory: aimed.territory,
                value: aimed.value,
                by: aimed.by,
                source: aimed.source,
            };
            if !entering.targeted.iter().any(|(_, other)| *other == target) {
                entering.targeted.push((day.min(target.by), target));
            }
        }
        if let Some(found) = row.found.clone() {
            let value = IndicatorRecorded {
                indicator,
                scope: found.scope,
                value: found.value,
                printed: found.printed,
                source: found.source,
                read_in: Some(ReadIn { document, place: Place::on_line(row.line) }),
            };
            entering.recorded.push((found.day.unwrap_or(day), value));
        }
    }
    entering
}

/// Tells every row at fault at once: what cannot be read, what is said twice, what nobody defined, and what is computed from itself.
fn refuse_faults(
    state: &State,
    region: &RegionCode,
    (file, table, entering): (&str, &IndicatorTable, &Entering),
    words: Words,
) -> Result<(), ServiceError> {
    let formulas = Formulas::of(state.indicators(region), entering);
    let mut at_fault: Vec<_> =
        table.faults.iter().map(|(line, fault)| (*line, faults::row(fault, words))).collect();
    at_fault.extend(twice(table, words));
    // Where rows cannot be read, what they would define is not known.
    for row in table.rows.iter().filter(|_| table.faults.is_empty()) {
        let formula = row.definition.as_ref().and_then(|definition| definition.formula.as_ref());
        let code = row.indicator.as_str();
        let said = match formula.map(|formula| formulas.lacks(formula)) {
            _ if !formulas.has(&row.indicator) => Some(faults::of("indicator-row-unknown", code, words)),
            Some(Some(lacking)) => Some(faults::of("indicator-row-unknown", lacking.as_str(), words)),
            Some(None) if formulas.is_circular(&row.indicator) => {
                Some(faults::of("indicator-row-circular", code, words))
            }
            Some(None) | None => None,
        };
        at_fault.extend(said.map(|said| (row.line, said)));
    }
    if at_fault.is_empty() { Ok(()) } else { Err(refused("indicators-refused", file, at_fault, words)) }
}

/// The rows that say another thing of what an earlier one says: another definition of one indicator, another value of one scope.
fn twice(table: &IndicatorTable, words: Words) -> Vec<(u32, String)> {
    let mut found = Vec::new();
    let mut definitions: BTreeMap<_, (&IndicatorRow, u32)> = BTreeMap::new();
    let mut values = BTreeMap::new();
    for row in &table.rows {
        let mut say =
            |first: u32| found.push((row.line, faults::twice(row.indicator.as_str(), first, words)));
        if row.definition.is_some() {
            let (first, line) = *definitions.entry(&row.indicator).or_insert((row, row.line));
            if first.definition != row.definition {
                say(line);
            }
        }
        if let Some(value) = &row.found {
            let line = *values.entry((&row.indicator, value.scope.key(), value.day)).or_insert(row.line);
            if line != row.line {
                say(line);
            }
        }
    }
    found
}
