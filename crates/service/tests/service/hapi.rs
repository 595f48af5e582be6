//! Exports of HAPI, told on SQLite and on PostgreSQL: equal answers on both.

use jiff::civil::date;
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;
use maillage_reading::hapi::COLUMNS;
use maillage_service::Location;
use maillage_service::fund::import_hapi::import_hapi;
use maillage_service::mapped_table::MappedTable;
use maillage_views::words::Words;

use crate::support::{demonstrated, on_sqlite, same_on_postgresql};

/// A line whose cells are those that are named, and the others empty.
fn line(sum: &str) -> String {
    let cells = [
        ("NOM_ARS", "Grand Est"),
        ("CAMPAGNE", "2024"),
        ("ID_BENEFICIAIRE", "620000026"),
        ("RAISON_SOCIALE", "Un établissement"),
        ("ENVELOPPE", "FIR"),
        ("MESURE_NIV1", "2 : Parcours (657342)"),
        ("MESURE_NIV3", "MI2-3-5 : Pratique"),
        ("MONTANT_NOTIFIE", sum),
    ];
    COLUMNS
        .map(|column| cells.iter().find(|(name, _)| *name == column).map_or("", |(_, text)| *text))
        .join("|")
}

fn request(bytes: &[u8]) -> MappedTable<'_> {
    let on = Some(date(2024, 12, 31));
    MappedTable { bytes, file: "export.csv", mapping: None, region: Some("44"), on }
}

async fn story(location: &Location) -> Vec<String> {
    let app = demonstrated(location).await;
    let words = Words::new(Language::English);
    let text = [COLUMNS.join("|"), line("19741.00"), line("many"), line("15321.00")].join("\n");
    let mut said = Vec::new();
    for acts in [2, 0] {
        let before = app.known().state.head().get();
        let view = import_hapi(&app, &request(text.as_bytes()), Actor::Program, words)
            .await
            .expect("it is recorded");
        assert_eq!((view.lines, view.left_out, view.notified), (2, 1, 3_506_200));
        assert!(view.text.contains("export.csv:3: ") && view.already == (acts == 0), "{}", view.text);
        assert_eq!(
            app.known().state.head().get() - before,
            acts,
            "that the file was read is an act; again, none"
        );
        said.push(view.text);
    }
    let state = &app.known().state;
    let book = state.aids(&RegionCode::new("44")).expect("a book");
    let lines: Vec<_> = book.exports(Asked::LATEST).flat_map(|export| &export.fact.lines).collect();
    let codes = lines.iter().map(|line| line.destination.as_ref().and_then(|found| found.code.as_deref()));
    assert_eq!(codes.collect::<Vec<_>>(), [Some("MI2-3-5"), Some("MI2-3-5")]);
    let before = state.head();
    for wrong in ["a|b\n1|2\n".to_owned(), [COLUMNS.join("|"), line("many")].join("\n")] {
        let done = import_hapi(&app, &request(wrong.as_bytes()), Actor::Program, words).await;
        said.push(done.expect_err("it is refused").problem(words).title);
    }
    assert_eq!(app.known().state.head(), before, "nothing is written");
    said
}

#[tokio::test]
async fn given_sqlite_when_an_export_is_recorded_then_its_lines_with_their_codes_and_once() {
    assert!(!on_sqlite(story).await.is_empty());
}

#[tokio::test]
async fn given_postgresql_when_an_export_is_recorded_then_the_same_answers_as_on_sqlite() {
    same_on_postgresql("service_hapi", story).await;
}
