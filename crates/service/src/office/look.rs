//! What acts would change, looked at on a copy of the state.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::{Act, ActId, ActNumber, Actor, CareFact, Draft, Entry, Fact, ProcedureFact};
use maillage_domain::care::bilan::{BilanQuery, are_of_one_list, at, compare};
use maillage_domain::signature::decision::drafts;
use maillage_domain::signature::delegation::Signable;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_views::act::{ActReader, ToldAct};
use maillage_views::office::look::{BilanChange, LookView, StandingChange};
use maillage_views::ruling::FindingView;
use maillage_views::words::Words;
use uuid::Uuid;

use crate::app::Drafted;
use crate::procedure::windows::check;
use crate::shipped::PARAMETERS;

/// What is looked at: the state before, and who would enter what on which day.
pub(super) struct Look<'s> {
    /// The state before.
    pub(super) before: &'s State,
    /// The region.
    pub(super) region: &'s RegionCode,
    /// The legal day it is there.
    pub(super) today: Date,
    /// The instant it is.
    pub(super) now: Timestamp,
    /// Who would enter it.
    pub(super) actor: Actor,
    /// The words.
    pub(super) words: Words,
}

/// A state after acts that would be entered, and the acts.
pub(super) fn applied(
    before: &State,
    drafts: Vec<Draft>,
    (actor, now): (Actor, Timestamp),
) -> (State, Vec<Act>) {
    let (mut after, mut acts) = (before.clone(), Vec::new());
    for draft in drafts {
        let act = draft.entered(ActId::new(Uuid::nil()), actor);
        after.apply(Entry { number: after.head().next(), recorded_at: now, act: act.clone() });
        acts.push(act);
    }
    (after, acts)
}

impl Look<'_> {
    /// What the acts would change; `delegate` is who a delegation names, in words.
    pub(super) fn at(&self, drafted: Drafted, delegate: Option<String>) -> LookView {
        let Drafted { drafts: drafted, files } = drafted;
        let (after, acts) = applied(self.before, drafted, (self.actor, self.now));
        let reader = ActReader { state: &after, parameters: &PARAMETERS, words: self.words };
        let told: Vec<ToldAct> = acts.iter().map(|act| reader.told(act)).collect();
        LookView {
            standings: self.standings(&after),
            bilan: if acts.is_empty() { None } else { self.bilan(&after, &acts) },
            findings: acts.iter().flat_map(|act| self.findings(&after, act)).collect(),
            keeps: acts.is_empty() && !files.is_empty(),
            delegate,
            acts: told,
        }
    }

    /// What becomes of drafts: those that are new, and those that are signed.
    fn standings(&self, after: &State) -> Vec<StandingChange> {
        let (was, is) =
            (drafts(self.before, self.region, Asked::LATEST), drafts(after, self.region, Asked::LATEST));
        let all: BTreeSet<(ActNumber, Signable)> =
            was.iter().chain(&is).map(|(act, kind)| (*act, *kind)).collect();
        let moved = all.into_iter().filter(|(act, _)| was.contains_key(act) != is.contains_key(act));
        moved.map(|draft| StandingChange::new(after, draft, was.contains_key(&draft.0), self.words)).collect()
    }

    /// The bilan before and after: on the picture date of one that would be recorded, else today.
    fn bilan(&self, after: &State, acts: &[Act]) -> Option<BilanChange> {
        let pictures = acts.iter().filter_map(|act| match &act.fact {
            Fact::Care(CareFact::BilanPublished(bilan)) => Some(bilan.picture_date),
            _ => None,
        });
        let day = pictures.max().unwrap_or(self.today);
        let query = BilanQuery::whole(self.region.clone(), day);
        let is = at(after, &query).ok()?;
        let Ok(was) = at(self.before, &query) else {
            return Some(BilanChange::first(&is, day, self.words));
        };
        if !are_of_one_list(after, was.bilan.fact.picture_date, is.bilan.fact.picture_date) {
            return Some(BilanChange::of_two_lists(&is, day, self.words));
        }
        Some(BilanChange::changed(&compare(&was, &is), after, day, self.words))
    }

    /// What rules say of a window that would be recorded.
    fn findings(&self, after: &State, act: &Act) -> Vec<FindingView> {
        let Fact::Procedure(ProcedureFact::WindowOrdered(window)) = &act.fact else { return Vec::new() };
        let found = check(after, self.region, window, Asked::LATEST);
        let worded = found
            .iter()
            .map(|finding| FindingView::on_window(finding, window.opens, after.reference(), self.words));
        worded.collect()
    }
}
