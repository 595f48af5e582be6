//! Acts that are in no figure of a ledger, and why.

use super::Ledger;
use crate::act::{ActNumber, FundFact};
use crate::fund::cell::Year;
use crate::ground::stamp::Recorded;

/// Why acts are in no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// They fit what came before them; by the time that is asked about, what they rest on has no effect or is not known.
    Early,
    /// They do not fit what came before them, whatever the time: they repeat a key, or go beyond what is left, or speak of
    /// what nobody recorded.
    Ever,
}

/// Acts that are in no figure, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The acts, in the order of the journal; one or more.
    pub acts: Vec<ActNumber>,
    /// Why.
    pub why: Misfit,
}

impl Ledger {
    /// The acts of an exercise, or of one before it, that are in no figure; those of all exercises, if none is given.
    pub fn set_aside(&self, through: Option<Year>) -> Vec<SetAside> {
        let listed = [(Misfit::Early, &self.early), (Misfit::Ever, &self.unfit)];
        let groups = listed.into_iter().map(|(why, facts)| {
            let asked = facts.iter().filter(|recorded| is_within(recorded, through));
            SetAside { acts: asked.map(|recorded| recorded.stamp.number).collect(), why }
        });
        groups.filter(|group| !group.acts.is_empty()).collect()
    }
}

fn is_within(recorded: &Recorded<FundFact>, through: Option<Year>) -> bool {
    through.is_none_or(|year| recorded.fact.payload().year() <= year)
}
