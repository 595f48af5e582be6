//! A number or a function as a person types it.

use maillage_domain::ground::one_line::{LONGEST, OneLine};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;

/// Reads a text that has to say something, on one line.
pub(super) fn one_line(text: &str, words: Words) -> Result<OneLine, ServiceError> {
    OneLine::try_from(text.to_owned()).map_err(|_unfit| {
        let said = [("text", Argument::Text(text)), ("most", Argument::count(LONGEST))];
        ServiceError::unusable(Problem::worded("not-one-line", &said, words))
    })
}
