//! The register: authorisations, one of them, the sites they are put to use on, who holds them.

pub(crate) mod calendar;
pub(crate) mod holder;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod reconciliation;
pub(crate) mod site;

use maillage_domain::care::authorisation::status::StatusName;

use super::matrix::{stem, when};
use crate::frame::Frame;
use crate::link::Link;
use crate::routes::{AUTHORISATION, HOLDER, SITE};

/// The mark of a status: what it looks like, beside its name.
pub(crate) fn mark(status: &str) -> &'static str {
    use StatusName as Is;
    let Some(status) = StatusName::parse(status) else { return "end" };
    match status {
        Is::InForce => "run",
        Is::NotStarted | Is::Filed => "new",
        Is::UnderExamination => "exam",
        Is::Suspended | Is::Interrupted => "susp",
        Is::Refused | Is::Lapsed | Is::Withdrawn | Is::RenewalRefused => "lapse",
        Is::Expired | Is::Ceased | Is::Omitted | Is::Replaced => "end",
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
