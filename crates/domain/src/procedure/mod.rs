//! How applications are filed and decided.

pub mod book;
pub mod window;
