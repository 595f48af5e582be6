//! What people look for in one box: an activity, a zone, a commune, an act, a number of a register, or any word of a row.
//!
//! Nothing is guessed in silence: what each part was understood as is told, and what was mended too; each can be taken
//! back. The longest name that stands there wins: `soins de suite` before `soins`.

mod known;
mod near;
mod numbers;
mod reading;
mod typed;
mod understood;

pub use known::Known;
pub use reading::{LONGEST_QUESTION, understand};
pub use understood::{Meaning, Part, Understood};
