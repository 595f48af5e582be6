//! Any bytes through the reader of the public feeds of the register of establishments.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_published_feeds;

fuzz_target!(|bytes: &[u8]| of_published_feeds(bytes));
