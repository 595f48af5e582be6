//! The PDF of the bilan: its bytes, its structure, its text, and the faults of an edited template.
#![expect(clippy::panic, reason = "a page that cannot be read back has failed")]

mod bytes;
mod fixture;
mod fund;
mod own;
mod readback;
mod ruling;
mod structure;
mod template;
mod tools;
mod yearly_report;
