//! Adopting a budget, and moving credits between its lines.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Context, Decision, command, in_range, summed};
use crate::fund::budget::{AdoptBudget, Approval, BudgetAdopted, BudgetKind, BudgetPart, Transfer, Vote};
use crate::fund::cell::{Earmark, Pool};
use crate::fund::ledger::{AeAccount, Balances, CpAccount, Ledger};
use crate::fund::money::{Ae, Cp};
use crate::fund::refusal::{NoApproval, Possible, Reason, Refusal};
use crate::parameter::dated::on;

command!(AdoptBudget, adopt_budget => BudgetAdopted, |fact| fact.budget);
command!(Transfer, transfer => Transferred, |fact| **fact);

impl Ledger {
    /// Adopts a budget that may be enforced. It replaces the openings of the one before and never opens less than what is
    /// committed or paid.
    pub fn adopt_budget(&self, command: &AdoptBudget, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            let year = command.year;
            self.not_closed(year)?;
            let versions = self.exercise(year).map_or(0, |exercise| exercise.budgets.len());
            let versions = summed(u32::try_from(versions).ok())?;
            match command.kind {
                BudgetKind::Initial if versions != 0 => {
                    let possible = [Possible::RectifyingBudget(year)];
                    return Err(Reason::BudgetOrder { year, versions }.but(possible));
                }
                BudgetKind::Rectifying if versions == 0 => {
                    return Err(Reason::BudgetOrder { year, versions }.but([Possible::InitialBudget(year)]));
                }
                BudgetKind::Initial | BudgetKind::Rectifying => {}
            }
            self.openings(command, context)?;
            approved(command.approval, context)?;
            self.above_what_is_used(command)?;
            Ok(BudgetAdopted { budget: command.clone(), version: versions + 1 })
        })
    }

    /// Each place once, known, and never less than nothing; all of it in range.
    fn openings(&self, command: &AdoptBudget, context: &Context<'_>) -> Result<(), Refusal> {
        if command.openings.is_empty() {
            return Err(Reason::NothingOpened.alone());
        }
        let mut places = BTreeSet::new();
        let (mut ae, mut cp) = (Ae::ZERO, Cp::ZERO);
        for (rank, opening) in (1..).zip(&command.openings) {
            if opening.ae.is_negative() || opening.cp.is_negative() || !places.insert(&opening.place) {
                return Err(Reason::OpeningMalformed { rank }.alone());
            }
            self.known_destination(command.year, opening.place.destination.as_ref(), context)?;
            ae = summed(ae.checked_add(opening.ae))?;
            cp = summed(cp.checked_add(opening.cp))?;
        }
        in_range(ae.cents().max(cp.cents()))
    }

    fn above_what_is_used(&self, command: &AdoptBudget) -> Result<(), Refusal> {
        let mut opened: BTreeMap<Pool, (Ae, Cp)> = BTreeMap::new();
        for (pool, _) in self.book().pools(command.year) {
            opened.insert(pool.clone(), (Ae::ZERO, Cp::ZERO));
        }
        for opening in &command.openings {
            let pool = opened.entry(opening.place.pool(command.year)).or_insert((Ae::ZERO, Cp::ZERO));
            pool.0 = summed(pool.0.checked_add(opening.ae))?;
            pool.1 = summed(pool.1.checked_add(opening.cp))?;
        }
        for (pool, (ae, cp)) in opened {
            let balances = self.book().pool(&pool);
            enough(pool, &balances, ae, cp)?;
        }
        Ok(())
    }

    /// Moves credits between lines of one envelope of the annex budget.
    pub fn transfer(&self, command: &Transfer, context: &Context<'_>) -> Decision {
        self.decide(command, || {
            let malformed = command.ae.is_negative() || command.cp.is_negative();
            if malformed || (command.ae == Ae::ZERO && command.cp == Cp::ZERO) {
                return Err(Reason::NothingAsked.alone());
            }
            self.open(command.year)?;
            within_one_envelope(command)?;
            self.known_destination(command.year, command.to.place.destination.as_ref(), context)?;
            self.left_on_line(command)?;
            Ok(command.clone())
        })
    }

    fn left_on_line(&self, command: &Transfer) -> Result<(), Refusal> {
        let (from, to) = (&command.from.place, &command.to.place);
        let (mut ae_left, mut cp_left) = self.left_on(from, command.year);
        if from.earmark != to.earmark {
            // The credits leave their pool: its other lines must be able to spare them too.
            let pool = self.book().pool(&from.pool(command.year));
            ae_left = ae_left.min(pool.ae(AeAccount::Available));
            cp_left = cp_left.min(pool.cp(CpAccount::Available));
        }
        let Transfer { ae, cp, .. } = *command;
        if ae <= ae_left && cp <= cp_left {
            return Ok(());
        }
        let possible = [Possible::MoveAtMost { ae: ae_left, cp: cp_left }];
        Err(Reason::LineShort { ae, ae_left, cp, cp_left }.but(possible))
    }
}

/// What a pool keeps open once a budget replaces the one before, against what it has used.
fn enough(pool: Pool, balances: &Balances, ae: Ae, cp: Cp) -> Result<(), Refusal> {
    // Sources are at or below zero: what stays open beside budgets is the difference.
    let beside = summed(balances.ae_opened().checked_add(balances.ae(AeAccount::Budgeted)))?;
    let used = summed(balances.ae_opened().checked_sub(balances.ae(AeAccount::Available)))?;
    let opened = summed(ae.checked_add(beside))?;
    if opened < used {
        return Err(Reason::BelowCommitted { pool, opened, committed: used }.alone());
    }
    let beside = summed(balances.cp_opened().checked_add(balances.cp(CpAccount::Budgeted)))?;
    let used = summed(balances.cp_opened().checked_sub(balances.cp(CpAccount::Available)))?;
    let opened = summed(cp.checked_add(beside))?;
    if opened < used {
        return Err(Reason::BelowPaid { pool, opened, paid: used }.alone());
    }
    Ok(())
}

/// Approved by the board and enforceable, or approved by the ministers (art. R. 1432-56 CSP).
fn approved(approval: Approval, context: &Context<'_>) -> Result<(), Refusal> {
    let (vote, received_on, opposed_on) = match approval {
        Approval::Board { vote, received_on, opposed_on } => (vote, received_on, opposed_on),
        Approval::Ministers { decided_on } => return enforceable(decided_on, context),
        Approval::AfterRefusal { first, second, decided_on } => {
            after_refusal(first, second, decided_on, context)?;
            return enforceable(decided_on, context);
        }
    };
    well_formed(vote)?;
    if received_on < vote.held_on {
        return Err(
            Reason::Approval(NoApproval::ReceivedEarly { held_on: vote.held_on, received_on }).alone()
        );
    }
    if !vote.approves() {
        let days = on(&context.parameters.amended_days, context.on).value;
        let amended_by = later(vote.held_on, days);
        let (against, votes) = (vote.against, vote.votes);
        return Err(Reason::Approval(NoApproval::VotedDown { against, votes, amended_by })
            .but([Possible::AmendBy(amended_by)]));
    }
    let enforceable_from = enforceable_from(approval, context);
    // An opposition counts within the days after which the budget is enforceable.
    if let Some(on) = opposed_on.filter(|on| *on <= enforceable_from) {
        return Err(Reason::Approval(NoApproval::Opposed { on }).alone());
    }
    enforceable(enforceable_from, context)
}

/// From which day a budget may be enforced: that of the ministers' decision, or some days after they received what the board
/// voted (art. R. 1432-56 CSP).
pub(super) fn enforceable_from(approval: Approval, context: &Context<'_>) -> Date {
    match approval {
        Approval::Ministers { decided_on } | Approval::AfterRefusal { decided_on, .. } => decided_on,
        Approval::Board { received_on, .. } => {
            later(received_on, on(&context.parameters.enforceable_days, received_on).value)
        }
    }
}

/// The ministers decide once the board refused the budget: after a second refusal, or when the time for an amended draft is out.
fn after_refusal(
    first: Vote,
    second: Option<Vote>,
    decided_on: Date,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    for vote in std::iter::once(first).chain(second) {
        well_formed(vote)?;
        if vote.approves() {
            return Err(Reason::Approval(NoApproval::NotRefused { on: vote.held_on }).alone());
        }
    }
    let amended_by = later(first.held_on, on(&context.parameters.amended_days, first.held_on).value);
    // A second vote in time lets them decide at once; one that comes late does not hold them up.
    let from = second.map_or(amended_by, |vote| vote.held_on.max(first.held_on).min(amended_by));
    if decided_on < from {
        return Err(Reason::Approval(NoApproval::MinistersEarly { decided_on, from })
            .but([Possible::WaitUntil(from)]));
    }
    Ok(())
}

fn well_formed(vote: Vote) -> Result<(), Refusal> {
    if vote.votes < vote.against {
        return Err(Reason::Approval(NoApproval::VotesMalformed {
            against: vote.against,
            votes: vote.votes,
        })
        .alone());
    }
    Ok(())
}

fn enforceable(from: Date, context: &Context<'_>) -> Result<(), Refusal> {
    if context.on < from {
        return Err(Reason::Approval(NoApproval::NotEnforceable { from }).but([Possible::WaitUntil(from)]));
    }
    Ok(())
}

fn later(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

/// Never between budgets; between envelopes only by a rectifying budget; never out of bound credits.
fn within_one_envelope(command: &Transfer) -> Result<(), Refusal> {
    let (from, to) = (&command.from, &command.to);
    if (from.budget, to.budget) != (BudgetPart::Annex, BudgetPart::Annex) {
        return Err(Reason::BetweenBudgets { from: from.budget, to: to.budget }.alone());
    }
    let (from, to) = (&from.place, &to.place);
    if from == to {
        return Err(Reason::SameLine.alone());
    }
    if from.envelope != to.envelope {
        let possible = [Possible::RectifyingBudget(command.year)];
        return Err(Reason::BetweenEnvelopes { from: from.envelope, to: to.envelope }.but(possible));
    }
    if from.earmark != to.earmark && from.earmark != Earmark::Free {
        let (from, to) = (from.earmark.clone(), to.earmark.clone());
        return Err(Reason::BoundCredits { from, to }.alone());
    }
    Ok(())
}
