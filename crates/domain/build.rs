//! The fingerprint of the fold: of everything that decides which state a journal gives, and in which bytes it is kept.
//!
//! A cache of the state is good for the program that made it and for no other. Whoever changes a rule, a type or a library
//! need not remember to say so.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let (sources, libraries) = (root.join("src"), root.join("../../Cargo.lock"));
    let mut files = BTreeSet::new();
    gather(&sources, &mut files)?;
    let mut hasher = DefaultHasher::new();
    for file in &files {
        file.strip_prefix(&root).unwrap_or(file).hash(&mut hasher);
        fs::read(file)?.hash(&mut hasher);
    }
    // Absent where the crate is built by itself: its libraries are then those of the moment.
    fs::read(&libraries).unwrap_or_default().hash(&mut hasher);
    println!("cargo::rustc-env=MAILLAGE_FOLD={:016x}", hasher.finish());
    println!("cargo::rerun-if-changed={}", sources.display());
    println!("cargo::rerun-if-changed={}", libraries.display());
    Ok(())
}

/// The files of a folder and of those in it.
fn gather(folder: &Path, files: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else {
            files.insert(path);
        }
    }
    Ok(())
}
