//! The drafts of a region that wait for a signature.

use maillage_domain::signature::decision::drafts as unsigned;
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;
use maillage_views::office::drafts::{DraftView, DraftsView};
use maillage_views::words::Words;

use crate::error::ServiceError;
use crate::people::Identity;
use crate::reader::Reader;
use crate::signature::list::list;

/// The drafts of a region, as a person may sign them today, and the delegations on record.
///
/// # Errors
///
/// The region is none of the store.
pub fn drafts(
    reader: &Reader,
    region: &RegionCode,
    who: &Identity,
    words: Words,
) -> Result<DraftsView, ServiceError> {
    let (state, today) = (reader.state(), reader.today(region));
    let view = |draft| DraftView::new(state, region, draft, (who.account, today), words);
    let delegations = list(reader, Some(region.as_str()), words)?.delegations;
    Ok(DraftsView {
        drafts: unsigned(state, region, Asked::LATEST).into_iter().map(view).collect(),
        delegations,
    })
}
