//! The contents: each table with its sums, leading to its rows.

use maillage_views::document::{BilanDocument, TablePart};

use super::section::{figure_bounds, figure_headers, heading, name, tally};
use super::{Cell, Grid, Link, Look, Orientation, Sheet, SheetRow, bearing, fit, framed};

/// The rows above the first data of the sheet of a section: title, subtitle, two of header.
const ABOVE: usize = 4;

/// The contents; the sheets of the sections follow from a rank on.
pub(super) fn sheet(document: &BilanDocument, first: usize) -> Sheet {
    let labels = &document.labels;
    let units = counts_units(document);
    let mut rows = vec![
        SheetRow::from(vec![Cell::text(&labels.contents, Look::Title)]),
        SheetRow::from(vec![Cell::text(
            bearing(document, [document.title.as_str(), &document.region, &document.subtitle]),
            Look::Subtitle,
        )]),
    ];
    let head = rows.len();
    rows.extend(header(document, units));
    let header = rows.len() - 1;
    rows.extend(lines(document, first, units));
    let grid = Grid { head, header, last: rows.len() - 1 };
    let mut bounds = vec![(20, 40), (20, 62), (14, 24)];
    bounds.extend(figure_bounds(units));
    bounds.push((14, 21));
    let widths = fit::widths(rows.get(head..).unwrap_or_default(), &bounds);
    Sheet { rows, widths, grid: Some(grid), ..framed(document, &labels.contents, Orientation::Landscape) }
}

/// A line for each table; its first cell leads to the sheet of its section, or to its own first row there.
fn lines(document: &BilanDocument, first: usize, units: bool) -> Vec<SheetRow> {
    let sections =
        document.annexes.iter().flat_map(|annex| annex.sections.iter().map(move |section| (annex, section)));
    let mut lines = Vec::new();
    for ((annex, section), sheet) in sections.zip(first..) {
        let mut row = ABOVE;
        for (rank, table) in section.tables.iter().enumerate() {
            let opens = rank == 0;
            let (look, to) = if opens { (Look::Lead, 0) } else { (Look::Repeat, row) };
            let place = format!("{} · {}", annex.title, name(section));
            let link = Some(Link { sheet, row: to });
            let mut cells = vec![Cell { link, ..Cell::text(place, look) }];
            cells.extend(sums(table, units));
            for cell in &mut cells {
                cell.opens = opens;
            }
            lines.push(cells.into());
            row += table.rows.len();
        }
    }
    lines
}

fn counts_units(document: &BilanDocument) -> bool {
    let mut sections = document.annexes.iter().flat_map(|annex| &annex.sections);
    sections.any(|section| section.tables.iter().any(|table| table.has_units))
}

fn header(document: &BilanDocument, units: bool) -> [SheetRow; 2] {
    let labels = &document.labels;
    let (over, figures) = figure_headers(document, units);
    let mut group = vec![Cell::empty(Look::Header); 3];
    let mut names =
        [&labels.section, &labels.table, &labels.zone].map(|name| Cell::text(name, Look::Header)).to_vec();
    group.extend(over);
    names.extend(figures);
    group.push(Cell::empty(Look::Header));
    names.push(Cell::text(&labels.admissible, Look::FigureHeader));
    [group.into(), names.into()]
}

/// The headings of a table, its zones, its sums, how many of its rows are open.
fn sums(table: &TablePart, units: bool) -> Vec<Cell> {
    let total = table.total.as_ref();
    let label = total.map(|total| total.label.clone()).unwrap_or_default();
    let mut cells = vec![Cell::text(heading(table), Look::Label), Cell::text(label, Look::Label)];
    cells.extend(tally(total.map(|total| &total.sites)));
    if units {
        cells.extend(tally(total.and_then(|total| total.units.as_ref())));
    }
    let open = total.map(|total| i64::try_from(total.open).unwrap_or(i64::MAX));
    cells.push(Cell::optional(open, Look::Number));
    cells
}
