//! The map of the money: what is said to serve each zone, and hatched where nothing is.

use std::collections::BTreeMap;

use maillage_domain::territory::{Fidelity, ZoneCode, ZoneSet, ZonesOutlined};

use super::Sums;
use crate::fund::money::{rounded, short, third_digit, whole_euros};
use crate::map::Drawing;
use crate::source::source;
use crate::words::{Argument, Words};

/// The map of a zone set by what was committed for each zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneyMap {
    /// "Committed and said to serve the zone, zones A".
    pub title: String,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// Its zones, in the order of the set.
    pub zones: Vec<MoneyZone>,
    /// Why its outlines are no official ones; empty where they are.
    pub doubt: String,
    /// Where its outlines come from, and their licence.
    pub source: String,
}

/// A zone of such a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneyZone {
    /// Its code.
    pub zone: String,
    /// Its outline, as the `d` of an SVG path.
    pub path: String,
    /// Where its label is centred.
    pub label: (i32, i32),
    /// How much serves it beside the zone that most serves, in quarters; 0 where nothing is said to.
    pub quarter: i64,
    /// What was committed, in three digits; empty where nothing is said to serve it.
    pub amount: String,
    /// "F1 Nord: €1,234 committed".
    pub sentence: String,
}

impl MoneyMap {
    /// The map of a zone set, drawn.
    pub fn new(
        set: &ZoneSet,
        (drawing, outlined): (&Drawing, &ZonesOutlined),
        sums: &BTreeMap<ZoneCode, Sums>,
        words: Words,
    ) -> Self {
        let most = sums.values().map(|sums| sums.committed).max().unwrap_or_default().max(1);
        let zones = drawing.zones.iter().map(|drawn| {
            let own = sums.get(&drawn.zone);
            let committed = own.map_or(0, |own| own.committed.max(0));
            let name = set.zone(&drawn.zone).map_or("", |zone| zone.name.as_str());
            let amount = |own: &Sums| short(rounded(own.committed, third_digit(own.committed)), words);
            MoneyZone {
                quarter: own.map_or(0, |_| quarter(committed, most)),
                amount: own.map(|own| amount(own).to_string()).unwrap_or_default(),
                sentence: sentence(&format!("{} {name}", drawn.zone), own, words),
                zone: drawn.zone.to_string(),
                path: drawn.path.clone(),
                label: drawn.label,
            }
        });
        let is_rough = outlined.fidelity == Fidelity::Approximate;
        Self {
            title: words.with("territories-map-title", &[("zones", Argument::Text(&set.title))]),
            width: drawing.width,
            height: drawing.height,
            zones: zones.collect(),
            doubt: if is_rough { words.get("composition-approximate") } else { String::new() },
            source: source(&outlined.source, words),
        }
    }
}

/// 1 to 4: what is little is still something.
fn quarter(committed: i64, most: i64) -> i64 {
    let quarters = i128::from(committed) * 4 + i128::from(most) - 1;
    i64::try_from(quarters / i128::from(most)).unwrap_or(4).clamp(1, 4)
}

fn sentence(zone: &str, own: Option<&Sums>, words: Words) -> String {
    let zone = ("zone", Argument::Text(zone));
    own.map_or_else(
        || words.with("territories-map-nothing", &[zone]),
        |own| {
            let amount = whole_euros(own.committed, words);
            words.with("territories-map-zone", &[zone, ("amount", Argument::Text(&amount))])
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_little_much_and_most_when_marked_then_little_is_not_nothing() {
        assert_eq!([1, 25, 26, 51, 76, 100].map(|cents| quarter(cents, 100)), [1, 1, 2, 3, 4, 4]);
    }
}
