//! Loads the shipped data of Hauts-de-France as acts.

use maillage_domain::act::{Act, DocumentRead, Fact, ZonesDelimited};
use maillage_domain::care::bilan::{Admission, Proposal, admit};
use maillage_domain::fund::decision::Decided;
use maillage_domain::state::State;
use maillage_reading::tidy;
use maillage_views::fund::refusal;
use maillage_views::problem::{self, Problem};
use maillage_views::words::{Argument, Words};

use crate::app::{App, Decision};
use crate::care::reference_acts::reference_acts;
use crate::error::ServiceError;
use crate::shipped;
use crate::territory::shipped::shipped_territory;

/// The legal basis of a bilan.
pub(crate) const BILAN_BASIS: &str = "art. R. 6122-30 CSP";
/// The legal basis of filing windows.
pub(crate) const WINDOW_BASIS: &str = "art. R. 6122-29 CSP";
/// The legal basis of the fund.
pub(crate) const FUND_BASIS: &str = "art. L. 1435-8 CSP";

/// Loads the demonstration, or what an older one lacks, or says that all of it is there.
///
/// A store that holds other acts and no demonstration is refused: real data and demonstration do not mix.
pub async fn import_demo(app: &App, words: Words) -> Result<String, ServiceError> {
    let (_, text) = app
        .write(|state| {
            let loaded = is_loaded(state);
            if !loaded && state.head().get() > 0 {
                let problem = Problem::worded("holds-other-acts", &[], words);
                return Err(ServiceError::refused(problem.hint("other-store", &[], words)));
            }
            // A store of an earlier version lacks what the demonstration did not hold yet.
            let mut decision =
                if loaded { shipped_territory(app, state) } else { demonstration(app, state, words)? };
            decision.acts.extend(fund(app, state, words)?);
            let count = Argument::Count(i64::try_from(decision.acts.len()).unwrap_or(i64::MAX));
            let id = match (loaded, decision.acts.is_empty()) {
                (false, _) => "imported-demo",
                (true, false) => "imported-demo-completed",
                (true, true) => "imported-demo-already",
            };
            Ok((decision, words.with(id, &[("acts", count)])))
        })
        .await?;
    Ok(text)
}

/// Whether the demonstration is there: its bilan and its window. The bilan alone may have been imported by hand.
fn is_loaded(state: &State) -> bool {
    let region = &shipped::TERRITORY.region.code;
    state.bilan_of_document(region, shipped::BILAN.text.sha256).is_some()
        && state.windows_ever(region).any(|window| window.fact.id == shipped::WINDOW.id)
}

fn demonstration(app: &App, state: &State, words: Words) -> Result<Decision, ServiceError> {
    let region = &shipped::TERRITORY.region;
    let Decision { mut acts, files } = reference_acts(app, state, region);
    acts.extend(bilan(app, state, words)?);
    let window = &*shipped::WINDOW;
    acts.push(app.act(
        &region.code,
        window.opens,
        Some(WINDOW_BASIS),
        Fact::WindowOrdered(Box::new(window.clone())),
    ));
    Ok(Decision { acts, files })
}

fn bilan(app: &App, state: &State, words: Words) -> Result<Vec<Act>, ServiceError> {
    let identity = &*shipped::BILAN;
    let region = &shipped::TERRITORY.region.code;
    let reading = tidy::read(shipped::ROWS, &identity.document()).expect("shipped data: a test reads it");
    let proposal = Proposal {
        region: region.clone(),
        annex: reading.value,
        published: Some(identity.published.clone()),
        notes: identity.notes.clone(),
        erratum_of: None,
    };
    let told = |refusal| ServiceError::refused(problem::refusal(&refusal, words));
    let Admission::New(bilan) = admit(state, proposal).map_err(told)? else { return Ok(Vec::new()) };
    let document = DocumentRead {
        sha256: identity.text.sha256,
        title: identity.act_title.fr.clone(),
        lines: identity.text.lines,
    };
    let published = identity.published.on;
    Ok(vec![
        app.act(region, published, None, Fact::DocumentRead(document)),
        app.act(region, published, Some(BILAN_BASIS), Fact::BilanPublished(bilan)),
    ])
}

/// The report of the fund, unless it is recorded.
fn fund(app: &App, state: &State, words: Words) -> Result<Vec<Act>, ServiceError> {
    let report = &*shipped::FUND;
    let region = &shipped::TERRITORY.region.code;
    let ledger = state.fund(region).cloned().unwrap_or_default();
    let reports = ledger.exercise(report.reported.year).map_or(&[][..], |exercise| &exercise.reports);
    if reports.iter().any(|recorded| recorded.value.document == report.text.sha256) {
        return Ok(Vec::new());
    }
    let told = |refusal| ServiceError::refused(refusal::problem(&refusal, words));
    let fact = match ledger.report(&report.reported).map_err(told)? {
        Decided::Already(_) => return Ok(Vec::new()),
        Decided::New(fact) => *fact,
    };
    let document = DocumentRead {
        sha256: report.text.sha256,
        title: report.reported.title.clone(),
        lines: report.text.lines,
    };
    Ok(vec![
        app.act(region, report.figures_at, None, Fact::DocumentRead(document)),
        app.act(region, report.figures_at, Some(FUND_BASIS), Fact::Fund(fact)),
    ])
}

/// The zone sets of a territory file as facts.
pub(crate) fn zones() -> Vec<ZonesDelimited> {
    let territory = &*shipped::TERRITORY;
    territory
        .zone_sets
        .iter()
        .map(|zone_set| ZonesDelimited {
            zone_set: zone_set.clone(),
            lines: territory.assignment.get(&zone_set.id).cloned().unwrap_or_default(),
            source: territory.source.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use maillage_domain::bilingual::Language;
    use maillage_journal::{Location, Mode};
    use uuid::Uuid;

    use super::*;
    use crate::app::Clock;

    const CLOCK: Clock = Clock { now: || Timestamp::UNIX_EPOCH, id: || Uuid::from_u128(1) };

    #[tokio::test]
    async fn given_an_older_demonstration_when_imported_again_then_only_the_fund_is_added() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let location = Location::Folder(folder.path().join("store"));
        let app = App::open(&location, Mode::CreateIfMissing, CLOCK).await.expect("the store is made");
        let words = Words::new(Language::English);
        app.write(|state| Ok((demonstration(&app, state, words)?, ()))).await.expect("written");
        let before = app.current().await.expect("known");
        let text = import_demo(&app, words).await.expect("completed");
        assert_eq!(text, "Demonstration completed: 2 acts.");
        let after = app.current().await.expect("known");
        let kinds: Vec<_> = after.state.acts().iter().map(|act| act.act.fact).collect();
        let (kept, added) = kinds.split_at(before.state.acts().len());
        assert_eq!(kept, before.state.acts().iter().map(|act| act.act.fact).collect::<Vec<_>>());
        assert_eq!(added, ["document-read", "fund-reported"]);
        let again = import_demo(&app, words).await.expect("nothing to add");
        assert_eq!(again, "Demonstration already loaded: nothing to write.");
    }
}
