//! Any bytes through the reader of images.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_images;

fuzz_target!(|bytes: &[u8]| of_images(bytes));
