//! The register: authorisations, one of them, the sites they are put to use on, who holds them.

pub(crate) mod calendar;
pub(crate) mod holder;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod site;

use maillage_service::Reader;
use maillage_service::register::asked::RegisterTimes;
use maillage_views::register::AuthorisationView;
use serde::Deserialize;

use crate::error::Failure;
use crate::frame::{Frame, Visit};
use crate::link::Link;
use crate::routes::{AUTHORISATION, HOLDER, SITE};

/// No query: the path says all.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NoQuery {}

/// The region and the times that a page is asked for.
fn times(reader: &Reader, visit: &Visit) -> Result<RegisterTimes, Failure> {
    let clock = visit.clock(reader)?;
    Ok(RegisterTimes {
        region: visit.region().map(ToOwned::to_owned),
        at: Some(clock.day),
        known_on: clock.known_on,
    })
}

/// The mark of a status: what it looks like, beside its name.
pub(crate) fn mark(status: &str) -> &'static str {
    match status {
        "in-force" => "run",
        "not-started" | "filed" => "new",
        "under-examination" => "exam",
        "suspended" | "interrupted" => "susp",
        "refused" | "lapsed" | "withdrawn" | "renewal-refused" => "lapse",
        _ => "end",
    }
}

/// The pages that a row leads to.
trait Leads {
    fn frame(&self) -> &Frame;

    /// An authorisation.
    fn one(&self, number: &str) -> Link {
        self.frame().link(&AUTHORISATION).part(number)
    }

    /// A site.
    fn site(&self, finess: &str) -> Link {
        self.frame().link(&SITE).part(finess)
    }

    /// A legal entity.
    fn holder(&self, finess: &str) -> Link {
        self.frame().link(&HOLDER).part(finess)
    }
}

/// A name, or the number where no act names it.
fn named<'n>(name: &'n str, number: &'n str) -> &'n str {
    if name.is_empty() { number } else { name }
}

/// A FINESS number as people read it: `99 0 000 010`.
fn finess(number: &str) -> String {
    match (number.get(..2), number.get(2..3), number.get(3..6), number.get(6..)) {
        (Some(department), Some(kind), Some(middle), Some(end)) => {
            format!("{department}\u{a0}{kind}\u{a0}{middle}\u{a0}{end}")
        }
        _ => number.to_owned(),
    }
}

/// The status of a row with its note in one line, for a title.
fn status(one: &AuthorisationView) -> String {
    if one.status_note.is_empty() {
        one.status_text.clone()
    } else {
        format!("{}, {}", one.status_text, one.status_note)
    }
}
