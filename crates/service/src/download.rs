//! The bytes of a download: the same views, written.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_publishing::json;
use maillage_publishing::list::{self, About, List};
use maillage_views::words::Words;
use serde::Serialize;

use crate::app::App;
use crate::error::ServiceError;
use crate::format::FileFormat;
use crate::fund::{FundQuestion, page as fund_page};
use crate::procedure::admissibility::{RulingRequest, admissibility};
use crate::procedure::windows as procedure;
use crate::rules::rules as rule_book;

/// The formats of a list as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListFormat {
    /// CSV.
    Csv,
    /// A workbook.
    Xlsx,
    /// A workbook, in the open format.
    Ods,
    /// JSON.
    Json,
}

impl ListFormat {
    /// The same among the formats of files.
    const fn file(self) -> FileFormat {
        match self {
            Self::Csv => FileFormat::Csv,
            Self::Xlsx => FileFormat::Xlsx,
            Self::Ods => FileFormat::Ods,
            Self::Json => FileFormat::Json,
        }
    }

    /// How names of such files end.
    pub const fn extension(self) -> &'static str {
        self.file().extension()
    }

    /// The media type of such files.
    pub const fn media_type(self) -> &'static str {
        self.file().media_type()
    }
}

/// The list of acts.
pub async fn journal(app: &App, format: ListFormat, words: Words) -> Result<Vec<u8>, ServiceError> {
    let view = crate::journal::list(app, words).await?;
    written(app, format, &view, list::journal(&view)?, "web-journal-title", words).await
}

/// The windows.
pub async fn windows(app: &App, format: ListFormat, words: Words) -> Result<Vec<u8>, ServiceError> {
    let view = procedure::list(app, None, words).await?;
    written(app, format, &view, list::windows(&view)?, "web-windows-title", words).await
}

/// The rule book.
pub async fn rules(app: &App, format: ListFormat, words: Words) -> Result<Vec<u8>, ServiceError> {
    let view = rule_book(words);
    written(app, format, &view, list::rules(&view)?, "web-rules-title", words).await
}

/// The figures and actions of the fund.
pub async fn fund(
    app: &App,
    question: &FundQuestion,
    format: ListFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let view = fund_page::document(app, question, words).await?;
    written(app, format, &view, list::fund(&view)?, "web-data-fund", words).await
}

/// A ruling as JSON.
pub async fn ruling_json(app: &App, request: &RulingRequest, words: Words) -> Result<Vec<u8>, ServiceError> {
    Ok(json::pretty(&admissibility(app, request, words).await?)?)
}

/// A list in a format; a workbook bears the day of the last act, so that the same store gives the same bytes.
async fn written(
    app: &App,
    format: ListFormat,
    view: &impl Serialize,
    list: List,
    title: &str,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let title = words.get(title);
    let about = About { title: &title, dated: last_day(app).await?, words };
    Ok(match format {
        ListFormat::Csv => list.csv()?,
        ListFormat::Xlsx => list.xlsx(&about)?,
        ListFormat::Ods => list.ods(&about)?,
        ListFormat::Json => json::pretty(view)?,
    })
}

async fn last_day(app: &App) -> Result<Date, ServiceError> {
    let known = app.current().await?;
    let recorded = known.state.acts().last().map(|summary| summary.stamp.recorded_at).unwrap_or_default();
    Ok(recorded.to_zoned(TimeZone::UTC).date())
}
