//! Two regions in one store: nothing of one stands on a page or in a file of the other.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};
use axum::http::StatusCode;
use maillage_domain::bilingual::Language;
use maillage_domain::rules;
use maillage_service::paper::Paper;
use maillage_service::read_tables::read_tables;
use maillage_service::shipped::{self, ShippedRegion};
use maillage_views::citation;
use maillage_views::words::Words;

use crate::support::Site;

/// What stands for the whole store, and names every region: the journal with its proofs, the regions side by side, the aid schemes,
/// each with the region whose document says it, and the description of the API, whose examples are of the demonstration.
const OF_EVERY_REGION: [&str; 6] =
    ["/journal", "/acts/", "/france", "/aides", "/static/", "/api/v1/openapi.json"];

/// Names of zones that are words of any page too, or parts of the names of communes elsewhere.
const ORDINARY: [&str; 5] = ["Ouest", "Centre", "Est", "Somme", "Champagne"];

/// A region, and what is asked of it beside what its pages link to.
struct Asked {
    region: &'static ShippedRegion,
    also: &'static [&'static str],
}

fn asked() -> [Asked; 2] {
    let [home, other] = shipped::shipped_regions();
    [
        Asked {
            region: home,
            also: &[
                "/bilan.pdf?zone=15A",
                "/bilan?zone=R4",
                "/admissibility?operation=creation&activity=chirurgie&zone=R4",
                "/windows?id=2025-02-01",
            ],
        },
        Asked {
            region: other,
            also: &[
                "/bilan.pdf",
                "/bilan?zone=15A",
                "/admissibility?operation=creation&activity=psychiatrie périnatale&zone=15A",
                "/admissibility?operation=creation&activity=psychiatrie périnatale&zone=R4",
                "/windows?id=2019-07-16",
                "/map.svg?zones=A",
                "/fund?year=2023",
                "/fund.csv?year=2023",
                "/journal/trace?figure=cp_paid&year=2023",
            ],
        },
    ]
}

/// What tells that something is of a region: its name, the names of its zones, its acts, its document, the days of its window.
fn marks(region: &ShippedRegion) -> Vec<String> {
    let bilan = &region.bilan;
    let zones = region.territory.zone_sets.iter().flat_map(|set| &set.zones).map(|zone| zone.name.clone());
    let zones = zones.filter(|name| !ORDINARY.contains(&name.as_str()));
    let acts = bilan.raa.iter().chain([&bilan.act]).cloned();
    let (days, words) = ([region.window.opens, region.window.closes], Words::new(Language::French));
    let days = days.into_iter().flat_map(|day| [day.to_string(), words.date(day)]);
    let own = [region.territory.region.name.clone(), bilan.text.sha256.to_string()];
    own.into_iter().chain(zones).chain(acts).chain(days).collect()
}

/// A page without the way to other regions.
fn without_switch(page: &str) -> String {
    let Some((before, rest)) = page.split_once("<details class=\"ml-region\">") else {
        return page.to_owned();
    };
    let (_, after) = rest.split_once("</details>").expect("the switch ends");
    format!("{before}{after}")
}

/// What is said without the sources of rules: a rule is cited where it was read, be it an act of another region.
fn without_citations(told: &str) -> String {
    static CITATIONS: LazyLock<AhoCorasick> = LazyLock::new(|| {
        let english = Words::new(Language::English);
        let texts = rules::book::all().map(|rule| rule.citation.text);
        let texts = texts.flat_map(|text| [text.to_owned(), citation::told(text, english)]);
        let builder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(texts);
        builder.expect("texts to look for")
    });
    CITATIONS.replace_all(told, &vec![""; CITATIONS.patterns_len()])
}

/// The addresses of the site that a page leads to, those of forms among them; the way back to today would walk all of it twice.
fn links(page: &str) -> Vec<String> {
    let after = |attribute| page.split(attribute).skip(1).filter_map(|rest: &str| rest.split('"').next());
    let links = after("href=\"").filter(|link| link.starts_with('/') && !link.contains("2026-03-02"));
    links.map(|link| link.replace("&#38;", "&")).collect()
}

/// A link without what it is asked about: its path with each of its parameters, and one of each is followed. What one parameter shows
/// does not hang on another, so that not every set of them is.
fn shapes_of(link: &str) -> Vec<String> {
    let link = link.split('#').next().unwrap_or_default();
    let (path, query) = link.split_once('?').unwrap_or((link, ""));
    // Of the sheets of zones and lines too: one page, and one file in each format.
    let sheet = ["/zones/", "/activites/"].into_iter().find(|begin| path.starts_with(begin));
    let ends = [".csv", ".json", ".xlsx", ".ods"].into_iter().find(|end| path.ends_with(end));
    let path = sheet.map_or_else(|| path.to_owned(), |begin| format!("{begin}{}", ends.unwrap_or_default()));
    let names = query.split('&').map(|pair| pair.split('=').next().unwrap_or_default());
    // Which quantity the maps of a page show changes nothing else of it.
    let names = names.filter(|name| path == "/map.svg" || *name != "map");
    names.map(|name| format!("{path}?{name}")).collect()
}

/// What a file says, where it is no text: the cells of its tables.
async fn text_of(site: &Site, address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    if ![".xlsx", ".ods", ".pdf"].iter().any(|ending| path.ends_with(ending)) {
        return without_switch(&site.get(address).await.body);
    }
    let bytes = site.bytes(address).await;
    let words = Words::new(Language::French);
    let paper = Paper::looked_at(path, &bytes, words, &mut |_| {}).expect("a document");
    format!("{:?}", read_tables(&paper, words).expect("its tables"))
}

/// An address with the region in it.
fn in_region(address: &str, code: &str) -> String {
    let address = address.replace(' ', "%20").replace('é', "%C3%A9");
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}region={code}")
}

#[tokio::test]
async fn given_two_regions_when_every_page_and_file_of_the_first_is_walked_then_nothing_of_the_other_stands_there()
 {
    let [home, other] = asked();
    walked(&home, &other).await;
}

#[tokio::test]
async fn given_two_regions_when_every_page_and_file_of_the_second_is_walked_then_nothing_of_the_other_stands_there()
 {
    let [home, other] = asked();
    walked(&other, &home).await;
}

/// Walks what leads on from the pages of a region, and looks for what is of another.
async fn walked(own: &Asked, foreign: &Asked) {
    let site = Site::demo().await;
    let (code, foreign) = (own.region.code().as_str(), marks(foreign.region));
    let looked_for = AhoCorasick::new(&foreign).expect("texts to look for");
    let seeds = ["/"].iter().chain(own.also).map(|address| in_region(address, code));
    let mut waiting: Vec<_> = seeds.collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    while let Some(address) = waiting.pop() {
        let told = without_citations(&text_of(&site, &address).await);
        for found in looked_for.find_overlapping_iter(&told) {
            let mark = &foreign[found.pattern()];
            assert!(address.contains(mark.as_str()), "{address} says {mark}");
        }
        let of_all = |link: &String| OF_EVERY_REGION.iter().any(|path| link.starts_with(path));
        let onward = links(&told).into_iter().filter(|link| !of_all(link) || link.contains("/trace"));
        for link in onward {
            let kept = format!("region={code}");
            // The bytes of a document are of no region.
            let bytes = ["/source", "/pages/"].iter().any(|part| link.contains(part));
            assert!(bytes || link.contains(&kept), "{address} leads to {link}, which leaves the region");
            // Bytes are those of the document; a PDF takes long, and one of each region is made above. Columns are those of the
            // CSV beside them, and keep beginnings of cells apart, in which a citation is no longer told from its rest.
            let made = ["/source", "/pages/", ".pdf", ".parquet"].iter().any(|part| link.contains(part));
            if !made && shapes_of(&link).into_iter().filter(|shape| seen.insert(shape.clone())).count() > 0 {
                waiting.push(link.split('#').next().unwrap_or_default().to_owned());
            }
        }
    }
    let paths: BTreeSet<_> = seen.iter().filter_map(|shape| shape.split('?').next()).collect();
    for path in ["/bilan", "/bilan.xlsx", "/admissibility", "/windows", "/windows.json", "/data", "/rules"] {
        assert!(paths.contains(path), "{path} was not walked: {paths:?}");
    }
}

#[tokio::test]
async fn given_two_regions_when_a_page_names_one_then_its_forms_and_its_switch_lead_there() {
    let site = Site::demo().await;
    for path in ["/bilan", "/admissibility", "/journal/trace", "/windows"] {
        let page = site.get(&format!("{path}?region=44&lang=en")).await.body;
        let forms = page.matches("<form").count();
        assert_eq!(page.matches("name=\"region\" value=\"44\"").count(), forms, "{path}");
        assert!(page.contains("Region: Grand Est"), "{path}");
        assert!(page.contains(&format!("href=\"{path}?lang=en&#38;region=32\"")), "{path}");
        let current = format!("href=\"{path}?lang=en&#38;region=44\" aria-current=\"true\"");
        assert!(page.contains(&current), "{path}");
        assert!(page.contains("href=\"/france?lang=en\"><b>All regions</b>"), "{path}");
    }
}

#[tokio::test]
async fn given_two_regions_when_none_is_named_then_the_home_region_answers_and_links_name_none() {
    let site = Site::demo().await;
    let page = site.get("/bilan").await.body;
    assert!(page.contains("Région : Hauts-de-France") && page.contains("Arrageois"));
    assert!(!without_switch(&page).contains("region="));
    let csv = site.get("/bilan.csv").await;
    let named = site.get("/bilan.csv?region=32").await;
    assert_eq!(csv.body, named.body);
    assert_eq!(csv.header("content-disposition"), "attachment; filename=\"bilan.csv\"");
    assert_eq!(named.header("content-disposition"), "attachment; filename=\"bilan-region-32.csv\"");
}

#[tokio::test]
async fn given_a_region_with_a_range_of_targets_when_its_rows_are_taken_then_all_and_no_other() {
    let site = Site::demo().await;
    let csv = site.get("/bilan.csv?region=44").await.body;
    assert_eq!(csv.lines().count(), 122);
    let rows = csv.lines().filter(|row| row.contains(",oui,")).count();
    assert_eq!(rows, 16);
}

#[tokio::test]
async fn given_an_unknown_region_when_any_page_is_asked_then_not_found_with_the_regions_there_are() {
    let site = Site::demo().await;
    for path in ["/", "/bilan", "/windows", "/fund", "/data", "/rules", "/journal"] {
        let page = site.get(&format!("{path}?region=99")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.body.contains(&format!("href=\"{path}?region=44\">Grand Est</a>")), "{path}");
        assert!(!page.main().contains("region=99"), "{path}: no link keeps what is no region");
    }
    let file = site.get("/windows.csv?region=99").await;
    assert_eq!(file.status, StatusCode::NOT_FOUND);
    assert_eq!(file.header("content-type"), "application/problem+json");
    assert!(file.body.contains("32 Hauts-de-France, 44 Grand Est"));
}

#[tokio::test]
async fn given_a_region_without_a_fund_when_asked_then_it_says_so_and_offers_no_file() {
    let site = Site::demo().await;
    let page = site.get("/fund?region=44").await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.main().contains("Aucun exercice n’est encore publié"));
    let data = site.get("/data?region=44").await.body;
    assert!(data.contains("FIR : rien d’enregistré.") && !data.contains("/fund.csv"));
    assert!(site.get("/data").await.body.contains("/fund.csv"));
}
