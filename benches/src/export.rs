//! The export of a long journal: time, and the memory that the process holds at most.
//!
//! The store holds documents and commitments of the fund in equal numbers, as that of the appends.

use std::io::{self, Error};
use std::path::Path;
use std::process::Command;

use maillage_service::Location;

use crate::fund::opened;
use crate::{append, peers, release, timed};

/// How many acts the stores hold.
const SIZES: [u64; 2] = [10_000, 100_000];

/// Fills a store of each size, and times its export.
pub(crate) fn measure(runtime: &tokio::runtime::Runtime) -> io::Result<()> {
    for size in SIZES {
        let folder = tempfile::tempdir()?;
        let (store, tables) = (folder.path().join("store"), folder.path().join("tables"));
        runtime.block_on(filled(&store, size))?;
        timed(&format!("export of {size} acts"), 3, || {
            let mut command = Command::new(release());
            peers::run(command.arg("--data").arg(&store).args(["--quiet", "export", "-o"]).arg(&tables))
        })?;
        println!("  {} MB of files", written(&tables)? / 1_000_000);
    }
    Ok(())
}

async fn filled(store: &Path, acts: u64) -> io::Result<()> {
    let app = opened(&Location::Folder(store.to_path_buf())).await.map_err(Error::other)?;
    append::fill(&app, acts, append::draft).await?;
    app.close().await;
    Ok(())
}

/// How many bytes stand below a folder.
fn written(folder: &Path) -> io::Result<u64> {
    let mut bytes = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let found = entry.metadata()?;
        bytes += if found.is_dir() { written(&entry.path())? } else { found.len() };
    }
    Ok(bytes)
}
