//! The fictional region of the demonstration beside the two real ones: whoever reads it is told what it is.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use maillage_service::shipped::FICTION;

use crate::support::Site;

const NOTICE: &str =
    "Région fictive : établissements, titulaires, autorisations, bilans et FIR sont inventés";
const NOTICE_IN_ENGLISH: &str =
    "Fictional region: sites, holders, authorisations, bilans and the fund are invented";

const PAGES: [&str; 24] = [
    "/",
    "/bilan",
    "/authorisations",
    "/authorisations/00-16-0010",
    "/sites/001000082",
    "/holders/000000083",
    "/calendar",
    "/windows",
    "/zones/F1",
    "/fund",
    "/fund/resources",
    "/fund/territories",
    "/fund/2026/rapport",
    "/fund/2025/rapport",
    "/fund/agreements",
    "/fund/agreements/FICTIF-2024-002",
    "/fund/agreements/FICTIF-2026-376",
    "/fund/beneficiaries/finess%2F001000025",
    "/fund/beneficiaries/rna%2FW000000050",
    "/fund/beneficiaries/siret%2F00000000006100",
    "/fund/indicators",
    "/fund/calls",
    "/fund/calls/AAP-FICTIF-2026-01",
    "/fund/calls/URGENCE-FICTIVE-2026",
];

const FILES: [&str; 8] = [
    "/bilan.csv",
    "/authorisations.csv",
    "/calendar.csv",
    "/calendar.ics",
    "/fund/agreements.csv",
    "/fund/calls.csv",
    "/fund/indicators.csv",
    "/fund/2026/rapport.json",
];

#[tokio::test]
async fn given_the_fictional_region_when_its_pages_and_files_are_read_then_each_says_what_it_is() {
    let site = Site::with_fiction().await;
    let name = FICTION.territory.region.name.as_str();
    for page in PAGES {
        for (lang, notice) in [("fr", NOTICE), ("en", NOTICE_IN_ENGLISH)] {
            let answer = site.get(&format!("{page}?region=00&lang={lang}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            assert!(answer.body.contains(notice) && answer.body.contains(name), "{page} {lang}");
        }
    }
    for file in FILES {
        let answer = site.get(&format!("{file}?region=00")).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
        assert!(answer.body.contains("fictif") || answer.body.contains("fictive"), "{file}");
    }
}

#[tokio::test]
async fn given_no_region_when_a_page_is_read_then_it_is_of_the_real_home_and_says_nothing_of_the_fictional_one()
 {
    let site = Site::with_fiction().await;
    for page in [
        "/",
        "/bilan",
        "/authorisations",
        "/calendar",
        "/windows",
        "/fund",
        "/fund/agreements",
        "/fund/calls",
        "/fund/indicators",
    ] {
        for region in ["", "?region=32", "?region=44"] {
            // The front page shows all regions where none is named.
            if (page, region) == ("/", "") {
                continue;
            }
            let answer = site.get(&format!("{page}{region}")).await;
            // Of one of them no fund is recorded.
            if (page, region) == ("/fund", "?region=44") {
                continue;
            }
            assert_eq!(answer.status, StatusCode::OK, "{page}{region}");
            assert!(!answer.body.contains(NOTICE), "{page}{region}");
            assert!(!answer.main().contains("Nulle-Part"), "{page}{region}");
        }
    }
    for page in ["/", "/france"] {
        let answer = site.get(page).await;
        assert!(answer.body.contains("sauf ceux de la région fictive, qui sont inventés"), "{page}");
        let named = answer.main().matches("Nulle-Part").count();
        let marked = answer.main().matches("Nulle-Part (région fictive").count()
            + answer.main().matches("Nulle-Part (zone fictive").count();
        assert_eq!((0 < named, named), (true, marked), "{page}");
    }
}

#[tokio::test]
async fn given_a_list_of_sites_when_its_map_is_read_then_each_zone_leads_to_the_list_there_with_its_filters()
{
    let site = Site::with_fiction().await;
    let asked = "/authorisations?region=00&at=2026-10-15&status=in-force";
    let page = site.get(asked).await;
    assert!(page.body.contains("<svg class=\"ml-map\""), "{}", page.body);
    let sites = async |question: &str| {
        let table = site.get(&format!("/authorisations.json?region=00&at=2026-10-15&{question}")).await.body;
        let view: serde_json::Value = serde_json::from_str(&table).expect("JSON");
        let rows = view["authorisations"].as_array().expect("rows").clone();
        let of = |counted: bool| {
            let told = rows.iter().filter(|row| !counted || row["counted"] == true);
            told.filter_map(|row| row["site"].as_str()).collect::<BTreeSet<_>>().len()
        };
        (of(false), of(true))
    };
    let (all, counted) = sites("status=in-force&zone=F1").await;
    let told =
        format!("F1 Port-Chimère (zone fictive) : {all} établissements, dont {counted} au compte du bilan");
    assert!(page.body.contains(&told), "{told}: {}", page.body);
    let there = "/authorisations?region=00&#38;at=2026-10-15&#38;status=in-force&#38;zone=F1";
    assert!(page.body.contains(&format!("href=\"{there}\"")), "{}", page.body);
    // From a zone, the others are there as they were, and the zone itself leads back to all.
    let within = site.get(&format!("{asked}&zone=F1")).await;
    assert!(within.body.contains(&told), "{}", within.body);
    assert!(within.body.contains("zone=F2\"") && !within.body.contains(&format!("href=\"{there}\"")));
    // What lies in no zone is told, and listed alone.
    let (outside, _) = sites("zone=none").await;
    assert!(0 < outside);
    let whole = site.get("/authorisations?region=00&at=2026-10-15").await;
    assert!(whole.said().contains(&format!("{outside} établissements ne sont dans aucune zone connue")));
    let none = site.get("/authorisations?region=00&at=2026-10-15&zone=none").await;
    assert!(none.said().contains("hors de toute zone connue"), "{}", none.said());
}

#[tokio::test]
async fn given_its_calendar_when_read_then_each_kind_of_day_to_come_is_there() {
    let site = Site::with_fiction().await;
    for kind in ["expiry", "renewal", "tacit", "lapse", "visit"] {
        let table = site.get(&format!("/calendar.csv?region=00&kind={kind}")).await;
        assert!(table.body.lines().count() > 10, "{kind}: {}", table.body);
    }
}

/// The rows of a file, cut at their commas where none is quoted.
fn rows(body: &str) -> Vec<Vec<&str>> {
    body.lines().skip(1).map(|row| row.split(',').collect()).collect()
}

#[tokio::test]
async fn given_its_bilan_when_set_beside_its_register_then_each_reason_is_counted_and_leads_to_its_cells() {
    let site = Site::with_fiction().await;
    let whole = site.get("/bilan/reconciliation?region=00").await.said();
    assert!(whole.contains("# 195 cellules s’accordent, 18 diffèrent"), "{whole}");
    assert!(whole.contains("11 cellules gardent leur position d’ouverture"), "{whole}");
    let since = site.get("/bilan/reconciliation?region=00&why=since").await;
    assert_eq!(since.main().matches("Les deux s’accordaient").count(), 6, "{}", since.main());
    let file = site.get("/bilan/reconciliation.csv?region=00&why=since").await;
    assert_eq!(file.body.lines().count(), 7, "the header, and the cells of the page: {}", file.body);
    let strange = site.get("/bilan/reconciliation?region=00&why=weather").await;
    assert_eq!(strange.status, StatusCode::BAD_REQUEST);
    let lines = site.get("/bilan/reconciliation?region=00&why=other-line").await;
    assert!(lines.main().contains("SMR locomoteur") && !lines.main().contains("amm:QA050/ME05"), "by name");
    let plain = site.get("/bilan/reconciliation?region=32").await.said();
    assert!(plain.contains("# Aucune cellule ne s’accorde, aucune ne diffère"), "{plain}");
}

#[tokio::test]
async fn given_a_cell_of_its_bilan_when_opened_then_the_authorisations_that_make_its_count_and_no_others() {
    let site = Site::with_fiction().await;
    let cells = site.get("/bilan/reconciliation.csv?region=00&activity=amm:QA001&zone=F1").await.body;
    let cells = rows(&cells);
    let [cell] = &cells[..] else { panic!("one cell: {cells:?}") };
    let counted: Vec<&str> = cell.last().unwrap().split(' ').collect();
    let listed = site.get("/authorisations.csv?region=00&activity=amm:QA001&zone=F1").await.body;
    let listed = rows(&listed);
    let made: Vec<_> = listed.iter().filter(|row| row.contains(&"oui")).map(|row| row[0]).collect();
    assert!(
        !counted.is_empty() && counted.iter().all(|number| made.contains(number)),
        "{counted:?} {made:?}"
    );
    let page = site.get("/bilan?region=00&activity=amm:QA001&zone=F1").await;
    let opened = "/authorisations?region=00&#38;at=2026-10-15&#38;activity=amm%3AQA001&#38;zone=F1";
    assert!(page.main().contains(opened), "a cell leads to its list: {}", page.main());
    assert!(page.main().contains("/bilan/reconciliation?region=00"), "{}", page.main());
}
