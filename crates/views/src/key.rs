//! The keys that verify what a journal signs.

use serde::Serialize;

/// The keys, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeysView {
    /// Each of them.
    pub keys: Vec<KeyView>,
}

/// One key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyView {
    /// In whose name it signs.
    pub name: String,
    /// Its identifier.
    pub id: String,
    /// The line by which it verifies (C2SP signed-note).
    pub verifier_key: String,
    /// Whether it is the `first`, a `former` one that signs still, or `retired`.
    pub standing: &'static str,
}
