//! What is counted as one: a place, and for most activities who works there.

use std::collections::BTreeMap;
use std::fmt;
use std::num::NonZeroU8;

use crate::care::authorisation::subject::Place;
use crate::care::nomenclature::{Counting, Line, OfficialList};
use crate::entity::book::EntityBook;
use crate::entity::{LegalEntityNumber, SiteNumber};
use crate::ground::asked::Asked;

/// A tract of ground that no public road cuts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tract {
    /// The site whose ground it is.
    pub ground: SiteNumber,
    /// Which tract of it.
    pub tract: NonZeroU8,
}

/// What is counted as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Implantation {
    /// A tract, whoever holds an authorisation there: imaging, nuclear medicine, equipment.
    OfAll(Tract),
    /// A legal entity on a tract: two of them there are two.
    Of(Tract, LegalEntityNumber),
}

impl fmt::Display for Implantation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Tract { ground, tract } = self.tract();
        write!(f, "{ground}/{tract}")?;
        match self {
            Self::OfAll(_) => Ok(()),
            Self::Of(_, holder) => write!(f, "/{holder}"),
        }
    }
}

impl Implantation {
    /// Where it is.
    pub const fn tract(&self) -> Tract {
        match self {
            Self::OfAll(tract) | Self::Of(tract, _) => *tract,
        }
    }
}

/// The grounds of sites and the holders of what legal entities held, as they are when they are asked for; each is found once.
pub(super) struct Grounds<'e> {
    entities: &'e EntityBook,
    asked: Asked,
    of_sites: BTreeMap<SiteNumber, SiteNumber>,
    of_entities: BTreeMap<LegalEntityNumber, LegalEntityNumber>,
}

impl<'e> Grounds<'e> {
    pub(super) fn of(entities: &'e EntityBook, asked: Asked) -> Self {
        Self { entities, asked, of_sites: BTreeMap::new(), of_entities: BTreeMap::new() }
    }

    /// The site whose ground one stands on ([`EntityBook::ground`]).
    pub(super) fn ground(&mut self, site: SiteNumber) -> SiteNumber {
        *self.of_sites.entry(site).or_insert_with(|| self.entities.ground(site, self.asked))
    }

    /// The implantations of an authorisation: one for each tract that it is put to use on.
    pub(super) fn implantations<'p>(
        &mut self,
        place: &'p Place,
        holder: LegalEntityNumber,
        counting: Counting,
    ) -> impl Iterator<Item = Implantation> + use<'p> {
        let ground = self.ground(place.site);
        let holder =
            *self.of_entities.entry(holder).or_insert_with(|| self.entities.holder(holder, self.asked));
        place.tracts.iter().map(move |tract| {
            let tract = Tract { ground, tract };
            match counting {
                Counting::Site => Implantation::OfAll(tract),
                Counting::SiteAndEntity => Implantation::Of(tract, holder),
            }
        })
    }
}

/// What one authorisation of a line stands for: as the list says; where no text that was read says it, as the annexes of 2019
/// do, equipment by site and activities by site and legal entity.
pub fn counting_of(line: &Line) -> Counting {
    line.counting.unwrap_or(match line.official.list {
        OfficialList::Activities => Counting::SiteAndEntity,
        OfficialList::Equipment => Counting::Site,
    })
}
