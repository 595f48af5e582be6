//! In which section and table of a document each row stands.

use maillage_domain::care::bilan::Row;
use maillage_domain::text;

use super::notes::Part;
use super::{SectionPart, TablePart};

/// Each row with the table it stands in, section by section. Rows of one section follow each other there, even where the act
/// prints zone by zone and so comes back to an activity: then each zone has its table in the section of the activity.
pub(super) fn located<'s>(rows: &[Row<'s>]) -> Vec<(Row<'s>, Part)> {
    let mut located: Vec<(Row<'s>, Part)> = Vec::with_capacity(rows.len());
    // The sections of the annex: numeral, activity whatever its case and accents, and how many tables it has so far.
    let mut sections: Vec<(&str, String, usize)> = Vec::new();
    let mut annex = 0;
    for row in rows {
        let (above, is) = (located.last(), row.frame);
        if let Some((_, part)) = above.filter(|(above, _)| above.frame == is) {
            let part = *part;
            located.push((*row, part));
            continue;
        }
        if above.is_some_and(|(above, _)| above.frame.annex != is.annex) {
            annex += 1;
            sections.clear();
        }
        let activity = text::key(&is.activity);
        let known =
            sections.iter().position(|(numeral, other, _)| *numeral == is.section && *other == activity);
        let section = known.unwrap_or_else(|| {
            sections.push((&is.section, activity, 0));
            sections.len() - 1
        });
        let Some((_, _, tables)) = sections.get_mut(section) else { continue };
        located.push((*row, Part::Table(annex, section, *tables)));
        *tables += 1;
    }
    located.sort_by_key(|(_, part)| *part);
    located
}

/// Puts the zone into the headings of tables that are of one zone each and have no other name of their own.
pub(super) fn tell_zones_apart(section: &mut SectionPart) {
    let zone = |table: &TablePart| {
        let first = table.rows.first()?;
        let same = table.rows.iter().all(|row| row.zone == first.zone);
        let named = first.zone_name.is_empty() || first.zone_name == first.zone;
        let name = if named { first.zone.clone() } else { format!("{} {}", first.zone, first.zone_name) };
        same.then_some(name)
    };
    let headings: Vec<_> = section.tables.iter().map(|table| table.headings.clone()).collect();
    for table in &mut section.tables {
        let alike = headings.iter().filter(|other| **other == table.headings).count();
        let zone = zone(table).filter(|_| alike > 1);
        table.headings.extend(zone);
    }
}
