//! Structures outside the regime of authorisation, told on SQLite and on PostgreSQL: equal answers on both.

use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_service::mapped_table::MappedTable;
use maillage_service::sheet::WhenRequest;
use maillage_service::structure::import::import_structures;
use maillage_service::structure::import_counts::{CountsRequest, import_counts};
use maillage_service::structure::list::{StructureFilter, list};
use maillage_service::{App, Location, Reader, ServiceError};
use maillage_views::structure::StructuresView;
use maillage_views::words::Words;

use crate::support::{demonstrated, on_sqlite, same_on_postgresql};

const HEADER: &str = "code,kind,name,commune,status,since,source\n";
const MARCH: Date = date(2024, 3, 1);
const JUNE: Date = date(2024, 6, 1);

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

    /// Imports a table of structures: new, changed, unchanged, and how many acts were entered.
    async fn table(&mut self, text: &str, on: Date) -> (u64, u64, u64, u64) {
        let before = self.acts();
        let done = import_structures(&self.app, &request(text, on), Actor::Program, words()).await;
        let view = done.expect("it is recorded");
        self.said.push(view.text.clone());
        (view.rows.new, view.rows.changed, view.rows.unchanged, self.acts() - before)
    }

    /// Imports a table that cannot be taken: what is said of it.
    async fn refused(&mut self, text: &str) -> String {
        let before = self.acts();
        let done = import_structures(&self.app, &request(text, MARCH), Actor::Program, words()).await;
        assert_eq!(self.acts(), before, "nothing is written");
        let told = problem(&done.expect_err("it is refused"));
        self.said.push(told.clone());
        told
    }

    async fn counts(&mut self, text: &str, title: &str) -> (Result<String, String>, u64) {
        let before = self.acts();
        let request = CountsRequest {
            bytes: text.as_bytes(),
            file: "figures.csv",
            title,
            on: JUNE,
            region: Some("44"),
        };
        let done = import_counts(&self.app, &request, Actor::Program, words()).await;
        let told = done.map(|done| done.text).map_err(|error| problem(&error));
        self.said.push(format!("{told:?}"));
        (told, self.acts() - before)
    }

    async fn listed(&mut self, region: &str, at: Date, filter: &StructureFilter) -> StructuresView {
        let asked = WhenRequest { region: Some(region.to_owned()), at: Some(at), known_on: None };
        let reader = Reader::new(&self.app).await.expect("the store is read");
        let view = list(&reader, (&asked, filter), words()).await.expect("an answer");
        self.said.push(format!("{:?} {:?} {}", view.structures, view.printed, view.note));
        view
    }
}

fn request(text: &str, on: Date) -> MappedTable<'_> {
    MappedTable { bytes: text.as_bytes(), file: "table.csv", mapping: None, region: Some("44"), on: Some(on) }
}

fn problem(error: &ServiceError) -> String {
    let problem = error.problem(words());
    format!("{} {}", problem.title, problem.details.join(" | "))
}

fn told(view: &StructuresView) -> Vec<(&str, &str, Option<Date>)> {
    view.structures.iter().map(|one| (one.name.as_str(), one.status, one.since)).collect()
}

/// A table, the same again, another day of one structure, and a part of the columns.
async fn tables(story: &mut Told) {
    let first = format!(
        "{HEADER}cpts-1,cpts,CPTS One,67482,in-progress,2021-05-01,\n\
         cpts-1,cpts,CPTS One,67482,recognised,2023-01-01,\nmda-1,mda,MDA,,,,A report\n"
    );
    assert_eq!(story.table(&first, MARCH).await, (3, 0, 0, 4), "that the table was read is an act");
    assert_eq!(story.table(&first, MARCH).await, (0, 0, 3, 0), "the same table again");
    assert_eq!(story.table(&first, JUNE).await, (0, 0, 3, 0), "on another day, too");
    let renamed = format!("{HEADER}cpts-1,cpts,CPTS First,67482,recognised,2023-01-01,\n");
    assert_eq!(story.table(&renamed, JUNE).await, (0, 1, 0, 2));
    let part = "code,kind,name\nmda-1,mda,MDA of the north\n";
    assert_eq!(story.table(part, JUNE).await, (0, 1, 0, 2));
    days(story).await;
}

/// What those tables said, day by day.
async fn days(story: &mut Told) {
    let all = StructureFilter::default();
    let before = story.listed("44", date(2021, 4, 30), &all).await;
    assert_eq!((told(&before), before.said_from), (vec![], Some(date(2021, 5, 1))));
    assert!(before.note.contains(&words().date(date(2021, 5, 1))), "{}", before.note);
    let early = story.listed("44", date(2022, 1, 1), &all).await;
    assert_eq!(told(&early), [("CPTS One", "in-progress", Some(date(2021, 5, 1)))]);
    let spring = story.listed("44", MARCH, &all).await;
    let since = Some(date(2023, 1, 1));
    assert_eq!(told(&spring), [("CPTS One", "recognised", since), ("MDA", "", None)]);
    let summer = story.listed("44", JUNE, &all).await;
    assert_eq!(told(&summer), [("CPTS First", "recognised", since), ("MDA of the north", "", None)]);
    let source = &summer.structures.last().expect("two").source;
    assert_eq!(source, "A report", "of what it has no column for a table says nothing");
}

async fn faults(story: &mut Told) {
    let table = format!("{HEADER}620000027,ehpad,,x,,,\nmsp-1,msp,MSP,,,,\nmsp-1,msp,MSP again,,,,\n");
    let said = story.refused(&table).await;
    for line in ["table.csv:2: code", "table.csv:2: kind", "column name is empty", "table.csv:4: "] {
        assert!(said.contains(line), "{line}: {said}");
    }
    assert!(story.refused("name,status\nMSP,open\n").await.contains("table.csv"));
}

async fn figures(story: &mut Told) {
    let table = "kind,status,territory,count,printed,line\ncpts,recognised,,3,3 CPTS,12\nmda,,67 Bas-Rhin,1,1 MDA,13\n";
    let (told, acts) = story.counts(table, "A report").await;
    assert_eq!((told.as_deref(), acts), (Ok("figures.csv: 2 printed figures recorded for Grand Est."), 2));
    let (told, acts) = story.counts(table, "A report").await;
    assert!(told.expect("known").contains("already") && acts == 0);
    let (told, acts) =
        story.counts("kind,count,printed\nmda,many,1 MDA\nmda,1,1 MDA\nmda,2,2 MDA\n", "A").await;
    let told = told.expect_err("refused");
    assert!(told.contains("figures.csv:2: count") && told.contains("figures.csv:4: ") && acts == 0, "{told}");
    assert!(story.counts(table, "").await.0.is_err(), "a document has a title");
    let view = story.listed("44", JUNE, &StructureFilter::default()).await;
    let printed: Vec<_> =
        view.printed.iter().map(|one| (one.count, one.listed, one.doubtful, one.difference)).collect();
    assert_eq!(printed, [(3, Some(1), Some(0), Some(-2)), (1, Some(0), Some(1), Some(-1))]);
    assert_eq!(view.structures.len(), 2, "a figure is no place");
}

async fn shipped(story: &mut Told) {
    let uaped = StructureFilter { kind: Some("uaped".to_owned()), ..StructureFilter::default() };
    let view = story.listed("32", date(2024, 1, 1), &uaped).await;
    assert_eq!(view.structures.len(), 11);
    let printed: Vec<_> = view.printed.iter().map(|one| (one.count, one.listed, one.difference)).collect();
    assert_eq!(printed, [(9, Some(9), Some(0))]);
    let drafted =
        StructureFilter { status: Some("drafting".to_owned()), commune: Some("calais".to_owned()), ..uaped };
    let view = story.listed("32", date(2024, 1, 1), &drafted).await;
    assert_eq!(told(&view), [("UAPED du CH de Calais", "drafting", None)]);
    let zone = StructureFilter { zone: Some("9A".to_owned()), ..StructureFilter::default() };
    let view = story.listed("32", date(2024, 1, 1), &zone).await;
    assert_eq!(view.structures, [], "a town names a structure, and says no commune for certain");
}

async fn slips(story: &Told) {
    let reader = Reader::new(&story.app).await.expect("the store is read");
    let asked = WhenRequest { region: Some("32".to_owned()), at: Some(JUNE), known_on: None };
    for filter in [
        StructureFilter { kind: Some("ehpad".to_owned()), ..StructureFilter::default() },
        StructureFilter { status: Some("promised".to_owned()), ..StructureFilter::default() },
    ] {
        let error = list(&reader, (&asked, &filter), words()).await.expect_err("no such word");
        assert!(!error.problem(words()).hints.is_empty(), "the words are told: {filter:?}");
    }
}

async fn story(location: &Location) -> Vec<String> {
    let mut story = Told::on(location).await;
    tables(&mut story).await;
    faults(&mut story).await;
    figures(&mut story).await;
    shipped(&mut story).await;
    slips(&story).await;
    story.said
}

#[tokio::test]
async fn given_sqlite_when_structures_are_told_and_counted_then_each_answer_is_as_it_must_be() {
    assert!(!on_sqlite(story).await.is_empty());
}

#[tokio::test]
async fn given_postgresql_when_structures_are_told_and_counted_then_the_same_answers_as_on_sqlite() {
    same_on_postgresql("service_structures", story).await;
}
