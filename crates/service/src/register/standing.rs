//! The register of a region as it stands: by the clocks and the readings that hold there.

use std::sync::Arc;

use jiff::civil::Date;
use maillage_domain::care::authorisation::clocks::Clocks;
use maillage_domain::care::authorisation::life::Life;
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use maillage_domain::care::count::terms::CountTerms;
use maillage_domain::care::count::{Count, CountedBy, count, count_shares};
use maillage_domain::register::book::RegisterBook;
use maillage_domain::register::zoning::{Zones, Zoning};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{Gazetteer, RegionCode};
use maillage_views::act::ActReader;
use maillage_views::register::RegisterReader;
use maillage_views::words::Words;

use crate::error::ServiceError;
use crate::memory::lived::Lived;
use crate::reader::Reader;
use crate::shipped::PARAMETERS;
use crate::territory::gazetteer::gazetteer;

/// The register of a region on a day, as known at an instant.
#[derive(Debug)]
pub(crate) struct Standing<'r> {
    pub(crate) state: &'r State,
    pub(crate) region: RegionCode,
    pub(crate) register: &'r RegisterBook,
    pub(crate) asked: Asked,
    pub(crate) clocks: Clocks,
    terms: CountTerms,
    communes: Arc<Gazetteer>,
    /// Where registers are kept that were lived once through; nowhere for a state that nobody asks about again.
    lived: Option<&'r Lived>,
}

impl<'r> Standing<'r> {
    /// The register of a region; nothing where no act speaks of it.
    pub(crate) async fn of(
        reader: &'r Reader,
        region: &RegionCode,
        asked: Asked,
    ) -> Result<Option<Self>, ServiceError> {
        let state = reader.state();
        if state.register(region).is_none() {
            return Ok(None);
        }
        let communes = gazetteer(reader, region, asked).await?;
        let standing = Self::among(state, region, asked, communes);
        Ok(standing.map(|standing| standing.kept_in(reader.app().lived())))
    }

    /// The same where the communes of its zones are known.
    pub(crate) fn among(
        state: &'r State,
        region: &RegionCode,
        asked: Asked,
        communes: Arc<Gazetteer>,
    ) -> Option<Self> {
        let register = state.register(region)?;
        let own = PARAMETERS.of(state.parameter(), region, asked);
        let clocks = Clocks::read(&own).expect("shipped data: a test reads it");
        let terms = CountTerms::read(&own).expect("shipped data: a test reads it");
        Some(Self { state, region: region.clone(), register, asked, clocks, terms, communes, lived: None })
    }

    /// The same, which is asked about again.
    pub(crate) fn kept_in(self, lived: &'r Lived) -> Self {
        Self { lived: Some(lived), ..self }
    }

    /// In which zones its sites lie.
    pub(crate) fn zoning(&self) -> Zoning<'_> {
        Zoning {
            region: &self.region,
            reference: self.state.reference(),
            register: self.register,
            communes: &self.communes,
            asked: self.asked,
        }
    }

    /// Every authorisation, in the order of their numbers.
    pub(crate) fn lives(&self) -> impl Iterator<Item = (&'r AuthorisationNumber, Life<'r>)> + use<'_, 'r> {
        self.register.authorisations().lives(&self.clocks, self.asked)
    }

    /// Some authorisations, in the order given.
    pub(crate) fn lives_of(
        &self,
        numbers: impl IntoIterator<Item = &'r AuthorisationNumber>,
    ) -> impl Iterator<Item = (&'r AuthorisationNumber, Life<'r>)> {
        self.register.authorisations().lives_of(numbers, &self.clocks, self.asked)
    }

    /// What it is read with.
    pub(crate) fn reader(&self, words: Words) -> RegisterReader<'_> {
        let act = ActReader { state: self.state, parameters: &PARAMETERS, words };
        RegisterReader { act, zoning: self.zoning(), clocks: &self.clocks }
    }

    /// What it comes to, by the list of lines of the day; nothing where no list is recorded.
    pub(crate) fn count(&self) -> Option<Count<'r>> {
        self.count_by_list_of(self.asked.day)
    }

    /// What some authorisations come to, by the list of lines of the day; nothing where no list is recorded.
    pub(crate) fn count_of(
        &self,
        numbers: impl IntoIterator<Item = &'r AuthorisationNumber>,
    ) -> Option<Count<'r>> {
        self.counted(self.asked.day, |by| count(self.lives_of(numbers), by, self.asked))
    }

    /// What it comes to, by the list of lines that is in force on a day; nothing where no list is recorded.
    pub(crate) fn count_by_list_of(&self, day: Date) -> Option<Count<'r>> {
        let register = self.register.authorisations();
        let out = self.lived.and_then(|lived| lived.of(&self.region, register, &self.clocks, &self.terms));
        let out = out.filter(|out| out.is_known_by(self.asked.known_on));
        self.counted(day, |by| match out {
            Some(out) => count_shares(out.on(register, self.asked.day), by, self.asked),
            None => count(self.lives(), by, self.asked),
        })
    }

    /// A count by the list of lines that is in force on a day; nothing where no list is recorded.
    fn counted(&self, day: Date, count: impl FnOnce(CountedBy<'_>) -> Count<'r>) -> Option<Count<'r>> {
        let nomenclature = self.state.reference().nomenclatures_for(day).next()?;
        let zones = Zones::of(self.zoning());
        Some(count(CountedBy {
            nomenclature,
            entities: self.register.entities(),
            clocks: &self.clocks,
            terms: &self.terms,
            zone: &|line, site| zones.zone(line, site),
        }))
    }
}
