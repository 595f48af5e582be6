//! All regions of a store side by side.

use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, BilanQuery, at};
use maillage_domain::care::side_by_side::side_by_side;
use maillage_domain::procedure::window::Window;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::Region;
use maillage_views::filing::Filing;
use maillage_views::france::{FranceView, RegionAsked};
use maillage_views::map::MapsView;
use maillage_views::problem;
use maillage_views::words::Words;

use crate::ask::known_on;
use crate::error::ServiceError;
use crate::procedure::windows::nearest;
use crate::reader::Reader;
use crate::shipped;
use crate::territory::map::maps_of_page;

/// A question about all regions, as a person asks it.
#[derive(Debug, Clone, Default)]
pub struct FranceRequest {
    /// The legal day; in each region the one on which its pages open, if absent.
    pub at: Option<Date>,
    /// As known on: a date (its end, in each region) or an instant; now, if absent.
    pub known_on: Option<String>,
}

/// What is open where, with the maps of each region.
pub async fn france_page(
    reader: &Reader,
    request: &FranceRequest,
    words: Words,
) -> Result<FranceView, ServiceError> {
    let bilans = bilans(reader, request, words)?;
    let mut maps = Vec::with_capacity(bilans.len());
    for bilan in &bilans {
        maps.push(match &bilan.answer {
            Ok(answer) => {
                let filing = Filing::in_window(answer, window(reader.state(), bilan));
                maps_of_page(reader, answer, filing, words).await?
            }
            Err(_) => MapsView::default(),
        });
    }
    Ok(view(reader, &bilans, maps, words))
}

/// The same without its maps, for files.
pub fn france(reader: &Reader, request: &FranceRequest, words: Words) -> Result<FranceView, ServiceError> {
    let bilans = bilans(reader, request, words)?;
    let maps = bilans.iter().map(|_| MapsView::default()).collect();
    Ok(view(reader, &bilans, maps, words))
}

/// A region and its bilan at the two times it is asked for.
struct RegionalBilan<'s> {
    region: &'s Region,
    asked: Asked,
    known_on: jiff::Timestamp,
    /// Why there is none, in words, where there is none.
    answer: Result<BilanAt<'s>, String>,
}

/// The whole bilan of each region.
fn bilans<'r>(
    reader: &'r Reader,
    request: &FranceRequest,
    words: Words,
) -> Result<Vec<RegionalBilan<'r>>, ServiceError> {
    let state = reader.state();
    let bilan = |region: &'r Region| {
        let day = request.at.unwrap_or_else(|| reader.opens_on(&region.code));
        let instant = known_on(reader, &region.code, request.known_on.as_deref(), words)?;
        let asked = Asked::within(Some(day), instant);
        let region_code = region.code.clone();
        let query = BilanQuery { asked, ..BilanQuery::whole(region_code, asked.day) };
        let answer = at(state, &query);
        let told = |no| problem::no_bilan(&no, state.reference(), words).title;
        let known_on = instant.unwrap_or_else(|| reader.now());
        Ok(RegionalBilan { region, asked, known_on, answer: answer.map_err(told) })
    };
    state.reference().regions().map(bilan).collect()
}

/// The filing window nearest to the day.
fn window<'s>(state: &'s State, bilan: &RegionalBilan<'_>) -> Option<&'s Window> {
    nearest(state.procedure().windows_foreseen(&bilan.region.code, bilan.asked), bilan.asked.day)
}

fn view(reader: &Reader, bilans: &[RegionalBilan<'_>], maps: Vec<MapsView>, words: Words) -> FranceView {
    let state = reader.state();
    let answers: Vec<_> = bilans.iter().filter_map(|bilan| bilan.answer.as_ref().ok().cloned()).collect();
    let compared = side_by_side(state, &shipped::BRIDGE, &answers);
    let regions = bilans.iter().zip(maps).map(|(bilan, maps)| {
        let (code, asked) = (&bilan.region.code, bilan.asked);
        RegionAsked {
            code,
            name: &bilan.region.name,
            at: asked.day,
            known_on: bilan.known_on,
            answer: bilan.answer.as_ref().map_err(Clone::clone),
            window: window(state, bilan),
            zone_sets: state.reference().zone_sets(code, asked).map(|zones| &zones.zone_set).collect(),
            maps,
        }
    });
    FranceView::new(regions.collect(), &compared, words)
}
