//! What tests of the register share: numbers, days, and acts with their stamps.

use std::sync::Arc;

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::care::authorisation::clocks::Clocks;
use maillage_domain::care::authorisation::registered::{AuthorisationTold, Said};
use maillage_domain::care::authorisation::subject::{AuthorisationNumber, Place, Subject};
use maillage_domain::care::authorisation::turn::{Extent, Grant, Start, Turn};
use maillage_domain::care::count::terms::{CountTerms, Reckoned};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::asked::Asked;
use maillage_domain::ground::confidence::Confidence;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::register::Finess;
use maillage_domain::ground::stamp::{Recorded, Stamp};
use maillage_domain::parameter::dated::{Dated, Provenance};
use maillage_domain::period::Period;
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

/// What an act tells of an authorisation.
pub(crate) fn told(number: AuthorisationNumber, said: impl Into<Said>) -> Arc<AuthorisationTold> {
    Arc::new(AuthorisationTold::new(number, said))
}

/// A day, as known when the act of a number was recorded.
pub(crate) fn known(day: Date, number: u64) -> Asked {
    Asked { day, known_on: recorded(number) }
}

/// Values as tests state them: each from a day on.
pub(crate) fn dated<T>(values: impl IntoIterator<Item = (Date, T)>) -> Vec<Dated<T>> {
    let dated = |(from, value)| Dated {
        value,
        in_force: Period::since(from),
        source: "test".to_owned(),
        confidence: Confidence::Text,
        doubt: None,
        origin: Provenance::Shipped,
    };
    values.into_iter().map(dated).collect()
}

/// The clocks as the domain documents have them: five years before 2018, seven since.
pub(crate) fn clocks() -> Clocks {
    let always = |months: i16| dated([(date(2010, 1, 1), months)]);
    Clocks {
        duration: dated([(date(2010, 1, 1), 60), (date(2018, 1, 1), 84)]),
        start: always(36),
        completion: always(48),
        interruption: always(6),
        renewal_request: always(14),
        renewal_injunction: always(12),
        visit: always(6),
        visit_notice: always(1),
    }
}

/// What counts, as it ships.
pub(crate) fn terms() -> CountTerms {
    let always = |reading: Reckoned| dated([(date(2010, 1, 1), reading)]);
    CountTerms {
        not_started: always(Reckoned::Counted),
        suspended: always(Reckoned::Counted),
        interrupted: always(Reckoned::Counted),
        under_examination: always(Reckoned::Counted),
        exceptional_need: always(Reckoned::Shown),
        derogation: always(Reckoned::Shown),
        crisis: always(Reckoned::Shown),
    }
}

/// An authorisation number.
pub(crate) fn number(text: &str) -> AuthorisationNumber {
    AuthorisationNumber::parse(text).expect("a number")
}

/// Surgery of adults, of one entity on one site.
pub(crate) fn surgery() -> Subject {
    Subject::new(LineCode::new("amm:QA002/MO006"), entity(1), Some(Place::on(site(1))))
}

/// A decision that grants something, notified on its day.
pub(crate) fn granted(subject: Subject) -> Turn {
    Turn::Granted(Box::new(Grant::of(subject)))
}

/// The start of all of it.
pub(crate) fn started() -> Turn {
    Turn::Started(Start { extent: Extent::Whole, until: None })
}

/// Acts on one authorisation, recorded one after the other.
pub(crate) fn lived(turns: impl IntoIterator<Item = (Date, Turn)>) -> Vec<Recorded<AuthorisationTold>> {
    let recorded = |((day, turn), rank)| Recorded {
        stamp: stamp(rank, day),
        fact: told(number("99-1"), Said::Turned(turn)),
    };
    turns.into_iter().zip(1..).map(recorded).collect()
}
