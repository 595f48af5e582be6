//! Tier 2 of maillage: views to bytes.
//!
//! A writer adds nothing and drops nothing: what it writes, read back, equals the view.

pub mod csv;
pub mod json;
pub mod svg;
pub mod text;

/// A view could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A row of CSV.
    #[error("cannot write CSV")]
    Csv(#[from] ::csv::Error),
    /// The CSV as a whole.
    #[error("cannot finish CSV")]
    Finish(#[from] std::io::Error),
    /// JSON.
    #[error("cannot write JSON")]
    Json(#[from] serde_json::Error),
}
