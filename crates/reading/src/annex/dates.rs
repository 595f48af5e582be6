//! Dates as French acts print them: `21 juin 2019`, `1er MARS 2020`, `21/06/2019`.

use jiff::civil::Date;
use maillage_documents::MONTHS;
use maillage_domain::text;

/// A word and its key.
#[derive(Debug, Clone)]
pub(super) struct Word<'t> {
    pub(super) printed: &'t str,
    pub(super) key: String,
}

/// The words of a text with their keys.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    text.split_whitespace().map(|printed| Word { printed, key: text::key(printed) }).collect()
}

/// The date that begins at the `at`th word, and how many words it takes.
pub(super) fn date_at(words: &[Word<'_>], at: usize) -> Option<(Date, usize)> {
    if let Some(date) = words.get(at).and_then(|word| numeric(word.printed)) {
        return Some((date, 1));
    }
    let (day, month) = day_and_month(words, at)?;
    let year = words.get(at + 2).and_then(|word| year(&word.key))?;
    Some((Date::new(year, month, day).ok()?, 3))
}

/// The first and last day of the span that begins at the `at`th word: `16 juillet [2019] au 10 octobre 2019`.
pub(super) fn span_at(words: &[Word<'_>], at: usize) -> Option<(Date, Date)> {
    let is_to = |index: usize| words.get(index).is_some_and(|word| word.key == "au");
    if let Some((from, taken)) = date_at(words, at)
        && is_to(at + taken)
    {
        return date_at(words, at + taken + 1).map(|(to, _)| (from, to));
    }
    let (day, month) = day_and_month(words, at)?;
    if !is_to(at + 2) {
        return None;
    }
    let (to, _) = date_at(words, at + 3)?;
    let year = if month > to.month() { to.year() - 1 } else { to.year() };
    Some((Date::new(year, month, day).ok()?, to))
}

fn day_and_month(words: &[Word<'_>], at: usize) -> Option<(i8, i8)> {
    let day = words.get(at)?.key.trim_end_matches("er").parse().ok()?;
    let key = &words.get(at + 1)?.key;
    Some((day, month(key)?))
}

/// The month of a key, from 1.
pub(super) fn month(key: &str) -> Option<i8> {
    (1..).zip(MONTHS).find(|(_, name)| text::key(name) == key).map(|(month, _)| month)
}

fn year(key: &str) -> Option<i16> {
    // Other numbers of four digits are those of articles, as in `L. 1434-3`.
    key.parse().ok().filter(|year| (1990..=2199).contains(year))
}

fn numeric(printed: &str) -> Option<Date> {
    let bare = printed.trim_matches(|c: char| !c.is_ascii_digit());
    let mut parts = bare.split(['/', '.']);
    let (day, month, year_text) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    Date::new(year(year_text)?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_french_dates_when_read_then_days() {
        for (text, expected) in [
            ("21 JUIN 2019", Some("2019-06-21")),
            ("1er février 2024,", Some("2024-02-01")),
            ("1ER AOÛT 2020", Some("2020-08-01")),
            ("03/12/2021.", Some("2021-12-03")),
            ("31 février 2019", None),
            ("juin 2019", None),
        ] {
            let read = date_at(&words(text), 0).map(|(date, _)| date.to_string());
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn given_a_span_without_its_first_year_when_read_then_the_year_follows_from_the_second() {
        let span = |text: &str| span_at(&words(text), 0).map(|(from, to)| (from.to_string(), to.to_string()));
        assert_eq!(
            span("1er mars au 30 avril 2020"),
            Some(("2020-03-01".to_owned(), "2020-04-30".to_owned()))
        );
        assert_eq!(
            span("15 novembre au 15 janvier 2021"),
            Some(("2020-11-15".to_owned(), "2021-01-15".to_owned()))
        );
    }
}
