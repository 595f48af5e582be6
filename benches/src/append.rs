//! An append while a reader holds the state: what a write costs as the journal grows.
//!
//! The store holds documents and commitments of the fund in equal numbers. Two times are taken of single appends: the state
//! alone (a copy of what the reader holds, and the act folded into it), and the whole write (decided, appended, made durable,
//! folded). The disk has no share in the second where `TMPDIR` names a folder of memory.

use std::hint::black_box;
use std::io::{self, Error};
use std::sync::Arc;
use std::time::Instant;

use maillage_domain::act::{ActId, Actor, DocumentRead, Draft, Entry, FundFact};
use maillage_domain::digest::Digest;
use maillage_domain::fund::commitment::{Committed, Credits};
use maillage_domain::state::State;
use maillage_service::{App, Drafted, Location};

use crate::fund::{CLOCK, DAY, commitment, opened, region};

/// How many acts the store holds when appends are timed.
pub(crate) const SIZES: [u64; 3] = [10_000, 100_000, 1_000_000];
/// How many acts fill the store in one append.
const BLOCK: u64 = 2_000;
/// How many single appends are timed.
const APPENDS: u64 = 200;

/// A document of its number: a small act.
pub(crate) fn document(number: u64) -> Draft {
    let mut digest = [0; 32];
    digest[..8].copy_from_slice(&number.to_be_bytes());
    let (sha256, title) = (Digest::new(digest), format!("Document {number}"));
    Draft::new(&region(), DAY, DocumentRead { sha256, title, lines: 1 })
}

/// An act of its number: a document, then a commitment, and so on.
pub(crate) fn draft(number: u64) -> Draft {
    if number.is_multiple_of(2) {
        return document(number);
    }
    let commit = Arc::new(commitment(number));
    Draft::new(&region(), DAY, FundFact::from(Committed { commit, credits: Credits::Budget }))
}

/// Appends the acts of their numbers until the store holds so many.
pub(crate) async fn fill(app: &App, acts: u64, draft: fn(u64) -> Draft) -> io::Result<()> {
    loop {
        let held = app.current().await.map_err(Error::other)?.state.head().get();
        if acts <= held {
            return Ok(());
        }
        let drafts = (held..acts.min(held + BLOCK)).map(draft).collect();
        let decision = Drafted { drafts, files: Vec::new() };
        app.write(Actor::Program, |_| Ok((decision, ()))).await.map_err(Error::other)?;
    }
}

/// Microseconds since an instant.
pub(crate) fn since(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1e6
}

/// The time to copy a state that a reader holds, and to fold one act into the copy.
fn folded(held: &Arc<State>, number: u64) -> f64 {
    let act = draft(number).entered(ActId::new((CLOCK.id)()), Actor::Program);
    let entry = Entry { number: held.head().next(), recorded_at: (CLOCK.now)(), act };
    let start = Instant::now();
    let mut next = State::clone(held);
    next.apply(entry);
    let taken = since(start);
    black_box(next);
    taken
}

/// The time of a whole write while a reader holds the state before it.
async fn written(app: &App, number: u64) -> io::Result<f64> {
    let reader = app.current().await.map_err(Error::other)?;
    let decision = Drafted::from(draft(number));
    let start = Instant::now();
    app.write(Actor::Program, |_| Ok((decision, ()))).await.map_err(Error::other)?;
    let taken = since(start);
    drop(reader);
    Ok(taken)
}

/// The median, and what one in twenty takes longer than.
pub(crate) fn spread(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    let at = |index: usize| times.get(index).copied().unwrap_or(f64::NAN);
    (at(times.len() / 2), at(times.len() * 19 / 20))
}

/// Prints the times of an append at each of these sizes, one store growing from the first to the last.
pub(crate) async fn measure(sizes: &[u64]) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let app = opened(&Location::Folder(folder.path().to_path_buf())).await.map_err(Error::other)?;
    println!("{:<44} {:>9} {:>9} {:>9} {:>9}", "append with a reader, µs", "state", "p95", "write", "p95");
    let mut next = 10_000_000;
    for size in sizes {
        fill(&app, *size, draft).await?;
        let held = Arc::new(app.current().await.map_err(Error::other)?.state.clone());
        let state = (next..next + APPENDS).map(|number| folded(&held, number)).collect();
        drop(held);
        let mut writes = Vec::new();
        for number in next..next + APPENDS {
            writes.push(written(&app, number).await?);
        }
        next += APPENDS;
        let ((state, slow), (write, slow_write)) = (spread(state), spread(writes));
        println!("{:<44} {state:>9.1} {slow:>9.1} {write:>9.1} {slow_write:>9.1}", format!("  {size} acts"));
    }
    // As the program does: what a process knows is given back with the process.
    std::mem::forget(app);
    Ok(())
}
