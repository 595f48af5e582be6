//! The glossary as it is read: each term in words, and where a term stands in a sentence.

use maillage_domain::bilingual::Language;
use maillage_domain::glossary::{Glossary, Term};

use crate::words::Words;

/// A term as it is explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermView {
    /// Its place on the page of the glossary.
    pub id: String,
    /// The term.
    pub term: String,
    /// The same in the other language; empty where it is the same.
    pub other: String,
    /// What else stands for it.
    pub forms: String,
    /// What it means.
    pub definition: String,
    /// The article that it comes from, as French texts cite it.
    pub article: Option<String>,
    /// How sure that is.
    pub sure: String,
}

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words that are no term.
    Plain(&'t str),
    /// A term, as it stands in the sentence.
    Term {
        /// Its words there.
        text: &'t str,
        /// Its place on the page of the glossary.
        id: &'t str,
        /// What it means.
        definition: &'t str,
    },
}

impl TermView {
    /// Words a term.
    pub fn new(term: &Term, words: Words) -> Self {
        let language = words.language();
        let other = match language {
            Language::French => &term.term.en,
            Language::English => &term.term.fr,
        };
        let own = term.term.get(language);
        let forms: Vec<_> = term.written(language).skip(1).collect();
        Self {
            id: term.id.clone(),
            term: own.to_owned(),
            other: if other == own { String::new() } else { other.clone() },
            forms: forms.join(", "),
            definition: term.definition.get(language).to_owned(),
            article: term.article.clone(),
            sure: words.get(&format!("glossary-sure-{}", term.sure.as_str())),
        }
    }
}

/// A sentence in pieces: the first time that a term stands in it, by whichever of its forms, it is marked.
pub fn marked<'t>(text: &'t str, glossary: &'t Glossary, language: Language) -> Vec<Piece<'t>> {
    let mut pieces = Vec::new();
    let mut met: Vec<&str> = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(rest) = text.get(at..) {
        let Some(first) = rest.chars().next() else { break };
        let after = at + first.len_utf8();
        if !first.is_alphanumeric() {
            at = after;
            continue;
        }
        let word = at + rest.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(rest.len());
        let Some((term, long)) = longest(rest, glossary, language) else {
            at = word;
            continue;
        };
        if met.contains(&term.id.as_str()) {
            at += long;
            continue;
        }
        met.push(&term.id);
        pieces.extend(text.get(from..at).filter(|plain| !plain.is_empty()).map(Piece::Plain));
        let found = rest.get(..long).unwrap_or_default();
        pieces.push(Piece::Term { text: found, id: &term.id, definition: term.definition.get(language) });
        at += long;
        from = at;
    }
    pieces.extend(text.get(from..).filter(|plain| !plain.is_empty()).map(Piece::Plain));
    pieces
}

/// The longest form with which a text begins, up to the end of a word, and how long it is there.
fn longest<'g>(text: &str, glossary: &'g Glossary, language: Language) -> Option<(&'g Term, usize)> {
    let forms = glossary.terms.iter().flat_map(|term| term.written(language).map(move |form| (term, form)));
    let found = forms.filter_map(|(term, form)| Some((term, begins(text, form)?)));
    found.max_by_key(|(_, long)| *long)
}

/// How many bytes of a text a form takes at its beginning; a capital may stand for its first letter.
fn begins(text: &str, form: &str) -> Option<usize> {
    let (first, given) = (form.chars().next()?, text.chars().next()?);
    let same = first == given || given.to_lowercase().eq(std::iter::once(first));
    let rest = text.get(given.len_utf8()..)?.strip_prefix(form.get(first.len_utf8()..)?)?;
    let ends = !rest.starts_with(|sign: char| sign.is_alphanumeric());
    (same && ends).then(|| text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Bilingual;
    use maillage_domain::glossary::{Forms, Sureness};

    use super::*;

    fn term(id: &str, fr: &str, forms: &[&str]) -> Term {
        let both = |text: &str| Bilingual::as_written(text);
        let forms = forms.iter().map(|form| (*form).to_owned()).collect();
        let definition = both(&format!("what {id} is"));
        Term {
            id: id.to_owned(),
            term: both(fr),
            forms: Forms { fr: forms, en: Vec::new() },
            definition,
            article: None,
            sure: Sureness::Ours,
            row: id.to_owned(),
        }
    }

    fn said(text: &str) -> String {
        let glossary = Glossary {
            terms: vec![
                term("zone", "zone", &["zones"]),
                term("ae", "AE", &[]),
                term("bilan", "bilan", &[]),
                term("bilan-q", "bilan quantifié", &[]),
                term("ecart", "écart", &["écarts"]),
            ],
        };
        let pieces = marked(text, &glossary, Language::French);
        let piece = |piece: &Piece<'_>| match piece {
            Piece::Plain(text) => (*text).to_owned(),
            Piece::Term { text, id, .. } => format!("[{text}|{id}]"),
        };
        pieces.iter().map(piece).collect()
    }

    #[test]
    fn given_a_sentence_when_marked_then_each_term_once_by_its_longest_form_and_whole_words_only() {
        for (text, marked) in [
            ("", ""),
            ("Écarts par zone, puis par zone", "[Écarts|ecart] par [zone|zone], puis par zone"),
            ("L’écart d’un bilan quantifié", "L’[écart|ecart] d’un [bilan quantifié|bilan-q]"),
            ("Le bilan quantifie", "Le [bilan|bilan] quantifie"),
            ("zoner, AEs, ae et AE", "zoner, AEs, ae et [AE|ae]"),
            ("zones et zone", "[zones|zone] et zone"),
            ("été", "été"),
        ] {
            assert_eq!(said(text), marked);
        }
    }
}
