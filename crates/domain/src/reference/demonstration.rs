//! That a region is shown as a demonstration, and on which day its pages open.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ground::payload::Payload;

/// The region of the act is a demonstration: its pages open on `day` where none is asked. Questions that programs ask, and
/// those of the command line, are answered on the day it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemonstrationDaySet {
    /// The day on which the pages open.
    pub day: Date,
}

impl Payload for DemonstrationDaySet {
    fn subject(&self) -> String {
        self.day.to_string()
    }
}
