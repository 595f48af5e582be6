//! Any bytes through the readers of the fund's tables.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_fund_tables;

fuzz_target!(|bytes: &[u8]| of_fund_tables(bytes));
