//! Several acts in one append: each command of the fund is decided on the state that the acts before it leave, and nothing is written yet.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::{ActId, Actor, Draft, Entry};
use maillage_domain::fund::decision::{Command, Context, Decided};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::refusal::Refusal;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use uuid::Uuid;

use super::parameters::parameters;

/// A state with what was decided so far.
pub(crate) struct Ahead<'a> {
    state: State,
    region: &'a RegionCode,
    now: Timestamp,
    drafts: Vec<Draft>,
}

impl<'a> Ahead<'a> {
    /// A state of which nothing is decided yet.
    pub(crate) fn of(state: &State, region: &'a RegionCode, now: Timestamp) -> Self {
        Self { state: state.clone(), region, now, drafts: Vec::new() }
    }

    /// The state as it will be.
    pub(crate) const fn state(&self) -> &State {
        &self.state
    }

    /// Decides a command of the fund on what was decided before it.
    pub(crate) fn decide(&mut self, command: &impl Command, on: Date) -> Result<(), Refusal> {
        let parameters = parameters(&self.state, self.region, Asked::on(on));
        let context = Context { on, parameters: &parameters };
        let empty = Ledger::default();
        let ledger = self.state.fund(self.region).unwrap_or(&empty);
        if let Decided::New(fact) = command.decide(ledger, &context)? {
            self.enter(Draft::new(self.region, on, fact));
        }
        Ok(())
    }

    /// Takes an act in.
    pub(crate) fn enter(&mut self, draft: Draft) {
        let act = draft.clone().entered(ActId::new(Uuid::nil()), Actor::Program);
        let number = self.state.head().next();
        self.state.apply(Entry { number, recorded_at: self.now, act });
        self.drafts.push(draft);
    }

    /// The acts, in their order.
    pub(crate) fn drafts(self) -> Vec<Draft> {
        self.drafts
    }
}
