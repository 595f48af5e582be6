//! Any picture through the part of the scan reader that looks at pixels.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_pictures;

fuzz_target!(|bytes: &[u8]| of_pictures(bytes));
