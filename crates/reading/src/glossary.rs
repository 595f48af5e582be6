//! The glossary that ships: no term twice, none without words.

use maillage_domain::bilingual::Language;
use maillage_domain::glossary::{Glossary, Term};

use crate::reference::{ReferenceError, TakenNames, invalid, parse};

/// Reads the glossary.
///
/// # Errors
///
/// A field is strange or missing, a place or a written form stands twice, a text is empty.
pub fn glossary(text: &str) -> Result<Glossary, ReferenceError> {
    let read: Glossary = parse(text)?;
    let (mut places, mut french, mut english) =
        (TakenNames::default(), TakenNames::default(), TakenNames::default());
    for term in &read.terms {
        let place = format!("term {}", term.id);
        places.take(&term.id, &place)?;
        is_whole(term, &place)?;
        for form in term.written(Language::French) {
            french.take(form, &place)?;
        }
        for form in term.written(Language::English) {
            english.take(form, &place)?;
        }
    }
    Ok(read)
}

fn is_whole(term: &Term, place: &str) -> Result<(), ReferenceError> {
    let anchored = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    if term.id.is_empty() || !term.id.chars().all(anchored) {
        return Err(invalid(place, "a place is written in small letters, digits and hyphens"));
    }
    let texts = [&term.term.fr, &term.term.en, &term.definition.fr, &term.definition.en, &term.row];
    if texts.iter().any(|text| text.trim().is_empty()) {
        return Err(invalid(place, "a term has its words and its definition in both languages, and its row"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(id: &str, term: &str, forms: &str) -> String {
        format!(
            "[[terms]]\nid = \"zone\"\nterm = {{ fr = \"zone\", en = \"zone\" }}\nforms = {{ fr = [], en = [] }}\n\
             definition = {{ fr = \"a\", en = \"a\" }}\nsure = \"text\"\nrow = \"zone\"\n\
             [[terms]]\nid = \"{id}\"\nterm = {{ fr = \"{term}\", en = \"other\" }}\nforms = {{ fr = [{forms}], en = [] }}\n\
             definition = {{ fr = \"b\", en = \"b\" }}\narticle = \"art. 1\"\nsure = \"ours\"\nrow = \"other\"\n"
        )
    }

    #[test]
    fn given_terms_apart_when_read_then_each_and_its_article() {
        let read = glossary(&file("autre", "autre", "\"autres\"")).unwrap();
        let articles: Vec<_> = read.terms.iter().map(|term| term.article.as_deref()).collect();
        assert_eq!(articles, [None, Some("art. 1")]);
    }

    #[test]
    fn given_a_place_or_a_form_twice_or_no_words_when_read_then_told() {
        for text in [
            file("zone", "autre", ""),
            file("autre", "zone", ""),
            file("autre", "autre", "\"zone\""),
            file("Autre", "autre", ""),
            file("autre", " ", ""),
        ] {
            assert!(glossary(&text).is_err(), "{text}");
        }
    }
}
