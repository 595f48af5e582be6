//! A table of authorisations enters the register of a region: filled in by hand, or taken out of another program.

use std::collections::BTreeSet;

use jiff::civil::Date;
use maillage_domain::act::Actor;
use maillage_domain::care::amm::AmmCode;
use maillage_domain::care::authorisation::gathering::Gathering;
use maillage_domain::care::authorisation::subject::{AuthorisationNumber, Place, Subject};
use maillage_domain::care::authorisation::{Registered, Said};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::SiteNumber;
use maillage_domain::register::book::RegisterBook;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_journal::erasable::File;
use maillage_reading::authorisations::{AuthorisationRow, AuthorisationTable, COLUMNS, authorisations};
use maillage_reading::digest::{self, Streamed};
use maillage_views::feed::FeedView;
use maillage_views::feed::told;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::faults;
use super::feed::{self, Recording, Says, Source};
use crate::app::App;
use crate::ask::lines_named;
use crate::clock::day_of;
use crate::error::ServiceError;
use crate::mapped_table::{MappedTable, refused};
use crate::published;

/// Records what a table says of authorisations, where it is new. Every row at fault is told at once, and nothing is written then.
///
/// # Errors
///
/// The table cannot be read, or a row cannot be taken.
pub async fn import_authorisations(
    app: &App,
    request: &MappedTable<'_>,
    actor: Actor,
    words: Words,
) -> Result<FeedView, ServiceError> {
    let table = read(request, words)?;
    let now = app.now();
    let said = |state: &State, region: &RegionCode| {
        let on = request.on.unwrap_or_else(|| day_of(now, state, region));
        Table::of(request, &table, (state, region, on), words)
    };
    feed::record(app, said, request.region, actor, words).await
}

/// Reads the table; faults of its rows wait until the others are looked at.
fn read(request: &MappedTable<'_>, words: Words) -> Result<AuthorisationTable, ServiceError> {
    let mapping = request.mapping(COLUMNS, words)?;
    authorisations(request.bytes, mapping.as_ref()).map_err(|error| {
        let reason = faults::table(&error, words);
        let arguments = [("file", Argument::Text(request.file)), ("reason", Argument::Text(&reason))];
        let problem = Problem::worded("authorisations-unreadable", &arguments, words);
        ServiceError::unusable(problem.hint("authorisations-form", &[], words))
    })
}

/// A table whose lines are looked up.
struct Table<'a> {
    read: feed::Read,
    bytes: &'a [u8],
    found: Gathering,
}

impl<'a> Table<'a> {
    /// The authorisations of a table, or every fault of its rows, in order.
    fn of(
        request: &MappedTable<'a>,
        table: &AuthorisationTable,
        (state, region, on): (&State, &RegionCode, Date),
        words: Words,
    ) -> Result<Self, ServiceError> {
        let register = state.register(region).map(RegisterBook::authorisations);
        let known = |number: &AuthorisationNumber| {
            let told = register?.registered_at(number, Asked::on(on))?;
            if let Said::Registered(word) = &told.fact.said { Some(&**word) } else { None }
        };
        let mut found = Gathering::default();
        let mut at_fault: Vec<_> =
            table.faults.iter().map(|(line, fault)| (*line, faults::row(fault, words))).collect();
        for row in &table.rows {
            match line(state, &row.named, on, words) {
                Ok(line) => {
                    let word = registered(row, &line, &table.columns, known(&row.number));
                    found.enter(row.number.clone(), row.line, word);
                }
                Err(error) => at_fault.push((row.line, faults::line(&error.problem(words), words))),
            }
        }
        let conflicts = found.conflicts.iter();
        at_fault.extend(conflicts.map(|conflict| (conflict.other, faults::twice(conflict, words))));
        if !at_fault.is_empty() {
            return Err(refused("authorisations-refused", request.file, at_fault, words));
        }
        let bytes = Streamed { digest: digest::of(request.bytes), lines: published::lines(request.bytes) };
        let read = feed::Read {
            source: Source::Table,
            kind: "Autorisations".to_owned(),
            file: request.file.to_owned(),
            of: on,
            bytes,
            rows: u64::try_from(table.rows.len()).unwrap_or(u64::MAX),
            unreadable: 0,
            conflicts: 0,
            not_recorded: 0,
            diagnostics: Vec::from_iter(told::columns(&table.ignored, words)),
        };
        Ok(Self { read, bytes: request.bytes, found })
    }
}

impl Says for Table<'_> {
    fn read(&self) -> &feed::Read {
        &self.read
    }

    fn tell(&self, recording: &mut Recording<'_>) {
        for (number, word) in self.found.registered() {
            recording.authorisation(number, word);
        }
    }

    fn kept(&self) -> Option<File> {
        Some(published::kept(self.read.bytes.digest, self.bytes))
    }
}

/// The line that a row names on a day: a name or a code of the list of that day, a code of another list, or one of the form of the list
/// since 2023, which is taken as it is written.
fn line(state: &State, named: &str, on: Date, words: Words) -> Result<LineCode, ServiceError> {
    let reference = state.reference();
    let code = LineCode::new(named);
    let error = match lines_named(state, named, on, words) {
        Ok(lines) => match lines[..] {
            [line] => return Ok(line.code.clone()),
            _ => crate::ask::several(named, &lines, words),
        },
        Err(error) => error,
    };
    let is_taken = reference.line(&code).is_some() || AmmCode::parse(named).is_ok();
    if is_taken { Ok(code) } else { Err(error) }
}

/// An authorisation as a row has it. Of what the table has no column for, it says nothing: what is known of it stays.
fn registered(
    row: &AuthorisationRow,
    line: &LineCode,
    columns: &BTreeSet<&'static str>,
    known: Option<&Registered>,
) -> Registered {
    let is_of_line = |known: &&Registered| known.subject.line == *line;
    let place = known.and_then(|known| known.subject.place.clone());
    let fresh = || Subject::new(line.clone(), row.holder, place);
    let subject = known.filter(is_of_line).map_or_else(fresh, |known| known.subject.clone());
    let kept = |day: fn(&Registered) -> Option<Date>| known.and_then(day);
    let day =
        |column, said: Option<Date>, kept: Option<Date>| if columns.contains(column) { said } else { kept };
    let has = |column| columns.contains(column);
    let place = row.site.map(Place::on);
    let units = || known.map(|known| known.units.clone()).unwrap_or_default();
    Registered {
        subject: Subject {
            holder: row.holder,
            // The tracts of a site are no column: they stay with it.
            place: if has("site") && !is_on(subject.place.as_ref(), row.site) {
                place
            } else {
                subject.place
            },
            basis: if has("basis") { row.basis } else { subject.basis },
            limited_to: if has("limited_to") { row.limited_to.clone() } else { subject.limited_to },
            ..subject
        },
        granted: row.granted,
        start_by: day("start_by", row.start_by, kept(|known| known.start_by)),
        started: day("started", row.started, kept(|known| known.started)),
        renewed: day("renewed", row.renewed, kept(|known| known.renewed)),
        until: day("until", row.until, kept(|known| known.until)),
        lapsed: day("lapsed", row.lapsed, kept(|known| known.lapsed)),
        units: if has("units") { row.units.clone() } else { units() },
    }
}

/// Whether a place is on a site.
fn is_on(place: Option<&Place>, site: Option<SiteNumber>) -> bool {
    place.map(|place| place.site) == site
}
