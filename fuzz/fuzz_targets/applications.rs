//! Any bytes through the reader of exports of online forms.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_applications;

fuzz_target!(|bytes: &[u8]| of_applications(bytes));
