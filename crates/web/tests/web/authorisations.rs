//! The register of a fictional region on the pages: the list, one authorisation, a site, a holder, the calendar, and their files.

use axum::http::StatusCode;
use insta::assert_snapshot;
use jiff::civil::date;
use maillage_domain::act::{Actor, Draft};
use maillage_domain::entity::identity::SiteIdentity;
use maillage_domain::entity::turn::{SiteTold, Turn};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::register::Siret;
use maillage_domain::territory::RegionCode;
use maillage_service::Drafted;

use crate::support::Site;

/// What a page of region 99 says.
async fn said(address: &str) -> String {
    let answer = Site::authorisations().await.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    assert!(!answer.body.contains(">register-"), "a message is missing");
    answer.said()
}

#[tokio::test]
async fn given_a_register_when_its_list_is_read_then_each_status_stands_with_its_reason() {
    assert_snapshot!("authorisations_fr", said("/authorisations?region=99").await);
    assert_snapshot!("authorisations_en", said("/authorisations?region=99&status=lapsed&lang=en").await);
}

#[tokio::test]
async fn given_an_authorisation_when_read_then_its_acts_in_order_and_those_without_effect_with_their_reason()
{
    assert_snapshot!("authorisation_fr", said("/authorisations/99-01-0002?region=99").await);
    assert_snapshot!("authorisation_en", said("/authorisations/99-01-0003?region=99&lang=en").await);
}

#[tokio::test]
async fn given_a_site_and_its_holder_when_read_then_names_zones_lives_units_and_sources() {
    assert_snapshot!("site_fr", said("/sites/990000010?region=99").await);
    assert_snapshot!("site_en", said("/sites/990000036?region=99&lang=en").await);
    assert_snapshot!("holder_fr", said("/holders/991000019?region=99").await);
    assert_snapshot!("holder_en", said("/holders/991000027?region=99&lang=en").await);
}

#[tokio::test]
async fn given_a_register_when_its_calendar_is_read_then_what_is_late_first_and_what_is_due_within_the_year()
{
    assert_snapshot!("register_calendar_fr", said("/calendar?region=99").await);
    assert_snapshot!("register_calendar_en", said("/calendar?region=99&kind=lapse&lang=en").await);
}

#[tokio::test]
async fn given_the_calendar_when_subscribed_then_one_event_each_that_keeps_its_name_when_its_day_moves() {
    let site = Site::authorisations().await;
    let events = |text: &str| {
        let joined = text.replace("\r\n ", "");
        let lines = joined.lines().filter(|line| line.starts_with("UID:") || line.starts_with("DTSTART"));
        lines.map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    let lapses = events(&site.get("/calendar.ics?region=99&kind=lapse").await.body);
    assert_eq!(
        lapses,
        [
            "UID:authorisation-99-99-01-0005-start@maillage",
            "DTSTART;VALUE=DATE:20260110",
            "UID:authorisation-99-99-01-0015-resume@maillage",
            "DTSTART;VALUE=DATE:20260415",
        ]
    );
    let zone = events(&site.get("/calendar.ics?region=99&kind=lapse&zone=F1").await.body);
    assert_eq!(zone, Vec::<String>::new());
}

#[tokio::test]
async fn given_filters_when_a_file_is_asked_then_the_rows_of_the_page_and_no_others() {
    let site = Site::authorisations().await;
    let numbers = async |question: &str| {
        let body = site.get(&format!("/authorisations.csv?region=99&{question}")).await.body;
        let rows = body.lines().skip(1).map(|row| row.split(',').next().unwrap_or_default().to_owned());
        rows.collect::<Vec<_>>()
    };
    assert_eq!(numbers("zone=F2&status=not-started").await, ["99-01-0004", "99-01-0005"]);
    assert_eq!(numbers("q=port+fictif&activity=amm:QA001").await, ["99-01-0001"]);
    assert_eq!(numbers("before=2025-12-31").await, ["99-01-0013"]);
    assert_eq!(numbers("holder=991000019&site=990000028").await, Vec::<String>::new());
    let page = site.get("/authorisations?region=99&zone=F2&status=not-started").await.body;
    assert!(
        page.contains("href=\"/authorisations.csv?region=99&#38;zone=F2&#38;status=not-started\""),
        "{page}"
    );
}

#[tokio::test]
async fn given_zones_without_outlines_when_the_list_is_read_then_no_map_but_its_table_and_the_reason() {
    let site = Site::authorisations().await;
    let page = site.get("/authorisations?region=99").await;
    assert!(!page.body.contains("<svg class=\"ml-map\""), "{}", page.body);
    let said = page.said();
    assert!(said.contains("les contours de ces zones ne sont pas enregistrés"), "{said}");
    assert!(page.body.contains("href=\"/authorisations?region=99&#38;zone=F1\""), "{}", page.body);
    let none = site.get("/authorisations?region=32").await;
    assert!(!none.body.contains("ml-listed"), "{}", none.body);
}

#[tokio::test]
async fn given_a_slip_or_what_nobody_knows_when_asked_then_told_and_a_region_without_a_register_says_so() {
    let site = Site::authorisations().await;
    for address in ["/authorisations/99-01-0099", "/sites/990000044", "/sites/12", "/holders/990000010"] {
        let answer = site.get(&format!("{address}?region=99")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
    }
    let slip = site.get("/authorisations?region=99&site=990000029").await;
    assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
    for page in ["/authorisations", "/calendar"] {
        let none = site.get(&format!("{page}?region=32")).await;
        assert_eq!(none.status, StatusCode::OK);
        assert!(
            none.said().contains("Aucun registre n’est enregistré pour la région Hauts-de-France"),
            "{page}"
        );
    }
}

#[tokio::test]
async fn given_an_earlier_day_when_a_site_is_asked_then_it_bears_its_name_of_that_day() {
    let site = Site::authorisations().await;
    let before = site.get("/sites/990000010?region=99&at=2020-12-31").await.said();
    assert!(before.contains("# Clinique fictive n° 2"), "{before}");
    let unknown = site.get("/sites/990000010?region=99&known_on=2020-01-01").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn given_a_list_when_subscribed_then_its_acts_the_newest_first_and_those_of_no_other() {
    let site = Site::authorisations().await;
    let answer = site.get("/authorisations.atom?region=99&zone=F2").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
    let titles = |body: &str| -> Vec<String> {
        let entries = body.split("<entry>").skip(1);
        let title = |entry: &str| entry.split("<title>").nth(1)?.split('<').next().map(ToOwned::to_owned);
        entries.filter_map(title).collect()
    };
    let told = titles(&answer.body);
    let listed = site.get("/authorisations.csv?region=99&zone=F2").await.body;
    let numbers: Vec<_> = listed.lines().skip(1).filter_map(|row| row.split(',').next()).collect();
    assert!(
        !told.is_empty() && told.iter().all(|title| numbers.iter().any(|number| title.ends_with(number))),
        "{told:?}"
    );
    let recorded: Vec<_> =
        answer.body.split("<updated>").skip(2).filter_map(|at| at.split('<').next()).collect();
    assert!(recorded.is_sorted_by(|one, next| one >= next), "{recorded:?}");
    assert!(answer.body.contains("href=\"/authorisations/99-01-0004?region=99\""), "{}", answer.body);
    let again = site.get("/authorisations.atom?region=99&zone=F2").await.body;
    assert_eq!(again, answer.body, "the same is the same");
    let other = site.get("/authorisations.atom?region=99&zone=F1").await.body;
    let id =
        |body: &str| body.split("<id>").nth(1).and_then(|rest| rest.split('<').next()).map(ToOwned::to_owned);
    assert_ne!(id(&other), id(&again), "another list is another subscription");
    assert!(titles(&other).iter().all(|title| !told.contains(title)));
}

#[tokio::test]
async fn given_the_journal_when_subscribed_then_its_last_acts_and_of_one_region_where_it_is_named() {
    let site = Site::authorisations().await;
    let all = site.get("/journal.atom?lang=fr").await.body;
    let own = site.get("/journal.atom?region=44").await.body;
    let entries = |body: &str| body.matches("<entry>").count();
    assert!(0 < entries(&own) && entries(&own) < entries(&all), "{} {}", entries(&own), entries(&all));
    assert!(own.matches("region=44").count() > entries(&own), "each leads to an act of the region");
    assert_eq!(site.get("/journal.atom?region=98").await.status, StatusCode::NOT_FOUND);
}

/// A site of the home region whose number in the register of companies commitments of 2025 name.
async fn funded() -> Site {
    let site = Site::register().await;
    let number = |text: &str| SiteNumber::parse(text).unwrap();
    let told = |text: &str, siret: Option<&str>| {
        let identity = SiteIdentity {
            name: OneLine::try_from(format!("Établissement fictif {text}")).unwrap(),
            holder: LegalEntityNumber::parse("991000019").unwrap(),
            siret: siret.map(|siret| Siret::parse(siret).unwrap()),
            address: None,
            on_ground_of: None,
        };
        let told = SiteTold { number: number(text), turn: Turn::Stated(identity) };
        Draft::new(&RegionCode::new("32"), date(2020, 1, 1), told)
    };
    let drafts = vec![told("990000010", Some("12345678200010")), told("990000028", None)];
    let decision = Drafted { drafts, files: Vec::new() };
    site.app().write(Actor::Program, |_| Ok((decision, ()))).await.unwrap();
    site
}

#[tokio::test]
async fn given_commitments_that_name_a_site_when_read_then_what_the_fund_did_there_by_the_day() {
    let site = funded().await;
    let said = async |address: &str| site.get(address).await.said().replace(['\u{a0}', '\u{202f}'], " ");
    let whole = said("/sites/990000010?region=32&at=2025-12-31").await;
    assert!(whole.contains("Ce que le FIR y a financé") && whole.contains("500,00"), "{whole}");
    assert!(whole.contains("100,00"), "{whole}");
    let before = said("/sites/990000010?region=32&at=2025-03-01").await;
    assert!(
        before.contains("300,00") && !before.contains("500,00") && !before.contains("100,00"),
        "{before}"
    );
    let earlier = said("/sites/990000010?region=32&at=2024-12-31").await;
    assert!(!earlier.contains("Ce que le FIR y a financé"), "{earlier}");
    let other = said("/sites/990000028?region=32&at=2025-12-31").await;
    assert!(!other.contains("Ce que le FIR y a financé"), "another site: {other}");
}
