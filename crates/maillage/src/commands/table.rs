//! A table that is imported, with the file that may name its columns.

use std::process::ExitCode;

use jiff::civil::Date;
use maillage_domain::act::Actor;
use maillage_service::mapped_table::MappedTable;
use maillage_service::{App, Mode, ServiceError};
use maillage_views::words::Words;

use super::{Ended, Store, date, read_file, read_text};
use crate::args::TableFile;
use crate::output::{Failure, Output};

/// A table as it was read from its file.
struct TableRead {
    name: String,
    bytes: Vec<u8>,
    /// The name of the file that says what its columns are called, and its text.
    mapping: Option<(String, String)>,
    on: Option<Date>,
}

impl TableRead {
    /// Reads a table, and what names its columns.
    fn of(asked: &TableFile, output: &Output) -> Result<Self, Failure> {
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
    fn request<'t>(&'t self, region: Option<&'t str>) -> MappedTable<'t> {
        let mapping = self.mapping.as_ref().map(|(file, text)| (file.as_str(), text.as_str()));
        MappedTable { bytes: &self.bytes, file: &self.name, mapping, region, on: self.on }
    }
}

/// Records a table by its use case, and says what came of it.
pub(super) async fn recorded<V>(
    store: &Store,
    (asked, actor): (&TableFile, Actor),
    import: impl AsyncFnOnce(&App, &MappedTable<'_>, Actor, Words) -> Result<V, ServiceError>,
    said: impl FnOnce(&App, V) -> Result<(), Failure>,
    output: &Output,
) -> Ended {
    let table = TableRead::of(asked, output)?;
    let app = store.writer(Mode::Existing, output).await?;
    let view = import(&app, &table.request(store.region()), actor, output.words).await;
    said(&app, view.map_err(|error| Failure::of(&error, output.words))?)?;
    store.names_region(&app.known().state, output);
    Ok(ExitCode::SUCCESS)
}
