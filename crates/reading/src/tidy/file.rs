//! Where the rows of a tidy bilan stand in their own file.

use maillage_documents::HiddenPart;
use maillage_domain::ground::place::{InSheet, Place, SheetName};

use super::COLUMNS;
use crate::table::{Table, hiding};

/// The file that rows were read from: a text, or a sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowsFile {
    sheet: Option<SheetName>,
    /// The columns that it has, each with its place from 1.
    columns: Vec<(&'static str, u32)>,
    /// What its sheet holds and does not show: it was not read.
    pub(crate) hidden: Vec<HiddenPart>,
    /// The 1-based line of the first character that belongs to no encoding.
    pub(crate) first_repair: Option<u32>,
}

impl RowsFile {
    pub(super) fn of(table: &Table) -> Self {
        let place = |column| Some(u32::try_from(table.header.place(column)?).ok()?.saturating_add(1));
        let columns = COLUMNS.into_iter().filter_map(|column| Some((column, place(column)?)));
        Self {
            sheet: table.sheet,
            columns: columns.collect(),
            hidden: table.hidden.clone(),
            first_repair: table.first_repair,
        }
    }

    /// The sheet where it holds rows or columns that it does not show.
    pub fn hiding_sheet(&self) -> Option<SheetName> {
        hiding(self.sheet, &self.hidden)
    }

    /// Where a line stands: in its cell of a column, where that is asked for and the file is a workbook.
    pub fn place(&self, line: u32, column: Option<&str>) -> Place {
        let named = self.columns.iter().find(|(name, _)| column == Some(*name));
        let column = named.map_or(1, |(_, place)| *place);
        Place { cell: self.sheet.map(|sheet| InSheet { sheet, column }), ..Place::on_line(line) }
    }
}
