//! Any bytes through the readers of communes and outlines.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_territory;

fuzz_target!(|bytes: &[u8]| of_territory(bytes));
