//! A text broken into lines, for a drawing, which wraps nothing by itself.

/// A text in lines of at most `signs` signs, broken at spaces; a longer word has a line to itself.
pub fn lines(text: &str, signs: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= signs => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_long_text_when_broken_then_no_line_is_too_long_and_no_word_is_lost() {
        let text = "un deux trois quatre cinq six sept";
        let broken = lines(text, 10);
        assert!(broken.iter().all(|line| line.chars().count() <= 10), "{broken:?}");
        assert_eq!(broken.join(" "), text);
        assert!(lines("", 10).is_empty());
    }
}
