//! May this aid be asked for?

use jiff::civil::Date;
use maillage_domain::fund::aid::ask::AidAsk;
use maillage_domain::fund::aid::ruling::rule;
use maillage_domain::state::Asked;
use maillage_views::fund::aid::ruling::AidRulingView;
use maillage_views::words::Words;

use super::spot::{Wanted, spot};
use super::{list, terms, typed};
use crate::ask::WhenRequest;
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::register::asked::times;
use crate::shipped::AID_SCHEMES;

/// A question on aid, as a person asks it: what is not said is absent.
#[derive(Debug, Clone, Default)]
pub struct AidRequest {
    /// The code of the scheme.
    pub scheme: String,
    /// Who asks, by the word in data.
    pub applicant: Option<String>,
    /// The commune, by its name or its official code.
    pub commune: Option<String>,
    /// The zone of general practitioners: `ZIP`, `ZAC` or `ZAR`.
    pub practitioner_zone: Option<String>,
    /// When the place is settled in.
    pub installed_on: Option<Date>,
    /// When the file is complete.
    pub filed_on: Option<Date>,
    /// When the contract is signed.
    pub signed_on: Option<Date>,
    /// How much is asked for, in euros.
    pub sum: Option<String>,
    /// The posts, by kind.
    pub posts: Option<String>,
    /// The fees earned in the time of the guarantee, in euros.
    pub fees: Option<String>,
    /// The income that the contract guarantees, in euros.
    pub guaranteed: Option<String>,
    /// The hours of a week.
    pub hours: Option<String>,
    /// The aids received before, or that there is none.
    pub earlier: Option<String>,
}

/// Rules on an ask: indicative, with its reasons.
///
/// # Errors
///
/// The question cannot be read, or the store.
pub async fn check(
    reader: &Reader,
    (asked_times, request): (&WhenRequest, &AidRequest),
    words: Words,
) -> Result<AidRulingView, ServiceError> {
    let (region, asked, _) = times(reader, asked_times, words)?;
    let scheme = typed::scheme(&request.scheme, words)?;
    let sum = |field, text: &Option<String>| {
        text.as_deref().map(|text| typed::sum((field, text), words)).transpose()
    };
    let posts = request.posts.as_deref().map(|text| typed::posts(text, scheme, words)).transpose()?;
    let zone = request.practitioner_zone.as_deref().map(|text| typed::zone(text, words)).transpose()?;
    let wanted = Wanted {
        scheme,
        region: &region,
        day: request.installed_on.unwrap_or(asked.day),
        commune: request.commune.as_deref(),
        zone,
    };
    let ask = AidAsk {
        day: asked.day,
        applicant: request.applicant.as_deref().map(|word| list::applicant(word, words)).transpose()?,
        spot: spot(reader, &wanted, asked).await?,
        installed_on: request.installed_on,
        filed_on: request.filed_on,
        signed_on: request.signed_on,
        sum: sum("sum", &request.sum)?,
        posts: posts.unwrap_or_default(),
        fees: sum("fees", &request.fees)?,
        ceiling: sum("guaranteed", &request.guaranteed)?,
        hours: request.hours.as_deref().map(|text| typed::hours(text, words)).transpose()?,
        earlier: request.earlier.as_deref().map(|text| typed::earlier(text, words)).transpose()?,
        region: region.clone(),
    };
    // What the agency set for a later day is known already: the day of the signature may be one.
    let terms = terms(reader.state(), &region, Asked { day: Date::MAX, ..asked });
    let ruling = rule(&AID_SCHEMES, scheme, &ask, &terms);
    Ok(AidRulingView::new(&ruling, &AID_SCHEMES, (asked.day, &terms), reader.head_view(words), words))
}
