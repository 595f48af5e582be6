//! What the values of a parameter are, and how they are written.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::value::Value;
use crate::bilingual::Bilingual;

/// What the values of a parameter are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParameterUnit {
    /// Ten-thousandths of a sum: 300 for 3 %.
    BasisPoints,
    /// Days.
    Days,
    /// Exercises of the budget.
    Exercises,
    /// Months of the calendar.
    Months,
    /// Cents.
    Cents,
    /// Units of equipment.
    Units,
    /// One of several readings, by its name, each in one sentence.
    Choice(BTreeMap<String, Bilingual>),
    /// A shape of codes.
    Codes,
}

/// Why a text is no value of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// It is not written as such values are.
    #[error("not a value of this unit")]
    Form,
    /// It is a number that no parameter of this unit can have.
    #[error("outside the range of this unit")]
    Range,
}

impl ParameterUnit {
    /// The word in data.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::BasisPoints => "basis-points",
            Self::Days => "days",
            Self::Exercises => "exercises",
            Self::Months => "months",
            Self::Cents => "cents",
            Self::Units => "units",
            Self::Choice(_) => "choice",
            Self::Codes => "codes",
        }
    }

    /// The least and the greatest number that such a value can be, where it is a number.
    pub const fn range(&self) -> Option<RangeInclusive<i64>> {
        match self {
            Self::BasisPoints => Some(Value::BASIS_POINTS),
            Self::Days => Some(Value::DAYS),
            Self::Exercises => Some(Value::EXERCISES),
            Self::Months => Some(Value::MONTHS),
            Self::Cents => Some(Value::CENTS),
            Self::Units => Some(Value::UNITS),
            Self::Choice(_) | Self::Codes => None,
        }
    }

    /// Reads a value as it is written: a whole number, the name of a reading, or a shape of codes.
    ///
    /// # Errors
    ///
    /// Another form, or a number outside the range.
    pub fn read(&self, text: &str) -> Result<Value, ValueError> {
        let number = || text.parse::<i64>().map_err(|_form| ValueError::Form);
        let value = match self {
            Self::BasisPoints => u32::try_from(number()?).map(Value::BasisPoints),
            Self::Days => i32::try_from(number()?).map(Value::Days),
            Self::Exercises => i16::try_from(number()?).map(Value::Exercises),
            Self::Months => i16::try_from(number()?).map(Value::Months),
            Self::Cents => Ok(Value::Cents(number()?)),
            Self::Units => u32::try_from(number()?).map(Value::Units),
            Self::Choice(names) => {
                let name = names.contains_key(text).then(|| Value::Choice(text.to_owned()));
                return name.ok_or(ValueError::Form);
            }
            Self::Codes => return text.parse().map(Value::Codes).map_err(|_form| ValueError::Form),
        };
        value.ok().filter(Value::is_possible).ok_or(ValueError::Range)
    }

    /// The readings there are to choose from; none for other units.
    pub fn choices(&self) -> impl Iterator<Item = Value> {
        let names = if let Self::Choice(names) = self { Some(names) } else { None };
        names.into_iter().flat_map(BTreeMap::keys).cloned().map(Value::Choice)
    }

    /// Whether a value is one of this unit.
    pub fn holds(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::BasisPoints, Value::BasisPoints(_))
            | (Self::Days, Value::Days(_))
            | (Self::Exercises, Value::Exercises(_))
            | (Self::Months, Value::Months(_))
            | (Self::Cents, Value::Cents(_))
            | (Self::Units, Value::Units(_))
            | (Self::Codes, Value::Codes(_)) => true,
            (Self::Choice(names), Value::Choice(name)) => names.contains_key(name),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_ends_of_each_range_when_read_then_both_are_values_and_their_neighbours_not() {
        for unit in [
            ParameterUnit::BasisPoints,
            ParameterUnit::Days,
            ParameterUnit::Exercises,
            ParameterUnit::Months,
            ParameterUnit::Cents,
            ParameterUnit::Units,
        ] {
            let range = unit.range().expect("a number");
            for number in [*range.start(), *range.end()] {
                let value = unit.read(&number.to_string()).expect("inside");
                assert_eq!((value.number(), unit.holds(&value)), (Some(number), true));
            }
            for number in [*range.start() - 1, *range.end() + 1] {
                assert_eq!(unit.read(&number.to_string()), Err(ValueError::Range), "{unit:?} {number}");
            }
        }
    }

    #[test]
    fn given_texts_of_another_form_when_read_then_refused() {
        let reading = Bilingual { fr: "Perdu.".to_owned(), en: "Lost.".to_owned() };
        let choice = ParameterUnit::Choice(BTreeMap::from([("lost".to_owned(), reading)]));
        assert_eq!(choice.read("lost"), Ok(Value::Choice("lost".to_owned())));
        assert!(!choice.holds(&Value::Choice("kept".to_owned())));
        for (unit, text) in [
            (&ParameterUnit::BasisPoints, "3 %"),
            (&ParameterUnit::Days, "1.5"),
            (&ParameterUnit::Exercises, ""),
            (&ParameterUnit::Cents, "99999999999999999999"),
            (&choice, "kept"),
            (&ParameterUnit::Codes, "MI"),
        ] {
            assert_eq!(unit.read(text), Err(ValueError::Form), "{text}");
        }
    }
}
