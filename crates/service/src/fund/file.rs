//! The fund as files: for each question the same answer in every format.

use jiff::civil::Date;
use maillage_columnar::columns;
use maillage_domain::territory::RegionCode;
use maillage_publishing::list::About;
use maillage_publishing::{WriteError, json, table};
use maillage_views::fund::tables::{self, FundTables};
use maillage_views::head::{HeadView, MadeAt};
use maillage_views::region::InRegion;
use maillage_views::table::Table;
use maillage_views::words::Words;
use serde::Serialize;

use super::agreements::{agreement, agreements, beneficiary, reports_due};
use super::ask::FundQuestion;
use super::execution::execution;
use super::page::{actions, document, tables};
use super::register::{commitments, recoveries};
use super::resources::resources;
use crate::call::list::{call, calls};
use crate::error::ServiceError;
use crate::format::{ListFormat, TableFormat};
use crate::reader::Reader;
use crate::region::asked;

/// What a file of the fund holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FundFile {
    /// What the fund stands at in a year, with the actions that its report cites.
    Status,
    /// Those actions.
    Actions,
    /// The execution of a budget.
    Execution,
    /// The commitments of a register.
    Commitments,
    /// Its revenue orders.
    Recoveries,
    /// The resources of a year.
    Resources,
    /// The agreements.
    Agreements,
    /// One of them: what is committed under it.
    Agreement,
    /// The financial reports that are due.
    Reports,
    /// All that a beneficiary received.
    Beneficiary,
    /// The calls.
    Calls,
    /// One of them: what was sent in answer.
    Call,
}

/// The bytes of a file: JSON in integer cents, the other formats in euros with two decimals under worded headers.
pub fn file(
    reader: &Reader,
    file: FundFile,
    question: &FundQuestion,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let head = reader.head_view(words);
    let region = &asked(reader.state(), question.region.as_deref(), words)?;
    let writing = Writing { format, dated: reader.last_day(), region, head: &head, words };
    match file {
        FundFile::Status => status(reader, question, writing),
        FundFile::Actions => {
            let view = actions(reader, question, words)?;
            writing.one(&view, tables(reader, question, words)?.actions)
        }
        FundFile::Execution => {
            let view = execution(reader, question, words)?;
            writing.one(&view, tables::execution(&view, words))
        }
        FundFile::Commitments => {
            let view = commitments(reader, question, words)?;
            writing.one(&view, tables::commitments(&view, words))
        }
        FundFile::Resources => {
            let view = resources(reader, question, words)?;
            writing.one(&view, tables::resources(&view, words))
        }
        FundFile::Agreements => {
            let view = agreements(reader, question, words)?;
            writing.one(&view, tables::agreements(&view, words))
        }
        FundFile::Agreement => {
            let view = agreement(reader, question, words)?;
            writing.one(&view, tables::agreement(&view, words))
        }
        FundFile::Reports => {
            let view = reports_due(reader, question, words)?;
            writing.one(&view, tables::reports_due(&view, words))
        }
        FundFile::Beneficiary => {
            let view = beneficiary(reader, question, words)?;
            writing.one(&view, tables::beneficiary(&view, words))
        }
        FundFile::Calls => {
            let view = calls(reader, question, words)?;
            writing.one(&view, tables::calls(&view, words))
        }
        FundFile::Call => {
            let view = call(reader, question, words)?;
            writing.one(&view, tables::call(&view, words))
        }
        FundFile::Recoveries => {
            let view = recoveries(reader, question, words)?;
            writing.one(&view, tables::recoveries(&view, words))
        }
    }
}

/// The whole of a year: a sheet for each table in a workbook, the tables one below the other in CSV.
fn status(reader: &Reader, question: &FundQuestion, writing: Writing<'_>) -> Result<Vec<u8>, ServiceError> {
    let words = writing.words;
    let tables =
        |of: fn(FundTables) -> Vec<Table>| Ok::<_, ServiceError>(of(tables(reader, question, words)?));
    let title = words.get("web-data-fund");
    let about = writing.about(&title);
    Ok(match writing.format {
        TableFormat::List(ListFormat::Json) => writing.json(&document(reader, question, words)?)?,
        TableFormat::List(ListFormat::Csv) => {
            table::csv_of(&tables(FundTables::in_one)?, &words.get("fund-table-section"))?
        }
        TableFormat::List(ListFormat::Xlsx) => table::xlsx(&tables(FundTables::all)?, &about)?,
        TableFormat::List(ListFormat::Ods) => table::ods(&tables(FundTables::all)?, &about)?,
        TableFormat::Parquet => {
            columns::tables(&tables(FundTables::in_one)?, Some(&words.get("fund-table-section")))?
        }
    })
}

/// How a file is written. A workbook bears the day of the last act, so that the same store gives the same bytes.
#[derive(Clone, Copy)]
struct Writing<'h> {
    format: TableFormat,
    dated: Date,
    region: &'h RegionCode,
    head: &'h HeadView,
    words: Words,
}

impl<'h> Writing<'h> {
    const fn about<'t>(self, title: &'t str) -> About<'t>
    where
        'h: 't,
    {
        About { title, dated: self.dated, head: Some(self.head), words: self.words }
    }

    /// A view as JSON, with its region and the head.
    fn json(self, answer: &impl Serialize) -> Result<Vec<u8>, WriteError> {
        let answer = &InRegion { answer, region: self.region.as_str() };
        json::pretty(&MadeAt { answer, head: self.head.clone() })
    }

    /// A view and its one table.
    fn one(self, view: &impl Serialize, one: Table) -> Result<Vec<u8>, ServiceError> {
        let title = one.name.clone();
        let (about, one) = (self.about(&title), [one]);
        Ok(match self.format {
            TableFormat::List(ListFormat::Json) => self.json(view)?,
            TableFormat::List(ListFormat::Csv) => table::csv(&one[0])?,
            TableFormat::List(ListFormat::Xlsx) => table::xlsx(&one, &about)?,
            TableFormat::List(ListFormat::Ods) => table::ods(&one, &about)?,
            TableFormat::Parquet => columns::tables(&one, None)?,
        })
    }
}
