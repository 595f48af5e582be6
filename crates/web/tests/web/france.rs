//! The regions side by side: what the page says of each, and what of it is kept apart.

use axum::http::StatusCode;
use insta::assert_snapshot;

use crate::support::Site;

/// The part of a page between two of its headings.
fn part(said: &str, from: &str) -> String {
    said.split("\n## ").find(|part| part.starts_with(from)).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn given_two_regions_when_shown_side_by_side_then_each_with_its_bilan_its_zones_and_its_window() {
    let site = Site::demo().await;
    let said = site.get("/france?at=2025-02-15").await.said();
    let region = part(&said, "Hauts-de-France");
    let head: Vec<_> = region.lines().take(4).collect();
    assert_snapshot!("france_regions_fr", [head.join("\n"), part(&said, "Grand Est")].join("\n---\n"));
    assert_snapshot!("france_compared_fr", part(&said, "Ce qui se compare"));
}

#[tokio::test]
async fn given_lines_of_two_lists_when_side_by_side_then_each_says_what_may_be_compared_and_why() {
    let site = Site::demo().await;
    let body = site.get("/france?at=2025-02-15").await.said();
    for (label, said) in [
        ("| Hémodialyse en unité de dialyse médicalisée", "Comparable Une ligne de 2019 vers une"),
        ("| Psychiatrie périnatale", "Aucune ligne de 2019 ne lui correspond."),
        ("| Psychiatrie de l’adulte", "Plusieurs lignes de 2019 réunies"),
    ] {
        let line = body.lines().find(|line| line.contains(label));
        assert!(line.is_some_and(|line| line.contains(said)), "{label}: {line:?}");
    }
}

#[tokio::test]
async fn given_regions_side_by_side_when_downloaded_then_a_row_for_each_zone_and_nothing_added_up() {
    let site = Site::demo().await;
    let file = site.get("/france.csv?at=2025-02-15").await;
    assert_eq!(file.status, StatusCode::OK);
    let of = |region: &str| file.body.lines().filter(|row| row.contains(region)).count();
    // Centre dialysis of 2019 became two lines, and so did what it counts: it stands beside each that Grand Est counts.
    assert_eq!((of(",44,Grand Est,"), of(",32,Hauts-de-France,")), (121, 1252));
    assert!(file.body.contains("amm:QA004/ME071,Psychiatrie périnatale,44,Grand Est,2025-01-01,"));
    let json = site.get("/france.json?at=2025-02-15").await;
    let view: serde_json::Value = serde_json::from_str(&json.body).unwrap();
    assert_eq!(view["regions"][1]["window"]["days"], 45);
    assert!(view.get("total").is_none());
}

#[tokio::test]
async fn given_a_day_before_the_bilan_of_a_region_when_asked_then_that_region_says_so() {
    let site = Site::demo().await;
    let said = site.get("/france?at=2019-08-01").await.said();
    let region = part(&said, "Grand Est");
    assert!(region.contains("Cette date précède le premier bilan connu"), "{region}");
    // With one bilan there is nothing to compare it with.
    assert!(!said.contains("Ce qui se compare,"));
}

#[tokio::test]
async fn given_the_bridge_when_downloaded_then_each_way_with_its_kind_its_mark_and_its_doubt() {
    let site = Site::demo().await;
    let file = site.get("/bridge.csv").await;
    assert_eq!(file.status, StatusCode::OK);
    let header =
        "line,line_label,kind,confidence,doubt,code,code_label,role,passage,passage_confidence,passage_doubt";
    assert_eq!(file.body.lines().next(), Some(header));
    assert!(file.body.contains("\nmedecine,"));
    assert!(
        file.body.lines().any(|row| row.starts_with(",,none,,,amm:QA004/ME071,")),
        "what appeared has no line"
    );
    for ending in ["xlsx", "ods", "json"] {
        assert_eq!(site.get(&format!("/bridge.{ending}")).await.status, StatusCode::OK, "{ending}");
    }
}

#[tokio::test]
async fn given_a_line_of_2019_when_its_rows_are_shown_then_what_it_became_is_said_with_its_doubt() {
    let site = Site::demo().await;
    let said = site.get("/bilan?activity=psychiatrie-infanto-juvenile.hc").await.said();
    assert!(
        said.contains("Depuis le 1er\u{a0}juin\u{a0}2023")
            && said.contains("La limite d’âge passe de 16 à 18 ans."),
        "{said}"
    );
}
