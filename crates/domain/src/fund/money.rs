//! Money in whole cents, in three kinds that cannot mix: authority to commit, payment credits, revenue.
//!
//! There is no `+` and no `-`: every sum is checked and says `None` where it would leave the range. Formatting is the
//! business of views.

use serde::{Deserialize, Serialize};

macro_rules! money {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(i64);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(0);

            /// An amount of cents.
            pub const fn from_cents(cents: i64) -> Self {
                Self(cents)
            }

            /// The cents.
            pub const fn cents(self) -> i64 {
                self.0
            }

            /// Whether it is more than nothing.
            pub const fn is_positive(self) -> bool {
                0 < self.0
            }

            /// Whether it is less than nothing.
            pub const fn is_negative(self) -> bool {
                self.0 < 0
            }

            /// The sum, unless it leaves the range.
            #[must_use]
            pub const fn checked_add(self, other: Self) -> Option<Self> {
                match self.0.checked_add(other.0) {
                    Some(cents) => Some(Self(cents)),
                    None => None,
                }
            }

            /// The difference, unless it leaves the range.
            #[must_use]
            pub const fn checked_sub(self, other: Self) -> Option<Self> {
                match self.0.checked_sub(other.0) {
                    Some(cents) => Some(Self(cents)),
                    None => None,
                }
            }

            /// The difference, or nothing where it would be less.
            #[must_use]
            pub fn less(self, other: Self) -> Self {
                Self(self.0.saturating_sub(other.0).max(0))
            }

            /// The sum of several amounts, unless it leaves the range.
            pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
                amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
            }

            /// The share of `basis_points` ten-thousandths, rounded down to the cent.
            #[must_use]
            pub fn share(self, basis_points: u32) -> Option<Self> {
                let cents = i128::from(self.0) * i128::from(basis_points);
                i64::try_from(cents.div_euclid(10_000)).ok().map(Self)
            }
        }
    };
}

money! {
    /// Authority to commit (*autorisation d'engagement*): the upper limit of what may be committed in a year, even over
    /// several years (decree 2012-1246).
    Ae
}

money! {
    /// Payment credits (*crédits de paiement*): the upper limit of what may be paid in a year (decree 2012-1246).
    Cp
}

money! {
    /// Revenue (*recettes*): what the fund receives. It is neither authority to commit nor a payment credit.
    Revenue
}

impl Cp {
    /// What a payment settles of the sum committed: the same number of cents, in the other kind.
    pub const fn settles(self) -> Ae {
        Ae(self.0)
    }

    /// What the fund receives when this is paid back.
    pub const fn paid_back(self) -> Revenue {
        Revenue(self.0)
    }
}

impl Ae {
    /// What may be paid of a sum committed: the same number of cents, in the other kind.
    pub const fn to_pay(self) -> Cp {
        Cp(self.0)
    }
}

impl Revenue {
    /// `months` twelfths of a yearly amount, rounded down to the cent (art. R. 1435-25 CSP).
    #[must_use]
    pub fn twelfths(self, months: i8) -> Option<Self> {
        let cents = i128::from(self.0) * i128::from(months);
        i64::try_from(cents.div_euclid(12)).ok().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_ends_of_the_range_when_summed_then_none_and_never_another_number() {
        let most = Cp::from_cents(i64::MAX);
        assert_eq!(most.checked_add(Cp::from_cents(1)), None);
        assert_eq!(Cp::from_cents(i64::MIN).checked_sub(Cp::from_cents(1)), None);
        assert_eq!(Cp::sum([most, Cp::from_cents(-1), Cp::from_cents(1)]), Some(most));
        assert_eq!(Ae::from_cents(i64::MAX).share(10_001), None);
    }

    #[test]
    fn given_the_endowment_of_2023_when_cut_in_twelfths_then_rounded_down() {
        let first = Revenue::from_cents(44_249_030_000);
        assert_eq!(first.twelfths(1), Some(Revenue::from_cents(3_687_419_166)));
        assert_eq!(first.twelfths(12), Some(first));
        assert_eq!(first.twelfths(0), Some(Revenue::ZERO));
    }

    #[test]
    fn given_a_share_when_it_does_not_fall_on_a_cent_then_rounded_down() {
        assert_eq!(Ae::from_cents(51_443_000_000).share(300), Some(Ae::from_cents(1_543_290_000)));
        assert_eq!(Ae::from_cents(33).share(300), Some(Ae::ZERO));
        assert_eq!(Ae::from_cents(34).share(300), Some(Ae::from_cents(1)));
    }
}
