//! Any bytes through the reader of the extracts of the register of establishments.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_extracts;

fuzz_target!(|bytes: &[u8]| of_extracts(bytes));
