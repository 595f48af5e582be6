//! What changed between two dates, or between what was known at two instants.

use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, Row, are_of_one_list, compare};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::side_by_side::side_by_side;
use maillage_domain::state::Asked;
use maillage_domain::territory::ZoneCode;
use maillage_views::comparison::ComparisonView;
use maillage_views::sheet::compare::{CompareView, Sides};
use maillage_views::words::Words;

use super::WhenRequest;
use super::whole::{When, when, whole};
use crate::ask::lines_named;
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::register::explain::explained;
use crate::shipped;

/// Two times, and of what.
#[derive(Debug, Clone, Default)]
pub struct CompareRequest {
    /// The region's code; the only one registered, if absent.
    pub region: Option<String>,
    /// The earlier day; the first picture date known, if absent.
    pub from: Option<Date>,
    /// As known on, for the earlier day.
    pub from_known_on: Option<String>,
    /// The later day; today, if absent.
    pub to: Option<Date>,
    /// As known on, for the later day.
    pub to_known_on: Option<String>,
    /// A line by code or name; all of them, if absent.
    pub activity: Option<String>,
    /// A zone by its code; all of them, if absent.
    pub zone: Option<String>,
}

/// Compares the bilan at two times: its figures, where both count by one list; else what may be compared of each line.
pub async fn compared(
    reader: &Reader,
    request: &CompareRequest,
    words: Words,
) -> Result<CompareView, ServiceError> {
    let at = |at: Option<Date>, known_on: &Option<String>| {
        let (region, known_on) = (request.region.clone(), known_on.clone());
        when(reader, &WhenRequest { region, at, known_on }, words)
    };
    let to = at(request.to, &request.to_known_on)?;
    let from = at(request.from.or_else(|| first_picture(reader, &to)), &request.from_known_on)?;
    let part = Part::named(reader, request, &to, words)?;
    let side = |when: &When| Ok::<_, ServiceError>(part.of(whole(reader, when, words)?));
    let (before, after) = (side(&from)?, side(&to)?);
    let state = reader.state();
    let pictures = [&before, &after].map(|answer| answer.bilan.fact.picture_date);
    let comparison = if are_of_one_list(state, pictures[0], pictures[1]) {
        let found = compare(&before, &after);
        let explained = explained(reader, [&before, &after], &found, words).await?;
        ComparisonView::new(&found, state, from.day, to.day).explained(explained)
    } else {
        let answers = [before.clone(), after.clone()];
        let compared = side_by_side(state, &shipped::BRIDGE, &answers);
        ComparisonView::of_two_lists(&compared, from.day, to.day, words)
    };
    let versions: Vec<_> = state.care().bilans(&to.region, Asked::LATEST).collect();
    let sides = Sides { before: (&before, from.known_on), after: (&after, to.known_on), versions: &versions };
    Ok(CompareView::new(comparison, &sides, state, words))
}

/// The first picture date known.
fn first_picture(reader: &Reader, when: &When) -> Option<Date> {
    reader.state().care().bilans(&when.region, when.asked).map(|bilan| bilan.fact.picture_date).min()
}

/// The lines that a code or a name stands for.
fn codes(reader: &Reader, name: &str, when: &When, words: Words) -> Result<Vec<LineCode>, ServiceError> {
    if let Some(line) = reader.state().reference().line(&LineCode::new(name)) {
        return Ok(vec![line.code.clone()]);
    }
    let found = lines_named(reader.state(), name, when.day, words)?;
    Ok(found.iter().map(|line| line.code.clone()).collect())
}

/// The part of the bilan that is compared.
struct Part {
    lines: Vec<LineCode>,
    zone: Option<ZoneCode>,
}

impl Part {
    fn named(
        reader: &Reader,
        request: &CompareRequest,
        when: &When,
        words: Words,
    ) -> Result<Self, ServiceError> {
        let reference = reader.state().reference();
        let lines = match request.activity.as_deref() {
            None => Vec::new(),
            Some(name) => codes(reader, name, when, words)?,
        };
        let zone = request.zone.as_deref().map(|zone| reference.zone_code(&when.region, when.asked, zone));
        Ok(Self { lines, zone })
    }

    fn of<'r>(&self, answer: BilanAt<'r>) -> BilanAt<'r> {
        let rows = answer.rows.iter().filter(|row| self.has(row)).copied().collect();
        BilanAt { rows, ..answer }
    }

    fn has(&self, row: &Row<'_>) -> bool {
        let code = row.position.code.as_ref();
        let line =
            self.lines.is_empty() || code.is_some_and(|code| self.lines.iter().any(|line| code.counts(line)));
        line && self.zone.as_ref().is_none_or(|zone| row.position.zone == *zone)
    }
}
