//! The bilan as a file, in each format: what the page and the command show, written.

use jiff::Timestamp;
use maillage_domain::state::State;
use maillage_publishing::{csv, json, svg};
use maillage_views::bilan::BilanTable;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::BilanRequest;
use super::bilan_page::at_last_picture;
use super::show_bilan::ask;
use crate::app::App;
use crate::error::ServiceError;
use crate::territory::map::maps;

/// The formats of the bilan as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BilanFormat {
    /// Tidy CSV.
    Csv,
    /// JSON.
    Json,
}

impl BilanFormat {
    /// How names of such files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The media type of such files.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// The bilan as a file; without a date, at the last picture date known.
pub async fn bilan_file(
    app: &App,
    request: &BilanRequest,
    format: BilanFormat,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let request = at_last_picture(app, request, words).await?;
    let known = app.current().await?;
    let (answer, asked) = ask(app, &known.state, &request, words)?;
    let table = BilanTable::new(&answer, asked.query.at, asked.known_on, words);
    Ok(match format {
        BilanFormat::Csv => csv::bilan(&table)?,
        BilanFormat::Json => json::pretty(&table)?,
    })
}

/// The map of one zone set as a file; without a date, at the last picture date known.
pub async fn map_file(
    app: &App,
    request: &BilanRequest,
    zone_set: &str,
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let request = at_last_picture(app, request, words).await?;
    let known = app.current().await?;
    let (answer, _) = ask(app, &known.state, &request, words)?;
    let maps = maps(app, &known.state, &answer, words).await?;
    let Some(map) = maps.iter().find(|map| map.zone_set == zone_set) else {
        let sets: Vec<&str> = maps.iter().map(|map| map.zone_set.as_str()).collect();
        let problem = Problem::worded("no-map", &[("zones", Argument::Text(zone_set))], words);
        let known = Argument::Text(&sets.join(", "));
        return Err(ServiceError::unusable(problem.hint("maps", &[("zones", known)], words)));
    };
    Ok(svg::map(map, words).into_bytes())
}

/// The instant of the last act: a document answers as known then, so that it is the same until another act is recorded.
pub(crate) fn last_recorded(state: &State) -> Option<Timestamp> {
    state.acts().last().map(|summary| summary.act.recorded_at)
}
