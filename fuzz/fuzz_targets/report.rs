//! Any bytes through the reader of the fund's reports and its checks.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_reports;

fuzz_target!(|bytes: &[u8]| of_reports(bytes));
