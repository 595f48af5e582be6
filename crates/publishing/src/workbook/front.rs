//! The first sheet: what the document is, where it comes from, how to read it.

use maillage_views::bilan::GapMark;
use maillage_views::document::{BilanDocument, DocumentFact};

use super::section::note_text;
use super::{Cell, Look, Orientation, Sheet, SheetRow, framed};

/// The widths of its two columns, in characters.
/// Arbitrary: a name, and a text in lines that can be read; printed, both are scaled to the width of the page.
const WIDTHS: [u16; 2] = [34, 96];

/// One gap for each mark of the legend, in the order of its words.
const LEGEND: [(GapMark, i64); 4] =
    [(GapMark::Positive, 1), (GapMark::Met, 0), (GapMark::Void, 0), (GapMark::Negative, -1)];

/// The first sheet.
pub(super) fn sheet(document: &BilanDocument) -> Sheet {
    let labels = &document.labels;
    let mut rows = vec![
        line(&document.title, Look::Title),
        line(&[document.region.as_str(), &document.subtitle, &document.act].join(" · "), Look::Subtitle),
    ];
    let draft = [document.watermark.as_deref().unwrap_or_default(), &document.standing];
    if draft.iter().any(|text| !text.is_empty()) {
        rows.push(vec![Cell::text(draft[0], Look::Draft), Cell::text(draft[1], Look::Draft)].into());
    }
    rows.push(SheetRow::empty());
    rows.extend(facts(&document.facts));
    rows.push(vec![Cell::empty(Look::Name), Cell::text(&document.summary, Look::Text)].into());
    part(&mut rows, &labels.legend, legend(document));
    for annex in &document.annexes {
        let title = format!("{} · {}", annex.title, labels.notes);
        part(
            &mut rows,
            &title,
            annex.notes.iter().map(|note| aside(&note_text(document, "", note))).collect(),
        );
    }
    let remarks = document.remarks.iter().map(|note| aside(&note_text(document, "", note)));
    part(&mut rows, &labels.notes, remarks.collect());
    part(&mut rows, &labels.sources, facts(&document.sources));
    let title = format!("{} · {}", labels.data, labels.column);
    part(&mut rows, &title, facts(&document.dictionary));
    Sheet { rows, widths: WIDTHS.to_vec(), ..framed(document, &labels.sources, Orientation::Portrait) }
}

fn line(text: &str, look: Look) -> SheetRow {
    vec![Cell::text(text, look)].into()
}

/// A text in the second column.
fn aside(text: &str) -> SheetRow {
    vec![Cell::empty(Look::Name), Cell::text(text, Look::Text)].into()
}

/// A part with its title; nothing where it is empty.
fn part(rows: &mut Vec<SheetRow>, title: &str, of: Vec<SheetRow>) {
    if !of.is_empty() {
        rows.extend([SheetRow::empty(), line(title, Look::Heading)]);
        rows.extend(of);
    }
}

fn facts(facts: &[DocumentFact]) -> Vec<SheetRow> {
    let cells = |fact: &DocumentFact| {
        vec![Cell::text(&fact.name, Look::Name), Cell::text(&fact.value, Look::Text)].into()
    };
    facts.iter().map(cells).collect()
}

fn legend(document: &BilanDocument) -> Vec<SheetRow> {
    let marks = LEGEND.iter().zip(&document.labels.marks);
    marks
        .map(|((mark, gap), words)| {
            vec![Cell::number(*gap, Look::Gap(*mark)), Cell::text(words, Look::Text)].into()
        })
        .collect()
}
