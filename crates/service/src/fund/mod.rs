//! Use cases around the intervention fund.

pub mod read_report;
