//! Mending words that the extraction of the text from its pages broke by a stray space.
//!
//! A word is closed only where something speaks for it: the whole word stands elsewhere, a piece is no word that
//! French could have, or the space stands where this kind of extraction puts it.

use std::collections::BTreeMap;

use maillage_domain::text;

/// The column, counted in a run of text, after which extraction is known to drop a space.
/// It only weighs where the whole word is known and one of its pieces is a word too. No known document hangs on it:
/// without it, and with any end from 51 to 60, they read alike; with every column, words that are right are closed.
const STRAY_COLUMN: std::ops::RangeInclusive<usize> = 50..=52;

/// Words of two letters that stand alone in French, with common abbreviations.
const SHORT: &str = " ai al an as au ca ce ci cf cm da de dr du en es et eu ex go ha ho if il je kg km la le li lu ma me \
                     mg ml mm mu mw na nb ne ni no nu oh on or os ou pp pu re rh sa se si st su sa ta te th to tu ui un us va ve \
                     vs vu ";

/// Words that bind others, and so stand before any word.
const BINDING: &str = " a au aux avec ce ces cette chez contre dans de depuis des donc dont du elle en entre est et hors il \
                       ils la le les leur leurs lors mais mal moins ne ni non nos notre on or ou par parmi pas peu plus \
                       pour pourtant pres puis qu quand que quel quelle qui quoi sa sans sauf se selon ses si son sont \
                       sous sur tant tout tous toute toutes tres un une vers vos votre vu y ";

/// Beginnings that people also print apart from their word.
const PREFIXES: &str = " anti auto bi bio cardio co contre endo ex hemato hyper hypo inter intra macro maxillo mi micro \
                        mini mono multi neo neuro non onco para peri pluri poly post pre pro pseudo quasi radio semi \
                        socio sous sur tele trans tri ultra uni vice video ";

/// Letters that a French word of one letter can be.
const ALONE: &str = "aày\u{f4}";

/// The words that a document and a nomenclature use.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    words: BTreeMap<String, u32>,
    /// How often a word stands right before another.
    pairs: BTreeMap<String, BTreeMap<String, u32>>,
}

impl Lexicon {
    /// Counts the words of the document's lines, and takes those of the `known` texts for whole.
    pub(super) fn new<'t>(
        lines: impl Iterator<Item = &'t str>,
        known: impl Iterator<Item = &'t str>,
    ) -> Self {
        let mut lexicon = Self::default();
        for line in lines {
            let mut last: Option<String> = None;
            for word in line.split_whitespace() {
                for part in fragments(word) {
                    let key = text::key(part);
                    if key.is_empty() || key.contains(|c: char| c.is_ascii_digit()) {
                        last = None;
                        continue;
                    }
                    if let Some(last) = last.take() {
                        *lexicon.pairs.entry(last).or_default().entry(key.clone()).or_default() += 1;
                    }
                    *lexicon.words.entry(key.clone()).or_default() += 1;
                    last = Some(key);
                }
            }
        }
        for word in known.flat_map(text::words) {
            *lexicon.words.entry(word).or_default() += 1;
        }
        lexicon
    }

    fn holds(&self, key: &str) -> bool {
        self.words.contains_key(key)
    }

    /// Whether `word` stands elsewhere than in the pair `left right`.
    fn elsewhere(&self, word: &str, left: &str, right: &str) -> bool {
        let beside = self.pairs.get(left).and_then(|after| after.get(right)).copied().unwrap_or_default();
        self.words.get(word).copied().unwrap_or_default() > beside
    }
}

/// The parts of a word between its apostrophes, hyphens and signs.
fn fragments(word: &str) -> impl Iterator<Item = &str> {
    word.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty())
}

fn listed(list: &str, key: &str) -> bool {
    !key.is_empty() && list.split_ascii_whitespace().any(|word| word == key)
}

/// The letters that a space parts: what ends before it, and what begins after it.
struct Break<'t> {
    left: &'t str,
    right: &'t str,
    left_key: String,
    right_key: String,
    /// An apostrophe stands before the left piece: `d’é`.
    elided: bool,
    /// The space stands where extraction drops one.
    at_stray_column: bool,
}

/// Closes the broken words of one line and its spaces. `head` is how many characters of it are a bullet or a number.
pub(super) fn mend(line: &str, head: usize, lexicon: &Lexicon) -> String {
    let words = placed_words(line);
    let mut mended = String::with_capacity(line.len());
    let mut open: Option<(&str, usize)> = None;
    let mut joined_before = false;
    for (index, (column, word)) in words.iter().enumerate() {
        let Some((last, end)) = open else {
            mended.push_str(word);
            open = Some((word, column + word.chars().count()));
            continue;
        };
        let next = words.get(index + 1).map(|(_, next)| *next);
        let single = *column == end + 1;
        let before = index.checked_sub(2).and_then(|at| words.get(at)).map(|(_, word)| *word);
        let join = single
            && !joined_before
            && break_between(last, word, end, head)
                .is_some_and(|broken| closes(&broken, before, next, lexicon));
        if !join && *word != "," && !is_comma_start(word) {
            mended.push(' ');
        }
        mended.push_str(word);
        joined_before = join;
        open = Some((word, column + word.chars().count()));
    }
    mended
}

/// A comma that a space parted from its word.
fn is_comma_start(word: &str) -> bool {
    word.starts_with(',') && !word.chars().nth(1).is_some_and(|c| c.is_ascii_digit())
}

/// The words of a line, each with the column where it begins.
fn placed_words(line: &str) -> Vec<(usize, &str)> {
    let mut column = 0;
    let mut words = Vec::new();
    for word in line.split(char::is_whitespace) {
        if !word.is_empty() {
            words.push((column, word));
        }
        column += word.chars().count() + 1;
    }
    words
}

fn break_between<'t>(last: &'t str, word: &'t str, end: usize, head: usize) -> Option<Break<'t>> {
    let left = last.rsplit(|c: char| !c.is_alphabetic()).next().filter(|left| !left.is_empty())?;
    let right = word.split(|c: char| !c.is_alphabetic()).next().filter(|right| !right.is_empty())?;
    // Words in capitals are abbreviations or titles, whose shape says nothing.
    if right.chars().any(char::is_uppercase) || left.chars().skip(1).any(char::is_uppercase) {
        return None;
    }
    // `d’un`: an article that has lost its vowel stands alone.
    let article = right.chars().count() <= 2
        && word.strip_prefix(right).is_some_and(|rest| rest.starts_with(['’', '\'']));
    if article {
        return None;
    }
    let elided = last.strip_suffix(left).is_some_and(|before| before.ends_with(['’', '\'']));
    let at_stray_column = STRAY_COLUMN.contains(&end) || STRAY_COLUMN.contains(&end.saturating_sub(head));
    Some(Break {
        left,
        right,
        left_key: text::key(left),
        right_key: text::key(right),
        elided,
        at_stray_column,
    })
}

/// Whether the space stands inside a word.
fn closes(broken: &Break<'_>, before: Option<&str>, next: Option<&str>, lexicon: &Lexicon) -> bool {
    let known = lexicon.holds(&format!("{}{}", broken.left_key, broken.right_key));
    if lone(broken.left) {
        return lone_goes_right(broken, before, known, lexicon);
    }
    if lone(broken.right) {
        return lone_goes_left(broken, next, known, lexicon);
    }
    if impossible_beginning(&broken.right_key) {
        return true;
    }
    let (left_fragment, right_fragment) = (no_short_word(broken.left), no_short_word(broken.right));
    if !known && !left_fragment && !right_fragment {
        return false;
    }
    let seen = |key: &str| lexicon.elsewhere(key, &broken.left_key, &broken.right_key);
    let binds_left = listed(PREFIXES, &broken.left_key) || listed(BINDING, &broken.left_key);
    let left_word = binds_left || seen(&broken.left_key);
    let right_word = listed(BINDING, &broken.right_key) || seen(&broken.right_key);
    if known {
        return (broken.at_stray_column && !(left_word && right_word))
            || (!left_word && !right_word)
            || (!binds_left && !right_word)
            // Shorter pieces may be words that no list has. From one to five letters the known annexes read alike.
            || (!left_word && broken.left_key.len() >= 3);
    }
    let next_is_word = next
        .and_then(|next| fragments(next).next())
        .map(text::key)
        .is_none_or(|next| lexicon.elsewhere(&next, &broken.right_key, &next) || listed(BINDING, &next));
    (left_fragment && !right_word && !listed(PREFIXES, &broken.left_key))
        || (right_fragment && !left_word && next_is_word)
}

/// A small letter that is no word.
fn lone(piece: &str) -> bool {
    let mut letters = piece.chars();
    matches!((letters.next(), letters.next()), (Some(letter), None) if letter.is_lowercase() && !ALONE.contains(letter))
}

/// `é puration`: the letter begins the word after it.
fn lone_goes_right(broken: &Break<'_>, before: Option<&str>, known: bool, lexicon: &Lexicon) -> bool {
    if broken.elided || known {
        return true;
    }
    let elision = "cdjlmnstqu".contains(broken.left)
        && broken.right_key.starts_with(['a', 'e', 'h', 'i', 'o', 'u', 'y']);
    let before = before.and_then(|word| fragments(word).last()).map(text::key).unwrap_or_default();
    let belongs_before = lexicon.holds(&format!("{before}{}", broken.left_key));
    let stands = |key: &str, left: &str, right: &str| {
        key.is_empty() || listed(BINDING, key) || lexicon.elsewhere(key, left, right)
    };
    !belongs_before
        && !elision
        && stands(&before, &before, &broken.left_key)
        && !stands(&broken.right_key, &broken.left_key, &broken.right_key)
}

/// `sourc e`: the letter ends the word before it.
fn lone_goes_left(broken: &Break<'_>, next: Option<&str>, known: bool, lexicon: &Lexicon) -> bool {
    if known {
        return true;
    }
    let next_key = next.and_then(|word| fragments(word).next()).map(text::key).unwrap_or_default();
    let belongs_after = lexicon.holds(&format!("{}{next_key}", broken.right_key));
    let left_is_word = lexicon.elsewhere(&broken.left_key, &broken.left_key, &broken.right_key)
        || listed(BINDING, &broken.left_key);
    !belongs_after && !left_is_word
}

/// Two small letters that are no word.
fn no_short_word(piece: &str) -> bool {
    piece.chars().count() == 2 && piece.chars().all(char::is_lowercase) && !listed(SHORT, &text::key(piece))
        || piece == "ré"
        || piece == "dé"
}

/// Whether no French word begins so: `rtiel`, `ctes`.
fn impossible_beginning(key: &str) -> bool {
    const VOWELS: &str = "aeiouy";
    const CLUSTERS: &str = " bl br ch chl chr cl cr dr fj fl fr gh gl gn gr kh kl kr mn ph phl phr pl pn pr ps pt qu rh \
                            sc sch scl scr sh sk sl sm sn sp sph spl spr squ st str sv th thr tr ts tw tz vl vr wh ";
    let onset: String = key.chars().take_while(|c| !VOWELS.contains(*c)).collect();
    // Without a vowel it is an abbreviation.
    onset.len() >= 2 && onset.len() < key.len() && key.len() >= 3 && !listed(CLUSTERS, &onset)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(document: &[&str], line: &str) -> String {
        let lines = document.iter().copied().chain([line]);
        mend(line, 0, &Lexicon::new(lines, std::iter::empty()))
    }

    #[test]
    fn given_a_lone_letter_when_mended_then_it_goes_where_it_belongs() {
        let document = ["par les non scellées", "mission de moléculaire"];
        assert_eq!(mended(&document, "chronique par é puration"), "chronique par épuration");
        assert_eq!(mended(&document, "en sourc e non scellées"), "en source non scellées");
        assert_eq!(mended(&document, "de d’é mission"), "de d’émission");
    }

    #[test]
    fn given_a_piece_that_no_word_begins_with_when_mended_then_closed() {
        assert_eq!(mended(&[], "Groupe 3 - A ctes portant"), "Groupe 3 - Actes portant");
        assert_eq!(mended(&[], "à temps pa rtiel"), "à temps partiel");
    }

    #[test]
    fn given_a_word_that_stands_whole_elsewhere_when_mended_then_closed() {
        assert_eq!(mended(&["projet parental"], "un projet parent al"), "un projet parental");
        assert_eq!(mended(&["d’une personne"], "d’une person ne ou"), "d’une personne ou");
    }

    #[test]
    fn given_what_is_right_when_mended_then_left() {
        let document = ["autodialyse", "polypathologique", "enfin", "dialyse", "surtout"];
        for right in [
            "Unité d’auto dialyse",
            "personne âgée poly pathologique",
            "en fin de vie",
            "y compris à domicile",
            "sur tout le territoire",
            "il a été",
            "d’un don",
            "zones A et B",
            "Curietherapie",
            "niveau II A",
        ] {
            assert_eq!(mended(&document, right), right);
        }
    }

    #[test]
    fn given_spaces_when_mended_then_one_and_none_before_a_comma() {
        assert_eq!(mended(&[], "imagerie médicale , par  voie ; fin"), "imagerie médicale, par voie ; fin");
    }
}
