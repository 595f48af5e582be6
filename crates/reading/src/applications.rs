//! Exports of online forms: one application in answer to a call to a row, with the number that the form gave it.
//!
//! Columns by name in any order, or by the names that a mapping gives them. A row at fault costs the whole table: every fault is told
//! at once, with its line and its column.

use jiff::civil::Date;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind};
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::fund::money::Ae;
use maillage_domain::ground::one_line::OneLine;

use crate::authorisations::french_day;
use crate::cells::{Cells as _, ReadRows, RowCells, UnreadRow, Why};
use crate::euros;
use crate::fund_values;
use crate::table::{Column, Mapping, NoSuchTable};

/// The columns of a table of applications.
pub const COLUMNS: &[Column] = &[
    Column::new("number", &["numéro", "n°", "dossier", "numéro de dossier"]).such_as("2481907").required(),
    Column::new("applicant", &["demandeur", "porteur", "siret"]).such_as("35600000000048").required(),
    Column::new("kind", &["nature du demandeur"]).such_as("association"),
    Column::new("name", &["raison sociale", "nom de la structure"]).such_as("Association d’essai"),
    Column::new("title", &["projet", "intitulé du projet"]).such_as("Un relais pour les aidants").required(),
    Column::new("requested", &["montant demandé", "demandé"]).such_as("96000,00").required(),
    Column::new("received", &["reçu le", "déposé le", "date de dépôt"]).such_as("2026-04-30").required(),
];

/// A row that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationRow {
    /// The 1-based line.
    pub line: u32,
    /// The number that the form gave it.
    pub number: OneLine,
    /// Who applies.
    pub applicant: Beneficiary,
    /// Its name, where the row says it.
    pub name: Option<LegalName>,
    /// What the project is called.
    pub title: OneLine,
    /// What is asked for.
    pub requested: Ae,
    /// The day it was received.
    pub received_on: Date,
}

/// A table of applications: its rows, and what could not be read of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationTable {
    /// The rows that were read.
    pub rows: Vec<ApplicationRow>,
    /// What is wrong with the others, each with its 1-based line.
    pub faults: Vec<(u32, ApplicationFault)>,
    /// The columns that say nothing here: those of another program.
    pub ignored: Vec<String>,
}

/// What is wrong with a row.
pub type ApplicationFault = UnreadRow<WhyApplication>;

/// Why a cell cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyApplication {
    /// It is empty, and must not be.
    Empty,
    /// It is no short text on one line.
    Text,
    /// It is no identifier of a register, and not the opaque one of a natural person.
    Applicant,
    /// It is no kind of beneficiary.
    Kind,
    /// It is no amount.
    Sum,
    /// It is no day.
    Day,
}

impl Why for WhyApplication {
    const EMPTY: Self = Self::Empty;
}

/// Reads a table of applications, whose columns may be called as a mapping says.
///
/// # Errors
///
/// The table is none of applications; faults of rows are in what is given.
pub fn applications(bytes: &[u8], mapping: Option<&Mapping>) -> Result<ApplicationTable, NoSuchTable> {
    let ReadRows { rows, faults, ignored, columns: _ } =
        ReadRows::of(bytes, (COLUMNS, mapping), application)?;
    Ok(ApplicationTable { rows, faults, ignored })
}

fn application(cells: &mut RowCells<'_, WhyApplication>) -> Option<ApplicationRow> {
    let number = cells.needed("number", one_line);
    let id = cells.needed("applicant", applicant);
    let kind = cells.given("kind", kind).unwrap_or(BeneficiaryKind::Other);
    let name = cells.given("name", |text| LegalName::parse(text).map_err(|_no| WhyApplication::Text));
    let title = cells.needed("title", one_line);
    let requested = cells.needed("requested", requested);
    let received_on = cells.needed("received", day);
    Some(ApplicationRow {
        line: cells.line(),
        number: number?,
        applicant: Beneficiary { id: id?, kind },
        name,
        title: title?,
        requested: requested?,
        received_on: received_on?,
    })
}

fn one_line(text: &str) -> Result<OneLine, WhyApplication> {
    OneLine::try_from(text.to_owned()).map_err(|_unfit| WhyApplication::Text)
}

/// Who applies: `siret:35600000000048`, or the bare number of a register, which its shape tells.
fn applicant(text: &str) -> Result<BeneficiaryId, WhyApplication> {
    fund_values::beneficiary_by_shape(text).map_err(|_none| WhyApplication::Applicant)
}

fn kind(text: &str) -> Result<BeneficiaryKind, WhyApplication> {
    BeneficiaryKind::parse(text).ok_or(WhyApplication::Kind)
}

fn requested(text: &str) -> Result<Ae, WhyApplication> {
    let sum = euros::cents(text).map(Ae::from_cents).filter(|sum| sum.is_positive());
    sum.ok_or(WhyApplication::Sum)
}

/// A day, with the hour that forms print behind it or without: the day is that of the form.
fn day(text: &str) -> Result<Date, WhyApplication> {
    let day = text.split([' ', 'T', '\u{a0}']).next().unwrap_or(text);
    french_day(day).ok_or(WhyApplication::Day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const HEADER: &str =
        "numéro;porteur;nature du demandeur;raison sociale;projet;montant demandé;déposé le\n";

    fn read(row: &str) -> ApplicationTable {
        applications(format!("{HEADER}{row}\n").as_bytes(), None).expect("a table")
    }

    #[test]
    fn given_a_row_when_read_then_its_number_as_it_is_and_who_asks_for_what() {
        let table = read("0012;356 000 000 00048;association;Essai;Un relais;96 000,50 €;30/04/2026 23:58");
        let [row] = &table.rows[..] else { panic!("{table:?}") };
        assert_eq!((row.number.as_str(), row.line), ("0012", 2));
        assert_eq!(row.applicant.kind, BeneficiaryKind::Association);
        assert_eq!((row.requested, row.received_on), (Ae::from_cents(9_600_050), date(2026, 4, 30)));
    }

    #[test]
    fn given_bare_numbers_when_read_then_their_shape_tells_the_register() {
        let of = |text: &str| applicant(text);
        assert!(matches!(of("35600000000048"), Ok(BeneficiaryId::Siret(_))));
        assert!(matches!(of("W591000001"), Ok(BeneficiaryId::Rna(_))));
        let person = of("person:00000000-0000-0000-0000-000000000001");
        assert!(matches!(person, Ok(BeneficiaryId::Person(_))));
        for none in ["Jean Dupont", "35600000000049", "siret:1", "1"] {
            assert_eq!(of(none), Err(WhyApplication::Applicant), "{none}");
        }
    }

    #[test]
    fn given_cells_that_cannot_be_read_when_read_then_every_one_by_its_line_and_its_column() {
        let table = read(";Jean Dupont;club;;;0;demain");
        let told = table.faults.iter().map(|(line, fault)| match fault {
            ApplicationFault::Cell { column, .. } => (*line, *column),
            ApplicationFault::Torn => (*line, "torn"),
        });
        let columns = ["number", "applicant", "kind", "title", "requested", "received"];
        assert_eq!(told.collect::<Vec<_>>(), columns.map(|column| (2, column)));
        assert_eq!(read("1;35600000000048;;;a;1;2026-01-01;surplus").faults, [(2, ApplicationFault::Torn)]);
    }
}
