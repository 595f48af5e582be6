//! The whole way of acts of the office: the form, the look, the receipt, what is true afterwards; and the same again, which changes
//! nothing and has the same receipt.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;

use axum::http::StatusCode;
use maillage_domain::ground::asked::Asked;
use maillage_domain::people::Role;
use maillage_domain::territory::{Fidelity, RegionCode};

use super::kit::{Browser, EMAIL, peopled, signed_in_of};
use super::office_deed::{acts, confirmed};
use super::office_import::{digest, uploaded};
use crate::support::Site;

const PLAN: &str = "line_code;zone;sites;sites_min;sites_max;target_date\namm:QA004/ME071;R4;;0;1;2028\n";
const REPORT: &str = "Le FIR en 2031

Les dépenses

n Pour l’exercice 2031, ces dépenses se sont établies à 29 M€ en AE et 30 M€ en CP.

Mission 1
10 M€

Mission 2
20 M€

DES ACTIONS POUR LA RÉGION

Renforcer la prévention du suicide (2,5 M€).

n Des formations ont été organisées.
";

/// What a look says, and what its form that confirms sends, with its proof.
async fn seen(person: &mut Browser<'_>, address: &str, said: &[&str]) -> (Vec<(String, String)>, String) {
    let page = person.open(address).await;
    for said in said {
        assert!(page.said().contains(said), "{said}: {}", page.said());
    }
    (confirmed(address, &page), person.csrf())
}

/// Where the receipt of what is confirmed stands.
async fn entered(
    person: &mut Browser<'_>,
    address: &str,
    (sent, proof): &(Vec<(String, String)>, String),
) -> String {
    let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = person.send_proving(address, proof, &sent).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
    answer.header("location").to_owned()
}

/// The whole way: seen, confirmed, and confirmed again after an act of others, with one receipt; looked at again it is told to be in
/// the journal. Returns the number of the act.
async fn way(site: &Site, person: &mut Browser<'_>, address: &str, said: &[&str]) -> String {
    let before = acts(site);
    let sent = seen(person, address, said).await;
    let receipt = entered(person, address, &sent).await;
    let written = acts(site);
    assert!(before < written, "something is written");
    let told = person.open(&receipt).await;
    assert!(told.said().contains("C’est au journal"), "{}", told.said());
    assert!(told.main().contains("href=\"/acts/"), "{}", told.main());
    // An act of others stands between, and the same key comes again.
    site.year_opened().await;
    assert_eq!(entered(person, address, &sent).await, receipt, "the receipt is that of the first time");
    seen(person, address, &["Cet acte est déjà au journal"]).await;
    assert_eq!(acts(site), written + 1, "only the act between them");
    receipt.split("act=").nth(1).unwrap().split('&').next().unwrap().to_owned()
}

#[tokio::test]
async fn given_a_parameter_when_set_on_its_page_then_seen_before_and_after_and_in_force() {
    let site = peopled(Site::demo().await).await;
    let mut planner = signed_in_of(&site, EMAIL, Role::Planner, "32").await;
    let form = planner.open("/bureau/parametres").await;
    assert!(form.body.contains("<option value=\"\" selected>Choisir"), "none is chosen: {}", form.said());
    let in_force = |page: &str| {
        let option = page.split("<option value=\"fund.carry-over\"").nth(1).unwrap();
        option
            .split("</option>")
            .next()
            .unwrap()
            .rsplit(" (")
            .next()
            .unwrap()
            .replace(['\u{a0}', '\u{202f}'], " ")
    };
    assert!(in_force(&form.body).starts_with('3'), "{}", in_force(&form.body));
    let address = "/bureau/parametres?parameter=fund.carry-over&value=400&from=2024-01-01&until=&doubt=\
                   &source=d%C3%A9cision%20de%20l%E2%80%99agence&look=1";
    let act = way(&site, &mut planner, address, &["décision de l’agence", "janvier"]).await;
    let form = planner.open("/bureau/parametres").await;
    assert!(in_force(&form.body).starts_with('4'), "{}", in_force(&form.body));
    let told = planner.open(&format!("/acts/{act}")).await;
    assert!(told.said().contains("décision de l’agence"), "{}", told.said());
}

#[tokio::test]
async fn given_a_table_of_objectives_when_recorded_on_pages_then_the_objectives_of_its_act_are_in_force() {
    let site = peopled(Site::demo().await).await;
    let mut planner = signed_in_of(&site, EMAIL, Role::Planner, "44").await;
    let page = uploaded(&mut planner, "objectives", "plan.csv", PLAN).await;
    let lacking = planner.open(&format!("{page}&decree=&day=&look=1")).await;
    assert_eq!(lacking.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["decree", "day"] {
        assert!(lacking.body.contains(&format!("id=\"ask-0-{field}-fault\"")), "{field}: {}", lacking.said());
    }
    let address = format!("{page}&decree=2023-5463&day=2023-10-30&published=&from=&revises=&source=&look=1");
    way(&site, &mut planner, &address, &["2023-5463"]).await;
    let known = site.app().known();
    let region = RegionCode::new("44");
    let adopted: Vec<_> = known.state.care().objectives(&region).collect();
    assert_eq!(adopted.len(), 1);
}

#[tokio::test]
async fn given_an_official_list_of_communes_when_recorded_on_pages_then_it_is_in_use_and_a_second_time_has_its_receipt()
 {
    let site = peopled(Site::demo().await).await;
    let mut planner = signed_in_of(&site, EMAIL, Role::Planner, "32").await;
    let region = RegionCode::new("32");
    let known = site.app().known();
    let sets: Vec<_> =
        known.state.reference().zone_sets_ever(&region).map(|set| set.zone_set.clone()).collect();
    let zones: BTreeSet<_> =
        sets.iter().flat_map(|set| &set.zones).map(|zone| zone.code.to_string()).collect();
    let rows = zones.iter().enumerate().map(|(rank, zone)| format!("{:05},{zone}\n", 2001 + rank));
    let list = format!("commune,zone\n{}", rows.collect::<String>());
    let page = uploaded(&mut planner, "territory", "communes.csv", &list).await;
    let address = format!("{page}&fidelity=official&source=liste%20officielle&look=1");
    way(&site, &mut planner, &address, &["communes.csv"]).await;
    let known = site.app().known();
    let document = digest(&page);
    let composed =
        sets.iter().filter_map(|set| known.state.reference().composition(&region, &set.id, Asked::LATEST));
    let own: Vec<_> = composed.filter(|composed| composed.fact.document == document).collect();
    assert!(!own.is_empty());
    assert!(
        own.iter().all(|composed| composed.fact.fidelity == Fidelity::Official
            && composed.fact.source == "liste officielle")
    );
}

#[tokio::test]
async fn given_a_report_of_the_fund_when_recorded_on_pages_then_its_figures_are_those_of_its_year() {
    let site = peopled(Site::demo().await).await;
    let mut manager = signed_in_of(&site, EMAIL, Role::FundManager, "44").await;
    let page = uploaded(&mut manager, "report", "fir.txt", REPORT).await;
    let address = format!("{page}&year=2031&printed=no&look=1");
    way(&site, &mut manager, &address, &["fir.txt"]).await;
    let shown = manager.open("/fund?region=44&year=2031&at=2032-06-01").await;
    let said = shown.said().replace(['\u{a0}', '\u{202f}'], " ");
    assert!(said.contains("Lu dans fir.txt") && said.contains("2 500 000 €"), "{said}");
}
