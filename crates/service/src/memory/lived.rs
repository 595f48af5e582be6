//! Registers whose lives were lived once through: a cache, and nothing but a cache.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use maillage_domain::care::authorisation::book::Register;
use maillage_domain::care::authorisation::clocks::Clocks;
use maillage_domain::care::count::share::SharedOut;
use maillage_domain::care::count::terms::CountTerms;
use maillage_domain::territory::RegionCode;

/// Of how many regions they are kept: people go from day to day in one. Each is about as large as its register.
const KEPT: usize = 4;

/// What is known of a region that was asked about.
#[derive(Debug, Clone)]
enum Kept {
    /// It was asked about once: who asks once pays for one day alone.
    Asked,
    /// Its register, lived through when it was asked about again.
    Lived(Arc<SharedOut>),
}

/// The registers that were asked about last.
#[derive(Debug, Default)]
pub(crate) struct Lived(Mutex<VecDeque<(RegionCode, Kept)>>);

impl Lived {
    /// What the authorisations of a region bring on any day; nothing when it is asked about for the first time.
    pub(crate) fn of(
        &self,
        region: &RegionCode,
        register: &Register,
        clocks: &Clocks,
        terms: &CountTerms,
    ) -> Option<Arc<SharedOut>> {
        let before = match self.kept(region) {
            None => {
                self.keep(region, Kept::Asked);
                return None;
            }
            Some(Kept::Lived(out)) if out.is_of(register, clocks, terms) => return Some(out),
            Some(Kept::Lived(out)) => Some(out),
            Some(Kept::Asked) => None,
        };
        let out = Arc::new(SharedOut::of(register, clocks, terms, before.as_deref()));
        self.keep(region, Kept::Lived(Arc::clone(&out)));
        Some(out)
    }

    fn kept(&self, region: &RegionCode) -> Option<Kept> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(other, _)| other == region).map(|(_, kept)| kept.clone())
    }

    /// Keeps what is known of a region, and lets go of the one that was asked about first where there are enough.
    fn keep(&self, region: &RegionCode, news: Kept) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(other, _)| other != region);
        kept.push_front((region.clone(), news));
        kept.truncate(KEPT);
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::date;
    use maillage_domain::act::{ActNumber, Actor};
    use maillage_domain::care::authorisation::registered::AuthorisationTold;
    use maillage_domain::care::authorisation::subject::AuthorisationNumber;
    use maillage_domain::care::authorisation::turn::Turn;
    use maillage_domain::ground::stamp::Stamp;

    use super::*;
    use crate::shipped::PARAMETERS;

    fn region(rank: usize) -> RegionCode {
        RegionCode::new(rank.to_string())
    }

    fn asked(lived: &Lived, region: &RegionCode, register: &Register) -> Option<Arc<SharedOut>> {
        let (clocks, terms) = (Clocks::read(&PARAMETERS), CountTerms::read(&PARAMETERS));
        lived.of(region, register, &clocks.expect("shipped"), &terms.expect("shipped"))
    }

    fn grown(register: &Register) -> Register {
        let mut grown = register.clone();
        let stamp = Stamp {
            number: ActNumber::new(1),
            recorded_at: Timestamp::UNIX_EPOCH,
            effective: date(2026, 1, 1),
            region: region(0),
            actor: Actor::Program,
        };
        let number = AuthorisationNumber::parse("99-1").expect("a number");
        let _entered = grown.apply(Arc::new(stamp), Arc::new(AuthorisationTold::new(number, Turn::Ceased)));
        grown
    }

    #[test]
    fn given_a_region_when_asked_about_again_then_lived_once_and_anew_when_its_register_grew() {
        let (lived, register, own) = (Lived::default(), Register::default(), region(0));
        assert!(asked(&lived, &own, &register).is_none(), "one day alone");
        let second = asked(&lived, &own, &register).expect("asked about twice");
        let third = asked(&lived, &own, &register).expect("kept");
        let later = asked(&lived, &own, &grown(&register)).expect("lived anew");
        assert_eq!((Arc::ptr_eq(&second, &third), Arc::ptr_eq(&third, &later)), (true, false));
    }

    #[test]
    fn given_more_regions_than_are_kept_when_asked_about_then_the_first_one_begins_anew() {
        let (lived, register) = (Lived::default(), Register::default());
        let all = || (0..=KEPT).map(region);
        let first: Vec<_> = all().filter(|own| asked(&lived, own, &register).is_some()).collect();
        let again: Vec<_> = all().rev().filter(|own| asked(&lived, own, &register).is_some()).collect();
        assert_eq!((first.len(), again.len(), again.contains(&region(0))), (0, KEPT, false));
    }
}
