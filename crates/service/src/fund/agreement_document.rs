//! An agreement as a document, and the letter that notifies it: from a template that an agency can replace.

use maillage_domain::state::Asked;
use maillage_views::fund::agreement::AgreementSheet;
use maillage_views::words::Words;

use super::agreements::{one, seen};
use super::ask::FundQuestion;
use crate::error::ServiceError;
use crate::reader::Reader;

pub use maillage_typesetting::AGREEMENT_TEMPLATE;

/// Which document of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreementDocument {
    /// The agreement itself.
    Agreement,
    /// The letter that notifies it.
    Letter,
}

/// What a document says: it is marked as a draft until the agreement is whole and signed.
///
/// # Errors
///
/// None is cited so, or the question cannot be understood.
pub fn agreement_sheet(
    reader: &Reader,
    document: AgreementDocument,
    question: &FundQuestion,
    words: Words,
) -> Result<AgreementSheet, ServiceError> {
    let seen = seen(reader, question, words)?;
    let state = reader.state();
    let described = state.reference().agency(&seen.region, Asked::LATEST);
    let named = described.map(|agency| agency.fact.agency.to_string());
    let region = state.reference().regions().find(|region| region.code == seen.region);
    let agency = named.or_else(|| region.map(|region| region.name.clone())).unwrap_or_default();
    one(reader, question, words, |ledger, agreement| match document {
        AgreementDocument::Agreement => {
            AgreementSheet::agreement(ledger, agreement, &agency, seen.day, words)
        }
        AgreementDocument::Letter => AgreementSheet::letter(ledger, agreement, &agency, seen.day, words),
    })
}

/// The same as a PDF; `template` replaces the one that ships.
///
/// # Errors
///
/// The template has faults.
pub fn agreement_pdf(sheet: &AgreementSheet, template: Option<&str>) -> Result<Vec<u8>, ServiceError> {
    Ok(maillage_typesetting::agreement(sheet, template)?)
}
