//! Any bytes through the reader of the national feed of authorisations.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_feeds;

fuzz_target!(|bytes: &[u8]| of_feeds(bytes));
