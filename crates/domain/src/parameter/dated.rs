//! Values with their period, their source, how sure they are, and who set them.

use jiff::civil::Date;

use crate::bilingual::Bilingual;
use crate::ground::code::RegionCode;
use crate::ground::confidence::Confidence;
use crate::ground::id::ActNumber;
use crate::period::Period;

/// A value in force for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    /// The value.
    pub value: T,
    /// When it is in force.
    pub in_force: Period,
    /// Where it was read.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// What is doubtful about it, where something is.
    pub doubt: Option<Bilingual>,
    /// Who set it.
    pub origin: Provenance,
}

/// Who set a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Provenance {
    /// It ships with the program.
    Shipped,
    /// It ships with the program, as the pages of the agency of one region say it; it holds there alone.
    Published(RegionCode),
    /// A region set it for itself.
    Region {
        /// The region.
        code: RegionCode,
        /// The act.
        act: ActNumber,
    },
}

impl Provenance {
    /// Whether a value of that origin holds in a region.
    pub fn holds_in(&self, region: &RegionCode) -> bool {
        match self {
            Self::Shipped => true,
            Self::Published(code) | Self::Region { code, .. } => code == region,
        }
    }
}

impl<T> Dated<T> {
    /// The same, its value read as another type; nothing where it cannot be.
    pub fn read<U>(&self, read: impl FnOnce(&T) -> Option<U>) -> Option<Dated<U>> {
        Some(Dated {
            value: read(&self.value)?,
            in_force: self.in_force,
            source: self.source.clone(),
            confidence: self.confidence,
            doubt: self.doubt.clone(),
            origin: self.origin.clone(),
        })
    }
}

/// The value in force on a day, the last one said of it; before the first day attested, the first.
///
/// # Panics
///
/// Where there is no value at all; a parameter of a table has one.
pub fn on<T>(values: &[Dated<T>], day: Date) -> &Dated<T> {
    values
        .iter()
        .rfind(|value| value.in_force.contains(day))
        .or_else(|| values.first())
        .expect("each parameter has a value")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn dated(value: u32, in_force: Period) -> Dated<u32> {
        let (source, confidence) = (String::new(), Confidence::Text);
        Dated { value, in_force, source, confidence, doubt: None, origin: Provenance::Shipped }
    }

    #[test]
    fn given_a_parameter_in_two_periods_when_asked_then_the_one_in_force_or_the_first() {
        let early = Period { from: date(2020, 1, 1), until: Some(date(2021, 12, 31)) };
        let values = [dated(1, early), dated(2, Period::since(date(2022, 1, 1)))];
        let asked =
            [date(2019, 1, 1), date(2021, 12, 31), date(2022, 1, 1)].map(|day| on(&values, day).value);
        assert_eq!(asked, [1, 1, 2]);
    }

    #[test]
    fn given_two_values_of_one_day_when_asked_then_the_last_said_and_after_it_ends_the_other_again() {
        let short = Period { from: date(2024, 1, 1), until: Some(date(2024, 12, 31)) };
        let values = [dated(1, Period::since(date(2020, 1, 1))), dated(2, short)];
        let asked =
            [date(2023, 12, 31), date(2024, 6, 1), date(2025, 1, 1)].map(|day| on(&values, day).value);
        assert_eq!(asked, [1, 2, 1]);
    }
}
