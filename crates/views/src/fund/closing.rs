//! What closing an exercise decided to carry over, and what it left behind.

use maillage_domain::act::FundFact;
use maillage_domain::fund::ledger::{AeAccount, Ledger};
use maillage_domain::fund::money::Ae;
use schemars::JsonSchema;
use serde::Serialize;

use super::money::euros;
use crate::words::{Argument, Words};

/// The carry-over of an exercise, in cents of authority to commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ClosingView {
    /// What the ceiling is a share of.
    pub base: i64,
    /// The most that could be carried over within the ceiling.
    pub ceiling: i64,
    /// What was not committed.
    pub unspent: i64,
    /// What was decided to be carried over.
    pub carried: i64,
    /// What was not: it counts in the next endowment.
    pub not_carried: i64,
}

impl ClosingView {
    /// That of a closing; nothing for another fact, or where a sum leaves the range.
    pub(super) fn new(ledger: &Ledger, fact: &FundFact) -> Option<Self> {
        let FundFact::YearClosed(closed) = fact else { return None };
        let authorised = Ae::ZERO.less(ledger.book().year(closed.close.year).ae(AeAccount::Budgeted));
        let excluded = Ae::sum(closed.close.excluded.iter().map(|exclusion| exclusion.base))?;
        let carried = Ae::sum(closed.carried.iter().map(|carried| carried.ae))?;
        Some(Self {
            base: authorised.less(excluded).cents(),
            ceiling: closed.ceiling.cents(),
            unspent: carried.checked_add(closed.lapsed_ae)?.cents(),
            carried: carried.cents(),
            not_carried: closed.lapsed_ae.cents(),
        })
    }

    /// The same in a sentence.
    pub(super) fn told(&self, words: Words) -> String {
        let Self { base, ceiling, unspent, carried, not_carried } = *self;
        let sums = [
            ("base", base),
            ("ceiling", ceiling),
            ("unspent", unspent),
            ("carried", carried),
            ("rest", not_carried),
        ];
        let sums = sums.map(|(name, cents)| (name, euros(cents, words)));
        words.with("fund-receipt-closing", &sums.each_ref().map(|(name, text)| (*name, Argument::Text(text))))
    }
}
