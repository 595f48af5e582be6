//! Any bytes through the reader of tables of indicators.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_indicators;

fuzz_target!(|bytes: &[u8]| of_indicators(bytes));
