//! Aid schemes: the zones of general practitioners that an act brings, what the agency sets, and the rulings that follow, on SQLite and on
//! PostgreSQL: equal answers on both.

use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::{Actor, PersonId};
use maillage_domain::bilingual::Language;
use maillage_domain::parameter::decision::SetParameter;
use maillage_domain::period::Period;
use maillage_domain::state::Asked;
use maillage_domain::territory::{Fidelity, RegionCode};
use maillage_service::fund::aid::check::{AidRequest, check};
use maillage_service::fund::aid::list::{AidFilter, aids};
use maillage_service::parameter::set::set;
use maillage_service::sheet::WhenRequest;
use maillage_service::territory::import_territory::{TerritoryRequest, ZoningAct, import_territory};
use maillage_service::{App, Location, Reader, ServiceError};
use maillage_views::fund::aid::ruling::AidRulingView;
use maillage_views::words::Words;
use uuid::Uuid;

use crate::support::{demonstrated, on_sqlite, same_on_postgresql};

const ACT: &str = "arrêté DOS-SDA-2022-227 du 25/04/2022";
/// Arras lies in a ZAC, Laon in a ZAR; no other commune of the region lies in a zone.
const LIST: &str = "commune,nom,zone\n62041,Arras,ZAC\n02408,Laon,ZAR\n";
/// Four years later Arras has left its zone and Laon has moved to another.
const LATER: &str = "commune,zone\n02408,ZAC\n";
const DAY: Date = date(2023, 6, 1);

fn words() -> Words {
    Words::new(Language::English)
}

/// A store with the demonstration, and what it answered so far.
struct Told {
    app: Arc<App>,
    said: Vec<String>,
}

impl Told {
    fn acts(&self) -> u64 {
        self.app.known().state.head().get()
    }

    /// Imports a list of communes: what is said of it, and how many acts were entered.
    async fn zoning(&mut self, list: &str, zoning: Option<ZoningAct<'_>>) -> (Result<String, String>, u64) {
        let before = self.acts();
        let request = TerritoryRequest {
            bytes: list.as_bytes(),
            file: "zones.csv",
            region: Some("32"),
            fidelity: Fidelity::Official,
            source: Some(ACT),
            keep_source: false,
            zoning,
        };
        let done = import_territory(&self.app, &request, Actor::Program, words()).await;
        let told = done.map(|done| done.text).map_err(|error| problem(&error));
        self.said.push(format!("{told:?}"));
        (told, self.acts() - before)
    }

    async fn ruled(&mut self, on: Date, request: &AidRequest) -> AidRulingView {
        let asked = WhenRequest { region: Some("32".to_owned()), at: Some(on), known_on: None };
        let reader = Reader::new(&self.app).await.expect("the store is read");
        let view = check(&reader, (&asked, request), words()).await.expect("an answer");
        self.said.push(format!("{} {:?} {:?}", view.title, view.findings, view.instead));
        view
    }

    async fn crai(&mut self, commune: &str, sum: &str, on: Date) -> String {
        let request = AidRequest {
            scheme: "crai".to_owned(),
            applicant: Some("general-practitioner".to_owned()),
            commune: Some(commune.to_owned()),
            sum: Some(sum.to_owned()),
            installed_on: Some(on),
            earlier: Some("none".to_owned()),
            ..AidRequest::default()
        };
        let view = self.ruled(on, &request).await;
        let needs = view.needs.iter().map(|need| need.fact);
        let forbidden = view.findings.iter().filter(|finding| finding.verdict == "forbids");
        let told = needs.chain(forbidden.map(|finding| finding.rule));
        std::iter::once(view.outcome).chain(told).collect::<Vec<_>>().join(" ")
    }

    async fn refused(&mut self, request: &AidRequest) -> String {
        let reader = Reader::new(&self.app).await.expect("the store is read");
        let asked = WhenRequest { region: None, at: Some(DAY), known_on: None };
        let told = check(&reader, (&asked, request), words()).await;
        problem(&told.expect_err("it cannot be read"))
    }
}

fn problem(error: &ServiceError) -> String {
    let problem = error.problem(words());
    format!("{} {} {}", problem.title, problem.details.join(" | "), problem.hints.join(" | "))
}

const fn act(from: Date) -> ZoningAct<'static> {
    ZoningAct { act: ACT, from }
}

/// Before any list an ask is subject to one; with it the commune decides, by its name or its code, on the day of the installation.
async fn zones(story: &mut Told) {
    assert_eq!(story.crai("Arras", "30000", DAY).await, "subject-to zoning");
    let before = known_zone_sets(story);
    let (told, acts) = story.zoning(LIST, Some(act(date(2022, 4, 25)))).await;
    assert_eq!((told.is_ok(), acts), (true, 3), "read, drawn, composed: {told:?}");
    assert_eq!(story.zoning(LIST, Some(act(date(2022, 4, 25)))).await.1, 0, "the same list again");
    assert_eq!(known_zone_sets(story), before, "no activity is planned on them");
    for (commune, sum, on, told) in [
        ("Arras", "30 000", DAY, "yes"),
        ("62041", "30000,01", DAY, "no aid.ceiling"),
        ("laon", "20000", DAY, "yes"),
        ("Laon", "25000", DAY, "no aid.ceiling"),
        ("Lille", "20000", DAY, "no aid.zone"),
        ("Paris", "20000", DAY, "subject-to commune"),
        ("Arras", "20000", date(2022, 4, 24), "subject-to zoning"),
    ] {
        assert_eq!(story.crai(commune, sum, on).await, told, "{commune} {sum} {on}");
    }
}

/// A later act draws them anew: the day of the installation says which counts.
async fn later_zones(story: &mut Told) {
    let (told, acts) =
        story.zoning(LATER, Some(ZoningAct { act: "arrêté 2026-1", from: date(2026, 1, 1) })).await;
    assert_eq!((told.is_ok(), acts), (true, 3), "{told:?}");
    assert_eq!(story.crai("Laon", "30000", date(2026, 1, 1)).await, "yes");
    assert_eq!(story.crai("Laon", "30000", date(2025, 12, 31)).await, "no aid.ceiling");
    assert_eq!(story.crai("Arras", "20000", date(2026, 1, 1)).await, "no aid.zone");
}

/// The zone sets on which care is planned.
fn known_zone_sets(story: &Told) -> usize {
    let known = story.app.known();
    known.state.reference().zone_sets(&RegionCode::new("32"), Asked::LATEST).count()
}

/// The transitional measure reads the zones of the act that it names, whatever holds on its days.
async fn measure(story: &mut Told) {
    let request = |commune: &str| AidRequest {
        scheme: "crai-2026".to_owned(),
        applicant: Some("general-practitioner".to_owned()),
        commune: Some(commune.to_owned()),
        installed_on: Some(date(2025, 12, 31)),
        filed_on: Some(date(2026, 6, 30)),
        signed_on: Some(date(2026, 10, 30)),
        sum: Some("30000".to_owned()),
        earlier: Some("none".to_owned()),
        ..AidRequest::default()
    };
    let on = date(2026, 6, 30);
    let view = story.ruled(on, &request("Arras")).await;
    assert_eq!((view.outcome, view.amount_cents), ("yes", Some(3_000_000)));
    assert_eq!(view.title, "Aid possible, €30,000 at most");
    let view = story.ruled(on, &request("Laon")).await;
    assert_eq!((view.outcome, view.instead[0].cents), ("no", Some(2_000_000)));
}

/// A list with another zone, one of outlines, and an act without a name are refused whole.
async fn faults(story: &mut Told) {
    let from = date(2027, 1, 1);
    for (list, zoning) in [
        ("commune,zone\n62041,15A\n", Some(act(from))),
        ("{\"type\":\"FeatureCollection\",\"features\":[]}", Some(act(from))),
        (LIST, Some(ZoningAct { act: " ", from })),
        ("commune,zone\n62041,ZAC\n62041,ZAR\n", Some(act(from))),
        (LIST, None),
    ] {
        let (told, acts) = story.zoning(list, zoning).await;
        assert_eq!((told.is_err(), acts), (true, 0), "{list}: {told:?}");
    }
}

/// What the agency sets is used from its day on, and a question that cannot be read is refused by name.
async fn figures(story: &mut Told) {
    let crmg = AidRequest {
        scheme: "CRMG".to_owned(),
        applicant: Some("general-practitioner".to_owned()),
        commune: Some("Arras".to_owned()),
        fees: Some("60000".to_owned()),
        ..AidRequest::default()
    };
    let view = story.ruled(DAY, &crmg).await;
    assert_eq!((view.outcome, view.amount_cents), ("subject-to", None));
    assert!(view.findings.iter().any(|finding| finding.because.contains("aid.crmg-ceiling")));
    let asked = SetParameter {
        name: "aid.crmg-ceiling".to_owned(),
        value: "7500000".to_owned(),
        in_force: Period::since(DAY),
        source: "an order of the agency".to_owned(),
        doubt: None,
    };
    set(&story.app, Some("32"), &asked, PersonId::new(Uuid::from_u128(10)), words())
        .await
        .expect("it is set");
    let view = story.ruled(DAY, &crmg).await;
    assert_eq!((view.outcome, view.amount_cents), ("yes", Some(1_500_000)));
    let before = story.ruled(date(2023, 5, 31), &crmg).await;
    assert_eq!((before.outcome, before.amount_cents), ("subject-to", None));
    for (change, told) in [
        (AidRequest { scheme: "cray".to_owned(), ..AidRequest::default() }, "crai"),
        (AidRequest { applicant: Some("baker".to_owned()), ..crmg.clone() }, "general-practitioner"),
        (AidRequest { fees: Some("1.234".to_owned()), ..crmg.clone() }, "1.234"),
        (AidRequest { hours: Some("200".to_owned()), ..crmg.clone() }, "200"),
        (AidRequest { practitioner_zone: Some("15A".to_owned()), ..crmg.clone() }, "ZIP, ZAC, ZAR"),
        (AidRequest { earlier: Some("crai".to_owned()), ..crmg.clone() }, "crai:2018-03-01"),
        (AidRequest { earlier: Some("crax:2018-03-01".to_owned()), ..crmg.clone() }, "installation"),
        (
            AidRequest { scheme: "ipa".to_owned(), posts: Some("director=1".to_owned()), ..crmg.clone() },
            "self-employed, employee-1",
        ),
    ] {
        let said = story.refused(&change).await;
        assert!(said.contains(told), "{said}");
    }
}

/// The list: the schemes of the region first, those of others behind, and what is picked.
async fn listed(story: &mut Told) {
    let reader = Reader::new(&story.app).await.expect("the store is read");
    let of = |filter: &AidFilter, region: &str| {
        let asked = WhenRequest { region: Some(region.to_owned()), at: Some(DAY), known_on: None };
        aids(&reader, (&asked, filter), words()).expect("an answer").schemes
    };
    let every = AidFilter::default();
    let (own, other) = (of(&every, "32"), of(&every, "44"));
    assert_eq!((own.len(), other.len()), (40, 40));
    assert_eq!(own.last().map(|scheme| scheme.code.as_str()), Some("crde"));
    assert_eq!(other[0].code, "am-zip", "those that are the same everywhere come first elsewhere");
    let nurses = AidFilter { applicant: Some("nurse".to_owned()), group: Some("training".to_owned()) };
    let codes: Vec<_> = of(&nurses, "32").into_iter().map(|scheme| scheme.code).collect();
    assert_eq!(codes, ["ipa", "ipa-avenant-10"]);
}

async fn story(location: &Location) -> Vec<String> {
    let mut story = Told { app: demonstrated(location).await, said: Vec::new() };
    zones(&mut story).await;
    later_zones(&mut story).await;
    measure(&mut story).await;
    faults(&mut story).await;
    figures(&mut story).await;
    listed(&mut story).await;
    story.said
}

#[tokio::test]
async fn given_sqlite_when_zones_are_brought_and_aid_is_asked_then_each_answer_is_as_it_must_be() {
    assert!(!on_sqlite(story).await.is_empty());
}

#[tokio::test]
async fn given_postgresql_when_zones_are_brought_and_aid_is_asked_then_the_same_answers_as_on_sqlite() {
    same_on_postgresql("service_aids", story).await;
}
