//! Use cases around aid schemes: the list of them, and a ruling on what is asked of one.

pub mod check;
pub mod list;
mod spot;
mod typed;

use maillage_domain::fund::aid::terms::AidTerms;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;

use crate::shipped::PARAMETERS;

/// The parameters of aid in a region, as known when it is asked.
fn terms(state: &State, region: &RegionCode, asked: Asked) -> AidTerms {
    AidTerms::of(&PARAMETERS, state.parameter(), region, asked).expect("shipped data: a test reads it")
}
