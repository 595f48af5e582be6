//! The life of objectives, told on SQLite and on PostgreSQL: equal answers on both.

use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_publishing::{csv, list};
use maillage_service::care::BilanRequest;
use maillage_service::care::objectives::compare::compare_objectives;
use maillage_service::care::objectives::import::{ObjectivesRequest, import_objectives};
use maillage_service::care::objectives::show::show_objectives;
use maillage_service::import_demo::import_real_regions;
use maillage_service::{App, Location, Mode, Reader};
use maillage_views::words::Words;

use crate::support::{CLOCK, on_sqlite, same_on_postgresql};

const PLAN: &str = "line_code,zone,sites,sites_min,sites_max,sites_stages\n\
                    amm:QA004/ME071,R4,,0,1,\namm:QA004/ME049,R4,,,,2026:3 2028:4\n";
const REVISION: &str = "line_code,zone,sites\namm:QA004/ME071,R4,2\n";
const FAULT: &str = "line_code,zone,sites\namm:QA004/ME071,R4,deux\n";

const SIGNED: Date = date(2023, 10, 30);
const REVISED: Date = date(2024, 10, 30);

fn words() -> Words {
    Words::new(Language::English)
}

async fn import(app: &App, text: &str, act: &str, signed: Date, revises: Option<&str>) -> String {
    let request = ObjectivesRequest {
        bytes: text.as_bytes(),
        file: "plan.csv",
        region: Some("44"),
        act,
        signed,
        raa: None,
        published: None,
        inferred: None,
        from: None,
        revises,
        source: None,
    };
    match import_objectives(app, &request, Actor::Program, words()).await {
        Ok(done) => format!("{} (act {})", done.text, done.act),
        Err(error) => {
            let problem = error.problem(words());
            format!("{:?}: {} {:?}", error.outcome(), problem.title, problem.details)
        }
    }
}

fn request(at: Option<Date>) -> BilanRequest {
    let zones = vec!["R4".to_owned()];
    BilanRequest { region: Some("44".to_owned()), at, zones, ..BilanRequest::default() }
}

async fn reader(app: &Arc<App>) -> Reader {
    Reader::new(app).await.expect("the store is read")
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

async fn shown(app: &Arc<App>, at: Date) -> String {
    let view = show_objectives(&reader(app).await, &request(Some(at)), words()).expect("the bilan is there");
    text(list::objectives(&view).and_then(|list| list.csv()).expect("a list is written"))
}

/// Given a fresh place: a plan, again, a fault, a revision; then what each day says, and another process.
async fn story(location: &Location) -> Vec<String> {
    let app = App::open(location, Mode::CreateIfMissing, CLOCK).await;
    let app = Arc::new(app.expect("the store is made"));
    let mut told =
        vec![import_real_regions(&app, Actor::Program, words()).await.expect("the demonstration is loaded")];
    told.push(import(&app, PLAN, "1", SIGNED, None).await);
    told.push(import(&app, PLAN, "1", SIGNED, None).await);
    told.push(import(&app, FAULT, "2", REVISED, Some("1")).await);
    told.push(import(&app, REVISION, "2", REVISED, None).await);
    told.push(import(&app, REVISION, "2", REVISED, Some("1")).await);
    for day in [date(2025, 1, 13), date(2028, 1, 1)] {
        told.push(shown(&app, day).await);
    }
    let times = (date(2024, 10, 29), REVISED);
    let compared = compare_objectives(&reader(&app).await, &request(None), times, words());
    let compared = compared.expect("two days are compared");
    told.push(text(csv::objectives_comparison(&compared).expect("a comparison is written")));
    let other = App::open(location, Mode::Existing, CLOCK).await;
    let other = Arc::new(other.expect("the store is there"));
    assert_eq!(shown(&other, REVISED).await, shown(&app, REVISED).await);
    told
}

#[tokio::test]
async fn given_sqlite_when_objectives_are_told_then_each_answer_is_as_it_must_be() {
    let told = on_sqlite(story).await;
    assert!(told[1].starts_with("plan.csv: 2 objectives recorded (order 1), act "), "{}", told[1]);
    assert!(told[2].contains("already recorded"), "{}", told[2]);
    assert!(
        told[3].starts_with("Unusable: ") && told[3].contains("plan.csv:2: sites: “deux”"),
        "{}",
        told[3]
    );
    assert!(told[4].starts_with("Refused: ") && told[4].contains("--revises 1"), "{}", told[4]);
    assert!(told[5].starts_with("plan.csv: 1 objective recorded (order 2), act "), "{}", told[5]);
    let wanted = |shown: &str, line: &str| {
        let row = shown.lines().find(|row| row.starts_with(line)).expect("the line is shown").to_owned();
        row.split(',').map(str::to_owned).collect::<Vec<_>>()[12..14].join("–")
    };
    assert_eq!(wanted(&told[6], "amm:QA004/ME071"), "2–2");
    assert_eq!([6, 7].map(|answer| wanted(&told[answer], "amm:QA004/ME049")), ["3–3", "4–4"]);
    assert_eq!(told[8].lines().count(), 2, "{}", told[8]);
    assert!(told[8].contains(",raised,"), "{}", told[8]);
}

#[tokio::test]
async fn given_postgresql_when_objectives_are_told_then_the_same_answers_as_on_sqlite() {
    same_on_postgresql("service_objectives", story).await;
}
