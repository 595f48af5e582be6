//! The application: a journal, and the state that follows it.

mod receipt;

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::SystemTime;

use jiff::Timestamp;
use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::state::State;
use maillage_journal::people::PeopleKey;
use maillage_journal::{Journal, JournalError, KeyFile, Location, Mode, Opening, Seed, WriteKey};
use maillage_views::head::HeadView;
use maillage_views::words::Words;
use prometheus_client::metrics::histogram::Histogram;
use tokio::sync::OnceCell;
use uuid::Uuid;

pub use self::receipt::Receipt;
use crate::clock::{Clock, ClockBehind};
use crate::drawings::Drawings;
use crate::error::ServiceError;
pub use crate::group::Drafted;
use crate::group::{Author, Meeting};
use crate::identity_provider::IdentityProvider;
pub use crate::memory::Known;
use crate::memory::Memory;
use crate::memory::lived::Lived;
use crate::memory::past::Past;
use crate::memory::verified::Verified;
use crate::places::Places;
use crate::press::{Limits, Press};
use crate::recognised::RecognisedScans;
use crate::snapshot::Snapshot;
use crate::stay::Stay;

/// The application.
#[derive(Debug)]
pub struct App {
    journal: Journal,
    location: Location,
    /// The file of its keys that was named; nothing where they stand beside the store.
    key: Option<KeyFile>,
    clock: Clock,
    /// The program that answers, where it says more of itself than its version.
    build: OnceLock<String>,
    /// The address by which people reach the site; nothing where nobody said it.
    site: OnceLock<String>,
    memory: Arc<Memory>,
    meeting: Meeting,
    snapshot: Option<Snapshot>,
    /// The last act that the snapshot knew at the start.
    saved: ActNumber,
    drawings: Drawings,
    places: Places,
    past: Past,
    lived: Lived,
    press: Press,
    recognised: RecognisedScans,
    verified: Verified,
    /// For how long people stay signed in.
    stay: OnceLock<Stay>,
    /// Who says who somebody is, beside our own passwords.
    provider: OnceLock<IdentityProvider>,
    /// That the rows hold which were known from a snapshot, once that was looked at.
    whole: OnceCell<()>,
}

impl App {
    /// Opens the journal at `location` and folds it, from its snapshot on where there is one.
    pub async fn open(
        location: &Location,
        opening: impl Into<Opening>,
        clock: Clock,
    ) -> Result<Self, JournalError> {
        let journal = Journal::open(location, opening).await?;
        let snapshot = Snapshot::of(location);
        let saved = match &snapshot {
            Some(snapshot) => snapshot.load(&journal).await,
            None => None,
        };
        let mut known = saved.unwrap_or_else(Known::nothing);
        let saved = known.tip.head.number;
        let folded_whole = (saved == ActNumber::default()).then_some(());
        known.tip = journal.fold(&known.tip, |entry| known.state.apply(entry)).await?;
        let memory = Arc::new(Memory::new(known));
        let meeting = Meeting::new(journal.clone(), Arc::clone(&memory));
        Ok(Self {
            journal,
            location: location.clone(),
            key: None,
            clock,
            build: OnceLock::new(),
            site: OnceLock::new(),
            memory,
            meeting,
            snapshot,
            saved,
            drawings: Drawings::default(),
            places: Places::default(),
            past: Past::default(),
            lived: Lived::default(),
            press: Press::new(Limits::default()),
            recognised: RecognisedScans::default(),
            verified: Verified::default(),
            stay: OnceLock::new(),
            provider: OnceLock::new(),
            whole: OnceCell::new_with(folded_whole),
        })
    }

    /// Opens the journal at `location` where there is one; none is made.
    pub async fn open_if_there(
        location: &Location,
        backups: Option<PathBuf>,
        clock: Clock,
    ) -> Result<Option<Self>, JournalError> {
        match Self::open(location, Opening::from(Mode::Existing).backed_up_in(backups), clock).await {
            Err(JournalError::Missing { .. }) => Ok(None),
            opened => opened.map(Some),
        }
    }

    /// Says what tells the program that answers from others of its version, once: answers of two programs are not taken for
    /// each other.
    pub fn answers_as(&self, build: String) {
        self.build.get_or_init(|| build);
    }

    /// Says by which address people reach the site, once: `https://maillage.agence.example`.
    pub fn answers_at(&self, site: String) {
        self.site.get_or_init(|| site);
    }

    /// The address by which people reach the site, where whoever set it up said it.
    pub fn site(&self) -> Option<&str> {
        self.site.get().map(String::as_str)
    }

    /// The same with a press within `limits`.
    #[must_use]
    pub fn pressing(self, limits: Limits) -> Self {
        Self { press: Press::new(limits), ..self }
    }

    /// The same with its keys in the file that was named, in place of that beside the store.
    #[must_use]
    pub fn signing(self, key: Option<KeyFile>) -> Self {
        Self { key, ..self }
    }

    /// Says for how long people stay signed in, once.
    pub fn lets_stay(&self, stay: Stay) {
        self.stay.get_or_init(|| stay);
    }

    /// For how long people stay signed in.
    pub(crate) fn stay(&self) -> Stay {
        self.stay.get().copied().unwrap_or_default()
    }

    /// How many days a token for programs lasts at the most.
    pub fn longest_token(&self) -> u16 {
        self.stay().token_days
    }

    /// Says through which provider of identities people may sign in, once.
    pub fn signs_in_through(&self, provider: IdentityProvider) {
        self.provider.get_or_init(|| provider);
    }

    /// The provider of identities through which people may sign in; nothing where there is none.
    pub fn provider(&self) -> Option<&IdentityProvider> {
        self.provider.get()
    }

    /// The file of the key of second factors: beside the store, or else beside the keys with which it signs.
    pub(crate) fn people_key(&self) -> Option<PeopleKey> {
        let named = || self.key.as_ref().map(|key| PeopleKey::within(key.folder()));
        PeopleKey::beside(&self.location).or_else(named)
    }

    /// Whether the store can be written.
    pub(crate) const fn writes(&self) -> bool {
        self.journal.writes()
    }

    /// The file of keys that was named, which is never made on the way.
    pub(crate) const fn named_key(&self) -> Option<&KeyFile> {
        self.key.as_ref()
    }

    /// Where the keys are kept with which it signs; nothing where nobody said so and there is no folder beside which they could be.
    pub(crate) fn key_file(&self) -> Option<KeyFile> {
        self.key.clone().or_else(|| KeyFile::beside(&self.location))
    }

    /// Random bytes for a key.
    pub(crate) fn seed(&self) -> Seed {
        self.clock.seed()
    }

    /// The journal.
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Where the journal is kept.
    pub(crate) const fn location(&self) -> &Location {
        &self.location
    }

    /// The communes by name read so far.
    pub(crate) const fn places(&self) -> &Places {
        &self.places
    }

    /// The drawings of zones made so far.
    pub(crate) const fn drawings(&self) -> &Drawings {
        &self.drawings
    }

    /// The funds of earlier times that were asked about last.
    pub(crate) const fn past(&self) -> &Past {
        &self.past
    }

    /// The registers that were asked about last.
    pub(crate) const fn lived(&self) -> &Lived {
        &self.lived
    }

    /// Where documents are made.
    pub(crate) const fn press(&self) -> &Press {
        &self.press
    }

    /// What was recognised of scans.
    pub(crate) const fn recognised(&self) -> &RecognisedScans {
        &self.recognised
    }

    /// Makes sure, before anything is written, signed or proved, that the chain and the tree of the rows are those of their lines:
    /// nothing is decided on a journal that somebody edited. A fold from the first act showed it; after a start from a snapshot
    /// each row is looked at once.
    pub(crate) async fn whole(&self) -> Result<(), JournalError> {
        let known = self.memory.known();
        self.whole.get_or_try_init(|| self.journal.holds_through(&known.tip)).await.copied()
    }

    /// What the last verification of the journal found.
    pub(crate) const fn verified(&self) -> &Verified {
        &self.verified
    }

    /// The program that answers.
    pub(crate) fn build(&self) -> &str {
        self.build.get().map_or(env!("CARGO_PKG_VERSION"), String::as_str)
    }

    /// Closes the store, and leaves a snapshot for the next start where that is worth it; nothing may be asked afterwards.
    pub async fn close(&self) {
        if let Some(snapshot) = &self.snapshot {
            snapshot.save(&self.journal, &self.memory.known(), self.saved, self.seed()).await;
        }
        self.journal.close().await;
    }

    /// The instant it is now.
    pub fn now(&self) -> Timestamp {
        (self.clock.now)()
    }

    /// The fault of a clock that stands before the last act known; nothing where it does not.
    pub fn clock_behind(&self) -> Option<ClockBehind> {
        ClockBehind::of(&self.memory.known().state, self.now())
    }

    /// How long appends took so far.
    pub(crate) fn appends(&self) -> Histogram {
        self.meeting.appends()
    }

    /// When its snapshot was written; nothing where there is none.
    pub(crate) fn snapshot_written(&self) -> Option<SystemTime> {
        self.snapshot.as_ref()?.written()
    }

    /// What is known now: other processes may have written since last time.
    pub async fn current(&self) -> Result<Arc<Known>, JournalError> {
        let known = self.memory.known();
        if self.journal.last().await? <= known.tip.head.number {
            return Ok(known);
        }
        let after = known.tip.clone();
        drop(known);
        let (entries, tip) = self.journal.follow(&after).await?;
        Ok(self.memory.advance(entries, tip))
    }

    /// Whether the store can be read: it answers, and is still where it was opened.
    ///
    /// # Errors
    ///
    /// What the store answers; [`JournalError::Missing`] where its file was taken away while it is open.
    pub async fn ready(&self) -> Result<(), JournalError> {
        let there = self.location.folder().is_none_or(|folder| Location::file(folder).is_file());
        if !there {
            return Err(JournalError::Missing { location: self.location.to_string() });
        }
        self.current().await.map(drop)
    }

    /// The latest known to this process, its own acts included.
    pub fn known(&self) -> Arc<Known> {
        self.memory.known()
    }

    /// The head of the journal as this process knows it, its own acts included.
    pub fn head_view(&self, words: Words) -> HeadView {
        self.memory.known().head_view(words)
    }

    /// Lets `decide` look at the state that holds every act before its own, and makes what it decides durable.
    ///
    /// `decide` returns the acts to enter and the files to keep beside them; an answer that needs no act returns none. It runs
    /// while others wait: what has to be read or parsed for it is read before. No act is entered without an `actor`.
    /// Decisions that arrive together share one append. Returns the number of the last act of the decision (of the state it
    /// saw, if it has none) and its answer.
    pub async fn write<T>(
        &self,
        actor: Actor,
        decide: impl FnOnce(&State) -> Result<(Drafted, T), ServiceError>,
    ) -> Result<(ActNumber, T), ServiceError> {
        self.whole().await?;
        self.meeting.write(Author { actor, clock: self.clock }, decide).await
    }

    /// The same application as it would be if nothing it decides were written: a use case takes the same way to its last step, and what
    /// it would enter is [heard](Self::rehearsed). It is made for one look, and keeps nothing.
    pub(crate) fn rehearsal(&self) -> Self {
        self.meeting_at(self.meeting.rehearsal())
    }

    /// The same application for one write under a key: what was written under it before is not written again.
    pub(crate) fn under_key(&self, key: WriteKey) -> Self {
        self.meeting_at(self.meeting.under(key))
    }

    /// The same application with another place where decisions meet; it keeps nothing of its own.
    fn meeting_at(&self, meeting: Meeting) -> Self {
        Self {
            journal: self.journal.clone(),
            location: self.location.clone(),
            key: self.key.clone(),
            clock: self.clock,
            build: self.build.clone(),
            site: self.site.clone(),
            memory: Arc::clone(&self.memory),
            meeting,
            snapshot: None,
            saved: self.saved,
            drawings: Drawings::default(),
            places: Places::default(),
            past: Past::default(),
            lived: Lived::default(),
            press: Press::new(Limits::default()),
            recognised: self.recognised.clone(),
            verified: Verified::default(),
            stay: self.stay.clone(),
            provider: OnceLock::new(),
            whole: self.whole.clone(),
        }
    }

    /// What the use cases of a rehearsal would have entered and kept, in order.
    pub(crate) async fn rehearsed(&self) -> Drafted {
        self.meeting.rehearsed().await
    }

    /// A fresh identifier.
    pub fn fresh(&self) -> Uuid {
        (self.clock.id)()
    }
}
