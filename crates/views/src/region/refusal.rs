//! Why a region does not answer, or its agency is not described.

use maillage_domain::reference::NoAgencyContact;
use maillage_domain::reference::book::ReferenceBook;

use crate::problem::{Part, Problem};
use crate::words::{Argument, Words};

/// A region that is not recorded: which ones are.
pub fn unregistered(asked: &str, reference: &ReferenceBook, words: Words) -> Problem {
    let problem = Problem::worded("region-unregistered", &[("region", Argument::Text(asked))], words);
    let named: Vec<_> =
        reference.regions().map(|region| format!("{} {}", region.code, region.name)).collect();
    if named.is_empty() {
        return problem;
    }
    let regions = named.join(", ");
    let problem =
        problem.hint("regions", &[("regions", Argument::Text(&regions))], words).about(Part::Region);
    let suggest = |problem: Problem, (code, label)| problem.suggest(Part::Region, code, label);
    reference.regions().map(|region| (region.code.to_string(), region.name.clone())).fold(problem, suggest)
}

/// A text that names no agency.
pub fn no_name(words: Words) -> Problem {
    Problem::worded("agency-name", &[], words)
}

/// A text that is no contact of an agency.
pub fn no_contact(no: NoAgencyContact, contact: &str, words: Words) -> Problem {
    let kind = match no {
        NoAgencyContact::Shape => "agency-contact",
        NoAgencyContact::Person => "agency-contact-person",
    };
    Problem::worded(kind, &[("contact", Argument::Text(contact))], words).hint("agency-contact", &[], words)
}
