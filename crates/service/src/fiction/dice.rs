//! Dice that fall the same way on every machine: the demonstration is one and the same everywhere.

use jiff::ToSpan;
use jiff::civil::Date;

/// Dice of one seed (`SplitMix64`, Steele, Lea and Flood 2014): no clock and no chance of the machine is in them.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// Dice that fall as their seed says.
    pub(super) const fn of(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from zero up, below another; zero where that is zero.
    pub(super) fn below(&mut self, sides: u32) -> u32 {
        let scaled = (u128::from(self.roll()) * u128::from(sides)) >> 64;
        u32::try_from(scaled).unwrap_or_default()
    }

    /// Whether so many in a hundred would.
    pub(super) fn percent(&mut self, chance: u32) -> bool {
        self.below(100) < chance
    }

    /// A place in a list that has so many.
    pub(super) fn place(&mut self, of: usize) -> usize {
        let sides = u32::try_from(of).unwrap_or(u32::MAX);
        usize::try_from(self.below(sides)).unwrap_or_default()
    }

    /// One of a list that has some.
    pub(super) fn pick<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.place(list.len())]
    }

    /// One of a list of chances, each as often as its weight says.
    pub(super) fn lot<T: Copy>(&mut self, lots: &[(T, u32)]) -> T {
        let mut left = self.below(lots.iter().map(|(_, weight)| weight).sum());
        for (lot, weight) in lots {
            if left < *weight {
                return *lot;
            }
            left -= weight;
        }
        lots[0].0
    }

    /// The same list in another order.
    pub(super) fn shuffled<T: Copy>(&mut self, list: &[T]) -> Vec<T> {
        let mut shuffled = list.to_vec();
        for last in (1..shuffled.len()).rev() {
            shuffled.swap(last, self.place(last + 1));
        }
        shuffled
    }

    /// A day so many days after another, at the least and at the most.
    pub(super) fn after(&mut self, day: Date, least: u32, most: u32) -> Date {
        later(day, least.saturating_add(self.below(most.saturating_sub(least).saturating_add(1))))
    }

    /// A day so many days before another, at the least and at the most.
    pub(super) fn before(&mut self, day: Date, least: u32, most: u32) -> Date {
        earlier(day, least.saturating_add(self.below(most.saturating_sub(least).saturating_add(1))))
    }

    /// A day between two, both among them; the first where they are the wrong way round.
    pub(super) fn between(&mut self, first: Date, last: Date) -> Date {
        let days = first.until(last).map_or(0, |span| span.get_days());
        self.after(first, 0, u32::try_from(days).unwrap_or_default())
    }
}

/// So many days later.
pub(super) fn later(day: Date, days: u32) -> Date {
    day.saturating_add(i64::from(days).days())
}

/// So many days earlier.
pub(super) fn earlier(day: Date, days: u32) -> Date {
    day.saturating_sub(i64::from(days).days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn given_one_seed_when_rolled_then_the_published_numbers_and_another_seed_falls_otherwise() {
        let mut dice = Dice::of(1_234_567);
        // The first numbers of the published generator for this seed.
        assert_eq!([dice.roll(), dice.roll()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
        assert_ne!(Dice::of(1).roll(), Dice::of(2).roll());
    }

    #[test]
    fn given_bounds_when_asked_then_within_them_and_every_lot_comes_up() {
        let mut dice = Dice::of(7);
        let (first, last) = (date(2024, 2, 27), date(2024, 3, 2));
        let days: std::collections::BTreeSet<_> = (0..200).map(|_| dice.between(first, last)).collect();
        assert_eq!((days.len(), days.first(), days.last()), (5, Some(&first), Some(&last)));
        assert_eq!(dice.between(last, first), last);
        assert_eq!(dice.below(0), 0);
        let lots = [("often", 9), ("seldom", 1)];
        let seldom = (0..1000).filter(|_| dice.lot(&lots) == "seldom").count();
        assert!((50..150).contains(&seldom), "{seldom}");
        let mut shuffled = dice.shuffled(&[1, 2, 3, 4]);
        shuffled.sort_unstable();
        assert_eq!(shuffled, [1, 2, 3, 4]);
    }
}
