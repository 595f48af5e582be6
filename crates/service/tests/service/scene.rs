//! What scenarios take from the regions that ship, and the window and bilan that they add.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a scenario that cannot be read has failed")]

use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Fact, ZonesDelimited};
use maillage_domain::care::bilan::{
    Admission, Certainty, Position, Proposal, Publication, PublishedBilan, WindowDates, admit,
};
use maillage_domain::care::book::CareBook;
use maillage_domain::care::need::NeedsStated;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::quantity::{Current, Quantities, Tally, Target};
use maillage_domain::procedure::window::{RestrictedLines, Window};
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::State;
use maillage_domain::territory::{RegionCode, ZoneCode, ZoneSet};
use maillage_reading::tidy;
use maillage_service::shipped::{self, ShippedRegion};
use uuid::Uuid;

use crate::given::Given;

/// The bilan that ships of a region.
pub(crate) fn read(shipped: &ShippedRegion, reference: &ReferenceBook) -> PublishedBilan {
    let identity = &shipped.bilan;
    let proposal = Proposal {
        region: shipped.code().clone(),
        common_to: Vec::new(),
        annex: tidy::read(shipped.rows, &identity.document()).unwrap().value,
        faults: Vec::new(),
        as_printed: false,
        published: Some(identity.published.clone()),
        notes: Vec::new(),
        erratum_of: None,
        answered: false,
    };
    let Ok(Admission::New(bilan)) = admit(reference, &CareBook::default(), proposal) else {
        panic!("the shipped bilan")
    };
    *bilan
}

/// What ships of Grand Est, each fact in its region.
pub(crate) static GRAND_EST: LazyLock<Vec<(RegionCode, Fact)>> = LazyLock::new(|| {
    let shipped = &shipped::GRAND_EST;
    let lists = shipped::nomenclatures().map(|list| Fact::from(list.clone()));
    let region = Fact::from(shipped.territory.region.clone());
    let reference: Vec<_> = std::iter::once(region).chain(zones(shipped, Clone::clone)).collect();
    let in_region = |fact| (shipped.code().clone(), fact);
    let before = folded(lists.into_iter().chain(reference.clone()).map(in_region));
    let bilan = Fact::from(read(shipped, before.reference()));
    reference.into_iter().chain([bilan, Fact::from(shipped.window.clone())]).map(in_region).collect()
});

/// The state after some facts, each in its region.
pub(crate) fn folded(facts: impl IntoIterator<Item = (RegionCode, Fact)>) -> State {
    let entries = facts.into_iter().zip(1..).map(|((region, fact), number)| Entry {
        number: ActNumber::new(number),
        recorded_at: Timestamp::UNIX_EPOCH,
        act: Act {
            id: ActId::new(Uuid::nil()),
            region,
            effective: shipped::HAUTS_DE_FRANCE.bilan.picture_date,
            basis: None,
            actor: Actor::Program,
            fact,
        },
    });
    State::default().fold(entries)
}

/// The zones that ship of a region, each as it is to be.
pub(crate) fn zones(shipped: &ShippedRegion, drawn: impl Fn(&ZoneSet) -> ZoneSet) -> Vec<Fact> {
    let territory = &shipped.territory;
    let zones = territory.zone_sets.iter().map(|zone_set| {
        Fact::from(ZonesDelimited {
            zone_set: drawn(zone_set),
            lines: territory.assignment.get(&zone_set.id).cloned().unwrap_or_default(),
            source: String::new(),
        })
    });
    zones.collect()
}

/// The other window that a scenario gives.
pub(crate) fn other_window(given: &Given, window: impl Fn(Date, Date) -> Window) -> Option<Window> {
    let (opens, closes, bilan) = given.window.clone()?;
    let other = &given.other;
    let own = window(opens, closes);
    let renewals = RestrictedLines { lines: other.renewals.clone(), operations: vec!["renewal".to_owned()] };
    let replaced = &shipped::HAUTS_DE_FRANCE.window.id;
    Some(Window {
        bilan: bilan.or_else(|| other.replacing.and(own.bilan)),
        lines: other.list.clone().unwrap_or(own.lines),
        restricted: if other.renewals.is_empty() { Vec::new() } else { vec![renewals] },
        published: other.replacing,
        replaces: other.replacing.map(|_| replaced.clone()),
        ..own
    })
}

/// The bilan of that other window, published twenty days before it opens, where rows of it are given.
pub(crate) fn other_bilan(given: &Given, home: &PublishedBilan) -> Option<PublishedBilan> {
    let (opens, closes, _) = given.window.clone().filter(|_| !given.other.rows.is_empty())?;
    let on = opens.checked_sub(20.days()).unwrap();
    let row = |(code, zone, current, target): &(LineCode, ZoneCode, u32, u32)| Position {
        zone: zone.clone(),
        zone_name: zone.to_string(),
        quantities: Quantities::Sites(Tally {
            current: Some(Current::Counted(*current)),
            target: Some(Target::Exactly(*target)),
            printed_gap: None,
        }),
        admissible: None,
        code: Some(code.clone()),
        ..home.rows[0].clone()
    };
    Some(PublishedBilan {
        raa: Some("autre".to_owned()),
        act: None,
        picture_date: on,
        published: Some(Publication { on, certainty: Certainty::Printed }),
        window: Some(WindowDates { opens, closes }),
        rows: given.other.rows.iter().map(row).collect(),
        contradictions: Vec::new(),
        ..home.clone().clone()
    })
}

/// The needs that the bilan of the demonstration states, where some are given.
pub(crate) fn stated(given: &Given, home: &PublishedBilan) -> Option<NeedsStated> {
    let (needs, source) = (given.stated.clone(), "scénario".to_owned());
    (!needs.is_empty()).then(|| NeedsStated { bilan: home.name(), needs, source })
}
