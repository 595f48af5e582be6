//! The indicators of a region, with what is recorded, what is computed, and what there is to say of both.

use std::collections::BTreeSet;

use maillage_domain::indicator::book::IndicatorBook;
use maillage_domain::indicator::code::IndicatorCode;
use maillage_domain::indicator::reading::Sources;
use maillage_domain::structure::lying::Lying;
use maillage_domain::territory::ZoneCode;
use maillage_domain::text;
use maillage_views::indicator::{IndicatorView, IndicatorsView, no_such_indicator};
use maillage_views::words::Words;

use crate::ask::WhenRequest;
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::register::asked::times;
use crate::territory::gazetteer::gazetteer;

/// Which indicators; all of them where nothing is said.
#[derive(Debug, Clone, Default)]
pub struct IndicatorFilter {
    /// One by its code.
    pub code: Option<String>,
    /// A territory: `region`, the code of a department, or that of a zone.
    pub territory: Option<String>,
    /// What is looked for: a code, a label, an action.
    pub search: Option<String>,
}

/// The indicators of a region on a day, in the order of their codes.
///
/// # Errors
///
/// The question cannot be read: the region, the instant, or the code.
pub async fn list(
    reader: &Reader,
    (asked_times, filter): (&WhenRequest, &IndicatorFilter),
    words: Words,
) -> Result<IndicatorsView, ServiceError> {
    let (region, asked, known_on) = times(reader, asked_times, words)?;
    let state = reader.state();
    let communes = gazetteer(reader, &region, asked).await?;
    let lying = Lying { register: state.register(&region), communes: &communes, asked };
    let ledger = reader.fund(&region, asked);
    let sets = state.reference().zone_sets(&region, asked);
    let zone_sets: Vec<BTreeSet<ZoneCode>> =
        sets.map(|set| set.zone_set.zones.iter().map(|zone| zone.code.clone()).collect()).collect();
    let nobody = IndicatorBook::default();
    let book = state.indicators(&region).unwrap_or(&nobody);
    let sources = Sources {
        book,
        structures: state.structures(&region).map(|book| (book, lying)),
        fund: Some(&ledger),
        zone_sets: &zone_sets,
        asked,
    };
    let mut found: Vec<_> = sources.read_all().iter().map(|read| IndicatorView::new(read, words)).collect();
    if let Some(code) = filled(filter.code.as_ref()) {
        let known: Vec<_> = book.definitions(asked).map(|known| &known.fact.indicator).collect();
        let is_known = IndicatorCode::parse(code).is_ok_and(|code| known.contains(&&code));
        if !is_known {
            return Err(ServiceError::unusable(no_such_indicator(code, &known, words)));
        }
        let key = text::key(code);
        found.retain(|one| text::key(&one.code) == key);
    }
    if let Some(territory) = filled(filter.territory.as_ref()) {
        // A department may be called as tables call it: `59 Nord`.
        let key = text::key(territory.split(' ').next().unwrap_or(territory));
        for one in &mut found {
            one.values.retain(|line| text::key(&line.territory) == key);
        }
        found.retain(|one| !one.values.is_empty());
    }
    if let Some(search) = filled(filter.search.as_ref()) {
        let key = text::key(search);
        found.retain(|one| is_found(one, &key));
    }
    let name = state.reference().region(&region).map_or("", |region| region.name.as_str());
    let from = book.first_day(asked.known_on);
    let is_silent = from.is_none_or(|from| asked.day < from);
    let note = if is_silent { IndicatorsView::none(name, from, words) } else { String::new() };
    Ok(IndicatorsView {
        at: asked.day,
        known_on,
        region: region.to_string(),
        said_from: from,
        note,
        indicators: found,
    })
}

fn is_found(one: &IndicatorView, key: &str) -> bool {
    let own = [&one.code, &one.label, &one.calculation];
    own.into_iter().chain(&one.actions).any(|said| text::key(said).contains(key))
}

/// What a text says; nothing where it says nothing.
fn filled(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}
