//! The postings of the ledger of the fund: what each act did to each figure of a place, in cents.

use maillage_domain::fund::cell::Cell;
use maillage_domain::fund::execution::FigureKind;
use maillage_domain::fund::ledger::{AccountTransfer, AeAccount, CpAccount, Ledger, Posting};
use maillage_domain::ground::id::ActNumber;

use super::cell::OpenCell;
use super::cell::OpenKind::{Cents, Integer, Text};
use super::table::{Facts, OpenRows};

/// A posting in its cell.
type Posted<'f> = (&'f Cell, &'f Posting);

fn moved((_, posting): &Posted<'_>, figure: FigureKind) -> OpenCell {
    figure.moved_by(posting.transfer).unwrap_or_default().into()
}

pub(super) fn postings<'f>() -> Facts<Posted<'f>, 14> {
    Facts {
        name: "fund_postings",
        columns: [
            ("exercise", Integer, |(cell, _)| cell.year.into()),
            ("envelope", Text, |(cell, _)| cell.place.envelope.as_str().into()),
            ("earmark", Text, |(cell, _)| cell.place.earmark.code().into()),
            ("mission", Integer, |(cell, _)| cell.place.mission().into()),
            ("fund_line", Text, |(cell, _)| cell.place.code().into()),
            ("territory", Text, |(cell, _)| cell.place.territory.as_ref().into()),
            ("from_account", Text, |(_, posting)| match posting.transfer {
                AccountTransfer::Ae { from, .. } => ae_account(from).into(),
                AccountTransfer::Cp { from, .. } => cp_account(from).into(),
            }),
            ("to_account", Text, |(_, posting)| match posting.transfer {
                AccountTransfer::Ae { to, .. } => ae_account(to).into(),
                AccountTransfer::Cp { to, .. } => cp_account(to).into(),
            }),
            ("ae_opened", Cents, |posted| moved(posted, FigureKind::AeOpened)),
            ("ae_committed", Cents, |posted| moved(posted, FigureKind::AeCommitted)),
            ("ae_available", Cents, |posted| moved(posted, FigureKind::AeAvailable)),
            ("cp_opened", Cents, |posted| moved(posted, FigureKind::CpOpened)),
            ("cp_paid", Cents, |posted| moved(posted, FigureKind::CpPaid)),
            ("cp_available", Cents, |posted| moved(posted, FigureKind::CpAvailable)),
        ],
    }
}

const fn ae_account(account: AeAccount) -> &'static str {
    match account {
        AeAccount::Budgeted => "budgeted",
        AeAccount::CarriedIn => "carried_in",
        AeAccount::Reopened => "reopened",
        AeAccount::Available => "available",
        AeAccount::Rest => "rest",
        AeAccount::Settled => "settled",
        AeAccount::Withdrawn => "withdrawn",
        AeAccount::Prescribed => "prescribed",
        AeAccount::CarriedOver => "carried_over",
        AeAccount::Lapsed => "lapsed",
    }
}

const fn cp_account(account: CpAccount) -> &'static str {
    match account {
        CpAccount::Budgeted => "budgeted",
        CpAccount::CarriedIn => "carried_in",
        CpAccount::Available => "available",
        CpAccount::Paid => "paid",
        CpAccount::CarriedOver => "carried_over",
        CpAccount::Lapsed => "lapsed",
    }
}

/// The postings of a ledger, to be put in pieces.
pub struct Postings<'s> {
    left: Box<dyn Iterator<Item = Posted<'s>> + Send + 's>,
    last: ActNumber,
    rank: u32,
}

impl<'s> Postings<'s> {
    /// All of them, in the order of the acts.
    pub fn of(ledger: &'s Ledger) -> Self {
        Self { left: Box::new(ledger.book().postings()), last: ActNumber::default(), rank: 0 }
    }

    /// Those of one act.
    pub fn of_act(ledger: &'s Ledger, act: ActNumber) -> Self {
        Self { left: Box::new(ledger.book().postings_of(act)), last: ActNumber::default(), rank: 0 }
    }

    /// Puts the next ones, at most so many; returns whether there was any.
    pub fn put(&mut self, most: usize, rows: &mut OpenRows) -> bool {
        let table = postings();
        let mut any = false;
        for posted in self.left.by_ref().take(most) {
            any = true;
            let stamp = &posted.1.stamp;
            self.rank = if stamp.number == self.last { self.rank + 1 } else { 1 };
            self.last = stamp.number;
            rows.begin(stamp, false);
            rows.put_ranked(&table, self.rank, &posted);
        }
        any
    }
}
