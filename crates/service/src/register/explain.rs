//! Why cells of the bilan changed between two answers: the authorisations that count otherwise, with their acts.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use maillage_domain::care::bilan::{BilanAt, Change, Comparison, Row};
use maillage_domain::care::count::Count;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::SiteNumber;
use maillage_domain::territory::ZoneCode;
use maillage_views::register::explained::{CountsOtherwise, ExplainedCell};
use maillage_views::words::Words;

use super::pictures::Pictures;
use super::standing::Standing;
use crate::error::ServiceError;
use crate::reader::Reader;

/// What the register says of the cells that changed between two answers of one list of lines, each as it was pictured.
pub(crate) async fn explained(
    reader: &Reader,
    [before, after]: [&BilanAt<'_>; 2],
    comparison: &Comparison<'_>,
    words: Words,
) -> Result<Vec<ExplainedCell>, ServiceError> {
    let (earlier, later) = (Side::of(reader, before).await?, Side::of(reader, after).await?);
    let between = Between { sides: [&earlier, &later], words };
    Ok(comparison.changes.iter().filter_map(|change| between.cell(change)).collect())
}

/// The register behind one of the answers.
struct Side<'r> {
    day: Date,
    pictures: Pictures<'r>,
    counts: BTreeMap<Date, Count<'r>>,
    /// The day that each cell is a picture of.
    days_of_cells: BTreeMap<(LineCode, ZoneCode), Date>,
}

impl<'r> Side<'r> {
    async fn of(reader: &'r Reader, answer: &BilanAt<'_>) -> Result<Self, ServiceError> {
        let day = answer.bilan.fact.picture_date;
        let days = answer.rows.iter().map(|row| row.bilan.fact.picture_date).chain([day]).collect();
        let pictures = Pictures::of(reader, &answer.bilan.stamp.region, answer.asked, days).await?;
        let cell = |row: &Row<'_>| {
            let place = (row.position.code.clone()?, row.position.zone.clone());
            Some((place, row.bilan.fact.picture_date))
        };
        let days_of_cells = answer.rows.iter().filter_map(cell).collect();
        Ok(Self { day, counts: pictures.counts(day), pictures, days_of_cells })
    }

    /// The register of the day that a cell is a picture of, and what it comes to.
    fn at(&self, line: &LineCode, zone: &ZoneCode) -> Option<(&Standing<'r>, &Count<'r>)> {
        let day = self.days_of_cells.get(&(line.clone(), zone.clone())).copied().unwrap_or(self.day);
        Some((self.pictures.on(day)?, self.counts.get(&day)?))
    }
}

/// Both answers.
struct Between<'s, 'r> {
    sides: [&'s Side<'r>; 2],
    words: Words,
}

impl Between<'_, '_> {
    /// What explains a cell; nothing where its line is not known or no authorisation counts otherwise.
    fn cell(&self, change: &Change<'_>) -> Option<ExplainedCell> {
        let (line, zone) = (change.row.position.code.as_ref()?, &change.row.position.zone);
        let [(before, was), (after, is)] = [self.sides[0].at(line, zone)?, self.sides[1].at(line, zone)?];
        let changed = is.cell(line, Some(zone)).changed_since(&was.cell(line, Some(zone)));
        let otherwise: Vec<_> =
            changed.into_iter().map(|number| self.otherwise(number, [before, after])).collect();
        (!otherwise.is_empty()).then(|| ExplainedCell::new(line, zone, otherwise))
    }

    fn otherwise(&self, number: &AuthorisationNumber, standings: [&Standing<'_>; 2]) -> CountsOtherwise {
        let lives = standings.map(|on| on.register.authorisations().life(number, &on.clocks, on.asked));
        let sites = lives.iter().flatten().filter_map(|life| Some(life.subject.place.as_ref()?.site));
        let sites: Vec<SiteNumber> = sites.collect();
        let [before, after] = standings;
        let acts = after.register.acts_between(number, sites, (before.asked, after.asked));
        let statuses = lives.map(|life| life.map(|life| life.status().name()));
        CountsOtherwise::new(number, statuses, &acts, self.words)
    }
}
