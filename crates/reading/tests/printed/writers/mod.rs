//! Writers of documents: figures back to the printed text that they could have come from, laid out as an extractor
//! leaves it.
//!
//! They know nothing of the readers, and share no code with them: what one side gets wrong the other cannot excuse. The
//! words between the figures are ours; headings, names and figures are facts.

pub(crate) mod amount;
pub(crate) mod annexes;
mod headings;
mod lines;
mod paper;
pub(crate) mod report;
mod sheet;
mod table;
