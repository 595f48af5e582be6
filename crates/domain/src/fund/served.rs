//! Which territory the sums of an exercise are said to serve. Only what an act states counts: the territory of a commitment, or the
//! sites that its agreement covers. Where its beneficiary has its seat says nothing.
//!
//! A sum is never shared out: it serves what is stated as a whole, or nothing is said.

use std::collections::{BTreeMap, BTreeSet};

use super::beneficiary::Finess;
use super::cell::{Territory, Year};
use super::commitment::{Commitment, CommitmentId};
use super::execution::FigureKind;
use super::ledger::Ledger;
use super::money::{Ae, Cp};
use crate::ground::id::ActNumber;

/// What an act states of where a sum serves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Served {
    /// The territory of the commitment.
    Territory(Territory),
    /// The sites that the agreement covers; the commitment states no territory.
    Sites(BTreeSet<Finess>),
}

/// The sums of an exercise of which the same is stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServedSum {
    /// What is stated; nothing where no act says it.
    pub served: Option<Served>,
    /// Committed, less what was restored in the exercise itself.
    pub committed: Ae,
    /// Paid.
    pub paid: Cp,
    /// How many commitments moved either.
    pub commitments: usize,
}

/// The same while it is added up.
#[derive(Default)]
struct Adding {
    committed: i64,
    paid: i64,
    commitments: BTreeSet<CommitmentId>,
}

impl Ledger {
    /// The sums of an exercise by what is stated of where they serve, those of which nothing is stated first. Together they are what
    /// was committed and what was paid.
    pub fn served(&self, year: Year) -> Vec<ServedSum> {
        let by_act = self.commitments_by_act();
        let sites = self.sites_covered();
        let mut sums: BTreeMap<Option<Served>, Adding> = BTreeMap::new();
        for (cell, posting) in self.book().postings().filter(|(cell, _)| cell.year == year) {
            let committed = FigureKind::AeCommitted.moved_by(posting.transfer);
            let paid = FigureKind::CpPaid.moved_by(posting.transfer);
            if committed.is_none() && paid.is_none() {
                continue;
            }
            let moved = by_act.get(&posting.stamp.number).map_or(&[][..], Vec::as_slice);
            let stated = cell.place.territory.clone().map(Served::Territory);
            let sum = sums.entry(stated.or_else(|| one_statement(moved, &sites))).or_default();
            sum.committed += committed.unwrap_or_default();
            sum.paid += paid.unwrap_or_default();
            sum.commitments.extend(moved);
        }
        let sum = |(served, sum): (Option<Served>, Adding)| ServedSum {
            served,
            committed: Ae::from_cents(sum.committed),
            paid: Cp::from_cents(sum.paid),
            commitments: sum.commitments.len(),
        };
        sums.into_iter().map(sum).collect()
    }

    fn commitments_by_act(&self) -> BTreeMap<ActNumber, Vec<CommitmentId>> {
        let mut by_act: BTreeMap<ActNumber, Vec<CommitmentId>> = BTreeMap::new();
        for (id, commitment) in self.commitments() {
            for act in &commitment.acts {
                by_act.entry(*act).or_default().push(id);
            }
        }
        by_act
    }

    /// The sites that the agreements of each commitment cover: the one that it names, and those that carry it.
    fn sites_covered(&self) -> BTreeMap<CommitmentId, BTreeSet<Finess>> {
        let mut covered: BTreeMap<CommitmentId, BTreeSet<Finess>> = BTreeMap::new();
        let named = |(id, commitment): (CommitmentId, &Commitment)| {
            let agreement = self.agreement(commitment.terms.agreement.as_ref()?)?;
            Some((id, agreement.terms.sites.as_slice()))
        };
        let carried = self.agreements().flat_map(|(_, agreement)| {
            agreement.terms.carries.iter().map(|id| (*id, agreement.terms.sites.as_slice()))
        });
        for (id, sites) in self.commitments().filter_map(named).chain(carried) {
            if !sites.is_empty() {
                covered.entry(id).or_default().extend(sites);
            }
        }
        covered
    }
}

/// The sites of the commitments of an act, where those of all are the same.
fn one_statement(
    commitments: &[CommitmentId],
    sites: &BTreeMap<CommitmentId, BTreeSet<Finess>>,
) -> Option<Served> {
    let mut all = commitments.iter().map(|id| sites.get(id));
    let first = all.next()??;
    all.all(|other| other == Some(first)).then(|| Served::Sites(first.clone()))
}
