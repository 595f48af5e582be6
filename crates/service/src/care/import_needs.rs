//! The exceptional needs that a bilan states enter the journal.

use maillage_domain::act::{Actor, Draft};
use maillage_domain::care::bilan::PublishedBilan;
use maillage_domain::care::need::{ExceptionalNeed, NeedsStated};
use maillage_domain::state::{Asked, Recorded, State};
use maillage_domain::territory::RegionCode;
use maillage_reading::needs_table;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::app::{App, Drafted};
use crate::ask::region;
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

/// What became of an import.
#[derive(Debug, Clone)]
pub struct NeedsReceipt {
    /// What happened, in one sentence.
    pub text: String,
    /// The number of the last act of the journal.
    pub act: u64,
}

/// Records the needs that a bilan states: the list takes the place of one that was recorded for it before; the same list again
/// writes nothing.
///
/// # Errors
///
/// The table cannot be read; no bilan of the region bears the number; a line or a zone is none of the region.
pub async fn import_needs(
    app: &App,
    request: NeedsRequest<'_>,
    actor: Actor,
    words: Words,
) -> Result<NeedsReceipt, ServiceError> {
    let needs = needs_table::needs(request.bytes).map_err(|fault| {
        let reason = unreadable::table(&fault, words);
        let arguments = [("file", Argument::Text(request.file)), ("reason", Argument::Text(&reason))];
        ServiceError::unusable(Problem::worded("table-unreadable", &arguments, words))
    })?;
    let (act, written) = app.write(actor, |state| decide(state, request, &needs, words)).await?;
    let id = if written { "imported-needs" } else { "imported-needs-already" };
    let arguments = [
        ("file", Argument::Text(request.file)),
        ("bilan", Argument::Text(request.bilan)),
        ("number", Argument::count(act.get())),
    ];
    Ok(NeedsReceipt { text: words.with(id, &arguments), act: act.get() })
}

/// What to write, and whether anything is to be.
fn decide(
    state: &State,
    request: NeedsRequest<'_>,
    needs: &[ExceptionalNeed],
    words: Words,
) -> Result<(Drafted, bool), ServiceError> {
    let region = region(state, request.region, words)?;
    let bilan = bilan(state, &region, request.bilan, words)?;
    let asked = Asked::on(bilan.fact.picture_date);
    let placed = |need: &ExceptionalNeed| ExceptionalNeed {
        zone: state.reference().zone_code(&region, asked, need.zone.as_str()),
        ..need.clone()
    };
    let needs: Vec<_> = needs.iter().map(placed).collect();
    let stray = strays(state, &region, asked, &needs);
    if !stray.is_empty() {
        let subjects = stray.join(", ");
        let arguments = [
            ("file", Argument::Text(request.file)),
            ("subjects", Argument::Text(&subjects)),
            ("region", Argument::Text(region.as_str())),
        ];
        return Err(ServiceError::refused(Problem::worded("needs-elsewhere", &arguments, words)));
    }
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

/// The lines that no list has, and the zones that no zone set of the region has where some are recorded.
fn strays(state: &State, region: &RegionCode, asked: Asked, needs: &[ExceptionalNeed]) -> Vec<String> {
    let reference = state.reference();
    let sets = || reference.zone_sets(region, asked);
    let strange_line =
        |need: &ExceptionalNeed| reference.line(&need.line).is_none().then(|| need.line.to_string());
    let strange_zone = |need: &ExceptionalNeed| {
        let known = sets().next().is_none() || sets().any(|set| set.zone_set.zone(&need.zone).is_some());
        (!known).then(|| need.zone.to_string())
    };
    needs.iter().flat_map(|need| [strange_line(need), strange_zone(need)]).flatten().collect()
}
