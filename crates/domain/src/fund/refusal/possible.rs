//! What could be done instead of what is refused.

use jiff::civil::Date;

use crate::fund::agreement::AgreementRef;
use crate::fund::cell::{Earmark, Year};
use crate::fund::commitment::CommitmentId;
use crate::fund::money::{Ae, Cp, Revenue};

/// What could be done instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Possible {
    /// Commit this at most.
    CommitAtMost(Ae),
    /// Pay this at most.
    PayAtMost(Cp),
    /// Certify this at most.
    CertifyAtMost(Cp),
    /// Withdraw this at most.
    WithdrawAtMost(Ae),
    /// Order back this at most.
    RecoverAtMost(Cp),
    /// Keep back this at most.
    KeepBackAtMost(Cp),
    /// Transfer this at most.
    TransferAtMost(Revenue),
    /// Move at most this between the lines.
    MoveAtMost {
        /// Authority to commit.
        ae: Ae,
        /// Payment credits.
        cp: Cp,
    },
    /// Carry over this at most.
    CarryOverAtMost(Ae),
    /// Ask for a rectifying budget.
    RectifyingBudget(Year),
    /// Adopt the initial budget.
    InitialBudget(Year),
    /// Withdraw a commitment that draws on the same credits.
    Withdraw {
        /// The commitment.
        commitment: CommitmentId,
        /// Its rest.
        rest: Ae,
    },
    /// Draw on another earmark that admits the purpose.
    ChooseEarmark {
        /// The earmark.
        earmark: Earmark,
        /// What is available under it.
        available: Ae,
    },
    /// Open the exercise.
    OpenYear(Year),
    /// Close the exercise first.
    CloseYear(Year),
    /// Use a later exercise.
    LaterYear(Year),
    /// Decide the sum of the exercise.
    DecideYear(Year),
    /// Decide this at most.
    DecideAtMost(Cp),
    /// Name the purpose that the action serves, if it does.
    NamePurpose(String),
    /// Certify service done first.
    CertifyFirst(Cp),
    /// Let another accountant pay.
    OtherAccountant,
    /// Let another authorising officer decide.
    OtherOfficer,
    /// Pay through the accountant of the agency.
    AgencyAccountant,
    /// End on that day at the latest.
    EndBy(Date),
    /// Take the protected credits out of the fungible part: they are inside it.
    TakeOutOfFungible(Revenue),
    /// Amend the draft by a day.
    AmendBy(Date),
    /// Wait until a day.
    WaitUntil(Date),
    /// Give the act that day at the earliest.
    DateFrom(Date),
    /// Let every director general sign, with shares that sum to the whole.
    SignTogether,
    /// Leave the name out: it lives in an erasable row, under the opaque identifier.
    LeaveNameOut,
    /// Name an agreement with the beneficiary that could carry it.
    NameAgreement(AgreementRef),
    /// Conclude an agreement with the beneficiary.
    ConcludeAgreement,
    /// Say in an amendment what the agreement lacks.
    AmendAgreement(AgreementRef),
    /// Use another key.
    OtherKey,
}
