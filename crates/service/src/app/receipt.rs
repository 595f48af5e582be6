//! What an import is told with.

/// What became of an import.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// What happened, in one sentence or two.
    pub text: String,
    /// The number of the last act of the journal.
    pub act: u64,
}
