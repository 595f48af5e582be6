//! The API: every operation, a row to each, mounted and described from the same table.
//!
//! An operation without a row does not exist: its route, its role, its parameters, its media types, the shape of what it answers
//! and its place in the description (OpenAPI) are read from its row and from nowhere else. What a page offers as a file is the
//! answer of the operation: the same handler gives both, so they cannot differ.

mod acts;
mod aid_operations;
mod bulk;
mod changes;
mod cursor;
mod deed_operations;
mod deed_write;
pub mod describe;
mod fund_operations;
mod fund_write;
mod lists;
mod negotiation;
pub mod operation;
pub mod operations;
pub mod parameter;
mod register;
mod register_operations;
mod stream;
mod understood;
pub mod write;

pub(crate) use negotiation::Negotiated;
pub(crate) use operation::answering;

/// Where the API begins.
pub const ROOT: &str = "/api/v1";

/// Whether an address is one of the API.
pub(crate) fn is_within(path: &str) -> bool {
    path.strip_prefix(ROOT).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
