//! What bytes are before anyone reads them: a text, or something that has none.

use crate::encoding;

/// What stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Nothing, or only spaces.
    Empty,
    /// Pages without a word: what an extractor leaves of a scan.
    Blank,
    /// A PDF file.
    Pdf,
    /// Another binary format.
    Binary,
    /// A text, in whatever encoding.
    Text,
}

/// What `bytes` are.
pub(crate) fn of(bytes: &[u8]) -> Format {
    if encoding::is_utf16(bytes) {
        let text = encoding::decode(bytes).text;
        return if text.trim().is_empty() { without_words(text.as_bytes()) } else { Format::Text };
    }
    let all = bytes;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if bytes.is_empty() {
        return without_words(all);
    }
    if bytes.starts_with(b"%PDF-") {
        return Format::Pdf;
    }
    let control = bytes
        .iter()
        .filter(|byte| byte.is_ascii_control() && !b"\t\n\r\x0B\x0C\x1A\x1B".contains(byte))
        .count();
    // A damaged text can hold a stray control byte; one byte in fifty is a binary format.
    if bytes.contains(&0) || control * 50 > bytes.len() { Format::Binary } else { Format::Text }
}

/// What a text without a word is: pages that hold nothing, where a form feed parts them.
fn without_words(bytes: &[u8]) -> Format {
    if bytes.contains(&b'\x0C') { Format::Blank } else { Format::Empty }
}
