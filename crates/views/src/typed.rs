//! Commands as a person types them next.

use std::borrow::Cow;

/// The folder in which a review is put, where the person names none.
const FOLDER: &str = "relecture";

/// The command that puts the doubtful cells of a document into a folder.
pub fn review(file: &str) -> String {
    format!("maillage import annex {} --review -o {FOLDER}", quoted(file))
}

/// The command that records the answers of a review.
pub fn answers(files: &[&str], review: &str) -> String {
    let files: Vec<_> = files.iter().map(|file| quoted(file)).collect();
    format!("maillage import annex {} --answers {}", files.join(" "), quoted(review))
}

/// A word of a command line: between quotes where a shell would take it for more than itself.
fn quoted(word: &str) -> Cow<'_, str> {
    let plain = |sign: char| sign.is_alphanumeric() || "-_./:,+@%".contains(sign);
    if !word.is_empty() && word.chars().all(plain) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(format!("'{}'", word.replace('\'', r"'\''")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_file_with_a_space_when_typed_then_between_quotes_and_else_as_it_is() {
        assert_eq!(review("bilan.pdf"), "maillage import annex bilan.pdf --review -o relecture");
        assert_eq!(review("l'an 1.pdf"), r"maillage import annex 'l'\''an 1.pdf' --review -o relecture");
        assert_eq!(answers(&["a", "b"], "r/review.csv"), "maillage import annex a b --answers r/review.csv");
    }
}
