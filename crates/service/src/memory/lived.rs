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
