//! How a fact changes the ledger: total, and logarithmic in what the ledger holds.
//!
//! A fact is weighed first: a [`Change`] is all that it changes, or it is unfit. Weighing looks at the ledger and changes
//! nothing; making a change cannot fail. So an act has all of its effects or none.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::book::Weighed;
use super::{AeAccount, CpAccount, Exercise, Ledger, Movement, Overdrawn};
use crate::act::FundFact;
use crate::fund::agreement::Agreement;
use crate::fund::budget::{BudgetAdopted, Transfer};
use crate::fund::cell::{Cell, Place, Pool, Year};
use crate::fund::commitment::{
    Commit, Commitment, CommitmentId, Committed, Credits, Part, Term, YearDecided,
};
use crate::fund::duty::{Duties, Duty};
use crate::fund::money::{Ae, Cp};
use crate::fund::payment::Certify;
use crate::fund::recovery::Recovery;
use crate::fund::release::Released;
use crate::fund::tally::Tally;
use crate::fund::year::{PrescribedSum, YearClosed};
use crate::ground::stamp::{Entered, Recorded, Stamp};

/// An act that cannot be posted.
pub(super) struct Unfit;

impl From<Overdrawn> for Unfit {
    fn from(_: Overdrawn) -> Self {
        Self
    }
}

/// All that an act changes beside what its exercise notes of it.
#[derive(Default)]
pub(super) struct Change {
    pub(super) movements: Weighed,
    /// Commitments as they are afterwards.
    pub(super) commitments: Vec<Commitment>,
    /// A revenue order as it is afterwards.
    pub(super) recovery: Option<Recovery>,
    /// An agreement as it is afterwards.
    pub(super) agreement: Option<Agreement>,
}

impl From<Weighed> for Change {
    fn from(movements: Weighed) -> Self {
        Self { movements, ..Self::default() }
    }
}

impl From<Commitment> for Change {
    fn from(commitment: Commitment) -> Self {
        Self { commitments: vec![commitment], ..Self::default() }
    }
}

pub(super) type Weighing = Result<Change, Unfit>;

/// A sum, or an act that cannot be posted.
pub(super) fn fit<T>(sum: Option<T>) -> Result<T, Unfit> {
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
    pub fn apply(&mut self, stamp: Arc<Stamp>, fact: FundFact) -> Entered {
        self.take(Recorded { stamp, fact: Arc::new(fact) })
    }

    /// Keeps a fact with all its effects, or sets it aside without any.
    pub(super) fn take(&mut self, recorded: Recorded<FundFact>) -> Entered {
        let known = self.done.contains_key(recorded.fact.payload().key());
        match self.weigh(&recorded) {
            Ok(change) if !known => {
                self.make(change, recorded);
                Entered::Kept
            }
            Ok(_) | Err(Unfit) => {
                self.put_aside(recorded);
                Entered::SetAside
            }
        }
    }

    /// Remembers a fact that does not fit.
    pub(super) fn put_aside(&mut self, recorded: Recorded<FundFact>) {
        self.latest.take(&recorded.stamp);
        self.unfit.push_back(recorded);
    }

    /// What a fact would change.
    fn weigh(&self, recorded: &Recorded<FundFact>) -> Weighing {
        let stamp = &recorded.stamp;
        match recorded.fact.as_ref() {
            FundFact::DestinationsAdopted(_)
            | FundFact::YearOpened(_)
            | FundFact::RevenueDelegated(_)
            | FundFact::ResourcesNotified(_)
            | FundFact::EndowmentTransferred(_)
            | FundFact::Reported(_) => Ok(Change::default()),
            FundFact::BudgetAdopted(fact) => self.adopted(fact),
            FundFact::Transferred(fact) => self.transferred(fact),
            FundFact::Committed(fact) => self.committed(fact),
            FundFact::YearDecided(fact) => self.decided(fact),
            FundFact::ServiceCertified(fact) => self.certified(fact),
            FundFact::Paid(fact) => self.paid(stamp, fact),
            FundFact::Released(fact) => self.released(fact),
            FundFact::RecoveryOrdered(fact) => self.recovery_ordered(stamp, fact),
            FundFact::Recovered(fact) => self.recovered(stamp, fact),
            FundFact::YearClosed(fact) => self.closed(fact),
            FundFact::AgreementConcluded(fact) => self.concluded(fact),
            FundFact::AgreementAmended(fact) => self.amended(stamp, fact),
            FundFact::AgreementEnded(fact) => self.ended(stamp, fact),
            FundFact::ReportReceived(fact) => self.report_received(stamp, fact),
            FundFact::AgreementEvaluated(fact) => self.evaluated(stamp, fact),
        }
    }

    /// Makes what was weighed.
    fn make(&mut self, change: Change, recorded: Recorded<FundFact>) {
        let Change { movements, commitments, recovery, agreement } = change;
        let (key, year) = (Arc::from(recorded.fact.payload().key()), recorded.fact.payload().year());
        self.book.post(&recorded.stamp, year, movements);
        for mut commitment in commitments {
            commitment.acts.push(recorded.stamp.number);
            self.keep_commitment(commitment);
        }
        if let Some(recovery) = recovery {
            self.recoveries.insert(recovery.order.recovery, Arc::new(recovery));
        }
        if let Some(mut agreement) = agreement {
            agreement.acts.push(recorded.stamp.number);
            self.agreements.insert(agreement.concluded.agreement.clone(), Arc::new(agreement));
        }
        self.note(year, &recorded);
        self.latest.take(&recorded.stamp);
        self.done.insert(key, recorded);
    }

    /// Keeps a commitment, new or as it is now.
    fn keep_commitment(&mut self, commitment: Commitment) {
        let (id, beneficiary) = (commitment.terms.commitment, commitment.terms.beneficiary.id.clone());
        if self.commitments.insert(id, Arc::new(commitment)).is_none() {
            self.beneficiaries.entry(beneficiary).or_default().push_back(id);
        }
    }

    /// Notes in its exercise a fact that is more than its movements.
    fn note(&mut self, year: Year, recorded: &Recorded<FundFact>) {
        fn noted<T>(stamp: &Arc<Stamp>, fact: &Arc<T>) -> Recorded<T> {
            Recorded { stamp: Arc::clone(stamp), fact: Arc::clone(fact) }
        }
        let stamp = &recorded.stamp;
        match recorded.fact.as_ref() {
            FundFact::DestinationsAdopted(fact) => {
                self.exercise_mut(year).destinations = Some(noted(stamp, fact));
            }
            FundFact::YearOpened(fact) => self.exercise_mut(year).opened = Some(noted(stamp, fact)),
            FundFact::BudgetAdopted(fact) => self.exercise_mut(year).budgets.push(noted(stamp, fact)),
            FundFact::RevenueDelegated(fact) => self.exercise_mut(year).revenues.push(noted(stamp, fact)),
            FundFact::ResourcesNotified(fact) => self.exercise_mut(year).orders.push(noted(stamp, fact)),
            FundFact::EndowmentTransferred(fact) => {
                self.exercise_mut(year).endowments.push(noted(stamp, fact));
            }
            FundFact::YearClosed(fact) => self.exercise_mut(year).closed = Some(noted(stamp, fact)),
            FundFact::Reported(fact) => self.exercise_mut(year).reports.push(noted(stamp, fact)),
            FundFact::Transferred(_)
            | FundFact::Committed(_)
            | FundFact::YearDecided(_)
            | FundFact::ServiceCertified(_)
            | FundFact::Paid(_)
            | FundFact::Released(_)
            | FundFact::RecoveryOrdered(_)
            | FundFact::Recovered(_)
            | FundFact::AgreementConcluded(_)
            | FundFact::AgreementAmended(_)
            | FundFact::AgreementEnded(_)
            | FundFact::ReportReceived(_)
            | FundFact::AgreementEvaluated(_) => {}
        }
    }

    fn exercise_mut(&mut self, year: Year) -> &mut Exercise {
        Arc::make_mut(self.exercises.entry(year).or_default())
    }

    pub(super) fn found(&self, id: CommitmentId) -> Result<Commitment, Unfit> {
        fit(self.commitment(id)).cloned()
    }

    /// A budget replaces what budgets opened before it; what was carried in or reopened stays.
    fn adopted(&self, fact: &BudgetAdopted) -> Weighing {
        let year = fact.budget.year;
        // Everything is opened before anything is closed, so that no sum leaves the range on the way.
        let mut movements = Vec::new();
        for opening in &fact.budget.openings {
            let cell = Cell::new(year, opening.place.clone());
            movements.push(Movement::ae(cell.clone(), AeAccount::Budgeted, AeAccount::Available, opening.ae));
            movements.push(Movement::cp(cell, CpAccount::Budgeted, CpAccount::Available, opening.cp));
        }
        for (cell, balances) in self.book.cells(year) {
            let ae = fit(Ae::ZERO.checked_sub(balances.ae(AeAccount::Budgeted)))?;
            let cp = fit(Cp::ZERO.checked_sub(balances.cp(CpAccount::Budgeted)))?;
            movements.push(Movement::ae(cell.clone(), AeAccount::Available, AeAccount::Budgeted, ae));
            movements.push(Movement::cp(cell.clone(), CpAccount::Available, CpAccount::Budgeted, cp));
        }
        Ok(self.book.weigh(movements)?.into())
    }

    fn transferred(&self, fact: &Transfer) -> Weighing {
        let cell = |place: &Place| Cell::new(fact.year, place.clone());
        let (from, to) = (cell(&fact.from.place), cell(&fact.to.place));
        let movements = vec![
            Movement::ae(from.clone(), AeAccount::Available, AeAccount::Budgeted, fact.ae),
            Movement::ae(to.clone(), AeAccount::Budgeted, AeAccount::Available, fact.ae),
            Movement::cp(from, CpAccount::Available, CpAccount::Budgeted, fact.cp),
            Movement::cp(to, CpAccount::Budgeted, CpAccount::Available, fact.cp),
        ];
        Ok(self.book.weigh(movements)?.into())
    }

    fn committed(&self, fact: &Committed) -> Weighing {
        let commit = &fact.commit;
        if self.commitment(commit.commitment).is_some() {
            return Err(Unfit);
        }
        let cell = Cell::new(commit.year, commit.place.clone());
        let movements = self.book.weigh(consumption(cell, commit.amount, fact.credits))?;
        Ok(Change { movements, ..commitment(commit)?.into() })
    }

    fn decided(&self, fact: &YearDecided) -> Weighing {
        let decide = &fact.decide;
        let mut commitment = self.found(decide.commitment)?;
        let rest = decide.sum.settles();
        let mut movements = Vec::new();
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
                movements = consumption(cell, rest, fact.credits);
                decide.year
            }
        };
        let (decided_for, notified_on) = (decide.year, decide.notified_on);
        commitment.parts.push(Part { decided_for, consumed_in, notified_on, sum: rest, rest });
        commitment.duties.note(decide.signed_by, Duty::Officer);
        Ok(Change { movements: self.book.weigh(movements)?, ..commitment.into() })
    }

    fn certified(&self, fact: &Certify) -> Weighing {
        let mut commitment = self.found(fact.commitment)?;
        commitment.certified = fit(commitment.certified.with(fact.done_on, fact.amount))?;
        commitment.duties.note(fact.certified_by, Duty::Officer);
        Ok(commitment.into())
    }

    fn released(&self, fact: &Released) -> Weighing {
        let release = &fact.release;
        let mut commitment = self.found(release.commitment)?;
        let (place, year) = (commitment.terms.place.clone(), release.year);
        let mut movements = Vec::new();
        for taken in &fact.taken {
            let (rest, consumed_in) = fit(commitment.share_mut(taken.decided_for))?;
            *rest = fit(rest.checked_sub(taken.amount).filter(|left| !left.is_negative()))?;
            if let Some(part) = taken.decided_for.and_then(|year| commitment.part_mut(year)) {
                part.sum = part.sum.less(taken.amount);
            }
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
        commitment.duties.note(release.signed_by, Duty::Officer);
        Ok(Change { movements: self.book.weigh(movements)?, ..commitment.into() })
    }

    fn closed(&self, fact: &YearClosed) -> Weighing {
        let mut movements = Vec::new();
        for (cell, balances) in self.book.cells(fact.close.year) {
            let (ae, cp) = (balances.ae(AeAccount::Available), balances.cp(CpAccount::Available));
            lapse(&mut movements, cell.clone(), ae, cp)?;
        }
        carry_over(&mut movements, fact);
        let mut touched = BTreeMap::new();
        for sum in &fact.prescribed {
            let known = fit(self.commitment(sum.commitment))?;
            let commitment = touched.entry(sum.commitment).or_insert_with(|| known.clone());
            movements.push(prescribe(commitment, sum)?);
        }
        let commitments = touched.into_values().collect();
        Ok(Change { movements: self.book.weigh(movements)?, commitments, ..Change::default() })
    }
}

/// What a commitment is at signature.
fn commitment(commit: &Arc<Commit>) -> Result<Commitment, Unfit> {
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
        parts: vec![Part { decided_for, consumed_in: commit.year, notified_on, sum: first, rest: first }],
        committed: commit.amount,
        certified: Tally::NONE,
        paid: Tally::NONE,
        withdrawn: Ae::ZERO,
        prescribed: Ae::ZERO,
        ordered_back: Cp::ZERO,
        set_off: Cp::ZERO,
        kept_back: Cp::ZERO,
        duties: Duties::of_officers(commit.signatories()),
        acts: Vec::new(),
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

/// What is carried over leaves what lapsed, and enters the next exercise.
fn carry_over(movements: &mut Vec<Movement>, fact: &YearClosed) {
    let year = fact.close.year;
    for carried in &fact.carried {
        let (cell, next) = (whole(&carried.pool(year)), whole(&carried.pool(year.later(1))));
        movements.push(Movement::ae(cell.clone(), AeAccount::Lapsed, AeAccount::CarriedOver, carried.ae));
        movements.push(Movement::cp(cell, CpAccount::Lapsed, CpAccount::CarriedOver, carried.cp));
        movements.push(Movement::ae(next.clone(), AeAccount::CarriedIn, AeAccount::Available, carried.ae));
        movements.push(Movement::cp(next, CpAccount::CarriedIn, CpAccount::Available, carried.cp));
    }
}

/// What is left of a cell lapses; a line that went beyond its share gives back to the others of its pool.
fn lapse(movements: &mut Vec<Movement>, cell: Cell, ae: Ae, cp: Cp) -> Result<(), Unfit> {
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
