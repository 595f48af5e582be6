//! Tier 2 of maillage: views to columns.
//!
//! A writer adds nothing and drops nothing: what it writes, read back, equals the view. It stands apart from the other
//! writers because of what it takes to build.

pub mod columns;
pub mod parquet;
pub mod part;

/// A view could not be written in columns.
#[derive(Debug, thiserror::Error)]
pub enum ColumnarError {
    /// A column does not fit its schema: a row without a number that every row must have.
    #[error("the rows do not fit the columns")]
    Columns(#[from] arrow_schema::ArrowError),
    /// The file.
    #[error("cannot write Parquet")]
    Parquet(#[from] ::parquet::errors::ParquetError),
}
