//! One act: its line and the hash that it bears, and the acts that it stands to.

use std::sync::Arc;

use jiff::civil::date;
use maillage_domain::act::{ActNumber, Actor, Draft, Fact};
use maillage_domain::bilingual::Language;
use maillage_domain::digest::Digest;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_journal::chain::hash;
use maillage_service::act::{act, act_line};
use maillage_service::import_demo::import_real_regions;
use maillage_service::{App, Drafted, Location, Mode, Reader};
use maillage_views::act::{ActPage, Said};
use maillage_views::words::Words;
use serde_json::Value;
use serde_json::value::RawValue;
use tempfile::TempDir;

use crate::support::CLOCK;

const FR: Words = Words::new(Language::French);
const EN: Words = Words::new(Language::English);
/// The bilan and the window of the demonstration in the Hauts-de-France.
const BILAN: u64 = 13;
const WINDOW: u64 = 14;
const LAST: u64 = 54;

async fn demo() -> (Arc<App>, TempDir) {
    let folder = tempfile::tempdir().expect("it is there");
    let location = Location::Folder(folder.path().to_owned());
    let app = App::open(&location, Mode::CreateIfMissing, CLOCK).await.expect("it is there");
    import_real_regions(&app, Actor::Program, FR).await.expect("it is there");
    (Arc::new(app), folder)
}

async fn page(app: &Arc<App>, number: u64, words: Words) -> ActPage {
    let reader = Reader::new(app).await.expect("it is there");
    act(&reader, number, words).await.expect("it is there").expect("it is there")
}

/// Enters a fact made of the state; the number of its act.
async fn enter<F: Into<Fact>>(app: &App, fact: impl FnOnce(&State) -> F) -> u64 {
    let written = app.write(Actor::Program, |state| {
        let draft = Draft::new(&RegionCode::new("32"), date(2026, 5, 1), fact(state));
        Ok((Drafted::from(draft), ()))
    });
    written.await.expect("it is there").0.get()
}

/// The acts that one stands to, each with how.
fn related(page: &ActPage) -> Vec<(u64, &str)> {
    page.related.iter().map(|other| (other.address.number(), other.relation.as_str())).collect()
}

#[tokio::test]
async fn given_each_act_when_its_line_is_taken_then_its_hash_is_that_of_the_chain() {
    let (app, _folder) = demo().await;
    let reader = Reader::new(&app).await.expect("it is there");
    let mut previous = Digest::ZERO;
    for number in 1..=LAST {
        let bytes = act_line(&reader, number).await.expect("it is there").expect("it is there");
        let told: Value = serde_json::from_slice(&bytes).expect("it is there");
        let members: std::collections::BTreeMap<String, Box<RawValue>> =
            serde_json::from_slice(&bytes).expect("it is there");
        let recorded_at = told["act"]["recorded_at"].as_str().expect("it is there");
        let own = hash(previous, ActNumber::new(number), recorded_at, members["act"].get());
        assert_eq!(told["previous"].as_str(), Some(previous.to_string().as_str()), "{number}");
        assert_eq!(told["hash"].as_str(), Some(own.to_string().as_str()), "{number}");
        previous = own;
    }
    for none in [0, LAST + 1, u64::MAX] {
        assert!(act_line(&reader, none).await.expect("it is there").is_none(), "{none}");
        assert!(act(&reader, none, FR).await.expect("it is there").is_none(), "{none}");
    }
}

#[tokio::test]
async fn given_each_act_when_read_in_both_languages_then_every_field_has_a_name_and_a_value() {
    let (app, _folder) = demo().await;
    for number in 1..=LAST {
        for words in [FR, EN] {
            let page = page(&app, number, words).await;
            assert!(!page.fields.is_empty() && !page.hashes.own.is_empty(), "{number}");
            for field in &page.fields {
                let empty = match &field.said {
                    Said::Text(text) | Said::Written(text) => text.is_empty(),
                    Said::Document { title, .. } => title.is_empty(),
                    Said::List { items, .. } => items.iter().any(String::is_empty),
                };
                assert!(!empty && !field.name.is_empty(), "{number}: {field:?}");
            }
        }
    }
}

#[tokio::test]
async fn given_a_window_that_is_ordered_anew_when_either_act_is_read_then_it_names_the_other() {
    let (app, _folder) = demo().await;
    let before = page(&app, WINDOW, FR).await;
    assert_eq!((related(&before), before.is_unchanged()), (vec![(BILAN, "repose sur")], true));
    let later = enter(&app, |state| {
        let region = RegionCode::new("32");
        let mut windows = state.procedure().windows_ever(&region, Asked::LATEST);
        let mut window = windows.next().expect("it is there").fact.as_ref().clone();
        window.replaces = Some(window.id.clone());
        window.closes = date(2019, 10, 31);
        window
    })
    .await;
    let (first, second) = (page(&app, WINDOW, FR).await, page(&app, later, FR).await);
    assert_eq!(related(&first), [(BILAN, "repose sur"), (later, "remplacé par")]);
    assert!(!first.is_unchanged() && second.is_unchanged());
    assert_eq!(related(&second), [(BILAN, "repose sur"), (WINDOW, "remplace")]);
}

#[tokio::test]
async fn given_an_erratum_to_a_bilan_when_either_act_is_read_then_it_names_the_other() {
    let (app, _folder) = demo().await;
    let later = enter(&app, |state| {
        let region = RegionCode::new("32");
        let mut bilans = state.care().bilans(&region, Asked::LATEST);
        let mut bilan = bilans.next().expect("it is there").fact.as_ref().clone();
        bilan.version = 2;
        bilan.corrects = bilan.raa.replace("R32-2026-05-01-001".to_owned());
        bilan.act = None;
        bilan
    })
    .await;
    let (first, second) = (page(&app, BILAN, FR).await, page(&app, later, FR).await);
    assert!(related(&first).contains(&(later, "modifié ou corrigé par")), "{:?}", related(&first));
    assert!(related(&second).contains(&(BILAN, "modifie ou corrige")), "{:?}", related(&second));
}
