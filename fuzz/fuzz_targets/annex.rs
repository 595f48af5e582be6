//! Any bytes through the annex reader.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_annexes;

fuzz_target!(|bytes: &[u8]| of_annexes(bytes));
