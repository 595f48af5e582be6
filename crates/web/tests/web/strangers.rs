//! Parameters that an address does not know.

use axum::http::StatusCode;

use crate::said::said;
use crate::support::Site;

#[tokio::test]
async fn given_a_misspelt_parameter_when_a_page_is_asked_then_told_above_the_answer_with_the_mended_address()
{
    let site = Site::demo().await;
    for (address, told, link) in [
        (
            "/bilan?activty=irm&zone=17A",
            "« activty » n’est pas un paramètre",
            "/bilan?activity=irm&#38;zone=17A",
        ),
        (
            "/admissibility?from-zone=1A&lang=en",
            "“from-zone” is not a parameter",
            "/admissibility?from_zone=1A&#38;lang=en",
        ),
        ("/rules?activity=irm", "« activity » n’est pas un paramètre", "\"/rules\""),
        ("/bilan?zone=99Z&wilaya=32", "« wilaya » n’est pas un paramètre", "/bilan?zone=99Z"),
    ] {
        let answer = site.get(address).await;
        let before = answer.main().split("<h1").next().unwrap().to_owned();
        assert!(said(&before).contains(told), "{address}: {before}");
        assert!(before.contains(link), "{address}: {before}");
    }
}

#[tokio::test]
async fn given_a_misspelt_parameter_when_data_are_asked_for_then_a_problem_that_names_it_and_the_nearest() {
    let site = Site::demo().await;
    for (address, told) in [
        (
            "/bilan.json?activty=irm",
            "« activty » n’est pas un paramètre de cette adresse ; le plus proche est « activity ».",
        ),
        ("/bilan.pdf?wilaya=32", "« wilaya » n’est pas un paramètre de cette adresse."),
        ("/admissibility.json?operation=creation&activity=irm&zone=1A&from-zone=2A", "« from_zone »"),
        ("/map.svg?zone=A&page=2", "« page »"),
        ("/windows.csv?id=1", "« id »"),
    ] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{address}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{address}");
        assert!(answer.body.contains(told), "{address}: {}", answer.body);
    }
}

#[tokio::test]
async fn given_known_parameters_and_those_of_counters_of_visits_when_asked_then_nothing_is_told() {
    let site = Site::demo().await;
    for address in [
        "/bilan?activity=irm&zone=&at=&known_on=&only=&page=1&lang=en",
        "/?on=2019-08-01&utm_source=lettre&region=32",
        "/rules?region=44",
        "/journal?page=1&mtm_campaign=x",
        "/journal/trace?activity=irm&zone=17A&figure=&year=&mission=&at=&known_on=",
        "/windows?id=",
        "/fund?year=2023&at=&known_on=",
    ] {
        let answer = site.get(address).await;
        assert!(!answer.body.contains("fr-alert--warning fr-mt-2w"), "{address}");
    }
}
