//! The proof of one act among many: how long it takes, and how many bytes it is, with the checkpoint it stands under.

use std::hint::black_box;
use std::io::{self, Error};
use std::sync::Arc;
use std::time::Instant;

use maillage_domain::bilingual::Language;
use maillage_service::checkpoint::{Asker, prove};
use maillage_service::{Location, Reader};
use maillage_views::words::Words;

use crate::append::{document, fill, since, spread};
use crate::fund::opened;

/// How many acts the journal holds.
const ACTS: u64 = 1_000_000;
/// How many of them are proven.
const PROVEN: u64 = 1_000;
/// From one act that is proven to the next: a prime, so that they lie all over the journal.
const STRIDE: u64 = 611_953;

/// Prints the time and the bytes of the proof of an act, the journal being as long as it is told or a million acts.
pub(crate) async fn measure(acts: Option<u64>) -> io::Result<()> {
    let acts = acts.unwrap_or(ACTS);
    let words = Words::new(Language::French);
    let folder = tempfile::tempdir()?;
    let app = Arc::new(opened(&Location::Folder(folder.path().to_path_buf())).await.map_err(Error::other)?);
    fill(&app, acts, document).await?;
    let reader = Reader::new(&app).await.map_err(Error::other)?;
    let (mut times, mut longest) = (Vec::new(), 0);
    // The first one makes the key.
    drop(prove(&reader, 1, None, Asker::Command, words).await.map_err(Error::other)?);
    for number in (0..PROVEN).map(|rank| 1 + rank * STRIDE % acts) {
        let start = Instant::now();
        let proof = prove(&reader, number, None, Asker::Command, words).await.map_err(Error::other)?;
        times.push(since(start));
        longest = longest.max(proof.bytes.len());
        black_box(proof);
    }
    let (median, slow) = spread(times);
    println!("{:<44} {:>9} {:>9} {:>9}", "proof of an act, µs", "median", "p95", "bytes");
    println!("{:<44} {median:>9.1} {slow:>9.1} {longest:>9}", format!("  {acts} acts"));
    // As the program does: what a process knows is given back with the process.
    std::mem::forget(app);
    Ok(())
}
