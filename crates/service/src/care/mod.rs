//! Use cases around the supply of care.

pub(crate) mod ask;
pub mod bilan_file;
pub mod bilan_page;
pub mod bridge;
pub mod cell_answers;
pub mod check_bilan;
pub mod compare_bilan;
pub mod document;
mod document_maps;
mod document_region;
mod explore;
pub mod import_annex;
pub mod import_needs;
pub mod objectives;
pub mod publish_bilan;
pub mod read_annex;
pub(crate) mod reference_acts;
pub mod review_annex;
pub mod show_bilan;
pub mod trace;

pub use ask::BilanRequest;
