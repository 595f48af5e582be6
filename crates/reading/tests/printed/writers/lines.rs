//! Lines of text, which know their numbers.

/// A text that grows by lines.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
    count: u32,
}

impl Lines {
    /// Adds one line and tells its number.
    pub(super) fn print(&mut self, line: &str) -> u32 {
        self.text.push_str(line);
        self.text.push('\n');
        self.count += 1;
        self.count
    }

    /// How many lines stand in the text.
    pub(super) const fn count(&self) -> u32 {
        self.count
    }

    /// The text.
    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// The lines of a text, none longer than `width` characters unless a word is.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The lines of a text in a narrow column: a long word that does not fit any more is cut with a hyphen.
pub(super) fn wrap_cutting(text: &str, width: usize) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut taken = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if taken + length <= width {
            taken += length + 1;
            words.push(word.to_owned());
        } else if let Some((head, tail)) = cut(word, width - taken.min(width)) {
            taken = tail.chars().count() + 1;
            words.extend([format!("{head}-"), tail]);
        } else {
            taken = length + 1;
            words.push(word.to_owned());
        }
    }
    wrap(&words.join(" "), width)
}

/// The two parts of a word of small letters, cut behind a vowel; the first with its hyphen is no longer than `room`.
fn cut(word: &str, room: usize) -> Option<(String, String)> {
    const PART: usize = 3;
    let letters: Vec<char> = word.chars().collect();
    let is_vowel = |at: usize| letters.get(at).is_some_and(|letter| "aàâeéèêiîoôuùûy".contains(*letter));
    let last = room.checked_sub(1)?.min(letters.len().checked_sub(PART)?);
    let at = (PART..=last).rev().find(|at| is_vowel(at - 1) && !is_vowel(*at))?;
    let (head, tail) = letters.split_at(at);
    let is_small = letters.iter().all(|letter| letter.is_lowercase());
    is_small.then(|| (head.iter().collect(), tail.iter().collect()))
}
