//! Pages to PDF: tagged for readers by ear, kept for archives, the same bytes each time.

use std::sync::LazyLock;

use jiff::civil::Date;
use maillage_views::document::BilanDocument;
use maillage_views::ruling_sheet::RulingSheet;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::error::TypesetError;
use crate::world::Desk;

/// PDF/UA-1 (ISO 14289-1) for readers by ear, PDF/A-2a (ISO 19005-2) for archives.
static STANDARDS: LazyLock<PdfStandards> = LazyLock::new(|| {
    PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).expect("the two standards share PDF 1.7")
});

/// What a PDF says of itself.
#[derive(Debug)]
pub(crate) struct Identity {
    /// What makes the document this one and no other.
    ident: String,
    /// The day it bears.
    dated: Date,
}

impl From<&BilanDocument> for Identity {
    /// Its act, its versions and dates, its language.
    fn from(document: &BilanDocument) -> Self {
        let facts = document.facts.iter().map(|fact| fact.value.as_str());
        let named = [document.language, &document.title, &document.region, &document.act].into_iter();
        Self { ident: named.chain(facts).collect::<Vec<_>>().join("\n"), dated: document.dated }
    }
}

impl From<&RulingSheet> for Identity {
    /// Its language, its question and the digest of the answer.
    fn from(sheet: &RulingSheet) -> Self {
        let ident = [sheet.language, &sheet.address, &sheet.digest].join("\n");
        Self { ident, dated: sheet.dated }
    }
}

pub(crate) fn pdf(pages: &PagedDocument, identity: Identity, desk: &Desk) -> Result<Vec<u8>, TypesetError> {
    let options = PdfOptions {
        ident: Smart::Custom(identity.ident),
        creator: Smart::Custom(Some("maillage".to_owned())),
        timestamp: timestamp(identity.dated),
        standards: STANDARDS.clone(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|faults| TypesetError::Export(desk.faults(&faults)))
}

/// The day of the document at midnight: PDF wants an instant, and the clock of the machine is none of its business.
fn timestamp(day: Date) -> Option<Timestamp> {
    let year = i32::from(day.year());
    let month = u8::try_from(day.month()).ok()?;
    let day = u8::try_from(day.day()).ok()?;
    Datetime::from_ymd_hms(year, month, day, 0, 0, 0).map(Timestamp::new_utc)
}
