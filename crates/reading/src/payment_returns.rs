//! Payments that bodies of compulsory schemes send back: one payment to a row, with the number that the body gave it.
//!
//! No national form of such a file is known. So columns are found by name in any order, or by the names that a mapping gives them. A row at
//! fault costs no other: every fault is told, with its line and its column.

use jiff::civil::Date;
use maillage_domain::fund::beneficiary::BeneficiaryId;
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::payment::SchemeBody;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::published_aid::payment_return::PaymentReturn;

use crate::authorisations::french_day;
use crate::cells::{Cells as _, ReadRows, RowCells, UnreadRow, Why};
use crate::euros;
use crate::fund_values::{self, AGENCY_ACCOUNTANT};
use crate::table::{Column, Mapping, NoSuchTable};

/// The columns of a table of returns.
pub const COLUMNS: &[Column] = &[
    Column::new("reference", &["référence", "n° de paiement", "numéro de paiement"])
        .such_as("P-2026-0017")
        .required(),
    Column::new("commitment", &["engagement", "convention", "décision", "numéro de décision"])
        .such_as("C-2026-0031"),
    Column::new("beneficiary", &["bénéficiaire", "siret"]).such_as("35600000000048"),
    Column::new("paid", &["payé le", "date de paiement"]).such_as("2026-03-31").required(),
    Column::new("amount", &["montant", "montant payé"]).such_as("1250,00").required(),
    Column::new("body", &["caisse", "organisme", "canal"]).such_as("CPAM"),
    Column::new("label", &["libellé"]).such_as("Forfait du trimestre"),
];

/// The body of a row that names none: the verb that takes returns in is called after it.
const USUAL_BODY: &str = "CPAM";

/// A table of returns: its rows, and what could not be read of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnTable {
    /// The rows that were read.
    pub rows: Vec<PaymentReturn>,
    /// What is wrong with the others, each with its 1-based line.
    pub faults: Vec<(u32, ReturnFault)>,
    /// How many labels are not kept of the rows that were read: they may name a person.
    pub unlabelled: usize,
    /// The columns that say nothing here: those of another program.
    pub ignored: Vec<String>,
}

/// What is wrong with a row.
pub type ReturnFault = UnreadRow<WhyReturn>;

/// Why a cell cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyReturn {
    /// It is empty, and must not be.
    Empty,
    /// It is no number on one line: it has no digit, and so might be a name.
    Number,
    /// It is no short text on one line.
    Text,
    /// It is no identifier of a register, and not the opaque one of a natural person.
    Beneficiary,
    /// It is no amount above zero.
    Sum,
    /// It is no day.
    Day,
    /// It is the agency's own accountant, who sends nothing back.
    Body,
}

impl Why for WhyReturn {
    const EMPTY: Self = Self::Empty;
}

/// Reads a table of returns, whose columns may be called as a mapping says.
///
/// # Errors
///
/// The table is none of returns; faults of rows are in what is given.
pub fn payment_returns(bytes: &[u8], mapping: Option<&Mapping>) -> Result<ReturnTable, NoSuchTable> {
    let ReadRows { rows, faults, ignored, columns: _ } =
        ReadRows::of(bytes, (COLUMNS, mapping), payment_return)?;
    let unlabelled = rows.iter().filter(|(_, unlabelled)| *unlabelled).count();
    let rows = rows.into_iter().map(|(returned, _)| returned).collect();
    Ok(ReturnTable { rows, faults, unlabelled, ignored })
}

/// The payment of a row, and whether a label of it is not kept.
fn payment_return(cells: &mut RowCells<'_, WhyReturn>) -> Option<(PaymentReturn, bool)> {
    let reference = cells.needed("reference", number);
    let paid_for = cells.given("commitment", number);
    let beneficiary = cells.given("beneficiary", beneficiary);
    let paid_on = cells.needed("paid", day);
    let amount = cells.needed("amount", amount);
    let told = cells.given("body", body);
    let label = cells.given("label", one_line);
    let nameable = beneficiary.as_ref().is_some_and(may_be_named);
    let returned = PaymentReturn {
        line: cells.line(),
        body: told.unwrap_or_else(|| SchemeBody::new(USUAL_BODY)),
        reference: reference?,
        paid_for,
        beneficiary,
        paid_on: paid_on?,
        amount: amount?,
        label: label.clone().filter(|_| nameable),
    };
    let unlabelled = label.is_some() && returned.label.is_none();
    Some((returned, unlabelled))
}

/// Whether a beneficiary is surely no natural person: a self-employed one has a number in the register of companies.
const fn may_be_named(id: &BeneficiaryId) -> bool {
    match id {
        BeneficiaryId::Finess(_) | BeneficiaryId::Rna(_) => true,
        BeneficiaryId::Siret(_) | BeneficiaryId::Person(_) => false,
    }
}

fn one_line(text: &str) -> Result<OneLine, WhyReturn> {
    OneLine::try_from(text.to_owned()).map_err(|_unfit| WhyReturn::Text)
}

/// A number of a payment or of what it pays: what has no digit may be a name, and no name is recorded.
fn number(text: &str) -> Result<OneLine, WhyReturn> {
    let numbered = text.chars().any(|sign| sign.is_ascii_digit());
    let number = OneLine::try_from(text.to_owned()).ok().filter(|_| numbered);
    number.ok_or(WhyReturn::Number)
}

fn beneficiary(text: &str) -> Result<BeneficiaryId, WhyReturn> {
    fund_values::beneficiary_by_shape(text).map_err(|_none| WhyReturn::Beneficiary)
}

fn amount(text: &str) -> Result<Cp, WhyReturn> {
    let sum = euros::cents(text).map(Cp::from_cents).filter(|sum| sum.is_positive());
    sum.ok_or(WhyReturn::Sum)
}

/// A day, with the hour that programs print behind it or without: the day is that of the body.
fn day(text: &str) -> Result<Date, WhyReturn> {
    let day = text.split([' ', 'T', '\u{a0}']).next().unwrap_or(text);
    french_day(day).ok_or(WhyReturn::Day)
}

fn body(text: &str) -> Result<SchemeBody, WhyReturn> {
    if text.eq_ignore_ascii_case(AGENCY_ACCOUNTANT) {
        return Err(WhyReturn::Body);
    }
    one_line(text).map(|body| fund_values::scheme_body(body.as_str()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const HEADER: &str = "référence;engagement;bénéficiaire;payé le;montant;caisse;libellé\n";

    fn read(row: &str) -> ReturnTable {
        payment_returns(format!("{HEADER}{row}\n").as_bytes(), None).expect("a table")
    }

    #[test]
    fn given_a_row_when_read_then_its_payment_as_it_is() {
        let table = read("0017;C-2026-31;356 000 000 00048;31/03/2026 10:00;1 250,50 €;cpam  59;");
        let [row] = &table.rows[..] else { panic!("{table:?}") };
        assert_eq!((row.reference.as_str(), row.line), ("0017", 2));
        assert_eq!(row.paid_for.as_ref().map(OneLine::as_str), Some("C-2026-31"));
        assert_eq!((row.amount, row.paid_on), (Cp::from_cents(125_050), date(2026, 3, 31)));
        assert_eq!((row.body.as_str(), table.unlabelled), ("CPAM 59", 0));
        assert!(matches!(row.beneficiary, Some(BeneficiaryId::Siret(_))));
    }

    #[test]
    fn given_what_a_row_may_leave_out_when_read_then_the_usual_body_and_nothing_of_the_others() {
        let table = read("17;;;2026-03-31;1;;");
        let [row] = &table.rows[..] else { panic!("{table:?}") };
        assert_eq!((row.body.as_str(), &row.paid_for, &row.beneficiary), ("CPAM", &None, &None));
    }

    #[test]
    fn given_labels_when_read_then_kept_of_an_association_and_of_nobody_who_may_be_a_person() {
        let of = |beneficiary: &str| {
            let table = read(&format!("17;;{beneficiary};2026-03-31;1;;Dr Martin"));
            (table.rows[0].label.is_some(), table.unlabelled)
        };
        assert_eq!(of("W591000001"), (true, 0));
        for person in ["", "35600000000048", "person:00000000-0000-0000-0000-000000000001"] {
            assert_eq!(of(person), (false, 1), "{person}");
        }
    }

    #[test]
    fn given_cells_that_cannot_be_read_when_read_then_every_one_by_its_line_and_its_column_and_no_other_row_lost()
     {
        let table = read("sans;Jean Dupont;Jean Dupont;demain;-3;ac-ars;\n18;;;2026-03-31;2;;\n;;;;;;x;y");
        let told = table.faults.iter().map(|(line, fault)| match fault {
            ReturnFault::Cell { column, .. } => (*line, *column),
            ReturnFault::Torn => (*line, "torn"),
        });
        let columns = ["reference", "commitment", "beneficiary", "paid", "amount", "body"];
        let expected: Vec<_> = columns.map(|column| (2, column)).into_iter().chain([(4, "torn")]).collect();
        assert_eq!(told.collect::<Vec<_>>(), expected);
        assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn given_no_such_table_when_read_then_refused_and_a_header_alone_is_empty() {
        assert!(matches!(payment_returns(b"a;b\n1;2\n", None), Err(NoSuchTable::Missing(_))));
        assert_eq!(payment_returns(HEADER.as_bytes(), None), Err(NoSuchTable::Empty));
    }
}
