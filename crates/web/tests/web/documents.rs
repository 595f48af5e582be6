//! Source documents: the page that opens them, their bytes, the pictures of their pages.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use insta::assert_snapshot;
use maillage_testing::office::{Office, OfficeBlock, OfficeCell, OfficeSheet};
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

/// A bilan of two zones, each on a sheet of its own, as a file of an office program.
fn written(office: Office) -> Vec<u8> {
    let head = ["", "Au 1er janvier 2025", "Cible 2028 minimum", "Cible 2028 maximum", "Demandes recevables"];
    let rows = [["Médecine", "5", "5", "6", "OUI"], ["Chirurgie", "3", "2", "3", "NON"]];
    let cells = |row: [&str; 5]| row.iter().map(|text| OfficeCell::text(text)).collect::<Vec<_>>();
    let table = || OfficeBlock::Table([head].into_iter().chain(rows).map(cells).collect());
    let line = |text: &str| OfficeBlock::Line(text.to_owned());
    let first = vec![
        line("ARS Grand Est"),
        line("Bilan quantifié de l’offre de soins au 1er janvier 2025"),
        line("Zone de référence n°2 Champagne"),
        table(),
    ];
    let second = vec![line("Zone de référence n°3 Ardennes"), table()];
    let sheet = |name: &str, blocks| OfficeSheet { name: name.to_owned(), blocks };
    office.file(&[sheet("Champagne", first), sheet("Nord Ardennes", second)])
}

/// The addresses in a page that begin so, as a browser would follow them.
fn followed(page: &str, begin: &str) -> Vec<String> {
    let ends = page.split(begin).skip(1).filter_map(|rest| rest.split(['"', '<']).next());
    ends.map(|end| format!("{begin}{end}").replace("&#38;", "&")).collect()
}

#[tokio::test]
async fn given_rows_of_a_workbook_or_a_letter_when_their_source_is_opened_then_each_is_marked_where_it_stands()
 {
    for office in Office::ALL {
        let site = Site::recording_file("bilan.office", &written(office), Some("44")).await;
        let address = format!("/documents/{}", digest_of(&site).await);
        let mut links = followed(&site.get("/bilan").await.body, &format!("{address}?"));
        links.sort();
        links.dedup();
        assert_eq!(links.len(), 4, "{office:?}: {links:?}");
        let is_letter = office == Office::Docx;
        for link in &links {
            let in_sheet = link.contains("?sheet=Champagne&") || link.contains("?sheet=Nord%20Ardennes&");
            assert!(in_sheet != is_letter && link.contains("?page=1&") == is_letter, "{link}");
            let opened = site.get(link.split('#').next().unwrap()).await;
            assert_eq!(opened.status, StatusCode::OK, "{link}");
            assert_eq!(opened.body.matches("class=\"is-here\" aria-current=\"true\"").count(), 1, "{link}");
            let id = link.split('#').nth(1).expect("an anchor");
            assert!(opened.body.contains(&format!("<tr id=\"{id}\" class=\"is-here\"")), "{link}");
            if !is_letter {
                let caption = if link.contains("Nord") { "Nord Ardennes" } else { "Champagne" };
                assert!(opened.body.contains(&format!("<caption>{caption}</caption>")), "{link}");
            }
            assert!(opened.body.contains("Ce qui a été lu"), "{link}");
        }
        let unknown = site.get(&format!("{address}?sheet=Autre&line=1")).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND, "{office:?}");
    }
}

#[tokio::test]
async fn given_a_row_of_a_workbook_when_traced_then_no_line_of_its_bytes_is_printed_and_of_a_text_it_is() {
    let traced = async |name: &str, bytes: &[u8]| {
        let site = Site::recording_file(name, bytes, Some("32")).await;
        site.get("/journal/trace?activity=amm:QA002/MO006&zone=3A&at=2025-01-01").await.said()
    };
    let cell = |text: &str| Some(text).filter(|text| !text.is_empty()).and_then(OfficeCell::text);
    let rows = ROWS.lines().map(|line| line.split(',').map(cell).collect()).collect();
    let sheet = OfficeSheet { name: "Lignes".to_owned(), blocks: vec![OfficeBlock::Table(rows)] };
    let of_sheet = traced("rows.xlsx", &Office::Xlsx.file(&[sheet])).await;
    assert!(of_sheet.contains("Lille") && of_sheet.contains("Lignes"), "{of_sheet}");
    assert!(!of_sheet.contains("texte de la ligne"), "{of_sheet}");
    let of_text = traced("rows.csv", ROWS.as_bytes()).await;
    assert!(of_text.contains("texte de la ligne"), "{of_text}");
    assert!(of_text.contains("1,II,Chirurgie,,3A,Lille,4,5,1"), "{of_text}");
}

/// The same rows as a file for programs: what it says of its source is no place in it.
const ROWS: &str = "annex,section,activity,modality,zone,zone_name,sites_current,sites_target,sites_gap,\
units_current,units_target,units_gap,admissible,notes,line,code,page\n\
1,II,Chirurgie,,3A,Lille,4,5,1,,,,oui,,2859,amm:QA002/MO006,\n1,II,Chirurgie,,17A,Amiens,2,2,0,,,,non,,,amm:QA002/MO006,6\n";

#[tokio::test]
async fn given_rows_that_tell_places_of_another_document_when_opened_then_each_leads_to_its_own_line() {
    let site = Site::recording_file("rows.csv", ROWS.as_bytes(), Some("32")).await;
    let address = format!("/documents/{}", digest_of(&site).await);
    let links = followed(&site.get("/bilan").await.body, &format!("{address}?"));
    for line in [2, 3] {
        let link = format!("{address}?line={line}#L{line}");
        assert!(links.contains(&link), "{links:?}");
        let opened = site.get(&format!("{address}?line={line}")).await.body;
        assert!(opened.contains(&format!("<tr id=\"L{line}\" class=\"is-here\"")), "{line}");
    }
    assert!(!links.iter().any(|link| link.contains("page=") || link.contains("2859")), "{links:?}");
}

#[tokio::test]
async fn given_what_was_never_recorded_when_asked_whether_it_changed_then_there_is_no_such_page() {
    let (site, address) = of_page().await;
    let unknown = "0".repeat(64);
    for below in ["source", "pages/1.png"] {
        let tag = if below == "source" { format!("W/\"{unknown}\"") } else { format!("W/\"{unknown}-1\"") };
        let asked =
            ask(&site, "GET", &format!("/documents/{unknown}/{below}"), ("if-none-match", &tag)).await;
        assert_eq!(asked.status, StatusCode::NOT_FOUND, "{below}");
    }
    let digest = address.rsplit('/').next().unwrap();
    for (page, status) in [(1, StatusCode::OK), (2, StatusCode::NOT_FOUND), (999, StatusCode::NOT_FOUND)] {
        let picture = format!("{address}/pages/{page}.png");
        assert_eq!(ask(&site, "HEAD", &picture, ("accept", "*/*")).await.status, status, "{page}");
        let tag = format!("W/\"{digest}-{page}\"");
        let unchanged = if status == StatusCode::OK { StatusCode::NOT_MODIFIED } else { status };
        assert_eq!(ask(&site, "GET", &picture, ("if-none-match", &tag)).await.status, unchanged, "{page}");
    }
}
