//! Any bytes through the readers of reference files.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_reference_files;

fuzz_target!(|bytes: &[u8]| of_reference_files(bytes));
