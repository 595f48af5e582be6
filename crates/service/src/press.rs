//! Documents that take long to make: a few at once, each of them once, the last ones kept.

use std::collections::BTreeMap;
use std::future::pending;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, LazyLock, Mutex, PoisonError, Weak};
use std::thread::available_parallelism;
use std::time::Duration;

use rayon::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};
use tokio::sync::{OnceCell, OwnedSemaphorePermit, Semaphore, oneshot, watch};
use tokio::task::{JoinError, spawn_blocking};
use tokio::time::timeout;

use crate::error::ServiceError;
use crate::kept::Kept;

/// How much is made, waited for and kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How many documents are made at once.
    pub at_once: usize,
    /// How many more may wait for their turn.
    pub waiting: usize,
    /// How long one waits for its turn.
    pub patience: Duration,
    /// How many bytes of what was made are kept.
    pub kept: usize,
}

impl Default for Limits {
    fn default() -> Self {
        let cores = available_parallelism().map_or(1, NonZeroUsize::get);
        Self {
            // One core stays for the pages, so that who reads them does not notice who makes documents.
            at_once: cores.saturating_sub(1).max(1),
            // Arbitrary: about as many as are made while the first of them has patience.
            waiting: 16,
            patience: Duration::from_secs(10),
            // Arbitrary: the documents of one bilan in both languages and all formats.
            kept: 64 << 20,
        }
    }
}

/// The threads on which documents are made: as many as are made at once. A document that does several things side by side
/// does them here, and takes no core from who reads pages.
static THREADS: LazyLock<Result<ThreadPool, ThreadPoolBuildError>> = LazyLock::new(|| {
    let name = |number| format!("press {number}");
    ThreadPoolBuilder::new().num_threads(Limits::default().at_once).thread_name(name).build()
});

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum Unmade {
    /// So many are waited for that one more would wait too long.
    #[error("too many documents are waited for")]
    Crowded,
    /// It cannot be made.
    #[error(transparent)]
    Failed(Arc<ServiceError>),
    /// The program stopped at an error of its own.
    #[error("the making of a document stopped")]
    Stopped,
}

impl From<ServiceError> for Unmade {
    fn from(error: ServiceError) -> Self {
        Self::Failed(Arc::new(error))
    }
}

/// A document, or why it cannot be made; shared by all who wait for it.
type Made = Result<Arc<[u8]>, Arc<ServiceError>>;

/// A document that someone waits for: once it is begun, what it becomes will be told.
type Awaited = OnceCell<watch::Receiver<Option<Made>>>;

/// How many documents are made and waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pressing {
    /// Those that are being made.
    pub making: u64,
    /// Those that wait for their turn.
    pub waiting: u64,
}

/// Where documents are made.
#[derive(Debug)]
pub struct Press {
    limits: Limits,
    places: Arc<Semaphore>,
    waiting: Semaphore,
    /// By key; an entry outlives neither its making nor those who wait for it.
    awaited: Mutex<BTreeMap<String, Weak<Awaited>>>,
    kept: Arc<Mutex<Kept<Arc<[u8]>>>>,
}

impl Press {
    /// A press within `limits`.
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            places: Arc::new(Semaphore::new(limits.at_once)),
            waiting: Semaphore::new(limits.waiting),
            awaited: Mutex::default(),
            kept: Arc::new(Mutex::new(Kept::new(limits.kept))),
        }
    }

    /// The document that was made under `key`, where it is still kept.
    pub fn kept(&self, key: &str) -> Option<Arc<[u8]>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).get(key)
    }

    /// The document of `key`: as it is kept, as someone else has it made already, or as `make` makes it in its turn.
    ///
    /// Whoever drops the future gives up its turn; a making that has begun goes on to its end, and what it makes is kept.
    ///
    /// # Errors
    ///
    /// [`Unmade::Crowded`] at once where too many wait, and after the patience of [`Limits`]; else what `make` says.
    pub async fn make<F>(&self, key: &str, make: impl FnOnce() -> F) -> Result<Arc<[u8]>, Unmade>
    where
        F: Future<Output = Result<Vec<u8>, ServiceError>> + Send + 'static,
    {
        if let Some(kept) = self.kept(key) {
            return Ok(kept);
        }
        let awaited = self.awaited(key);
        let start = || async {
            let turn = self.turn().await?;
            // Someone may have finished it between the look and the turn.
            Ok::<_, Unmade>(self.kept(key).map_or_else(|| self.begin(key, &awaited, turn, make()), told))
        };
        let begun = timeout(self.limits.patience, awaited.get_or_try_init(start)).await;
        let mut outcome = begun.map_err(|_late| Unmade::Crowded)??.clone();
        let found = outcome.wait_for(Option::is_some).await.map_err(|_gone| Unmade::Stopped)?.clone();
        found.ok_or(Unmade::Stopped)?.map_err(Unmade::Failed)
    }

    /// How many documents are made and waited for now.
    pub fn pressing(&self) -> Pressing {
        let taken = |most: usize, left: &Semaphore| {
            u64::try_from(most.saturating_sub(left.available_permits())).unwrap_or(u64::MAX)
        };
        Pressing {
            making: taken(self.limits.at_once, &self.places),
            waiting: taken(self.limits.waiting, &self.waiting),
        }
    }

    /// What all who ask for `key` wait for.
    fn awaited(&self, key: &str) -> Arc<Awaited> {
        let mut all = self.awaited.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(awaited) = all.get(key).and_then(Weak::upgrade) {
            return awaited;
        }
        all.retain(|_, awaited| awaited.strong_count() > 0);
        let awaited = Arc::default();
        all.insert(key.to_owned(), Arc::downgrade(&awaited));
        awaited
    }

    /// A place, as soon as one is free.
    async fn turn(&self) -> Result<OwnedSemaphorePermit, Unmade> {
        let places = || Arc::clone(&self.places);
        if let Ok(place) = places().try_acquire_owned() {
            return Ok(place);
        }
        let _waiting = self.waiting.try_acquire().map_err(|_full| Unmade::Crowded)?;
        places().acquire_owned().await.map_err(|_closed| Unmade::Stopped)
    }

    /// Makes it apart from those who wait for it, which keeps the place until it is made.
    fn begin(
        &self,
        key: &str,
        awaited: &Arc<Awaited>,
        turn: OwnedSemaphorePermit,
        making: impl Future<Output = Result<Vec<u8>, ServiceError>> + Send + 'static,
    ) -> watch::Receiver<Option<Made>> {
        let (tell, told) = watch::channel(None);
        let (key, kept, awaited) = (key.to_owned(), Arc::clone(&self.kept), Arc::clone(awaited));
        tokio::spawn(async move {
            let made: Made = making.await.map(Arc::from).map_err(Arc::new);
            if let Ok(bytes) = &made {
                kept.lock().unwrap_or_else(PoisonError::into_inner).keep(key, Arc::clone(bytes), bytes.len());
            }
            drop((turn, awaited));
            tell.send_replace(Some(made));
        });
        told
    }
}

/// The document that `work` makes, on the threads that are kept for it. A panic goes on where it is waited for.
pub async fn pressed<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let Ok(threads) = &*THREADS else { return apart(work).await };
    let (tell, told) = oneshot::channel();
    threads.spawn(move || {
        // Who waited for it may have left.
        let _left = tell.send(catch_unwind(AssertUnwindSafe(work)));
    });
    match told.await {
        Ok(Ok(made)) => made,
        Ok(Err(panic)) => resume_unwind(panic),
        Err(_ended) => pending().await,
    }
}

/// What `work` makes, on a thread where nobody else waits: it may take long. A panic goes on where it is waited for.
pub async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match spawn_blocking(work).await.map_err(JoinError::try_into_panic) {
        Ok(made) => made,
        Err(Ok(panic)) => resume_unwind(panic),
        // The program is about to end, and takes this future with it.
        Err(Err(_cancelled)) => pending().await,
    }
}

/// A document that is made already.
fn told(made: Arc<[u8]>) -> watch::Receiver<Option<Made>> {
    watch::channel(Some(Ok(made))).1
}

#[cfg(test)]
mod tests;
