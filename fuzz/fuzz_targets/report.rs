//! Any bytes through the reader of the fund's reports and its checks: it may refuse them, it may not panic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_domain::fund::report::checks::check;
use maillage_reading::report::read;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(report) = read(bytes) {
        let _findings = check(&report);
    }
});
