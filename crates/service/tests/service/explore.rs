//! Searching the bilan as people type: misspelt, several at once, nothing found, communes, numbers of registers.

use std::sync::Arc;

use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::bilingual::Language;
use maillage_service::care::BilanRequest;
use maillage_service::care::bilan_page::{Part, bilan_page};
use maillage_service::import_demo::import_real_regions;
use maillage_service::{App, Location, Mode, Reader};
use maillage_views::bilan_page::BilanPage;
use maillage_views::words::Words;

use crate::support::CLOCK;

const FR: Words = Words::new(Language::French);

async fn demonstration() -> (tempfile::TempDir, Reader) {
    let folder = tempfile::tempdir().expect("a folder");
    let app = App::open(&Location::Folder(folder.path().to_owned()), Mode::CreateIfMissing, CLOCK).await;
    let app = Arc::new(app.expect("a fresh store"));
    import_real_regions(&app, Actor::Program, FR).await.expect("the demonstration");
    let reader = Reader::new(&app).await.expect("the store is read");
    (folder, reader)
}

async fn searched(reader: &Reader, question: &str) -> BilanPage {
    let request = BilanRequest { search: Some(question.to_owned()), ..BilanRequest::default() };
    bilan_page(reader, &request, Part::Whole, FR).await.expect("a page")
}

/// What was understood, a part each, with what was mended; then the rows.
fn told(page: &BilanPage) -> (Vec<String>, Vec<String>) {
    let understood = page.understood.as_ref().expect("a search");
    let part = |part: &maillage_views::explorer::understood::PartView| {
        format!("{} {} {}", part.kind, part.label, part.mended).trim_end().to_owned()
    };
    let cards = page.groups.iter().flat_map(|group| &group.cards);
    let rows = cards.map(|card| format!("{} {}", card.tidy.code.as_deref().unwrap_or("–"), card.tidy.zone));
    (understood.parts.iter().map(part).collect(), rows.collect())
}

#[tokio::test]
async fn given_questions_as_people_type_them_when_searched_then_the_same_rows_whatever_case_accents_and_hyphens()
 {
    let (_folder, reader) = demonstration().await;
    for question in ["IRM Amiens", "amiens irm", "irm à AMIENS", "IRM 17a", "irm zone 17 A"] {
        let (_, rows) = told(&searched(&reader, question).await);
        assert_eq!(rows, ["irm 17A"], "{question}");
    }
    let (parts, rows) = told(&searched(&reader, "chirurgie saint quentin").await);
    assert_eq!(rows, ["chirurgie 21A"]);
    assert!(parts[0].contains("Chirurgie") && parts[1].contains("21A"), "{parts:?}");
}

#[tokio::test]
async fn given_a_slip_when_searched_then_it_is_mended_and_said_and_by_the_letter_nothing_is() {
    let (_folder, reader) = demonstration().await;
    let (parts, rows) = told(&searched(&reader, "reanimaton laom").await);
    assert!(parts[0].contains("Réanimation corrigé de « reanimaton »"), "{parts:?}");
    assert!(parts[1].contains("22A Laon") && parts[1].contains("corrigé de « laom »"), "{parts:?}");
    assert_eq!(rows, ["reanimation.adultes 22A", "reanimation.pediatrique 22A"]);
    let exact = searched(&reader, "\"reanimaton\"").await;
    assert_eq!(told(&exact).1, [""; 0]);
    assert_eq!(exact.understood.expect("a search").nothing.len(), 1);
}

#[tokio::test]
async fn given_a_commune_when_searched_then_its_zones_and_of_lines_only_those_they_are_counted_in() {
    let (_folder, reader) = demonstration().await;
    let (parts, rows) = told(&searched(&reader, "irm Achery").await);
    assert_eq!(rows, ["irm 22A"]);
    assert!(parts[1].contains("22A Laon (commune : Achery)"), "{parts:?}");
    let (_, rows) = told(&searched(&reader, "psychiatrie-generale.hc Achery").await);
    assert_eq!(rows, ["psychiatrie-generale.hc 6B"], "counted in the other zones");
    let (parts, _) = told(&searched(&reader, "Achery").await);
    assert!(parts[0].contains("22A Laon, 6B Aisne"), "{parts:?}");
    let (_, rows) = told(&searched(&reader, "irm Abbécourt").await);
    assert_eq!(rows, ["irm 20A", "irm 22A"], "two communes share the name");
}

#[tokio::test]
async fn given_several_activities_or_a_word_of_a_row_when_searched_then_any_of_the_first_and_each_of_the_second()
 {
    let (_folder, reader) = demonstration().await;
    let (_, rows) = told(&searched(&reader, "IRM scanner Laon").await);
    assert_eq!(rows, ["irm 22A", "scanner 22A"]);
    let (parts, rows) = told(&searched(&reader, "pédiatr 22A").await);
    assert!(parts[0].starts_with("mot"), "{parts:?}");
    assert!(
        rows.contains(&"reanimation.pediatrique 22A".to_owned())
            && rows.iter().all(|row| row.ends_with("22A"))
    );
}

#[tokio::test]
async fn given_what_nothing_bears_when_searched_then_no_row_and_it_is_said() {
    let (_folder, reader) = demonstration().await;
    let page = searched(&reader, "IRM xyzxyz").await;
    let understood = page.understood.as_ref().expect("a search");
    assert!(understood.nothing[0].contains("« xyzxyz »") && understood.nearest.len() == 3);
    assert!(understood.nearest.iter().all(|(_, question)| question.starts_with("IRM ")));
    assert_eq!(told(&page).1, [""; 0]);
}

#[tokio::test]
async fn given_numbers_when_searched_then_an_act_leads_to_its_act_and_of_a_register_only_what_is_known_is_said()
 {
    let (_folder, reader) = demonstration().await;
    for question in ["2019-121", "arrêté n° 2019-121", "R32-2019-06-26-014", "acte 13"] {
        let page = searched(&reader, question).await;
        let hits = page.understood.as_ref().expect("a search").hits.clone();
        assert_eq!(
            hits.iter().map(|hit| hit.act.map(ActNumber::get)).collect::<Vec<_>>(),
            [Some(13)],
            "{question}"
        );
        assert_eq!(page.pages.rows, 1229, "{question}: the rows that the act prints");
    }
    for (question, said) in [
        ("130 025 265 00013", "Rien dans cette base ne porte ce numéro"),
        ("590000006", "Rien dans cette base ne porte ce numéro"),
    ] {
        let page = searched(&reader, question).await;
        let understood = page.understood.as_ref().expect("a search");
        assert!(understood.hits[0].text.contains(said), "{question}: {understood:?}");
        assert_eq!(page.pages.rows, 0);
    }
    let slip = searched(&reader, "590000007").await;
    assert!(slip.understood.expect("a search").nothing[0].contains("sa clé est fausse"));
}
