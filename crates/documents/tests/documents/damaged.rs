//! Damaged documents: whatever is lost of one, reading ends with an answer.

use maillage_documents::read;

use super::paper::Paper;

/// One document of each kind, small.
fn documents() -> Vec<Vec<u8>> {
    let paper = Paper::new().lattice(&[50.0, 200.0, 300.0], &[100.0, 120.0, 140.0]).text(55.0, 114.0, "a");
    vec![
        paper.text(205.0, 114.0, "1").pdf(),
        super::sheets::workbook(),
        super::sheets::spreadsheet(),
        super::sheets::letter(),
        b"| a | b |\n| --- | --- |\n| 1 | 2 |\n".to_vec(),
        b"a;b;c\n1;2;3\n".to_vec(),
        b"Zone      2024     2025\nLille       1        2\nDouai       3        4\nArras       5        6\n"
            .to_vec(),
    ]
}

#[test]
fn given_a_document_cut_short_anywhere_when_read_then_an_answer() {
    for document in documents() {
        let step = (document.len() / 40).max(1);
        for end in (0..document.len()).step_by(step) {
            let _answer = read(&document[..end]);
        }
    }
}

#[test]
fn given_a_document_with_a_byte_changed_when_read_then_an_answer() {
    for document in documents() {
        let step = (document.len() / 60).max(1);
        for at in (0..document.len()).step_by(step) {
            for change in [0x00, 0x20, 0xFF] {
                let mut damaged = document.clone();
                damaged[at] ^= change ^ 0x5A;
                let _answer = read(&damaged);
            }
        }
    }
}
