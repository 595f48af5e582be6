//! Bytes to text: UTF-8, UTF-16 where its mark says so, else windows-1252, and one kind of line end.

use std::borrow::Cow;

/// A decoded text and what it took to decode it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, lines ended by `\n` only.
    pub text: String,
    /// The encoding that was recognised.
    pub encoding: Encoding,
    /// The 1-based line of the first byte that had to be replaced, if any had to be.
    pub first_repair: Option<u32>,
    /// How many characters were replaced.
    pub repairs: usize,
}

/// The encodings that official texts come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with its byte order mark, which spreadsheets call *Unicode*.
    Utf16,
    /// Windows-1252, which holds Latin-1.
    Windows1252,
}

/// Whether bytes begin with the byte order mark of UTF-16.
pub(crate) fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF")
}

/// Decodes `bytes`. Any bytes give a text; what belongs to no encoding is replaced by U+FFFD and counted.
pub fn decode(bytes: &[u8]) -> Decoded {
    if is_utf16(bytes) {
        return utf16(bytes);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded {
            text: one_line_end(text),
            encoding: Encoding::Utf8,
            first_repair: None,
            repairs: 0,
        };
    }
    if damaged_utf8(bytes) { repaired_utf8(bytes) } else { windows_1252(bytes) }
}

/// Whether bytes that are not quite UTF-8 were meant to be: more letters of several bytes than stray ones.
fn damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut stray) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        stray += usize::from(!chunk.invalid().is_empty());
    }
    whole > stray
}

fn repaired_utf8(bytes: &[u8]) -> Decoded {
    let mut text = String::with_capacity(bytes.len());
    let mut first = None;
    let mut repairs = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            first.get_or_insert(text.len());
            repairs += 1;
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    let first_repair = first.map(|at| line_of(text.get(..at).unwrap_or_default()));
    Decoded { text: one_line_end(&text), encoding: Encoding::Utf8, first_repair, repairs }
}

fn utf16(bytes: &[u8]) -> Decoded {
    // Its own mark tells the order of its bytes, whatever the encoding that is asked for.
    let (text, _, damaged) = encoding_rs::UTF_16LE.decode(bytes);
    let is_repair = |c: char| damaged && c == char::REPLACEMENT_CHARACTER;
    let first_repair = text.find(is_repair).map(|at| line_of(text.get(..at).unwrap_or_default()));
    let repairs = text.chars().filter(|c| is_repair(*c)).count();
    Decoded { text: one_line_end(&text), encoding: Encoding::Utf16, first_repair, repairs }
}

fn windows_1252(bytes: &[u8]) -> Decoded {
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    // Five bytes stand for nothing in windows-1252; the decoder gives control characters for them.
    let unassigned = |c: char| ('\u{80}'..='\u{9f}').contains(&c);
    let repairs = text.chars().filter(|c| unassigned(*c)).count();
    let first_repair = text.find(unassigned).map(|at| line_of(text.get(..at).unwrap_or_default()));
    let text: Cow<'_, str> = if repairs == 0 { text } else { text.replace(unassigned, "\u{fffd}").into() };
    Decoded { text: one_line_end(&text), encoding: Encoding::Windows1252, first_repair, repairs }
}

/// The number of the line that follows `before`.
fn line_of(before: &str) -> u32 {
    u32::try_from(before.matches('\n').count()).unwrap_or(u32::MAX - 1) + 1
}

/// CRLF counts one line end; a lone CR ends a line only where nothing else does.
fn one_line_end(text: &str) -> String {
    if !text.contains('\r') {
        return text.to_owned();
    }
    if text.contains('\n') { text.replace("\r\n", "\n").replace('\r', " ") } else { text.replace('\r', "\n") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_utf8_with_a_mark_when_decoded_then_the_mark_is_gone() {
        let decoded = decode("\u{feff}Écart".as_bytes());
        assert_eq!((decoded.text.as_str(), decoded.encoding, decoded.repairs), ("Écart", Encoding::Utf8, 0));
    }

    #[test]
    fn given_windows_1252_when_decoded_then_no_repair() {
        let decoded = decode(b"\xC9cart d\x92une zone\r\nn\xB01");
        assert_eq!(decoded.text, "Écart d’une zone\nn°1");
        assert_eq!((decoded.encoding, decoded.first_repair), (Encoding::Windows1252, None));
    }

    #[test]
    fn given_utf8_with_a_stray_byte_when_decoded_then_it_is_replaced_and_placed() {
        let decoded = decode(b"\xC3\xA9\xC3\xA9\n\xC3\xA9\xFF");
        assert_eq!(decoded.text, "éé\né\u{fffd}");
        assert_eq!((decoded.first_repair, decoded.repairs), (Some(2), 1));
    }

    #[test]
    fn given_a_byte_that_windows_1252_does_not_assign_when_decoded_then_it_is_replaced() {
        let decoded = decode(b"a\nb\x81\xE9");
        assert_eq!(decoded.text, "a\nb\u{fffd}é");
        assert_eq!(decoded.first_repair, Some(2));
    }

    #[test]
    fn given_utf16_of_either_order_when_decoded_then_the_text_and_half_a_character_is_a_repair() {
        for bytes in [b"\xFF\xFE\xC9\0\r\0\n\0a\0".as_slice(), b"\xFE\xFF\0\xC9\0\r\0\n\0a"] {
            let decoded = decode(bytes);
            assert_eq!((decoded.text.as_str(), decoded.encoding), ("É\na", Encoding::Utf16));
            assert_eq!((decoded.first_repair, decoded.repairs), (None, 0));
            let cut = decode(&[bytes, b"b"].concat());
            assert_eq!((cut.text.as_str(), cut.first_repair, cut.repairs), ("É\na\u{fffd}", Some(2), 1));
        }
    }

    #[test]
    fn given_lone_carriage_returns_when_decoded_then_they_end_lines_only_alone() {
        assert_eq!(decode(b"a\rb").text, "a\nb");
        assert_eq!(decode(b"a\rb\r\nc").text, "a b\nc");
    }
}
