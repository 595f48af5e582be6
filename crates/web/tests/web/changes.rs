//! The feed of changes: an export made at an act, with the entries after it, is the export made now.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::Request;
use futures_util::StreamExt as _;
use maillage_service::Reader;
use maillage_service::export::export;
use maillage_views::words::Words;
use serde_json::Value;

use crate::support::Site;

/// The tables, each row as its cells are written in CSV.
type Tables = BTreeMap<String, Vec<Vec<String>>>;

/// The tables of an export made now, from its CSV files.
async fn exported(site: &Site) -> Tables {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export");
    let reader = Reader::new(site.app()).await.unwrap();
    export(&reader, &path, Words::new(maillage_domain::bilingual::Language::French)).await.unwrap();
    let mut tables = Tables::new();
    for entry in std::fs::read_dir(path.join("csv")).unwrap() {
        let file = entry.unwrap().path();
        let mut rows = csv::ReaderBuilder::new().has_headers(true).from_path(&file).unwrap();
        let rows = rows.records().map(|row| row.unwrap().iter().map(ToOwned::to_owned).collect());
        let rows: Vec<Vec<String>> = rows.collect();
        if !rows.is_empty() {
            tables.insert(file.file_stem().unwrap().to_str().unwrap().to_owned(), rows);
        }
    }
    tables
}

/// A cell of the feed as CSV writes it.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        // CSV has no types: a text that begins like a formula bears an apostrophe there.
        Value::String(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Puts every entry after `after` to the tables, as a mirror does, and returns the number of the last one.
async fn followed(site: &Site, tables: &mut Tables, mut after: u64) -> u64 {
    loop {
        let body = site.get(&format!("/api/v1/changes?after={after}&limit=5")).await.body;
        let feed: Value = serde_json::from_str(&body).unwrap();
        for change in feed["changes"].as_array().unwrap() {
            assert!(after < change["number"].as_u64().unwrap());
            after = change["number"].as_u64().unwrap();
            for table in change["tables"].as_array().unwrap() {
                let rows = table["rows"].as_array().unwrap().iter();
                let rows = rows.map(|row| row.as_array().unwrap().iter().map(cell).collect());
                tables
                    .entry(table["table"].as_str().unwrap().to_owned())
                    .or_default()
                    .extend(rows.collect::<Vec<_>>());
            }
        }
        if feed["last"] == feed["head"] {
            return after;
        }
    }
}

fn sorted(tables: Tables) -> Tables {
    let sorted = |mut rows: Vec<Vec<String>>| {
        rows.sort();
        rows
    };
    tables.into_iter().map(|(name, rows)| (name, sorted(rows))).collect()
}

#[tokio::test]
async fn given_an_export_at_an_act_when_the_feed_after_it_is_added_then_the_export_made_now() {
    let site = Site::demo().await;
    let mut mirror = exported(&site).await;
    let head = Reader::new(site.app()).await.unwrap().state().head().get();
    let site = site.lived().await;
    let last = followed(&site, &mut mirror, head).await;
    assert!(head + 5 < last, "many acts were recorded in between");
    let now = exported(&site).await;
    assert!(now.contains_key("fund_postings"));
    assert_eq!(sorted(mirror), sorted(now));
}

#[tokio::test]
async fn given_nothing_when_the_whole_feed_is_followed_then_the_export_made_now() {
    let site = Site::register().await;
    let mut mirror = Tables::new();
    followed(&site, &mut mirror, 0).await;
    assert_eq!(sorted(mirror), sorted(exported(&site).await));
}

#[tokio::test]
async fn given_an_act_when_its_entry_is_read_then_object_and_fields_are_named() {
    let site = Site::demo().await;
    site.year_opened().await;
    let head = Reader::new(site.app()).await.unwrap().state().head().get();
    let body = site.get(&format!("/api/v1/changes?after={}", head - 1)).await.body;
    let feed: Value = serde_json::from_str(&body).unwrap();
    let [change] = feed["changes"].as_array().unwrap().as_slice() else { panic!("{feed}") };
    assert_eq!(change["type"], "fund-year-opened");
    assert_eq!(change["object"]["noun"], "fund");
    let fields: Vec<_> = change["fields"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(fields.contains(&"fund_years.exercise"), "{fields:?}");
    assert!(fields.iter().all(|field| !field.ends_with(".recorded_at")), "stamps are no fields: {fields:?}");
    assert_eq!(feed["head"], head);
}

#[tokio::test]
async fn given_a_reader_of_events_when_an_act_is_recorded_then_it_comes_and_a_cut_line_goes_on_after_the_last_one()
 {
    let site = Site::demo().await;
    let head = Reader::new(site.app()).await.unwrap().state().head().get();
    let request = Request::get("/api/v1/changes/stream").header("last-event-id", (head - 1).to_string());
    let response = site.respond(request.body(Body::empty()).unwrap()).await;
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let mut events = response.into_body().into_data_stream();
    let first = String::from_utf8(events.next().await.unwrap().unwrap().to_vec()).unwrap();
    assert!(first.contains(&format!("id: {head}\n")) && first.contains("event: act\n"), "{first}");
    site.year_opened().await;
    let next = String::from_utf8(events.next().await.unwrap().unwrap().to_vec()).unwrap();
    assert!(next.contains(&format!("id: {}\n", head + 1)), "{next}");
}
