//! Everything of one zone on a day.

use std::sync::Arc;

use maillage_domain::care::bilan::{BilanAt, Row};
use maillage_domain::procedure::window::Window;
use maillage_domain::reference::ZonesDelimited;
use maillage_domain::state::Recorded;
use maillage_domain::territory::{Member, NamedCommune, ZoneCode, ZoneSet, ZonesComposed, overlaps};
use maillage_journal::JournalError;
use maillage_reading::territory::named_communes;
use maillage_views::filing::Filing;
use maillage_views::sheet::zone::{Beside, Communes, Over, ZoneElsewhere, ZoneView};
use maillage_views::words::Words;

use super::WhenRequest;
use super::whole::{When, changed, when, whole};
use crate::error::ServiceError;
use crate::procedure::windows::nearest;
use crate::reader::Reader;
use crate::territory::map::outlined;

/// A zone, and for when it is asked.
#[derive(Debug, Clone, Default)]
pub struct ZoneRequest {
    /// Its code or its name.
    pub zone: String,
    /// For when, and of which region.
    pub when: WhenRequest,
}

/// The sheet of a zone; or where else there is a zone of that name.
#[derive(Debug, Clone)]
pub enum ZoneAnswer {
    /// The region has the zone.
    Here(Box<ZoneView>),
    /// It has none of that name.
    Elsewhere(ZoneElsewhere),
}

impl ZoneAnswer {
    /// The sheet, where there is one.
    pub fn here(self, words: Words) -> Result<ZoneView, ServiceError> {
        match self {
            Self::Here(view) => Ok(*view),
            Self::Elsewhere(elsewhere) => Err(ServiceError::unusable(elsewhere.problem(words))),
        }
    }
}

/// Everything of a zone on a day.
pub async fn zone_sheet(
    reader: &Reader,
    request: &ZoneRequest,
    words: Words,
) -> Result<ZoneAnswer, ServiceError> {
    let when = when(reader, &request.when, words)?;
    let answer = whole(reader, &when, words)?;
    let code = reader.state().reference().zone_code(&when.region, when.asked, &request.zone);
    let rows = rows_of(&answer, &code);
    let set = set_of(reader, &when, &code);
    if set.is_none() && rows.is_empty() {
        return Ok(ZoneAnswer::Elsewhere(elsewhere(reader, &when, &request.zone)));
    }
    let windows = reader.state().procedure().windows_foreseen(&when.region, when.asked);
    let window: Option<&Window> = nearest(windows, when.day);
    let drawn = match set {
        Some(zones) => outlined(reader, &when.region, &zones.zone_set, when.asked).await?,
        None => None,
    };
    let communes = match set {
        Some(zones) => communes(reader, &when, &answer, &zones.zone_set, &code).await?,
        None => None,
    };
    let beside = Beside {
        set,
        window,
        filing: Filing::in_window(&answer, window),
        drawing: drawn.as_ref().map(|(drawing, outlined)| (Arc::as_ref(drawing), *outlined)),
        communes,
        changes: changed(reader, &when, &answer, |answer| of_zone(answer, &code), words)?,
        state: reader.state(),
        known_on: when.known_on,
    };
    Ok(ZoneAnswer::Here(Box::new(ZoneView::new(&code, &answer, &rows, &beside, words))))
}

/// The zone set that has a zone, with the lines planned on it.
fn set_of<'r>(reader: &'r Reader, when: &When, code: &ZoneCode) -> Option<&'r ZonesDelimited> {
    let mut sets = reader.state().reference().zone_sets(&when.region, when.asked);
    sets.find(|zones| zones.zone_set.zone(code).is_some())
}

fn rows_of<'r>(answer: &BilanAt<'r>, code: &ZoneCode) -> Vec<Row<'r>> {
    answer.rows.iter().filter(|row| row.position.zone == *code).copied().collect()
}

/// The answer about a zone alone.
fn of_zone<'r>(answer: &BilanAt<'r>, code: &ZoneCode) -> BilanAt<'r> {
    BilanAt { rows: rows_of(answer, code), ..answer.clone() }
}

/// The regions that have a zone of that name.
fn elsewhere(reader: &Reader, when: &When, asked: &str) -> ZoneElsewhere {
    let reference = reader.state().reference();
    let found = reference.regions().filter_map(|region| {
        let mut sets = reference.zone_sets_ever(&region.code);
        let zone = sets.find_map(|zones| zones.zone_set.named(asked))?;
        Some((region, zone))
    });
    let own = reference.region(&when.region).map_or(when.region.as_str(), |region| region.name.as_str());
    ZoneElsewhere::new(asked, own, found)
}

/// The communes of a zone as the list that was recorded last names them, and what they say of the zones of other sets.
async fn communes<'r>(
    reader: &'r Reader,
    when: &When,
    answer: &BilanAt<'r>,
    set: &'r ZoneSet,
    code: &ZoneCode,
) -> Result<Option<Communes<'r>>, ServiceError> {
    let reference = reader.state().reference();
    let Some(composed) = reference.composition(&when.region, &set.id, when.asked) else { return Ok(None) };
    let listed = listed(reader, composed).await?;
    let members: Vec<Member> = listed.iter().flat_map(members).collect();
    let others = reference.zone_sets(&when.region, when.asked).filter(|zones| zones.zone_set.id != set.id);
    let over = others.map(|zones| over(&members, code, zones, answer)).filter(|(_, found)| !found.is_empty());
    let over = over.collect();
    let own = listed.into_iter().filter(|commune| commune.zones.contains(code)).collect();
    Ok(Some(Communes { composed, own, over }))
}

/// The zones of another set that hold communes of a zone, each with its rows.
fn over<'r>(
    members: &[Member],
    code: &ZoneCode,
    other: &'r ZonesDelimited,
    answer: &BilanAt<'r>,
) -> Over<'r> {
    let found = overlaps(members, code, &other.zone_set).into_iter();
    (other, found.map(|overlap| (overlap.clone(), rows_of(answer, &overlap.zone))).collect())
}

fn members(commune: &NamedCommune) -> impl Iterator<Item = Member> {
    commune.zones.iter().map(|zone| Member {
        line: commune.line,
        commune: commune.commune.clone(),
        zone: zone.clone(),
        population: commune.population,
    })
}

/// The communes of a list; none where its document was erased or altered: what it summed to stands in its act.
async fn listed(
    reader: &Reader,
    composed: &Recorded<ZonesComposed>,
) -> Result<Vec<NamedCommune>, ServiceError> {
    match reader.journal().file(composed.fact.document).await {
        Ok(file) => Ok(file.map(|file| named_communes(&file.content)).unwrap_or_default()),
        Err(JournalError::Altered { .. }) => Ok(Vec::new()),
        Err(failed) => Err(failed.into()),
    }
}
