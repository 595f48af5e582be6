//! Positions in lists as numbers of the model.

/// A position as a number of the model; a lattice has far fewer.
pub(crate) fn number(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// A number of the model as a position.
pub(crate) fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
