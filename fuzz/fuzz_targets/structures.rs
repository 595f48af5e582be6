//! Any bytes through the readers of tables of structures.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_structures;

fuzz_target!(|bytes: &[u8]| of_structures(bytes));
