//! Tier 1 of maillage: bytes to rows and diagnostics.
//!
//! Reading never panics and never guesses silently: it returns what it understood and a diagnostic with its place for
//! the rest. No file is opened here; bytes are arguments.

mod aid_schemes;
pub mod amm;
pub mod annex;
pub mod applications;
pub mod arhgos;
pub mod authorisations;
mod bridge;
pub mod cell_answers;
pub mod cells;
pub mod delegations;
pub mod digest;
pub mod encoding;
pub mod euros;
mod feed;
pub mod finess;
mod format;
mod fund_report;
pub mod fund_tables;
pub mod fund_values;
mod glossary;
pub mod hapi;
mod height;
mod hidden;
pub mod indicators;
pub mod movements;
pub mod needs_table;
pub mod no_text;
pub mod objectives;
mod parameters;
pub mod payment_returns;
pub mod reference;
pub mod report;
pub mod scdl;
mod shipped_structures;
pub mod structures;
mod sums;
pub mod table;
pub mod territory;
pub mod tidy;
mod whole;
pub mod window_table;
mod yearly_orders;
