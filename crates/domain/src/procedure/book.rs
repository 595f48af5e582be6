//! The book of procedure: the filing windows ordered, and the signatures that made drafts of them binding.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::window::Window;
use crate::act::ProcedureFact;
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::ground::id::ActNumber;
use crate::ground::shared::Map;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};
use crate::signature::signed::ActSigned;

/// What is known of filing windows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProcedureBook {
    windows: Shelf<RegionCode, Window>,
    signatures: Map<ActNumber, Recorded<ActSigned>>,
}

impl ProcedureBook {
    /// Takes one fact into account.
    pub fn apply(&mut self, stamp: &Arc<Stamp>, fact: ProcedureFact) -> Entered {
        match fact {
            ProcedureFact::WindowOrdered(fact) => {
                for region in stamp.regions(&fact.common_to) {
                    let (stamp, fact) = (stamp.seen_in(&region), Arc::clone(&fact));
                    self.windows.put(region, Recorded { stamp, fact });
                }
            }
        }
        Entered::Kept
    }

    /// Takes a signature into account: where it is of the draft of a window, that window holds from its day on.
    pub(crate) fn sign(&mut self, signed: Recorded<ActSigned>) {
        self.signatures.insert(signed.fact.act, signed);
    }

    /// The signature of the draft of a window, if one was known when it is asked.
    pub fn signature(&self, window: &Recorded<Window>, asked: Asked) -> Option<&Recorded<ActSigned>> {
        self.signatures.get(&window.stamp.number).filter(|signed| asked.knows(&signed.stamp))
    }

    /// Whether an order known when it is asked binds by the day: that of no draft, or of one signed by then.
    fn binds(&self, window: &Recorded<Window>, asked: Asked) -> bool {
        let signed_by_then = |signed: &Recorded<ActSigned>| signed.fact.on <= asked.day;
        !window.fact.draft || self.signature(window, asked).is_some_and(signed_by_then)
    }

    /// The windows of a region whose order was signed and published by the day and that no later order replaced by then, as known when it
    /// is asked, in the order of the journal.
    pub fn windows(&self, region: &RegionCode, asked: Asked) -> impl Iterator<Item = &Recorded<Window>> {
        let published = move |window: &&Recorded<Window>| window.fact.is_published_by(asked.day);
        let windows = self.windows_ever(region, asked).filter(published);
        let windows = windows.filter(move |window| self.binds(window, asked));
        windows.filter(move |window| self.replacement(window, asked).is_none())
    }

    /// The same with those to come whose order is not published by the day: what it fixes anew may be foreseen, while what it
    /// amends holds as it was until the eve of its publication. A draft that nobody signed is foreseen nowhere.
    pub fn windows_foreseen(
        &self,
        region: &RegionCode,
        asked: Asked,
    ) -> impl Iterator<Item = &Recorded<Window>> {
        let holds = move |window: &&Recorded<Window>| {
            (window.fact.replaces.is_none() || window.fact.is_published_by(asked.day))
                && (!window.fact.draft || self.signature(window, asked).is_some())
        };
        let windows = self.windows_ever(region, asked).filter(holds);
        windows.filter(move |window| self.replacement(window, asked).is_none())
    }

    /// Every window of a region, replaced ones and drafts included, as known when it is asked, in the order of the journal.
    pub fn windows_ever(&self, region: &RegionCode, asked: Asked) -> impl Iterator<Item = &Recorded<Window>> {
        self.windows.of(region).filter(move |window| asked.knows(&window.stamp))
    }

    /// The later window that replaces one, if an order known when it is asked and published by the day modified it.
    pub fn replacement(&self, window: &Recorded<Window>, asked: Asked) -> Option<&Recorded<Window>> {
        let mut later = self.windows_ever(&window.stamp.region, asked);
        later.find(|later| {
            window.stamp.number < later.stamp.number
                && later.fact.replaces.as_ref() == Some(&window.fact.id)
                && later.fact.is_published_by(asked.day)
                && self.binds(later, asked)
        })
    }

    /// The window that another one replaces, where it replaces one. An earlier act ordered it, always: whoever goes back from one
    /// to the one before comes to an end, whatever the journal holds.
    pub fn replaced(&self, window: &Recorded<Window>) -> Option<&Recorded<Window>> {
        let id = window.fact.replaces.as_ref()?;
        let mut known = self.windows.of(&window.stamp.region);
        known.find(|known| known.fact.id == *id && known.stamp.number < window.stamp.number)
    }
}
