//! The structures of a region outside the regime of authorisation, and what documents print of them.

use std::cmp::Reverse;

use maillage_domain::state::Recorded;
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::structure::lying::Lying;
use maillage_domain::structure::status::StructureStatus;
use maillage_domain::structure::told::StructureTold;
use maillage_domain::text;
use maillage_views::map::{Listed, ListedMaps};
use maillage_views::structure::{
    PrintedCount, ReadBeside, StructureView, StructuresView, Told, no_such_kind, no_such_status,
};
use maillage_views::words::Words;

use crate::ask::{WhenRequest, Zoned};
use crate::error::ServiceError;
use crate::indicator::fed;
use crate::reader::Reader;
use crate::register::asked::times;
use crate::territory::gazetteer::gazetteer;
use crate::territory::listed_map::listed_maps;

/// Which structures; all of them where nothing is said.
#[derive(Debug, Clone, Default)]
pub struct StructureFilter {
    /// A kind by its word in data.
    pub kind: Option<String>,
    /// A status by its word in data.
    pub status: Option<String>,
    /// A zone by its code or name; [`IN_NO_ZONE`](crate::register::asked::IN_NO_ZONE) for what lies in none.
    pub zone: Option<String>,
    /// A commune by its official code, or a town by its name.
    pub commune: Option<String>,
    /// What is looked for: a name, a code, a town.
    pub search: Option<String>,
}

/// The same, read.
struct Picked {
    kind: Option<StructureKind>,
    status: Option<StructureStatus>,
    zone: Option<Zoned>,
    commune: String,
    search: String,
}

/// The structures of a region on a day, by kind and by name, and the printed figures that hold on it.
///
/// # Errors
///
/// The question cannot be read: the region, the instant, or what the filter names.
pub async fn list(
    reader: &Reader,
    (asked_times, filter): (&WhenRequest, &StructureFilter),
    words: Words,
) -> Result<StructuresView, ServiceError> {
    let (region, asked, known_on) = times(reader, asked_times, words)?;
    let state = reader.state();
    let zone =
        filled(filter.zone.as_ref()).map(|zone| Zoned::named(zone, state.reference(), (&region, asked)));
    let picked = Picked { zone, ..Picked::read(filter, words)? };
    let communes = gazetteer(reader, &region, asked).await?;
    let lying = Lying { register: state.register(&region), communes: &communes, asked };
    let book = state.structures(&region);
    let mut found: Vec<StructureView> = book
        .map(|book| book.structures(asked).map(|told| view(told, lying, words)).collect())
        .unwrap_or_default();
    found.retain(|one| picked.takes(one));
    found.sort_by(|one, other| order(one).cmp(&order(other)));
    let kinds = StructuresView::kinds(found.iter().filter(|one| picked.is_of_status(one)), words);
    let statuses = StructuresView::statuses(found.iter().filter(|one| picked.is_of_kind(one)), words);
    found.retain(|one| picked.is_of_status(one) && picked.is_of_kind(one));
    let mut printed: Vec<PrintedCount> = book
        .map(|book| {
            let beside = ReadBeside { book, lying, asked };
            book.tallies(asked).map(|tally| PrintedCount::new(tally, &beside, words)).collect()
        })
        .unwrap_or_default();
    printed.retain(|figure| picked.takes_figure(figure));
    printed.sort_by_key(figure_order);
    let name = state.reference().region(&region).map_or("", |region| region.name.as_str());
    let from = book.and_then(|book| book.first_day(asked.known_on));
    let is_silent = from.is_none_or(|from| asked.day < from);
    let note = if is_silent { StructuresView::none(name, from, words) } else { String::new() };
    Ok(StructuresView {
        at: asked.day,
        known_on,
        region: region.to_string(),
        kinds,
        statuses,
        said_from: from,
        note,
        structures: found,
        printed,
        indicators: fed(state, &region, asked, picked.kind),
    })
}

/// The same with the maps of the structures that it lists: in every zone, whichever is asked for, so that each leads to the others.
///
/// # Errors
///
/// As [`list`]; or the store cannot be read.
pub async fn list_on_maps(
    reader: &Reader,
    (asked_times, filter): (&WhenRequest, &StructureFilter),
    words: Words,
) -> Result<(StructuresView, ListedMaps), ServiceError> {
    let (region, asked, _) = times(reader, asked_times, words)?;
    let view = list(reader, (asked_times, filter), words).await?;
    let anywhere = StructureFilter { zone: None, ..filter.clone() };
    let anywhere = list(reader, (asked_times, &anywhere), words).await?;
    let counted = (Listed::Structures, &anywhere.by_zone());
    let maps = listed_maps(reader, (&region, asked), counted, words).await?;
    Ok((view, ListedMaps { maps, outside: anywhere.outside(words) }))
}

fn view(told: &Recorded<StructureTold>, lying: Lying<'_>, words: Words) -> StructureView {
    StructureView::new(Told { told, lying }, words)
}

/// In what order they stand: by kind, by name, by code.
fn order(one: &StructureView) -> (Option<StructureKind>, String, &str) {
    (StructureKind::parse(one.kind), text::key(&one.name), &one.code)
}

/// In what order they stand: by kind, the region before its parts, and before what asks more; the greatest first.
fn figure_order(figure: &PrintedCount) -> (Option<StructureKind>, bool, bool, Reverse<u32>) {
    let is_part = figure.territory != "region";
    (StructureKind::parse(figure.kind), is_part, !figure.only.is_empty(), Reverse(figure.count))
}

/// What a text says; nothing where it says nothing.
fn filled(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

impl Picked {
    /// Reads what a filter says by words of lists.
    fn read(filter: &StructureFilter, words: Words) -> Result<Self, ServiceError> {
        let kind = |word: &str| {
            StructureKind::parse(word).ok_or_else(|| ServiceError::unusable(no_such_kind(word, words)))
        };
        let status = |word: &str| {
            StructureStatus::parse(word).ok_or_else(|| ServiceError::unusable(no_such_status(word, words)))
        };
        let key = |text: Option<&String>| filled(text).map(text::key).unwrap_or_default();
        Ok(Self {
            kind: filled(filter.kind.as_ref()).map(kind).transpose()?,
            status: filled(filter.status.as_ref()).map(status).transpose()?,
            zone: None,
            commune: key(filter.commune.as_ref()),
            search: key(filter.search.as_ref()),
        })
    }

    /// Whether a structure is one of those, whatever its kind and its status.
    fn takes(&self, one: &StructureView) -> bool {
        let commune = one.commune.as_deref().unwrap_or_default();
        self.zone.as_ref().is_none_or(|zone| zone.takes(&one.zones))
            && (self.commune.is_empty()
                || text::key(commune) == self.commune
                || text::key(&one.town) == self.commune)
            && (self.search.is_empty()
                || [&one.name, &one.code, &one.town, &one.kind_text]
                    .into_iter()
                    .any(|said| text::key(said).contains(&self.search)))
    }

    fn is_of_kind(&self, one: &StructureView) -> bool {
        self.kind.is_none_or(|kind| one.kind == kind.as_str())
    }

    fn is_of_status(&self, one: &StructureView) -> bool {
        self.status.is_none_or(|status| one.status == status.as_str())
    }

    /// Whether a printed figure is of what is picked: a figure has no name, and no commune.
    fn takes_figure(&self, figure: &PrintedCount) -> bool {
        self.kind.is_none_or(|kind| figure.kind == kind.as_str())
            && self.status.is_none_or(|status| figure.statuses.contains(&status.as_str()))
            && self.zone.as_ref().is_none_or(|zone| zone.takes([&figure.territory]))
    }
}
