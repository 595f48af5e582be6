//! An export of an online form enters the journal: each application with the number of the form, once.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::act::{Actor, Draft};
use maillage_domain::call::application::ApplicationReceived;
use maillage_domain::call::book::Call;
use maillage_domain::call::code::CallCode;
use maillage_domain::call::decision::Judged;
use maillage_domain::digest::Digest;
use maillage_domain::fund::notified::ReadIn;
use maillage_domain::ground::place::Place;
use maillage_domain::state::State;
use maillage_reading::applications::{ApplicationTable, COLUMNS, applications};
use maillage_reading::digest;
use maillage_views::fund::call::{ApplicationsImported, problem};
use maillage_views::words::Words;

use super::act::Standing;
use super::faults;
use crate::app::{App, Drafted};
use crate::error::ServiceError;
use crate::mapped_table::{MappedTable, refused};

/// Records the applications of an export that are new. Every row at fault is told at once, and nothing is written then.
///
/// # Errors
///
/// The table cannot be read, nobody opened the call, or a row cannot be taken.
pub async fn import_applications(
    app: &App,
    (request, code): (&MappedTable<'_>, &CallCode),
    actor: Actor,
    words: Words,
) -> Result<ApplicationsImported, ServiceError> {
    let mapping = request.mapping(COLUMNS, words)?;
    let table = applications(request.bytes, mapping.as_ref());
    let table = table.map_err(|no| faults::unread(request.file, &no, words))?;
    let (now, document) = (app.now(), digest::of(request.bytes));
    let decide = |state: &State| {
        let standing = Standing::of(state, request.region, now, words)?;
        let day = request.on.unwrap_or(standing.today);
        let call = standing.book.known(code).map_err(|refusal| standing.refused(&refusal, words))?;
        let entering = judged((&table, code, document), &call, (request.file, day), words)?;
        let late = entering.iter().filter(|one| call.terms().is_late(one.received_on)).count();
        let view = ApplicationsImported {
            text: String::new(),
            act: 0,
            file: request.file.to_owned(),
            document,
            region: standing.region.clone(),
            call: code.to_string(),
            received: entering.len(),
            late,
            already: table.rows.len() - entering.len(),
            ignored: table.ignored.clone(),
        };
        let received = |one: ApplicationReceived| Draft::new(&standing.region, one.received_on, one);
        let drafts: Vec<_> = entering.into_iter().map(received).collect();
        let drafted = drafted(state, (&standing, day), request, (document, drafts));
        Ok::<_, ServiceError>((drafted, view.worded(words)))
    };
    let (last, view) = app.write(actor, decide).await?;
    Ok(ApplicationsImported { act: last.get(), ..view })
}

/// The applications that are new, or every row at fault: what cannot be read, what is said twice, what cannot be received.
fn judged(
    (table, code, document): (&ApplicationTable, &CallCode, Digest),
    call: &Call<'_>,
    (file, day): (&str, Date),
    words: Words,
) -> Result<Vec<ApplicationReceived>, ServiceError> {
    let mut at_fault: Vec<_> =
        table.faults.iter().map(|(line, fault)| (*line, faults::row(fault, words))).collect();
    let (mut new, mut numbers) = (Vec::new(), BTreeMap::new());
    for row in &table.rows {
        let first = *numbers.entry(&row.number).or_insert(row.line);
        if first != row.line {
            at_fault.push((row.line, faults::twice(row.number.as_str(), first, words)));
            continue;
        }
        if day < row.received_on {
            at_fault.push((row.line, faults::ahead(row.received_on, day, words)));
            continue;
        }
        let received = ApplicationReceived {
            call: code.clone(),
            number: row.number.clone(),
            applicant: row.applicant.clone(),
            name: row.name.clone(),
            title: row.title.clone(),
            requested: row.requested,
            received_on: row.received_on,
            read_in: Some(ReadIn { document, place: Place::on_line(row.line) }),
        };
        match call.receives(&received) {
            Ok(Judged::New) => new.push(received),
            Ok(Judged::Already(_)) => {}
            Err(refusal) => at_fault.push((row.line, problem(&refusal, words).title)),
        }
    }
    if at_fault.is_empty() { Ok(new) } else { Err(refused("applications-refused", file, at_fault, words)) }
}

/// The drafts, with that the file was read. The file is not kept: it may name natural persons, and what is kept is everyone's.
fn drafted(
    state: &State,
    (standing, day): (&Standing, Date),
    request: &MappedTable<'_>,
    (document, drafts): (Digest, Vec<Draft>),
) -> Drafted {
    let titled = (document, format!("Dossiers {day}, {}", request.file));
    let all = Drafted::of_document(state, (&standing.region, day), titled, request.bytes, drafts);
    Drafted { files: Vec::new(), ..all }
}
