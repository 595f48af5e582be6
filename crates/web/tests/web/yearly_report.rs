//! The yearly report of the fund: every figure leads to its source, sums hold, and what is missing is named.

use axum::http::StatusCode;
use serde_json::Value;

use crate::support::Site;

/// What the operation answers of a year.
async fn told(site: &Site, asked: &str) -> Value {
    let answer = site.get(&format!("/api/v1/fund/report?{asked}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn section<'v>(report: &'v Value, id: &str) -> Option<&'v Value> {
    list(report, "sections").iter().find(|section| section["id"] == id)
}

/// The rows of a section as texts, those of all its tables.
fn rows(section: &Value) -> Vec<Vec<&str>> {
    let tables = list(section, "tables").iter().flat_map(|table| list(table, "rows"));
    tables.map(|row| list(row, "cells").iter().map(|cell| cell["text"].as_str().unwrap()).collect()).collect()
}

/// The columns of a table that hold numbers.
fn numbers(table: &Value) -> Vec<usize> {
    let columns = list(table, "columns").iter().enumerate();
    columns.filter(|(_, column)| column["kind"] == "number").map(|(at, _)| at).collect()
}

#[tokio::test]
async fn given_the_report_of_2023_when_told_then_each_figure_names_a_source_that_opens() {
    let site = Site::demo().await;
    let report = told(&site, "year=2023&region=32").await;
    let sources = list(&report, "sources");
    for table in list(&report, "sections").iter().flat_map(|section| list(section, "tables")) {
        let unsourced = ["", "–", "non indiqué", "non dit"];
        for row in list(table, "rows").iter().filter(|row| row["kind"] != "heading" && row["kind"] != "sum") {
            for at in numbers(table) {
                let cell = &row["cells"][at];
                let is_said = !unsourced.contains(&cell["text"].as_str().unwrap());
                assert!(!is_said || !list(cell, "sources").is_empty(), "{}: {row}", table["title"]);
            }
        }
    }
    for source in sources.iter().step_by(20) {
        let address = source["address"].as_str().unwrap();
        assert!(address.starts_with("/documents/") || address.starts_with("/acts/"), "{address}");
        let address = address.split('#').next().unwrap();
        assert_eq!(site.get(address).await.status, StatusCode::OK, "{address}");
    }
    let by_document: usize = list(&report, "documents").iter().map(|one| list(one, "sources").len()).sum();
    assert_eq!(by_document, sources.len());
}

#[tokio::test]
async fn given_the_report_of_2023_when_told_then_what_actions_show_and_what_none_does_make_the_missions() {
    let site = Site::demo().await;
    let report = told(&site, "year=2023&region=32").await;
    let missions = rows(section(&report, "missions").unwrap());
    let found = |label: &str| missions.iter().find(|row| row[0] == label).unwrap()[1..].to_vec();
    assert_eq!(found("Cité par des actions"), ["≈\u{a0}244\u{a0}M€", "48,1\u{a0}%"]);
    assert_eq!(found("Non détaillé"), ["≈\u{a0}263,1\u{a0}M€", "51,9\u{a0}%"]);
    assert_eq!(found("Payé par les missions"), ["≈\u{a0}507,1\u{a0}M€", "100\u{a0}%"]);
    // A corrected figure keeps what is printed, struck through, and the finding says why.
    let actions = section(&report, "actions").unwrap();
    let table = &list(actions, "tables")[0];
    let corrected: Vec<_> = list(table, "rows")
        .iter()
        .filter(|row| row["cells"][2]["is_wrong"] == true)
        .map(|row| (row["cells"][2]["text"].as_str().unwrap(), row["cells"][3]["text"].as_str().unwrap()))
        .collect();
    assert_eq!(
        corrected,
        [
            ("35 654 K€", "35\u{a0}654\u{a0}€"),
            ("444 M€", "444\u{a0}000\u{a0}€"),
            ("0,95 K€", "950\u{a0}000\u{a0}€")
        ]
    );
    let findings = rows(section(&report, "findings").unwrap());
    let centres =
        findings.iter().find(|row| row[1].contains("444\u{a0}M€") || row[1].contains("444 M€")).unwrap();
    assert!(!centres[2].is_empty());
}

#[tokio::test]
async fn given_counts_by_department_when_told_then_each_stands_in_its_column_and_what_is_not_printed_is_a_dash()
 {
    let site = Site::demo().await;
    let report = told(&site, "year=2023&region=32").await;
    let structures = section(&report, "structures").unwrap();
    let table = &list(structures, "tables")[0];
    let columns: Vec<_> =
        list(table, "columns").iter().map(|column| column["name"].as_str().unwrap()).collect();
    assert_eq!(
        columns[1..],
        ["Région", "Aisne (02)", "Nord (59)", "Oise (60)", "Pas-de-Calais (62)", "Somme (80)"]
    );
    let counts = rows(structures);
    let of = |name: &str| counts.iter().find(|row| row[0].contains(name)).unwrap()[1..].to_vec();
    assert_eq!(of("(EMPP)"), ["18", "2", "7", "1", "6", "2"]);
    assert_eq!(of("(EMH)"), ["11", "–", "7", "–", "3", "1"]);
    assert_eq!(of("(PASS)"), ["36", "–", "–", "–", "–", "–"]);
}

#[tokio::test]
async fn given_a_register_when_its_year_is_told_then_no_action_of_a_report_and_what_is_missing_is_named() {
    let site = Site::register().await;
    let report = told(&site, "year=2025").await;
    assert_eq!(report["watermark"], "Document de travail");
    assert!(section(&report, "actions").is_none() && section(&report, "aids").is_none());
    let listed = list(section(&report, "gaps").unwrap(), "listed");
    let gaps: Vec<_> = listed.iter().map(|cell| cell["text"].as_str().unwrap()).collect();
    for gap in ["Actions :", "Aides :", "Indicateurs :", "Appels à projets :"] {
        assert!(gaps.iter().any(|said| said.starts_with(gap)), "{gap}: {gaps:?}");
    }
    let acts = list(&report, "sources")
        .iter()
        .filter(|source| source["address"].as_str().unwrap().starts_with("/acts/"));
    assert!(acts.count() > 0);
}

#[tokio::test]
async fn given_indicators_of_the_year_when_told_then_target_recorded_and_computed_stand_beside_each_other() {
    let site = Site::indicators().await;
    let report = told(&site, "year=2023&region=32").await;
    let indicators = rows(section(&report, "indicators").unwrap());
    assert!(!indicators.is_empty());
    assert!(indicators.iter().all(|row| row.len() == 5), "{indicators:?}");
    // A year without one names the lack of it.
    let before = told(&Site::demo().await, "year=2023&region=32").await;
    assert!(section(&before, "indicators").is_none());
}

#[tokio::test]
async fn given_the_page_of_the_fund_when_read_then_it_leads_to_the_report_and_its_files() {
    let site = Site::demo().await;
    let fund = site.get("/fund?region=32&year=2023").await.body;
    assert!(fund.contains("href=\"/fund/2023/rapport?region=32\""));
    let page = site.get("/fund/2023/rapport?region=32").await;
    assert!(page.body.contains("href=\"/fund/2023/rapport.pdf?region=32\""));
    let file = site.get("/fund/2023/rapport.json?region=32").await;
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"fund-report-2023-region-32.json\""
    );
    assert_eq!(site.get("/fund/20x/rapport").await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get("/fund/2019/rapport?region=32").await.status, StatusCode::CONFLICT);
}
