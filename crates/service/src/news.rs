//! Subscriptions: the acts that changed a list last.

use maillage_domain::territory::RegionCode;
use maillage_publishing::atom::atom;
use maillage_reading::digest;
use maillage_views::news::{NewsEntry, NewsView, TOLD};
use maillage_views::words::Words;
use uuid::Builder;

use crate::error::ServiceError;
use crate::reader::Reader;
use crate::region::asked;
use crate::register::asked::RegisterFilter;
use crate::register::news::entries;
use crate::sheet::WhenRequest;

/// Where a subscription is asked for, and the page that it tells of.
#[derive(Debug, Clone)]
pub struct Subscribed {
    /// The address of the page, with its filters.
    pub page: String,
    /// The address of the subscription.
    pub address: String,
}

/// The acts of the journal, of one region where one is named, as Atom.
///
/// # Errors
///
/// The region is not recorded.
pub fn journal(
    reader: &Reader,
    region: Option<&str>,
    subscribed: Subscribed,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let state = reader.state();
    let named = region.map(|code| asked(state, Some(code), words)).transpose()?;
    let own = |region: &RegionCode| named.as_ref().is_none_or(|named| named == region);
    let acts = state.acts().rev().filter(|act| own(&act.stamp.region)).take(TOLD);
    let entries = acts.map(|act| NewsEntry::of_act(act, words)).collect();
    Ok(told(reader, ("web-journal-title", named.as_ref()), subscribed, entries, words))
}

/// The acts on the authorisations of a region, or on those that a filter picks, as Atom.
///
/// # Errors
///
/// The question cannot be read: the region, the instant, or what the filter names.
pub async fn authorisations(
    reader: &Reader,
    question: (&WhenRequest, &RegisterFilter),
    subscribed: Subscribed,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let (region, entries) = entries(reader, question, words).await?;
    Ok(told(reader, ("register-title", Some(&region)), subscribed, entries, words))
}

fn told(
    reader: &Reader,
    (title, region): (&str, Option<&RegionCode>),
    Subscribed { page, address }: Subscribed,
    entries: Vec<NewsEntry>,
    words: Words,
) -> Vec<u8> {
    let state = reader.state();
    let region = region.and_then(|code| state.reference().region(code)).map(|region| region.name.clone());
    let id = id(reader, &address);
    let title = match &region {
        Some(region) => format!("{}, {region}", words.get(title)),
        None => words.get(title),
    };
    let author = region.unwrap_or_else(|| "maillage".to_owned());
    atom(&NewsView { id, title, author, page, address, entries }, reader.app().site())
}

/// The identifier of a subscription: of the journal, by the identifier of its first act, and of the address.
fn id(reader: &Reader, address: &str) -> String {
    let first = reader.state().acts().next().map(|act| act.id.to_string()).unwrap_or_default();
    let digest = digest::of(format!("{first} {address}").as_bytes());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest.bytes()).for_each(|(own, byte)| *own = byte);
    Builder::from_custom_bytes(bytes).into_uuid().urn().to_string()
}
