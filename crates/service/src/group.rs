//! Group append: decisions that arrive while an append is under way share the next one.
//!
//! A group is a queue with a shut door at its end. Whoever finds no group takes the journal's write lock, catches up and opens
//! one; a task of its own then queues behind those who wait already. Each in turn lets its decision look at the state that
//! holds the acts decided before it in the group, so that a ceiling is exact, and leaves its acts. When the turn of the task
//! comes it appends all acts at once, makes them durable, puts that state in the place of the readers', and tells everyone. Nobody is told anything that
//! rests on an act of the group before that act is durable, not even a refusal.
//!
//! A caller that goes away leaves nothing behind, or acts that are kept with the rest: the task belongs to no caller.

use std::mem;
use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::{ActId, ActNumber, Actor, Draft, Entry, Salted};
use maillage_domain::digest::Digest;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_journal::erasable::File;
use maillage_journal::{Journal, JournalError, Tip, WriteKey, Writer};
use prometheus_client::metrics::histogram::Histogram;
use tokio::sync::{Mutex, watch};

use crate::clock::Clock;
use crate::memory::{Known, Memory};
use crate::published;

/// What a use case decided to write.
#[derive(Debug, Default)]
pub struct Drafted {
    /// The acts to enter, in order.
    pub drafts: Vec<Draft>,
    /// The files to keep beside the journal.
    pub files: Vec<File>,
}

impl Drafted {
    /// The acts that a document gave, behind that it was read, and the document where it is read for the first time; nothing where it
    /// gave none.
    pub(crate) fn of_document(
        state: &State,
        (region, day): (&RegionCode, Date),
        (document, title): (Digest, String),
        bytes: &[u8],
        drafts: Vec<Draft>,
    ) -> Self {
        if drafts.is_empty() {
            return Self::default();
        }
        let read = published::first_read(state, (region, day), (document, title), bytes);
        let files = read.iter().map(|_| published::kept(document, bytes)).collect();
        Self { drafts: read.into_iter().chain(drafts).collect(), files }
    }

    /// Adds what else was decided.
    pub fn extend(&mut self, other: Self) {
        self.drafts.extend(other.drafts);
        self.files.extend(other.files);
    }
}

impl From<File> for Drafted {
    fn from(file: File) -> Self {
        Self { drafts: Vec::new(), files: vec![file] }
    }
}

impl From<Draft> for Drafted {
    fn from(draft: Draft) -> Self {
        Self { drafts: vec![draft], files: Vec::new() }
    }
}

/// Who enters acts, and where their times and identifiers come from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Author {
    /// The person, or the program.
    pub(crate) actor: Actor,
    /// Times and identifiers.
    pub(crate) clock: Clock,
}

/// How the append of a group ended; nothing until it did.
type Ending = Option<Result<(), Arc<JournalError>>>;

/// The place where decisions meet.
#[derive(Debug, Clone)]
pub(crate) struct Meeting {
    journal: Journal,
    memory: Arc<Memory>,
    group: Arc<Mutex<Group>>,
    /// How long appends took, in seconds.
    appends: Histogram,
    /// What was decided so far where nothing is written: a rehearsal.
    rehearsed: Option<Arc<Mutex<Drafted>>>,
    /// The key under which what is decided here is written, once.
    key: Option<Arc<WriteKey>>,
}

/// The bounds of the durations of appends, in seconds: a disk takes some milliseconds, a large import some hundreds.
const DURATIONS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 10.0];

/// The group under way, if there is one.
type Group = Option<Open>;

/// A group that holds the write lock.
#[derive(Debug)]
struct Open {
    writer: Writer,
    /// The last act before the group.
    before: Tip,
    recorded_at: Timestamp,
    acts: Vec<Salted>,
    files: Vec<File>,
    /// The keys under which acts of the group were decided, each with its last act.
    keys: Vec<(Arc<WriteKey>, ActNumber)>,
    /// The state with the acts of the group; what readers see stays behind it. It shares with theirs all that is the same.
    ahead: State,
    ending: watch::Sender<Ending>,
}

/// What came of a decision, and the ending to wait for before it may be told.
struct Turn<T, E> {
    ending: Option<watch::Receiver<Ending>>,
    answer: Result<(ActNumber, T), E>,
}

impl Open {
    /// Lets a decision look at the state with what the group holds so far, and takes what it wants to write.
    fn decide<T, E>(
        &mut self,
        author: Author,
        key: Option<&Arc<WriteKey>>,
        decide: impl FnOnce(&State) -> Result<(Drafted, T), E>,
    ) -> Turn<T, E> {
        let rests = self.writes();
        let answer = decide(&self.ahead).map(|(decision, answer)| {
            let enters = !decision.drafts.is_empty();
            self.take(author, decision);
            let key = key.filter(|_| enters).map(|key| (Arc::clone(key), self.ahead.head()));
            self.keys.extend(key);
            (self.ahead.head(), answer)
        });
        let waits = rests || self.writes();
        Turn { ending: waits.then(|| self.ending.subscribe()), answer }
    }

    /// Whether something was decided under a key in this group: it is written with it, or not at all.
    fn holds(&self, key: &WriteKey) -> bool {
        self.keys.iter().any(|(known, _)| known.hash == key.hash)
    }

    /// Whether there is anything to keep.
    fn writes(&self) -> bool {
        !(self.acts.is_empty() && self.files.is_empty())
    }

    /// Enters what was decided.
    fn take(&mut self, author: Author, decision: Drafted) {
        for draft in decision.drafts {
            let act = draft.entered(ActId::new((author.clock.id)()), author.actor);
            let (number, recorded_at) = (self.ahead.head().next(), self.recorded_at);
            self.ahead.apply(Entry { number, recorded_at, act: act.clone() });
            self.acts.push(Salted { act, salt: (author.clock.salt)() });
        }
        self.files.extend(decision.files);
    }
}

impl Meeting {
    /// A place to meet over a journal and what is known of it.
    pub(crate) fn new(journal: Journal, memory: Arc<Memory>) -> Self {
        let (group, appends) = (Arc::default(), Histogram::new(DURATIONS));
        Self { journal, memory, group, appends, rehearsed: None, key: None }
    }

    /// A place where what is decided is only heard: nothing is written.
    pub(crate) fn rehearsal(&self) -> Self {
        Self { rehearsed: Some(Arc::default()), group: Arc::default(), ..self.clone() }
    }

    /// The same place for who writes once, under a key.
    pub(crate) fn under(&self, key: WriteKey) -> Self {
        Self { key: Some(Arc::new(key)), ..self.clone() }
    }

    /// What was decided at a rehearsal since it was last asked for; nothing elsewhere.
    pub(crate) async fn rehearsed(&self) -> Drafted {
        match &self.rehearsed {
            Some(heard) => mem::take(&mut *heard.lock().await),
            None => Drafted::default(),
        }
    }

    /// How long appends took so far.
    pub(crate) fn appends(&self) -> Histogram {
        self.appends.clone()
    }

    /// Lets `decide` look at the latest state, and makes what it decides durable together with what others decide.
    ///
    /// Returns the number of the last act of the decision (of the state it saw, if it has none) and its answer.
    pub(crate) async fn write<T, E: From<JournalError>>(
        &self,
        author: Author,
        decide: impl FnOnce(&State) -> Result<(Drafted, T), E>,
    ) -> Result<(ActNumber, T), E> {
        if let Some(heard) = &self.rehearsed {
            let state = &self.memory.known().state;
            let (decision, answer) = decide(state)?;
            let last = (0..decision.drafts.len()).fold(state.head(), |number, _| number.next());
            heard.lock().await.extend(decision);
            return Ok((last, answer));
        }
        let Turn { ending, answer } = {
            let mut group = self.group.lock().await;
            let open = match group.take() {
                Some(open) => open,
                None => self.open(author.clock).await?,
            };
            let open = group.insert(open);
            match &self.key {
                // Who writes under it first is about to know: this one says nothing before.
                Some(key) if open.holds(key) => {
                    let ending = Some(open.ending.subscribe());
                    Turn { ending, answer: Err(JournalError::KeyUsed.into()) }
                }
                Some(key) if open.writer.written_under(key.hash, open.recorded_at).await?.is_some() => {
                    return Err(JournalError::KeyUsed.into());
                }
                key => open.decide(author, key.as_ref(), decide),
            }
        };
        if let Some(ending) = ending {
            ended(ending).await?;
        }
        answer
    }

    /// Takes the write lock, catches up, and sets the door that will shut the group.
    async fn open(&self, clock: Clock) -> Result<Open, JournalError> {
        let mut writer = self.journal.writer().await?;
        let (entries, before) = writer.follow(&self.memory.known().tip).await?;
        let ahead = self.memory.advance(entries, before.clone()).state.clone();
        let (ending, _) = watch::channel(None);
        let (acts, files, keys) = (Vec::new(), Vec::new(), Vec::new());
        let recorded_at = after(&ahead, (clock.now)());
        tokio::spawn(self.clone().shut());
        Ok(Open { writer, before, recorded_at, acts, files, keys, ahead, ending })
    }

    /// Waits for those who came before, then keeps what the group decided and tells everyone.
    async fn shut(self) {
        let mut group = self.group.lock().await;
        let Some(open) = group.take() else { return };
        if !open.writes() {
            return;
        }
        let Open { writer, before, recorded_at, acts, files, keys, ahead, ending } = open;
        let began = Instant::now();
        let kept = keep(writer, (&before, recorded_at), &acts, &files, &keys).await;
        self.appends.observe(began.elapsed().as_secs_f64());
        let told = match kept {
            Ok(tip) => {
                self.memory.replace(Known { state: ahead, tip });
                Ok(())
            }
            Err(error) => Err(Arc::new(error)),
        };
        ending.send_replace(Some(told));
    }
}

/// When acts are recorded: now, and never before the last act. A clock may be set back, and two machines differ; what was
/// known at an instant is the journal as it was then only if its instants rise.
fn after(state: &State, now: Timestamp) -> Timestamp {
    state.acts().next_back().map_or(now, |last| now.max(last.stamp.recorded_at))
}

/// Appends the acts of a group as one append, durably.
async fn keep(
    mut writer: Writer,
    (tip, recorded_at): (&Tip, Timestamp),
    acts: &[Salted],
    files: &[File],
    keys: &[(Arc<WriteKey>, ActNumber)],
) -> Result<Tip, JournalError> {
    for file in files {
        writer.put_file(file).await?;
    }
    let tip = writer.append(tip, recorded_at, acts).await?;
    for (key, act) in keys {
        writer.put_key(key, *act, recorded_at).await?;
    }
    writer.keep().await?;
    Ok(tip)
}

/// Waits until the append of a group has ended.
async fn ended(mut ending: watch::Receiver<Ending>) -> Result<(), JournalError> {
    match ending.wait_for(Option::is_some).await.as_deref() {
        Ok(Some(Ok(()))) => Ok(()),
        Ok(Some(Err(error))) => Err(JournalError::Together(Arc::clone(error))),
        Ok(None) | Err(_) => Err(JournalError::Interrupted),
    }
}
