//! Reading and verifying the journal.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::Write as _;
use std::ops::Range;

use jiff::Timestamp;
use maillage_domain::act::{ActNumber, apart};
use maillage_domain::digest::Digest;
use maillage_domain::state::{Entered, State};
use maillage_journal::{Expected, Journal, JournalError, Location, Mode, Tip, Unmet, Verification};
use maillage_views::journal::{ActView, Checked, JournalView, UnmetView, VerificationView};
use maillage_views::words::Words;

use crate::ask::{known_on, region};
use crate::error::ServiceError;
use crate::expectation::{Expectations, held};
use crate::memory::verified::Findings;
use crate::reader::Reader;
use crate::signing::origin;
use crate::snapshot::{Claim, Snapshot};
use crate::system::{self, fault};

/// An act behind those that are asked for, or recorded after the state was taken: left to another question.
struct Untold;

/// The acts of the journal, the oldest first.
pub async fn list(reader: &Reader, words: Words) -> Result<JournalView, ServiceError> {
    part(reader, 0..count(reader), words).await
}

/// The acts of the journal in a range of their order, the oldest first; the others are not read.
pub async fn part(reader: &Reader, range: Range<usize>, words: Words) -> Result<JournalView, ServiceError> {
    let after = ActNumber::new(u64::try_from(range.start).unwrap_or(u64::MAX));
    let mut summaries = reader.state().acts().skip(range.start).take(range.len());
    let mut acts = Vec::new();
    let read = reader.journal().each(after, |link| {
        let summary = summaries.next().ok_or(Untold)?;
        acts.push(ActView::new(summary, link.hash.to_owned(), words));
        Ok(())
    });
    let (Ok(()) | Err(Untold)) = read.await?;
    Ok(JournalView { acts, head: reader.head().number.get(), root: reader.tree().1.to_string() })
}

/// How many acts there are.
pub fn count(reader: &Reader) -> usize {
    reader.state().acts().len()
}

/// The instant up to which acts are meant, where one is named: a date (its end, in the region) or an instant.
///
/// # Errors
///
/// It cannot be read; the region is not recorded.
pub fn instant(
    reader: &Reader,
    asked: Option<&str>,
    known: Option<&str>,
    words: Words,
) -> Result<Option<Timestamp>, ServiceError> {
    match known {
        None => Ok(None),
        Some(_) => known_on(reader, &region(reader.state(), asked, words)?, known, words),
    }
}

/// How many acts were recorded by an instant; all of them, where none is named.
///
/// # Errors
///
/// The instant cannot be read; the region is not recorded.
pub fn known_by(
    reader: &Reader,
    asked: Option<&str>,
    known: Option<&str>,
    words: Words,
) -> Result<usize, ServiceError> {
    let Some(instant) = instant(reader, asked, known, words)? else { return Ok(count(reader)) };
    // Acts stand in the order in which they were recorded.
    Ok(reader.state().acts().take_while(|act| act.stamp.recorded_at <= instant).count())
}

/// The acts of the journal at `location` as written: number, instant, hash and act to a line, separated by tabs.
///
/// This is what `docs/JOURNAL.md` checks with public tools; it reads a journal too damaged to be folded, too.
pub async fn export_at(location: &Location) -> Result<Vec<u8>, ServiceError> {
    let journal = Journal::open(location, Mode::Existing).await?;
    let mut bytes = Vec::new();
    let read = journal.each(ActNumber::default(), |link| {
        writeln!(bytes, "{}\t{}\t{}\t{}", link.number, link.recorded_at, link.hash, link.act)
    });
    read.await?.expect("memory takes every line");
    Ok(bytes)
}

/// A payload that is kept apart from the line of its act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payload {
    /// The digest that the line names: SHA-256 of the bytes.
    pub digest: Digest,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Hands the payloads that stand apart from the acts of the journal at `location` to `take`, each once.
///
/// # Errors
///
/// Where a payload is not kept, or is another one than its act names; and what `take` refuses.
pub async fn payloads_at<E: From<ServiceError>>(
    location: &Location,
    mut take: impl FnMut(&Payload) -> Result<(), E>,
) -> Result<usize, E> {
    let failed = |error: JournalError| E::from(error.into());
    let journal = Journal::open(location, Mode::Existing).await.map_err(failed)?;
    let mut named = BTreeMap::new();
    let read = journal.each(ActNumber::default(), |link| {
        named.extend(apart(link.act).map(|digest| (digest, link.number)));
        Ok::<_, Infallible>(())
    });
    let Ok(()) = read.await.map_err(failed)?;
    for (digest, act) in &named {
        let bytes = journal.payload(*act, *digest).await.map_err(failed)?;
        take(&Payload { digest: *digest, bytes })?;
    }
    Ok(named.len())
}

/// What the verification of the journal told when an act of the reader was its last, and when that was: acts recorded since
/// the reader are left to the next question; a fault is told wherever it is.
pub async fn verify(reader: &Reader, words: Words) -> Result<(Timestamp, VerificationView), ServiceError> {
    let (at, found) = reader.verified().await?;
    let mut checked = checked(&found, words);
    if checked.breaks.is_empty() && reader.head().number.get() < checked.acts {
        checked.acts = reader.head().number.get();
        checked.head = reader.head().hash.to_string();
        checked.root = reader.tree().1.to_string();
    }
    let set_aside = reader.state().acts().filter(|act| act.entered == Entered::SetAside).collect();
    Ok((at, VerificationView::new(Checked { set_aside, ..checked }, words)))
}

/// Verifies the journal at `location`, which may be too damaged to be folded; where it is not, the acts that fit no book are
/// told too. It is held against what was kept of it elsewhere.
pub async fn verify_at(
    location: &Location,
    expectations: &Expectations,
    words: Words,
) -> Result<VerificationView, ServiceError> {
    let journal = Journal::open(location, Mode::Existing).await?;
    let held = held(expectations, origin(&journal).await?.as_deref(), words)?;
    let found = Findings::of(&journal, &held.expected).await?;
    let (chained, mut checked) = (found.verification.breaks.is_empty(), checked(&found, words));
    (checked.signed_by, checked.unsigned, checked.notes) = (held.signed_by, held.unsigned, held.notes);
    let mut state = State::default();
    if chained {
        let mut compared = Compared::of(location, &journal).await;
        let take = |entry| {
            state.apply(entry);
            compared.look(&state);
        };
        match journal.fold(&Tip::EMPTY, take).await {
            Ok(_tip) => checked.snapshot = compared.fault(),
            Err(error @ JournalError::Act { number, .. }) => {
                checked.breaks.push((number.get(), system::store(&error, words)));
            }
            Err(failed) => return Err(failed.into()),
        }
    }
    let set_aside = state.acts().filter(|act| act.entered == Entered::SetAside).collect();
    Ok(VerificationView::new(Checked { set_aside, ..checked }, words))
}

/// The snapshot beside a store, held against the fold.
enum Compared {
    /// There is none that could be believed.
    None,
    /// Its act has not been folded yet.
    Ahead(Claim),
    /// Its state is that of the acts.
    Same,
    /// It is of another journal, or its state another one.
    Other(ActNumber),
}

impl Compared {
    /// Before the first act.
    async fn of(location: &Location, journal: &Journal) -> Self {
        let Some(snapshot) = Snapshot::of(location) else { return Self::None };
        match snapshot.claim(journal).await {
            None => Self::None,
            Some(claim) if claim.is_of(journal).await => Self::Ahead(claim),
            Some(claim) => Self::Other(claim.number()),
        }
    }

    /// Looks at the next state of the fold.
    fn look(&mut self, state: &State) {
        if let Self::Ahead(claim) = &*self
            && claim.number() == state.head()
        {
            *self = if claim.is(state) { Self::Same } else { Self::Other(claim.number()) };
        }
    }

    /// The act of a snapshot that could be believed and must not be.
    fn fault(&self) -> Option<u64> {
        match self {
            Self::None | Self::Same => None,
            Self::Ahead(claim) => Some(claim.number().get()),
            Self::Other(number) => Some(number.get()),
        }
    }
}

/// What was found, but for what only the acts themselves tell.
fn checked(found: &Findings, words: Words) -> Checked<'static> {
    let Verification { tip, breaks, more, unmet, unguarded, foreign, .. } = &found.verification;
    let breaks = breaks.iter().map(|broken| (broken.number.get(), words.get(fault(broken.reason))));
    Checked {
        acts: tip.head.number.get(),
        head: tip.head.hash.to_string(),
        root: tip.root().to_string(),
        unmet: unmet.iter().map(other).collect(),
        breaks: breaks.collect(),
        more: *more,
        triggers: unguarded.clone(),
        foreign_triggers: foreign.clone(),
        documents: found.documents.clone(),
        gone: found.gone.clone(),
        erased: found.erased.clone(),
        ..Checked::default()
    }
}

/// Something expected that is not so.
fn other(unmet: &Unmet) -> UnmetView {
    let kind = match unmet.expected {
        Expected::Act(_) => "act",
        Expected::Tree { .. } => "tree",
    };
    UnmetView {
        kind,
        number: unmet.expected.number(),
        expected: unmet.expected.digest().to_string(),
        found: unmet.found.map(|found| found.to_string()),
    }
}
