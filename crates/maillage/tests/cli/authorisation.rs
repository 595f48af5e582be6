//! `maillage authorisation`: the register of a fictional region, in words and as data.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use maillage_domain::act::Actor;
use maillage_service::{App, Clock, Drafted, Location, Mode};
use serde_json::json;
use uuid::Uuid;

use crate::kit::{STORE, Workplace, snapshot, snapshot_of};

/// Identifiers, one after the other.
fn id() -> Uuid {
    static LAST: AtomicU64 = AtomicU64::new(0);
    Uuid::from_u128(u128::from(LAST.fetch_add(1, Ordering::Relaxed)) + (99 << 64))
}

/// Records the fictional register beside the demonstration.
async fn seed(folder: &Path) {
    let clock = Clock { now: || Timestamp::UNIX_EPOCH, id, salt: Default::default };
    let opened = App::open(&Location::Folder(folder.to_owned()), Mode::Existing, clock).await;
    let app = opened.expect("the demonstration");
    let drafts = maillage_testing::fictional_register!();
    app.write(Actor::Program, |_| Ok((Drafted { drafts, files: Vec::new() }, ()))).await.expect("acts");
    app.close().await;
}

fn with_register() -> Workplace {
    let place = Workplace::with_demo();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(seed(&place.path(STORE)));
    place
}

/// A command about the register of the fictional region on 2 March 2026.
fn asked<'a>(words: &[&'a str]) -> Vec<&'a str> {
    [&["authorisation"], words, &["--region", "99", "--at", "2026-03-02"]].concat()
}

/// The numbers that a filter leaves.
fn numbers(place: &Workplace, filter: &[&str]) -> Vec<String> {
    let list = place.json(&asked(&[&["list"], filter].concat()));
    let found = list["authorisations"].as_array().expect("a list").iter();
    found
        .map(|one| one["number"].as_str().expect("a number").trim_start_matches("99-01-").to_owned())
        .collect()
}

#[test]
fn given_a_register_when_listed_then_each_status_with_its_days_its_count_and_what_is_due() {
    let place = with_register();
    let english = ["--lang", "en"];
    snapshot_of(
        "authorisations",
        &place,
        &[
            &asked(&["list", "--format", "table"]),
            &asked(&["list", "--format", "csv"]),
            &asked(&[&["list", "--format", "table", "--status", "lapsed"], &english[..]].concat()),
        ],
    );
    let list = place.json(&asked(&["list"]));
    let statuses = list["statuses"].as_array().expect("statuses").len();
    assert_eq!(statuses, 14, "{list}");
}

#[test]
fn given_an_authorisation_when_shown_then_its_acts_in_order_with_those_without_effect_and_its_units() {
    let place = with_register();
    snapshot_of(
        "authorisation",
        &place,
        &[
            &asked(&["show", "99-01-0002", "--format", "table"]),
            &asked(&["show", "99-01-0003", "--format", "table", "--lang", "en"]),
            &asked(&["show", "99-01-0009", "--format", "csv"]),
            &asked(&["show", "99-01-0002", "--format", "json"]),
        ],
    );
}

#[test]
fn given_a_filter_when_listed_then_those_alone_and_the_two_times_hold() {
    let place = with_register();
    assert_eq!(
        numbers(&place, &["--site", "990000028"]),
        ["0004", "0005", "0006", "0010", "0015", "0019", "0020", "0021", "0022"]
    );
    assert_eq!(numbers(&place, &["--holder", "99 1 000 019", "--activity", "amm:QA001"]), ["0001"]);
    assert_eq!(numbers(&place, &["--zone", "F2", "--status", "not-started"]), ["0004", "0005"]);
    assert_eq!(numbers(&place, &["--activity", "psychiatrie"]), ["0009", "0011", "0015"]);
    let before = ["authorisation", "list", "--region", "99", "--at", "2019-01-31"];
    let list = place.json(&before);
    assert_eq!(list["authorisations"].as_array().map(Vec::len), Some(6), "{list}");
    assert_eq!(list["authorisations"][0]["site_name"], "Clinique fictive n° 2", "{list}");
    let unknown = place.json(&asked(&["list", "--known-on", "2020-01-01"]));
    assert_eq!(unknown["authorisations"], json!([]));
}

#[test]
fn given_a_slip_or_no_register_when_asked_then_told_and_an_empty_list_says_how_to_fill_it() {
    let place = with_register();
    let answers = [
        place.run(&asked(&["show", "99-01-0099"])),
        place.run(&asked(&["list", "--site", "990000029"])),
        place.run(&asked(&["list", "--holder", "Entité"])),
        place.run(&asked(&["list", "--status", "open", "--lang", "en"])),
        place.run(&["authorisation", "list", "--region", "32", "--at", "2026-03-02"]),
        place.run(&["authorisation", "show", "99-01-0001", "--region", "32", "--at", "2026-03-02"]),
    ];
    assert_eq!(answers.each_ref().map(|answer| answer.code), [2, 2, 2, 2, 0, 2].map(Some));
    snapshot("authorisation_refused", &answers);
}
