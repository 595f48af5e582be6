//! The funds of earlier times that were folded last: a cache, and nothing but a cache.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use maillage_domain::act::ActNumber;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;

/// How many are kept: who goes from a page to its files and traces asks about one, and each is as large as its fund.
const KEPT: usize = 4;

/// A fund of an earlier time: the last act that was known, the region, and the time that was asked about.
pub(crate) type PastKey = (ActNumber, RegionCode, Asked);

/// The funds of earlier times that were folded last. A copy of a ledger shares what it holds, so it costs nothing.
#[derive(Debug, Default)]
pub(crate) struct Past(Mutex<VecDeque<(PastKey, Ledger)>>);

impl Past {
    /// The fund that was kept under a key.
    pub(crate) fn get(&self, key: &PastKey) -> Option<Ledger> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(known, _)| known == key).map(|(_, ledger)| ledger.clone())
    }

    /// Keeps a fund, and lets go of the oldest where there are enough.
    pub(crate) fn keep(&self, key: PastKey, ledger: Ledger) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((key, ledger));
        kept.truncate(KEPT);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;

    fn key(year: i16) -> PastKey {
        let day = Date::new(year, 1, 1).expect("a day");
        (ActNumber::new(1), RegionCode::new("32"), Asked::on(day))
    }

    #[test]
    fn given_more_funds_than_are_kept_when_asked_for_then_the_oldest_is_gone() {
        let past = Past::default();
        let years: Vec<i16> = (2000..).take(KEPT + 1).collect();
        for year in &years {
            past.keep(key(*year), Ledger::default());
        }
        let known: Vec<_> = years.into_iter().filter(|year| past.get(&key(*year)).is_some()).collect();
        assert_eq!((known.len(), known.first()), (KEPT, Some(&2001)));
    }

    #[test]
    fn given_a_fund_that_is_kept_when_another_act_is_known_then_it_is_asked_for_anew() {
        let past = Past::default();
        past.keep(key(2023), Ledger::default());
        let (_, region, asked) = key(2023);
        assert_eq!(past.get(&(ActNumber::new(2), region, asked)), None);
    }
}
