//! The authorisations of a region.

use maillage_views::register::AuthorisationsView;
use maillage_views::words::Words;

use super::asked::{Picked, RegisterFilter, times};
use super::figures::Figures;
use super::standing::Standing;
use crate::ask::WhenRequest;
use crate::error::ServiceError;
use crate::reader::Reader;

/// The authorisations of a region on a day, in the order of their numbers; none where no act speaks of its register.
///
/// # Errors
///
/// The question cannot be read: the region, the instant, or what the filter names.
pub async fn list(
    reader: &Reader,
    (asked_times, filter): (&WhenRequest, &RegisterFilter),
    words: Words,
) -> Result<AuthorisationsView, ServiceError> {
    let (region, asked, known_on) = times(reader, asked_times, words)?;
    let picked = Picked::new(reader, filter, (&region, asked), words)?;
    let standing = Standing::of(reader, &region, asked).await?;
    let mut found = Vec::new();
    if let Some(standing) = &standing {
        let figures = Figures::of_register(standing);
        let views = standing.lives().map(|(number, life)| figures.view(standing, (number, &life), words));
        found.extend(views.filter(|view| picked.takes(view)));
    }
    let statuses = AuthorisationsView::statuses(&found, words);
    found.retain(|one| picked.status.is_none_or(|status| one.status == status.as_str()));
    let name = reader.state().reference().region(&region).map(|region| region.name.as_str());
    let note = standing.is_none().then(|| AuthorisationsView::no_register(name.unwrap_or_default(), words));
    Ok(AuthorisationsView {
        at: asked.day,
        known_on,
        region: region.to_string(),
        statuses,
        note: note.unwrap_or_default(),
        authorisations: found,
    })
}
