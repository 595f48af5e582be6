//! Any bytes through the reader of acts.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_acts;

fuzz_target!(|bytes: &[u8]| of_acts(bytes));
