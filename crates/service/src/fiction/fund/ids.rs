//! Who acts for the fund of the region that does not exist, and by what its commitments are known: numbers in turn, so that nothing of
//! them is anybody's.

use maillage_domain::fund::commitment::CommitmentId;
use maillage_domain::fund::recovery::RecoveryId;
use maillage_domain::ground::id::PersonId;
use uuid::Uuid;

/// A version 8 identifier (RFC 9562): what it is of, and its rank.
const fn id(of: u128, rank: u128) -> Uuid {
    Uuid::from_u128((rank << 96) | (8 << 76) | (8 << 60) | of)
}

/// The director general.
pub(super) const DIRECTOR: PersonId = PersonId::new(id(1, 1));

/// The director general of the other region that does not exist, of which nothing else is told.
pub(super) const OTHER_DIRECTOR: PersonId = PersonId::new(id(1, 2));

/// Who certifies service and orders payments.
pub(super) const OFFICERS: [PersonId; 3] =
    [PersonId::new(id(1, 11)), PersonId::new(id(1, 12)), PersonId::new(id(1, 13))];

/// Who pays and collects.
pub(super) const ACCOUNTANTS: [PersonId; 2] = [PersonId::new(id(1, 21)), PersonId::new(id(1, 22))];

/// A health professional.
pub(super) fn person_paid(rank: u32) -> Uuid {
    id(2, u128::from(rank).saturating_add(1))
}

/// The identifier of a commitment of a rank.
pub(super) fn commitment(rank: u32) -> CommitmentId {
    CommitmentId::new(id(3, u128::from(rank)))
}

/// The identifier of a revenue order of a rank.
pub(super) fn recovery(rank: u32) -> RecoveryId {
    RecoveryId::new(id(4, u128::from(rank)))
}
