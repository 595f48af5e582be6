//! What the lines of a bilan are counted in.

/// What a line is counted in: activities in sites, equipment in units. One is never added to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// Sites of care activities.
    Sites,
    /// Units of heavy equipment.
    Units,
}
