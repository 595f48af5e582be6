//! JSON: indented, ended by a line feed.

use serde::Serialize;

use crate::WriteError;

/// A view as JSON.
pub fn pretty(view: &impl Serialize) -> Result<Vec<u8>, WriteError> {
    let mut bytes = serde_json::to_vec_pretty(view)?;
    bytes.push(b'\n');
    Ok(bytes)
}
