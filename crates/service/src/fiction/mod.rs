//! The region that does not exist, with ten years of its register: since no extract of a real one may ship, all of it is invented, by dice
//! that fall the same way on every machine (`docs/decisions/0027-the-fictional-region.md`).

mod authorisations;
mod bilan;
mod dice;
mod entities;
mod fate;
mod fund;
mod lines;
mod plan;
mod tale;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{ActId, Actor, Draft, Entry};
use maillage_domain::bilingual::Language;
use maillage_domain::care::authorisation::clocks::Clocks;
use maillage_domain::parameter::book::ParameterBook;
use maillage_domain::reference::DemonstrationDaySet;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::NamedCommune;
use maillage_reading::territory::named_communes;
use maillage_views::words::Words;
use uuid::Uuid;

use self::authorisations::Authorisations;
use self::bilan::{Issue, Slip, computed, drafted};
use self::dice::Dice;
use self::entities::{Entities, Site};
use crate::app::Drafted;
use crate::care::objectives::import::{ObjectivesRequest, drafted_objectives};
use crate::care::reference_acts::reference_acts;
use crate::error::ServiceError;
use crate::shipped::{FICTION, PARAMETERS};
use crate::territory::shipped::ShippedTerritory;

/// The seed of the dice.
const SEED: u64 = 20_261_015;

/// When the objectives of 2023 to 2028 were adopted.
const PLANNED: Date = date(2023, 11, 1);

/// The cells in which the last bilan is printed otherwise than the register counts, one for each reason that a reconciliation gives.
const SLIPS: [Slip; 8] = [
    // The register lacks one; it has one more.
    ("amm:QA001", "F3", 1),
    ("amm:QA016/MO021", "F2", -1),
    // One is printed in another zone.
    ("amm:QA018/MO010/ME042", "F4", -1),
    ("amm:QA018/MO010/ME042", "F6", 1),
    // One is printed on another line.
    ("amm:QA050/ME051", "F6", 1),
    ("amm:QA050/ME052", "F6", -1),
    // One is printed of which the site lies in no known zone.
    ("amm:QA014/MO031/ME065", "F3", 1),
    // One is printed that is shown beside the count: it was granted for an exceptional need.
    ("amm:QA020/ME002", "F1", 1),
];

/// The register of the region: legal entities, sites and authorisations, and the table of its objectives. Of its fund a year is told.
#[derive(Debug, Clone)]
pub(crate) struct FictionalRegister {
    /// Its acts, in the order of their days.
    drafts: Vec<Draft>,
    objectives: String,
    /// Its sites and communes, of which its fund tells.
    sites: Vec<Site>,
    communes: Vec<NamedCommune>,
}

impl FictionalRegister {
    /// Invents it: the same each time.
    pub(crate) fn invented() -> Self {
        let own = PARAMETERS.of(&ParameterBook::default(), FICTION.code(), Asked::LATEST);
        let clocks = Clocks::read(&own).expect("shipped data: a test reads it");
        let communes = named_communes(FICTION.map.communes.bytes);
        let mut dice = Dice::of(SEED);
        let Entities { sites, told } = Entities::invented(&mut dice, &communes);
        let authorisations = Authorisations::invented(dice.clone(), &sites, &clocks);
        let objectives = plan::objectives(&mut dice, &FICTION.territory, &authorisations.held);
        let mut drafts: Vec<_> =
            entities::drafted(FICTION.code(), told.into_iter().chain(authorisations.acts()).collect())
                .collect();
        drafts.sort_by_key(|draft| draft.effective);
        Self { drafts, objectives, sites, communes }
    }

    /// What a store lacks of the region; nothing where it is there.
    ///
    /// `before` is what is entered first: it rests on the lists of lines there.
    pub(crate) fn decide(self, state: &State, before: &[Draft]) -> Result<Drafted, ServiceError> {
        // The documents are of the region: in the language of its acts, whoever loads them.
        let words = Words::new(Language::French);
        let mut story = Story { state: state.clone(), drafted: Drafted::default() };
        for draft in before {
            apply(&mut story.state, draft.clone());
        }
        if state.reference().region(FICTION.code()).is_none() {
            story.register(self.drafts, &self.objectives, words)?;
        }
        // A store of an earlier version has the register alone.
        if state.fund(FICTION.code()).is_none() {
            fund::tell(&mut story, (&self.sites, &self.communes), words)?;
        }
        Ok(story.drafted)
    }
}

/// What is told so far, and the state with it.
struct Story {
    state: State,
    drafted: Drafted,
}

impl Story {
    fn enter(&mut self, decision: Drafted) {
        for draft in &decision.drafts {
            apply(&mut self.state, draft.clone());
        }
        self.drafted.extend(decision);
    }

    /// Its register, its objectives and its bilans.
    fn register(&mut self, drafts: Vec<Draft>, objectives: &str, words: Words) -> Result<(), ServiceError> {
        let region = &FICTION.territory.region;
        let reference = self.state.reference();
        let territory = ShippedTerritory::read(reference, &region.code);
        self.enter(reference_acts(reference, region, None, territory));
        self.enter(Drafted { drafts, files: Vec::new() });
        let table = ObjectivesRequest {
            bytes: objectives.as_bytes(),
            file: "objectifs-fictifs-2023-2028.csv",
            region: Some(region.code.as_str()),
            act: "FICTIF-2023-1",
            signed: date(2023, 10, 30),
            raa: None,
            published: Some(PLANNED),
            inferred: None,
            from: None,
            revises: None,
            source: Some(&FICTION.territory.source),
        };
        self.enter(drafted_objectives(&self.state, &table, words)?);
        self.publish(words)?;
        let opens = DemonstrationDaySet { day: FICTION.opens_on };
        self.enter(Draft::new(&region.code, PLANNED, opens).into());
        Ok(())
    }

    /// Its two bilans, each with the window that it announces: the first one counted from rows in which nothing stands, the last one from
    /// the first.
    fn publish(&mut self, words: Words) -> Result<(), ServiceError> {
        let [first, last] = &FICTION.windows;
        let rows = plan::rows(&FICTION.territory);
        let (picture, published) = (date(2025, 9, 1), date(2025, 9, 9));
        let empty = Issue { act: "FICTIF-0", picture: date(2025, 8, 31), published: picture, window: None };
        let mut before = self.state.clone();
        for draft in drafted(&self.state, empty, rows.as_bytes(), words)?.drafts {
            apply(&mut before, draft);
        }
        let issue = Issue { act: "FICTIF-2025-2", picture, published, window: Some(first) };
        self.enter(computed(&before, issue, &[], words)?);
        self.enter(Draft::new(FICTION.code(), first.opens, first.clone()).into());
        let (picture, published) = (date(2026, 9, 1), date(2026, 9, 8));
        let issue = Issue { act: "FICTIF-2026-2", picture, published, window: Some(last) };
        self.enter(computed(&self.state, issue, &SLIPS, words)?);
        self.enter(Draft::new(FICTION.code(), last.opens, last.clone()).into());
        Ok(())
    }
}

/// Takes a draft into account as if it were recorded.
fn apply(state: &mut State, draft: Draft) {
    let act = draft.entered(ActId::new(Uuid::nil()), Actor::Program);
    state.apply(Entry { number: state.head().next(), recorded_at: Timestamp::UNIX_EPOCH, act });
}
