//! The contents: each table with its sums, leading to its rows.

use maillage_views::document::{AnnexPart, BilanDocument, SectionPart, TablePart};

use super::section::{heading, name, tally};
use super::{Cell, Grid, Link, Look, Orientation, Row, Sheet, bearing, fit, framed};

/// The rows above the first data of the sheet of a section: title, subtitle, two of header.
const ABOVE: usize = 4;

/// The contents; the sheets of the sections follow from a rank on.
pub(super) fn sheet(document: &BilanDocument, first: usize) -> Sheet {
    let labels = &document.labels;
    let units = counts_units(document);
    let mut rows = vec![
        Row::from(vec![Cell::text(&labels.contents, Look::Title)]),
        Row::from(vec![Cell::text(
            bearing(document, [document.title.as_str(), &document.region, &document.subtitle]),
            Look::Subtitle,
        )]),
    ];
    let head = rows.len();
    rows.extend(header(document, units));
    let header = rows.len() - 1;
    let sections =
        document.annexes.iter().flat_map(|annex| annex.sections.iter().map(move |section| (annex, section)));
    for ((annex, section), sheet) in sections.zip(first..) {
        let mut row = ABOVE;
        for (rank, table) in section.tables.iter().enumerate() {
            let mut cells = contents_row(annex, section, table, units);
            for cell in &mut cells {
                cell.opens = rank == 0;
            }
            if let Some(section) = cells.first_mut() {
                section.look = if rank == 0 { Look::Lead } else { Look::Repeat };
                section.link = Some(Link { sheet, row: if rank == 0 { 0 } else { row } });
            }
            rows.push(cells.into());
            row += table.rows.len();
        }
    }
    let grid = Grid { head, header, last: rows.len() - 1 };
    let mut bounds = vec![(20, 40), (20, 62), (14, 24)];
    bounds.extend([(12, 13); 3]);
    bounds.extend(if units { [(12, 13); 3].as_slice() } else { &[] });
    bounds.push((14, 21));
    let widths = fit::widths(rows.get(head..).unwrap_or_default(), &bounds);
    Sheet { rows, widths, grid: Some(grid), ..framed(document, &labels.contents, Orientation::Landscape) }
}

fn counts_units(document: &BilanDocument) -> bool {
    let mut sections = document.annexes.iter().flat_map(|annex| &annex.sections);
    sections.any(|section| section.tables.iter().any(|table| table.has_units))
}

fn header(document: &BilanDocument, units: bool) -> [Row; 2] {
    let labels = &document.labels;
    let mut group = vec![Cell::empty(Look::Header); 3];
    let mut names = vec![
        Cell::text(&labels.section, Look::Header),
        Cell::text(&labels.table, Look::Header),
        Cell::text(&labels.zone, Look::Header),
    ];
    for label in [Some(&labels.sites), units.then_some(&labels.units)].into_iter().flatten() {
        group.extend(Cell::text(label, Look::Group).over(3));
        let figures = [&labels.current, &labels.target, &labels.gap];
        names.extend(figures.map(|figure| Cell::text(figure, Look::FigureHeader)));
    }
    group.push(Cell::empty(Look::Header));
    names.push(Cell::text(&labels.admissible, Look::FigureHeader));
    [group.into(), names.into()]
}

/// The line of a table: its section, its headings, its zones, its sums, how many of its rows are open.
pub fn contents_row(annex: &AnnexPart, section: &SectionPart, table: &TablePart, units: bool) -> Vec<Cell> {
    let total = table.total.as_ref();
    let mut cells = vec![
        Cell::text(format!("{} · {}", annex.title, name(section)), Look::Repeat),
        Cell::text(heading(table), Look::Label),
        Cell::text(total.map(|total| total.label.clone()).unwrap_or_default(), Look::Label),
    ];
    cells.extend(tally(total.map(|total| &total.sites)));
    if units {
        cells.extend(tally(total.and_then(|total| total.units.as_ref())));
    }
    let open = total.map(|total| i64::try_from(total.open).unwrap_or(i64::MAX));
    cells.push(Cell::optional(open, Look::Number));
    cells
}
