//! Rows of a feed brought together: several rows with one number are one authorisation.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::registered::Registered;
use super::subject::{AuthorisationNumber, Place, Subject};
use crate::care::arhgos::AmmRow;

/// What two rows with one number say differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Differs {
    /// Who holds it.
    Holder,
    /// Where it is.
    Site,
    /// Activity, modality and mention.
    Line,
    /// One of its days.
    Days,
    /// How many units are authorised.
    Units,
}

/// A row that says something else than the first one with its number: what the first one says stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowConflict {
    /// The authorisation.
    pub number: AuthorisationNumber,
    /// The line of the first row.
    pub first: u32,
    /// The line of the other.
    pub other: u32,
    /// What they say differently, each once.
    pub differs: Vec<Differs>,
}

/// The authorisations of a feed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathering {
    found: BTreeMap<AuthorisationNumber, (u32, Registered)>,
    /// The rows that contradict the first one with their number.
    pub conflicts: Vec<RowConflict>,
}

impl Gathering {
    /// Takes a row in: a new authorisation, or one more practice or declaration of one that is known. A row of another holder or line
    /// adds none: what it says is not of this one.
    pub fn add(&mut self, row: AmmRow) {
        let (number, line) = (row.number.clone(), row.line);
        self.enter(number, line, registered(row));
    }

    /// Takes in what a row of another form says, as [`add`](Self::add) does.
    pub fn enter(&mut self, number: AuthorisationNumber, line: u32, registered: Registered) {
        match self.found.entry(number) {
            Entry::Vacant(place) => drop(place.insert((line, registered))),
            Entry::Occupied(mut place) => {
                let (first, known) = place.get_mut();
                let differs = differences(known, &registered);
                let (first, subject) = (*first, &mut known.subject);
                if !differs.iter().any(|what| matches!(what, Differs::Holder | Differs::Line)) {
                    subject.practices.extend(registered.subject.practices);
                    subject.declarations.extend(registered.subject.declarations);
                }
                if !differs.is_empty() {
                    let number = place.key().clone();
                    self.conflicts.push(RowConflict { number, first, other: line, differs });
                }
            }
        }
    }

    /// How many authorisations there are.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Each authorisation, in the order of their numbers.
    pub fn registered(&self) -> impl Iterator<Item = (&AuthorisationNumber, &Registered)> {
        self.found.iter().map(|(number, (_, registered))| (number, registered))
    }

    /// The same, taken out.
    pub fn into_registered(self) -> impl Iterator<Item = (AuthorisationNumber, Registered)> {
        self.found.into_iter().map(|(number, (_, registered))| (number, registered))
    }
}

fn registered(row: AmmRow) -> Registered {
    let mut subject = Subject::new(row.code, row.held.holder, row.held.site.map(Place::on));
    subject.practices.extend(row.practice);
    subject.declarations.extend(row.declaration);
    Registered {
        subject,
        granted: row.days.granted,
        start_by: row.days.start_by,
        started: row.days.started,
        renewed: row.renewed,
        until: row.days.until,
        lapsed: row.days.lapsed,
        units: row.authorised,
    }
}

fn differences(known: &Registered, other: &Registered) -> Vec<Differs> {
    let days =
        |one: &Registered| (one.granted, one.start_by, one.started, one.renewed, one.until, one.lapsed);
    let (ours, theirs) = (&known.subject, &other.subject);
    [
        (Differs::Holder, ours.holder != theirs.holder),
        (Differs::Site, ours.place != theirs.place),
        (Differs::Line, ours.line != theirs.line),
        (Differs::Days, days(known) != days(other)),
        (Differs::Units, known.units != other.units),
    ]
    .into_iter()
    .filter_map(|(what, differs)| differs.then_some(what))
    .collect()
}
