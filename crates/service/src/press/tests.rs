//! Who asks for what when: a full press, readers who leave, the same document asked for twice.

use std::sync::atomic::{AtomicUsize, Ordering};

use maillage_views::problem::Problem;
use tokio::sync::Notify;

use super::*;

fn press(at_once: usize, waiting: usize) -> Arc<Press> {
    let patience = Duration::from_secs(10);
    Arc::new(Press::new(Limits { at_once, waiting, patience, kept: 1 << 20 }))
}

/// A document whose making ends when it is told to, and how often it was begun.
#[derive(Default)]
struct Slow {
    begun: AtomicUsize,
    start: Notify,
    end: Notify,
}

impl Slow {
    async fn make(self: Arc<Self>) -> Result<Vec<u8>, ServiceError> {
        self.begun.fetch_add(1, Ordering::Relaxed);
        self.start.notify_one();
        self.end.notified().await;
        Ok(b"made".to_vec())
    }

    fn times_begun(&self) -> usize {
        self.begun.load(Ordering::Relaxed)
    }
}

/// Asks for the document of `key` in a task of its own.
fn asked(
    press: &Arc<Press>,
    key: &'static str,
    slow: &Arc<Slow>,
) -> tokio::task::JoinHandle<Result<Arc<[u8]>, Unmade>> {
    let (press, slow) = (Arc::clone(press), Arc::clone(slow));
    tokio::spawn(async move { press.make(key, || slow.make()).await })
}

#[tokio::test(start_paused = true)]
async fn given_many_who_ask_for_the_same_when_made_then_once_and_kept() {
    let (press, slow) = (press(1, 0), Arc::new(Slow::default()));
    let readers = [0; 5].map(|_| asked(&press, "a", &slow));
    slow.start.notified().await;
    slow.end.notify_one();
    for reader in readers {
        assert_eq!(reader.await.unwrap().unwrap().as_ref(), b"made");
    }
    let again = press.make("a", || async { unreachable!("it is kept") }).await.unwrap();
    assert_eq!((again.as_ref(), slow.times_begun()), (b"made".as_slice(), 1));
}

#[tokio::test(start_paused = true)]
async fn given_a_full_press_when_one_more_asks_then_it_waits_and_the_next_is_refused_at_once() {
    let (press, slow, other) = (press(1, 1), Arc::new(Slow::default()), Arc::new(Slow::default()));
    let first = asked(&press, "a", &slow);
    slow.start.notified().await;
    let second = asked(&press, "b", &other);
    tokio::task::yield_now().await;
    assert!(matches!(press.make("c", || async { Ok(Vec::new()) }).await, Err(Unmade::Crowded)));
    slow.end.notify_one();
    other.end.notify_one();
    assert!(first.await.unwrap().is_ok() && second.await.unwrap().is_ok());
}

#[tokio::test(start_paused = true)]
async fn given_a_turn_that_does_not_come_when_waited_for_then_refused_after_ten_seconds() {
    let (press, slow) = (press(1, 1), Arc::new(Slow::default()));
    let _first = asked(&press, "a", &slow);
    slow.start.notified().await;
    let before = tokio::time::Instant::now();
    assert!(matches!(press.make("b", || async { Ok(Vec::new()) }).await, Err(Unmade::Crowded)));
    assert_eq!(before.elapsed().as_secs(), 10);
}

#[tokio::test(start_paused = true)]
async fn given_a_reader_who_leaves_while_it_waits_when_a_place_is_free_then_nothing_is_made_for_it() {
    let (press, slow, gone) = (press(1, 1), Arc::new(Slow::default()), Arc::new(Slow::default()));
    let first = asked(&press, "a", &slow);
    slow.start.notified().await;
    let second = asked(&press, "b", &gone);
    tokio::task::yield_now().await;
    second.abort();
    assert!(second.await.unwrap_err().is_cancelled());
    slow.end.notify_one();
    assert!(first.await.unwrap().is_ok());
    assert!(press.make("c", || async { Ok(Vec::new()) }).await.is_ok());
    assert_eq!(gone.times_begun(), 0);
}

#[tokio::test(start_paused = true)]
async fn given_a_reader_who_leaves_after_the_beginning_when_asked_again_then_the_same_making_answers() {
    let (press, slow) = (press(1, 0), Arc::new(Slow::default()));
    let first = asked(&press, "a", &slow);
    slow.start.notified().await;
    first.abort();
    assert!(first.await.unwrap_err().is_cancelled());
    let second = asked(&press, "a", &slow);
    tokio::task::yield_now().await;
    slow.end.notify_one();
    assert_eq!((second.await.unwrap().unwrap().as_ref(), slow.times_begun()), (b"made".as_slice(), 1));
}

#[tokio::test(start_paused = true)]
async fn given_the_first_of_two_who_leaves_while_both_wait_when_a_place_is_free_then_the_second_is_served() {
    let (press, slow, same) = (press(1, 2), Arc::new(Slow::default()), Arc::new(Slow::default()));
    let busy = asked(&press, "a", &slow);
    slow.start.notified().await;
    let [first, second] = [0; 2].map(|_| asked(&press, "b", &same));
    tokio::task::yield_now().await;
    first.abort();
    slow.end.notify_one();
    same.end.notify_one();
    assert!(busy.await.unwrap().is_ok() && second.await.unwrap().is_ok());
    assert_eq!(same.times_begun(), 1);
}

#[tokio::test]
async fn given_a_document_that_cannot_be_made_when_asked_again_then_it_is_tried_again() {
    let press = press(1, 0);
    let told = || ServiceError::unusable(Problem::new("told", String::new()));
    let failed = press.make("a", || async move { Err(told()) }).await;
    assert!(matches!(failed, Err(Unmade::Failed(_))));
    assert!(press.make("a", || async { Ok(Vec::new()) }).await.is_ok());
}

#[tokio::test]
async fn given_a_making_that_panics_when_waited_for_then_told_and_its_place_is_free_again() {
    let press = press(1, 0);
    let stopped = press.make("a", || async { panic!("on purpose") }).await;
    assert!(matches!(stopped, Err(Unmade::Stopped)));
    assert!(press.make("b", || async { Ok(Vec::new()) }).await.is_ok());
}

#[tokio::test(start_paused = true)]
async fn given_a_press_without_a_place_when_asked_then_nobody_waits_for_ever() {
    let press = press(0, 1);
    assert!(matches!(press.make("a", pending).await, Err(Unmade::Crowded)));
}

#[tokio::test]
async fn given_a_document_that_works_side_by_side_when_pressed_then_one_core_stays_for_the_pages() {
    let cores = available_parallelism().map_or(1, NonZeroUsize::get);
    let threads = pressed(rayon::current_num_threads).await;
    assert_eq!(threads, cores.saturating_sub(1).max(1));
}

#[tokio::test]
#[should_panic(expected = "a fault of ours")]
async fn given_a_making_that_panics_when_waited_for_then_it_goes_on_there() {
    pressed(|| panic!("a fault of ours")).await;
}
