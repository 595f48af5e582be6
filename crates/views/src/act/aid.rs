//! What acts about published aids say.

use maillage_domain::published_aid::listed::{AidsListed, ListedAid};

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
