//! Indicators of the fund, told on SQLite and on PostgreSQL: equal answers on both.

use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_service::indicator::act::{DefineRequest, RecordRequest, TargetRequest, define, record, target};
use maillage_service::indicator::import::import_indicators;
use maillage_service::indicator::list::{IndicatorFilter, list};
use maillage_service::mapped_table::MappedTable;
use maillage_service::sheet::WhenRequest;
use maillage_service::structure::list::{StructureFilter, list as structures};
use maillage_service::{App, Location, Reader, Receipt, ServiceError};
use maillage_views::indicator::{IndicatorView, IndicatorsView};
use maillage_views::words::Words;

use crate::support::{demonstrated, on_sqlite, same_on_postgresql};

const REPORT: &str = include_str!("../../../../testdata/indicators/report-2023.csv");
const DAY: Date = date(2024, 1, 1);
const END: Date = date(2023, 12, 31);

fn words() -> Words {
    Words::new(Language::English)
}

/// A store with the demonstration, and what it answered so far.
struct Told {
    app: Arc<App>,
    said: Vec<String>,
}

impl Told {
    async fn on(location: &Location) -> Self {
        Self { app: demonstrated(location).await, said: Vec::new() }
    }

    fn acts(&self) -> u64 {
        self.app.known().state.head().get()
    }

    /// Imports a table: definitions, targets, values that are new, and how many acts were entered.
    async fn table(&mut self, text: &str) -> ([usize; 3], u64) {
        let before = self.acts();
        let request = request(text);
        let done = import_indicators(&self.app, &request, Actor::Program, words()).await;
        let view = done.map_err(|error| problem(&error)).expect("it is recorded");
        self.said.push(view.text.clone());
        ([view.defined, view.targeted, view.recorded], self.acts() - before)
    }

    /// Imports a table that cannot be taken: what is said of it.
    async fn refused(&mut self, text: &str) -> String {
        let before = self.acts();
        let done = import_indicators(&self.app, &request(text), Actor::Program, words()).await;
        assert_eq!(self.acts(), before, "nothing is written");
        let told = problem(&done.expect_err("it is refused"));
        self.said.push(told.clone());
        told
    }

    fn entered(&mut self, done: Result<Receipt, ServiceError>, before: u64) -> Result<u64, String> {
        let told = done.map(|done| done.text).map_err(|error| problem(&error));
        self.said.push(format!("{told:?}"));
        told.map(|_text| self.acts() - before)
    }

    async fn listed(&mut self, at: Date, filter: &IndicatorFilter) -> IndicatorsView {
        let asked = WhenRequest { region: Some("32".to_owned()), at: Some(at), known_on: None };
        let reader = Reader::new(&self.app).await.expect("the store is read");
        let view = list(&reader, (&asked, filter), words()).await.expect("an answer");
        self.said.push(format!("{:?} {}", view.indicators, view.note));
        view
    }

    async fn one(&mut self, code: &str) -> IndicatorView {
        let filter = IndicatorFilter { code: Some(code.to_owned()), ..IndicatorFilter::default() };
        self.listed(DAY, &filter).await.indicators.pop().expect("it is defined")
    }
}

fn request(text: &str) -> MappedTable<'_> {
    MappedTable {
        bytes: text.as_bytes(),
        file: "table.csv",
        mapping: None,
        region: Some("32"),
        on: Some(END),
    }
}

fn problem(error: &ServiceError) -> String {
    let problem = error.problem(words());
    format!("{} {}", problem.title, problem.details.join(" | "))
}

/// What is computed of an indicator, by territory.
fn computed(one: &IndicatorView) -> Vec<(&str, Option<&str>)> {
    one.values.iter().map(|line| (line.territory.as_str(), line.computed.as_deref())).collect()
}

/// The indicators of the report: what documents print of structures feeds them, and money is set against what it paid for.
async fn report(story: &mut Told) {
    let (new, acts) = story.table(REPORT).await;
    assert_eq!(
        (new[1], acts),
        (0, u64::try_from(new[0] + new[2]).expect("few") + 1),
        "that it was read is an act"
    );
    assert_eq!(story.table(REPORT).await, ([0, 0, 0], 0), "the same table again");
    counted(story).await;
    asks(story).await;
    earmarked(story).await;
}

async fn counted(story: &mut Told) {
    let empp = story.one("empp").await;
    let parts = [("region", "18"), ("02", "2"), ("59", "7"), ("60", "1"), ("62", "6"), ("80", "2")];
    assert_eq!(computed(&empp), parts.map(|(there, count)| (there, Some(count))));
    assert!(empp.findings.is_empty() && empp.values[0].seen_at.is_some(), "{empp:?}");
    for (code, count) in [("msp", "251"), ("cds", "260"), ("empp.cout", "222222.22")] {
        assert_eq!(computed(&story.one(code).await), [("region", Some(count))], "{code}");
    }
}

async fn asks(story: &mut Told) {
    let asks = story.one("aumg.cout").await;
    assert!(asks.values.is_empty(), "{asks:?}");
    let said = asks.findings.join(" ");
    for part in ["€96,000", "€32,000 if 3", "€12,000 if 8", "2021-2023"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

async fn earmarked(story: &mut Told) {
    for (code, apart, word) in [
        ("mda", "2248000", "regional top-up of €2,248,000"),
        ("psychologues", "80000", "regional top-up of €80,000"),
        ("uaped", "320000", "regional top-up of €320,000"),
        ("hpv", "-100000", "€100,000 unspent"),
        ("imagerie", "200000", "regional top-up of €200,000"),
    ] {
        let one = story.one(code).await;
        assert_eq!(computed(&one), [("region", Some(apart))], "{code}");
        assert!(one.values[0].basis_text.contains(word), "{one:?}");
    }
}

fn value(code: &str, value: &str, period: Option<&str>, action: Option<&str>) -> RecordRequest {
    RecordRequest {
        region: Some("32".to_owned()),
        code: code.to_owned(),
        value: value.to_owned(),
        on: END,
        period: period.map(ToOwned::to_owned),
        territory: None,
        action: action.map(ToOwned::to_owned),
        printed: None,
        source: None,
    }
}

/// What a person enters: an answer to what was asked, a target, and a value that differs from what is computed.
async fn entered(story: &mut Told) {
    let answer = value("aumg.credits", "96 000", Some("2021-2023"), Some("AUMG"));
    for acts in [1, 0] {
        let before = story.acts();
        let done = record(&story.app, &answer, Actor::Program, words()).await;
        assert_eq!(story.entered(done, before), Ok(acts), "the same again writes nothing");
    }
    assert_eq!(computed(&story.one("aumg.cout").await), [("region", Some("12000"))]);
    differing(story).await;
    slips(story, value("unknown", "1", None, None), value("empp", "1.000", None, None)).await;
}

async fn differing(story: &mut Told) {
    let before = story.acts();
    let other = record(&story.app, &value("empp", "17", Some("2023"), None), Actor::Program, words()).await;
    assert_eq!(story.entered(other, before), Ok(1));
    let aimed = TargetRequest {
        region: Some("32".to_owned()),
        code: "empp".to_owned(),
        value: "9".to_owned(),
        by: date(2028, 12, 31),
        territory: Some("59 Nord".to_owned()),
        source: None,
        on: Some(END),
    };
    let before = story.acts();
    let done = target(&story.app, &aimed, Actor::Program, words()).await;
    assert_eq!(story.entered(done, before), Ok(1));
    let empp = story.one("empp").await;
    let region = &empp.values[0];
    assert_eq!((region.standing, region.difference.as_deref()), ("differs", Some("-1")));
    assert_eq!((region.computed.as_deref(), region.recorded.as_deref()), (Some("18"), Some("17")));
    let targets: Vec<_> = empp.values.iter().map(|line| line.target.as_deref()).collect();
    assert_eq!(targets, [None, None, Some("9"), None, None, None]);
    assert!(story.one("empp.cout").await.values.is_empty(), "nothing rests on what differs");
}

async fn slips(story: &mut Told, unknown: RecordRequest, unreadable: RecordRequest) {
    for request in [unknown, unreadable] {
        let before = story.acts();
        let done = record(&story.app, &request, Actor::Program, words()).await;
        assert!(story.entered(done, before).is_err(), "{request:?}");
        assert_eq!(story.acts(), before);
    }
    let circular = DefineRequest {
        region: Some("32".to_owned()),
        code: "empp.credits".to_owned(),
        label: "Round".to_owned(),
        unit: "EUR".to_owned(),
        calculation: "from itself".to_owned(),
        formula: Some("sum:empp.cout".to_owned()),
        ..DefineRequest::default()
    };
    let before = story.acts();
    let done = define(&story.app, &circular, Actor::Program, words()).await;
    assert!(story.entered(done, before).is_err_and(|said| said.contains("computed from itself")));
}

async fn faults(story: &mut Told) {
    let header = "code,label,unit,calculation,formula,period,value\n";
    let table = format!("{header}1,A,n,c,product:a,23,many\nb,,,,,,\n");
    let said = story.refused(&table).await;
    for place in ["table.csv:2: code", "table.csv:2: formula", "table.csv:2: period", "table.csv:3: "] {
        assert!(said.contains(place), "{place}: {said}");
    }
    let table = format!("{header}a,A,n,c,sum:b,,\nb,B,n,c,sum:a,,\nc,,,,,2023,1\nd,D,n,c,,,\nd,D2,n,c,,,\n");
    let said = story.refused(&table).await;
    for place in ["table.csv:2: ", "table.csv:3: ", "table.csv:4: ", "table.csv:6: "] {
        assert!(said.contains(place), "{place}: {said}");
    }
    assert!(story.refused("name,status\nMSP,open\n").await.contains("table.csv"));
}

/// Filters, days before, and the way from the structures to what they feed.
async fn asked(story: &mut Told) {
    let nord = IndicatorFilter { territory: Some("59 Nord".to_owned()), ..IndicatorFilter::default() };
    let codes =
        |view: &IndicatorsView| view.indicators.iter().map(|one| one.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(&story.listed(DAY, &nord).await), ["empp"]);
    let imaging = IndicatorFilter { search: Some("imagerie".to_owned()), ..IndicatorFilter::default() };
    assert_eq!(story.listed(DAY, &imaging).await.indicators.len(), 4);
    let before = story.listed(date(2020, 1, 1), &IndicatorFilter::default()).await;
    assert!(before.indicators.is_empty() && !before.note.is_empty());
    let reader = Reader::new(&story.app).await.expect("the store is read");
    let when = WhenRequest { region: Some("32".to_owned()), at: Some(DAY), known_on: None };
    let filter = StructureFilter { kind: Some("empp".to_owned()), ..StructureFilter::default() };
    let view = structures(&reader, (&when, &filter), words()).await.expect("an answer");
    assert_eq!(view.indicators.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["empp"]);
    let nobody = IndicatorFilter { code: Some("nobody".to_owned()), ..IndicatorFilter::default() };
    let error = list(&reader, (&when, &nobody), words()).await.expect_err("no such code");
    assert!(!error.problem(words()).hints.is_empty(), "the codes are told");
}

async fn story(location: &Location) -> Vec<String> {
    let mut story = Told::on(location).await;
    report(&mut story).await;
    entered(&mut story).await;
    faults(&mut story).await;
    asked(&mut story).await;
    story.said
}

#[tokio::test]
async fn given_sqlite_when_indicators_are_defined_aimed_at_and_found_then_each_answer_is_as_it_must_be() {
    assert!(!on_sqlite(story).await.is_empty());
}

#[tokio::test]
async fn given_postgresql_when_indicators_are_defined_aimed_at_and_found_then_the_same_answers_as_on_sqlite()
{
    same_on_postgresql("service_indicators", story).await;
}
