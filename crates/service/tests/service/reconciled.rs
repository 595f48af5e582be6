//! A published bilan against authorisations known by name: magnetic resonance imaging in Hauts-de-France, zone by zone.
//!
//! The bilan of 21 June 2019 prints 2 sites and 7 units of it in zone 17A, where the town of Amiens lies. Each unit had an
//! authorisation of its own then.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::{Actor, Draft};
use maillage_domain::bilingual::Language;
use maillage_domain::care::authorisation::equipment::{EquipmentKind, UnitTurn};
use maillage_domain::care::authorisation::registered::AuthorisationTold;
use maillage_domain::care::authorisation::subject::{AuthorisationNumber, Place, Subject};
use maillage_domain::care::authorisation::turn::LapseGround;
use maillage_domain::care::authorisation::{Registered, Turn};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::identity::{Address, CommuneCode, SiteIdentity};
use maillage_domain::entity::turn::{SiteTold, Turn as EntityTurn};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::register::placing::SitePlaced;
use maillage_domain::territory::{RegionCode, ZoneCode};
use maillage_publishing::csv;
use maillage_service::care::BilanRequest;
use maillage_service::care::compare_bilan::compare_bilan;
use maillage_service::care::import_annex::{ImportRequest, import_annex};
use maillage_service::care::show_bilan::show_bilan;
use maillage_service::import_demo::import_real_regions;
use maillage_service::paper::Paper;
use maillage_service::register::compute::compute_bilan;
use maillage_service::register::place_site::{PlaceRequest, place_site};
use maillage_service::register::reconcile::reconcile_bilan;
use maillage_service::{App, Drafted, Location, Mode, Reader, ServiceError};
use maillage_views::register::reconciliation::{ReconciledView, ReconciliationView};
use maillage_views::tidy::TidyRow;
use maillage_views::words::Words;
use tempfile::TempDir;

use crate::support::{CLOCK, annex};

const IMAGED: Date = date(2019, 6, 21);
const AMIENS: &str = "80021";
const LAON: &str = "02408";

fn words() -> Words {
    Words::new(Language::French)
}

/// The fictional number of department 99 whose body is so, with its key.
fn numbered<N>(rank: u32, parse: impl Fn(&str) -> Option<N>) -> N {
    (0..10).find_map(|key| parse(&format!("99{rank:06}{key}"))).expect("one key fits")
}

fn site(rank: u32) -> SiteNumber {
    numbered(rank, |text| SiteNumber::parse(text).ok())
}

fn holder() -> LegalEntityNumber {
    numbered(100_001, |text| LegalEntityNumber::parse(text).ok())
}

fn line(text: &str) -> OneLine {
    OneLine::try_from(text.to_owned()).expect("one line")
}

fn region() -> RegionCode {
    RegionCode::new("32")
}

fn stands(rank: u32, commune: &str) -> Draft {
    let commune = CommuneCode::parse(commune).expect("a code");
    let address = Address { street: None, town: line("Commune fictive"), commune: Some(commune) };
    let identity = SiteIdentity {
        name: line(&format!("Établissement fictif n° {rank}")),
        holder: holder(),
        siret: None,
        address: Some(address),
        on_ground_of: None,
    };
    let told = SiteTold { number: site(rank), turn: EntityTurn::Stated(identity) };
    Draft::new(&region(), date(2016, 1, 1), told)
}

fn number(rank: u32) -> AuthorisationNumber {
    AuthorisationNumber::parse(&format!("99-{rank}")).expect("a number")
}

/// A unit that is in use since 2017, as a register has it.
fn unit(rank: u32, at: u32) -> Draft {
    let registered = Registered {
        subject: Subject::new(LineCode::new("irm"), holder(), Some(Place::on(site(at)))),
        granted: date(2016, 3, 1),
        start_by: None,
        started: Some(date(2017, 6, 1)),
        renewed: None,
        until: Some(date(2024, 5, 31)),
        lapsed: None,
        units: BTreeMap::new(),
    };
    Draft::new(&region(), date(2019, 1, 1), AuthorisationTold::new(number(rank), registered))
}

/// The demonstration with a register beside it.
async fn stored(drafts: Vec<Draft>) -> (Arc<App>, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let location = Location::Folder(folder.path().to_owned());
    let app = App::open(&location, Mode::CreateIfMissing, CLOCK).await.expect("a store");
    import_real_regions(&app, Actor::Program, words()).await.expect("the demonstration");
    let decide = |_: &_| Ok((Drafted { drafts, files: Vec::new() }, ()));
    app.write(Actor::Program, decide).await.expect("nothing refuses it");
    (Arc::new(app), folder)
}

fn on(at: Date) -> BilanRequest {
    BilanRequest { at: Some(at), ..BilanRequest::default() }
}

async fn reconciled(drafts: Vec<Draft>, at: Date) -> ReconciliationView {
    let (app, _folder) = stored(drafts).await;
    let request = on(at);
    let reader = Reader::new(&app).await.expect("the store is read");
    reconcile_bilan(&reader, &request, words()).await.expect("a bilan")
}

fn cell<'v>(view: &'v ReconciliationView, zone: &str) -> &'v ReconciledView {
    let found = view.cells.iter().find(|cell| cell.code.as_deref() == Some("irm") && cell.zone == zone);
    found.expect("the cell is printed")
}

fn kinds(cell: &ReconciledView) -> Vec<&'static str> {
    cell.why.iter().map(|why| why.kind).collect()
}

/// Seven units on two sites of Amiens: four on the first, three on the second.
fn all_of_amiens() -> Vec<Draft> {
    let units = (1..=7).map(|rank| unit(rank, if rank <= 4 { 1 } else { 2 }));
    [stands(1, AMIENS), stands(2, AMIENS)].into_iter().chain(units).collect()
}

#[tokio::test]
async fn given_no_authorisation_by_name_when_reconciled_then_every_cell_keeps_its_opening_position() {
    let view = reconciled(Vec::new(), IMAGED).await;
    assert_eq!((view.agree, view.differ, view.unnamed), (0, 0, 1229));
    assert!(view.agrees() && cell(&view, "17A").sites_counted.is_none());
}

#[tokio::test]
async fn given_each_unit_of_a_cell_by_name_when_reconciled_then_it_agrees_and_one_less_is_missing() {
    let view = reconciled(all_of_amiens(), IMAGED).await;
    let found = cell(&view, "17A");
    assert_eq!((found.sites_published, found.sites_counted), (Some(2), Some(2)));
    assert_eq!((found.units_published, found.units_counted), (Some(7), Some(7)));
    assert_eq!((view.agree, view.differ, view.unnamed), (1, 0, 1228));
    let without_the_last = all_of_amiens().into_iter().take(8).collect();
    let view = reconciled(without_the_last, IMAGED).await;
    let found = cell(&view, "17A");
    assert_eq!((found.sites_difference, found.units_difference), (Some(0), Some(-1)));
    assert_eq!((kinds(found), view.agrees()), (vec!["missing"], false));
}

#[tokio::test]
async fn given_a_site_in_another_zone_when_reconciled_then_each_of_the_two_cells_names_the_other() {
    // One site of Laon as printed, and the second of Amiens placed there too.
    let printed = {
        let view = reconciled(Vec::new(), IMAGED).await;
        cell(&view, "22A").sites_published.expect("a number")
    };
    let of_laon = (0..printed).flat_map(|rank| [stands(20 + rank, LAON), unit(20 + rank, 20 + rank)]);
    let mut drafts: Vec<Draft> = all_of_amiens().into_iter().chain(of_laon).collect();
    let placed = SitePlaced { site: site(2), zones: BTreeSet::from([ZoneCode::parse("22A")]) };
    drafts.push(Draft::new(&region(), date(2019, 1, 1), placed));
    let view = reconciled(drafts, IMAGED).await;
    let (amiens, laon) = (cell(&view, "17A"), cell(&view, "22A"));
    assert_eq!((amiens.sites_difference, laon.sites_difference), (Some(-1), Some(1)));
    assert_eq!((kinds(amiens), kinds(laon)), (vec!["other-zone", "missing"], vec!["other-zone", "extra"]));
    assert!(amiens.why.iter().any(|why| why.text.contains("22A")), "{:?}", amiens.why);
}

#[tokio::test]
async fn given_a_lapse_noted_after_the_bilan_when_reconciled_then_the_act_explains_it_and_the_day_before_agrees()
 {
    let noted = date(2020, 3, 9);
    let lapsed = Turn::LapseNoted(LapseGround::Unsaid).into();
    let mut drafts = all_of_amiens();
    drafts.push(Draft::new(&region(), noted, AuthorisationTold { number: number(7), said: lapsed }));
    let before = reconciled(drafts.clone(), date(2020, 3, 8)).await;
    assert!(before.agrees(), "{:?}", cell(&before, "17A"));
    let after = reconciled(drafts, noted).await;
    let found = cell(&after, "17A");
    assert_eq!((found.units_counted, kinds(found)), (Some(6), vec!["since"]));
    assert!(found.why.iter().any(|why| why.text.contains("99-7")), "{:?}", found.why);
}

#[tokio::test]
async fn given_units_granted_after_the_bilan_when_reconciled_then_the_authorisation_explains_them_though_it_counted_before()
 {
    let mut drafts = all_of_amiens();
    let granted = date(2020, 3, 9);
    let units = UnitTurn::Authorised(BTreeMap::from([(EquipmentKind::Irm, 2)]));
    let said = Turn::Units(units).into();
    drafts.push(Draft::new(&region(), granted, AuthorisationTold { number: number(7), said }));
    let view = reconciled(drafts, granted).await;
    let found = cell(&view, "17A");
    assert_eq!((found.units_difference, kinds(found)), (Some(1), vec!["since"]));
    assert!(found.why.iter().any(|why| why.text.contains("99-7")), "{:?}", found.why);
}

#[tokio::test]
async fn given_a_site_in_no_known_zone_when_reconciled_then_told_and_counted_in_no_cell() {
    let mut drafts = all_of_amiens();
    drafts.push(unit(8, 3));
    let view = reconciled(drafts, IMAGED).await;
    assert!(kinds(cell(&view, "17A")).is_empty(), "it agrees still");
    let outside = view.cells.iter().find(|cell| cell.annex.is_none()).expect("it is told");
    assert_eq!((outside.zone.as_str(), kinds(outside)), ("", vec!["not-placed"]));
    assert_eq!(outside.authorisations, ["99-8"]);
}

/// What a row says of sites and units: today, wanted, gap; and the answer.
type Said = ([Option<i64>; 3], [Option<i64>; 3], Option<&'static str>);

fn said(row: &TidyRow) -> Said {
    let sites = [row.sites_current, row.sites_target, row.sites_gap];
    (sites, [row.units_current, row.units_target, row.units_gap], row.admissible)
}

#[tokio::test]
async fn given_a_lapse_when_the_bilan_to_come_is_computed_and_imported_then_it_answers_with_what_the_register_counts()
 {
    let noted = date(2020, 3, 9);
    let lapsed = AuthorisationTold { number: number(7), said: Turn::LapseNoted(LapseGround::Unsaid).into() };
    let drafts = all_of_amiens().into_iter().chain([Draft::new(&region(), noted, lapsed)]).collect();
    let (app, _folder) = stored(drafts).await;
    let reader = Reader::new(&app).await.expect("the store is read");
    let of = |rows: &[TidyRow], zone: &str| {
        let found = rows.iter().find(|row| row.code.as_deref() == Some("irm") && row.zone == zone);
        said(found.expect("the row is there"))
    };
    let before = show_bilan(&reader, &on(IMAGED), words()).expect("a bilan").rows;
    let computed = compute_bilan(&reader, &on(date(2020, 9, 1)), words()).await.expect("a bilan");
    assert_eq!(computed.rows.len(), before.len());
    let (_, [Some(units), Some(wanted), Some(gap)], _) = of(&before, "17A") else { panic!("it is printed") };
    assert_eq!((units, gap), (7, wanted - 7));
    let sites = [Some(2), Some(2), Some(0)];
    let counted = (sites, [Some(6), Some(wanted), Some(wanted - 6)], Some("oui"));
    assert_eq!(of(&computed.rows, "17A"), counted, "one unit less is counted, and one more may be asked for");
    assert_eq!(
        of(&computed.rows, "22A"),
        of(&before, "22A"),
        "a cell without names keeps its opening position"
    );
    // What is computed is a table like any other: read again, it is the bilan of its day.
    let table = csv::coming(&computed).expect("a table");
    let paper = Paper::written("bilan-2020-09-01.csv", &table);
    let request = ImportRequest {
        picture_date: Some(date(2020, 9, 1)),
        region: Some("32".to_owned()),
        ..annex(&paper)
    };
    import_annex(&app, &request, Actor::Program, words()).await.expect("it holds together");
    let reader = Reader::new(&app).await.expect("the store is read");
    let after = show_bilan(&reader, &on(date(2020, 9, 1)), words()).expect("a bilan").rows;
    assert_eq!((of(&after, "17A"), after.len()), (counted, before.len()));
    let again = compute_bilan(&reader, &on(date(2020, 9, 1)), words()).await.expect("a bilan");
    assert_eq!(again.register, computed.register, "the same register, whoever asks");
    let compared = compare_bilan(&reader, &on(IMAGED), IMAGED, date(2020, 9, 1), words()).await;
    let compared = compared.expect("both are there");
    let [explained] = &compared.explained[..] else { panic!("{:?}", compared.explained) };
    assert_eq!((explained.code.as_str(), explained.zone.as_str()), ("irm", "17A"));
    let [one] = &explained.authorisations[..] else { panic!("{explained:?}") };
    assert_eq!(
        (one.number.as_str(), one.before, one.after, one.acts.len()),
        ("99-7", Some("in-force"), Some("lapsed"), 1),
        "two bilans differ by an act that one can read"
    );
    assert_eq!(one.text, "99-7 : en vigueur, puis caduque");
    let earlier = compute_bilan(&reader, &on(date(2020, 3, 8)), words()).await.expect("a bilan");
    assert_ne!(earlier.register, computed.register, "another one before the lapse");
}

#[tokio::test]
async fn given_a_site_in_no_known_zone_when_a_person_places_it_then_it_counts_there_once_and_faults_are_told()
{
    let mut drafts = all_of_amiens();
    drafts.push(unit(8, 3));
    let (app, _folder) = stored(drafts).await;
    let number = site(3).to_string();
    let place = async |zones: &[&str], number: &str| {
        let zones: Vec<_> = zones.iter().map(|zone| (*zone).to_owned()).collect();
        let request = PlaceRequest { region: Some("32"), site: number, zones: &zones, on: Some(IMAGED) };
        place_site(&app, request, Actor::Program, words()).await
    };
    let kind = |error: ServiceError| error.problem(words()).kind;
    let problem = |kind: &str| format!("maillage:{kind}");
    assert_eq!(place(&["17A"], "990000012").await.map_err(kind).unwrap_err(), problem("no-site"));
    assert_eq!(place(&["99Z"], &number).await.map_err(kind).unwrap_err(), problem("unknown-zone"));
    assert_eq!(
        place(&["17A", "22A"], &number).await.map_err(kind).unwrap_err(),
        problem("two-zones-of-a-set")
    );
    let never = place(&[], &number).await.expect("nothing refuses it");
    assert_eq!(
        (never.act, never.already),
        (None, true),
        "nobody placed it, and nothing is written: {}",
        never.text
    );
    let placed = place(&["17A", "4B"], &number).await.expect("nothing refuses it");
    assert_eq!((placed.already, placed.zones.as_slice()), (false, &["17A".to_owned(), "4B".to_owned()][..]));
    let again = place(&["4B", "17A", "17A"], &number).await.expect("nothing refuses it");
    assert_eq!((again.already, again.act), (true, placed.act));
    let reader = Reader::new(&app).await.expect("the store is read");
    let view = reconcile_bilan(&reader, &on(IMAGED), words()).await.expect("a bilan");
    assert_eq!(cell(&view, "17A").sites_counted, Some(3));
    assert!(view.cells.iter().all(|cell| cell.annex.is_some()), "nothing waits to be placed");
}

/// A bilan of one line of one zone alone is read in the whole: why a cell differs does not change with what is asked for.
#[tokio::test]
async fn given_a_part_when_reconciled_then_the_cells_of_the_whole_and_nothing_that_is_elsewhere() {
    let drafts = [stands(1, LAON), unit(1, 1), unit(2, 1)];
    let (app, _folder) = stored(drafts.into()).await;
    let reader = Reader::new(&app).await.expect("the store is read");
    let ask = async |activities: &[&str], zones: &[&str]| {
        let all = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let request = BilanRequest { activities: all(activities), zones: all(zones), ..on(IMAGED) };
        reconcile_bilan(&reader, &request, words()).await.expect("a bilan")
    };
    let whole = ask(&[], &[]).await;
    let of = |wanted: &dyn Fn(&&ReconciledView) -> bool| {
        whole.cells.iter().filter(wanted).cloned().collect::<Vec<_>>()
    };
    let part = ask(&["irm"], &[]).await;
    assert_eq!(part.cells, of(&|cell| cell.code.as_deref() == Some("irm")));
    assert_eq!((part.differ, part.agree), (whole.differ, whole.agree));
    let part = ask(&[], &["17A"]).await;
    assert_eq!(part.cells, of(&|cell| cell.zone == "17A"));
    assert_eq!(part.differ, 0, "Laon lies elsewhere");
    let part = ask(&["scanner"], &[]).await;
    assert!(part.agrees() && !part.cells.is_empty(), "what another line differs by is not told of this one");
}
