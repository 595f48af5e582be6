//! Any bytes through the reader of exports of HAPI.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_hapi;

fuzz_target!(|bytes: &[u8]| of_hapi(bytes));
