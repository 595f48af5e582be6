//! Files hold what the page shows.

use axum::http::StatusCode;

use crate::support::Site;

#[tokio::test]
async fn given_filters_when_downloaded_as_csv_then_the_same_rows_under_a_telling_name() {
    let site = Site::demo().await;
    let answer = site.get("/bilan.csv?activity=irm&zone=17A&at=21/06/2019").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    let name = "attachment; filename=\"bilan-2019-06-21-irm-17A.csv\"";
    assert_eq!(answer.header("content-disposition"), name);
    insta::assert_snapshot!(answer.body);
}

#[tokio::test]
async fn given_filters_when_downloaded_as_json_then_the_same_rows() {
    let site = Site::demo().await;
    let answer = site.get("/bilan.json?activity=irm&zone=17A&only=open").await;
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"bilan-irm-17A-open.json\"");
    insta::assert_snapshot!(answer.body);
}

#[tokio::test]
async fn given_the_page_when_read_then_its_downloads_keep_its_filters_and_its_date() {
    let site = Site::demo().await;
    let page = site.get("/bilan?only=open").await;
    for file in ["/bilan.csv?only=open&#38;at=2019-08-01", "/bilan.json?only=open&#38;at=2019-08-01"] {
        assert!(page.body.contains(&format!("href=\"{file}\"")), "{file}");
    }
    let rows = site.get("/bilan.csv?only=open&at=2019-08-01").await.body.lines().count() - 1;
    assert_eq!(rows, page.body.matches("<tr id=").count());
}

#[tokio::test]
async fn given_the_journal_when_downloaded_then_every_act() {
    let site = Site::demo().await;
    let csv = site.get("/journal.csv").await;
    assert_eq!(csv.header("content-disposition"), "attachment; filename=\"journal.csv\"");
    let json = site.get("/journal.json").await;
    assert_eq!(json.header("content-type"), "application/json");
    assert_eq!(json.body.matches("\"hash\"").count(), csv.body.lines().count() - 1);
}

#[tokio::test]
async fn given_each_list_when_downloaded_then_in_the_formats_its_page_offers() {
    let site = Site::demo().await;
    for list in ["/windows", "/journal", "/rules", "/fund"] {
        let page = site.get(list).await;
        for (end, kind) in [
            ("csv", "text/csv; charset=utf-8"),
            ("json", "application/json"),
            ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
        ] {
            assert!(page.body.contains(&format!("href=\"{list}.{end}")), "{list}.{end}");
            let file = site.get(&format!("{list}.{end}")).await;
            assert_eq!((file.status, file.header("content-type")), (StatusCode::OK, kind));
        }
    }
}

#[tokio::test]
async fn given_the_fund_when_downloaded_then_each_action_of_the_page_and_the_same_figures_in_both_files() {
    let site = Site::demo().await;
    let page = site.get("/fund").await;
    for file in ["/fund.csv?year=2023", "/fund.json?year=2023"] {
        assert!(page.body.contains(&format!("href=\"{file}\"")), "{file}");
    }
    let csv = site.get("/fund.csv?year=2023").await;
    assert_eq!(csv.header("content-disposition"), "attachment; filename=\"fund-2023.csv\"");
    let then = site.get("/fund.csv?year=2023&at=30/06/2024&known_on=2030-01-02").await;
    let name = "attachment; filename=\"fund-2023-2024-06-30-known-2030-01-02.csv\"";
    assert_eq!(then.header("content-disposition"), name);
    let json = site.get("/fund.json").await;
    let document: serde_json::Value = serde_json::from_str(&json.body).unwrap();
    let actions = document["actions"].as_array().unwrap();
    assert_eq!(csv.body.matches("\nActions,").count(), actions.len() + 1, "the actions and their sum");
    let table = page.body.split_once("ml-actions").unwrap().1;
    let (table, _) = table.split_once("</table>").unwrap();
    assert_eq!(table.matches("<th scope=\"row\">").count(), actions.len());
    assert!(csv.body.contains("\nSynthèse,CP payés,510000000.00,,près de,imprimé,129,"), "{}", csv.body);
    assert_eq!(document["cp"]["paid"], 51_000_000_000_i64);
    let corrected = actions.iter().find(|action| action["printed"] == "444 M€").unwrap();
    assert_eq!((corrected["amount"].as_i64(), corrected["line"].as_i64()), (Some(44_400_000), Some(618)));
}
