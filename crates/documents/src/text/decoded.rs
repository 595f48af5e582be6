//! Bytes to text.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization;

/// One sign in so many may be a control character that no text has.
const RARE: usize = 200;

/// The text that bytes are, with one kind of line end and accents on their letters; nothing where they are no text.
pub(super) fn decoded(bytes: &[u8]) -> Option<String> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned(),
        None => unmarked(bytes),
    };
    let strange = text.chars().filter(|sign| is_strange(*sign)).count();
    let one_end = text.replace("\r\n", "\n").replace('\r', "\n");
    (strange * RARE <= text.len()).then(|| one_end.nfc().collect())
}

/// Without a mark: UTF-8 where it is valid, UTF-16 where every other byte is nought, else that of Western Windows.
fn unmarked(bytes: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(bytes)
        && !text.contains('\0')
    {
        return text.to_owned();
    }
    let noughts = |offset: usize| {
        bytes.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count() * 4 > bytes.len()
    };
    let encoding = match (noughts(0), noughts(1)) {
        (true, false) => UTF_16BE,
        (false, true) => UTF_16LE,
        _ => WINDOWS_1252,
    };
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

fn is_strange(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\n' | '\r' | '\t' | '\u{C}' | '\u{85}')
        || sign == char::REPLACEMENT_CHARACTER
}
