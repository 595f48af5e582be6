//! The bytes of a download: the same views, written.

use std::ops::Range;

use maillage_columnar::columns;
use maillage_publishing::list::{self, About, List};
use maillage_publishing::{calendar, json};
use maillage_views::region::InRegion;
use maillage_views::trace::TraceView;
use maillage_views::words::Words;
use serde::Serialize;

use crate::ask::WhenRequest;
use crate::care::BilanRequest;
use crate::care::objectives::show::show_objectives;
use crate::error::ServiceError;
use crate::format::{FileFormat, ListFormat, TableFormat};
use crate::france::FranceRequest;
use crate::fund::FundQuestion;
use crate::fund::aid::list::{self as aid, AidFilter};
use crate::fund::file::{self as fund_file, FundFile};
use crate::fund::page as fund_page;
use crate::indicator::list as indicator;
use crate::indicator::list::IndicatorFilter;
use crate::procedure::windows as procedure;
use crate::reader::Reader;
use crate::region::asked;
use crate::register::asked::RegisterFilter;
use crate::register::reconcile::reconcile_bilan;
use crate::register::show::show;
use crate::register::{calendar as register_calendar, list as register};
use crate::rules::rules_in;
use crate::structure::list as structure;
use crate::structure::list::StructureFilter;

/// The acts in a range of their order.
pub async fn journal_part(
    reader: &Reader,
    range: Range<usize>,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = crate::journal::part(reader, range, words).await?;
    written(reader, format, &view, &list::journal(&view)?, "web-journal-title", words)
}

/// The objectives in force on a day.
pub fn objectives(
    reader: &Reader,
    request: &BilanRequest,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = show_objectives(reader, request, words)?;
    written(reader, format, &view, &list::objectives(&view)?, "web-objectives-title", words)
}

/// The authorisations of a region.
pub async fn authorisations(
    reader: &Reader,
    asked: (&WhenRequest, &RegisterFilter),
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = register::list(reader, asked, words).await?;
    written(reader, format, &view, &list::authorisations(&view)?, "register-title", words)
}

/// One authorisation with its life.
pub async fn authorisation(
    reader: &Reader,
    (asked, number): (&WhenRequest, &str),
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = show(reader, asked, number, words).await?;
    written(reader, format, &view, &list::authorisation(&view)?, "register-one-title", words)
}

/// A published bilan beside the register; the cells that differ for one kind of reason, where one is said.
pub async fn reconciliation(
    reader: &Reader,
    (request, why): (&BilanRequest, Option<&str>),
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let mut view = reconcile_bilan(reader, request, words).await?;
    view.cells.retain(|cell| why.is_none_or(|why| cell.is_for(why)));
    written(reader, format, &view, &list::reconciliation(&view)?, "reconcile-title", words)
}

/// The structures of a region outside the regime of authorisation: those that are named. What documents count of them is in JSON alone,
/// for no table may sum the two.
pub async fn structures(
    reader: &Reader,
    asked: (&WhenRequest, &StructureFilter),
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = structure::list(reader, asked, words).await?;
    written(reader, format, &view, &list::structures(&view)?, "structures-title", words)
}

/// The indicators of the fund.
pub async fn indicators(
    reader: &Reader,
    asked: (&WhenRequest, &IndicatorFilter),
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = indicator::list(reader, asked, words).await?;
    written(reader, format, &view, &list::indicators(&view)?, "indicators-title", words)
}

/// The aid schemes.
pub fn aids(
    reader: &Reader,
    asked: (&WhenRequest, &AidFilter),
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = aid::aids(reader, asked, words)?;
    written(reader, format, &view, &list::aids(&view, words)?, "aids-title", words)
}

/// What the authorisations of a region wait for.
pub async fn register_calendar(
    reader: &Reader,
    asked: (&WhenRequest, &RegisterFilter, Option<&str>),
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = register_calendar::calendar(reader, asked, words).await?;
    written(reader, format, &view, &list::register_calendar(&view)?, "register-calendar-title", words)
}

/// The same as a calendar.
pub async fn register_days(
    reader: &Reader,
    asked: (&WhenRequest, &RegisterFilter, Option<&str>),
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    Ok(calendar::calendar(&register_calendar::subscribed(reader, asked, words).await?))
}

/// The windows of a region.
pub fn windows(
    reader: &Reader,
    request: &WhenRequest,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = procedure::list(reader, request, words)?;
    let code = asked(reader.state(), request.region.as_deref(), words)?;
    let named = InRegion { answer: &view, region: code.as_str() };
    written(reader, format, &named, &list::windows(&view)?, "web-windows-title", words)
}

/// The lines of one window, each with what is open for it.
pub fn window_lines(
    reader: &Reader,
    request: &WhenRequest,
    id: &str,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = procedure::show(reader, request, id, words)?;
    let code = asked(reader.state(), request.region.as_deref(), words)?;
    let named = InRegion { answer: &view, region: code.as_str() };
    written(reader, format, &named, &list::window_lines(&view)?, "web-window-title", words)
}

/// The days of the windows of a region, or of one of them, as a calendar.
pub fn calendar(
    reader: &Reader,
    request: &WhenRequest,
    id: Option<&str>,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    Ok(calendar::calendar(&procedure::calendar(reader, request, id, words)?))
}

/// All regions side by side.
pub fn france(
    reader: &Reader,
    request: &FranceRequest,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = crate::france::france(reader, request, words)?;
    written(reader, format, &view, &list::france(&view)?, "web-france-title", words)
}

/// The bridge between two lists of lines.
pub fn bridge(reader: &Reader, format: TableFormat, words: Words) -> Result<Vec<u8>, ServiceError> {
    let view = crate::care::bridge::bridge(reader, words);
    written(reader, format, &view, &list::bridge(&view)?, "bridge-title", words)
}

/// The rule book of a region; the whole where none is asked for.
pub fn rules(
    reader: &Reader,
    region: Option<&str>,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = rules_in(region, words);
    written(reader, format, &view, &list::rules(&view)?, "web-rules-title", words)
}

/// The way of a figure.
pub fn trace(
    reader: &Reader,
    view: &TraceView,
    region: Option<&str>,
    format: TableFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let code = asked(reader.state(), region, words)?;
    let named = InRegion { answer: view, region: code.as_str() };
    written(reader, format, &named, &list::trace(view)?, "web-trace-title", words)
}

/// The figures and actions of the fund: a sheet for print as PDF, tables in the formats of lists.
pub fn fund(
    reader: &Reader,
    question: &FundQuestion,
    format: FileFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    match TableFormat::of_file(format) {
        Some(list) => fund_file::file(reader, FundFile::Status, question, list, words),
        None => fund_page::sheet(reader, question, words),
    }
}

/// A list in a format; a workbook bears the day of the last act, so that the same store gives the same bytes.
pub(crate) fn written(
    reader: &Reader,
    format: TableFormat,
    view: &impl Serialize,
    list: &List,
    title: &str,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let title = words.get(title);
    let head = reader.head_view(words);
    let about = About { title: &title, dated: reader.last_day(), head: Some(&head), words };
    Ok(match format {
        TableFormat::List(ListFormat::Csv) => list.csv()?,
        TableFormat::List(ListFormat::Xlsx) => list.xlsx(&about)?,
        TableFormat::List(ListFormat::Ods) => list.ods(&about)?,
        TableFormat::List(ListFormat::Json) => json::pretty(view)?,
        TableFormat::Parquet => columns::list(list.columns(), list.records())?,
    })
}
