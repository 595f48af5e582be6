//! The flow of a year, from revenue to missions to actions: a tree of amounts, and its drawing.
//!
//! Amounts are whole cents and places whole tenths of a pixel: what enters a node leaves it, to the cent and to the tenth.

pub mod drawing;
pub mod listed;
pub mod names;
pub mod tree;
