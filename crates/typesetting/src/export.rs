//! Pages to PDF: tagged for readers by ear, kept for archives, the same bytes each time.

use std::sync::LazyLock;

use jiff::civil::Date;
use maillage_views::document::BilanDocument;
use maillage_views::fund::agreement::AgreementSheet;
use maillage_views::fund::sheet::FundSheet;
use maillage_views::fund::yearly_report::YearlyReport;
use maillage_views::head::MadeAt;
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

/// What a file says of the document in it.
#[derive(Debug)]
pub(crate) struct About {
    /// What makes it this one and no other.
    ident: String,
    dated: Date,
}

pub(crate) fn pdf(pages: &PagedDocument, about: &About, desk: &Desk) -> Result<Vec<u8>, TypesetError> {
    let options = PdfOptions {
        ident: Smart::Custom(about.ident.clone()),
        creator: Smart::Custom(Some("maillage".to_owned())),
        timestamp: timestamp(about.dated),
        standards: STANDARDS.clone(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options).map_err(|faults| TypesetError::Export(desk.faults(&faults)))
}

impl About {
    /// A bilan: its act, its versions and dates, its language.
    pub(crate) fn bilan(document: &BilanDocument) -> Self {
        let facts = document.facts.iter().map(|fact| fact.value.as_str());
        let named = [document.language, &document.title, &document.region, &document.act];
        Self::new(named.into_iter().chain(facts), document.dated)
    }

    /// A sheet of the fund: its year and region, what it was made from, its language.
    pub(crate) fn fund(sheet: &FundSheet) -> Self {
        let sources = sheet.sources.rows.iter().flat_map(|row| &row.cells).map(String::as_str);
        let head = sheet.head.root.as_str();
        let named = [sheet.language, &sheet.title, &sheet.region, head];
        Self::new(named.into_iter().chain(sources), sheet.dated)
    }

    /// A sheet of a ruling: its language, its question and the digest of the answer.
    pub(crate) fn ruling(sheet: &RulingSheet) -> Self {
        Self::new([sheet.language, &sheet.address, &sheet.digest].into_iter(), sheet.dated)
    }

    /// An agreement or its letter: its language, its title and what it says.
    pub(crate) fn agreement(sheet: &AgreementSheet) -> Self {
        let said = sheet.clauses.iter().map(|clause| clause.text.as_str());
        Self::new([sheet.language, &sheet.title].into_iter().chain(said), sheet.dated)
    }

    /// The report of the fund on a year: its language, its title and region, and what it was made from.
    pub(crate) fn yearly_report(made: &MadeAt<&YearlyReport>) -> Self {
        let report = made.answer;
        let sources = report.sources.iter().map(|source| source.address.as_str());
        let named = [report.language, &report.title, &report.region_name, &made.head.root];
        Self::new(named.into_iter().chain(sources), report.dated)
    }

    fn new<'t>(facts: impl Iterator<Item = &'t str>, dated: Date) -> Self {
        Self { ident: facts.collect::<Vec<_>>().join("\n"), dated }
    }
}

/// The day of the document at midnight: PDF wants an instant, and the clock of the machine is none of its business.
fn timestamp(day: Date) -> Option<Timestamp> {
    let year = i32::from(day.year());
    let month = u8::try_from(day.month()).ok()?;
    let day = u8::try_from(day.day()).ok()?;
    Datetime::from_ymd_hms(year, month, day, 0, 0, 0).map(Timestamp::new_utc)
}
