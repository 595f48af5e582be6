//! How applications are filed and decided.

pub mod window;
