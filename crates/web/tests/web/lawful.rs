//! What the law asks of a public site, on its pages.

use maillage_domain::people::Permission;
use maillage_service::format::FileFormat;
use maillage_web::page::{Formats, Page};
use maillage_web::routes::PAGES;

use crate::support::Site;

#[tokio::test]
async fn given_no_agency_described_when_the_statement_is_read_then_nobody_is_invented() {
    let site = Site::demo().await;
    let page = site.get("/accessibilite?lang=fr").await.said();
    for said in [
        "Non conforme : aucun audit.",
        "non renseigné par l’exploitant du site",
        "L’exploitant de ce site n’a pas renseigné de contact.",
        "Défenseur des droits",
        "article 47",
        "RGAA), version 4.1.2",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains('@'), "{page}");
    let notice = site.get("/mentions-legales?lang=fr").await.said();
    assert!(notice.contains("Les pages publiques ne déposent aucun cookie."), "{notice}");
    assert_eq!(notice.matches("non renseigné par l’exploitant du site").count(), 5, "{notice}");
}

#[tokio::test]
async fn given_an_agency_described_when_both_pages_are_read_then_its_name_number_and_contact() {
    let site = Site::demo().await;
    site.describe_agency("ARS Exemple", "26590671900017", "contact@ars.example").await;
    for address in ["/accessibilite?lang=en", "/mentions-legales?lang=en"] {
        let answer = site.get(address).await;
        for said in ["ARS Exemple", "26590671900017", "href=\"mailto:contact@ars.example\""] {
            assert!(answer.body.contains(said), "{address}: {said}");
        }
    }
    // Another region has an agency of its own, which nobody described.
    let other = site.get("/accessibilite?lang=en&region=44").await.said();
    assert!(!other.contains("ARS Exemple"), "{other}");
    assert!(other.contains("Whoever runs this site has given no contact."), "{other}");
}

#[tokio::test]
async fn given_a_store_without_region_when_the_statement_is_read_then_it_is_there() {
    let site = Site::empty().await;
    for address in ["/accessibilite", "/mentions-legales", "/plan-du-site"] {
        assert!(site.get(address).await.status.is_success(), "{address}");
    }
}

#[tokio::test]
async fn given_each_page_when_its_foot_is_read_then_it_leads_to_the_statement_the_notice_and_the_plan() {
    let site = Site::demo().await;
    let shown = PAGES.iter().filter(|page| page.title.is_some() && !page.path.contains('{'));
    for address in shown.map(|page| page.path).chain(["/nope", "/bilan?at=2001-01-01"]) {
        let body = site.get(address).await.body;
        let (_, foot) = body.split_once("<footer").expect(address);
        for link in ["/accessibilite", "/mentions-legales", "/plan-du-site"] {
            // It keeps the language and the times of the page, where its address names them.
            let leads = [format!("\"{link}\""), format!("\"{link}?")].iter().any(|link| foot.contains(link));
            assert!(leads, "{address}: {link}");
        }
        assert!(foot.contains("Accessibilité : non auditée"), "{address}");
    }
}

#[tokio::test]
async fn given_the_table_of_pages_when_the_plan_is_read_then_each_public_page_by_its_name_and_no_other() {
    let site = Site::demo().await;
    let plan = site.get("/plan-du-site?lang=fr").await;
    let main = plan.main();
    for page in PAGES {
        let linked = main.contains(&format!("href=\"{}?lang=fr\"", page.path));
        let named = page.title.is_some() && page.permission == Permission::Read && page.get.is_some();
        assert_eq!(linked, named && !page.path.contains('{'), "{}", page.path);
    }
    assert!(plan.said().contains("Données ouvertes"), "{}", plan.said());
    assert!(plan.said().contains("Fichiers : PDF, XLSX, ODS, CSV, JSON, HTML, Parquet, GeoJSON."));
}

#[tokio::test]
async fn given_terms_that_pages_use_when_read_then_each_is_marked_and_leads_to_its_definition() {
    let site = Site::demo().await;
    let help = site.get("/aide?lang=fr").await;
    for (address, term) in [
        ("/objectives", "zone"),
        ("/objectives", "bilan-quantifie"),
        ("/windows", "periode-de-depot"),
        ("/admissibility", "avis-de-recevabilite"),
        ("/", "recevabilite"),
        ("/", "implantation"),
        ("/bilan", "ecart"),
        ("/fund", "fir"),
        ("/fund", "ae"),
        ("/fund", "cp"),
    ] {
        let page = site.get(&format!("{address}?lang=fr&region=32")).await;
        let link = format!("href=\"/aide?lang=fr&#38;region=32#{term}\" title=\"");
        assert!(page.main().contains(&link), "{address}: {term}");
        assert!(help.main().contains(&format!("id=\"{term}\"")), "{term}");
    }
    let english = site.get("/fund?lang=en&year=2023").await;
    assert!(english.main().contains("#ae\" title=\"Commitment appropriations"), "{}", english.main());
}

#[tokio::test]
async fn given_the_help_page_when_read_then_the_pages_of_the_menu_and_each_term_with_its_article() {
    let site = Site::demo().await;
    let help = site.get("/aide?lang=fr").await;
    for page in PAGES.iter().filter(|page| page.entry.is_some() && page.permission == Permission::Read) {
        assert!(help.main().contains(&format!("href=\"{}?lang=fr\"", page.path)), "{}", page.path);
    }
    let said = help.said();
    assert!(said.contains("art. L. 6122-9 et R. 6122-30 CSP"), "{said}");
    assert!(!said.contains("maillage "), "no command on a public page: {said}");
}

#[tokio::test]
async fn given_its_english_name_when_help_is_asked_for_then_the_guide_for_good() {
    let site = Site::demo().await;
    for (asked, answered) in [("/help", "/aide"), ("/help?lang=en&region=44", "/aide?lang=en&region=44")] {
        let answer = site.get(asked).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (308, answered), "{asked}");
    }
}

#[tokio::test]
async fn given_each_file_that_pages_offer_when_its_header_is_read_then_the_dictionary_has_each_column_in_order()
 {
    let site = Site::demo().await;
    let data = site.get("/data?lang=fr").await;
    let of_rows = |page: &&&'static Page| match page.formats {
        Formats::List(_) => true,
        Formats::Each(formats, _) => formats.contains(&FileFormat::Csv),
        Formats::None | Formats::One(..) | Formats::OfPart => false,
    };
    for page in PAGES.iter().filter(of_rows) {
        // The tables of the fund have the words of their page at their head.
        if page.path.starts_with("/fund") {
            continue;
        }
        let csv = site.get(&format!("{}.csv?lang=fr{}", page.path, question(page.path))).await;
        let header = csv.body.lines().next().unwrap_or_default();
        let named = dictionary(data.main(), &page.path.trim_start_matches('/').replace('/', "-"));
        assert_eq!(
            named,
            header.trim_start_matches('\u{feff}').split(',').collect::<Vec<_>>(),
            "{}",
            page.path
        );
    }
}

#[tokio::test]
async fn given_the_file_of_the_fund_when_its_tables_are_read_then_the_dictionary_has_the_columns_of_each() {
    let site = Site::demo().await;
    let data = site.get("/data?lang=fr").await;
    let csv = site.get("/fund.csv?year=2023&lang=fr").await.body;
    for table in ["overview", "missions", "actions", "findings", "not-carried"] {
        for name in dictionary(data.main(), &format!("fund-{table}")) {
            assert!(csv.contains(&name), "{table}: {name}");
        }
    }
    assert_eq!(dictionary(data.main(), "fund-sources"), ["Poste", "Valeur"]);
}

/// What a page must be asked before it has a file.
fn question(path: &str) -> &'static str {
    match path {
        "/journal/trace" => "&region=32&activity=chirurgie&zone=3A",
        _ => "",
    }
}

/// The columns that the dictionary of a file names.
fn dictionary(page: &str, file: &str) -> Vec<String> {
    let (_, rest) = page.split_once(&format!("id=\"dictionary-{file}\"")).expect(file);
    let (own, _) = rest.split_once("</details>").unwrap();
    let names = own.split("<th scope=\"row\"><code>").skip(1);
    names.map(|name| name.split("</code>").next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn given_the_formats_of_the_bilan_when_home_names_them_then_all_eight() {
    let home = Site::demo().await.get("/?lang=fr&region=32").await.said();
    assert!(
        home.contains("Les mêmes chiffres en PDF, XLSX, ODS, CSV, JSON, HTML, Parquet, GeoJSON"),
        "{home}"
    );
}

#[tokio::test]
async fn given_an_address_without_answer_when_its_title_is_read_then_it_begins_by_saying_so() {
    let site = Site::demo().await;
    for (address, status) in [
        ("/nope", 404),
        ("/bilan?at=2001-01-01", 409),
        ("/bilan?activity=irm&zone=1B", 422),
        ("/windows?id=nope", 422),
        ("/fund?year=1999", 409),
    ] {
        let french = site.get(&format!("{address}{}lang=fr", joint(address))).await;
        assert!(french.body.contains("<title>Erreur : "), "{address}: {}", french.status);
        assert_eq!(french.status.as_u16(), status, "{address}");
        let english = site.get(&format!("{address}{}lang=en", joint(address))).await;
        assert!(english.body.contains("<title>Error: "), "{address}");
    }
    assert!(!site.get("/?lang=fr").await.body.contains("<title>Erreur"));
}

/// What stands between an address and one more parameter.
fn joint(address: &str) -> &'static str {
    if address.contains('?') { "&" } else { "?" }
}

#[tokio::test]
async fn given_a_map_when_reached_by_keyboard_then_a_link_leads_past_it() {
    let site = Site::demo().await;
    let page = site.get("/bilan?activity=irm&lang=fr").await;
    let (before, _) = page.main().split_once("<svg class=\"ml-map\"").expect("a map");
    assert!(before.contains("<a class=\"ml-skip\" href=\"#map-A-units\">Passer la carte"), "{before}");
    assert!(page.main().contains("<figcaption id=\"map-A-units\" tabindex=\"-1\">"));
}
