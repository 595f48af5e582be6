//! Tables that people give the fund: the openings of a budget, the lines of a nomenclature.
//!
//! Columns by name in any order; amounts in euros. What a column that nobody knows was meant to say would be lost, and so
//! would what a cell that cannot be read says: either costs the whole table.

use maillage_domain::fund::budget::Opening;
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Territory};
use maillage_domain::fund::destination::{CodePattern, Destination, DestinationLine, Mission};
use maillage_domain::fund::money::{Ae, Cp};

use crate::euros;
use crate::no_text::NoText;
use crate::table::{Column, SheetFault, Table, TableRow};

/// What is wrong with a table, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// What stands in a cell cannot be read.
    #[error("line {line}, column `{column}`: `{value}`")]
    Cell {
        /// The 1-based line.
        line: u32,
        /// The column.
        column: &'static str,
        /// What stands there; empty where the column is missing.
        value: String,
    },
    /// What stands in a cell stands already in an earlier row, and may do so once.
    #[error("line {line}, column `{column}`: `{value}` already stands in line {first}")]
    Twice {
        /// The 1-based line.
        line: u32,
        /// The column.
        column: &'static str,
        /// What stands there.
        value: String,
        /// The line where it stands first.
        first: u32,
    },
    /// A row with more cells than the header, a quote that is not closed, or bytes that are no text.
    #[error("line {line}: not a row")]
    Row {
        /// The 1-based line.
        line: u32,
    },
    /// A column that means nothing here: what it was meant to say would be lost.
    #[error("unknown column `{column}`")]
    Column {
        /// The column, or its place where it has no name.
        column: String,
        /// Those that are known.
        known: Vec<&'static str>,
    },
    /// Its sheet does not show all rows, or is not the only one that holds such a table.
    #[error(transparent)]
    Sheet(#[from] SheetFault),
    /// The bytes hold no table: neither a text nor a workbook that can be read.
    #[error(transparent)]
    NoText(#[from] NoText),
    /// No row stands below the header.
    #[error("no row")]
    Empty,
    /// A column that stands twice.
    #[error("column `{column}` stands twice")]
    Repeated {
        /// The column, as it is called the second time.
        column: String,
    },
}

/// The columns of the openings of a budget.
pub const OPENING: &[Column] = &[
    Column::new("envelope", &["enveloppe"]).such_as("intervention"),
    Column::new("earmark", &["fléchage"]),
    Column::new("mission", &[]).such_as("2"),
    Column::new("code", &[]),
    Column::new("territory", &["territoire"]),
    Column::new("ae", &[]).such_as("1500000").required(),
    Column::new("cp", &[]).such_as("1200000.50").required(),
];
/// The columns of a nomenclature.
pub const DESTINATION: &[Column] = &[
    Column::new("code", &[]).such_as("MI2-3-5").required(),
    Column::new("label", &["libellé", "intitulé"]).such_as("Permanence des soins").required(),
];

/// The openings of a budget: `envelope`, `earmark`, `mission`, `code`, `territory`, `ae`, `cp`. The two amounts must be
/// there; without an envelope, that of intervention. `codes` is the shape of the codes on the day of the budget.
pub fn openings(bytes: &[u8], codes: &CodePattern) -> Result<Vec<Opening>, TableFault> {
    rows(bytes, OPENING, |row| {
        let envelope = match row.text("envelope") {
            "" => Envelope::Intervention,
            word => Envelope::parse(word).ok_or_else(|| row.fault("envelope"))?,
        };
        let territory = Some(row.text("territory")).filter(|code| !code.is_empty());
        let place = Place {
            envelope,
            earmark: Earmark::of_code(row.text("earmark")),
            destination: row.destination(codes)?,
            territory: territory.map(Territory::new),
        };
        Ok(Opening { place, ae: Ae::from_cents(row.euros("ae")?), cp: Cp::from_cents(row.euros("cp")?) })
    })
}

/// The lines of a nomenclature: `code`, of the shape `codes`, and `label`.
pub fn destinations(bytes: &[u8], codes: &CodePattern) -> Result<Vec<DestinationLine>, TableFault> {
    rows(bytes, DESTINATION, |row| {
        let destination = codes.parse(row.text("code")).ok_or_else(|| row.fault("code"))?;
        let label = row.text("label");
        if label.is_empty() {
            return Err(row.fault("label"));
        }
        Ok(DestinationLine { destination, label: label.to_owned() })
    })
}

/// A row of a table that people give, with the header it stands under.
pub(crate) struct GivenRow<'r> {
    table: &'r Table,
    row: &'r TableRow,
}

impl<'r> GivenRow<'r> {
    /// What stands in a column; empty where nothing does.
    pub(crate) fn text(&self, column: &'static str) -> &'r str {
        self.row.cell(self.table.header.place(column)).trim()
    }

    /// The 1-based line where it begins.
    pub(crate) const fn line(&self) -> u32 {
        self.row.line
    }

    /// That a cell of it cannot be read.
    pub(crate) fn fault(&self, column: &'static str) -> TableFault {
        TableFault::Cell { line: self.row.line, column, value: self.text(column).to_owned() }
    }

    fn euros(&self, column: &'static str) -> Result<i64, TableFault> {
        euros::cents(self.text(column)).ok_or_else(|| self.fault(column))
    }

    /// A code says its mission; a mission may also stand alone.
    fn destination(&self, codes: &CodePattern) -> Result<Option<Destination>, TableFault> {
        let (mission, code) = (self.text("mission"), self.text("code"));
        let number = || Mission::parse(mission).ok_or_else(|| self.fault("mission"));
        match (mission, code) {
            ("", "") => Ok(None),
            (_, "") => Ok(Some(Destination::mission(number()?))),
            (_, code) => {
                let destination = codes.parse(code).ok_or_else(|| self.fault("code"))?;
                if !mission.is_empty() && number()? != destination.mission {
                    return Err(self.fault("mission"));
                }
                Ok(Some(destination))
            }
        }
    }
}

/// The rows of a table, each taken; the first fault costs the table.
pub(crate) fn rows<T>(
    bytes: &[u8],
    known: &'static [Column],
    take: impl Fn(&GivenRow<'_>) -> Result<T, TableFault>,
) -> Result<Vec<T>, TableFault> {
    each_row(bytes, known, take)?.into_iter().collect()
}

/// The rows of a table, each taken or with its fault.
pub(crate) fn each_row<T>(
    bytes: &[u8],
    known: &'static [Column],
    take: impl Fn(&GivenRow<'_>) -> Result<T, TableFault>,
) -> Result<Vec<Result<T, TableFault>>, TableFault> {
    NoText::refuse_no_table(bytes)?;
    let table = Table::read(bytes, known);
    table.stands_alone()?;
    if let Some(line) = table.first_repair {
        return Err(TableFault::Row { line });
    }
    if let Some(column) = table.header.repeated() {
        return Err(TableFault::Repeated { column: column.to_owned() });
    }
    if let Some(column) = table.unknown_columns().into_iter().next() {
        return Err(TableFault::Column { column, known: known.iter().map(|column| column.name).collect() });
    }
    table.is_all_shown()?;
    let row = |row: Result<TableRow, _>| {
        let row = row.map_err(|bad: crate::table::BadLine| TableFault::Row { line: bad.line })?;
        take(&GivenRow { table: &table, row: &row })
    };
    let rows: Vec<_> = table.rows().map(row).collect();
    if rows.is_empty() { Err(TableFault::Empty) } else { Ok(rows) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes() -> CodePattern {
        "MI|M#-99-99".parse().expect("a shape of codes")
    }

    fn openings(bytes: &[u8]) -> Result<Vec<Opening>, TableFault> {
        super::openings(bytes, &codes())
    }

    const KNOWN: [&str; 7] = ["envelope", "earmark", "mission", "code", "territory", "ae", "cp"];

    #[test]
    fn given_a_table_with_commas_or_semicolons_when_read_then_the_same_openings() {
        let comma = openings("mission,code,ae,cp\n1,,10.50,10\n,MI2-3-5,1 000,5\n".as_bytes());
        let semicolon = openings("CP;AE;Mission;code\n10;10,50;1;\n5;1 000;2;MI2-3-5\n".as_bytes());
        assert_eq!(comma, semicolon);
        let comma = comma.expect("read");
        assert_eq!(comma.iter().map(|opening| opening.ae.cents()).collect::<Vec<_>>(), [1050, 100_000]);
    }

    #[test]
    fn given_a_fault_in_a_table_when_read_then_its_line_and_column() {
        let fault = |text: &str| openings(text.as_bytes()).expect_err("refused");
        let at = |line, column, value: &str| TableFault::Cell { line, column, value: value.to_owned() };
        assert_eq!(fault("mission,ae,cp\n1,1,1\n6,1,1\n"), at(3, "mission", "6"));
        assert_eq!(fault("mission,ae,cp\n1,1.234,1\n"), at(2, "ae", "1.234"));
        assert_eq!(fault("mission,ae\n1,1\n"), at(2, "cp", ""));
        assert_eq!(fault("mission,code,ae,cp\n1,MI2-3-5,1,1\n"), at(2, "mission", "1"));
        assert_eq!(fault("envelope,ae,cp\nother,1,1\n"), at(2, "envelope", "other"));
        assert_eq!(
            destinations(b"code,label\nMI9,x\n", &codes()).expect_err("refused"),
            at(2, "code", "MI9")
        );
        assert_eq!(fault("mission,ae,cp\n1,1\n"), at(2, "cp", ""));
        assert_eq!(fault("mission,ae,cp\n1,1,1,1\n"), TableFault::Row { line: 2 });
        assert_eq!(fault("mission,ae,cp\n1,1,\"1\n"), TableFault::Row { line: 2 });
        assert_eq!(fault("AE;mission;ae;cp\n1;1;1;1\n"), TableFault::Repeated { column: "ae".to_owned() });
        let misspelt = TableFault::Column { column: "earmarks".to_owned(), known: KNOWN.to_vec() };
        let unnamed = TableFault::Column { column: "4".to_owned(), known: KNOWN.to_vec() };
        assert_eq!(fault("mission,ae,cp,\n1,1,1,a remark\n"), unnamed);
        assert_eq!(fault("earmarks,ae,cp\nprevention,1,1\n"), misspelt);
    }

    #[test]
    fn given_amounts_in_the_forms_of_spreadsheets_when_read_then_to_the_cent_or_refused_by_their_place() {
        let total = |bytes: &[u8]| -> i64 {
            openings(bytes).expect("read").iter().map(|opening| opening.ae.cents()).sum()
        };
        for text in [
            "envelope,earmark,mission,code,territory,ae,cp\nintervention,,1,,,\"1930,54\",\"1930,54\"\nintervention,,2,,,500000,500000\n",
            "\u{feff}envelope;earmark;mission;code;territory;ae;cp\r\nintervention;;1;;;1930,54;1930,54\r\nintervention;;2;;;500 000,00;500 000,00\r\n;;;;;;\r\n",
            "envelope;mission;ae;cp\nintervention;1;1\u{202f}930,54 €;1\u{202f}930,54 €\nintervention;2;500\u{a0}000;500\u{a0}000\n",
            "Enveloppe\tFléchage\tMission\tAE\tCP\t\nintervention\t\t1\t1930,54\t1930,54\t\n\t\t2\t500000\t500000\n",
        ] {
            assert_eq!(total(text.as_bytes()), 50_193_054, "{text}");
        }
        assert_eq!(
            total(
                b"enveloppe;fl\xE9chage;mission;code;territoire;AE;CP\nintervention;;1;;;1930,54;1930,54\n"
            ),
            193_054
        );
        for amount in ["1.930,54", "\"1,930.54\"", "5,00E+05", "1930,545"] {
            let text = format!("mission;ae;cp\n1;1;1\n2;{amount};1\n");
            let value = amount.trim_matches('"').to_owned();
            let fault = TableFault::Cell { line: 3, column: "ae", value };
            assert_eq!(openings(text.as_bytes()), Err(fault));
        }
        assert_eq!(
            openings(b"mission;ae;territory;cp\n1;1;\xC3\xA9\xC3\xA9\xFF;1\n"),
            Err(TableFault::Row { line: 2 })
        );
    }
}
