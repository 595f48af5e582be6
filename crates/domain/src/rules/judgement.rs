//! What the rules behind a ruling share.

use super::finding::{Count, Seen, Verdict};
use crate::procedure::case::Case;
use crate::procedure::operation::Operation;

/// What a rule says of a case, if anything.
pub(super) type Judgement = Option<(Verdict, Seen)>;

/// Rules that let a new authorisation in only where the plan has room for it.
pub(super) const NEEDS_ROOM: [Operation; 3] =
    [Operation::Creation, Operation::ExtraUnit, Operation::OtherForm];

pub(super) fn counts(case: &Case<'_>) -> Option<(Count, Option<Count>)> {
    let quantities = &case.row?.position.quantities;
    let count = |tally: &crate::care::quantity::Tally| Count {
        current: tally.current.counted(),
        target: tally.target,
    };
    Some((count(quantities.sites()), quantities.units().map(count)))
}
