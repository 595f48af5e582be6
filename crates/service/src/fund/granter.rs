//! The agency of a region, as open data name it.

use maillage_domain::fund::essentials::LegalName;
use maillage_domain::published_aid::published::Granter;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::ask::registered;
use crate::error::ServiceError;

/// The agency of a region; nothing where nobody described it.
pub(crate) fn described(state: &State, code: &RegionCode, asked: Asked) -> Option<Granter> {
    let agency = &state.reference().agency(code, asked)?.fact;
    let name = LegalName::parse(&agency.agency.to_string()).ok()?;
    Some(Granter { name, siret: agency.siret })
}

/// The agency of a region.
///
/// # Errors
///
/// Nobody described it.
pub(super) fn granter(
    state: &State,
    (code, asked): (&RegionCode, Asked),
    words: Words,
) -> Result<Granter, ServiceError> {
    let region = registered(state, code.as_str(), words)?;
    described(state, code, asked).ok_or_else(|| {
        let code = Argument::Text(code.as_str());
        let problem = Problem::worded("no-agency", &[("region", Argument::Text(&region.name))], words);
        ServiceError::refused(problem.hint("set-agency", &[("code", code)], words))
    })
}
