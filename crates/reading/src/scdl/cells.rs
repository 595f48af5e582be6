//! The cells of published aids.

use jiff::civil::Date;
use maillage_domain::fund::beneficiary::{Rna, Siret};
use maillage_domain::fund::essentials::{GrantShare, LegalName, PaymentPeriod, UnionNotice, one_line};
use maillage_domain::period;
use maillage_domain::published_aid::published::AidNature;

use super::{AidFault, SchemaForm, WhyAid, meant};
use crate::cells::Cells;
use crate::table::{Table, TableRow};

/// The longest number of the register of aids to enterprises.
const RAE: usize = 5;

/// The cells of a row, and what is wrong with them.
pub(super) struct RowCells<'r> {
    table: &'r Table,
    row: &'r TableRow,
    faults: Vec<AidFault>,
}

impl<'r> RowCells<'r> {
    pub(super) const fn new(table: &'r Table, row: &'r TableRow) -> Self {
        Self { table, row, faults: Vec::new() }
    }

    /// How many faults there are, so far.
    pub(super) const fn at_fault(&self) -> usize {
        self.faults.len()
    }

    /// What is wrong.
    pub(super) fn faults(self) -> Vec<AidFault> {
        self.faults
    }
}

impl<'r> Cells<'r> for RowCells<'r> {
    type Why = WhyAid;
    const EMPTY: WhyAid = WhyAid::Empty;

    fn text(&self, column: &str) -> &'r str {
        self.row.cell(self.table.header.place(column)).trim()
    }

    fn fault(&mut self, column: &'static str, why: WhyAid) {
        let text = self.text(column).to_owned();
        let meant = meant::meant(&text, &why);
        self.faults.push(AidFault::Cell { column, text, why, meant });
    }
}

pub(super) fn name(text: &str) -> Result<LegalName, WhyAid> {
    LegalName::parse(text).map_err(WhyAid::Text)
}

pub(super) fn reference(text: &str) -> Result<String, WhyAid> {
    one_line(text).map(ToOwned::to_owned).map_err(WhyAid::Text)
}

pub(super) fn siret(text: &str) -> Result<Siret, WhyAid> {
    Siret::parse(text).map_err(WhyAid::Identifier)
}

pub(super) fn rna(text: &str) -> Result<Rna, WhyAid> {
    Rna::parse(text).map_err(WhyAid::Identifier)
}

pub(super) fn day(text: &str) -> Result<Date, WhyAid> {
    period::day(text).ok_or(WhyAid::Day)
}

/// Euros with a decimal point, in cents.
pub(super) fn amount(text: &str) -> Result<i64, WhyAid> {
    cents(text).ok_or(WhyAid::Amount)
}

fn cents(text: &str) -> Option<i64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_digit());
    let kept = decimals.trim_end_matches('0');
    if !digits(whole) || !digits(decimals) || 2 < kept.len() {
        return None;
    }
    format!("{whole}{kept:0<2}").parse().ok()
}

pub(super) fn nature(text: &str) -> Result<AidNature, WhyAid> {
    AidNature::parse(text).ok_or(WhyAid::Nature)
}

pub(super) fn period(text: &str) -> Result<PaymentPeriod, WhyAid> {
    PaymentPeriod::parse(text).map_err(WhyAid::Period)
}

pub(super) fn rae(text: &str) -> Result<String, WhyAid> {
    let fits = text.chars().count() <= RAE && !text.contains(char::is_control);
    if fits { Ok(text.to_owned()) } else { Err(WhyAid::Rae) }
}

pub(super) fn notice(text: &str) -> Result<UnionNotice, WhyAid> {
    UnionNotice::parse(text).ok_or(WhyAid::Answer)
}

pub(super) fn share(text: &str, form: SchemaForm) -> Result<GrantShare, WhyAid> {
    let read = match form {
        SchemaForm::Former => GrantShare::parse_former(text),
        SchemaForm::Current => GrantShare::parse(text),
    };
    read.map_err(WhyAid::Share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_euros_with_a_point_when_read_then_exact_cents_and_no_other_form() {
        for (text, read) in
            [("10000", 1_000_000), ("99786.57", 9_978_657), ("0.5", 50), ("182054.250", 18_205_425)]
        {
            assert_eq!(cents(text), Some(read), "{text}");
        }
        for none in ["", "1,5", "1.", ".5", "-1", "1 000", "1.234", "99999999999999999999"] {
            assert_eq!(cents(none), None, "{none}");
        }
    }
}
