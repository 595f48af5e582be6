//! An act of objectives enters the journal: a table, and what the act says of itself.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, Actor, Draft};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::bilan::{Certainty, Publication};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::objective::{
    Named, Objective, ObjectivesAdmission, ObjectivesAdopted, Said, admit, lawful,
};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{RegionCode, ZoneCode};
use maillage_reading::digest;
use maillage_reading::objectives::{ObjectiveRow, ObjectiveTable, objectives};
use maillage_views::objective::objectives_refusal;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::faults;
use crate::app::{App, Drafted, Receipt};
use crate::ask::region;
use crate::error::ServiceError;
use crate::published;

/// A table to import, and what the act that adopts it says of itself.
#[derive(Debug, Clone, Copy)]
pub struct ObjectivesRequest<'a> {
    /// The bytes of the table.
    pub bytes: &'a [u8],
    /// The name of the file.
    pub file: &'a str,
    /// The region's code; the store's own, if absent.
    pub region: Option<&'a str>,
    /// The number of the order.
    pub act: &'a str,
    /// The day it was signed.
    pub signed: Date,
    /// Its number in the register of administrative acts.
    pub raa: Option<&'a str>,
    /// The day it was published.
    pub published: Option<Date>,
    /// Why that day is inferred, where it is.
    pub inferred: Option<&'a str>,
    /// The first day on which it has effect; that of publication or of signature, if absent.
    pub from: Option<Date>,
    /// The number of the order that it revises.
    pub revises: Option<&'a str>,
    /// Where the table comes from; the name of the file, if absent.
    pub source: Option<&'a str>,
}

/// Records an act of objectives, once. Every row at fault is told at once, and nothing is written then.
///
/// # Errors
///
/// The table cannot be read, a row is not lawful, or the act contradicts those recorded before.
pub async fn import_objectives(
    app: &App,
    request: &ObjectivesRequest<'_>,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    check_act(request, words)?;
    let table = read(request, words)?;
    loop {
        let known = app.current().await?;
        let ready = Ready::of(&known.state, request, &table, words)?;
        drop(known);
        let (last, admission) = app.write(actor, |state| ready.decide(state, request, words)).await?;
        // What the rows were held against has changed meanwhile: they are again.
        let Some(admission) = admission else { continue };
        return Ok(receipt(&ready, request, (last, admission), words));
    }
}

/// What a store lacks of an act of objectives, held against a state.
pub(crate) fn drafted_objectives(
    state: &State,
    request: &ObjectivesRequest<'_>,
    words: Words,
) -> Result<Drafted, ServiceError> {
    check_act(request, words)?;
    let table = read(request, words)?;
    Ok(Ready::of(state, request, &table, words)?.decide(state, request, words)?.0)
}

/// Refuses an act that nobody could cite, and one that is published before it was signed.
fn check_act(request: &ObjectivesRequest<'_>, words: Words) -> Result<(), ServiceError> {
    if request.act.trim().is_empty() {
        let problem = Problem::worded("objectives-act-missing", &[], words);
        return Err(ServiceError::unusable(problem.hint("objectives-act-missing", &[], words)));
    }
    let Some(published) = request.published.filter(|published| *published < request.signed) else {
        return Ok(());
    };
    let (published, signed) = (words.date(published), words.date(request.signed));
    let arguments = [("published", Argument::Text(&published)), ("signed", Argument::Text(&signed))];
    let problem = Problem::worded("objectives-published-before", &arguments, words);
    Err(ServiceError::unusable(problem.hint("objectives-published-before", &[], words)))
}

/// Reads the table; faults of its rows wait until the law has looked at the others.
///
/// # Errors
///
/// The file is no table of objectives.
fn read(request: &ObjectivesRequest<'_>, words: Words) -> Result<ObjectiveTable, ServiceError> {
    objectives(request.bytes).map_err(|error| {
        let reason = faults::table(&error, words);
        let arguments = [("file", Argument::Text(request.file)), ("reason", Argument::Text(&reason))];
        let problem = Problem::worded("objectives-unreadable", &arguments, words);
        ServiceError::unusable(problem.hint("objectives-form", &[], words))
    })
}

/// An act that is ready to be recorded: nothing is decided yet.
struct Ready {
    region: RegionCode,
    adopted: ObjectivesAdopted,
    effective: Date,
    /// How many lines have no zone set that could be looked at.
    unchecked: usize,
    /// The last act of the reference book that the rows were held against.
    since: ActNumber,
}

impl Ready {
    fn of(
        state: &State,
        request: &ObjectivesRequest<'_>,
        table: &ObjectiveTable,
        words: Words,
    ) -> Result<Self, ServiceError> {
        let region = region(state, request.region, words)?;
        let certainty = request
            .inferred
            .map_or(Certainty::Printed, |reason| Certainty::Inferred(Bilingual::as_written(reason)));
        let adopted = ObjectivesAdopted {
            act: request.act.trim().to_owned(),
            signed: request.signed,
            raa: request.raa.map(ToOwned::to_owned),
            published: request.published.map(|on| Publication { on, certainty }),
            revises: request.revises.map(|act| act.trim().to_owned()),
            document: digest::of(request.bytes),
            source: request.source.unwrap_or(request.file).to_owned(),
            objectives: Vec::new(),
        };
        let effective = request.from.unwrap_or_else(|| adopted.since());
        let objectives = Rows { state, region: &region, day: effective, words }.objectives(request, table)?;
        let unchecked = unchecked(state, &region, effective, &objectives);
        let since = state.reference().last();
        Ok(Self { adopted: ObjectivesAdopted { objectives, ..adopted }, region, effective, unchecked, since })
    }

    /// What is written of it; nothing where it has to be held against what is known anew.
    fn decide(
        &self,
        state: &State,
        request: &ObjectivesRequest<'_>,
        words: Words,
    ) -> Result<(Drafted, Option<ObjectivesAdmission>), ServiceError> {
        if state.reference().last() != self.since {
            return Ok((Drafted::default(), None));
        }
        let admission = admit(state, &self.region, &self.adopted, self.effective).map_err(|no| {
            ServiceError::refused(objectives_refusal(&no, request.file, &self.adopted.act, words))
        })?;
        let drafted = match admission {
            ObjectivesAdmission::AlreadyRecorded(_) => Drafted::default(),
            ObjectivesAdmission::New => self.drafted(state, request),
        };
        Ok((drafted, Some(admission)))
    }

    /// That the table was read, where it was not yet, and what it says; with the table itself.
    fn drafted(&self, state: &State, request: &ObjectivesRequest<'_>) -> Drafted {
        let sha256 = self.adopted.document;
        let titled = (sha256, request.file.to_owned());
        let read = published::first_read(state, (&self.region, self.effective), titled, request.bytes);
        let adopted = Draft::new(&self.region, self.effective, self.adopted.clone());
        Drafted {
            drafts: read.into_iter().chain([adopted]).collect(),
            files: vec![published::kept(sha256, request.bytes)],
        }
    }
}

/// What rows are held against.
struct Rows<'s> {
    state: &'s State,
    region: &'s RegionCode,
    day: Date,
    words: Words,
}

impl Rows<'_> {
    /// The objectives of a table, or every row that is at fault, in order.
    fn objectives(
        &self,
        request: &ObjectivesRequest<'_>,
        table: &ObjectiveTable,
    ) -> Result<Vec<Objective>, ServiceError> {
        let words = self.words;
        let mut faults: BTreeMap<u32, String> =
            table.faults.iter().map(|(line, fault)| (*line, faults::row(fault, words))).collect();
        let unreadable = !faults.is_empty();
        let mut seen: BTreeMap<(ZoneCode, LineCode), u32> = BTreeMap::new();
        let mut found = Vec::new();
        for row in &table.rows {
            match self.objective(row, &mut seen) {
                Ok(objective) => found.push(objective),
                Err(fault) => drop(faults.insert(row.line, fault)),
            }
        }
        if faults.is_empty() {
            return Ok(found);
        }
        let problem = Problem::worded("objectives-refused", &[("file", Argument::Text(request.file))], words);
        let told = |(line, fault): (&u32, &String)| format!("{}:{line}: {fault}", request.file);
        let problem = faults.iter().map(told).fold(problem, Problem::detail);
        let problem = problem.hint("objectives-nothing-written", &[], words);
        Err(if unreadable { ServiceError::unusable(problem) } else { ServiceError::refused(problem) })
    }

    fn objective(
        &self,
        row: &ObjectiveRow,
        seen: &mut BTreeMap<(ZoneCode, LineCode), u32>,
    ) -> Result<Objective, String> {
        let goals = match &row.said {
            Said::Wanted(stated) => Some(stated.goals()),
            Said::Withdrawn => None,
        };
        let named = Named { line: &row.named, zone: &row.zone, goals };
        let (line, zone) = lawful(self.state.reference(), self.region, self.day, &named)
            .map_err(|no| faults::unlawful_row(&no, &named, self.words))?;
        let twice = |first: u32| {
            let first = Argument::printed(first);
            let arguments = [
                ("line", Argument::Text(line.as_str())),
                ("zone", Argument::Text(zone.as_str())),
                ("first", first),
            ];
            self.words.with("objective-row-twice", &arguments)
        };
        for member in line.members() {
            if let Some(first) = seen.insert((zone.clone(), member), row.line) {
                return Err(twice(first));
            }
        }
        Ok(Objective { line, zone, said: row.said.clone(), row: row.line })
    }
}

/// How many lines have no zone set recorded for the day: their zones are taken as they are said.
fn unchecked(state: &State, region: &RegionCode, day: Date, objectives: &[Objective]) -> usize {
    let sets: Vec<_> = state.reference().zone_sets(region, Asked::on(day)).collect();
    let lines: BTreeSet<_> = objectives.iter().map(|objective| &objective.line).collect();
    let unserved = |line: &&&LineCode| {
        !sets.iter().any(|set| set.serves(line) || line.members().all(|member| set.serves(&member)))
    };
    lines.iter().filter(unserved).count()
}

fn receipt(
    ready: &Ready,
    request: &ObjectivesRequest<'_>,
    (last, admission): (ActNumber, ObjectivesAdmission),
    words: Words,
) -> Receipt {
    let (id, number) = match admission {
        ObjectivesAdmission::AlreadyRecorded(number) => ("imported-objectives-already", number),
        ObjectivesAdmission::New => ("imported-objectives", last),
    };
    let mut arguments = vec![
        ("file", Argument::Text(request.file)),
        ("act", Argument::Text(&ready.adopted.act)),
        ("number", Argument::count(number.get())),
    ];
    if admission == ObjectivesAdmission::New {
        arguments.push(("count", Argument::count(ready.adopted.objectives.len())));
    }
    let mut text = words.with(id, &arguments);
    if admission == ObjectivesAdmission::New && ready.unchecked > 0 {
        let told = words.with("objective-zones-unchecked", &[("count", Argument::count(ready.unchecked))]);
        text = format!("{text} {told}");
    }
    Receipt { text, act: number.get() }
}
