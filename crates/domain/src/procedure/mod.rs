//! How applications are filed and decided: windows, and rulings on what may be filed.

pub mod admit;
pub mod book;
pub mod case;
pub mod operation;
pub mod ruling;
pub mod window;
