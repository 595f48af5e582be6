//! Why a file is not a table of the kind that a door reads.

use super::{Column, Mapping, SheetFault, Table};
use crate::no_text::NoText;

/// Why a file is no such table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoSuchTable {
    /// The header lacks columns.
    #[error("columns missing: {0:?}")]
    Missing(Vec<&'static str>),
    /// The header lacks a column that a mapping speaks of.
    #[error("no column `{0}`")]
    NotThere(String),
    /// The header has a column twice.
    #[error("column `{0}` stands twice")]
    Repeated(String),
    /// A column that means nothing here, and no mapping says that others do: what it was meant to say would be lost.
    #[error("unknown column `{0}`")]
    Unknown(String),
    /// Its sheet does not show the whole table, or is not the only one that holds one.
    #[error(transparent)]
    Sheet(#[from] SheetFault),
    /// The bytes hold no table: neither a text nor a workbook that can be read.
    #[error(transparent)]
    NoText(#[from] NoText),
    /// No row stands below the header.
    #[error("no row")]
    Empty,
}

impl Table {
    /// Requires a table to be whole and alone, with every column that a door needs and none that means nothing there; gives those that
    /// a mapping lets be.
    pub(crate) fn fitting(
        &self,
        columns: &[Column],
        mapping: Option<&Mapping>,
    ) -> Result<Vec<String>, NoSuchTable> {
        self.stands_alone()?;
        let ignored = self.header_fits(columns, mapping)?;
        self.is_all_shown()?;
        Ok(ignored)
    }

    fn header_fits(&self, columns: &[Column], mapping: Option<&Mapping>) -> Result<Vec<String>, NoSuchTable> {
        let is_there = |name: &str| self.header.place(name).is_some();
        let said = mapping
            .into_iter()
            .flat_map(|mapping| mapping.columns().map(|name| (name, mapping.header(name))));
        if let Some((_, Some(header))) = said.into_iter().find(|(name, _)| !is_there(name)) {
            return Err(NoSuchTable::NotThere(header.to_owned()));
        }
        let required = columns.iter().filter(|column| column.required).map(|column| column.name);
        let missing: Vec<_> = required.filter(|name| !is_there(name)).collect();
        if !missing.is_empty() {
            return Err(NoSuchTable::Missing(missing));
        }
        if let Some(name) = self.header.repeated() {
            return Err(NoSuchTable::Repeated(name.to_owned()));
        }
        let unknown = self.unknown_columns();
        match unknown.first() {
            Some(column) if mapping.is_none() => Err(NoSuchTable::Unknown(column.clone())),
            _ => Ok(unknown),
        }
    }
}
