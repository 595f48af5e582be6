//! Documents that are refused, each by name.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use maillage_documents::{Limit, NoDocument, read};

use super::paper::{Paper, file};

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

/// A file whose page is this packed stream.
fn with_stream(filters: &str, data: &[u8]) -> Vec<u8> {
    let mark = "HERE";
    let content = format!("<< /Filter {filters} /Length {} >>\nstream\n{mark}\nendstream", data.len());
    let plain = file("", &content, &[], "");
    let at = plain.windows(mark.len()).position(|window| window == mark.as_bytes()).expect("the mark");
    [&plain[..at], data, &plain[at + mark.len()..]].concat()
}

#[test]
fn given_a_packed_page_when_read_then_read_and_one_that_grows_too_large_is_refused() {
    let small = packed(b"BT /F1 10 Tf 50 700 Td (Bonjour) Tj ET");
    assert_eq!(super::grid::lines(&super::grid::document(&with_stream("/FlateDecode", &small))), ["Bonjour"]);
    let blank = vec![b' '; 200 << 20];
    let large = packed(&blank);
    assert!(large.len() < 2 << 20, "{}", large.len());
    let refused = read(&with_stream("/FlateDecode", &large));
    assert!(matches!(refused, Err(NoDocument::TooLarge(Limit::Unpacked(_)))), "{refused:?}");
    let twice = read(&with_stream("[/FlateDecode /FlateDecode]", &packed(&large)));
    assert!(matches!(twice, Err(NoDocument::TooLarge(Limit::Unpacked(_)))), "{twice:?}");
}

#[test]
fn given_a_form_that_draws_itself_when_read_then_refused() {
    let form = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 11 >>\n\
                stream\n/A Do /A Do\nendstream";
    let paper = Paper::new().raw("/A Do").object("/XObject << /A 6 0 R >>", form);
    let refused = read(&paper.pdf());
    assert!(matches!(refused, Err(NoDocument::TooLarge(Limit::Unpacked(_)))), "{refused:?}");
}

#[test]
fn given_forms_that_double_each_other_when_read_then_refused_and_a_few_are_read() {
    let doubling = |depth: usize| {
        let mut paper = Paper::new().raw("/A Do");
        for level in 0..depth {
            let inner = format!("<< /XObject << /A {} 0 R >> /Font << /F1 5 0 R >> >>", 7 + level);
            let content = if level + 1 == depth { "BT /F1 9 Tf 50 700 Td (x) Tj ET" } else { "/A Do /A Do" };
            let length = content.len();
            let form = format!(
                "<< /Type /XObject /Subtype /Form /BBox [0 0 999 999] /Resources {inner} /Length {length} >>\nstream\n{content}\nendstream"
            );
            paper = paper.object(if level == 0 { "/XObject << /A 6 0 R >>" } else { "" }, &form);
        }
        paper.pdf()
    };
    assert!(read(&doubling(4)).is_ok());
    let refused = read(&doubling(40));
    assert!(matches!(refused, Err(NoDocument::TooLarge(Limit::Unpacked(_)))), "{refused:?}");
}

#[test]
fn given_a_page_of_too_many_characters_when_read_then_refused() {
    let line = format!("BT /F1 9 Tf 50 700 Td ({}) Tj ET\n", "a".repeat(100));
    let refused = read(&Paper::new().raw(&line.repeat(600)).pdf());
    assert_eq!(refused, Err(NoDocument::TooLarge(Limit::Characters(50_000))));
}

#[test]
fn given_a_pdf_that_a_password_locks_when_read_then_said_to_be() {
    let digest = "0".repeat(64);
    let lock = format!("<< /Filter /Standard /V 1 /R 2 /O <{digest}> /U <{digest}> /P -4 >>");
    let id = "<00112233445566778899aabbccddeeff>";
    let paper = Paper::new().text(50.0, 100.0, "Secret").object("", &lock);
    let refused = read(&paper.pdf_with(&format!("/Encrypt 6 0 R /ID [{id} {id}]")));
    assert_eq!(refused, Err(NoDocument::Encrypted));
}

#[test]
fn given_a_broken_pdf_and_bytes_of_no_kind_when_read_then_each_by_name() {
    assert_eq!(read(b"%PDF-1.7\nnothing more"), Err(NoDocument::Broken));
    let noise: Vec<u8> = (0..=255_u8).cycle().take(4096).collect();
    assert_eq!(read(&noise), Err(NoDocument::Unknown));
    assert_eq!(read(b"PK\x03\x04 and no archive"), Err(NoDocument::Broken));
}
