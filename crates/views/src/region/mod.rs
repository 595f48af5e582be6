//! The regions of a store as people and programs read them: which there are, how each stands, which one answers by default.

mod receipt;
mod refusal;
mod side;

use jiff::civil::Date;
use maillage_domain::care::bilan::PublishedBilan;
use maillage_domain::procedure::window::{Standing, Window};
use maillage_domain::reference::AgencyDescribed;
use maillage_domain::state::Recorded;
use maillage_domain::territory::Region;
use schemars::JsonSchema;
use serde::Serialize;

use crate::heading;
use crate::words::{Argument, Words};

pub use receipt::RegionReceiptView;
pub use refusal::{no_contact, no_name, unregistered};
pub use side::{RegionSide, SideBySideView};

/// An answer about one region, named beside it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InRegion<'a, T> {
    /// The answer.
    #[serde(flatten)]
    pub answer: &'a T,
    /// The code of the region.
    pub region: &'a str,
}

/// How a region stands on a day.
#[derive(Debug, Clone, Copy)]
pub struct RegionStanding<'a> {
    /// The region.
    pub region: &'a Region,
    /// Its agency, where it was described.
    pub agency: Option<&'a AgencyDescribed>,
    /// Its last bilan.
    pub bilan: Option<&'a Recorded<PublishedBilan>>,
    /// The filing window that is open; of several the one that closes first.
    pub window: Option<&'a Window>,
    /// Whether it answers where no region is asked.
    pub home: bool,
    /// The day.
    pub on: Date,
}

/// The regions of a store, in the order of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RegionsView {
    /// The regions.
    pub regions: Vec<RegionView>,
}

/// One region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RegionView {
    /// Its official code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The name of its agency, where it was described.
    pub agency: Option<String>,
    /// The number of the agency in the register of companies.
    pub siret: Option<String>,
    /// Where the agency is written to.
    pub contact: Option<String>,
    /// Its last bilan.
    pub bilan: Option<LastBilan>,
    /// The filing window that is open.
    pub window: Option<OpenWindow>,
    /// Whether it answers where no region is asked.
    pub default: bool,
    /// Its bilan and its window, in a line.
    #[serde(skip)]
    pub state_text: String,
}

/// The last bilan of a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LastBilan {
    /// The day whose authorisations it counts.
    pub at: Date,
    /// What its act is called.
    pub act: String,
}

/// A filing window that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OpenWindow {
    /// Its identifier.
    pub id: String,
    /// The first day.
    pub opens: Date,
    /// The last day, included.
    pub closes: Date,
    /// How many days are left to file.
    pub days_left: i32,
}

impl RegionView {
    /// Words how a region stands.
    pub fn new(standing: &RegionStanding<'_>, words: Words) -> Self {
        let RegionStanding { region, agency, bilan, window, home, on } = *standing;
        let bilan = bilan
            .map(|bilan| LastBilan { at: bilan.fact.picture_date, act: heading::act(&bilan.fact, words) });
        let window = window.and_then(|window| OpenWindow::on(window, on));
        Self {
            code: region.code.to_string(),
            name: region.name.clone(),
            agency: agency.map(|agency| agency.agency.to_string()),
            siret: agency.map(|agency| agency.siret.to_string()),
            contact: agency.map(|agency| agency.contact.to_string()),
            state_text: state(bilan.as_ref(), window.as_ref(), words),
            bilan,
            window,
            default: home,
        }
    }
}

impl OpenWindow {
    /// A window as it stands on a day; nothing where it is not open then.
    pub fn on(window: &Window, day: Date) -> Option<Self> {
        let Standing::Open { left, .. } = window.standing(day) else { return None };
        Some(Self { id: window.id.clone(), opens: window.opens, closes: window.closes, days_left: left })
    }
}

/// "bilan of 13 January 2025 · no window open".
fn state(bilan: Option<&LastBilan>, window: Option<&OpenWindow>, words: Words) -> String {
    let bilan = match bilan {
        Some(bilan) => words.with("region-bilan", &[("date", Argument::Text(&words.date(bilan.at)))]),
        None => words.get("region-no-bilan"),
    };
    let window = match window {
        Some(window) => {
            words.with("region-window-until", &[("date", Argument::Text(&words.date(window.closes)))])
        }
        None => words.get("region-no-window"),
    };
    format!("{bilan} · {window}")
}
