//! The files that a page offers of what it shows.

use maillage_service::format::FormatRow;

use crate::link::Link;

/// One file.
#[derive(Debug, Clone)]
pub(crate) struct FileLink {
    /// The name of its format.
    pub(crate) name: String,
    /// Its address.
    pub(crate) link: Link,
    /// What is in it, where that is not what its page is called.
    pub(crate) what: String,
}

/// What the page at `state` shows, in each of its formats.
pub(crate) fn all(state: &Link) -> Vec<FileLink> {
    state.page().formats.rows().into_iter().map(|format| one(format, state)).collect()
}

/// What the page at `state` shows, in one format.
pub(crate) fn one(format: &'static FormatRow, state: &Link) -> FileLink {
    FileLink { name: format.name.to_owned(), link: state.clone().file(format), what: String::new() }
}
