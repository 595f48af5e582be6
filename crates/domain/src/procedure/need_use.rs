//! How a grant uses up an exceptional need: a reading, which no text settles.

use crate::parameter::choice::choices;

choices! {
    /// How a grant uses up an exceptional need.
    pub enum NeedUse {
        /// Each authorisation granted takes one of those that the need opens.
        OnePlace = "one-place",
        /// The first authorisation granted meets the need, however many it opened.
        Whole = "whole",
    }
}
