//! Open tables of the whole journal in a folder: Parquet, CSV, one SQLite file, a Data Package and a dictionary.
//!
//! The journal is read once, piece by piece, into the database file; every other file is made of its tables. So what is held in
//! memory does not grow with the tables, and the same store gives the same bytes.

mod fill;
mod folder;

use std::collections::BTreeSet;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use maillage_columnar::part;
use maillage_domain::bilingual::Language;
use maillage_publishing::datapackage::{self, ResourceFile, ResourceKind};
use maillage_publishing::open::{OpenCsv, dictionary_csv, dictionary_page};
use maillage_reading::digest;
use maillage_relational::duckdb;
use maillage_relational::sqlite::{Database, Part};
use maillage_views::open::{OpenTable, tables};
use maillage_views::words::{Argument, Words};

use self::fill::Filling;
use self::folder::{Beside, PACKAGE};
use crate::error::ServiceError;
use crate::reader::Reader;

/// The database file.
const DATABASE: &str = "maillage-export.sqlite";

/// How many rows of a table are held at once, which is also how many a group of Parquet has at most.
const AT_ONCE: usize = 20_000;

/// What was exported.
#[derive(Debug)]
pub struct Exported {
    files: usize,
    rows: usize,
    act: u64,
}

impl Exported {
    /// What was written, in one sentence.
    pub fn receipt(&self, folder: &str, words: Words) -> String {
        let act = Argument::printed(self.act);
        let (files, rows) = (Argument::count(self.files), Argument::count(self.rows));
        let folder = ("folder", Argument::Text(folder));
        words.with("export-written", &[("files", files), folder, ("rows", rows), ("act", act)])
    }
}

/// Writes every act that the reader knows as open tables into a folder; an earlier export there is replaced once the new one
/// is whole.
///
/// # Errors
///
/// The folder holds something else; the journal cannot be read or does not hold; a file cannot be written.
pub async fn export(reader: &Reader, folder: &Path, words: Words) -> Result<Exported, ServiceError> {
    let tables = tables();
    let beside = Beside::begin(folder, words)?;
    let mut database = Database::create(&beside.path(DATABASE)?, &tables).await?;
    let rows = Filling::new(&mut database, &tables).fill(reader).await?;
    database.finish(&tables).await?;
    let mut files = Files { beside: &beside, found: Vec::new() };
    let mut filled = BTreeSet::new();
    for (rank, table) in tables.iter().enumerate() {
        files.csv(&mut database, table, rank).await?;
        for part in database.parts(table).await? {
            files.part(&mut database, table, &part).await?;
            filled.insert(table.name);
        }
    }
    database.close().await?;
    files.describe(&tables, &filled)?;
    let act = reader.head().number.get();
    let package = datapackage::export(&tables, act, &files.found, words)?;
    beside.write(PACKAGE, &package)?;
    let exported = Exported { files: files.found.len() + 1, rows, act };
    beside.settle()?;
    Ok(exported)
}

/// The files so far, as the Data Package names them.
struct Files<'b> {
    beside: &'b Beside,
    found: Vec<ResourceFile>,
}

impl Files<'_> {
    /// Writes a whole table as CSV.
    async fn csv(
        &mut self,
        database: &mut Database,
        table: &OpenTable,
        rank: usize,
    ) -> Result<(), ServiceError> {
        let name = format!("csv/{}.csv", table.name);
        let mut csv = OpenCsv::begin(table, BufWriter::new(self.beside.create(&name)?))?;
        database.each(table, None, AT_ONCE, |rows| Ok::<_, ServiceError>(csv.write(rows)?)).await?;
        csv.end()?;
        self.found(name, "text/csv", ResourceKind::Table(rank))
    }

    /// Writes a part of a table as Parquet, named by its region and year. Neither is in the name of a folder, from which engines
    /// would read the region `01` as a number; the file holds its region, with its least and greatest value for who skips files.
    async fn part(
        &mut self,
        database: &mut Database,
        table: &OpenTable,
        part: &Part,
    ) -> Result<(), ServiceError> {
        let region = escaped(&part.region);
        let name = format!("parquet/{}/{region}-{}.parquet", table.name, part.year);
        let mut file = part::Part::begin(table, BufWriter::new(self.beside.create(&name)?))?;
        database.each(table, Some(part), AT_ONCE, |rows| Ok::<_, ServiceError>(file.write(rows)?)).await?;
        let mut rest = file.end()?;
        rest.flush().map_err(|error| self.beside.failed(&name, &error))?;
        self.found(name, "application/vnd.apache.parquet", ResourceKind::Other)
    }

    /// Writes what says how to read the tables: the dictionary, and the script for DuckDB.
    fn describe(
        &mut self,
        tables: &[OpenTable],
        filled: &BTreeSet<&'static str>,
    ) -> Result<(), ServiceError> {
        self.found(DATABASE.to_owned(), "application/vnd.sqlite3", ResourceKind::Other)?;
        let pages = [("dictionnaire.fr.md", Language::French), ("dictionary.en.md", Language::English)];
        for (name, language) in pages {
            let page = dictionary_page(tables, Words::new(language));
            self.written(name, "text/markdown", page.as_bytes())?;
        }
        self.written("dictionary.csv", "text/csv", &dictionary_csv(tables)?)?;
        self.written("duckdb.sql", "application/sql", duckdb::script(tables, filled).as_bytes())
    }

    fn written(&mut self, name: &str, media_type: &str, bytes: &[u8]) -> Result<(), ServiceError> {
        self.beside.write(name, bytes)?;
        self.found(name.to_owned(), media_type, ResourceKind::Other)
    }

    /// Takes note of a file that stands.
    fn found(&mut self, path: String, media_type: &str, kind: ResourceKind) -> Result<(), ServiceError> {
        let failed = |error| self.beside.failed(&path, &error);
        let file = self.beside.open(&path)?;
        let bytes_len = file.metadata().map_err(failed)?.len();
        let sha256 = digest::of_stream(file).map_err(failed)?;
        self.found.push(ResourceFile { path, media_type: media_type.to_owned(), bytes_len, sha256, kind });
        Ok(())
    }
}

/// A code in the name of a folder: what is no letter, digit, hyphen or underscore is written in the way of addresses, which engines
/// read back.
fn escaped(code: &str) -> String {
    let sign = |byte: u8| match byte {
        b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    code.bytes().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_code_when_it_names_a_folder_then_it_leads_nowhere_else() {
        assert_eq!(escaped("2A"), "2A");
        assert_eq!(escaped("../x=é"), "%2E%2E%2Fx%3D%C3%A9");
    }
}
