//! What tells one answer from another: who has it need not be given it again.

use std::fmt;

use axum::http::HeaderValue;
use maillage_service::Reader;

use crate::visit::Visit;

/// The Fowler-Noll-Vo hash (FNV-1a, 64 bits): tells versions apart, protects nothing.
pub(crate) fn fnv(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// All that an answer is made from: the question, the language it is answered in, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag(String);

impl Tag {
    /// The tag of what `reader` answers to `visit`.
    pub(crate) fn new(reader: &Reader, visit: &Visit) -> Self {
        let language = visit.words.language().tag();
        let format = visit.negotiated().map(|format| format.row().extension).unwrap_or_default();
        Self(format!("{} {language} {format} {}", visit.address(), reader.moment()))
    }

    /// The whole of it, to tell answers apart within the program.
    pub(crate) fn key(&self) -> &str {
        &self.0
    }

    /// The header `ETag`. It is weak: the answer may be compressed on its way.
    pub(crate) fn header(&self) -> HeaderValue {
        HeaderValue::from_str(&self.to_string()).unwrap_or_else(|_never| HeaderValue::from_static("W/\"\""))
    }

    /// Whether a header `If-None-Match` names it.
    pub(crate) fn is_among(&self, known: &str) -> bool {
        let own = self.to_string();
        let strong = own.trim_start_matches("W/");
        known.split(',').map(str::trim).any(|tag| tag.trim_start_matches("W/") == strong)
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "W/\"{:016x}\"", fnv(self.0.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_header_with_several_tags_when_compared_then_each_is_looked_at_and_weakness_is_not() {
        let tag = Tag("/bilan fr".to_owned());
        let (weak, strong) = (tag.to_string(), tag.to_string().replace("W/", ""));
        for known in [weak.clone(), strong, format!("\"x\", {weak}"), format!("{weak},W/\"y\"")] {
            assert!(tag.is_among(&known), "{known}");
        }
        for known in ["", "W/\"\"", "W/\"0\"", "*", weak.trim_end_matches('"')] {
            assert!(!tag.is_among(known), "{known}");
        }
    }
}
