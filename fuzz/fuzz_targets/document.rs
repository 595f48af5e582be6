//! Any bytes through the readers of documents: PDF, sheets, texts.

#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_fuzz::of_documents;

fuzz_target!(|bytes: &[u8]| of_documents(bytes));
