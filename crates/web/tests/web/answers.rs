//! The table of pages against the site.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use maillage_domain::people::Permission;
use maillage_service::format::{FileFormat, TableFormat};
use maillage_web::page::{Page, Route};
use maillage_web::routes::PAGES;

use crate::agreements::concluded;
use crate::support::{Site, of_agreements, of_register};

/// The list of communes of the demonstration: a document whose bytes ship.
const COMMUNES: &str = "0295cd70d2d094e9f2e04cf39e20030a1d920d111f76660bb3010fd0739425ed";

/// Every route of the table that answers the public, but that of the pictures of pages: no document with pages ships; but the one
/// that leads to another name of its page; but the steps of signing in, which lead to the first; and but that of the metrics,
/// which answers no one of whom nobody knows from where he asks.
fn answering() -> Vec<Route> {
    let others = ["/help", "/metrics", "/mot-de-passe/{link}"];
    // A step of signing in leads to the first one.
    let is_other = |path: &str| others.contains(&path) || path.starts_with("/connexion/");
    let answers = |route: &Route| !route.path.contains("{picture}") && !is_other(&route.path);
    let open = PAGES.iter().filter(|page| page.permission == Permission::Read);
    open.flat_map(|page| page.routes()).filter(answers).collect()
}

/// Every route of the table.
fn routes() -> Vec<Route> {
    PAGES.iter().flat_map(|page| page.routes()).collect()
}

/// An address that the route matches, with the question it needs.
fn example(route: &Route) -> String {
    let path = of_register(&route.path).replace("{digest}", "0").replace("{name}", "maillage.css");
    let path = path.replace("{level}/{*place}", "0/000.p/1").replace("{act}", "1.tlog-proof");
    let path = path.replace("{sha256}", COMMUNES).replace("{number}", "14");
    let path =
        path.replace("{*zone}", "21A").replace("{*line}", "chirurgie").replace("{file}", "2019-07-16.ics");
    match path.as_str() {
        "/admissibility.json" | "/admissibility.pdf" => {
            format!("{path}?operation=creation&activity=chirurgie&zone=15A")
        }
        trace if trace.starts_with("/journal/trace.") => format!("{path}?activity=irm&zone=17A"),
        "/map.svg" => format!("{path}?zones=A"),
        _ => path,
    }
}

fn page(path: &str) -> &'static Page {
    PAGES.iter().find(|page| page.path == path).unwrap_or_else(|| panic!("{path} has no row"))
}

#[tokio::test]
async fn given_each_route_when_asked_then_it_answers_and_a_file_says_its_format_and_how_it_ends() {
    let site = Site::authorisations().await;
    concluded(site.app()).await;
    for route in answering() {
        let answer = site.get(&example(&route)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", route.path);
        assert!(!answer.body.is_empty(), "{}", route.path);
        if let Some(format) = route.format {
            assert_eq!(answer.header("content-type"), format.media_type, "{}", route.path);
            let end = format!(".{}\"", format.extension);
            assert!(answer.header("content-disposition").ends_with(&end), "{}", route.path);
        }
    }
}

#[tokio::test]
async fn given_each_route_when_asked_by_head_then_no_body_and_by_a_method_it_has_not_then_refused() {
    let site = Site::authorisations().await;
    concluded(site.app()).await;
    for route in answering() {
        let ask = |method: &str| {
            let request = Request::builder().method(method).uri(example(&route));
            site.send(request.body(Body::empty()).unwrap())
        };
        let answer = ask("HEAD").await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, ""), "{}", route.path);
        let answer = ask("DELETE").await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{}", route.path);
        assert_eq!(answer.header("allow"), route.allowed, "{}", route.path);
    }
}

#[tokio::test]
async fn given_each_page_when_asked_in_a_format_it_does_not_offer_then_there_is_no_such_address() {
    let site = Site::demo().await;
    let open =
        |page: &&&Page| page.permission == Permission::Read && page.title.is_some() && page.path != "/";
    for page in PAGES.iter().filter(open) {
        let mut offered = page.formats.rows();
        // Its line is what its own address answers, with an ending.
        offered.extend((page.path == "/acts/{number}").then_some(FileFormat::Json.row()));
        let others = FileFormat::ALL.iter().map(|format| format.row()).filter(|row| !offered.contains(row));
        for end in others.map(|row| row.extension).chain(["zip", "CSV", ""]) {
            let address = page.path.replace("{sha256}", COMMUNES).replace("{number}", "14");
            let address = address.replace("{*number}", "99-01-0002").replace("{finess}", "990000010");
            let address = address.replace("{*zone}", "21A").replace("{*line}", "chirurgie");
            let address = format!("{address}.{end}");
            assert_eq!(site.get(&address).await.status, StatusCode::NOT_FOUND, "{address}");
        }
    }
}

#[test]
fn given_the_table_when_read_then_no_address_stands_twice() {
    let mut paths = BTreeSet::new();
    for route in routes() {
        assert!(paths.insert(route.path.clone()), "{} stands twice", route.path);
    }
}

/// The addresses that people keep, of the pages that are built.
const PROMISED: [&str; 15] = [
    "/",
    "/bilan",
    "/objectives",
    "/admissibility",
    "/authorisations",
    "/structures",
    "/calendar",
    "/windows",
    "/fund",
    "/fund/indicators",
    "/aides",
    "/rules",
    "/journal",
    "/journal/trace",
    "/data",
];

#[test]
fn given_the_addresses_that_people_keep_when_looked_up_then_each_has_its_page_in_the_menu_or_below_one() {
    for path in PROMISED {
        let page = page(path);
        let reached = page.entry.is_some() || page.parent.is_some_and(|parent| parent.entry.is_some());
        assert!(page.get.is_some() && reached, "{path}");
    }
}

#[test]
fn given_each_page_that_is_a_list_when_its_formats_are_read_then_the_four_of_lists_are_among_them() {
    for path in [
        "/bilan",
        "/objectives",
        "/authorisations",
        "/structures",
        "/calendar",
        "/windows",
        "/fund",
        "/fund/indicators",
        "/aides",
        "/rules",
        "/journal",
    ] {
        let offered = page(path).formats.rows();
        for format in TableFormat::ALL {
            assert!(offered.contains(&format.file().row()), "{path}: {format:?}");
        }
    }
}

#[tokio::test]
async fn given_the_menu_when_read_then_the_entries_of_the_table_in_its_order_and_the_page_shown_is_marked() {
    let site = Site::demo().await;
    concluded(site.app()).await;
    // The public is led to what it may see.
    let leads = |page: &Page| page.entry.is_some() && page.permission == Permission::Read;
    let entries: Vec<_> = PAGES.iter().filter(|page| leads(page)).map(|page| page.path).collect();
    for page in PAGES.iter().filter(|page| page.title.is_some()) {
        let path = of_agreements(page.path).replace("{sha256}", COMMUNES).replace("{number}", "14");
        let body = site.get(&path).await.body;
        let links: Vec<_> = body.split("<a class=\"fr-nav__link\" href=\"").skip(1).collect();
        let shown = links.iter().map(|link| link.split('"').next().unwrap());
        assert_eq!(shown.collect::<Vec<_>>(), entries, "{}", page.path);
        let marked = links.iter().filter(|link| link.split('>').next().unwrap().contains("aria-current"));
        let marked: Vec<_> = marked.map(|link| link.split('"').next().unwrap()).collect();
        // The pages of the footer belong to no entry.
        let within = std::iter::successors(Some(*page), |page| page.parent).find(|page| leads(page));
        assert_eq!(marked, within.map(|page| page.path).into_iter().collect::<Vec<_>>(), "{}", page.path);
    }
}

/// A source without its tests.
fn code(source: &str) -> &str {
    source.split("#[cfg(test)]").next().unwrap()
}

#[test]
fn given_the_sources_when_searched_then_routes_are_added_from_the_table_only() {
    let sources = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![sources];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            let adds = [".route(", ".fallback", ".nest(", "_service("];
            if adds.iter().any(|call| code(&source).contains(call)) {
                found.push(path.file_name().unwrap().to_owned());
            }
        }
    }
    assert_eq!(found, ["routes.rs"]);
}
