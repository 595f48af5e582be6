//! Committing a sum, deciding a further exercise of it, and withdrawing what it no longer needs.

use std::sync::Arc;

use super::{Decision, asked, command, in_range, summed};
use crate::fund::act::{Context, FundFact};
use crate::fund::cell::{Earmark, Pool};
use crate::fund::commitment::{Commit, Committed, Credits, DecideYear, Party, Term, YearDecided};
use crate::fund::ledger::{AeAccount, Ledger};
use crate::fund::money::{Ae, Cp};
use crate::fund::parameters::{EarlierWithdrawal, on};
use crate::fund::refusal::{Possible, Reason, Recorded, Refusal};
use crate::fund::release::{Release, Released};

command!(Commit, Committed, |fact| *fact.commit);
command!(DecideYear, YearDecided, |fact| fact.decide);
command!(Release, Released, |fact| fact.release);

/// The whole, in basis points.
const WHOLE_BP: u32 = 10_000;

impl Ledger {
    /// Commits a sum: consumes what may be committed, and reserves it for a beneficiary.
    pub fn commit(&self, command: &Commit, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.amount.cents())?;
            self.open(command.year)?;
            let id = command.commitment;
            if self.commitment(id).is_some() {
                return Err(Reason::Commitment { id, recorded: Recorded::Already }.alone());
            }
            self.known_destination(command.year, command.place.destination.as_ref(), context)?;
            term(command, context)?;
            together(&command.parties)?;
            self.admitted(command)?;
            let credits = self.room_to_commit(&command.place, command.year, command.amount, context)?;
            Ok(FundFact::Committed(Committed { commit: Arc::new(command.clone()), credits }))
        })
    }

    /// The earmark admits the purpose; else, which other earmarks of the envelope do and have enough.
    fn admitted(&self, command: &Commit) -> Result<(), Refusal> {
        let (earmark, kind) = (&command.place.earmark, command.beneficiary.kind);
        let admits = |earmark: &Earmark| earmark.admits(&command.purpose, kind);
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
        let (earmark, field) = (earmark.clone(), command.purpose.field);
        Err(Reason::EarmarkPurpose { earmark, field, beneficiary: kind }.but(possible))
    }

    /// Decides what may be paid in a further exercise of a commitment.
    pub fn decide_year(&self, command: &DecideYear, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.sum.cents())?;
            let commitment = self.known(command.commitment)?;
            self.open(command.year)?;
            let year = command.year;
            if commitment.decided(year) || !commitment.runs_in(year) {
                return Err(Reason::NotToDecide { year }.alone());
            }
            let sum = command.sum.settles();
            let left = match commitment.terms.term {
                Term::Tranches { whole, .. } => whole.less(commitment.committed),
                Term::Single | Term::Firm { .. } => commitment.undecided,
            };
            if left < sum {
                return Err(
                    Reason::BeyondCommitted { asked: sum, left }.but([Possible::PayAtMost(left.to_pay())])
                );
            }
            let credits = match commitment.terms.term {
                Term::Tranches { .. } => {
                    self.room_to_commit(&commitment.terms.place, command.year, sum, context)?
                }
                Term::Single | Term::Firm { .. } => Credits::Budget,
            };
            Ok(FundFact::YearDecided(YearDecided { decide: command.clone(), credits }))
        })
    }

    /// Withdraws the rest of a commitment, in whole or in part.
    pub fn release(&self, command: &Release, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            asked(command.amount.cents())?;
            let commitment = self.known(command.commitment)?;
            self.open(command.year)?;
            let rest = commitment.rest();
            if rest < command.amount {
                let possible = rest.is_positive().then_some(Possible::WithdrawAtMost(rest));
                return Err(Reason::BeyondRest { asked: command.amount, rest }.but(possible));
            }
            let reopened = match on(&context.parameters.earlier_withdrawal, context.on).value {
                EarlierWithdrawal::NotReopened => Ae::ZERO,
                EarlierWithdrawal::Reopened => {
                    let same = commitment.parts.iter().filter(|part| part.consumed_in == command.year);
                    let undecided =
                        if commitment.terms.year == command.year { commitment.undecided } else { Ae::ZERO };
                    let restorable = summed(Ae::sum(same.map(|part| part.rest).chain([undecided])))?;
                    command.amount.less(restorable)
                }
            };
            Ok(FundFact::Released(Released { release: command.clone(), reopened }))
        })
    }
}

/// Not over more exercises than allowed, and sums that hold together.
fn term(command: &Commit, context: &Context<'_>) -> Result<(), Refusal> {
    let years = command.year.count_to(command.term.last(command.year));
    let limit = on(&context.parameters.longest_term, context.on).value;
    if !(1..=limit).contains(&years) {
        return Err(Reason::Term { years, limit }.but([Possible::YearsAtMost(limit)]));
    }
    let (asked, left) = match command.term {
        Term::Single => return Ok(()),
        Term::Firm { first_sum, .. } => (first_sum.settles(), command.amount),
        Term::Tranches { whole, .. } => (command.amount, whole),
    };
    if asked.is_negative() || left < asked {
        return Err(Reason::BeyondCommitted { asked, left }.alone());
    }
    in_range(left.cents())?;
    if command.advance < Cp::ZERO {
        Err(Reason::NothingAsked.alone())
    } else {
        in_range(command.advance.cents())
    }
}

/// An operation of several regions is decided by two directors general at least, and its shares sum to the whole.
fn together(parties: &[Party]) -> Result<(), Refusal> {
    if parties.is_empty() {
        return Ok(());
    }
    let signatures = parties.iter().filter(|party| party.signed_by.is_some()).count();
    let shares = parties.iter().try_fold(0_u32, |sum, party| sum.checked_add(party.share_bp));
    let shares_bp = summed(shares)?;
    if 2 <= signatures && signatures == parties.len() && shares_bp == WHOLE_BP {
        return Ok(());
    }
    Err(Reason::JointDecision { signatures, parties: parties.len(), shares_bp }.but([Possible::SignTogether]))
}
