//! A feed that other registers give enters the register of a region, whichever it is.

use std::io::Read;

use maillage_domain::act::Actor;
use maillage_views::feed::FeedView;
use maillage_views::words::Words;

use super::feed::{self, Says};
use super::read_arhgos::ArhgosFeed;
use super::read_finess::FinessExtract;
use crate::app::App;
use crate::error::ServiceError;

/// Of which register a feed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedKind {
    /// The national register of authorisations (ARHGOS), of either regime.
    Arhgos,
    /// A public extract of the register of establishments (FINESS).
    Finess,
}

/// A feed as it was read: nothing is recorded yet.
#[derive(Debug)]
pub struct RegisterFeed(Of);

#[derive(Debug)]
enum Of {
    Arhgos(ArhgosFeed),
    Finess(FinessExtract),
}

impl RegisterFeed {
    /// Reads a feed to its end, a record at a time, telling how many bytes are read.
    ///
    /// # Errors
    ///
    /// It is none, or its bytes cannot be got at.
    pub fn read(
        kind: FeedKind,
        bytes: impl Read,
        file: &str,
        words: Words,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Self, ServiceError> {
        Ok(Self(match kind {
            FeedKind::Arhgos => Of::Arhgos(ArhgosFeed::read(bytes, file, words, progress)?),
            FeedKind::Finess => Of::Finess(FinessExtract::read(bytes, file, words, progress)?),
        }))
    }

    fn says(&self) -> &dyn Says {
        match &self.0 {
            Of::Arhgos(feed) => feed,
            Of::Finess(extract) => extract,
        }
    }
}

/// Records what a feed says in the register of a region, where it is new there.
///
/// # Errors
///
/// The region is not recorded, or the journal cannot be written.
pub async fn import_feed(
    app: &App,
    feed: &RegisterFeed,
    region: Option<&str>,
    actor: Actor,
    words: Words,
) -> Result<FeedView, ServiceError> {
    feed::record(app, |_, _| Ok(feed.says()), region, actor, words).await
}
