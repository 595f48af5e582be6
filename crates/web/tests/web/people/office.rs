//! The office: each person finds the work of his roles, in his regions, and nobody else's.

use axum::http::StatusCode;
use maillage_domain::people::Role;

use super::kit::{Browser, EMAIL, peopled, signed_in, signed_in_of, site};
use crate::support::Site;

#[tokio::test]
async fn given_a_person_when_he_comes_home_then_the_office_is_there_and_for_the_public_it_is_not() {
    let site = peopled(Site::demo().await).await;
    let mut public = Browser::new(&site);
    assert!(!public.open("/").await.body.contains("/bureau"));
    assert_eq!(public.status("/bureau").await, StatusCode::UNAUTHORIZED);
    let mut planner = signed_in(&site, EMAIL, Some(Role::Planner)).await;
    let home = planner.open("/").await;
    assert!(home.main().contains("href=\"/bureau\""), "{}", home.said());
    assert_eq!(planner.status("/bureau").await, StatusCode::OK);
}

#[tokio::test]
async fn given_a_window_when_its_planner_looks_on_its_days_then_what_is_owed_has_its_day_its_rule_and_its_way()
 {
    let site = peopled(Site::demo().await).await;
    let mut planner = signed_in(&site, EMAIL, Some(Role::Planner)).await;
    let open = planner.open("/bureau?on=2019-10-08").await;
    assert_eq!(open.status, StatusCode::OK);
    for said in ["Clore la période", "Garder le bilan en ligne", "dans 2 jours", "R. 6122-30", "octobre"] {
        assert!(open.said().contains(said), "{said}: {}", open.said());
    }
    assert!(open.main().contains("href=\"/windows?on=2019-10-08&#38;region=32&#38;id="), "{}", open.main());
    let last = planner.open("/bureau?on=2019-10-10&lang=en").await;
    assert!(last.said().contains("Close the window") && last.said().contains("today"), "{}", last.said());
    let after = planner.open("/bureau?on=2019-10-11").await;
    assert!(!after.said().contains("Clore la période"), "{}", after.said());
}

#[tokio::test]
async fn given_a_demonstration_when_its_people_open_their_desk_then_today_in_their_regions_and_the_way_to_its_own_day()
 {
    let site = peopled(Site::demo().await).await;
    let mut planner = signed_in(&site, EMAIL, Some(Role::Planner)).await;
    let desk = planner.open("/bureau").await;
    let said = desk.said();
    for told in ["Liste faite le 2\u{a0}mars\u{a0}2026", "Régions : Hauts-de-France, Grand Est."] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert!(desk.body.contains("Vous regardez le <b>2\u{a0}mars\u{a0}2026</b>"), "the clock says the same");
    for (way, day) in [
        ("region=32&#38;on=2019-08-01", "1er\u{a0}août\u{a0}2019"),
        ("region=44&#38;on=2025-02-15", "15\u{a0}février\u{a0}2025"),
    ] {
        assert!(desk.main().contains(&format!("href=\"/bureau?{way}\"")), "{way}: {}", desk.main());
        assert!(said.contains(day), "{day}: {said}");
    }
    assert!(said.contains("tâches dans les trois mois") && !said.contains("2019 : rien"), "{said}");
    let form = planner.open("/bureau/periodes").await.body;
    assert!(form.contains("<strong>Démonstration</strong>") && !form.contains("id=\"when-day\""), "done now");
    let then = planner.open("/bureau?region=32&on=2019-08-01").await.said();
    assert!(then.contains("Clore la période") && !then.contains("Démonstration\n"), "{then}");
    let mut one = signed_in_of(&site, "est@agence.example", Role::Planner, "44").await;
    let desk = one.open("/bureau").await;
    assert!(desk.said().contains("Région : Grand Est."), "{}", desk.said());
    assert!(!desk.main().contains("region=32"), "{}", desk.main());
}

#[tokio::test]
async fn given_a_register_when_each_role_looks_then_its_own_work_and_no_other() {
    let site = peopled(Site::register().await).await;
    let day = "/bureau?on=2026-03-02";
    for (role, own, others) in [
        (Role::FundManager, ["Clore l’exercice 2025", "Certifier"], ["Payer le service", "Encaisser"]),
        (
            Role::Accountant,
            ["Payer le service certifié", "depuis"],
            ["Clore l’exercice", "Certifier le service"],
        ),
        (
            Role::AuthorisingOfficer,
            ["Certifier le service fait", "décidés"],
            ["Clore l’exercice", "Payer le service"],
        ),
        (Role::Planner, ["PLANIFICATION", ""], ["Clore l’exercice", "Payer le service"]),
    ] {
        let mut person = signed_in(&site, &format!("{}@agence.example", role.as_str()), Some(role)).await;
        let page = person.open(day).await.said();
        for said in own {
            assert!(page.to_lowercase().contains(&said.to_lowercase()), "{role:?} {said}: {page}");
        }
        for said in others {
            assert!(!page.contains(said), "{role:?} {said}: {page}");
        }
    }
}

#[tokio::test]
async fn given_a_role_in_another_region_when_its_person_looks_then_nothing_of_this_one() {
    let site = peopled(Site::register().await).await;
    let mut here = signed_in_of(&site, "ici@agence.example", Role::Accountant, "32").await;
    let mut there = signed_in_of(&site, "la-bas@agence.example", Role::Accountant, "44").await;
    let day = "/bureau?on=2026-03-02";
    assert!(here.open(day).await.said().contains("Payer le service certifié"));
    let none = there.open(day).await.said();
    assert!(!none.contains("Payer le service certifié") && none.contains("Rien n’attend"), "{none}");
}

#[tokio::test]
async fn given_nothing_recorded_or_a_role_without_work_here_when_looked_at_then_it_is_said() {
    let site = site().await;
    let mut planner = signed_in(&site, EMAIL, Some(Role::Planner)).await;
    let none = planner.open("/bureau").await;
    assert!(none.said().contains("Rien n’attend, ni cette semaine"), "{}", none.said());
    let mut chief = signed_in(&site, "chef@agence.example", Some(Role::Administrator)).await;
    let page = chief.open("/bureau").await;
    assert!(page.said().contains("n’ont pas de tâche dans le bureau"), "{}", page.said());
    assert!(page.main().contains("href=\"/admin\""), "{}", page.main());
    assert_eq!(chief.open("/bureau?on=hier").await.status, StatusCode::BAD_REQUEST);
}
