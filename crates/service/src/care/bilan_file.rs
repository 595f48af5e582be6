//! The bilan as a file, in each format: what the page and the command show, written.

use std::collections::{BTreeMap, BTreeSet};

use maillage_columnar::parquet;
use maillage_domain::care::bilan::BilanAt;
use maillage_domain::procedure::window::Window;
use maillage_domain::state::State;
use maillage_domain::territory::Fidelity;
use maillage_publishing::geojson::{About, Zone};
use maillage_publishing::{csv, geojson, html, json, ods, svg, xlsx};
use maillage_views::bilan::BilanTable;
use maillage_views::document::BilanDocument;
use maillage_views::explorer::active::{Active, active};
use maillage_views::explorer::picks::{Pick, columns_of_file};
use maillage_views::filing::Filing;
use maillage_views::head::MadeAt;
use maillage_views::map::{MapQuantity, MapView};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::BilanRequest;
use super::ask::BilanAsked;
use super::bilan_page::{Part, at_last_picture, typed};
use super::document_maps::draw_maps;
use super::explore::{Explored, Layout, explored};
use super::show_bilan::ask;
use crate::error::ServiceError;
use crate::format::{FileFormat, Purpose};
use crate::reader::Reader;
use crate::territory::map::{maps, outlines};

/// The bilan as a file, not written yet: writing takes a while and needs nothing more.
#[derive(Debug)]
pub struct BilanFile(Content);

/// What each format needs.
#[derive(Debug)]
enum Content {
    /// With the template that replaces the shipped one, if there is one.
    Pdf(Box<BilanDocument>, Option<String>),
    Xlsx(Box<BilanDocument>),
    Ods(Box<BilanDocument>),
    Html(Box<BilanDocument>),
    Csv(BilanTable),
    Json(MadeAt<BilanTable>),
    Parquet(BilanTable),
    Geojson(BilanTable, Outlined),
}

/// The zones of an answer on the map, and what is to be said of them.
#[derive(Debug, Default)]
struct Outlined {
    zones: BTreeMap<String, Zone>,
    title: String,
    licence: String,
    /// The doubt about the outlines, and where they come from.
    composition: String,
}

impl Content {
    /// Leaves the columns that were picked: of data those alone, of a document its layout without what was not picked.
    fn pick(&mut self, answer: &BilanAt<'_>, picks: &[Pick]) {
        match self {
            Self::Pdf(document, _) | Self::Xlsx(document) | Self::Ods(document) | Self::Html(document) => {
                document.pick(picks);
            }
            Self::Csv(table) | Self::Parquet(table) | Self::Geojson(table, _) => {
                table.columns = columns_of_file(picks);
            }
            Self::Json(made) => made.answer.show(answer, columns_of_file(picks)),
        }
    }

    /// Names what was picked of the bilan, in a document; data have columns for it.
    fn name_extract(&mut self, active: &[Active], request: &BilanRequest, words: Words) {
        let (Self::Pdf(document, _) | Self::Xlsx(document) | Self::Ods(document) | Self::Html(document)) =
            self
        else {
            return;
        };
        document.name_extract(active, request.search.as_deref().unwrap_or_default(), words);
    }
}

impl BilanFile {
    /// The bytes of the file.
    pub fn write(&self) -> Result<Vec<u8>, ServiceError> {
        Ok(match &self.0 {
            Content::Pdf(document, template) => maillage_typesetting::bilan(document, template.as_deref())?,
            Content::Xlsx(document) => xlsx::bilan(document)?,
            Content::Ods(document) => ods::bilan(document)?,
            Content::Html(document) => html::bilan(document)?,
            Content::Csv(table) => csv::bilan(table)?,
            Content::Json(made) => json::pretty(made)?,
            Content::Parquet(table) => parquet::bilan(table)?,
            Content::Geojson(table, outlined) => {
                let Outlined { zones, title, licence, composition } = outlined;
                geojson::bilan((&table.rows, &table.columns), zones, &About { title, licence, composition })?
            }
        })
    }
}

/// Whether there is such a file, without making it.
///
/// # Errors
///
/// What [`bilan_file`] would say of the question.
pub fn has_bilan_file(reader: &Reader, request: &BilanRequest, words: Words) -> Result<(), ServiceError> {
    let request = at_last_picture(reader, request, words)?;
    ask(reader, &request, words).map(drop)
}

/// The bilan as a file; without a date, at the last picture date known. `template` replaces the shipped one of the PDF.
pub async fn bilan_file(
    reader: &Reader,
    request: &BilanRequest,
    format: FileFormat,
    template: Option<String>,
    words: Words,
) -> Result<BilanFile, ServiceError> {
    let request = at_last_picture(reader, request, words)?;
    let data = is_known_now(format);
    let (request, layout) =
        if data { (request, Layout::List) } else { (as_recorded(reader.state(), request), Layout::Tables) };
    let Explored { answer, asked: query, .. } = explored(reader, &request, layout, words).await?;
    let asked = AskedFile { answer: &answer, state: reader.state(), window: None, asked: &query };
    let mut file = file_of(reader, &asked, format, template, words).await?;
    file.0.pick(&answer, &request.columns);
    let picture = answer.bilan.fact.picture_date;
    let active = active(
        reader.state(),
        &query.query,
        &typed(&request, Part::Whole),
        (picture, Filing::of_list(&answer)),
        words,
    );
    file.0.name_extract(&active, &request, words);
    Ok(file)
}

/// Whether a format is data that other programs ask for as known now; the others are documents, and answer as known when
/// the last act was recorded, so that the same store gives the same bytes.
fn is_known_now(format: FileFormat) -> bool {
    format.purpose() == Purpose::Exchange
}

/// The same request as known when the last act was recorded, where it does not say as known when.
pub(crate) fn as_recorded(state: &State, request: BilanRequest) -> BilanRequest {
    let last = state.acts().next_back().map(|summary| summary.stamp.recorded_at.to_string());
    BilanRequest { known_on: request.known_on.or(last), ..request }
}

/// An answer to write, and what it was asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AskedFile<'a> {
    /// The answer.
    pub(crate) answer: &'a BilanAt<'a>,
    /// What is known.
    pub(crate) state: &'a State,
    /// The window it is published for.
    pub(crate) window: Option<&'a Window>,
    /// The question.
    pub(crate) asked: &'a BilanAsked,
}

/// A file of an answer, not written yet.
pub(crate) async fn file_of(
    reader: &Reader,
    asked: &AskedFile<'_>,
    format: FileFormat,
    template: Option<String>,
    words: Words,
) -> Result<BilanFile, ServiceError> {
    let (at, known_on) = (asked.asked.day(), asked.asked.known_on);
    let table = || BilanTable::new(asked.answer, at, known_on, words);
    let document = || {
        let (state, head) = (asked.state, reader.head_view(words));
        Box::new(BilanDocument::new(asked.answer, state, asked.window, at, known_on, head, words))
    };
    let drawn = async || {
        let mut document = document();
        draw_maps(&mut document, reader, asked.answer, words).await?;
        Ok::<_, ServiceError>(document)
    };
    Ok(BilanFile(match format {
        FileFormat::Pdf => Content::Pdf(drawn().await?, template),
        FileFormat::Xlsx => Content::Xlsx(document()),
        FileFormat::Ods => Content::Ods(document()),
        FileFormat::Html => Content::Html(drawn().await?),
        FileFormat::Csv => Content::Csv(table()),
        FileFormat::Json => Content::Json(MadeAt { answer: table(), head: reader.head_view(words) }),
        FileFormat::Parquet => Content::Parquet(table()),
        FileFormat::Geojson => Content::Geojson(table(), outlined(reader, asked, words).await?),
    }))
}

async fn outlined(reader: &Reader, asked: &AskedFile<'_>, words: Words) -> Result<Outlined, ServiceError> {
    let (mut zones, mut said) = (BTreeMap::new(), BTreeSet::new());
    for (outlined, outlines) in outlines(reader, asked.answer).await? {
        let composed = asked.state.reference().composition(
            &asked.answer.bilan.stamp.region,
            &outlines.zone_set,
            asked.answer.asked,
        );
        let extents = composed.map(|composed| composed.fact.zones.as_slice()).unwrap_or_default();
        for (zone, polygons) in outlines.zones {
            let population =
                extents.iter().find(|extent| extent.zone == zone).and_then(|extent| extent.population);
            let zone_set = Some(outlines.zone_set.to_string());
            zones.insert(zone.to_string(), Zone { zone_set, population, polygons });
        }
        let doubt = outlined.fidelity == Fidelity::Approximate;
        said.extend(doubt.then(|| words.get("composition-approximate")));
        said.insert(outlined.source.clone());
    }
    let date = words.date(asked.asked.day());
    Ok(Outlined {
        zones,
        title: format!("{}, {date}", words.get("bilan-title")),
        licence: words.get("document-source-licence-text"),
        composition: said.into_iter().collect::<Vec<_>>().join(" "),
    })
}

/// The map of one quantity on one zone set as a file, the first of the set where none is named; without a date, at the last
/// picture date known.
pub async fn map_file(
    reader: &Reader,
    request: &BilanRequest,
    (zone_set, quantity): (&str, Option<MapQuantity>),
    words: Words,
) -> Result<Vec<u8>, ServiceError> {
    let request = at_last_picture(reader, request, words)?;
    let Explored { answer, .. } = explored(reader, &request, Layout::List, words).await?;
    let maps = maps(reader, &answer, Filing::of_list(&answer), words).await?;
    let asked =
        |map: &&MapView| map.zone_set == zone_set && quantity.is_none_or(|quantity| map.quantity == quantity);
    let Some(map) = maps.iter().find(asked) else {
        let mut sets: Vec<&str> = maps.iter().map(|map| map.zone_set.as_str()).collect();
        sets.dedup();
        let problem = Problem::worded("no-map", &[("zones", Argument::Text(zone_set))], words);
        let known = Argument::Text(&sets.join(", "));
        return Err(ServiceError::unusable(problem.hint("maps", &[("zones", known)], words)));
    };
    Ok(svg::map(map).into_bytes())
}
