//! Tables of what a document counts of structures: a printed figure to a row, with the words that print it.

use maillage_domain::ground::code::ZoneCode;
use maillage_domain::ground::place::Place;
use maillage_domain::structure::tally::{Department, DepartmentCode, Tally, TallyOf, Territory};
use maillage_domain::text::key;

use super::cells::{kind, one_line, status};
use super::{StructureFault, WhyStructure};
use crate::cells::{Cells as _, ReadRows, RowCells};
use crate::table::{Column, Mapping, NoSuchTable};
use crate::whole;

/// The columns of a table of printed figures.
pub const COUNTS: &[Column] = &[
    Column::new("kind", &["type"]).such_as("msp").required(),
    Column::new("status", &["état", "statut"]).such_as("recognised"),
    Column::new("only", &["seulement"]),
    Column::new("territory", &["territoire"]).such_as("59 Nord"),
    Column::new("count", &["nombre"]).such_as("251").required(),
    Column::new("printed", &["imprimé"]).such_as("251 MSP sont reconnues").required(),
    Column::new("dated", &["daté"]).such_as("Au 31 décembre 2023"),
    Column::new("document_page", &["page"]),
    Column::new("document_line", &["line", "ligne"]).such_as("1940"),
];

/// A printed figure that was read of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountRow {
    /// The 1-based line of the table.
    pub line: u32,
    /// The figure.
    pub tally: Tally,
}

/// A table of printed figures: its rows, and what could not be read of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountTable {
    /// The rows that were read.
    pub rows: Vec<CountRow>,
    /// What is wrong with the others, each with its 1-based line.
    pub faults: Vec<(u32, StructureFault)>,
    /// The columns that say nothing here: those of another program.
    pub ignored: Vec<String>,
}

/// Reads a table of printed figures, whose columns may be called as a mapping says.
///
/// # Errors
///
/// The table is none of figures; faults of rows are in what is given.
pub fn counts(bytes: &[u8], mapping: Option<&Mapping>) -> Result<CountTable, NoSuchTable> {
    let ReadRows { rows, faults, ignored, columns: _ } = ReadRows::of(bytes, (COUNTS, mapping), count)?;
    Ok(CountTable { rows, faults, ignored })
}

fn count(cells: &mut RowCells<'_, WhyStructure>) -> Option<CountRow> {
    let kind = cells.needed("kind", kind);
    let statuses = cells.given("status", |text| {
        text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).map(status).collect()
    });
    let only = cells.given("only", one_line);
    let territory = cells.given("territory", |text| territory(text).ok_or(WhyStructure::Territory));
    let territory = territory.unwrap_or_default();
    let count = cells.needed("count", number);
    let printed = cells.needed("printed", one_line);
    let dated = cells.given("dated", one_line);
    let (page, line) = (cells.given("document_page", number), cells.given("document_line", number));
    let of = TallyOf { kind: kind?, statuses: statuses.unwrap_or_default(), only, territory };
    let place = Place { page, line, ..Place::default() };
    let tally = Tally { of, count: count?, printed: printed?, dated, place };
    Some(CountRow { line: cells.line(), tally })
}

fn number(text: &str) -> Result<u32, WhyStructure> {
    whole::count(text).ok_or(WhyStructure::Count)
}

/// The region; a department by its code and its name, `59 Nord`; a zone by its code. Nothing where it is none of them.
pub fn territory(text: &str) -> Option<Territory> {
    if matches!(key(text).as_str(), "region" | "regional") {
        return Some(Territory::Region);
    }
    if let Some((code, name)) = text.split_once(' ') {
        let code = DepartmentCode::parse(code).ok()?;
        return Some(Territory::Department(Department { code, name: one_line(name).ok()? }));
    }
    // Two digits alone would be a department that is not named: never a zone by that name.
    let is_zone = !text.bytes().all(|sign| sign.is_ascii_digit());
    is_zone.then(|| Territory::Zone(ZoneCode::parse(text)))
}

#[cfg(test)]
mod tests {
    use maillage_domain::structure::status::StructureStatus;

    use super::*;

    fn read(row: &str) -> CountTable {
        let header = "kind;status;territory;count;printed;line\n";
        counts(format!("{header}{row}\n").as_bytes(), None).expect("a table")
    }

    #[test]
    fn given_a_figure_when_read_then_what_it_counts_and_where_with_the_words_that_print_it() {
        let table = read("UAPED;open, en cours;59 Nord;7;le Nord (7);906");
        let [CountRow { line: 2, tally }] = &table.rows[..] else { panic!("{table:?}") };
        let statuses = [StructureStatus::InProgress, StructureStatus::Open];
        assert_eq!(tally.of.statuses.iter().copied().collect::<Vec<_>>(), statuses);
        assert!(matches!(&tally.of.territory, Territory::Department(north) if north.code.as_str() == "59"));
        assert_eq!((tally.count, tally.printed.as_str(), tally.place.line), (7, "le Nord (7)", Some(906)));
        assert_eq!(read("msp;;;1;un;").rows[0].tally.of.territory, Territory::Region);
        assert!(matches!(read("msp;;15a;1;un;").rows[0].tally.of.territory, Territory::Zone(_)));
    }

    #[test]
    fn given_cells_that_cannot_be_read_when_read_then_every_one_by_its_column() {
        let table = read("msp;promise;590 Nord;many;;x");
        let columns: Vec<_> = table
            .faults
            .iter()
            .map(|(_, fault)| match fault {
                StructureFault::Cell { column, .. } => *column,
                StructureFault::Torn => "torn",
            })
            .collect();
        assert_eq!(columns, ["status", "territory", "count", "printed", "document_line"]);
        assert_eq!(read("msp;;59;1;un;").faults.len(), 1, "a department is named");
    }
}
