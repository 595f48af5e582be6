//! Files in English: no French name, month or amount outside what they quote.

use std::collections::BTreeSet;

use jiff::civil::date;
use maillage_domain::bilingual::Language;
use maillage_service::care::BilanRequest;
use maillage_service::care::bilan_file::bilan_file;
use maillage_service::care::show_bilan::show_bilan;
use maillage_service::download;
use maillage_service::format::{FileFormat, ListFormat, TableFormat};
use maillage_service::france::FranceRequest;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::file::{FundFile, file as fund_file};
use maillage_service::journal;
use maillage_service::sheet::WhenRequest;
use maillage_service::shipped::{STRUCTURES, nomenclatures};
use maillage_testing::archive;
use maillage_testing::tongue::{french_in, unquoted};
use maillage_views::tidy::TidyRow;
use maillage_views::words::Words;

use crate::document::demo;

const EN: Words = Words::new(Language::English);

fn whole() -> BilanRequest {
    BilanRequest {
        at: Some(date(2019, 6, 21)),
        known_on: Some("2100-01-01".to_owned()),
        ..BilanRequest::default()
    }
}

/// The texts of markup: of a page, of the parts of a workbook.
fn texts(markup: &str) -> Vec<String> {
    let pieces = markup.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text));
    let mended = |text: &str| {
        text.replace("&amp;", "&").replace("&gt;", ">").replace("&apos;", "'").replace("&#39;", "'")
    };
    pieces.map(mended).filter(|text| !text.trim().is_empty()).collect()
}

/// The words of a workbook: of its cells, in either format.
fn cells(workbook: &[u8]) -> Vec<String> {
    let parts = archive::files(workbook).expect("an archive");
    let worded =
        |name: &str| name == "content.xml" || name.contains("sharedStrings") || name.contains("worksheets/");
    let parts = parts.into_iter().filter(|(name, _)| worded(name));
    parts.flat_map(|(_, bytes)| texts(&String::from_utf8_lossy(&bytes))).collect()
}

/// The French names of lines and families whose English is another.
fn french_names() -> Vec<&'static str> {
    let lines = nomenclatures().into_iter().flat_map(|list| &list.lines);
    let names = lines.flat_map(|line| [&line.label, &line.family_label]).filter(|label| label.fr != label.en);
    names.map(|label| label.fr.as_str()).collect()
}

/// A text without what it says in brackets: there stands what the act prints.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let kept = text.chars().filter(|sign| {
        match sign {
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                return false;
            }
            _ => {}
        }
        depth == 0
    });
    kept.collect()
}

/// The names of places and the titles of documents of the demonstration: they are the same in every language.
const PROPER: [&str; 7] = [
    "Grand Est",
    "Cœur Grand Est",
    "Moselle Est",
    "Aube et Sézannais",
    "Communes des zones des Hauts-de-France, composition approchée",
    "Contours des zones des Hauts-de-France, composition approchée",
    "Arrêté n° 2025-0182 portant fixation du bilan quantitatif de l’offre de soins",
];

/// A text without those names, and without those of structures, as a report names them.
fn without_names(text: &str) -> String {
    let structures = STRUCTURES.told.iter().map(|told| told.said.name.to_string()).collect::<Vec<_>>();
    let left = PROPER.iter().rev().fold(text.to_owned(), |left, name| left.replace(name, ""));
    structures.iter().fold(left, |left, name| left.replace(name.as_str(), ""))
}

/// What is French of some texts: names of lines that stand alone, months and amounts.
fn faults(texts: &[String]) -> Vec<String> {
    let names = french_names();
    let fault = |text: &String| {
        let said = without_names(&without_brackets(&unquoted(text)));
        let plain = names.iter().find(|name| said.trim() == **name).map(ToString::to_string);
        plain.or_else(|| french_in(&said)).map(|french| format!("{french}: {text}"))
    };
    let mut found: Vec<_> = texts.iter().filter_map(fault).collect();
    found.sort();
    found.dedup();
    found
}

#[tokio::test]
async fn given_lists_in_english_when_read_then_no_french_name_month_or_amount() {
    let folder = tempfile::tempdir().expect("a folder");
    let reader = demo(&folder).await;
    let question = FundQuestion { known_on: Some("2100-01-01".to_owned()), ..FundQuestion::default() };
    let list = TableFormat::List(ListFormat::Xlsx);
    let made = [
        ("windows", download::windows(&reader, &WhenRequest::default(), list, EN)),
        ("lines", download::window_lines(&reader, &WhenRequest::default(), "2019-07-16", list, EN)),
        ("rules", download::rules(&reader, None, list, EN)),
        ("objectives", download::objectives(&reader, &whole(), list, EN)),
        ("france", download::france(&reader, &FranceRequest::default(), list, EN)),
        ("journal", download::journal_part(&reader, 0..journal::count(&reader), list, EN).await),
        ("fund", fund_file(&reader, FundFile::Status, &question, list, EN)),
    ];
    let found: Vec<_> = made
        .into_iter()
        .flat_map(|(name, bytes)| {
            let cells = cells(&bytes.expect("a workbook"));
            faults(&cells).into_iter().map(move |fault| format!("{name}: {fault}"))
        })
        .collect();
    assert!(found.is_empty(), "{}\n{}", found.len(), found.join("\n"));
}

#[tokio::test]
async fn given_the_bilan_in_english_when_read_in_each_format_then_no_french_name_month_or_amount() {
    let folder = tempfile::tempdir().expect("a folder");
    let reader = demo(&folder).await;
    let table = show_bilan(&reader, &whole(), EN).expect("a table");
    let printed = |row: &TidyRow| {
        let headings = [&row.section, &row.activity, &row.modality, &row.notes, &row.zone_name];
        headings.map(Clone::clone)
    };
    let data: BTreeSet<String> = table.rows.iter().flat_map(printed).collect();
    let mut found = Vec::new();
    for format in [FileFormat::Xlsx, FileFormat::Ods, FileFormat::Html] {
        let file = bilan_file(&reader, &whole(), format, None, EN).await.expect("a file");
        let bytes = file.write().expect("its bytes");
        let said: Vec<_> = if format == FileFormat::Html {
            texts(&String::from_utf8_lossy(&bytes))
        } else {
            // The sheet of data holds the words that the act prints, in the columns of the contract.
            cells(&bytes).into_iter().filter(|cell| !data.contains(cell)).collect()
        };
        found.extend(faults(&said).into_iter().map(|fault| format!("{}: {fault}", format.extension())));
    }
    assert!(found.is_empty(), "{}\n{}", found.len(), found.join("\n"));
}
