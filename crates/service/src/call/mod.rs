//! Calls of the fund: what is recorded of them, exports of online forms, grants that become agreements, and questions.

pub mod act;
mod faults;
pub mod grant;
pub mod import;
pub mod list;
