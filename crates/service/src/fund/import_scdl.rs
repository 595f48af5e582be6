//! A file of published aids enters the journal: each row that can be read, as a fact of the region; the others are told.

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, Actor, Draft};
use maillage_domain::digest::Digest;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::place::Place;
use maillage_domain::published_aid::listed::{AidsListed, ListedAid};
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_reading::digest;
use maillage_reading::scdl::{AidFault, AidTable, COLUMNS, scdl};
use maillage_reading::table::NoSuchTable;
use maillage_views::fund::published_aids::{AidFaultView, AidsImported};

use maillage_views::words::Words;

use super::published_aid_why::why;
use crate::app::{App, Drafted};
use crate::error::ServiceError;
use crate::mapped_table::{MappedTable, refused};
use crate::unreadable;

/// Records what a file of published aids lists. Rows at fault are told, and cost no other; the same file again writes nothing.
///
/// # Errors
///
/// The file is none of published aids, or none of its rows can be read.
pub async fn import_scdl(
    app: &App,
    request: &MappedTable<'_>,
    actor: Actor,
    words: Words,
) -> Result<AidsImported, ServiceError> {
    let mapping = request.mapping(COLUMNS, words)?;
    let table = scdl(request.bytes, mapping.as_ref());
    let table = table.map_err(|no| unread(request.file, &no, words))?;
    let faults: Vec<_> = table.faults.iter().map(|fault| fault_view(fault, words)).collect();
    if table.rows.is_empty() {
        let told = faults.iter().map(|fault| (fault.line, fault.sentence(words)));
        return Err(refused("aids-refused", request.file, told.collect(), words));
    }
    let (now, document) = (app.now(), digest::of(request.bytes));
    let decide = |state: &State| {
        let (region, name, day) = request.stands((state, now), words)?;
        let before = state.aids(&region).and_then(|book| book.listed_in(document).next());
        let drafted = match before {
            Some(_) => Drafted::default(),
            None => listed(state, (&region, day), request, (document, &table)),
        };
        let view = AidsImported {
            text: String::new(),
            act: 0,
            already: before.is_some(),
            file: request.file.to_owned(),
            document,
            region,
            rows: table.rows.len(),
            faults: faults.clone(),
            ignored: table.ignored.clone(),
        };
        Ok::<_, ServiceError>((drafted, (before, view.worded(&name, words))))
    };
    let (last, (before, view)) = app.write(actor, decide).await?;
    Ok(AidsImported { act: before.map_or(last, |act: ActNumber| act).get(), ..view })
}

/// The file, that it was read, and what it lists.
fn listed(
    state: &State,
    (region, day): (&RegionCode, Date),
    request: &MappedTable<'_>,
    (document, table): (Digest, &AidTable),
) -> Drafted {
    let name = request.file.rsplit(['/', '\\']).next().unwrap_or(request.file);
    let fallback = || OneLine::try_from(document.short()).ok();
    let Some(title) = OneLine::try_from(name.to_owned()).ok().or_else(fallback) else {
        return Drafted::default();
    };
    let rows = table.rows.iter();
    let aids = rows.map(|row| ListedAid { aid: row.aid.clone(), place: Place::on_line(row.line) }).collect();
    let titled = (document, format!("Subventions publiées, {title}"));
    let drafts = vec![Draft::new(region, day, AidsListed { document, title, aids })];
    Drafted::of_document(state, (region, day), titled, request.bytes, drafts)
}

/// That a file is none of published aids.
fn unread(file: &str, no: &NoSuchTable, words: Words) -> ServiceError {
    unreadable::unread_table((file, no), COLUMNS, ("aids-unreadable", "aids-form"), words)
}

fn fault_view((line, fault): &(u32, AidFault), words: Words) -> AidFaultView {
    match fault {
        AidFault::Torn => AidFaultView {
            line: *line,
            column: None,
            value: String::new(),
            reason: words.get("objective-row-torn"),
            suggestion: None,
        },
        AidFault::Cell { column, text, why: reason, meant } => AidFaultView {
            line: *line,
            column: Some(column),
            value: text.clone(),
            reason: why(reason, words),
            suggestion: meant.clone(),
        },
    }
}
