//! The image of a state: its bytes, so that a fold need not be made again.
//!
//! An image is disposable. It is never a source: the journal is, and a fold of it always gives the same state. Bytes of
//! another [`FORMAT`] have another shape, and whoever keeps an image checks that it is whole before reading it.
//!
//! The bytes are postcard's. It has no field names, so a field that JSON leaves out has to be written after all:
//! `ground/whole.rs` does that.

use crate::ground::whole;
use crate::state::State;

/// The shape of an image. It grows when a type that a state holds changes its shape, or when acts fold to another state: a
/// test holds the digest of an image for each format.
pub const FORMAT: u32 = 9;

/// Bytes that are no image of this format.
#[derive(Debug, thiserror::Error)]
#[error("not the image of a state")]
pub struct ImageError(#[source] postcard::Error);

/// The image of a state.
pub fn encode(state: &State) -> Vec<u8> {
    whole::to_bytes(state).expect("a state is plain data")
}

/// The state of an image.
pub fn decode(bytes: &[u8]) -> Result<State, ImageError> {
    let (state, rest) = postcard::take_from_bytes(bytes).map_err(ImageError)?;
    if rest.is_empty() { Ok(state) } else { Err(ImageError(postcard::Error::DeserializeBadEncoding)) }
}
