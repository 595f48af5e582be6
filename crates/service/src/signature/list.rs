//! The delegations on record in a region.

use maillage_views::signature::{DelegationView, DelegationsView};
use maillage_views::words::Words;

use crate::ask::region;
use crate::error::ServiceError;
use crate::reader::Reader;

/// The delegations of a region, in the order of the journal.
pub fn list(reader: &Reader, asked: Option<&str>, words: Words) -> Result<DelegationsView, ServiceError> {
    let state = reader.state();
    let region = region(state, asked, words)?;
    let delegations = state.signature().delegations(&region);
    let delegations = delegations.map(|delegation| DelegationView::new(delegation, words)).collect();
    Ok(DelegationsView { delegations })
}
