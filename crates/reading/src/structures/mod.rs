//! Tables of structures outside the regime of authorisation: one to a row; and tables of what a document counts of them.
//!
//! Columns by name in any order, or by the names that a mapping gives them. A row at fault costs the whole table: every fault is told
//! at once, with its line and its column.

mod cells;
mod counts;

use std::collections::BTreeSet;

use maillage_domain::entity::identity::CommuneCode;
use maillage_domain::structure::key::{NotAKey, StructureKey};
use maillage_domain::structure::told::StructureSaid;

use crate::cells::{Cells as _, ReadRows, RowCells, UnreadRow, Why};
use crate::table::{Column, Mapping, NoSuchTable};

pub use self::counts::{COUNTS, CountRow, CountTable, counts, territory};

use self::cells::{kind, one_line, status};

/// The columns of a table of structures.
pub const COLUMNS: &[Column] = &[
    Column::new("code", &["finess", "numéro"]).such_as("cpts-exemple").required(),
    Column::new("kind", &["type"]).such_as("cpts").required(),
    Column::new("name", &["nom"]).such_as("CPTS Exemple").required(),
    Column::new("town", &["ville"]).such_as("Arras"),
    Column::new("commune", &["insee", "code commune"]).such_as("62041"),
    Column::new("status", &["état", "statut"]).such_as("recognised"),
    Column::new("since", &["depuis"]).such_as("2024-03-12"),
    Column::new("source", &["origine"]),
];

/// A row that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StructureRow {
    /// The 1-based line.
    pub line: u32,
    /// The structure.
    pub structure: StructureKey,
    /// What is said of it.
    pub said: StructureSaid,
}

/// A table of structures: its rows, and what could not be read of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StructureTable {
    /// The rows that were read.
    pub rows: Vec<StructureRow>,
    /// What is wrong with the others, each with its 1-based line.
    pub faults: Vec<(u32, StructureFault)>,
    /// The columns that say nothing here: those of another program.
    pub ignored: Vec<String>,
    /// The columns that it has: of the others it says nothing.
    pub columns: BTreeSet<&'static str>,
}

/// What is wrong with a row.
pub type StructureFault = UnreadRow<WhyStructure>;

/// Why a cell cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyStructure {
    /// It is empty, and must not be.
    Empty,
    /// It is neither a FINESS number nor a code of an agency.
    Key(NotAKey),
    /// No kind is called so.
    Kind,
    /// No status is called so.
    Status,
    /// It is no code of a commune.
    Commune,
    /// It is no department of the form `59 Nord`, no zone, and not the region.
    Territory,
    /// It is no whole number.
    Count,
    /// It is no day.
    Day,
    /// It is no short text on one line.
    Text,
}

impl Why for WhyStructure {
    const EMPTY: Self = Self::Empty;
}

/// Reads a table of structures, whose columns may be called as a mapping says.
///
/// # Errors
///
/// The table is none of structures; faults of rows are in what is given.
pub fn structures(bytes: &[u8], mapping: Option<&Mapping>) -> Result<StructureTable, NoSuchTable> {
    let ReadRows { rows, faults, ignored, columns } = ReadRows::of(bytes, (COLUMNS, mapping), structure)?;
    Ok(StructureTable { rows, faults, ignored, columns })
}

fn structure(cells: &mut RowCells<'_, WhyStructure>) -> Option<StructureRow> {
    let key = cells.needed("code", |text| StructureKey::parse(text).map_err(WhyStructure::Key));
    let kind = cells.needed("kind", kind);
    let name = cells.needed("name", one_line);
    let town = cells.given("town", one_line);
    let commune =
        cells.given("commune", |text| CommuneCode::parse(text).map_err(|_no| WhyStructure::Commune));
    let status = cells.given("status", status);
    let since = cells.given("since", cells::day);
    let source = cells.given("source", one_line);
    let said = StructureSaid { kind: kind?, name: name?, town, commune, status, since, source };
    Some(StructureRow { line: cells.line(), structure: key?, said })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use maillage_domain::structure::kind::StructureKind;
    use maillage_domain::structure::status::StructureStatus;

    use super::*;

    const HEADER: &str = "code;type;nom;ville;insee;état;depuis;source\n";

    fn read(row: &str) -> StructureTable {
        structures(format!("{HEADER}{row}\n").as_bytes(), None).expect("a table")
    }

    #[test]
    fn given_a_row_when_read_then_each_cell_in_its_form_by_its_word_or_its_french_name() {
        let table = read(
            "CPTS-1;Communauté professionnelle territoriale de santé;CPTS Un;Arras;62041;reconnue;12/3/2024;",
        );
        let [row] = &table.rows[..] else { panic!("{table:?}") };
        assert_eq!((row.line, row.structure.to_string().as_str()), (2, "cpts-1"));
        assert_eq!(
            (row.said.kind, row.said.status),
            (StructureKind::Cpts, Some(StructureStatus::Recognised))
        );
        assert_eq!((row.said.since, row.said.source.as_ref()), (Some(date(2024, 3, 12)), None));
        let bare = read("620000026;msp;MSP;;;;;");
        assert!(bare.faults.is_empty(), "{bare:?}");
        assert_eq!(bare.rows.first().and_then(|row| row.said.status), None, "nobody said it");
    }

    #[test]
    fn given_cells_that_cannot_be_read_when_read_then_every_one_by_its_line_and_its_column() {
        let table = read("620000027;ehpad;;;6204;promise;demain;");
        let told = table.faults.iter().map(|(line, fault)| match fault {
            StructureFault::Cell { column, .. } => (*line, *column),
            StructureFault::Torn => (*line, "torn"),
        });
        let columns = ["code", "kind", "name", "commune", "status", "since"];
        assert_eq!(told.collect::<Vec<_>>(), columns.map(|column| (2, column)));
        assert!(table.rows.is_empty());
        assert_eq!(read("a;msp;b;;;;;;surplus").faults, [(2, StructureFault::Torn)]);
    }

    #[test]
    fn given_the_table_of_another_program_when_read_by_a_mapping_then_its_columns_and_the_others_are_named() {
        let text = "N°;Sorte;Intitulé;Note\na;msp;MSP A;rien\n";
        let names = "code = \"N°\"\nkind = \"Sorte\"\nname = \"Intitulé\"\n";
        let mapping = Mapping::read(names, COLUMNS).expect("a mapping");
        let table = structures(text.as_bytes(), Some(&mapping)).expect("a table");
        assert_eq!((table.rows.len(), table.ignored), (1, vec!["Note".to_owned()]));
        let none = structures(text.as_bytes(), None);
        assert_eq!(none, Err(NoSuchTable::Missing(vec!["code", "kind", "name"])));
    }
}
