//! Tables that people give the fund: the openings of a budget, the lines of a nomenclature.
//!
//! CSV, UTF-8, columns by name in any order, set apart by commas or semicolons; amounts in euros.

use maillage_domain::fund::budget::Opening;
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Territory};
use maillage_domain::fund::destination::{CodePattern, Destination, DestinationLine, Mission};
use maillage_domain::fund::money::{Ae, Cp};

use crate::euros;

/// What is wrong with a table, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// What stands in a cell cannot be read.
    #[error("line {line}, column `{column}`: `{value}`")]
    Cell {
        /// The 1-based line.
        line: u64,
        /// The column.
        column: String,
        /// What stands there; empty where the column is missing.
        value: String,
    },
    /// A row with more or fewer cells than the header, or bytes that are no text.
    #[error("line {line}: not a row")]
    Row {
        /// The 1-based line.
        line: u64,
    },
    /// A column that means nothing here: what it was meant to say would be lost.
    #[error("unknown column `{column}`")]
    Column {
        /// The column.
        column: String,
        /// Those that are known.
        known: &'static [&'static str],
    },
}

const OPENING: &[&str] = &["envelope", "earmark", "mission", "code", "territory", "ae", "cp"];
const DESTINATION: &[&str] = &["code", "label"];

/// The openings of a budget: `envelope`, `earmark`, `mission`, `code`, `territory`, `ae`, `cp`. The two amounts must be
/// there; without an envelope, that of intervention.
pub fn openings(bytes: &[u8]) -> Result<Vec<Opening>, TableFault> {
    rows(bytes, OPENING, |row| {
        let envelope = match row.text("envelope") {
            "" => Envelope::Intervention,
            word => Envelope::parse(word).ok_or_else(|| row.fault("envelope"))?,
        };
        let territory = Some(row.text("territory")).filter(|code| !code.is_empty());
        let place = Place {
            envelope,
            earmark: Earmark::of_code(row.text("earmark")),
            destination: row.destination()?,
            territory: territory.map(Territory::new),
        };
        Ok(Opening { place, ae: Ae::from_cents(row.euros("ae")?), cp: Cp::from_cents(row.euros("cp")?) })
    })
}

/// The lines of a nomenclature: `code`, `label`.
pub fn destinations(bytes: &[u8]) -> Result<Vec<DestinationLine>, TableFault> {
    rows(bytes, DESTINATION, |row| {
        let destination = CodePattern::seen().parse(row.text("code")).ok_or_else(|| row.fault("code"))?;
        let label = row.text("label");
        if label.is_empty() {
            return Err(row.fault("label"));
        }
        Ok(DestinationLine { destination, label: label.to_owned() })
    })
}

struct TableRow<'r> {
    columns: &'r csv::StringRecord,
    cells: &'r csv::StringRecord,
}

impl<'r> TableRow<'r> {
    fn text(&self, column: &str) -> &'r str {
        let rank = self.columns.iter().position(|name| name.trim().eq_ignore_ascii_case(column));
        rank.and_then(|rank| self.cells.get(rank)).unwrap_or_default().trim()
    }

    fn fault(&self, column: &str) -> TableFault {
        let line = self.cells.position().map_or(1, csv::Position::line);
        TableFault::Cell { line, column: column.to_owned(), value: self.text(column).to_owned() }
    }

    fn euros(&self, column: &str) -> Result<i64, TableFault> {
        euros::cents(self.text(column)).ok_or_else(|| self.fault(column))
    }

    /// A code says its mission; a mission may also stand alone.
    fn destination(&self) -> Result<Option<Destination>, TableFault> {
        let (mission, code) = (self.text("mission"), self.text("code"));
        let number = || Mission::parse(mission).ok_or_else(|| self.fault("mission"));
        match (mission, code) {
            ("", "") => Ok(None),
            (_, "") => Ok(Some(Destination::mission(number()?))),
            (_, code) => {
                let destination = CodePattern::seen().parse(code).ok_or_else(|| self.fault("code"))?;
                if !mission.is_empty() && number()? != destination.mission {
                    return Err(self.fault("mission"));
                }
                Ok(Some(destination))
            }
        }
    }
}

fn rows<T>(
    bytes: &[u8],
    known: &'static [&'static str],
    take: impl Fn(&TableRow<'_>) -> Result<T, TableFault>,
) -> Result<Vec<T>, TableFault> {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let delimiter = if first.contains(&b';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(bytes);
    let unreadable =
        |error: &csv::Error| TableFault::Row { line: error.position().map_or(1, csv::Position::line) };
    let columns = reader.headers().map_err(|error| unreadable(&error))?.clone();
    let is_known = |column: &str| known.iter().any(|name| column.trim().eq_ignore_ascii_case(name));
    if let Some(column) = columns.iter().find(|column| !is_known(column)) {
        return Err(TableFault::Column { column: column.to_owned(), known });
    }
    let mut rows = Vec::new();
    for cells in reader.records() {
        let cells = cells.map_err(|error| unreadable(&error))?;
        rows.push(take(&TableRow { columns: &columns, cells: &cells })?);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let at = |line, column: &str, value: &str| TableFault::Cell {
            line,
            column: column.to_owned(),
            value: value.to_owned(),
        };
        assert_eq!(fault("mission,ae,cp\n1,1,1\n6,1,1\n"), at(3, "mission", "6"));
        assert_eq!(fault("mission,ae,cp\n1,1.234,1\n"), at(2, "ae", "1.234"));
        assert_eq!(fault("mission,ae\n1,1\n"), at(2, "cp", ""));
        assert_eq!(fault("mission,code,ae,cp\n1,MI2-3-5,1,1\n"), at(2, "mission", "1"));
        assert_eq!(fault("envelope,ae,cp\nother,1,1\n"), at(2, "envelope", "other"));
        assert_eq!(destinations(b"code,label\nMI9,x\n").expect_err("refused"), at(2, "code", "MI9"));
        assert_eq!(fault("mission,ae,cp\n1,1\n"), TableFault::Row { line: 2 });
        let misspelt = TableFault::Column { column: "earmarks".to_owned(), known: OPENING };
        assert_eq!(fault("earmarks,ae,cp\nprevention,1,1\n"), misspelt);
    }
}
