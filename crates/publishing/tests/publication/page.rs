//! HTML, read back: every cell of every table, every note, and no outside request.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maillage_publishing::html;
use maillage_views::bilan::GapMark;
use maillage_views::document::{BilanDocument, DocumentMap, DocumentMark, DocumentTally, TablePart};

use crate::support::{demo, small};

fn page(document: &BilanDocument) -> String {
    String::from_utf8(html::bilan(document).expect("a page")).expect("UTF-8")
}

/// What stands between a start and the next end, each time.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    text.split(start).skip(1).filter_map(|rest| rest.split_once(end).map(|(inner, _)| inner)).collect()
}

/// The text of a piece of HTML: without tags, entities read.
fn plain(html: &str) -> String {
    let mut pieces = html.split('<');
    let first = pieces.next().unwrap_or_default().to_owned();
    let rest = pieces.filter_map(|piece| piece.split_once('>').map(|(_, text)| text));
    let text = rest.fold(first, |text, piece| text + piece);
    [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")]
        .iter()
        .fold(text, |text, (entity, sign)| text.replace(entity, sign))
}

/// The cells of the rows of a part of a table.
fn cells(part: &str) -> Vec<Vec<String>> {
    let rows = between(part, "<tr", "</tr>");
    let of_row = |row: &&str| {
        let starts = row.replace("<th", "\u{1}<").replace("<td", "\u{1}<");
        let cells = starts.split('\u{1}').skip(1).map(|cell| {
            plain(
                cell.split_once("</th>").or_else(|| cell.split_once("</td>")).map_or(cell, |(cell, _)| cell),
            )
        });
        cells.collect()
    };
    rows.iter().map(of_row).collect()
}

fn figures(tally: Option<&DocumentTally>) -> [String; 3] {
    tally.map_or([String::new(), String::new(), String::new()], |tally| {
        [tally.current_text.clone(), tally.target_text.clone(), tally.gap_text.clone()]
    })
}

fn expected(table: &TablePart) -> Vec<Vec<String>> {
    let row = |row: &maillage_views::document::DocumentRow| {
        let mut cells = Vec::new();
        if row.zone_span > 0 {
            cells.extend([row.zone.clone(), row.zone_name.clone()]);
        }
        cells.extend(table.has_modality.then(|| row.modality.clone()));
        cells.extend(figures(Some(&row.sites)));
        cells.extend(table.has_units.then(|| figures(row.units.as_ref())).into_iter().flatten());
        cells.extend([row.admissible_text.clone(), row.notes.concat()]);
        cells
    };
    let mut rows: Vec<Vec<String>> = table.rows.iter().map(row).collect();
    rows.extend(table.total.as_ref().map(|total| {
        let mut cells = vec![total.label.clone()];
        cells.extend(figures(Some(&total.sites)));
        cells.extend(table.has_units.then(|| figures(total.units.as_ref())).into_iter().flatten());
        cells.extend([total.open.to_string(), String::new()]);
        cells
    }));
    rows
}

pub(crate) fn equals_the_view(document: &BilanDocument) {
    let page = page(document);
    let bodies = between(&page, "</thead>", "</table>");
    let sections = document.annexes.iter().flat_map(|annex| &annex.sections);
    let tables: Vec<_> = sections.flat_map(|section| &section.tables).collect();
    assert_eq!(bodies.len(), tables.len() + document.territories.len() + 1);
    for (body, table) in bodies.iter().zip(&tables) {
        assert_eq!(cells(body), expected(table));
    }
    let lines = between(&page, "data-line=\"", "\"");
    assert_eq!(
        lines,
        document.rows.iter().filter_map(|row| row.line).map(|line| line.to_string()).collect::<Vec<_>>()
    );
    let codes: Vec<_> = between(&page, "data-code=\"", "\"").iter().map(|code| plain(code)).collect();
    assert_eq!(codes, document.rows.iter().filter_map(|row| row.code.clone()).collect::<Vec<_>>());
}

#[tokio::test]
async fn given_the_demonstration_when_a_page_then_its_tables_hold_the_view() {
    let (document, _) = demo().await;
    equals_the_view(&document);
    let page = page(&document);
    let numbers: Vec<_> =
        between(&page, "<li value=\"", "\"").iter().map(|number| number.parse::<usize>().unwrap()).collect();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<usize>>());
}

#[test]
fn given_a_bilan_with_every_feature_when_a_page_then_it_holds_the_view() {
    let document = small();
    equals_the_view(&document);
    let page = plain(&page(&document));
    let notes = document.annexes.iter().flat_map(|annex| &annex.notes);
    for text in notes.map(|note| &note.text).chain([&document.standing, &document.summary]) {
        assert!(page.contains(text.as_str()), "{text:?} stands nowhere");
    }
}

#[test]
fn given_a_page_when_opened_then_it_asks_nothing_of_the_outside_and_runs_nothing() {
    let page = page(&small());
    for outside in ["<script", "src=", "<link", "@import", "url(", "http://", "https://"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn given_a_page_when_read_aloud_then_it_has_a_language_landmarks_captions_and_scopes() {
    let page = page(&small());
    assert!(page.starts_with("<!DOCTYPE html>"));
    assert!(page.contains(r#"<html lang="fr">"#));
    for landmark in ["<header>", "<nav ", "<main>", "<footer>"] {
        assert_eq!(page.matches(landmark).count(), 1, "{landmark}");
    }
    assert_eq!(page.matches("<table>").count(), page.matches("<caption>").count());
    assert_eq!(page.matches("<th").count() - page.matches("<thead>").count(), page.matches("scope=").count());
    for address in between(&page, "href=\"#", "\"") {
        assert_eq!(page.matches(&format!("id=\"{address}\"")).count(), 1, "{address}");
    }
    assert_eq!(html::bilan(&small()).unwrap(), page.into_bytes());
}

#[test]
fn given_a_document_with_a_map_when_written_as_a_page_then_it_carries_the_drawing_and_what_it_shows_in_words()
{
    let map = DocumentMap {
        title: "Implantations, zones A".to_owned(),
        alt: "Implantations, zones A : 15A +1".to_owned(),
        legend: vec![DocumentMark { mark: GapMark::Positive, text: "sous l’objectif".to_owned() }],
        doubt: "Composition approximative".to_owned(),
        source: "Contours : un fonds & sa licence".to_owned(),
        drawing: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_owned(),
    };
    let written = page(&BilanDocument { maps: vec![map.clone()], ..small() });
    let [image] = between(&written, "<img src=\"data:image/svg+xml;base64,", "\"")[..] else {
        panic!("one image")
    };
    assert_eq!(STANDARD.decode(image).unwrap(), map.drawing.as_bytes());
    assert!(written.contains(&format!("alt=\"{}\"", map.alt)));
    let [figure] = between(&written, "<figure>", "</figure>")[..] else { panic!("one figure") };
    for said in [&map.title, &map.legend[0].text, &map.doubt, &map.source] {
        assert!(plain(figure).contains(said), "{said}");
    }
    assert_eq!(written.matches("href=\"#maps\"").count(), 1);
    assert!(!page(&small()).contains("<figure"), "without a map nothing stands for it");
}
