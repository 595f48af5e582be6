//! One authorisation, whole.

use maillage_domain::care::authorisation::AuthorisationNumber;
use maillage_views::register::{AuthorisationDetail, authorisation_unknown};
use maillage_views::words::Words;

use super::asked::times;
use super::figures::Figures;
use super::standing::Standing;
use crate::ask::WhenRequest;
use crate::error::ServiceError;
use crate::reader::Reader;

/// An authorisation on a day, with its whole life.
///
/// # Errors
///
/// The question cannot be read, or no authorisation of that number is known on the day.
pub async fn show(
    reader: &Reader,
    asked_times: &WhenRequest,
    number: &str,
    words: Words,
) -> Result<AuthorisationDetail, ServiceError> {
    let (region, asked, known_on) = times(reader, asked_times, words)?;
    let unknown = || ServiceError::unusable(authorisation_unknown(number, region.as_str(), words));
    let parsed = AuthorisationNumber::parse(number).map_err(|_no_number| unknown())?;
    let standing = Standing::of(reader, &region, asked).await?.ok_or_else(unknown)?;
    let (book, clocks) = (standing.register.authorisations(), &standing.clocks);
    let found = [(&parsed, book.life(&parsed, clocks, asked).ok_or_else(unknown)?)];
    let [(_, life)] = &found;
    let view = Figures::of_lives(&standing, &found).view(&standing, (&parsed, life), words);
    let steps = book.steps(&parsed, &life.unfit, clocks, asked);
    let stretches = book.stretches(&parsed, clocks, asked);
    let whole = (life, steps.as_slice(), stretches.as_slice());
    Ok(AuthorisationDetail::new(view, whole, known_on, &standing.reader(words)))
}
