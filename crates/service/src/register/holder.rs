//! One legal entity: its names, its sites, what it holds.

use maillage_domain::entity::LegalEntityNumber;
use maillage_views::register::{HolderView, holder_unknown};
use maillage_views::words::Words;

use super::asked::times;
use super::figures::Figures;
use super::standing::Standing;
use crate::ask::WhenRequest;
use crate::error::ServiceError;
use crate::reader::Reader;

/// A legal entity on a day; `number` is its FINESS number.
///
/// # Errors
///
/// The question cannot be read, or nothing is known of such an entity on the day.
pub async fn holder(
    reader: &Reader,
    asked_times: &WhenRequest,
    number: &str,
    words: Words,
) -> Result<HolderView, ServiceError> {
    let (region, asked, known_on) = times(reader, asked_times, words)?;
    let unknown = || ServiceError::unusable(holder_unknown(number, region.as_str(), words));
    let holder = LegalEntityNumber::parse(number).map_err(|_no_number| unknown())?;
    let standing = Standing::of(reader, &region, asked).await?.ok_or_else(unknown)?;
    let named = standing.register.authorisations().naming_holder(holder);
    let held = standing.lives_of(named).filter(|(_, life)| life.subject.holder == holder);
    let held: Vec<_> = held.collect();
    let figures = Figures::of_lives(&standing, &held);
    let held = held.iter().map(|(number, life)| figures.view(&standing, (number, life), words)).collect();
    let ledger = reader.fund(&region, asked);
    HolderView::new(holder, held, &ledger, known_on, &standing.reader(words)).ok_or_else(unknown)
}
