//! What acts about aids that files list say.

use std::collections::BTreeMap;

use maillage_domain::published_aid::hapi::{HapiLine, HapiListed};
use maillage_domain::published_aid::listed::{AidsListed, ListedAid};
use maillage_domain::published_aid::payment_return::{PaymentReturn, PaymentsReturned};

use super::fields::Fields;
use crate::fund::money::whole_euros;

/// What a published file lists.
pub(super) fn listed(listed: &AidsListed, fields: &mut Fields<'_>) {
    let AidsListed { document, title, aids } = listed;
    let words = fields.words();
    fields.written("aids-in", title.as_str());
    fields.document(*document);
    let told = |ListedAid { aid, place: _ }: &ListedAid| {
        let amount = aid.part().map(|cents| whole_euros(cents, words)).unwrap_or_default();
        format!("{} ({})", fields.pair(aid.name.as_str(), &amount), aid.object.as_str())
    };
    let told = aids.iter().map(told).collect();
    fields.list("aids", told);
}

/// What an export of HAPI lists: how many lines, what they notify in all, and under which measures.
pub(super) fn notified(listed: &HapiListed, fields: &mut Fields<'_>) {
    let HapiListed { document, title, lines } = listed;
    let words = fields.words();
    fields.written("hapi-in", title.as_str());
    fields.document(*document);
    fields.count("hapi-lines", lines.len());
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    for HapiLine { campaign, envelope, destination, measures, notified, .. } in lines {
        let code = destination.as_ref().and_then(|destination| destination.code.clone());
        let under = code.or_else(|| measures.last().map(ToString::to_string)).unwrap_or_default();
        let sum = sums.entry([campaign.to_string(), envelope.to_string(), under].join(" ")).or_default();
        *sum = sum.saturating_add(*notified);
    }
    let told = sums.iter().map(|(under, cents)| fields.pair(under.trim(), &whole_euros(*cents, words)));
    let told = told.collect();
    fields.list("hapi-sums", told);
}

/// What a file of returns says: how many payments, and what each body paid in all. Who received what stands in no sentence: it may be a
/// person.
pub(super) fn returned(returned: &PaymentsReturned, fields: &mut Fields<'_>) {
    let PaymentsReturned { document, title, returns } = returned;
    let words = fields.words();
    fields.written("returns-in", title.as_str());
    fields.document(*document);
    fields.count("returns", returns.len());
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for PaymentReturn { body, amount, .. } in returns {
        let sum = sums.entry(body.as_str()).or_default();
        *sum = sum.saturating_add(amount.cents());
    }
    let told = sums.iter().map(|(body, cents)| fields.pair(body, &whole_euros(*cents, words)));
    let told = told.collect();
    fields.list("returns-sums", told);
}
