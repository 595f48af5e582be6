//! What the markup of every page must have, whatever it says.

use std::collections::{BTreeMap, BTreeSet};

use maillage_web::routes::PAGES;

use crate::markup::{Piece, pieces};
use crate::support::{Site, of_register};

/// Addresses at which pages show what they do not show by themselves.
const STATES: [&str; 14] = [
    "/bilan?activity=irm",
    "/bilan?only=negative",
    "/bilan?q=IRM+Amiens",
    "/bilan?q=13002526500013",
    "/bilan?zone=21A&columns=sites&columns=units&columns=place&columns=code",
    "/admissibility?operation=creation&activity=irm&zone=17A&on=2019-08-01",
    "/authorisations?region=99",
    "/calendar?region=99",
    "/structures?at=2024-01-01",
    "/aides?scheme=crai&applicant=general-practitioner&commune=Lille&sum=30001&on=2023-06-01",
    "/windows?id=2019-07-16",
    "/journal/trace?activity=irm&zone=17A",
    "/journal/trace?figure=cp-paid&mission=2",
    "/nope",
];

/// The list of communes of the demonstration: a document whose bytes ship.
const DOCUMENT: &str = "0295cd70d2d094e9f2e04cf39e20030a1d920d111f76660bb3010fd0739425ed";

/// The elements of a page, in their order.
type Elements = Vec<(String, BTreeMap<String, String>)>;

/// The elements of each page that people read, with its address.
async fn elements() -> Vec<(String, Elements)> {
    let site = Site::authorisations().await;
    let shown = PAGES.iter().filter(|page| page.title.is_some()).map(|page| of_register(page.path));
    let document = format!("/documents/{DOCUMENT}");
    let shown = shown.map(|path| path.replace("/documents/{sha256}", &document).replace("{number}", "14"));
    let shown = shown.map(|path| path.replace("{*zone}", "21A").replace("{*line}", "chirurgie"));
    let mut found = Vec::new();
    for address in shown.chain(STATES.map(ToOwned::to_owned)) {
        let opened = |piece| match piece {
            Piece::Open(name, attributes) => Some((name, attributes)),
            Piece::Close(_) | Piece::Text(_) => None,
        };
        let body = site.get(&address).await.body;
        found.push((address, pieces(&body).into_iter().filter_map(opened).collect()));
    }
    found
}

#[tokio::test]
async fn given_each_page_when_its_tables_are_read_then_headers_have_a_scope_and_tables_a_caption() {
    for (address, elements) in elements().await {
        let count = |wanted: &str| elements.iter().filter(|(name, _)| name == wanted).count();
        assert_eq!(count("caption"), count("table"), "{address}");
        let unscoped = elements.iter().find(|(name, with)| name == "th" && !with.contains_key("scope"));
        assert!(unscoped.is_none(), "{address}: {unscoped:?}");
    }
}

#[tokio::test]
async fn given_each_page_when_its_fields_are_read_then_each_has_a_label() {
    for (address, elements) in elements().await {
        let labelled: BTreeSet<_> = elements.iter().filter_map(|(_, with)| with.get("for")).collect();
        let is_field = |name: &str| ["input", "select", "textarea"].contains(&name);
        for (before, (name, with)) in elements.iter().zip(elements.iter().skip(1)) {
            if !is_field(name) {
                continue;
            }
            // A label may hold its field: then nothing stands between the two.
            let held = before.0 == "label" && !before.1.contains_key("for");
            let named = held
                || with.contains_key("aria-label")
                || with.get("id").is_some_and(|id| labelled.contains(id));
            let hidden = with.get("type").is_some_and(|kind| kind == "hidden");
            assert!(hidden || named, "{address}: {name} {with:?}");
        }
    }
}

#[tokio::test]
async fn given_each_page_when_its_headings_and_places_are_read_then_one_title_and_each_place_once() {
    for (address, elements) in elements().await {
        assert_eq!(elements.iter().filter(|(name, _)| name == "h1").count(), 1, "{address}");
        let mut places = BTreeSet::new();
        for (_, with) in &elements {
            if let Some(id) = with.get("id") {
                assert!(places.insert(id.clone()), "{address}: {id} twice");
            }
        }
        let leads = elements.iter().filter_map(|(_, with)| with.get("href")?.strip_prefix('#'));
        for place in leads {
            assert!(places.contains(place), "{address}: nothing at #{place}");
        }
    }
}
