//! Any text through the readers of reference files: they may refuse it, they may not panic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_reading::reference::{bilan_identity, nomenclature, regions, territory, window};

fuzz_target!(|text: &str| {
    let _nomenclature = nomenclature(text);
    let _territory = territory(text);
    let _bilan = bilan_identity(text);
    let _window = window(text);
    let _regions = regions(text);
});
