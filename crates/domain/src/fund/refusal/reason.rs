//! Why a command of the fund is refused.

use jiff::civil::Date;

use super::{
    Basis, IsRecorded, NoApproval, NoEndowmentTransfer, Possible, Refusal, Twelfths, UnfitAgreement,
};
use crate::act::{ActNumber, PersonId};
use crate::fund::agreement::AgreementRef;
use crate::fund::beneficiary::BeneficiaryKind;
use crate::fund::budget::BudgetPart;
use crate::fund::cell::{Earmark, Envelope, Pool, Year};
use crate::fund::commitment::{CommitmentId, Field};
use crate::fund::money::{Ae, Cp, Revenue};
use crate::fund::payment::SchemeBody;
use crate::fund::recovery::RecoveryId;

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
    /// The exercise is over: nothing of it is committed or decided any more.
    YearOver {
        /// The exercise.
        year: Year,
        /// Its last day.
        last_day: Date,
        /// The day asked.
        on: Date,
    },
    /// A day before that of what the act rests on.
    BeforeBasis {
        /// What it rests on.
        basis: Basis,
        /// Its day.
        since: Date,
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
    },
    /// Over more months than allowed, or ending before it begins.
    Term {
        /// The first day.
        from: Date,
        /// The last day.
        until: Date,
        /// How many months at most.
        months: i16,
    },
    /// An exercise that ends before it begins, or begins after the last day of the funding.
    BeyondEnd {
        /// The exercise.
        year: Year,
        /// The last day.
        until: Date,
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
    /// A commitment to a natural person, with a name.
    NamedPerson,
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
        /// What their shares sum to, in basis points, where there are any.
        shares_bp: Option<u32>,
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
    /// A body of a compulsory scheme that no order names.
    ChannelOrder {
        /// The body.
        body: SchemeBody,
    },
    /// The channel does not serve such a beneficiary.
    Channel {
        /// The body.
        body: SchemeBody,
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
    /// What is said of the approval of a budget does not approve it.
    Approval(NoApproval),
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
    /// The protected fields of a level are more than the level.
    BoundBeyondLevel {
        /// The level.
        level: Revenue,
        /// What goes to its protected fields.
        bound: Revenue,
    },
    /// An endowment is not transferred.
    Endowment(NoEndowmentTransfer),
    /// Credits excluded from the base of an exercise for which no order is known that excludes any.
    NoExclusion(Year),
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
    /// No agreement is cited so, or one is already.
    Agreement {
        /// The reference.
        id: AgreementRef,
        /// Whether one is recorded.
        recorded: IsRecorded,
    },
    /// An agreement that does not do for what is asked of it.
    AgreementUnfit {
        /// The reference.
        id: AgreementRef,
        /// Why.
        why: UnfitAgreement,
    },
    /// More for a beneficiary and an exercise than needs no contract, without one.
    AgreementNeeded {
        /// The exercise.
        year: Year,
        /// What would be granted for it, all actions together.
        granted: Ae,
        /// How much needs no contract.
        threshold: Ae,
        /// Whether it rests on an order, which is no contract.
        by_order: bool,
    },
    /// The same report is recorded already.
    ReportRecorded {
        /// The act.
        act: ActNumber,
    },
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
}
