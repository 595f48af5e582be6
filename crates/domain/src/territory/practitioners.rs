//! The zones of general practitioners: where they are too few, as an act of the agency lists it, commune by commune.
//!
//! No activity of care is planned on them. They stand beside the zone sets of the plan and are asked for by themselves: what counts
//! authorisations never meets them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{ZoneCode, ZoneSet, ZoneSetId};
use crate::period::Period;

/// How a commune stands in the zones of general practitioners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum PractitionerZone {
    /// A zone of priority (*zone d'intervention prioritaire*).
    Zip,
    /// A zone of complementary action (*zone d'action complémentaire*).
    Zac,
    /// A zone of regional support (*zone d'accompagnement régional*).
    Zar,
}

impl PractitionerZone {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Zip, Self::Zac, Self::Zar];

    /// The printed code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Zip => "ZIP",
            Self::Zac => "ZAC",
            Self::Zar => "ZAR",
        }
    }

    /// The zone that people mean by a code, whatever its case.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::ALL.into_iter().find(|zone| zone.as_str().eq_ignore_ascii_case(text))
    }

    /// The zone of a set that bears a code.
    pub fn of(code: &ZoneCode) -> Option<Self> {
        Self::parse(code.as_str())
    }

    /// Its code in a zone set.
    pub fn code(self) -> ZoneCode {
        ZoneCode::parse(self.as_str())
    }
}

/// How the identifier of a set of such zones begins; the day from which it is in force follows.
const SIGN: &str = "MG-";

impl ZoneSet {
    /// The identifier of the zones of general practitioners that are in force from a day.
    pub fn of_practitioners(from: Date) -> ZoneSetId {
        ZoneSetId::new(format!("{SIGN}{from}"))
    }

    /// Whether it draws the zones of general practitioners.
    pub fn is_of_practitioners(&self) -> bool {
        self.id == Self::of_practitioners(self.in_force.from)
    }
}

/// Of several acts that draw the zones of general practitioners, the one in force on a day: the last that had begun by then and had not
/// ended.
pub fn in_force<'z>(sets: impl IntoIterator<Item = &'z ZoneSet>, day: Date) -> Option<&'z ZoneSet> {
    let begun = sets.into_iter().filter(|set| {
        let Period { from, until } = set.in_force;
        from <= day && until.is_none_or(|until| day <= until)
    });
    begun.max_by_key(|set| set.in_force.from)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn drawn(from: Date) -> ZoneSet {
        ZoneSet {
            id: ZoneSet::of_practitioners(from),
            title: String::new(),
            decision: String::new(),
            decided_on: None,
            in_force: Period::since(from),
            zones: Vec::new(),
        }
    }

    #[test]
    fn given_two_acts_when_asked_on_a_day_then_the_last_that_had_begun() {
        let sets = [drawn(date(2022, 4, 25)), drawn(date(2026, 1, 1))];
        let on = |day| in_force(&sets, day).map(|set| set.in_force.from);
        assert_eq!(on(date(2022, 4, 24)), None);
        assert_eq!(on(date(2025, 12, 31)), Some(date(2022, 4, 25)));
        assert_eq!(on(date(2026, 1, 1)), Some(date(2026, 1, 1)));
    }

    #[test]
    fn given_a_set_when_told_apart_then_by_its_identifier_and_its_first_day() {
        let set = drawn(date(2022, 4, 25));
        assert!(set.is_of_practitioners());
        assert!(!ZoneSet { id: ZoneSetId::new("A"), ..set.clone() }.is_of_practitioners());
        assert!(!ZoneSet { in_force: Period::since(date(2023, 1, 1)), ..set }.is_of_practitioners());
    }

    #[test]
    fn given_a_code_as_people_type_it_when_read_then_its_zone_or_none() {
        assert_eq!(PractitionerZone::parse(" zac "), Some(PractitionerZone::Zac));
        assert_eq!(PractitionerZone::of(&ZoneCode::parse("zar")), Some(PractitionerZone::Zar));
        assert_eq!(PractitionerZone::parse("15A"), None);
        assert!(
            PractitionerZone::ALL.into_iter().all(|zone| PractitionerZone::of(&zone.code()) == Some(zone))
        );
    }
}
