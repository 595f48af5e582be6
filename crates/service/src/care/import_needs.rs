//! The exceptional needs that a bilan states enter the journal.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::act::{Actor, Draft};
use maillage_domain::care::bilan::PublishedBilan;
use maillage_domain::care::need::{ExceptionalNeed, NeedsStated};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::objective::{Named, lawful};
use maillage_domain::state::{Asked, Recorded, State};
use maillage_domain::territory::{RegionCode, ZoneCode};
use maillage_reading::needs_table::{self, NeedRow};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::app::{App, Drafted, Receipt};
use crate::ask::region;
use crate::care::objectives::faults::unlawful_row;
use crate::error::ServiceError;
use crate::unreadable;

/// A table of needs, and what the person who imports it adds.
#[derive(Debug, Clone, Copy)]
pub struct NeedsRequest<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The number of the bilan that states the needs.
    pub bilan: &'a str,
    /// The region's code; the store's own, if absent.
    pub region: Option<&'a str>,
    /// Where the needs were read; the file itself, if absent.
    pub source: Option<&'a str>,
}

/// Records the needs that a bilan states: the list takes the place of one that was recorded for it before; the same list again
/// writes nothing.
///
/// # Errors
///
/// The table cannot be read; no bilan of the region bears the number; a line is none of the list in force on the day of its
/// picture, or a zone none of that line; a line stands twice in a zone.
pub async fn import_needs(
    app: &App,
    request: NeedsRequest<'_>,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let rows = needs_table::needs(request.bytes).map_err(|fault| {
        let reason = unreadable::table(&fault, words);
        let arguments = [("file", Argument::Text(request.file)), ("reason", Argument::Text(&reason))];
        ServiceError::unusable(Problem::worded("table-unreadable", &arguments, words))
    })?;
    let (act, written) = app.write(actor, |state| decide(state, request, &rows, words)).await?;
    let id = if written { "imported-needs" } else { "imported-needs-already" };
    let arguments = [
        ("file", Argument::Text(request.file)),
        ("bilan", Argument::Text(request.bilan)),
        ("number", Argument::count(act.get())),
    ];
    Ok(Receipt { text: words.with(id, &arguments), act: act.get() })
}

/// What to write, and whether anything is to be.
fn decide(
    state: &State,
    request: NeedsRequest<'_>,
    rows: &[NeedRow],
    words: Words,
) -> Result<(Drafted, bool), ServiceError> {
    let region = region(state, request.region, words)?;
    let bilan = bilan(state, &region, request.bilan, words)?;
    let day = bilan.fact.picture_date;
    let needs = Rows { state, region: &region, day, words }.needs(request.file, rows)?;
    let known = state.care().needs(&region, &bilan.fact, Asked::LATEST);
    if known.is_some_and(|known| known.fact.needs == needs) {
        return Ok((Drafted::default(), false));
    }
    let source = request.source.unwrap_or(request.file).to_owned();
    let stated = NeedsStated { bilan: request.bilan.to_owned(), needs, source };
    let day = bilan.fact.published.as_ref().map_or(bilan.fact.picture_date, |published| published.on);
    Ok((Draft::new(&region, day, stated).into(), true))
}

/// The bilan of a region that bears a number, in its last version.
fn bilan<'s>(
    state: &'s State,
    region: &RegionCode,
    number: &str,
    words: Words,
) -> Result<&'s Recorded<PublishedBilan>, ServiceError> {
    let bilans = || state.care().bilans(region, Asked::LATEST);
    bilans().rfind(|bilan| bilan.fact.is_named(number)).ok_or_else(|| {
        let recorded: Vec<_> = bilans().map(|bilan| bilan.fact.name()).collect();
        let problem = Problem::worded("needs-of-no-bilan", &[("bilan", Argument::Text(number))], words);
        let recorded = recorded.join(", ");
        ServiceError::refused(problem.hint(
            "recorded-bilans",
            &[("bilans", Argument::Text(&recorded))],
            words,
        ))
    })
}

/// What rows are held against: the picture of the bilan.
struct Rows<'s> {
    state: &'s State,
    region: &'s RegionCode,
    day: Date,
    words: Words,
}

impl Rows<'_> {
    /// The needs of a table, or every row that is at fault, in order.
    fn needs(&self, file: &str, rows: &[NeedRow]) -> Result<Vec<ExceptionalNeed>, ServiceError> {
        let mut seen = BTreeMap::new();
        let (mut found, mut faults) = (Vec::new(), Vec::new());
        for row in rows {
            match self.need(row, &mut seen) {
                Ok(need) => found.push(need),
                Err(fault) => faults.push(format!("{file}:{}: {fault}", row.row)),
            }
        }
        if faults.is_empty() {
            return Ok(found);
        }
        let arguments = [("file", Argument::Text(file)), ("region", Argument::Text(self.region.as_str()))];
        let problem = Problem::worded("needs-elsewhere", &arguments, self.words);
        let problem = faults.into_iter().fold(problem, Problem::detail);
        Err(ServiceError::refused(problem.hint("objectives-nothing-written", &[], self.words)))
    }

    /// The need of a row: its line of the list in force, its zone of the zone set of the line. A place is counted once.
    fn need(
        &self,
        row: &NeedRow,
        seen: &mut BTreeMap<(ZoneCode, LineCode), u32>,
    ) -> Result<ExceptionalNeed, String> {
        let named = Named { line: &row.named, zone: &row.zone, goals: None };
        let (line, zone) = lawful(self.state.reference(), self.region, self.day, &named)
            .map_err(|no| unlawful_row(&no, &named, self.words))?;
        for member in line.members() {
            if let Some(first) = seen.insert((zone.clone(), member), row.row) {
                let arguments = [
                    ("line", Argument::Text(line.as_str())),
                    ("zone", Argument::Text(zone.as_str())),
                    ("first", Argument::printed(first)),
                ];
                return Err(self.words.with("objective-row-twice", &arguments));
            }
        }
        Ok(row.stated(line, zone))
    }
}
