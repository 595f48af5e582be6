//! The parameters under which a region's fund decides.

use maillage_domain::fund::parameters::Parameters;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;

use crate::shipped::PARAMETERS;

/// The parameters of the fund of a region, as known when it is asked.
pub(crate) fn parameters(state: &State, region: &RegionCode, asked: Asked) -> Parameters {
    Parameters::of(&PARAMETERS, state.parameter(), region, asked).expect("shipped data: a test reads it")
}
