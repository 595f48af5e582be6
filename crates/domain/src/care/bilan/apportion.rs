//! In which zone a row is; and in a bilan that is common to several regions (art. R. 6122-30 CSP), whose row it is: the zones
//! tell.

use super::refusal::Refusal;
use super::{Position, PublishedBilan};
use crate::ground::asked::Asked;
use crate::reference::ZonesDelimited;
use crate::reference::book::ReferenceBook;
use crate::territory::{RegionCode, Zone, ZoneCode};
use crate::text;

/// The bilan with each row in the zone, and the region, that it is of.
///
/// # Errors
///
/// A row is about a zone that is not in the zone set of its line; in a common bilan, see [`apportioned`].
pub(super) fn in_zones(
    reference: &ReferenceBook,
    region: &RegionCode,
    bilan: PublishedBilan,
) -> Result<PublishedBilan, Refusal> {
    if bilan.common_to.is_empty() {
        let bilan = placed(reference, region, bilan);
        check_zones(reference, region, &bilan)?;
        return Ok(bilan);
    }
    apportioned(reference, bilan)
}

/// The bilan with each row in the zone, and the region, that it is of. A zone that each of the regions has, under the same code
/// and name, is common to them.
///
/// # Errors
///
/// The zone of a row is one of no region, or of some of them under the same code and other names than the printed one.
fn apportioned(reference: &ReferenceBook, mut bilan: PublishedBilan) -> Result<PublishedBilan, Refusal> {
    let asked = Asked::on(bilan.picture_date);
    for row in &mut bilan.rows {
        let zones: Vec<_> = bilan
            .common_to
            .iter()
            .filter_map(|region| {
                let sets: Vec<_> = reference.zone_sets(region, asked).collect();
                Some((region, zone_of(&sets, row)?))
            })
            .collect();
        let (region, zone) = settled(&zones, bilan.common_to.len(), row)?;
        (row.region, row.zone) = (region, zone.code.clone());
    }
    Ok(bilan)
}

/// The zone of a region that a row is about, by code or by name, in the zone set of its line; in any, where the region plans the
/// line on none that is recorded.
fn zone_of<'s>(sets: &[&'s ZonesDelimited], row: &Position) -> Option<&'s Zone> {
    let serves = |set: &&ZonesDelimited| row.code.as_ref().is_none_or(|code| set.serves(code));
    let zone =
        |set: &'s ZonesDelimited| set.zone_set.zone(&row.zone).or_else(|| set.zone_set.named(&row.zone_name));
    let any = !sets.iter().any(serves);
    sets.iter().copied().filter(|set| any || serves(set)).find_map(zone)
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

/// The same, each row in the zone of its line: a document may print a number or a name where the recorded zones have a code.
fn placed(reference: &ReferenceBook, region: &RegionCode, mut bilan: PublishedBilan) -> PublishedBilan {
    let sets: Vec<_> = reference.zone_sets(region, Asked::on(bilan.picture_date)).collect();
    for row in &mut bilan.rows {
        let Some(code) = &row.code else { continue };
        let Some(set) = sets.iter().find(|set| set.serves(code)) else { continue };
        if set.zone_set.zone(&row.zone).is_none()
            && let Some(zone) = set.zone_set.named(&row.zone_name)
            && stands_for(&row.zone, zone)
        {
            row.zone = zone.code.clone();
        }
    }
    bilan
}

/// Whether what a document prints in the place of a code may stand for a zone: its name again, or the number alone of its
/// code. Another code with the name of the zone is a contradiction, not a way to write it.
fn stands_for(printed: &ZoneCode, zone: &Zone) -> bool {
    let number = zone.code.as_str().trim_start_matches(|sign: char| sign.is_alphabetic());
    text::key(printed.as_str()) == text::key(&zone.name) || (!number.is_empty() && printed.as_str() == number)
}

fn check_zones(
    reference: &ReferenceBook,
    region: &RegionCode,
    bilan: &PublishedBilan,
) -> Result<(), Refusal> {
    let sets: Vec<_> = reference.zone_sets(region, Asked::on(bilan.picture_date)).collect();
    for row in &bilan.rows {
        let Some(code) = &row.code else { continue };
        let Some(set) = sets.iter().find(|set| set.serves(code)) else { continue };
        if set.zone_set.zone(&row.zone).is_none() {
            return Err(Refusal::WrongZoneSet {
                line: row.line,
                subject: code.to_string(),
                zone: row.zone.clone(),
                expected: set.zone_set.id.clone(),
            });
        }
    }
    Ok(())
}
