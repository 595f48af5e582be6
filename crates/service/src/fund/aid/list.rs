//! The aid schemes, as they hold in a region on a day.

use maillage_domain::fund::aid::applicant::Applicant;
use maillage_domain::fund::aid::scheme::AidGroup;
use maillage_views::fund::aid::no_word;
use maillage_views::fund::aid::scheme::AidsView;
use maillage_views::words::Words;

use super::terms;
use crate::ask::WhenRequest;
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::register::asked::times;
use crate::shipped::AID_SCHEMES;

/// Which schemes; all of them where nothing is said.
#[derive(Debug, Clone, Default)]
pub struct AidFilter {
    /// Who asks, by the word in data.
    pub applicant: Option<String>,
    /// What it is for, by the word in data.
    pub group: Option<String>,
}

/// The schemes of a region, those that are the same everywhere, and behind them those of other regions.
///
/// # Errors
///
/// The question cannot be read: the region, the instant, or what the filter names.
pub fn aids(
    reader: &Reader,
    (asked_times, filter): (&WhenRequest, &AidFilter),
    words: Words,
) -> Result<AidsView, ServiceError> {
    let (region, asked, _) = times(reader, asked_times, words)?;
    let applicant = filter.applicant.as_deref().map(|word| applicant(word, words)).transpose()?;
    let group = filter.group.as_deref().map(|word| group(word, words)).transpose()?;
    let terms = terms(reader.state(), &region, asked);
    let mut view = AidsView::new(&AID_SCHEMES, region.as_str(), asked.day, &terms, words);
    view.schemes.retain(|scheme| {
        applicant.is_none_or(|who| scheme.applicants.contains(&who.as_str()))
            && group.is_none_or(|group| scheme.group == group.as_str())
    });
    Ok(view)
}

/// Who asks, by the word in data.
pub(super) fn applicant(word: &str, words: Words) -> Result<Applicant, ServiceError> {
    let known = || Applicant::ALL.map(Applicant::as_str);
    Applicant::parse(word.trim())
        .ok_or_else(|| ServiceError::unusable(no_word(("applicant", word), &known(), words)))
}

fn group(word: &str, words: Words) -> Result<AidGroup, ServiceError> {
    let known = || AidGroup::ALL.map(AidGroup::as_str);
    AidGroup::parse(word.trim())
        .ok_or_else(|| ServiceError::unusable(no_word(("group", word), &known(), words)))
}
