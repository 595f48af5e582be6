//! The PDF of the bilan: its bytes, its structure, its text, and the faults of an edited template.

mod bytes;
mod fixture;
mod readback;
mod structure;
mod template;
mod tools;
