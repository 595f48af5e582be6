//! What was recorded of a region, or had been recorded before.

use maillage_domain::act::ActNumber;
use maillage_domain::reference::AgencyDescribed;
use maillage_domain::territory::Region;
use serde::Serialize;

use crate::words::{Argument, Words};

/// What was recorded of a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegionReceiptView {
    /// The act that says it; nothing where the region answers by default as the first registered, which no act says.
    pub act: Option<u64>,
    /// Whether it stood so before.
    pub already: bool,
    /// The region.
    pub region: String,
    /// All this in a sentence.
    pub text: String,
}

impl RegionReceiptView {
    /// Words the choice of the region that answers by default.
    pub fn of_home(region: &Region, act: Option<ActNumber>, already: bool, words: Words) -> Self {
        let id = if already { "region-default-already" } else { "region-default-done" };
        Self::new(region, act, already, id, &[], words)
    }

    /// Words the description of an agency.
    pub fn of_agency(
        region: &Region,
        agency: &AgencyDescribed,
        (act, already): (ActNumber, bool),
        words: Words,
    ) -> Self {
        let (name, siret) = (agency.agency.to_string(), agency.siret.to_string());
        let contact = agency.contact.to_string();
        let told = [
            ("agency", Argument::Text(&name)),
            ("siret", Argument::Text(&siret)),
            ("contact", Argument::Text(&contact)),
        ];
        let id = if already { "region-set-already" } else { "region-set-done" };
        Self::new(region, Some(act), already, id, &told, words)
    }

    fn new(
        region: &Region,
        act: Option<ActNumber>,
        already: bool,
        id: &str,
        told: &[(&str, Argument<'_>)],
        words: Words,
    ) -> Self {
        let act = act.map(ActNumber::get);
        let mut arguments = vec![
            ("code", Argument::Text(region.code.as_str())),
            ("region", Argument::Text(&region.name)),
            ("number", Argument::count(act.unwrap_or_default())),
        ];
        arguments.extend(told.iter().copied());
        Self { act, already, region: region.code.to_string(), text: words.with(id, &arguments) }
    }
}
