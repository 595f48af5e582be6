//! The maps of a list on its page: each zone leads to the same list in it, and the one that is picked out of it again.

use maillage_service::register::asked::IN_NO_ZONE;
use maillage_views::map::{ListedMap, ListedMaps, ListedZone};

use crate::link::Link;

/// A page with a list that a zone can be picked in.
pub(crate) trait ListedByZone {
    /// This state, with its filters.
    fn state(&self) -> &Link;

    /// The zone that is picked, by its code or its name; empty where none is.
    fn picked(&self) -> &str;

    /// Its maps.
    fn maps(&self) -> &ListedMaps;

    /// Whether there is anything to say of where the list is.
    fn is_mapped(&self) -> bool {
        !self.maps().maps.is_empty() || !self.maps().outside.is_empty()
    }

    /// Whether a zone is the one that is picked.
    fn is_here(&self, zone: &ListedZone) -> bool {
        let picked = self.picked();
        !picked.is_empty() && (zone.zone == picked || zone.zone_name == picked)
    }

    /// The same list in a zone alone; in all of them, from the one that is picked.
    fn within(&self, zone: &ListedZone) -> Link {
        let code = if self.is_here(zone) { String::new() } else { zone.zone.clone() };
        self.state().clone().with("zone", code)
    }

    /// What of the list lies in no zone.
    fn outside(&self) -> Link {
        self.state().clone().with("zone", IN_NO_ZONE)
    }

    /// The zones of a map, the one that is picked last: its border is drawn over the others'.
    fn drawn<'m>(&self, map: &'m ListedMap) -> Vec<&'m ListedZone> {
        let mut zones: Vec<_> = map.zones.iter().collect();
        zones.sort_by_key(|zone| self.is_here(zone));
        zones
    }
}
