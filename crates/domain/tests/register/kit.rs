//! What tests of the register share: numbers, days, and acts with their stamps.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::asked::Asked;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::register::Finess;
use maillage_domain::ground::stamp::Stamp;
use maillage_domain::territory::RegionCode;

/// The number of department 99 whose body is so, with its key.
fn finess(body: u32) -> Finess {
    let keyed = |key: u32| Finess::parse(&format!("99{body:06}{key}")).ok();
    (0..10).find_map(keyed).expect("one key fits")
}

/// A fictional legal entity.
pub(crate) fn entity(rank: u32) -> LegalEntityNumber {
    LegalEntityNumber::new(finess(100_000 + rank))
}

/// A fictional site.
pub(crate) fn site(rank: u32) -> SiteNumber {
    SiteNumber::new(finess(rank))
}

/// A text of one line.
pub(crate) fn line(text: &str) -> OneLine {
    OneLine::try_from(text.to_owned()).expect("one line")
}

/// The instant at which an act of that number was recorded: one a second.
pub(crate) fn recorded(number: u64) -> Timestamp {
    let seconds = i64::try_from(number).expect("few acts");
    Timestamp::UNIX_EPOCH + seconds.seconds()
}

/// The stamp of an act: its number, which is also when it was recorded, and its legal day.
pub(crate) fn stamp(number: u64, effective: Date) -> Arc<Stamp> {
    Arc::new(Stamp {
        number: ActNumber::new(number),
        recorded_at: recorded(number),
        effective,
        region: RegionCode::new("99"),
        actor: Actor::Program,
    })
}

/// A day, as known when the act of a number was recorded.
pub(crate) fn known(day: Date, number: u64) -> Asked {
    Asked { day, known_on: recorded(number) }
}
