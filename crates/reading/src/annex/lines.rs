//! The lines of a text that carry something, with their places.

/// A line that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TextLine {
    /// Its 1-based number in the source.
    pub(super) number: u32,
    /// Its text, without the spaces around it.
    pub(super) text: String,
    /// Whether a blank line stands above it.
    pub(super) blank_above: bool,
}

/// The lines of `text` that are not blank.
pub(super) fn split(text: &str) -> Vec<TextLine> {
    let mut lines = Vec::new();
    let mut blank_above = true;
    for (number, line) in (1_u32..).zip(text.split('\n')) {
        let trimmed = line.trim_matches(|c: char| c.is_whitespace() || c.is_control());
        if trimmed.is_empty() {
            blank_above = true;
        } else {
            lines.push(TextLine { number, text: trimmed.to_owned(), blank_above });
            blank_above = false;
        }
    }
    lines
}

/// Whether `text` begins with a lower-case letter.
pub(super) fn starts_lower(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

/// Whether `text` ends a sentence or a list item.
pub(super) fn ends_prose(text: &str) -> bool {
    text.ends_with(['.', ';', ','])
}
