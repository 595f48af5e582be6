//! The page of the fund: its years, its findings first, the choice of its actions, and files that hold what is shown.

use axum::http::StatusCode;

use crate::said::said;
use crate::support::{Answer, Site};

/// The markup inside the frame, with common spaces.
fn main_of(page: &Answer) -> String {
    page.main().replace('\u{a0}', " ")
}

/// The rows of actions that a page shows.
fn rows(body: &str) -> usize {
    let Some((_, table)) = body.split_once("fr-table--sticky ml-actions") else { return 0 };
    table.split_once("</table>").unwrap().0.matches("<th scope=\"row\">").count()
}

#[tokio::test]
async fn given_a_day_before_any_exercise_when_asked_then_a_page_says_so_and_leads_to_those_recorded() {
    let site = Site::demo().await;
    let page = site.get("/fund?at=2019-08-01").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        main_of(&page).contains("Aucun exercice du FIR n’est enregistré au 1er août 2019."),
        "{}",
        page.main()
    );
    assert!(page.main().contains("href=\"/fund?year=2023\""), "{}", page.main());
    // The last day before it is recorded, and that day.
    let before = site.get("/fund?at=2023-12-30&lang=en").await;
    assert!(main_of(&before).contains("30 December 2023") && !before.main().contains("id=\"findings\""));
    assert!(site.get("/fund?at=2023-12-31").await.main().contains("id=\"findings\""));
    let home = site.get("/?on=2019-08-01&region=32").await;
    assert!(main_of(&home).contains("Aucun exercice du FIR n’est enregistré au 1er août 2019."));
    assert!(home.main().contains("href=\"/fund?region=32&#38;year=2023\""));
    let later = site.get("/?on=2024-01-01&region=32").await;
    assert!(!later.main().contains("Aucun exercice du FIR"));
    assert_eq!(site.get("/fund.csv?at=2019-08-01").await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn given_the_page_when_read_then_files_and_findings_stand_before_the_figures() {
    let page = Site::demo().await.get("/fund").await.body;
    let places = ["id=\"download\"", "id=\"findings\"", "id=\"figures\"", "id=\"flow\"", "id=\"actions\""];
    let places = places.map(|place| page.find(place).unwrap_or_else(|| panic!("{place}")));
    assert!(places.is_sorted(), "{places:?}");
    assert!(page.contains("Un seul exercice est enregistré, 2023"));
}

#[tokio::test]
async fn given_words_with_slips_when_looked_for_then_the_actions_of_mobile_psychiatry_and_their_lines() {
    let site = Site::demo().await;
    for words in ["équipes mobiles psychiatrie", "EQUIPE mobile psychatrie", "psychiatry mobile"] {
        let page = site.get(&format!("/fund?q={}", words.replace(' ', "+").replace('é', "%C3%A9"))).await;
        let main = said(&main_of(&page));
        assert!(main.contains("Équipes mobiles psychiatrie précarité"), "{words}: {main}");
        assert_eq!(rows(&page.body), 2, "{words}");
        assert!(main.contains("4 M€") && main.contains("?line="), "{words}: {main}");
    }
    let mended = site.get("/fund?q=psychatrie").await;
    assert!(main_of(&mended).contains("compris comme « psychiatrie »"));
    let none = site.get("/fund?q=dialyse").await;
    assert_eq!((rows(&none.body), none.status), (0, StatusCode::OK));
    assert!(main_of(&none).contains("Aucune action ne contient « dialyse »"));
}

#[tokio::test]
async fn given_a_choice_when_shown_then_the_files_hold_the_same_actions_in_the_same_order() {
    let site = Site::demo().await;
    for query in
        ["q=psychiatrie&sort=label", "mission=5&sort=-amount", "mission=none&sort=line", "q=psychiatrie"]
    {
        let page = site.get(&format!("/fund?{query}")).await;
        let shown = rows(&page.body);
        let address = format!("/fund.json?year=2023&{query}");
        let json: serde_json::Value = serde_json::from_str(&site.get(&address).await.body).unwrap();
        let actions = json["actions"].as_array().unwrap();
        assert!(0 < shown && shown < 84, "{query}: {shown}");
        assert_eq!(actions.len(), shown, "{query}");
        assert_eq!(json["actions_asked"]["of"], 84, "{query}");
        assert!(page.body.contains(&format!("href=\"{}", address.replace('&', "&#38;"))), "{query}");
        let mut rest = page.main();
        for action in actions.iter().filter(|_| query.contains("sort")) {
            let label = action["label"].as_str().unwrap().replace('\'', "&#39;");
            let (_, behind) =
                rest.split_once(&format!("<span lang=\"fr\">{label}")).unwrap_or_else(|| panic!("{label}"));
            rest = behind;
        }
        let csv = site.get(&format!("/fund.csv?year=2023&{query}")).await;
        assert!(csv.header("content-disposition").contains("fund-2023-chosen.csv"));
        assert_eq!(csv.body.matches("\nActions,").count(), shown + 1, "{query}: the actions and their sum");
        assert!(csv.body.contains("Somme des montants comptés, pour les seules actions choisies"));
    }
    let whole = site.get("/fund.json?year=2023&sort=line").await;
    assert!(!whole.body.contains("actions_asked"));
}

#[tokio::test]
async fn given_an_order_or_a_mission_that_is_none_when_asked_then_the_field_is_named() {
    let site = Site::demo().await;
    for (address, field) in
        [("/fund?sort=montant", "sort"), ("/fund?mission=6", "mission"), ("/fund.csv?mission=6", "mission")]
    {
        let answer = site.get(address).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{address}");
        assert!(answer.body.contains(field), "{address}");
    }
}

#[tokio::test]
async fn given_the_columns_when_sorted_then_the_heading_says_how_and_leads_the_other_way() {
    let site = Site::demo().await;
    let page = site.get("/fund?sort=-amount").await.body;
    assert!(page.contains(
        "aria-sort=\"descending\"><a class=\"ml-sort\" href=\"/fund?year=2023&#38;sort=amount#actions\""
    ));
    assert!(page.contains("href=\"/fund?year=2023#actions\""), "back under the missions");
    let grouped = site.get("/fund").await.body;
    assert!(grouped.contains(
        "aria-sort=\"ascending\"><a class=\"ml-sort\" href=\"/fund?year=2023&#38;sort=-mission#actions\""
    ));
}

#[tokio::test]
async fn given_two_exercises_when_shown_then_both_can_be_chosen_and_no_chart_holds_two_books() {
    let site = Site::register().await;
    for year in ["2023", "2025"] {
        let page = site.get(&format!("/fund?year={year}")).await.body;
        for other in ["2023", "2025"] {
            assert!(page.contains(&format!("href=\"/fund?year={other}\"")), "{year} {other}");
        }
        let (_, series) = page.split_once("id=\"series\"").unwrap();
        let series = series.split_once("</section>").unwrap().0;
        for chart in series.split("<table>").skip(1) {
            assert!(!(chart.contains("ml-ae") && chart.contains("ml-cp")), "{chart}");
        }
        assert!(series.contains("ml-ae") && series.contains("ml-cp"));
    }
    // On a day of 2024 nothing of 2025 is known: choosing it leaves that day.
    let then = site.get("/fund?at=2024-06-30").await.body;
    assert!(
        then.contains("href=\"/fund?year=2025\"")
            && then.contains("href=\"/fund?at=2024-06-30&#38;year=2023\"")
    );
}

#[tokio::test]
async fn given_a_register_when_shown_then_what_missions_committed_has_a_table_of_its_own() {
    let site = Site::register().await;
    let page = site.get("/fund?year=2025").await.body;
    let (_, table) = page.split_once("Engagé par mission").unwrap();
    let table = table.split_once("</table>").unwrap().0;
    assert!(!table.contains("ml-cp"), "{table}");
    let report = site.get("/fund?year=2023").await.body;
    assert!(report.contains("ne dit ce que chaque mission a engagé"));
}

#[tokio::test]
async fn given_the_sheet_when_downloaded_then_a_tagged_document_of_two_to_six_pages_in_both_languages() {
    let site = Site::demo().await;
    for (address, name) in [
        ("/fund.pdf?year=2023", "fund-2023.pdf"),
        ("/fund.pdf?lang=en&q=psychiatrie", "fund-2023-chosen.pdf"),
    ] {
        let file = site.get(address).await;
        assert_eq!(
            (file.status, file.header("content-type")),
            (StatusCode::OK, "application/pdf"),
            "{address}"
        );
        assert!(file.header("content-disposition").contains(name), "{address}");
        let bytes = site.bytes(address).await;
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.starts_with("%PDF-1.7") && text.contains("/StructTreeRoot"), "{address}");
        assert_eq!(bytes, site.bytes(address).await, "{address}: the same bytes each time");
    }
    assert!(site.get("/fund").await.body.contains("href=\"/fund.pdf?year=2023\""));
}
