//! Source documents: the page that opens them, their bytes, the pictures of their pages.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use insta::assert_snapshot;
use maillage_testing::paper::Paper;

use crate::support::{Answer, Site};

/// The document of the demonstration, of which only the digest ships.
const DEMO: &str = "19708649bced1965cd39ec2e65ec2ede32a8c34b9f6dc1f9b13e57145953eeb3";
const TEXT: &str = include_str!("../../../../testdata/annexes/bretagne-2021-02-01.txt");

/// A bilan of Grand Est on a page: a header, the name of a zone, two rows.
fn drawn() -> Vec<u8> {
    let (xs, ys) = ([60.0, 260.0, 330.0, 400.0, 470.0, 550.0], [140.0, 200.0, 230.0, 260.0, 290.0]);
    let mut paper = Paper::new()
        .text(60.0, 60.0, "ARS Grand Est")
        .text(60.0, 80.0, "Bilan quantifié de l’offre de soins au 1er janvier 2025")
        .text(60.0, 120.0, "Zone de référence n°2 Champagne")
        .lattice(&xs, &ys);
    let rows = [
        (165.0, ["", "Au 1er janvier", "Cible 2028", "Cible 2028", "Demandes"]),
        (180.0, ["", "2025", "minimum", "maximum", "recevables"]),
        (220.0, ["Médecine", "5", "5", "6", "OUI"]),
        (250.0, ["Chirurgie", "3", "2", "3", "NON"]),
        (280.0, ["Psychiatrie", "2", "1", "2", "NON"]),
    ];
    for (y, cells) in rows {
        for (x, cell) in xs.iter().zip(cells) {
            paper = paper.text(x + 4.0, y, cell);
        }
    }
    paper.pdf()
}

async fn of_page() -> (Site, String) {
    let site = Site::recording_file("bilan.pdf", &drawn(), Some("44")).await;
    let address = format!("/documents/{}", digest_of(&site).await);
    (site, address)
}

async fn of_text(text: &str) -> (Site, String) {
    let site = Site::recording(text).await;
    let address = format!("/documents/{}", digest_of(&site).await);
    (site, address)
}

/// The digest of the document that the page of the data opens first.
async fn digest_of(site: &Site) -> String {
    let data = site.get("/data").await.body;
    let (_, rest) = data.split_once("/documents/").unwrap();
    rest.chars().take(64).collect()
}

async fn ask(site: &Site, method: &str, address: &str, header: (&str, &str)) -> Answer {
    let request = Request::builder().method(method).uri(address).header(header.0, header.1);
    site.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn given_a_document_of_which_only_the_digest_is_kept_when_opened_then_it_says_so_and_names_its_acts() {
    let site = Site::demo().await;
    let answer = site.get(&format!("/documents/{DEMO}?line=3880")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_snapshot!("document_not_kept_fr", answer.said());
    assert_snapshot!("document_not_kept_en", site.get(&format!("/documents/{DEMO}?lang=en")).await.said());
    for below in ["source", "pages/1.png"] {
        assert_eq!(site.get(&format!("/documents/{DEMO}/{below}")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn given_what_names_no_document_when_opened_then_there_is_no_such_page() {
    let site = Site::demo().await;
    let unknown = "0".repeat(64);
    let upper = DEMO.to_uppercase();
    let long = format!("{DEMO}0");
    for name in [&unknown, &upper, &long, "..%2F..%2Fetc%2Fpasswd", "%00", "%FF%FE", "'%20OR%201=1--", "1970"]
    {
        for below in ["", "/source", "/pages/1.png"] {
            let address = format!("/documents/{name}{below}");
            assert_eq!(site.get(&address).await.status, StatusCode::NOT_FOUND, "{address}");
        }
    }
    for picture in ["0.png", "01.png", "-1.png", "1.jpg", "1", "99999999999.png"] {
        let address = format!("/documents/{DEMO}/pages/{picture}");
        assert_eq!(site.get(&address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn given_a_row_of_a_bilan_when_its_source_is_opened_then_its_line_is_marked_and_what_was_read_stands_beside()
 {
    let (site, address) = of_text(TEXT).await;
    let bilan = site.get("/bilan").await.body;
    let (_, rest) = bilan.split_once(&format!("{address}?line=")).expect("a row leads to its line");
    let line: u32 = rest.split('#').next().unwrap().parse().unwrap();
    let opened = site.get(&format!("{address}?line={line}")).await;
    let marked = format!("<tr id=\"L{line}\" class=\"is-here\" aria-current=\"true\">");
    assert!(opened.body.contains(&marked), "{}", opened.said());
    assert_eq!(opened.body.matches("class=\"is-here\" aria-current=\"true\"").count(), 1);
    assert!(opened.body.contains("Ce qui a été lu"));
}

#[tokio::test]
async fn given_several_lines_when_asked_for_then_each_is_marked_and_the_whole_marks_none() {
    let (site, address) = of_text(TEXT).await;
    let marks = async |query: &str| {
        site.get(&format!("{address}{query}"))
            .await
            .body
            .matches("class=\"is-here\" aria-current=\"true\"")
            .count()
    };
    assert_eq!(marks("?line=3&to=5").await, 3);
    assert_eq!(marks("?line=5&to=3").await, 1);
    assert_eq!(marks("").await, 0);
}

#[tokio::test]
async fn given_a_place_that_is_none_when_asked_for_then_it_is_refused_with_how_many_there_are() {
    let (site, address) = of_text(TEXT).await;
    let lines = TEXT.split('\n').count();
    assert_eq!(site.get(&format!("{address}?line={lines}")).await.status, StatusCode::OK);
    for (query, status) in [
        (format!("?line={}", lines + 1), StatusCode::NOT_FOUND),
        ("?line=0".to_owned(), StatusCode::NOT_FOUND),
        ("?from=0".to_owned(), StatusCode::NOT_FOUND),
        ("?page=2".to_owned(), StatusCode::NOT_FOUND),
        ("?line=x".to_owned(), StatusCode::BAD_REQUEST),
        ("?line=-1".to_owned(), StatusCode::BAD_REQUEST),
        ("?line=99999999999".to_owned(), StatusCode::BAD_REQUEST),
        ("?page=1&area=1,2,3".to_owned(), StatusCode::BAD_REQUEST),
    ] {
        assert_eq!(site.get(&format!("{address}{query}")).await.status, status, "{query}");
    }
    let beyond = site.get(&format!("{address}?line={}", lines + 1)).await;
    assert!(beyond.said().contains(&lines.to_string()), "{}", beyond.said());
}

#[tokio::test]
async fn given_a_text_of_very_many_lines_when_opened_then_a_part_of_it() {
    let long = TEXT.to_owned() + &"ligne\n".repeat(30_000);
    let (site, address) = of_text(&long).await;
    for query in ["", "?line=25000", "?from=30001"] {
        let answer = site.get(&format!("{address}{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}");
        assert!(answer.body.len() < 100_000, "{query}: {} bytes", answer.body.len());
    }
}

#[tokio::test]
async fn given_a_row_of_a_page_when_its_source_is_opened_then_it_is_framed_on_the_picture_of_the_page() {
    let (site, address) = of_page().await;
    let page = site.get(&format!("{address}?page=1")).await.body;
    let (_, rest) =
        page.split_once(&format!("{address}?page=1&#38;area=")).expect("a row leads to its place");
    let area = rest.split(['#', '"']).next().unwrap().to_owned();
    let opened = site.get(&format!("{address}?page=1&area={area}")).await;
    assert_snapshot!("document_page_fr", opened.said());
    assert!(opened.body.contains("<rect id=\"mark\""));
    assert!(opened.body.contains(&format!("src=\"{address}/pages/1.png\"")));
    let outside = site.get(&format!("{address}?page=1&area=700,10,720,20")).await;
    assert_eq!(outside.status, StatusCode::OK);
    assert!(!outside.body.contains("<rect id=\"mark\"") && outside.body.contains("hors de la page"));
    for page in [0, 2, u32::MAX] {
        assert_eq!(site.get(&format!("{address}?page={page}")).await.status, StatusCode::NOT_FOUND, "{page}");
        let picture = site.get(&format!("{address}/pages/{page}.png")).await;
        assert_eq!(picture.status, StatusCode::NOT_FOUND, "{page}");
    }
}

#[tokio::test]
async fn given_the_picture_of_a_page_when_asked_for_then_it_is_kept_for_ever_and_not_given_twice() {
    let (site, address) = of_page().await;
    let picture = format!("{address}/pages/1.png");
    let head = ask(&site, "HEAD", &picture, ("accept", "*/*")).await;
    assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
    let first = site.get(&picture).await;
    assert_eq!(first.header("content-type"), "image/png");
    assert!(first.header("cache-control").contains("immutable"));
    assert!(first.body.contains("PNG"));
    assert_eq!(head.header("etag"), first.header("etag"));
    let again = ask(&site, "GET", &picture, ("if-none-match", first.header("etag"))).await;
    assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""));
    let other = ask(&site, "GET", &picture, ("if-none-match", "\"other\"")).await;
    assert_eq!(other.status, StatusCode::OK);
}

#[tokio::test]
async fn given_the_bytes_of_a_document_when_taken_then_under_their_type_and_nothing_of_them_runs_here() {
    let (site, address) = of_page().await;
    let source = format!("{address}/source");
    let taken = site.get(&source).await;
    assert_eq!(taken.header("content-type"), "application/pdf");
    assert!(taken.header("content-disposition").starts_with("attachment; filename="));
    assert!(taken.header("content-disposition").ends_with(".pdf\""));
    assert_eq!(taken.header("content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!(taken.header("x-content-type-options"), "nosniff");
    assert!(taken.body.starts_with("%PDF-"));
    let head = ask(&site, "HEAD", &source, ("accept", "*/*")).await;
    assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
    assert_eq!(head.header("content-length"), drawn().len().to_string());
    let again = ask(&site, "GET", &source, ("if-none-match", taken.header("etag"))).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn given_a_text_that_would_be_a_page_when_taken_or_opened_then_it_is_only_text() {
    let script = format!("{TEXT}\n<script>alert(1)</script>\n");
    let (site, address) = of_text(&script).await;
    let taken = site.get(&format!("{address}/source")).await;
    assert_eq!(taken.header("content-type"), "text/plain");
    let line = script.split('\n').count() - 1;
    let opened = site.get(&format!("{address}?line={line}")).await.body;
    assert!(!opened.contains("<script>alert"), "{opened}");
    assert!(opened.contains("alert(1)"));
}
