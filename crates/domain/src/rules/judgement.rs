//! What the rules behind a ruling share.

use super::finding::{Count, Seen, Verdict};
use crate::procedure::case::Case;

/// What a rule says of a case, if anything.
pub(super) type Judgement = Option<(Verdict, Seen)>;

pub(super) fn counts(case: &Case<'_>) -> Option<(Count, Option<Count>)> {
    let quantities = &case.row?.position.quantities;
    let count = |tally: &crate::care::quantity::Tally| Count {
        current: tally.current.counted(),
        target: tally.target,
    };
    Some((count(quantities.sites()), quantities.units().map(count)))
}
