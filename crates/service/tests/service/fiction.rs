//! The region that does not exist, as `import demo` loads it: its pages, its bilans and what they are made from, on both stores.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_domain::fund::cell::Year;
use maillage_publishing::csv;
use maillage_reading::digest;
use maillage_service::call::list::calls;
use maillage_service::care::BilanRequest;
use maillage_service::care::import_annex::{ImportRequest, import_annex};
use maillage_service::care::publish_bilan::{PublishRequest, publish_bilan};
use maillage_service::care::show_bilan::show_bilan;
use maillage_service::checkpoint::Asker;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::agreements::{agreements, reports_due};
use maillage_service::fund::execution::execution;
use maillage_service::fund::publish::publish_grants;
use maillage_service::fund::territories::territories;
use maillage_service::fund::yearly_report::{yearly_report, yearly_report_json};
use maillage_service::import_demo::import_demo;
use maillage_service::paper::Paper;
use maillage_service::register::asked::RegisterFilter;
use maillage_service::register::calendar::calendar;
use maillage_service::register::compute::compute_bilan;
use maillage_service::register::holder::holder;
use maillage_service::register::list::list;
use maillage_service::register::reconcile::reconcile_bilan;
use maillage_service::register::site::site;
use maillage_service::sheet::WhenRequest;
use maillage_service::shipped::FICTION;
use maillage_service::{App, Location, Mode, Reader};
use maillage_views::fund::territories::SumRow;
use maillage_views::register::reconciliation::ReconciliationView;
use maillage_views::words::Words;

use crate::support::{CLOCK, annex, postgres};

fn words() -> Words {
    Words::new(Language::French)
}

fn region() -> String {
    FICTION.code().to_string()
}

fn on(at: Date) -> BilanRequest {
    BilanRequest { region: Some(region()), at: Some(at), ..BilanRequest::default() }
}

/// What things there are, and how many of each.
fn counts<'c>(counted: impl Iterator<Item = (usize, &'c str)>) -> String {
    counted.map(|(count, what)| format!("{count} {what}")).collect::<Vec<_>>().join(", ")
}

/// What its register says on the day on which its pages open.
async fn register(reader: &Reader) -> Vec<String> {
    let when = WhenRequest { region: Some(region()), at: Some(FICTION.opens_on), known_on: None };
    let none = RegisterFilter::default();
    let found = list(reader, (&when, &none), words()).await.expect("a list");
    let days = calendar(reader, (&when, &none, None), words()).await.expect("a calendar");
    assert!(found.authorisations.iter().all(|one| one.number.starts_with("00-")));
    assert!(days.kinds.iter().all(|kind| 0 < kind.ahead), "{:?}", days.kinds);
    vec![
        counts(found.statuses.iter().map(|status| (status.count, status.status))),
        counts(days.kinds.iter().map(|kind| (kind.ahead, kind.kind))),
    ]
}

/// A site and a holder, asked of alone, hold the authorisations that the list of the whole region has there, counted as they are in it.
async fn asked_alone(reader: &Reader) {
    let when = WhenRequest { region: Some(region()), at: Some(FICTION.opens_on), known_on: None };
    let whole = list(reader, (&when, &RegisterFilter::default()), words()).await.expect("a list");
    let (mut sites, mut holders): (BTreeMap<_, Vec<_>>, BTreeMap<_, Vec<_>>) = Default::default();
    for one in &whole.authorisations {
        holders.entry(&one.holder).or_default().push(one);
        sites.entry(one.site.as_ref()).or_default().push(one);
    }
    for (number, there) in sites.into_iter().filter_map(|(number, there)| Some((number?, there))) {
        let view = site(reader, &when, number, words()).await.expect("a site");
        let own: Vec<_> = view.authorisations.iter().map(|life| &life.authorisation).collect();
        assert_eq!(own, there, "site {number}");
    }
    for (number, held) in holders {
        let view = holder(reader, &when, number, words()).await.expect("a holder");
        assert_eq!(view.authorisations.iter().collect::<Vec<_>>(), held, "holder {number}");
    }
}

/// The pack of its window is published as any other.
async fn publish(reader: &Reader) {
    let request = PublishRequest {
        region: FICTION.code().as_str().into(),
        window: "2026-10-01",
        template: None,
        asker: Asker::Visitor,
    };
    let pack = publish_bilan(reader, &request, words()).await.expect("the pack of its window");
    let names: Vec<_> = pack.files.iter().map(|file| file.name.as_str()).collect();
    for name in ["bilan-2026-09-01.pdf", "map-REFERENCE"] {
        assert!(names.iter().any(|own| own.starts_with(name)), "{name}: {names:?}");
    }
}

async fn reconciled(reader: &Reader) -> ReconciliationView {
    reconcile_bilan(reader, &on(FICTION.opens_on), words()).await.expect("a bilan")
}

/// Every act of the region, as one digest of what each is about.
fn acts(reader: &Reader) -> String {
    let own = reader.state().acts().filter(|act| act.stamp.region == *FICTION.code());
    let lines = own.map(|act| format!("{} {} {}\n", act.kind.as_str(), act.stamp.effective, act.subject));
    digest::of(lines.collect::<String>().as_bytes()).to_string()
}

/// What its fund says on that day.
async fn fund(reader: &Reader) -> Vec<String> {
    let year = Some(Year::new(2026));
    let question =
        FundQuestion { region: Some(region()), year, at: Some(FICTION.opens_on), ..FundQuestion::default() };
    let agreed = agreements(reader, &question, words()).expect("a list").agreements;
    let (sum, paid) =
        (agreed.iter().map(|one| one.committed).sum::<i64>(), agreed.iter().map(|one| one.paid));
    let paid: i64 = paid.sum();
    let called = calls(reader, &question, words()).expect("a list").calls.len();
    let reports = reports_due(reader, &question, words()).expect("a list").reports.len();
    let published = publish_grants(reader, &question, words()).expect("its agency is described").view;
    assert!(published.agency.contains("fictive"));
    let report = yearly_report(reader, &question, words()).await.expect("a report");
    vec![
        format!("{} agreements, {sum} committed under them, {paid} paid", agreed.len()),
        format!("{called} calls, {reports} reports"),
        format!(
            "{} rows published, {} lacking, {} overdue",
            published.grants.len(),
            published.lacking.len(),
            published.overdue.len()
        ),
        format!("{} sections of a report", report.sections.len()),
        acts(reader),
    ]
}

/// Its money by territory, beside its bilan: what is placed and what is not make up the exercise, whatever the division, and the gaps of a
/// zone are those that the bilan of the day prints.
async fn by_territory(reader: &Reader) {
    let year = Some(Year::new(2026));
    let question =
        FundQuestion { region: Some(region()), year, at: Some(FICTION.opens_on), ..FundQuestion::default() };
    let view = territories(reader, &question, words()).await.expect("money by territory");
    let register = execution(reader, &question, words()).expect("a register");
    let exercise = register.rows.iter().find(|row| row.level == "total");
    let exercise = exercise.map(|row| (row.ae_committed, row.cp_paid)).expect("a total");
    let bilan = show_bilan(reader, &on(FICTION.opens_on), words()).expect("a bilan");
    assert!(view.kept && !view.divisions.is_empty());
    for division in &view.divisions {
        let served = division.areas.iter().filter_map(|area| area.sums.as_ref());
        let rows: Vec<_> = served.chain(&division.across).chain([&division.unplaced]).collect();
        let sum = |of: fn(&SumRow) -> i64| rows.iter().map(|row| of(row)).sum::<i64>();
        let sums = (sum(|row| row.sums.committed), sum(|row| row.sums.paid));
        assert_eq!(sums, exercise, "{}", division.id);
        for area in division.areas.iter().filter(|area| area.is_zone) {
            let open = bilan.rows.iter().filter(|row| row.zone == area.code && row.admissible == Some("oui"));
            let lines: usize = area.gaps.iter().map(|gaps| gaps.lines.len()).sum();
            assert_eq!(lines, open.count(), "{}", area.code);
        }
    }
}

/// Of what the fund of the home region shows, nothing is of the fictional one.
async fn at_home(reader: &Reader) {
    let question = FundQuestion { year: Some(Year::new(2023)), ..FundQuestion::default() };
    assert!(agreements(reader, &question, words()).expect("a list").agreements.is_empty());
    assert!(calls(reader, &question, words()).expect("a list").calls.is_empty());
    let report = yearly_report(reader, &question, words()).await.expect("a report");
    let written = yearly_report_json(reader, &report, None, words()).expect("JSON");
    let written = String::from_utf8(written).expect("text").to_lowercase();
    assert!(!written.contains("fictif") && !written.contains("fictive"));
    assert!(publish_grants(reader, &question, words()).is_err(), "its agency is described by nobody");
}

/// The demonstration, loaded twice: the second time nothing is written.
async fn imported(app: &App) -> String {
    let first = import_demo(app, Actor::Program, words()).await.expect("the demonstration");
    let again = import_demo(app, Actor::Program, words()).await.expect("nothing to add");
    assert_eq!(again, words().get("imported-demo-already"));
    first
}

/// What its register and its fund say.
async fn read(reader: &Reader) -> Vec<String> {
    let mut told = register(reader).await;
    told.extend(fund(reader).await);
    by_territory(reader).await;
    at_home(reader).await;
    told
}

async fn told(location: &Location) -> Vec<String> {
    let app = Arc::new(App::open(location, Mode::CreateIfMissing, CLOCK).await.expect("a store"));
    let mut told = vec![imported(&app).await];
    let reader = Reader::new(&app).await.expect("the store is read");
    told.extend(read(&reader).await);
    asked_alone(&reader).await;
    publish(&reader).await;
    let before = reconciled(&reader).await;
    told.push(format!("{} agree, {} differ", before.agree, before.differ));
    // What is computed is imported as the bilan of its day, and agrees with the register then.
    let day = FICTION.opens_on;
    let computed = compute_bilan(&reader, &on(day), words()).await.expect("a bilan");
    let table = csv::coming(&computed).expect("a table");
    let paper = Paper::written("bilan-fictif-2026-10-15.csv", &table);
    let request = ImportRequest { picture_date: Some(day), region: Some(region()), ..annex(&paper) };
    told.push(import_annex(&app, &request, Actor::Program, words()).await.expect("it holds together").text);
    let after = reconciled(&Reader::new(&app).await.expect("the store is read")).await;
    assert_eq!(after.bilan.picture_date, day);
    // Sites that nobody placed count in no row of any bilan.
    let unplaced = after.cells.iter().filter(|cell| cell.annex.is_none()).count();
    assert_eq!(after.differ, unplaced);
    told
}

#[tokio::test]
async fn given_the_demonstration_when_the_fictional_region_is_asked_then_the_same_on_both_stores() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = told(&Location::Folder(folder.path().join("store"))).await;
    assert_eq!(own.len(), 10);
    let statuses: BTreeSet<_> =
        own[1].split(", ").filter_map(|status| status.split_once(' ')).map(|(_, name)| name).collect();
    assert_eq!(statuses.len(), 14, "{}", own[1]);
    insta::assert_snapshot!("fiction", own.join("\n"));
    if let Some(location) = postgres("fiction") {
        assert_eq!(told(&location).await, own);
    }
    assert_eq!(FICTION.opens_on, date(2026, 10, 15));
}
