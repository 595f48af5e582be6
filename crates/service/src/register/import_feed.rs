//! A feed that other registers give enters the register of a region, whichever it is.

use std::io::Read;

use jiff::civil::Date;
use maillage_domain::act::Actor;
use maillage_views::feed::FeedView;
use maillage_views::words::Words;

use super::feed::{self, Says};
use super::read_arhgos::ArhgosFeed;
use super::read_finess::FinessFile;
use crate::app::App;
use crate::error::ServiceError;

/// Of which register a feed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedKind {
    /// The national register of authorisations (ARHGOS), of either regime.
    Arhgos,
    /// A file of the register of establishments (FINESS), in any of its forms.
    Finess {
        /// The day that it is of, where the file itself does not say one.
        on: Option<Date>,
    },
}

/// A feed as it was read: nothing is recorded yet.
#[derive(Debug)]
pub struct RegisterFeed(Of);

#[derive(Debug)]
enum Of {
    Arhgos(ArhgosFeed),
    Finess(FinessFile),
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
            FeedKind::Finess { on } => Of::Finess(FinessFile::read(bytes, (file, on), words, progress)?),
        }))
    }

    fn says(&self) -> &dyn Says {
        match &self.0 {
            Of::Arhgos(feed) => feed,
            Of::Finess(file) => file,
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
