//! The glossary: what the words of the field mean.

use maillage_domain::bilingual::Language;
use maillage_views::glossary::{Piece, TermView, marked as pieces};
use maillage_views::words::Words;

use crate::shipped::GLOSSARY;

/// Every term, in the order of the alphabet.
pub fn glossary(words: Words) -> Vec<TermView> {
    let mut terms: Vec<_> = GLOSSARY.terms.iter().map(|term| TermView::new(term, words)).collect();
    terms.sort_by_key(|term| maillage_domain::text::key(&term.term));
    terms
}

/// A sentence in pieces, its terms told from the rest.
pub fn marked(text: &str, language: Language) -> Vec<Piece<'_>> {
    pieces(text, &GLOSSARY, language)
}
