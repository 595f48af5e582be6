//! A person says in which zones a site lies: what counts there counts in them from then on.

use std::collections::BTreeSet;

use jiff::civil::Date;
use maillage_domain::act::{Actor, Draft};
use maillage_domain::entity::SiteNumber;
use maillage_domain::register::placing::SitePlaced;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{RegionCode, ZoneCode};
use maillage_views::problem::Problem;
use maillage_views::register::placed::PlacedView;
use maillage_views::words::{Argument, Words};

use crate::app::{App, Drafted};
use crate::ask::region;
use crate::clock::day_of;
use crate::error::ServiceError;

/// A site and the zones it lies in.
#[derive(Debug, Clone, Copy)]
pub struct PlaceRequest<'a> {
    /// The region's code; the store's own, if absent.
    pub region: Option<&'a str>,
    /// The FINESS number of the site.
    pub site: &'a str,
    /// Its zones, by code or name, one of a set; none where its commune is to decide again.
    pub zones: &'a [String],
    /// From which legal day on; today, if absent.
    pub on: Option<Date>,
}

/// Places a site in zones; one that is placed so already writes nothing.
///
/// # Errors
///
/// It is no FINESS number, a zone is none of the region on that day, or two zones are of one set.
pub async fn place_site(
    app: &App,
    request: PlaceRequest<'_>,
    actor: Actor,
    words: Words,
) -> Result<PlacedView, ServiceError> {
    let number = request.site.trim();
    let told =
        || Problem::worded("no-site", &[("text", Argument::Text(number))], words).hint("site", &[], words);
    let site = SiteNumber::parse(number).map_err(|_no| ServiceError::unusable(told()))?;
    let now = app.now();
    let decide = |state: &State| {
        let region = region(state, request.region, words)?;
        let on = request.on.unwrap_or_else(|| day_of(now, state, &region));
        let zones = zones(state, (&region, on), request.zones, words)?;
        let asked = Asked::on(on);
        let placed = state.register(&region).and_then(|register| register.placed(site, asked));
        // One that nobody placed is placed by its commune as it is.
        let stands = placed.map_or(zones.is_empty(), |placed| placed.fact.zones == zones);
        let same = stands.then(|| placed.map(|placed| placed.stamp.number));
        let answer = (region.clone(), zones.clone(), same);
        if stands {
            return Ok((Drafted::default(), answer));
        }
        Ok((Draft::new(&region, on, SitePlaced { site, zones }).into(), answer))
    };
    let (last, (region, zones, same)) = app.write(actor, decide).await?;
    let act = same.unwrap_or(Some(last));
    Ok(PlacedView::new((site, &zones), &region, (act, same.is_some()), words))
}

/// The zones that people mean, each of a set of its own.
fn zones(
    state: &State,
    (region, on): (&RegionCode, Date),
    typed: &[String],
    words: Words,
) -> Result<BTreeSet<ZoneCode>, ServiceError> {
    let asked = Asked::on(on);
    let (mut zones, mut sets) = (BTreeSet::new(), BTreeSet::new());
    for text in typed.iter().map(|text| text.trim()) {
        let zone = state.reference().zone_code(region, asked, text);
        let mut drawn = state.reference().zone_sets(region, asked);
        let Some(set) = drawn.find(|set| set.zone_set.zone(&zone).is_some()) else {
            let said = [("zone", Argument::Text(text))];
            return Err(ServiceError::unusable(Problem::worded("unknown-zone", &said, words)));
        };
        if !sets.insert(&set.zone_set.id) && !zones.contains(&zone) {
            let said = [("set", Argument::Text(set.zone_set.title.as_str()))];
            return Err(ServiceError::unusable(Problem::worded("two-zones-of-a-set", &said, words)));
        }
        zones.insert(zone);
    }
    Ok(zones)
}
