//! Any bytes through the reader of tidy CSV.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_tidy_rows;

fuzz_target!(|bytes: &[u8]| of_tidy_rows(bytes));
