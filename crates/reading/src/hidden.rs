//! What sheets hold and do not show.

use maillage_documents as documents;
use maillage_domain::diagnostic::oddity::HiddenPart;

/// A part that is not shown, as people are told of it.
pub(crate) const fn hidden_part(part: documents::HiddenPart) -> HiddenPart {
    match part {
        documents::HiddenPart::Sheet => HiddenPart::Sheet,
        documents::HiddenPart::Rows(count) => HiddenPart::Rows(count),
        documents::HiddenPart::Columns(count) => HiddenPart::Columns(count),
    }
}
