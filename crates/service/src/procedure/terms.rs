//! The terms under which applications of a region are ruled on.

use maillage_domain::procedure::terms::Terms;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;

use crate::shipped::PARAMETERS;

/// The terms of applications of a region, as known when it is asked.
pub(crate) fn terms(state: &State, region: &RegionCode, asked: Asked) -> Terms {
    Terms::of(&PARAMETERS, state.parameter(), region, asked).expect("shipped data: a test reads it")
}
