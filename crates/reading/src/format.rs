//! What bytes are before anyone reads them: a text, or something that has none.

use crate::encoding;

/// What stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Nothing, or only spaces.
    Empty,
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
        return if encoding::decode(bytes).text.trim().is_empty() { Format::Empty } else { Format::Text };
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if bytes.is_empty() {
        return Format::Empty;
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
