//! Who answers for the public pages of a region.

use maillage_domain::state::Asked;
use maillage_views::publisher::PublisherView;
use maillage_views::words::Words;

use crate::ask;
use crate::reader::Reader;

/// The agency of the region asked for, else of the store's own; nobody where no region is recorded.
pub fn publisher(reader: &Reader, region: Option<&str>, words: Words) -> PublisherView {
    let reference = reader.state().reference();
    let Ok(code) = ask::region(reader.state(), region, words) else { return PublisherView::default() };
    let Some(region) = reference.region(&code) else { return PublisherView::default() };
    let agency = reference.agency(&code, Asked::LATEST).map(|agency| agency.fact.as_ref());
    PublisherView::new(&region.name, agency)
}
