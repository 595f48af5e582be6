//! How a region reads the stages of objectives.

use maillage_domain::care::objective::{StageReading, stages as read};
use maillage_domain::parameter::dated::Dated;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;

use crate::shipped::PARAMETERS;

/// How stages are read in a region on the day asked for, as known then.
pub(crate) fn stages(state: &State, region: &RegionCode, asked: Asked) -> Dated<StageReading> {
    read(&PARAMETERS, state.parameter(), region, asked).expect("shipped data: a test reads it")
}
