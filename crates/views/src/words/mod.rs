//! Messages, dates and numbers in the reader's language.

pub mod catalogue;

use fluent_bundle::{FluentArgs, FluentValue};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_domain::bilingual::Language;
use maillage_domain::diagnostic::Severity;

/// The words of one language, for one medium.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
    medium: Medium,
}

/// Where words are read: what one reader can do about a problem, another cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Medium {
    /// In a terminal, by who can type commands there, or in a document.
    Terminal,
    /// On a page, by anyone.
    Page,
}

/// One argument of a message.
#[derive(Debug, Clone, Copy)]
pub enum Argument<'a> {
    /// A text.
    Text(&'a str),
    /// A number, for plurals; it is written as the language writes numbers.
    Count(i64),
    /// A number as a document prints it: a line, a figure. Nothing stands between its digits.
    Printed(i64),
}

impl Argument<'_> {
    /// A number of things, of any type; one beyond what can be written is as large as can be.
    pub fn count(things: impl TryInto<i64>) -> Self {
        Self::Count(things.try_into().unwrap_or(i64::MAX))
    }

    /// A number as printed, of any type; one beyond what can be written is as large as can be.
    pub fn printed(number: impl TryInto<i64>) -> Self {
        Self::Printed(number.try_into().unwrap_or(i64::MAX))
    }
}

impl Words {
    /// The words of `language`.
    pub const fn new(language: Language) -> Self {
        Self { language, medium: Medium::Terminal }
    }

    /// The same for who reads a page: where a message has a twin whose name begins with `page-`, the twin.
    #[must_use]
    pub const fn on_pages(self) -> Self {
        Self { language: self.language, medium: Medium::Page }
    }

    /// Whether they are read on a page.
    pub const fn are_on_pages(self) -> bool {
        matches!(self.medium, Medium::Page)
    }

    /// The language.
    pub const fn language(self) -> Language {
        self.language
    }

    /// The message `id`.
    pub fn get(self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The message `id` with its arguments. A count `n` also gives `n-text`, written for people.
    ///
    /// A message that is missing, or that asks for an argument that is not given, fails every test that words it; a
    /// released program shows what it has.
    pub fn with(self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let bundle = catalogue::bundle(self.language);
        let twin = self.are_on_pages().then(|| bundle.get_message(&format!("page-{id}"))).flatten();
        let pattern = twin.or_else(|| bundle.get_message(id)).and_then(|message| message.value());
        debug_assert!(pattern.is_some(), "no message `{id}` in {}", self.language.tag());
        let Some(pattern) = pattern else { return id.to_owned() };
        let given = self.given(arguments);
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "message `{id}` in {}: {errors:?}", self.language.tag());
        text
    }

    /// What parts two sayings of one sentence: a semicolon as the language spaces it.
    pub const fn semicolon(self) -> &'static str {
        match self.language {
            Language::French => " ; ",
            Language::English => "; ",
        }
    }

    /// What a document prints in French, in a sentence for its reader: in another language it is a quotation.
    pub fn cited(self, printed: &str) -> String {
        match self.language {
            Language::English if printed.is_empty() => String::new(),
            Language::French => printed.to_owned(),
            Language::English => self.with("cited", &[("text", Argument::Text(printed))]),
        }
    }

    fn given<'a>(self, arguments: &[(&str, Argument<'a>)]) -> FluentArgs<'a> {
        let mut given = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => given.set((*name).to_owned(), FluentValue::from(*text)),
                Argument::Count(count) => {
                    given.set((*name).to_owned(), FluentValue::from(*count));
                    given.set(format!("{name}-text"), FluentValue::from(self.number(*count)));
                }
                Argument::Printed(number) => {
                    given.set((*name).to_owned(), FluentValue::from(number.to_string()));
                }
            }
        }
        given
    }

    /// A whole number of any type: `1 229`, `1,229`; one beyond what can be written is as large as can be.
    pub fn number(self, number: impl TryInto<i64>) -> String {
        let number = number.try_into().unwrap_or(i64::MAX);
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

    /// An instant, to the minute of Paris: `15 juillet 2023 à 23 h 59 (heure de Paris)`.
    pub fn instant(self, at: Timestamp) -> String {
        // The zones of the world are built into the program: that of Paris is always found.
        let paris = at.to_zoned(TimeZone::get("Europe/Paris").unwrap_or(TimeZone::UTC));
        let [hour, minute] = [paris.hour(), paris.minute()].map(|part| format!("{part:02}"));
        let date = self.date(paris.date());
        let arguments = [("date", date), ("hour", hour), ("minute", minute)];
        self.with("instant", &arguments.each_ref().map(|(name, text)| (*name, Argument::Text(text))))
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

    /// Whether new applications are admissible: yes, no, or that nothing says so.
    pub fn admissible(self, admissible: Option<bool>) -> String {
        admissible.map_or_else(|| self.get("admissible-undetermined"), |yes| self.yes_no(yes))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const FR: Words = Words::new(Language::French);
    const EN: Words = Words::new(Language::English);

    #[test]
    #[should_panic(expected = "no message `no-such-message` in fr")]
    fn given_an_id_without_message_when_worded_then_the_test_fails() {
        FR.get("no-such-message");
    }

    #[test]
    #[should_panic(expected = "message `problem-bad-date` in en")]
    fn given_a_misspelt_argument_when_worded_then_the_test_fails() {
        EN.with("problem-bad-date", &[("valeu", Argument::Text("1"))]);
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

    #[test]
    fn given_instants_of_winter_and_summer_when_written_then_the_day_and_the_minute_of_paris() {
        let winter = "2023-01-02T07:05:59.999999999Z".parse().expect("an instant");
        assert_eq!(FR.instant(winter), "2\u{a0}janvier\u{a0}2023 à 08\u{a0}h\u{a0}05 (heure de Paris)");
        let summer = "2023-07-15T22:30:00Z".parse().expect("an instant");
        assert_eq!(EN.instant(summer), "16\u{a0}July\u{a0}2023 at 00:30 (Paris time)");
    }
}
