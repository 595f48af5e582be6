//! Any bytes through the annex reader: it may refuse them, it may not panic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_reading::annex::{Known, read};

fuzz_target!(|bytes: &[u8]| {
    let _reading = read(bytes, &Known::nothing());
});
