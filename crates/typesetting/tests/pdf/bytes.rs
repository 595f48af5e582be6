//! The same bytes each time; what stands in them in clear.

use std::process::Command;

use maillage_typesetting::bilan;
use maillage_views::document::BilanDocument;

use crate::fixture::small;

/// Where the other process writes its PDF.
const PLACE: &str = "MAILLAGE_TEST_PDF";

fn holds(pdf: &[u8], text: &str) -> bool {
    pdf.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn given_a_document_when_typeset_here_and_in_another_process_then_the_bytes_are_the_same() {
    let here = bilan(&small(), None).expect("a PDF");
    assert!(bilan(&small(), None).expect("a PDF") == here, "the same process wrote other bytes");
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("other.pdf");
    let other = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "bytes::writes_for_the_other_process"])
        .env(PLACE, &place)
        .output()
        .expect("the other process");
    assert!(other.status.success(), "{}", String::from_utf8_lossy(&other.stdout));
    assert!(std::fs::read(place).expect("its PDF") == here, "another process wrote other bytes");
}

/// The other process of the test above; by itself it has nowhere to write to.
#[test]
fn writes_for_the_other_process() {
    let Some(place) = std::env::var_os(PLACE) else { return };
    std::fs::write(place, bilan(&small(), None).expect("a PDF")).expect("a file");
}

#[test]
fn given_a_document_when_typeset_then_it_declares_both_standards_its_language_and_its_day() {
    let pdf = bilan(&small(), None).expect("a PDF");
    assert!(pdf.starts_with(b"%PDF-1.7"));
    for claim in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<xmp:CreateDate>2019-06-21",
        "/Lang(fr)",
        "/MarkInfo<</Marked true",
    ] {
        assert!(holds(&pdf, claim), "{claim}");
    }
}

#[test]
fn given_a_draft_when_typeset_then_its_pages_bear_the_watermark_and_a_signed_one_bears_none() {
    let signed = BilanDocument { watermark: None, standing: String::new(), ..small() };
    let (draft, signed) = (bilan(&small(), None).expect("a PDF"), bilan(&signed, None).expect("a PDF"));
    // It is a paint, so that it does not slip into the text: the only pattern of the document.
    assert!(holds(&draft, "/PatternType 1"));
    assert!(!holds(&signed, "/PatternType"));
}

#[test]
fn given_two_documents_when_typeset_then_their_identifiers_differ() {
    let english = BilanDocument { language: "en", ..small() };
    let identifier = |document: &BilanDocument| {
        let pdf = bilan(document, None).expect("a PDF");
        let text = String::from_utf8_lossy(&pdf).into_owned();
        let (_, rest) = text.split_once("<xmpMM:DocumentID>").expect("an identifier");
        rest.split_once('<').expect("its end").0.to_owned()
    };
    assert_ne!(identifier(&small()), identifier(&english));
}
