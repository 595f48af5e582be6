//! An export of HAPI enters the journal: each line that can be read, with its codes; the others are told. It commits nothing.

use std::collections::BTreeSet;

use maillage_domain::act::{ActNumber, Actor, Draft};
use maillage_domain::fund::destination::CodePattern;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::parameter::dated::on;
use maillage_domain::published_aid::hapi::HapiListed;
use maillage_domain::state::{Asked, State};
use maillage_reading::digest;
use maillage_reading::hapi::{COLUMNS, HapiExport, HapiFault, WhyHapi, hapi};
use maillage_reading::table::NoSuchTable;
use maillage_views::feed::told;
use maillage_views::fund::hapi_imported::HapiImported;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::parameters::parameters;
use crate::app::{App, Drafted};
use crate::clock::day_of;
use crate::error::ServiceError;
use crate::mapped_table::{MappedTable, refused};

/// Records what an export lists. Lines at fault are told, and cost no other; the same file again writes nothing.
///
/// # Errors
///
/// The file is no export, or none of its lines can be read.
pub async fn import_hapi(
    app: &App,
    request: &MappedTable<'_>,
    actor: Actor,
    words: Words,
) -> Result<HapiImported, ServiceError> {
    let known = app.current().await?;
    let codes = codes(&known.state, request, app, words)?;
    let HapiExport { lines, faults } =
        hapi(request.bytes, &codes).map_err(|no| unread(request.file, &no, words))?;
    let at_fault: BTreeSet<u32> = faults.iter().map(|(line, _)| *line).collect();
    let faults: Vec<_> = faults.iter().map(|(line, fault)| (*line, sentence(fault, words))).collect();
    if lines.is_empty() {
        return Err(refused("hapi-refused", request.file, faults, words));
    }
    let name = request.file.rsplit(['/', '\\']).next().unwrap_or(request.file).to_owned();
    let document = digest::of(request.bytes);
    let title = OneLine::try_from(name).or_else(|_unfit| OneLine::try_from(document.short()));
    let title = title.map_err(|_unfit| unread(request.file, &NoSuchTable::Empty, words))?;
    let notified = lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.notified));
    let listed = HapiListed { document, title, lines };
    let now = app.now();
    let decide = |state: &State| {
        let (region, name, day) = request.stands((state, now), words)?;
        let before = state.aids(&region).and_then(|book| book.notified_in(document).next());
        let view = HapiImported {
            text: String::new(),
            act: 0,
            already: before.is_some(),
            file: request.file.to_owned(),
            document,
            region: region.clone(),
            lines: listed.lines.len(),
            notified,
            faults: faults.iter().map(|(line, said)| format!("{}:{line}: {said}", request.file)).collect(),
            left_out: at_fault.len(),
        };
        let drafted = if before.is_some() {
            Drafted::default()
        } else {
            let titled = (document, format!("Export HAPI, {}", listed.title));
            let drafts = vec![Draft::new(&region, day, listed.clone())];
            Drafted::of_document(state, (&region, day), titled, request.bytes, drafts)
        };
        Ok::<_, ServiceError>((drafted, (before, view.worded(&name, words))))
    };
    let (last, (before, view)) = app.write(actor, decide).await?;
    Ok(HapiImported { act: before.map_or(last, |act: ActNumber| act).get(), ..view })
}

/// The shape of the codes of destinations, on the day of the export.
fn codes(
    state: &State,
    request: &MappedTable<'_>,
    app: &App,
    words: Words,
) -> Result<CodePattern, ServiceError> {
    let region = crate::ask::region(state, request.region, words)?;
    let day = request.on.unwrap_or_else(|| day_of(app.now(), state, &region));
    Ok(on(&parameters(state, &region, Asked::on(day)).codes, day).value.clone())
}

/// That a file is no export.
fn unread(file: &str, no: &NoSuchTable, words: Words) -> ServiceError {
    let file = ("file", Argument::Text(file));
    let problem = match no {
        NoSuchTable::Missing(columns) => {
            let columns = columns.join(", ");
            Problem::worded("hapi-unreadable", &[file, ("columns", Argument::Text(&columns))], words)
        }
        _ => Problem::worded("hapi-empty", &[file], words),
    };
    ServiceError::unusable(problem)
}

/// What is wrong with a line.
fn sentence(fault: &HapiFault, words: Words) -> String {
    match fault {
        HapiFault::Torn { cells } => {
            let said = [("cells", Argument::count(*cells)), ("columns", Argument::count(COLUMNS.len()))];
            words.with("hapi-row-torn", &said)
        }
        HapiFault::Cell { column, why: WhyHapi::Empty, .. } => {
            words.with("objective-row-empty", &[("column", Argument::Text(column))])
        }
        HapiFault::Cell { column, text, why } => {
            let why = match why {
                WhyHapi::Empty => words.get("feed-why-missing"),
                WhyHapi::Text => words.get("feed-why-text"),
                WhyHapi::Year => words.get("hapi-why-year"),
                WhyHapi::Identifier(no) => told::identifier(*no, words),
                WhyHapi::Amount => words.get("hapi-why-amount"),
                WhyHapi::Day => words.get("feed-why-day"),
            };
            let said = [
                ("column", Argument::Text(column)),
                ("text", Argument::Text(text)),
                ("why", Argument::Text(&why)),
            ];
            words.with("authorisation-row-cell", &said)
        }
    }
}
