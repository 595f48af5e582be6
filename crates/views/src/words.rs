//! Messages, dates and numbers in the reader's language.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::civil::Date;
use maillage_domain::bilingual::Language;
use maillage_domain::diagnostic::Severity;
use unic_langid::LanguageIdentifier;

static FRENCH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::French));
static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::English));

/// The source of a catalogue.
const fn catalogue(language: Language) -> &'static str {
    match language {
        Language::French => include_str!("../catalogs/fr.ftl"),
        Language::English => include_str!("../catalogs/en.ftl"),
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.tag().parse().expect("`fr` and `en` are language tags");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks would show in titles and exports.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(catalogue(language).to_owned());
    let resource = resource.map_err(|(_, errors)| errors).expect("the catalogues are parsed by a test");
    bundle.add_resource(resource).expect("no message stands twice: a test says so");
    bundle
}

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

/// One argument of a message.
#[derive(Debug, Clone, Copy)]
pub enum Argument<'a> {
    /// A text.
    Text(&'a str),
    /// A number, for plurals; it is written as the language writes numbers.
    Count(i64),
}

impl Words {
    /// The words of `language`.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language.
    pub const fn language(self) -> Language {
        self.language
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        match self.language {
            Language::French => &FRENCH,
            Language::English => &ENGLISH,
        }
    }

    /// The message `id`.
    pub fn get(self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The message `id` with its arguments. A count `n` also gives `n-text`, written for people.
    pub fn with(self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let Some(pattern) = self.bundle().get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut given = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => given.set((*name).to_owned(), FluentValue::from(*text)),
                Argument::Count(count) => {
                    given.set((*name).to_owned(), FluentValue::from(*count));
                    given.set(format!("{name}-text"), FluentValue::from(self.number(*count)));
                }
            }
        }
        let mut errors = Vec::new();
        self.bundle().format_pattern(pattern, Some(&given), &mut errors).into_owned()
    }

    /// A whole number: `1 229`, `1,229`.
    pub fn number(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let separator = match self.language {
            Language::French => '\u{a0}',
            Language::English => ',',
        };
        let mut written = String::new();
        if number < 0 {
            written.push('\u{2212}');
        }
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                written.push(separator);
            }
            written.push(digit);
        }
        written
    }

    /// A gap, with its sign: `+1`, `0`, `−2`.
    pub fn gap(self, gap: i64) -> String {
        if gap > 0 { format!("+{}", self.number(gap)) } else { self.number(gap) }
    }

    /// A legal day: `1er août 2019`, `1 August 2019`.
    pub fn date(self, date: Date) -> String {
        let day = match (self.language, date.day()) {
            (Language::French, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        };
        let month = self.get(&format!("month-{}", date.month()));
        format!("{day}\u{a0}{month}\u{a0}{}", date.year())
    }

    /// How bad a fault is.
    pub fn severity(self, severity: Severity) -> String {
        self.get(match severity {
            Severity::Info => "severity-info",
            Severity::Warning => "severity-warning",
            Severity::Error => "severity-error",
        })
    }

    /// Yes or no.
    pub fn yes_no(self, yes: bool) -> String {
        self.get(if yes { "yes" } else { "no" })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;

    use super::*;

    const FR: Words = Words::new(Language::French);
    const EN: Words = Words::new(Language::English);

    fn ids(language: Language) -> BTreeSet<String> {
        catalogue(language)
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
            .filter_map(|line| line.split_once(" =").map(|(id, _)| id.to_owned()))
            .collect()
    }

    #[test]
    fn given_both_catalogues_when_compared_then_no_message_is_missing_in_either() {
        let (fr, en) = (ids(Language::French), ids(Language::English));
        assert_eq!(fr.difference(&en).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in English");
        assert_eq!(en.difference(&fr).collect::<Vec<_>>(), Vec::<&String>::new(), "missing in French");
    }

    #[test]
    fn given_a_catalogue_when_parsed_then_no_message_stands_twice() {
        for language in [Language::French, Language::English] {
            let all = catalogue(language)
                .lines()
                .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
            assert_eq!(all.count(), ids(language).len());
            assert!(FluentResource::try_new(catalogue(language).to_owned()).is_ok());
        }
    }

    #[test]
    fn given_numbers_when_written_then_as_the_language_writes_them() {
        assert_eq!(FR.number(1229), "1\u{a0}229");
        assert_eq!(EN.number(1_234_567), "1,234,567");
        assert_eq!(FR.number(999), "999");
        assert_eq!(
            (FR.gap(1), FR.gap(0), FR.gap(-2)),
            ("+1".to_owned(), "0".to_owned(), "\u{2212}2".to_owned())
        );
    }

    #[test]
    fn given_the_first_of_a_month_when_written_then_french_says_er() {
        assert_eq!(FR.date(date(2019, 8, 1)), "1er\u{a0}août\u{a0}2019");
        assert_eq!(EN.date(date(2019, 8, 1)), "1\u{a0}August\u{a0}2019");
    }
}
