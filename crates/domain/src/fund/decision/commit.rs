//! Committing a sum, deciding a further exercise of it, and withdrawing what it no longer needs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::agree::not_too_long;
use super::cover::Funding;
use super::{Context, Decision, asked, command, in_range, summed};
use crate::fund::cell::{Earmark, Envelope, Place, Pool, Year};
use crate::fund::commitment::{
    Commit, Committed, Credits, Days, DecideYear, Party, Slice, Term, YearDecided,
};
use crate::fund::duty::Duty;
use crate::fund::ledger::{AeAccount, Ledger};
use crate::fund::money::{Ae, Cp};
use crate::fund::parameters::EarlierWithdrawal;
use crate::fund::refusal::{IsRecorded, Possible, Reason, Refusal};
use crate::fund::release::{Release, Released, Taken};
use crate::parameter::dated::on;

command!(Commit, commit => Committed, |fact| *fact.commit);
command!(DecideYear, decide_year => YearDecided, |fact| fact.decide);
command!(Release, release => Released, |fact| fact.release);

/// The whole, in basis points.
const WHOLE_BP: u32 = 10_000;

impl Ledger {
    /// Commits a sum: consumes what may be committed, and reserves it for a beneficiary.
    pub fn commit(&self, command: &Commit, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.amount.cents())?;
            for_a_mission(&command.place)?;
            self.current(command.year, context)?;
            let id = command.commitment;
            if self.commitment(id).is_some() {
                return Err(Reason::Commitment { id, recorded: IsRecorded::Already }.alone());
            }
            if command.object.trim().is_empty() {
                return Err(Reason::NoObject.alone());
            }
            unnamed_person(command)?;
            self.known_destination(command.year, command.place.destination.as_ref(), context)?;
            within_the_longest(command, context)?;
            term(command)?;
            together(&command.parties)?;
            self.admitted(command)?;
            let funding = Funding {
                beneficiary: &command.beneficiary,
                year: command.year,
                sum: command.first_year(),
                agreement: command.agreement.as_ref(),
                notified_on: command.notified_on,
                counts: command.counts_towards_agreement(),
            };
            self.covered(&funding, context)?;
            let credits = self.room_to_commit(&command.place, command.year, command.amount, context)?;
            Ok(Committed { commit: Arc::new(command.clone()), credits })
        })
    }

    /// The earmark admits the purpose; else, which other earmarks of the envelope do and have enough.
    fn admitted(&self, command: &Commit) -> Result<(), Refusal> {
        let earmark = &command.place.earmark;
        let admits = |earmark: &Earmark| earmark.admits(&command.purpose);
        if admits(earmark) {
            return Ok(());
        }
        let others = self.book().pools(command.year).filter(|(pool, balances)| {
            pool.envelope == command.place.envelope
                && admits(&pool.earmark)
                && command.amount <= balances.ae(AeAccount::Available)
        });
        let possible = others.map(|(Pool { earmark, .. }, balances)| Possible::ChooseEarmark {
            earmark: earmark.clone(),
            available: balances.ae(AeAccount::Available),
        });
        let named = match earmark {
            Earmark::Sanctuarised(code) => Some(Possible::NamePurpose(code.clone())),
            Earmark::Free | Earmark::Prevention | Earmark::MedicoSocial => None,
        };
        let possible = named.into_iter().chain(possible);
        let (earmark, field) = (earmark.clone(), command.purpose.field);
        Err(Reason::EarmarkPurpose { earmark, field }.but(possible))
    }

    /// Decides what may be paid in a further exercise of a commitment.
    pub fn decide_year(&self, command: &DecideYear, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.sum.cents())?;
            let commitment = self.known(command.commitment)?;
            self.current(command.year, context)?;
            commitment.open_to(command.signed_by, Duty::Officer)?;
            commitment.notified_by(context.on)?;
            let year = command.year;
            if commitment.decided(year) || !commitment.runs_in(year) {
                return Err(Reason::NotToDecide { year }.alone());
            }
            let sum = command.sum.settles();
            let left = match &commitment.terms.term {
                Term::Tranches { whole, .. } => whole.less(commitment.committed),
                Term::Single | Term::Firm { .. } => commitment.undecided,
            };
            if left < sum {
                return Err(Reason::BeyondCommitted { asked: sum, left }
                    .but(left.is_positive().then(|| Possible::DecideAtMost(left.to_pay()))));
            }
            let agreement = self.agreement_of(commitment);
            let funding = Funding {
                beneficiary: &commitment.terms.beneficiary,
                year,
                sum,
                agreement: agreement.map(|agreement| &agreement.concluded.agreement),
                notified_on: command.notified_on,
                counts: commitment.terms.counts_towards_agreement(),
            };
            self.covered(&funding, context)?;
            let credits = match &commitment.terms.term {
                Term::Tranches { .. } => {
                    self.room_to_commit(&commitment.terms.place, command.year, sum, context)?
                }
                Term::Single | Term::Firm { .. } => Credits::Budget,
            };
            Ok(YearDecided { decide: command.clone(), credits })
        })
    }

    /// Withdraws the rest of a commitment, in whole or in part.
    pub fn release(&self, command: &Release, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.amount.cents())?;
            let commitment = self.known(command.commitment)?;
            self.running(command.year, context)?;
            commitment.open_to(command.signed_by, Duty::Officer)?;
            commitment.notified_by(context.on)?;
            let rest = summed(commitment.withdrawable_in(command.year))?;
            if rest < command.amount {
                let possible = rest.is_positive().then_some(Possible::WithdrawAtMost(rest));
                return Err(Reason::BeyondRest { asked: command.amount, rest }.but(possible));
            }
            let slices = shared_out(command.amount, commitment.withdrawable(command.year));
            let reopened = match on(&context.parameters.earlier_withdrawal, context.on).value {
                EarlierWithdrawal::NotReopened => Ae::ZERO,
                EarlierWithdrawal::Reopened => {
                    let earlier = slices.iter().filter(|slice| slice.consumed_in < command.year);
                    summed(Ae::sum(earlier.map(|slice| slice.rest)))?
                }
            };
            let taken =
                slices.into_iter().map(|Slice { decided_for, rest, .. }| Taken { decided_for, amount: rest });
            Ok(Released { release: command.clone(), taken: taken.collect(), reopened })
        })
    }
}

impl Term {
    /// The term of a commitment that begins in `first`, from what is foreseen to be paid in each exercise: one exercise,
    /// or firm over several. An exercise that is not named has nothing; each is named once, none before the first, and
    /// together they make the `amount`.
    pub fn scheduled(first: Year, instalments: &[(Year, Cp)], amount: Ae) -> Result<Self, Refusal> {
        let mut paid_in = BTreeMap::new();
        for &(year, sum) in instalments {
            if year < first || paid_in.insert(year, sum).is_some() {
                return Err(Reason::InstalmentYear { year, first }.alone());
            }
        }
        let Some((&last, _)) = paid_in.last_key_value() else { return Ok(Self::Single) };
        let sum = summed(Cp::sum(paid_in.values().copied()))?.settles();
        if sum != amount {
            return Err(Reason::Schedule { sum, amount }.alone());
        }
        if last == first {
            return Ok(Self::Single);
        }
        let years = (first.get()..=last.get()).map(Year::new);
        Ok(Self::Firm {
            instalments: years.map(|year| paid_in.get(&year).copied().unwrap_or(Cp::ZERO)).collect(),
        })
    }
}

/// What the fund finances belongs to a mission (art. L. 1435-8 CSP); its operating costs may belong to none.
fn for_a_mission(place: &Place) -> Result<(), Refusal> {
    match (place.envelope, &place.destination) {
        (Envelope::Intervention, None) => Err(Reason::NoMission.alone()),
        (Envelope::Intervention | Envelope::Operating, _) => Ok(()),
    }
}

/// A natural person is known by an opaque identifier alone: what the journal keeps is for ever.
fn unnamed_person(command: &Commit) -> Result<(), Refusal> {
    let named = command.essentials.as_ref().is_some_and(|essentials| essentials.name.is_some());
    if named && command.beneficiary.id.is_person() {
        return Err(Reason::NamedPerson.but([Possible::LeaveNameOut]));
    }
    Ok(())
}

/// Not over more months than allowed, whatever the exercises they touch (art. R. 1435-29 CSP), and no exercise after its end.
fn within_the_longest(command: &Commit, context: &Context<'_>) -> Result<(), Refusal> {
    let Days { from, until } = command.days();
    not_too_long(from, until, context)?;
    let last = command.term.last(command.year);
    if last < command.year || until < last.first_day() {
        return Err(Reason::BeyondEnd { year: last, until }.alone());
    }
    Ok(())
}

/// Sums that hold together.
fn term(command: &Commit) -> Result<(), Refusal> {
    if command.advance < Cp::ZERO || command.amount.to_pay() < command.advance {
        return Err(Reason::Advance { asked: command.advance, limit: command.amount.to_pay() }.alone());
    }
    match &command.term {
        Term::Single => Ok(()),
        Term::Firm { instalments } => scheduled(instalments, command.amount),
        Term::Tranches { whole, .. } if *whole < command.amount => {
            Err(Reason::BeyondCommitted { asked: command.amount, left: *whole }.alone())
        }
        Term::Tranches { whole, .. } => in_range(whole.cents()),
    }
}

/// What is foreseen for each exercise, never less than nothing, sums to what is committed.
fn scheduled(instalments: &[Cp], amount: Ae) -> Result<(), Refusal> {
    let sum = summed(Cp::sum(instalments.iter().copied()))?.settles();
    if sum != amount || instalments.iter().any(|instalment| *instalment < Cp::ZERO) {
        return Err(Reason::Schedule { sum, amount }.alone());
    }
    Ok(())
}

/// An amount over slices, in their order; each with what is taken of it.
fn shared_out(amount: Ae, slices: impl Iterator<Item = Slice>) -> Vec<Slice> {
    let mut left = amount;
    let take = |slice: Slice| {
        let rest = slice.rest.min(left);
        left = left.less(rest);
        Slice { rest, ..slice }
    };
    slices.map(take).filter(|slice| slice.rest.is_positive()).collect()
}

/// An operation of several regions is decided by the director general of each, two at least (art. R. 1435-29 CSP). Shares are
/// theirs to agree on: where one is given, each has one and they make the whole.
fn together(parties: &[Party]) -> Result<(), Refusal> {
    if parties.is_empty() {
        return Ok(());
    }
    let regions: BTreeSet<_> = parties.iter().map(|party| &party.region).collect();
    let signed: BTreeSet<_> = parties.iter().filter_map(|party| party.signed_by).collect();
    let shares: Vec<_> = parties.iter().filter_map(|party| party.share_bp).collect();
    let sum = summed(shares.iter().try_fold(0_u32, |sum, share| sum.checked_add(*share)))?;
    let signatures = signed.len();
    let each = [regions.len(), signatures].iter().all(|count| *count == parties.len());
    let whole = shares.len() == parties.len() && sum == WHOLE_BP && shares.iter().all(|share| 0 < *share);
    if each && 2 <= signatures && (shares.is_empty() || whole) {
        return Ok(());
    }
    let shares_bp = (!shares.is_empty()).then_some(sum);
    Err(Reason::JointDecision { signatures, parties: regions.len(), shares_bp }.but([Possible::SignTogether]))
}
