//! Who may do what, and where: roles, what they may do, and what one person was granted.
//!
//! A person is an opaque id here as in acts; names and secrets live beside the journal, in rows that can be erased.

pub mod access;
pub mod grant;
pub mod permission;
pub mod role;

pub use access::Access;
pub use grant::{Grant, GrantFault};
pub use permission::Permission;
pub use role::Role;
