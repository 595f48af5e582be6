//! Any bytes through the reader of tidy CSV: it may refuse them, it may not panic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_reading::tidy::rows;

fuzz_target!(|bytes: &[u8]| {
    let _reading = rows(bytes);
});
