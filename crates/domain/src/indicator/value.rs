//! The value of an indicator, exact to the hundredth.

use serde::{Deserialize, Serialize};

/// How many hundredths are one.
const ONE: i64 = 100;

/// A value, exact to the hundredth: what is in euros is exact to the cent. It is written in hundredths, as amounts are in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Value(i64);

/// A quotient, and whether it is exact to the hundredth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Divided {
    /// The quotient, half a hundredth rounded away from nought.
    pub value: Value,
    /// Whether nothing was rounded.
    pub is_exact: bool,
}

impl Value {
    /// Nought.
    pub const ZERO: Self = Self(0);

    /// That many hundredths.
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// So many things.
    pub fn whole(count: u32) -> Self {
        Self(i64::from(count) * ONE)
    }

    /// How many hundredths it is.
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// The sum of both; nothing where it leaves the range.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// This less another; nothing where it leaves the range.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(rest) => Some(Self(rest)),
            None => None,
        }
    }

    /// The sum of several; nothing where it leaves the range.
    pub fn sum(values: impl IntoIterator<Item = Self>) -> Option<Self> {
        values.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// This divided by another; nothing where the other is nought or the quotient leaves the range.
    pub fn divided_by(self, other: Self) -> Option<Divided> {
        let (above, below) = (i128::from(self.0) * i128::from(ONE), i128::from(other.0));
        let rest = above.checked_rem(below)?;
        let towards_nought = above.checked_div(below)?;
        let rounds = 2 * rest.abs() >= below.abs();
        let away = if rounds { above.signum() * below.signum() } else { 0 };
        let value = i64::try_from(towards_nought + away).ok().map(Self)?;
        Some(Divided { value, is_exact: rest == 0 })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cents(hundredths: i64) -> Value {
        Value::from_hundredths(hundredths)
    }

    #[test]
    fn given_the_sums_of_the_report_when_divided_then_to_the_cent_and_rounding_is_told() {
        let posts = |count| cents(9_600_000).divided_by(Value::whole(count)).expect("in range");
        assert_eq!(posts(3), Divided { value: cents(3_200_000), is_exact: true });
        assert_eq!(posts(8), Divided { value: cents(1_200_000), is_exact: true });
        let team = cents(400_000_000).divided_by(Value::whole(18));
        assert_eq!(team, Some(Divided { value: cents(22_222_222), is_exact: false }));
        assert_eq!(cents(1).divided_by(Value::ZERO), None);
        assert_eq!(Value::from_hundredths(i64::MAX).checked_add(cents(1)), None);
    }

    proptest! {
        #[test]
        fn given_any_two_values_when_divided_then_within_half_a_hundredth(above in any::<i32>(), below in any::<i32>()) {
            let Some(divided) = cents(above.into()).divided_by(cents(below.into())) else {
                prop_assert_eq!(below, 0);
                return Ok(());
            };
            let apart = i128::from(divided.value.hundredths()) * i128::from(below) - i128::from(above) * 100;
            prop_assert!(2 * apart.abs() <= i128::from(below).abs());
            prop_assert_eq!(divided.is_exact, apart == 0);
        }
    }
}
