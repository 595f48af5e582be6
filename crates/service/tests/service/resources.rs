//! What yearly orders notify, told on SQLite and on PostgreSQL: equal answers on both.

use std::sync::Arc;

use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_domain::fund::cell::Year;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::import_delegations::{DelegationsRequest, import_delegations};
use maillage_service::fund::resources::resources;
use maillage_service::{App, Location, Reader, ServiceError};
use maillage_views::fund::resources::ResourcesView;
use maillage_views::words::Words;

use crate::support::{demonstrated, on_sqlite, same_on_postgresql};

const HEADER: &str = "region;year;order;published;rank;dotation;fungible;fungible_prevention;\
    fungible_medico_social;sanctuarised;sanctuarised_prevention;sanctuarised_medico_social\n";
const MAY: &str = "arrêté du 26 mai 2023";

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

    /// Imports rows for a region: what is said of it, and how many acts were entered.
    async fn import(&mut self, region: &str, rows: &str) -> (String, u64) {
        let before = self.app.known().state.head().get();
        let text = format!("{HEADER}{rows}");
        let request = DelegationsRequest { bytes: text.as_bytes(), file: "orders.csv", region: Some(region) };
        let done = import_delegations(&self.app, &request, Actor::Program, words()).await;
        let told = match done {
            Ok(done) => done.text,
            Err(error) => {
                let problem = error.problem(words());
                format!("{}\n{}", problem.title, problem.details.join("\n"))
            }
        };
        self.said.push(told.clone());
        (told, self.app.known().state.head().get() - before)
    }

    async fn asked(&mut self, region: &str, year: Option<i16>) -> Result<ResourcesView, ServiceError> {
        let reader = Reader::new(&self.app).await.expect("read");
        let question = FundQuestion {
            region: Some(region.to_owned()),
            year: year.map(Year::new),
            ..FundQuestion::default()
        };
        let view = resources(&reader, &question, words());
        self.said.extend(view.iter().map(|view| serde_json::to_string(view).expect("data")));
        view
    }
}

fn notified(view: &ResourcesView, resource: &str) -> Option<i64> {
    view.rows.iter().find(|row| row.resource == resource).and_then(|row| row.notified)
}

async fn story(location: &Location) -> Vec<String> {
    let mut told = Told::on(location).await;
    what_ships(&mut told).await;
    a_later_order(&mut told).await;
    one_corrected(&mut told).await;
    what_is_refused(&mut told).await;
    told.said
}

const LATER: &str =
    "32;2023;arrêté du 8 août 2023;2023-08-08;later;480000;465000;43288.5;13677.7;15000;2871;3520.8\n";

async fn what_ships(told: &mut Told) {
    let year_2023 = told.asked("32", Some(2023)).await.expect("it ships");
    assert_eq!(notified(&year_2023, "dotation"), Some(44_249_030_000));
    assert_eq!(notified(&year_2023, "sanctuarised-medico-social"), Some(352_080_000));
    // The exercise is read from its report: what is committed under each purpose, and so what is left, it does not say.
    assert_eq!(year_2023.rows[2].left, None);
    let last = told.asked("44", None).await.expect("it ships");
    assert_eq!((last.year, notified(&last, "dotation")), (2024, Some(47_810_110_000)));
    assert!(last.orders[0].signed_on.is_none() && last.orders[0].rank.is_none());
    assert!(last.notes.iter().any(|note| note.contains("not known")), "{:?}", last.notes);
    assert!(told.asked("32", Some(2025)).await.is_err());
}

/// The same order with the same figures is nothing new; that of another region is left out.
async fn a_later_order(told: &mut Told) {
    let other =
        "44;2023;arrêté du 8 août 2023;2023-08-08;later;420000;410000;38469;16459.9;10000;2871;2579.1\n";
    let (text, acts) = told.import("32", &format!("{LATER}{other}")).await;
    assert!(text.contains("1 order recorded for Hauts-de-France"), "{text}");
    // The document that was read, and the order.
    assert_eq!(acts, 2);
    assert_eq!(told.import("32", &format!("{LATER}{other}")).await.1, 0);
    let replaced = told.asked("32", Some(2023)).await.expect("recorded");
    assert_eq!((notified(&replaced, "dotation"), replaced.orders.len()), (Some(48_000_000_000), 2));
    let through: Vec<_> = replaced.steps.iter().filter_map(|step| step.notified).collect();
    assert_eq!(through, [44_249_030_000, 48_000_000_000]);
    assert!(replaced.orders.iter().any(|order| order.name == MAY));
}

/// Corrected, it takes the place of what was told of it; and back again.
async fn one_corrected(told: &mut Told) {
    let corrected = LATER.replace("480000;465000", "480000.1;465000.1");
    assert_eq!(told.import("32", &corrected).await.1, 2);
    let view = told.asked("32", Some(2023)).await.expect("recorded");
    assert_eq!((notified(&view, "dotation"), view.orders.len()), (Some(48_000_010_000), 2));
    assert_eq!(told.import("32", LATER).await.1, 2);
    let view = told.asked("32", Some(2023)).await.expect("recorded");
    assert_eq!(notified(&view, "dotation"), Some(48_000_000_000));
}

/// Rule 29, and cells that cannot be read: by line, and nothing is written.
async fn what_is_refused(told: &mut Told) {
    let misses = LATER.replace("480000;", "480000.2;");
    let (text, acts) = told.import("32", &format!("{misses}{}", misses.replace("8 août", "9 août"))).await;
    assert!(acts == 0 && text.contains("line 2") && text.contains("line 3"), "{text}");
    assert!(text.contains("480,000,200") || text.contains("480 000 200"), "{text}");
    let (text, acts) = told.import("32", &LATER.replace("43288.5", "")).await;
    assert!(acts == 0 && text.contains("fungible_prevention"), "{text}");
    let (text, acts) = told.import("32", &LATER.replace("2023-08-08", "2999-01-01")).await;
    assert!(acts == 0 && text.contains("yet to come"), "{text}");
}

#[tokio::test]
async fn given_orders_that_ship_and_tables_when_told_then_levels_changes_alone_and_faults_by_line() {
    assert!(!on_sqlite(story).await.is_empty());
}

#[tokio::test]
async fn given_postgresql_when_orders_are_told_then_the_same_answers_as_on_sqlite() {
    same_on_postgresql("service_resources", story).await;
}
