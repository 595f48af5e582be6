//! What the law has an agency publish of a grant, beside its sum, its object and its day (*données essentielles des conventions de
//! subvention*, decree 2017-779, order of 17 November 2017).
//!
//! A name is that of a legal person: who is a natural person is never named.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::period;
use crate::text;

/// The longest text that the published schema of grants takes, in characters (SCDL subventions 2.1.1).
pub const LONGEST_TEXT: usize = 256;

/// How long after its signature a grant is published at the latest, in months (order of 17 November 2017).
const MONTHS_TO_PUBLISH: i16 = 3;

/// The last day on which a grant signed on a day is to be published.
///
/// ```
/// use jiff::civil::date;
/// use maillage_domain::fund::essentials::published_by;
/// assert_eq!(published_by(date(2024, 1, 31)), date(2024, 4, 30));
/// ```
pub fn published_by(signed_on: Date) -> Date {
    period::months_after(signed_on, MONTHS_TO_PUBLISH)
}

/// What is published of a grant, as far as it was said: an agreement gives what a commitment leaves open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Essentials {
    /// The name of the beneficiary, who is a legal person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<LegalName>,
    /// How it is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<PaymentConditions>,
    /// When it is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_over: Option<PaymentPeriod>,
    /// The share of the whole grant that this beneficiary receives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<GrantShare>,
    /// Whether it was notified to the European Commission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<UnionNotice>,
}

impl Essentials {
    /// What was said; nothing, where nothing was.
    pub fn said(self) -> Option<Self> {
        (self != Self::default()).then_some(self)
    }
}

/// The name of a legal person, on one line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LegalName(String);

/// A text that cannot be published where one line of text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoText {
    /// Nothing is said.
    #[error("nothing is said")]
    Empty,
    /// It is longer than what is published.
    #[error("{characters} characters, {LONGEST_TEXT} at most")]
    TooLong {
        /// How many characters it has.
        characters: usize,
    },
    /// It does not stand on one line.
    #[error("not on one line")]
    SeveralLines,
}

/// A text of one line, without the spaces around it, that is not longer than what is published.
///
/// # Errors
///
/// It is empty, too long, or not on one line.
pub fn one_line(text: &str) -> Result<&str, NoText> {
    let text = text.trim();
    let characters = text.chars().count();
    if text.is_empty() {
        return Err(NoText::Empty);
    }
    if text.contains(char::is_control) {
        return Err(NoText::SeveralLines);
    }
    if LONGEST_TEXT < characters { Err(NoText::TooLong { characters }) } else { Ok(text) }
}

impl LegalName {
    /// Reads a name as it is typed or printed.
    ///
    /// # Errors
    ///
    /// It is no text of one line.
    pub fn parse(text: &str) -> Result<Self, NoText> {
        one_line(text).map(|name| Self(name.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for LegalName {
    type Error = NoText;

    fn try_from(text: String) -> Result<Self, NoText> {
        Self::parse(&text)
    }
}

impl From<LegalName> for String {
    fn from(name: LegalName) -> Self {
        name.0
    }
}

/// How a grant is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PaymentConditions {
    /// At once.
    Once,
    /// By instalments.
    Staged,
    /// Otherwise, in words.
    Other(String),
}

/// The published words for the two usual ways.
const ONCE: &str = "unique";
const STAGED: &str = "échelonné";

impl PaymentConditions {
    /// Reads the published words, or any other on one line.
    ///
    /// # Errors
    ///
    /// They are no text of one line.
    pub fn parse(text: &str) -> Result<Self, NoText> {
        let said = one_line(text)?;
        let key = text::key(said);
        Ok(if key == text::key(ONCE) {
            Self::Once
        } else if key == text::key(STAGED) {
            Self::Staged
        } else {
            Self::Other(said.to_owned())
        })
    }

    /// The published words.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Once => ONCE,
            Self::Staged => STAGED,
            Self::Other(words) => words,
        }
    }
}

impl TryFrom<String> for PaymentConditions {
    type Error = NoText;

    fn try_from(text: String) -> Result<Self, NoText> {
        Self::parse(&text)
    }
}

impl From<PaymentConditions> for String {
    fn from(conditions: PaymentConditions) -> Self {
        conditions.as_str().to_owned()
    }
}

/// The day on which a grant is paid, or the days between which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PaymentPeriod {
    from: Date,
    until: Option<Date>,
}

/// A text that is no period of payment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoPeriod {
    /// It is neither a day nor two.
    #[error("neither a day nor two")]
    Form,
    /// It has the form of a day, and no calendar has it.
    #[error("no calendar has {0}")]
    NoSuchDay(String),
    /// It ends before it begins.
    #[error("from {from} to {until}")]
    Backwards {
        /// The first day.
        from: Date,
        /// The last.
        until: Date,
    },
}

impl PaymentPeriod {
    /// From a day to a day, where there is a last one.
    ///
    /// # Errors
    ///
    /// It ends before it begins.
    pub fn new(from: Date, until: Option<Date>) -> Result<Self, NoPeriod> {
        match until {
            Some(until) if until < from => Err(NoPeriod::Backwards { from, until }),
            _ => Ok(Self { from, until }),
        }
    }

    /// Reads `2017-03-14`, or two such days set apart by `/` or, as the format of the law once had it, by `_`.
    ///
    /// # Errors
    ///
    /// Another form, a day that no calendar has, or an end before the beginning.
    pub fn parse(text: &str) -> Result<Self, NoPeriod> {
        let text = text.trim();
        let (from, until) =
            text.split_once(['/', '_']).map_or((text, None), |(from, until)| (from, Some(until)));
        Self::new(day(from)?, until.map(day).transpose()?)
    }

    /// The first day.
    pub const fn from(self) -> Date {
        self.from
    }

    /// The last day, where it is said.
    pub const fn until(self) -> Option<Date> {
        self.until
    }
}

/// A day of a period.
fn day(text: &str) -> Result<Date, NoPeriod> {
    let text = text.trim();
    let shape = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    if !shape {
        return Err(NoPeriod::Form);
    }
    period::day(text).ok_or_else(|| NoPeriod::NoSuchDay(text.to_owned()))
}

impl fmt::Display for PaymentPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.until {
            None => write!(f, "{}", self.from),
            Some(until) => write!(f, "{}/{until}", self.from),
        }
    }
}

impl TryFrom<String> for PaymentPeriod {
    type Error = NoPeriod;

    fn try_from(text: String) -> Result<Self, NoPeriod> {
        Self::parse(&text)
    }
}

impl From<PaymentPeriod> for String {
    fn from(period: PaymentPeriod) -> Self {
        period.to_string()
    }
}

/// The share of a grant that one beneficiary receives, to the thousand-millionth: 0.01 to 1 of it as it is published today, 0 to 1 as
/// it was published before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct GrantShare(u32);

/// A text or a number that is no share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoShare {
    /// It is no number with a decimal point.
    #[error("no number")]
    Form,
    /// It has more decimals than are kept.
    #[error("more decimals than are kept")]
    TooFine,
    /// It is more than the whole.
    #[error("more than the whole")]
    BeyondWhole {
        /// What it would be were it a percentage, where that is a share.
        as_percentage: Option<GrantShare>,
    },
    /// It is less than a hundredth, and more than nothing or nothing at all.
    #[error("less than a hundredth")]
    TooSmall {
        /// Whether it is nothing at all.
        nothing: bool,
    },
}

/// The decimals of a share that are kept.
const DECIMALS: usize = 9;

impl GrantShare {
    /// The whole of it.
    pub const WHOLE: Self = Self(1_000_000_000);
    /// The least that is published.
    const LEAST: u32 = 10_000_000;

    /// Reads a number from 0.01 to 1.
    ///
    /// # Errors
    ///
    /// It is no number, or outside these bounds.
    pub fn parse(text: &str) -> Result<Self, NoShare> {
        Self::parse_former(text)?.published()
    }

    /// The same, where the schema of today takes it.
    ///
    /// # Errors
    ///
    /// It is below 0.01.
    pub const fn published(self) -> Result<Self, NoShare> {
        if self.is_published() { Ok(self) } else { Err(NoShare::TooSmall { nothing: self.0 == 0 }) }
    }

    /// Whether the schema of today takes it.
    pub const fn is_published(self) -> bool {
        Self::LEAST <= self.0
    }

    /// Reads a number from 0 to 1, as the schema took it before version 2.
    ///
    /// # Errors
    ///
    /// It is no number, or outside these bounds.
    pub fn parse_former(text: &str) -> Result<Self, NoShare> {
        let text = text.trim();
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|sign| sign.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(decimals) || text.ends_with('.') {
            return Err(NoShare::Form);
        }
        let kept = decimals.trim_end_matches('0');
        if DECIMALS < kept.len() {
            return Err(NoShare::TooFine);
        }
        let parts = format!("{whole}{kept:0<DECIMALS$}");
        let beyond = NoShare::BeyondWhole { as_percentage: None };
        let parts: u64 = parts.parse().map_err(|_too_long| beyond)?;
        Self::of_parts(parts)
    }

    /// So many thousand-millionths.
    fn of_parts(parts: u64) -> Result<Self, NoShare> {
        let least = u64::from(Self::LEAST);
        match u32::try_from(parts) {
            Ok(parts) if parts <= Self::WHOLE.0 => Ok(Self(parts)),
            Ok(_) | Err(_) => {
                let hundredth = (parts.is_multiple_of(100) && least <= parts / 100).then_some(parts / 100);
                let as_percentage = hundredth.and_then(|parts| u32::try_from(parts).ok());
                let as_percentage = as_percentage.filter(|parts| *parts <= Self::WHOLE.0).map(Self);
                Err(NoShare::BeyondWhole { as_percentage })
            }
        }
    }

    /// The whole, in cents, of which a sum is this share; nothing where none is so to the cent.
    pub fn whole_of(self, cents: i64) -> Option<i64> {
        let scaled = i128::from(cents).checked_mul(i128::from(Self::WHOLE.0))?;
        let share = i128::from(self.0);
        let whole = scaled.checked_div(share)?;
        (whole.checked_mul(share) == Some(scaled)).then(|| i64::try_from(whole).ok()).flatten()
    }

    /// What this share of a whole is, in cents, to the nearest.
    pub fn part_of(self, cents: i64) -> Option<i64> {
        let whole = i128::from(Self::WHOLE.0);
        let scaled = i128::from(cents).checked_mul(i128::from(self.0))?;
        i64::try_from((scaled + whole / 2).div_euclid(whole)).ok()
    }

    /// In thousand-millionths.
    pub const fn parts(self) -> u32 {
        self.0
    }
}

impl fmt::Display for GrantShare {
    /// With a decimal point and no decimal that says nothing.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / Self::WHOLE.0, self.0 % Self::WHOLE.0);
        if rest == 0 {
            return write!(f, "{whole}");
        }
        let decimals = format!("{rest:0DECIMALS$}");
        write!(f, "{whole}.{}", decimals.trim_end_matches('0'))
    }
}

impl TryFrom<u32> for GrantShare {
    type Error = NoShare;

    fn try_from(parts: u32) -> Result<Self, NoShare> {
        Self::of_parts(parts.into())
    }
}

impl From<GrantShare> for u32 {
    fn from(share: GrantShare) -> Self {
        share.0
    }
}

/// Whether a grant is an aid that was notified to the European Commission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnionNotice {
    /// It was.
    Notified,
    /// It was not.
    NotNotified,
}

impl UnionNotice {
    /// The published word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Notified => "oui",
            Self::NotNotified => "non",
        }
    }

    /// Reads the published word.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Notified, Self::NotNotified].into_iter().find(|notice| notice.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn given_a_signature_when_its_publication_is_due_then_three_months_later_in_the_arithmetic_of_months() {
        assert_eq!(published_by(date(2024, 1, 31)), date(2024, 4, 30));
        assert_eq!(published_by(date(2023, 11, 30)), date(2024, 2, 29));
        assert_eq!(published_by(date(2024, 2, 29)), date(2024, 5, 29));
    }

    #[test]
    fn given_a_period_as_people_write_it_when_read_then_one_form_and_what_no_calendar_has_is_refused() {
        let read = |text: &str| PaymentPeriod::parse(text).map(|period| period.to_string());
        assert_eq!(read("2017-12-14_2018-12-14").as_deref(), Ok("2017-12-14/2018-12-14"));
        assert_eq!(read(" 2017-12-14 ").as_deref(), Ok("2017-12-14"));
        assert_eq!(read("2023-02-30"), Err(NoPeriod::NoSuchDay("2023-02-30".to_owned())));
        assert_eq!(read("14/12/2017"), Err(NoPeriod::Form));
        let (from, until) = (date(2017, 4, 12), date(2017, 3, 9));
        assert_eq!(read("2017-04-12/2017-03-09"), Err(NoPeriod::Backwards { from, until }));
    }

    #[test]
    fn given_a_share_when_read_then_from_a_hundredth_to_the_whole_and_a_percentage_says_what_it_would_be() {
        let read = |text: &str| GrantShare::parse(text).map(|share| share.to_string());
        for (typed, kept) in
            [("1", "1"), ("1.00", "1"), ("0.5", "0.5"), ("0.01", "0.01"), ("0.333333333", "0.333333333")]
        {
            assert_eq!(read(typed).as_deref(), Ok(kept));
        }
        let eighty = GrantShare::parse("0.8").ok();
        assert!(eighty.is_some());
        assert_eq!(GrantShare::parse("80"), Err(NoShare::BeyondWhole { as_percentage: eighty }));
        assert_eq!(GrantShare::parse("101"), Err(NoShare::BeyondWhole { as_percentage: None }));
        assert_eq!(read("0"), Err(NoShare::TooSmall { nothing: true }));
        assert_eq!(GrantShare::parse_former("0").map(|share| share.to_string()).as_deref(), Ok("0"));
        assert_eq!(read("0.009"), Err(NoShare::TooSmall { nothing: false }));
        assert_eq!(read("0.1234567891"), Err(NoShare::TooFine));
        for none in ["", "0,5", "-1", ".5", "1.", "a"] {
            assert_eq!(read(none), Err(NoShare::Form), "{none}");
        }
    }

    #[test]
    fn given_the_sum_of_one_beneficiary_when_its_share_is_known_then_the_whole_to_the_cent_or_nothing() {
        let share = |text: &str| GrantShare::parse(text).expect("a share");
        assert_eq!(share("0.6").whole_of(6_000_000), Some(10_000_000));
        assert_eq!(share("1").whole_of(123), Some(123));
        assert_eq!(GrantShare::parse_former("0").ok().and_then(|nothing| nothing.whole_of(123)), None);
        assert_eq!(share("0.333333333").whole_of(3_333_333), None);
        assert_eq!(share("0.6").part_of(10_000_000), Some(6_000_000));
    }

    #[test]
    fn given_conditions_as_people_write_them_when_read_then_the_published_words_or_theirs() {
        let read = |text: &str| PaymentConditions::parse(text);
        assert_eq!(read("Unique"), Ok(PaymentConditions::Once));
        assert_eq!(read("échelonne"), Ok(PaymentConditions::Staged));
        assert_eq!(read("à réception"), Ok(PaymentConditions::Other("à réception".to_owned())));
        assert_eq!(read("  "), Err(NoText::Empty));
        assert_eq!(read(&"x".repeat(257)), Err(NoText::TooLong { characters: 257 }));
        assert!(read(&"é".repeat(256)).is_ok());
    }

    #[test]
    fn given_essentials_when_written_and_read_again_then_the_same_and_nothing_is_said_of_nothing() {
        assert_eq!(Essentials::default().said(), None);
        let said = Essentials {
            name: LegalName::parse(" Maison ").ok(),
            conditions: Some(PaymentConditions::Staged),
            paid_over: PaymentPeriod::parse("2024-01-01/2024-12-31").ok(),
            share: GrantShare::parse("0.6").ok(),
            notice: Some(UnionNotice::NotNotified),
        };
        let json = serde_json::to_string(&said).expect("it is written");
        assert_eq!(
            json,
            r#"{"name":"Maison","conditions":"échelonné","paid_over":"2024-01-01/2024-12-31","share":600000000,"notice":"not-notified"}"#
        );
        assert_eq!(serde_json::from_str::<Essentials>(&json).ok(), Some(said));
    }
}
