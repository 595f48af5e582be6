//! The text of the pages, read back by a public tool, equals the view.

use maillage_typesetting::bilan;
use maillage_views::document::{BilanDocument, DocumentNote, DocumentRow, DocumentTally, TablePart};

use crate::fixture::{demonstration, small};
use crate::tools::{self, plain};

/// The lines of a PDF, taken from the top.
struct Pages {
    lines: Vec<String>,
    next: usize,
}

impl Pages {
    /// The next line that says this, perhaps with the sign of a footnote; all it passes over is left behind.
    fn find(&mut self, wanted: &str) {
        let rest = self.lines.get(self.next..).unwrap_or_default();
        let found = rest.iter().position(|line| line == wanted);
        let passed = rest.iter().take(4).collect::<Vec<_>>();
        let found = found.unwrap_or_else(|| panic!("{wanted:?} not found after {passed:?}"));
        self.next += found + 1;
    }
}

fn tables(document: &BilanDocument) -> impl Iterator<Item = &TablePart> {
    document.annexes.iter().flat_map(|annex| &annex.sections).flat_map(|section| &section.tables)
}

fn tally(tally: &DocumentTally) -> String {
    format!("{} {} {}", tally.current_text, tally.target_text, tally.gap_text)
}

/// A row as a page shows it: its zone on its first line only.
fn shown(row: &DocumentRow, sign: &str) -> String {
    let zone = if row.zone_span == 0 { String::new() } else { format!("{} {}", row.zone, row.zone_name) };
    let units = row.units.as_ref().map(tally).unwrap_or_default();
    plain(&format!(
        "{zone}{} {}{} {} {units} {}",
        if row.modality.is_empty() { sign } else { "" },
        row.modality,
        if row.modality.is_empty() { "" } else { sign },
        tally(&row.sites),
        row.admissible_text
    ))
}

/// Every line of the pages that is a row of a table, against every row of the view, in order.
fn check_rows(document: &BilanDocument, lines: Vec<String>) {
    let answers = ["Oui", "Non"];
    let found =
        lines.iter().filter(|line| answers.iter().any(|answer| line.ends_with(&format!(" {answer}"))));
    let rows = tables(document).flat_map(|table| &table.rows).count();
    assert_eq!(found.count(), rows, "rows on the pages");
    let mut pages = Pages { lines, next: 0 };
    let mut letters = (b'a'..=b'z').map(|letter| char::from(letter).to_string());
    for table in tables(document) {
        let mut signs: Vec<(&str, String)> = Vec::new();
        for row in &table.rows {
            let noted = row.notes.iter().find(|note| **note != row.sites.current_text);
            let sign = noted.map(|note| {
                let known = signs.iter().find(|(known, _)| known == note).map(|(_, sign)| sign.clone());
                let sign = known.unwrap_or_else(|| letters.next().expect("few notes"));
                signs.push((note, sign.clone()));
                sign
            });
            if row.sites.current.is_some() {
                pages.find(&shown(row, &sign.unwrap_or_default()));
            } else {
                check_text(&mut pages, row);
            }
        }
        if let Some(total) = &table.total {
            let units = total.units.as_ref().map(tally).unwrap_or_default();
            pages.find(&plain(&format!("{} {} {units} {}", total.label, tally(&total.sites), total.open)));
        }
    }
}

/// A text for a number runs over several lines, the figures beside its first.
fn check_text(pages: &mut Pages, row: &DocumentRow) {
    let (zone, figures) = (plain(&format!("{} {}", row.zone, row.zone_name)), &row.sites);
    let end = plain(&format!("{} {} {}", figures.target_text, figures.gap_text, row.admissible_text));
    let rest = pages.lines.get(pages.next..).unwrap_or_default();
    let at = rest.iter().position(|line| line.starts_with(&zone) && line.ends_with(&end)).expect("the row");
    let text = plain(&figures.current_text);
    let first = rest[at].strip_prefix(&zone).and_then(|line| line.strip_suffix(&end)).map(plain);
    let told = [first.unwrap_or_default(), rest.get(at + 1).cloned().unwrap_or_default()].join(" ");
    assert_eq!(plain(&told), text);
    pages.next += at + 2;
}

fn check_notes(document: &BilanDocument, lines: &[String]) {
    // A soft hyphen at the end of a line joins what it parts.
    let joined = lines.join(" ").replace("\u{ad} ", "");
    let mut notes: Vec<&DocumentNote> = document.remarks.iter().collect();
    for annex in &document.annexes {
        notes.extend(&annex.notes);
        for section in &annex.sections {
            notes.extend(&section.notes);
            notes.extend(section.tables.iter().flat_map(|table| &table.notes));
        }
    }
    for note in notes {
        assert!(joined.contains(&plain(&note.text)), "note {}: {}", note.number, note.text);
    }
}

#[test]
fn given_a_small_document_when_read_back_then_rows_and_notes_are_those_of_the_view() {
    let document = small();
    let pdf = bilan(&document, None).expect("a PDF");
    let Some(lines) = tools::lines(&pdf) else { return };
    check_notes(&document, &lines);
    for text in
        ["dont une antenne", "Composition approchée : aucune liste publiée.", "1A Dunkerquois 52 253 128"]
    {
        assert!(lines.iter().any(|line| line.ends_with(text)), "{text} in {lines:?}");
    }
    check_rows(&document, lines);
}

#[test]
fn given_the_demonstration_when_read_back_then_all_rows_and_notes_are_those_of_the_view() {
    let document = demonstration();
    let pdf = bilan(&document, None).expect("a PDF");
    let Some(lines) = tools::lines(&pdf) else { return };
    assert_eq!(tables(&document).count(), 72);
    check_notes(&document, &lines);
    check_rows(&document, lines);
}
