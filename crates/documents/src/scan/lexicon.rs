//! Words that are known, and the mending of words that a scan blurred.

use crate::months::MONTHS;
use std::collections::BTreeMap;

use super::token::Token;

/// A word of a document is known once it was read so surely.
const KNOWN: u8 = 95;
/// And so often.
const OFTEN: usize = 2;
/// A word less sure than this may be mended.
const UNSURE: u8 = 85;
/// How sure a mended word is: as sure as a person may want to look at.
const MENDED: u8 = 85;
/// The shortest word that is mended, in letters.
const SHORTEST: usize = 5;

/// Words that are known: of the document itself, and of a list.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    /// By what is left of a word when all that scans blur is left out.
    words: BTreeMap<String, BTreeMap<String, usize>>,
}

impl Lexicon {
    /// The words of a list: each is known.
    pub fn of<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut lexicon = Self::default();
        words.into_iter().for_each(|word| lexicon.count(word, OFTEN));
        lexicon
    }

    /// The words of a text of the document, where they are sure.
    pub(super) fn learn(&mut self, tokens: &[Token]) {
        tokens.iter().filter(|token| KNOWN <= token.sureness).for_each(|token| self.count(&token.text, 1));
    }

    fn count(&mut self, word: &str, times: usize) {
        if SHORTEST <= word.chars().filter(|letter| letter.is_alphabetic()).count() {
            *self.words.entry(blurred(word)).or_default().entry(word.to_owned()).or_default() += times;
        }
    }

    /// The known word that an unsure one is but for what scans blur; none where two are.
    fn known(&self, word: &str) -> Option<&str> {
        let mut known = self.words.get(&blurred(word))?.iter().filter(|(_, times)| OFTEN <= **times);
        let (word, _) = known.next()?;
        known.next().is_none().then_some(word)
    }

    /// The same words, the unsure ones mended where they differ from a known one only in what scans blur.
    pub(super) fn mended(&self, mut tokens: Vec<Token>) -> Vec<Token> {
        for place in 0..tokens.len() {
            let mended = tokens.get(place).and_then(|token| {
                let ordinal =
                    (is_first(&token.text) && before_month(&tokens, place)).then(|| "1er".to_owned());
                ordinal.or_else(|| {
                    (token.sureness < UNSURE).then(|| self.known(&token.text).map(str::to_owned))?
                })
            });
            if let (Some(text), Some(token)) = (mended, tokens.get_mut(place)) {
                (token.text, token.sureness) = (text, token.sureness.max(MENDED));
            }
        }
        tokens
    }
}

/// Whether a month follows a word.
fn before_month(tokens: &[Token], place: usize) -> bool {
    tokens.get(place + 1).is_some_and(|next| MONTHS.contains(&next.text.to_lowercase().as_str()))
}

/// Whether it is a one with something raised after it: of a day of a month that can only be `1er`, in letters so small that
/// they are read as any mark.
fn is_first(text: &str) -> bool {
    let mut characters = text.chars();
    let one = characters.next().is_some_and(|first| "1IlÎî".contains(first));
    let raised = characters.as_str();
    let is_raised = |mark: char| "°º*\"'’‘”“%®©e r".contains(mark);
    one && (1..=4).contains(&raised.chars().count()) && raised.chars().all(is_raised)
}

/// A word without what scans blur: accents, apostrophes, capitals, and strokes that look alike.
fn blurred(word: &str) -> String {
    word.chars().filter_map(plain).collect()
}

/// A character as it looks from afar; none where it may be dust.
fn plain(character: char) -> Option<char> {
    let lower = character.to_lowercase().next().unwrap_or(character);
    match lower {
        'à' | 'â' | 'ä' | 'á' => Some('a'),
        'é' | 'è' | 'ê' | 'ë' => Some('e'),
        'i' | 'î' | 'ï' | 'í' | '1' | '|' | '!' => Some('l'),
        'ô' | 'ö' | 'ó' | '0' => Some('o'),
        'ù' | 'û' | 'ü' | 'ú' => Some('u'),
        'ç' => Some('c'),
        '\'' | '’' | '‘' | '`' | '´' | '.' | ',' => None,
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(text: &str, sureness: u8) -> Token {
        Token { line: 0, text: text.to_owned(), sureness }
    }

    fn mended(lexicon: &Lexicon, tokens: &[Token]) -> (String, u8) {
        let tokens = lexicon.mended(tokens.to_vec());
        (Token::text(&tokens), tokens.iter().map(|token| token.sureness).min().unwrap_or(0))
    }

    #[test]
    fn given_an_unsure_word_when_it_is_a_known_one_but_for_accents_and_strokes_then_mended_and_less_sure() {
        let lexicon = Lexicon::of(["l’Insuffisance", "rénale"]);
        assert_eq!(mended(&lexicon, &[token("llnsuffisance", 20)]), ("l’Insuffisance".into(), 85));
        assert_eq!(mended(&lexicon, &[token("renale", 84)]), ("rénale".into(), 85));
        assert_eq!(mended(&lexicon, &[token("renale", 85)]), ("renale".into(), 85));
        assert_eq!(mended(&lexicon, &[token("rénales", 20)]), ("rénales".into(), 20));
    }

    #[test]
    fn given_a_word_of_the_document_when_read_surely_twice_then_known_and_not_where_two_are_alike() {
        let mut lexicon = Lexicon::default();
        lexicon.learn(&[token("médicalisée", 95), token("médicalisée", 94)]);
        assert_eq!(mended(&lexicon, &[token("medicalisée", 50)]).1, 50);
        lexicon.learn(&[token("médicalisée", 95)]);
        assert_eq!(mended(&lexicon, &[token("medicalisée", 50)]), ("médicalisée".into(), 85));
        lexicon.learn(&[token("medicalisee", 95), token("medicalisee", 95)]);
        assert_eq!(mended(&lexicon, &[token("médicalisee", 50)]), ("médicalisee".into(), 50));
    }

    #[test]
    fn given_a_one_with_raised_letters_when_a_month_follows_then_the_first_of_the_month_alone() {
        for read in ["1°", "1*", "Îer", "1%", "1°’", "1er", "1®"] {
            let text = mended(&Lexicon::default(), &[token("Au", 95), token(read, 40), token("janvier", 96)]);
            assert_eq!(text, ("Au 1er janvier".into(), 85), "{read}");
        }
        for (read, next) in [("1°", "degré"), ("11", "janvier"), ("4", "mars"), ("1", "mai")] {
            assert_eq!(
                mended(&Lexicon::default(), &[token(read, 90), token(next, 90)]).0,
                format!("{read} {next}")
            );
        }
    }
}
