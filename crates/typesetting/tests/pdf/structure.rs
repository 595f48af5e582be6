//! What public tools say of the PDF: tags, header cells, fonts, bookmarks, metadata.

use maillage_typesetting::bilan;

use crate::fixture::small;
use crate::tools::{self, ask};

fn pdf() -> Vec<u8> {
    bilan(&small(), None).expect("a PDF")
}

#[test]
fn given_a_document_when_its_tags_are_read_then_headings_tables_notes_and_links_are_there() {
    let Some(tags) = tools::structure(&pdf()) else { return };
    let count = |tag: &str| tags.lines().filter(|line| line.trim_start().starts_with(tag)).count();
    assert_eq!(tags.lines().next(), Some("Document"));
    // Contents, two annexes, notes, territories, sources.
    assert_eq!(count("H1"), 6);
    // Three sections and a set of zones; a group; its two tables.
    assert_eq!((count("H2"), count("H3"), count("H4")), (4, 1, 2));
    // Facts, sources, territories, four tables.
    assert_eq!(count("Table (block)"), 7);
    // Notes of two tables, of the two rows that say the same; a list of notes for annexes, section, remarks.
    assert_eq!(count("Note"), 3);
    assert_eq!(count("L (block)"), 4);
    assert!(count("Link") >= 10 && count("TOCI") == 12, "{}, {}", count("Link"), count("TOCI"));
}

#[test]
fn given_a_table_when_its_tags_are_read_then_zones_and_columns_head_its_cells() {
    let Some(tags) = tools::structure(&pdf()) else { return };
    assert!(tags.contains("/Summary (Tableau Scanographes)"));
    let (_, table) = tags.split_once("H2 \"Scanographes\"").expect("its heading");
    let (table, _) = table.split_once("H1").expect("what follows");
    let kinds = |tag: &str| table.lines().filter(|line| line.trim_start().starts_with(tag)).count();
    // Zone, two groups, applications, three figures each; then two zones and the total.
    assert_eq!(kinds("TH"), 10 + 3);
    assert_eq!(kinds("TD"), 3 * 7);
    assert_eq!(table.matches("/Scope /Row").count(), 3);
    assert!(table.contains("/ColSpan 3") && table.contains("/RowSpan 2"), "{table}");
}

#[test]
fn given_a_document_when_its_fonts_are_read_then_all_are_embedded_subset_and_mapped_to_unicode() {
    let Some(fonts) = ask("pdffonts", &[], &pdf(), &[]) else { return };
    let rows: Vec<Vec<&str>> = fonts.lines().skip(2).map(|line| line.split_whitespace().collect()).collect();
    assert!(rows.len() >= 3, "{fonts}");
    for row in rows {
        let marks: Vec<_> = row.iter().rev().skip(2).take(3).copied().collect();
        assert_eq!(marks, ["yes", "yes", "yes"], "{fonts}");
    }
}

#[test]
fn given_a_document_when_described_then_title_page_and_standing_tags_are_told() {
    let Some(told) = ask("pdfinfo", &["-enc", "UTF-8"], &pdf(), &[]) else { return };
    let value = |name: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap_or_else(|| panic!("{name} in {told}")).trim().to_owned()
    };
    assert_eq!(value("Title:"), "Bilan quantifié de l’offre de soins, Région d’essai");
    assert_eq!(value("Tagged:"), "yes");
    assert_eq!(value("Page size:"), "595.276 x 841.89 pts (A4)");
    let pages: usize = value("Pages:").parse().expect("a number");
    let Some(lines) = tools::lines(&pdf()) else { return };
    for page in 1..=pages {
        let head = "Établi à l’acte n° 7 du journal, racine 0000000000000000";
        let footer =
            format!("Bilan quantifié de l’offre de soins, Région d’essai · {head} page {page} sur {pages}");
        assert!(lines.contains(&footer), "{footer}");
    }
    let heads = lines.iter().filter(|line| *line == "Arrêté n° 1 Au 21 juin 2019").count();
    assert_eq!(heads, pages - 1, "the cover bears no running header");
}

#[test]
fn given_a_document_when_its_bookmarks_are_read_then_annexes_hold_sections_and_sections_tables() {
    let Some(xml) = ask("pdftohtml", &["-xml", "-i", "-stdout", "-enc", "UTF-8"], &pdf(), &[]) else {
        return;
    };
    let (_, outline) = xml.split_once("<outline>").expect("bookmarks");
    let mut depth = 1;
    let mut bookmarks = Vec::new();
    for line in outline.lines() {
        match line {
            "<outline>" => depth += 1,
            "</outline>" => depth -= 1,
            _ => {
                let title =
                    line.split_once('>').and_then(|(_, rest)| rest.split_once('<')).map(|(title, _)| title);
                bookmarks
                    .extend(title.filter(|title| !title.is_empty()).map(|title| (depth, title.to_owned())));
            }
        }
    }
    let found: Vec<(i32, &str)> = bookmarks.iter().map(|(depth, title)| (*depth, title.as_str())).collect();
    assert_eq!(
        found,
        [
            (1, "Annexe 1"),
            (2, "I. Médecine"),
            (3, "Groupe"),
            (4, "Dénombrement ≥ 2"),
            (4, "Œuvre"),
            (2, "II. Psychiatrie"),
            (1, "Annexe 2"),
            (2, "Scanographes"),
            (1, "Notes"),
            (1, "Zones et population"),
            (2, "Zones de niveau A"),
            (1, "Sources"),
        ]
    );
}
