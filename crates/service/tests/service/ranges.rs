//! Targets printed as ranges, and zones without outlines: the bilan of Grand Est as it is shown.

use std::collections::BTreeSet;
use std::sync::Arc;

use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_service::care::BilanRequest;
use maillage_service::care::bilan_file::{bilan_file, map_file};
use maillage_service::care::bilan_page::{Part, bilan_page};
use maillage_service::care::show_bilan::show_bilan;
use maillage_service::format::FileFormat;
use maillage_service::import_demo::import_real_regions;
use maillage_service::{App, Location, Mode, Reader};
use maillage_views::bilan::{BilanCard, GapMark};
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

fn of_region(code: &str) -> BilanRequest {
    BilanRequest { region: Some(code.to_owned()), ..BilanRequest::default() }
}

async fn page(reader: &Reader, request: &BilanRequest) -> BilanPage {
    bilan_page(reader, request, Part::Page(1), FR).await.expect("a page")
}

fn cards(page: &BilanPage) -> impl Iterator<Item = &BilanCard> {
    page.groups.iter().flat_map(|group| &group.cards)
}

fn card<'p>(page: &'p BilanPage, code: &str, zone: &str) -> &'p BilanCard {
    let is = |card: &&BilanCard| card.tidy.code.as_deref() == Some(code) && card.tidy.zone == zone;
    cards(page).find(is).expect("a row")
}

#[tokio::test]
async fn given_targets_that_are_ranges_when_shown_then_their_bounds_their_room_and_what_is_below() {
    let (_folder, reader) = demonstration().await;
    let page = page(&reader, &of_region("44")).await;
    let headings: Vec<_> = page.columns.iter().map(|column| column.label.as_str()).collect();
    assert!(
        headings.contains(&"Cible 2028 (min. à max.)") && headings.contains(&"Marge (calculée)"),
        "{headings:?}"
    );
    let perinatal = card(&page, "amm:QA004/ME071", "R4");
    assert_eq!((perinatal.sites_target.as_str(), perinatal.sites.text.as_str()), ("0 à 1", "+1"));
    assert!(
        perinatal.sites.formula.contains("1 au maximum − 0 autorisés = +1 (calculé"),
        "{}",
        perinatal.sites.formula
    );
    let full = card(&page, "amm:QA004/ME071", "R2");
    assert_eq!(
        (full.sites_target.as_str(), full.sites.mark, full.sites_bounds.as_str()),
        ("1 à 2", Some(GapMark::Met), "")
    );
    let below = card(&page, "amm:QA004/ME070", "R2");
    assert_eq!((below.sites_target.as_str(), below.sites_bounds.as_str()), ("4", "1 sous le minimum"));
    // What is computed never stands in a column of what is printed.
    assert!(cards(&page).all(|card| card.tidy.sites_gap.is_none()));
}

#[tokio::test]
async fn given_the_bilan_of_grand_est_when_told_then_its_rule_how_far_it_holds_and_eight_rows_below() {
    let (_folder, reader) = demonstration().await;
    let table = show_bilan(&reader, &of_region("44"), FR).expect("a bilan");
    let said = |words: &str| table.notes.iter().any(|note| note.text.contains(words));
    assert!(said("121 réponses sur 121") && said("aucun texte lu ne l’établit"));
    assert!(said("8 lignes sont sous le minimum de leur cible."));
    assert!(!said("au-dessus du maximum"));
}

#[tokio::test]
async fn given_a_bilan_that_prints_its_gaps_when_shown_then_nothing_is_said_of_ranges() {
    let (_folder, reader) = demonstration().await;
    let page = page(&reader, &of_region("32")).await;
    let headings: Vec<_> = page.columns.iter().map(|column| column.label.as_str()).collect();
    assert!(headings.contains(&"Implantations cibles") && headings.contains(&"Écart"), "{headings:?}");
    assert!(cards(&page).all(|card| card.sites_bounds.is_empty()));
    assert!(page.notes.iter().all(|note| !note.text.contains("fourchette")));
    assert!(page.maps.drawn.iter().flat_map(|map| &map.zones).all(|zone| zone.tile.is_none()));
}

#[tokio::test]
async fn given_zones_without_outlines_when_mapped_then_a_tile_each_in_the_order_of_the_act() {
    let (_folder, reader) = demonstration().await;
    let page = page(&reader, &of_region("44")).await;
    let sets: Vec<_> = page.maps.drawn.iter().map(|map| (map.zone_set.as_str(), map.zones.len())).collect();
    assert_eq!(sets, [("REF", 12), ("REC", 3), ("REG", 1)]);
    let tiles = &page.maps.drawn[0];
    assert!(tiles.doubt.contains("leur position ne dit pas où sont les zones"), "{}", tiles.doubt);
    assert!(tiles.zones.iter().all(|zone| zone.tile.is_some()));
    assert_eq!(tiles.zones.iter().filter(|zone| zone.is_marked()).count(), 7);
    let svg = map_file(&reader, &of_region("44"), ("REF", None), FR).await.expect("a map");
    let svg = String::from_utf8(svg).expect("a text");
    assert!(svg.contains("Lorraine Nord") && svg.contains("Tuiles dans l’ordre de l’acte"));
}

#[tokio::test]
async fn given_zones_without_outlines_when_written_as_geojson_then_no_geometry_is_made_up() {
    let (_folder, reader) = demonstration().await;
    let file = bilan_file(&reader, &of_region("44"), FileFormat::Geojson, None, FR).await.expect("a file");
    let text = String::from_utf8(file.write().expect("a file")).expect("a text");
    let geometries: BTreeSet<_> = text
        .lines()
        .filter_map(|line| line.split_once("\"geometry\":"))
        .map(|(_, of)| of.trim_end_matches(','))
        .collect();
    assert_eq!(geometries, BTreeSet::from(["null}"]));
}
