//! The region that does not exist, as `import demo` loads it: its pages, its bilans and what they are made from, on both stores.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_publishing::csv;
use maillage_service::care::BilanRequest;
use maillage_service::care::import_annex::{ImportRequest, import_annex};
use maillage_service::care::publish_bilan::{PublishRequest, publish_bilan};
use maillage_service::checkpoint::Asker;
use maillage_service::import_demo::import_demo;
use maillage_service::paper::Paper;
use maillage_service::register::asked::RegisterFilter;
use maillage_service::register::calendar::calendar;
use maillage_service::register::compute::compute_bilan;
use maillage_service::register::list::list;
use maillage_service::register::reconcile::reconcile_bilan;
use maillage_service::sheet::WhenRequest;
use maillage_service::shipped::FICTION;
use maillage_service::{App, Location, Mode, Reader};
use maillage_views::words::Words;

use crate::support::{CLOCK, annex, postgres};

fn words() -> Words {
    Words::new(Language::French)
}

fn region() -> Option<String> {
    Some(FICTION.code().to_string())
}

fn on(at: Date) -> BilanRequest {
    BilanRequest { region: region(), at: Some(at), ..BilanRequest::default() }
}

async fn told(location: &Location) -> Vec<String> {
    let app = Arc::new(App::open(location, Mode::CreateIfMissing, CLOCK).await.expect("a store"));
    let loaded = import_demo(&app, Actor::Program, words()).await.expect("the demonstration");
    let reader = Reader::new(&app).await.expect("the store is read");
    let day = FICTION.opens_on;
    let when = WhenRequest { region: region(), at: Some(day), known_on: None };
    let none = RegisterFilter::default();
    let authorisations = list(&reader, (&when, &none), words()).await.expect("a list");
    let days = calendar(&reader, (&when, &none, None), words()).await.expect("a calendar");
    let reconciled = reconcile_bilan(&reader, &on(day), words()).await.expect("a bilan");
    let computed = compute_bilan(&reader, &on(day), words()).await.expect("a bilan");
    let mut told = vec![
        loaded,
        authorisations
            .statuses
            .iter()
            .map(|status| format!("{} {}", status.count, status.status))
            .collect::<Vec<_>>()
            .join(", "),
        days.kinds.iter().map(|kind| format!("{} {}", kind.ahead, kind.kind)).collect::<Vec<_>>().join(", "),
        format!("{} agree, {} differ", reconciled.agree, reconciled.differ),
    ];
    assert!(authorisations.authorisations.iter().all(|one| one.number.starts_with("00-")));
    assert!(days.kinds.iter().all(|kind| 0 < kind.ahead), "{:?}", days.kinds);
    let pack = PublishRequest {
        region: FICTION.code().as_str().into(),
        window: "2026-10-01",
        template: None,
        asker: Asker::Visitor,
    };
    let pack = publish_bilan(&reader, &pack, words()).await.expect("the pack of its window");
    let name = |name: &str| pack.files.iter().any(|file| file.name.starts_with(name));
    assert!(
        name("bilan-2026-09-01.pdf") && name("map-REFERENCE"),
        "{:?}",
        pack.files.iter().map(|file| &file.name).collect::<Vec<_>>()
    );
    // What is computed is imported as the bilan of its day, and agrees with the register then.
    let table = csv::coming(&computed).expect("a table");
    let paper = Paper::written("bilan-fictif-2026-10-15.csv", &table);
    let request = ImportRequest { picture_date: Some(day), region: region(), ..annex(&paper) };
    told.push(import_annex(&app, &request, Actor::Program, words()).await.expect("it holds together").text);
    let reader = Reader::new(&app).await.expect("the store is read");
    let agreed = reconcile_bilan(&reader, &on(day), words()).await.expect("a bilan");
    assert_eq!((agreed.differ, agreed.bilan.picture_date), (reconciled_unplaced(&agreed), day));
    told
}

/// How many cells it has that no row of the bilan prints: those of sites that nobody placed.
fn reconciled_unplaced(view: &maillage_views::register::reconciliation::ReconciliationView) -> usize {
    view.cells.iter().filter(|cell| cell.annex.is_none()).count()
}

#[tokio::test]
async fn given_the_demonstration_when_the_fictional_region_is_asked_then_the_same_on_both_stores() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = told(&Location::Folder(folder.path().join("store"))).await;
    assert_eq!(own.len(), 5);
    let statuses: BTreeSet<_> =
        own[1].split(", ").filter_map(|status| status.split_once(' ')).map(|(_, name)| name).collect();
    assert_eq!(statuses.len(), 14, "{}", own[1]);
    insta::assert_snapshot!("fiction", own.join("\n"));
    if let Some(location) = postgres("fiction") {
        assert_eq!(told(&location).await, own);
    }
    assert_eq!(FICTION.opens_on, date(2026, 10, 15));
}
