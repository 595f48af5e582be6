//! A table that is imported, with the file that may name its columns.

use jiff::civil::Date;
use maillage_service::mapped_table::MappedTable;

use super::{date, read_file, read_text};
use crate::args::TableFile;
use crate::output::{Failure, Output};

/// A table as it was read from its file.
pub(super) struct TableRead {
    name: String,
    bytes: Vec<u8>,
    /// The name of the file that says what its columns are called, and its text.
    mapping: Option<(String, String)>,
    on: Option<Date>,
}

impl TableRead {
    /// Reads a table, and what names its columns.
    pub(super) fn of(asked: &TableFile, output: &Output) -> Result<Self, Failure> {
        let mapping = asked.mapping.as_ref();
        let mapping = mapping.map(|path| Ok((path.display().to_string(), read_text(path, output)?)));
        Ok(Self {
            name: asked.file.display().to_string(),
            bytes: read_file(&asked.file, output)?,
            mapping: mapping.transpose()?,
            on: asked.table_day.as_ref().map(|text| date(text, output)).transpose()?,
        })
    }

    /// What is asked of it.
    pub(super) fn request<'t>(&'t self, region: Option<&'t str>) -> MappedTable<'t> {
        let mapping = self.mapping.as_ref().map(|(file, text)| (file.as_str(), text.as_str()));
        MappedTable { bytes: &self.bytes, file: &self.name, mapping, region, on: self.on }
    }
}
