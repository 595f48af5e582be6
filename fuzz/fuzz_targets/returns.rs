//! Any bytes through the reader of payment returns.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_payment_returns;

fuzz_target!(|bytes: &[u8]| of_payment_returns(bytes));
