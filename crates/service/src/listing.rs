//! What programs list of a store beside its figures: zones, documents, regions.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::digest::Digest;
use maillage_domain::reference::DocumentRead;
use maillage_domain::state::{Asked, Recorded};
use maillage_domain::territory::RegionCode;
use maillage_publishing::list;
use maillage_views::listing::{DocumentEntry, DocumentsView, ZonesView};
use maillage_views::region::{InRegion, RegionsView};
use maillage_views::words::Words;

use crate::ask::{known_on, region};
use crate::download::written;
use crate::error::ServiceError;
use crate::format::TableFormat;
use crate::reader::Reader;
use crate::region::list::at;

/// The two times of a question, as a person asks it.
#[derive(Debug, Clone, Default)]
pub struct Times {
    /// The legal day; today, if absent.
    pub at: Option<Date>,
    /// As known on: a date (its end, in the region) or an instant; now, if absent.
    pub known_on: Option<String>,
}

impl Times {
    /// The region that is asked about, and the instant as known on which it is.
    fn known(
        &self,
        reader: &Reader,
        asked: Option<&str>,
        words: Words,
    ) -> Result<(RegionCode, Option<Timestamp>), ServiceError> {
        let code = region(reader.state(), asked, words)?;
        let known = known_on(reader, &code, self.known_on.as_deref(), words)?;
        Ok((code, known))
    }
}

/// The zones of a region that are in force on a day.
///
/// # Errors
///
/// The region is not recorded; a time cannot be read.
pub fn zones(
    reader: &Reader,
    asked: Option<&str>,
    times: &Times,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let (code, known) = times.known(reader, asked, words)?;
    let day = times.at.unwrap_or_else(|| reader.today(&code));
    let view = ZonesView::of(reader.state().reference().zone_sets(&code, Asked::within(Some(day), known)));
    let named = InRegion { answer: &view, region: code.as_str() };
    written(reader, format, &named, &list::zones(&view)?, "api-zones", words)
}

/// The source documents of every region, as known when it is asked.
///
/// # Errors
///
/// No region is recorded; a time cannot be read.
pub fn documents(
    reader: &Reader,
    asked: Option<&str>,
    times: &Times,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let (code, known) = times.known(reader, asked, words)?;
    let within = Asked::within(times.at, known);
    let read = reader.state().reference().documents();
    let held =
        read.filter(|read| within.holds(&read.stamp) && (asked.is_none() || read.stamp.region == code));
    let view = DocumentsView { documents: held.map(|read| entry(reader, read)).collect() };
    written(reader, format, &view, &list::documents(&view)?, "api-documents", words)
}

/// The document of a digest; nothing where no act says that it was read.
pub fn document(reader: &Reader, digest: Digest) -> Option<DocumentEntry> {
    reader.state().reference().document(digest).map(|read| entry(reader, read))
}

fn entry(reader: &Reader, read: &Recorded<DocumentRead>) -> DocumentEntry {
    DocumentEntry::new(read, reader.state().reference().region(&read.stamp.region))
}

/// The regions of a store, each as it stands on a day, today if none is given.
///
/// # Errors
///
/// A file cannot be written.
pub fn regions(
    reader: &Reader,
    times: &Times,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = RegionsView { regions: at(reader.state(), reader.now(), times.at, words) };
    written(reader, format, &view, &list::regions(&view)?, "api-regions", words)
}
