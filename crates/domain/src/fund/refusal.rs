//! Why the fund says no: a plain value with the amounts, the rule, and what could be done instead. Views word it.

use jiff::civil::Date;

use super::beneficiary::BeneficiaryKind;
use super::budget::{BudgetPart, VotePart};
use super::cell::{Earmark, Envelope, Pool, Year};
use super::commitment::{CommitmentId, Field};
use super::money::{Ae, Cp, Revenue};
use super::recovery::RecoveryId;
use crate::act::{ActNumber, PersonId};
use crate::rules::{Rule, fund as rules};

/// A refusal: why, and what could be done instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// What could be done.
    pub possible: Vec<Possible>,
}

/// Why a command is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The key answered another command already.
    KeyReused {
        /// The act that answered it.
        act: ActNumber,
    },
    /// The amount is not more than nothing.
    NothingAsked,
    /// Amounts so large that their sum leaves the range.
    OutOfRange,
    /// The exercise is open already.
    YearAlreadyOpen(Year),
    /// The exercise has not begun.
    YearNotBegun {
        /// The exercise.
        year: Year,
        /// The day asked.
        on: Date,
    },
    /// Paid before the commitment was notified.
    BeforeCommitment {
        /// The day it was notified.
        notified_on: Date,
        /// The day asked.
        on: Date,
    },
    /// The exercise lies too far ahead.
    YearTooFar {
        /// The exercise.
        year: Year,
        /// The last one that may be opened on that day.
        last: Year,
    },
    /// An exercise before it is still open.
    EarlierOpen {
        /// The exercise.
        year: Year,
        /// The one that is open.
        earlier: Year,
    },
    /// The first order of the year before is recorded, with another amount.
    FirstOrderRecorded {
        /// The amount given.
        asked: Revenue,
        /// The amount recorded.
        recorded: Revenue,
    },
    /// The exercise is not open.
    YearNotOpen(Year),
    /// The exercise is closed.
    YearClosed(Year),
    /// The exercise has not ended.
    YearNotOver {
        /// The exercise.
        year: Year,
        /// The day asked.
        on: Date,
    },
    /// No commitment has this identifier, or one has it already.
    Commitment {
        /// The identifier.
        id: CommitmentId,
        /// Whether one is recorded.
        recorded: IsRecorded,
    },
    /// No revenue order has this identifier, or one has it already.
    Recovery {
        /// The identifier.
        id: RecoveryId,
        /// Whether one is recorded.
        recorded: IsRecorded,
    },
    /// The code of a destination is not of the shape, or not in the tree of the exercise.
    UnknownDestination {
        /// The code.
        code: String,
    },
    /// More than what may still be committed.
    AeExceeded {
        /// Where.
        pool: Pool,
        /// How much was asked.
        asked: Ae,
        /// How much is available.
        available: Ae,
    },
    /// More than what may still be paid.
    CpExceeded {
        /// Where.
        pool: Pool,
        /// How much was asked.
        asked: Cp,
        /// How much is available.
        available: Cp,
    },
    /// No budget is adopted, and the base of the provisional twelfths is not known.
    NoBudget(Year),
    /// More than the provisional twelfths allow to commit.
    AeTwelfths(Twelfths<Ae>),
    /// More than the provisional twelfths allow to pay.
    CpTwelfths(Twelfths<Cp>),
    /// Credits bound to something else.
    EarmarkPurpose {
        /// The earmark.
        earmark: Earmark,
        /// The field of the action.
        field: Field,
        /// The kind of beneficiary.
        beneficiary: BeneficiaryKind,
    },
    /// Over more exercises than allowed, or ending before it begins.
    Term {
        /// How many exercises.
        years: u32,
        /// How many at most.
        limit: u32,
    },
    /// A sum in an exercise before that of the commitment, or two in one.
    InstalmentYear {
        /// The exercise.
        year: Year,
        /// That of the commitment.
        first: Year,
    },
    /// What is to be paid in each exercise does not sum to what is committed.
    Schedule {
        /// What it sums to.
        sum: Ae,
        /// What is committed.
        amount: Ae,
    },
    /// An advance below nothing or above what is committed.
    Advance {
        /// The advance.
        asked: Cp,
        /// How much at most.
        limit: Cp,
    },
    /// A commitment of the intervention envelope without a mission.
    NoMission,
    /// A commitment without an object.
    NoObject,
    /// A command without a key.
    NoKey,
    /// A budget that opens nothing.
    NothingOpened,
    /// More decided than committed.
    BeyondCommitted {
        /// How much was asked.
        asked: Ae,
        /// How much is left.
        left: Ae,
    },
    /// An operation of several regions that they did not decide together.
    JointDecision {
        /// How many directors general signed.
        signatures: usize,
        /// How many agencies there are.
        parties: usize,
        /// What their shares sum to, in basis points.
        shares_bp: u32,
    },
    /// The exercise is not one of those to be decided.
    NotToDecide {
        /// The exercise.
        year: Year,
    },
    /// The sum of the exercise has not been decided.
    YearNotDecided {
        /// The commitment.
        commitment: CommitmentId,
        /// The exercise.
        year: Year,
    },
    /// More certified than the commitment holds.
    BeyondService {
        /// How much would be certified in all.
        asked: Cp,
        /// How much the commitment holds.
        limit: Cp,
    },
    /// Paid without service certified, nor an advance foreseen.
    NotCertified {
        /// How much was asked.
        asked: Cp,
        /// How much may be paid: certified and foreseen as an advance, less paid.
        payable: Cp,
    },
    /// Whoever pays or collects signed, decided, certified, ordered, withdrew or claimed back for this commitment.
    SamePerson(PersonId),
    /// Whoever decides for this commitment paid or collected for it.
    PaidBefore(PersonId),
    /// The channel does not serve such a beneficiary.
    Channel {
        /// The kind of beneficiary.
        beneficiary: BeneficiaryKind,
    },
    /// More than the rest of the commitment.
    BeyondRest {
        /// How much was asked.
        asked: Ae,
        /// The rest.
        rest: Ae,
    },
    /// Prescribed.
    Prescribed {
        /// How much was asked.
        asked: Cp,
        /// How much is not prescribed.
        payable: Cp,
        /// The last day on which the rest could be paid.
        payable_until: Date,
    },
    /// More than what was paid and not yet ordered back.
    BeyondPaid {
        /// How much was asked.
        asked: Cp,
        /// How much at most.
        limit: Cp,
    },
    /// Kept back from what is due to another beneficiary.
    OtherBeneficiary,
    /// More kept back than is due.
    BeyondDue {
        /// How much was asked.
        asked: Cp,
        /// What is certified, unpaid and not kept back yet.
        due: Cp,
    },
    /// More than what is still to come back.
    BeyondOrder {
        /// How much was asked.
        asked: Cp,
        /// How much at most.
        limit: Cp,
    },
    /// Between the main budget and the annex budget.
    BetweenBudgets {
        /// The budget it would leave.
        from: BudgetPart,
        /// The budget it would enter.
        to: BudgetPart,
    },
    /// Between envelopes, by the authorising officer alone.
    BetweenEnvelopes {
        /// The envelope it would leave.
        from: Envelope,
        /// The envelope it would enter.
        to: Envelope,
    },
    /// Out of credits that are bound.
    BoundCredits {
        /// The earmark it would leave.
        from: Earmark,
        /// The earmark it would enter.
        to: Earmark,
    },
    /// From a line to itself.
    SameLine,
    /// More than a line still has.
    LineShort {
        /// Authority to commit asked.
        ae: Ae,
        /// Authority to commit left on the line.
        ae_left: Ae,
        /// Payment credits asked.
        cp: Cp,
        /// Payment credits left on the line.
        cp_left: Cp,
    },
    /// A budget stands already, or none does.
    BudgetOrder {
        /// The exercise.
        year: Year,
        /// How many versions are adopted.
        versions: u32,
    },
    /// A place stands twice in a budget, or opens less than nothing.
    OpeningMalformed {
        /// Its rank in the budget, from 1.
        rank: usize,
    },
    /// A budget that nobody is said to have approved.
    NotApproved,
    /// A budget said to be approved both by the board and by the ministers.
    ApprovedTwice,
    /// A vote that is not said in full.
    VoteIncomplete {
        /// What is missing, the first of it.
        missing: VotePart,
    },
    /// More votes against than votes.
    VotesMalformed {
        /// Votes against.
        against: u32,
        /// Votes present or represented.
        votes: u32,
    },
    /// The board voted it down.
    VotedDown {
        /// Votes against.
        against: u32,
        /// Votes present or represented.
        votes: u32,
        /// By when it must be amended.
        amended_by: Date,
    },
    /// The ministers opposed it.
    Opposed {
        /// The day.
        on: Date,
    },
    /// Received before it was voted.
    ReceivedEarly {
        /// The day of the vote.
        held_on: Date,
        /// The day it is said to have been received.
        received_on: Date,
    },
    /// Not yet enforceable.
    NotEnforceable {
        /// From when it is.
        from: Date,
    },
    /// It would open less than what is committed.
    BelowCommitted {
        /// Where.
        pool: Pool,
        /// What would be open.
        opened: Ae,
        /// What is committed.
        committed: Ae,
    },
    /// It would open less than what is paid.
    BelowPaid {
        /// Where.
        pool: Pool,
        /// What would be open.
        opened: Cp,
        /// What is paid.
        paid: Cp,
    },
    /// The parts of a delegation miss its total.
    PartsMissTotal {
        /// The total.
        total: Revenue,
        /// The sum of the parts.
        parts: Revenue,
        /// By how much they may miss it.
        tolerance: Revenue,
    },
    /// An endowment other than the one the year knows.
    OtherEndowment {
        /// The endowment given.
        asked: Revenue,
        /// The one that is known.
        known: Revenue,
    },
    /// More than the share of an endowment that may be transferred.
    EndowmentShare {
        /// How much would be transferred in the year.
        asked: Revenue,
        /// How much at most.
        limit: Revenue,
    },
    /// An exclusion that names no bound credits, names them twice, or cites no order.
    Exclusion {
        /// What it names.
        earmark: Earmark,
    },
    /// More carried over than the ceiling.
    CarryOverCeiling {
        /// How much was asked within the ceiling.
        asked: Ae,
        /// The ceiling.
        ceiling: Ae,
    },
    /// More carried over than is unspent, or a place that stands twice.
    BeyondUnspent {
        /// Where.
        pool: Pool,
        /// Authority to commit that is unspent.
        ae: Ae,
        /// Payment credits that are unspent.
        cp: Cp,
    },
    /// The same report is recorded already.
    ReportRecorded {
        /// The act.
        act: ActNumber,
    },
}

/// What provisional twelfths allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Twelfths<T> {
    /// How many months have begun.
    pub months: i8,
    /// How much was asked.
    pub asked: T,
    /// How much is used already.
    pub used: T,
    /// How much they allow in all.
    pub limit: T,
}

/// Whether something is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IsRecorded {
    /// It is, and should not be.
    Already,
    /// It is not, and should be.
    Missing,
}

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
    /// Run over fewer exercises.
    YearsAtMost(u32),
    /// Amend the draft by a day.
    AmendBy(Date),
    /// Wait until a day.
    WaitUntil(Date),
    /// Let every director general sign, with shares that sum to the whole.
    SignTogether,
    /// Use another key.
    OtherKey,
}

impl Reason {
    /// A refusal without anything else to do.
    pub const fn alone(self) -> Refusal {
        Refusal { reason: self, possible: Vec::new() }
    }

    /// A refusal with something else to do.
    pub fn but(self, possible: impl IntoIterator<Item = Possible>) -> Refusal {
        Refusal { reason: self, possible: possible.into_iter().collect() }
    }

    /// The rule behind it; nothing where the command itself makes no sense, or breaks the order that the register itself needs.
    pub const fn rule(&self) -> Option<&'static Rule> {
        Some(match self {
            Self::KeyReused { .. }
            | Self::NothingAsked
            | Self::OutOfRange
            | Self::YearAlreadyOpen(_)
            | Self::Commitment { .. }
            | Self::Recovery { .. }
            | Self::OpeningMalformed { .. }
            | Self::NoObject
            | Self::NoKey
            | Self::NothingOpened
            | Self::YearTooFar { .. }
            | Self::EarlierOpen { .. }
            | Self::BeforeCommitment { .. }
            | Self::VotesMalformed { .. }
            | Self::SameLine
            | Self::ReportRecorded { .. } => return None,
            Self::YearNotOpen(_)
            | Self::YearClosed(_)
            | Self::YearNotOver { .. }
            | Self::YearNotBegun { .. } => &rules::EXERCISE,
            Self::NoMission | Self::UnknownDestination { .. } => &rules::DESTINATION,
            Self::AeExceeded { .. } => &rules::AE_AVAILABLE,
            Self::CpExceeded { .. } => &rules::CP_AVAILABLE,
            Self::NoBudget(_)
            | Self::AeTwelfths(_)
            | Self::CpTwelfths(_)
            | Self::FirstOrderRecorded { .. } => &rules::TWELFTHS,
            Self::EarmarkPurpose { earmark, .. } => match earmark {
                Earmark::Prevention => &rules::PREVENTION,
                Earmark::MedicoSocial => &rules::MEDICO_SOCIAL,
                Earmark::Free | Earmark::Sanctuarised(_) => &rules::SANCTUARISED,
            },
            Self::BoundCredits { from, .. } => match from {
                Earmark::Prevention => &rules::PREVENTION,
                Earmark::MedicoSocial => &rules::MEDICO_SOCIAL,
                Earmark::Free | Earmark::Sanctuarised(_) => &rules::SANCTUARISED,
            },
            Self::Term { .. } => &rules::LONGEST_TERM,
            Self::BeyondCommitted { .. } | Self::Schedule { .. } | Self::InstalmentYear { .. } => {
                &rules::TERMS
            }
            Self::JointDecision { .. } => &rules::JOINT_DECISION,
            Self::YearNotDecided { .. } | Self::NotToDecide { .. } => &rules::YEARLY_DECISION,
            Self::BeyondService { .. } | Self::BeyondRest { .. } => &rules::REST,
            Self::NotCertified { .. } | Self::Advance { .. } => &rules::SERVICE,
            Self::SamePerson(_) | Self::PaidBefore(_) => &rules::TWO_PERSONS,
            Self::Channel { .. } => &rules::CHANNEL,
            Self::Prescribed { .. } => &rules::PRESCRIPTION,
            Self::BeyondPaid { .. }
            | Self::BeyondOrder { .. }
            | Self::OtherBeneficiary
            | Self::BeyondDue { .. } => &rules::RECOVERY,
            Self::BetweenBudgets { .. } => &rules::BETWEEN_BUDGETS,
            Self::BetweenEnvelopes { .. } | Self::LineShort { .. } => &rules::BETWEEN_ENVELOPES,
            Self::BudgetOrder { .. } | Self::BelowCommitted { .. } | Self::BelowPaid { .. } => {
                &rules::VERSIONS
            }
            Self::NotApproved
            | Self::ApprovedTwice
            | Self::VoteIncomplete { .. }
            | Self::VotedDown { .. }
            | Self::Opposed { .. }
            | Self::ReceivedEarly { .. }
            | Self::NotEnforceable { .. } => &rules::VOTE,
            Self::PartsMissTotal { .. } => &rules::DELEGATION,
            Self::EndowmentShare { .. } | Self::OtherEndowment { .. } => &rules::DAF_TRANSFER,
            Self::Exclusion { .. } => &rules::CARRY_OVER_BASE,
            Self::CarryOverCeiling { .. } | Self::BeyondUnspent { .. } => &rules::CARRY_OVER,
        })
    }
}
