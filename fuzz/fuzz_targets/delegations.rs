//! Any bytes through the reader of tables of delegations.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_delegations;

fuzz_target!(|bytes: &[u8]| of_delegations(bytes));
