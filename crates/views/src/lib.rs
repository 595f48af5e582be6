//! Tier 1 of maillage: answers to one struct, already worded, for all media.
//!
//! A page, a CSV, a JSON document and a terminal table render the same struct, so the same figure cannot differ between
//! two outputs. Words come from Fluent catalogues in French and English; a test fails on a missing message.

pub mod address;
pub mod annex;
mod authorisable;
pub mod because;
pub mod bilan;
pub mod bilan_page;
pub mod bridge;
pub mod check;
pub mod choice;
pub mod compared;
pub mod comparison;
pub mod contradiction;
pub mod diagnostic;
pub mod dictionary;
pub mod document;
pub mod document_address;
pub mod found;
pub mod france;
pub mod fund;
pub mod head;
pub mod heading;
pub mod home;
pub mod journal;
pub mod kept_document;
pub mod key;
pub mod lines;
pub mod map;
pub mod objective;
pub mod open;
pub mod parameter;
mod printed;
pub mod problem;
pub mod region;
pub mod report;
pub mod review;
pub mod rule;
pub mod ruling;
pub mod ruling_detail;
pub mod ruling_page;
pub mod source;
pub mod spot;
pub mod table;
mod tally;
mod targets;
pub mod territory;
pub mod tidy;
pub mod trace;
pub mod typed;
pub mod window;
pub mod window_detail;
pub mod words;
