//! Group append: decisions that arrive while an append is under way share the next one.
//!
//! A group is a queue with a shut door at its end. Whoever finds no group takes the journal's write lock, catches up and opens
//! one; a task of its own then queues behind those who wait already. Each in turn lets its decision look at the state that
//! holds the acts decided before it in the group, so that a ceiling is exact, and leaves its acts. When the turn of the task
//! comes it appends all acts at once, makes them durable, folds them, and tells everyone. Nobody is told anything that
//! rests on an act of the group before that act is durable, not even a refusal.
//!
//! A caller that goes away leaves nothing behind, or acts that are kept with the rest: the task belongs to no caller.

use std::sync::Arc;

use jiff::Timestamp;
use maillage_domain::act::{Act, ActNumber, Entry};
use maillage_domain::state::State;
use maillage_journal::erasable::File;
use maillage_journal::{Head, Journal, JournalError, Writer};
use tokio::sync::{Mutex, watch};

use crate::memory::Memory;

/// What a use case decided to write.
#[derive(Debug, Default)]
pub struct Decision {
    /// The acts to append, in order.
    pub acts: Vec<Act>,
    /// The files to keep beside the journal.
    pub files: Vec<File>,
}

/// How the append of a group ended; nothing until it did.
type Ending = Option<Result<(), Arc<JournalError>>>;

/// The place where decisions meet.
#[derive(Debug, Clone)]
pub(crate) struct Meeting {
    journal: Journal,
    memory: Arc<Memory>,
    group: Arc<Mutex<Group>>,
}

/// The group under way, if there is one.
#[derive(Debug, Default)]
struct Group {
    open: Option<Open>,
    /// The state with the acts of the group, from the second decision of a group on; what readers see stays behind it.
    ahead: Option<State>,
}

/// A group that holds the write lock.
#[derive(Debug)]
struct Open {
    writer: Writer,
    /// The last act before the group.
    head: Head,
    recorded_at: Timestamp,
    acts: Vec<Act>,
    files: Vec<File>,
    ending: watch::Sender<Ending>,
}

/// What came of a decision, and the ending to wait for before it may be told.
struct Turn<T, E> {
    ending: Option<watch::Receiver<Ending>>,
    answer: Result<(ActNumber, T), E>,
}

impl Open {
    /// The number of the last act, those of the group included.
    fn last(&self) -> ActNumber {
        ActNumber::new(self.head.number.get() + u64::try_from(self.acts.len()).unwrap_or(u64::MAX))
    }

    /// The entries of the group that come after an act.
    fn after(&self, number: ActNumber) -> impl Iterator<Item = Entry> {
        let known =
            usize::try_from(number.get().saturating_sub(self.head.number.get())).unwrap_or(usize::MAX);
        let numbers = (self.head.number.get() + 1..).map(ActNumber::new);
        let recorded_at = self.recorded_at;
        numbers.zip(&self.acts).skip(known).map(move |(number, act)| Entry {
            number,
            recorded_at,
            act: act.clone(),
        })
    }
}

impl Group {
    /// Lets a decision look at the state with what the group holds so far, and takes what it wants to write.
    fn decide<T, E>(
        &mut self,
        memory: &Memory,
        decide: impl FnOnce(&State) -> Result<(Decision, T), E>,
    ) -> Turn<T, E> {
        let open = self.open.as_mut().expect("whoever finds no group opens one");
        let rests = !open.acts.is_empty();
        let answer =
            if rests { decide(ahead(&mut self.ahead, open, memory)) } else { decide(&memory.known().state) };
        let answer = answer.map(|(decision, answer)| {
            open.acts.extend(decision.acts);
            open.files.extend(decision.files);
            (open.last(), answer)
        });
        let waits = rests || !open.acts.is_empty();
        Turn { ending: waits.then(|| open.ending.subscribe()), answer }
    }
}

/// The state with the acts of the group.
fn ahead<'g>(state: &'g mut Option<State>, open: &Open, memory: &Memory) -> &'g State {
    let state = state.get_or_insert_with(|| memory.known().state.clone());
    open.after(state.head()).for_each(|entry| state.apply(entry));
    state
}

impl Meeting {
    /// A place to meet over a journal and what is known of it.
    pub(crate) fn new(journal: Journal, memory: Arc<Memory>) -> Self {
        Self { journal, memory, group: Arc::default() }
    }

    /// Lets `decide` look at the latest state, and makes what it decides durable together with what others decide.
    ///
    /// Returns the number of the last act of the decision (of the state it saw, if it has none) and its answer.
    pub(crate) async fn write<T, E: From<JournalError>>(
        &self,
        now: impl FnOnce() -> Timestamp,
        decide: impl FnOnce(&State) -> Result<(Decision, T), E>,
    ) -> Result<(ActNumber, T), E> {
        let Turn { ending, answer } = {
            let mut group = self.group.lock().await;
            if group.open.is_none() {
                self.open(&mut group, now).await?;
            }
            group.decide(&self.memory, decide)
        };
        if let Some(ending) = ending {
            ended(ending).await?;
        }
        answer
    }

    /// Takes the write lock, catches up, and sets the door that will shut the group.
    async fn open(&self, group: &mut Group, now: impl FnOnce() -> Timestamp) -> Result<(), JournalError> {
        let mut writer = self.journal.writer().await?;
        let known = self.memory.known().head;
        let (entries, head) = writer.follow(known).await?;
        let same = group.ahead.as_ref().is_some_and(|ahead| ahead.head() == known.number);
        group.ahead = group.ahead.take().filter(|_| same).map(|ahead| ahead.fold(entries.iter().cloned()));
        drop(self.memory.advance(entries, head));
        let (ending, _) = watch::channel(None);
        let recorded_at = now();
        group.open = Some(Open { writer, head, recorded_at, acts: Vec::new(), files: Vec::new(), ending });
        tokio::spawn(self.clone().shut());
        Ok(())
    }

    /// Waits for those who came before, then keeps what the group decided and tells everyone.
    async fn shut(self) {
        let mut group = self.group.lock().await;
        let Some(open) = group.open.take() else { return };
        if open.acts.is_empty() {
            return;
        }
        if let Some(ahead) = &mut group.ahead {
            open.after(ahead.head()).for_each(|entry| ahead.apply(entry));
        }
        let Open { writer, head, recorded_at, acts, files, ending } = open;
        let kept = keep(writer, head, recorded_at, acts, files).await;
        let told = match kept {
            Ok((entries, head)) => {
                drop(self.memory.advance(entries, head));
                Ok(())
            }
            Err(error) => {
                group.ahead = None;
                Err(Arc::new(error))
            }
        };
        ending.send_replace(Some(told));
    }
}

/// Appends the acts of a group as one append, durably.
async fn keep(
    mut writer: Writer,
    head: Head,
    recorded_at: Timestamp,
    acts: Vec<Act>,
    files: Vec<File>,
) -> Result<(Vec<Entry>, Head), JournalError> {
    for file in &files {
        writer.put_file(file).await?;
    }
    let appended = writer.append(head, recorded_at, acts).await?;
    writer.keep().await?;
    Ok(appended)
}

/// Waits until the append of a group has ended.
async fn ended(mut ending: watch::Receiver<Ending>) -> Result<(), JournalError> {
    match ending.wait_for(Option::is_some).await.as_deref() {
        Ok(Some(Ok(()))) => Ok(()),
        Ok(Some(Err(error))) => Err(JournalError::Together(Arc::clone(error))),
        Ok(None) | Err(_) => Err(JournalError::Interrupted),
    }
}
