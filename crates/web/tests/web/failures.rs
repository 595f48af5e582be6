//! What a visitor reads when there is no answer.

use axum::http::StatusCode;
use insta::assert_snapshot;

use crate::support::Site;

#[tokio::test]
async fn given_an_unknown_address_when_asked_then_a_page_that_says_so() {
    let site = Site::demo().await;
    let answer = site.get("/nope").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_snapshot!(answer.said());
    assert_eq!(site.get("/static/0/nope.css").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn given_questions_without_an_answer_when_asked_then_each_has_its_status() {
    let site = Site::demo().await;
    for (address, status) in [
        ("/bilan?at=2001-01-01", StatusCode::CONFLICT),
        ("/?on=01/01/2001&region=32", StatusCode::CONFLICT),
        ("/?region=99", StatusCode::NOT_FOUND),
        ("/fund?year=2001", StatusCode::CONFLICT),
        ("/fund?year=deux", StatusCode::BAD_REQUEST),
        ("/fund?year=99999", StatusCode::BAD_REQUEST),
        ("/fund?year=2023&at=2001-01-01", StatusCode::CONFLICT),
        ("/fund?year=2023&known_on=2001-01-01", StatusCode::CONFLICT),
        ("/journal/trace?activity=irm&zone=17A&known_on=2001-01-01", StatusCode::CONFLICT),
        ("/fund?at=demain", StatusCode::BAD_REQUEST),
        ("/fund?known_on=x", StatusCode::UNPROCESSABLE_ENTITY),
        ("/bilan?at=demain", StatusCode::BAD_REQUEST),
        ("/?on=x", StatusCode::BAD_REQUEST),
        ("/bilan?at=2019-06-21&at=2019-06-22", StatusCode::BAD_REQUEST),
        ("/bilan?zone=99Z", StatusCode::UNPROCESSABLE_ENTITY),
        ("/bilan?activity=irm&zone=1B", StatusCode::UNPROCESSABLE_ENTITY),
        ("/bilan?activity=zzzz", StatusCode::UNPROCESSABLE_ENTITY),
        ("/bilan?known_on=x", StatusCode::UNPROCESSABLE_ENTITY),
        ("/journal/trace?activity=chirurgie.ambulatoire&zone=3A", StatusCode::NOT_FOUND),
        ("/journal/trace?figure=x", StatusCode::BAD_REQUEST),
        ("/journal/trace?figure=cp-paid&mission=6", StatusCode::BAD_REQUEST),
        ("/journal/trace?figure=cp-paid&year=deux", StatusCode::BAD_REQUEST),
        ("/journal/trace?figure=ae-opened", StatusCode::CONFLICT),
    ] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, status, "{address}");
        assert!(answer.body.contains("<h1 id=\"fault\""), "{address}");
        assert!(!answer.body.contains("--at"), "{address}: an option of the command line");
    }
}

#[tokio::test]
async fn given_a_date_before_the_first_bilan_when_asked_then_the_page_names_the_first() {
    let site = Site::demo().await;
    assert_snapshot!(site.get("/bilan?at=2001-01-01&lang=en").await.said());
}

#[tokio::test]
async fn given_data_asked_for_when_there_is_no_answer_then_problem_json() {
    let site = Site::demo().await;
    for address in
        ["/bilan.json?at=2001-01-01", "/bilan.csv?activity=zzzz", "/fund.json?year=2001", "/nope.json"]
    {
        let answer = site.get(address).await;
        assert_eq!(answer.header("content-type"), "application/problem+json", "{address}");
    }
    assert_snapshot!(site.get("/bilan.json?at=2001-01-01&lang=en").await.body);
}

#[tokio::test]
async fn given_no_bilan_at_all_when_asked_then_the_page_says_what_to_do() {
    let site = Site::empty().await;
    for address in ["/", "/bilan"] {
        assert_eq!(site.get(address).await.status, StatusCode::CONFLICT, "{address}");
    }
    assert_snapshot!(site.get("/").await.said());
    for address in ["/journal", "/data", "/journal/trace", "/health"] {
        assert_eq!(site.get(address).await.status, StatusCode::OK, "{address}");
    }
}

#[tokio::test]
async fn given_no_act_of_the_fund_when_asked_then_the_page_says_what_to_do() {
    let site = Site::empty().await;
    let answer = site.get("/fund").await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert_snapshot!(answer.said());
    assert_eq!(site.get("/fund.csv").await.status, StatusCode::CONFLICT);
}

/// The addresses of the errors of pages, each with the field at fault.
const FAULTS: [(&str, &str); 25] = [
    ("/admissibility?operation=creation&activity=scanner&zone=1B", "zone"),
    ("/admissibility?operation=creation&activity=scanner&zone=99Z&from_zone=1A", "zone"),
    ("/admissibility?operation=transfer&activity=scanner&zone=1A&from_zone=99Z", "from_zone"),
    ("/admissibility?operation=extension&activity=scanner&zone=1A", "operation"),
    ("/admissibility?operation=creation&activity=scaner&zone=1A&holds=irm", "activity"),
    ("/admissibility?operation=creation&activity=scanner&zone=1A&holds=imr", "holds"),
    ("/admissibility?operation=creation&activity=scanner&zone=1A&expires=demain", "expires"),
    ("/admissibility?operation=imaging-unit&activity=scanner&zone=1A&on=2025-06-02&units=scanner", "units"),
    ("/admissibility?operation=imaging-unit&activity=scanner&zone=1A&on=2025-06-02&unit=table", "unit"),
    ("/admissibility?operation=imaging-unit&activity=scanner&zone=1A&on=2025-06-02&unit=tep", "unit"),
    ("/admissibility?operation=extra-unit&activity=irm&zone=1A&on=2025-06-02", "operation"),
    ("/admissibility?operation=transfer&activity=amm:QA002/MO006&zone=14A&on=2025-06-02", "operation"),
    ("/admissibility?operation=renewal&activity=medecine&zone=1A&on=2025-06-02&filed=demain", "filed"),
    ("/bilan?activity=irm&at=demain", "at"),
    ("/bilan?activity=irm&only=opn", "only"),
    ("/bilan?activity=irm&zone=1B", "zone"),
    ("/bilan?activity=zzzz&zone=3A", "activity"),
    ("/bilan?activity=irm&known_on=x", "known_on"),
    ("/bilan?activity=irm&known_on=01/01/2001", "known_on"),
    ("/bilan?activity=irm&at=2001-01-01", "at"),
    ("/?on=x", "on"),
    ("/fund?year=deux", "year"),
    ("/journal/trace?figure=x", "figure"),
    ("/journal/trace?figure=cp-paid&mission=6", "mission"),
    ("/journal/trace?activity=chirurgie.ambulatoire&zone=3A", "zone"),
];

#[tokio::test]
async fn given_a_field_at_fault_when_told_then_it_is_marked_described_and_has_the_focus_and_no_other() {
    let site = Site::demo().await;
    for (address, field) in FAULTS {
        let body = site.get(address).await.body;
        let marked: Vec<_> = body.split("aria-invalid=\"true\"").collect();
        assert_eq!((marked.len(), body.matches(" autofocus").count()), (2, 1), "{address}");
        assert!(
            marked[0].trim_end().ends_with(&format!("id=\"{field}\" name=\"{field}\""))
                || marked[0].contains(&format!("name=\"{field}\" value=")),
            "{address}"
        );
        assert!(marked[1].starts_with(" aria-describedby=\"fault fault-more\" autofocus"), "{address}");
        assert!(body.contains("id=\"fault\"") && body.contains("id=\"fault-more\""), "{address}");
    }
}

#[tokio::test]
async fn given_an_error_when_told_then_the_title_says_it_first_and_the_rest_of_the_form_is_kept() {
    let site = Site::demo().await;
    let answer = site.get("/bilan?activity=irm&zone=1B&at=2019-06-21&only=open&lang=en").await;
    let title = answer.body.split("<title>").nth(1).unwrap();
    assert!(title.starts_with("Error: Magnetic") || title.starts_with("Error: MRI"), "{title}");
    for kept in [
        "<option value=\"irm\" selected>",
        "<option value=\"1B\" selected>",
        "value=\"2019-06-21\"",
        "<option value=\"open\" selected>",
        "<input type=\"hidden\" name=\"lang\" value=\"en\">",
    ] {
        assert!(answer.body.contains(kept), "{kept}");
    }
}

#[tokio::test]
async fn given_answers_that_would_do_when_told_then_links_that_keep_all_else_of_the_question() {
    let site = Site::demo().await;
    for (address, link) in [
        (
            "/bilan?activity=chirurgi&zone=3A&only=open",
            "href=\"/bilan?zone=3A&#38;only=open&#38;activity=chirurgie\"",
        ),
        ("/bilan?activity=irm&zone=1B&at=2019-06-21", "href=\"/bilan?activity=irm&#38;at=2019-06-21\""),
        (
            "/bilan?activity=irm&at=2001-01-01&lang=en",
            "href=\"/bilan?activity=irm&#38;at=2019-06-21&#38;lang=en\"",
        ),
        ("/?on=01/01/2001&region=32", "href=\"/?on=2019-06-21&#38;region=32\""),
        ("/bilan?activity=irm&known_on=01/01/2001", "href=\"/bilan?activity=irm\""),
        (
            "/admissibility?operation=creation&activity=scaner&zone=1A",
            "href=\"/admissibility?operation=creation&#38;zone=1A&#38;activity=scanner\"",
        ),
        (
            "/admissibility?operation=creation&activity=irm&zone=1A&holds=scaner",
            "href=\"/admissibility?operation=creation&#38;activity=irm&#38;zone=1A&#38;holds=scanner\"",
        ),
    ] {
        let main = site.get(address).await.main().to_owned();
        assert!(main.contains(link), "{address}: {main}");
    }
}

#[tokio::test]
async fn given_an_error_of_a_page_when_read_then_no_code_of_a_line_and_no_command() {
    let site = Site::demo().await;
    for (address, named, raw) in [
        ("/bilan?activity=irm&zone=1B", "IRM", "irm se compte"),
        (
            "/bilan?activity=psychiatrie-generale.hc&zone=1A&known_on=2001-01-01",
            "enregistré",
            "psychiatrie-generale.hc ",
        ),
        (
            "/journal/trace?activity=chirurgie.ambulatoire&zone=3A",
            "Rien au bilan",
            "chirurgie.ambulatoire en zone",
        ),
    ] {
        let said = site.get(address).await.said();
        assert!(said.contains(named) && !said.contains(raw), "{address}: {said}");
    }
    let sites = [site, Site::empty().await];
    let more = ["/", "/bilan", "/fund", "/fund?year=2001", "/fund?year=2023&known_on=2001-01-01"];
    for site in &sites {
        for address in FAULTS.into_iter().map(|(address, _)| address).chain(more) {
            let answer = site.get(address).await;
            if !answer.status.is_success() {
                let said = answer.said();
                assert!(!said.contains("maillage ") && !said.contains("--"), "{address}: {said}");
            }
        }
    }
}
