//! Whose row is whose in a bilan that is common to several regions (art. R. 6122-30 CSP): the zones tell.

use super::admit::Refusal;
use super::{Position, PublishedBilan};
use crate::ground::asked::Asked;
use crate::reference::ZonesDelimited;
use crate::reference::book::ReferenceBook;
use crate::territory::{RegionCode, Zone};

/// The bilan with each row in the zone, and the region, that it is of. A zone that each of the regions has, under the same code
/// and name, is common to them.
///
/// # Errors
///
/// The zone of a row is one of no region, or of some of them under the same code and other names than the printed one.
pub(super) fn apportioned(
    reference: &ReferenceBook,
    mut bilan: PublishedBilan,
) -> Result<PublishedBilan, Refusal> {
    let asked = Asked::on(bilan.picture_date);
    for row in &mut bilan.rows {
        let zones: Vec<_> = bilan
            .common_to
            .iter()
            .filter_map(|region| Some((region, zone_of(reference.zone_sets(region, asked), row)?)))
            .collect();
        let (region, zone) = settled(&zones, bilan.common_to.len(), row)?;
        (row.region, row.zone) = (region, zone.code.clone());
    }
    Ok(bilan)
}

/// The zone of a region that a row is about, by code or by name, in the zone set of its line where that is known.
fn zone_of<'s>(sets: impl Iterator<Item = &'s ZonesDelimited>, row: &Position) -> Option<&'s Zone> {
    let serves = |set: &&ZonesDelimited| row.code.as_ref().is_none_or(|code| set.serves(code));
    let zone =
        |set: &'s ZonesDelimited| set.zone_set.zone(&row.zone).or_else(|| set.zone_set.named(&row.zone_name));
    sets.filter(serves).find_map(zone)
}

/// The region and the zone of a row, among those that have such a zone; no region where all of them do.
fn settled<'s>(
    zones: &[(&RegionCode, &'s Zone)],
    regions: usize,
    row: &Position,
) -> Result<(Option<RegionCode>, &'s Zone), Refusal> {
    let named: Vec<_> = zones.iter().filter(|(_, zone)| zone.name == row.zone_name).collect();
    match (zones, named.as_slice()) {
        ([(region, zone)], _) | (_, [(region, zone)]) => Ok((Some((*region).clone()), zone)),
        ([(_, zone), ..], _) if zones.len() == regions && zones.iter().all(|(_, other)| other == zone) => {
            Ok((None, zone))
        }
        _ => Err(Refusal::ZoneOfSeveral {
            line: row.line,
            zone: row.zone.clone(),
            regions: zones.iter().map(|(region, _)| (*region).clone()).collect(),
        }),
    }
}
