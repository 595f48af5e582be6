//! The drafts of a region that wait for a signature, and whether who looks may sign them.

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, PersonId};
use maillage_domain::ground::code::RegionCode;
use maillage_domain::signature::delegation::{Signable, SignatureDelegated};
use maillage_domain::state::{Recorded, State};
use serde::Serialize;

use super::look::draft_name;
use crate::act_address::ActAddress;
use crate::signature::DelegationView;
use crate::words::{Argument, Words};

/// The drafts of a region, and its delegations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DraftsView {
    /// The drafts, in the order of the journal.
    pub drafts: Vec<DraftView>,
    /// The delegations on record, in the order of the journal.
    pub delegations: Vec<DelegationView>,
}

/// A draft that nobody signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DraftView {
    /// The act that records it.
    pub act: u64,
    /// Its page.
    #[serde(skip)]
    pub address: ActAddress,
    /// What may be signed of it: `bilans` or `windows`.
    pub kind: &'static str,
    /// What it is, in words.
    pub name: String,
    /// Since when it is a draft, in words.
    #[serde(skip)]
    pub since: String,
    /// The delegations by which who looks may sign it on the day: each act and its words.
    #[serde(skip)]
    pub by: Vec<(u64, String)>,
    /// Why he may not, in words; empty where he may.
    #[serde(skip)]
    pub not: String,
}

impl DraftView {
    /// Words a draft, as a person sees it on a day.
    pub fn new(
        state: &State,
        region: &RegionCode,
        (act, kind): (ActNumber, Signable),
        (person, day): (PersonId, Date),
        words: Words,
    ) -> Self {
        let own = || state.signature().delegations(region).filter(|known| known.fact.delegate == person);
        let covers = |known: &&Recorded<SignatureDelegated>| {
            known.fact.may_sign.contains(&kind) && known.fact.in_force.contains(day)
        };
        let by: Vec<_> =
            own().filter(covers).map(|known| (known.stamp.number.get(), delegation(known, words))).collect();
        let not = if !by.is_empty() {
            String::new()
        } else if own().next().is_none() {
            words.get("drafts-no-delegation")
        } else {
            words.with(
                "drafts-not-covered",
                &[("kind", Argument::Text(&crate::signature::signable([kind], words)))],
            )
        };
        let since = state.act(act).map(|summary| words.date(summary.stamp.effective)).unwrap_or_default();
        let name = draft_name(state, act, kind, words);
        Self { act: act.get(), address: act.into(), kind: kind.as_str(), name, since, by, not }
    }
}

/// "Head of planning, decision 2026-001, since 6 January 2026".
fn delegation(known: &Recorded<SignatureDelegated>, words: Words) -> String {
    let view = DelegationView::new(known, words);
    let said = [
        ("function", Argument::Text(&view.function)),
        ("decision", Argument::Text(&view.decision)),
        ("period", Argument::Text(&view.period_text)),
    ];
    words.with("drafts-delegation", &said)
}
