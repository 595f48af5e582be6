//! How a fact changes the ledger: total, and logarithmic in what the ledger holds.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{AeAccount, ByAct, CpAccount, Done, Exercise, Ledger, Movement, Overdrawn};
use crate::act::ActNumber;
use crate::fund::act::FundFact;
use crate::fund::budget::{BudgetAdopted, Transfer};
use crate::fund::cell::{Cell, Place, Pool, Year};
use crate::fund::commitment::{Commit, Commitment, Committed, Credits, Part, Term, YearDecided};
use crate::fund::money::{Ae, Cp};
use crate::fund::payment::{Certify, Paid};
use crate::fund::recovery::{CollectRecovery, Collection, OrderRecovery, Recovery};
use crate::fund::release::Released;
use crate::fund::year::{PrescribedSum, YearClosed};

/// An act that cannot be posted.
struct Unfit;

impl From<Overdrawn> for Unfit {
    fn from(_: Overdrawn) -> Self {
        Self
    }
}

type Applied = Result<(), Unfit>;

/// A sum, or an act that cannot be posted.
fn fit<T>(sum: Option<T>) -> Result<T, Unfit> {
    sum.ok_or(Unfit)
}

/// The place of a pool as a whole.
pub(crate) fn whole(pool: &Pool) -> Cell {
    let place =
        Place { envelope: pool.envelope, earmark: pool.earmark.clone(), destination: None, territory: None };
    Cell::new(pool.year, place)
}

impl Ledger {
    /// Takes one act into account.
    pub fn apply(&mut self, act: ActNumber, fact: FundFact) {
        let fact = Arc::new(fact);
        if self.done.contains_key(fact.key()) || self.take(act, &fact).is_err() {
            self.unfit.push(act);
            return;
        }
        self.done.insert(fact.key().to_owned(), Done { act, fact });
    }

    fn exercise_mut(&mut self, year: Year) -> &mut Exercise {
        self.exercises.entry(year).or_default()
    }

    fn take(&mut self, act: ActNumber, fact: &FundFact) -> Applied {
        let year = fact.year();
        match fact {
            FundFact::DestinationsAdopted(fact) => {
                self.exercise_mut(year).destinations = Some(ByAct { act, value: fact.tree.clone() });
            }
            FundFact::YearOpened(fact) => {
                self.exercise_mut(year).opened = Some(ByAct { act, value: fact.twelfths_base });
            }
            FundFact::RevenueDelegated(fact) => {
                self.exercise_mut(year).revenues.push(ByAct { act, value: fact.clone() });
            }
            FundFact::EndowmentTransferred(fact) => {
                self.exercise_mut(year).endowments.push(ByAct { act, value: fact.clone() });
            }
            FundFact::Reported(fact) => {
                self.exercise_mut(year).reports.push(ByAct { act, value: fact.as_ref().clone() });
            }
            FundFact::BudgetAdopted(fact) => return self.adopted(act, fact),
            FundFact::Transferred(fact) => return self.transferred(act, fact),
            FundFact::Committed(fact) => return self.committed(act, fact),
            FundFact::YearDecided(fact) => return self.decided(act, fact),
            FundFact::ServiceCertified(fact) => return self.certified(act, fact),
            FundFact::Paid(fact) => return self.paid(act, fact),
            FundFact::Released(fact) => return self.released(act, fact),
            FundFact::RecoveryOrdered(fact) => return self.recovery_ordered(act, fact),
            FundFact::Recovered(fact) => return self.recovered(act, fact),
            FundFact::YearClosed(fact) => return self.closed(act, fact),
        }
        Ok(())
    }

    /// A budget replaces what budgets opened before it; what was carried in or reopened stays.
    fn adopted(&mut self, act: ActNumber, fact: &BudgetAdopted) -> Applied {
        let year = fact.budget.year;
        let opened: Vec<_> =
            self.book.cells(year).map(|(cell, balances)| (cell.clone(), *balances)).collect();
        // Everything is opened before anything is closed, so that no pool is short on the way.
        let mut movements = Vec::new();
        for opening in &fact.budget.openings {
            let cell = Cell::new(year, opening.place.clone());
            movements.push(Movement::ae(cell.clone(), AeAccount::Budgeted, AeAccount::Available, opening.ae));
            movements.push(Movement::cp(cell, CpAccount::Budgeted, CpAccount::Available, opening.cp));
        }
        for (cell, balances) in opened {
            let ae = fit(Ae::ZERO.checked_sub(balances.ae(AeAccount::Budgeted)))?;
            let cp = fit(Cp::ZERO.checked_sub(balances.cp(CpAccount::Budgeted)))?;
            movements.push(Movement::ae(cell.clone(), AeAccount::Available, AeAccount::Budgeted, ae));
            movements.push(Movement::cp(cell, CpAccount::Available, CpAccount::Budgeted, cp));
        }
        self.book.post(act, year, movements)?;
        self.exercise_mut(year).budgets.push(ByAct { act, value: fact.clone() });
        Ok(())
    }

    fn transferred(&mut self, act: ActNumber, fact: &Transfer) -> Applied {
        let cell = |place: &Place| Cell::new(fact.year, place.clone());
        let (from, to) = (cell(&fact.from.place), cell(&fact.to.place));
        let movements = vec![
            Movement::ae(from.clone(), AeAccount::Available, AeAccount::Budgeted, fact.ae),
            Movement::ae(to.clone(), AeAccount::Budgeted, AeAccount::Available, fact.ae),
            Movement::cp(from, CpAccount::Available, CpAccount::Budgeted, fact.cp),
            Movement::cp(to, CpAccount::Budgeted, CpAccount::Available, fact.cp),
        ];
        Ok(self.book.post(act, fact.year, movements)?)
    }

    fn committed(&mut self, act: ActNumber, fact: &Committed) -> Applied {
        let commit = &fact.commit;
        if self.commitments.contains_key(&commit.commitment) {
            return Err(Unfit);
        }
        let commitment = commitment(act, commit)?;
        let movements =
            consumption(Cell::new(commit.year, commit.place.clone()), commit.amount, fact.credits);
        self.book.post(act, commit.year, movements)?;
        self.commitments.insert(commit.commitment, commitment);
        Ok(())
    }

    fn decided(&mut self, act: ActNumber, fact: &YearDecided) -> Applied {
        let decide = &fact.decide;
        let mut commitment = fit(self.commitments.get(&decide.commitment))?.clone();
        let rest = decide.sum.settles();
        let consumed_in = match &commitment.terms.term {
            Term::Single => return Err(Unfit),
            Term::Firm { .. } => {
                let undecided = commitment.undecided.checked_sub(rest);
                commitment.undecided =
                    fit(undecided.filter(|left| !left.is_negative() && !rest.is_negative()))?;
                commitment.terms.year
            }
            Term::Tranches { .. } => {
                commitment.committed = fit(commitment.committed.checked_add(rest))?;
                let cell = Cell::new(decide.year, commitment.terms.place.clone());
                self.book.post(act, decide.year, consumption(cell, rest, fact.credits))?;
                decide.year
            }
        };
        let (decided_for, notified_on) = (decide.year, decide.notified_on);
        commitment.parts.push(Part { decided_for, consumed_in, notified_on, rest });
        commitment.acts_for(decide.signed_by);
        self.put(act, commitment);
        Ok(())
    }

    fn certified(&mut self, act: ActNumber, fact: &Certify) -> Applied {
        let mut commitment = fit(self.commitments.get(&fact.commitment))?.clone();
        let certified = commitment.certified.checked_add(fact.amount);
        commitment.certified = fit(certified.filter(|_| !fact.amount.is_negative()))?;
        commitment.acts_for(fact.certified_by);
        self.put(act, commitment);
        Ok(())
    }

    fn paid(&mut self, act: ActNumber, fact: &Paid) -> Applied {
        let pay = &fact.pay;
        let mut commitment = fit(self.commitments.get(&pay.commitment))?.clone();
        commitment.paid = fit(commitment.paid.checked_add(pay.amount))?;
        commitment.kept_back = commitment.kept_back.less(commitment.kept_back.min(pay.amount));
        let place = commitment.terms.place.clone();
        let cell = Cell::new(pay.year, place.clone());
        let mut movements = Vec::new();
        if fact.credits == Credits::Twelfths {
            movements.push(Movement::cp(cell.clone(), CpAccount::Budgeted, CpAccount::Available, pay.amount));
        }
        movements.push(Movement::cp(cell, CpAccount::Available, CpAccount::Paid, pay.amount));
        for paid in &fact.parts {
            let part = fit(commitment.part_mut(paid.decided_for))?;
            let rest = part.rest.checked_sub(paid.amount);
            part.rest = fit(rest.filter(|rest| !rest.is_negative()))?;
            let cell = Cell::new(part.consumed_in, place.clone());
            movements.push(Movement::ae(cell, AeAccount::Rest, AeAccount::Settled, paid.amount));
        }
        if Ae::sum(fact.parts.iter().map(|part| part.amount)) != Some(pay.amount.settles()) {
            return Err(Unfit);
        }
        self.book.post(act, pay.year, movements)?;
        self.put(act, commitment);
        Ok(())
    }

    fn released(&mut self, act: ActNumber, fact: &Released) -> Applied {
        let release = &fact.release;
        let mut commitment = fit(self.commitments.get(&release.commitment))?.clone();
        let (place, year) = (commitment.terms.place.clone(), release.year);
        let mut movements = Vec::new();
        for taken in &fact.taken {
            let (rest, consumed_in) = fit(commitment.share_mut(taken.decided_for))?;
            *rest = fit(rest.checked_sub(taken.amount).filter(|left| !left.is_negative()))?;
            let to = if consumed_in == year { AeAccount::Available } else { AeAccount::Withdrawn };
            let cell = Cell::new(consumed_in, place.clone());
            movements.push(Movement::ae(cell, AeAccount::Rest, to, taken.amount));
        }
        if Ae::sum(fact.taken.iter().map(|taken| taken.amount)) != Some(release.amount) {
            return Err(Unfit);
        }
        let cell = Cell::new(year, place);
        movements.push(Movement::ae(cell, AeAccount::Reopened, AeAccount::Available, fact.reopened));
        commitment.withdrawn = fit(commitment.withdrawn.checked_add(release.amount))?;
        self.book.post(act, year, movements)?;
        self.put(act, commitment);
        Ok(())
    }

    fn recovery_ordered(&mut self, act: ActNumber, fact: &OrderRecovery) -> Applied {
        let mut commitment = fit(self.commitments.get(&fact.commitment))?.clone();
        let ordered = fit(commitment.ordered_back.checked_add(fact.amount))?;
        let malformed = fact.amount.is_negative() || commitment.paid < ordered;
        if malformed || self.recoveries.contains_key(&fact.recovery) {
            return Err(Unfit);
        }
        commitment.ordered_back = ordered;
        self.recoveries.insert(fact.recovery, Recovery { order: fact.clone(), collected: Vec::new(), act });
        self.put(act, commitment);
        Ok(())
    }

    fn recovered(&mut self, act: ActNumber, fact: &CollectRecovery) -> Applied {
        let recovery = fit(self.recoveries.get_mut(&fact.recovery))?;
        if fact.amount.is_negative() || recovery.outstanding() < fact.amount {
            return Err(Unfit);
        }
        recovery.collected.push((act, fact.year, fact.amount));
        if let Collection::Offset(id) = fact.by {
            let mut commitment = fit(self.commitments.get(&id))?.clone();
            commitment.kept_back = fit(commitment.kept_back.checked_add(fact.amount))?;
            self.put(act, commitment);
        }
        Ok(())
    }

    fn closed(&mut self, act: ActNumber, fact: &YearClosed) -> Applied {
        let year = fact.close.year;
        let mut movements = Vec::new();
        let cells: Vec<_> = self.book.cells(year).map(|(cell, balances)| (cell.clone(), *balances)).collect();
        for (cell, balances) in cells {
            lapse(
                &mut movements,
                cell,
                balances.ae(AeAccount::Available),
                balances.cp(CpAccount::Available),
            )?;
        }
        for carried in &fact.carried {
            let cell = whole(&carried.pool(year));
            movements.push(Movement::ae(cell.clone(), AeAccount::Lapsed, AeAccount::CarriedOver, carried.ae));
            movements.push(Movement::cp(cell, CpAccount::Lapsed, CpAccount::CarriedOver, carried.cp));
            let next = whole(&carried.pool(year.later(1)));
            movements.push(Movement::ae(
                next.clone(),
                AeAccount::CarriedIn,
                AeAccount::Available,
                carried.ae,
            ));
            movements.push(Movement::cp(next, CpAccount::CarriedIn, CpAccount::Available, carried.cp));
        }
        let mut touched = BTreeMap::new();
        for sum in &fact.prescribed {
            let known = fit(self.commitments.get(&sum.commitment))?;
            let commitment = touched.entry(sum.commitment).or_insert_with(|| known.clone());
            movements.push(prescribe(commitment, sum)?);
        }
        self.book.post(act, year, movements)?;
        for commitment in touched.into_values() {
            self.put(act, commitment);
        }
        self.exercise_mut(year).closed = Some(ByAct { act, value: fact.clone() });
        Ok(())
    }

    fn put(&mut self, act: ActNumber, mut commitment: Commitment) {
        commitment.acts.push(act);
        self.commitments.insert(commitment.terms.commitment, commitment);
    }
}

/// What a commitment is at signature.
fn commitment(act: ActNumber, commit: &Arc<Commit>) -> Result<Commitment, Unfit> {
    let first = match &commit.term {
        Term::Firm { instalments } => instalments.first().map_or(Ae::ZERO, |first| first.settles()),
        Term::Single | Term::Tranches { .. } => commit.amount,
    };
    let undecided = commit.amount.checked_sub(first).filter(|rest| !rest.is_negative());
    let (decided_for, notified_on) = (commit.year, commit.notified_on);
    if first.is_negative() {
        return Err(Unfit);
    }
    Ok(Commitment {
        undecided: fit(undecided)?,
        parts: vec![Part { decided_for, consumed_in: commit.year, notified_on, rest: first }],
        committed: commit.amount,
        certified: Cp::ZERO,
        paid: Cp::ZERO,
        withdrawn: Ae::ZERO,
        prescribed: Ae::ZERO,
        ordered_back: Cp::ZERO,
        kept_back: Cp::ZERO,
        officers: Vec::new(),
        acts: vec![act],
        terms: Arc::clone(commit),
    })
}

/// The rest of a decided part is lost.
fn prescribe(commitment: &mut Commitment, sum: &PrescribedSum) -> Result<Movement, Unfit> {
    let part = fit(commitment.part_mut(sum.decided_for))?;
    let rest = part.rest.checked_sub(sum.amount);
    part.rest = fit(rest.filter(|rest| !rest.is_negative()))?;
    let consumed_in = part.consumed_in;
    commitment.prescribed = fit(commitment.prescribed.checked_add(sum.amount))?;
    let cell = Cell::new(consumed_in, commitment.terms.place.clone());
    Ok(Movement::ae(cell, AeAccount::Rest, AeAccount::Prescribed, sum.amount))
}

/// What is available becomes the rest of a commitment; provisional twelfths open it first.
fn consumption(cell: Cell, amount: Ae, credits: Credits) -> Vec<Movement> {
    let mut movements = Vec::new();
    if credits == Credits::Twelfths {
        movements.push(Movement::ae(cell.clone(), AeAccount::Budgeted, AeAccount::Available, amount));
    }
    movements.push(Movement::ae(cell, AeAccount::Available, AeAccount::Rest, amount));
    movements
}

/// What is left of a cell lapses; a line that went beyond its share gives back to the others of its pool.
fn lapse(movements: &mut Vec<Movement>, cell: Cell, ae: Ae, cp: Cp) -> Applied {
    use AeAccount::{Available, Lapsed};
    if ae.is_negative() {
        let back = fit(Ae::ZERO.checked_sub(ae))?;
        movements.push(Movement::ae(cell.clone(), Lapsed, Available, back));
    } else {
        movements.push(Movement::ae(cell.clone(), Available, Lapsed, ae));
    }
    if cp.is_negative() {
        let back = fit(Cp::ZERO.checked_sub(cp))?;
        movements.push(Movement::cp(cell, CpAccount::Lapsed, CpAccount::Available, back));
    } else {
        movements.push(Movement::cp(cell, CpAccount::Available, CpAccount::Lapsed, cp));
    }
    Ok(())
}
