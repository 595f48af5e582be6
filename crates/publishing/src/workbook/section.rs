//! The sheet of a section: one flat table of all its tables, then its notes.

use maillage_views::document::{
    AnnexPart, BilanDocument, DocumentNote, DocumentRow, DocumentTally, SectionPart, TablePart,
};

use super::{Cell, Grid, Look, Orientation, Sheet, SheetRow, bearing, fit, framed};

/// Between the headings above a table, as in the tidy rows.
const HEADINGS: &str = " > ";

/// Between several notes of one row.
const NOTES: &str = "\n";

/// The columns of the sheet of a section, which has only those that it needs.
#[derive(Clone, Copy)]
struct SectionColumns {
    /// The headings of the table.
    table: bool,
    /// The modality of the row.
    modality: bool,
    /// Units beside sites.
    units: bool,
}

/// The columns that a section needs.
fn section_columns(section: &SectionPart) -> SectionColumns {
    SectionColumns {
        table: section.tables.iter().any(|table| !table.headings.is_empty()),
        modality: section.tables.iter().any(|table| table.has_modality),
        units: section.tables.iter().any(|table| table.has_units),
    }
}

impl SectionColumns {
    /// The least and the greatest width of each column, in characters.
    ///
    /// Arbitrary: a text that is longer than the most wraps, and printed, all columns are scaled to the width of the page.
    fn bounds(self) -> Vec<(u16, u16)> {
        let mut bounds = Vec::new();
        bounds.extend(self.table.then_some((16, 46)));
        bounds.extend(self.modality.then_some((12, 34)));
        bounds.extend([(8, 22), (16, 40)]);
        bounds.extend(figure_bounds(self.units));
        bounds.extend([(12, 21), (14, 48)]);
        bounds
    }
}

/// "I. Médecine", or the title where no numeral is printed.
pub(super) fn name(section: &SectionPart) -> String {
    numbered(section, &section.title)
}

fn numbered(section: &SectionPart, title: &str) -> String {
    if section.numeral.is_empty() { title.to_owned() } else { format!("{}. {title}", section.numeral) }
}

/// The headings above a table, in one line.
pub(super) fn heading(table: &TablePart) -> String {
    table.headings.join(HEADINGS)
}

/// The sheet of a section.
pub(super) fn sheet(document: &BilanDocument, annex: &AnnexPart, section: &SectionPart) -> Sheet {
    let columns = section_columns(section);
    let subtitle = bearing(document, [annex.title.as_str(), &document.subtitle, &document.act]);
    let mut rows = vec![
        SheetRow::from(vec![Cell::text(name(section), Look::Title)]),
        SheetRow::from(vec![Cell::text(subtitle, Look::Subtitle)]),
    ];
    let head = rows.len();
    rows.extend(header(document, columns));
    let header = rows.len() - 1;
    for table in &section.tables {
        rows.extend(table.rows.iter().enumerate().map(|(rank, row)| data(table, row, rank == 0, columns)));
    }
    let grid = Grid { head, header, last: rows.len() - 1 };
    let widths = fit::widths(rows.get(head..).unwrap_or_default(), &columns.bounds());
    rows.extend(notes(document, section, widths.len()));
    let wide = columns.units || columns.modality || columns.table;
    let orientation = if wide { Orientation::Landscape } else { Orientation::Portrait };
    Sheet {
        rows,
        widths,
        grid: Some(grid),
        ..framed(document, &numbered(section, &section.tab), orientation)
    }
}

/// Two rows: what is counted, then the columns.
fn header(document: &BilanDocument, columns: SectionColumns) -> [SheetRow; 2] {
    let labels = &document.labels;
    let mut names = Vec::new();
    names.extend(columns.table.then(|| Cell::text(&labels.table, Look::Header)));
    names.extend(columns.modality.then(|| Cell::text(&labels.modality, Look::Header)));
    names.extend([&labels.zone, &labels.zone_name].map(|name| Cell::text(name, Look::Header)));
    let mut group = vec![Cell::empty(Look::Header); names.len()];
    let (over, figures) = figure_headers(document, columns.units);
    group.extend(over);
    names.extend(figures);
    group.extend([Look::Header; 2].map(Cell::empty));
    names.extend([&labels.admissible, &labels.notes].map(|name| Cell::text(name, Look::Header)));
    [group.into(), names.into()]
}

/// The headers over the figures: sites, and units where they are counted; then current, target, gap below each.
pub(super) fn figure_headers(document: &BilanDocument, units: bool) -> (Vec<Cell>, Vec<Cell>) {
    let labels = &document.labels;
    let counted = [Some(&labels.sites), units.then_some(&labels.units)];
    let figures = [&labels.current, &labels.target, &labels.gap];
    let (mut over, mut below) = (Vec::new(), Vec::new());
    for label in counted.into_iter().flatten() {
        over.extend(Cell::text(label, Look::Group).over(3));
        below.extend(figures.map(|figure| Cell::text(figure, Look::FigureHeader)));
    }
    (over, below)
}

/// The least and the greatest width of the columns of figures, in characters.
pub(super) fn figure_bounds(units: bool) -> Vec<(u16, u16)> {
    vec![(12, 13); if units { 6 } else { 3 }]
}

fn data(table: &TablePart, row: &DocumentRow, first: bool, columns: SectionColumns) -> SheetRow {
    let mut cells = Vec::new();
    let look = if first { Look::Lead } else { Look::Repeat };
    cells.extend(columns.table.then(|| Cell::text(heading(table), look)));
    cells.extend(columns.modality.then(|| Cell::text(&row.modality, Look::Label)));
    let look = if row.zone_span > 0 { Look::Label } else { Look::Repeat };
    cells.push(Cell::text(&row.zone, Look::Code));
    cells.push(Cell::text(&row.zone_name, look));
    cells.extend(tally(Some(&row.sites)));
    cells.extend(columns.units.then(|| tally(row.units.as_ref())).into_iter().flatten());
    let look = if row.admissible == Some(true) { Look::Open } else { Look::Closed };
    cells.push(Cell::text(&row.admissible_text, look));
    cells.push(Cell::text(row.notes.join(NOTES), Look::Label));
    for cell in &mut cells {
        cell.opens = first;
    }
    cells.into()
}

/// The three figures of a quantity; a text or a range that stands in place of a number stays.
pub(super) fn tally(tally: Option<&DocumentTally>) -> [Cell; 3] {
    let Some(tally) = tally else { return [Look::Number; 3].map(Cell::empty) };
    let number = |number: Option<i64>, text: &str, look| {
        number.map_or_else(|| Cell::text(text, Look::Label), |number| Cell::number(number, look))
    };
    let gap = tally.mark.map_or(Look::Number, Look::Gap);
    [
        number(tally.current, &tally.current_text, Look::Number),
        number(tally.target, &tally.target_text, Look::Number),
        number(tally.gap, &tally.gap_text, gap),
    ]
}

/// The notes of a section and of its tables, below an empty row.
fn notes(document: &BilanDocument, section: &SectionPart, columns: usize) -> Vec<SheetRow> {
    let own = section.notes.iter().map(|note| (String::new(), note));
    let below =
        section.tables.iter().flat_map(|table| table.notes.iter().map(move |note| (heading(table), note)));
    let mut rows = Vec::new();
    for (place, note) in own.chain(below) {
        if rows.is_empty() {
            rows.extend([SheetRow::empty(), vec![Cell::text(&document.labels.notes, Look::Heading)].into()]);
        }
        let text = note_text(document, &place, note);
        let span = u16::try_from(columns).unwrap_or(u16::MAX);
        rows.push(Cell::text(text, Look::Text).over(span).into());
    }
    rows
}

/// "7. Chirurgie: the text (line 300)".
pub(super) fn note_text(document: &BilanDocument, place: &str, note: &DocumentNote) -> String {
    let place = if place.is_empty() { String::new() } else { format!("{place} – ") };
    let line = note.line.map(|line| format!(" ({} {line})", document.labels.line)).unwrap_or_default();
    format!("{}. {place}{}{line}", note.number, note.text)
}
