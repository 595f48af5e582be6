//! The bilan as people explore it: choices with what stands behind them, what is chosen, what a search was understood as, the
//! columns and the groups of the table.

pub mod active;
pub mod columns;
pub mod facets;
pub mod groups;
pub mod picks;
pub mod understood;
