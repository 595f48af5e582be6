//! Loads the shipped data of two regions as acts, and the region that does not exist.

use maillage_domain::act::{Actor, DocumentRead, Draft};
use maillage_domain::care::annex::Annex;
use maillage_domain::care::bilan::{Admission, Proposal, admit};
use maillage_domain::reference::DemonstrationDaySet;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::{Asked, State};
use maillage_reading::tidy;
use maillage_views::problem::{self, Problem};
use maillage_views::words::{Argument, Words};

use crate::app::{App, Drafted};
use crate::care::reference_acts::reference_acts;
use crate::error::ServiceError;
use crate::fiction::FictionalRegister;
use crate::fund::enter_report::{Entered, EnteringReport};
use crate::fund::import_delegations::shipped_orders;
use crate::shipped::{self, ShippedRegion};
use crate::structure::printed;
use crate::territory::shipped::ShippedTerritory;

/// Loads the demonstration, or what an older one lacks, or says that all of it is there.
///
/// A store that holds other acts and no demonstration is refused: real data and demonstration do not mix.
pub async fn import_demo(app: &App, actor: Actor, words: Words) -> Result<String, ServiceError> {
    let fiction = Some(FictionalRegister::invented());
    import(app, actor, fiction, words).await
}

/// The same without the region that does not exist.
pub async fn import_real_regions(app: &App, actor: Actor, words: Words) -> Result<String, ServiceError> {
    import(app, actor, None, words).await
}

async fn import(
    app: &App,
    actor: Actor,
    fiction: Option<FictionalRegister>,
    words: Words,
) -> Result<String, ServiceError> {
    let known = app.current().await?;
    let demonstration = Demonstration { fiction, ..Demonstration::read(&known.state) };
    drop(known);
    let (_, text) = app.write(actor, |state| demonstration.decide(state, words)).await?;
    Ok(text)
}

/// What ships and may be lacking, read before anybody waits for it.
struct Demonstration {
    home: DemonstratedRegion,
    others: Vec<DemonstratedRegion>,
    /// The region that does not exist, where it is asked for.
    fiction: Option<FictionalRegister>,
}

/// A region of the demonstration.
struct DemonstratedRegion {
    shipped: &'static ShippedRegion,
    /// Its bilan, where it is not recorded.
    annex: Option<Annex>,
    territory: ShippedTerritory,
}

impl Demonstration {
    fn read(state: &State) -> Self {
        let [home, others @ ..] = shipped::shipped_regions();
        let read = |shipped| DemonstratedRegion::read(state, shipped);
        Self { home: read(home), others: others.map(read).into(), fiction: None }
    }

    fn decide(self, state: &State, words: Words) -> Result<(Drafted, String), ServiceError> {
        let loaded = is_loaded(state, self.home.shipped);
        if !loaded && state.head().get() > 0 {
            let problem = Problem::worded("holds-other-acts", &[], words);
            return Err(ServiceError::refused(problem.hint("other-store", &[], words)));
        }
        // A store of an earlier version lacks what the demonstration did not hold yet.
        let mut decision = self.home.decide(state, state.reference(), words)?;
        decision.drafts.extend(fund(state, words)?);
        for region in self.others {
            let foreseen = state.reference().foreseen(&decision.drafts);
            decision.extend(region.decide(state, &foreseen, words)?);
        }
        let openings = shipped::shipped_regions().into_iter();
        decision.drafts.extend(openings.filter_map(|shipped| opening(state.reference(), shipped)));
        decision.drafts.extend(printed::drafts(state, shipped::HAUTS_DE_FRANCE.code(), &shipped::STRUCTURES));
        if let Some(fiction) = self.fiction {
            // It rests on the lists of lines that are entered before.
            decision.extend(fiction.decide(state, &decision.drafts)?);
        }
        // They rest on nothing, so that what a store of an earlier version holds keeps its numbers.
        decision.drafts.extend(shipped_orders(state, &shipped::ORDERS, words)?);
        let count = Argument::count(decision.drafts.len());
        let id = match (loaded, decision.drafts.is_empty()) {
            (false, _) => "imported-demo",
            (true, false) => "imported-demo-completed",
            (true, true) => "imported-demo-already",
        };
        Ok((decision, words.with(id, &[("acts", count)])))
    }
}

/// Whether a region of the demonstration is there: its bilan and its window. The bilan alone may have been imported by hand.
fn is_loaded(state: &State, shipped: &ShippedRegion) -> bool {
    state.care().bilan_of_document(shipped.code(), shipped.bilan.text.sha256).is_some()
        && state
            .procedure()
            .windows_ever(shipped.code(), Asked::LATEST)
            .any(|window| window.fact.id == shipped.window.id)
}

impl DemonstratedRegion {
    fn read(state: &State, shipped: &'static ShippedRegion) -> Self {
        let annex = (!is_loaded(state, shipped)).then(|| {
            let reading = tidy::read(shipped.rows, &shipped.bilan.document());
            reading.expect("shipped data: a test reads it").value
        });
        Self { shipped, annex, territory: ShippedTerritory::read(state.reference(), shipped.code()) }
    }

    /// What the store lacks of it; `reference` is its reference book with what is entered before.
    fn decide(self, state: &State, reference: &ReferenceBook, words: Words) -> Result<Drafted, ServiceError> {
        let Self { shipped, annex, territory } = self;
        let day = Some(shipped.bilan.picture_date);
        let mut decision = reference_acts(reference, &shipped.territory.region, day, territory);
        let Some(annex) = annex.filter(|_| !is_loaded(state, shipped)) else { return Ok(decision) };
        let foreseen = reference.foreseen(&decision.drafts);
        decision.drafts.extend(bilan(state, &foreseen, shipped, annex, words)?);
        let window = shipped.window.clone();
        decision.drafts.push(Draft::new(shipped.code(), window.opens, window));
        Ok(decision)
    }
}

/// The day on which the pages of a region open, unless one is set.
fn opening(reference: &ReferenceBook, shipped: &ShippedRegion) -> Option<Draft> {
    let set = reference.demonstration_day(shipped.code()).is_some();
    // It is no event of that day: it takes its place beside the reference data, which the bilan's picture date bears.
    let draft = || {
        Draft::new(shipped.code(), shipped.bilan.picture_date, DemonstrationDaySet { day: shipped.opens_on })
    };
    (!set).then(draft)
}

fn bilan(
    state: &State,
    reference: &ReferenceBook,
    shipped: &ShippedRegion,
    annex: Annex,
    words: Words,
) -> Result<Vec<Draft>, ServiceError> {
    let (identity, region) = (&shipped.bilan, shipped.code());
    let proposal = Proposal {
        region: region.clone(),
        common_to: Vec::new(),
        annex,
        faults: Vec::new(),
        as_printed: false,
        published: Some(identity.published.clone()),
        notes: identity.notes.clone(),
        erratum_of: None,
        answered: false,
    };
    let told = |refusal| ServiceError::refused(problem::refusal(&refusal, words));
    let Admission::New(bilan) = admit(reference, state.care(), proposal).map_err(told)? else {
        return Ok(Vec::new());
    };
    let document = DocumentRead {
        sha256: identity.text.sha256,
        title: identity.act_title.fr.clone(),
        lines: identity.text.lines(),
    };
    let published = identity.published.on;
    Ok(vec![Draft::new(region, published, document), Draft::new(region, published, *bilan)])
}

/// The report of the fund, unless it is recorded: through the door of every report.
fn fund(state: &State, words: Words) -> Result<Vec<Draft>, ServiceError> {
    let report = &*shipped::FUND;
    let entering = EnteringReport {
        region: shipped::HAUTS_DE_FRANCE.code(),
        key: &report.key,
        year: report.year,
        title: &report.title,
        document: report.text.sha256,
        lines: report.text.lines,
        figures_at: report.figures_at,
        figures: &shipped::FUND_FIGURES,
        findings: &[],
        notes: &report.notes,
        as_printed: false,
    };
    Ok(match entering.decide(state, words)? {
        Entered::New { drafts, .. } => drafts,
        Entered::Already(_) => Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::Timestamp;
    use maillage_domain::act::{Fact, ReferenceFact, Salt};
    use maillage_domain::bilingual::Language;
    use maillage_domain::care::nomenclature::LineCode;
    use maillage_journal::{Location, Mode};
    use uuid::Uuid;

    use super::*;
    use crate::clock::Clock;
    use crate::region::choose_home::choose_home;

    const CLOCK: Clock =
        Clock { now: || Timestamp::UNIX_EPOCH, id: || Uuid::from_u128(1), salt: || Salt::new(1) };

    /// What a demonstration of Hauts-de-France alone lacks of Grand Est, and the days on which the pages of both open.
    const LACKING: [&str; 10] = [
        "region-registered",
        "nomenclature-adopted",
        "zones-delimited",
        "zones-delimited",
        "zones-delimited",
        "document-read",
        "bilan-published",
        "window-ordered",
        "demonstration-day-set",
        "demonstration-day-set",
    ];

    #[tokio::test]
    async fn given_an_older_demonstration_when_imported_again_then_only_the_fund_and_the_other_region_are_added()
     {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let location = Location::Folder(folder.path().join("store"));
        let app = App::open(&location, Mode::CreateIfMissing, CLOCK).await.expect("the store is made");
        let words = Words::new(Language::English);
        let decide = |state: &State| {
            Ok((Demonstration::read(state).home.decide(state, state.reference(), words)?, ()))
        };
        app.write(Actor::Program, decide).await.expect("written");
        let before = app.current().await.expect("known");
        let text = import_real_regions(&app, Actor::Program, words).await.expect("completed");
        assert_eq!(text, "Demonstration completed: 40 acts.");
        let after = app.current().await.expect("known");
        let kinds: Vec<_> = after.state.acts().map(|act| act.kind.as_str()).collect();
        let (kept, added) = kinds.split_at(before.state.acts().len());
        assert_eq!(kept, before.state.acts().map(|act| act.kind.as_str()).collect::<Vec<_>>());
        assert_eq!(added[..2], ["document-read", "fund-reported"]);
        assert_eq!(added[2..2 + LACKING.len()], LACKING);
        let structures = &added[2 + LACKING.len()..];
        assert_eq!(structures[0], "structures-counted");
        let (told, orders) = structures[1..].split_at(structures.len() - 5);
        assert!(told.iter().all(|kind| *kind == "structure-told"), "{structures:?}");
        assert_eq!(orders, ["fund-resources-notified"; 4]);
        let again = import_real_regions(&app, Actor::Program, words).await.expect("nothing to add");
        assert_eq!(again, "Demonstration already loaded: nothing to write.");
    }

    /// A demonstration as a release wrote it that knew fewer lines of the interregional scheme.
    fn of_fewer_lines(state: &State, words: Words) -> Result<(Drafted, ()), ServiceError> {
        let mut decision = Demonstration::read(state).home.decide(state, state.reference(), words)?;
        let known = |code: &LineCode| !["greffes", "chirurgie-cardiaque"].contains(&code.as_str());
        for draft in &mut decision.drafts {
            match &mut draft.fact {
                Fact::Reference(ReferenceFact::NomenclatureAdopted(list)) => {
                    Arc::make_mut(list).lines.retain(|line| known(&line.code));
                }
                Fact::Reference(ReferenceFact::ZonesDelimited(zones)) => {
                    Arc::make_mut(zones).lines.retain(known);
                }
                _ => {}
            }
        }
        Ok((decision, ()))
    }

    #[tokio::test]
    async fn given_a_demonstration_of_fewer_lines_when_imported_again_then_its_list_and_zones_are_drawn_again()
     {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let location = Location::Folder(folder.path().join("store"));
        let app = App::open(&location, Mode::CreateIfMissing, CLOCK).await.expect("the store is made");
        let words = Words::new(Language::English);
        app.write(Actor::Program, |state: &State| of_fewer_lines(state, words)).await.expect("written");
        let before = app.current().await.expect("known").state.acts().len();
        import_real_regions(&app, Actor::Program, words).await.expect("completed");
        let after = app.current().await.expect("known");
        let added: Vec<_> = after.state.acts().skip(before).map(|act| act.kind.as_str()).collect();
        assert_eq!(added[..4], ["nomenclature-adopted", "zones-delimited", "document-read", "fund-reported"]);
        assert_eq!(added[4..4 + LACKING.len()], LACKING);
        let (reference, region) = (after.state.reference(), shipped::HAUTS_DE_FRANCE.code());
        assert_eq!(
            reference.nomenclatures().collect::<Vec<_>>(),
            [&*shipped::NOMENCLATURE, &*shipped::NOMENCLATURE_2023]
        );
        let sets =
            reference.zone_sets_ever(region).map(|zones| (zones.zone_set.id.as_str(), zones.lines.len()));
        assert_eq!(sets.collect::<Vec<_>>(), [("A", 44), ("B", 40), ("SIOS", 6)]);
        let again = import_real_regions(&app, Actor::Program, words).await.expect("nothing to add");
        assert_eq!(again, "Demonstration already loaded: nothing to write.");
    }

    #[tokio::test]
    async fn given_the_real_regions_when_all_is_imported_then_the_fictional_one_is_added_and_home_stays() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let location = Location::Folder(folder.path().join("store"));
        let app = App::open(&location, Mode::CreateIfMissing, CLOCK).await.expect("the store is made");
        let words = Words::new(Language::English);
        import_real_regions(&app, Actor::Program, words).await.expect("loaded");
        let before = app.current().await.expect("known").state.acts().len();
        import_demo(&app, Actor::Program, words).await.expect("completed");
        let after = app.current().await.expect("known");
        let added: Vec<_> = after.state.acts().skip(before).collect();
        assert!(added.iter().all(|act| shipped::is_fictional(&act.stamp.region)));
        assert_eq!(added.first().map(|act| act.kind.as_str()), Some("region-registered"));
        let reference = after.state.reference();
        assert_eq!(reference.home().map(|region| &region.code), Some(shipped::HAUTS_DE_FRANCE.code()));
        assert_eq!(reference.demonstration_day(shipped::FICTION.code()), Some(shipped::FICTION.opens_on));
        for again in [
            import_demo(&app, Actor::Program, words).await,
            import_real_regions(&app, Actor::Program, words).await,
        ] {
            assert_eq!(again.expect("nothing to add"), "Demonstration already loaded: nothing to write.");
        }
        let chosen = choose_home(&app, shipped::FICTION.code().as_str(), Actor::Program, words).await;
        assert!(chosen.is_err(), "it is never the home region");
    }
}
