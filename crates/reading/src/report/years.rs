//! The year of an amount: named right behind it, before it, or by the amounts that it is joined to.

use std::ops::Range;

use super::document::{Document, Draft};

/// The year of an amount; nothing where its sentence names none for it.
///
/// In *100 M€ en CP en 2031, contre 95 M€ en CP en 2030* each amount has its own. In *214 M€ en AE et 211 M€ en CP en
/// 2031* both have the one of the second.
pub(super) fn of(document: &Document, draft: &Draft) -> Option<u16> {
    let own = own(document, draft);
    if own.is_some() || is_compared(document, draft) {
        return own;
    }
    let amounts: Vec<&Draft> =
        document.in_sentence(draft).map(|(_, other)| other).filter(|other| other.is_amount()).collect();
    let place = amounts.partition_point(|other| other.figure.start < draft.figure.start);
    let (before, after) = amounts.split_at(place);
    let earlier = before.iter().rev().take(NEAR).filter(|other| !is_compared(document, other));
    let joined = after.iter().skip(1).take(NEAR).take_while(|other| is_joined(document, other));
    earlier
        .copied()
        .find_map(|other| self::own(document, other))
        .or_else(|| joined.copied().find_map(|other| named(&behind(document, other))))
}

/// How many amounts on either side can lend their year.
/// A bound on the work that an endless list costs. Any value from 2 to 100 reads the known reports alike.
const NEAR: usize = 8;

/// Words that lead to an amount which another one is compared with.
///
/// A list, because they are the prepositions by which French compares, and nothing else marks what is compared. Behind a word
/// that is not in it an amount without a year of its own may be lent that of its neighbour.
const COMPARING: [&str; 5] = ["contre", "au lieu de", "comparé à", "comparés à", "par rapport à"];

/// Whether an amount is only what another one is compared with: *contre 95 M€*, *au lieu de 12 M€*.
pub(super) fn is_compared(document: &Document, draft: &Draft) -> bool {
    /// How many words can stand between: *contre un peu plus de 95 M€* has four. No known report decides: up to 12 they read
    /// alike.
    const BETWEEN: usize = 5;
    let before = format!(" {} ", document.before(draft));
    COMPARING.iter().any(|word| {
        before
            .rsplit_once(&format!(" {word} "))
            .is_some_and(|(_, lead)| lead.split_whitespace().count() <= BETWEEN)
    })
}

/// The year that is named for an amount alone: right behind it, else in the words that lead to it.
fn own(document: &Document, draft: &Draft) -> Option<u16> {
    named(&behind(document, draft)).or_else(|| named(&lead(document, draft)))
}

/// Whether an amount goes on from the one before it: *et à 211 M€*, *dont 209 M€*.
fn is_joined(document: &Document, draft: &Draft) -> bool {
    let lead = lead(document, draft);
    let joined = lead.split_whitespace().find(|word| word.contains(char::is_alphanumeric));
    joined.is_some_and(|word| ["et", "dont"].contains(&word))
}

/// Where the words that belong to an amount end: at a sign, or at a conjunction of French. Behind another word they go on, and a
/// year that stands farther is not lent.
const ENDS: [&str; 8] = [",", ";", ":", " et ", " contre ", " puis ", " mais ", " alors "];

/// The text behind an amount that belongs to it.
fn behind(document: &Document, draft: &Draft) -> String {
    let after = document.after(draft);
    after.get(..end(&after)).unwrap_or_default().to_owned()
}

/// The text that leads to an amount, without that which belongs to the figure before it.
fn lead(document: &Document, draft: &Draft) -> String {
    let before = document.before(draft);
    let from = if document.previous(draft).is_some() { end(&before) } else { 0 };
    before.get(from..).unwrap_or_default().to_owned()
}

fn end(text: &str) -> usize {
    ENDS.iter().filter_map(|end| text.find(end)).min().unwrap_or(text.len())
}

/// The numbers that may be years. The fund began in 2012: 1990 leaves room for what it is compared with. Other numbers of
/// four digits are counts.
pub(super) const YEARS: Range<u16> = 1990..2100;

/// Words right before a year that make it the year of something.
///
/// A list, because a number of four digits may count things: the prepositions of time, and the nouns of the fund that a report
/// dates. Behind a word that is not in it, and outside parentheses, a number is no year of an amount.
const LEADS: [&str; 7] = ["en", "fir", "exercice", "année", "pour", "dépenses", "recettes"];

/// The last year that a text names as the year of something: `en 2031`, `l’exercice 2031`, `(2031)`.
pub(super) fn named(text: &str) -> Option<u16> {
    let mut found = None;
    let mut lead = "";
    for token in text.split_whitespace() {
        let word = token.trim_matches(|c: char| !c.is_alphanumeric());
        let year = word.parse().ok().filter(|year| YEARS.contains(year));
        if LEADS.contains(&lead) || token.starts_with('(') {
            found = year.or(found);
        }
        // *l’exercice*, *d’année*; not *qu’en 2030*, which compares.
        let article = ["l’", "l'", "d’", "d'"].iter().find_map(|article| word.strip_prefix(article));
        lead = article.unwrap_or(word);
    }
    found
}

#[cfg(test)]
mod tests {
    use maillage_domain::fund::report::Unit;

    use super::super::source::Source;
    use super::*;

    /// The year of each amount of a text.
    fn years(text: &str) -> Vec<Option<u16>> {
        let document = Document::new(&Source::of_text(text));
        document.drafts.iter().filter(|draft| draft.is(Unit::Eur)).map(|draft| of(&document, draft)).collect()
    }

    #[test]
    fn given_years_behind_their_amounts_when_read_then_each_has_its_own() {
        let both = [Some(2031), Some(2030)];
        assert_eq!(years("Elles s’élèvent à 100 M€ en CP en 2031, contre 95 M€ en CP en 2030."), both);
        assert_eq!(years("Elles s’élèvent à 100 M€ en CP (2031) contre 95 M€ en CP (2030)."), both);
        assert_eq!(years("Elles ont atteint 100 M€ pour l’exercice 2031 après 95 M€ en 2030."), both);
    }

    #[test]
    fn given_years_before_their_amounts_when_read_then_each_has_its_own() {
        assert_eq!(
            years("En 2030, les dépenses étaient de 95 M€ en CP ; en 2031, elles sont de 100 M€ en CP."),
            [Some(2030), Some(2031)]
        );
        assert_eq!(
            years("Pour l’exercice 2031, elles sont de 106 M€ en AE et près de 110 M€ en CP."),
            [Some(2031); 2]
        );
    }

    #[test]
    fn given_one_year_for_several_amounts_when_read_then_they_share_it() {
        assert_eq!(years("Elles sont de 214 M€ en AE et à 211 M€ en CP en 2031."), [Some(2031); 2]);
        assert_eq!(years("Portées à 489 M€ en 2031 et à 460 M€ après retraitement."), [Some(2031); 2]);
        assert_eq!(years("Elles sont de 212 M€, dont 209 M€ délégués en 2031."), [Some(2031); 2]);
    }

    #[test]
    fn given_an_amount_that_is_only_compared_with_when_read_then_no_year_is_lent() {
        assert_eq!(years("Elles sont de 100 M€ en CP en 2031, contre 95 M€ en CP."), [Some(2031), None]);
        assert_eq!(years("Elles sont de 100 M€ en CP, contre 95 M€ en CP en 2030."), [None, Some(2030)]);
        assert_eq!(years("Elles sont de 100 M€, soit 5 M€ de plus qu’en 2030."), [None, None]);
    }

    #[test]
    fn given_periods_and_numbers_when_read_then_no_year() {
        assert_eq!(years("Elles sont de 100 M€ depuis 2016."), [None]);
        assert_eq!(years("Elles sont de 100 M€ (2029-2031)."), [None]);
        assert_eq!(years("Elles sont de 100 M€ pour 2500 lits."), [None]);
    }
}
