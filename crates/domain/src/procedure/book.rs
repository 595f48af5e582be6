//! The book of procedure: the filing windows ordered.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::window::Window;
use crate::act::ProcedureFact;
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::ground::shelf::Shelf;
use crate::ground::stamp::{Entered, Recorded, Stamp};

/// What is known of filing windows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProcedureBook {
    windows: Shelf<RegionCode, Window>,
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

    /// The windows of a region whose order was published by the day and that no later order replaced by then, as known when it
    /// is asked, in the order of the journal.
    pub fn windows(&self, region: &RegionCode, asked: Asked) -> impl Iterator<Item = &Recorded<Window>> {
        let published = move |window: &&Recorded<Window>| window.fact.is_published_by(asked.day);
        let windows = self.windows_ever(region, asked).filter(published);
        windows.filter(move |window| self.replacement(window, asked).is_none())
    }

    /// The same with those to come whose order is not published by the day: what it fixes anew may be foreseen, while what it
    /// amends holds as it was until the eve of its publication.
    pub fn windows_foreseen(
        &self,
        region: &RegionCode,
        asked: Asked,
    ) -> impl Iterator<Item = &Recorded<Window>> {
        let holds = move |window: &&Recorded<Window>| {
            window.fact.replaces.is_none() || window.fact.is_published_by(asked.day)
        };
        let windows = self.windows_ever(region, asked).filter(holds);
        windows.filter(move |window| self.replacement(window, asked).is_none())
    }

    /// Every window of a region, replaced ones included, as known when it is asked, in the order of the journal.
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
