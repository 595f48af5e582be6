//! Tier 2 of maillage: views to typeset documents.
//!
//! A template lays out, and says nothing of its own: every word on the page comes from the view. The same view and
//! template give the same bytes on any machine: fonts are part of the binary, the date is the document's own, and a
//! template reads no disk, network or clock.

mod error;
mod export;
mod fonts;
mod world;

use maillage_views::document::BilanDocument;
use maillage_views::fund::agreement::AgreementSheet;
use maillage_views::fund::sheet::FundSheet;
use maillage_views::fund::yearly_report::YearlyReport;
use maillage_views::head::MadeAt;
use maillage_views::ruling_sheet::RulingSheet;
use serde::Serialize;
use typst::comemo;
use typst::diag::Warned;
use typst_layout::PagedDocument;

pub use error::{Fault, TypesetError};
use export::About;
use world::Desk;

/// The template of the bilan as it ships, for an agency to edit: it reads the view from the file [`DOCUMENT`].
pub const BILAN_TEMPLATE: &str = include_str!("../templates/bilan.typ");

/// The template of the sheet of a year of the fund.
const FUND_TEMPLATE: &str = include_str!("../templates/fund.typ");

/// The one file that it reads: the view as JSON.
const FUND_DOCUMENT: &str = "fund.json";

/// The one file that a template of the bilan may read: the view as JSON, without its tidy rows and their dictionary.
pub const DOCUMENT: &str = "bilan.json";

/// The template of the sheet of a ruling.
const RULING_TEMPLATE: &str = include_str!("../templates/ruling.typ");

/// The one file that it reads: the view as JSON.
const RULING_DOCUMENT: &str = "ruling.json";

/// Typesets a bilan as PDF/UA-1 and PDF/A-2a, with the template that ships or with an agency's own.
///
/// # Errors
///
/// The faults of the template with their places, what Typst only warns of among them; or what the standards refuse, such as
/// a missing title.
pub fn bilan(document: &BilanDocument, template: Option<&str>) -> Result<Vec<u8>, TypesetError> {
    let template = template.unwrap_or(BILAN_TEMPLATE);
    typeset(&Desk::new(&world::BILAN, template, world::given(document)?), &About::bilan(document))
}

/// Typesets the sheet of a year of the fund as PDF/UA-1 and PDF/A-2a.
///
/// # Errors
///
/// As those of [`bilan`].
pub fn fund(sheet: &FundSheet) -> Result<Vec<u8>, TypesetError> {
    typeset(&Desk::new(&world::FUND, FUND_TEMPLATE, world::given_whole(sheet)?), &About::fund(sheet))
}

/// Typesets the sheet of a ruling as PDF/UA-1 and PDF/A-2a.
///
/// # Errors
///
/// As those of [`bilan`].
pub fn ruling(sheet: &RulingSheet) -> Result<Vec<u8>, TypesetError> {
    typeset(&Desk::new(&world::RULING, RULING_TEMPLATE, world::given_whole(sheet)?), &About::ruling(sheet))
}

/// The template of an agreement and of its letter as it ships, for an agency to edit: it reads the view from the file
/// `agreement.json`.
pub const AGREEMENT_TEMPLATE: &str = include_str!("../templates/agreement.typ");

/// The one file that it reads: the view as JSON.
const AGREEMENT_DOCUMENT: &str = "agreement.json";

/// Typesets an agreement, or the letter that notifies it, as PDF/UA-1 and PDF/A-2a, with the template that ships or with an agency's
/// own.
///
/// # Errors
///
/// As those of [`bilan`].
pub fn agreement(sheet: &AgreementSheet, template: Option<&str>) -> Result<Vec<u8>, TypesetError> {
    let template = template.unwrap_or(AGREEMENT_TEMPLATE);
    typeset(&Desk::new(&world::AGREEMENT, template, world::given_whole(sheet)?), &About::agreement(sheet))
}

/// The template of the yearly report of the fund as it ships, for an agency to edit: it reads the view from the file
/// `yearly-report.json`.
pub const YEARLY_REPORT_TEMPLATE: &str = include_str!("../templates/yearly-report.typ");

/// The one file that it reads: the view as JSON, with the drawing of the flow as SVG.
const YEARLY_REPORT_DOCUMENT: &str = "yearly-report.json";

/// The yearly report as its template reads it.
#[derive(Serialize)]
struct YearlyReportGiven<'a> {
    #[serde(flatten)]
    report: &'a MadeAt<&'a YearlyReport>,
    /// The flow as SVG; nothing where there is none.
    flow: Option<&'a str>,
}

/// Typesets the report of the fund on a year as PDF/UA-1 and PDF/A-2a, with the template that ships or with an agency's own; `flow`
/// is the drawing from revenue to missions as SVG.
///
/// # Errors
///
/// As those of [`bilan`].
pub fn yearly_report(
    report: &MadeAt<&YearlyReport>,
    flow: Option<&str>,
    template: Option<&str>,
) -> Result<Vec<u8>, TypesetError> {
    let template = template.unwrap_or(YEARLY_REPORT_TEMPLATE);
    let given = world::given_whole(&YearlyReportGiven { report, flow })?;
    typeset(&Desk::new(&world::YEARLY_REPORT, template, given), &About::yearly_report(report))
}

fn typeset(desk: &Desk, about: &About) -> Result<Vec<u8>, TypesetError> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(desk);
    let written = match output {
        Err(faults) => Err(TypesetError::Template(desk.faults(&faults))),
        // A font that is not there, pages that do not settle: not for a document that is published.
        Ok(_) if !warnings.is_empty() => Err(TypesetError::Template(desk.faults(&warnings))),
        Ok(pages) => export::pdf(&pages, about, desk),
    };
    // What Typst remembers serves to set the same document again after a small change: of no use here, and without
    // bound in a server.
    comemo::evict(0);
    written
}
