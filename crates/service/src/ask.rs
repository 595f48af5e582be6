//! What a person means: which region, which day, as known when.

use jiff::Timestamp;
use maillage_domain::period;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::clock::time_zone;
use crate::error::ServiceError;
use crate::reader::Reader;

/// The region asked for, or the only one registered.
pub(crate) fn region(state: &State, asked: Option<&str>, words: Words) -> Result<RegionCode, ServiceError> {
    if let Some(asked) = asked {
        let code = RegionCode::new(asked);
        let unknown = || {
            let region = ("region", Argument::Text(asked));
            ServiceError::unusable(Problem::worded("region-unregistered", &[region], words))
        };
        return state.reference().region(&code).map(|region| region.code.clone()).ok_or_else(unknown);
    }
    let codes: Vec<_> = state.reference().regions().map(|region| region.code.clone()).collect();
    match codes.as_slice() {
        [] => Err(ServiceError::refused(Problem::worded("no-bilan", &[], words).hint(
            "import-annex",
            &[],
            words,
        ))),
        [only] => Ok(only.clone()),
        several => {
            let list: Vec<_> = several.iter().map(ToString::to_string).collect();
            let regions = ("regions", Argument::Text(&list.join(", ")));
            Err(ServiceError::unusable(Problem::worded("region-several", &[regions], words).hint(
                "region",
                &[],
                words,
            )))
        }
    }
}

/// The instant that a date (its end, in the region) or an instant stands for, where one is given.
pub(crate) fn known_on(
    reader: &Reader,
    region: &RegionCode,
    text: Option<&str>,
    words: Words,
) -> Result<Option<Timestamp>, ServiceError> {
    let Some(text) = text else { return Ok(None) };
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Ok(Some(instant));
    }
    let end = period::day(text).and_then(|day| {
        let zoned = day.tomorrow().ok()?.to_zoned(time_zone(reader.state(), region)).ok()?;
        zoned.timestamp().checked_sub(jiff::Span::new().nanoseconds(1)).ok()
    });
    end.map(Some).ok_or_else(|| {
        ServiceError::unusable(Problem::worded("bad-instant", &[("value", Argument::Text(text))], words))
    })
}
