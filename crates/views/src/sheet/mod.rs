//! The bilan of a day seen from one side, in words: its lines by zones, one zone, one line.

pub mod activity;
pub mod cell;
pub mod compare;
pub mod history;
pub mod matrix;
pub mod place;
pub mod zone;
