//! What a printed figure can stand for: the amounts that round to it.

use rust_decimal::Decimal;

/// The values that a printed figure can stand for.
///
/// `67,1 M€` stands for `[67 050 000; 67 150 000)`: the high end is excluded where the figure is rounded. A count is a
/// point: both ends are its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The lowest value, included.
    pub low: Decimal,
    /// The highest value: excluded, but in a point and in a printed range; absent where the figure is only a floor.
    pub high: Option<Decimal>,
}

impl Interval {
    /// One value and no other.
    pub const fn point(value: Decimal) -> Self {
        Self { low: value, high: Some(value) }
    }

    /// From `low` to `high`.
    pub const fn between(low: Decimal, high: Decimal) -> Self {
        Self { low, high: Some(high) }
    }

    /// `low` or more.
    pub const fn from(low: Decimal) -> Self {
        Self { low, high: None }
    }

    /// What rounds to `value`, printed down to a digit of the weight of `last_digit`: half of it on each side.
    pub fn rounded(value: Decimal, last_digit: Decimal) -> Self {
        let half = last_digit / Decimal::TWO;
        Self::between(value - half, value.saturating_add(half))
    }

    /// What `value` can stand for where it is said to be near: a whole unit of its last printed digit on each side,
    /// where rounding alone takes half of it, and a twentieth where it has one digit: *près de 500* is rounder than
    /// *près de 510*.
    #[must_use]
    pub fn near(&self, value: Decimal) -> Self {
        let Some(high) = self.high else { return *self };
        let margin = if has_one_digit(value) { value.abs() / Decimal::from(ROUND) } else { Decimal::ZERO };
        let margin = margin.max(high - self.low);
        Self::between(value - margin, value.saturating_add(margin))
    }

    /// Every sum of one value of each.
    pub fn sum<'a>(parts: impl Iterator<Item = &'a Self>) -> Self {
        parts.fold(Self::point(Decimal::ZERO), |total, part| Self {
            low: total.low.saturating_add(part.low),
            high: total.high.zip(part.high).map(|(left, right)| left.saturating_add(right)),
        })
    }

    /// Whether every value of `self` is below every value of `other`.
    pub fn is_below(&self, other: &Self) -> bool {
        self.high.is_some_and(|high| high < other.low || (high == other.low && self.low < high))
    }

    /// Whether one value belongs to both.
    pub fn meets(&self, other: &Self) -> bool {
        !self.is_below(other) && !other.is_below(self)
    }

    /// Whether `value` belongs to it.
    pub fn contains(&self, value: Decimal) -> bool {
        self.meets(&Self::point(value))
    }

    /// Each value so many times.
    #[must_use]
    pub fn times(&self, count: Decimal) -> Self {
        Self { low: self.low.saturating_mul(count), high: self.high.map(|high| high.saturating_mul(count)) }
    }
}

/// The share of a figure of one digit, one in so many, that *near* takes on each side.
/// *Près de 500* may stand for 475 to 525. Any value from 10 to 40 finds the same in the known reports.
const ROUND: i64 = 20;

/// Whether a figure has one digit, without the zeros at its end.
fn has_one_digit(value: Decimal) -> bool {
    let mut digits = value.normalize().mantissa().unsigned_abs();
    while digits != 0 && digits.is_multiple_of(10) {
        digits /= 10;
    }
    digits < 10
}

/// The whole that a count and its share imply: 10 260 at 13 % is 78 923, and anything from 76 000 to 82 080.
///
/// Nothing where the share can be zero.
pub fn implied_whole(count: Decimal, percent: Decimal, within: &Interval) -> Option<(Decimal, Interval)> {
    let whole = |percent: Decimal| Some((count * Decimal::ONE_HUNDRED).checked_div(percent)?.round());
    let high = within.high?;
    Some((whole(percent)?, Interval::between(whole(high)?, whole(within.low)?)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    fn between(low: &str, high: &str) -> Interval {
        Interval::between(d(low), d(high))
    }

    #[test]
    fn given_an_excluded_end_when_compared_then_it_belongs_to_the_next_only() {
        assert!(!between("66.95", "67.05").meets(&between("67.05", "67.15")));
        assert!(between("67.05", "67.15").contains(d("67.05")));
        assert!(!between("67.05", "67.15").contains(d("67.15")));
    }

    #[test]
    fn given_points_when_compared_then_equal_ones_meet() {
        assert!(Interval::point(d("18")).meets(&Interval::point(d("18"))));
        assert!(!Interval::point(d("18")).meets(&Interval::point(d("19"))));
    }

    #[test]
    fn given_a_floor_when_compared_then_all_above_it_meets() {
        assert!(Interval::from(d("5")).meets(&between("100", "200")));
        assert!(!Interval::from(d("5")).meets(&between("1", "5")));
    }

    #[test]
    fn given_a_figure_said_to_be_near_when_read_then_a_whole_unit_of_its_last_digit_and_more_where_it_has_one()
     {
        let near = |value: &str| Interval::rounded(d(value), d("1")).near(d(value));
        assert_eq!(near("490"), between("489", "491"));
        assert_eq!(near("510"), between("509", "511"));
        assert_eq!(near("500"), between("475", "525"));
        assert_eq!(near("5"), between("4", "6"));
        assert_eq!(Interval::from(d("500")).near(d("500")), Interval::from(d("500")));
    }

    #[test]
    fn given_a_count_and_its_share_when_divided_then_the_whole_and_its_margin() {
        let (whole, margin) =
            implied_whole(d("10260"), d("13"), &between("12.5", "13.5")).expect("13 is not zero");
        assert_eq!((whole, margin), (d("78923"), between("76000", "82080")));
        assert_eq!(implied_whole(d("5"), d("0"), &between("0", "0.5")), None);
    }

    proptest! {
        #[test]
        fn given_two_intervals_when_compared_then_they_meet_or_one_is_below(
            a in -1_000..1_000_i64, b in 0..1_000_i64, c in -1_000..1_000_i64, e in 0..1_000_i64
        ) {
            let left = Interval::between(a.into(), (a + b).into());
            let right = Interval::between(c.into(), (c + e).into());
            prop_assert_eq!(left.meets(&right), right.meets(&left));
            prop_assert!(!(left.is_below(&right) && right.is_below(&left)));
            let sum = Interval::sum([left, right].iter());
            prop_assert_eq!(sum, Interval::sum([right, left].iter()));
        }
    }
}
