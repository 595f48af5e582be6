//! Any bytes through the readers of communes and outlines: they may refuse them, they may not panic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_reading::territory::{composition, outlines};

fuzz_target!(|bytes: &[u8]| {
    let _list = composition(bytes);
    let _shapes = outlines(bytes);
});
