//! The verbs of the fund as programs send them: `POST /api/v1/fund/{verb}`.
//!
//! A verb is described once (`maillage_service::office::fund_verb`): its page, its operation and the shape of its body are made of
//! that.

use maillage_domain::territory::RegionCode;
use maillage_service::Reader;
use maillage_service::office::fund_body::{at_place, typed};
use maillage_service::office::fund_order::{Entered, FundOrder, NoOrder};
use maillage_service::office::fund_verb::FundVerb;
use maillage_views::fund::receipt::ProvedReceipt;

use super::deed_write::recorded;
use super::lists::told;
use super::write::{Asked, entered, proven};
use crate::error::Failure;
use crate::route::Answered;
use crate::visit::Visit;

/// Does a verb, or looks at it.
pub(super) async fn answered(verb: FundVerb, asked: Asked<'_>) -> Answered {
    let Asked { app, reader, who, region, key, preview, body, visit } = asked;
    let key = key.unwrap_or_else(|| app.fresh().to_string());
    let order = order(verb, &key, &reader, &region, &body, visit)?;
    if preview {
        return told(&order.preview(&reader, who, Some(region.as_str()), visit.words).await?);
    }
    let receipt = match order.enter(app, who, Some(region.as_str()), visit.words).await? {
        Entered::Answered(receipt) => *receipt,
        Entered::Recorded(once) => return recorded(app, once, visit).await,
    };
    let (act, already) = (receipt.act, receipt.already);
    let (_reader, digest) = proven(app, act).await?;
    Ok(entered(told(&ProvedReceipt { receipt, digest })?, act, already))
}

/// What a body asks of a verb: every field at fault is told at once.
fn order(
    verb: FundVerb,
    key: &str,
    reader: &Reader,
    region: &RegionCode,
    body: &serde_json::Value,
    visit: &Visit,
) -> Result<FundOrder, Failure> {
    let typed = typed(verb, body, visit.words).map_err(Failure::Fields)?;
    let order = FundOrder::read(verb, &typed, key, (reader, Some(region.as_str())), visit.words);
    order.map_err(|no| match no {
        NoOrder::Faults(faults) => Failure::Fields(faults.iter().map(at_place).collect()),
        NoOrder::Failed(failed) => failed.into(),
    })
}
