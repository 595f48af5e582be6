//! The table of routes against the router.

use axum::http::StatusCode;
use maillage_web::routes::{ROUTES, Role};

use crate::support::Site;

/// An address that the route matches.
fn example(path: &str) -> String {
    match path {
        // A ruling as data needs a question.
        "/admissibility.json" => format!("{path}?operation=creation&activity=chirurgie&zone=15A"),
        // A map as a file is that of one zone set.
        "/map.svg" => format!("{path}?zones=A"),
        path => path.replace("{digest}", "0").replace("{name}", "maillage.css"),
    }
}

#[tokio::test]
async fn given_each_route_of_the_table_when_asked_then_it_answers() {
    let site = Site::demo().await;
    for route in &ROUTES {
        let answer = site.get(&example(route.path)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", route.path);
        assert!(!answer.body.is_empty(), "{}", route.path);
    }
}

#[tokio::test]
async fn given_each_route_when_asked_by_head_then_no_body() {
    let site = Site::demo().await;
    for route in &ROUTES {
        let request = axum::http::Request::head(example(route.path)).body(axum::body::Body::empty()).unwrap();
        let answer = site.send(request).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, ""), "{}", route.path);
    }
}

#[test]
fn given_the_table_when_read_then_each_route_stands_once_with_the_role_it_is_meant_for() {
    let table: Vec<_> = ROUTES.iter().map(|route| (route.path, route.role)).collect();
    let public = [
        "/",
        "/bilan",
        "/bilan.csv",
        "/bilan.json",
        "/bilan.pdf",
        "/bilan.xlsx",
        "/bilan.ods",
        "/bilan.html",
        "/bilan.parquet",
        "/bilan.geojson",
        "/map.svg",
        "/admissibility",
        "/admissibility.json",
        "/windows",
        "/windows.csv",
        "/windows.xlsx",
        "/windows.ods",
        "/windows.json",
        "/fund",
        "/fund.csv",
        "/fund.xlsx",
        "/fund.ods",
        "/fund.json",
        "/rules",
        "/rules.csv",
        "/rules.xlsx",
        "/rules.ods",
        "/rules.json",
        "/journal",
        "/journal.csv",
        "/journal.xlsx",
        "/journal.ods",
        "/journal.json",
        "/journal/trace",
        "/data",
        "/health",
        "/static/{digest}/{name}",
    ];
    assert_eq!(table, public.map(|path| (path, Role::Public)));
}

/// A source without its tests.
fn code(source: &str) -> &str {
    source.split("#[cfg(test)]").next().unwrap()
}

#[test]
fn given_the_sources_when_searched_then_routes_are_added_from_the_table_only() {
    let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![sources];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if code(&std::fs::read_to_string(&path).unwrap()).contains(".route(") {
                found.push(path.file_name().unwrap().to_owned());
            }
        }
    }
    assert_eq!(found, ["routes.rs"]);
}
