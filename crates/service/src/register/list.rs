//! The authorisations of a region.

use jiff::Timestamp;
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;
use maillage_views::map::{Listed, ListedMaps};
use maillage_views::register::{AuthorisationView, AuthorisationsView, SitesByZone};
use maillage_views::words::Words;

use super::asked::{Picked, RegisterFilter, times};
use super::figures::Figures;
use super::standing::Standing;
use crate::ask::WhenRequest;
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::territory::listed_map::listed_maps;

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
    Ok(Found::of(reader, (asked_times, filter), words).await?.view(reader, words))
}

/// The same with the maps of the sites that it lists: in every zone, whichever is asked for, so that each leads to the others.
///
/// # Errors
///
/// As [`list`]; or the store cannot be read.
pub async fn list_on_maps(
    reader: &Reader,
    (asked_times, filter): (&WhenRequest, &RegisterFilter),
    words: Words,
) -> Result<(AuthorisationsView, ListedMaps), ServiceError> {
    let found = Found::of(reader, (asked_times, filter), words).await?;
    let sites = SitesByZone::of(found.anywhere.iter().filter(|one| found.picked.takes_status(one)));
    let counted = (Listed::Sites, &sites.zones);
    let maps = listed_maps(reader, (&found.region, found.asked), counted, words).await?;
    Ok((found.view(reader, words), ListedMaps { maps, outside: sites.outside(words) }))
}

/// What is found of a question, whatever its zone and its status.
struct Found {
    region: RegionCode,
    asked: Asked,
    known_on: Timestamp,
    picked: Picked,
    /// Whether an act speaks of the register.
    is_told: bool,
    anywhere: Vec<AuthorisationView>,
}

impl Found {
    async fn of(
        reader: &Reader,
        (asked_times, filter): (&WhenRequest, &RegisterFilter),
        words: Words,
    ) -> Result<Self, ServiceError> {
        let (region, asked, known_on) = times(reader, asked_times, words)?;
        let picked = Picked::new(reader, filter, (&region, asked), words)?;
        let standing = Standing::of(reader, &region, asked).await?;
        let mut anywhere = Vec::new();
        if let Some(standing) = &standing {
            let figures = Figures::of_register(standing);
            let views = standing.lives().map(|(number, life)| figures.view(standing, (number, &life), words));
            anywhere.extend(views.filter(|view| picked.takes_anywhere(view)));
        }
        let is_told = standing.is_some();
        Ok(Self { region, asked, known_on, picked, is_told, anywhere })
    }

    fn view(self, reader: &Reader, words: Words) -> AuthorisationsView {
        let Self { region, asked, known_on, picked, is_told, anywhere: mut found } = self;
        found.retain(|one| picked.takes_there(one));
        let statuses = AuthorisationsView::statuses(&found, words);
        found.retain(|one| picked.takes_status(one));
        let name = reader.state().reference().region(&region).map(|region| region.name.as_str());
        let note = (!is_told).then(|| AuthorisationsView::no_register(name.unwrap_or_default(), words));
        AuthorisationsView {
            at: asked.day,
            known_on,
            region: region.to_string(),
            statuses,
            note: note.unwrap_or_default(),
            authorisations: found,
        }
    }
}
