//! What the rules behind a ruling share.

use super::finding::{Count, Seen, Verdict};
use crate::procedure::case::Case;

/// What a rule says of a case, if anything.
pub(super) type Judgement = Option<(Verdict, Seen)>;

pub(super) fn counts(case: &Case<'_>) -> Option<(Count, Option<Count>)> {
    let row = case.row?;
    let units = row.units().map(|units| Count::of(units, row.units_room()));
    Some((Count::of(row.sites(), row.sites_room()), units))
}
