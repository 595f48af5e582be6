//! The switch between the regions of a store, in the head of every page.

use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_service::region::opening::answers_on;
use maillage_views::region::RegionView;
use maillage_views::words::{Argument, Words};

use crate::link::Link;
use crate::page::Page;
use crate::query::REGION;
use crate::routes::{FRANCE, HOME};
use crate::visit::Visit;

/// The regions to choose from, and which one the page is about.
#[derive(Debug)]
pub(crate) struct RegionSwitch {
    /// "Region: Grand Est".
    pub(crate) label: String,
    /// The regions, and all of them behind.
    pub(crate) entries: Vec<SwitchEntry>,
}

/// One choice.
#[derive(Debug)]
pub(crate) struct SwitchEntry {
    /// The name of a region, or that it is all of them.
    pub(crate) name: String,
    /// How the region stands.
    pub(crate) state: String,
    /// Where it leads.
    pub(crate) link: Link,
    /// Whether the page is about it.
    pub(crate) current: bool,
    /// Whether it is all of them.
    all: bool,
}

impl RegionSwitch {
    /// The switch on the region that the visitor's address names; else on the one that answers by default.
    pub(crate) fn new(state: Option<&State>, regions: &[RegionView], visit: &Visit) -> Self {
        let shown = |region: &RegionView| visit.region().map_or(region.default, |code| code == region.code);
        let named = visit.named_times().day();
        // A region that has nothing to say on the day named opens on its own.
        let silent = |region: &RegionView| {
            state
                .zip(named)
                .is_some_and(|(state, day)| !answers_on(state, &RegionCode::new(&*region.code), day))
        };
        let enter = |region: &RegionView| {
            let link = visit.link(&HOME).with(REGION, region.code.clone());
            if silent(region) { link.at_no_time() } else { link }
        };
        let entry = |region: &RegionView| SwitchEntry {
            name: region.name.clone(),
            state: region.state_text.clone(),
            link: enter(region),
            current: shown(region),
            all: false,
        };
        let all = SwitchEntry {
            name: visit.words.get("web-regions-all"),
            state: visit.words.get("web-regions-side-by-side"),
            link: visit.link(&FRANCE).with(REGION, ""),
            current: false,
            all: true,
        };
        let entries: Vec<_> = regions.iter().map(entry).chain([all]).collect();
        Self { label: label(&entries, visit.words), entries }
    }

    /// The same, each region at `page`; home where an address of the page has a part that another region need not know.
    pub(crate) fn at(mut self, page: &'static Page) -> Self {
        let page = if page.path.contains('{') { &HOME } else { page };
        for entry in self.entries.iter_mut().filter(|entry| !entry.all) {
            entry.link = entry.link.clone().at(page);
        }
        self
    }

    /// The same on all regions.
    pub(crate) fn on_all(mut self, words: Words) -> Self {
        for entry in &mut self.entries {
            entry.current = entry.all;
        }
        Self { label: label(&self.entries, words), ..self }
    }
}

fn label(entries: &[SwitchEntry], words: Words) -> String {
    let shown = entries.iter().find(|entry| entry.current).map(|entry| entry.name.as_str());
    words.with("web-region", &[("region", Argument::Text(shown.unwrap_or_default()))])
}
