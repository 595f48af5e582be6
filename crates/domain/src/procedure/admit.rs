//! Judging a window before it is recorded.

use std::collections::BTreeSet;

use super::window::{Window, WindowFault};
use crate::ground::code::RegionCode;
use crate::ground::id::ActNumber;
use crate::state::{Asked, State};

/// What becomes of a window to record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WindowAdmission {
    /// The same one is recorded already, by this act: nothing to write.
    AlreadyRecorded(ActNumber),
    /// One to record.
    New,
}

/// Why a window is not recorded, and of which of its regions that is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WindowRefused {
    /// The region.
    pub region: RegionCode,
    /// Why.
    pub why: WindowRefusal,
}

/// Why a window is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WindowRefusal {
    /// It cannot be a window at all.
    Faulty(WindowFault),
    /// Another one bears its identifier.
    Exists {
        /// The identifier.
        id: String,
    },
    /// No window bears the identifier of the one it replaces.
    NothingToReplace {
        /// The identifier given.
        id: String,
        /// Those recorded.
        recorded: Vec<String>,
    },
    /// Another one replaces already what it says it replaces: of two, nobody could say which holds.
    ReplacedAlready {
        /// The identifier of the window replaced.
        id: String,
        /// The window that replaces it.
        by: String,
    },
}

/// Judges a window against what is recorded for its region, and for each of those that its order is common to: it is read in all
/// of them.
pub fn admit(state: &State, region: &RegionCode, window: &Window) -> Result<WindowAdmission, WindowRefused> {
    window
        .check()
        .map_err(|fault| WindowRefused { region: region.clone(), why: WindowRefusal::Faulty(fault) })?;
    let regions: BTreeSet<_> = window.common_to.iter().chain([region]).collect();
    let mut admission = None;
    for region in regions {
        match admit_in(state, region, window) {
            Ok(WindowAdmission::AlreadyRecorded(act)) => {
                admission = admission.or(Some(WindowAdmission::AlreadyRecorded(act)));
            }
            Ok(WindowAdmission::New) => admission = Some(WindowAdmission::New),
            Err(why) => return Err(WindowRefused { region: region.clone(), why }),
        }
    }
    Ok(admission.unwrap_or(WindowAdmission::New))
}

/// The same in one region.
fn admit_in(state: &State, region: &RegionCode, window: &Window) -> Result<WindowAdmission, WindowRefusal> {
    let ever = || state.procedure().windows_ever(region, Asked::LATEST);
    let recorded = || ever().map(|known| known.fact.as_ref());
    if let Some(known) = ever().find(|known| known.fact.id == window.id) {
        let same = *known.fact == *window;
        return if same {
            Ok(WindowAdmission::AlreadyRecorded(known.stamp.number))
        } else {
            Err(WindowRefusal::Exists { id: window.id.clone() })
        };
    }
    let Some(id) = &window.replaces else { return Ok(WindowAdmission::New) };
    if recorded().all(|known| known.id != *id) {
        let recorded = recorded().map(|known| known.id.clone()).collect();
        return Err(WindowRefusal::NothingToReplace { id: id.clone(), recorded });
    }
    match recorded().find(|known| known.replaces.as_ref() == Some(id)) {
        Some(known) => Err(WindowRefusal::ReplacedAlready { id: id.clone(), by: known.id.clone() }),
        None => Ok(WindowAdmission::New),
    }
}
