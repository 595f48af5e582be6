//! One story of imports, told on SQLite and on PostgreSQL: equal answers on both, apart from instants and identifiers.
//!
//! PostgreSQL is told by `MAILLAGE_TEST_POSTGRES`, the URL of a server where the test may make schemas.

use std::sync::Arc;

use jiff::civil::{Date, date};
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_domain::care::bilan::Only;
use maillage_publishing::{csv, json};
use maillage_service::care::BilanRequest;
use maillage_service::care::cell_answers::AnswersGiven;
use maillage_service::care::compare_bilan::compare_bilan;
use maillage_service::care::import_annex::{ImportRequest, import_annex};
use maillage_service::care::import_needs::{NeedsRequest, import_needs};
use maillage_service::care::review_annex::review_annex;
use maillage_service::care::show_bilan::show_bilan;
use maillage_service::care::trace::{TraceRequest, trace};
use maillage_service::import_demo::import_real_regions;
use maillage_service::paper::Paper;
use maillage_service::procedure::import_window::import_window;
use maillage_service::procedure::windows;
use maillage_service::sheet::WhenRequest;
use maillage_service::{App, Location, Mode, Outcome, Reader, ServiceError, journal};
use maillage_views::words::Words;

use crate::signed::{SIGNED, signatures};
use crate::support::{CLOCK, annex, on_sqlite, postgres};

const ANNEX: &str = include_str!("../../../../testdata/annexes/hauts-de-france-2021-03-15.txt");
const ERRATUM: &str = include_str!("../../../../testdata/annexes/hauts-de-france-2021-erratum.txt");
const DEMO_ERRATUM: &str = include_str!("../../../../testdata/annexes/hauts-de-france-2019-erratum.txt");

/// The picture date of the demonstration.
const DEMO: Date = date(2019, 6, 21);
/// The picture date of the invented annex.
const ESSAY: Date = date(2021, 3, 15);

fn words() -> Words {
    Words::new(Language::English)
}

/// What a question is answered from now.
async fn now(app: &Arc<App>) -> Reader {
    Reader::new(app).await.expect("the store is read")
}

/// What a person was told: what was done, or the kind of refusal with its words.
async fn import(app: &App, file: &str, text: &str, erratum_of: Option<&str>) -> String {
    let erratum_of = erratum_of.map(ToOwned::to_owned);
    let paper = Paper::written(file, text.as_bytes());
    let request = ImportRequest { erratum_of, ..annex(&paper) };
    match import_annex(app, &request, Actor::Program, words()).await {
        Ok(receipt) => {
            format!("{} (act {}, {} diagnostics)", receipt.text, receipt.act, receipt.diagnostics.len())
        }
        Err(error) => refused(&error),
    }
}

fn refused(error: &ServiceError) -> String {
    let problem = error.problem(words());
    let outcome = match error.outcome() {
        Outcome::Refused => "refused",
        Outcome::Unusable => "unusable",
    };
    format!("{outcome}: {} {:?} {:?}", problem.title, problem.details, problem.hints)
}

fn on(day: Date) -> BilanRequest {
    BilanRequest { at: Some(day), ..BilanRequest::default() }
}

async fn shown(app: &Arc<App>, request: &BilanRequest) -> String {
    match show_bilan(&now(app).await, request, words()) {
        Ok(table) => {
            let version = format!(
                "version {} of {:?}, {} notes\n",
                table.bilan.version,
                table.bilan.act,
                table.notes.len()
            );
            version + &String::from_utf8(csv::bilan(&table).expect("a table is written")).expect("UTF-8")
        }
        Err(error) => refused(&error),
    }
}

/// The instants of the bilans recorded of Hauts-de-France, the oldest first.
async fn recorded(app: &Arc<App>) -> Vec<String> {
    let list = journal::list(&now(app).await, words()).await.expect("the journal is read");
    let bilans = list.acts.iter().filter(|act| act.kind == "bilan-published" && act.region == "32");
    bilans.map(|act| act.recorded_at.to_string()).collect()
}

/// What a story says, each answer in turn.
#[derive(Debug, Default, PartialEq, Eq)]
struct Told(Vec<String>);

impl Told {
    fn push(&mut self, answer: impl Into<String>) {
        self.0.push(answer.into());
    }
}

/// Given a fresh place, the life of a store as its users see it.
async fn story(location: &Location) -> Told {
    let mut told = Told::default();
    assert!(App::open(location, Mode::Existing, CLOCK).await.is_err(), "a read creates nothing");
    let app = App::open(location, Mode::CreateIfMissing, CLOCK).await;
    let app = Arc::new(app.expect("the store is made"));
    demonstration(&app, &mut told).await;
    imports(&app, &mut told).await;
    answers(&app, &mut told).await;
    comparison(&app, &mut told).await;
    printed_line(&app).await;
    reviewed(&app, &mut told).await;
    common_acts(&app, &mut told).await;
    acts(&app, &mut told).await;
    told.0.extend(signatures(&app, words()).await);
    another_process(location, &app).await;
    told
}

/// Nothing, the demonstration twice, and both sides of its first day.
async fn demonstration(app: &Arc<App>, told: &mut Told) {
    told.push(shown(app, &on(DEMO)).await);
    for _ in 0..2 {
        told.push(
            import_real_regions(app, Actor::Program, words()).await.expect("the demonstration is loaded"),
        );
    }
    told.push(shown(app, &on(DEMO)).await);
    told.push(shown(app, &on(date(2019, 6, 20))).await);
}

/// A window common to two regions, twice and then amended, and the exceptional needs of a bilan, twice.
async fn common_acts(app: &Arc<App>, told: &mut Told) {
    let first = "line,opens,closes,regions\namm:QA009/MO006,2025-05-01,2025-06-30,32 44\n";
    let amended = "line,opens,closes,regions,id,replaces,published\n\
        amm:QA009/MO006,2025-05-01,2025-07-15,32 44,later,2025-05-01,2025-05-20\n";
    for table in [first, first, amended] {
        let done =
            import_window(app, None, ("window.csv", table.as_bytes()), false, Actor::Program, words()).await;
        told.push(done.expect("a window").text);
    }
    let bytes = b"line,zone,places,nature\nchirurgie,14A,1,closing\n";
    let needs = NeedsRequest { file: "needs.csv", bytes, bilan: "2019-121", region: None, source: None };
    for _ in 0..2 {
        told.push(import_needs(app, needs, Actor::Program, words()).await.expect("needs").text);
    }
    for region in ["32", "44"] {
        let when = WhenRequest { region: Some(region.to_owned()), ..WhenRequest::default() };
        let list = windows::list(&now(app).await, &when, words()).expect("the windows");
        let list = list.windows.iter().map(|window| format!("{} {:?}", window.id, window.replaced_by));
        told.push(format!("{region}: {}", list.collect::<Vec<_>>().join(", ")));
    }
}

/// Another process sees the same, from the first act.
async fn another_process(location: &Location, app: &Arc<App>) {
    let other = App::open(location, Mode::Existing, CLOCK).await;
    let other = Arc::new(other.expect("the store is there"));
    assert_eq!(shown(&other, &on(DEMO)).await, shown(app, &on(DEMO)).await);
}

/// A document, again, with other bytes, and one that contradicts it; then errata of it, of the demonstration, of nothing.
async fn imports(app: &Arc<App>, told: &mut Told) {
    let other = ANNEX.replace("3A - Lille 4 5 +1 Oui", "3A - Lille 3 5 +2 Oui");
    let nothing = ERRATUM.replace("Lille 5 5 0", "Lille 6 6 0");
    for (file, text, erratum_of) in [
        ("annex.txt", ANNEX, None),
        ("annex.txt", ANNEX, None),
        ("crlf.txt", &ANNEX.replace('\n', "\r\n"), None),
        ("other.txt", &other, None),
        ("letter.txt", "Madame, Monsieur,\n", None),
        ("erratum.txt", ERRATUM, Some("R32-2021-03-22-003")),
        ("demo-erratum.txt", DEMO_ERRATUM, Some("2019-121")),
        ("none.txt", &nothing, Some("R32-2000-01-01-001")),
    ] {
        told.push(import(app, file, text, erratum_of).await);
    }
}

/// Each version stays readable, by the instant of its recording.
async fn answers(app: &Arc<App>, told: &mut Told) {
    for day in [DEMO, ESSAY] {
        for instant in recorded(app).await {
            told.push(shown(app, &BilanRequest { known_on: Some(instant), ..on(day) }).await);
        }
        for only in [vec![], vec![Only::Open], vec![Only::Negative]] {
            told.push(
                shown(app, &BilanRequest { only, activities: vec!["chirurgie".to_owned()], ..on(day) }).await,
            );
        }
    }
}

/// A document with a doubtful cell: refused, answered, answered otherwise, and read again.
async fn reviewed(app: &Arc<App>, told: &mut Told) {
    let later = ANNEX
        .replace("15 MARS 2021", "20 OCTOBRE 2022")
        .replace("R32-2021-03-22-003", "R32-2022-10-28-011")
        .replace("3A - Lille 4 5 +1 Oui", "3A - Lille 4 cinq +1 Oui");
    let paper = Paper::written("later.txt", later.as_bytes());
    for (answer, as_printed) in
        [(None, false), (Some("5"), false), (Some("6"), false), (Some("6"), true), (None, true)]
    {
        let known = app.current().await.expect("the store is read");
        let view =
            review_annex(&[Paper::written("later.txt", later.as_bytes())], Some(&known.state), words());
        let view = view.expect("a review");
        told.push(format!("{} {:?}", view.documents[0].text, view.cells[0].answer));
        let mut filled = view;
        answer.unwrap_or_default().clone_into(&mut filled.cells[0].answer);
        let file = csv::review(&filled).expect("a table is written");
        let given = answer.map(|_| AnswersGiven::read("review.csv", &file, words()).expect("answers"));
        let request = ImportRequest { answers: given.as_ref(), as_printed, ..annex(&paper) };
        told.push(match import_annex(app, &request, Actor::Program, words()).await {
            Ok(receipt) => format!("{} (act {})", receipt.text, receipt.act),
            Err(error) => refused(&error),
        });
        told.push(shown(app, &BilanRequest { zones: vec!["3A".to_owned()], ..on(date(2022, 10, 20)) }).await);
    }
    let (activity, zone) = ("chirurgie".to_owned(), "3A".to_owned());
    let cell = TraceRequest { activity, zone, at: Some(date(2022, 10, 20)), ..TraceRequest::default() };
    let traced = trace(&now(app).await, &cell, words()).await.expect("a cell of the bilan");
    let answers = traced.hops.iter().find(|hop| hop.hop == "answers").expect("an answer of a person");
    told.push(answers.facts.iter().map(|fact| fact.value.as_str()).collect::<Vec<_>>().join("\n"));
}

async fn comparison(app: &Arc<App>, told: &mut Told) {
    let (from, to) = (date(2021, 3, 14), ESSAY);
    let comparison = compare_bilan(&now(app).await, &on(from), from, to, words()).await;
    let comparison = comparison.expect("both dates have a bilan");
    told.push(String::from_utf8(json::pretty(&comparison).expect("a comparison is written")).expect("UTF-8"));
}

/// The line of the document is read back from the file kept beside the journal.
async fn printed_line(app: &Arc<App>) {
    let (activity, zone) = ("chirurgie".to_owned(), "3A".to_owned());
    let cell = TraceRequest { activity, zone, at: Some(ESSAY), ..TraceRequest::default() };
    let traced = trace(&now(app).await, &cell, words()).await.expect("a cell of the bilan");
    let document = &traced.hops[0].facts;
    assert!(document.iter().any(|fact| fact.value == "3A - Lille 5 5 0 Non"), "{document:?}");
}

async fn acts(app: &Arc<App>, told: &mut Told) {
    let list = journal::list(&now(app).await, words()).await.expect("the journal is read");
    for act in &list.acts {
        told.push(format!("{} {} {} {} {:?}", act.number, act.kind, act.effective, act.subject, act.basis));
    }
    let (_, verified) = journal::verify(&now(app).await, words()).await.expect("the journal is verified");
    assert_eq!((verified.holds, verified.acts, verified.broken_at), (true, list.head, None));
}

#[tokio::test]
async fn given_sqlite_when_the_story_is_told_then_each_answer_is_as_it_must_be() {
    let Told(told) = on_sqlite(story).await;
    assert!(told[0].starts_with("refused: "), "{}", told[0]);
    assert_eq!(
        told[1..3],
        ["Demonstration loaded: 54 acts.", "Demonstration already loaded: nothing to write."]
    );
    let shipped = include_str!("../../../../data/hauts-de-france/bilan-2019-06-21.csv");
    assert!(told[3].ends_with(shipped), "other rows than those shipped");
    assert!(told[4].starts_with("refused: "), "{}", told[4]);
    for (answer, part) in told[5..13].iter().zip([
        "annex.txt: 75 rows recorded, act 56 of the journal. (act 56, 0 diagnostics)",
        "annex.txt: already recorded (act 56 of the journal)",
        "crlf.txt: same figures as act 56 of the journal",
        "refused: Refused: one cell contradicts",
        "unusable: letter.txt",
        "erratum.txt: 23 rows recorded, act 58 of the journal.",
        "demo-erratum.txt: 23 rows recorded, act 60 of the journal.",
        "refused: ",
    ]) {
        assert!(answer.starts_with(part), "{part}: {answer}");
    }
    // The bilan of 2019 as known at each of the four records: the erratum to it came last.
    let versions: Vec<_> = told[13..17].iter().map(|answer| answer.split(' ').nth(1)).collect();
    assert_eq!(versions, [Some("1"), Some("1"), Some("1"), Some("2")]);
    let said = |part: &str| told.iter().any(|answer| answer.contains(part));
    for part in [
        "refused: Refused: one cell could not be read for certain, in one row. Nothing is recorded.",
        "later.txt: 75 rows recorded, act 63 of the journal. 1 cell was read by a person. (act 63)",
        "later.txt: 1 doubtful cell, in 1 row; 1 answered already. \"5\"",
        "later.txt: 75 rows recorded as printed, with 1 contradiction, act 65 of the journal. 1 cell was read by a person.",
        "later.txt: already recorded (act 65 of the journal)",
        "6, read by a person (line 37; the machine read \"cinq\"), act 64",
    ] {
        assert!(said(part), "{part}: {told:#?}");
    }
    for part in [
        "window.csv: window 2025-05-01 recorded, act 66 of the journal.",
        "needs.csv: exceptional needs of supply statement 2019-121 recorded (act no. 68).",
        "32: later None, 2025-05-01 Some(\"later\"), 2019-07-16 None",
        "44: later None, 2025-05-01 Some(\"later\"), 2025-02-01 None",
    ] {
        assert!(said(part), "{part}: {told:#?}");
    }
    assert!(told.iter().any(|act| act.starts_with("68 needs-stated")), "{told:#?}");
    assert_eq!(told[told.len() - SIGNED.len()..], SIGNED);
}

#[tokio::test]
async fn given_postgresql_when_the_story_is_told_then_the_same_answers_as_on_sqlite() {
    let Some(location) = postgres("service_story") else { return };
    let (postgres, sqlite) = (story(&location).await, on_sqlite(story).await);
    for (answer, expected) in postgres.0.iter().zip(&sqlite.0) {
        assert_eq!(answer, expected);
    }
    assert_eq!(postgres.0.len(), sqlite.0.len());
}
