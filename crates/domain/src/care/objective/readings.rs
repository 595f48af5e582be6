//! How a region reads what the texts leave open of objectives: a parameter, dated and doubtful.

use super::aim::StageReading;
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::parameter::book::ParameterBook;
use crate::parameter::dated::{Dated, on};
use crate::parameter::table::{ParameterFault, ParameterTable};

/// The parameter that says how stages are read.
const STAGES: &str = "objective.stages";

/// How stages are read in a region on the day asked for, as known then.
///
/// # Errors
///
/// What ships does not say it; what a region has set never brings that.
pub fn stages(
    shipped: &ParameterTable,
    book: &ParameterBook,
    region: &RegionCode,
    asked: Asked,
) -> Result<Dated<StageReading>, ParameterFault> {
    Ok(on(&stage_readings(&shipped.of(book, region, asked))?, asked.day).clone())
}

/// The readings of a table, each with its period.
///
/// # Errors
///
/// It says none, or something else.
pub fn stage_readings(table: &ParameterTable) -> Result<Vec<Dated<StageReading>>, ParameterFault> {
    table.values(STAGES, StageReading::of)
}
