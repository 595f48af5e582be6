//! Bytes of documents to pages of lines and tables.

mod aligned;
mod damaged;
mod drawn;
mod grid;
mod icdar;
use maillage_testing::paper;
mod refused;
mod ruled;
mod sheets;
mod texts;
mod trials;
