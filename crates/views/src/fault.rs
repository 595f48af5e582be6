//! What is wrong with one place of what a program sent.

use schemars::JsonSchema;
use serde::Serialize;

/// What is wrong with one place of a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FaultAt {
    /// The place, as a JSON pointer (RFC 6901): `/amount`; empty for the whole body.
    pub pointer: String,
    /// What is wrong, in words.
    pub detail: String,
}
