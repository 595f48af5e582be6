//! The region of a document: the one it prints; a person may say which where it prints none, never another.

use maillage_domain::care::annex::DocumentIdentity;
use maillage_domain::territory::Region;
use maillage_domain::text;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::shipped;

/// The region that a document prints, by the prefix of its number in the register of acts or by its name; nothing where it
/// prints none that is known.
pub(super) fn printed(document: &DocumentIdentity) -> Option<&'static Region> {
    let prefix = prefix(document);
    let name = document.region.as_deref().map(text::key);
    shipped::REGIONS.iter().find(|region| {
        prefix.is_some_and(|prefix| prefix == region.raa_prefix)
            || name.as_ref().is_some_and(|name| *name == text::key(&region.name))
    })
}

/// The prefix of the number that a document bears in the register of acts: `R32`.
pub(super) fn prefix(document: &DocumentIdentity) -> Option<&str> {
    document.raa.as_deref().and_then(|raa| raa.split('-').next())
}

/// The same, held against the region that was asked for.
///
/// # Errors
///
/// Another one was asked for than the document prints.
pub(super) fn agreed(
    document: &DocumentIdentity,
    asked: Option<&str>,
    file: &str,
    words: Words,
) -> Result<Option<&'static Region>, ServiceError> {
    let printed = printed(document);
    let other = asked.zip(printed).filter(|(asked, printed)| asked.trim() != printed.code.as_str());
    let Some((asked, printed)) = other else { return Ok(printed) };
    let arguments = [
        ("file", Argument::Text(file)),
        ("region", Argument::Text(&printed.name)),
        ("code", Argument::Text(printed.code.as_str())),
        ("asked", Argument::Text(asked)),
    ];
    let problem = Problem::worded("region-of-another", &arguments, words);
    Err(ServiceError::unusable(problem.hint("region-of-another", &[arguments[2]], words)))
}
