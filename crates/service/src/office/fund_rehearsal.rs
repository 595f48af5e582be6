//! What an act of a book beside the ledger would change: the same use case as when it is done, of which nothing is written.

use maillage_domain::act::{ActNumber, Actor, PersonId};
use maillage_domain::territory::RegionCode;
use maillage_views::fund::call::call_preview;
use maillage_views::fund::preview::PreviewView;
use maillage_views::words::Words;

use super::fund_deed::FundDeed;
use super::look::applied;
use crate::clock::day_of;
use crate::error::ServiceError;
use crate::reader::Reader;

/// What an act would change in a region.
pub(super) async fn preview(
    deed: &FundDeed,
    reader: &Reader,
    (region, person): (&RegionCode, PersonId),
    words: Words,
) -> Result<PreviewView, ServiceError> {
    let rehearsal = reader.app().rehearsal();
    let receipt = deed.record(&rehearsal, person, words).await?;
    let (known, now) = (rehearsal.known(), rehearsal.now());
    let drafts = rehearsal.rehearsed().await.drafts;
    let (after, acts) = applied(&known.state, drafts, (Actor::Person(person), now));
    let already = known.state.act(ActNumber::new(receipt.act)).filter(|_| acts.is_empty());
    let kind = acts.last().map(|act| act.fact.kind()).or_else(|| already.map(|act| act.kind.as_str()));
    let title = kind.map(|kind| words.get(&format!("act-{kind}"))).unwrap_or_default();
    let (day, said) = (day_of(now, &known.state, region), (title, receipt.text, acts.is_empty()));
    Ok(call_preview((&known.state, &after), (region, day), deed.call(), said, words))
}
