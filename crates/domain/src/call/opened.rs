//! A call is opened, and amended.

use serde::{Deserialize, Serialize};

use super::code::CallCode;
use super::terms::CallTerms;
use crate::ground::payload::Payload;

/// A call was opened: the act has effect from the day on which it was announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallOpened {
    /// Which one.
    pub call: CallCode,
    /// What it says.
    pub terms: CallTerms,
}

/// A call was amended: what is said takes the place of all that was said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallAmended {
    /// Which one.
    pub call: CallCode,
    /// What it says from now on.
    pub terms: CallTerms,
}

impl Payload for CallOpened {
    fn subject(&self) -> String {
        self.call.to_string()
    }
}

impl Payload for CallAmended {
    fn subject(&self) -> String {
        self.call.to_string()
    }
}
