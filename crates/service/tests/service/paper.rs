//! The bilan on paper: what its pages say, how many there are, and what only a draft bears.

use jiff::civil::date;
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_service::care::BilanRequest;
use maillage_service::care::bilan_file::bilan_file;
use maillage_service::care::import_annex::{ImportRequest, import_annex};
use maillage_service::format::FileFormat;
use maillage_service::paper::Paper;
use maillage_service::{App, Location, Mode, Reader};
use maillage_testing::machine;
use maillage_views::words::Words;
use std::io::Write as _;
use std::sync::Arc;

use crate::document::demo;
use crate::support::{CLOCK, annex};

const FR: Words = Words::new(Language::French);
const EN: Words = Words::new(Language::English);

/// A bilan that bears no number and no day of publication.
const DRAFT: &str = "ANNEXE 1
BILAN AU 3 FEVRIER 2020 DES OBJECTIFS QUANTIFIES DE L’OFFRE DE SOINS POUR LES ACTIVITES DE SOINS CONCERNEES PAR LA PERIODE DE DEPOT DU 1ER MARS 2020 AU 30 AVRIL 2020 INCLUS

II. Chirurgie

ZONES
Implantations actuelles
Implantations cibles
Ecart
Demandes nouvelles recevables

1A - Dunkerquois - Flandre maritime 3 4 +1 Oui
2A - Flandre intérieure 4 4 0 Non
3A - Lille 5 6 +1 Oui
";

fn extract(activity: &str) -> BilanRequest {
    BilanRequest {
        at: Some(date(2019, 6, 21)),
        known_on: Some("2100-01-01".to_owned()),
        activities: vec![activity.to_owned()],
        ..BilanRequest::default()
    }
}

async fn pdf(reader: &Reader, request: &BilanRequest, words: Words) -> Vec<u8> {
    bilan_file(reader, request, FileFormat::Pdf, None, words).await.expect("a file").write().expect("a PDF")
}

/// What a tool of poppler says of a PDF; nothing where it is not installed.
fn told(tool: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> Option<String> {
    let mut file = tempfile::NamedTempFile::with_suffix(".pdf").expect("a file");
    file.write_all(pdf).expect("a file takes bytes");
    let mut reader = machine::program(tool, "apt-get install poppler-utils")?;
    let output = reader.args(before).arg(file.path()).args(after).output().expect("it starts");
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The lines of its pages, words one space apart, without digests; then how many pages there are.
fn read(pdf: &[u8]) -> Option<(String, usize)> {
    let text = told("pdftotext", &["-layout", "-enc", "UTF-8"], pdf, &["-"])?;
    let pages = text.matches('\u{c}').count();
    let line = |line: &str| {
        let words = line.split_whitespace().map(|word| {
            let digits = word.trim_end_matches([';', '.']);
            let is_digest = digits.len() >= 12 && digits.chars().all(|sign| sign.is_ascii_hexdigit());
            if is_digest { word.replace(digits, "HASH") } else { word.to_owned() }
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let lines: Vec<_> = text.lines().map(line).filter(|line| !line.is_empty()).collect();
    Some((lines.join("\n"), pages))
}

#[tokio::test]
async fn given_an_extract_of_one_table_when_printed_then_two_pages_that_name_it_with_its_map_and_no_contents()
{
    let folder = tempfile::tempdir().expect("a folder");
    let reader = demo(&folder).await;
    for (activity, words, name) in [
        ("IRM", FR, "extract_irm_fr"),
        ("IRM", EN, "extract_irm_en"),
        ("HAD", FR, "extract_had_fr"),
        ("HAD", EN, "extract_had_en"),
    ] {
        let made = pdf(&reader, &extract(activity), words).await;
        let Some((text, pages)) = read(&made) else { return };
        assert_eq!(pages, 2, "{name}: {text}");
        let tags = told("pdfinfo", &["-struct-text"], &made, &[]).unwrap_or_default();
        assert_eq!(tags.matches("Figure").count(), 1, "{name}: {tags}");
        insta::assert_snapshot!(name, text);
    }
}

#[tokio::test]
async fn given_an_extract_with_its_map_when_printed_twice_then_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let reader = demo(&folder).await;
    let [once, twice] = [pdf(&reader, &extract("IRM"), FR).await, pdf(&reader, &extract("IRM"), FR).await];
    assert!(once == twice);
    for claim in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
    ] {
        assert!(once.windows(claim.len()).any(|bytes| bytes == claim.as_bytes()), "{claim}");
    }
}

#[tokio::test]
async fn given_the_whole_bilan_when_printed_then_each_map_is_of_one_quantity_and_no_page_is_a_draft() {
    let folder = tempfile::tempdir().expect("a folder");
    let reader = demo(&folder).await;
    let request = BilanRequest { activities: Vec::new(), ..extract("") };
    let made = pdf(&reader, &request, FR).await;
    let Some((text, _)) = read(&made) else { return };
    for title in [
        "Implantations autorisables, Zones A",
        "Implantations en excédent, Zones A",
        "Appareils autorisables, Zones A",
    ] {
        assert!(text.contains(title), "{title}");
    }
    assert!(text.contains("Sommaire") && !text.contains("Projet :"), "no draft");
}

/// A published bilan is one that bears a number or a day; without them its every document says that it is a draft.
#[tokio::test]
async fn given_a_bilan_without_number_or_day_when_printed_then_a_draft_and_the_published_one_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let published = demo(&folder).await;
    let Some((text, _)) = read(&pdf(&published, &extract("IRM"), FR).await) else { return };
    assert!(!text.contains("Projet"), "{text}");

    let folder = tempfile::tempdir().expect("a folder");
    let app = App::open(&Location::Folder(folder.path().to_owned()), Mode::CreateIfMissing, CLOCK).await;
    let app = Arc::new(app.expect("a fresh store"));
    let paper = Paper::written("projet.txt", DRAFT.as_bytes());
    let request = ImportRequest { region: Some("32".to_owned()), as_printed: true, ..annex(&paper) };
    import_annex(&app, &request, Actor::Program, FR).await.expect("a draft");
    let reader = Reader::new(&app).await.expect("the state");
    let whole = BilanRequest { at: Some(date(2020, 2, 3)), activities: Vec::new(), ..extract("") };
    let Some((text, _)) = read(&pdf(&reader, &whole, FR).await) else { return };
    assert!(text.contains("Projet : sans signature"), "{text}");
}
