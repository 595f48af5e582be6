//! Any bytes through the reader of published aids.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_published_aids;

fuzz_target!(|bytes: &[u8]| of_published_aids(bytes));
