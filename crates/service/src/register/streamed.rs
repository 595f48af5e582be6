//! A file that is read as a stream.

use std::io;

use maillage_views::words::Words;

use crate::error::ServiceError;
use crate::system;

/// That the bytes of a file cannot be got at, and why.
pub(super) fn unreadable(error: &io::Error, file: &str, words: Words) -> ServiceError {
    ServiceError::unusable(system::unreadable_file(error, file, words))
}
